"""The tape: own events joined with everything the hub has told about them."""

from functools import lru_cache
from typing import Any

from sqlalchemy import Row, Select, func, select

from floorledger.adapters import terminal_tables as t
from floorledger.domain.chain import read_event
from floorledger.domain.codec import from_bytes
from floorledger.domain.device_detail import Unknown
from floorledger.domain.event import Event, EventType
from floorledger.domain.exception import STANDING, ExceptionCase
from floorledger.services.records import Outcome, Standing, TapeEntry


def tape_query() -> Select[Any]:
    """One row per own event. A reversal that was rejected does not count as one."""
    reversal = t.known.alias("reversal")
    case_body = (
        select(t.case.c.body)
        .where(t.case.c.event_id == t.log.c.event_id, t.case.c.state.in_(STANDING))
        .order_by(t.case.c.value_minor.desc())
        .limit(1)
        .scalar_subquery()
    )
    reversed_by = (
        select(func.max(reversal.c.event_id))
        .where(
            reversal.c.target_id == t.log.c.event_id,
            reversal.c.event_type == EventType.REVERSAL.value,
            reversal.c.standing.in_((Standing.CAPTURED.value, Standing.ACCEPTED.value)),
        )
        .scalar_subquery()
    )
    return (
        select(
            t.log.c.body,
            t.known.c.standing,
            t.answer.c.outcome,
            t.answer.c.text,
            t.predicted.c.lines,
            t.posted.c.verified,
            case_body.label("case_body"),
            reversed_by.label("reversed_by"),
        )
        .join(t.known, t.known.c.event_id == t.log.c.event_id)
        .join(t.answer, t.answer.c.event_id == t.log.c.event_id, isouter=True)
        .join(t.predicted, t.predicted.c.event_id == t.log.c.event_id, isouter=True)
        .join(t.posted, t.posted.c.event_id == t.log.c.event_id, isouter=True)
    )


def known_event(body: bytes) -> Event:
    """An event that was read before is not read again: the tape shows the same hundred after each scan.

    What this version cannot read is looked at anew each time: an updated reader may understand it.
    """
    found = _read(body)
    return read_event(body) if isinstance(found.detail, Unknown) else found


@lru_cache(maxsize=4096)
def _read(body: bytes) -> Event:
    return read_event(body)


def tape_entry(row: Row[Any]) -> TapeEntry:
    """A row of :func:`tape_query`."""
    return TapeEntry(
        event=known_event(row.body),
        standing=Standing(row.standing),
        answer=None if row.outcome is None else Outcome(row.outcome),
        answer_text=row.text or "",
        lines=row.lines,
        verified=None if row.verified is None else bool(row.verified),
        owner="" if row.case_body is None else from_bytes(ExceptionCase, row.case_body).owner,
        reversed_by=row.reversed_by,
    )
