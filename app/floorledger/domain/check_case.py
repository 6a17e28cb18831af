"""Checks of a word on one exception: who may say it, and what it may do (domain.md B5.2, B5.3)."""

from collections.abc import Iterator

from floorledger.domain.claim import Claim, Facts
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Hold
from floorledger.domain.exception import SET_ASIDE, ExceptionCase
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.people import DECIDERS, owners_of

_OF_CASES = frozenset({Verdict.ACCEPT, Verdict.DISMISS, Verdict.RETRY})
_STEPS = frozenset({Verdict.ASSIGN, Verdict.COMMENT, Verdict.UNDER_REVIEW})


def is_about_case(detail: Decision) -> bool:
    """Whether a decision is about an exception itself, and not about the event behind it."""
    return detail.verdict in _OF_CASES or (detail.exception_id is not None and detail.verdict in _STEPS)


def on_case(claim: Claim, facts: Facts, detail: Decision) -> Iterator[Finding]:
    """The exception is open, its owner or somebody who decides says it, and a word that ends it has a reason."""
    case = facts.case
    owners = () if case is None else (case.owner, case.escalate_to)
    if detail.verdict is not Verdict.COMMENT and not owners_of(facts.roles) & {*DECIDERS, *owners}:
        yield _refused("S01", "Only its owner, a supervisor or a controller can decide on this.")
    elif case is None:
        yield _refused("R07", "This exception is not open any more, or not known here.")
    elif detail.verdict is Verdict.ASSIGN and not (detail.assignee or "").strip():
        yield _refused("C02", "Say to whom it is assigned.")
    elif detail.verdict is Verdict.UNDER_REVIEW and _is_hold(facts) and "quality" not in facts.roles:
        yield _refused("S01", "Only quality takes what is on hold under review.")
    elif detail.verdict is Verdict.RETRY:
        yield from _retry(facts, case)
    elif detail.verdict in _OF_CASES:
        yield from _ending(claim, facts, detail, case)


def _is_hold(facts: Facts) -> bool:
    """Whether the word would also put a hold under review, with its reserve (B1.4)."""
    return facts.target is not None and isinstance(facts.target.detail, Hold)


def _retry(facts: Facts, case: ExceptionCase) -> Iterator[Finding]:
    if case.code not in SET_ASIDE or facts.target is None or facts.target_open:
        yield _refused("R07", "No journal was set aside here, so there is nothing to hand over again.")


def _ending(claim: Claim, facts: Facts, detail: Decision, case: ExceptionCase) -> Iterator[Finding]:
    """What keeps an event from its effect stays open until the event has it, or is rejected (reliability.md I2)."""
    own = () if facts.target is None else (facts.target.actor, facts.target.on_behalf_of)
    if claim.actor in (case.actor, *own):
        yield _refused("S01", "Who captured an event cannot decide on it. Ask another supervisor; it waits safely.")
    elif facts.target_open:
        yield _refused("R07", "The event waits for a decision: approve or reject it.")
    elif case.code in SET_ASIDE and case.event_id is not None:
        yield _refused("R07", "The ERP does not hold this event yet. Mend the cause and hand it over again.")
    elif not detail.reason_code.strip():
        yield _refused("S02", "Say why; a decision without a reason does not count.")


def _refused(code: str, text: str) -> Finding:
    return Finding(code=code, severity=Severity.BLOCK, text=text)
