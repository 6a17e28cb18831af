"""Walking the logs of all devices through a bundle, so that each fault is put to the event that has it.

``domain.chain.verify_chain`` takes the readable rows of one device. A bundle has several devices in one file, and lines
that cannot be read, name another device or are gone; none of that may put the blame on a neighbour.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from floorledger.domain.chain import GENESIS, SealedEvent, fault_of, next_hash
from floorledger.services.audit_forms import Head, Subject
from floorledger.services.ports import Verifier


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a device's log stands; None is what an unreadable line left open."""

    seq: int | None = 0
    hashes: frozenset[bytes] | None = frozenset((GENESIS,))


class ChainWalk:
    """Takes the rows in the order of the file. ``keys`` are the devices' public keys.

    ``gone`` are rows that the sums know and the file has not: they are told of already, and no other row is blamed.
    """

    def __init__(self, keys: Mapping[str, bytes], verify: Verifier, gone: Iterable[Subject] = ()) -> None:
        self._keys = keys
        self._verify = verify
        self._gone = frozenset((subject.device_id, subject.device_seq) for subject in gone)
        self._places: dict[str, _Place] = {}
        self._last: str | None = None

    def fault(self, row: SealedEvent) -> str | None:
        """What is wrong with the next row; None when it holds."""
        key = self._keys.get(row.device_id)
        place = self._past_gone(row, self._places.get(row.device_id, _Place()))
        text = (
            f"names device {row.device_id}, which is not in the list of devices"
            if key is None
            else _fault_text(row, place, self._check_by(key))
        )
        if text is None:
            self._go(row.device_id, _Place(row.device_seq, frozenset((row.hash,))))
        else:
            self._go_on_after(row)
        return text

    def _past_gone(self, row: SealedEvent, place: _Place) -> _Place:
        """The place before ``row`` when nothing lies between but rows that are gone."""
        seq = place.seq
        if seq is None or (row.device_id, seq + 1) not in self._gone:
            return place
        while (row.device_id, seq + 1) in self._gone and seq + 1 < row.device_seq:
            seq += 1
        return place if seq == place.seq else _Place(seq, None)

    def unreadable(self, about: Subject | None) -> None:
        """A row that cannot be read; ``about`` is what stood there, where that is known."""
        if about is not None and about.device_id is not None:
            self._go(about.device_id, _Place(about.device_seq, None))
        elif self._last is not None:
            self._go(self._last, _Place(None, None))

    def ends_at(self, head: Head) -> bool:
        """Whether a device's log goes as far as it did."""
        place = self._places.get(head.device_id, _Place())
        return place.seq in (None, head.device_seq) and (place.hashes is None or head.hash in place.hashes)

    def devices(self) -> frozenset[str]:
        """Devices of which there were rows."""
        return frozenset(self._places)

    def _check_by(self, key: bytes) -> Callable[[bytes, bytes], bool]:
        return lambda message, signature: self._verify(key, message, signature)

    def _go(self, device_id: str, place: _Place) -> None:
        self._places[device_id] = place
        self._last = device_id

    def _go_on_after(self, row: SealedEvent) -> None:
        """Where the hash is that of the content, the content says where it belongs; else the line does."""
        device_id, seq = row.device_id, row.device_seq
        computed = next_hash(row.prev_hash, row.body)
        if computed == row.hash:
            device_id, seq = _claimed(row.body) or (device_id, seq)
        if device_id in self._keys:
            self._go(device_id, _Place(seq, frozenset((row.hash, computed))))


def _fault_text(row: SealedEvent, place: _Place, verify: Callable[[bytes, bytes], bool]) -> str | None:
    seq = row.device_seq if place.seq is None else place.seq + 1
    follows = place.hashes is None or row.prev_hash in place.hashes
    prev_hash = row.prev_hash if follows or place.hashes is None else min(place.hashes)
    fault = fault_of(row, seq, prev_hash, verify)
    return None if fault is None else fault.text


def _claimed(body: bytes) -> tuple[str, int] | None:
    """Device and number that a body names."""
    try:
        held = json.loads(body)
        return str(held["device_id"]), int(held["device_seq"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
