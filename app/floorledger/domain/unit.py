"""Units of measure: exact rational factors per item, one hop through the base unit (domain.md B4)."""

from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.number import LIMIT, MICRO, Micro, micro_text, round_half_away, to_fraction


@dataclass(frozen=True, slots=True)
class Factor:
    """1 ``uom`` of an item is ``num/den`` of its base unit; ``source`` says who claims so."""

    uom: str
    num: int
    den: int
    source: str

    @property
    def value(self) -> Fraction:
        """Base units in one ``uom``."""
        return Fraction(self.num, self.den)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A quantity as entered and in base units, with the factor frozen beside it (B4.7).

    Always positive; the direction comes from the event type (B1.1). Anything else raises ValueError.
    """

    entered: Micro
    uom_entered: str
    factor_num: int
    factor_den: int
    base: Micro
    uom_base: str
    factor_source: str

    def __post_init__(self) -> None:
        """Refuse a quantity that would turn an entry round: taking something back is a reversal."""
        if min(self.entered, self.base, self.factor_num, self.factor_den) <= 0:
            raise ValueError("a quantity and its factor are above zero; the direction comes from the event type")

    @property
    def entered_text(self) -> str:
        """As entered, with its unit."""
        return f"{micro_text(self.entered)} {self.uom_entered}"

    def __str__(self) -> str:
        shown = self.entered_text
        if self.uom_entered == self.uom_base:
            return shown
        return f"{shown} ({micro_text(self.base)} {self.uom_base})"


@dataclass(frozen=True, slots=True)
class UnitRefusal:
    """A quantity that cannot be taken as entered: code of B5.2 and a plain sentence."""

    code: str
    text: str


def to_base(entered: Micro, factor: Factor, base_uom: str, decimals: int) -> Quantity | UnitRefusal:
    """Convert once, exactly, at record time.

    ``decimals`` is the item's precision in its base unit (0 for counted pieces, at most 6). A counted item refuses
    what does not land on a whole piece; a measured one is rounded half away from zero to its precision, unless that
    gives zero (B4.5).
    """
    exact = to_fraction(entered) * factor.value
    if entered <= 0:
        return UnitRefusal("Q05", "Enter a quantity above zero. To take something back, use Undo.")
    step = Fraction(1, 10**decimals)
    base = round_half_away(exact / step) * step
    if base != exact and decimals == 0:
        return UnitRefusal(
            "M02",
            f"{micro_text(entered)} {factor.uom} would be {_plain(exact)} {base_uom}, "
            f"and {base_uom} are counted whole. Nothing was recorded; enter whole {base_uom}.",
        )
    if base == 0:
        return UnitRefusal(
            "M02", f"{micro_text(entered)} {factor.uom} is too little to show in {base_uom}. Nothing was recorded."
        )
    if base >= LIMIT:
        return UnitRefusal(
            "Q05", f"{micro_text(entered)} {factor.uom} is more than can be. Nothing was recorded; enter the quantity."
        )
    return Quantity(
        entered=entered,
        uom_entered=factor.uom,
        factor_num=factor.num,
        factor_den=factor.den,
        base=Micro(int(base * MICRO)),
        uom_base=base_uom,
        factor_source=factor.source,
    )


def _plain(value: Fraction) -> str:
    return micro_text(Micro(round_half_away(value * MICRO)))


def implausible(factor: Factor, base_uom: str, *, base_is_counted: bool, package_units: frozenset[str]) -> str | None:
    """Why a factor cannot be right, or None (B4.8, decisions.md D19).

    A package unit that is smaller than one counted piece is an inverted factor: 1 Set = 0.005 pieces of screws.
    A measuring unit may well be: 1 ML = 0.005 cartridges of adhesive.
    """
    if factor.value <= 0:
        return f"1 {factor.uom} = {factor.value} {base_uom} is not above zero."
    if base_is_counted and factor.uom in package_units and factor.value < 1:
        return (
            f"1 {factor.uom} = {_plain(factor.value)} {base_uom}: a package smaller than one piece. "
            f"Probably inverted: 1 {factor.uom} = {_plain(1 / factor.value)} {base_uom}."
        )
    return None
