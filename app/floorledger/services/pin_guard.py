"""PINs attest who somebody is; wrong ones in a row lock that person out, longer each time (reliability.md).

Each wrong PIN goes into the log, so that neither a restart nor a pulled plug gives new tries, and a supervisor sees it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from floorledger.domain.device_detail import ScanRefused
from floorledger.domain.event import Event
from floorledger.domain.people import LOCKED_OUT, WRONG_PIN
from floorledger.services.ports import Clock, PinCheck, PinSecretMissing, StoreFault
from floorledger.services.records import Person

MAX_WRONG = 5
LOCK = timedelta(minutes=5)
LONGEST_LOCK = timedelta(hours=1)
REMEMBERED = timedelta(hours=24)
"""How long wrong PINs count against the next ones."""

SHORTEST, LONGEST = 4, 8

Tell = Callable[[Person, str], None]
"""Records a wrong PIN of a person under a fault code of domain/people.py. Raises StoreFault."""


@dataclass(frozen=True, slots=True)
class Tries:
    """A person's wrong PINs in a row: how many since the last lock, how many locks, and until when the last one is."""

    wrong: int = 0
    locks: int = 0
    locked_until: datetime | None = None

    def one_more(self, at: datetime) -> "Tries":
        """After another wrong PIN: the fifth locks, for twice as long as the time before."""
        if self.wrong + 1 < MAX_WRONG:
            return replace(self, wrong=self.wrong + 1)
        locked = min(LOCK * 2**self.locks, LONGEST_LOCK)
        return Tries(locks=self.locks + 1, locked_until=at + locked)

    def locked(self, now: datetime) -> bool:
        """Whether not even the right PIN is taken."""
        return self.locked_until is not None and now < self.locked_until


def tries_of(events: Iterable[Event]) -> dict[str, Tries]:
    """What a log, oldest first, says of wrong PINs: what a person did by badge and PIN since then ends their row."""
    found: dict[str, Tries] = {}
    for event in events:
        if isinstance(event.detail, ScanRefused) and event.detail.fault_code in (WRONG_PIN, LOCKED_OUT):
            found[event.actor] = found.get(event.actor, Tries()).one_more(event.captured_at)
        elif event.auth_method == "badge+pin":
            found.pop(event.actor, None)
    return found


def with_pin(person: Person, pin: str, pins: PinCheck) -> Person:
    """The person with a PIN. Raises ValueError for anything but 4 to 8 digits."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise ValueError(f"A PIN has {SHORTEST} to {LONGEST} digits.")
    return replace(person, pin_verifier=pins.make(pin), pin_digits=len(pin))


class PinGuard:
    """Counts wrong PINs per person; ``tries`` is what the log says of earlier ones, ``tell`` puts new ones into it."""

    def __init__(
        self, pins: PinCheck, clock: Clock, tries: dict[str, Tries] | None = None, tell: Tell | None = None
    ) -> None:
        self._pins = pins
        self._clock = clock
        self._tries = tries or {}
        self._tell = tell

    def refusal(self, person: Person, pin: str) -> str | None:
        """Why the PIN is not taken, in plain words; None when it is right."""
        tries, now = self._tries.get(person.person_id, Tries()), self._clock.now()
        if tries.locked(now):
            return f"Too many wrong PINs. Wait until {tries.locked_until:%H:%M}, then try again."
        try:
            right = self._pins.matches(person.pin_verifier, pin)
        except PinSecretMissing as missing:
            return str(missing)
        if right:
            self._tries.pop(person.person_id, None)
            return None
        return self._wrong(person, tries.one_more(now), now)

    def _wrong(self, person: Person, tries: Tries, now: datetime) -> str:
        self._tries[person.person_id] = tries
        locked = tries.locked(now)
        if self._tell is not None:
            try:
                self._tell(person, LOCKED_OUT if locked else WRONG_PIN)
            except StoreFault as fault:
                return str(fault)
        if not locked:
            return "This PIN is not right. Try again."
        return f"Too many wrong PINs. Wait until {tries.locked_until:%H:%M}, then try again."
