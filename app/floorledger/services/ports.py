"""What the use cases need from outside, as protocols. A fake passes the same contract suite."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from floorledger.domain.chain import SealedEvent
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase, ExceptionEnd
from floorledger.domain.master import MasterData
from floorledger.domain.master_record import MasterRecord
from floorledger.domain.policy import Policy
from floorledger.domain.position import Position
from floorledger.services.authority_ports import Authority
from floorledger.services.case_ports import CaseBook
from floorledger.services.effect_ports import Accepted, Journals
from floorledger.services.erasure_ports import Erasing
from floorledger.services.notice_ports import NoticeBook
from floorledger.services.posting_ports import Lanes
from floorledger.services.records import (
    FeedKind,
    FeedRow,
    LedgerLine,
    Note,
    Outcome,
    Page,
    Person,
    Photo,
    Place,
    Posted,
    Push,
    PushResult,
    Segment,
    Standing,
    TapeEntry,
)


class StoreFault(Exception):
    """The environment failed (disk full, read-only, locked): nothing was recorded. The text says what to do."""


class HubFault(Exception):
    """The hub could not be asked. ``outcome`` is UNREACHABLE (never sent) or IN_DOUBT (sent, no answer).

    ``retry_after_s`` is how long the hub asks to be left alone, None where it does not say.
    """

    def __init__(self, outcome: Outcome, text: str, *, retry_after_s: int | None = None) -> None:
        super().__init__(text)
        self.outcome = outcome
        self.retry_after_s = retry_after_s


class LedgerAway(Exception):
    """The ERP cannot be asked just now; nothing was sent that could change it."""


class Clock(Protocol):
    """Time comes in through here only."""

    def now(self) -> datetime:
        """Wall time with an offset."""

    def monotonic_ns(self) -> int:
        """A clock that never goes back, as evidence."""


class Signer(Protocol):
    """A device's or the hub's own key."""

    @property
    def public_key(self) -> bytes:
        """The 32 bytes of the Ed25519 public key."""

    def sign(self, message: bytes) -> bytes:
        """The signature over ``message``."""


class Verifier(Protocol):
    """Check a signature against a public key."""

    def __call__(self, public_key: bytes, message: bytes, signature: bytes) -> bool:
        """Whether the signature is that key's."""


class PinSecretMissing(Exception):
    """A verifier was made with a secret that this device does not hold, so no PIN can be checked against it."""

    def __init__(self) -> None:
        super().__init__(
            "This terminal cannot check PINs: it does not hold the plant's PIN secret. Ask IT to enrol it again."
        )


class PinCheck(Protocol):
    """PIN verifiers, Argon2id."""

    def make(self, pin: str) -> str:
        """A verifier to keep."""

    def matches(self, verifier: str, pin: str) -> bool:
        """Whether the PIN is the one behind the verifier. Raises PinSecretMissing where it cannot be checked here."""


