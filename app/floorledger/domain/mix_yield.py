"""Mix and yield of inputs that can stand in for each other (domain.md B3.1).

Mix + yield = usage, exactly. Positive is unfavourable; quantities are in one base unit of mass or volume.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.formula import price, usage
from floorledger.domain.number import total_of


class MixUndefined(ValueError):
    """The inputs have no common base unit, so they have no mix; report usage of each (B3.1, G17)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MixInput:
    """One input: what the output was allowed of it and what was used, at its standard price."""

    name: str
    uom: str
    standard_qty: Fraction
    actual_qty: Fraction
    standard_price: Fraction
    actual_price: Fraction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MixYieldLine:
    """The parts of one input. A single input's mix is an aid to see where the mix moved; the sum is the variance."""

    name: str
    price: Fraction
    mix: Fraction
    yield_: Fraction

    @property
    def usage(self) -> Fraction:
        """(AQ - SQ) x SP."""
        return self.mix + self.yield_


@dataclass(frozen=True, slots=True, kw_only=True)
class MixYield:
    """Price, mix and yield of a batch, with the lines they are made of where there are any."""

    price: Fraction
    mix: Fraction
    yield_: Fraction
    lines: tuple[MixYieldLine, ...] = ()

    @property
    def usage(self) -> Fraction:
        """Mix and yield together."""
        return self.mix + self.yield_

    @property
    def total(self) -> Fraction:
        """Actual cost less standard cost of the actual output."""
        return self.price + self.usage


def mix_and_yield(inputs: Sequence[MixInput]) -> MixYield:
    """Mix = sum (AQ - total AQ x standard share) x SP; yield = sum (total AQ x standard share - SQ) x SP.

    Price is zero for an input whose actual price is None. Raises MixUndefined where the inputs do not share a unit,
    ValueError where the standard has no quantity to take shares of.
    """
    units = sorted({each.uom for each in inputs})
    if len(units) > 1:
        raise MixUndefined(f"inputs in {', '.join(units)} have no mix; report the usage of each")
    standard_total = total_of(each.standard_qty for each in inputs)
    if standard_total <= 0:
        raise ValueError("shares of a mix need a standard quantity above zero")
    actual_total = total_of(each.actual_qty for each in inputs)
    lines = tuple(_line(each, actual_total * each.standard_qty / standard_total) for each in inputs)
    return MixYield(
        price=total_of(line.price for line in lines),
        mix=total_of(line.mix for line in lines),
        yield_=total_of(line.yield_ for line in lines),
        lines=lines,
    )


def _line(each: MixInput, at_standard_mix: Fraction) -> MixYieldLine:
    paid = each.standard_price if each.actual_price is None else each.actual_price
    return MixYieldLine(
        name=each.name,
        price=price(each.actual_qty * paid, each.actual_qty, each.standard_price),
        mix=usage(each.actual_qty, at_standard_mix, each.standard_price),
        yield_=usage(at_standard_mix, each.standard_qty, each.standard_price),
    )


def yield_on_output(standard_output: Fraction, actual_output: Fraction, cost_per_output: Fraction) -> Fraction:
    """The output form: (standard output from the actual input - actual output) x standard cost per output unit.

    It equals the input form only where that standard output allows the same loss as the standard quantities do.
    """
    return usage(standard_output, actual_output, cost_per_output)


def ladder(
    *, actual_cost: Fraction, at_standard_price: Fraction, at_standard_mix: Fraction, standard_cost: Fraction
) -> MixYield:
    """Price, mix and yield as the three steps between four totals: each total puts one more standard in place."""
    return MixYield(
        price=actual_cost - at_standard_price,
        mix=at_standard_price - at_standard_mix,
        yield_=at_standard_mix - standard_cost,
    )
