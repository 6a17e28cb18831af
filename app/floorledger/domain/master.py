"""Master data as one versioned snapshot: what screens, checks and postings share (reliability.md I6)."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from functools import cached_property

from floorledger.domain.catch_weight import CatchWeight
from floorledger.domain.codec import to_bytes
from floorledger.domain.number import Micro
from floorledger.domain.unit import Factor
from floorledger.domain.uom import Unclear, UnitCode, Uom, meaning, ratio


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item with its units. ``decimals`` is the precision of its base unit, 0 for counted pieces.

    ``standard_price`` is currency per base unit for what is bought or issued; a made item's standard comes from its
    :class:`Standard`. ``catch_weight`` is its second unit, where it is measured in two.
    """

    item: str
    description: str
    base_uom: str
    decimals: int
    standard_price: Fraction
    lot_managed: bool = False
    units: tuple[Factor, ...] = ()
    catch_weight: CatchWeight | None = None

    def factor(self, uom: str, lot: str | None = None, on: date | None = None) -> Factor | None:
        """The item's own factor of ``uom`` to the base unit, or None where it has none for this lot and day.

        The lot's own comes before the item's, the later before the earlier (B4.3). Without a day, none that is dated.
        """
        if uom == self.base_uom:
            return Factor(uom, 1, 1, "base unit")
        usable = (
            factor
            for factor in self.units
            if factor.uom == uom
            and factor.lot in (None, lot)
            and (factor.valid_from is None or (on is not None and factor.valid_from <= on))
        )
        return max(usable, key=lambda factor: (factor.lot is not None, factor.valid_from or date.min), default=None)


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
    """A step of a routing; times in minutes, setup per order, run per piece."""

    operation_no: str
    description: str
    work_center: str
    setup_labour_min: Fraction
    run_labour_min: Fraction
    setup_machine_min: Fraction
    run_machine_min: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """Bill of materials and routing of a made item, with the lot its setup is spread over."""

    item: str
    costing_lot: Fraction
    bom: tuple[BomLine, ...]
    operations: tuple[Operation, ...]
    label: str

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A production order as the ERP released it."""

    order_no: str
    item: str
    planned: Micro
    due: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """A component lot and what of it is in stock, in the item's base unit."""

    item: str
    lot: str
    on_hand: Micro
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A reason code of a group (scrap, hold, stop, undo)."""

    group: str
    code: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A shift by its local start hour; one that starts before midnight belongs to its start date (B1.1)."""

    name: str
    start_hour: int


@dataclass(frozen=True, kw_only=True)
class MasterData:
    """Everything a terminal needs to work alone."""

    plant: str
    plant_name: str
    currency: str
    minor_digits: int
    time_zone: str
    label: str
    shifts: tuple[Shift, ...]
    items: tuple[Item, ...]
    standards: tuple[Standard, ...]
    work_centers: tuple[WorkCenter, ...]
    orders: tuple[Order, ...]
    lots: tuple[Lot, ...] = ()
    reasons: tuple[Reason, ...] = ()
    unit_codes: tuple[UnitCode, ...] = ()

    @cached_property
    def version(self) -> str:
        """The first 16 hex digits of the snapshot's SHA-256: equal content has an equal version."""
        return hashlib.sha256(to_bytes(self)).hexdigest()[:16]

    @cached_property
    def item_by_no(self) -> dict[str, Item]:
        """Items by number."""
        return {item.item: item for item in self.items}

    @cached_property
    def standard_by_item(self) -> dict[str, Standard]:
        """Standards by the item made."""
        return {standard.item: standard for standard in self.standards}

    @cached_property
    def work_center_by_no(self) -> dict[str, WorkCenter]:
        """Work centres by number."""
        return {center.work_center: center for center in self.work_centers}

    @cached_property
    def order_by_no(self) -> dict[str, Order]:
        """Orders by number."""
        return {order.order_no: order for order in self.orders}

    @cached_property
    def lot_by_key(self) -> dict[tuple[str, str], Lot]:
        """Lots by (item, lot)."""
        return {(lot.item, lot.lot): lot for lot in self.lots}

    @cached_property
    def common_code_by_code(self) -> dict[str, str]:
        """The common codes that this plant's codes of units stand for, where it says so."""
        return {entry.code: entry.common_code for entry in self.unit_codes}

    def meaning(self, uom: str) -> Uom | Unclear:
        """What a code of a unit stands for at this plant."""
        return meaning(uom, self.common_code_by_code)

    def factor(self, item: Item, uom: str, lot: str | None = None, on: date | None = None) -> Factor | None:
        """The factor of ``uom`` to an item's base unit: the item's own, else by definition; None where there is none.

        One hop to the base unit, never two (B4.3): an item that knows its weight in KGM is not entered in LBR. Where a
        unit comes only in whole numbers, so does the entry (B4.5).
        """
        found = item.factor(uom, lot, on) or self._by_definition(item, uom)
        if found is None or found.decimals is not None or uom == item.base_uom:
            return found
        what = self.meaning(uom)
        return replace(found, decimals=0) if isinstance(what, Uom) and what.whole else found

    def _by_definition(self, item: Item, uom: str) -> Factor | None:
        of, base = self.meaning(uom), self.meaning(item.base_uom)
        value = ratio(of, base) if isinstance(of, Uom) and isinstance(base, Uom) else None
        return None if value is None else Factor(uom, value.numerator, value.denominator, "definition")

    def standard_of(self, order_no: str | None) -> Standard | None:
        """The standard an order is made to, or None where order or standard is unknown."""
        order = self.order_by_no.get(order_no or "")
        return None if order is None else self.standard_by_item.get(order.item)