class TerminalStore(Protocol):
    """A device's own log and its cache of what the hub told. One writer."""

    @property
    def revision(self) -> int:
        """A number that changes whenever the known events do."""

    def head(self) -> tuple[int, bytes]:
        """The last number and hash of the log; (0, GENESIS) when empty."""

    def append(self, rows: Sequence[SealedEvent], notes: Sequence[Note], photos: Sequence[Photo] = ()) -> None:
        """Make rows durable in one transaction, in the log and in the cache. Raises StoreFault, then nothing is in."""

    def known_ids(self, event_ids: Iterable[str]) -> frozenset[str]:
        """Those ids that the log or the cache holds already."""

    def waiting(self, limit: int) -> list[SealedEvent]:
        """The oldest rows of the log that the hub has not answered for."""

    def behind(self) -> Segment | None:
        """The head of what was removed from the log; None where it is whole."""

    def waiting_count(self) -> int:
        """How many rows the hub has not answered for."""

    def notes_of(self, event_ids: Sequence[str]) -> list[Note]:
        """Free texts beside these events."""

    def photo_of(self, event_id: str) -> Photo | None:
        """The picture beside an event, its content empty where it was erased; None where it was never here."""

    def waiting_photo(self) -> Photo | None:
        """The oldest picture that the hub has not answered for and whose event it holds."""

    def photo_answered(self, result: PushResult) -> None:
        """Keep the hub's answer to a picture, which is not sent again."""

    def answered(self, results: Sequence[PushResult], at: datetime) -> None:
        """Keep the hub's answers to a push."""

    def cursor(self) -> int:
        """The position up to which the feed is known."""

    def place(self) -> Place:
        """The same with the scope from which it was read."""

    def apply_feed(self, rows: Sequence[FeedRow], place: Place | None = None) -> None:
        """Store rows, what follows from them, and the place after them, in one transaction.

        Rows that are here already change nothing. Without a place, it is the last row's in the scope as it was.
        """

    def adopt(self, device_id: str, rows: Sequence[FeedRow]) -> None:
        """Take own entries back that the hub tells of and the log lacks, so that no number is used again (I4)."""

    def distrust(self, why: str) -> None:
        """Have everything but the own log built again from the hub at the next start."""

    def master(self) -> MasterData | None:
        """The newest master data, None before the first pull."""

    def policy(self) -> Policy | None:
        """The newest policy."""

    def people(self) -> tuple[Person, ...]:
        """Everybody known."""

    def events_of_order(self, order_no: str) -> list[tuple[Event, Standing]]:
        """All known events of an order in log order, own ones and others'."""

    def event(self, event_id: str) -> tuple[Event, Standing] | None:
        """One known event."""

    def holds(self) -> list[tuple[Event, Standing]]:
        """All HOLD, RELEASE and DISPOSITION events known."""

    def consumers(self, item: str, lot: str) -> list[tuple[Event, Standing]]:
        """All known entries that took from a lot or put back into it, of whatever order."""

    def times_of(self, person: str, since: datetime) -> list[tuple[Event, Standing]]:
        """All known TIME entries of the person who worked, or for whom it was recorded, captured since then."""

    def is_reviewed(self, event_id: str) -> bool:
        """Whether an event has posted and somebody is to look at it: an open exception of that kind is known."""

    def own_cases(self, owners: Iterable[str]) -> int:
        """How many exceptions that have not ended are with these owners; what adds others up counts once."""

    def open_case(self, exception_id: str) -> ExceptionCase | None:
        """An exception that has not ended."""

    def reversed_ids(self) -> frozenset[str]:
        """Events that a reversal names which is not rejected."""

    def tape(self, since: datetime, limit: int) -> list[TapeEntry]:
        """Own events captured since then, newest first, each with how far it has come."""

    def pin_events(self, since: datetime) -> list[Event]:
        """Own events captured since then that tell of a right or a wrong PIN, oldest first."""

    def unshown(self) -> list[TapeEntry]:
        """Events of the log that were saved but perhaps never answered to the operator (I1)."""

    def mark_shown(self) -> None:
        """Everything in the log has been answered to somebody."""


class DocumentStore(Protocol):
    """Drawings and work instructions by the hash of their content."""

    def has(self, sha256: str) -> bool:
        """Whether a document is here."""

    def get(self, sha256: str) -> bytes | None:
        """Its content, None where it is not here or damaged. Raises StoreFault."""

    def put(self, content: bytes) -> str:
        """Keep a content; its hash. Raises StoreFault."""


class HubLink(Protocol):
    """The way to the hub: in process or over HTTP."""

    def push(self, batch: Push) -> list[PushResult]:
        """Send events; raises HubFault."""

    def pull(self, place: Place, limit: int, device_id: str | None = None) -> Page:
        """Feed rows after a place; raises HubFault. ``device_id`` says for whom, where the way is not one device's."""

    def photo(self, photo: Photo) -> PushResult:
        """Send the picture beside an event that the hub holds; raises HubFault. Sending it again changes nothing."""

    def document(self, sha256: str) -> bytes | None:
        """The content of a document, None where the hub has none of that hash; raises HubFault."""


