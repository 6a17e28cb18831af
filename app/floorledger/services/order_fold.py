"""An order's position after each of its entries, so that taking one back folds again only what came after it."""

from collections.abc import Iterable
from datetime import datetime

from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Output, ScrapOutput
from floorledger.domain.event import Event
from floorledger.domain.position import Position, apply


class OrderFold:
    """The entries of an order that count and were not undone, and what they add up to."""

    def __init__(self, order_no: str, counted: Iterable[Event] = ()) -> None:
        """``counted`` in the order of their effects, with the reversals; an undo may stand before what it undoes."""
        known = tuple(counted)
        undone = {event.detail.target_event_id for event in known if isinstance(event.detail, Reversal)}
        self._none = Position(order_no=order_no)
        self._steps: list[tuple[Event, Position]] = []
        for event in known:
            if event.event_id not in undone:
                self.add(event)

    @property
    def position(self) -> Position:
        """Where the order is."""
        return self._steps[-1][1] if self._steps else self._none

    def add(self, event: Event) -> None:
        """One more entry that counts; a reversal moves nothing by itself."""
        if not isinstance(event.detail, Reversal):
            self._steps.append((event, apply(self.position, event)))

    def take_back(self, event_id: str) -> None:
        """An entry was undone: exactly as if it had never been. One that does not count here changes nothing."""
        for place in range(len(self._steps) - 1, -1, -1):
            if self._steps[place][0].event_id == event_id:
                later = [event for event, _ in self._steps[place + 1 :]]
                del self._steps[place:]
                for event in later:
                    self.add(event)
                return

    def reported_at(self, operation_no: str | None) -> datetime | None:
        """When pieces were last reported at an operation."""
        reports = (event for event, _ in self._steps if isinstance(event.detail, Output | ScrapOutput))
        return max((event.occurred_at for event in reports if event.operation_no == operation_no), default=None)
