"""Opening an exception from a finding: owner and time limits by rule (domain.md B5.2)."""

from datetime import datetime

from floorledger.domain.calendar import PlantCalendar
from floorledger.domain.claim import item_of
from floorledger.domain.deadline import first_action_by, resolve_by
from floorledger.domain.event import Event
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
    event: Event | None = None,
    event_id: str | None = None,
    order_no: str | None = None,
    subject: str = "",
    again: str = "",
    plant: PlantCalendar | None = None,
) -> ExceptionCase:
    """The exception for a finding. The same finding about the same thing has the same id: it is opened once.

    ``again`` names the decision after which the finding still stands; an ended exception is not opened again. Time
    limits follow the calendar of ``plant``; without it a business day is 24 hours.
    """
    owner = ownership(finding.code)
    if event is not None:
        event_id, order_no = event.event_id, event.order_no
    return ExceptionCase(
        exception_id=import_id("exception", "\n".join([finding.code, event_id or subject, *filter(None, [again])])),
        code=finding.code,
        severity=finding.severity,
        text=finding.text,
        owner=owner.owner,
        opened_at=now,
        due_at=resolve_by(owner, now, plant),
        value_minor=min(finding.value_minor, MOST_MINOR),
        event_id=event_id,
        order_no=order_no,
        expected=finding.expected,
        actual=finding.actual,
        unit=finding.unit,
        suggested=finding.suggested,
        review=finding.review,
        cause=finding.cause,
        notices=finding.notices,
        first_action_at=first_action_by(owner, now, plant),
        escalate_to=owner.escalate_to,
        item=None if event is None else item_of(event.detail),
        actor=None if event is None else event.actor,
        shift=None if event is None else event.shift,
    )