class HubTx(Protocol):
    """What the hub does inside one transaction."""

    @property
    def lanes(self) -> Lanes:
        """The queue of journals that are not in the ERP yet."""

    @property
    def cases(self) -> CaseBook:
        """The exceptions and their steps."""

    @property
    def notices(self) -> NoticeBook:
        """Who is to be told of them."""

    @property
    def authority(self) -> Authority:
        """Who did what before, for the rules of who may do what."""

    @property
    def accepted(self) -> Accepted:
        """What accepted entries hold, took, worked and undid."""

    @property
    def journals(self) -> Journals:
        """The predicted journals and the running sums."""

    @property
    def erasing(self) -> Erasing:
        """What can be erased."""

    def device_key(self, device_id: str) -> bytes | None:
        """The enrolled public key of a device."""

    def head(self, device_id: str) -> tuple[int, bytes]:
        """The last number and hash held of a device's log."""

    def expect(self, event_ids: Sequence[str]) -> None:
        """These ids are about to be asked for with :meth:`find`."""

    def find(self, event_id: str) -> SealedEvent | None:
        """An event held."""

    def insert(self, row: SealedEvent, event: Event, received_at: datetime, anchor: bytes) -> None:
        """Keep an event in hub order, with the hub's anchor signature."""

    def insert_conflict(self, row: SealedEvent, received_at: datetime, anchor: bytes) -> None:
        """Keep a sound link of a device's chain whose id another event has; it takes no effect."""

    def add_notes(self, notes: Sequence[Note]) -> None:
        """Keep free texts beside the chain."""

    def add_photo(self, photo: Photo) -> bool:
        """Keep a picture beside the chain; False where the event's picture was taken before, erased since or not."""

    def standing(self, event_id: str) -> Standing | None:
        """Where an event stands."""

    def set_standing(self, event_id: str, standing: Standing) -> None:
        """Move an event to another standing."""

    def position(self, order_no: str) -> Position:
        """The order's position from accepted events."""

    def save_position(self, position: Position) -> None:
        """Keep it."""

    def fix_standard(self, order_no: str, master_version: str) -> None:
        """The order's first entry took effect under this version; later calls change nothing."""

    def standards_of(self, order_no: str) -> list[MasterData]:
        """The master data that an order's entries took effect under, the first entry's first; none where none did."""

    def accepted_of_order(self, order_no: str) -> list[tuple[str, bytes]]:
        """The order's accepted entries: id, and what each counts as in the hash of the event set."""

    def open_exception(self, case: ExceptionCase) -> bool:
        """Open an exception and note who is told; opening the same id again changes nothing and is False."""

    def end_exception(self, end: ExceptionEnd) -> None:
        """End an exception."""

    def open_exceptions(self, *, event_id: str | None = None, order_no: str | None = None) -> list[ExceptionCase]:
        """Open exceptions of an event or of an order."""

    def tell(self, kind: FeedKind, ref: str, record: object) -> None:
        """Append a record to the feed, part of this transaction."""

    def document(self, kind: FeedKind) -> bytes | None:
        """The newest policy or people record."""

    def master(self) -> MasterData | None:
        """The master data that counts."""

    def master_records(self) -> Iterable[MasterRecord]:
        """The records of the master data that counts, by kind and key."""

    def staged_version(self) -> str:
        """The version that all records told so far make."""

    def posted(self, posted: Posted) -> None:
        """Keep what the ERP holds for an event, and take it out of the queue."""


class HubStore(Protocol):
    """The hub's database."""

    def begin(self) -> AbstractContextManager[HubTx]:
        """One write transaction: commits at the end, rolls back on an exception."""

    def feed(self, cursor: int, limit: int) -> list[FeedRow]:
        """Every row of the feed after ``cursor``, in commit order."""

    def page(self, place: Place, limit: int, device_id: str | None = None) -> Page:
        """Rows after a place in commit order, in the device's scope; without a device every row."""

    def enrol(self, device_id: str, public_key: bytes, name: str) -> None:
        """Know a device's key. Enrolling the same key again changes nothing; another key is refused (ValueError)."""


class Ledger(Protocol):
    """The connector's contract to an ERP's ledger (erp.md). HTTP 200 proves nothing: read back."""

    def post(self, event_id: str, posting_date: date, lines: Sequence[LedgerLine]) -> Outcome:
        """Book one event's journal; the event id is the idempotency key."""

    def find(self, event_id: str) -> str | None:
        """The document that holds an event, None where there is none. Raises LedgerAway."""

    def read_back(self, document: str) -> list[LedgerLine]:
        """The lines of a document as booked. Raises LedgerAway."""
