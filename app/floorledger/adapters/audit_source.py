"""What the auditor's bundle is made of, read from the hub's database. Implements services.audit_forms.AuditSource."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import date, datetime
from fractions import Fraction
from itertools import groupby
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Engine, Row, Select, func, select, union_all

from floorledger.adapters import hub_tables as t
from floorledger.adapters.database import reading
from floorledger.adapters.master_reader import MasterReader
from floorledger.adapters.master_shelf import HUB
from floorledger.domain.codec import decode, from_bytes, to_bytes, version_of
from floorledger.domain.exception import ExceptionCase, ExceptionEnd
from floorledger.domain.policy import Role
from floorledger.domain.posting import JournalLine
from floorledger.services.audit_forms import DeviceLine, EventLine, ExceptionLine, NoteLine, PhotoLine, PostingLine
from floorledger.services.records import FeedKind, MasterSwitch, is_whole

_AT_ONCE = 500
_LINK = ("device_id", "device_seq", "event_id", "body", "prev_hash", "hash", "signature", "received_at", "anchor")


class SqlAuditSource:
    """The hub's database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def open(self) -> Iterator["SqlAuditView"]:
        """One read transaction: the hub may go on working meanwhile, and the bundle shows one moment."""
        with reading(self._engine) as connection, connection.begin():  # begun before its rows are asked for piecewise
            yield SqlAuditView(connection)


class SqlAuditView:
    """The hub's facts inside one read transaction, fetched as they are needed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection.execution_options(yield_per=_AT_ONCE)

    def _rows(self, query: Select[Any] | CompoundSelect[Any]) -> Iterator[Row[Any]]:
        yield from self._connection.execute(query)

    def devices(self) -> Iterator[DeviceLine]:
        """Enrolled devices."""
        for row in self._rows(select(t.device).order_by(t.device.c.device_id)):
            yield DeviceLine(device_id=row.device_id, name=row.name, public_key=row.public_key)

    def event_count(self) -> int:
        """How many events there are."""
        counts = (select(func.count()).select_from(table) for table in (t.event, t.conflict))
        return sum(self._connection.scalar(query) or 0 for query in counts)

    def events(self) -> Iterator[EventLine]:
        """Every link of every chain by device and number, those whose id another event has among them."""
        links = union_all(*(select(*(table.c[name] for name in _LINK)) for table in (t.event, t.conflict)))
        for row in self._rows(links.order_by("device_id", "device_seq")):
            yield EventLine(
                device_id=row.device_id,
                device_seq=row.device_seq,
                event_id=row.event_id,
                body=row.body.decode(),
                prev_hash=row.prev_hash,
                hash=row.hash,
                signature=row.signature,
                received_at=datetime.fromisoformat(row.received_at),
                anchor=row.anchor,
            )

    def notes(self) -> Iterator[NoteLine]:
        """Free texts; the salt of an erased one stays here, so that nobody can guess at its text."""
        for row in self._rows(select(t.note).order_by(t.note.c.event_id)):
            if row.text is None:
                yield NoteLine(event_id=row.event_id, erased=True)
            else:
                yield NoteLine(event_id=row.event_id, salt=row.salt, text=row.text)

    def photos(self) -> Iterator[PhotoLine]:
        """Pictures; the salt of an erased one stays here. One is in memory at a time."""
        ids = select(t.photo.c.event_id).order_by(t.photo.c.event_id)
        for event_id in self._connection.scalars(ids).all():
            row = self._connection.execute(select(t.photo).where(t.photo.c.event_id == event_id)).one()
            if row.content is None:
                yield PhotoLine(event_id=event_id, erased=True)
            else:
                yield PhotoLine(event_id=event_id, salt=row.salt, content=row.content)

    def documents(self) -> Iterator[tuple[FeedKind, str, bytes]]:
        """Every master and policy version told, whole; people are not part of a bundle (decisions.md D2)."""
        masters = MasterReader(HUB, lambda: nullcontext(self._connection))
        kinds = (FeedKind.MASTER.value, FeedKind.POLICY.value)
        told = select(t.feed.c.kind, t.feed.c.body).where(t.feed.c.kind.in_(kinds)).order_by(t.feed.c.pos)
        for kind, body in self._connection.execute(told).all():
            if kind == FeedKind.POLICY.value or is_whole(body):
                yield FeedKind(kind), version_of(body), body
                continue
            version = decode(MasterSwitch, body).version
            yield FeedKind.MASTER, version, to_bytes(masters.version(version))

    def postings(self) -> Iterator[PostingLine]:
        """Predicted journals that have lines, with what the ERP holds for them."""
        query = (
            select(t.prediction.c.posting_date, t.posted.c.erp_document, t.posted.c.verified, t.prediction_line)
            .join(t.event, t.event.c.event_id == t.prediction.c.event_id)
            .join(t.prediction_line, t.prediction_line.c.event_id == t.prediction.c.event_id)
            .outerjoin(t.posted, t.posted.c.event_id == t.prediction.c.event_id)
            .order_by(t.event.c.hub_no, t.prediction_line.c.line_no)
        )
        for event_id, group in groupby(self._rows(query), key=lambda row: row.event_id):
            rows = list(group)
            yield PostingLine(
                event_id=event_id,
                posting_date=date.fromisoformat(rows[0].posting_date),
                lines=tuple(_journal_line(row) for row in rows),
                erp_document=rows[0].erp_document,
                verified=bool(rows[0].verified),
            )

    def exceptions(self) -> Iterator[ExceptionLine]:
        """Exceptions and how they ended."""
        query = (
            select(t.case.c.body, t.case_end.c.body.label("end"))
            .outerjoin(t.case_end, t.case_end.c.exception_id == t.case.c.exception_id)
            .order_by(t.case.c.exception_id)
        )
        for row in self._rows(query):
            yield ExceptionLine(
                case=from_bytes(ExceptionCase, row.body),
                end=None if row.end is None else from_bytes(ExceptionEnd, row.end),
            )


def _journal_line(row: Row[Any]) -> JournalLine:
    return JournalLine(
        role=Role(row.role),
        cost_line=row.cost_line,
        order_no=row.order_no,
        amount_minor=row.amount_minor,
        exact=Fraction(row.exact),
    )
