"""Checks of components: planned, plausible for what was reported, returned only where issued (domain.md B5.1, C1)."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from floorledger.domain.allowance import allowed, whole
from floorledger.domain.check_basis import Basis, basis, item_worth, worth
from floorledger.domain.check_slip import second, starved, stray, suspect
from floorledger.domain.check_stock import lot, remaining
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.detail import Consumption, Return, ScrapComponent
from floorledger.domain.deviation import classified
from floorledger.domain.event import CaptureMethod
from floorledger.domain.finding import Cause, Finding, Severity
from floorledger.domain.item import Item
from floorledger.domain.number import Micro, micro_text, short_text, to_fraction, total_of
from floorledger.domain.unit import ends_with


def consumption(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Lot usable and large enough, component planned, quantity plausible."""
    detail = claim.detail
    assert isinstance(detail, Consumption)
    item = facts.master.item_by_no.get(detail.item)
    if item is None:
        yield Finding(code="M01", severity=Severity.BLOCK, text=f"Item {detail.item} is not known here.")
        return
    for found in lot(claim, facts, item, detail.lot):
        at_stake = replace(found, value_minor=item_worth(facts, detail.qty.base, item))
        yield classified(claim, facts, at_stake, Cause.WRONG_LOT)
    yield from second(facts, detail.item, detail.qty)
    known = basis(claim, facts)
    departures = () if known is None else tuple(_departures(claim, facts, known, item))
    yield from departures
    if not any(each.cause is Cause.SLIP for each in departures):
        yield from remaining(claim, facts, item, detail.lot, detail.qty)


def _departures(claim: Claim, facts: Facts, known: Basis, item: Item) -> Iterator[Finding]:
    """How the issue departs from the bill of materials, each with its cause."""
    detail = claim.detail
    assert isinstance(detail, Consumption)
    need = _need(known, item, detail.substitute_for)
    if need <= 0:
        label = stray(detail, item)
        if label is not None:
            yield classified(claim, facts, label, Cause.SLIP)
        yield _unplanned(claim, facts, known, item, detail)
    elif detail.substitute_for is not None:
        yield _substituted(claim, facts, item, detail)
    else:
        yield from _deviation(claim, facts, known, item, need)
        if claim.capture_method is CaptureMethod.BACKFLUSH:
            yield from _backflushed(claim, facts, known, item)


def _need(known: Basis, item: Item, substitute_for: str | None) -> Fraction:
    """What the whole order needs of a component, or of the one it replaces, in its base unit and rounded up (B4.5)."""
    planned = substitute_for or item.item
    lines = [line for line in known.standard.bom if line.item == planned]
    exact = total_of(line.qty_per * (1 if line.fixed else to_fraction(known.order.planned)) for line in lines)
    return whole(exact, item)


def _unplanned(claim: Claim, facts: Facts, known: Basis, item: Item, detail: Consumption) -> Finding:
    found = Finding(
        code="Q03",
        severity=Severity.WARN,
        text=f"{item.description} is not on the bill of materials of {known.order.item}.",
        actual=str(detail.qty),
        value_minor=item_worth(facts, detail.qty.base, item),
    )
    return classified(claim, facts, found, Cause.UNPLANNED)


def _substituted(claim: Claim, facts: Facts, item: Item, detail: Consumption) -> Finding:
    planned = facts.master.item_by_no.get(detail.substitute_for or "")
    name = detail.substitute_for if planned is None else planned.description
    found = Finding(
        code="Q03",
        severity=Severity.WARN,
        text=f"{item.description} is used in place of {name}.",
        actual=str(detail.qty),
        value_minor=item_worth(facts, detail.qty.base, item),
    )
    return classified(claim, facts, found, Cause.SUBSTITUTED)


def _deviation(claim: Claim, facts: Facts, known: Basis, item: Item, need: Fraction) -> Iterator[Finding]:
    detail, limits = claim.detail, known.limits
    assert isinstance(detail, Consumption)
    used = to_fraction(known.position.used(item.item))
    over = used + to_fraction(detail.qty.base) - need
    if over <= need * limits.consumption_warn:
        return
    slip = suspect(claim, facts, item, need, used)
    if slip is not None:
        yield classified(claim, facts, slip, Cause.SLIP)
        return
    value = worth(facts, over, item.issue_price)
    block = over > need * limits.consumption_block
    if block or value > limits.consumption_floor_minor:
        text = (
            f"With {detail.qty.entered_text} the order has used {detail.qty.like(need + over)} "
            f"of {item.description}; it needs {detail.qty.like(need)}."
        )
        yield _over_used(claim, facts, item, text, need, need + over, block=block)


def _over_used(
    claim: Claim, facts: Facts, item: Item, text: str, need: Fraction, actual: Fraction, *, block: bool
) -> Finding:
    found = Finding(
        code="Q03",
        severity=Severity.BLOCK if block else Severity.WARN,
        text=text,
        expected=short_text(need),
        actual=short_text(actual),
        unit=item.base_uom,
        value_minor=worth(facts, actual - need, item.issue_price),
    )
    return classified(claim, facts, found, Cause.OVER_USED)


def _backflushed(claim: Claim, facts: Facts, known: Basis, item: Item) -> Iterator[Finding]:
    """What is taken without a person's count follows the pieces reported, and never the order (pains.md P15, P16)."""
    detail = claim.detail
    assert isinstance(detail, Consumption)
    made = known.tally.reported
    need = whole(allowed(known.position, known.standard, item.item, claim.operation_no, made), item)
    total = to_fraction(known.position.used(item.item)) + to_fraction(detail.qty.base)
    if total > need:
        text = (
            f"{micro_text(made)} pieces are reported, which need {short_text(need)} {item.base_uom} of "
            f"{item.description}; {short_text(total)} would be taken. Confirm what was really used."
        )
        yield _over_used(claim, facts, item, text, need, total, block=True)


