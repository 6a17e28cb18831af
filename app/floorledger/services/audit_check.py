"""Verifying a bundle: manifest, chains, signatures, anchors, notes, photos, and that what is named is there."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from floorledger.domain.chain import SealedEvent
from floorledger.domain.codec import CodecError, from_bytes, version_of
from floorledger.domain.master import MasterData
from floorledger.services.audit_chain import ChainWalk
from floorledger.services.audit_files import Files
from floorledger.services.audit_forms import (
    DEVICES,
    DOCUMENTS,
    EVENTS,
    EXCEPTIONS,
    MANIFEST,
    NOTES,
    PHOTOS,
    POSTINGS,
    PROGRESS_STEP,
    DeviceLine,
    EventLine,
    ExceptionLine,
    NoteLine,
    PhotoLine,
    PostingLine,
    Progress,
    Subject,
)
from floorledger.services.audit_report import Counts, Faults, Report
from floorledger.services.intake import anchor_message
from floorledger.services.ports import Verifier
from floorledger.services.records import FeedKind


class Check:
    """One verification of one bundle."""

    def __init__(self, folder: Path, verify: Verifier, hub_key: bytes | None, progress: Progress) -> None:
        self._verify = verify
        self._pinned = hub_key is not None
        self._progress = progress
        self._faults = Faults()
        self._counts = Counts()
        self._files = Files(folder, verify, hub_key, self._faults)
        self._seen: set[str] = set()
        self._hashes: dict[str, dict[str, bytes]] = {"note_hash": {}, "photo_hash": {}}
        self._versions: dict[str, Subject] = {}

    def report(self) -> Report:
        """Check everything; a fault in one place does not end the search for others."""
        self._files.name_changes()
        self._check_events(self._device_keys())
        self._check_documents()
        self._check_notes()
        self._check_photos()
        self._check_postings()
        self._check_exceptions()
        contents = self._files.contents
        return Report(
            made_at=None if contents is None else contents.made_at,
            counts=self._counts,
            hub_key=self._files.hub_key,
            key_pinned=self._pinned,
            faults=self._faults.all(),
            more_faults=self._faults.more,
            remarks=self._remarks(),
        )

    def _device_keys(self) -> dict[str, bytes]:
        keys: dict[str, bytes] = {}
        for number, _about, device in self._files.records(DEVICES, DeviceLine):
            self._counts.devices += 1
            if device is None:
                continue
            if device.device_id in keys:
                self._faults.add(DEVICES, "stands here twice", line=number, about=Subject(device_id=device.device_id))
            keys[device.device_id] = device.public_key
        return keys

    def _check_events(self, keys: dict[str, bytes]) -> None:
        walk = ChainWalk(keys, self._verify, self._files.gone(EVENTS))
        total = self._files.line_count(EVENTS)
        for number, about, line in self._files.records(EVENTS, EventLine):
            self._counts.events += 1
            if line is None:
                walk.unreadable(about)
            else:
                self._check_event(line, number, about, walk)
            if number % PROGRESS_STEP == 0:
                self._progress(number, max(total, number))
        self._check_heads(walk)
        self._progress(self._counts.events, max(total, self._counts.events))

    def _check_event(self, line: EventLine, number: int, about: Subject | None, walk: ChainWalk) -> None:
        row = line.sealed()
        subject = about or Subject(event_id=line.event_id, device_id=line.device_id, device_seq=line.device_seq)
        text = walk.fault(row)
        if text is None and not self._anchored(row, line.anchor):
            text = "the hub's anchor is not over this event"
        if text is None and line.event_id in self._seen:
            text = "the same event stands in the bundle twice"
        if text is not None:
            self._faults.add(EVENTS, text, line=number, about=subject)
        self._seen.add(subject.event_id or line.event_id)
        self._keep_names(row, subject)

    def _anchored(self, row: SealedEvent, anchor: bytes) -> bool:
        message = anchor_message(row.device_id, row.device_seq, row.hash)
        return self._verify(self._files.hub_key, message, anchor)

    def _keep_names(self, row: SealedEvent, subject: Subject) -> None:
        """What the event names, if its content can be read at all: note, photo, master data and policy."""
        try:
            body = json.loads(row.body)
            for name, hashes in self._hashes.items():
                if body.get(name) is not None:
                    hashes[subject.event_id or row.event_id] = bytes.fromhex(body[name])
            for kind in ("master", "policy"):
                self._versions.setdefault(f"{DOCUMENTS}{kind}-{body[f'{kind}_version']}.json", subject)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return  # the chain has told that it cannot be read

    def _check_heads(self, walk: ChainWalk) -> None:
        if self._files.contents is None:
            return
        heads = {head.device_id: head for head in self._files.contents.heads}
        for head in heads.values():
            if not walk.ends_at(head):
                about = Subject(device_id=head.device_id, device_seq=head.device_seq)
                self._faults.add(EVENTS, "the device's log went as far as this when the bundle was made", about=about)
        for device_id in sorted(walk.devices() - set(heads)):
            self._faults.add(MANIFEST, "has no end for this device's log", about=Subject(device_id=device_id))

    def _check_documents(self) -> None:
        documents = {name for name in self._files.present if name.startswith(DOCUMENTS)}
        self._counts.documents = len(documents)
        for name in sorted(documents):
            version = name.removesuffix(".json").rpartition("-")[2]
            if version not in _versions_of(name, self._files.read(name)):
                self._faults.add(name, "the content is not the version that the name says")
        for name, subject in self._versions.items():
            if name not in documents:
                self._faults.add(name, "is named by this event and missing", about=subject)

    def _check_notes(self) -> None:
        left = dict(self._hashes["note_hash"])
        for number, known, note in self._files.records(NOTES, NoteLine):
            self._counts.notes += 1
            if note is not None:
                self._counts.notes_erased += note.erased
                self._check_beside(NOTES, number, known, note, left)
        self._counts.notes_not_held = len(left)

    def _check_photos(self) -> None:
        left = dict(self._hashes["photo_hash"])
        for number, known, photo in self._files.records(PHOTOS, PhotoLine):
            self._counts.photos += 1
            if photo is not None:
                self._counts.photos_erased += photo.erased
                self._check_beside(PHOTOS, number, known, photo, left)
        self._counts.photos_not_held = len(left)

    def _check_beside(
        self, file: str, number: int, known: Subject | None, line: NoteLine | PhotoLine, left: dict[str, bytes]
    ) -> None:
        """A line about what lives beside the chain; ``left`` are the hashes that no line was about yet."""
        about = known or Subject(event_id=line.event_id)
        text = _beside_fault(line, left.pop(line.event_id, None))
        if text is not None:
            self._faults.add(file, text, line=number, about=about)
        left.pop(about.event_id or "", None)

    def _check_postings(self) -> None:
        for number, known, posting in self._files.records(POSTINGS, PostingLine):
            self._counts.postings += 1
            if posting is None:
                continue
            about = known or Subject(event_id=posting.event_id)
            if posting.event_id not in self._seen:
                self._faults.add(POSTINGS, "there is no such event", line=number, about=about)
            if sum(line.amount_minor for line in posting.lines) != 0:
                self._faults.add(POSTINGS, "debit and credit differ", line=number, about=about)

    def _check_exceptions(self) -> None:
        """An exception may name an event that the hub refused, so only itself can be checked."""
        for number, known, line in self._files.records(EXCEPTIONS, ExceptionLine):
            self._counts.exceptions += 1
            if line is not None and line.end is not None and line.end.exception_id != line.case.exception_id:
                about = known or Subject(event_id=line.case.event_id)
                self._faults.add(EXCEPTIONS, "the end belongs to another exception", line=number, about=about)

    def _remarks(self) -> tuple[str, ...]:
        counts = self._counts
        remarks = []
        if counts.notes_not_held:
            remarks.append(f"The hub held no text for {counts.notes_not_held} events that name a note.")
        if counts.photos_not_held:
            remarks.append(f"The hub held no picture for {counts.photos_not_held} events that name a photo.")
        return tuple(remarks)


def _beside_fault(line: NoteLine | PhotoLine, expected: bytes | None) -> str | None:
    what, content = ("note", "text") if isinstance(line, NoteLine) else ("photo", "picture")
    if expected is None:
        return f"no event names this {what}, or it stands here twice"
    if line.erased:
        return None if line.content is None and line.salt is None else "says that it was erased, and was not"
    if line.content is None or line.salt is None:
        return f"has neither its {content} nor a word that it was erased"
    if hashlib.sha256(line.salt + line.content).digest() != expected:
        return f"the {content} is not the one that the event names"
    return None


def _versions_of(name: str, body: bytes) -> set[str]:
    """The version of a document's bytes, and of master data also the one that follows from its records."""
    versions = {version_of(body)}
    if name.startswith(f"{DOCUMENTS}{FeedKind.MASTER.value}-"):
        with suppress(CodecError):
            versions.add(from_bytes(MasterData, body).version)
    return versions
