"""What an order costs at standard, as the measure of what matters in it (domain.md B5.1)."""

from collections.abc import Iterable

from floorledger.domain.master import MasterData
from floorledger.domain.number import to_fraction, to_minor
from floorledger.domain.policy import Policy
from floorledger.domain.posting import NotPostable
from floorledger.domain.prices import Prices


def order_costs(order_nos: Iterable[str], master: MasterData, policy: Policy) -> dict[str, int]:
    """Standard cost of the planned quantity in minor units, by order; none for an order that has no price."""
    prices, found = Prices(master, policy), dict[str, int]()
    for order_no in set(order_nos):
        order = master.order_by_no.get(order_no)
        if order is not None:
            try:
                value = to_fraction(order.planned) * prices.output(order_no, order.item)
            except NotPostable:
                continue
            found[order_no] = to_minor(value, master.minor_digits)
    return found
