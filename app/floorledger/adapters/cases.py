"""Exceptions and their steps in the hub's database. Implements services.case_ports.CaseBook."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, or_, select, update

from floorledger.adapters import hub_tables as t
from floorledger.adapters.upsert import insert_new
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.exception import (
    STANDING,
    CaseChange,
    CaseNow,
    ExceptionCase,
    ExceptionEnd,
    ExceptionState,
)
from floorledger.services.case_ports import OpenCase
from floorledger.services.records import FeedKind

_STANDS = t.case_now.c.state.in_(sorted(state.value for state in STANDING))
_OPEN = (
    select(t.case.c.body, t.case_now.c.state, t.case_now.c.owner, t.case_now.c.escalation, t.case_now.c.group_key)
    .join(t.case_now, t.case_now.c.exception_id == t.case.c.exception_id)
    .where(_STANDS)
)
_WARNED = (
    select(t.warning.c.body)
    .outerjoin(t.case, t.case.c.exception_id == t.warning.c.exception_id)
    .where(t.warning.c.warned_at >= bindparam("since"), t.case.c.exception_id.is_(None))
    .order_by(t.warning.c.warned_at, t.warning.c.exception_id)
)
_FIRST_MISSED, _ALL_MISSED = 1, 2


class SqlCases:
    """The exceptions inside one write transaction; ``tell`` puts a record into the feed."""

    def __init__(self, connection: Connection, tell: Callable[[FeedKind, str, object], None]) -> None:
        self._connection = connection
        self._tell = tell

    def open(self, case: ExceptionCase) -> bool:
        """Open an exception once and tell it."""
        new = {"exception_id": case.exception_id, "event_id": case.event_id, "order_no": case.order_no}
        query = insert_new(self._connection, t.case).returning(t.case.c.exception_id)
        if self._connection.scalar(query, new | {"body": to_bytes(case)}) is None:
            return False
        values = {
            "exception_id": case.exception_id,
            "state": ExceptionState.OPEN.value,
            "owner": case.owner,
            "act_by": None if case.act_by is None else _text(case.act_by),
            "due_at": _text(case.due_at),
            "escalation": 0,
        }
        self._connection.execute(t.case_now.insert(), values)
        self._tell(FeedKind.EXCEPTION, case.exception_id, case)
        return True

    def change(self, change: CaseChange) -> None:
        """Keep a step and tell it; who took it under review, or was given it, has begun."""
        values = {"exception_id": change.exception_id, "body": to_bytes(change)}
        self._connection.execute(t.case_change.insert(), values)
        now: dict[str, object] = {
            "state": change.state.value,
            "owner": change.owner,
            "escalation": change.escalation,
        }
        if change.state is not ExceptionState.OPEN:
            now["act_by"] = None
        self._move(change.exception_id, now)
        self._tell(FeedKind.EXCEPTION_CHANGE, change.exception_id, change)

    def end(self, end: ExceptionEnd) -> None:
        """Keep the end and tell it."""
        self._connection.execute(t.case_end.insert().values(exception_id=end.exception_id, body=to_bytes(end)))
        self._move(end.exception_id, {"state": end.state.value})
        self._tell(FeedKind.EXCEPTION_END, end.exception_id, end)

    def _move(self, exception_id: str, values: dict[str, object]) -> None:
        self._connection.execute(update(t.case_now).where(t.case_now.c.exception_id == exception_id).values(values))

    def find(self, exception_id: str) -> ExceptionCase | None:
        """One that has not ended."""
        found = self._standing(t.case.c.exception_id == exception_id)
        return found[0].case if found else None

    def now(self, exception_id: str) -> CaseNow | None:
        """Where one stands."""
        row = self._connection.execute(select(t.case_now).where(t.case_now.c.exception_id == exception_id)).first()
        if row is None:
            return None
        return CaseNow(state=ExceptionState(row.state), owner=row.owner, escalation=row.escalation, group=row.group_key)

    def of(self, *, event_id: str | None = None, order_no: str | None = None) -> list[ExceptionCase]:
        """Those of an event or an order that have not ended."""
        wanted = []
        if event_id is not None:
            wanted.append(t.case.c.event_id == event_id)
        if order_no is not None:
            wanted.append(t.case.c.order_no == order_no)
        return [each.case for each in self._standing(*wanted)]

    def standing(self) -> list[OpenCase]:
        """All that have not ended, the oldest first."""
        found = self._standing()
        return sorted(found, key=lambda each: (each.case.opened_at, each.case.exception_id))

    def missed(self, now: datetime) -> list[OpenCase]:
        """Those whose first action or time limit is past and was not marked so far."""
        c, at = t.case_now.c, _text(now)
        first = and_(c.escalation < _FIRST_MISSED, c.act_by <= at)
        return self._standing(or_(first, and_(c.escalation < _ALL_MISSED, c.due_at <= at)))

    def gather(self, group: str, exception_ids: Iterable[str]) -> None:
        """These exceptions are added up by another one."""
        for each in exception_ids:
            self._move(each, {"group_key": group})

    def warn(self, case: ExceptionCase) -> None:
        """Keep a warning once."""
        values = {
            "exception_id": case.exception_id,
            "event_id": case.event_id,
            "warned_at": _text(case.opened_at),
            "body": to_bytes(case),
        }
        self._connection.execute(insert_new(self._connection, t.warning), values)

    def warned(self, since: datetime) -> list[ExceptionCase]:
        """The warnings kept since a moment that have not become exceptions, the oldest first."""
        bodies = self._connection.scalars(_WARNED, {"since": _text(since)})
        return [from_bytes(ExceptionCase, body) for body in bodies]

    def forget_warnings(self, event_id: str) -> None:
        """Those of an event."""
        self._connection.execute(delete(t.warning).where(t.warning.c.event_id == event_id))

    def _standing(self, *wanted: ColumnElement[bool]) -> list[OpenCase]:
        return [
            OpenCase(
                from_bytes(ExceptionCase, row.body),
                CaseNow(
                    state=ExceptionState(row.state), owner=row.owner, escalation=row.escalation, group=row.group_key
                ),
            )
            for row in self._connection.execute(_OPEN.where(*wanted))
        ]


def _text(moment: datetime) -> str:
    """In UTC with microseconds, so that texts compare as moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
