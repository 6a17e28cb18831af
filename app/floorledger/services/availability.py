"""What is available where: the one answer for screens, checks and postings on a device (pains.md P21)."""

from collections.abc import Iterable, Mapping

from floorledger.domain.event import Event, Hold, Release, Reversal
from floorledger.domain.position import Position, apply
from floorledger.services.ports import TerminalStore
from floorledger.services.records import Standing

COUNTED = frozenset({Standing.CAPTURED, Standing.ACCEPTED})
"""Standings in which an event counts; what waits or was rejected does not."""


_HOLDING = (Hold, Release, Reversal)


class Availability:
    """Folds the events a device knows, own and others'. What was folded is kept until the store changes."""

    def __init__(self, store: TerminalStore) -> None:
        self._store = store
        self._revision = -1
        self._positions: dict[str, Position] = {}
        self._held_lots: frozenset[tuple[str, str]] | None = None

    def appended(self, events: Iterable[Event], positions: Mapping[str, Position]) -> None:
        """Own events were just stored: keep what is known of their orders instead of folding anew.

        Valid only if nothing else has changed the store since the positions were asked for.
        """
        self._revision = self._store.revision
        self._positions.update(positions)
        if any(isinstance(event.detail, _HOLDING) for event in events):
            self._held_lots = None

    def _forget_if_changed(self) -> None:
        if self._revision != self._store.revision:
            self._revision = self._store.revision
            self._positions.clear()
            self._held_lots = None

    def position(self, order_no: str) -> Position:
        """The order's position from every counted event."""
        self._forget_if_changed()
        held = self._positions.get(order_no)
        if held is None:
            held = self._positions[order_no] = self.fold(order_no, COUNTED)
        return held

    def fold(self, order_no: str, counting: frozenset[Standing]) -> Position:
        """The order's position from the events in some standings, computed from the log."""
        position = Position(order_no=order_no)
        counted: dict[str, Event] = {}
        for event, standing in self._store.events_of_order(order_no):
            if standing not in counting:
                continue
            match event.detail:
                case Reversal(target_event_id=target_id):
                    target = counted.pop(target_id, None)
                    position = position if target is None else apply(position, target, sign=-1)
                case _:
                    counted[event.event_id] = event
                    position = apply(position, event)
        return position

    def after(self, position: Position, event: Event) -> Position:
        """The position after one more own event."""
        match event.detail:
            case Reversal(target_event_id=target_id):
                found = self._store.event(target_id)
                if found is None or found[1] not in COUNTED:
                    return position
                return apply(position, found[0], sign=-1)
            case _:
                return apply(position, event)

    def waiting_pieces(self, order_no: str, operation_no: str) -> int:
        """Pieces reported at an operation that wait for a decision, scaled."""
        return sum(
            qty.base
            for event, standing in self._store.events_of_order(order_no)
            if standing is Standing.WAITING
            and event.operation_no == operation_no
            and (qty := getattr(event.detail, "qty", None)) is not None
            and not hasattr(event.detail, "item")
        )

    def held_lots(self) -> frozenset[tuple[str, str]]:
        """(item, lot) on hold."""
        self._forget_if_changed()
        if self._held_lots is None:
            self._held_lots = self._lots_on_hold()
        return self._held_lots

    def _lots_on_hold(self) -> frozenset[tuple[str, str]]:
        lots: dict[str, tuple[str, str]] = {}
        for event, standing in self._store.holds():
            if standing not in COUNTED:
                continue
            match event.detail:
                case Hold(item=str(item), lot=str(lot)):
                    lots[event.event_id] = (item, lot)
                case Release(hold_event_id=hold_id) | Reversal(target_event_id=hold_id):
                    lots.pop(hold_id, None)
        return frozenset(lots.values())

    def open_holds(self, order_no: str) -> list[tuple[Event, int]]:
        """Holds of an order's pieces that are not released, with the pieces that remain, scaled."""
        undone = self._store.reversed_ids()
        return [
            (event, left)
            for event, standing in self._store.holds()
            if isinstance(event.detail, Hold) and event.order_no == order_no and event.event_id not in undone
            if standing in COUNTED and (left := self.remaining_held(event.event_id)) > 0
        ]

    def remaining_held(self, hold_event_id: str) -> int:
        """Pieces of a hold that were not released yet, scaled."""
        remaining = 0
        for event, standing in self._store.holds():
            if standing not in COUNTED:
                continue
            match event.detail:
                case Hold(qty=qty) if event.event_id == hold_event_id and qty is not None:
                    remaining += qty.base
                case Release(hold_event_id=hold_id, qty=qty) if hold_id == hold_event_id and qty is not None:
                    remaining -= qty.base
        return remaining

    @staticmethod
    def is_open(standing: Standing) -> bool:
        """Whether an event still waits for a decision."""
        return standing is Standing.WAITING
