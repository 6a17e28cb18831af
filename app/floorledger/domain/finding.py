"""What a check found: a code of domain.md B5.2, how severe, the figures and a plain sentence."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """INFO is kept, WARN posts and is shown, BLOCK waits for a decision before it posts (B5.2)."""

    INFO = "info"
    WARN = "warn"
    BLOCK = "block"


class Cause(StrEnum):
    """How what was used departs from the bill of materials, where it departs beyond tolerance."""

    UNPLANNED = "unplanned"
    SUBSTITUTED = "substituted"
    OVER_USED = "over-used"
    UNDER_USED = "under-used at final"
    SLIP = "wrong unit or factor"
    WRONG_LOT = "wrong lot"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a finding asks of one recipient, a role: one sentence to act on."""

    recipient: str
    task: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of a check. ``value_minor`` is the money at stake in minor units of the plant's currency.

    ``suggested`` is the quantity (decimal text in ``unit``) that the operator more likely meant. ``review`` asks for an
    exception although the entry posts; ``notices`` say who is to do what about it.
    """

    code: str
    severity: Severity
    text: str
    expected: str | None = None
    actual: str | None = None
    unit: str | None = None
    suggested: str | None = None
    value_minor: int = 0
    review: bool | None = None
    cause: Cause | None = None
    notices: tuple[Notice, ...] | None = None

    @property
    def opens_case(self) -> bool:
        """Whether somebody has to answer it: it blocks, or it asks for a review."""
        return self.severity is Severity.BLOCK or bool(self.review)


def worst(findings: tuple[Finding, ...]) -> Severity | None:
    """The highest severity among ``findings``, or None when there are none."""
    ranked = [severity for severity in Severity if any(finding.severity == severity for finding in findings)]
    return ranked[-1] if ranked else None
