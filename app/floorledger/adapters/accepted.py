"""What accepted entries hold, took, worked and undid, at the hub. Implements services.effect_ports.Accepted."""

from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, select, update

from floorledger.adapters import hub_tables as t
from floorledger.adapters.hub_rows import labour_values
from floorledger.domain.claim import lot_of, taken_from_lot
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import (
    Consumption,
    Detail,
    Disposition,
    Hold,
    Release,
    Return,
    ScrapComponent,
    SubconSend,
    Time,
)
from floorledger.domain.event import Event
from floorledger.domain.interval import Interval
from floorledger.domain.number import NONE, Micro
from floorledger.domain.overlap import labour_event


class SqlAccepted:
    """Inside one write transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._held_lots: frozenset[tuple[str, str]] | None = None

    def take(self, event: Event) -> None:
        """Keep what follows from an entry that was accepted now."""
        match event.detail:
            case Hold(qty=qty) if qty is not None:
                values = {"event_id": event.event_id, "remaining_micro": qty.base}
                self._connection.execute(t.hold.insert().values(values))
            case Release(hold_event_id=hold_id, qty=qty) | Disposition(hold_event_id=hold_id, qty=qty) if (
                qty is not None
            ):
                self._lower_hold(hold_id, qty.base)
            case (Consumption() | Return() | ScrapComponent() | SubconSend()) as detail:
                self._use_lot(event, detail)
            case Time():
                self._work(event)
            case Reversal(target_event_id=target_id):
                values = {"target_id": target_id, "event_id": event.event_id}
                self._connection.execute(t.reversal.insert().values(values))

    def take_back(self, event: Event) -> None:
        """An entry that was accepted is undone: nothing of it follows any more but its reversal."""
        match event.detail:
            case Hold(qty=qty) if qty is not None:
                self._connection.execute(delete(t.hold).where(t.hold.c.event_id == event.event_id))
            case Release(hold_event_id=hold_id, qty=qty) | Disposition(hold_event_id=hold_id, qty=qty) if (
                qty is not None
            ):
                self._lower_hold(hold_id, -qty.base)
            case Consumption() | Return() | ScrapComponent() | SubconSend():
                self._connection.execute(delete(t.lot_use).where(t.lot_use.c.event_id == event.event_id))
            case Time():
                self._connection.execute(delete(t.labour).where(t.labour.c.event_id == event.event_id))

    def _use_lot(self, event: Event, detail: Detail) -> None:
        """Keep what an entry took from its lot, or put back."""
        named, taken = lot_of(detail), taken_from_lot(detail)
        if named is not None and taken:
            values = {
                "event_id": event.event_id,
                "item": named[0],
                "lot": named[1],
                "taken_micro": taken,
                "occurred_at": event.occurred_at.astimezone(UTC).isoformat(),
            }
            self._connection.execute(t.lot_use.insert().values(values))

    def _work(self, event: Event) -> None:
        """Keep when somebody worked."""
        worked = labour_event(event)
        if worked is not None:
            self._connection.execute(t.labour.insert().values(labour_values(event, worked)))

    def _lower_hold(self, hold_id: str, released: int) -> None:
        self._connection.execute(
            update(t.hold)
            .where(t.hold.c.event_id == hold_id)
            .values(remaining_micro=t.hold.c.remaining_micro - released)
        )

    def held_lots(self) -> frozenset[tuple[str, str]]:
        """(item, lot) on hold."""
        if self._held_lots is None:
            rows = self._connection.execute(select(t.held_lot))
            self._held_lots = frozenset((row.item, row.lot) for row in rows)
        return self._held_lots

    def hold_lot(self, hold_event_id: str, item: str, lot: str) -> None:
        """Put a lot on hold; two holds need two releases."""
        self._held_lots = None
        self._connection.execute(t.held_lot.insert().values(event_id=hold_event_id, item=item, lot=lot))

    def free_lot(self, hold_event_id: str) -> None:
        """End one hold of a lot."""
        self._held_lots = None
        self._connection.execute(delete(t.held_lot).where(t.held_lot.c.event_id == hold_event_id))

    def is_lot_hold_open(self, hold_event_id: str) -> bool:
        """Whether this hold still keeps its lot back."""
        query = select(func.count()).select_from(t.held_lot).where(t.held_lot.c.event_id == hold_event_id)
        return bool(self._connection.scalar(query))

    def remaining_held(self, hold_event_id: str) -> int:
        """Pieces of a hold not yet released, scaled."""
        held = self._connection.scalar(select(t.hold.c.remaining_micro).where(t.hold.c.event_id == hold_event_id))
        return NONE if held is None else held

    def lot_issued(self, item: str, lot: str, since: datetime | None) -> Micro:
        """What accepted entries took from a lot after a moment, less what came back."""
        query = select(t.lot_use.c.taken_micro).where(t.lot_use.c.item == item, t.lot_use.c.lot == lot)
        if since is not None:
            query = query.where(t.lot_use.c.occurred_at > since.astimezone(UTC).isoformat())
        return Micro(sum(self._connection.scalars(query)))

    def lot_consumers(self, item: str, lot: str) -> list[str]:
        """Accepted consumptions of a lot, the oldest first."""
        query = select(t.lot_use.c.event_id).where(t.lot_use.c.item == item, t.lot_use.c.lot == lot)
        return list(self._connection.scalars(query.order_by(t.lot_use.c.event_id)))

    def labour_within(self, person: str, span: Interval) -> list[str]:
        """Accepted labour entries of a person that share time with a stretch."""
        query = select(t.labour.c.event_id).where(
            t.labour.c.person == person,
            t.labour.c.ended_at > span.start.isoformat(),
            t.labour.c.started_at < span.end.isoformat(),
        )
        return list(self._connection.scalars(query.order_by(t.labour.c.event_id)))

    def reversal_of(self, event_id: str) -> str | None:
        """The accepted reversal of an event."""
        found: str | None = self._connection.scalar(
            select(t.reversal.c.event_id).where(t.reversal.c.target_id == event_id)
        )
        return found
