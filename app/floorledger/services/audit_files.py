"""Holding a bundle's files against its signed manifest, and naming the lines that differ."""

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from floorledger.domain.codec import CodecError, from_bytes
from floorledger.services.audit_forms import (
    FORMAT,
    HUB,
    KNOWN_NAME,
    LINED,
    MANIFEST,
    SUMS,
    Contents,
    FileEntry,
    HubRecord,
    Manifest,
    Subject,
    SumLine,
    manifest_message,
)
from floorledger.services.audit_report import Faults
from floorledger.services.ports import Verifier

T = TypeVar("T")

LINE_LIMIT = 64 * 2**20
_TEXT = re.compile(rb'"(event_id|device_id|device_seq)":"([^"\\]{1,100})"')
_CHUNK = 2**20


class Files:
    """The files of a bundle. Only plain files with known names are ever opened."""

    def __init__(self, folder: Path, verify: Verifier, hub_key: bytes | None, faults: Faults) -> None:
        self._folder = folder
        self._faults = faults
        self.contents: Contents | None = None
        self.present = frozenset(self._walk())
        self.hub_key = self._read_manifest(verify, hub_key)
        self._changed = self._compare()
        self._sums: dict[str, list[SumLine]] = {}
        self._aligned: dict[str, list[SumLine]] = {}

    def _walk(self) -> Iterator[str]:
        """Names of plain files, with faults for what else lies there."""
        for place, folders, names in os.walk(self._folder):
            for name in sorted((*names, *folders)):
                path = Path(place, name)
                shown = path.relative_to(self._folder).as_posix()
                mode = path.lstat().st_mode
                if stat.S_ISREG(mode):
                    yield shown
                elif not stat.S_ISDIR(mode):
                    self._faults.add(shown, "is not a plain file and was not opened")

    def read(self, name: str) -> bytes:
        """A file as a whole."""
        return (self._folder / name).read_bytes()

    def lines(self, name: str) -> Iterator[tuple[int, bytes]]:
        """The lines of a file with their numbers and ends; none where the file is missing."""
        if name not in self.present:
            return
        with (self._folder / name).open("rb") as file:
            yield from enumerate(iter(lambda: file.readline(LINE_LIMIT), b""), start=1)

    def records(self, name: str, kind: type[T]) -> Iterator[tuple[int, Subject | None, T | None]]:
        """The records of a file by line number, with what the line was about where that is known.

        None, and a fault, for a line that cannot be read.
        """
        for number, line in self.lines(name):
            about = self._subject(name, number)
            try:
                yield number, about, from_bytes(kind, line.removesuffix(b"\n"))
            except CodecError as error:
                about = about or salvaged(line)
                self._faults.add(name, f"cannot be read: {error}", line=number, about=about)
                yield number, about, None

    def _subject(self, name: str, number: int) -> Subject | None:
        """What line ``number`` was about when the bundle was made; None where lines came or went."""
        if name not in self._aligned:
            count = sum(1 for _line in self.lines(name))
            self._aligned[name] = self._sums_of(name) if count == len(self._sums_of(name)) else []
        return self._aligned[name][number - 1].about if self._aligned[name] else None

    def gone(self, name: str) -> frozenset[Subject]:
        """What the lines were about that are not here as they were."""
        if name not in self._changed:
            return frozenset()
        here = {hashlib.sha256(line).digest() for _number, line in self.lines(name)}
        return frozenset(held.about for held in self._sums_of(name) if held.sha256 not in here)

    def line_count(self, name: str) -> int:
        """Lines by the manifest."""
        entries = () if self.contents is None else self.contents.files
        return next((entry.lines or 0 for entry in entries if entry.name == name), 0)

    def _read_manifest(self, verify: Verifier, pinned: bytes | None) -> bytes:
        """Read and check the manifest; returns the hub's key to go by."""
        told = self._told_key()
        if MANIFEST not in self.present:
            self._faults.add(MANIFEST, "is missing: the bundle was not finished, or it was taken out")
            return pinned or told
        try:
            manifest = from_bytes(Manifest, self.read(MANIFEST))
        except CodecError as error:
            self._faults.add(MANIFEST, f"cannot be read: {error}")
            return pinned or told
        self.contents = manifest.contents
        message = manifest_message(manifest.contents)
        candidates = [pinned] if pinned else [manifest.contents.hub_key, told]
        key = next((key for key in candidates if verify(key, message, manifest.signature)), None)
        if key is None:
            whose = "the hub key that you gave" if pinned else "the hub's key in the bundle"
            self._faults.add(MANIFEST, f"its signature is not by {whose}")
        if self.contents.format != FORMAT:
            self._faults.add(MANIFEST, f"has format {self.contents.format}; this Floorledger reads {FORMAT}")
        return key or pinned or told

    def _told_key(self) -> bytes:
        """The key in ``hub.json``; empty when it cannot be read, then no signature holds."""
        if HUB not in self.present:
            return b""
        try:
            return from_bytes(HubRecord, self.read(HUB)).public_key
        except CodecError as error:
            self._faults.add(HUB, f"cannot be read: {error}")
            return b""

    def _compare(self) -> frozenset[str]:
        """Hold the files against the manifest; returns the names of those that changed."""
        if self.contents is None:
            return frozenset()
        entries = {entry.name: entry for entry in self.contents.files}
        for name in sorted(self.present - set(entries) - {MANIFEST}):
            self._faults.add(name, "is not in the manifest")
        for name in sorted(set(entries) - self.present):
            self._faults.add(name, "is in the manifest and missing")
        for name in sorted(name for name in entries if KNOWN_NAME.fullmatch(name) is None):
            self._faults.add(MANIFEST, f"names a file that no bundle has: {name}")
        here = [entry for name, entry in entries.items() if name in self.present and KNOWN_NAME.fullmatch(name)]
        return frozenset(entry.name for entry in here if self._differs(entry))

    def _differs(self, entry: FileEntry) -> bool:
        digest = hashlib.sha256()
        with (self._folder / entry.name).open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
        if digest.digest() == entry.sha256:
            return False
        self._faults.add(entry.name, "was changed since the bundle was made")
        return True

    def _sums_of(self, name: str) -> list[SumLine]:
        """The sums of a file's lines; none unless the manifest holds them and they are unchanged."""
        if name not in self._sums:
            self._sums[name] = self._read_sums(name)
        return self._sums[name]

    def _read_sums(self, name: str) -> list[SumLine]:
        sums = SUMS + name
        if self.contents is None or sums in self._changed:
            return []
        try:
            return [from_bytes(SumLine, line.removesuffix(b"\n")) for _number, line in self.lines(sums)]
        except CodecError:
            return []  # somebody signed nonsense; without sums a change is seen and not named

    def name_changes(self) -> None:
        """For each changed file of lines, say which lines and which events."""
        for name in LINED:
            if name in self._changed and self._sums_of(name):
                self._name_lines(name)

    def _name_lines(self, name: str) -> None:
        sums = self._sums_of(name)
        found = [hashlib.sha256(line).digest() for _number, line in self.lines(name)]
        if len(found) == len(sums):
            for number, (digest, held) in enumerate(zip(found, sums, strict=True), start=1):
                if digest != held.sha256:
                    self._faults.add(name, "was changed", line=number, about=held.about)
            return
        here, there = frozenset(found), frozenset(held.sha256 for held in sums)
        for held in sums:
            if held.sha256 not in here:
                self._faults.add(name, "a line was changed or taken out", about=held.about)
        for number, digest in enumerate(found, start=1):
            if digest not in there:
                self._faults.add(name, "is not a line of the bundle as it was made", line=number)


def salvaged(line: bytes) -> Subject | None:
    """What a line that cannot be read seems to be about; names inside the body have escaped quotes and do not count."""
    found = {key.decode(): value.decode(errors="replace") for key, value in _TEXT.findall(line)}
    if "event_id" not in found:
        return None
    seq = found.get("device_seq", "")
    numbered = seq.isascii() and seq.isdigit()
    return Subject(
        event_id=found["event_id"],
        device_id=found.get("device_id"),
        device_seq=int(seq) if numbered else None,
    )
