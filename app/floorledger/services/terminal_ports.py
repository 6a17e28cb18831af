"""What a terminal needs: its own database, and the way to the hub. A fake passes the same contract suite."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from floorledger.domain.chain import SealedEvent
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Policy
from floorledger.services.records import (
    FeedRow,
    Note,
    Outcome,
    Page,
    Person,
    Photo,
    Place,
    Push,
    PushResult,
    Segment,
    Standing,
    TapeEntry,
)


class HubFault(Exception):
    """The hub could not be asked. ``outcome`` is UNREACHABLE (never sent) or IN_DOUBT (sent, no answer).

    ``retry_after_s`` is how long the hub asks to be left alone, None where it does not say.
    """

    def __init__(self, outcome: Outcome, text: str, *, retry_after_s: int | None = None) -> None:
        super().__init__(text)
        self.outcome = outcome
        self.retry_after_s = retry_after_s


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
        """All known events of an order, own ones and others', as their effects follow at the hub; unsent ones last."""

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
