"""Taking a page of the feed at a device: rows once, what follows from them, and the place after them.

A page may bring rows that are here already, as when a scope changed and is read from its beginning. They change
nothing: whatever a row says of an event or an exception is only said in rows that the device then has, too.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import Connection, bindparam, delete, func, select
from sqlalchemy.exc import IntegrityError

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.erasing import erase_here
from floorledger.adapters.feed_sum import add_to_sum
from floorledger.adapters.master_adopt import take_whole
from floorledger.adapters.master_shelf import DEVICE, Shelf
from floorledger.adapters.projection import apply_rows
from floorledger.domain.codec import decode, to_bytes
from floorledger.domain.master_record import Digest
from floorledger.services.records import FeedKind, FeedRow, MasterPart, MasterSwitch, Outcome, Place, is_whole
from floorledger.services.terminal_ports import HubFault

log = logging.getLogger(__name__)
_SOME = 500
_PLACE, _LEAVE, _COME = select(t.place), delete(t.place), t.place.insert()
_HELD = select(t.feed_row.c.pos).where(t.feed_row.c.pos.in_(bindparam("some", expanding=True)))


def place_of(connection: Connection) -> Place:
    """Up to where the feed is known, and in which scope."""
    row = connection.execute(_PLACE).first()
    if row is not None:
        return Place(row.scope, row.pos)
    return Place(pos=connection.scalar(select(func.max(t.feed_row.c.pos))) or 0)


@contextmanager
def sensible() -> Iterator[None]:
    """What a hub tells that cannot be kept is the hub's fault: nothing of it is kept, and the text says so (I13)."""
    try:
        yield
    except (ValueError, LookupError, OverflowError, IntegrityError) as error:
        log.exception("what the hub tells cannot be kept")
        raise HubFault(
            Outcome.UNREACHABLE, "What the hub tells makes no sense. Nothing of it was kept; call plant IT."
        ) from error


def take_rows(connection: Connection, rows: Sequence[FeedRow], place: Place | None) -> list[FeedRow]:
    """Keep rows and the place after them; returns those that were not here."""
    before = place_of(connection)
    held = _held(connection, [row.pos for row in rows])
    new = [row for row in rows if row.pos not in held]
    if new:
        connection.execute(t.feed_row.insert(), [_values(row) for row in new])
        apply_rows(connection, new)
        _take_master(connection, new)
    retold = erase_here(connection, new)
    if place is None:
        place = Place(before.scope, max((row.pos for row in rows), default=0))
    connection.execute(_LEAVE)
    connection.execute(_COME, {"scope": place.scope, "pos": place.pos})
    add_to_sum(connection, new, retold, before, place, lambda: kept_rows(connection))
    return new


def _held(connection: Connection, positions: list[int]) -> set[int]:
    found: set[int] = set()
    for start in range(0, len(positions), _SOME):
        some = positions[start : start + _SOME]
        found.update(connection.scalars(_HELD, {"some": some}))
    return found


def _values(row: FeedRow) -> dict[str, object]:
    """A row as kept; the records of a part are kept one by one, and its body follows from them."""
    body = b"" if row.kind is FeedKind.MASTER_PART else row.body
    return {"pos": row.pos, "kind": row.kind.value, "ref": row.ref, "body": body}


def _take_master(connection: Connection, rows: Sequence[FeedRow]) -> None:
    shelf = Shelf(DEVICE, connection)
    for row in rows:
        if row.kind is FeedKind.MASTER_PART:
            shelf.add(row.pos, decode(MasterPart, row.body).records)
        elif row.kind is FeedKind.MASTER and not is_whole(row.body):
            shelf.switch(row.pos, decode(MasterSwitch, row.body).version, Digest())
        elif row.kind is FeedKind.MASTER:
            take_whole(shelf, row.pos, row.body)


def body_of(connection: Connection, row: FeedRow) -> bytes:
    """The body of a row as it was told."""
    if row.kind is not FeedKind.MASTER_PART:
        return row.body
    return to_bytes(MasterPart(records=tuple(Shelf(DEVICE, connection).told(row.pos))))


def kept_rows(connection: Connection) -> Iterator[FeedRow]:
    """Every row of the feed that is here, as it was told."""
    for row in connection.execute(select(t.feed_row).order_by(t.feed_row.c.pos)):
        told = FeedRow(row.pos, FeedKind(row.kind), row.ref, row.body)
        yield replace(told, body=body_of(connection, told))
