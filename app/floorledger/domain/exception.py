"""Exceptions: what each code means, who owns it, and until when (domain.md B5.2)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from floorledger.domain.finding import Cause, Notice, Severity


class ExceptionState(StrEnum):
    """Open, perhaps under review or assigned, until a decision, a correction or a reversal ends it; never deleted."""

    OPEN = "open"
    UNDER_REVIEW = "under review"
    ASSIGNED = "assigned"
    APPROVED = "approved"
    REJECTED = "rejected"
    CORRECTED = "corrected"
    REVERSED = "reversed"
    ACCEPTED = "accepted with reason"
    DISMISSED = "dismissed as false alarm"


STANDING = frozenset({ExceptionState.OPEN, ExceptionState.UNDER_REVIEW, ExceptionState.ASSIGNED})
"""States of an exception that has not ended."""


class Group(StrEnum):
    """Groups of exceptions; the value is the first letter of their codes."""

    CAPTURE = "C"
    MASTER = "M"
    QUANTITY = "Q"
    TIME = "T"
    POSTING = "P"
    RECON = "R"
    FINANCE = "F"
    CONTROL = "S"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How long something may take; exactly one of the fields says it. ``period_end`` is the end of the open period."""

    hours: int = 0
    shift_hours: int = 0
    business_days: int = 0
    period_end: bool = False

    def __str__(self) -> str:
        if self.period_end:
            return "before the period closes"
        for count, unit in ((self.hours, "h"), (self.shift_hours, "h of shift time")):
            if count:
                return f"{count} {unit}"
        if self.business_days:
            return f"{self.business_days} business {'day' if self.business_days == 1 else 'days'}"
        return "at once"


