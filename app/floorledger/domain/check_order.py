"""Checks of the order: known, open, with a standard; who moves it to another state, and when (domain.md B2.4, B5.2)."""

from collections.abc import Iterator

from floorledger.domain.check_basis import basis
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.close import unmet
from floorledger.domain.decision import Decision
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Detail,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Return,
    Rework,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Time,
    TimeCategory,
)
from floorledger.domain.device_detail import Unknown
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.number import micro_text
from floorledger.domain.routing import Standard
from floorledger.domain.standard import lack


def order(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """The order is known and takes this; its item has a value."""
    if claim.order_no is None:
        if _needs_order(claim.detail):
            yield Finding(code="M01", severity=Severity.BLOCK, text="No order is chosen. Scan the order first.")
        return
    known = facts.master.order_by_no.get(claim.order_no)
    if known is None:
        yield Finding(
            code="M01",
            severity=Severity.BLOCK,
            text=f"Order {claim.order_no} is not known here. What you entered is kept; ask planning to release it.",
        )
        return
    if known.planned <= 0:
        yield Finding(code="M04", severity=Severity.BLOCK, text=f"Order {claim.order_no} asks for no pieces.")
    state = None if facts.position is None else facts.position.state
    if state is OrderState.CLOSED and not _may_follow_a_closing(claim.detail):
        yield Finding(
            code="M04",
            severity=Severity.BLOCK,
            text=f"Order {claim.order_no} is closed. What you entered is kept and waits for the controller.",
        )
    standard = facts.master.standard_of(claim.order_no)
    if standard is None:
        yield Finding(
            code="F04", severity=Severity.BLOCK, text=f"{known.item} has no standard, so it has no value yet."
        )
    else:
        yield from _operation(claim, facts, standard)


def _operation(claim: Claim, facts: Facts, standard: Standard) -> Iterator[Finding]:
    lacking = lack(standard, facts.master.item_by_no, facts.master.work_center_by_no)
    if lacking is not None:
        text = f"The master data has no {lacking}, so {standard.item} has no value yet."
        yield Finding(code="F04", severity=Severity.BLOCK, text=text)
    if claim.operation_no is None:
        if _needs_operation(claim.detail):
            yield Finding(
                code="M01", severity=Severity.BLOCK, text="No operation is chosen. Scan the order and operation first."
            )
    elif claim.operation_no not in [step.operation_no for step in standard.operations]:
        yield Finding(
            code="M01",
            severity=Severity.BLOCK,
            text=f"Operation {claim.operation_no} is not in the routing of order {claim.order_no}.",
        )


def _may_follow_a_closing(detail: Detail) -> bool:
    """A decision on what waits, another closing, which settles what an approval posted since, and a reopening."""
    if isinstance(detail, OrderStatus):
        return detail.state in (OrderState.CLOSED, OrderState.REOPENED)
    return isinstance(detail, Decision)


def _needs_order(detail: Detail) -> bool:
    match detail:
        case Consumption() | Return() | Coproduct() | Byproduct() | SubconSend() | OrderStatus():
            return True
        case ScrapComponent(issued=issued):
            return issued
        case _:
            return _needs_operation(detail)


def _needs_operation(detail: Detail) -> bool:
    """Pieces and hours are somewhere in the routing; without a place, pieces would never reach the receipt point."""
    match detail:
        case Output() | ScrapOutput() | SubconReceipt() | Rework():
            return True
        case Time(category=category):
            return category is not TimeCategory.INDIRECT
        case Hold(qty=qty, item=None):
            return qty is not None
        case _:
            return False


def state(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Who completes, closes and reopens an order, and what must hold before."""
    assert isinstance(claim.detail, OrderStatus)
    match claim.detail.state:
        case OrderState.TECHNICALLY_COMPLETE:
            if not facts.roles & {"supervisor", "controller"}:
                yield Finding(
                    code="S01", severity=Severity.BLOCK, text="Only a supervisor or controller completes an order."
                )
            yield from _invariants(claim, facts)
        case OrderState.CLOSED:
            yield from _closing(facts)
        case OrderState.REOPENED:
            yield from _reopening(facts)


def _closing(facts: Facts) -> Iterator[Finding]:
    """Closing is a finance act with preconditions (B2.4), and not for who keeps the standards (B5.3)."""
    if "controller" not in facts.roles:
        yield Finding(code="S01", severity=Severity.BLOCK, text="Only a controller closes an order.")
    elif "data steward" in facts.roles:
        yield Finding(
            code="S01",
            severity=Severity.BLOCK,
            text="Who keeps the standards does not sign off the variances against them. Ask another controller.",
        )
    if facts.position is not None:
        for code, text in unmet(facts.position):
            yield Finding(code=code, severity=Severity.BLOCK, text=text)


def _reopening(facts: Facts) -> Iterator[Finding]:
    if "controller" not in facts.roles:
        yield Finding(code="S01", severity=Severity.BLOCK, text="Only a controller reopens an order.")
    if facts.position is not None and facts.position.state is not OrderState.CLOSED:
        yield Finding(code="M04", severity=Severity.BLOCK, text="The order is not closed, so it cannot be reopened.")


def _invariants(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """An order is not finished on figures that cannot be (pains.md P16): nothing below zero, nothing out of nowhere."""
    known = basis(claim, facts)
    if known is None:
        return
    for tally in known.position.operations:
        least = min(tally.good, tally.scrap, tally.held, tally.rework)
        if least < 0:
            yield _impossible(f"Operation {tally.operation_no} would be left with {micro_text(least)} pieces.")
    for component in known.position.components:
        if component.used < 0:
            yield _impossible(f"More of {component.item} was returned than the order was given.")


def _impossible(text: str) -> Finding:
    return Finding(
        code="Q05", severity=Severity.BLOCK, text=f"{text} Correct that first; then the order can be completed."
    )


def unknown(claim: Claim, _facts: Facts) -> Iterator[Finding]:
    """What a newer version wrote waits until this one is updated."""
    assert isinstance(claim.detail, Unknown)
    written = claim.detail.written_type
    yield Finding(
        code="P02",
        severity=Severity.BLOCK,
        text=f"An entry of type {written} was written by a newer version. It is safe; update this hub to use it.",
    )
