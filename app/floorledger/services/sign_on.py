"""Who is at the terminal: the crew and its active person, whose PIN is asked and what for, and the idle lock.

State only; what is recorded about it is in terminal_people.py.
"""

from dataclasses import dataclass, field, replace

from floorledger.domain.policy import Policy
from floorledger.services.approval import Approval
from floorledger.services.forms.panel_state import PanelState, Place
from floorledger.services.people_views import HandOver, Purpose
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An entry that was begun, while somebody else is at work; and where it stands."""

    place: Place | None
    panel: PanelState


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


@dataclass(slots=True, kw_only=True)
class PeopleState:
    """What the terminal knows of its people beside who is active.

    ``kept`` are entries by their owner's id; ``lost`` is what the last one to leave had begun and not recorded,
    ``unread`` while nobody has come since, not even one of the crew.
    ``idle_lock_min`` is the terminal's own setting, None where the policy's counts. ``leaving`` waits for a badge that
    may open the kiosk, ``kiosk_open`` says that one has.
    """

    lock: IdleLock
    idle_lock_min: int | None = None
    crew: tuple[Person, ...] = ()
    asked: Asked | None = None
    kept: dict[str, Kept] = field(default_factory=dict)
    approval: Approval | None = None
    handover: HandOver | None = None
    lost: tuple[str, ...] = ()
    unread: bool = False
    leaving: bool = False
    kiosk_open: bool = False

    def join(self, person: Person) -> None:
        """Somebody more is signed in."""
        if person.person_id not in {each.person_id for each in self.crew}:
            self.crew = (*self.crew, person)

    def part(self, person: Person) -> None:
        """Somebody leaves, and what they had begun with them."""
        self.crew = tuple(each for each in self.crew if each.person_id != person.person_id)
        self.kept.pop(person.person_id, None)

    def forget(self) -> None:
        """Something else is wanted than the PIN or the approval that was asked."""
        self.asked, self.approval = None, None
