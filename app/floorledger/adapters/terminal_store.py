"""A device's own log and its cache of the feed, in SQLite. Implements services.terminal_ports.TerminalStore."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Select, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.database import reading, writing
from floorledger.adapters.erasing import sweep_if_due
from floorledger.adapters.feed_taking import place_of, sensible, take_rows
from floorledger.adapters.head_mark import HeadMark
from floorledger.adapters.kept_tape import KeptTape
from floorledger.adapters.known_events import KnownEvents, utc_text
from floorledger.adapters.master_reader import WHOLE, MasterReader
from floorledger.adapters.master_shelf import DEVICE
from floorledger.adapters.own_log import not_in_log, take_back
from floorledger.adapters.projection import (
    RENAME,
    give_way,
    known_values,
    looked_up_by,
    note_values,
    photo_values,
    sealed,
    sealed_values,
)
from floorledger.adapters.segments import last_segment
from floorledger.adapters.swap import distrust
from floorledger.adapters.tape import tape_entry, tape_query
from floorledger.domain.chain import GENESIS, SealedEvent, read_event
from floorledger.domain.codec import decode
from floorledger.domain.event import Event, EventType
from floorledger.domain.exception import STANDING, ExceptionCase
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Policy
from floorledger.services.records import (
    FeedKind,
    FeedRow,
    Note,
    Outcome,
    People,
    Person,
    Photo,
    Place,
    PushResult,
    Segment,
    Standing,
    TapeEntry,
)

T = TypeVar("T")

_HELD = (Outcome.ACCEPTED, Outcome.ALREADY_THERE, Outcome.CONFLICT)
"""Answers after which an event is not sent again; a refused one is, once its cause is mended."""


class SqlTerminalStore:
    """One writer; reads go through the same engine."""

    def __init__(self, engine: Engine, whole: int = WHOLE, mark: HeadMark | None = None) -> None:
        self.engine = engine
        self._mark = mark
        self._documents: dict[FeedKind, object] = {}
        self.revision = 0
        self._known = KnownEvents(engine)
        self._tape = KeptTape(engine)
        self._master: MasterData | None = None
        self._masters = MasterReader(DEVICE, lambda: reading(engine), whole)
        _read_again(engine)
        sweep_if_due(engine)

    def head(self) -> tuple[int, bytes]:
        """The last number and hash of the log."""
        with reading(self.engine) as connection:
            row = connection.execute(_HEAD).first()
        return (0, GENESIS) if row is None else (row[0], row[1])

    def append(self, rows: Sequence[SealedEvent], notes: Sequence[Note], photos: Sequence[Photo] = ()) -> None:
        """Log, what lives beside it, and cache in one durable transaction."""
        events = [read_event(row.body) for row in rows]
        with writing(self.engine) as connection:
            _set_shown(connection, rows[0].device_seq - 1)
            connection.execute(t.log.insert(), [sealed_values(row) for row in rows])
            if notes:
                connection.execute(t.note.insert(), [note_values(note) for note in notes])
            if photos:
                connection.execute(t.photo.insert(), [photo_values(photo) for photo in photos])
            connection.execute(
                insert(t.known).on_conflict_do_nothing(),
                [known_values(row, event, Standing.CAPTURED) for row, event in zip(rows, events, strict=True)],
            )
        if self._mark is not None:
            self._mark.set(rows[-1].device_seq, rows[-1].hash)
        self._known.appended(events)
        self._tape.appended(events)
        self.revision += 1

    def known_ids(self, event_ids: Iterable[str]) -> frozenset[str]:
        """Ids that the cache holds; the cache holds the whole own log."""
        wanted = list(event_ids)
        found: set[str] = set()
        with reading(self.engine) as connection:
            for start in range(0, len(wanted), 500):
                some = wanted[start : start + 500]
                found.update(connection.scalars(select(t.known.c.event_id).where(t.known.c.event_id.in_(some))))
        return frozenset(found)

    def waiting(self, limit: int) -> list[SealedEvent]:
        """Rows of the log without an answer that settles them, oldest first."""
        with reading(self.engine) as connection:
            return [sealed(row) for row in connection.execute(_WAITING, {"limit": limit})]

    def behind(self) -> Segment | None:
        """The head of what was removed from the log."""
        with reading(self.engine) as connection:
            return last_segment(connection)

    def waiting_count(self) -> int:
        """How many rows wait."""
        with reading(self.engine) as connection:
            return connection.scalar(_unanswered(select(func.count()).select_from(t.log))) or 0

    def notes_of(self, event_ids: Sequence[str]) -> list[Note]:
        """Free texts beside these events; erased ones are left out."""
        if not event_ids:
            return []
        query = select(t.note).where(t.note.c.event_id.in_(event_ids), t.note.c.text.is_not(None))
        with reading(self.engine) as connection:
            return [Note(event_id=row.event_id, salt=row.salt, text=row.text) for row in connection.execute(query)]

    def photo_of(self, event_id: str) -> Photo | None:
        """The picture beside an event; without content where it was erased."""
        with reading(self.engine) as connection:
            row = connection.execute(select(t.photo).where(t.photo.c.event_id == event_id)).first()
        return None if row is None else Photo(event_id=event_id, salt=row.salt, content=row.content or b"")

    def waiting_photo(self) -> Photo | None:
        """The oldest picture without an answer, of an event that the hub holds; erased ones are left out."""
        with reading(self.engine) as connection:
            row = connection.execute(_WAITING_PHOTO).first()
        return None if row is None else Photo(event_id=row.event_id, salt=row.salt, content=row.content)

    def photo_answered(self, result: PushResult) -> None:
        """Keep the hub's answer to a picture."""
        answered = update(t.photo).where(t.photo.c.event_id == result.event_id)
        with writing(self.engine) as connection:
            connection.execute(answered.values(outcome=result.outcome.value))

    def answered(self, results: Sequence[PushResult], at: datetime) -> None:
        """Keep the newest answer for each event."""
        query = insert(t.answer)
        newest = {
            "outcome": query.excluded.outcome,
            "text": query.excluded.text,
            "answered_at": query.excluded.answered_at,
        }
        values = [
            {
                "event_id": result.event_id,
                "outcome": result.outcome.value,
                "text": result.text,
                "answered_at": at.isoformat(),
            }
            for result in results
        ]
        in_conflict = [result.event_id for result in results if result.outcome is Outcome.CONFLICT]
        with writing(self.engine) as connection:
            connection.execute(query.on_conflict_do_update(index_elements=["event_id"], set_=newest), values)
            if in_conflict:
                give_way(connection, in_conflict)
        self._tape.told()
        if in_conflict:
            self._known.forget()
            self.revision += 1

    def cursor(self) -> int:
        """The position up to which the feed is known."""
        return self.place().pos

    def place(self) -> Place:
        """The same with its scope."""
        with reading(self.engine) as connection:
            return place_of(connection)

    def apply_feed(self, rows: Sequence[FeedRow], place: Place | None = None) -> None:
        """Rows that are new here, what follows from them, and with them the place, in one transaction."""
        with sensible(), writing(self.engine) as connection:
            new = take_rows(connection, rows, place)
        self._known.fed(new)
        self._tape.told()
        self.revision += 1
        if any(row.kind is FeedKind.MASTER for row in new):
            self._master = None
        if any(row.kind in (FeedKind.POLICY, FeedKind.PEOPLE) for row in new):
            self._documents.clear()
        if any(row.kind is FeedKind.ERASED for row in new):
            sweep_if_due(self.engine)

    def adopt(self, device_id: str, rows: Sequence[FeedRow]) -> None:
        """Go on where the hub says that the own log goes on; where that cannot be, it is repaired at the next start."""
        with sensible():
            strange = not_in_log(self.engine, device_id, rows)
        if not strange:
            return
        with writing(self.engine) as connection:
            fault = take_back(connection, strange)
        self._tape.told()
        if fault is not None:
            self.distrust(fault)

    def distrust(self, why: str) -> None:
        """Have the database built again at the next start; the log and what was never sent stay as they are."""
        if self.engine.url.database:
            distrust(Path(self.engine.url.database), why)

    def master(self) -> MasterData | None:
        """The master data that counts; asked for many times with each scan, so it is kept until the next switch."""
        if self._master is None:
            self._master = self._masters.newest()
        return self._master

    def policy(self) -> Policy | None:
        """The newest policy."""
        return self._document(FeedKind.POLICY, Policy)

    def people(self) -> tuple[Person, ...]:
        """Everybody known."""
        people = self._document(FeedKind.PEOPLE, People)
        return () if people is None else people.people

    def _document(self, kind: FeedKind, record: type[T]) -> T | None:
        held = self._documents.get(kind)
        if isinstance(held, record):
            return held
        with reading(self.engine) as connection:
            body = connection.scalar(select(t.document.c.body).where(t.document.c.kind == kind.value))
        if body is None:
            return None
        value = decode(record, body)
        self._documents[kind] = value
        return value

    def events_of_order(self, order_no: str) -> list[tuple[Event, Standing]]:
        """All known events of an order, as their effects follow at the hub; with what undoes one from elsewhere."""
        return self._known.of_order(order_no)

    def event(self, event_id: str) -> tuple[Event, Standing] | None:
        """One known event."""
        return self._known.event(event_id)

    def holds(self) -> list[tuple[Event, Standing]]:
        """HOLD, RELEASE and DISPOSITION events."""
        return self._known.holds()

    def consumers(self, item: str, lot: str) -> list[tuple[Event, Standing]]:
        """Entries that took from a lot or put back into it."""
        return self._known.consumers(item, lot)

    def times_of(self, person: str, since: datetime) -> list[tuple[Event, Standing]]:
        """TIME entries by whose time it is, captured since then."""
        return self._known.times_of(person, since)

    def is_reviewed(self, event_id: str) -> bool:
        """Whether an open exception asks to look at an event that has posted."""
        query = select(t.case.c.body).where(t.case.c.event_id == event_id, t.case.c.state.in_(STANDING))
        with reading(self.engine) as connection:
            return any(decode(ExceptionCase, body).review for body in connection.scalars(query))

    def own_cases(self, owners: Iterable[str]) -> int:
        """How many exceptions that have not ended are with these owners."""
        c = t.case.c
        query = select(func.count()).where(c.state.in_(STANDING), c.owner.in_(sorted(owners)), c.part_of.is_(None))
        with reading(self.engine) as connection:
            return connection.scalar(query) or 0

    def open_case(self, exception_id: str) -> ExceptionCase | None:
        """An exception that has not ended."""
        query = select(t.case.c.body).where(t.case.c.exception_id == exception_id, t.case.c.state.in_(STANDING))
        with reading(self.engine) as connection:
            body = connection.scalar(query)
        return None if body is None else decode(ExceptionCase, body)

    def reversed_ids(self) -> frozenset[str]:
        """Events that a counted reversal names."""
        return self._known.reversed_ids()

    def tape(self, since: datetime, limit: int) -> list[TapeEntry]:
        """Own events captured since then, newest first."""
        return self._tape.since(since, limit)

    def pin_events(self, since: datetime) -> list[Event]:
        """Own events that a badge and a PIN stand behind, or a PIN that was refused."""
        types = (EventType.SCAN_REFUSED, EventType.SIGN_IN, EventType.DECISION, EventType.CONFIG)
        query = (
            select(t.known.c.body)
            .join(t.log, t.log.c.event_id == t.known.c.event_id)
            .where(t.known.c.event_type.in_(types), t.known.c.captured_at >= utc_text(since))
            .order_by(t.log.c.device_seq)
        )
        with reading(self.engine) as connection:
            return [read_event(body) for body in connection.scalars(query)]

    def unshown(self) -> list[TapeEntry]:
        """Events after the last one known to have been answered, oldest first."""
        last = select(func.coalesce(func.max(t.shown.c.device_seq), 0)).scalar_subquery()
        query = tape_query().where(t.log.c.device_seq > last).order_by(t.log.c.device_seq)
        with reading(self.engine) as connection:
            return [tape_entry(row) for row in connection.execute(query)]

    def mark_shown(self) -> None:
        """Everything in the log has been answered to somebody."""
        number, _ = self.head()
        with writing(self.engine) as connection:
            _set_shown(connection, number)


