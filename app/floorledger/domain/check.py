"""From a claim and the facts to findings: all of them, not the first (domain.md B5.1). Nothing is fetched here."""

from collections.abc import Iterator
from datetime import timedelta

from floorledger.domain import check_quantity
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.detail import (
    Consumption,
    Decision,
    Detail,
    Downtime,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    Reversal,
    ScrapOutput,
    Time,
    Verdict,
)
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.master import Standard
from floorledger.domain.standard import lack


def check(claim: Claim, facts: Facts) -> tuple[Finding, ...]:
    """Every finding about a claim, in the order of domain.md's table."""
    return tuple(_all(claim, facts))


def _all(claim: Claim, facts: Facts) -> Iterator[Finding]:
    yield from _order(claim, facts)
    match claim.detail:
        case Output() | ScrapOutput():
            yield from check_quantity.pieces(claim, facts)
        case Consumption():
            yield from check_quantity.consumption(claim, facts)
        case Release():
            yield from _release(claim.detail, facts)
            yield from check_quantity.released(claim, facts)
        case Time(worked_s=seconds) | Downtime(duration_s=seconds):
            yield from _duration(claim, facts, seconds)
        case Reversal():
            yield from _reversal(claim, facts)
        case Decision():
            yield from _decision(claim, facts, claim.detail.verdict)
        case OrderStatus(state=OrderState.TECHNICALLY_COMPLETE) if not facts.roles & {"supervisor", "controller"}:
            yield Finding(
                code="S01", severity=Severity.BLOCK, text="Only a supervisor or controller completes an order."
            )
        case OrderStatus(state=OrderState.CLOSED):
            yield from _closing(facts)
    yield from _times(claim, facts)


def _order(claim: Claim, facts: Facts) -> Iterator[Finding]:
    if claim.order_no is None:
        if _needs_order(claim.detail):
            yield Finding(code="M01", severity=Severity.BLOCK, text="No order is chosen. Scan the order first.")
        return
    order = facts.master.order_by_no.get(claim.order_no)
    if order is None:
        yield Finding(
            code="M01",
            severity=Severity.BLOCK,
            text=f"Order {claim.order_no} is not known here. What you entered is kept; ask planning to release it.",
        )
        return
    if order.planned <= 0:
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
            code="F04", severity=Severity.BLOCK, text=f"{order.item} has no standard, so it has no value yet."
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
    """A decision on what waits, and another closing, which settles what an approval posted since."""
    return isinstance(detail, Decision) or (isinstance(detail, OrderStatus) and detail.state is OrderState.CLOSED)


def _needs_order(detail: Detail) -> bool:
    match detail:
        case Consumption() | OrderStatus():
            return True
        case _:
            return _needs_operation(detail)


def _needs_operation(detail: Detail) -> bool:
    """Pieces and hours are somewhere in the routing; without a place, pieces would never reach the receipt point."""
    match detail:
        case Output() | ScrapOutput() | Time():
            return True
        case Hold(qty=qty, item=None):
            return qty is not None
        case _:
            return False


