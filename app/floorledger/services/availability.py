"""What is available where: the one answer for screens, checks and postings on a device (pains.md P21)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from floorledger.domain.claim import taken_from_lot
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import (
    Consumption,
    Disposition,
    Hold,
    Output,
    Release,
    Return,
    ScrapComponent,
    ScrapOutput,
    SubconSend,
)
from floorledger.domain.event import Event
from floorledger.domain.interval import Interval
from floorledger.domain.item import Lot
from floorledger.domain.number import Micro
from floorledger.domain.overlap import Labour, labour_event, person_of
from floorledger.domain.position import Position, apply
from floorledger.services.order_fold import OrderFold
from floorledger.services.records import Standing
from floorledger.services.terminal_ports import TerminalStore

COUNTED = frozenset({Standing.CAPTURED, Standing.ACCEPTED})
"""Standings in which an event counts; what waits or was rejected does not."""


_HOLDING = (Hold, Release, Disposition, Reversal)
_MOVING = (Consumption, Return, ScrapComponent, SubconSend, Reversal)


_BEFORE = timedelta(days=31)
"""How far before a time its labour is looked up, so that the entries of the same weeks need not be again. Nothing is
captured so long before it happens."""


@dataclass(frozen=True, slots=True)
class _LabourKnown:
    """A person's labour captured since a moment."""

    since: datetime
    entries: list[Labour]


