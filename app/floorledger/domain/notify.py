"""Who is told of an exception, on which way, and when: quiet hours, digests, and what breaks through (domain.md B5.2).

Wall-clock times are the plant's; across a change of the clock they mean what domain/calendar.py says.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from floorledger.domain.calendar import DAY, at_wall, local
from floorledger.domain.exception import CODES, ExceptionCase
from floorledger.domain.finding import Severity

EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)


class Channel(StrEnum):
    """The ways on which people are told beside their screens."""

    MAIL = "mail"
    WEBHOOK = "webhook"


class Reason(StrEnum):
    """Why somebody is told of an exception."""

    OPENED = "opened"
    FIRST_MISSED = "first action missed"
    LIMIT_MISSED = "time limit missed"


class Tls(StrEnum):
    """How the way to the mail server is kept private; certificates are always verified."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """From one minute of the plant's day to another, perhaps over midnight, nobody is disturbed."""

    begin_min: int
    end_min: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """Everything in one message at this minute of the plant's day, on these days (1 is Monday)."""

    at_min: int
    weekdays: tuple[int, ...] = EVERY_DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One who is told. ``to`` is an address or a webhook's name; empty filters let everything through.

    ``codes`` are codes or groups (their first letter). ``owners`` are the roles whose exceptions are meant.
    """

    channel: Channel
    to: str
    owners: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    severities: tuple[Severity, ...] = ()
    reasons: tuple[Reason, ...] = ()
    least_minor: int = 0
    quiet: Quiet | None = None
    digest: Digest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where mail is handed in. The password is kept apart, with the hub's keys."""

    host: str
    sender: str
    port: int = 587
    tls: Tls = Tls.STARTTLS
    user: str | None = None
    ca: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """An address that takes messages. The secret they are signed with is kept apart, with the hub's keys."""

    name: str
    url: str
    ca: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Everything about notifications. ``critical`` codes or groups wait for no quiet hours and no digest."""

    recipients: tuple[Recipient, ...] = ()
    mail: MailServer | None = None
    webhooks: tuple[Webhook, ...] = ()
    critical: tuple[str, ...] = ("S",)


def wants(recipient: Recipient, case: ExceptionCase, owner: str, reason: Reason) -> bool:
    """Whether somebody is told of an exception that is ``owner``'s now."""
    return (
        (not recipient.owners or owner in recipient.owners)
        and (not recipient.codes or _named(case.code, recipient.codes))
        and (not recipient.severities or case.severity in recipient.severities)
        and (not recipient.reasons or reason in recipient.reasons)
        and (case.value_minor >= recipient.least_minor or is_critical(case, ("S",)))
    )


def is_critical(case: ExceptionCase, critical: tuple[str, ...]) -> bool:
    """Whether an exception breaks through quiet hours."""
    return _named(case.code, critical)


def _named(code: str, codes: tuple[str, ...]) -> bool:
    return code in codes or CODES[code].group.value in codes


@dataclass(frozen=True, slots=True)
class Sending:
    """When something goes out; what has the same ``digest`` goes out together."""

    at: datetime
    digest: datetime | None = None


def sending(recipient: Recipient, *, critical: bool, now: datetime, time_zone: str) -> Sending:
    """When somebody is told of what happens now."""
    if critical:
        return Sending(now)
    if recipient.digest is not None:
        at = _next(recipient.digest, now, time_zone)
        return Sending(at, at)
    return Sending(_after(recipient.quiet, now, time_zone))


def _next(digest: Digest, now: datetime, time_zone: str) -> datetime:
    """The next time of a digest that lies ahead."""
    day = local(now, time_zone).date()
    while True:
        at = at_wall(day, digest.at_min, time_zone)
        if at > now and day.isoweekday() in digest.weekdays:
            return at
        day += DAY


def _after(quiet: Quiet | None, now: datetime, time_zone: str) -> datetime:
    """Now, or the end of the quiet hours."""
    if quiet is None or quiet.begin_min == quiet.end_min:
        return now
    wall = local(now, time_zone)
    minute, day = 60 * wall.hour + wall.minute, wall.date()
    if quiet.begin_min < quiet.end_min:
        inside = quiet.begin_min <= minute < quiet.end_min
    else:
        inside = minute >= quiet.begin_min or minute < quiet.end_min
        if minute >= quiet.begin_min:
            day += DAY
    return max(at_wall(day, quiet.end_min, time_zone), now) if inside else now
