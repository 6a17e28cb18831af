"""Exact numbers: scaled integers, decimal text, rounding and splitting. No float enters (domain.md B2.5)."""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import NewType

Micro = NewType("Micro", int)
"""A quantity or an amount as an integer of 1e-6 of its unit (decisions.md D5)."""

MICRO = 10**6
_DECIMAL = re.compile(r"-?\d{1,12}(?:\.(\d{1,6}))?")
LIMIT = 10**12
"""Quantities stay below this, so twelve digits: scaled that is 10^18, which fits a database's 64-bit integer."""


NONE = Micro(0)


def micro(text: str) -> Micro:
    """Read decimal text such as ``"12.5"`` exactly.

    Raises ValueError on anything else: exponents, more than six decimals, more than twelve digits before them, blanks.
    """
    if not _DECIMAL.fullmatch(text) or not text.isascii():
        raise ValueError(f"{text!r} is not a decimal number with at most six decimals")
    return Micro(int(Fraction(text) * MICRO))


def micro_text(value: Micro) -> str:
    """Write a scaled integer as decimal text without needless zeros; the inverse of :func:`micro`."""
    whole, rest = divmod(abs(value), MICRO)
    sign = "-" if value < 0 else ""
    return f"{sign}{whole}.{rest:06d}".rstrip("0").rstrip(".")


def to_fraction(value: Micro) -> Fraction:
    """The value in whole units, exactly."""
    return Fraction(value, MICRO)


def round_half_away(value: Fraction) -> int:
    """Round to the nearest integer, halves away from zero (B2.5.3: 14.625 becomes 14.63)."""
    magnitude = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return magnitude if value >= 0 else -magnitude


def short_text(value: Fraction) -> str:
    """At most three decimals, for a sentence."""
    return micro_text(Micro(round_half_away(value * 1000) * (MICRO // 1000)))


def to_minor(amount: Fraction, minor_digits: int) -> int:
    """An amount in currency units as an integer of minor units (0, 2 or 3 digits)."""
    return round_half_away(amount * 10**minor_digits)


def minor_text(amount_minor: int, minor_digits: int) -> str:
    """Minor units as decimal text with all its digits: ``1450`` becomes ``"14.50"``."""
    sign = "-" if amount_minor < 0 else ""
    if minor_digits == 0:
        return f"{sign}{abs(amount_minor)}"
    whole, rest = divmod(abs(amount_minor), 10**minor_digits)
    return f"{sign}{whole}.{rest:0{minor_digits}d}"


def distribute(total: int, parts: Mapping[str, Fraction]) -> dict[str, int]:
    """Round ``parts`` to integers whose sum is exactly ``total``, by largest remainder (B2.5.5, B2.5.6).

    Zero parts stay zero; ties go to the larger part, then to the key. ``total`` must be within one unit per
    non-zero part of the exact sum, which holds when it is that sum rounded.
    """
    floors = {key: part.numerator // part.denominator for key, part in parts.items()}
    missing = total - sum(floors.values())
    order = sorted(
        (key for key, part in parts.items() if part != 0),
        key=lambda key: (floors[key] - parts[key], -abs(parts[key]), key),
    )
    if not 0 <= missing <= len(order):
        raise ValueError(f"total {total} does not fit the parts {dict(parts)}")
    return floors | {key: floors[key] + 1 for key in order[:missing]}


def total_of(values: Iterable[Fraction]) -> Fraction:
    """The exact sum, a Fraction also when there is nothing to add."""
    return sum(values, start=Fraction(0))
