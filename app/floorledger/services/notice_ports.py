"""What notifications need from outside: an outbox in the hub's database, and ways to people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from floorledger.domain.exception import CaseNow, ExceptionCase
from floorledger.domain.notify import Channel, MailServer, Reason, Rules, Webhook

HELD = timedelta(minutes=5)
"""How long a message stays with the process that sends it; longer than any way to people may take."""
FURTHEST = timedelta(days=9)
"""Nothing waits longer than for a weekly digest: what lies further ahead was written under a wrong clock."""
MOST_ATTEMPTS = 40
"""Two days of trying at growing pauses; after that somebody has to look at the way itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One exception for one recipient for one reason."""

    exception_id: str
    channel: Channel
    to: str
    reason: Reason
    made_at: datetime
    not_before: datetime
    digest: datetime | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """Notices that go out in one message. ``attempts`` counts this one."""

    numbers: tuple[int, ...]
    notices: tuple[Notice, ...]
    attempts: int


class NoticeBook(Protocol):
    """The outbox inside one write transaction: a row for each exception, way, recipient and reason, never two."""

    def rules(self) -> Rules | None:
        """Who is told of what; None where the plant has not said."""

    def set_rules(self, rules: Rules) -> None:
        """From now on these apply."""

    def add(self, notices: Sequence[Notice]) -> None:
        """Note what is to go out; what was noted before stays as it is."""

    def take(self, now: datetime, limit: int) -> list[Due]:
        """Up to ``limit`` messages that are due, held for :data:`HELD`."""

    def sent(self, numbers: Sequence[int], at: datetime, said: str | None = None) -> None:
        """They have gone out, or need not any more (``said``)."""

    def put_off(self, numbers: Sequence[int], not_before: datetime, said: str) -> None:
        """They are tried again then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One exception as a message tells it."""

    exception_id: str
    reason: Reason
    case: ExceptionCase
    now: CaseNow
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What goes to one recipient. ``message_id`` is the same in every attempt."""

    message_id: str
    to: str
    subject: str
    body: str
    lines: tuple[Line, ...]


class NotSent(Exception):
    """It has not gone out, or it is not known whether it has; the text says why. It is tried again."""


class Post(Protocol):
    """The ways to people. Both raise NotSent."""

    def mail(self, server: MailServer, message: Message) -> None:
        """Hand a message to the mail server."""

    def call(self, hook: Webhook, message: Message) -> None:
        """Hand a message to a webhook."""
