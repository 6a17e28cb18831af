"""The records of the demo plant's files as they stand there; db/demo/README.md says what they mean."""

from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.item import Lot
from floorledger.domain.master import Reason
from floorledger.domain.order import Order
from floorledger.domain.plant_time import Shift
from floorledger.domain.workplace import Characteristic, Location


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    """A person of the demo plant. The PIN is public: it protects nothing but the demo."""

    person_id: str
    name: str
    badge: str
    pin: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceItem:
    """An item of the source."""

    no: str
    type: str
    desc: str
    unit_price: Fraction
    unit_cost_lastdirect: Fraction
    costing: str
    base_uom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUnit:
    """An item's further unit: ``qty_per`` base units."""

    item: str
    uom: str
    qty_per: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceBomLine:
    """A component of a bill of materials."""

    bom: str
    version: str
    item: str
    formula: str
    qty_per: Fraction
    routing_link: str
    uom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceOperation:
    """A step of a routing; times in minutes."""

    routing: str
    version: str
    op: str
    next: str
    type: str
    no: str
    desc: str
    setup: Fraction
    run: Fraction
    unit_cost_per: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCenter:
    """A work centre; cost per ``uom`` of time."""

    no: str
    name: str
    direct_unit_cost: Fraction
    uom: str
    capacity: Fraction
    unit_cost_calc: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contoso:
    """What was taken from the source."""

    source: str
    commit: str
    path: str
    license: str
    items: tuple[SourceItem, ...]
    item_uom: tuple[SourceUnit, ...]
    bom_lines: tuple[SourceBomLine, ...]
    routing_lines: tuple[SourceOperation, ...]
    work_centers: tuple[SourceCenter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineCenter:
    """A machine centre that routings name and the source lacks (decisions.md D19)."""

    no: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeItem:
    """An item made here, by a routing."""

    item: str
    routing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutingLink:
    """The operation that a routing link stands for."""

    routing: str
    link: str
    operation_no: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredItem:
    """An item whose base unit takes decimals."""

    item: str
    decimals: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemGroup:
    """Items that the policy names together."""

    group: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionAt:
    """What is measured at an operation of an item."""

    item: str
    operation_no: str
    characteristics: tuple[Characteristic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoFigures:
    """What is made up for this product."""

    about: str
    label: str
    plant: str
    plant_name: str
    currency: str
    minor_digits: int
    time_zone: str
    shifts: tuple[Shift, ...]
    voh_percent: Fraction
    foh_percent: Fraction
    machine_percent: Fraction
    costing_lot: Fraction
    machine_centers: tuple[MachineCenter, ...]
    made_items: tuple[MadeItem, ...]
    routing_links: tuple[RoutingLink, ...]
    measured_items: tuple[MeasuredItem, ...]
    lot_managed_items: tuple[str, ...]
    item_groups: tuple[ItemGroup, ...]
    package_units: tuple[str, ...]
    counted_units: tuple[str, ...]
    orders: tuple[Order, ...]
    lots: tuple[Lot, ...]
    reasons: tuple[Reason, ...]
    locations: tuple[Location, ...]
    inspections: tuple[InspectionAt, ...]
    persons: tuple[DemoPerson, ...]
