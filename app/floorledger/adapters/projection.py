"""From feed rows to the cache's tables. Derived: it can be dropped and built again from log and feed."""

from collections.abc import Mapping
from datetime import UTC
from typing import Any

from sqlalchemy import Connection, Row, update
from sqlalchemy.dialects.sqlite import insert

from floorledger.adapters import tables as t
from floorledger.domain.chain import SealedEvent
from floorledger.domain.codec import from_bytes
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase, ExceptionEnd, ExceptionState
from floorledger.services.records import FeedKind, FeedRow, Note, Posted, Prediction, Receipt, Standing, StandingChange


def sealed_values(row: SealedEvent) -> dict[str, object]:
    """A sealed event as columns."""
    return {
        "device_seq": row.device_seq,
        "event_id": row.event_id,
        "device_id": row.device_id,
        "body": row.body,
        "prev_hash": row.prev_hash,
        "hash": row.hash,
        "signature": row.signature,
    }


def sealed(row: Row[Any]) -> SealedEvent:
    """Columns as a sealed event."""
    return SealedEvent(
        event_id=row.event_id,
        device_id=row.device_id,
        device_seq=row.device_seq,
        body=row.body,
        prev_hash=row.prev_hash,
        hash=row.hash,
        signature=row.signature,
    )


def note_values(note: Note) -> dict[str, object]:
    """A free text as columns."""
    return {"event_id": note.event_id, "salt": note.salt, "text": note.text}


def known_values(row: SealedEvent, event: Event, standing: Standing) -> dict[str, object]:
    """An event as a row of the cache."""
    return {
        "event_id": row.event_id,
        "event_type": event.event_type.value,
        "order_no": event.order_no,
        "target_id": getattr(event.detail, "target_event_id", None) or getattr(event.detail, "hold_event_id", None),
        "standing": standing.value,
        "captured_at": event.captured_at.astimezone(UTC).isoformat(),
        "device_id": row.device_id,
        "device_seq": row.device_seq,
        "body": row.body,
    }


def line_values(prediction: Prediction) -> list[dict[str, object]]:
    """A predicted journal as rows."""
    return [
        {
            "event_id": prediction.event_id,
            "line_no": number,
            "posting_date": prediction.posting_date.isoformat(),
            "role": entry.role.value,
            "cost_line": entry.cost_line,
            "order_no": entry.order_no,
            "amount_minor": entry.amount_minor,
            "exact": str(entry.exact),
        }
        for number, entry in enumerate(prediction.lines, start=1)
    ]


def case_values(case: ExceptionCase, body: bytes) -> dict[str, object]:
    """An exception as a row of the cache."""
    return {
        "exception_id": case.exception_id,
        "event_id": case.event_id,
        "order_no": case.order_no,
        "code": case.code,
        "state": ExceptionState.OPEN.value,
        "value_minor": case.value_minor,
        "due_at": case.due_at.isoformat(),
        "body": body,
    }


def apply_row(connection: Connection, row: FeedRow) -> None:
    """Apply one row of the feed."""
    match row.kind:
        case FeedKind.MASTER | FeedKind.POLICY | FeedKind.PEOPLE:
            _upsert(connection, row)
        case FeedKind.RECEIPT:
            held = from_bytes(Receipt, row.body).row
            values = known_values(held, held.event(), Standing.CAPTURED)
            connection.execute(insert(t.known).values(values).on_conflict_do_nothing())
        case FeedKind.STANDING:
            change = from_bytes(StandingChange, row.body)
            _update(connection, change.event_id, {"standing": change.standing.value})
        case FeedKind.PREDICTION:
            lines = line_values(from_bytes(Prediction, row.body))
            connection.execute(t.predicted.insert().values(event_id=row.ref, lines=len(lines)))
            if lines:
                connection.execute(t.line.insert(), lines)
        case FeedKind.POSTED:
            posted = from_bytes(Posted, row.body)
            connection.execute(
                t.posted.insert().values(
                    event_id=posted.event_id, erp_document=posted.erp_document, verified=int(posted.verified)
                )
            )
        case FeedKind.EXCEPTION:
            connection.execute(t.case.insert().values(case_values(from_bytes(ExceptionCase, row.body), row.body)))
        case FeedKind.EXCEPTION_END:
            end = from_bytes(ExceptionEnd, row.body)
            connection.execute(
                update(t.case)
                .where(t.case.c.exception_id == end.exception_id)
                .values(state=end.state.value, end=row.body)
            )
        case FeedKind.FINDINGS:
            pass  # read from feed_row by its ref when somebody opens the event


def _upsert(connection: Connection, row: FeedRow) -> None:
    query = insert(t.document).values(kind=row.kind.value, body=row.body)
    connection.execute(query.on_conflict_do_update(index_elements=["kind"], set_={"body": query.excluded.body}))


def _update(connection: Connection, event_id: str, values: Mapping[str, object]) -> None:
    connection.execute(update(t.known).where(t.known.c.event_id == event_id).values(**values))
