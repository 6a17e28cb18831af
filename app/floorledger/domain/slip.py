"""Which unit or typing error a wrong quantity betrays: the factors people are wrong by (domain.md B4, C1).

A ratio of actual to expected is held against the factors of the catalogue and the packs of the item. The nearest in log
distance wins, ties go to the one that stands first; how well it fits is said. Nothing is ever corrected by it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from floorledger.domain.number import Micro, micro_text, short_text, to_fraction
from floorledger.domain.uom import TABLE, Kind

_FIT = Fraction(1, 10)
_LEAST_LOT_DIGITS = 3
SCANNED_DIGITS = 7
"""From so many digits on, a whole number is more likely a bar code than a quantity (B4, B6.2)."""


@dataclass(frozen=True, slots=True)
class Slip:
    """An error by ``factor``, above 1: what it is called where too much was entered, and where too little was.

    ``units`` (common codes) must all be in use at the plant for it to be possible, and the entered unit be of ``kind``;
    without a kind it can happen to any quantity.
    """

    factor: Fraction
    above: str
    below: str
    kind: Kind | None = None
    units: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Fit:
    """A slip that explains ``ratio``, actual to expected."""

    slip: Slip
    ratio: Fraction

    @property
    def name(self) -> str:
        """What the slip is called in this direction."""
        return self.slip.above if self.ratio > 1 else self.slip.below

    @property
    def off(self) -> Fraction:
        """How far the ratio is from the factor, as a ratio of it: 0.01 is one per cent."""
        return abs(_above(self.ratio) / self.slip.factor - 1)

    @property
    def words(self) -> str:
        """The name and how well it fits: ``dozen (12) within 1 %``; the name alone where it fits exactly."""
        return (
            self.name
            if self.off == 0
            else f"{self.name} ({short_text(self.slip.factor)}) within {_percent(self.off)} %"
        )

    @property
    def text(self) -> str:
        """In a line: ``12.1 times expected; fits dozen (12) within 1 %``."""
        how = "exactly" if self.off == 0 else f"within {_percent(self.off)} %"
        times = "times expected" if self.ratio > 1 else "times less than expected"
        return f"{short_text(_above(self.ratio))} {times}; fits {self.name} ({short_text(self.slip.factor)}) {how}"


def swapped(big: str, small: str, factor: Fraction) -> Slip:
    """Two units confused: the number of the smaller one, entered in the bigger, is too much by ``factor``."""
    return Slip(factor, f"{small} entered as {big}", f"{big} entered as {small}")


def _by_definition(big: str, small: str, kind: Kind) -> Slip:
    one, other = TABLE[big], TABLE[small]
    assert one.factor is not None
    assert other.factor is not None
    return replace(swapped(one.name, other.name, one.factor / other.factor), kind=kind, units=frozenset({big, small}))


CATALOGUE = (
    Slip(Fraction(10), "a slipped decimal point", "a slipped decimal point"),
    Slip(Fraction(12), "dozen", "dozen"),
    Slip(Fraction(100), "hundred (decimal point, price unit)", "hundred (decimal point, price unit)"),
    Slip(Fraction(1000), "thousand (g and kg, mm and m)", "thousand (g and kg, mm and m)"),
    Slip(Fraction(2), "a double report", "half of it not reported"),
    Slip(Fraction(60), "hours and minutes", "hours and minutes"),
    Slip(Fraction(5, 3), "decimals of an hour read as minutes", "minutes entered as decimals of an hour", Kind.TIME),
    _by_definition("KGM", "LBR", Kind.MASS),
    _by_definition("ONZ", "GRM", Kind.MASS),
    _by_definition("LBR", "ONZ", Kind.MASS),
    _by_definition("LTN", "STN", Kind.MASS),
    _by_definition("TNE", "STN", Kind.MASS),
    _by_definition("INH", "MMT", Kind.LENGTH),
    _by_definition("MTR", "FOT", Kind.LENGTH),
    _by_definition("GLL", "LTR", Kind.VOLUME),
    _by_definition("GLI", "GLL", Kind.VOLUME),
)
"""The factors of B4's error catalogue, exact, in the order of how often they happen."""


