"""What stands in the way of taking an entry back (pains.md P02, P03).

A reversal mirrors a whole event or does not happen at all. The hub refuses by the same blockers that the planner shows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from floorledger.domain.decision import Decision, Reversal
from floorledger.domain.detail import (
    Consumption,
    Coproduct,
    Disposition,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    Return,
)
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.event import Event
from floorledger.domain.master import MasterData
from floorledger.domain.number import NONE, Micro, micro_text
from floorledger.domain.position import Position, apply, shortfall


class Obstacle(StrEnum):
    """What can stand in the way."""

    UNKNOWN = "unknown"
    UNDONE = "undone already"
    KIND = "of a kind that stays"
    NOT_BOOKED = "not booked by the ERP"
    MOVED_ON = "pieces have moved on"
    RESERVED = "loss reserved"
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
    has left the plant of ``made``, the (item, lot) that the entry made. ``reserved`` says that a loss was ever reserved
    on the hold to undo. ``posted_on`` is the entry's posting date.
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
    reserved: bool = False
    made: tuple[str, str] | None = None
    shipped: Micro = NONE
    posted_on: date | None = None
    closed_through: date | None = None


STAYS = Reversal | Decision | OrderStatus | ScanRefused | SignIn | SignOut | Clock | Config | Unknown
"""What is evidence or a word of its own, or has effects that this version does not know."""


def blockers(facts: UndoFacts) -> tuple[Blocker, ...]:
    """Everything that stands in the way, the hardest first; empty where the entry can simply be reversed."""
    target = facts.target
    if target is None:
        return (_blocker(Obstacle.UNKNOWN, "R02", "The entry to undo is not known here."),)
    if facts.undone:
        return (_blocker(Obstacle.UNDONE, "R07", "This entry has been undone already."),)
    if isinstance(target.detail, STAYS):
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
    if facts.reserved:
        text = "Finance has reserved a loss on this hold. Release it or decide on it; only that dissolves the reserve."
        yield _blocker(Obstacle.RESERVED, "R07", text)
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
    """Without the entry a tally would fall below zero, or a return would name an issue that never was.

    What is held leaves its place by a decision alone, and that is said as such.
    """
    if facts.position is None or isinstance(target.detail, Hold):
        return
    short = shortfall(facts.position, apply(facts.position, target, sign=-1))
    undo_first = tuple(
        event.event_id
        for event in reversed(facts.later)
        if _returns(event, target)
        or (short and event.order_no == target.order_no and short & shortfall(*_alone(event)))
    )
    if not short and not undo_first:
        return
    text = "What this entry reported has moved on since (rework, scrap, return or a decision). Undo that first."
    yield _blocker(Obstacle.MOVED_ON, "Q05", text, undo_first)


def _returns(event: Event, target: Event) -> bool:
    return isinstance(event.detail, Return) and event.detail.issue_event_id == target.event_id


def _alone(event: Event) -> tuple[Position, Position]:
    """An order before and after nothing but the event."""
    before = Position(order_no=event.order_no or "")
    return before, apply(before, event)


def made_lot(event: Event, master: MasterData) -> tuple[str, str] | None:
    """The (item, lot) that an entry made, None where it made none."""
    order = master.order_by_no.get(event.order_no or "")
    match event.detail:
        case Output(lot=str(lot)) if order is not None:
            return order.item, lot
        case Coproduct(item=item, lot=str(lot)):
            return item, lot
        case _:
            return None


def _shipped(facts: UndoFacts, target: Event) -> Iterator[Blocker]:
    if facts.shipped > 0:
        yield _blocker(
            Obstacle.SHIPPED,
            "M05",
            f"Of what this made {micro_text(facts.shipped)} have left the plant, so it was made. "
            f"Book the customer's return, or scrap what is still here.",
        )


def _downstream(facts: UndoFacts, target: Event) -> Iterator[Blocker]:
    """Pieces that the next operation has reported, and lots that other entries consumed."""
    consumers = tuple(
        event.event_id
        for event in reversed(facts.later)
        if facts.made is not None
        and isinstance(event.detail, Consumption)
        and (event.detail.item, event.detail.lot) == facts.made
    )
    if consumers:
        text = "The lot that this made was consumed since. Undo the consumption first."
        yield _blocker(Obstacle.DOWNSTREAM, "Q06", text, consumers)
    yield from _next_operation(facts, target)


def _next_operation(facts: UndoFacts, target: Event) -> Iterator[Blocker]:
    """The next operation has reported more than this one would have passed on."""
    if facts.position is None or target.operation_no not in facts.operations[:-1]:
        return
    following = facts.operations[facts.operations.index(target.operation_no) + 1]
    passed_on = facts.position.operation(target.operation_no).good
    left = apply(facts.position, target, sign=-1).operation(target.operation_no).good
    reported = facts.position.operation(following).reported
    if left >= passed_on or reported <= max(left, NONE):
        return
    undo_first = tuple(
        event.event_id
        for event in reversed(facts.later)
        if event.order_no == target.order_no and _alone(event)[1].operation(following).reported > 0
    )
    yield _blocker(
        Obstacle.DOWNSTREAM,
        "Q06",
        f"Operation {following} has reported {micro_text(reported)} pieces; only {micro_text(left)} would have come "
        f"from operation {target.operation_no}.",
        undo_first,
        approvable=True,
    )
