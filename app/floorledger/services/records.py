"""Rows that travel between terminal, hub and ERP, all in canonical form (domain/codec.py)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from floorledger.domain.chain import SealedEvent
from floorledger.domain.event import Event
from floorledger.domain.finding import Finding
from floorledger.domain.master_record import MasterRecord
from floorledger.domain.posting import JournalLine


class Outcome(StrEnum):
    """The answer to something sent (design.md). Only UNREACHABLE is simply retried."""

    ACCEPTED = "accepted"
    ALREADY_THERE = "already there"
    CONFLICT = "conflict"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"
    IN_DOUBT = "in doubt"


class Standing(StrEnum):
    """Where an event stands. CAPTURED is known to its device only; WAITING has an open exception."""

    CAPTURED = "captured"
    ACCEPTED = "accepted"
    WAITING = "waiting"
    REJECTED = "rejected"
    REVERSED = "reversed"


class FeedKind(StrEnum):
    """What the hub tells."""

    MASTER_PART = "master part"
    MASTER = "master"
    POLICY = "policy"
    PEOPLE = "people"
    RECEIPT = "receipt"
    STANDING = "standing"
    FINDINGS = "findings"
    PREDICTION = "prediction"
    POSTED = "posted"
    EXCEPTION = "exception"
    EXCEPTION_CHANGE = "exception change"
    EXCEPTION_END = "exception end"
    ERASED = "erased"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A row of the feed; ``pos`` grows in commit order, ``body`` is the canonical record of its kind."""

    pos: int
    kind: FeedKind
    ref: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the feed: all rows of ``scope`` up to ``pos`` are known. The scope is a text that only a hub reads."""

    scope: str = ""
    pos: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a feed, the place after them, and the position at which the feed ended when it was read.

    Its scope may be another one than was asked for; then the rows are those from the beginning (services/scope.py).
    """

    rows: tuple[FeedRow, ...]
    place: Place
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterPart:
    """Records of the next version of the master data, by kind and key; they count from its switch on (I6)."""

    records: tuple[MasterRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterSwitch:
    """From here on every record told so far counts: the version that follows from them (domain/master_record.py)."""

    version: str


def is_whole(body: bytes) -> bool:
    """Whether a MASTER row holds a whole snapshot, as it did before master data went by records; else a switch."""
    return not body.startswith(b'{"version":')


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A device that the hub has not heard of since ``seen_at``; or that it heard again, or gave up: then it is over.

    ``name`` is what the device was enrolled as, ``waiting`` the entries that it said to hold when it was seen.
    """

    device_id: str
    name: str
    seen_at: datetime
    waiting: int | None = None
    over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A free text beside the chain; the event holds ``SHA-256(salt || text)`` (decisions.md D2)."""

    event_id: str
    salt: bytes
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture beside the chain; the event holds ``SHA-256(salt || content)`` (decisions.md D2)."""

    event_id: str
    salt: bytes
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The roles that a person held ``until`` a moment, which is not part of it any more."""

    roles: tuple[str, ...]
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person; events name only ``person_id``. ``pin_verifier`` is an Argon2id hash, "" where there is no PIN.

    ``held`` are the roles of before, oldest first (services/people.py). Who is blocked signs in nowhere from then on.
    """

    person_id: str
    name: str
    badge: str
    roles: tuple[str, ...]
    pin_verifier: str
    pin_digits: int = 4
    held: tuple[Held, ...] = ()
    blocked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Everybody who may use the plant's terminals."""

    people: tuple[Person, ...]


class Erasable(StrEnum):
    """What can be erased: it lives beside the chain (decisions.md D2)."""

    NOTE = "note"
    PHOTO = "photo"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """Personal data was erased ``by`` a person for a ``reason``; ``ref`` is the event's id, or the person's.

    What was erased is no part of it.
    """

    what: Erasable
    ref: str
    by: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The hub has the event: its place in the device's chain, signed by the hub as an anchor (D1)."""

    received_at: datetime
    hub_signature: bytes
    row: SealedEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingChange:
    """An event takes a new standing."""

    event_id: str
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class HubFindings:
    """What the hub's own checks said, with fresh facts."""

    event_id: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """The predicted journal of an event, frozen when the hub accepted it (D6), and what it was made under.

    A line with a posting date of its own belongs to another period than the rest (D14).
    """

    event_id: str
    posting_date: date
    lines: tuple[JournalLine, ...]
    master_version: str | None = None
    policy_version: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """What the ERP holds for an event. ``verified`` means that what was read back equals what was predicted.

    ``posting_date`` is where it went because the predicted date's period was closed by then (D15).
    """

    event_id: str
    erp_document: str
    verified: bool
    posting_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TapeEntry:
    """How far an own event has come. ``lines`` is None until the hub has predicted its journal."""

    event: Event
    standing: Standing
    answer: Outcome | None
    answer_text: str
    lines: int | None
    verified: bool | None
    owner: str
    reversed_by: str | None


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A ledger line as an ERP knows it: amount in minor units, debit positive."""

    account: str
    amount_minor: int
    cost_line: str
    order_no: str


@dataclass(frozen=True, slots=True)
class PushResult:
    """The hub's answer for one event."""

    event_id: str
    outcome: Outcome
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The head of entries that are no longer in a device's log, with the hub's signature for it (decisions.md D2)."""

    last_seq: int
    last_hash: bytes
    anchor: bytes


@dataclass(frozen=True, slots=True)
class Push:
    """A batch from one device, in the order of its log. ``behind`` is the head of what was removed before it."""

    device_id: str
    events: tuple[SealedEvent, ...]
    notes: tuple[Note, ...] = ()
    behind: Segment | None = None
