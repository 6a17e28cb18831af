"""From feed rows to the cache's tables. Derived: it can be dropped and built again from log and feed."""

from collections.abc import Sequence
from datetime import UTC
from typing import Any

from sqlalchemy import Connection, Executable, Row, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from floorledger.adapters import terminal_tables as t
from floorledger.domain.chain import SealedEvent
from floorledger.domain.codec import decode
from floorledger.domain.event import Event
from floorledger.domain.exception import CaseChange, ExceptionCase, ExceptionEnd, ExceptionState
from floorledger.services.records import (
    FeedKind,
    FeedRow,
    Note,
    Photo,
    Posted,
    Prediction,
    Receipt,
    Silence,
    Standing,
    StandingChange,
)


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


def photo_values(photo: Photo) -> dict[str, object]:
    """A picture as columns."""
    return {"event_id": photo.event_id, "salt": photo.salt, "content": photo.content}


NOT_TOLD = 2**48
"""Above every position of a feed."""


def known_values(row: SealedEvent, event: Event, standing: Standing, told_at: int | None = None) -> dict[str, object]:
    """An event as a row of the cache; ``told_at`` is a position of the feed, without it the event comes last."""
    return {
        "known_no": NOT_TOLD + row.device_seq if told_at is None else told_at,
        "event_id": row.event_id,
        **looked_up_by(event),
        "order_no": event.order_no,
        "standing": standing.value,
        "captured_at": event.captured_at.astimezone(UTC).isoformat(),
        "device_id": row.device_id,
        "device_seq": row.device_seq,
        "body": row.body,
    }


def looked_up_by(event: Event) -> dict[str, object]:
    """Columns that follow from what the event is: its type, and the event that it names."""
    named = getattr(event.detail, "target_event_id", None) or getattr(event.detail, "hold_event_id", None)
    return {"event_type": event.event_type.value, "target_id": named}


