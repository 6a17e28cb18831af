"""Who is at the terminal: the crew and its active person, whose PIN is asked and what for, and the idle lock.

State only; what is recorded about it is in terminal_people.py.
"""

from dataclasses import dataclass, replace

from floorledger.domain.policy import Policy
from floorledger.services.people_views import Purpose
from floorledger.services.ports import Clock
from floorledger.services.records import Person

_MINUTE_NS = 60 * 10**9


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Whose PIN is asked and what for; ``raw`` is the badge as it was read, ``typed`` the digits so far."""

    person: Person
    purpose: Purpose
    raw: bytes
    typed: str = ""

    def press(self, key: str) -> "Asked":
        """After a key of the pad."""
        if key == "back":
            return replace(self, typed=self.typed[:-1])
        if key == "clear":
            return replace(self, typed="")
        digit = len(key) == 1 and key in "0123456789"
        return replace(self, typed=self.typed + key) if digit else self

    @property
    def complete(self) -> bool:
        """Whether the PIN has all its digits."""
        return len(self.typed) >= self.person.pin_digits


def needs_pin(person: Person, policy: Policy | None) -> bool:
    """Whether the badge alone is not enough to sign in; without a policy it never is."""
    roles = frozenset(person.roles)
    return policy is None or not roles or not roles <= frozenset(policy.badge_only_roles)


class IdleLock:
    """Locks when nobody touches the terminal, by the clock that nobody can set back; 0 minutes is never."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._touched_ns = clock.monotonic_ns()
        self.locked = False

    def touch(self) -> None:
        """Somebody is there."""
        self._touched_ns = self._clock.monotonic_ns()

    def look(self, minutes: int) -> bool:
        """Whether the terminal is locked now; once locked it stays so until :meth:`unlock`."""
        idle_ns = self._clock.monotonic_ns() - self._touched_ns
        self.locked = self.locked or (minutes > 0 and idle_ns >= minutes * _MINUTE_NS)
        return self.locked

    @property
    def idle_s(self) -> int:
        """Seconds since somebody was there."""
        return (self._clock.monotonic_ns() - self._touched_ns) // 10**9

    def unlock(self) -> None:
        """The one who is at work is back, or somebody else has come."""
        self.locked = False
        self.touch()