def _read_again(engine: Engine) -> None:
    """What an older version could not read is looked up by what it is, once this one can read it."""
    query = select(t.known.c.event_id, t.known.c.body).where(t.known.c.event_type == EventType.UNKNOWN.value)
    with reading(engine) as connection:
        foreign = [(row.event_id, read_event(row.body)) for row in connection.execute(query)]
    found = [(event_id, event) for event_id, event in foreign if event.event_type is not EventType.UNKNOWN]
    if found:
        with writing(engine) as connection:
            connection.execute(RENAME, [{"of": event_id, **looked_up_by(event)} for event_id, event in found])


def _unanswered(query: Select[Any]) -> Select[Any]:
    settled = select(t.answer.c.event_id).where(t.answer.c.outcome.in_([outcome.value for outcome in _HELD]))
    return query.where(t.log.c.event_id.not_in(settled))


_HEAD = select(t.log.c.device_seq, t.log.c.hash).order_by(t.log.c.device_seq.desc()).limit(1)
_WAITING = _unanswered(select(t.log)).order_by(t.log.c.device_seq).limit(bindparam("limit"))
_WAITING_PHOTO = (
    select(t.photo)
    .join(t.log, t.log.c.event_id == t.photo.c.event_id)
    .join(t.answer, t.answer.c.event_id == t.photo.c.event_id)
    .where(t.photo.c.content.is_not(None), t.photo.c.outcome.is_(None))
    .where(t.answer.c.outcome.in_((Outcome.ACCEPTED.value, Outcome.ALREADY_THERE.value)))
    .order_by(t.log.c.device_seq)
    .limit(1)
)
_FORGET_SHOWN, _SHOWN = delete(t.shown), t.shown.insert()


def _set_shown(connection: Connection, device_seq: int) -> None:
    connection.execute(_FORGET_SHOWN)
    connection.execute(_SHOWN, {"device_seq": device_seq})
