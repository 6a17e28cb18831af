"""The hand-over between two persons at a terminal: what the next one must know, from the log and the state."""

from datetime import datetime, timedelta

from floorledger.domain.calendar import local
from floorledger.domain.detail import Hold
from floorledger.domain.device_detail import SignIn, SignOut
from floorledger.domain.number import Micro, micro_text
from floorledger.services.availability import Availability
from floorledger.services.people_views import HandOver
from floorledger.services.records import Person, Standing, TapeEntry
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.views import Panel
from floorledger.services.words import words

AGE = timedelta(hours=12)
"""What was left longer ago is nobody's hand-over any more."""

_ROWS = 1000
_MOST = 6


def begun(panel: Panel | None) -> tuple[str, ...]:
    """What of an open panel is lost when its owner leaves; nothing where no number was typed."""
    typed = [] if panel is None else [f"{each.text} {each.unit}".strip() for each in panel.numbers if each.text]
    if panel is None or not typed:
        return ()
    return (f"{panel.title} was begun with {' and '.join(typed)} and not recorded.",)


def left_behind(store: TerminalStore, person: Person, availability: Availability, now: datetime) -> tuple[str, ...]:
    """What a person leaves to the next: the job, what is on hold or in rework, what waits for a decision."""
    own = [entry for entry in store.tape(now - AGE, _ROWS) if entry.event.actor == person.person_id]
    return (*_job(store, own, availability), *_lots(own, availability), *_waiting(own, store))[:_MOST]


def handed_over(
    store: TerminalStore, person: Person, availability: Availability, now: datetime, lost: tuple[str, ...]
) -> HandOver | None:
    """What the one who left last hands to the one who comes; None where nobody did, or somebody has it already.

    ``lost`` is what that one had begun and not recorded.
    """
    tape = store.tape(now - AGE, _ROWS)
    since = next((at for at, entry in enumerate(tape) if isinstance(entry.event.detail, SignOut)), None)
    if since is None or any(isinstance(entry.event.detail, SignIn) for entry in tape[1:since]):
        return None
    left = tape[since].event
    if left.actor == person.person_id:
        return None
    before = [entry for entry in tape[since:] if entry.event.actor == left.actor]
    lines = (*lost, *_job(store, before, availability), *_lots(before, availability), *_waiting(before, store))[:_MOST]
    master = store.master()
    if not lines or master is None:
        return None
    name = next((each.name for each in store.people() if each.person_id == left.actor), left.actor)
    return HandOver(name=name, at=local(left.captured_at, master.time_zone), lines=lines)


def _job(store: TerminalStore, entries: list[TapeEntry], availability: Availability) -> list[str]:
    """The order worked on last: how far it is, and what of it is on hold or in rework."""
    master = store.master()
    last = next((entry.event for entry in entries if entry.event.order_no and entry.event.operation_no), None)
    order = None if master is None or last is None else master.order_by_no.get(last.order_no or "")
    if master is None or last is None or order is None:
        return []
    unit = master.item_by_no[order.item].base_uom
    position = availability.position(order.order_no)
    done = position.operation(last.operation_no or "").good
    lines = []
    if done < order.planned:
        lines.append(
            f"Order {order.order_no}, operation {last.operation_no} is in progress: "
            f"{micro_text(done)} of {micro_text(order.planned)} {unit} good."
        )
    for event, left in availability.open_holds(order.order_no):
        lines.append(f"{micro_text(Micro(left))} {unit} are on hold at operation {event.operation_no}.")
    lines.extend(
        f"{micro_text(step.rework)} {unit} are in rework at operation {step.operation_no}."
        for step in position.operations
        if step.rework > 0
    )
    return lines


def _lots(entries: list[TapeEntry], availability: Availability) -> list[str]:
    """The lots that the one who leaves has put on hold."""
    own = {entry.event.event_id for entry in entries}
    held = [event.detail for event in availability.open_lot_holds() if event.event_id in own]
    return [f"On hold: lot {hold.lot} of {hold.item}." for hold in held if isinstance(hold, Hold)]


def _waiting(entries: list[TapeEntry], store: TerminalStore) -> list[str]:
    master = store.master()
    return [
        f"{words(entry.event.detail, master)} waits for the {entry.owner or 'supervisor'}."
        for entry in entries
        if entry.standing is Standing.WAITING
    ]
