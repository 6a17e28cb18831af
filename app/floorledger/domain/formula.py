"""The textbook variances of one material, one kind of labour, one order: exact rationals (domain.md B3.1).

Variance = actual - standard, so positive is unfavourable. Amounts are in currency, quantities in base units or hours.
Overhead, mix and yield, scrap, process and joint cost have files of their own.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

_NONE = Fraction(0)


def price(actual_cost: Fraction, actual_qty: Fraction, standard_price: Fraction) -> Fraction:
    """(AP - SP) x AQ: what a quantity cost less what it costs at standard; the joint part goes to price.

    Material price, labour rate on hours paid and overhead spending are this one formula. Measured at receipt, the
    quantity is what was purchased, and the variance belongs to the receipt, not to an order (PPV).
    """
    return actual_cost - actual_qty * standard_price


def usage(actual_qty: Fraction, standard_qty: Fraction, standard_price: Fraction) -> Fraction:
    """(AQ - SQ) x SP. Material usage, idle time, labour, machine and overhead efficiency are this one formula."""
    return (actual_qty - standard_qty) * standard_price


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceUsage:
    """The two parts of a cost that is price times quantity."""

    price: Fraction
    usage: Fraction

    @property
    def total(self) -> Fraction:
        """Actual cost less standard cost of what was allowed."""
        return self.price + self.usage


def price_and_usage(
    *, actual_cost: Fraction, actual_qty: Fraction, standard_qty: Fraction, standard_price: Fraction
) -> PriceUsage:
    """Price and usage of a material, or rate and efficiency of labour whose hours paid are hours worked."""
    return PriceUsage(
        price=price(actual_cost, actual_qty, standard_price), usage=usage(actual_qty, standard_qty, standard_price)
    )


# --- labour -----------------------------------------------------------------------------------------------------------
class IdleSplit(StrEnum):
    """How hours paid and not worked are set apart from efficiency; the sum of the two is the same in all of them.

    Without budgeted idle time the last three are one. With it, the budget is a share of hours paid, allowed for the
    output made (first method) or for the hours paid (second method), or it is in a rate per worked hour (third).
    """

    IN_EFFICIENCY = "in efficiency"
    ON_OUTPUT = "on output"
    ON_HOURS_PAID = "on hours paid"
    GROSSED_UP = "grossed up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Hours of a kind of labour: paid, worked, and the worked hours that the output was allowed."""

    paid: Fraction
    worked: Fraction
    standard: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeVariance:
    """Idle time and efficiency, with the split that made them, which is part of the result."""

    split: IdleSplit
    idle: Fraction
    efficiency: Fraction

    @property
    def total(self) -> Fraction:
        """Hours paid less hours allowed, at standard."""
        return self.idle + self.efficiency


def rate_per_worked_hour(pay_rate: Fraction, budgeted_idle: Fraction) -> Fraction:
    """SR / (1 - idle): the standard rate of an hour worked, of which the budget pays some idle time (B3.1, G07).

    ``budgeted_idle`` is a share of hours paid. Raises ValueError unless it is at least 0 and below 1.
    """
    if not 0 <= budgeted_idle < 1:
        raise ValueError(f"budgeted idle time is a share of hours paid from 0 to below 1, not {budgeted_idle}")
    return pay_rate / (1 - budgeted_idle)


def idle_time(hours_paid: Fraction, hours_worked: Fraction, pay_rate: Fraction) -> Fraction:
    """(paid - worked) x SR, where no idle time is budgeted."""
    return usage(hours_paid, hours_worked, pay_rate)


