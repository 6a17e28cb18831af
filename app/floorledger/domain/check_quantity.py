"""Checks of quantities: pieces against the order, components against what the pieces need (domain.md B5.1, C1)."""

from collections.abc import Iterator
from fractions import Fraction

from floorledger.domain.calendar import local
from floorledger.domain.check_slip import second, starved, stray, stray_pieces, suspect
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.detail import Consumption, Output, Release, ScrapOutput
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.master import BomLine, Item, Order, Standard
from floorledger.domain.number import MICRO, Micro, micro_text, short_text, to_fraction, to_minor, total_of
from floorledger.domain.position import Position
from floorledger.domain.standard import elements, lack, unit_cost
from floorledger.domain.unit import Factor, required


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
    yield from second(facts, order.item, detail.qty)
    if isinstance(detail, Output):
        good = Micro(tally.good + detail.qty.base)
        yield from _over(facts, order, good, detail.qty.uom_base, value)
        yield from filter(None, [stray_pieces(order, detail.qty)])
        if detail.final:
            yield from _under(facts, order, good, detail.qty.uom_base, value)
            yield from starved(claim, facts, standard, reported)
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
            f"{short_text(facts.policy.scrap_block * 100)} % of the order.",
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
    yield from second(facts, detail.item, detail.qty)
    known = _known(claim, facts)
    if known is None:
        return
    order, standard, position = known
    need = _need([line for line in standard.bom if line.item == detail.item], order.planned, item)
    if need <= 0:
        yield from filter(None, [stray(detail, item)])
        yield Finding(
            code="Q03",
            severity=Severity.WARN,
            text=f"{item.description} is not on the bill of materials of {order.item}.",
            actual=str(detail.qty),
            value_minor=_worth(facts, detail.qty.base, item.standard_price),
        )
        return
    yield from _deviation(claim, facts, item, need, position)


def _need(lines: list[BomLine], planned: Micro, item: Item) -> Fraction:
    """What the whole order needs of a component, in its base unit: a requirement, so rounded up (B4.5)."""
    exact = total_of(line.qty_per * (1 if line.fixed else to_fraction(planned)) for line in lines)
    return to_fraction(required(exact, Factor(item.base_uom, 1, 1, "base unit"), item.decimals))


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


def _deviation(claim: Claim, facts: Facts, item: Item, need: Fraction, position: Position) -> Iterator[Finding]:
    detail = claim.detail
    assert isinstance(detail, Consumption)
    used = to_fraction(position.used(item.item))
    over = used + to_fraction(detail.qty.base) - need
    if over <= need * facts.policy.consumption_warn:
        return
    slip = suspect(claim, facts, item, need, used)
    if slip is not None:
        yield slip
        return
    worth = to_minor(over * item.standard_price, facts.master.minor_digits)
    block = over > need * facts.policy.consumption_block
    if block or worth > facts.policy.consumption_floor_minor:
        yield _excess(detail, item, need, used, worth, block=block)


def _excess(detail: Consumption, item: Item, need: Fraction, used: Fraction, worth: int, *, block: bool) -> Finding:
    total = used + to_fraction(detail.qty.base)
    return Finding(
        code="Q03",
        severity=Severity.BLOCK if block else Severity.WARN,
        text=f"With {detail.qty.entered_text} the order has used {short_text(total)} {item.base_uom} "
        f"of {item.description}; it needs {short_text(need)}.",
        expected=short_text(need),
        actual=short_text(total),
        unit=item.base_uom,
        value_minor=worth,
    )
