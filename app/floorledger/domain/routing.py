"""How an item is made: bill of materials, routing, what else it yields, and the work centres (domain.md B2.2)."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.document import DocumentRef
from floorledger.domain.scrap import Loss, LossBase
from floorledger.domain.workplace import Characteristic


@dataclass(frozen=True, slots=True, kw_only=True)
class BomLine:
    """A component of a standard. ``qty_per`` is in the component's base unit, per piece, or per order if ``fixed``."""

    item: str
    qty_per: Fraction
    operation_no: str
    fixed: bool = False
    uom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A step of a routing; times in minutes, setup per order, run per piece.

    ``service_price`` makes it an external step: currency per good piece that the vendor sends back. ``documents`` are
    its drawings and work instructions.
    """

    operation_no: str
    description: str
    work_center: str
    setup_labour_min: Fraction
    run_labour_min: Fraction
    setup_machine_min: Fraction
    run_machine_min: Fraction
    service_price: Fraction | None = None
    documents: tuple[DocumentRef, ...] = ()
    characteristics: tuple[Characteristic, ...] = ()


class OtherOutputKind(StrEnum):
    """What else an order yields (B2.2)."""

    COPRODUCT = "coproduct"
    BYPRODUCT = "byproduct"


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherOutput:
    """A co- or by-product of a standard, ``qty_per`` for each main piece in its base unit.

    Exactly one of the two: ``cost_share`` is its part (0 to 1) of the cost that all pieces share; ``value`` is a fixed
    price per base unit, which a by-product without one takes from its net realisable value.
    """

    item: str
    kind: OtherOutputKind
    qty_per: Fraction
    cost_share: Fraction | None = None
    value: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """Bill of materials and routing of a made item, with the lot its setup is spread over.

    A ``variant`` is another way to the same item, such as its rework; finished pieces are still valued at the item's
    plain standard. ``planned_scrap`` is the expected loss as a ratio of its base, the good pieces or what is put in.
    ``mix_items`` are components that can stand in for each other, of which mix and yield are reported (B3.1).
    """

    item: str
    costing_lot: Fraction
    bom: tuple[BomLine, ...]
    operations: tuple[Operation, ...]
    label: str
    outputs: tuple[OtherOutput, ...] = ()
    variant: str = ""
    planned_scrap: Fraction = Fraction(0)
    planned_scrap_base: LossBase = LossBase.GOOD
    mix_items: tuple[str, ...] = ()

    @property
    def planned_loss(self) -> Loss:
        """The planned scrap with its base. Raises ValueError for a loss that cannot be."""
        return Loss(share=self.planned_scrap, base=self.planned_scrap_base)

    @property
    def last_operation(self) -> Operation:
        """The receipt point: only its output moves value from WIP to finished goods (decisions.md D8)."""
        return self.operations[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkCenter:
    """A work centre; rates in currency per hour. Overhead is absorbed on labour hours."""

    work_center: str
    name: str
    labour_rate: Fraction
    machine_rate: Fraction
    voh_rate: Fraction
    foh_rate: Fraction
