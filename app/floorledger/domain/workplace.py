"""What master data says of a workplace: what is inspected, where stock may stand, what is bought outside."""

from dataclasses import dataclass

from floorledger.domain.number import Micro

MOST_READINGS = 5
"""A sample has no more readings than fit on one screen; a larger one is several inspections."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Characteristic:
    """What is measured at an operation: ``sample`` readings in ``uom``, held against the limits (B1.2 INSPECTION).

    Raises ValueError for a sample of nothing or of more readings than one screen takes.
    """

    name: str
    uom: str
    lower: Micro | None = None
    upper: Micro | None = None
    sample: int = 1

    def __post_init__(self) -> None:
        """Refuse a sample that cannot be entered."""
        if not 1 <= self.sample <= MOST_READINGS:
            raise ValueError(f"a sample has 1 to {MOST_READINGS} readings, not {self.sample}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place where stock stands; ``location`` is what its label says."""

    location: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseOrder:
    """Work bought outside for an operation of an order (B1.2 SUBCON_SEND, SUBCON_RECEIPT)."""

    purchase_order: str
    order_no: str
    operation_no: str
    vendor: str
