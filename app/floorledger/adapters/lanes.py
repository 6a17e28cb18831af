"""The queue of journals in the hub's database. Implements services.posting_ports.Lanes."""

from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime

from sqlalchemy import BindParameter, ColumnElement, Connection, and_, bindparam, delete, func, or_, select, update

from floorledger.adapters import hub_tables as t
from floorledger.adapters.hub_rows import journal_line
from floorledger.adapters.upsert import insert, insert_new
from floorledger.domain.posting import JournalLine
from floorledger.services.posting_ports import LEASE, LONGEST_PAUSE, Mark, Waiting
from floorledger.services.records import Prediction

_DEQUEUE = delete(t.to_post).where(t.to_post.c.event_id == bindparam("done"))


def _over(column: ColumnElement[str | None], furthest: str) -> ColumnElement[bool]:
    return or_(column <= bindparam("now"), column > bindparam(furthest))


_OWN = t.lane.c.holder == bindparam("by")
_FREE = (
    select(t.to_post.c.event_id, t.to_post.c.order_no, t.prediction.c.posting_date, t.lane.c.attempts)
    .join(t.prediction, t.prediction.c.event_id == t.to_post.c.event_id)
    .outerjoin(t.lane, t.lane.c.order_no == t.to_post.c.order_no)
    .where(
        or_(
            t.lane.c.order_no.is_(None),
            and_(
                t.lane.c.order_no.not_in(bindparam("but_for", expanding=True)),
                or_(t.lane.c.not_before.is_(None), _over(t.lane.c.not_before, "pause_end")),
            ),
        )
    )
    .order_by(t.to_post.c.post_no)
    .limit(bindparam("limit"))
)
_IN_QUESTION = select(t.lane.c.order_no, t.lane.c.holder, t.lane.c.held_until, t.lane.c.not_before).where(
    or_(t.lane.c.holder != bindparam("by"), and_(t.lane.c.holder.is_(None), t.lane.c.attempts > 0))
)
_NAMED: BindParameter[list[str]] = bindparam("event_ids", expanding=True)
_LINES = select(t.prediction_line).where(t.prediction_line.c.event_id.in_(_NAMED)).order_by(t.prediction_line.c.line_no)
_RENEW = update(t.lane).where(_OWN).values(held_until=bindparam("until")).returning(t.lane.c.order_no)
_FORGET = delete(t.lane).where(_OWN, t.lane.c.attempts == 0, t.lane.c.not_before.is_(None))
_LET_GO = update(t.lane).where(_OWN).values(holder=None, held_until=None)
_MOVED = (
    update(t.lane)
    .where(t.lane.c.order_no.in_(select(t.to_post.c.order_no).where(t.to_post.c.event_id.in_(_NAMED))))
    .values(attempts=0, not_before=None, said=None)
)


class SqlLanes:
    """The queue inside one write transaction of the hub."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def now(self, here: datetime) -> datetime:
        """PostgreSQL's own clock, which all processes share; on SQLite there is one process and its clock."""
        if self._connection.dialect.name != "postgresql":
            return here
        there: datetime = self._connection.execute(select(func.clock_timestamp())).scalar_one()
        return there

    def in_question(self, holder: str) -> list[Mark]:
        """The lanes that others have leased, and those that failed and nobody has leased."""
        rows = self._connection.execute(_IN_QUESTION, {"by": holder})
        return [Mark(row.order_no, row.holder, row.held_until, row.not_before) for row in rows]

    def take(self, holder: str, now: datetime, limit: int, but_for: Collection[str] = ()) -> list[Waiting]:
        """Lease what is due, but for these orders; the oldest journals of those lanes.

        A pause that ends further ahead than any does was written before a clock was set back; it counts as over.
        """
        values = {"now": _text(now), "pause_end": _text(now + LONGEST_PAUSE), "limit": limit}
        rows = self._connection.execute(_FREE, values | {"but_for": sorted(but_for)}).all()
        self._lease({row.order_no for row in rows}, holder, now)
        lines = self._lines([row.event_id for row in rows])
        return [
            Waiting(
                Prediction(
                    event_id=row.event_id,
                    posting_date=date.fromisoformat(row.posting_date),
                    lines=tuple(lines[row.event_id]),
                ),
                row.attempts or 0,
            )
            for row in rows
        ]

    def _lease(self, orders: set[str], holder: str, now: datetime) -> None:
        if not orders:
            return
        query = insert(self._connection, t.lane)
        taken = {"holder": query.excluded.holder, "held_until": query.excluded.held_until}
        until = _text(now + LEASE)
        self._connection.execute(
            query.on_conflict_do_update(index_elements=["order_no"], set_=taken),
            [{"order_no": each, "holder": holder, "held_until": until, "attempts": 0} for each in sorted(orders)],
        )

    def _lines(self, event_ids: Sequence[str]) -> dict[str, list[JournalLine]]:
        lines: dict[str, list[JournalLine]] = {event_id: [] for event_id in event_ids}
        if not lines:
            return lines
        for row in self._connection.execute(_LINES, {"event_ids": list(lines)}):
            lines[row.event_id].append(journal_line(row))
        return lines

    def hold(self, holder: str, now: datetime) -> frozenset[str]:
        """Renew the leases that nobody else has taken."""
        return frozenset(self._connection.scalars(_RENEW, {"by": holder, "until": _text(now + LEASE)}))

    def let_go(self, holder: str) -> None:
        """End the leases, and forget lanes that have nothing to say."""
        self._connection.execute(_FORGET, {"by": holder})
        self._connection.execute(_LET_GO, {"by": holder})

    def put_off(self, order_no: str, not_before: datetime, said: str) -> None:
        """Let a lane rest."""
        rest = update(t.lane).where(t.lane.c.order_no == order_no)
        self._connection.execute(
            rest.values(attempts=t.lane.c.attempts + 1, not_before=_text(not_before), said=said[:500])
        )

    def put_back(self, event_id: str) -> bool:
        """Queue a journal again, at the end of its lane."""
        posted = select(t.posted.c.event_id).where(t.posted.c.event_id == event_id)
        line = select(t.prediction_line.c.order_no).where(
            t.prediction_line.c.event_id == event_id, t.prediction_line.c.line_no == 1
        )
        order_no = self._connection.scalar(line)
        if order_no is None or self._connection.scalar(posted) is not None:
            return False
        query = insert_new(self._connection, t.to_post).values(event_id=event_id, order_no=order_no)
        return self._connection.scalar(query.returning(t.to_post.c.event_id)) is not None

    def remove(self, event_ids: Sequence[str]) -> None:
        """Take journals out of the queue; their lanes have moved."""
        if not event_ids:
            return
        self._connection.execute(_MOVED, {"event_ids": event_ids})
        self._connection.execute(_DEQUEUE, [{"done": each} for each in event_ids])


def _text(moment: datetime) -> str:
    """In UTC with microseconds, so that texts compare as moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
