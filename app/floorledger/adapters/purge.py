"""Removing from a device's log what the hub has confirmed, so that years of scans fill no disk (decisions.md D2).

Only a stretch from the beginning goes, and only as far as every entry of it is old, settled and anchored by the hub.
What stays of it is its head: the number, the hash and the hub's signature, by which the rest still proves where it
begins. The last entries always stay, since every start checks them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, delete, select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.append_only import unlocked
from floorledger.adapters.database import reading, writing
from floorledger.adapters.projection import sealed
from floorledger.adapters.terminal_check import TAIL
from floorledger.domain.chain import SealedEvent
from floorledger.domain.codec import decode
from floorledger.services.records import FeedKind, Outcome, Receipt

_SETTLED = (Outcome.ACCEPTED.value, Outcome.ALREADY_THERE.value)


@dataclass(frozen=True, slots=True)
class Purged:
    """How many entries went, and the number of the last of them; 0 where nothing could go."""

    entries: int
    last_seq: int


def purge(engine: Engine, older_than: datetime, now: datetime) -> Purged:
    """Remove entries captured before ``older_than`` that the hub holds and has signed for. Raises StoreFault."""
    with reading(engine) as connection:
        going = list(_may_go(connection, older_than))
    if not going:
        return Purged(0, 0)
    last, anchor = going[-1]
    ids = [row.event_id for row, _ in going]
    with writing(engine) as connection:
        with unlocked(connection, "log", "delete"):
            connection.execute(delete(t.log).where(t.log.c.device_seq <= last.device_seq))
        for table in (t.note, t.photo, t.answer):
            for start in range(0, len(ids), 500):
                connection.execute(delete(table).where(table.c.event_id.in_(ids[start : start + 500])))
        values = {"first_seq": going[0][0].device_seq, "last_seq": last.device_seq, "last_hash": last.hash}
        connection.execute(t.segment.insert().values(values | {"anchor": anchor, "purged_at": now.isoformat()}))
    return Purged(len(going), last.device_seq)


def _may_go(connection: Connection, older_than: datetime) -> Iterator[tuple[SealedEvent, bytes]]:
    """Entries from the first on with the hub's signature, up to the first one that has to stay."""
    anchors = {
        receipt.row.event_id: receipt
        for receipt in (
            decode(Receipt, body)
            for body in connection.scalars(select(t.feed_row.c.body).where(t.feed_row.c.kind == FeedKind.RECEIPT.value))
        )
    }
    settled = set(connection.scalars(select(t.answer.c.event_id).where(t.answer.c.outcome.in_(_SETTLED))))
    unsent = select(t.photo.c.event_id).where(t.photo.c.content.is_not(None), t.photo.c.outcome.is_(None))
    pictures = set(connection.scalars(unsent))
    rows = [sealed(row) for row in connection.execute(select(t.log).order_by(t.log.c.device_seq))]
    for row in rows[:-TAIL]:
        receipt = anchors.get(row.event_id)
        stays = row.event_id not in settled or row.event_id in pictures or row.event().captured_at >= older_than
        if stays or receipt is None or receipt.row != row:
            return
        yield row, receipt.hub_signature
