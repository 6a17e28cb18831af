"""The versions of the master data in a database, as snapshots. What did not change between two is not read again.

Items and standards of a large plant are read when they are asked for; a small plant is held whole.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection

from floorledger.adapters.master_shelf import MasterTables, Shelf, Version
from floorledger.domain.codec import decode, loads
from floorledger.domain.item import Item, Lot
from floorledger.domain.master import Kept, MasterData
from floorledger.domain.master_record import HEADER, KINDS, MasterRecord, key_text
from floorledger.domain.order import Order
from floorledger.domain.routing import Standard, WorkCenter
from floorledger.domain.workplace import Location, PurchaseOrder

WHOLE = 5_000
"""A plant of up to so many items and standards is held in memory."""
_LATELY = {"item": 20_000, "standard": 2_000}
"""So many records of a large plant are kept after they were read."""
_OLD_VERSIONS = 64

_TYPES: Mapping[str, type[object]] = {
    "item": Item,
    "location": Location,
    "lot": Lot,
    "order": Order,
    "purchase_order": PurchaseOrder,
    "standard": Standard,
    "work_center": WorkCenter,
}
_ON_DEMAND = ("item", "standard")
_HELD = tuple(kind for kind in KINDS if kind not in _ON_DEMAND)

K = TypeVar("K")
V = TypeVar("V")
Reading = Callable[[], AbstractContextManager[Connection]]


class _Lately(Generic[V]):
    """Records read lately by key, None for one that is not there; the least used ones go first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: OrderedDict[str, V | None] = OrderedDict()

    def get(self, key: str, read: Callable[[str], V | None]) -> V | None:
        """The record, read where it is not here."""
        if key in self._held:
            self._held.move_to_end(key)
            return self._held[key]
        found = self._held[key] = read(key)
        if len(self._held) > self._most:
            self._held.popitem(last=False)
        return found

    def without(self, keys: Iterable[str]) -> "_Lately[V]":
        """The same records but for those of ``keys``; who still reads the version before goes on with the old ones."""
        made: _Lately[V] = _Lately(self._most)
        made._held = self._held.copy()
        for key in keys:
            made._held.pop(key, None)
        return made


class _ByKey(Mapping[K, V]):
    """The records of a kind as of a position, read when they are asked for."""

    def __init__(self, at: "_At", kind: str, key: Callable[[K], str], back: Callable[[str], K]) -> None:
        self._at = at
        self._kind = kind
        self._key = key
        self._back = back

    def __getitem__(self, key: K) -> V:
        found: V | None = self._at.find(self._kind, self._key(key))
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[K]:
        return (self._back(key) for key in self._at.keys(self._kind))

    def __len__(self) -> int:
        return self._at.count(self._kind)

    def values(self) -> Any:
        """All of them, read in one go."""
        return self._at.all(self._kind)


class _ByOutput(Mapping[str, Standard]):
    """The first standard that yields an item beside something else."""

    def __init__(self, at: "_At") -> None:
        self._at = at

    def __getitem__(self, item: str) -> Standard:
        for _, key in self._at.tagged(f"output {item}"):
            made: Standard | None = self._at.find("standard", key)
            if made is not None:
                return made
        raise KeyError(item)

    def __iter__(self) -> Iterator[str]:
        return (tag.removeprefix("output ") for tag in self._at.tags("output "))

    def __len__(self) -> int:
        return len(self._at.tags("output "))


class _At:
    """One version, read through the shelf of whoever asks."""

    def __init__(self, tables: MasterTables, read: Reading, pos: int, lately: Mapping[str, _Lately[Any]]) -> None:
        self._tables = tables
        self._read = read
        self._pos = pos
        self._lately = lately
        self._tagged: dict[str, list[tuple[str, str]]] = {}

    def _shelf(self, connection: Connection) -> Shelf:
        return Shelf(self._tables, connection)

    def find(self, kind: str, key: str) -> Any:
        """A record, None where there is none."""
        return self._lately[kind].get(key, partial(self._load, kind))

    def _load(self, kind: str, key: str) -> Any:
        with self._read() as connection:
            record = self._shelf(connection).state(self._pos, kind, key)
        return None if record is None else _decoded(record)

    def keys(self, kind: str) -> list[str]:
        """All keys of a kind."""
        with self._read() as connection:
            return self._shelf(connection).keys(self._pos, kind)

    def count(self, kind: str) -> int:
        """How many records of a kind there are."""
        with self._read() as connection:
            return self._shelf(connection).count(self._pos, (kind,))

    def all(self, kind: str) -> list[Any]:
        """All records of a kind, by key."""
        with self._read() as connection:
            return [_decoded(record) for record in self._shelf(connection).states(self._pos, (kind,))]

    def tagged(self, tag: str) -> list[tuple[str, str]]:
        """Kind and key of the records with a tag."""
        if tag not in self._tagged:
            with self._read() as connection:
                self._tagged[tag] = self._shelf(connection).tagged(self._pos, tag)
        return self._tagged[tag]

    def tags(self, prefix: str) -> list[str]:
        """Tags that begin with ``prefix``."""
        with self._read() as connection:
            return self._shelf(connection).tags(self._pos, prefix)

    def kept(self, version: str) -> Kept:
        """Items and standards, on demand."""
        return Kept(
            version=version,
            items=_ByKey(self, "item", str, str),
            standards=_ByKey(self, "standard", lambda key: key_text(*key), _pair),
            by_output=_ByOutput(self),
            units=lambda: frozenset(tag.removeprefix("unit ") for tag in self.tags("unit ")),
            documented=lambda: [self.find(*each) for each in self.tagged("document")],
        )


