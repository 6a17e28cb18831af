"""What a check found: a code of domain.md B5.2, how severe, the figures and a plain sentence."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """INFO is kept, WARN posts and is shown, BLOCK waits for a decision before it posts (B5.2)."""

    INFO = "info"
    WARN = "warn"
    BLOCK = "block"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of a check. ``value_minor`` is the money at stake in minor units of the plant's currency.

    ``suggested`` is the quantity (decimal text in ``unit``) that the operator more likely meant.
    """

    code: str
    severity: Severity
    text: str
    expected: str | None = None
    actual: str | None = None
    unit: str | None = None
    suggested: str | None = None
    value_minor: int = 0


def worst(findings: tuple[Finding, ...]) -> Severity | None:
    """The highest severity among ``findings``, or None when there are none."""
    ranked = [severity for severity in Severity if any(finding.severity == severity for finding in findings)]
    return ranked[-1] if ranked else None
