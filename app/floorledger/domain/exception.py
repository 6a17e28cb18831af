"""Exceptions: who owns what, and until when (domain.md B5.2)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from floorledger.domain.finding import Severity


class ExceptionState(StrEnum):
    """Open until a decision, a correction or a reversal ends it; never deleted."""

    OPEN = "open"
    APPROVED = "approved"
    REJECTED = "rejected"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Ownership:
    """The owner role of a code and the hours until it must be resolved."""

    owner: str
    resolve_h: int


_SHIFT_H = 8
_DAY_H = 24

_BY_GROUP = {
    "C": Ownership("shift lead", _SHIFT_H),
    "T": Ownership("shift lead", _SHIFT_H),
    "M": Ownership("data steward", _DAY_H),
    "Q": Ownership("supervisor", _DAY_H),
    "P": Ownership("integration support", 4),
    "R": Ownership("cost accountant", 3 * _DAY_H),
    "F": Ownership("plant controller", _DAY_H),
    "S": Ownership("compliance", 2 * _DAY_H),
}
"""Groups are the first letter of the code. Business days count as 24 hours until the plant calendar knows better."""


def ownership(code: str) -> Ownership:
    """Who owns an exception code. Raises KeyError for a code outside B5.2."""
    return _BY_GROUP[code[0]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionCase:
    """An exception as it was opened. ``event_id`` is None where master data, not an event, raised it."""

    exception_id: str
    code: str
    severity: Severity
    text: str
    owner: str
    opened_at: datetime
    due_at: datetime
    value_minor: int = 0
    event_id: str | None = None
    order_no: str | None = None
    expected: str | None = None
    actual: str | None = None
    unit: str | None = None
    suggested: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionEnd:
    """How an exception ended; ``by_event_id`` is the decision or the reversal."""

    exception_id: str
    state: ExceptionState
    ended_at: datetime
    by_event_id: str
