"""The hash chain of one device's log (decisions.md D1): ``hash = SHA-256(prev_hash || body)``, signed by the device."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import cast

from floorledger.domain.codec import CodecError, Json, canonical, from_bytes, from_json, loads, tag
from floorledger.domain.device_detail import Unknown
from floorledger.domain.event import SCHEMA_VERSION, Event

GENESIS = bytes(32)
Verify = Callable[[bytes, bytes], bool]
"""``verify(message, signature)``: whether the device's key made the signature."""


@lru_cache(maxsize=4096)
def read_event(body: bytes) -> Event:
    """The event of a body. Bodies never change, so equal bytes are read once. Raises CodecError.

    What a newer version wrote keeps its header; its detail is :class:`Unknown`, so it is kept and shown, not dropped.
    """
    data = loads(body)
    foreign = _foreign(data)
    if foreign is None:
        return from_bytes(Event, body)
    if canonical(data) != body:
        raise CodecError("an event of a newer version is readable but not in canonical form")
    return foreign


def _foreign(data: Json) -> Event | None:
    """The known part of an event's header where a newer version wrote it; None where this version knows it all."""
    if not isinstance(data, dict) or not isinstance(data.get("detail"), dict):
        return None
    written = data.get("schema_version")
    if not isinstance(written, str) or not written.isdecimal() or int(written) <= SCHEMA_VERSION:
        return None
    kind = cast(dict[str, Json], data["detail"]).get("type")
    known = {field.name for field in fields(Event)} - {"detail", "findings"}
    unknown = {"type": tag(Unknown), "written_type": kind, "written_version": written}
    header = {name: value for name, value in data.items() if name in known}
    return from_json(Event, {**header, "detail": cast(Json, unknown), "findings": []})


@dataclass(frozen=True, slots=True)
class SealedEvent:
    """A row of a log: the canonical body as signed, and its place in the chain."""

    event_id: str
    device_id: str
    device_seq: int
    body: bytes
    prev_hash: bytes
    hash: bytes
    signature: bytes

    def event(self) -> Event:
        """The body, read. Raises CodecError when it is not a canonical event."""
        return read_event(self.body)


@dataclass(frozen=True, slots=True)
class ChainFault:
    """A row that does not hold, named by its event."""

    device_id: str
    device_seq: int
    event_id: str
    text: str


def next_hash(prev_hash: bytes, body: bytes) -> bytes:
    """The hash of a row that follows the one with ``prev_hash``."""
    return hashlib.sha256(prev_hash + body).digest()


def fault_of(row: SealedEvent, seq: int, prev_hash: bytes, verify: Verify) -> ChainFault | None:
    """What is wrong with ``row`` as number ``seq`` after ``prev_hash``; None when it holds."""
    text = _fault_text(row, seq, prev_hash, verify)
    return None if text is None else ChainFault(row.device_id, row.device_seq, row.event_id, text)


def _fault_text(row: SealedEvent, seq: int, prev_hash: bytes, verify: Verify) -> str | None:
    if row.device_seq != seq:
        return f"number {seq} was expected here"
    if row.prev_hash != prev_hash:
        return "does not follow the row before it"
    if next_hash(row.prev_hash, row.body) != row.hash:
        return "the content does not match its hash"
    if not verify(row.hash, row.signature):
        return "the signature is not this device's"
    try:
        event = row.event()
    except CodecError as error:
        return f"the content cannot be read: {error}"
    if (event.event_id, event.device_id, event.device_seq) != (row.event_id, row.device_id, row.device_seq):
        return "the content names another event, device or number"
    return None


def verify_chain(
    rows: Iterable[SealedEvent], verify: Verify, behind: tuple[int, bytes] = (0, GENESIS)
) -> Iterator[ChainFault]:
    """Every fault in one device's log from its first row on, or from where it goes on ``behind`` a number and hash.

    The row after a faulty one may stand where the faulty row says, where the log so far says, or in place of the
    faulty row, so that one change is reported once, at the row that has it.
    """
    places = [(behind[0] + 1, behind[1])]
    for row in rows:
        faults = [fault_of(row, seq, prev_hash, verify) for seq, prev_hash in places]
        if None in faults:
            places = [(row.device_seq + 1, row.hash)]
            continue
        yield cast(ChainFault, faults[0])
        seqs = dict.fromkeys((row.device_seq + 1, places[0][0] + 1))
        hashes = dict.fromkeys((row.hash, next_hash(row.prev_hash, row.body)))
        places = [(seq, prev_hash) for seq in seqs for prev_hash in hashes] + places[:1]
