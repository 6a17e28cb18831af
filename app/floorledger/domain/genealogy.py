"""Where a lot came from and where it went, order by order and lot by lot.

An order's lots share what it consumed: which piece of a lot is in which piece made is known nowhere, so nothing is
allotted. Entries that were undone are no moves; who gathers the moves leaves them out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from floorledger.domain.number import NONE, Micro

LEVELS = 8
"""So many orders are followed in one direction; what lies behind them is opened from there."""


class MoveKind(StrEnum):
    """What an entry did to a lot (B1.2)."""

    MADE = "made"
    USED = "used"
    RETURNED = "returned"
    SCRAPPED = "scrapped"


@dataclass(frozen=True, slots=True, kw_only=True)
class LotMove:
    """One entry on a lot, ``qty`` in the item's base unit. ``item`` is None for what the order itself makes."""

    kind: MoveKind
    order_no: str | None
    item: str | None
    lot: str
    qty: Micro


class Cut(StrEnum):
    """Why a lot is not followed any further."""

    NONE = ""
    SHOWN = "shown above"
    DEEPER = "more behind it"


LotKey = tuple[str, str]
"""(item, lot)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LotNode:
    """A lot, how much of it the order above took or made, and the orders one step further."""

    item: str
    lot: str
    qty: Micro
    orders: tuple["OrderNode", ...] = ()
    cut: Cut = Cut.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderNode:
    """An order, how much of the lot above it made or took, and the lots on its other side."""

    order_no: str
    qty: Micro
    lots: tuple[LotNode, ...]


@dataclass(slots=True)
class Amounts:
    """How much orders made, or took, of lots: by order and by lot."""

    by_order: dict[str, dict[LotKey, Micro]] = field(default_factory=lambda: defaultdict(dict))
    by_lot: dict[LotKey, dict[str, Micro]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, order_no: str, lot: LotKey, qty: int) -> None:
        """Add a quantity, in base units; below zero for what came back."""
        total = Micro(self.by_lot[lot].get(order_no, NONE) + qty)
        self.by_lot[lot][order_no] = self.by_order[order_no][lot] = total


@dataclass(slots=True)
class Genealogy:
    """The moves summed up by order and lot; built once, asked often."""

    made: Amounts = field(default_factory=Amounts)
    used: Amounts = field(default_factory=Amounts)
    scrapped: dict[LotKey, Micro] = field(default_factory=dict)

    def came_from(self, item: str, lot: str, levels: int = LEVELS) -> LotNode:
        """The orders that made a lot, the lots these consumed, and so on back."""
        return _follow((item, lot), NONE, self.made, self.used, set(), levels)

    def went_to(self, item: str, lot: str, levels: int = LEVELS) -> LotNode:
        """The orders that consumed a lot, the lots these made, and so on."""
        return _follow((item, lot), NONE, self.used, self.made, set(), levels)


def genealogy(moves: Iterable[LotMove], items: Mapping[str, str]) -> Genealogy:
    """Sum moves up; ``items`` gives what each order makes. What an order gave back in full it did not use."""
    found = Genealogy()
    for move in moves:
        item = move.item or items.get(move.order_no or "")
        if item is None:
            continue
        key = (item, move.lot)
        match move.kind, move.order_no:
            case MoveKind.SCRAPPED, _:
                found.scrapped[key] = Micro(found.scrapped.get(key, NONE) + move.qty)
            case MoveKind.MADE, str(order_no):
                found.made.add(order_no, key, move.qty)
            case MoveKind.USED, str(order_no):
                found.used.add(order_no, key, move.qty)
            case MoveKind.RETURNED, str(order_no):
                found.used.add(order_no, key, -move.qty)
    return found


def _follow(key: LotKey, qty: Micro, near: Amounts, far: Amounts, shown: set[LotKey], levels: int) -> LotNode:
    """A lot with the orders that are ``near`` it and the lots on their ``far`` side; each lot is followed once."""
    item, lot = key
    orders = [(order_no, amount) for order_no, amount in near.by_lot.get(key, {}).items() if amount > 0]
    if orders and (key in shown or levels == 0):
        return LotNode(item=item, lot=lot, qty=qty, cut=Cut.SHOWN if key in shown else Cut.DEEPER)
    shown.add(key)
    nodes = tuple(
        OrderNode(
            order_no=order_no,
            qty=amount,
            lots=tuple(
                _follow(other, other_qty, near, far, shown, levels - 1)
                for other, other_qty in far.by_order.get(order_no, {}).items()
                if other_qty > 0
            ),
        )
        for order_no, amount in orders
    )
    return LotNode(item=item, lot=lot, qty=qty, orders=nodes)
