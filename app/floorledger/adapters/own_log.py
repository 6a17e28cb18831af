"""A device whose own log is behind the hub: an old copy of the file was put back, or the file was lost.

The hub tells a device of its own entries too. Those that the log does not hold are taken back in their order, as long
as they follow what is there; so the next entry gets a number that no entry had before.
"""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine, func, select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.database import reading
from floorledger.adapters.projection import sealed_values
from floorledger.adapters.segments import last_segment
from floorledger.domain.chain import GENESIS, SealedEvent, next_hash
from floorledger.domain.codec import decode
from floorledger.services.records import FeedKind, FeedRow, Outcome, Receipt

_SOME = 500


def not_in_log(engine: Engine, device_id: str, rows: Sequence[FeedRow]) -> list[tuple[SealedEvent, str]]:
    """Own entries that a page tells of and the log does not hold, with the time at which the hub had them."""
    named = f'"device_id":"{device_id}"'.encode()
    receipts = {row.ref: row for row in rows if row.kind is FeedKind.RECEIPT and named in row.body}
    if not receipts:
        return []
    ids, held = list(receipts), set[str]()
    with reading(engine) as connection:
        for start in range(0, len(ids), _SOME):
            some = ids[start : start + _SOME]
            held.update(connection.scalars(select(t.log.c.event_id).where(t.log.c.event_id.in_(some))))
        gone = connection.scalar(select(func.max(t.segment.c.last_seq))) or 0
    told = [decode(Receipt, receipts[each].body) for each in ids if each not in held]
    own = [
        (each.row, each.received_at.isoformat())
        for each in told
        if each.row.device_id == device_id and each.row.device_seq > gone
    ]
    return sorted(own, key=lambda pair: pair[0].device_seq)


def take_back(connection: Connection, rows: Sequence[tuple[SealedEvent, str]]) -> str | None:
    """Add them to the log as far as they follow it; what is wrong where they do not, None where all is well."""
    last = connection.execute(select(t.log).order_by(t.log.c.device_seq.desc()).limit(1)).first()
    gone = last_segment(connection) if last is None else None
    seq, digest = (0, GENESIS) if gone is None else (gone.last_seq, gone.last_hash)
    if last is not None:
        seq, digest = last.device_seq, last.hash
    for row, received_at in rows:
        follows = row.device_seq == seq + 1 and row.prev_hash == digest
        if not follows or next_hash(row.prev_hash, row.body) != row.hash:
            return f"entry {row.device_seq} is at the hub and not here, and another one has its number"
        connection.execute(t.log.insert().values(sealed_values(row)))
        answer = {"event_id": row.event_id, "outcome": Outcome.ACCEPTED.value, "text": "", "answered_at": received_at}
        connection.execute(t.answer.insert().values(answer))
        seq, digest = row.device_seq, row.hash
    return None
