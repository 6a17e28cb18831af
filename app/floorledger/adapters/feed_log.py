"""The feed that a device keeps: facts and documents in the order in which the hub committed them."""

from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import Connection, Engine, Text, and_, cast, func, select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.database import reading
from floorledger.adapters.feed_taking import kept_rows
from floorledger.domain.event import EventType
from floorledger.services.records import FeedKind, FeedRow, Standing


def kept_feed(engine: Engine) -> Iterator[FeedRow]:
    """Every row of the feed that the device has taken."""
    with reading(engine) as connection:
        yield from kept_rows(connection)


def standard_versions(connection: Connection, order_no: str) -> list[str]:
    """The versions of the master data under which the hub took the order's entries, the first entry's first."""
    of_order = select(t.known.c.event_id).where(t.known.c.order_no == order_no)
    version = func.json_extract(cast(t.feed_row.c.body, Text), "$.master_version")
    query = select(version).where(t.feed_row.c.kind == FeedKind.PREDICTION.value, t.feed_row.c.ref.in_(of_order))
    return list(connection.scalars(query.group_by(version).order_by(func.min(t.feed_row.c.pos))))


def accepted_of_order(connection: Connection, order_no: str) -> list[tuple[str, bytes]]:
    """The order's accepted entries: id, and SHA-256 of the body with the id of what undid it, if anything did."""
    undo = t.known.alias("undo")
    is_undo = and_(
        undo.c.target_id == t.known.c.event_id,
        undo.c.event_type == EventType.REVERSAL.value,
        undo.c.standing == Standing.ACCEPTED.value,
    )
    query = select(t.known.c.event_id, t.known.c.body, undo.c.event_id.label("undone_by")).outerjoin(undo, is_undo)
    rows = connection.execute(
        query.where(t.known.c.order_no == order_no, t.known.c.standing == Standing.ACCEPTED.value)
    )
    return [(row.event_id, entry_hash(row.body, row.undone_by)) for row in rows]


def entry_hash(body: bytes, undone_by: str | None) -> bytes:
    """What an accepted entry counts as in the hash of an order's event set."""
    return sha256(body + (undone_by or "").encode()).digest()
