"""Catch weight: goods counted and weighed, both measured, with no fixed factor between the two (domain.md B4.4).

Inventory is valued on the base unit alone: that is the valuation unit. The second measure is kept beside it, held
against its band, and must balance like the first.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from floorledger.domain.finding import Finding, Severity
from floorledger.domain.number import NONE, Micro, micro, micro_text, short_text, to_fraction
from floorledger.domain.slip import explain
from floorledger.domain.unit import Measured, Quantity, UnitRefusal, zero_together


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchWeight:
    """An item's second unit ``uom`` with its ``decimals``.

    One base unit has ``nominal`` of it, give or take ``tolerance`` (0.05 is five per cent): an expectation, no factor.
    """

    uom: str
    nominal: Fraction
    tolerance: Fraction
    decimals: int

    def band(self, base: Micro) -> tuple[Fraction, Fraction]:
        """The least and the most of the second unit that ``base`` base units should measure."""
        expected = to_fraction(base) * self.nominal
        return expected * (1 - self.tolerance), expected * (1 + self.tolerance)


def measured(qty: Quantity, spec: CatchWeight, amount: str) -> Quantity | UnitRefusal:
    """``qty`` with what was measured beside it, decimal text in the second unit.

    Refused: what is no number above zero, and what is finer than the unit is kept.
    """
    try:
        second = micro(amount)
    except ValueError:
        return UnitRefusal("Q05", f"{amount} is not a number of {spec.uom}. Nothing was recorded.")
    if second <= 0:
        return UnitRefusal("Q05", f"Enter what was measured in {spec.uom}, above zero. Nothing was recorded.")
    if (to_fraction(second) * 10**spec.decimals).denominator != 1:
        text = f"{amount} {spec.uom} is finer than it is kept ({spec.decimals} decimals). Nothing was recorded."
        return UnitRefusal("M02", text)
    return replace(qty, second=Measured(amount=second, uom=spec.uom))


def weighed(qty: Quantity, spec: CatchWeight, name: str) -> Finding | None:
    """What is wrong with the second measure of ``name``: it is missing, or outside its band (Q08)."""
    least, most = spec.band(qty.base)
    expected = f"{short_text(least)} to {short_text(most)}"
    if qty.second is None or qty.second.uom != spec.uom:
        text = f"{qty.entered_text} of {name} need their measure in {spec.uom} too ({expected} is usual)."
        return Finding(code="Q08", severity=Severity.BLOCK, text=text, expected=expected, unit=spec.uom)
    if least <= to_fraction(qty.second.amount) <= most:
        return None
    usual = to_fraction(qty.base) * spec.nominal
    slip = explain(to_fraction(qty.second.amount) / usual) if usual > 0 else None
    return Finding(
        code="Q08",
        severity=Severity.BLOCK,
        text=f"{qty.entered_text} of {name} measure {qty.second}; {expected} {spec.uom} is usual. "
        f"{f'That is {slip.text}. ' if slip else ''}Is one of the two numbers wrong?",
        expected=expected,
        actual=micro_text(qty.second.amount),
        unit=spec.uom,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What an order, a lot or a place holds of a catch-weight item, in base units and in its second unit."""

    base: Micro = NONE
    second: Micro = NONE

    def plus(self, qty: Quantity) -> "Balance":
        """With ``qty`` put in. Raises ValueError where its second measure is missing."""
        return Balance(base=Micro(self.base + qty.base), second=Micro(self.second + _second(qty)))

    def minus(self, qty: Quantity) -> "Balance | UnitRefusal":
        """With ``qty`` taken out; refused below zero, and where one measure reaches zero without the other (B4.5).

        Raises ValueError where its second measure is missing.
        """
        left = Balance(base=Micro(self.base - qty.base), second=Micro(self.second - _second(qty)))
        if zero_together(left.base, left.second):
            return left
        assert qty.second is not None
        return UnitRefusal(
            "Q05",
            f"{micro_text(self.base)} {qty.uom_base} and {micro_text(self.second)} {qty.second.uom} are there; "
            f"taking {micro_text(qty.base)} {qty.uom_base} and {qty.second} would leave one without the other. "
            f"Nothing was recorded; weigh and count again.",
        )


def _second(qty: Quantity) -> int:
    if qty.second is None:
        raise ValueError("a catch-weight quantity has two measures")
    return qty.second.amount
