"""What the effects of events keep in the hub's database, inside one write transaction."""

from datetime import datetime
from typing import Protocol

from floorledger.domain.interval import Interval
from floorledger.domain.number import Micro
from floorledger.domain.posting import JournalLine, Running, RunningKey
from floorledger.services.records import Prediction


class Accepted(Protocol):
    """What accepted entries hold, took, worked and undid."""

    def held_lots(self) -> frozenset[tuple[str, str]]:
        """(item, lot) on hold."""

    def hold_lot(self, hold_event_id: str, item: str, lot: str) -> None:
        """Put a lot on hold; it stays so until every hold on it is released."""

    def free_lot(self, hold_event_id: str) -> None:
        """End one hold of a lot."""

    def is_lot_hold_open(self, hold_event_id: str) -> bool:
        """Whether this hold still keeps its lot back."""

    def remaining_held(self, hold_event_id: str) -> int:
        """Pieces of a hold not yet released, scaled."""

    def lot_issued(self, item: str, lot: str, since: datetime | None) -> Micro:
        """What accepted entries took from a lot after a moment, less what came back; all of it without one."""

    def lot_consumers(self, item: str, lot: str) -> list[str]:
        """Accepted consumptions of a lot that were not undone, by event id."""

    def labour_within(self, person: str, span: Interval) -> list[str]:
        """Accepted labour entries of a person that share time with a stretch and were not undone, by event id."""

    def reversal_of(self, event_id: str) -> str | None:
        """The accepted reversal of an event."""


class Journals(Protocol):
    """The predicted journals and the running sums behind them."""

    def running(self, order_no: str) -> dict[RunningKey, Running]:
        """The order's running sums."""

    def save_running(self, changed: dict[RunningKey, Running]) -> None:
        """Keep those that changed."""

    def predict(self, prediction: Prediction) -> None:
        """Keep a predicted journal; it waits for posting when it has lines."""

    def lines_of_event(self, event_id: str) -> tuple[JournalLine, ...]:
        """The predicted lines of an event, empty if none."""

    def lines_of_order(self, order_no: str) -> tuple[JournalLine, ...]:
        """All predicted lines of an order."""
