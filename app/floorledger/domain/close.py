"""Closing an order: what must hold first, and where its variance goes (domain.md B2.2, B2.4)."""

from collections.abc import Iterator, Mapping

from floorledger.domain.detail import OrderState
from floorledger.domain.number import micro_text
from floorledger.domain.order import Order, OrderType
from floorledger.domain.policy import Costing, Policy, Role
from floorledger.domain.position import Position

READY = (OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED)
"""States in which every operation is final or cancelled: technical completion ends what was not reported as final."""


def unmet(position: Position) -> Iterator[tuple[str, str]]:
    """Preconditions of closing that the order's position does not meet: a code of B5.2 and a sentence each.

    Open exceptions, and events that a device has not sent, are not in a position; who closes looks for them too.
    """
    order_no = position.order_no
    if position.state not in READY:
        yield "M04", f"Order {order_no} is not technically complete; complete it, then close it again."
    if position.held > 0:
        yield "F01", f"Order {order_no} has pieces on hold; decide on them, then close it again."
    if position.in_rework > 0:
        pieces = micro_text(position.in_rework)
        yield "F01", f"Order {order_no} has {pieces} pieces in rework; report them, then close it again."
    for purchase_order in position.at_vendors:
        yield (
            "F01",
            f"Nothing came back on purchase order {purchase_order} yet; receive it, then close the order again.",
        )


def closing_roles(by_role: Mapping[Role, int], order: Order, policy: Policy) -> dict[Role, int]:
    """Where a closing posts, in minor units by role, without zeros.

    At standard cost each variance has its account; a rework order is expense as a whole, and at actual cost there is no
    production variance: what is left corrects the value of the goods received (B2.3).
    """
    total = sum(by_role.values())
    match order.order_type, policy.costing:
        case OrderType.REWORK, _:
            owed = {Role.REWORK_EXP: total}
        case _, Costing.ACTUAL:
            owed = {Role.FG: total}
        case _:
            owed = dict(by_role)
    return {role: amount for role, amount in owed.items() if amount}
