"""The tape's entries, read once and kept: after a scan the tape is the one before it and one entry more.

Reading a hundred entries with all that the hub has told of them takes longer than the durable commit of a scan.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Engine, Select, bindparam, select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.database import reading
from floorledger.adapters.known_events import utc_text
from floorledger.adapters.tape import tape_entry, tape_query
from floorledger.domain.decision import Reversal
from floorledger.domain.event import Event
from floorledger.services.records import TapeEntry


class KeptTape:
    """Reads own entries; told of each change by the one writer, after it is committed."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._kept: dict[str, TapeEntry] = {}
        self._changes = 0

    def since(self, since: datetime, limit: int) -> list[TapeEntry]:
        """Own events captured since then, newest first."""
        changes, kept = self._changes, self._kept
        with reading(self._engine) as connection:
            ids = connection.scalars(_newest(), {"since": utc_text(since), "rows": limit}).all()
            new = [event_id for event_id in ids if event_id not in kept]
            rows = connection.execute(_these(), {"ids": new}).all() if new else ()
        read = {entry.event.event_id: entry for entry in map(tape_entry, rows)}
        found = {event_id: read.get(event_id) or kept[event_id] for event_id in ids}
        if changes == self._changes:  # else the network has told of something meanwhile
            self._kept = found
        return list(found.values())

    def appended(self, events: Iterable[Event]) -> None:
        """Own events were stored; what they undo is undone."""
        targets = {event.detail.target_event_id for event in events if isinstance(event.detail, Reversal)}
        self._changes += 1
        self._kept = {event_id: entry for event_id, entry in self._kept.items() if event_id not in targets}

    def told(self) -> None:
        """The hub has answered or told of something: how far an entry has come is read again."""
        self._changes += 1
        self._kept = {}


@cache
def _newest() -> Select[Any]:
    """The newest ``rows`` own events captured ``since`` then; made once, because making a query takes a while."""
    return (
        select(t.log.c.event_id)
        .join(t.known, t.known.c.event_id == t.log.c.event_id)
        .where(t.known.c.captured_at >= bindparam("since"))
        .order_by(t.log.c.device_seq.desc())
        .limit(bindparam("rows"))
    )


@cache
def _these() -> Select[Any]:
    return tape_query().where(t.log.c.event_id.in_(bindparam("ids", expanding=True)))
