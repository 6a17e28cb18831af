"""A way to take an entry back: the entries to undo first, with the journals they make (pains.md P02, P03)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import Detail, Disposition, Hold, OrderState, OrderStatus, Release
from floorledger.domain.event import Event
from floorledger.domain.hold import HoldState, status_of
from floorledger.domain.number import NONE, Micro
from floorledger.domain.position import apply
from floorledger.domain.posting import JournalLine, mirror
from floorledger.domain.undo import Blocker, Obstacle, UndoFacts, blockers


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


_DEAD_ENDS = frozenset(
    {Obstacle.UNKNOWN, Obstacle.UNDONE, Obstacle.KIND, Obstacle.NOT_BOOKED, Obstacle.RESERVED, Obstacle.SHIPPED}
)
_NO_ENTRY = frozenset({Obstacle.CLOSED, Obstacle.PERIOD})
"""Obstacles that are not cleared by undoing something else."""


def plan(facts: UndoFacts, lines: Callable[[str], tuple[JournalLine, ...]], reason_code: str) -> Plan:
    """The way to take an entry back. ``lines`` gives the posted lines of an entry that is to be undone, by event id.

    What an approval may override is undone all the same where that can be. What blocks an entry of another order is
    not known here: its undo is a step, and may need a plan of its own.
    """
    found = blockers(facts)
    target_id = "" if facts.target is None else facts.target.event_id
    undone = _way(facts, approved=False) or _way(facts, approved=True)
    if undone is None:
        return Plan(target_event_id=target_id, blockers=found)
    steps = [_reversal(event, lines(event.event_id), reason_code) for event in undone]
    closed = any(blocker.obstacle is Obstacle.CLOSED for blocker in found)
    return Plan(
        target_event_id=target_id,
        blockers=found,
        steps=tuple(_reopened(undone[-1], steps) if closed else steps),
    )


def _way(facts: UndoFacts, *, approved: bool) -> list[Event] | None:
    """The entries to undo, in order, the target last: no more of them than must be. None where one of them stays.

    What an approval may override is no obstacle once it is ``approved``.
    """
    undone: list[Event] = []
    while True:
        found = [blocker for blocker in blockers(facts) if not (approved and blocker.approvable)]
        if facts.target is None or any(blocker.obstacle in _DEAD_ENDS for blocker in found):
            return None
        by_id = {event.event_id: event for event in facts.later}
        known = [event_id for blocker in found for event_id in blocker.events if event_id in by_id]
        if not known:
            stuck = any(blocker.obstacle not in _NO_ENTRY for blocker in found)
            return None if stuck else [*undone, facts.target]
        before = _way(_about(facts, by_id[known[0]]), approved=approved)
        if before is None:
            return None
        undone += before
        for event in before:
            facts = _without(facts, event)


def _about(facts: UndoFacts, event: Event) -> UndoFacts:
    """The same facts about an entry in the way of the target; a hold that was ever under review may have a reserve."""
    about = UndoFacts(target=event, later=tuple(each for each in facts.later if each is not facts.target))
    if facts.position is not None and event.order_no == facts.position.order_no:
        about = replace(about, position=facts.position, operations=facts.operations)
    if not isinstance(event.detail, Hold):
        return about
    status = status_of(event, facts.later)
    reviews = (each.detail for each in facts.later if isinstance(each.detail, Decision))
    return replace(
        about,
        hold_remaining=status.remaining,
        lot_open=status.state is not HoldState.DECIDED,
        reserved=any(
            (each.target_event_id, each.verdict) == (event.event_id, Verdict.UNDER_REVIEW) for each in reviews
        ),
    )


def _without(facts: UndoFacts, event: Event) -> UndoFacts:
    """The facts as they are once an entry is undone."""
    left = replace(facts, later=tuple(each for each in facts.later if each is not event))
    if facts.position is not None and event.order_no == facts.position.order_no:
        left = replace(left, position=apply(facts.position, event, sign=-1))
    match event.detail:
        case Release(hold_event_id=hold_id, qty=qty) | Disposition(hold_event_id=hold_id, qty=qty) if (
            facts.target is not None and hold_id == facts.target.event_id
        ):
            held_again = Micro(facts.hold_remaining + (NONE if qty is None else qty.base))
            return replace(left, hold_remaining=held_again, lot_open=True)
        case _:
            return left


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