class Availability:
    """Folds the events a device knows, own and others'. What was folded is kept until the store changes."""

    def __init__(self, store: TerminalStore) -> None:
        self._store = store
        self._revision = -1
        self._folds: dict[str, OrderFold] = {}
        self._held_lots: frozenset[tuple[str, str]] | None = None
        self._issued: dict[Lot, Micro] = {}
        self._labour: dict[str, _LabourKnown] = {}
        self._waiting: dict[str, list[Event]] = {}

    def appended(self, events: Iterable[Event]) -> None:
        """Own events were just stored: add them to what is known instead of folding anew.

        Valid only if nothing else has changed the store since then.
        """
        self._revision = self._store.revision
        undone = self._store.reversed_ids()
        for event in events:
            if isinstance(event.detail, Reversal):
                self._take_back(event.detail.target_event_id)
            elif event.event_id not in undone:  # an undo may have become known before what it undoes
                self._count(event)
            if isinstance(event.detail, _HOLDING):
                self._held_lots = None
            if isinstance(event.detail, _MOVING):
                self._issued.clear()

    def _count(self, event: Event) -> None:
        """One more event that counts."""
        fold = self._folds.get(event.order_no or "")
        if fold is not None:
            fold.add(event)
        self._work(event)

    def _take_back(self, event_id: str) -> None:
        """An event, of whatever order, counts no more."""
        found = self._store.event(event_id)
        fold = None if found is None else self._folds.get(found[0].order_no or "")
        if found is None:
            return
        if fold is not None:
            fold.take_back(event_id)
        known = self._labour.get(person_of(found[0]))
        if known is not None:
            known.entries[:] = [each for each in known.entries if each.event_id != event_id]

    def _forget_if_changed(self) -> None:
        if self._revision != self._store.revision:
            self._revision = self._store.revision
            self._folds.clear()
            self._held_lots = None
            self._issued.clear()
            self._labour.clear()
            self._waiting.clear()

    def position(self, order_no: str) -> Position:
        """The order's position from every counted event."""
        return self._fold(order_no).position

    def _fold(self, order_no: str) -> OrderFold:
        self._forget_if_changed()
        held = self._folds.get(order_no)
        if held is None:
            held = self._folds[order_no] = self._folded(order_no, COUNTED)
        return held

    def _folded(self, order_no: str, counting: frozenset[Standing]) -> OrderFold:
        known = self._store.events_of_order(order_no)
        return OrderFold(order_no, (event for event, standing in known if standing in counting))

    def fold(self, order_no: str, counting: frozenset[Standing]) -> Position:
        """The order's position from the events in some standings; those that count on a device are kept folded."""
        return self.position(order_no) if counting == COUNTED else self._folded(order_no, counting).position

    def reported_at(self, order_no: str, operation_no: str | None) -> datetime | None:
        """When pieces were last reported at an operation, as far as it is known here."""
        return self._fold(order_no).reported_at(operation_no)

    def lot_issued(self, lot: Lot) -> Micro:
        """What was taken from a lot since its stock was counted, less what came back, as far as it is known here."""
        self._forget_if_changed()
        if lot not in self._issued:
            undone = self._store.reversed_ids()
            self._issued[lot] = Micro(
                sum(
                    taken_from_lot(event.detail)
                    for event, standing in self._store.consumers(lot.item, lot.lot)
                    if standing in COUNTED and event.event_id not in undone
                    if lot.as_of is None or event.occurred_at > lot.as_of
                )
            )
        return self._issued[lot]

    def labour(self, person: str, span: Interval) -> list[Labour]:
        """A person's labour that counts and was not undone, at least all that may share time with a stretch."""
        self._forget_if_changed()
        known = self._labour.get(person)
        if known is None or span.start < known.since:
            since = span.start - _BEFORE
            known = self._labour[person] = _LabourKnown(since, self._labour_since(person, since))
        return known.entries

    def _labour_since(self, person: str, since: datetime) -> list[Labour]:
        undone = self._store.reversed_ids()
        found = (
            labour_event(event)
            for event, standing in self._store.times_of(person, since)
            if standing in COUNTED and event.event_id not in undone
        )
        return [each for each in found if each is not None]

    def _work(self, event: Event) -> None:
        """Keep more labour of a person whose labour is known already."""
        known, more = self._labour.get(person_of(event)), labour_event(event)
        if known is not None and more is not None:
            known.entries.append(more)

    def after(self, position: Position, event: Event) -> Position:
        """The position after one more own event."""
        match event.detail:
            case Reversal(target_event_id=target_id):
                found = self._store.event(target_id)
                if found is None or found[1] not in COUNTED or found[0].order_no != position.order_no:
                    return position
                return apply(position, found[0], sign=-1)
            case _:
                return apply(position, event)

    def waiting_pieces(self, order_no: str, operation_no: str) -> int:
        """Pieces reported at an operation that wait for a decision, scaled."""
        self._forget_if_changed()
        if order_no not in self._waiting:
            self._waiting[order_no] = [
                event
                for event, standing in self._store.events_of_order(order_no)
                if standing is Standing.WAITING and isinstance(event.detail, Output | ScrapOutput)
            ]
        return sum(
            event.detail.qty.base
            for event in self._waiting[order_no]
            if event.operation_no == operation_no and isinstance(event.detail, Output | ScrapOutput)
        )

    def held_lots(self) -> frozenset[tuple[str, str]]:
        """(item, lot) on hold."""
        self._forget_if_changed()
        if self._held_lots is None:
            self._held_lots = self._lots_on_hold()
        return self._held_lots

    def _lots_on_hold(self) -> frozenset[tuple[str, str]]:
        held = (event.detail for event in self.open_lot_holds())
        return frozenset((hold.item or "", hold.lot or "") for hold in held if isinstance(hold, Hold))

    def _counted_holds(self) -> list[Event]:
        """Holds and releases that count and were not undone."""
        undone = self._store.reversed_ids()
        return [
            event
            for event, standing in self._store.holds()
            if standing in COUNTED and event.event_id not in undone and not isinstance(event.detail, Reversal)
        ]

    def open_lot_holds(self) -> list[Event]:
        """Holds of lots that are not released, and of which not every part is decided."""
        counted = self._counted_holds()
        released = {
            event.detail.hold_event_id
            for event in counted
            if isinstance(event.detail, Release) and event.detail.qty is None
        }
        return [
            event
            for event in counted
            if isinstance(event.detail, Hold) and event.detail.lot is not None and event.event_id not in released
            if event.detail.qty is None or self.remaining_held(event.event_id) > 0
        ]

    def open_holds(self, order_no: str) -> list[tuple[Event, int]]:
        """Holds of an order's pieces that are not released, with the pieces that remain, scaled."""
        return [
            (event, left)
            for event in self._counted_holds()
            if isinstance(event.detail, Hold) and event.detail.item is None and event.order_no == order_no
            if (left := self.remaining_held(event.event_id)) > 0
        ]

    def remaining_held(self, hold_event_id: str) -> int:
        """What is left of a hold, scaled: what was not released or decided on yet."""
        remaining = 0
        for event in self._counted_holds():
            match event.detail:
                case Hold(qty=qty) if event.event_id == hold_event_id and qty is not None:
                    remaining += qty.base
                case Release(hold_event_id=named, qty=qty) | Disposition(hold_event_id=named, qty=qty) if (
                    named == hold_event_id and qty is not None
                ):
                    remaining -= qty.base
        return max(remaining, 0)

    @staticmethod
    def is_open(standing: Standing) -> bool:
        """Whether an event still waits for a decision."""
        return standing is Standing.WAITING
