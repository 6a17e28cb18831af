"""The auditor's bundle: what its files hold, and from where it is made.

Plain files that anybody can read: one canonical JSON record a line. ``manifest.json`` names every file with its SHA-256
and is signed by the hub; ``sums/`` holds the SHA-256 of every line with the event it is about, so that a change is not
only seen but named.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from floorledger.domain.chain import SealedEvent
from floorledger.domain.codec import to_bytes
from floorledger.domain.exception import ExceptionCase, ExceptionEnd
from floorledger.domain.posting import JournalLine
from floorledger.services.records import FeedKind

FORMAT = 1
MANIFEST = "manifest.json"
HUB = "hub.json"
DEVICES = "devices.jsonl"
EVENTS = "events.jsonl"
NOTES = "notes.jsonl"
PHOTOS = "photos.jsonl"
POSTINGS = "postings.jsonl"
EXCEPTIONS = "exceptions.jsonl"
SUMS = "sums/"
DOCUMENTS = "documents/"
LINED = (DEVICES, EVENTS, NOTES, PHOTOS, POSTINGS, EXCEPTIONS)
"""Files of one record a line, each with its sums."""

KNOWN_NAME = re.compile(rf"{HUB}|(?:{SUMS})?(?:{'|'.join(LINED)})|{DOCUMENTS}(?:master|policy)-[0-9a-f]{{16}}\.json")
"""Names that a manifest may give; nothing else is opened."""

Progress = Callable[[int, int], None]
"""``progress(events done, events in all)``; what it raises ends the work."""
PROGRESS_STEP = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class HubRecord:
    """``hub.json``: the key that signs anchors and the manifest."""

    public_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceLine:
    """A line of ``devices.jsonl``."""

    device_id: str
    name: str
    public_key: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLine:
    """A line of ``events.jsonl``, by device and number; ``body`` is the canonical text that the device signed."""

    device_id: str
    device_seq: int
    event_id: str
    body: str
    prev_hash: bytes
    hash: bytes
    signature: bytes
    received_at: datetime
    anchor: bytes

    def sealed(self) -> SealedEvent:
        """The row of the device's log."""
        return SealedEvent(
            event_id=self.event_id,
            device_id=self.device_id,
            device_seq=self.device_seq,
            body=self.body.encode(),
            prev_hash=self.prev_hash,
            hash=self.hash,
            signature=self.signature,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """A line of ``notes.jsonl``: a free text with its salt, or that it was erased (decisions.md D2)."""

    event_id: str
    salt: bytes | None = None
    text: str | None = None
    erased: bool = False

    @property
    def content(self) -> bytes | None:
        """What the event's hash is over, after the salt."""
        return None if self.text is None else self.text.encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoLine:
    """A line of ``photos.jsonl``: a picture (JPEG or PNG, in hex) with its salt, or that it was erased (D2)."""

    event_id: str
    salt: bytes | None = None
    content: bytes | None = None
    erased: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingLine:
    """A line of ``postings.jsonl``: what was predicted, and the ERP's document where there is one."""

    event_id: str
    posting_date: date
    lines: tuple[JournalLine, ...]
    erp_document: str | None = None
    verified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionLine:
    """A line of ``exceptions.jsonl``."""

    case: ExceptionCase
    end: ExceptionEnd | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a line is about."""

    event_id: str | None = None
    device_id: str | None = None
    device_seq: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SumLine:
    """A line of a file below ``sums/``: the SHA-256 of the line with this number, its end included."""

    sha256: bytes
    about: Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEntry:
    """A file of the bundle; ``lines`` is None where it has no lines."""

    name: str
    size_bytes: int
    sha256: bytes
    lines: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a device's log ends."""

    device_id: str
    device_seq: int
    hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What the manifest says."""

    format: int = FORMAT
    made_at: datetime
    hub_key: bytes
    files: tuple[FileEntry, ...]
    heads: tuple[Head, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """``manifest.json``."""

    contents: Contents
    signature: bytes


def manifest_message(contents: Contents) -> bytes:
    """What the hub signs; the prefix keeps it apart from anchors."""
    return b"floorledger manifest|" + to_bytes(contents)


class AuditView(Protocol):
    """The hub's facts at one moment."""

    def devices(self) -> Iterable[DeviceLine]:
        """Enrolled devices."""

    def event_count(self) -> int:
        """How many events there are."""

    def events(self) -> Iterable[EventLine]:
        """Every event by device and number."""

    def notes(self) -> Iterable[NoteLine]:
        """Free texts, erased ones as such."""

    def photos(self) -> Iterable[PhotoLine]:
        """Pictures, erased ones as such."""

    def documents(self) -> Iterable[tuple[FeedKind, str, bytes]]:
        """Every master and policy version that was ever told; perhaps twice."""

    def postings(self) -> Iterable[PostingLine]:
        """Predicted journals that have lines, in the order in which their events came."""

    def exceptions(self) -> Iterable[ExceptionLine]:
        """Exceptions and how they ended."""


class AuditSource(Protocol):
    """Where a bundle comes from."""

    def open(self) -> AbstractContextManager[AuditView]:
        """One consistent view for the whole of an export."""
