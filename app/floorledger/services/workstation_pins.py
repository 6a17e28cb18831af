"""The PIN behind a decision: counted, and locked for a while after too many wrong ones."""

from datetime import datetime, timedelta

from floorledger.services.ports import Clock, PinCheck
from floorledger.services.records import Person

MOST_WRONG = 5
LOCK = timedelta(minutes=5)


class PinGate:
    """Remembers wrong PINs by person while the program runs."""

    def __init__(self, pins: PinCheck, clock: Clock) -> None:
        self._pins = pins
        self._clock = clock
        self._wrong: dict[str, int] = {}
        self._locked_until: dict[str, datetime] = {}

    def refusal(self, person: Person, pin: str) -> str | None:
        """Why the PIN does not open, in words; None when it is right. While locked, no PIN is looked at."""
        now = self._clock.now()
        until = self._locked_until.get(person.person_id)
        if until is not None and now < until:
            return _locked(until - now)
        if pin and self._pins.matches(person.pin_verifier, pin):
            self._wrong.pop(person.person_id, None)
            return None
        wrong = self._wrong.get(person.person_id, 0) + 1
        if wrong >= MOST_WRONG:
            self._wrong.pop(person.person_id, None)
            self._locked_until[person.person_id] = now + LOCK
            return _locked(LOCK)
        self._wrong[person.person_id] = wrong
        left = MOST_WRONG - wrong
        return f"That PIN is not right; {left} {'try is' if left == 1 else 'tries are'} left. Nothing was recorded."


def _locked(left: timedelta) -> str:
    minutes = -(-left // timedelta(minutes=1))
    return f"Too many wrong PINs. Try again in {minutes} min. Nothing was recorded."
