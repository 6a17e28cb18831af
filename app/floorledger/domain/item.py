"""Items and their lots."""

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from floorledger.domain.catch_weight import CatchWeight
from floorledger.domain.number import NONE, Micro
from floorledger.domain.unit import Factor


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item with its units. ``decimals`` is the precision of its base unit, 0 for counted pieces.

    ``standard_price`` is currency per base unit for what is bought or issued; a made item's standard comes from its
    :class:`Standard`. ``average_price`` is set for an item that is valued at moving average, ``nrv`` is the net
    realisable value of a by-product or of recovered scrap. ``catch_weight`` is its second unit, where it is measured in
    two; ``group`` is what the policy's rules may name it by; ``gtin`` is its trade item number, where it has one.
    """

    item: str
    description: str
    base_uom: str
    decimals: int
    standard_price: Fraction
    lot_managed: bool = False
    units: tuple[Factor, ...] = ()
    average_price: Fraction | None = None
    nrv: Fraction | None = None
    sales_price: Fraction | None = None
    catch_weight: CatchWeight | None = None
    group: str | None = None
    gtin: str | None = None

    @property
    def issue_price(self) -> Fraction:
        """What an issue is valued at: the moving average where the item is so valued, else the standard (B2.2)."""
        return self.standard_price if self.average_price is None else self.average_price

    @property
    def base(self) -> Factor:
        """The base unit itself."""
        return Factor(self.base_uom, 1, 1, "base unit")

    @property
    def uoms(self) -> tuple[str, ...]:
        """The codes of its units, the base unit first."""
        return self.base_uom, *(factor.uom for factor in self.units)

    def factor(self, uom: str, lot: str | None = None, on: date | None = None) -> Factor | None:
        """The item's own factor of ``uom`` to the base unit, or None where it has none for this lot and day.

        The lot's own comes before the item's, the later before the earlier (B4.3). Without a day, none that is dated.
        """
        if uom == self.base_uom:
            return self.base
        usable = (
            factor
            for factor in self.units
            if factor.uom == uom
            and factor.lot in (None, lot)
            and (factor.valid_from is None or (on is not None and factor.valid_from <= on))
        )
        return max(usable, key=lambda factor: (factor.lot is not None, factor.valid_from or date.min), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """A lot, what of it is in stock and what has left the plant, in the item's base unit.

    ``on_hand`` was so at ``as_of``; what is known to have been taken since comes off, without it all that is known.
    ``unit_cost`` is what it was bought for, in currency per base unit: its value where the plant costs at actual.
    """

    item: str
    lot: str
    on_hand: Micro
    expires: date | None = None
    shipped: Micro = NONE
    unit_cost: Fraction | None = None
    as_of: datetime | None = None
