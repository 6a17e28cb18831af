"""A waterfall's bars as exact integers: from the standard over the parts to the actual. Nothing here needs Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from floorledger.ui.tables.exact import decimals_of, scaled, unscaled


class Kind(StrEnum):
    """What a bar stands for; it decides the look."""

    END = "end"
    UNFAVOURABLE = "unfavourable"
    FAVOURABLE = "favourable"
    NOTHING = "nothing"
    RESIDUAL = "residual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar from ``before`` to ``after`` (scaled integers); ``amount`` is its exact decimal text."""

    key: str
    label: str
    amount: str
    kind: Kind
    before: int
    after: int

    @property
    def low(self) -> int:
        """The lower end."""
        return min(self.before, self.after)

    @property
    def high(self) -> int:
        """The upper end."""
        return max(self.before, self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part between standard and actual; positive is unfavourable."""

    key: str
    label: str
    amount: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The words of the bars that are not parts."""

    standard: str
    actual: str
    residual: str


def bars(standard: str, actual: str, parts: Sequence[Part], names: Names) -> tuple[Bar, ...]:
    """Lay the bars one after another; what the parts leave unexplained becomes a bar of its own.

    Raises ValueError where an amount is no decimal text.
    """
    decimals = decimals_of([standard, actual, *(part.amount for part in parts)])
    start, end = scaled(standard, decimals), scaled(actual, decimals)
    made = [Bar(key="", label=names.standard, amount=standard, kind=Kind.END, before=0, after=start)]
    level = start
    for part in parts:
        step = scaled(part.amount, decimals)
        kind = Kind.UNFAVOURABLE if step > 0 else Kind.FAVOURABLE if step < 0 else Kind.NOTHING
        made.append(
            Bar(key=part.key, label=part.label, amount=part.amount, kind=kind, before=level, after=level + step)
        )
        level += step
    if level != end:
        rest = unscaled(end - level, decimals)
        made.append(Bar(key="", label=names.residual, amount=rest, kind=Kind.RESIDUAL, before=level, after=end))
    made.append(Bar(key="", label=names.actual, amount=actual, kind=Kind.END, before=0, after=end))
    return tuple(made)


def floor_of(row: Sequence[Bar]) -> int:
    """Give the level where the axis starts: zero, or higher where the parts would else be too small to see."""
    levels = [bar.after for bar in row] + [bar.before for bar in row if bar.kind is not Kind.END]
    low, high = min(levels), max(levels)
    span = high - low
    if low <= 0:
        return min(low, 0)
    return low - span * 6 // 10 if span and low > 2 * span else 0
