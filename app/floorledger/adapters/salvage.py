"""Reading what can still be read from a damaged database of a device. The file is opened for reading and not changed.

First as SQLite reads it, row by row, so that one bad page costs its own rows only. Then by looking through the bytes of
the file and of its write-ahead log for entries that prove themselves: a body with its hash and this device's signature
behind it cannot be anything else, wherever it lies. Entries longer than a page are found by SQLite alone.
"""

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, cast

from floorledger.adapters.database import driver
from floorledger.adapters.head_mark import HeadMark
from floorledger.adapters.sqlcipher import give_key, sqlcipher
from floorledger.domain.chain import GENESIS, SealedEvent, Verify, read_event, verify_chain
from floorledger.domain.codec import CodecError
from floorledger.services.draft import note_hash, photo_hash
from floorledger.services.records import Note, Outcome, Photo, Segment
from floorledger.services.repair import Salvage, is_own

_LOG = "SELECT event_id, device_id, device_seq, body, prev_hash, hash, signature FROM log"
_LONGEST = 4096
_BEHIND = 128
"""Bytes behind a body in its row: the hash before, its own, and the signature."""


def salvage(path: Path, device_id: str, verify: Verify, key: bytes | None = None) -> Salvage:
    """Everything of this device that can be proved, or at least read, in the file and its write-ahead log.

    In an encrypted file (with ``key``) a page that cannot be read is lost: there is nothing to look for in its bytes.
    """
    with closing(_Reader(path, key)) as reader:
        rows = {row.device_seq: row for row in reader.log() if row.device_id == device_id and is_own(row, verify)}
        behind = reader.behind
        begin = (0, GENESIS) if behind is None else (behind.last_seq, behind.last_hash)
        chain = len(rows) == reader.log_count and next(verify_chain(rows.values(), verify, begin), None) is None
        is_whole = reader.is_whole and chain
        if not is_whole:
            for row in _looked_for(path, device_id, verify):
                rows.setdefault(row.device_seq, row)
        ordered = tuple(rows[number] for number in sorted(rows))
        last = HeadMark(path).last()
        return Salvage(
            rows=ordered,
            notes=tuple(_named_notes(reader, ordered)),
            photos=tuple(_named_photos(reader, ordered)),
            erased=tuple(reader.erased()),
            answers=reader.answers(),
            shown=reader.shown(),
            is_whole=is_whole and last <= begin[0] + len(ordered),
            last=last,
            behind=behind,
        )


