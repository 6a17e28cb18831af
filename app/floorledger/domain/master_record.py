"""Master data as a set of records, and a version that follows from the set (reliability.md I6).

A version is told by what changed, and must cost no more than that. So its digest is a sum: each record counts as its
SHAKE-256 read as a number, and the version is the hash of the sum modulo 2**3072. A record comes in by adding and goes
by taking away; the order of records means nothing. Two different sets with one sum are what AdHash (Bellare and
Micciancio, 1997) is about; the best known way to make them on purpose, Wagner's generalised birthday, takes about
2**(2 * sqrt(3072)), or 2**110, steps. A plain exclusive or would fall to linear algebra. What people read are the first
16 hex digits of the sum's SHA-256, as long as the versions of documents are.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from floorledger.domain.codec import Json, canonical, to_bytes, version_of

_BITS = 3072
_MODULUS = 2**_BITS

HEADER = "plant"
"""The kind of the one record that holds what is not a record of its own: shifts, reasons, unit codes and the like."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How the records of a kind lie in the master data: the field, and the fields of a record that are its key."""

    field: str
    key: tuple[str, ...]


KINDS: Mapping[str, Kind] = {
    "item": Kind("items", ("item",)),
    "location": Kind("locations", ("location",)),
    "lot": Kind("lots", ("item", "lot")),
    "order": Kind("orders", ("order_no",)),
    "purchase_order": Kind("purchase_orders", ("purchase_order",)),
    "standard": Kind("standards", ("item", "variant")),
    "work_center": Kind("work_centers", ("work_center",)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterRecord:
    """A record by kind and key, as canonical JSON text; without a body it was taken out."""

    kind: str
    key: str
    body: str | None = None


def key_of(kind: str, record: object) -> str:
    """The key under which a record is kept."""
    return key_text(*(cast(str, getattr(record, name)) for name in KINDS[kind].key))


def key_text(*parts: str) -> str:
    """A key as one text: a single name as it is, several as a JSON list, so that no two keys look alike."""
    return parts[0] if len(parts) == 1 else canonical(list[Json](parts)).decode()


def record_of(kind: str, record: object) -> MasterRecord:
    """A record in the form in which it is told and kept."""
    return MasterRecord(kind=kind, key=key_of(kind, record), body=to_bytes(record).decode())


def records_in(master: object) -> Iterator[MasterRecord]:
    """The records of a master snapshot without its header; of two with one key the later one counts."""
    for kind, how in KINDS.items():
        yield from {made.key: made for made in (record_of(kind, each) for each in getattr(master, how.field))}.values()


@dataclass(frozen=True, slots=True)
class Digest:
    """The digest of a set of records; its number is ``total``, below 2**3072."""

    total: int = 0

    def changed(self, before: Iterable[MasterRecord] = (), after: Iterable[MasterRecord] = ()) -> "Digest":
        """The digest without the records of ``before`` and with those of ``after``; taken out ones count as none."""
        gone = sum(_number(record) for record in before if record.body is not None)
        come = sum(_number(record) for record in after if record.body is not None)
        return Digest((self.total - gone + come) % _MODULUS)

    @property
    def version(self) -> str:
        """The version of the set: 16 hex digits."""
        return version_of(self.to_bytes())

    def to_bytes(self) -> bytes:
        """The number as bytes, to be kept."""
        return self.total.to_bytes(_BITS // 8, "big")

    @classmethod
    def from_bytes(cls, kept: bytes) -> "Digest":
        """The digest that was kept."""
        return cls(int.from_bytes(kept, "big"))


def _number(record: MasterRecord) -> int:
    named = canonical([record.kind, record.key]) + b"\n" + (record.body or "").encode()
    return int.from_bytes(hashlib.shake_256(named).digest(_BITS // 8), "big")
