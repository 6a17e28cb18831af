"""Checks of what else comes out: co- and by-products, pieces from a vendor (domain.md B1.2, B2.2)."""

from collections.abc import Iterator

from floorledger.domain.check_basis import Basis, basis, worth
from floorledger.domain.check_quantity import over, sequence
from floorledger.domain.check_slip import second
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.detail import Byproduct, Coproduct, SubconReceipt
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.number import NONE, Micro, micro_text, short_text, to_fraction
from floorledger.domain.routing import OtherOutputKind
from floorledger.domain.valuation import vendor_components


def other(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """The order's standard yields it, as what it is reported, and about as much as the pieces reported."""
    detail = claim.detail
    assert isinstance(detail, Coproduct | Byproduct)
    yield from second(facts, detail.item, detail.qty)
    known = basis(claim, facts)
    if known is None:
        return
    kind = OtherOutputKind.COPRODUCT if isinstance(detail, Coproduct) else OtherOutputKind.BYPRODUCT
    output = next((each for each in known.standard.outputs if each.item == detail.item), None)
    if output is None or output.kind is not kind:
        text = f"{detail.item} is no {kind} of {known.standard.item}. Choose what the order yields."
        yield Finding(code="M01", severity=Severity.BLOCK, text=text)
        return
    expected = output.qty_per * to_fraction(known.order.planned)
    made = to_fraction(Micro(known.position.made(detail.item) + detail.qty.base))
    if made > expected * (1 + known.limits.over_completion_warn):
        block = made > expected * (1 + known.limits.over_completion_block)
        item = facts.master.item_by_no[detail.item]
        yield Finding(
            code="Q01",
            severity=Severity.BLOCK if block else Severity.WARN,
            text=f"{short_text(made)} {detail.qty.uom_base} of {detail.item} would be reported; the order should yield "
            f"{short_text(expected)}.",
            expected=short_text(expected),
            actual=short_text(made),
            unit=detail.qty.uom_base,
            value_minor=worth(facts, made - expected, output.value or item.nrv or item.issue_price),
        )


def received(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Never more back from a vendor than went there, was let through before, or was ordered."""
    detail, known = claim.detail, basis(claim, facts)
    assert isinstance(detail, SubconReceipt)
    if known is None:
        return
    units = [qty.uom_base for qty in (detail.good, detail.bad) if qty is not None]
    good, bad = (NONE if qty is None else qty.base for qty in (detail.good, detail.bad))
    if not units:
        text = "Nothing came back from the vendor. Enter good or bad pieces."
        yield Finding(code="Q05", severity=Severity.BLOCK, text=text)
        return
    yield from over(claim, facts, known, Micro(known.tally.good + good), units[0])
    yield from sequence(claim, known, Micro(known.tally.reported + good + bad), units[0])
    yield from _provided(claim, facts, known, detail.purchase_order, Micro(good + bad))


def _provided(claim: Claim, facts: Facts, known: Basis, purchase_order: str, back: Micro) -> Iterator[Finding]:
    """Components that the vendor used up, against what was sent on the purchase order."""
    vendor = next((each for each in known.position.vendors if each.purchase_order == purchase_order), None)
    needs = vendor_components(known.standard, claim.operation_no)
    if len(needs) != 1:  # what was sent is kept as one sum for each purchase order
        return
    ((item_no, qty_per),) = needs.items()
    sent, before = (NONE, NONE) if vendor is None else (vendor.sent, vendor.received)
    used = to_fraction(Micro(before + back)) * qty_per
    if used > to_fraction(sent):
        item, pieces = facts.master.item_by_no[item_no], micro_text(Micro(before + back))
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text=f"{pieces} pieces from {purchase_order} use {short_text(used)} {item.base_uom} of {item.description}; "
            f"{micro_text(sent)} was sent there. Report what else was sent, or count again.",
            expected=micro_text(sent),
            actual=short_text(used),
            unit=item.base_uom,
            value_minor=worth(facts, used - to_fraction(sent), item.issue_price),
        )
