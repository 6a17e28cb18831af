"""Master data as kept, in a device's database and in the hub's alike: every state of every record, by feed position.

A version is a position: of each record it has the newest state up to there. So parts of the next version can be stored
while the present one is read, and the row of the version switches everything at once (reliability.md I6).
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, Table, and_, bindparam, exists, func, select

from floorledger.adapters import hub_tables, terminal_tables
from floorledger.domain.master_record import Digest, MasterRecord

_PORTION = 1_000


@dataclass(frozen=True, slots=True)
class MasterTables:
    """Where one database keeps master data."""

    record: Table
    version: Table
    tag: Table


HUB = MasterTables(hub_tables.master_record, hub_tables.master_version, hub_tables.master_tag)
DEVICE = MasterTables(terminal_tables.master_record, terminal_tables.master_version, terminal_tables.master_tag)


@dataclass(frozen=True, slots=True)
class Version:
    """A version that was switched to, and where in the feed."""

    pos: int
    version: str
    digest: Digest


class Shelf:
    """Writes states and versions; the connection decides the database and the transaction."""

    def __init__(self, tables: MasterTables, connection: Connection) -> None:
        self._t = tables
        self._connection = connection

    def newest(self) -> Version | None:
        """The version that counts."""
        return _version(self._connection.execute(_newest(self._t)).first())

    def named(self, version: str) -> Version | None:
        """A version by its name, the last time it was switched to."""
        query = select(self._t.version).where(self._t.version.c.version == version)
        return _version(self._connection.execute(query.order_by(self._t.version.c.pos.desc()).limit(1)).first())

    def add(self, pos: int, records: Iterable[MasterRecord]) -> None:
        """Keep the states that a row of the feed tells; they count once a later version is switched to."""
        made = list(records)
        if not made:
            return
        states = [_state(pos, record) for record in made]
        tags = [
            {"tag": tag, "kind": record.kind, "key": record.key, "pos": pos}
            for record in made
            for tag in sorted(_tags(record))
        ]
        self._connection.execute(self._t.record.insert(), states)
        if tags:
            self._connection.execute(self._t.tag.insert(), tags)

    def switch(self, pos: int, version: str, digest: Digest) -> None:
        """From now on the states up to here count."""
        values = {"pos": pos, "version": version, "digest": digest.to_bytes()}
        self._connection.execute(self._t.version.insert().values(values))

    def states(self, pos: int, kinds: Iterable[str] | None = None) -> Iterator[MasterRecord]:
        """The records as of a position, by kind and key."""
        query = _states(self._t, None if kinds is None else tuple(kinds))
        for row in self._connection.execute(query, {"as_of": pos}, execution_options={"yield_per": _PORTION}):
            yield _record(row)

    def state(self, pos: int, kind: str, key: str) -> MasterRecord | None:
        """One record as of a position; None where there is none."""
        row = self._connection.execute(_state_of(self._t), {"of": kind, "named": key, "as_of": pos}).first()
        return None if row is None or row.body is None else _record(row)

    def latest(self, keys: Iterable[tuple[str, str]]) -> list[tuple[int, MasterRecord]]:
        """The newest states of some records, switched to or not, each with its position."""
        c = self._t.record.c
        newer = self._t.record.alias("newer")
        later = exists().where(newer.c.kind == c.kind, newer.c.key == c.key, newer.c.pos > c.pos)
        by_kind: dict[str, list[str]] = {}
        for kind, key in keys:
            by_kind.setdefault(kind, []).append(key)
        queries = (
            select(self._t.record).where(c.kind == kind, c.key.in_(some[at : at + _PORTION]), ~later)
            for kind, some in by_kind.items()
            for at in range(0, len(some), _PORTION)
        )
        return [(row.pos, _record(row)) for query in queries for row in self._connection.execute(query)]

    def replaced(self, places: Iterable[int]) -> list[int]:
        """Those of the positions at which no record has its newest state any more."""
        c = self._t.record.c
        newer = self._t.record.alias("newer")
        later = exists().where(newer.c.kind == c.kind, newer.c.key == c.key, newer.c.pos > c.pos)
        newest = select(c.pos).where(c.pos == bindparam("at"), ~later).limit(1)
        return [at for at in sorted(places) if self._connection.execute(newest, {"at": at}).first() is None]

    def keys(self, pos: int, kind: str) -> list[str]:
        """The keys of a kind as of a position."""
        query = _as_of(self._t).with_only_columns(self._t.record.c.key).where(self._t.record.c.kind == kind)
        return list(self._connection.scalars(query.order_by(self._t.record.c.key), {"as_of": pos}))

    def count(self, pos: int, kinds: Iterable[str]) -> int:
        """How many records there are of some kinds as of a position."""
        query = _as_of(self._t).with_only_columns(func.count()).where(self._t.record.c.kind.in_(tuple(kinds)))
        return self._connection.scalar(query, {"as_of": pos}) or 0

    def has_more(self, pos: int, kinds: Iterable[str], most: int) -> bool:
        """Whether there are more than ``most`` records of some kinds as of a position; counts no further."""
        counted = _counted(self._t, tuple(kinds))
        return (self._connection.scalar(counted, {"as_of": pos, "enough": most + 1}) or 0) > most

    def changed(self, after: int, until: int) -> list[tuple[str, str]]:
        """Kind and key of what changed between two positions."""
        rows = self._connection.execute(_changed(self._t), {"after": after, "until": until})
        return [(row.kind, row.key) for row in rows]

    def renewed(self, after: int, until: int, kinds: Iterable[str]) -> list[MasterRecord]:
        """The states as of ``until`` of what changed after ``after``; of what was removed a state without a body."""
        rows = self._connection.execute(_renewed(self._t, tuple(kinds)), {"after": after, "as_of": until})
        return [_record(row) for row in rows]

    def told(self, pos: int) -> list[MasterRecord]:
        """The states that the row of the feed at ``pos`` told, in its order."""
        query = select(self._t.record).where(self._t.record.c.pos == pos)
        return [_record(row) for row in self._connection.execute(query.order_by(self._t.record.c.kind, "key"))]

    def tagged(self, pos: int, tag: str) -> list[tuple[str, str]]:
        """Kind and key of the records with a tag as of a position."""
        return [(row.kind, row.key) for row in self._connection.execute(self._with(pos, self._t.tag.c.tag == tag))]

    def tags(self, pos: int, prefix: str) -> list[str]:
        """The tags that begin with ``prefix`` and that some record has as of a position."""
        c = self._t.tag.c
        known = select(c.tag).where(c.tag >= prefix, c.tag < prefix + "\U0010ffff").distinct()
        found = list(self._connection.scalars(known))
        return [tag for tag in found if self._connection.execute(self._with(pos, c.tag == tag).limit(1)).first()]

    def _with(self, pos: int, tag: ColumnElement[bool]) -> Select[Any]:
        newer, c = self._t.record.alias("newer"), self._t.tag.c
        same = and_(newer.c.kind == c.kind, newer.c.key == c.key)
        later = exists().where(same, newer.c.pos > c.pos, newer.c.pos <= pos)
        return select(c.kind, c.key).where(tag, c.pos <= pos, ~later).order_by(c.kind, c.key)


@cache
def _newest(tables: MasterTables) -> Select[Any]:
    return select(tables.version).order_by(tables.version.c.pos.desc()).limit(1)


@cache
def _state_of(tables: MasterTables) -> Select[Any]:
    c = tables.record.c
    one = and_(c.kind == bindparam("of"), c.key == bindparam("named"), c.pos <= bindparam("as_of"))
    return select(tables.record).where(one).order_by(c.pos.desc()).limit(1)


@cache
def _latest(tables: MasterTables) -> Select[Any]:
    """The newest state of each record up to ``as_of``, also of those that were removed."""
    newer, c = tables.record.alias("newer"), tables.record.c
    newer_one = (newer.c.kind == c.kind, newer.c.key == c.key, newer.c.pos > c.pos, newer.c.pos <= bindparam("as_of"))
    return select(tables.record).where(c.pos <= bindparam("as_of"), ~exists().where(*newer_one))


@cache
def _as_of(tables: MasterTables) -> Select[Any]:
    return _latest(tables).where(tables.record.c.body.is_not(None))


@cache
def _states(tables: MasterTables, kinds: tuple[str, ...] | None) -> Select[Any]:
    query = _as_of(tables).order_by(tables.record.c.kind, tables.record.c.key)
    return query if kinds is None else query.where(tables.record.c.kind.in_(kinds))


@cache
def _counted(tables: MasterTables, kinds: tuple[str, ...]) -> Select[Any]:
    some = _as_of(tables).with_only_columns(tables.record.c.key).where(tables.record.c.kind.in_(kinds))
    return select(func.count()).select_from(some.limit(bindparam("enough")).subquery())


@cache
def _changed(tables: MasterTables) -> Select[Any]:
    c = tables.record.c
    return select(c.kind, c.key).where(c.pos > bindparam("after"), c.pos <= bindparam("until")).distinct()


@cache
def _renewed(tables: MasterTables, kinds: tuple[str, ...]) -> Select[Any]:
    c = tables.record.c
    return _latest(tables).where(c.pos > bindparam("after"), c.kind.in_(kinds))


def _version(row: Row[Any] | None) -> Version | None:
    return None if row is None else Version(row.pos, row.version, Digest.from_bytes(row.digest))


def _state(pos: int, record: MasterRecord) -> dict[str, object]:
    body = None if record.body is None else record.body.encode()
    return {"kind": record.kind, "key": record.key, "pos": pos, "body": body}


def _record(row: Row[Any]) -> MasterRecord:
    return MasterRecord(kind=row.kind, key=row.key, body=None if row.body is None else row.body.decode())


def _tags(record: MasterRecord) -> set[str]:
    """By what else than its key a record is looked up; read off the text, since a plant of a million lines is told."""
    if record.body is None or record.kind not in ("item", "standard"):
        return set()
    held: dict[str, Any] = json.loads(record.body)
    if record.kind == "item":
        return {f"unit {uom}" for uom in (held["base_uom"], *(factor["uom"] for factor in held.get("units", ())))}
    documents = {"document"} if any(step.get("documents") for step in held["operations"]) else set()
    return {f"output {output['item']}" for output in held.get("outputs", ())} | documents