def _pair(key: str) -> tuple[str, str]:
    parts = loads(key.encode())
    assert isinstance(parts, list)
    first, second = parts
    return str(first), str(second)


def _decoded(record: MasterRecord) -> Any:
    return decode(_TYPES[record.kind], (record.body or "").encode())


class MasterReader:
    """The versions of one database as master data. What did not change between two versions is not read again."""

    def __init__(self, tables: MasterTables, read: Reading, whole: int = WHOLE) -> None:
        self._tables = tables
        self._read = read
        self._whole = whole
        self._at: int = -1
        self._master: MasterData | None = None
        self._header: MasterData | None = None
        self._held: dict[str, dict[str, object]] = {kind: {} for kind in _HELD}
        self._lately: dict[str, _Lately[Any]] = {kind: _Lately(most) for kind, most in _LATELY.items()}
        self._old: OrderedDict[int, MasterData] = OrderedDict()

    def newest(self) -> MasterData | None:
        """The version that counts; None before the first."""
        with self._read() as connection:
            shelf = Shelf(self._tables, connection)
            version = shelf.newest()
            if version is None:
                return None
            if version.pos != self._at:
                self._master = self._move(shelf, version)
                self._at = version.pos
        return self._master

    def version(self, name: str) -> MasterData | None:
        """A version by its name; None where it was never switched to here."""
        with self._read() as connection:
            shelf = Shelf(self._tables, connection)
            version = shelf.named(name)
            if version is None:
                return None
            if version.pos == self._at and self._master is not None:
                return self._master
            if version.pos not in self._old:
                self._old[version.pos] = self._old_one(shelf, version)
                if len(self._old) > _OLD_VERSIONS:
                    self._old.popitem(last=False)
            return self._old[version.pos]

    def _old_one(self, shelf: Shelf, version: Version) -> MasterData:
        """A version of its own, for what was begun under it."""
        return MasterReader(self._tables, self._read, self._whole)._move(shelf, version)

    def _move(self, shelf: Shelf, version: Version) -> MasterData:
        """Go on to a version: read what changed, and let go of what is kept of it."""
        kinds, is_new = (HEADER, *_HELD), self._at < 0
        self._load(shelf.states(version.pos, kinds) if is_new else shelf.renewed(self._at, version.pos, kinds))
        assert self._header is not None, "a version has a header"
        rest: dict[str, tuple[object, ...]] = {KINDS[kind].field: _by_key(held) for kind, held in self._held.items()}
        if shelf.has_more(version.pos, _ON_DEMAND, self._whole):
            changed = [] if is_new else shelf.changed(self._at, version.pos)
            self._lately = {
                kind: lately.without(key for of, key in changed if of == kind) for kind, lately in self._lately.items()
            }
            at = _At(self._tables, self._read, version.pos, self._lately)
            return MasterData.over(self._header.holding(rest), at.kept(version.version))
        whole: dict[str, list[Any]] = {KINDS[kind].field: [] for kind in _ON_DEMAND}
        for record in shelf.states(version.pos, _ON_DEMAND):
            whole[KINDS[record.kind].field].append(_decoded(record))
        return self._header.holding(rest | {field: tuple(held) for field, held in whole.items()}, version.version)

    def _load(self, records: Iterable[MasterRecord]) -> None:
        for record in records:
            self._take(record)

    def _take(self, record: MasterRecord) -> None:
        if record.kind == HEADER:
            self._header = MasterData.read_header(record.body or "")
        elif record.body is None:
            self._held[record.kind].pop(record.key, None)
        else:
            self._held[record.kind][record.key] = _decoded(record)


def _by_key(held: Mapping[str, object]) -> tuple[object, ...]:
    return tuple(held[key] for key in sorted(held))
