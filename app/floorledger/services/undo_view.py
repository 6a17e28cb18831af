"""The undo of one entry at the terminal: at once where nothing is in the way, else the whole way back in place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Hold
from floorledger.domain.event import Event
from floorledger.domain.master import MasterData
from floorledger.domain.number import minor_text
from floorledger.domain.people import DECIDERS
from floorledger.domain.policy import Role
from floorledger.domain.posting import JournalLine
from floorledger.domain.undo import Obstacle
from floorledger.domain.undo_plan import Plan, Step
from floorledger.services.capture import Draft
from floorledger.services.job_views import UndoStep, UndoView
from floorledger.services.ports import Clock
from floorledger.services.records import Person
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.words import words

HUB_CHECKS = "The hub checks this again when it hears of it; what it cannot take waits for a decision."

_INSTEAD = {
    Obstacle.UNKNOWN: "Undo it at the terminal that recorded it, or when this one is online again.",
    Obstacle.UNDONE: "Nothing is left to do; go on.",
    Obstacle.KIND: "Record what is right now; the tape keeps both.",
    Obstacle.NOT_BOOKED: "Finance mends the booking first. Tell your supervisor; nothing is lost until then.",
    Obstacle.RESERVED: "Ask quality to release the hold or to decide on it.",
    Obstacle.SHIPPED: "An undo cannot bring it back; ask your supervisor.",
}
"""What to do where an undo cannot be had at all, so that nobody is left standing."""
_ASK_SUPERVISOR = "Ask your supervisor to look at it; send it there with the button below."


@dataclass(frozen=True, slots=True)
class WayBack:
    """A plan as one person at one terminal can carry it out: the drafts to record now, and what others have to do."""

    plan: Plan
    drafts: tuple[Draft, ...]
    rest: tuple[Step, ...]
    asks: bool
    """Whether only the undo itself is sent, for somebody else to decide on."""


def way_back(plan: Plan, person: Person, store: TerminalStore, clock: Clock, reason_code: str) -> WayBack:
    """What the person may record of the plan. Where its undo is not among that, the undo alone goes for approval."""
    able = list(takewhile(lambda step: not who_may(step, person, store), plan.steps))
    if any(_undoes(step, plan.target_event_id) for step in able):
        drafts = tuple(_draft(step, plan.target_event_id, store, clock) for step in able)
        return WayBack(plan, drafts, plan.steps[len(able) :], asks=_needs_approval(plan))
    if not _may_be_asked_for(plan):
        return WayBack(plan, (), (), asks=False)
    alone = Reversal(target_event_id=plan.target_event_id, reason_code=reason_code)
    return WayBack(plan, (_reversal(alone, store, clock),), (), asks=True)


def _needs_approval(plan: Plan) -> bool:
    """Whether something stays in the way that only a decision overrides, since it cannot be undone first."""
    undone = {step.detail.target_event_id for step in plan.steps if isinstance(step.detail, Reversal)}
    in_the_way = (each for each in plan.blockers if each.approvable and each.obstacle is not Obstacle.PERIOD)
    return any(undone.isdisjoint(blocker.events) for blocker in in_the_way)


def _may_be_asked_for(plan: Plan) -> bool:
    """An undo that no decision can save is not sent to anybody."""
    return not any(blocker.obstacle in _INSTEAD for blocker in plan.blockers)


def who_may(step: Step, person: Person, store: TerminalStore) -> str:
    """Who has to record a step, "" where the person may (B5.3)."""
    roles = set(person.roles)
    if step.role is not None:
        return "" if step.role in roles else step.role
    found = store.event(step.detail.target_event_id) if isinstance(step.detail, Reversal) else None
    foreign = found is not None and isinstance(found[0].detail, Hold) and found[0].actor != person.person_id
    return "quality or supervisor" if foreign and not roles & DECIDERS else ""


def undo_view(way: WayBack, person: Person, store: TerminalStore, master: MasterData) -> UndoView:
    """The way back in words."""
    plan = way.plan
    found = store.event(plan.target_event_id)
    blocking = [blocker for blocker in plan.blockers if blocker.obstacle is not Obstacle.PERIOD]
    dead = next((_INSTEAD[each.obstacle] for each in blocking if each.obstacle in _INSTEAD), "")
    return UndoView(
        target_id=plan.target_event_id,
        title="Undo" if found is None else f"Undo: {words(found[0].detail, master)}",
        reasons=(*_whose(found and found[0], person, store), *(blocker.text for blocker in plan.blockers)),
        steps=tuple(_shown(step, person, store, master) for step in plan.steps),
        confirm=_confirm(way),
        instead=dead or (_ASK_SUPERVISOR if not plan.steps else ""),
        note=_note(way),
    )


def colleague(event: Event | None, person_id: str, store: TerminalStore) -> str:
    """Who else made an entry, by name; "" for one's own, also where a colleague made it for one."""
    if event is None or person_id in (event.actor, event.on_behalf_of):
        return ""
    return next((each.name for each in store.people() if each.person_id == event.actor), event.actor)


