"""What every part of the workstation works with, and how it asks: one question at a time, the newest answer wins."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from floorledger.services.faces import WorkstationService
from floorledger.ui.kit import Kit
from floorledger.ui.tasks import Tasks
from floorledger.ui.theme import Theme

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The service, the worker its calls run on, and the look."""

    service: WorkstationService
    tasks: Tasks
    theme: Theme
    kit: Kit


class Reading(Generic[Answer]):
    """Asks on the worker and shows the answer; what is asked meanwhile replaces what was not yet answered."""

    def __init__(
        self, desk: Desk, show: Callable[[Answer], object], failed: Callable[[Exception], object] | None = None
    ) -> None:
        self._desk = desk
        self._show = show
        self._failed = failed
        self._next: Callable[[], Answer] | None = None
        self.busy = False

    def ask(self, call: Callable[[], Answer]) -> None:
        """Ask; returns at once."""
        if self.busy:
            self._next = call
        elif not self._desk.tasks.closed:
            self.busy = True
            self._desk.tasks.run(call, self._done, self._error)

    def _done(self, answer: Answer) -> None:
        if not self._again():
            self._show(answer)

    def _error(self, error: Exception) -> None:
        if self._again():
            return
        if self._failed is None:
            raise error
        self._failed(error)

    def _again(self) -> bool:
        """Ask the newer question; True where there is one, so that an outdated answer is dropped."""
        self.busy = False
        call, self._next = self._next, None
        if call is None:
            return False
        self.ask(call)
        return True
