"""What the workflow of exceptions needs of the hub's database (domain.md B5.2)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from floorledger.domain.event import Event
from floorledger.domain.exception import CaseChange, CaseNow, ExceptionCase, ExceptionEnd


@dataclass(frozen=True, slots=True)
class OpenCase:
    """An exception that has not ended, and where it stands."""

    case: ExceptionCase
    now: CaseNow


class CaseBook(Protocol):
    """The exceptions inside one write transaction. Nothing is deleted; each step is a row of its own, and is told."""

    def open(self, case: ExceptionCase) -> bool:
        """Open an exception; False where that id was opened before, whatever became of it."""

    def change(self, change: CaseChange) -> None:
        """A step that does not end it."""

    def end(self, end: ExceptionEnd) -> None:
        """End it."""

    def find(self, exception_id: str) -> ExceptionCase | None:
        """One that has not ended."""

    def now(self, exception_id: str) -> CaseNow | None:
        """Where one stands, ended or not."""

    def of(self, *, event_id: str | None = None, order_no: str | None = None) -> list[ExceptionCase]:
        """Those of an event or an order that have not ended."""

    def standing(self) -> list[OpenCase]:
        """All that have not ended, the oldest first."""

    def missed(self, now: datetime) -> list[OpenCase]:
        """Those whose first action or time limit is past and was not marked so far."""

    def gather(self, group: str, exception_ids: Iterable[str]) -> None:
        """These exceptions are added up by another one."""

    def warn(self, case: ExceptionCase) -> None:
        """Keep what posted with a warning about money; it is no exception by itself."""

    def warned(self, since: datetime) -> list[ExceptionCase]:
        """The warnings kept since a moment that have not become exceptions, the oldest first."""

    def forget_warnings(self, event_id: str) -> None:
        """Those of an event add up to nothing any more."""


class Recorded(Protocol):
    """What was recorded, for the hub's watch; read with no transaction open."""

    def newest(self, limit: int) -> list[tuple[int, Event]]:
        """The last events that took effect or wait, in hub order, each with its number."""

    def after(self, number: int, limit: int) -> list[tuple[int, Event]]:
        """Those after a number."""

    def events(self, event_ids: Sequence[str]) -> list[Event]:
        """Events by their ids."""

    def holds(self) -> list[tuple[Event, int]]:
        """Holds that stand, each with what remains of it, scaled; 0 for a lot that was never counted."""
