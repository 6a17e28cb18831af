"""Master data that was told in one row, as hubs did before it went by records: taken into the shelf all the same."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, select

from floorledger.adapters.feed_writer import FeedWriter
from floorledger.adapters.master_shelf import HUB, MasterTables, Shelf
from floorledger.adapters.master_writer import MasterWriter
from floorledger.domain.codec import decode, version_of
from floorledger.domain.master import MasterData
from floorledger.domain.master_record import MasterRecord, records_in
from floorledger.services.records import FeedKind, is_whole


def take_whole(shelf: Shelf, pos: int, body: bytes) -> None:
    """The records of the row at ``pos``, what they take out of the version before, and the version by its old name."""
    master = decode(MasterData, body)
    shelf.add(pos, _states(shelf, master))
    shelf.switch(pos, version_of(body), master.digest)


def adopt(connection: Connection, tables: MasterTables, feed: Table) -> None:
    """Take every such row of a feed that was kept before there were records; at the hub, with who follows which order.

    Nothing in the feed changes.
    """
    shelf = Shelf(tables, connection)
    rows = select(feed.c.pos, feed.c.body).where(feed.c.kind == FeedKind.MASTER.value).order_by(feed.c.pos)
    for pos, body in connection.execute(rows).all():
        if is_whole(body):
            take_whole(shelf, pos, body)
    if tables is HUB:
        MasterWriter(connection, FeedWriter(connection)).follow_all()


def _states(shelf: Shelf, master: MasterData) -> Iterator[MasterRecord]:
    wanted = [master.header, *records_in(master)]
    yield from wanted
    keys = {(each.kind, each.key) for each in wanted}
    newest = shelf.newest()
    standing = () if newest is None else shelf.states(newest.pos)
    yield from (MasterRecord(kind=each.kind, key=each.key) for each in standing if (each.kind, each.key) not in keys)
