"""The hub's database. Implements services.ports.HubStore and HubTx."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from floorledger.adapters import tables as t
from floorledger.adapters.database import reading, writing
from floorledger.adapters.decoded import read_event
from floorledger.adapters.projection import line_values, note_values, sealed, sealed_values
from floorledger.domain.chain import GENESIS, SealedEvent
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.event import Event, Hold, Release, Reversal
from floorledger.domain.exception import ExceptionCase, ExceptionEnd
from floorledger.domain.number import NONE
from floorledger.domain.policy import Role
from floorledger.domain.position import Position
from floorledger.domain.posting import JournalLine, Running, RunningKey
from floorledger.services.records import (
    FeedKind,
    FeedRow,
    Note,
    Posted,
    Prediction,
    Standing,
    StandingChange,
)


class SqlHubStore:
    """One write transaction at a time, so the feed's order is the order of commits."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @contextmanager
    def begin(self) -> Iterator["SqlHubTx"]:
        """A write transaction."""
        with writing(self.engine) as connection:
            yield SqlHubTx(connection)

    def feed(self, cursor: int, limit: int) -> list[FeedRow]:
        """Feed rows after ``cursor``."""
        query = select(t.feed).where(t.feed.c.pos > cursor).order_by(t.feed.c.pos).limit(limit)
        with reading(self.engine) as connection:
            return [FeedRow(row.pos, FeedKind(row.kind), row.ref, row.body) for row in connection.execute(query)]

    def enrol(self, device_id: str, public_key: bytes, name: str) -> None:
        """Know a device's key; another key for a known device is refused."""
        with self.begin() as tx:
            held = tx.device_key(device_id)
            if held is None:
                values = {"device_id": device_id, "public_key": public_key, "name": name}
                tx.connection.execute(t.device.insert().values(values))
            elif held != public_key:
                raise ValueError(f"device {device_id} is enrolled with another key")

    def devices(self) -> list[tuple[str, bytes, str]]:
        """Enrolled devices: id, public key, name."""
        with reading(self.engine) as connection:
            rows = connection.execute(select(t.device).order_by(t.device.c.device_id))
            return [(row.device_id, row.public_key, row.name) for row in rows]

    def events(self) -> Iterator[tuple[SealedEvent, datetime, bytes]]:
        """Every event with time of receipt and anchor, by device and number."""
        query = select(t.event).order_by(t.event.c.device_id, t.event.c.device_seq)
        with reading(self.engine) as connection:
            for row in connection.execute(query):
                yield sealed(row), datetime.fromisoformat(row.received_at), row.anchor

    def standings(self) -> list[tuple[Event, Standing]]:
        """Every event with its standing, in hub order."""
        query = select(t.event.c.body, t.standing.c.standing).join(
            t.standing, t.standing.c.event_id == t.event.c.event_id
        )
        with reading(self.engine) as connection:
            rows = connection.execute(query.order_by(t.event.c.hub_no)).all()
        return [(read_event(body), Standing(standing)) for body, standing in rows]

    def exceptions(self) -> list[ExceptionCase]:
        """Every exception that was ever opened."""
        with reading(self.engine) as connection:
            return [from_bytes(ExceptionCase, body) for body in connection.scalars(select(t.hub_case.c.body))]


