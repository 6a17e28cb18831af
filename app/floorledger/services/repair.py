"""A device's log brought back: what the hub holds, and behind it what can still be proved of what was never sent.

A log can be behind the hub (an old copy of the file was put back), damaged, or both. The hub's rows stand as they are.
A row that only the damaged file has is kept when its hash and its signature are right: where it follows the last one it
keeps its number; where its number is taken at the hub, or the row before it is lost, the same entry is sealed again
under the next number. Nothing that the hub holds is ever renumbered, and no number that the hub holds is used again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from floorledger.domain.chain import GENESIS, SealedEvent, Verify, fault_of, next_hash, read_event
from floorledger.domain.codec import CodecError, to_bytes
from floorledger.domain.device_detail import Unknown
from floorledger.services.ports import Signer, StoreFault
from floorledger.services.records import Note, Outcome, Photo, Segment

ANOTHER_LIFE = "the hub was restored or set up anew, so what this device knew of the plant is asked for again"
"""Why a sound database is built again, as soon as the hub can be asked; until then it serves as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """What could still be read from a damaged or outdated database, as it stood there.

    ``is_whole`` says that the log was read from its first row to its last and every row of it holds; ``last`` is the
    number up to which entries were recorded here as far as that is known. ``erased`` are texts that were taken out.
    """

    rows: tuple[SealedEvent, ...] = ()
    notes: tuple[Note, ...] = ()
    photos: tuple[Photo, ...] = ()
    erased: tuple[Note, ...] = ()
    answers: Mapping[str, Outcome] = field(default_factory=dict)
    shown: int = 0
    is_whole: bool = False
    last: int = 0
    behind: Segment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """The log as it is now. ``missing`` are numbers whose entries were never sent and cannot be read.

    It begins ``behind`` what was removed, where the hub no longer holds that either.
    """

    rows: tuple[SealedEvent, ...]
    held: int
    behind: Segment | None = None
    resealed: tuple[tuple[int, int], ...] = ()
    missing: tuple[int, ...] = ()

    @property
    def saved(self) -> int:
        """How many entries were saved that the hub does not hold yet."""
        return len(self.rows) - self.held


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What was wrong, what was done, and where the old file is."""

    why: tuple[str, ...]
    restored: Restored
    kept: str
    is_fed: bool
    bare: tuple[int, ...] = ()
    """Entries whose text or picture cannot be read here any more."""

    def __str__(self) -> str:
        return self.text()

    def text(self) -> str:
        """The same in words for whoever stands at the device."""
        at = self.restored
        said = [f"This device's database could not be trusted ({'; '.join(self.why[:3])}). It was built again."]
        said.append(f"{at.held} entries are at the hub and back here.")
        if at.saved:
            said.append(f"{at.saved} entries that were never sent were saved and will be sent.")
        if at.resealed:
            numbers = ", ".join(f"{old} is now {new}" for old, new in at.resealed[:10])
            said.append(f"{len(at.resealed)} of them have a new number: {numbers}.")
        if at.missing:
            said.append(f"Lost, never sent: {numbers_text(at.missing)}. Enter these again from receipt or paper.")
        if self.bare:
            said.append(f"Of {numbers_text(self.bare)} text or picture is no longer here; the hub has what was sent.")
        if not self.is_fed:
            said.append("The plant's data comes with the next contact to the hub; until then nothing can be recorded.")
        said.append(f"The old file is kept as {self.kept}.")
        return " ".join(said)


def warning(found: Sequence[str]) -> str:
    """What a full look at a database found, in words."""
    return (
        f"This device's database is damaged ({'; '.join(found[:3])}). It is built again at the next start: "
        "close Floorledger and open it again soon. What was recorded is kept."
    )


def numbers_text(numbers: Sequence[int]) -> str:
    """Numbers in words: ``entry 4``, ``entries 4 to 9, 12``."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    texts = [str(first) if first == last else f"{first} to {last}" for first, last in spans]
    return ("entry " if len(numbers) == 1 else "entries ") + ", ".join(texts)


def restored(held: Iterable[SealedEvent], salvage: Salvage, signer: Signer, verify: Verify) -> Restored:
    """The log from the hub's rows and those found in the old file.

    Raises StoreFault where the hub's rows are no chain of this device.
    """
    found = salvage.rows
    rows = _chain_of(held, found, verify)
    behind = salvage.behind if salvage.behind and salvage.behind.last_seq > len(rows) else None
    rows = [] if behind else rows
    begin = (behind.last_seq, behind.last_hash) if behind else (0, GENESIS)
    count = len(rows)
    ids = {row.event_id for row in rows}
    new = {row.device_seq: row for row in found if row.event_id not in ids and is_own(row, verify)}
    resealed = []
    for row in (new[number] for number in sorted(new)):
        seq, digest = _end(rows, begin)
        if row.device_seq == seq + 1 and row.prev_hash == digest:
            rows.append(row)
            continue
        again = _sealed_again(row, seq + 1, digest, signer)
        if again is not None:
            rows.append(again)
            resealed.append((row.device_seq, again.device_seq))
    last = max([salvage.last, *new])
    missing = tuple(number for number in range(begin[0] + count + 1, last + 1) if number not in new)
    return Restored(rows=tuple(rows), held=count, behind=behind, resealed=tuple(resealed), missing=missing)


def without(rows: Iterable[SealedEvent], salvage: Salvage) -> tuple[int, ...]:
    """The numbers of entries whose text or picture was not found."""
    texts = {note.event_id for note in (*salvage.notes, *salvage.erased)}
    pictures = {photo.event_id for photo in salvage.photos}
    read = ((row, read_event(row.body)) for row in rows)
    return tuple(
        row.device_seq
        for row, event in read
        if (event.note_hash is not None and row.event_id not in texts)
        or (event.photo_hash is not None and row.event_id not in pictures)
    )


def is_own(row: SealedEvent, verify: Verify) -> bool:
    """Whether a row by itself is what this device once sealed, wherever it stood."""
    return fault_of(row, row.device_seq, row.prev_hash, verify) is None


def _chain_of(held: Iterable[SealedEvent], found: Iterable[SealedEvent], verify: Verify) -> list[SealedEvent]:
    """The hub's rows from the first on. A row whose id another event has is not told; then it is the one found here."""
    told = {row.device_seq: row for row in held}
    beside = {(row.device_seq, row.prev_hash): row for row in found}
    rows: list[SealedEvent] = []
    for number in range(1, max(told, default=0) + 1):
        seq, digest = _end(rows, (0, GENESIS))
        row = told.get(number) or beside.get((number, digest))
        if row is None or fault_of(row, seq + 1, digest, verify) is not None:
            raise StoreFault(
                f"The hub's copy of this device's log does not hold at entry {number}. "
                "Nothing was changed; call plant IT."
            )
        rows.append(row)
    return rows


def _end(rows: Sequence[SealedEvent], begin: tuple[int, bytes]) -> tuple[int, bytes]:
    return (rows[-1].device_seq, rows[-1].hash) if rows else begin


def _sealed_again(row: SealedEvent, seq: int, prev_hash: bytes, signer: Signer) -> SealedEvent | None:
    """The same entry under another number; None for what a newer version wrote, which cannot be written here."""
    try:
        event = read_event(row.body)
    except CodecError:
        return None
    if isinstance(event.detail, Unknown):
        return None
    body = to_bytes(replace(event, device_seq=seq))
    digest = next_hash(prev_hash, body)
    return replace(row, device_seq=seq, body=body, prev_hash=prev_hash, hash=digest, signature=signer.sign(digest))
