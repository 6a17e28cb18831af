"""Telling new master data: only the records that changed, in parts, and then the switch, in one transaction (I6)."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from floorledger.domain.master import MasterData
from floorledger.domain.master_record import MasterRecord, records_in
from floorledger.services.hub_ports import HubTx
from floorledger.services.records import FeedKind, MasterPart, MasterSwitch

PART_RECORDS = 200
PART_BYTES = 64 * 2**10
"""A part ends before it grows beyond these, so that a page of the feed takes several and progress is seen."""


def differences(tx: HubTx, master: MasterData) -> list[MasterRecord]:
    """What of a snapshot is not as it stands, with what stands and is not in it; by kind and key."""
    standing = {(each.kind, each.key): _hash(each) for each in tx.master_records()}
    wanted = {(each.kind, each.key): each for each in (master.header, *records_in(master))}
    gone = [MasterRecord(kind=kind, key=key) for kind, key in standing.keys() - wanted.keys()]
    changed = [each for key, each in wanted.items() if standing.get(key) != _hash(each)]
    return sorted((*gone, *changed), key=lambda each: (each.kind, each.key))


def tell_changes(tx: HubTx, changes: Sequence[MasterRecord]) -> None:
    """Tell records as new states, each at most once, and switch to the version that they make; none, no version."""
    if not changes:
        return
    for part in _parts(changes):
        tx.tell(FeedKind.MASTER_PART, "", MasterPart(records=part))
    tx.tell(FeedKind.MASTER, FeedKind.MASTER.value, MasterSwitch(version=tx.staged_version()))


def _parts(records: Iterable[MasterRecord]) -> Iterator[tuple[MasterRecord, ...]]:
    part: list[MasterRecord] = []
    size = 0
    for record in records:
        grown = len(record.body or "")
        if part and (len(part) == PART_RECORDS or size + grown > PART_BYTES):
            yield tuple(part)
            part, size = [], 0
        part.append(record)
        size += grown
    yield tuple(part)


def _hash(record: MasterRecord) -> bytes:
    return hashlib.sha256((record.body or "").encode()).digest()
