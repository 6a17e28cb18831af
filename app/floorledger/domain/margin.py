"""Margin by product, plant and customer: the item's price against the same standard and actual cost as everywhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, to_fraction, to_minor
from floorledger.domain.order import Order
from floorledger.domain.variance import Variance


class Axis(StrEnum):
    """What margins are added up by."""

    PRODUCT = "product"
    PLANT = "plant"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderResult:
    """An order's good pieces received into stock, in the item's base unit, and its variance."""

    order: Order
    delivered: Micro
    variance: Variance


@dataclass(frozen=True, slots=True, kw_only=True)
class Margin:
    """Margin of one group, in minor units. ``key`` has a name for each axis asked for."""

    key: tuple[str, ...]
    orders: int
    delivered: Micro
    revenue_minor: int
    standard_cost_minor: int
    actual_cost_minor: int

    @property
    def standard_minor(self) -> int:
        """Price less standard cost."""
        return self.revenue_minor - self.standard_cost_minor

    @property
    def actual_minor(self) -> int:
        """Price less actual cost, which is standard cost and every variance of the orders."""
        return self.revenue_minor - self.actual_cost_minor


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginReport:
    """Margins that sum to the whole, and the orders that are not in it since their item has no price."""

    margins: tuple[Margin, ...]
    unpriced_orders: tuple[str, ...]


NOBODY = "stock"
"""The customer of an order that is made for none."""


def margins(results: Iterable[OrderResult], master: MasterData, axes: Sequence[Axis]) -> MarginReport:
    """Standard and actual margin by ``axes``: each order's figures are rounded once, then added, so groups sum exactly.

    Raises KeyError where an order's item is unknown.
    """
    groups: dict[tuple[str, ...], Margin] = {}
    unpriced: list[str] = []
    for result in results:
        price = master.item_by_no[result.order.item].sales_price
        if price is None:
            unpriced.append(result.order.order_no)
            continue
        one = _margin(result, price, master, axes)
        groups[one.key] = _sum(groups[one.key], one) if one.key in groups else one
    return MarginReport(margins=tuple(groups[key] for key in sorted(groups)), unpriced_orders=tuple(unpriced))


def _margin(result: OrderResult, price: Fraction, master: MasterData, axes: Sequence[Axis]) -> Margin:
    names = {
        Axis.PRODUCT: result.order.item,
        Axis.PLANT: master.plant,
        Axis.CUSTOMER: result.order.customer or NOBODY,
    }
    return Margin(
        key=tuple(names[axis] for axis in axes),
        orders=1,
        delivered=result.delivered,
        revenue_minor=to_minor(to_fraction(result.delivered) * price, master.minor_digits),
        standard_cost_minor=result.variance.standard_minor,
        actual_cost_minor=result.variance.actual_minor,
    )


def _sum(one: Margin, other: Margin) -> Margin:
    return Margin(
        key=one.key,
        orders=one.orders + other.orders,
        delivered=Micro(one.delivered + other.delivered),
        revenue_minor=one.revenue_minor + other.revenue_minor,
        standard_cost_minor=one.standard_cost_minor + other.standard_cost_minor,
        actual_cost_minor=one.actual_cost_minor + other.actual_cost_minor,
    )
