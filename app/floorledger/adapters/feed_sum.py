"""One number over all rows of the feed that a device keeps, and its place: SQLite itself does not notice a flipped bit.

Each row counts as its SHA-256 read as a number, so a page costs no more than its own rows and the order in which rows
came does not matter. It guards against a failing disk, not against a person: whoever can write the file can write this
too, and gains nothing, since the feed is the hub's.
"""

import hashlib
from collections.abc import Callable, Iterable

from sqlalchemy import Connection, delete, select

from floorledger.adapters import terminal_tables as t
from floorledger.services.records import FeedRow, Place

_BYTES = 32
_MODULUS = 1 << 8 * _BYTES
_KEPT, _FORGET, _KEEP = select(t.feed_sum.c.total), delete(t.feed_sum), t.feed_sum.insert()


def sum_of(rows: Iterable[FeedRow]) -> int:
    """The sum of rows, without a place."""
    total = 0
    for row in rows:
        total += _number(str(row.pos), row.kind.value, row.ref, row.body)
    return total % _MODULUS


def check_value(total: int, place: Place) -> bytes:
    """What is kept: the sum bound to the place."""
    value: int = (total + _number("place", place.scope, str(place.pos), b"")) % _MODULUS
    return value.to_bytes(_BYTES, "big")


def add_to_sum(
    connection: Connection,
    new: Iterable[FeedRow],
    retold: Iterable[tuple[FeedRow, FeedRow]],
    before: Place,
    after: Place,
    kept: Callable[[], Iterable[FeedRow]],
) -> None:
    """Rows were taken, some were ``retold`` (as before and after), and the place moved, in this transaction.

    ``kept`` gives all rows where there is no sum yet.
    """
    found = kept_sum(connection)
    if found is None:
        total = sum_of(kept())
    else:
        total = int.from_bytes(found, "big") - _number("place", before.scope, str(before.pos), b"") + sum_of(new)
        total += sum(sum_of([told]) - sum_of([old]) for old, told in retold)
    connection.execute(_FORGET)
    connection.execute(_KEEP, {"only": 1, "total": check_value(total % _MODULUS, after)})


def kept_sum(connection: Connection) -> bytes | None:
    """What was kept; None for a feed from before sums were kept, or none."""
    kept: bytes | None = connection.scalar(_KEPT)
    return kept


def _number(first: str, second: str, third: str, body: bytes) -> int:
    named = "\0".join((first, second, third)).encode() + b"\0" + body
    return int.from_bytes(hashlib.sha256(named).digest(), "big")
