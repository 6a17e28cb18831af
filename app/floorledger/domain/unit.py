"""Units of measure: exact rational factors per item, one hop through the base unit (domain.md B4)."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from floorledger.domain.number import LIMIT, MICRO, NONE, Micro, micro_text, round_half_away, short_text, to_fraction


@dataclass(frozen=True, slots=True)
class Factor:
    """1 ``uom`` of an item is ``num/den`` of its base unit; ``source`` says who claims so.

    ``lot`` limits it to one lot, ``valid_from`` to that day and after: a density, an assay. ``decimals`` is how finely
    the unit may be entered, 0 for whole ones only; None leaves it to the precision of the base unit (B4.3, B4.5).
    """

    uom: str
    num: int
    den: int
    source: str
    lot: str | None = None
    valid_from: date | None = None
    decimals: int | None = None

    @property
    def value(self) -> Fraction:
        """Base units in one ``uom``."""
        return Fraction(self.num, self.den)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What a second instrument says of the same goods, in a unit of its own: the catch weight (B4.4)."""

    amount: Micro
    uom: str

    def __post_init__(self) -> None:
        """Refuse what no scale shows."""
        if self.amount <= 0:
            raise ValueError("a measured amount is above zero")

    def __str__(self) -> str:
        return f"{micro_text(self.amount)} {self.uom}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A quantity as entered and in base units, with the factor frozen beside it (B4.7).

    Always positive; the direction comes from the event type (B1.1). Anything else raises ValueError. ``second`` is
    measured beside it where the item has a catch weight; no factor leads from one to the other.
    """

    entered: Micro
    uom_entered: str
    factor_num: int
    factor_den: int
    base: Micro
    uom_base: str
    factor_source: str
    second: Measured | None = None

    def __post_init__(self) -> None:
        """Refuse a quantity that would turn an entry round: taking something back is a reversal."""
        if min(self.entered, self.base, self.factor_num, self.factor_den) <= 0:
            raise ValueError("a quantity and its factor are above zero; the direction comes from the event type")

    @property
    def entered_text(self) -> str:
        """As entered, with its unit."""
        return f"{micro_text(self.entered)} {self.uom_entered}"

    def like(self, amount: Fraction) -> str:
        """An amount of base units in the unit of this entry, and in base units where that is another (B4.7)."""
        base_text = f"{_text(amount)} {self.uom_base}"
        if self.uom_entered == self.uom_base:
            return base_text
        typed_text = f"{_text(amount * self.factor_den / self.factor_num)} {self.uom_entered}"
        return f"{typed_text} ({base_text})"

    def __str__(self) -> str:
        shown = self.entered_text
        if self.uom_entered == self.uom_base:
            return shown
        return f"{shown} ({micro_text(self.base)} {self.uom_base})"


def _text(amount: Fraction) -> str:
    """As exact as a quantity is kept; what no six decimals hold, with three."""
    scaled = amount * MICRO
    return micro_text(Micro(scaled.numerator)) if scaled.denominator == 1 else short_text(amount)


@dataclass(frozen=True, slots=True)
class UnitRefusal:
    """A quantity that cannot be taken as entered: code of B5.2 and a plain sentence."""

    code: str
    text: str


def to_base(entered: Micro, factor: Factor, base_uom: str, decimals: int) -> Quantity | UnitRefusal:
    """Convert once, exactly, at record time.

    ``decimals`` is the item's precision in its base unit (0 for counted pieces, at most 6). A counted item refuses
    what does not land on a whole piece; a measured one is rounded half away from zero to its precision, unless that
    gives zero (B4.5) or the entered value could not be told from it again (B4.6).
    """
    exact = to_fraction(entered) * factor.value
    base = _rounded(exact, decimals)
    refusal = (
        _not_enterable(entered, factor)
        or _not_whole(entered, factor, base_uom, decimals)
        or _too_little(entered, factor, base_uom, base)
        or _lost_on_the_way_back(entered, factor, base_uom, decimals)
        or _too_much(entered, factor, base)
    )
    return refusal or Quantity(
        entered=entered,
        uom_entered=factor.uom,
        factor_num=factor.num,
        factor_den=factor.den,
        base=Micro(int(base * MICRO)),
        uom_base=base_uom,
        factor_source=factor.source,
    )


def _not_enterable(entered: Micro, factor: Factor) -> UnitRefusal | None:
    if entered <= 0:
        return UnitRefusal("Q05", "Enter a quantity above zero. To take something back, use Undo.")
    if factor.decimals is None or _rounded(to_fraction(entered), factor.decimals) == to_fraction(entered):
        return None
    how = "counted whole" if factor.decimals == 0 else f"taken with {factor.decimals} decimals at most"
    return UnitRefusal("M02", f"{micro_text(entered)} {factor.uom}: {factor.uom} are {how}. Nothing was recorded.")


def _not_whole(entered: Micro, factor: Factor, base_uom: str, decimals: int) -> UnitRefusal | None:
    exact = to_fraction(entered) * factor.value
    if decimals > 0 or exact.denominator == 1:
        return None
    return UnitRefusal(
        "M02",
        f"{micro_text(entered)} {factor.uom} would be {_plain(exact)} {base_uom}, "
        f"and {base_uom} are counted whole. Nothing was recorded; enter whole {base_uom}.",
    )


def _too_little(entered: Micro, factor: Factor, base_uom: str, base: Fraction) -> UnitRefusal | None:
    if base != 0:
        return None
    return UnitRefusal(
        "M02", f"{micro_text(entered)} {factor.uom} is too little to show in {base_uom}. Nothing was recorded."
    )


def _lost_on_the_way_back(entered: Micro, factor: Factor, base_uom: str, decimals: int) -> UnitRefusal | None:
    if comes_back(factor, decimals):
        return None
    return UnitRefusal(
        "M03",
        f"{micro_text(entered)} {factor.uom} could not be told from its neighbours in {base_uom}, which are kept with "
        f"{decimals} decimals here. Nothing was recorded; enter it in {base_uom}.",
    )


def _too_much(entered: Micro, factor: Factor, base: Fraction) -> UnitRefusal | None:
    if base < LIMIT:
        return None
    return UnitRefusal(
        "Q05", f"{micro_text(entered)} {factor.uom} is more than can be. Nothing was recorded; enter the quantity."
    )


def comes_back(factor: Factor, decimals: int) -> bool:
    """Whether entered -> base -> entered returns what was entered, within precision (B4.6).

    It does where one step of the unit is at least one step of the base (``decimals``): then no two entries become one.
    A unit that states no precision of its own is held to whole ones. What is counted whole is exact or refused.
    """
    return decimals == 0 or factor.value * _step(factor.decimals or 0) >= _step(decimals)


def reported(base: Fraction, factor: Factor, decimals: int) -> Micro:
    """Base units in another unit of the item, for showing: half away from zero at ``decimals`` (B4.5)."""
    return Micro(int(_rounded(base / factor.value, decimals) * MICRO))


def required(base: Fraction, factor: Factor, decimals: int) -> Micro:
    """What must be there of a unit to cover ``base`` base units: rounded up at ``decimals`` (B4.5)."""
    step = _step(decimals)
    return Micro(-int(-(base / factor.value) // step * step * MICRO))


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What is left of a quantity that is taken in parts, as entered and in base units."""

    whole: Quantity
    entered: Micro
    base: Micro

    def take(self, entered: Micro, decimals: int) -> "tuple[Quantity, Left] | UnitRefusal":
        """A part by the whole's frozen factor, and what is left then; ``decimals`` as in :func:`to_base`.

        Parts follow the cumulative rule (B2.5.4), so the last one takes the residue and both sides reach zero together
        (B4.5). Refused: more than is left, and what would leave something on one side only.
        """
        if not 0 < entered <= self.entered:
            text = f"{micro_text(self.entered)} {self.whole.uom_entered} are left. Enter a quantity up to that."
            return UnitRefusal("Q05", text)
        entered_left = Micro(self.entered - entered)
        exact = Fraction(entered_left, self.whole.entered) * to_fraction(self.whole.base)
        base_left = Micro(int(_rounded(exact, decimals) * MICRO))
        split = decimals == 0 and exact.denominator != 1
        if split or base_left == self.base or not zero_together(entered_left, base_left):
            text = f"{micro_text(entered)} {self.whole.uom_entered} cannot be kept apart in {self.whole.uom_base}."
            return UnitRefusal("M02", f"{text} Take all that is left, or a larger part.")
        part = replace(self.whole, entered=entered, base=Micro(self.base - base_left), second=None)
        return part, replace(self, entered=entered_left, base=base_left)


def all_left(whole: Quantity) -> Left:
    """A quantity of which nothing was taken yet."""
    return Left(whole=whole, entered=whole.entered, base=whole.base)


def zero_together(one: Micro, other: Micro) -> bool:
    """Whether two measures of the same goods agree that something, or that nothing, is left (B4.4, B4.5)."""
    return min(one, other) > 0 or one == other == 0


def ends_with(part: Quantity, whole: Quantity) -> bool:
    """Whether ``part`` leaves something of ``whole`` in every unit that both are stated in, or in none (B4.4, B4.5)."""
    base_left = Micro(whole.base - part.base)
    sides = [(whole.entered, part.entered)] if whole.uom_entered == part.uom_entered else []
    if whole.second is not None:
        sides.append((whole.second.amount, NONE if part.second is None else part.second.amount))
    return all(zero_together(Micro(one - other), base_left) for one, other in sides)


def _step(decimals: int) -> Fraction:
    return 1 / Fraction(10) ** decimals


def _rounded(value: Fraction, decimals: int) -> Fraction:
    return round_half_away(value / _step(decimals)) * _step(decimals)


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