class SqlHubTx:
    """What the hub does inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def device_key(self, device_id: str) -> bytes | None:
        """The enrolled public key."""
        key: bytes | None = self.connection.scalar(
            select(t.device.c.public_key).where(t.device.c.device_id == device_id)
        )
        return key

    def head(self, device_id: str) -> tuple[int, bytes]:
        """The last number and hash held of a device's log."""
        query = select(t.event.c.device_seq, t.event.c.hash).where(t.event.c.device_id == device_id)
        row = self.connection.execute(query.order_by(t.event.c.device_seq.desc()).limit(1)).first()
        return (0, GENESIS) if row is None else (row[0], row[1])

    def find(self, event_id: str) -> SealedEvent | None:
        """An event held."""
        row = self.connection.execute(select(t.event).where(t.event.c.event_id == event_id)).first()
        return None if row is None else sealed(row)

    def insert(self, row: SealedEvent, event: Event, received_at: datetime, anchor: bytes) -> None:
        """Keep an event; its standing follows in the same transaction."""
        values = sealed_values(row) | {
            "event_type": event.event_type.value,
            "order_no": event.order_no,
            "received_at": received_at.isoformat(),
            "anchor": anchor,
        }
        self.connection.execute(t.event.insert().values(values))

    def add_notes(self, notes: Sequence[Note]) -> None:
        """Keep free texts beside the chain."""
        if notes:
            self.connection.execute(t.hub_note.insert(), [note_values(note) for note in notes])

    def standing(self, event_id: str) -> Standing | None:
        """Where an event stands."""
        held = self.connection.scalar(select(t.standing.c.standing).where(t.standing.c.event_id == event_id))
        return None if held is None else Standing(held)

    def set_standing(self, event_id: str, standing: Standing) -> None:
        """Move an event, tell it, and keep what follows from an accepted hold, release or reversal."""
        query = insert(t.standing).values(event_id=event_id, standing=standing.value)
        self.connection.execute(
            query.on_conflict_do_update(index_elements=["event_id"], set_={"standing": standing.value})
        )
        self.tell(FeedKind.STANDING, event_id, StandingChange(event_id=event_id, standing=standing))
        if standing is Standing.ACCEPTED:
            self._follow(event_id)

    def _follow(self, event_id: str) -> None:
        row = self.find(event_id)
        detail = None if row is None else row.event().detail
        match detail:
            case Hold(qty=qty) if qty is not None:
                self.connection.execute(t.hold.insert().values(event_id=event_id, remaining_micro=qty.base))
            case Release(hold_event_id=hold_id, qty=qty) if qty is not None:
                self._lower_hold(hold_id, qty.base)
            case Reversal(target_event_id=target_id):
                self.connection.execute(t.reversal.insert().values(target_id=target_id, event_id=event_id))
                self._undo_hold(target_id)

    def _lower_hold(self, hold_id: str, released: int) -> None:
        self.connection.execute(
            update(t.hold)
            .where(t.hold.c.event_id == hold_id)
            .values(remaining_micro=t.hold.c.remaining_micro - released)
        )

    def _undo_hold(self, target_id: str) -> None:
        target = self.find(target_id)
        match None if target is None else target.event().detail:
            case Hold(qty=qty) if qty is not None:
                self.connection.execute(delete(t.hold).where(t.hold.c.event_id == target_id))
            case Release(hold_event_id=hold_id, qty=qty) if qty is not None:
                self._lower_hold(hold_id, -qty.base)

    def position(self, order_no: str) -> Position:
        """The order's position from accepted events."""
        body = self.connection.scalar(select(t.position.c.body).where(t.position.c.order_no == order_no))
        return Position(order_no=order_no) if body is None else from_bytes(Position, body)

    def save_position(self, position: Position) -> None:
        """Keep it."""
        body = to_bytes(position)
        query = insert(t.position).values(order_no=position.order_no, body=body)
        self.connection.execute(query.on_conflict_do_update(index_elements=["order_no"], set_={"body": body}))

    def running(self, order_no: str) -> dict[RunningKey, Running]:
        """The order's running sums."""
        rows = self.connection.execute(select(t.running).where(t.running.c.order_no == order_no))
        return {
            (row.order_no, Role(row.role), row.cost_line): Running(
                exact=Fraction(row.exact), posted_minor=row.posted_minor
            )
            for row in rows
        }

    def save_running(self, changed: dict[RunningKey, Running]) -> None:
        """Keep those that changed."""
        if not changed:
            return
        query = insert(t.running)
        newest = {"exact": query.excluded.exact, "posted_minor": query.excluded.posted_minor}
        self.connection.execute(
            query.on_conflict_do_update(index_elements=["order_no", "role", "cost_line"], set_=newest),
            [
                {
                    "order_no": order_no,
                    "role": role.value,
                    "cost_line": cost_line,
                    "exact": str(sums.exact),
                    "posted_minor": sums.posted_minor,
                }
                for (order_no, role, cost_line), sums in changed.items()
            ],
        )

    def predict(self, prediction: Prediction) -> None:
        """Keep a predicted journal, queue it for posting when it has lines, and tell it."""
        values = {"event_id": prediction.event_id, "posting_date": prediction.posting_date.isoformat()}
        query = t.prediction.insert().returning(t.prediction.c.prediction_no)
        number = self.connection.execute(query, values).scalar_one()
        if prediction.lines:
            self.connection.execute(t.prediction_line.insert(), _prediction_lines(prediction))
            self.connection.execute(t.to_post.insert().values(prediction_no=number))
        self.tell(FeedKind.PREDICTION, prediction.event_id, prediction)

    def lines_of_event(self, event_id: str) -> tuple[JournalLine, ...]:
        """The predicted lines of an event."""
        query = select(t.prediction_line).where(t.prediction_line.c.event_id == event_id)
        return tuple(_journal_line(row) for row in self.connection.execute(query.order_by(t.prediction_line.c.line_no)))

    def lines_of_order(self, order_no: str) -> tuple[JournalLine, ...]:
        """All predicted lines of an order."""
        query = select(t.prediction_line).where(t.prediction_line.c.order_no == order_no)
        return tuple(_journal_line(row) for row in self.connection.execute(query))

    def open_exception(self, case: ExceptionCase) -> None:
        """Open an exception once and tell it."""
        body = to_bytes(case)
        query = insert(t.hub_case).values(
            exception_id=case.exception_id, event_id=case.event_id, order_no=case.order_no, body=body
        )
        if self.connection.execute(query.on_conflict_do_nothing()).rowcount:
            self.tell(FeedKind.EXCEPTION, case.exception_id, case)

    def end_exception(self, end: ExceptionEnd) -> None:
        """End an exception and tell it."""
        self.connection.execute(t.case_end.insert().values(exception_id=end.exception_id, body=to_bytes(end)))
        self.tell(FeedKind.EXCEPTION_END, end.exception_id, end)

    def open_exceptions(self, *, event_id: str | None = None, order_no: str | None = None) -> list[ExceptionCase]:
        """Open exceptions of an event or of an order."""
        query = select(t.hub_case.c.body).where(t.hub_case.c.exception_id.not_in(select(t.case_end.c.exception_id)))
        if event_id is not None:
            query = query.where(t.hub_case.c.event_id == event_id)
        if order_no is not None:
            query = query.where(t.hub_case.c.order_no == order_no)
        return [from_bytes(ExceptionCase, body) for body in self.connection.scalars(query)]

    def held_lots(self) -> frozenset[tuple[str, str]]:
        """(item, lot) on hold."""
        return frozenset((row.item, row.lot) for row in self.connection.execute(select(t.held_lot)))

    def set_lot_held(self, item: str, lot: str, *, held: bool) -> None:
        """Put a lot on hold or release it."""
        if held:
            self.connection.execute(insert(t.held_lot).values(item=item, lot=lot).on_conflict_do_nothing())
        else:
            self.connection.execute(delete(t.held_lot).where(t.held_lot.c.item == item, t.held_lot.c.lot == lot))

    def remaining_held(self, hold_event_id: str) -> int:
        """Pieces of a hold not yet released, scaled."""
        held = self.connection.scalar(select(t.hold.c.remaining_micro).where(t.hold.c.event_id == hold_event_id))
        return NONE if held is None else held

    def reversal_of(self, event_id: str) -> str | None:
        """The accepted reversal of an event."""
        found: str | None = self.connection.scalar(
            select(t.reversal.c.event_id).where(t.reversal.c.target_id == event_id)
        )
        return found

    def tell(self, kind: FeedKind, ref: str, record: object) -> None:
        """Append a record to the feed; documents are kept as the newest of their kind too."""
        body = to_bytes(record)
        if kind in (FeedKind.MASTER, FeedKind.POLICY, FeedKind.PEOPLE):
            query = insert(t.hub_document).values(kind=kind.value, body=body)
            self.connection.execute(query.on_conflict_do_update(index_elements=["kind"], set_={"body": body}))
        self.connection.execute(t.feed.insert().values(kind=kind.value, ref=ref, body=body))

    def document(self, kind: FeedKind) -> bytes | None:
        """The newest master, policy or people record."""
        body: bytes | None = self.connection.scalar(
            select(t.hub_document.c.body).where(t.hub_document.c.kind == kind.value)
        )
        return body

    def pending(self, limit: int) -> list[Prediction]:
        """Predictions not in the ERP yet, in hub order."""
        query = (
            select(t.prediction)
            .join(t.to_post, t.to_post.c.prediction_no == t.prediction.c.prediction_no)
            .order_by(t.prediction.c.prediction_no)
            .limit(limit)
        )
        return [
            Prediction(
                event_id=row.event_id,
                posting_date=date.fromisoformat(row.posting_date),
                lines=self.lines_of_event(row.event_id),
            )
            for row in self.connection.execute(query).all()
        ]

    def set_aside(self, event_id: str) -> None:
        """Take a prediction out of the queue."""
        numbers = select(t.prediction.c.prediction_no).where(t.prediction.c.event_id == event_id)
        self.connection.execute(delete(t.to_post).where(t.to_post.c.prediction_no.in_(numbers)))

    def posted(self, posted: Posted) -> None:
        """Keep what the ERP holds, take it out of the queue, and tell it."""
        self.set_aside(posted.event_id)
        values = {
            "event_id": posted.event_id,
            "erp_document": posted.erp_document,
            "verified": int(posted.verified),
        }
        self.connection.execute(t.hub_posted.insert().values(values))
        self.tell(FeedKind.POSTED, posted.event_id, posted)

    def counts(self) -> dict[str, int]:
        """Rows by table, for health and figures."""
        return {
            name: self.connection.scalar(select(func.count()).select_from(table)) or 0
            for name, table in (("events", t.event), ("to_post", t.to_post), ("feed", t.feed))
        }


def _prediction_lines(prediction: Prediction) -> list[dict[str, object]]:
    """The feed carries the posting date on each line; here the prediction has it."""
    return [{key: value for key, value in row.items() if key != "posting_date"} for row in line_values(prediction)]


def _journal_line(row: Row[Any]) -> JournalLine:
    return JournalLine(
        role=Role(row.role),
        cost_line=row.cost_line,
        order_no=row.order_no,
        amount_minor=row.amount_minor,
        exact=Fraction(row.exact),
    )
