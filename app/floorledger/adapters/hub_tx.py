"""One write transaction of the hub. Implements services.ports.HubTx."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from fractions import Fraction

from sqlalchemy import Connection, Insert, Table, delete, func, select, update

from floorledger.adapters import tables as t
from floorledger.adapters.authority import SqlAuthority
from floorledger.adapters.cases import SqlCases
from floorledger.adapters.erasing import SqlErasing
from floorledger.adapters.feed_log import entry_hash
from floorledger.adapters.feed_writer import FeedWriter
from floorledger.adapters.hub_rows import (
    FIND,
    POSTED,
    journal_line,
    labour_values,
    prediction_lines,
    prediction_values,
    running_values,
)
from floorledger.adapters.lanes import SqlLanes
from floorledger.adapters.master_reader import MasterReader
from floorledger.adapters.master_writer import MasterWriter
from floorledger.adapters.notices import SqlNotices
from floorledger.adapters.projection import note_values, photo_values, sealed, sealed_values
from floorledger.adapters.upsert import insert_new, upsert
from floorledger.domain.chain import GENESIS, SealedEvent
from floorledger.domain.claim import lot_of, taken_from_lot
from floorledger.domain.codec import decode, to_bytes
from floorledger.domain.detail import (
    Consumption,
    Detail,
    Disposition,
    Hold,
    Release,
    Return,
    Reversal,
    ScrapComponent,
    SubconSend,
    Time,
)
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase, ExceptionEnd
from floorledger.domain.interval import Interval
from floorledger.domain.master import MasterData
from floorledger.domain.master_record import MasterRecord
from floorledger.domain.notify import Reason
from floorledger.domain.number import NONE, Micro
from floorledger.domain.overlap import labour_event
from floorledger.domain.policy import Role
from floorledger.domain.position import Position
from floorledger.domain.posting import JournalLine, Running, RunningKey
from floorledger.services.notices import announce
from floorledger.services.records import (
    FeedKind,
    MasterPart,
    MasterSwitch,
    Note,
    Photo,
    Posted,
    Prediction,
    Standing,
    StandingChange,
)
from floorledger.services.scope import EVERYBODY, REPLACING, Concern, concern_of

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
        self.notices = SqlNotices(connection)
        self.erasing = SqlErasing(connection)
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
        self._running: dict[str, dict[RunningKey, Running]] = {}
        self._changed: dict[RunningKey, Running] = {}
        self._predictions: dict[str, Prediction] = {}
        self._held_lots: frozenset[tuple[str, str]] | None = None
        self._fixed: set[str] = set()

    @property
    def authority(self) -> SqlAuthority:
        """Who did what before, with what this transaction holds back."""
        self.flush()
        return SqlAuthority(self.connection)

    def flush(self) -> None:
        """Write what was kept back; called before the commit."""
        self._write(t.event.insert(), self._event_rows)
        self._write(
            self._upsert(t.standing, "event_id"),
            [{"event_id": each, "standing": self._standings[each].value} for each in sorted(self._new_standings)],
        )
        self._write(
            self._upsert(t.position, "order_no"),
            [{"order_no": each, "body": to_bytes(self._positions[each])} for each in sorted(self._moved)],
        )
        self._write(
            self._upsert(t.running, "order_no", "role", "cost_line"),
            [running_values(key, sums) for key, sums in self._changed.items()],
        )
        self._write_predictions()
        self._told.flush()
        self._event_rows = []
        self._new_standings, self._moved, self._changed = set(), set(), {}

    def _write_predictions(self) -> None:
        made = list(self._predictions.values())
        with_lines = [prediction for prediction in made if prediction.lines]
        self._write(
            t.prediction.insert(),
            [prediction_values(each) for each in made],
        )
        self._write(t.prediction_line.insert(), [row for each in with_lines for row in prediction_lines(each)])
        self._write(
            t.to_post.insert(), [{"event_id": each.event_id, "order_no": each.lines[0].order_no} for each in with_lines]
        )
        self._predictions = {}

    def _upsert(self, table: Table, *keys: str) -> Insert:
        return upsert(table, self.connection.dialect.name, *keys)

    def _write(self, query: Insert, rows: list[dict[str, object]]) -> None:
        if rows:
            self.connection.execute(query, rows)

    def expect(self, event_ids: Sequence[str]) -> None:
        """Look up at once which of these ids are held; :meth:`find` then need not ask for each."""
        rows = self.connection.execute(select(t.event).where(t.event.c.event_id.in_(event_ids)))
        self._events.update((row.event_id, sealed(row)) for row in rows)
        self._absent.update(set(event_ids) - self._events.keys())

    def device_key(self, device_id: str) -> bytes | None:
        """The enrolled public key."""
        key: bytes | None = self.connection.scalar(
            select(t.device.c.public_key).where(t.device.c.device_id == device_id)
        )
        return key

    def head(self, device_id: str) -> tuple[int, bytes]:
        """The last number and hash held of a device's log."""
        heads = [(0, GENESIS)]
        for table in (t.event, t.conflict):
            query = select(table.c.device_seq, table.c.hash).where(table.c.device_id == device_id)
            row = self.connection.execute(query.order_by(table.c.device_seq.desc()).limit(1)).first()
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
            self.connection.execute(t.hub_note.insert(), [note_values(note) for note in notes])

    def add_photo(self, photo: Photo) -> bool:
        """Keep a picture beside the chain; an erased one does not come back."""
        query = select(t.hub_photo.c.event_id).where(t.hub_photo.c.event_id == photo.event_id)
        if self.connection.scalar(query) is not None:
            return False
        self.connection.execute(t.hub_photo.insert(), photo_values(photo))
        return True

    def standing(self, event_id: str) -> Standing | None:
        """Where an event stands."""
        if event_id not in self._standings:
            held = self.connection.scalar(select(t.standing.c.standing).where(t.standing.c.event_id == event_id))
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
            self._follow(event_id)

    def _follow(self, event_id: str) -> None:
        row = self.find(event_id)
        assert row is not None, "what is accepted is held"
        detail = row.event().detail
        match detail:
            case Hold(qty=qty) if qty is not None:
                self.connection.execute(t.hold.insert().values(event_id=event_id, remaining_micro=qty.base))
            case Release(hold_event_id=hold_id, qty=qty) | Disposition(hold_event_id=hold_id, qty=qty) if (
                qty is not None
            ):
                self._lower_hold(hold_id, qty.base)
            case Consumption() | Return() | ScrapComponent() | SubconSend():
                self._use_lot(row.event(), detail)
            case Time():
                self._work(row.event())
            case Reversal(target_event_id=target_id):
                self.connection.execute(t.reversal.insert().values(target_id=target_id, event_id=event_id))
                if self.standing(target_id) is Standing.ACCEPTED:  # what only waited has held or released nothing
                    self._unfollow(target_id)

    def _use_lot(self, event: Event, detail: Detail) -> None:
        """Keep what an entry took from its lot, or put back."""
        named, taken = lot_of(detail), taken_from_lot(detail)
        if named is not None and taken:
            values = {
                "event_id": event.event_id,
                "item": named[0],
                "lot": named[1],
                "taken_micro": taken,
                "occurred_at": event.occurred_at.astimezone(UTC).isoformat(),
            }
            self.connection.execute(t.lot_use.insert().values(values))

    def _work(self, event: Event) -> None:
        """Keep when somebody worked."""
        worked = labour_event(event)
        if worked is not None:
            self.connection.execute(t.labour.insert().values(labour_values(event, worked)))

    def _lower_hold(self, hold_id: str, released: int) -> None:
        self.connection.execute(
            update(t.hold)
            .where(t.hold.c.event_id == hold_id)
            .values(remaining_micro=t.hold.c.remaining_micro - released)
        )

    def _unfollow(self, target_id: str) -> None:
        target = self.find(target_id)
        match None if target is None else target.event().detail:
            case Hold(qty=qty) if qty is not None:
                self.connection.execute(delete(t.hold).where(t.hold.c.event_id == target_id))
            case Release(hold_event_id=hold_id, qty=qty) | Disposition(hold_event_id=hold_id, qty=qty) if (
                qty is not None
            ):
                self._lower_hold(hold_id, -qty.base)
            case Consumption() | Return() | ScrapComponent() | SubconSend():
                self.connection.execute(delete(t.lot_use).where(t.lot_use.c.event_id == target_id))
            case Time():
                self.connection.execute(delete(t.labour).where(t.labour.c.event_id == target_id))

    def position(self, order_no: str) -> Position:
        """The order's position from accepted events."""
        held = self._positions.get(order_no)
        if held is None:
            body = self.connection.scalar(select(t.position.c.body).where(t.position.c.order_no == order_no))
            held = Position(order_no=order_no) if body is None else decode(Position, body)
            self._positions[order_no] = held
        return held

    def save_position(self, position: Position) -> None:
        """Keep it."""
        self._positions[position.order_no] = position
        self._moved.add(position.order_no)

    def running(self, order_no: str) -> dict[RunningKey, Running]:
        """The order's running sums."""
        if order_no not in self._running:
            self._running[order_no] = self._read_running(order_no)
        return self._running[order_no]

    def _read_running(self, order_no: str) -> dict[RunningKey, Running]:
        rows = self.connection.execute(select(t.running).where(t.running.c.order_no == order_no))
        return {
            (row.order_no, Role(row.role), row.cost_line): Running(
                exact=Fraction(row.exact), posted_minor=row.posted_minor
            )
            for row in rows
        }

    def save_running(self, changed: dict[RunningKey, Running]) -> None:
        """Keep those that changed."""
        self._changed |= changed
        for key, sums in changed.items():
            self.running(key[0])[key] = sums

    def predict(self, prediction: Prediction) -> None:
        """Keep a predicted journal, queue it for posting when it has lines, and tell it."""
        self._predictions[prediction.event_id] = prediction
        self.tell(FeedKind.PREDICTION, prediction.event_id, prediction)

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

    def lines_of_event(self, event_id: str) -> tuple[JournalLine, ...]:
        """The predicted lines of an event."""
        if event_id in self._predictions:
            return self._predictions[event_id].lines
        query = select(t.prediction_line).where(t.prediction_line.c.event_id == event_id)
        return tuple(journal_line(row) for row in self.connection.execute(query.order_by(t.prediction_line.c.line_no)))

    def lines_of_order(self, order_no: str) -> tuple[JournalLine, ...]:
        """All predicted lines of an order."""
        query = select(t.prediction_line).where(t.prediction_line.c.order_no == order_no)
        kept = [line for each in self._predictions.values() for line in each.lines if line.order_no == order_no]
        return (*(journal_line(row) for row in self.connection.execute(query)), *kept)

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

    def held_lots(self) -> frozenset[tuple[str, str]]:
        """(item, lot) on hold."""
        if self._held_lots is None:
            rows = self.connection.execute(select(t.held_lot))
            self._held_lots = frozenset((row.item, row.lot) for row in rows)
        return self._held_lots

    def hold_lot(self, hold_event_id: str, item: str, lot: str) -> None:
        """Put a lot on hold; two holds need two releases."""
        self._held_lots = None
        self.connection.execute(t.held_lot.insert().values(event_id=hold_event_id, item=item, lot=lot))

    def free_lot(self, hold_event_id: str) -> None:
        """End one hold of a lot."""
        self._held_lots = None
        self.connection.execute(delete(t.held_lot).where(t.held_lot.c.event_id == hold_event_id))

    def is_lot_hold_open(self, hold_event_id: str) -> bool:
        """Whether this hold still keeps its lot back."""
        query = select(func.count()).select_from(t.held_lot).where(t.held_lot.c.event_id == hold_event_id)
        return bool(self.connection.scalar(query))

    def remaining_held(self, hold_event_id: str) -> int:
        """Pieces of a hold not yet released, scaled."""
        held = self.connection.scalar(select(t.hold.c.remaining_micro).where(t.hold.c.event_id == hold_event_id))
        return NONE if held is None else held

    def lot_issued(self, item: str, lot: str, since: datetime | None) -> Micro:
        """What accepted entries took from a lot after a moment, less what came back."""
        query = select(t.lot_use.c.taken_micro).where(t.lot_use.c.item == item, t.lot_use.c.lot == lot)
        if since is not None:
            query = query.where(t.lot_use.c.occurred_at > since.astimezone(UTC).isoformat())
        return Micro(sum(self.connection.scalars(query)))

    def lot_consumers(self, item: str, lot: str) -> list[str]:
        """Accepted consumptions of a lot, the oldest first."""
        query = select(t.lot_use.c.event_id).where(t.lot_use.c.item == item, t.lot_use.c.lot == lot)
        return list(self.connection.scalars(query.order_by(t.lot_use.c.event_id)))

    def labour_within(self, person: str, span: Interval) -> list[str]:
        """Accepted labour entries of a person that share time with a stretch."""
        query = select(t.labour.c.event_id).where(
            t.labour.c.person == person,
            t.labour.c.ended_at > span.start.isoformat(),
            t.labour.c.started_at < span.end.isoformat(),
        )
        return list(self.connection.scalars(query.order_by(t.labour.c.event_id)))

    def reversal_of(self, event_id: str) -> str | None:
        """The accepted reversal of an event."""
        found: str | None = self.connection.scalar(
            select(t.reversal.c.event_id).where(t.reversal.c.target_id == event_id)
        )
        return found

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
            self.connection.execute(self._upsert(t.hub_document, "kind"), {"kind": kind.value, "body": body})
        pos = self._told.add(kind, ref, body, self._concern(kind, ref, record))
        if kind in REPLACING:
            self._told.replaces(kind, ref, pos)

    def _concern(self, kind: FeedKind, ref: str, record: object) -> Concern:
        """Whom a row is for: it is about an event, an exception or the plant."""
        if kind is FeedKind.ERASED:
            return EVERYBODY
        case = record if isinstance(record, ExceptionCase) else None
        if kind in _OF_CASES and case is None:
            body = self.connection.scalar(select(t.hub_case.c.body).where(t.hub_case.c.exception_id == ref))
            case = None if body is None else decode(ExceptionCase, body)
        row = self.find(ref if case is None else case.event_id or "")
        if row is not None:
            return concern_of(row.event(), kind)
        return EVERYBODY if case is None else Concern(case.order_no)

    def document(self, kind: FeedKind) -> bytes | None:
        """The newest policy or people record."""
        body: bytes | None = self.connection.scalar(
            select(t.hub_document.c.body).where(t.hub_document.c.kind == kind.value)
        )
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
