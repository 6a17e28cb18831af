"""The outbox of notifications in the hub's database. Implements services.notice_ports.NoticeBook."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, and_, or_, select, update

from floorledger.adapters import hub_tables as t
from floorledger.adapters.upsert import insert_new, upsert
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.notify import Channel, Reason, Rules
from floorledger.services.notice_ports import FURTHEST, HELD, MOST_ATTEMPTS, Due, Notice

_SETTING = "notifications"
_RULES = select(t.setting.c.value).where(t.setting.c.name == _SETTING)


@lru_cache(maxsize=2)
def _read(body: bytes) -> Rules:
    return from_bytes(Rules, body)


class SqlNotices:
    """The outbox inside one write transaction of the hub."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rules: Rules | None = None
        self._has_rules = False

    def rules(self) -> Rules | None:
        """Who is told of what; asked for with each exception, so it is read once."""
        if not self._has_rules:
            body = self._connection.scalar(_RULES)
            self._rules, self._has_rules = None if body is None else _read(bytes(body)), True
        return self._rules

    def set_rules(self, rules: Rules) -> None:
        """Keep them."""
        query = upsert(t.setting, self._connection.dialect.name, "name")
        self._connection.execute(query, {"name": _SETTING, "value": to_bytes(rules)})
        self._has_rules = False

    def add(self, notices: Sequence[Notice]) -> None:
        """Note what is to go out, once."""
        rows = [
            {
                "exception_id": each.exception_id,
                "channel": each.channel.value,
                "recipient": each.to,
                "reason": each.reason.value,
                "made_at": _text(each.made_at),
                "digest": None if each.digest is None else _text(each.digest),
                "not_before": _text(each.not_before),
                "attempts": 0,
            }
            for each in notices
        ]
        if rows:
            self._connection.execute(insert_new(self._connection, t.notice), rows)

    def take(self, now: datetime, limit: int) -> list[Due]:
        """What is due, the oldest first; of a digest all that belongs to it."""
        c = t.notice.c
        due = or_(c.not_before <= _text(now), c.not_before > _text(now + FURTHEST))
        waiting = and_(c.sent_at.is_(None), c.attempts < MOST_ATTEMPTS)
        rows = self._connection.execute(select(t.notice).where(waiting, due).order_by(c.notice_no)).all()
        messages: dict[tuple[str, ...], list[Row[Any]]] = {}
        for row in rows:
            own = (row.digest,) if row.digest is not None else ("", str(row.notice_no))
            messages.setdefault((row.channel, row.recipient, *own), []).append(row)
        taken = list(messages.values())[:limit]
        numbers = [row.notice_no for each in taken for row in each]
        if numbers:
            held = update(t.notice).where(c.notice_no.in_(numbers))
            self._connection.execute(held.values(attempts=c.attempts + 1, not_before=_text(now + HELD)))
        return [_due(each) for each in taken]

    def sent(self, numbers: Sequence[int], at: datetime, said: str | None = None) -> None:
        """They are done with."""
        self._set(numbers, sent_at=_text(at), said=said)

    def put_off(self, numbers: Sequence[int], not_before: datetime, said: str) -> None:
        """They are tried again then."""
        self._set(numbers, not_before=_text(not_before), said=said[:500])

    def _set(self, numbers: Sequence[int], **values: str | None) -> None:
        self._connection.execute(update(t.notice).where(t.notice.c.notice_no.in_(numbers)).values(values))


def _due(rows: Sequence[Row[Any]]) -> Due:
    return Due(
        tuple(row.notice_no for row in rows),
        tuple(
            Notice(
                exception_id=row.exception_id,
                channel=Channel(row.channel),
                to=row.recipient,
                reason=Reason(row.reason),
                made_at=datetime.fromisoformat(row.made_at),
                not_before=datetime.fromisoformat(row.not_before),
                digest=None if row.digest is None else datetime.fromisoformat(row.digest),
            )
            for row in rows
        ),
        max(row.attempts for row in rows) + 1,
    )


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
