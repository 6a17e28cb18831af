"""Checks that say which error a wrong quantity betrays, and what was probably meant (domain.md B4, B5.1, C1)."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from floorledger.domain.calendar import local
from floorledger.domain.catch_weight import weighed
from floorledger.domain.claim import Claim, Facts, limits
from floorledger.domain.detail import Consumption
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.item import Item
from floorledger.domain.number import MICRO, Micro, micro_text, round_half_away, short_text, to_fraction, to_minor
from floorledger.domain.order import Order
from floorledger.domain.slip import SCANNED_DIGITS, Slip, bar_code, fitting, lot_number, meant_hours, possible, swapped
from floorledger.domain.unit import Factor, Quantity, to_base
from floorledger.domain.uom import Kind, Uom

_Guess = tuple[str, str | None]
"""Why it is probably wrong, and what was probably meant, where that can be said."""


def suspect(claim: Claim, facts: Facts, item: Item, need: Fraction, used: Fraction) -> Finding | None:
    """Too much of a component, by a factor that betrays a slip: Q04, with what was meant. None where nothing fits.

    ``need`` is what the whole order needs, ``used`` what it has used already, both in base units.
    """
    detail = claim.detail
    assert isinstance(detail, Consumption)
    guess = _guess(claim, facts, item, need, used)
    if guess is None:
        return None
    why, meant = guess
    times = to_fraction(detail.qty.base) / need
    return Finding(
        code="Q04",
        severity=Severity.BLOCK,
        text=f"{detail.qty.entered_text} of {item.description} is {short_text(times)} times what the whole order needs "
        f"({detail.qty.like(need)}). It fits {why}. "
        f"{f'Was it {meant}?' if meant else 'Enter the quantity.'}",
        expected=short_text(need),
        actual=micro_text(detail.qty.base),
        unit=item.base_uom,
        suggested=meant,
        value_minor=_worth(facts, used + to_fraction(detail.qty.base) - need, item),
    )


def stray(detail: Consumption, item: Item) -> Finding | None:
    """A label in the quantity field, of a component of which nothing is expected: there is no ratio (C1)."""
    why = lot_number(detail.qty.entered, detail.lot) or bar_code(detail.qty.entered)
    return None if why is None else _stray(detail.qty, item.description, why)


def stray_pieces(order: Order, qty: Quantity) -> Finding | None:
    """A label in the field of good pieces, where the order itself asks for fewer digits."""
    why = bar_code(qty.entered)
    return None if why is None or _has_many_digits(to_fraction(order.planned)) else _stray(qty, order.item, why)


def _stray(qty: Quantity, name: str, why: str) -> Finding:
    return Finding(
        code="Q04",
        severity=Severity.BLOCK,
        text=f"{qty.entered_text} of {name} looks like {why}. Enter the quantity.",
        actual=micro_text(qty.base),
        unit=qty.uom_base,
    )


def _guess(claim: Claim, facts: Facts, item: Item, need: Fraction, used: Fraction) -> _Guess | None:
    detail = claim.detail
    assert isinstance(detail, Consumption)
    qty = detail.qty
    lot = lot_number(qty.entered, detail.lot)
    if lot is not None:
        return lot, None
    day = local(claim.occurred_start, facts.master.time_zone).date()
    usual = facts.master.factor(item, qty.uom_entered, detail.lot, day)
    decimals = None if usual is None else usual.decimals
    entered_in = Factor(qty.uom_entered, qty.factor_num, qty.factor_den, qty.factor_source, decimals=decimals)
    own = _other_units(facts, item, entered_in, detail.lot, day)
    most = need * (1 + limits(claim, facts).consumption_block)
    ratio = max(to_fraction(qty.base) / need, Fraction(1))
    for fit in fitting(ratio, (*own, *_possible(facts, qty.uom_entered))):
        number = qty.entered if fit.slip in own else _thousandths(Fraction(qty.entered, MICRO) / fit.slip.factor)
        meant = to_base(number, own.get(fit.slip, entered_in), item.base_uom, item.decimals)
        if isinstance(meant, Quantity) and used + to_fraction(meant.base) <= most:
            return fit.words, meant.entered_text
    code = None if _has_many_digits(need / entered_in.value) else bar_code(qty.entered)
    return None if code is None else (code, None)


def _other_units(facts: Facts, item: Item, entered_in: Factor, lot: str | None, day: date) -> dict[Slip, Factor]:
    """The number entered in one unit of the item and meant in a smaller one."""
    names = dict.fromkeys((*(factor.uom for factor in item.units), item.base_uom))
    factors = [facts.master.factor(item, name, lot, day) for name in names if name != entered_in.uom]
    return {
        swapped(entered_in.uom, factor.uom, entered_in.value / factor.value): factor
        for factor in factors
        if factor is not None
    }


def _own_units(item: Item) -> list[Slip]:
    """The item's units mixed up with its base unit, whichever of the two is the larger."""
    return [
        swapped(factor.uom, item.base_uom, factor.value)
        if factor.value > 1
        else swapped(item.base_uom, factor.uom, 1 / factor.value)
        for factor in item.units
        if factor.value > 0
    ]


def _possible(facts: Facts, uom: str) -> tuple[Slip, ...]:
    what = facts.master.meaning(uom)
    return possible(what.kind if isinstance(what, Uom) else None, facts.master.common_codes)


def starved(facts: Facts, item: Item, need: Fraction, reported: Micro) -> Finding | None:
    """At a final report, too little issued of a component by a factor that betrays a slip (B4, B5.1); else None.

    ``need`` is what the ``reported`` pieces need. It warns only: what is wrong is an earlier entry, not this one.
    """
    assert facts.position is not None
    used = to_fraction(facts.position.used(item.item))
    if used <= 0:
        return None
    fits = fitting(used / need, (*_own_units(item), *_possible(facts, item.base_uom)))
    if not fits:
        return None
    return Finding(
        code="Q04",
        severity=Severity.WARN,
        text=f"{short_text(used)} {item.base_uom} of {item.description} was issued; the {micro_text(reported)} pieces "
        f"reported need {short_text(need)}, {short_text(need / used)} times that. It fits {fits[0].words}. "
        f"Was an issue entered in the wrong unit?",
        expected=short_text(need),
        actual=short_text(used),
        unit=item.base_uom,
        value_minor=_worth(facts, need - used, item),
    )


def time_slip(facts: Facts, worked: Fraction, standard: Fraction) -> str | None:
    """Which slip explains minutes of work that are far above their standard: 1.30 h for 1:30, minutes for hours."""
    hours = Micro(round_half_away(worked / 60 * MICRO))
    read = meant_hours(hours, standard / 60)
    if read is not None:
        return f"{read[0]}: {short_text(read[1] * 60)} minutes"
    fits = fitting(worked / standard, possible(Kind.TIME, facts.master.common_codes))
    return fits[0].words if fits else None


def second(facts: Facts, item_no: str, qty: Quantity) -> Iterator[Finding]:
    """The catch weight of an item that has one: measured, and within its band (Q08)."""
    item = facts.master.item_by_no.get(item_no)
    if item is not None and item.catch_weight is not None:
        finding = weighed(qty, item.catch_weight, item.description)
        if finding is not None:
            yield finding


def _worth(facts: Facts, qty: Fraction, item: Item) -> int:
    return to_minor(qty * item.standard_price, facts.master.minor_digits)


def _has_many_digits(expected: Fraction) -> bool:
    return len(str(int(expected))) >= SCANNED_DIGITS


def _thousandths(value: Fraction) -> Micro:
    return Micro(round_half_away(value * 1000) * (MICRO // 1000))
