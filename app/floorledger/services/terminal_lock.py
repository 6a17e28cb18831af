"""Nobody touches the terminal for a while: it locks, and keeps what was begun."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from floorledger.domain.device_detail import ScanRefused
from floorledger.services.capture import Session
from floorledger.services.people_views import Purpose
from floorledger.services.records import Person
from floorledger.services.sign_on import Asked
from floorledger.services.terminal_base import Answer, TerminalBase
from floorledger.services.terminal_view import faces_of
from floorledger.services.views import TerminalView, Tone

P = ParamSpec("P")
S = TypeVar("S", bound="TerminalLock")
_TO_READ_S = 60


def tap(act: Callable[Concatenate[S, P], TerminalView]) -> Callable[Concatenate[S, P], TerminalView]:
    """A tap says that somebody is there; on a locked terminal it does nothing."""

    @wraps(act)
    def attended(self: S, /, *args: P.args, **kwargs: P.kwargs) -> TerminalView:
        return act(self, *args, **kwargs) if self.attend() else self.view()

    return attended


class TerminalLock(TerminalBase):
    """The idle lock, and asking for a PIN."""

    def attend(self) -> bool:
        """Somebody is there; False while the terminal is locked."""
        if self._is_locked():
            return False
        self._people.lock.touch()
        return True

    @property
    def is_free(self) -> bool:
        """Whether nobody is at work here, or only somebody who left a locked terminal with nothing begun.

        A receipt of who left is read for a while, and a workstation is at work while its window is open.
        """
        people = self._people
        if (
            people.asked is not None
            or people.leaving
            or (self._receipt is not None and people.lock.idle_s < _TO_READ_S)
        ):
            return False
        if not people.crew:
            return True
        has_desk = any("workstation" in faces_of(each) for each in people.crew)
        return self._is_locked() and not (has_desk or people.kept) and self._panel is None

    def lock(self) -> TerminalView:
        """Lock at once, as after the machine slept; the open entry stays as it is."""
        self._people.lock.locked = self._person is not None
        self._people.asked = None
        self._hush()
        return self.view()

    def _hush(self) -> None:
        """What to do next is nothing for a locked terminal."""
        if self._last is not None:
            self._last = replace(self._last, next="")

    def _is_locked(self) -> bool:
        people, policy = self._people, self._store.policy()
        minutes = people.idle_lock_min
        if minutes is None:
            minutes = 0 if policy is None else policy.idle_lock_min
        before = people.lock.locked
        locked = self._person is not None and people.lock.look(minutes)
        if locked and not before:
            people.asked = None
            self._hush()
        return locked

    def _session(self) -> Session:
        """What is read while the terminal is locked is nobody's."""
        return Session(person_id="nobody", auth_method="none") if self._is_locked() else super()._session()

    def _ask_pin(self, person: Person, purpose: Purpose, raw: bytes) -> Answer:
        self._people.asked = Asked(person=person, purpose=purpose, raw=raw)
        return Answer(Tone.LOOK, f"{person.name}, badge {person.badge}.", "Enter your PIN.")

    def _is_active(self, person: Person) -> bool:
        return self._person is not None and self._person.person_id == person.person_id

    def _keep_scan(self, raw: bytes, code: str) -> None:
        """A badge that was not taken is kept, as every refused scan is. Raises StoreFault."""
        self._record([self._draft(ScanRefused(fault_code=code), raw)])
