"""What each movement of stock and work is worth at actual cost, worked out from all movements (domain.md B2.3).

Quantities in base units, ``cost``, ``amount`` and rates in currency units; results in minor units.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.cost_layer import CostMethod, IssueRounding, Layer, put, take
from floorledger.domain.number import round_half_away, to_minor


class ChargeKind(StrEnum):
    """Late cost: the invoice differs, freight or another charge comes, or the stock is revalued."""

    INVOICE = "invoice"
    ITEM_CHARGE = "item charge"
    REVALUATION = "revaluation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Bought stock at its cost."""

    no: str
    item: str
    qty: Fraction
    cost: Fraction
    lot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """Cost that becomes known after a receipt or after work, whatever has become of it since."""

    no: str
    target: str
    kind: ChargeKind
    amount: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """Stock into an order."""

    no: str
    order_no: str
    item: str
    qty: Fraction
    lot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Hours into an order at the actual rate."""

    no: str
    order_no: str
    hours: Fraction
    rate: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Output of an order into stock, at expected cost until the order is finished."""

    no: str
    order_no: str
    item: str
    qty: Fraction
    expected_unit_cost: Fraction
    lot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """The order is finished: its deliveries take over all it has cost, so that nothing stays in WIP."""

    no: str
    order_no: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """Stock out to a customer."""

    no: str
    item: str
    qty: Fraction
    lot: str | None = None


Movement = Receipt | Charge | Issue | Work | Delivery | Finish | Sale


@dataclass(frozen=True, slots=True, kw_only=True)
class Valuation:
    """How stock is valued; part of every result."""

    method: CostMethod
    minor_digits: int
    rounding: IssueRounding = IssueRounding.CUMULATIVE


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """Minor units by movement; ``rest_minor`` is what per-issue rounding left in the layers a movement exhausted."""

    minor: Mapping[str, int]
    rest_minor: Mapping[str, int]


def values(movements: Sequence[Movement], valuation: Valuation) -> Worth:
    """What every movement is worth, given all of them in the order in which they happened.

    An order's cost follows from its issues, a delivery from its order, a later issue from the delivery: the pass is
    repeated until nothing changes, once for each level of the bills of materials. Raises LayersExhausted, KeyError for
    a charge to what is no receipt and no work, and ValueError where an order is finished that delivered nothing or
    whose cost depends on itself.
    """
    _refuse_stray_charges(movements)
    orders = {movement.order_no for movement in movements if isinstance(movement, Finish)}
    empty = orders - {movement.order_no for movement in movements if isinstance(movement, Delivery)}
    if empty:
        raise ValueError(f"{', '.join(sorted(empty))} delivered nothing that could take over the cost")
    cost: dict[str, int] = dict.fromkeys(orders, 0)
    for _ in range(len(orders) + 2):
        run = _Pass(movements=movements, valuation=valuation, finished=cost)
        run.run()
        if run.order_cost == cost:
            return Worth(minor=run.minor, rest_minor=run.rest_minor)
        cost = run.order_cost
    raise ValueError(f"the cost of one of {', '.join(sorted(orders))} depends on itself")


def _refuse_stray_charges(movements: Sequence[Movement]) -> None:
    known = {movement.no for movement in movements if isinstance(movement, Receipt | Work)}
    for movement in movements:
        if isinstance(movement, Charge) and movement.target not in known:
            raise KeyError(f"{movement.no} charges {movement.target}, which is no receipt and no work")


@dataclass(slots=True, kw_only=True)
class _Pass:
    """One run over the movements; ``finished`` is what the finished orders cost by the run before."""

    movements: Sequence[Movement]
    valuation: Valuation
    finished: Mapping[str, int]
    layers: tuple[Layer, ...] = ()
    minor: dict[str, int] = field(default_factory=dict)
    rest_minor: dict[str, int] = field(default_factory=dict)
    order_cost: dict[str, int] = field(default_factory=dict)
    delivered: dict[str, Fraction] = field(default_factory=dict)
    expected: dict[str, Fraction] = field(default_factory=dict)

    def run(self) -> None:
        """Value every movement in turn."""
        self.order_cost = dict.fromkeys(self.finished, 0)
        for movement in self.movements:
            match movement:
                case Receipt(no=no, item=item, qty=qty, cost=cost, lot=lot):
                    self.minor[no] = self._charged(no, cost)
                    self._put(item, lot, qty, self.minor[no])
                case Work(no=no, order_no=order_no, hours=hours, rate=rate):
                    self.minor[no] = self._charged(no, hours * rate)
                    self._into_order(order_no, self.minor[no])
                case Issue(no=no, order_no=order_no, item=item, qty=qty, lot=lot):
                    self._take(no, item, qty, lot)
                    self._into_order(order_no, self.minor[no])
                case Sale(no=no, item=item, qty=qty, lot=lot):
                    self._take(no, item, qty, lot)
                case Delivery():
                    self._deliver(movement)
                case Charge() | Finish():
                    pass

    def _charged(self, no: str, cost: Fraction) -> int:
        """A cost with all that was charged to it since; each charge is rounded for itself, as it is booked."""
        late = sum(
            to_minor(charge.amount, self.valuation.minor_digits)
            for charge in self.movements
            if isinstance(charge, Charge) and charge.target == no
        )
        return to_minor(cost, self.valuation.minor_digits) + late

    def _put(self, item: str, lot: str | None, qty: Fraction, minor: int) -> None:
        layer = Layer(item=item, lot=lot, qty=qty, exact=Fraction(minor))
        self.layers = put(self.layers, layer, self.valuation.method)

    def _take(self, no: str, item: str, qty: Fraction, lot: str | None) -> None:
        taken = take(self.layers, item, qty, self.valuation.method, lot=lot, rounding=self.valuation.rounding)
        self.layers = taken.layers
        self.minor[no] = taken.minor
        if taken.rest_minor:
            self.rest_minor[no] = taken.rest_minor

    def _into_order(self, order_no: str, minor: int) -> None:
        if order_no in self.order_cost:
            self.order_cost[order_no] += minor

    def _deliver(self, delivery: Delivery) -> None:
        """Expected cost by the cumulative rule, or the order's whole cost in proportion to its deliveries (B2.5.4)."""
        order_no = delivery.order_no
        before, so_far = self.delivered.get(order_no, Fraction(0)), self.expected.get(order_no, Fraction(0))
        self.delivered[order_no] = before + delivery.qty
        self.expected[order_no] = so_far + delivery.qty * delivery.expected_unit_cost
        if order_no in self.finished:
            per_piece = self.finished[order_no] / self._all_delivered(order_no)
            amount = round_half_away(per_piece * self.delivered[order_no]) - round_half_away(per_piece * before)
        else:
            digits = self.valuation.minor_digits
            amount = to_minor(self.expected[order_no], digits) - to_minor(so_far, digits)
        self.minor[delivery.no] = amount
        self._put(delivery.item, delivery.lot, delivery.qty, amount)

    def _all_delivered(self, order_no: str) -> Fraction:
        return sum(
            (each.qty for each in self.movements if isinstance(each, Delivery) and each.order_no == order_no),
            start=Fraction(0),
        )
