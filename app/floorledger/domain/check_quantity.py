"""Checks of quantities: pieces against the order, components against what the pieces need (domain.md B5.1, C1)."""

from collections.abc import Iterator
from fractions import Fraction

from floorledger.domain.calendar import local
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.detail import Consumption, Output, Release, ScrapOutput
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.master import BomLine, Item, Order, Standard
from floorledger.domain.number import MICRO, Micro, micro_text, round_half_away, to_fraction, to_minor
from floorledger.domain.position import Position
from floorledger.domain.standard import elements, lack, unit_cost
from floorledger.domain.unit import Factor

_CATALOGUE = {
    "a dozen": Fraction(12),
    "a slipped decimal point": Fraction(10),
    "a factor of hundred": Fraction(100),
    "thousand (g and kg, mm and m)": Fraction(1000),
    "hours and minutes": Fraction(60),
    "a double report": Fraction(2),
}
"""Ratios that betray a unit or typing error (domain.md B4, error catalogue); the item's own units come first."""

_FIT = Fraction(1, 10)


def pieces(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Over- and under-completion, downstream above upstream, unusual scrap."""
    known = _known(claim, facts)
    if known is None:
        return
    order, standard, position = known
    detail = claim.detail
    assert isinstance(detail, Output | ScrapOutput)
    tally = position.operation(claim.operation_no)
    reported = Micro(tally.reported + detail.qty.base)
    value = _piece_value(facts, standard)
    if isinstance(detail, Output):
        good = Micro(tally.good + detail.qty.base)
        yield from _over(facts, order, good, detail.qty.uom_base, value)
        if detail.final:
            yield from _under(facts, order, good, detail.qty.uom_base, value)
    else:
        yield from _scrap(facts, order, Micro(tally.scrap + detail.qty.base), detail.qty.uom_base, value)
    yield from _sequence(claim, facts, standard, reported, detail.qty.uom_base)


def released(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Pieces that were held become good: over-completion, as if they were reported now."""
    detail, known = claim.detail, _known(claim, facts)
    assert isinstance(detail, Release)
    if known is not None and detail.qty is not None:
        order, standard, position = known
        good = Micro(position.operation(claim.operation_no).good + detail.qty.base)
        yield from _over(facts, order, good, detail.qty.uom_base, _piece_value(facts, standard))


def _known(claim: Claim, facts: Facts) -> tuple[Order, Standard, Position] | None:
    """Order, standard and position, if nothing is missing that a comparison needs; else other checks have said so."""
    order, standard = facts.master.order_by_no.get(claim.order_no or ""), facts.master.standard_of(claim.order_no)
    if order is None or order.planned <= 0 or standard is None or facts.position is None:
        return None
    if lack(standard, facts.master.item_by_no, facts.master.work_center_by_no) is not None:
        return None
    return order, standard, facts.position


def _piece_value(facts: Facts, standard: Standard) -> Fraction:
    parts = elements(
        standard, facts.master.item_by_no, facts.master.work_center_by_no, absorb_foh=facts.policy.absorb_foh
    )
    return unit_cost(parts, standard.costing_lot)


def _worth(facts: Facts, qty: int, price: Fraction) -> int:
    return to_minor(Fraction(abs(qty), MICRO) * price, facts.master.minor_digits)


def _over(facts: Facts, order: Order, good: Micro, unit: str, value: Fraction) -> Iterator[Finding]:
    over = Fraction(good - order.planned, order.planned)
    if over <= facts.policy.over_completion_warn:
        return
    block = over > facts.policy.over_completion_block
    yield Finding(
        code="Q01",
        severity=Severity.BLOCK if block else Severity.WARN,
        text=f"{micro_text(good)} of {micro_text(order.planned)} {unit} would be reported: "
        f"{micro_text(Micro(good - order.planned))} more than the order asks for.",
        expected=micro_text(order.planned),
        actual=micro_text(good),
        unit=unit,
        value_minor=_worth(facts, good - order.planned, value),
    )


def _under(facts: Facts, order: Order, good: Micro, unit: str, value: Fraction) -> Iterator[Finding]:
    short = Fraction(order.planned - good, order.planned)
    if short <= facts.policy.under_completion_warn:
        return
    block = short > facts.policy.under_completion_block
    yield Finding(
        code="Q02",
        severity=Severity.BLOCK if block else Severity.WARN,
        text=f"Final at {micro_text(good)} of {micro_text(order.planned)} {unit}.",
        expected=micro_text(order.planned),
        actual=micro_text(good),
        unit=unit,
        value_minor=_worth(facts, order.planned - good, value),
    )


def _scrap(facts: Facts, order: Order, scrap: Micro, unit: str, value: Fraction) -> Iterator[Finding]:
    if Fraction(scrap, order.planned) > facts.policy.scrap_block:
        yield Finding(
            code="Q07",
            severity=Severity.BLOCK,
            text=f"{micro_text(scrap)} of {micro_text(order.planned)} {unit} scrapped: more than "
            f"{_short(facts.policy.scrap_block * 100)} % of the order.",
            expected=micro_text(order.planned),
            actual=micro_text(scrap),
            unit=unit,
            value_minor=_worth(facts, scrap, value),
        )


def _sequence(claim: Claim, facts: Facts, standard: Standard, reported: Micro, unit: str) -> Iterator[Finding]:
    """More pieces at an operation than the one before let through."""
    assert facts.position is not None
    numbers = [step.operation_no for step in standard.operations]
    if claim.operation_no not in numbers[1:]:
        return
    before = numbers[numbers.index(claim.operation_no) - 1]
    upstream = facts.position.operation(before).good
    if reported <= upstream:
        return
    block = upstream > 0 and Fraction(reported - upstream, upstream) > facts.policy.sequence_block
    yield Finding(
        code="Q06",
        severity=Severity.WARN if not block else Severity.BLOCK,
        text=f"{micro_text(reported)} {unit} here, but operation {before} has reported {micro_text(upstream)} good.",
        expected=micro_text(upstream),
        actual=micro_text(reported),
        unit=unit,
    )


def consumption(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Lot usable, component planned, quantity plausible."""
    detail = claim.detail
    assert isinstance(detail, Consumption)
    item = facts.master.item_by_no.get(detail.item)
    if item is None:
        yield Finding(code="M01", severity=Severity.BLOCK, text=f"Item {detail.item} is not known here.")
        return
    yield from _lot(claim, facts, detail, item)
    known = _known(claim, facts)
    if known is None:
        return
    order, standard, position = known
    need = _need([line for line in standard.bom if line.item == detail.item], order.planned)
    if need <= 0:
        yield Finding(
            code="Q03",
            severity=Severity.WARN,
            text=f"{item.description} is not on the bill of materials of {order.item}.",
            actual=str(detail.qty),
            value_minor=_worth(facts, detail.qty.base, item.standard_price),
        )
        return
    yield from _deviation(facts, detail, item, need, position)


def _need(lines: list[BomLine], planned: Micro) -> Fraction:
    """What the whole order needs of a component, in its base unit."""
    return sum((line.qty_per * (1 if line.fixed else to_fraction(planned)) for line in lines), start=Fraction(0))


def _lot(claim: Claim, facts: Facts, detail: Consumption, item: Item) -> Iterator[Finding]:
    if detail.lot is None:
        if item.lot_managed:
            yield Finding(code="M05", severity=Severity.BLOCK, text=f"{item.description} needs a lot. Scan its label.")
        return
    lot = facts.master.lot_by_key.get((detail.item, detail.lot))
    if lot is None:
        yield Finding(code="M05", severity=Severity.BLOCK, text=f"Lot {detail.lot} of {detail.item} is not known here.")
    elif (detail.item, detail.lot) in facts.held_lots:
        yield Finding(code="M05", severity=Severity.BLOCK, text=f"Lot {detail.lot} is on hold. Take another lot.")
    elif lot.expires is not None and lot.expires < local(claim.occurred_start, facts.master.time_zone).date():
        yield Finding(
            code="M05",
            severity=Severity.BLOCK,
            text=f"Lot {detail.lot} expired on {lot.expires.isoformat()}. Take another lot.",
        )


def _deviation(facts: Facts, detail: Consumption, item: Item, need: Fraction, position: Position) -> Iterator[Finding]:
    used = to_fraction(position.used(item.item))
    actual = to_fraction(detail.qty.base)
    over = used + actual - need
    if over <= need * facts.policy.consumption_warn:
        return
    worth = to_minor(over * item.standard_price, facts.master.minor_digits)
    slip = _slip(detail, item, need, used, need * (1 + facts.policy.consumption_block))
    block = slip is not None or over > need * facts.policy.consumption_block
    if not block and worth <= facts.policy.consumption_floor_minor:
        return
    yield _suspect(detail, item, need, worth, slip) if slip else _excess(detail, item, need, used, worth, block=block)


def _suspect(detail: Consumption, item: Item, need: Fraction, worth: int, slip: tuple[str, str]) -> Finding:
    why, suggested = slip
    times = Fraction(detail.qty.base, MICRO) / need
    return Finding(
        code="Q04",
        severity=Severity.BLOCK,
        text=f"{detail.qty.entered_text} of {item.description} is {_short(times)} times what the whole order needs "
        f"({_short(need)} {item.base_uom}). It fits {why}. Was it {suggested}?",
        expected=_short(need),
        actual=micro_text(detail.qty.base),
        unit=item.base_uom,
        suggested=suggested,
        value_minor=worth,
    )


def _excess(detail: Consumption, item: Item, need: Fraction, used: Fraction, worth: int, *, block: bool) -> Finding:
    total = used + to_fraction(detail.qty.base)
    return Finding(
        code="Q03",
        severity=Severity.BLOCK if block else Severity.WARN,
        text=f"With {detail.qty.entered_text} the order has used {_short(total)} {item.base_uom} "
        f"of {item.description}; it needs {_short(need)}.",
        expected=_short(need),
        actual=_short(total),
        unit=item.base_uom,
        value_minor=worth,
    )


def _slip(detail: Consumption, item: Item, need: Fraction, used: Fraction, most: Fraction) -> tuple[str, str] | None:
    """The likely slip and the quantity that was probably meant, or None where nothing fits.

    What was meant must leave the order below ``most`` with what it has used already.
    """
    qty, ratio = detail.qty, to_fraction(detail.qty.base) / need
    per_entered = Fraction(qty.factor_num, qty.factor_den)
    for factor in (*item.units, Factor(item.base_uom, 1, 1, "base unit")):
        fits = factor.uom != qty.uom_entered and _fits(ratio, per_entered / factor.value)
        if fits and used + to_fraction(qty.entered) * factor.value <= most:
            return f"{factor.uom} entered as {qty.uom_entered}", f"{micro_text(qty.entered)} {factor.uom}"
    for why, times in _CATALOGUE.items():
        meant = to_fraction(qty.entered) / times
        whole = item.decimals > 0 or (_rounded(meant) * per_entered).denominator == 1
        if _fits(ratio, times) and whole and used + meant * per_entered <= most:
            return why, f"{_short(meant)} {qty.uom_entered}"
    return None


def _fits(ratio: Fraction, factor: Fraction) -> bool:
    return factor > 1 and abs(ratio / factor - 1) <= _FIT


def _rounded(value: Fraction) -> Fraction:
    """At most three decimals, for a sentence."""
    return Fraction(round_half_away(value * 1000), 1000)


def _short(value: Fraction) -> str:
    return micro_text(Micro(int(_rounded(value) * MICRO)))
