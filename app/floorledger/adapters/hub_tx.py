"""One write transaction of the hub. Implements services.hub_ports.HubTx."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Insert, Table, bindparam, func, select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.accepted import SqlAccepted
from floorledger.adapters.authority import SqlAuthority
from floorledger.adapters.cases import SqlCases
from floorledger.adapters.erasing import SqlErasing
from floorledger.adapters.feed_log import entry_hash
from floorledger.adapters.feed_writer import FeedWriter
from floorledger.adapters.hub_rows import FIND, POSTED, write_rows
from floorledger.adapters.journals import SqlJournals
from floorledger.adapters.lanes import SqlLanes
from floorledger.adapters.master_reader import MasterReader
from floorledger.adapters.master_writer import MasterWriter
from floorledger.adapters.notices import SqlNotices
from floorledger.adapters.projection import note_values, photo_values, sealed, sealed_values
from floorledger.adapters.silences import SqlSilences
from floorledger.adapters.upsert import insert_new, upsert
from floorledger.domain.chain import GENESIS, SealedEvent
from floorledger.domain.codec import decode, to_bytes
from floorledger.domain.decision import Reversal
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase, ExceptionEnd
from floorledger.domain.master import MasterData
from floorledger.domain.master_record import MasterRecord
from floorledger.domain.notify import Reason
from floorledger.domain.position import Position
from floorledger.services.notices import announce
from floorledger.services.records import (
    FeedKind,
    MasterPart,
    MasterSwitch,
    Note,
    Photo,
    Posted,
    Standing,
    StandingChange,
)
from floorledger.services.scope import EVERYBODY, REPLACING, Concern, concern_of

_DEVICE_KEY = select(t.device.c.public_key).where(t.device.c.device_id == bindparam("device_id"))
_HEADS = [
    select(table.c.device_seq, table.c.hash)
    .where(table.c.device_id == bindparam("device_id"))
    .order_by(table.c.device_seq.desc())
    .limit(1)
    for table in (t.event, t.conflict)
]
_EXPECTED = select(t.event).where(t.event.c.event_id.in_(bindparam("event_ids", expanding=True)))
_STANDING = select(t.standing.c.standing).where(t.standing.c.event_id == bindparam("event_id"))
_POSITION = select(t.position.c.body).where(t.position.c.order_no == bindparam("order_no"))
_DOCUMENT = select(t.document.c.body).where(t.document.c.kind == bindparam("kind"))
_OF_CASES = frozenset({FeedKind.EXCEPTION, FeedKind.EXCEPTION_CHANGE, FeedKind.EXCEPTION_END})


class SqlHubTx:
    """What the hub does inside one transaction.

    What a batch writes often (events, standings, positions, running sums, journals, the feed) is kept in memory and
    written by :meth:`flush` in bulk before the commit: a statement for each of them and event cost ten times as much.
    """

    def __init__(self, connection: Connection, masters: MasterReader) -> None:
        self.connection = connection
        self.lanes = SqlLanes(connection)
        self.cases = SqlCases(connection, self.tell)
        self.accepted = SqlAccepted(connection)
        self.journals = SqlJournals(connection, self.tell)
        self.notices = SqlNotices(connection)
        self.erasing = SqlErasing(connection)
        self.silences = SqlSilences(connection)
        self._told = FeedWriter(connection)
        self._master = MasterWriter(connection, self._told)
        self._masters = masters
        self._events: dict[str, SealedEvent] = {}
        self._event_rows: list[dict[str, object]] = []
        self._absent: set[str] = set()
        self._standings: dict[str, Standing] = {}
        self._new_standings: set[str] = set()
        self._positions: dict[str, Position] = {}
        self._moved: set[str] = set()
        self._fixed: set[str] = set()

    @property
    def authority(self) -> SqlAuthority:
        """Who did what before, with what this transaction holds back."""
        self.flush()
        return SqlAuthority(self.connection)

    def flush(self) -> None:
        """Write what was kept back; called before the commit."""
        write_rows(self.connection, t.event.insert(), self._event_rows)
        write_rows(
            self.connection,
            self._upsert(t.standing, "event_id"),
            [{"event_id": each, "standing": self._standings[each].value} for each in sorted(self._new_standings)],
        )
        write_rows(
            self.connection,
            self._upsert(t.position, "order_no"),
            [{"order_no": each, "body": to_bytes(self._positions[each])} for each in sorted(self._moved)],
        )
        self.journals.flush()
        self._told.flush()
        self._event_rows = []
        self._new_standings, self._moved = set(), set()

    def _upsert(self, table: Table, *keys: str) -> Insert:
        return upsert(table, self.connection.dialect.name, *keys)

    def expect(self, event_ids: Sequence[str]) -> None:
        """Look up at once which of these ids are held; :meth:`find` then need not ask for each."""
        rows = self.connection.execute(_EXPECTED, {"event_ids": event_ids})
        self._events.update((row.event_id, sealed(row)) for row in rows)
        self._absent.update(set(event_ids) - self._events.keys())

    def device_key(self, device_id: str) -> bytes | None:
        """The enrolled public key."""
        key: bytes | None = self.connection.scalar(_DEVICE_KEY, {"device_id": device_id})
        return key

    def head(self, device_id: str) -> tuple[int, bytes]:
        """The last number and hash held of a device's log."""
        heads = [(0, GENESIS)]
        for query in _HEADS:
            row = self.connection.execute(query, {"device_id": device_id}).first()
            heads += [] if row is None else [(row[0], row[1])]
        return max(heads)

    def find(self, event_id: str) -> SealedEvent | None:
        """An event held."""
        if event_id in self._absent:
            return None
        if event_id not in self._events:
            row = self.connection.execute(FIND, {"event_id": event_id}).first()
            if row is None:
                return None
            self._events[event_id] = sealed(row)
        return self._events[event_id]

    def insert(self, row: SealedEvent, event: Event, received_at: datetime, anchor: bytes) -> None:
        """Keep an event; its standing follows in the same transaction."""
        values = sealed_values(row) | {
            "event_type": event.event_type.value,
            "order_no": event.order_no,
            "received_at": received_at.isoformat(),
            "anchor": anchor,
        }
        self._event_rows.append(values)
        self._events[row.event_id] = row
        self._absent.discard(row.event_id)

    def insert_conflict(self, row: SealedEvent, received_at: datetime, anchor: bytes) -> None:
        """Keep a link of a device's chain whose id another event has."""
        values = sealed_values(row) | {"received_at": received_at.isoformat(), "anchor": anchor}
        self.connection.execute(t.conflict.insert(), values)

    def add_notes(self, notes: Sequence[Note]) -> None:
        """Keep free texts beside the chain."""
        if notes:
            self.connection.execute(t.note.insert(), [note_values(note) for note in notes])

    def add_photo(self, photo: Photo) -> bool:
        """Keep a picture beside the chain; an erased one does not come back."""
        query = select(t.photo.c.event_id).where(t.photo.c.event_id == photo.event_id)
        if self.connection.scalar(query) is not None:
            return False
        self.connection.execute(t.photo.insert(), photo_values(photo))
        return True

    def standing(self, event_id: str) -> Standing | None:
        """Where an event stands."""
        if event_id not in self._standings:
            held = self.connection.scalar(_STANDING, {"event_id": event_id})
            if held is None:
                return None
            self._standings[event_id] = Standing(held)
        return self._standings[event_id]

    def set_standing(self, event_id: str, standing: Standing) -> None:
        """Move an event, tell it, and keep what follows from an accepted hold, release or reversal."""
        self._standings[event_id] = standing
        self._new_standings.add(event_id)
        self.tell(FeedKind.STANDING, event_id, StandingChange(event_id=event_id, standing=standing))
        if standing is Standing.ACCEPTED:
            self._accept(event_id)

    def _accept(self, event_id: str) -> None:
        event = self._held(event_id)
        self.accepted.take(event)
        if isinstance(event.detail, Reversal):
            target_id = event.detail.target_event_id
            if self.standing(target_id) is Standing.ACCEPTED:  # what only waited has held or released nothing
                self.accepted.take_back(self._held(target_id))

    def _held(self, event_id: str) -> Event:
        row = self.find(event_id)
        assert row is not None, "what is accepted is held"
        return row.event()

    def position(self, order_no: str) -> Position:
        """The order's position from accepted events."""
        held = self._positions.get(order_no)
        if held is None:
            body = self.connection.scalar(_POSITION, {"order_no": order_no})
            held = Position(order_no=order_no) if body is None else decode(Position, body)
            self._positions[order_no] = held
        return held

    def save_position(self, position: Position) -> None:
        """Keep it."""
        self._positions[position.order_no] = position
        self._moved.add(position.order_no)

    def fix_standard(self, order_no: str, master_version: str) -> None:
        """Keep the order's own standard, once."""
        if order_no not in self._fixed:
            self._fixed.add(order_no)
            query = insert_new(self.connection, t.order_standard)
            self.connection.execute(query, {"order_no": order_no, "master_version": master_version})

    def standards_of(self, order_no: str) -> list[MasterData]:
        """The master data that an order's entries took effect under, the first entry's first."""
        self.flush()
        own = select(t.order_standard.c.master_version).where(t.order_standard.c.order_no == order_no)
        entries = select(t.prediction.c.master_version).join(t.event, t.event.c.event_id == t.prediction.c.event_id)
        later = self.connection.scalars(entries.where(t.event.c.order_no == order_no).distinct())
        versions = dict.fromkeys([*self.connection.scalars(own), *filter(None, later)])
        found = (self._reader.version(version) for version in versions)
        return [master for master in found if master is not None]

    def master(self) -> MasterData | None:
        """The master data that counts."""
        return self._reader.newest()

    @property
    def _reader(self) -> MasterReader:
        return self._master.reader or self._masters

    def master_records(self) -> Iterator[MasterRecord]:
        """The records of the master data that counts."""
        return self._master.records()

    def staged_version(self) -> str:
        """The version that all records told so far make."""
        return self._master.staged_version()

    def accepted_of_order(self, order_no: str) -> list[tuple[str, bytes]]:
        """The order's accepted entries: id, and what each counts as in the hash of the event set."""
        self.flush()
        query = (
            select(t.event.c.event_id, t.event.c.body, t.reversal.c.event_id.label("undone_by"))
            .join(t.standing, t.standing.c.event_id == t.event.c.event_id)
            .outerjoin(t.reversal, t.reversal.c.target_id == t.event.c.event_id)
            .where(t.event.c.order_no == order_no, t.standing.c.standing == Standing.ACCEPTED.value)
        )
        return [(row.event_id, entry_hash(row.body, row.undone_by)) for row in self.connection.execute(query)]

    def open_exception(self, case: ExceptionCase) -> bool:
        """Open an exception once, tell it, and note who is told."""
        is_new = self.cases.open(case)
        if is_new:
            announce(self, case, case.owner, Reason.OPENED, case.opened_at)
        return is_new

    def end_exception(self, end: ExceptionEnd) -> None:
        """End an exception and tell it."""
        self.cases.end(end)

    def open_exceptions(self, *, event_id: str | None = None, order_no: str | None = None) -> list[ExceptionCase]:
        """Open exceptions of an event or of an order."""
        return self.cases.of(event_id=event_id, order_no=order_no)

    def tell(self, kind: FeedKind, ref: str, record: object) -> None:
        """Append a record to the feed; documents are kept as the newest of their kind too."""
        match record:
            case MasterPart():
                self._master.part(record)
            case MasterSwitch():
                self._master.switch(ref, record)
            case MasterData():
                self._master.whole(ref, record)
            case _:
                self._tell(kind, ref, record)

    def _tell(self, kind: FeedKind, ref: str, record: object) -> None:
        body = to_bytes(record)
        if kind in (FeedKind.POLICY, FeedKind.PEOPLE):
            self.connection.execute(self._upsert(t.document, "kind"), {"kind": kind.value, "body": body})
        pos = self._told.add(kind, ref, body, self._concern(kind, ref, record))
        if kind in REPLACING:
            self._told.replaces(kind, ref, pos)

    def _concern(self, kind: FeedKind, ref: str, record: object) -> Concern:
        """Whom a row is for: it is about an event, an exception or the plant."""
        if kind in (FeedKind.ERASED, FeedKind.SILENCE):
            return EVERYBODY
        case = record if isinstance(record, ExceptionCase) else None
        if kind in _OF_CASES and case is None:
            body = self.connection.scalar(select(t.case.c.body).where(t.case.c.exception_id == ref))
            case = None if body is None else decode(ExceptionCase, body)
        row = self.find(ref if case is None else case.event_id or "")
        if row is None:
            return EVERYBODY if case is None else Concern(case.order_no)
        concern = concern_of(row.event(), kind)
        return concern if case is None or case.order_no is None else replace(concern, order_no=case.order_no)

    def document(self, kind: FeedKind) -> bytes | None:
        """The newest policy or people record."""
        body: bytes | None = self.connection.scalar(_DOCUMENT, {"kind": kind.value})
        return body

    def posted(self, posted: Posted) -> None:
        """Keep what the ERP holds, take it out of the queue, and tell it."""
        self.lanes.remove([posted.event_id])
        values = {
            "event_id": posted.event_id,
            "erp_document": posted.erp_document,
            "verified": int(posted.verified),
        }
        self.connection.execute(POSTED, values)
        self.tell(FeedKind.POSTED, posted.event_id, posted)

    def counts(self) -> dict[str, int]:
        """Rows by table, for health and figures."""
        return {
            name: self.connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in (("events", t.event), ("to_post", t.to_post), ("feed", t.feed))
        }
