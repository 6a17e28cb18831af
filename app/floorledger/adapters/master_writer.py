"""Telling master data inside one transaction of the hub: parts, the switch, and who follows which order then."""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext

from sqlalchemy import Connection, select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.feed_writer import FeedWriter
from floorledger.adapters.master_reader import MasterReader
from floorledger.adapters.master_shelf import HUB, Shelf
from floorledger.adapters.upsert import insert_new, upsert
from floorledger.domain.codec import to_bytes, version_of
from floorledger.domain.master import MasterData
from floorledger.domain.master_record import Digest, MasterRecord, key_text, records_in
from floorledger.services.records import FeedKind, MasterPart, MasterSwitch
from floorledger.services.scope import EVERYBODY


class MasterWriter:
    """What was told in this transaction is read in it too."""

    def __init__(self, connection: Connection, feed: FeedWriter) -> None:
        self._connection = connection
        self._feed = feed
        self._shelf = Shelf(HUB, connection)
        self._digest: Digest | None = None
        self._last_version = 0
        self.reader: MasterReader | None = None
        """Reads what this transaction has switched to; None where it has switched to nothing."""

    def part(self, part: MasterPart) -> None:
        """Tell records of the next version; rows of which nothing stands any more need not be read again.

        A row is called after its content, so that what has the same content replaces it by itself.
        """
        digest, body = self._so_far(), to_bytes(part)
        pos = self._feed.add(FeedKind.MASTER_PART, version_of(body), body, EVERYBODY)
        self._feed.replaces(FeedKind.MASTER_PART, version_of(body), pos)
        before = self._shelf.latest((record.kind, record.key) for record in part.records)
        self._digest = digest.changed((state for _, state in before), part.records)
        self._shelf.add(pos, part.records)
        for dead in self._shelf.replaced({place for place, _ in before}):
            self._feed.replaces(FeedKind.MASTER_PART, self._feed.ref_at(dead), pos)

    def switch(self, ref: str, switch: MasterSwitch) -> None:
        """Tell that all told so far counts. Raises ValueError for a version that does not follow from it."""
        digest = self._so_far()
        if digest.version != switch.version:
            raise ValueError(f"the records that were told make version {digest.version}, not {switch.version}")
        self._switch(ref, to_bytes(switch), switch.version, digest)

    def whole(self, ref: str, master: MasterData) -> None:
        """Tell a snapshot in one row, as hubs did before master data went by records."""
        body = to_bytes(master)
        wanted = {(each.kind, each.key): each for each in (master.header, *records_in(master))}
        standing = {(each.kind, each.key): each for each in self.records()}
        gone = [MasterRecord(kind=kind, key=key) for kind, key in standing if (kind, key) not in wanted]
        changed = [each for key, each in wanted.items() if standing.get(key) != each]
        self._switch(ref, body, version_of(body), master.digest, [*gone, *changed])

    def staged_version(self) -> str:
        """The version that all told so far makes."""
        return self._so_far().version

    def records(self) -> Iterator[MasterRecord]:
        """The records that count."""
        newest = self._shelf.newest()
        return iter(()) if newest is None else self._shelf.states(newest.pos)

    def follow_all(self) -> None:
        """Work out anew who follows which order, from the version that counts; none, nothing to follow."""
        newest = self._shelf.newest()
        if newest is not None:
            self.reader = MasterReader(HUB, lambda: nullcontext(self._connection))
            self._follow(self._shelf.changed(0, newest.pos))

    def _so_far(self) -> Digest:
        if self._digest is None:
            newest = self._shelf.newest()
            self._digest = Digest() if newest is None else newest.digest
            self._last_version = 0 if newest is None else newest.pos
        return self._digest

    def _switch(
        self, ref: str, body: bytes, version: str, digest: Digest, records: Iterable[MasterRecord] = ()
    ) -> None:
        self._so_far()
        pos = self._feed.add(FeedKind.MASTER, ref, body, EVERYBODY)
        self._feed.replaces(FeedKind.MASTER, ref, pos)
        self._shelf.add(pos, records)
        self._shelf.switch(pos, version, digest)
        self._digest = digest
        self.reader = self.reader or MasterReader(HUB, lambda: nullcontext(self._connection))
        self._follow(self._shelf.changed(self._last_version, pos))
        self._last_version = pos

    def _follow(self, changed: list[tuple[str, str]]) -> None:
        """Keep the work centres of the orders that changed, or whose standard did."""
        assert self.reader is not None
        master = self.reader.newest()
        assert master is not None
        orders = {key for kind, key in changed if kind == "order"}
        standards = {key for kind, key in changed if kind == "standard"}
        rows = {
            (order.order_no, step.work_center)
            for order in master.orders
            if order.order_no in orders or key_text(order.item, order.variant) in standards
            for standard in [master.standard_of(order.order_no)]
            if standard is not None
            for step in standard.operations
        }
        self._add_lines(rows)

    def _add_lines(self, rows: set[tuple[str, str]]) -> None:
        """New work centres of orders; where an order has rows already, its line has older ones to read."""
        line = t.order_line.c
        held = select(line.order_no, line.work_center)
        known = {(row.order_no, row.work_center) for row in self._connection.execute(held)} if rows else set()
        new = sorted(rows - known)
        if not new:
            return
        values = [{"order_no": order_no, "work_center": center} for order_no, center in new]
        self._connection.execute(insert_new(self._connection, t.order_line), values)
        told = self._feed.is_told({order_no for order_no, _ in new})
        for center in sorted({center for order_no, center in new if order_no in told}):
            self._turn(f"line {center}")

    def _turn(self, name: str) -> None:
        turns = self._connection.scalar(select(t.place.c.pos).where(t.place.c.name == name)) or 0
        query = upsert(t.place, self._connection.dialect.name, "name")
        self._connection.execute(query, {"name": name, "pos": turns + 1})
