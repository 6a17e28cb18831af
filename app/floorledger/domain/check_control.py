"""Checks of control: what undoes, who decides on what, and who may not do both (domain.md B5.3; D4)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from floorledger.domain.check_basis import basis, money
from floorledger.domain.check_case import is_about_case, on_case
from floorledger.domain.check_quantity import over
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Disposition, Fate, Hold, OrderState, OrderStatus, Output
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut
from floorledger.domain.event import Event
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.number import Micro, short_text
from floorledger.domain.people import CONFIGURERS, DECIDERS, DISPOSERS, LOCKED_OUT, USER_ADMIN
from floorledger.domain.undo import STAYS
from floorledger.domain.worth import worth_minor

_ENDING = frozenset({Verdict.APPROVE, Verdict.OVERRIDE, Verdict.REJECT, Verdict.CORRECT})
_LETTING = frozenset({Verdict.APPROVE, Verdict.OVERRIDE})


def _self(text: str, value_minor: int = 0) -> Finding:
    return Finding(code="S01", severity=Severity.BLOCK, text=text, value_minor=value_minor)


def reversal(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """The entry is known, stands, and can be undone; what else stands in its way says domain/undo.py."""
    target = facts.target
    if target is None:
        yield Finding(code="R02", severity=Severity.BLOCK, text="The entry to undo is not known here yet.")
    elif facts.target_reversed:
        yield Finding(code="R07", severity=Severity.BLOCK, text="This entry has been undone already.")
    elif isinstance(target.detail, STAYS):
        yield Finding(code="R07", severity=Severity.BLOCK, text="This kind of entry cannot be undone.")
    elif isinstance(target.detail, Hold) and target.actor != claim.actor and not facts.roles & DECIDERS:
        yield _self("Only quality or a supervisor takes back somebody else's hold.")


def decision(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Somebody who may decide, who did not record it, says why, and something is there to decide on."""
    detail = claim.detail
    assert isinstance(detail, Decision)
    if is_about_case(detail):
        yield from on_case(claim, facts, detail)
    elif detail.verdict is not Verdict.COMMENT and not facts.roles & DECIDERS:
        yield _self("Only a supervisor or controller can decide on this.")
    elif facts.target is None:
        yield Finding(code="R02", severity=Severity.BLOCK, text="The event to decide on is not known here.")
    elif detail.verdict in _ENDING:
        yield from _ending(claim, facts, detail, facts.target)
    elif detail.verdict is Verdict.ASSIGN and not (detail.assignee or "").strip():
        yield Finding(code="C02", severity=Severity.BLOCK, text="Say to whom it is assigned.")
    elif _reviews_hold(detail, facts.target) and "quality" not in facts.roles:
        yield _self("Only quality takes what is on hold under review.")


def _reviews_hold(detail: Decision, target: Event) -> bool:
    return detail.verdict is Verdict.UNDER_REVIEW and isinstance(target.detail, Hold)


def _ending(claim: Claim, facts: Facts, detail: Decision, target: Event) -> Iterator[Finding]:
    if claim.actor in (target.actor, target.on_behalf_of):
        yield _self("Who captured an event cannot decide on it. Ask another supervisor; the event waits safely.")
    elif facts.target_review and detail.verdict not in _LETTING:
        text = "This has posted already, so it cannot be rejected any more. Undo it instead."
        yield Finding(code="R07", severity=Severity.BLOCK, text=text)
    elif not facts.target_open and not facts.target_review:
        yield Finding(code="R07", severity=Severity.BLOCK, text="This event is not waiting for a decision any more.")
    elif not detail.reason_code.strip():
        yield Finding(code="S02", severity=Severity.BLOCK, text="Say why; a decision without a reason does not count.")
    elif detail.verdict in _LETTING:
        yield from _authority(claim, facts, target)
        yield from _ladder(claim, facts, target)


def _authority(claim: Claim, facts: Facts, target: Event) -> Iterator[Finding]:
    """An approval lends no authority that the approver lacks."""
    match target.detail:
        case Decision():
            yield _self("A decision cannot be approved. Reject it, and decide on the event itself.")
        case OrderStatus(state=OrderState.CLOSED | OrderState.REOPENED) if "controller" not in facts.roles:
            yield _self("Only a controller closes an order, or approves its closing.")
        case OrderStatus(state=OrderState.CLOSED) if "data steward" in facts.roles:
            yield _self("Who keeps the standards does not sign off the variances against them.")
        case Disposition() if not facts.roles & DISPOSERS:
            yield _self("Only quality or a supervisor approves a decision on what is on hold.")
        case Disposition(fate=Fate.SCRAP) if facts.hold is not None and facts.hold.actor == claim.actor:
            yield _self("Who counted what is on hold does not approve that it is scrapped.", worth_minor(target, facts))
        case Output():
            yield from _beyond_any_approval(facts, target)


