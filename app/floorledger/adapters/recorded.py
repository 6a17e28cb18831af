"""What was recorded, for the hub's watch. Implements services.case_ports.Recorded."""

from collections.abc import Sequence

from sqlalchemy import Engine, select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.database import reading
from floorledger.domain.chain import read_event
from floorledger.domain.event import Event
from floorledger.services.records import Standing

_COUNTING = (Standing.ACCEPTED.value, Standing.WAITING.value)
_SELECT = (
    select(t.event.c.hub_no, t.event.c.body)
    .join(t.standing, t.standing.c.event_id == t.event.c.event_id)
    .where(t.standing.c.standing.in_(_COUNTING))
)


class SqlRecorded:
    """Reads with a view of its own for each question."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def newest(self, limit: int) -> list[tuple[int, Event]]:
        """The last events that count or wait, in hub order."""
        with reading(self._engine) as connection:
            rows = connection.execute(_SELECT.order_by(t.event.c.hub_no.desc()).limit(limit)).all()
        return [_event((row.hub_no, row.body)) for row in reversed(rows)]

    def after(self, number: int, limit: int) -> list[tuple[int, Event]]:
        """Those after a number."""
        query = _SELECT.where(t.event.c.hub_no > number).order_by(t.event.c.hub_no).limit(limit)
        with reading(self._engine) as connection:
            return [_event((row.hub_no, row.body)) for row in connection.execute(query).all()]

    def events(self, event_ids: Sequence[str]) -> list[Event]:
        """Events by their ids."""
        if not event_ids:
            return []
        with reading(self._engine) as connection:
            rows = connection.execute(_SELECT.where(t.event.c.event_id.in_(event_ids))).all()
        return [_event((row.hub_no, row.body))[1] for row in rows]

    def holds(self) -> list[tuple[Event, int]]:
        """Holds that stand: of a lot until it is free, of pieces while some remain."""
        lots = select(t.event.c.body, t.hold.c.remaining_micro).join(
            t.held_lot, t.held_lot.c.event_id == t.event.c.event_id
        )
        of_pieces = select(t.event.c.body, t.hold.c.remaining_micro).join(
            t.hold, t.hold.c.event_id == t.event.c.event_id
        )
        with reading(self._engine) as connection:
            rows = [
                *connection.execute(lots.outerjoin(t.hold, t.hold.c.event_id == t.event.c.event_id)),
                *connection.execute(of_pieces.where(t.hold.c.remaining_micro > 0)),
            ]
        found = {event.event_id: (event, row.remaining_micro or 0) for row in rows if (event := read_event(row.body))}
        return list(found.values())


def _event(row: tuple[int, bytes]) -> tuple[int, Event]:
    return row[0], read_event(row[1])
