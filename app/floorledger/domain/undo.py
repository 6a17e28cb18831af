"""The undo planner: what stands in the way of taking an entry back, and what can be done instead (pains.md P02, P03).

A reversal mirrors a whole event or does not happen at all. The hub refuses by the same blockers that the planner shows.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from floorledger.domain.detail import (
    Consumption,
    Coproduct,
    Decision,
    Detail,
    Disposition,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    Return,
    Reversal,
    Rework,
    ScrapOutput,
)
from floorledger.domain.event import Event
from floorledger.domain.number import NONE, Micro, micro_text
from floorledger.domain.position import OperationTally, Position, apply
from floorledger.domain.posting import JournalLine, mirror


class Obstacle(StrEnum):
    """What can stand in the way."""

    UNKNOWN = "unknown"
    UNDONE = "undone already"
    KIND = "of a kind that stays"
    NOT_BOOKED = "not booked by the ERP"
    MOVED_ON = "pieces have moved on"
    DECIDED = "hold decided"
    DOWNSTREAM = "used downstream"
    SHIPPED = "shipped"
    CLOSED = "order closed"
    PERIOD = "period locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocker:
    """One obstacle: a code of B5.2, a sentence, and the entries that must be undone first, newest first.

    ``approvable`` ones may be overridden by a decision; a locked period only moves the posting date.
    """

    obstacle: Obstacle
    code: str
    text: str
    events: tuple[str, ...] = ()
    approvable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoFacts:
    """What is known of the entry to undo; ``None`` as target means that it is not known here.

    ``position`` is of its order, from accepted events. ``later`` are accepted events of the order and of the lots it
    made, in the order of the hub, without those that were undone. ``operations`` is the routing. ``shipped`` is what
    has left the plant of the lot that the entry made. ``posted_on`` is the entry's posting date.
    """

    target: Event | None
    accepted: bool = True
    undone: bool = False
    not_booked: bool = False
    position: Position | None = None
    later: Sequence[Event] = ()
    operations: tuple[str, ...] = ()
    hold_remaining: Micro = NONE
    lot_open: bool = True
    shipped: Micro = NONE
    posted_on: date | None = None
    closed_through: date | None = None


def blockers(facts: UndoFacts) -> tuple[Blocker, ...]:
    """Everything that stands in the way, the hardest first; empty where the entry can simply be reversed."""
    target = facts.target
    if target is None:
        return (_blocker(Obstacle.UNKNOWN, "R02", "The entry to undo is not known here."),)
    if facts.undone:
        return (_blocker(Obstacle.UNDONE, "R07", "This entry has been undone already."),)
    if isinstance(target.detail, Reversal | Decision | OrderStatus):
        return (_blocker(Obstacle.KIND, "R07", "This kind of entry cannot be undone."),)
    return tuple(_in_the_way(facts, target)) if facts.accepted else ()


def _blocker(
    obstacle: Obstacle, code: str, text: str, events: tuple[str, ...] = (), *, approvable: bool = False
) -> Blocker:
    return Blocker(obstacle=obstacle, code=code, text=text, events=events, approvable=approvable)


def _in_the_way(facts: UndoFacts, target: Event) -> Iterator[Blocker]:
    if facts.not_booked:
        text = "The ERP has not booked this entry, so an undo would be booked alone. Mend that first."
        yield _blocker(Obstacle.NOT_BOOKED, "P01", text)
    if facts.position is not None and facts.position.state is OrderState.CLOSED:
        text = f"Order {target.order_no} is closed; its entries are undone only after a controller reopens it."
        yield _blocker(Obstacle.CLOSED, "M04", text)
    yield from _decided(facts, target)
    yield from _moved_on(facts, target)
    yield from _shipped(facts, target)
    yield from _downstream(facts, target)
    if facts.posted_on is not None and facts.closed_through is not None and facts.posted_on <= facts.closed_through:
        text = f"The period of {facts.posted_on.isoformat()} is locked; the reversal is posted in the open period."
        yield _blocker(Obstacle.PERIOD, "P04", text, approvable=True)


def _decided(facts: UndoFacts, target: Event) -> Iterator[Blocker]:
    if not isinstance(target.detail, Hold):
        return
    qty = target.detail.qty
    if (qty is not None and qty.base != facts.hold_remaining) or (
        target.detail.item is not None and not facts.lot_open
    ):
        undo_first = tuple(
            event.event_id
            for event in reversed(facts.later)
            if isinstance(event.detail, Release | Disposition) and event.detail.hold_event_id == target.event_id
        )
        what = "This lot is released already." if qty is None else "Some of these pieces are released already."
        yield _blocker(Obstacle.DECIDED, "R07", f"{what} Undo the release first.", undo_first)


def _moved_on(facts: UndoFacts, target: Event) -> Iterator[Blocker]:
    """Without the entry a tally would fall below zero: what it reported is somewhere else by now."""
    if facts.position is None:
        return
    after = apply(facts.position, target, sign=-1)
    if all(_least(tally) >= 0 for tally in after.operations) and all(tally.used >= 0 for tally in after.components):
        return
    undo_first = tuple(event.event_id for event in reversed(facts.later) if _follows(event, target))
    text = "What this entry reported has moved on since (rework, scrap, return or a decision). Undo that first."
    yield _blocker(Obstacle.MOVED_ON, "Q05", text, undo_first)


def _least(tally: OperationTally) -> int:
    return min(tally.good, tally.scrap, tally.held, tally.rework)


def _follows(event: Event, target: Event) -> bool:
    """Whether an entry took what the target reported out of its place."""
    if isinstance(event.detail, Return):
        return isinstance(target.detail, Consumption) and event.detail.item == target.detail.item
    same_place = (event.order_no, event.operation_no) == (target.order_no, target.operation_no)
    moves = isinstance(event.detail, Rework) or (
        isinstance(event.detail, ScrapOutput) and event.detail.taken_from is not None
    )
    return same_place and moves and event.event_id != target.event_id


def _made_lot(target: Event) -> tuple[str | None, str] | None:
    """(co-product's item or None for the order's own, lot) that an entry made."""
    match target.detail:
        case Output(lot=str(lot)):
            return None, lot
        case Coproduct(item=item, lot=str(lot)):
            return item, lot
        case _:
            return None


def _shipped(facts: UndoFacts, target: Event) -> Iterator[Blocker]:
    made = _made_lot(target)
    if made is not None and facts.shipped > 0:
        yield _blocker(
            Obstacle.SHIPPED,
            "M05",
            f"Of lot {made[1]} {micro_text(facts.shipped)} have left the plant, so it was made. "
            f"Book the customer's return, or scrap what is still here.",
        )


def _downstream(facts: UndoFacts, target: Event) -> Iterator[Blocker]:
    """Pieces that the next operation has reported, and lots that other entries consumed."""
    made = _made_lot(target)
    consumers = tuple(
        event.event_id
        for event in reversed(facts.later)
        if made is not None and isinstance(event.detail, Consumption) and event.detail.lot == made[1]
    )
    if consumers:
        text = f"Lot {made[1] if made else ''} was consumed since. Undo the consumption first."
        yield _blocker(Obstacle.DOWNSTREAM, "Q06", text, consumers)
    if not isinstance(target.detail, Output) or facts.position is None or target.operation_no not in facts.operations:
        return
    after = facts.operations[facts.operations.index(target.operation_no) + 1 :]
    left = facts.position.operation(target.operation_no).good - target.detail.qty.base
    if after and facts.position.operation(after[0]).reported > left:
        reported = micro_text(facts.position.operation(after[0]).reported)
        undo_first = tuple(
            event.event_id
            for event in reversed(facts.later)
            if event.operation_no == after[0] and isinstance(event.detail, Output | ScrapOutput | Hold)
        )
        yield _blocker(
            Obstacle.DOWNSTREAM,
            "Q06",
            f"Operation {after[0]} has reported {reported} pieces; only {micro_text(Micro(left))} would have come from "
            f"operation {target.operation_no}.",
            undo_first,
            approvable=True,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One entry that can be recorded now, and the journal it would post. ``role`` is who may do it."""

    detail: Detail
    text: str
    order_no: str | None
    operation_no: str | None
    role: str | None = None
    journal: tuple[JournalLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What blocks an undo, and the entries that get there instead, in order; none where nothing can be done here."""

    target_event_id: str
    blockers: tuple[Blocker, ...]
    steps: tuple[Step, ...] = field(default=())

    @property
    def simple(self) -> bool:
        """Whether the entry can be reversed at once, with nothing to undo before."""
        return not [blocker for blocker in self.blockers if blocker.obstacle is not Obstacle.PERIOD]


_DEAD_ENDS = frozenset({Obstacle.UNKNOWN, Obstacle.UNDONE, Obstacle.KIND, Obstacle.NOT_BOOKED, Obstacle.SHIPPED})


def plan(facts: UndoFacts, lines: Mapping[str, tuple[JournalLine, ...]], reason_code: str) -> Plan:
    """The way to take an entry back. ``lines`` are the posted lines of the entries involved, by event id."""
    found = blockers(facts)
    if facts.target is None or any(blocker.obstacle in _DEAD_ENDS for blocker in found):
        target_id = "" if facts.target is None else facts.target.event_id
        return Plan(target_event_id=target_id, blockers=found)
    closed = any(blocker.obstacle is Obstacle.CLOSED for blocker in found)
    by_id = {event.event_id: event for event in facts.later}
    first = dict.fromkeys(event_id for blocker in found for event_id in blocker.events)
    undone = [*(by_id[event_id] for event_id in first if event_id in by_id), facts.target]
    steps = [_reversal(event, lines.get(event.event_id, ()), reason_code) for event in undone]
    return Plan(
        target_event_id=facts.target.event_id,
        blockers=found,
        steps=tuple(_reopened(facts.target, steps) if closed else steps),
    )


def _reversal(event: Event, posted: tuple[JournalLine, ...], reason_code: str) -> Step:
    made, _ = mirror(posted, {})
    return Step(
        detail=Reversal(target_event_id=event.event_id, reason_code=reason_code),
        text=f"Undo {event.event_type.value.replace('_', ' ').lower()} of {event.occurred_at.isoformat()}",
        order_no=event.order_no,
        operation_no=event.operation_no,
        journal=made,
    )


def _reopened(target: Event, steps: Iterable[Step]) -> list[Step]:
    """Reopen, undo, complete, close again: the second closing settles only what changed (B2.4)."""

    def status(state: OrderState, text: str, role: str) -> Step:
        return Step(detail=OrderStatus(state=state), text=text, order_no=target.order_no, operation_no=None, role=role)

    return [
        status(OrderState.REOPENED, f"Reopen order {target.order_no}", "controller"),
        *steps,
        status(OrderState.TECHNICALLY_COMPLETE, f"Complete order {target.order_no} again", "supervisor"),
        status(OrderState.CLOSED, f"Close order {target.order_no} again", "controller"),
    ]
