"""The auditor's bundle: written at the hub, verified anywhere with nothing but the bundle and a pinned key."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from floorledger.domain.codec import to_bytes
from floorledger.services.audit_check import Check
from floorledger.services.audit_forms import (
    DEVICES,
    DOCUMENTS,
    EVENTS,
    EXCEPTIONS,
    HUB,
    MANIFEST,
    NOTES,
    PHOTOS,
    POSTINGS,
    PROGRESS_STEP,
    SUMS,
    AuditSource,
    AuditView,
    Contents,
    EventLine,
    FileEntry,
    Head,
    HubRecord,
    Manifest,
    Progress,
    Subject,
    SumLine,
    manifest_message,
)
from floorledger.services.audit_report import Report, fingerprint
from floorledger.services.ports import Signer, Verifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What was written."""

    folder: Path
    events: int
    devices: int
    notes: int
    photos: int
    documents: int
    postings: int
    exceptions: int
    size_bytes: int
    hub_key: bytes

    def __str__(self) -> str:
        return (
            f"{self.folder}: {self.events} events of {self.devices} devices, {self.notes} notes, {self.photos} photos, "
            f"{self.documents} versions of master data and policy, {self.postings} postings, "
            f"{self.exceptions} exceptions; {self.size_bytes} bytes.\n"
            f"Hub key {self.hub_key.hex()}\n"
            f"Fingerprint {fingerprint(self.hub_key)}. Hand the key over apart from the bundle."
        )


def export_bundle(
    folder: Path, source: AuditSource, signer: Signer, now: datetime, progress: Progress = lambda _done, _total: None
) -> Summary:
    """Write the bundle into ``folder``, which must be new or empty. ``signer`` is the hub's key.

    The manifest is written last: a bundle without one was not finished. Raises OSError.
    """
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(f"{folder} is not empty; choose a new folder for the bundle.")
    for place in (folder, folder / SUMS, folder / DOCUMENTS):
        place.mkdir(parents=True, exist_ok=True)
    bundle = _Bundle(folder)
    with source.open() as view:
        bundle.write(HUB, to_bytes(HubRecord(public_key=signer.public_key)))
        _write_facts(bundle, view, progress)
    contents = Contents(
        made_at=now, hub_key=signer.public_key, files=tuple(bundle.files), heads=tuple(bundle.heads.values())
    )
    manifest = Manifest(contents=contents, signature=signer.sign(manifest_message(contents)))
    (folder / MANIFEST).write_bytes(to_bytes(manifest))
    return _summary(folder, contents)


def verify_bundle(
    folder: Path,
    verify: Verifier,
    hub_key: bytes | None = None,
    progress: Progress = lambda _done, _total: None,
) -> Report:
    """Hold a bundle against itself and, with ``hub_key``, against the hub it claims to come from.

    Needs no hub and no database. Raises OSError when the folder cannot be read; everything else is in the report.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is not a folder.")
    return Check(folder, verify, hub_key, progress).report()


def _summary(folder: Path, contents: Contents) -> Summary:
    lines = {entry.name: entry.lines or 0 for entry in contents.files}
    return Summary(
        folder=folder,
        events=lines[EVENTS],
        devices=lines[DEVICES],
        notes=lines[NOTES],
        photos=lines[PHOTOS],
        documents=sum(name.startswith(DOCUMENTS) for name in lines),
        postings=lines[POSTINGS],
        exceptions=lines[EXCEPTIONS],
        size_bytes=sum(entry.size_bytes for entry in contents.files),
        hub_key=contents.hub_key,
    )


def _write_facts(bundle: "_Bundle", view: AuditView, progress: Progress) -> None:
    for kind, version, body in view.documents():
        bundle.write_document(f"{DOCUMENTS}{kind.value}-{version}.json", body)
    with bundle.lines(DEVICES) as devices:
        for device in view.devices():
            devices.add(device, Subject(device_id=device.device_id))
    _write_events(bundle, view, progress)
    with bundle.lines(NOTES) as notes:
        for note in view.notes():
            notes.add(note, Subject(event_id=note.event_id))
    with bundle.lines(PHOTOS) as photos:
        for photo in view.photos():
            photos.add(photo, Subject(event_id=photo.event_id))
    with bundle.lines(POSTINGS) as postings:
        for posting in view.postings():
            postings.add(posting, Subject(event_id=posting.event_id))
    with bundle.lines(EXCEPTIONS) as exceptions:
        for exception in view.exceptions():
            exceptions.add(exception, Subject(event_id=exception.case.event_id))


def _write_events(bundle: "_Bundle", view: AuditView, progress: Progress) -> None:
    total = view.event_count()
    with bundle.lines(EVENTS) as events:
        for done, event in enumerate(view.events(), start=1):
            events.add(event, subject_of(event))
            bundle.heads[event.device_id] = Head(
                device_id=event.device_id, device_seq=event.device_seq, hash=event.hash
            )
            if done % PROGRESS_STEP == 0:
                progress(done, total)
    progress(total, total)


def subject_of(event: EventLine) -> Subject:
    """The event that a line of the log is about."""
    return Subject(event_id=event.event_id, device_id=event.device_id, device_seq=event.device_seq)


class _Bundle:
    """The folder being written, and what the manifest will say of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: list[FileEntry] = []
        self.heads: dict[str, Head] = {}

    def write(self, name: str, body: bytes) -> None:
        """A file as a whole."""
        (self.folder / name).write_bytes(body)
        self.files.append(FileEntry(name=name, size_bytes=len(body), sha256=hashlib.sha256(body).digest()))

    def write_document(self, name: str, body: bytes) -> None:
        """A version of a document, once."""
        if not any(entry.name == name for entry in self.files):
            self.write(name, body)

    @contextmanager
    def lines(self, name: str) -> Iterator["_Lines"]:
        """A file line by line, and its sums beside it."""
        with _File(self.folder, name) as file, _File(self.folder, SUMS + name) as sums:
            yield _Lines(file, sums)
        self.files += [file.entry(), sums.entry()]


class _Lines:
    """Records as lines."""

    def __init__(self, file: "_File", sums: "_File") -> None:
        self._file = file
        self._sums = sums

    def add(self, record: object, about: Subject) -> None:
        """One more line."""
        line = to_bytes(record) + b"\n"
        self._file.write(line)
        self._sums.write(to_bytes(SumLine(sha256=hashlib.sha256(line).digest(), about=about)) + b"\n")


class _File:
    """A file that knows its own digest."""

    def __init__(self, folder: Path, name: str) -> None:
        self._name = name
        self._handle: BinaryIO = (folder / name).open("wb")
        self._digest = hashlib.sha256()
        self._size = 0
        self._lines = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._handle.close()

    def write(self, line: bytes) -> None:
        """One line with its end."""
        self._handle.write(line)
        self._digest.update(line)
        self._size += len(line)
        self._lines += 1

    def entry(self) -> FileEntry:
        """What the manifest says of it."""
        return FileEntry(name=self._name, size_bytes=self._size, sha256=self._digest.digest(), lines=self._lines)
