"""Writing the feed inside one transaction of the hub: its positions, whom rows are for, and what rows replace.

A position is one more than the newest that is committed. Writers take turns (adapters/postgres.py), so positions are
in the order of commits and without gaps; should two ever write at once, the second fails on the number instead of
slipping in behind a reader.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.upsert import upsert
from floorledger.services.records import FeedKind
from floorledger.services.scope import Concern

NEWEST_POS = select(func.max(t.feed.c.pos))
_ADD = t.feed.insert()


class FeedWriter:
    """Rows are kept until :meth:`flush` writes them in bulk."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._last: int | None = None
        self._rows: list[dict[str, object]] = []
        self._live: dict[tuple[str, str], int] = {}

    def add(self, kind: FeedKind, ref: str, body: bytes, concern: Concern) -> int:
        """One more row; its position."""
        if self._last is None:
            self._last = self._connection.scalar(NEWEST_POS) or 0
        self._last += 1
        values = {"pos": self._last, "kind": kind.value, "ref": ref, "body": body}
        self._rows.append(values | {"order_no": concern.order_no, "device_id": concern.device_id})
        return self._last

    def replaces(self, kind: FeedKind, ref: str, pos: int) -> None:
        """The row at ``pos`` stands for every other one of its kind and ref."""
        self._live[kind.value, ref] = pos

    def flush(self) -> None:
        """Write what was kept."""
        if self._rows:
            self._connection.execute(_ADD, self._rows)
        if self._live:
            query = upsert(t.feed_live, self._connection.dialect.name, "kind", "ref")
            self._connection.execute(query, [_live(*key, pos) for key, pos in self._live.items()])
        self._rows, self._live = [], {}

    def ref_at(self, pos: int) -> str:
        """What the row at a position is about."""
        self.flush()
        ref: str = self._connection.execute(select(t.feed.c.ref).where(t.feed.c.pos == pos)).scalar_one()
        return ref

    def is_told(self, order_nos: Iterable[str]) -> set[str]:
        """Those of the orders that rows are about."""
        self.flush()
        c = t.feed.c.order_no
        return {each for each in order_nos if self._connection.execute(select(c).where(c == each).limit(1)).first()}


def _live(kind: str, ref: str, pos: int) -> dict[str, object]:
    return {"kind": kind, "ref": ref, "pos": pos}
