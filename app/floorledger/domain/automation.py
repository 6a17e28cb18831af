"""How far an entry is trusted to post by itself: by its risk, its type and its worth (domain.md B5.1, B5.3)."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from floorledger.domain.check_basis import money
from floorledger.domain.claim import Claim, Facts, event_type_of
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Consumption, Count, Disposition, Fate, Return, Time
from floorledger.domain.finding import Cause, Finding, Severity
from floorledger.domain.number import NONE
from floorledger.domain.policy import Automation, Risk, Stage
from floorledger.domain.worth import worth_minor

_CODE = {
    Risk.UNUSUAL_SCRAP: "Q07",
    Risk.NEGATIVE_CORRECTION: "Q05",
    Risk.RETROSPECTIVE_LABOUR: "T04",
    Risk.QUALITY_WRITE_OFF: "F05",
    Risk.UNPLANNED_CONSUMPTION: "Q03",
    Risk.HIGH_VALUE: "F05",
}
"""The code under which each risk is reviewed: it names the owner."""
_STAGES = tuple(Stage)


@dataclass(frozen=True, slots=True)
class Staged:
    """The stage of an entry: the most cautious that its risks have, and the rules that asked for it."""

    stage: Stage
    rules: tuple[Automation, ...]
    value_minor: int

    @property
    def reasons(self) -> tuple[Risk, ...]:
        """The risks behind the stage; none where the entry simply posts."""
        return tuple(rule.risk for rule in self.rules)


def risks(claim: Claim, found: tuple[Finding, ...]) -> Iterator[Risk]:
    """What makes the entry risky, apart from its worth; ``found`` is what the checks said of it."""
    codes = {finding.code for finding in found}
    if "Q07" in codes:
        yield Risk.UNUSUAL_SCRAP
    match claim.detail:
        case Return() | Reversal():
            yield Risk.NEGATIVE_CORRECTION
        case Count(counted=counted, book=book) if (NONE if counted is None else counted.base) < book:
            yield Risk.NEGATIVE_CORRECTION
        case Time() if "T04" in codes:
            yield Risk.RETROSPECTIVE_LABOUR
        case Disposition(fate=Fate.SCRAP | Fate.DOWNGRADE):
            yield Risk.QUALITY_WRITE_OFF
        case Consumption(planned=planned):
            if not planned or any(finding.cause is Cause.UNPLANNED for finding in found):
                yield Risk.UNPLANNED_CONSUMPTION


def stage(claim: Claim, found: tuple[Finding, ...], facts: Facts) -> Staged:
    """How far the plant trusts this entry, and why."""
    value = worth_minor(claim, facts) if facts.policy.automation else 0
    rules = tuple(_applying(claim, found, facts, value))
    most = max((rule.stage for rule in rules), key=_STAGES.index, default=Stage.POST)
    return Staged(most, tuple(rule for rule in rules if rule.stage is most is not Stage.POST), value)


def _applying(claim: Claim, found: tuple[Finding, ...], facts: Facts, value: int) -> Iterator[Automation]:
    """For each risk of the entry its rule: the one for its event type, else the one for all; worth enough to matter."""
    kind = event_type_of(claim.detail)
    rules = {(rule.risk, rule.event_type): rule for rule in facts.policy.automation}
    for risk in (*risks(claim, found), Risk.HIGH_VALUE):
        rule = rules.get((risk, kind), rules.get((risk, None)))
        if rule is not None and value >= rule.least_minor:
            yield rule


def staged(claim: Claim, found: tuple[Finding, ...], facts: Facts) -> Iterator[Finding]:
    """What the stage asks for: a block where somebody looks first, a review after posting for a sampled entry.

    Nothing is added where a finding of the same code asks for it already.
    """
    if not facts.policy.automation:
        return
    made = stage(claim, found, facts)
    worth = money(facts, made.value_minor)
    for rule in made.rules:
        code = _CODE[rule.risk]
        asked = {finding.severity for finding in found if finding.code == code and finding.opens_case}
        if rule.stage is Stage.REVIEW_FIRST and Severity.BLOCK not in asked:
            text = f"By the plant's rule somebody looks at this before it posts: {rule.risk}, {worth}."
            yield Finding(code=code, severity=Severity.BLOCK, text=text, value_minor=made.value_minor)
        elif rule.stage is Stage.SAMPLE and not asked and claim.event_id and drawn(claim.event_id, rule):
            text = f"Drawn for a look after posting: {rule.risk}, {worth}."
            yield Finding(code=code, severity=Severity.INFO, text=text, value_minor=made.value_minor, review=True)


def drawn(event_id: str, rule: Automation) -> bool:
    """Whether an entry is in the sample: always the same answer for an id, and ``share`` of all ids say yes."""
    number = int.from_bytes(hashlib.sha256(f"{rule.risk}\n{event_id}".encode()).digest()[:8])
    return number < rule.share * 2**64
