"""A price with its price unit: 4.50 per 100 is 0.045, and never 4.50 (domain.md B2.5.8).

A price unit that gets lost on the way from another system is the error of 100 or 1,000 in money.
"""

from dataclasses import dataclass
from fractions import Fraction

PRICE_UNITS = (1, 10, 100, 1000, 10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPrice:
    """Currency for ``per`` base units. Raises ValueError for a price unit that no price list has."""

    amount: Fraction
    per: int = 1

    def __post_init__(self) -> None:
        """Refuse a price that is for no quantity."""
        if self.per not in PRICE_UNITS:
            raise ValueError(f"a price is per one of {PRICE_UNITS}, not per {self.per}")

    @property
    def per_base_unit(self) -> Fraction:
        """Currency for one base unit, exactly: what master data and postings use."""
        return self.amount / self.per

    def value(self, qty: Fraction) -> Fraction:
        """What a quantity in base units costs."""
        return qty * self.per_base_unit


def lost_price_unit(price: Fraction, known: Fraction) -> int | None:
    """The price unit that a price per base unit has lost, or applied twice, against a known one; None where neither.

    Only an exact multiple is one: a price that merely rose is not ten times itself to the last digit.
    """
    if price == known or price <= 0 or known <= 0:
        return None
    ratio = price / known if price > known else known / price
    return next((per for per in PRICE_UNITS[1:] if ratio == per), None)