def _duration(claim: Claim, facts: Facts, seconds: int) -> Iterator[Finding]:
    if seconds < 0 or (claim.occurred_end is not None and claim.occurred_end < claim.occurred_start):
        yield Finding(code="T05", severity=Severity.BLOCK, text="The end lies before the start.")
    elif seconds > facts.policy.time_block_h * 3600:
        yield Finding(
            code="T02",
            severity=Severity.BLOCK,
            text=f"{seconds // 60} minutes is more than {facts.policy.time_block_h} hours. "
            f"Does it end on another date?",
            actual=str(seconds // 60),
            unit="min",
        )
    if isinstance(claim.detail, Time) and not claim.detail.measured:
        yield Finding(
            code="T06",
            severity=Severity.INFO,
            text=f"{seconds // 60} minutes is a default duration, not a measurement.",
        )


def _reversal(claim: Claim, facts: Facts) -> Iterator[Finding]:
    if facts.target is None:
        yield Finding(code="R02", severity=Severity.BLOCK, text="The entry to undo is not known here yet.")
    elif facts.target_reversed:
        yield Finding(code="R07", severity=Severity.BLOCK, text="This entry has been undone already.")
    elif isinstance(facts.target.detail, Reversal | Decision | OrderStatus):
        yield Finding(code="R07", severity=Severity.BLOCK, text="This kind of entry cannot be undone.")
    elif isinstance(facts.target.detail, Hold) and facts.target.actor != claim.actor and not facts.roles & DECIDERS:
        yield Finding(
            code="S01", severity=Severity.BLOCK, text="Only quality or a supervisor takes back somebody else's hold."
        )


DECIDERS = frozenset({"supervisor", "controller", "quality"})
"""Roles that may decide on an event that waits (B5.3)."""


def _decision(claim: Claim, facts: Facts, verdict: Verdict) -> Iterator[Finding]:
    if not facts.roles & DECIDERS:
        yield Finding(code="S01", severity=Severity.BLOCK, text="Only a supervisor or controller can decide on this.")
    elif facts.target is None:
        yield Finding(code="R02", severity=Severity.BLOCK, text="The event to decide on is not known here.")
    elif facts.target.actor == claim.actor:
        yield Finding(
            code="S01",
            severity=Severity.BLOCK,
            text="Who captured an event cannot decide on it. Ask another supervisor; the event waits safely.",
        )
    elif not facts.target_open:
        yield Finding(code="R07", severity=Severity.BLOCK, text="This event is not waiting for a decision any more.")
    elif verdict is Verdict.APPROVE:
        yield from _approval(facts.target.detail, facts)


def _approval(target: Detail, facts: Facts) -> Iterator[Finding]:
    """An approval lends no authority that the approver lacks."""
    match target:
        case Decision():
            yield Finding(
                code="S01",
                severity=Severity.BLOCK,
                text="A decision cannot be approved. Reject it, and decide on the event itself.",
            )
        case OrderStatus(state=OrderState.CLOSED) if "controller" not in facts.roles:
            yield Finding(
                code="S01", severity=Severity.BLOCK, text="Only a controller closes an order, or approves its closing."
            )


def _release(release: Release, facts: Facts) -> Iterator[Finding]:
    """Quality or a supervisor releases (B1.4); never more than is on hold."""
    if not facts.roles & DECIDERS:
        yield Finding(
            code="S01", severity=Severity.BLOCK, text="Only quality or a supervisor releases what is on hold."
        )
    if release.qty is not None and release.qty.base > facts.remaining_held:
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text="More pieces are released than are on hold. Check the number; nothing was released.",
        )


def _closing(facts: Facts) -> Iterator[Finding]:
    """Closing is a finance act with preconditions (B2.4)."""
    if "controller" not in facts.roles:
        yield Finding(code="S01", severity=Severity.BLOCK, text="Only a controller closes an order.")
    ready = (OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED)
    if facts.position is not None and facts.position.state not in ready:
        yield Finding(
            code="M04", severity=Severity.BLOCK, text="The order is not technically complete yet; complete it first."
        )
    if facts.position is not None and facts.position.held > 0:
        yield Finding(
            code="F01",
            severity=Severity.BLOCK,
            text="Pieces of this order are still on hold; decide on them before closing.",
        )


def _times(claim: Claim, facts: Facts) -> Iterator[Finding]:
    ended = claim.occurred_end or claim.occurred_start
    ahead = ended - facts.now
    if ahead > timedelta(hours=facts.policy.future_block_h):
        text = f"This lies more than {facts.policy.future_block_h} hours in the future."
        yield Finding(code="T03", severity=Severity.BLOCK, text=text)
    elif ahead > timedelta(minutes=facts.policy.future_warn_min):
        yield Finding(code="T03", severity=Severity.WARN, text="This lies in the future. Is the clock right?")
    late = claim.captured_at - ended
    if late > timedelta(hours=facts.policy.late_warn_h):
        hours = late // timedelta(hours=1)
        yield Finding(
            code="T04",
            severity=Severity.INFO,
            text=f"Entered {hours} hours after it happened.",
            actual=str(hours),
            unit="h",
        )
