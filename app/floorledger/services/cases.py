"""Opening an exception from a finding: owner and time limit by rule (domain.md B5.2)."""

from datetime import datetime, timedelta

from floorledger.domain.exception import ExceptionCase, ownership
from floorledger.domain.finding import Finding
from floorledger.services.ids import import_id

MOST_MINOR = 2**63 - 1
"""What a database's integer holds. Beyond it the exact money at stake no longer matters, and an absurd entry must not
stop every device that follows the feed."""


def case_of(
    finding: Finding,
    now: datetime,
    *,
    event_id: str | None = None,
    order_no: str | None = None,
    subject: str = "",
    again: str = "",
) -> ExceptionCase:
    """The exception for a finding. The same finding about the same thing has the same id: it is opened once.

    ``again`` names the decision after which the finding still stands; an ended exception is not opened again.
    """
    owner = ownership(finding.code)
    return ExceptionCase(
        exception_id=import_id("exception", "\n".join([finding.code, event_id or subject, *filter(None, [again])])),
        code=finding.code,
        severity=finding.severity,
        text=finding.text,
        owner=owner.owner,
        opened_at=now,
        due_at=now + timedelta(hours=owner.resolve_h),
        value_minor=min(finding.value_minor, MOST_MINOR),
        event_id=event_id,
        order_no=order_no,
        expected=finding.expected,
        actual=finding.actual,
        unit=finding.unit,
        suggested=finding.suggested,
    )