def _whose(event: Event | None, person: Person, store: TerminalStore) -> tuple[str, ...]:
    name = colleague(event, person.person_id, store)
    return (f"This is an entry of {name}. Undo it only where that is agreed.",) if name else ()


def _confirm(way: WayBack) -> str:
    if way.asks:
        return "Send it for approval"
    undone, steps = count_of(way.drafts), len(way.drafts)
    if undone == steps:
        return f"Undo all {undone} entries" if steps > 1 else "Undo it" if steps else ""
    return f"Record all {steps} steps"


def _note(way: WayBack) -> str:
    """What happens after the button, and that the hub has the last word."""
    if way.asks and way.plan.steps:
        return "Nothing is undone yet: your undo is kept and waits for those who may do the steps above."
    if way.asks:
        return "Nothing is undone yet: your undo is kept and waits for a decision."
    who = ", ".join(dict.fromkeys(step.role or "" for step in way.rest))
    if who:
        return f"The steps after it are left to: {who}."
    return HUB_CHECKS if way.drafts else ""


def _shown(step: Step, person: Person, store: TerminalStore, master: MasterData) -> UndoStep:
    return UndoStep(
        text=_text(step, store, master),
        where=step.order_no or "",
        operation_no=step.operation_no or "",
        money=money(step.journal, master),
        who=who_may(step, person, store),
    )


def _text(step: Step, store: TerminalStore, master: MasterData) -> str:
    found = store.event(step.detail.target_event_id) if isinstance(step.detail, Reversal) else None
    return step.text if found is None else f"Undo {words(found[0].detail, master)}"


def money(journal: Sequence[JournalLine], master: MasterData) -> str:
    """What a step moves: into or out of WIP, or, where it leaves WIP alone, what it moves between other accounts."""
    if not journal:
        return ""
    wip = sum(line.amount_minor for line in journal if line.role is Role.WIP)
    if wip:
        amount = f"{master.currency} {minor_text(abs(wip), master.minor_digits)}"
        return f"Into WIP {amount}." if wip > 0 else f"Out of WIP {amount}."
    moved = sum(line.amount_minor for line in journal if line.amount_minor > 0)
    return f"Moves {master.currency} {minor_text(moved, master.minor_digits)}." if moved else ""


def _undoes(step: Step, event_id: str) -> bool:
    return isinstance(step.detail, Reversal) and step.detail.target_event_id == event_id


def _draft(step: Step, group: str, store: TerminalStore, clock: Clock) -> Draft:
    """A step as it is recorded: an undo stands where its entry stood; all steps name the undo they belong to."""
    if isinstance(step.detail, Reversal):
        return _reversal(step.detail, store, clock, group)
    return Draft(
        detail=step.detail,
        occurred_start=clock.now(),
        order_no=step.order_no,
        operation_no=step.operation_no,
        corrects_group=group,
    )


def _reversal(detail: Reversal, store: TerminalStore, clock: Clock, group: str | None = None) -> Draft:
    found = store.event(detail.target_event_id)
    target: Event | None = None if found is None else found[0]
    return Draft(
        detail=detail,
        occurred_start=clock.now(),
        order_no=None if target is None else target.order_no,
        operation_no=None if target is None else target.operation_no,
        work_center=None if target is None else target.work_center,
        corrects_group=group,
    )


def count_of(drafts: Iterable[Draft]) -> int:
    """How many entries a way back undoes."""
    return sum(isinstance(draft.detail, Reversal) for draft in drafts)
