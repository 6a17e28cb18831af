"""Stretches of the log that are no longer on the device."""

from sqlalchemy import Connection, select

from floorledger.adapters import terminal_tables as t
from floorledger.services.records import Segment

_LAST = select(t.segment).order_by(t.segment.c.last_seq.desc()).limit(1)


def last_segment(connection: Connection) -> Segment | None:
    """The head of what was removed; None where the log is whole."""
    row = connection.execute(_LAST).first()
    return None if row is None else Segment(last_seq=row.last_seq, last_hash=row.last_hash, anchor=row.anchor)
