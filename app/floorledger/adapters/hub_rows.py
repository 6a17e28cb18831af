"""Rows and statements of the hub's tables that a transaction uses again and again."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Insert, Row, bindparam, select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.projection import line_values
from floorledger.domain.event import Event
from floorledger.domain.overlap import Labour, person_of
from floorledger.domain.policy import Role
from floorledger.domain.posting import JournalLine, Running, RunningKey
from floorledger.services.records import Prediction


def labour_values(event: Event, worked: Labour) -> dict[str, object]:
    """A labour entry by whose time it is; times in UTC, so that their texts compare as they do."""
    return {
        "event_id": event.event_id,
        "person": person_of(event),
        "started_at": worked.interval.start.isoformat(),
        "ended_at": worked.interval.end.isoformat(),
    }


def prediction_values(prediction: Prediction) -> dict[str, object]:
    """A predicted journal without its lines."""
    return {
        "event_id": prediction.event_id,
        "posting_date": prediction.posting_date.isoformat(),
        "master_version": prediction.master_version,
        "policy_version": prediction.policy_version,
    }


def prediction_lines(prediction: Prediction) -> list[dict[str, object]]:
    """The lines; a posting date of their own only where it is not the prediction's."""
    rows = line_values(prediction)
    for row, line in zip(rows, prediction.lines, strict=True):
        row["posting_date"] = None if line.posting_date is None else line.posting_date.isoformat()
    return rows


def journal_line(row: Row[Any]) -> JournalLine:
    """A row of prediction_line."""
    return JournalLine(
        role=Role(row.role),
        cost_line=row.cost_line,
        order_no=row.order_no,
        amount_minor=row.amount_minor,
        exact=Fraction(row.exact),
        posting_date=None if row.posting_date is None else date.fromisoformat(row.posting_date),
    )


def running_values(key: RunningKey, sums: Running) -> dict[str, object]:
    """Running sums as columns."""
    order_no, role, cost_line = key
    return {
        "order_no": order_no,
        "role": role.value,
        "cost_line": cost_line,
        "exact": str(sums.exact),
        "posted_minor": sums.posted_minor,
    }


def write_rows(connection: Connection, query: Insert, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert in bulk; of no rows nothing."""
    if rows:
        connection.execute(query, rows)


FIND = select(t.event).where(t.event.c.event_id == bindparam("event_id"))
POSTED = t.posted.insert()