def line_values(prediction: Prediction) -> list[dict[str, object]]:
    """A predicted journal as rows."""
    return [
        {
            "event_id": prediction.event_id,
            "line_no": number,
            "posting_date": (entry.posting_date or prediction.posting_date).isoformat(),
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
        "owner": case.owner,
        "escalation": 0,
        "due_at": case.due_at.isoformat(),
        "body": body,
    }


def apply_rows(connection: Connection, rows: Sequence[FeedRow]) -> None:
    """Apply rows of the feed, kind by kind in bulk.

    Only two orders matter: an event is known before its standing changes, an exception is open before it ends.
    """
    by_kind: dict[FeedKind, list[FeedRow]] = {kind: [] for kind in FeedKind}
    for row in rows:
        by_kind[row.kind].append(row)
    documents = [row for kind in _DOCUMENTS for row in by_kind[kind]]
    _write(connection, _UPSERT_DOCUMENT, [{"kind": row.kind.value, "body": row.body} for row in documents])
    _apply_events(connection, by_kind[FeedKind.RECEIPT], by_kind[FeedKind.STANDING])
    _apply_postings(connection, by_kind[FeedKind.PREDICTION], by_kind[FeedKind.POSTED])
    changed = [row for row in rows if row.kind in _OF_CASES]
    _apply_cases(connection, by_kind[FeedKind.EXCEPTION], changed)
    _apply_silences(connection, by_kind[FeedKind.SILENCE])


def _write(connection: Connection, query: Executable, values: list[dict[str, object]]) -> None:
    if values:
        connection.execute(query, values)


def _apply_events(connection: Connection, receipts: list[FeedRow], standings: list[FeedRow]) -> None:
    """Events stand in the order in which they took their standing at the hub, which is that of their effects (I7)."""
    held = [(decode(Receipt, row.body).row, row.pos) for row in receipts]
    _write(connection, _KNOW, [known_values(row, row.event(), Standing.CAPTURED, pos) for row, pos in held])
    changes = [(decode(StandingChange, row.body), row.pos) for row in standings]
    _write(
        connection,
        _STAND,
        [{"of": change.event_id, "to": change.standing.value, "told_at": pos} for change, pos in changes],
    )


def give_way(connection: Connection, event_ids: Sequence[str]) -> None:
    """Own entries in conflict count no more: what the hub holds under their ids does, where it is told of here (I3)."""
    own = select(t.log.c.body).where(t.log.c.event_id == t.known.c.event_id).scalar_subquery()
    mine = update(t.known).where(t.known.c.event_id.in_(event_ids), t.known.c.body == own)
    connection.execute(mine.values(standing=Standing.REJECTED.value))


def _apply_postings(connection: Connection, predictions: list[FeedRow], posted: list[FeedRow]) -> None:
    predicted = [decode(Prediction, row.body) for row in predictions]
    _write(
        connection,
        t.predicted.insert(),
        [{"event_id": each.event_id, "lines": len(each.lines)} for each in predicted],
    )
    _write(connection, t.line.insert(), [line for each in predicted for line in line_values(each)])
    booked = [decode(Posted, row.body) for row in posted]
    _write(
        connection,
        t.posted.insert(),
        [
            {"event_id": each.event_id, "erp_document": each.erp_document, "verified": int(each.verified)}
            for each in booked
        ],
    )


def _apply_silences(connection: Connection, rows: list[FeedRow]) -> None:
    """Keep who is silent, and forget who came back; rows of one device in the feed's order."""
    for row in rows:
        connection.execute(delete(t.silence).where(t.silence.c.device_id == row.ref))
        if not decode(Silence, row.body).over:
            connection.execute(t.silence.insert().values(device_id=row.ref, body=row.body))


def _apply_cases(connection: Connection, opened: list[FeedRow], changed: list[FeedRow]) -> None:
    cases = [(decode(ExceptionCase, row.body), row.body) for row in opened]
    _write(connection, t.case.insert(), [case_values(case, body) for case, body in cases])
    for case, _ in cases:
        _write(connection, _GATHER, [{"of": part, "to": case.exception_id} for part in case.parts or ()])
    for row in changed:
        if row.kind is FeedKind.EXCEPTION_CHANGE:
            _apply_change(connection, decode(CaseChange, row.body))
        else:
            end = decode(ExceptionEnd, row.body)
            connection.execute(_END, {"of": end.exception_id, "to": end.state.value, "how": row.body})


def _apply_change(connection: Connection, change: CaseChange) -> None:
    values: dict[str, object] = {
        "state": change.state.value,
        "owner": change.owner,
        "escalation": change.escalation,
    }
    if change.value_minor is not None:
        values["value_minor"] = change.value_minor
    connection.execute(update(t.case).where(t.case.c.exception_id == change.exception_id).values(values))
    _write(connection, _GATHER, [{"of": part, "to": change.exception_id} for part in change.added or ()])


_OF_CASES = (FeedKind.EXCEPTION_CHANGE, FeedKind.EXCEPTION_END)
_DOCUMENTS = (FeedKind.POLICY, FeedKind.PEOPLE)
_ARRIVED = insert(t.known)
_KNOW = _ARRIVED.on_conflict_do_update(
    index_elements=["event_id"],
    set_={
        name: _ARRIVED.excluded[name]
        for name in (
            "known_no",
            "event_type",
            "order_no",
            "target_id",
            "captured_at",
            "device_id",
            "device_seq",
            "body",
            "standing",
        )
    },
    where=t.known.c.body != _ARRIVED.excluded.body,
)
"""What the hub holds under an id counts, also where an own event has that id and other content (I3, I7)."""
RENAME = (
    update(t.known)
    .where(t.known.c.event_id == bindparam("of"))
    .values(event_type=bindparam("event_type"), target_id=bindparam("target_id"))
)
"""Look an event up by what it is."""
_STAND = (
    update(t.known)
    .where(t.known.c.event_id == bindparam("of"))
    .values(standing=bindparam("to"), known_no=bindparam("told_at"))
)
_END = (
    update(t.case).where(t.case.c.exception_id == bindparam("of")).values(state=bindparam("to"), end=bindparam("how"))
)
_GATHER = update(t.case).where(t.case.c.exception_id == bindparam("of")).values(part_of=bindparam("to"))
_DOCUMENT = insert(t.document)
_UPSERT_DOCUMENT = _DOCUMENT.on_conflict_do_update(index_elements=["kind"], set_={"body": _DOCUMENT.excluded.body})
