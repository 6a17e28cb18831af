"""Reading the feed for a device: in the order of commits, in its scope, without what newer rows have replaced."""

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, or_, select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.feed_writer import NEWEST_POS
from floorledger.adapters.hub_life import life_in
from floorledger.services.records import FeedKind, FeedRow, Page, Place
from floorledger.services.scope import NEWEST, WHOLE, in_life, scope_of

_LINES = select(t.device.c.lines).where(t.device.c.device_id == bindparam("device_id"))
_PAGE = (
    select(t.feed)
    .where(t.feed.c.pos > bindparam("after"), t.feed.c.pos <= bindparam("end"))
    .order_by(t.feed.c.pos)
    .limit(bindparam("limit"))
)


class FeedReader:
    """One consistent view of the feed. Without a device, or for one that follows everything, it is every row."""

    def __init__(self, connection: Connection, device_id: str | None) -> None:
        self._connection = connection
        self._device_id = device_id
        lines: str | None = None if device_id is None else connection.scalar(_LINES, {"device_id": device_id})
        self._lines = lines

    def page(self, place: Place, limit: int) -> Page:
        """Rows after a place; from the beginning where the place is one of another scope.

        With less than ``limit`` rows everything up to the end is known, so the next page begins there.
        """
        scope = self._scope()
        is_same = place.scope == scope or (place.scope == WHOLE and self._lines is None)
        after = place.pos if is_same else 0
        end = self._connection.scalar(NEWEST_POS) or 0
        query = _PAGE if self._lines is None else _PAGE.where(*self._in_scope(self._lines))
        rows = tuple(
            FeedRow(row.pos, FeedKind(row.kind), row.ref, row.body)
            for row in self._connection.execute(query, {"after": after, "end": end, "limit": limit})
        )
        done = rows[-1].pos if len(rows) == limit else max(end, after)
        return Page(rows, Place(scope, done), end)

    def _scope(self) -> str:
        return in_life(life_in(self._connection), self._of_lines())

    def _of_lines(self) -> str:
        if self._lines is None:
            return WHOLE
        if self._lines == NEWEST:
            return NEWEST
        lines = self._lines.split()
        turns = select(t.place.c.pos).where(t.place.c.name.in_([f"line {line}" for line in lines]))
        return scope_of(lines, list(self._connection.scalars(turns)))

    def _in_scope(self, lines: str) -> list[ColumnElement[bool]]:
        live, feed = t.feed_live.c, t.feed.c
        newest = select(live.pos).where(live.kind == feed.kind, live.ref == feed.ref).scalar_subquery()
        standing = func.coalesce(newest, feed.pos) == feed.pos
        return [standing] if lines == NEWEST else [standing, self._concerned(lines.split())]

    def _concerned(self, lines: list[str]) -> ColumnElement[bool]:
        feed, line = t.feed.c, t.order_line.c
        everybody = and_(feed.order_no.is_(None), feed.device_id.is_(None))
        followed = select(line.order_no).where(line.work_center.in_(lines))
        return or_(everybody, feed.device_id == self._device_id, feed.order_no.in_(followed))
