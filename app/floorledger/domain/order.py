"""Production orders as the ERP released them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from floorledger.domain.number import Micro


class OrderType(StrEnum):
    """What an order is for; the cost of a rework order is expense, not a production variance (B2.2)."""

    PRODUCTION = "production"
    REWORK = "rework"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A production order as the ERP released it, to stock or for a ``customer``.

    ``variant`` names the standard it is made to.
    """

    order_no: str
    item: str
    planned: Micro
    due: datetime | None = None
    order_type: OrderType = OrderType.PRODUCTION
    variant: str = ""
    customer: str | None = None
