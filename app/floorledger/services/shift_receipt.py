"""The shift receipt: what a person captured, how far it has come, what is still owed (pains.md idea 3)."""

from collections import Counter
from datetime import datetime, timedelta

from floorledger.domain.calendar import local
from floorledger.domain.device_detail import SignIn, SignOut
from floorledger.services.records import Person, TapeEntry
from floorledger.services.tape import owed, receipt_lines, step_lines, tape_row
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.terminal_view import home_name
from floorledger.services.views import ShiftReceipt

_LONGEST_DAY = timedelta(hours=24)


def _leaving(entry: TapeEntry) -> bool:
    """The sign-out that prints the receipt cannot have been sent yet; it owes nobody anything."""
    return isinstance(entry.event.detail, SignOut)


def build_receipt(store: TerminalStore, person: Person, home: str, now: datetime) -> ShiftReceipt:
    """What the person captured in this shift and what is still owed.

    Nobody signs out on the minute: the shift is the one most of the work since the sign-in belongs to, and all of that
    work is on the receipt.
    """
    master = store.master()
    assert master is not None, "nobody signs in without master data"
    own = [entry for entry in reversed(store.tape(now - _LONGEST_DAY, 10_000)) if entry.event.actor == person.person_id]
    signed_in = max((at for at, entry in enumerate(own) if isinstance(entry.event.detail, SignIn)), default=0)
    shifts = Counter((entry.event.business_date, entry.event.shift) for entry in own[signed_in:])
    ((day, shift), _) = shifts.most_common(1)[0]
    entries = [
        entry
        for at, entry in enumerate(own)
        if at >= signed_in or (entry.event.business_date, entry.event.shift) == (day, shift)
    ]
    stayed = [tape_row(entry, master) for entry in entries if not _leaving(entry)]
    return ShiftReceipt(
        plant=master.plant_name,
        work_center=home_name(home, master),
        person=person.name,
        shift=shift,
        business_date=day,
        printed_at=local(now, master.time_zone),
        lines=receipt_lines(entries),
        steps=step_lines(stayed),
        owed=tuple(filter(owed, stayed)),
    )