def pack(factor: Fraction) -> Slip:
    """A pack of the item taken for one unit, or the other way round; ``factor`` above 1."""
    return Slip(factor, f"the pack of {short_text(factor)}", f"the pack of {short_text(factor)}")


def possible(kind: Kind | None, units: frozenset[str]) -> tuple[Slip, ...]:
    """The catalogue's slips that can happen to a quantity of a kind at a plant that uses these common codes."""
    return tuple(slip for slip in CATALOGUE if slip.kind in (None, kind) and slip.units <= units)


def fitting(ratio: Fraction, slips: Iterable[Slip]) -> list[Fit]:
    """The slips that explain a ratio of actual to expected (above zero), the nearest in log distance first.

    A fit is within a tenth, and within a tenth of what the slip changes: 1.12 has to fit much closer than 12.
    """
    fits = [Fit(slip, ratio) for slip in slips if slip.factor > 1]
    good = [fit for fit in fits if fit.off <= min(_FIT, (fit.slip.factor - 1) * _FIT)]
    return sorted(good, key=lambda fit: _above(_above(ratio) / fit.slip.factor))


def explain(ratio: Fraction, packs: Iterable[Fraction] = ()) -> Fit | None:
    """The likeliest slip behind a ratio of actual to expected, or None; ``packs`` are the item's, in base units."""
    own = [pack(_above(size)) for size in packs if size > 0]
    found = fitting(ratio, (*own, *CATALOGUE)) if ratio > 0 else []
    return found[0] if found else None


def bar_code(entered: Micro) -> str | None:
    """That a whole number has as many digits as a bar code has, in words; else None (B4, B6.2)."""
    text = micro_text(entered)
    if not text.isdigit() or len(text) < SCANNED_DIGITS:
        return None
    return f"a bar code of {len(text)} digits read into the quantity"


def lot_number(entered: Micro, lot: str | None) -> str | None:
    """That a quantity is the number of its lot, in words; else None. One or two digits are chance."""
    text = micro_text(entered)
    if lot is None or len(text) < _LEAST_LOT_DIGITS or lot.lstrip("0") != text:
        return None
    return "the lot number entered as the quantity"


def meant_hours(entered: Micro, expected: Fraction) -> tuple[str, Fraction] | None:
    """Why hours were probably entered wrong, and the hours that were meant; None where they fit, or nothing does.

    Read as h.mm, 1.30 is an hour and a half; entered as h.mm, an hour and a half is 1.30 (B4).
    """
    readings = {
        "minutes entered as decimals of an hour": _clock_reading(to_fraction(entered)),
        "decimals of an hour read as minutes": _decimal_reading(to_fraction(entered)),
    }
    fits = {why: hours for why, hours in readings.items() if hours and abs(hours / expected - 1) <= _FIT}
    if abs(to_fraction(entered) / expected - 1) <= _FIT or not fits:
        return None
    return min(fits.items(), key=lambda found: _above(found[1] / expected))


def _clock_reading(hours: Fraction) -> Fraction | None:
    """1.30 as 1:30, which is 1.5 hours; None where the decimals are no minutes."""
    whole, rest = divmod(hours, 1)
    minutes = rest * 100
    return whole + minutes / 60 if minutes.denominator == 1 and minutes < 60 else None


def _decimal_reading(hours: Fraction) -> Fraction | None:
    """1:30, which is 1.5 hours, as 1.30 hours; None where the minutes are not whole."""
    whole, rest = divmod(hours, 1)
    minutes = rest * 60
    return whole + minutes / 100 if minutes.denominator == 1 else None


def _above(ratio: Fraction) -> Fraction:
    return max(ratio, 1 / ratio)


def _percent(off: Fraction) -> int:
    return -(-off * 100 // 1)