SHIFT = Limit(shift_hours=8)
"""One shift, by the length of a usual one."""
AT_ONCE = timedelta(minutes=15)
"""Nobody is there in less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ownership:
    """Who owns a group of exceptions; ``close_week`` replaces ``resolve`` in the first seven days of a period."""

    owner: str
    first_action: Limit
    resolve: Limit
    escalate_to: str
    close_week: Limit | None = None


OWNERSHIP = {
    Group.CAPTURE: Ownership(owner="shift lead", first_action=SHIFT, resolve=SHIFT, escalate_to="production manager"),
    Group.TIME: Ownership(owner="shift lead", first_action=SHIFT, resolve=SHIFT, escalate_to="production manager"),
    Group.MASTER: Ownership(
        owner="data steward",
        first_action=Limit(hours=4),
        resolve=Limit(business_days=1),
        escalate_to="planning manager",
    ),
    Group.QUANTITY: Ownership(
        owner="supervisor",
        first_action=SHIFT,
        resolve=Limit(business_days=1),
        escalate_to="production manager and cost controller",
    ),
    Group.POSTING: Ownership(
        owner="integration support",
        first_action=Limit(hours=1),
        resolve=Limit(hours=4),
        close_week=Limit(hours=1),
        escalate_to="IT lead and finance",
    ),
    Group.RECON: Ownership(
        owner="cost accountant",
        first_action=Limit(business_days=1),
        resolve=Limit(period_end=True),
        escalate_to="plant controller",
    ),
    Group.FINANCE: Ownership(
        owner="plant controller",
        first_action=Limit(business_days=1),
        resolve=Limit(period_end=True),
        escalate_to="CFO delegate",
    ),
    Group.CONTROL: Ownership(
        owner="compliance",
        first_action=Limit(),
        resolve=Limit(business_days=2),
        escalate_to="internal audit",
    ),
}


@dataclass(frozen=True, slots=True)
class Code:
    """An exception code: its meaning, and the severity it has where a check says nothing else."""

    code: str
    meaning: str
    severity: Severity

    @property
    def group(self) -> Group:
        """The group, which is the first letter."""
        return Group(self.code[0])


_INFO, _WARN, _BLOCK = Severity.INFO, Severity.WARN, Severity.BLOCK
CODES = {
    each.code: each
    for each in (
        Code("C01", "unknown barcode", _INFO),
        Code("C02", "can be read in more than one way", _BLOCK),
        Code("C03", "checksum does not fit", _INFO),
        Code("C04", "a separator of the barcode was lost", _INFO),
        Code("C05", "there already, with other content", _BLOCK),
        Code("M01", "unknown item, order, operation or place", _BLOCK),
        Code("M02", "the unit does not fit the item", _BLOCK),
        Code("M03", "conversion factor implausible", _WARN),
        Code("M04", "the order is not in a state for this", _BLOCK),
        Code("M05", "lot unknown, expired or on hold", _BLOCK),
        Code("Q01", "more than the order asks for", _WARN),
        Code("Q02", "less than the order asks for", _WARN),
        Code("Q03", "consumption departs from the bill of materials", _WARN),
        Code("Q04", "a factor or a slip is likely", _BLOCK),
        Code("Q05", "something would become negative", _BLOCK),
        Code("Q06", "more than the step before let through", _WARN),
        Code("Q07", "unusually much scrap", _WARN),
        Code("Q08", "a measured value lies outside its band", _WARN),
        Code("T01", "times overlap", _WARN),
        Code("T02", "ends on another date than it seems", _BLOCK),
        Code("T03", "lies in the future", _WARN),
        Code("T04", "entered late", _WARN),
        Code("T05", "no end that can be", _BLOCK),
        Code("T06", "a default duration, no measurement", _INFO),
        Code("P01", "refused by the ERP", _BLOCK),
        Code("P02", "cannot be handed on", _BLOCK),
        Code("P03", "locked in the ERP", _BLOCK),
        Code("P04", "the period is closed", _BLOCK),
        Code("P05", "taken in part by the ERP", _BLOCK),
        Code("P06", "taken by the ERP, which holds no document", _BLOCK),
        Code("R01", "missing in the ERP", _BLOCK),
        Code("R02", "missing here", _BLOCK),
        Code("R03", "quantities differ", _BLOCK),
        Code("R04", "values differ", _BLOCK),
        Code("R05", "dates or periods differ", _BLOCK),
        Code("R06", "twice in the ERP", _BLOCK),
        Code("R07", "undone on one side only", _BLOCK),
        Code("F01", "nothing explains it", _BLOCK),
        Code("F02", "work in process has aged", _WARN),
        Code("F03", "work in process below zero", _BLOCK),
        Code("F04", "no standard, so no value", _BLOCK),
        Code("F05", "an amount or variance above its limit", _WARN),
        Code("S01", "one person in two roles that exclude each other", _BLOCK),
        Code("S02", "overridden without a reason", _BLOCK),
        Code("S03", "the clock was moved", _WARN),
        Code("S04", "the chain of a log is broken", _BLOCK),
        Code("S05", "an event of a device is missing", _BLOCK),
    )
}
"""Every code of B5.2; nothing else is raised."""
NOT_BOOKED = frozenset({"P01", "P05", "P06", "R06"})
"""Exceptions of an accepted event whose journal was set aside: the ERP does not hold it."""
SET_ASIDE = NOT_BOOKED | {"P02", "P03", "P04"}
"""The same with those that an event which waits may have as well."""


def ownership(code: str) -> Ownership:
    """Who owns an exception code. Raises KeyError for a code outside B5.2."""
    return OWNERSHIP[CODES[code].group]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionCase:
    """An exception as it was opened. ``event_id`` is None where master data, not an event, raised it.

    ``review`` says that the event has posted and somebody is to look at it afterwards; ``notices`` are what each of its
    recipients is to do. ``item``, ``actor`` (an opaque id) and ``shift`` are those of the event, for what adds up.
    ``parts`` are the exceptions that this one adds up. ``afterwards`` says that no check of the event found it, but the
    hub's watch over what was recorded.
    """

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
    review: bool | None = None
    cause: Cause | None = None
    notices: tuple[Notice, ...] | None = None
    first_action_at: datetime | None = None
    escalate_to: str | None = None
    item: str | None = None
    actor: str | None = None
    shift: str | None = None
    parts: tuple[str, ...] | None = None
    afterwards: bool | None = None

    @property
    def act_by(self) -> datetime | None:
        """When the owner must have begun; "at once" leaves the time that it takes to get there."""
        if self.first_action_at is None:
            return None
        return max(self.first_action_at, self.opened_at + AT_ONCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionEnd:
    """How an exception ended; ``by_event_id`` is the decision or the reversal, None where its cause is gone."""

    exception_id: str
    state: ExceptionState
    ended_at: datetime
    by_event_id: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseChange:
    """A step of an exception that does not end it: where it stands afterwards, and who, when and why.

    ``by_event_id`` and ``actor`` (an opaque id) are those of the decision, None where the hub's watch made the step.
    ``escalation`` is 0, 1 after a missed first action, 2 after a missed time limit. ``added`` are exceptions that this
    one adds up from now on, and ``value_minor`` what it is worth with them.
    """

    exception_id: str
    at: datetime
    state: ExceptionState
    owner: str
    why: str
    escalation: int = 0
    by_event_id: str | None = None
    actor: str | None = None
    value_minor: int | None = None
    added: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNow:
    """Where an exception stands after all of its changes. ``group`` names the exception that adds it up."""

    state: ExceptionState
    owner: str
    escalation: int = 0
    group: str | None = None
