"""Taking personal data out of a database, at the hub and at a device, so that no copy of it stays in the file.

The feed is append-only, and its rows about people are the only ones that hold personal data: they are told again
without it, in place, and alike everywhere, so that a device's sum over its rows can follow.
"""

import logging
from collections.abc import Collection, Iterable
from dataclasses import replace

from sqlalchemy import Connection, Engine, Table, select, update

from floorledger.adapters import hub_tables, terminal_tables
from floorledger.adapters.append_only import unlocked
from floorledger.adapters.database import plain_faults, reading, writing
from floorledger.adapters.upsert import insert_new
from floorledger.domain.codec import decode, to_bytes
from floorledger.services.people import nameless
from floorledger.services.ports import StoreFault
from floorledger.services.records import Erasable, Erased, FeedKind, FeedRow, People

log = logging.getLogger(__name__)
_AT_HUB = {Erasable.NOTE: (hub_tables.note, "text"), Erasable.PHOTO: (hub_tables.photo, "content")}
_HERE = {Erasable.NOTE: (terminal_tables.note, "text"), Erasable.PHOTO: (terminal_tables.photo, "content")}
_HOLDING = ("note", "photo", "document", "feed")
"""Tables of a hub on PostgreSQL whose old row versions can hold personal data."""


class SqlErasing:
    """At the hub. Implements services.erasure_ports.Erasing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def beside(self, what: Erasable, event_id: str) -> bool:
        """Take the content out; what has not arrived yet finds its place taken, and does not come in."""
        table, column = _AT_HUB[what]
        empty = {"event_id": event_id, "salt": b"", column: None}
        new = self._connection.execute(insert_new(self._connection, table), empty).rowcount
        return new > 0 or _emptied(self._connection, table, column, [event_id]) > 0

    def person(self, person_id: str) -> None:
        """Tell every row about people again without this one's name, badge and PIN verifier."""
        _retell(self._connection, hub_tables.feed, {person_id})


def erase_here(connection: Connection, rows: Iterable[FeedRow]) -> list[tuple[FeedRow, FeedRow]]:
    """What a device does about rows ERASED of the feed; returns the rows that it told again, as before and after."""
    told = [decode(Erased, row.body) for row in rows if row.kind is FeedKind.ERASED]
    changed = 0
    for what, (table, column) in _HERE.items():
        changed += _emptied(connection, table, column, [each.ref for each in told if each.what is what])
    persons = {each.ref for each in told if each.what is Erasable.PERSON}
    retold = _retell(connection, terminal_tables.feed_row, persons) if persons else []
    if changed or retold:
        connection.exec_driver_sql(f"PRAGMA user_version = {_TO_SWEEP}")
    return retold


def erased_ids(connection: Connection) -> set[str]:
    """The events whose note or photo the feed says to be erased."""
    rows = connection.scalars(
        select(terminal_tables.feed_row.c.ref).where(terminal_tables.feed_row.c.kind == FeedKind.ERASED.value)
    )
    return set(rows)


def _emptied(connection: Connection, table: Table, column: str, event_ids: Collection[str]) -> int:
    c = table.c
    full = update(table).where(c.event_id.in_(event_ids), c[column].is_not(None))
    return connection.execute(full.values({column: None})).rowcount if event_ids else 0


def _retell(connection: Connection, table: Table, persons: Collection[str]) -> list[tuple[FeedRow, FeedRow]]:
    query = select(table.c.pos, table.c.ref, table.c.body).where(table.c.kind == FeedKind.PEOPLE.value)
    rows = [FeedRow(row.pos, FeedKind.PEOPLE, row.ref, row.body) for row in connection.execute(query)]
    pairs = [(row, replace(row, body=_without(row.body, persons))) for row in rows]
    changed = [(old, new) for old, new in pairs if old != new]
    if changed:
        with unlocked(connection, table.name, "update"):
            for _, new in changed:
                connection.execute(update(table).where(table.c.pos == new.pos).values(body=new.body))
    return changed


def _without(body: bytes, persons: Collection[str]) -> bytes:
    people = decode(People, body).people
    return to_bytes(People(people=tuple(nameless(each) if each.person_id in persons else each for each in people)))


_TO_SWEEP = 1
"""SQLite's ``user_version`` of a file in whose free space erased content may still stand."""


def sweep_if_due(engine: Engine) -> None:
    """At a device: leave nothing of what was erased in the file, also where that was cut short before.

    What is in the way, as a full disk, ends nothing else: it is done at the next start.
    """
    with reading(engine) as connection:
        due = connection.exec_driver_sql("PRAGMA user_version").scalar() == _TO_SWEEP
    if not due:
        return
    try:
        if sweep(engine):
            with writing(engine) as connection:
                connection.exec_driver_sql("PRAGMA user_version = 0")
    except StoreFault as fault:
        log.warning("traces of what was erased are still in the file: %s", fault)


def sweep(engine: Engine) -> bool:
    """Write the database anew without its free space, and empty its log; False where a reader was in the way.

    Others wait meanwhile. Raises StoreFault. On PostgreSQL the server's own log of changes runs on, and holds what it
    held until its files are used again.
    """
    if engine.dialect.name == "postgresql":
        with plain_faults(), engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for table in _HOLDING:
                connection.exec_driver_sql(f"VACUUM (FULL) {table}")
        return True
    with plain_faults(), engine.connect().execution_options(reading=True) as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("VACUUM")
        busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").first()
        connection.exec_driver_sql("BEGIN")
    return busy is not None and busy[0] == 0
