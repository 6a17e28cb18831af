"""PINs attest who somebody is; a few wrong ones in a row lock that person out for a while (reliability.md)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from floorledger.services.ports import Clock, PinCheck
from floorledger.services.records import Person

MAX_WRONG = 5
LOCK = timedelta(minutes=5)


@dataclass(slots=True)
class _Tries:
    wrong: int = 0
    locked_until: datetime | None = None


class PinGuard:
    """Counts wrong PINs per person; in memory, so it ends with the process."""

    def __init__(self, pins: PinCheck, clock: Clock) -> None:
        self._pins = pins
        self._clock = clock
        self._tries: dict[str, _Tries] = {}

    def refusal(self, person: Person, pin: str) -> str | None:
        """Why the PIN is not taken, in plain words; None when it is right."""
        tries, now = self._tries.setdefault(person.person_id, _Tries()), self._clock.now()
        if tries.locked_until is not None and now < tries.locked_until:
            return f"Too many wrong PINs. Wait until {tries.locked_until:%H:%M}, then try again."
        if self._pins.matches(person.pin_verifier, pin):
            del self._tries[person.person_id]
            return None
        tries.wrong += 1
        if tries.wrong >= MAX_WRONG:
            self._tries[person.person_id] = _Tries(locked_until=now + LOCK)
        return "This PIN is not right. Try again."