def _beyond_any_approval(facts: Facts, target: Event) -> Iterator[Finding]:
    """Over-completion that the policy lets nobody approve (pains.md P14)."""
    known, detail = basis(target, facts), target.detail
    assert isinstance(detail, Output)
    if known is None or known.position.order_no != target.order_no or known.limits.over_completion_most is None:
        return
    good = Micro(known.tally.good + detail.qty.base)
    if good > known.order.planned * (1 + known.limits.over_completion_most):
        yield from (
            replace(found, severity=Severity.BLOCK) for found in over(target, facts, known, good, detail.qty.uom_base)
        )


def _ladder(claim: Claim, facts: Facts, target: Event) -> Iterator[Finding]:
    """Who approves how much (B5.3): the rung's role or one above it; beyond the last rung two persons."""
    rungs = facts.policy.ladder
    if not rungs:
        return
    value = worth_minor(target, facts)
    enough = [rung.roles for rung in rungs if value <= rung.up_to_minor] or [rungs[-1].roles]
    if not facts.roles & frozenset().union(*enough):
        who = " or ".join(enough[0])
        yield _self(f"{money(facts, value)} takes the approval of somebody else: {who}. The event waits safely.", value)
    elif claim.actor in facts.approvers:
        yield _self("You have approved this before. It takes somebody else's approval as well.", value)
    elif takes_two(target, facts) and not facts.approvers:
        text = f"{money(facts, value)} takes two persons. This is one of two; it posts when a second one approves."
        yield Finding(code="S01", severity=Severity.WARN, text=text, value_minor=value)


def is_half(findings: Iterable[Finding]) -> bool:
    """Whether these are the findings of an approval that is the first of two."""
    return any(finding.code == "S01" and finding.severity is Severity.WARN for finding in findings)


def takes_two(target: Claim, facts: Facts) -> bool:
    """Whether an event is worth more than one person may approve: beyond the last rung of the ladder (B5.3)."""
    ladder = facts.policy.ladder
    return bool(ladder) and worth_minor(target, facts) > ladder[-1].up_to_minor


NO_BUSINESS = (SignIn, SignOut, ScanRefused, Clock, Config)
"""Evidence of a device and of who was at it; it posts nothing, and nobody needs a role for it."""


def two_roles(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Who administers users records nothing else, and holds no business role (B5.3)."""
    if USER_ADMIN in facts.roles and not isinstance(claim.detail, NO_BUSINESS):
        yield _self("Who administers users does not record or decide business. Use another person's sign-in.")


def clock(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """The device's clock was moved: evidence, and beyond the plant's tolerance somebody looks at it (B5.5)."""
    assert isinstance(claim.detail, Clock)
    by_ms = claim.detail.jump_ms if claim.detail.offset_ms is None else claim.detail.offset_ms
    seconds, most = Fraction(abs(by_ms), 1000), facts.policy.clock_jump_warn_s
    yield Finding(
        code="S03",
        severity=Severity.WARN if seconds > most else Severity.INFO,
        text=_clock_text(claim.detail, short_text(seconds)),
        expected=str(most),
        actual=short_text(seconds),
        unit="s",
        review=True if seconds > most else None,
    )


def _clock_text(detail: Clock, seconds: str) -> str:
    if detail.offset_ms is None:
        return f"The device's clock was moved {'forward' if detail.jump_ms > 0 else 'back'} by {seconds} seconds."
    where = "ahead of" if detail.offset_ms > 0 else "behind"
    return f"The device's clock is {seconds} seconds {where} the hub's. Have it set right."


def refused(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Who was locked out by wrong PINs is looked at: somebody else may have the badge (B5.3, as breaches are)."""
    assert isinstance(claim.detail, ScanRefused)
    if claim.detail.fault_code == LOCKED_OUT:
        text = "Wrong PINs have locked this person out here. Was it they, or does somebody else have the badge?"
        yield Finding(code="S01", severity=Severity.WARN, text=text, review=True)


def setting(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """A device's settings are changed by who may (B5.4)."""
    assert isinstance(claim.detail, Config)
    if not facts.roles & CONFIGURERS:
        yield Finding(
            code="S01",
            severity=Severity.WARN,
            text=f"The setting {claim.detail.setting} was changed by somebody who is neither administrator nor "
            f"supervisor.",
            review=True,
        )
