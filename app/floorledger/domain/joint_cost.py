"""Joint cost: one process, several products (domain.md B3.1, B2.5.5; G45-G49).

Amounts in currency, exact; :func:`in_minor` rounds a split so that its parts sum to the whole.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.number import distribute, round_half_away, to_minor, total_of


def by_weight(joint_cost: Fraction, weights: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Split by physical measure, or by sales value at split-off: whatever the weights are.

    Raises ValueError for a weight below zero, and where all are zero.
    """
    whole = total_of(weights.values())
    if whole <= 0 or min(weights.values()) < 0:
        raise ValueError(f"joint cost is split by weights above zero, not by {dict(weights)}")
    return {product: joint_cost * weight / whole for product, weight in weights.items()}


def net_realisable_value(sales: Mapping[str, Fraction], separable: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Final sales value less the cost of getting there from the split-off, by product: weights for a split by NRV."""
    return {product: value - separable.get(product, Fraction(0)) for product, value in sales.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstantMargin:
    """A split that leaves every product the same gross margin; ``margin`` 0.552 is 55.2 per cent."""

    margin: Fraction
    shares: Mapping[str, Fraction]


def constant_margin(
    joint_cost: Fraction, sales: Mapping[str, Fraction], separable: Mapping[str, Fraction]
) -> ConstantMargin:
    """Joint cost of a product = its sales at the common cost ratio, less its separable cost; a share may be negative.

    Raises ValueError where nothing is sold.
    """
    revenue = total_of(sales.values())
    if revenue <= 0:
        raise ValueError("a gross margin percentage needs sales above zero")
    margin = (revenue - joint_cost - total_of(separable.values())) / revenue
    shares = {product: value * (1 - margin) - separable.get(product, Fraction(0)) for product, value in sales.items()}
    return ConstantMargin(margin=margin, shares=shares)


class ByProduct(StrEnum):
    """What is done with the net realisable value of a by-product."""

    OTHER_INCOME = "other income"
    CREDIT_TO_COST = "credit to cost"


def after_by_product(cost: Fraction, by_product_nrv: Fraction, treatment: ByProduct) -> Fraction:
    """Joint cost, or cost of sales, that the main products bear."""
    return cost - by_product_nrv if treatment is ByProduct.CREDIT_TO_COST else cost


def margin_with_by_product(
    revenue: Fraction, cost: Fraction, by_product_nrv: Fraction, treatment: ByProduct
) -> Fraction:
    """Gross margin with the by-product: the treatments show it in another line and come to the same."""
    income = by_product_nrv if treatment is ByProduct.OTHER_INCOME else Fraction(0)
    return revenue + income - after_by_product(cost, by_product_nrv, treatment)


class SplitRule(StrEnum):
    """How a split is rounded; the plant's own is largest remainder (D5), the others are for sources that differ."""

    LARGEST_REMAINDER = "largest remainder"
    REST_TO_LAST = "rest to last"
    REST_TO_LARGEST = "rest to largest"


def in_minor(
    shares: Mapping[str, Fraction], minor_digits: int, rule: SplitRule = SplitRule.LARGEST_REMAINDER
) -> dict[str, int]:
    """A split in minor units; the parts sum to the rounded whole under every rule. Raises ValueError for no shares."""
    scaled = {product: share * 10**minor_digits for product, share in shares.items()}
    whole = to_minor(total_of(shares.values()), minor_digits)
    if rule is SplitRule.LARGEST_REMAINDER:
        return distribute(whole, scaled)
    if not scaled:
        raise ValueError("there is no share to give the rest to")
    rounded = {product: round_half_away(share) for product, share in scaled.items()}
    taker = list(scaled)[-1] if rule is SplitRule.REST_TO_LAST else max(scaled, key=lambda key: (scaled[key], key))
    rounded[taker] += whole - sum(rounded.values())
    return rounded
