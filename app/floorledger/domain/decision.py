"""What is said of another event: that it is undone, or a reviewer's word (domain.md B1.2, B5.3; decisions.md D4).

A field added after a type was first released is optional, as in detail.py.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal:
    """The exact mirror of a whole event."""

    target_event_id: str
    reason_code: str


class Verdict(StrEnum):
    """What a reviewer says of an event (D4). Only approve, override, reject and correct end its wait.

    The last three are about an exception: it is accepted with a reason, or dismissed as a false alarm, or the journal
    that was set aside is handed to the ERP again.
    """

    APPROVE = "approve"
    REJECT = "reject"
    ASSIGN = "assign"
    COMMENT = "comment"
    CORRECT = "correct"
    OVERRIDE = "override"
    UNDER_REVIEW = "under review"
    ACCEPT = "accept"
    DISMISS = "dismiss"
    RETRY = "try again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A reviewer's word on an event; who captured it cannot decide it (B5.3).

    ``assignee`` is the person or role that an assignment names. ``exception_id`` is the exception that is meant, where
    it is not all of the event's; one that no event stands behind has "" for the event.
    """

    target_event_id: str
    verdict: Verdict
    reason_code: str
    assignee: str | None = None
    exception_id: str | None = None


def lets(detail: object, target_id: str) -> bool:
    """Whether a detail is a decision that lets an event take effect."""
    letting = (Verdict.APPROVE, Verdict.OVERRIDE)
    return isinstance(detail, Decision) and detail.target_event_id == target_id and detail.verdict in letting
