"""A lot's page: where it came from and where it went, from what this terminal has of the plant."""

from collections.abc import Iterator

from floorledger.domain.calendar import local
from floorledger.domain.genealogy import Cut, Genealogy, LotNode, OrderNode, genealogy
from floorledger.domain.item import Lot
from floorledger.domain.master import MasterData
from floorledger.domain.number import NONE, Micro, micro_text
from floorledger.services.availability import Availability
from floorledger.services.job_views import LotLine, LotLineKind, LotPage, lot_key, order_in
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.workstation_ports import CacheQueries


class Lots:
    """Genealogies of lots; the moves are read once for as long as nothing changes."""

    def __init__(self, store: TerminalStore, queries: CacheQueries, availability: Availability) -> None:
        self._store = store
        self._queries = queries
        self._availability = availability
        self._revision = -1
        self._known = Genealogy()

    def page(self, key: str) -> LotPage | None:
        """The page of a lot by ``item|lot``; None where its item is not known here."""
        named, _, lot_no = key.partition("|")
        master = self._store.master()
        item_no = None if master is None else _item(named, master)
        if master is None or item_no is None:
            return None
        known = self._read(master)
        back, on = known.came_from(item_no, lot_no), known.went_to(item_no, lot_no)
        words = _Words(master, self._availability)
        return LotPage(
            item=item_no,
            description=master.item_by_no[item_no].description,
            lot=lot_no,
            facts=tuple(self._facts(master, item_no, lot_no)),
            came_from=tuple(words.lines(back, made=True)),
            went_to=(*words.lines(on, made=False), *words.left(item_no, lot_no, known)),
            unknown=tuple(words.unknown(back, known)),
        )

    def _read(self, master: MasterData) -> Genealogy:
        if self._revision != self._store.revision:
            made = {order.order_no: order.item for order in master.orders}
            self._known = genealogy(self._queries.lot_moves(), made)
            self._revision = self._store.revision
        return self._known

    def _facts(self, master: MasterData, item_no: str, lot_no: str) -> Iterator[str]:
        """What is known of the lot itself: stock, expiry, hold."""
        lot, unit = master.lot_by_key.get((item_no, lot_no)), master.item_by_no[item_no].base_uom
        if lot is None:
            yield "The plant's stock list does not name this lot."
        else:
            yield self._stock(lot, unit, master)
            if lot.expires is not None:
                yield f"Use it until {lot.expires.isoformat()}."
        if (item_no, lot_no) in self._availability.held_lots():
            yield "This lot is on hold."

    def _stock(self, lot: Lot, unit: str, master: MasterData) -> str:
        left = micro_text(Micro(lot.on_hand - self._availability.lot_issued(lot)))
        if lot.as_of is None:
            return f"{left} {unit} in stock."
        counted = local(lot.as_of, master.time_zone)
        return f"{left} {unit} in stock, counted {counted:%Y-%m-%d %H:%M} less what was taken since."


def _item(named: str, master: MasterData) -> str | None:
    """The item by its number, or by the order that makes it."""
    order_no = order_in(named)
    order = None if order_no is None else master.order_by_no.get(order_no)
    item_no = named if order is None else order.item
    return item_no if item_no in master.item_by_no else None


_CUTS = {Cut.NONE: "", Cut.SHOWN: "Shown above.", Cut.DEEPER: "More lies behind it; open it."}


class _Words:
    """Lines of a tree in reading order."""

    def __init__(self, master: MasterData, availability: Availability) -> None:
        self._master = master
        self._availability = availability

    def lines(self, node: LotNode, *, made: bool) -> Iterator[LotLine]:
        """The orders next to a lot, and below each the lots on its other side."""
        yield from self._orders(node, 0, made=made)

    def _orders(self, node: LotNode, level: int, *, made: bool) -> Iterator[LotLine]:
        unit = self._unit(node.item)
        for order in node.orders:
            yield LotLine(
                level=level,
                kind=LotLineKind.MADE if made else LotLineKind.USED,
                text=self._order(order.order_no),
                amount=micro_text(order.qty),
                unit=unit,
                note="" if made or order.lots else self._no_lot(order),
            )
            for lot in order.lots:
                yield from self._lot(lot, level + 1, made=made)

    def _lot(self, node: LotNode, level: int, *, made: bool) -> Iterator[LotLine]:
        item = self._master.item_by_no.get(node.item)
        name = node.item if item is None else item.description
        yield LotLine(
            level=level,
            kind=LotLineKind.LOT,
            text=f"{name}, lot {node.lot}",
            amount=micro_text(node.qty),
            unit=self._unit(node.item),
            note=_CUTS[node.cut],
            key=lot_key(node.item, node.lot),
        )
        yield from self._orders(node, level + 1, made=made)

    def _no_lot(self, order: OrderNode) -> str:
        """What an order made of a lot where it names no lot of its own."""
        known = self._master.order_by_no.get(order.order_no)
        standard = self._master.standard_of(order.order_no)
        if known is None or standard is None:
            return "What it makes is not known here."
        last = self._availability.position(order.order_no).operation(standard.last_operation.operation_no)
        if last.good <= 0:
            return "It has finished nothing yet."
        return f"It finished {micro_text(last.good)} {self._unit(known.item)} without naming a lot."

    def left(self, item: str, lot: str, known: Genealogy) -> Iterator[LotLine]:
        """What left the lot without going into an order."""
        scrapped, stock = known.scrapped.get((item, lot), NONE), self._master.lot_by_key.get((item, lot))
        shipped = NONE if stock is None else stock.shipped
        for kind, amount in ((LotLineKind.SCRAPPED, scrapped), (LotLineKind.SHIPPED, shipped)):
            if amount > 0:
                yield LotLine(level=0, kind=kind, text="", amount=micro_text(amount), unit=self._unit(item))

    def unknown(self, node: LotNode, known: Genealogy) -> Iterator[str]:
        """What the orders that made the lot used without saying of which lot."""
        for order in node.orders:
            named = {item for item, _ in known.used.by_order.get(order.order_no, {})}
            position = self._availability.position(order.order_no)
            names = [tally.item for tally in position.components if tally.used > 0 and tally.item not in named]
            if names:
                yield f"Order {order.order_no} named no lot of {', '.join(names)}."

    def _order(self, order_no: str) -> str:
        order = self._master.order_by_no.get(order_no)
        item = None if order is None else self._master.item_by_no.get(order.item)
        return order_no if item is None else f"{order_no} · {item.description}"

    def _unit(self, item_no: str) -> str:
        item = self._master.item_by_no.get(item_no)
        return "" if item is None else item.base_uom