class _Reader:
    """Reads rows by their keys; what cannot be read is left out."""

    def __init__(self, path: Path, key: bytes | None) -> None:
        self._path, self._key = path, key
        self._sqlite = driver() if key is None else sqlcipher()
        self.fault = cast(type[sqlite3.Error], self._sqlite.DatabaseError)
        self.is_whole = True
        self.log_count = 0
        self._connection = self._opened()
        self.behind = self._segment()

    def _opened(self) -> Any:
        connection = self._sqlite.connect(f"file:{self._path}?mode=ro", uri=True)
        if self._key is not None:
            give_key(connection, self._key)
        connection.text_factory = bytes
        return connection

    def _missed(self) -> None:
        """Something could not be read; a connection of SQLCipher's reads nothing more after that."""
        self.is_whole = False
        if self._key is not None:
            self._connection.close()
            self._connection = self._opened()

    def close(self) -> None:
        self._connection.close()

    def _segment(self) -> Segment | None:
        """The head of what was removed; a file of an older version has no such table, so that is no damage."""
        was_whole = self.is_whole
        query = "SELECT last_seq, last_hash, anchor FROM segment ORDER BY last_seq DESC LIMIT 1"
        found = self._some(query)
        self.is_whole = was_whole
        return Segment(last_seq=found[0][0], last_hash=found[0][1], anchor=found[0][2]) if found else None

    def log(self) -> Iterator[SealedEvent]:
        for row in self._by_key("log", "device_seq", _LOG):
            self.log_count += 1
            if isinstance(row[2], int) and all(isinstance(each, bytes) for each in row[3:]):
                yield SealedEvent(_text(row[0]), _text(row[1]), *row[2:])
            else:
                self.is_whole = False

    def beside(self, table: str, content: str) -> Iterator[tuple[str, bytes, Any]]:
        """Texts or pictures with their salts; those that were erased are left out."""
        found = self._some(f"SELECT event_id, salt, {content} FROM {table} WHERE {content} IS NOT NULL")  # noqa: S608
        for event_id, salt, held in found:
            if isinstance(salt, bytes) and isinstance(held, bytes):
                yield _text(event_id), salt, held

    def erased(self) -> Iterator[Note]:
        for event_id, salt in self._some("SELECT event_id, salt FROM note WHERE text IS NULL"):
            if isinstance(salt, bytes):
                yield Note(event_id=_text(event_id), salt=salt, text="")

    def answers(self) -> dict[str, Outcome]:
        known = {each.value: each for each in Outcome}
        found = self._some("SELECT event_id, outcome FROM answer")
        return {_text(each): known[_text(outcome)] for each, outcome in found if _text(outcome) in known}

    def shown(self) -> int:
        """Up to which number entries were shown as saved; 0 where that cannot be read."""
        found = [each for (each,) in self._some("SELECT device_seq FROM shown") if isinstance(each, int)]
        return found[0] if len(found) == 1 else 0

    def _some(self, query: str) -> list[Any]:
        """As many rows as come before the first that cannot be read."""
        rows = []
        try:
            for row in self._connection.execute(query):
                rows.append(row)  # noqa: PERF402 - what came before a fault is kept
        except (self.fault, OverflowError, UnicodeDecodeError):  # the last where a fault names what is no text
            self._missed()
        return rows

    def _by_key(self, table: str, key: str, query: str) -> Iterator[Any]:
        """Rows one by one upwards; behind one that cannot be read it goes on with the next key, up to the last."""
        last, at = self._last(table, key), 0
        while at < last:
            try:
                for row in self._connection.execute(f"{query} WHERE {key} > ? ORDER BY {key}", (at,)):
                    at = row[2]
                    yield row
            except (self.fault, UnicodeDecodeError):
                self._missed()
                at += 1
                continue
            return

    def _last(self, table: str, key: str) -> int:
        counts = self._some(f"SELECT max({key}), count(*) FROM {table} NOT INDEXED")  # noqa: S608
        last, count = counts[0] if counts else (self._end(table, key), 0)
        gone = 0 if self.behind is None else self.behind.last_seq
        if not counts or (last or gone) != count + gone:
            self.is_whole = False
        return min(last or 0, 10_000_000) if isinstance(last, int) else 0

    def _end(self, table: str, key: str) -> int:
        """The last key where not every row can be counted; where its page is lost, the mark beside says it."""
        found = self._some(f"SELECT max({key}) FROM {table}")  # noqa: S608
        return found[0][0] if found else HeadMark(self._path).last()


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _looked_for(path: Path, device_id: str, verify: Verify) -> Iterator[SealedEvent]:
    """Entries by their content, anywhere in the file and its write-ahead log."""
    begin = re.compile(rb"([0-9a-f-]{36})" + re.escape(device_id.encode()) + rb"\{")
    for file in (path, path.with_name(path.name + "-wal")):
        content = file.read_bytes() if file.exists() else b""
        for found in begin.finditer(content):
            row = _proved(content, found.end() - 1, found[1].decode(), device_id)
            if row is not None and is_own(row, verify):
                yield row


def _proved(content: bytes, start: int, event_id: str, device_id: str) -> SealedEvent | None:
    """The row whose body begins here: it ends where the hash behind it is right."""
    end = content.find(b"}", start, start + _LONGEST)
    while end != -1:
        body, behind = content[start : end + 1], content[end + 1 : end + 1 + _BEHIND]
        before, digest, signature = behind[:32], behind[32:64], behind[64:]
        if hashlib.sha256(before + body).digest() == digest:
            try:
                seq = read_event(body).device_seq
            except CodecError:
                return None
            return SealedEvent(event_id, device_id, seq, body, before, digest, signature)
        end = content.find(b"}", end + 1, start + _LONGEST)
    return None


def _named_notes(reader: _Reader, rows: tuple[SealedEvent, ...]) -> Iterator[Note]:
    """Texts that an entry names by their salted hash."""
    named = {row.event_id: row.event().note_hash for row in rows}
    for event_id, salt, content in reader.beside("note", "text"):
        text = _text(content)
        if named.get(event_id) is not None and named[event_id] == note_hash(salt, text):
            yield Note(event_id=event_id, salt=salt, text=text)


def _named_photos(reader: _Reader, rows: tuple[SealedEvent, ...]) -> Iterator[Photo]:
    named = {row.event_id: row.event().photo_hash for row in rows}
    for event_id, salt, content in reader.beside("photo", "content"):
        if named.get(event_id) is not None and named[event_id] == photo_hash(salt, content):
            yield Photo(event_id=event_id, salt=salt, content=content)
