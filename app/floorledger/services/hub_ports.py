"""What the hub needs: its database, and what is done in one of its transactions."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from floorledger.domain.chain import SealedEvent
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase, ExceptionEnd
from floorledger.domain.master import MasterData
from floorledger.domain.master_record import MasterRecord
from floorledger.domain.position import Position
from floorledger.services.authority_ports import Authority
from floorledger.services.case_ports import CaseBook
from floorledger.services.effect_ports import Accepted, Journals
from floorledger.services.erasure_ports import Erasing
from floorledger.services.notice_ports import NoticeBook
from floorledger.services.posting_ports import Lanes
from floorledger.services.records import FeedKind, FeedRow, Note, Page, Photo, Place, Posted, Standing
from floorledger.services.silence_ports import SilenceBook


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
    def silences(self) -> SilenceBook:
        """Which devices have gone silent."""

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
