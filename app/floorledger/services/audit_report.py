"""What came of verifying a bundle, in plain words and for programs."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from floorledger.services.audit_forms import Subject

SHOWN = 50
"""Faults shown in words; programs get all that were kept."""
KEPT = 10_000


def fingerprint(key: bytes) -> str:
    """A key's SHA-256 in short, to be compared by eye or read aloud."""
    digest = hashlib.sha256(key).hexdigest()[:32].upper()
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


@dataclass(frozen=True, slots=True)
class AuditFault:
    """Something that does not hold: where, about which event, and what is wrong."""

    file: str
    line: int | None
    about: Subject
    text: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{_named(self.about)}{_clean(place)}: {_clean(self.text)}"

    def as_json(self) -> dict[str, object]:
        """For programs."""
        return {
            "file": self.file,
            "line": self.line,
            "event_id": self.about.event_id,
            "device_id": self.about.device_id,
            "device_seq": self.about.device_seq,
            "text": self.text,
        }


def _named(about: Subject) -> str:
    if about.device_seq is not None:
        event_id = "" if about.event_id is None else f" ({_clean(about.event_id)})"
        return f"event {about.device_seq} of device {_clean(about.device_id or '?')}{event_id}, in "
    if about.event_id is not None:
        return f"event {_clean(about.event_id)}, in "
    return "" if about.device_id is None else f"device {_clean(about.device_id)}, in "


def _clean(text: str) -> str:
    """Words of a bundle may come from anybody: nothing that moves a terminal's cursor, nothing endless."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[:300])


class Faults:
    """Collects faults; several about one line become one."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, int | None, Subject], list[str]] = {}
        self.more = 0

    def add(self, file: str, text: str, *, line: int | None = None, about: Subject | None = None) -> None:
        """One more; beyond a bound they are only counted."""
        subject = about or Subject()
        texts = self._held.get((file, line, subject))
        if texts is not None:
            texts.append(text)
        elif len(self._held) < KEPT:
            self._held[file, line, subject] = [text]
        else:
            self.more += 1

    def all(self) -> tuple[AuditFault, ...]:
        """All that were kept, by file and line."""
        found = [AuditFault(file, line, about, "; ".join(texts)) for (file, line, about), texts in self._held.items()]
        return tuple(sorted(found, key=lambda fault: (fault.line is not None, fault.file, fault.line or 0)))


@dataclass(slots=True)
class Counts:
    """What the bundle holds."""

    events: int = 0
    devices: int = 0
    notes: int = 0
    notes_erased: int = 0
    notes_not_held: int = 0
    photos: int = 0
    photos_erased: int = 0
    photos_not_held: int = 0
    documents: int = 0
    postings: int = 0
    exceptions: int = 0

    def as_json(self) -> dict[str, int]:
        """For programs."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The result; ``sound`` is what the exit code says."""

    made_at: datetime | None
    counts: Counts
    hub_key: bytes
    key_pinned: bool
    faults: tuple[AuditFault, ...]
    more_faults: int = 0
    remarks: tuple[str, ...] = field(default=())

    @property
    def sound(self) -> bool:
        """Whether everything holds."""
        return not self.faults

    def events_named(self) -> frozenset[str]:
        """The events that faults name."""
        return frozenset(fault.about.event_id for fault in self.faults if fault.about.event_id is not None)

    def as_text(self) -> str:
        """For people."""
        return "\n".join([*self._about(), *self._verdict(), *self.remarks, self._key_words()])

    def _about(self) -> Iterable[str]:
        made = "unknown" if self.made_at is None else self.made_at.isoformat(sep=" ", timespec="seconds")
        counts = self.counts
        yield (
            f"Bundle made {made}: {counts.events} events of {counts.devices} devices, "
            f"{counts.notes} notes ({counts.notes_erased} erased), "
            f"{counts.photos} photos ({counts.photos_erased} erased), "
            f"{counts.documents} versions of master data and policy, {counts.postings} postings, "
            f"{counts.exceptions} exceptions."
        )

    def _verdict(self) -> Iterable[str]:
        if self.sound:
            yield "SOUND: every event is as its device signed it and as the hub received it, and none is missing."
            return
        count = len(self.faults) + self.more_faults
        yield f"NOT SOUND: {count} {'fault' if count == 1 else 'faults'}."
        yield from (f"  {fault}" for fault in self.faults[:SHOWN])
        if count > SHOWN:
            yield f"  ... and {count - SHOWN} more; --json shows them."

    def _key_words(self) -> str:
        if self.key_pinned:
            return f"Checked with the hub key that you gave (fingerprint {fingerprint(self.hub_key)})."
        return (
            "The hub's key was taken from the bundle itself, so this shows that nothing was changed by anybody but the "
            f"owner of that key.\nFingerprint {fingerprint(self.hub_key)}. Compare it with the one told at the hub, "
            "or give --hub-key."
        )

    def as_json(self) -> dict[str, object]:
        """For programs."""
        return {
            "sound": self.sound,
            "made_at": None if self.made_at is None else self.made_at.isoformat(),
            "counts": self.counts.as_json(),
            "hub_key": self.hub_key.hex(),
            "hub_key_fingerprint": fingerprint(self.hub_key),
            "hub_key_pinned": self.key_pinned,
            "faults": [fault.as_json() for fault in self.faults],
            "more_faults": self.more_faults,
            "remarks": list(self.remarks),
        }
