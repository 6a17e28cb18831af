"""Overhead variances: spending, efficiency, volume; of a cost centre, on its base of hours (domain.md B3.1, D12).

Positive is unfavourable; amounts in currency, hours of the overhead's base, rates in currency per hour.
"""

from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.formula import price, usage


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableOverhead:
    """What variable overhead cost more than its hours, and what the hours were more than allowed."""

    spending: Fraction
    efficiency: Fraction

    @property
    def total(self) -> Fraction:
        """Actual less applied."""
        return self.spending + self.efficiency


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedOverhead:
    """Spending and volume. Volume is capacity + efficiency, which are None where the hours worked are not known."""

    rate: Fraction
    applied: Fraction
    spending: Fraction
    volume: Fraction
    capacity: Fraction | None = None
    efficiency: Fraction | None = None

    @property
    def total(self) -> Fraction:
        """Actual less applied."""
        return self.spending + self.volume


@dataclass(frozen=True, slots=True, kw_only=True)
class Overhead:
    """Both kinds together: the same money told in four, three or two variances."""

    variable: VariableOverhead
    fixed: FixedOverhead

    @property
    def spending(self) -> Fraction:
        """Of three: spending of both kinds. The other two are variable efficiency and fixed volume."""
        return self.variable.spending + self.fixed.spending

    @property
    def controllable(self) -> Fraction:
        """Of two: all but the volume."""
        return self.spending + self.variable.efficiency

    @property
    def total(self) -> Fraction:
        """Actual less applied, however it is told."""
        return self.variable.total + self.fixed.total


def overhead_rate(budget: Fraction, base_hours: Fraction) -> Fraction:
    """Budget per hour of the base it is spread over. Raises ValueError where the base is not above zero."""
    if base_hours <= 0:
        raise ValueError("an overhead rate needs base hours above zero")
    return budget / base_hours


def variable_overhead(
    *, actual: Fraction, hours: Fraction, standard_hours: Fraction, rate: Fraction
) -> VariableOverhead:
    """Spending = actual - AH x VR; efficiency = (AH - SH) x VR."""
    return VariableOverhead(spending=price(actual, hours, rate), efficiency=usage(hours, standard_hours, rate))


def fixed_overhead(
    *, actual: Fraction, budget: Fraction, standard_hours: Fraction, rate: Fraction, hours: Fraction | None = None
) -> FixedOverhead:
    """Spending = actual - budget; volume = budget - SH x FR.

    With the hours worked, volume splits into capacity = (budget hours - AH) x FR and efficiency = (AH - SH) x FR; the
    budget hours are budget / FR.
    """
    applied = standard_hours * rate
    return FixedOverhead(
        rate=rate,
        applied=applied,
        spending=actual - budget,
        volume=budget - applied,
        capacity=None if hours is None else budget - hours * rate,
        efficiency=None if hours is None else usage(hours, standard_hours, rate),
    )