def at_final(claim: Claim, facts: Facts, known: Basis, made: Micro) -> Iterator[Finding]:
    """At a final report: what this operation's components should have come to, against what was issued (B5.1).

    ``made`` is what the operation has reported in all, with this claim. Too little warns only: what is wrong is an
    earlier entry or a missing one, not this one.
    """
    replaced = {tally.substitute_for for tally in known.position.components if tally.used > 0}
    here = [line.item for line in known.standard.bom if line.operation_no == claim.operation_no]
    for item_no in dict.fromkeys(item_no for item_no in here if item_no not in replaced):
        item = facts.master.item_by_no[item_no]
        need = whole(allowed(known.position, known.standard, item_no, claim.operation_no, made), item)
        used = to_fraction(known.position.used(item_no))
        if used < need:
            yield from _under_used(claim, facts, known, item, need, made)
        else:
            yield from _left_over(claim, facts, known, item, need, made)


def _under_used(claim: Claim, facts: Facts, known: Basis, item: Item, need: Fraction, made: Micro) -> Iterator[Finding]:
    slip = starved(facts, item, need, made)
    if slip is not None:
        yield classified(claim, facts, slip, Cause.SLIP)
        return
    used, limits = to_fraction(known.position.used(item.item)), known.limits
    value = worth(facts, need - used, item.issue_price)
    if need - used > need * limits.consumption_warn and value > limits.consumption_floor_minor:
        found = Finding(
            code="Q03",
            severity=Severity.WARN,
            text=f"{micro_text(made)} pieces need {short_text(need)} {item.base_uom} of {item.description}; "
            f"{short_text(used)} was issued. Was an issue forgotten?",
            expected=short_text(need),
            actual=short_text(used),
            unit=item.base_uom,
            value_minor=value,
        )
        yield classified(claim, facts, found, Cause.UNDER_USED)


def _left_over(claim: Claim, facts: Facts, known: Basis, item: Item, need: Fraction, made: Micro) -> Iterator[Finding]:
    """What a short order did not use goes back; a finish does not take the whole order's material (pains.md P16)."""
    used, limits = to_fraction(known.position.used(item.item)), known.limits
    block = used - need > need * limits.consumption_block
    beyond = used - need > need * limits.consumption_warn
    if beyond and (block or worth(facts, used - need, item.issue_price) > limits.consumption_floor_minor):
        text = (
            f"{micro_text(made)} pieces need {short_text(need)} {item.base_uom} of {item.description}; "
            f"{short_text(used)} was issued. Return what is left before this is final."
        )
        yield _over_used(claim, facts, item, text, need, used, block=block)


def returned(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Never more back than was issued, to this order and by the issue that is named (pains.md P02)."""
    detail = claim.detail
    assert isinstance(detail, Return)
    yield from _taken_out(claim, facts, detail, "returned")
    yield from second(facts, detail.item, detail.qty)
    if detail.issue_event_id is None:
        return
    issue = None if facts.target is None else facts.target.detail
    if not isinstance(issue, Consumption) or (issue.item, issue.lot) != (detail.item, detail.lot):
        text = f"The issue of {detail.item} that this returns is not known here."
        yield Finding(code="R02", severity=Severity.BLOCK, text=text)
    elif facts.target_reversed:
        yield Finding(code="R07", severity=Severity.BLOCK, text="The issue that this returns has been undone already.")
    elif detail.qty.base > issue.qty.base:
        item = facts.master.item_by_no.get(detail.item)
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text=f"{detail.qty.like(to_fraction(detail.qty.base))} would be returned of an issue of "
            f"{detail.qty.like(to_fraction(issue.qty.base))}.",
            expected=micro_text(issue.qty.base),
            actual=micro_text(detail.qty.base),
            unit=detail.qty.uom_base,
            value_minor=0 if item is None else item_worth(facts, Micro(detail.qty.base - issue.qty.base), item),
        )
    elif not ends_with(detail.qty, issue.qty):
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text=f"{detail.qty} of the issue of {issue.qty} would leave some in one unit and none in the other. "
            f"Return all of it, by the factor of the issue.",
            expected=micro_text(issue.qty.base),
            actual=micro_text(detail.qty.base),
            unit=detail.qty.uom_base,
        )


def lost_component(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """A component lost: never more than the order was given, or than the lot has where it was not issued yet."""
    detail = claim.detail
    assert isinstance(detail, ScrapComponent)
    if detail.issued:
        yield from _taken_out(claim, facts, detail, "scrapped")
        return
    item = facts.master.item_by_no.get(detail.item)
    if item is None:
        yield Finding(code="M01", severity=Severity.BLOCK, text=f"Item {detail.item} is not known here.")
    else:
        yield from lot(claim, facts, item, detail.lot, usable=False)
        yield from remaining(claim, facts, item, detail.lot, detail.qty)


def _taken_out(claim: Claim, facts: Facts, detail: Return | ScrapComponent, how: str) -> Iterator[Finding]:
    item = facts.master.item_by_no.get(detail.item)
    if item is None:
        yield Finding(code="M01", severity=Severity.BLOCK, text=f"Item {detail.item} is not known here.")
        return
    yield from lot(claim, facts, item, detail.lot, usable=False)
    if facts.position is None:
        return
    used = facts.position.used(detail.item)
    if detail.qty.base > used:
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text=f"{detail.qty} of {item.description} would be {how}; "
            f"the order was given {detail.qty.like(to_fraction(used))}. Check the number and the order.",
            expected=micro_text(used),
            actual=micro_text(detail.qty.base),
            unit=item.base_uom,
            value_minor=item_worth(facts, Micro(detail.qty.base - used), item),
        )