def labour_time(
    hours: Hours,
    pay_rate: Fraction,
    *,
    budgeted_idle: Fraction = _NONE,
    split: IdleSplit = IdleSplit.ON_HOURS_PAID,
) -> TimeVariance:
    """Idle time and labour efficiency; the labour rate variance is :func:`price` on hours paid.

    Raises ValueError as :func:`rate_per_worked_hour` does.
    """
    worked_rate = rate_per_worked_hour(pay_rate, budgeted_idle)
    total = hours.paid * pay_rate - hours.standard * worked_rate
    idle_hours = hours.paid - hours.worked
    match split:
        case IdleSplit.IN_EFFICIENCY:
            idle = _NONE
        case IdleSplit.ON_OUTPUT:
            allowed_idle = hours.standard / (1 - budgeted_idle) - hours.standard
            idle = usage(idle_hours, allowed_idle, pay_rate)
        case IdleSplit.ON_HOURS_PAID:
            idle = usage(idle_hours, hours.paid * budgeted_idle, pay_rate)
        case IdleSplit.GROSSED_UP:
            idle = usage(hours.paid * (1 - budgeted_idle), hours.worked, worked_rate)
    return TimeVariance(split=split, idle=idle, efficiency=total - idle)


# --- of an order ------------------------------------------------------------------------------------------------------
def lot_size(lot_cost: Fraction, planned_qty: Fraction, actual_qty: Fraction) -> Fraction:
    """Lot-independent cost x (1 - actual quantity / planned quantity); making more than planned is favourable (D11).

    Raises ValueError where nothing was planned.
    """
    if planned_qty <= 0:
        raise ValueError("a lot size variance needs a planned quantity above zero")
    return lot_cost * (1 - actual_qty / planned_qty)


def substitution(
    used_qty: Fraction, used_price: Fraction, replaced_qty: Fraction, replaced_price: Fraction
) -> Fraction:
    """What was used unplanned less the planned it replaces, both at their standard prices."""
    return used_qty * used_price - replaced_qty * replaced_price


def output_price(qty: Fraction, posted_price: Fraction, target_price: Fraction) -> Fraction:
    """Deliveries at the price posted less deliveries at target: what stock was given too much.

    It has relieved WIP, so among the parts of an order's total it counts with the other sign.
    """
    return qty * (posted_price - target_price)


@dataclass(frozen=True, slots=True, kw_only=True)
class Baselines:
    """One cost three ways: at standard for what was delivered, as the order was estimated, as it came out (B3.3).

    No figure ever mixes two baselines; each difference names its own.
    """

    standard: Fraction
    expected: Fraction
    actual: Fraction

    @property
    def to_standard(self) -> Fraction:
        """Actual less standard: the variance."""
        return self.actual - self.standard

    @property
    def to_expected(self) -> Fraction:
        """Actual less the order's estimate."""
        return self.actual - self.expected

    @property
    def percent_of_standard(self) -> Fraction | None:
        """The variance in per cent of standard, None where the standard is zero."""
        return None if self.standard == 0 else 100 * self.to_standard / self.standard


# --- capacity and components ------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True, kw_only=True)
class CapacityCost:
    """What a capacity posting costs: quantity in the time unit or in pieces, amounts in currency."""

    quantity: Fraction
    direct: Fraction
    overhead: Fraction


def capacity_by_time(
    *, setup: Fraction, run: Fraction, rate: Fraction, overhead_share: Fraction = _NONE, stop: Fraction = _NONE
) -> CapacityCost:
    """Setup and run time at the rate per unit of time; a stop costs nothing (B2.2, G29), so it is not in the quantity.

    ``overhead_share`` 0.1 is ten per cent of the direct cost. Raises ValueError for a time below zero.
    """
    if min(setup, run, stop) < 0:
        raise ValueError("a time is never below zero; taking it back is a reversal")
    direct = (setup + run) * rate
    return CapacityCost(quantity=setup + run, direct=direct, overhead=direct * overhead_share)


def capacity_by_unit(
    *, good: Fraction, scrap: Fraction, rate: Fraction, overhead_share: Fraction = _NONE
) -> CapacityCost:
    """Pieces at the rate per piece; scrapped pieces have used the capacity too (B1.2)."""
    direct = (good + scrap) * rate
    return CapacityCost(quantity=good + scrap, direct=direct, overhead=direct * overhead_share)


def backflush(component_qty: Fraction, order_qty: Fraction, output: Fraction) -> Fraction:
    """What an output uses of a component, in proportion to the order. Raises ValueError for an order of nothing."""
    if order_qty <= 0:
        raise ValueError("backflushing needs an order quantity above zero")
    return component_qty * output / order_qty
