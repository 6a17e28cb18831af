"""Questions to a device's cache, answered in SQL. Implements services.workstation_ports.CacheQueries.

Times are compared as seconds since 1970, because texts with different offsets do not sort. Quantities inside bodies are
decimal text; they are summed as integers of 1e-6, never as floats.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Engine, Integer, Row, Select, and_, bindparam, case, cast, exists, func, select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.database import reading
from floorledger.adapters.feed_log import accepted_of_order, standard_versions
from floorledger.adapters.lot_query import lot_move, lot_moves
from floorledger.adapters.master_reader import MasterReader
from floorledger.adapters.master_shelf import DEVICE
from floorledger.adapters.piece_query import field, pieces
from floorledger.adapters.projection import sealed
from floorledger.domain.chain import SealedEvent, read_event
from floorledger.domain.codec import from_bytes, version_of
from floorledger.domain.detail import OrderState
from floorledger.domain.event import Event, EventType
from floorledger.domain.exception import STANDING, CaseChange, CaseNow, ExceptionCase, ExceptionEnd, ExceptionState
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.genealogy import LotMove
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Role
from floorledger.services.records import FeedKind, HubFindings, Posted, Receipt, Silence, Standing
from floorledger.services.workstation_ports import CaseRow, FirstPass, LineRow, OpenSum, PieceTally, UnpostedSum

_HOUR_S = 3600
_OPEN = t.case.c.state.in_(STANDING)
_COUNTED = (Standing.CAPTURED.value, Standing.ACCEPTED.value)


def _seconds(moment: ColumnElement[Any]) -> ColumnElement[int]:
    return cast(func.strftime("%s", moment), Integer)


def _urgency(now: datetime, floor_minor: int) -> ColumnElement[int]:
    """Money weighted by time: shared out over the hours that are left, multiplied by the hours past the limit."""
    money = func.max(t.case.c.value_minor, floor_minor, 1)
    left = _seconds(t.case.c.due_at) - int(now.timestamp())
    return case(
        (left > 0, money * _HOUR_S // (_HOUR_S + left)),
        else_=money * (_HOUR_S - left) // _HOUR_S,
    )


def _lines() -> Select[Any]:
    known, line = t.known.c, t.line.c
    return (
        select(t.line, t.posted.c.erp_document, t.posted.c.verified)
        .join(t.known, known.event_id == line.event_id, isouter=True)
        .join(t.posted, t.posted.c.event_id == line.event_id, isouter=True)
        .order_by(known.known_no, line.event_id, line.line_no)
    )


@cache
def _lines_of_event() -> Select[Any]:
    """Made once: the planner of an undo asks for it after each scan."""
    return _lines().where(t.line.c.event_id == bindparam("event"))


@cache
def _lines_of_order() -> Select[Any]:
    return _lines().where(t.line.c.order_no == bindparam("order"))


@cache
def _cost_lines() -> Select[Any]:
    return _lines_of_order().where(t.line.c.cost_line.in_(bindparam("cost_lines", expanding=True)))


@cache
def _cases_of() -> Select[Any]:
    opened = _seconds(field(t.case.c.body, "$.opened_at"))
    return _cases().where(t.case.c.event_id == bindparam("event")).order_by(opened, t.case.c.exception_id)


def _line(row: Row[Any]) -> LineRow:
    return LineRow(
        event_id=row.event_id,
        line_no=row.line_no,
        posting_date=date.fromisoformat(row.posting_date),
        role=Role(row.role),
        cost_line=row.cost_line,
        order_no=row.order_no,
        amount_minor=row.amount_minor,
        exact=Fraction(row.exact),
        document=row.erp_document,
        verified=None if row.verified is None else bool(row.verified),
    )


def _cases() -> Select[Any]:
    case = t.case.c
    return select(case.body, case.state, case.owner, case.escalation, case.part_of, case.value_minor, case.end)


def _case(row: Row[Any]) -> CaseRow:
    return CaseRow(
        case=from_bytes(ExceptionCase, row.body),
        now=CaseNow(state=ExceptionState(row.state), owner=row.owner, escalation=row.escalation, group=row.part_of),
        value_minor=row.value_minor,
        end=None if row.end is None else from_bytes(ExceptionEnd, row.end),
    )


def _counts() -> ColumnElement[bool]:
    """An event counts that is captured or accepted, and that no counted reversal names (services/availability.py)."""
    undo = t.known.alias("undo")
    reversed_by = exists().where(
        undo.c.target_id == t.known.c.event_id,
        undo.c.event_type == EventType.REVERSAL.value,
        undo.c.standing.in_(_COUNTED),
    )
    return and_(t.known.c.standing.in_(_COUNTED), ~reversed_by)


class SqlCacheQueries:
    """Reads through the device's engine; each question is one consistent view."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._masters = MasterReader(DEVICE, lambda: reading(engine))

    def open_cases(self, now: datetime, floor_minor: int) -> list[CaseRow]:
        """Open exceptions by urgency, then value, then time limit."""
        order = (
            _urgency(now, floor_minor).desc(),
            t.case.c.value_minor.desc(),
            _seconds(t.case.c.due_at),
            t.case.c.exception_id,
        )
        return [_case(row) for row in self._all(_cases().where(_OPEN).order_by(*order))]

    def ended_cases(self, limit: int) -> list[CaseRow]:
        """Ended exceptions, the last one first."""
        ended = _seconds(field(t.case.c.end, "$.ended_at"))
        query = _cases().where(~_OPEN).order_by(ended.desc(), t.case.c.exception_id).limit(limit)
        return [_case(row) for row in self._all(query)]

    def case(self, exception_id: str) -> CaseRow | None:
        """One exception."""
        row = self._first(_cases().where(t.case.c.exception_id == exception_id))
        return None if row is None else _case(row)

    def cases_of(self, event_id: str) -> list[CaseRow]:
        """Every exception an event ever had."""
        return [_case(row) for row in self._all(_cases_of(), {"event": event_id})]

    def changes(self, exception_id: str) -> list[CaseChange]:
        """The steps of an exception."""
        return [from_bytes(CaseChange, body) for body in self._told(FeedKind.EXCEPTION_CHANGE, exception_id)]

    def parts(self, exception_id: str) -> list[CaseRow]:
        """What an exception adds up."""
        opened = _seconds(field(t.case.c.body, "$.opened_at"))
        query = _cases().where(t.case.c.part_of == exception_id).order_by(opened, t.case.c.exception_id)
        return [_case(row) for row in self._all(query)]

    def open_sum(self, now: datetime) -> OpenSum:
        """Open exceptions in figures."""
        due = _seconds(t.case.c.due_at)
        past = case((due < int(now.timestamp()), 1))
        worth = case((t.case.c.part_of.is_(None), t.case.c.value_minor), else_=0)  # what adds up counts once
        value = func.coalesce(func.sum(worth), 0).label("value_minor")
        query = select(func.count().label("cases"), func.count(past).label("past_due"), value)
        sums = self._one(query.select_from(t.case).where(_OPEN))
        first = self._first(select(t.case.c.due_at).where(_OPEN).order_by(due).limit(1))
        return OpenSum(
            count=sums.cases,
            past_due=sums.past_due,
            value_minor=sums.value_minor,
            first_due=None if first is None else datetime.fromisoformat(first.due_at),
        )

    def open_count(self, order_no: str) -> int:
        """How many open exceptions keep an order from closing: those of severity block (B2.4)."""
        blocks = field(t.case.c.body, "$.severity") == Severity.BLOCK.value
        query = select(func.count().label("cases")).select_from(t.case)
        return int(self._one(query.where(_OPEN, blocks, t.case.c.order_no == order_no)).cases)

    def lines_of_order(self, order_no: str, cost_lines: Sequence[str] | None = None) -> list[LineRow]:
        """The journal lines of an order."""
        if cost_lines is None:
            return [_line(row) for row in self._all(_lines_of_order(), {"order": order_no})]
        return [_line(row) for row in self._all(_cost_lines(), {"order": order_no, "cost_lines": cost_lines})]

    def lines_of_event(self, event_id: str) -> list[LineRow]:
        """The journal lines of an event."""
        return [_line(row) for row in self._all(_lines_of_event(), {"event": event_id})]

    def posted(self, event_id: str) -> Posted | None:
        """What the ERP holds for an event."""
        row = self._first(select(t.posted).where(t.posted.c.event_id == event_id))
        if row is None:
            return None
        return Posted(event_id=row.event_id, erp_document=row.erp_document, verified=bool(row.verified))

    def hub_findings(self, event_id: str) -> tuple[Finding, ...]:
        """What the hub's checks said."""
        bodies = self._told(FeedKind.FINDINGS, event_id)
        return tuple(finding for body in bodies for finding in from_bytes(HubFindings, body).findings)

    def document(self, kind: FeedKind, version: str) -> bytes | None:
        """The policy of a version; a version is the beginning of the content's hash."""
        bodies = self._told(kind, kind.value)
        return next((body for body in bodies if version_of(body) == version), None)

    def master(self, version: str) -> MasterData | None:
        """The master data of a version."""
        return self._masters.version(version)

    def receipt(self, event_id: str) -> Receipt | None:
        """The hub's receipt."""
        bodies = self._told(FeedKind.RECEIPT, event_id)
        return from_bytes(Receipt, bodies[0]) if bodies else None

    def sealed(self, event_id: str) -> SealedEvent | None:
        """The row of the chain."""
        receipt = self.receipt(event_id)
        if receipt is not None:
            return receipt.row
        row = self._first(select(t.log).where(t.log.c.event_id == event_id))
        return None if row is None else sealed(row)

    def aimed_at(self, event_id: str) -> list[tuple[Event, Standing]]:
        """Events that name this one."""
        query = select(t.known.c.body, t.known.c.standing).where(t.known.c.target_id == event_id)
        rows = self._all(query.order_by(t.known.c.known_no))
        return [(read_event(row.body), Standing(row.standing)) for row in rows]

    def on_the_way(self) -> frozenset[str]:
        """Targets of decisions that are captured only."""
        query = select(t.known.c.target_id).where(
            t.known.c.event_type == EventType.DECISION.value, t.known.c.standing == Standing.CAPTURED.value
        )
        return frozenset(row.target_id for row in self._all(query))

    def standings(self) -> dict[Standing, int]:
        """Known events by standing."""
        query = select(t.known.c.standing, func.count().label("events")).group_by(t.known.c.standing)
        return {Standing(row.standing): row.events for row in self._all(query)}

    def event_counts(self) -> dict[str, int]:
        """Known events by type."""
        query = select(t.known.c.event_type, func.count().label("events")).group_by(t.known.c.event_type)
        return {row.event_type: row.events for row in self._all(query.order_by(t.known.c.event_type))}

    def first_pass(self) -> FirstPass:
        """Posted events, and those without any exception."""
        had_one = exists().where(t.case.c.event_id == t.posted.c.event_id)
        counts: tuple[Any, Any] = (func.count().label("posted"), func.count(case((~had_one, 1))).label("clean"))
        row = self._one(select(*counts).select_from(t.posted))
        return FirstPass(posted=row.posted, clean=row.clean)

    def unposted(self) -> UnpostedSum:
        """Predicted lines whose event is not in the ERP."""
        debit = case((t.line.c.amount_minor > 0, t.line.c.amount_minor), else_=0)
        captured = select(t.known.c.captured_at).where(t.known.c.event_id == t.line.c.event_id).scalar_subquery()
        not_there = ~exists().where(t.posted.c.event_id == t.line.c.event_id)
        query = select(
            func.coalesce(func.sum(debit), 0).label("value_minor"),
            func.count(t.line.c.event_id.distinct()).label("events"),
            func.min(captured).label("oldest"),
        ).where(not_there)
        row = self._one(query)
        oldest = None if row.oldest is None else datetime.fromisoformat(row.oldest)
        return UnpostedSum(value_minor=row.value_minor, events=row.events, oldest=oldest)

    def balances(self) -> dict[Role, int]:
        """Balance by role."""
        query = select(t.line.c.role, func.sum(t.line.c.amount_minor).label("balance")).group_by(t.line.c.role)
        found = {Role(row.role): row.balance for row in self._all(query)}
        return {role: found[role] for role in Role if role in found}

    def accepted_of_order(self, order_no: str) -> list[tuple[str, bytes]]:
        """The order's accepted entries with what they are and whether they were undone."""
        with reading(self._engine) as connection:
            return accepted_of_order(connection, order_no)

    def standard_versions(self, order_no: str) -> list[str]:
        """The versions of the master data that the order's entries took effect under."""
        with reading(self._engine) as connection:
            return standard_versions(connection, order_no)

    def wip_by_order(self) -> dict[str, int]:
        """WIP balance by order."""
        wip = case((t.line.c.role == Role.WIP.value, t.line.c.amount_minor), else_=0)
        query = select(t.line.c.order_no, func.sum(wip).label("wip")).where(t.line.c.order_no != "")
        return {
            row.order_no: row.wip for row in self._all(query.group_by(t.line.c.order_no).order_by(t.line.c.order_no))
        }

    def pieces(self, order_nos: Collection[str] | None = None) -> list[PieceTally]:
        """Pieces by order and operation."""
        counts = _counts() if order_nos is None else and_(t.known.c.order_no.in_(order_nos), _counts())
        return [PieceTally(**row._mapping) for row in self._all(pieces(counts))]

    def known_orders(self) -> frozenset[str]:
        """Orders with an entry, read off the index alone."""
        query = select(t.known.c.order_no).where(t.known.c.order_no.is_not(None)).distinct()
        return frozenset(row.order_no for row in self._all(query))

    def begun(self, order_nos: Collection[str]) -> dict[tuple[str, str], bool]:
        """Operations with an entry that counts."""
        known = t.known.c
        operation = field(known.body, "$.operation_no").label("operation_no")
        final = func.max(func.coalesce(field(known.body, "$.detail.final"), 0)).label("final")
        query = select(known.order_no, operation, final).where(
            known.order_no.in_(order_nos),
            operation.is_not(None),
            known.event_type != EventType.REVERSAL.value,
            _counts(),
        )
        rows = self._all(query.group_by(known.order_no, operation))
        return {(row.order_no, row.operation_no): bool(row.final) for row in rows}

    def lot_moves(self) -> list[LotMove]:
        """What happened to lots, read off the bodies without decoding them."""
        return [lot_move(row) for row in self._all(lot_moves(_counts()))]

    def order_states(self) -> dict[str, OrderState]:
        """The last state of every order."""
        query = self._states(t.known.c.standing.in_(_COUNTED)).order_by(t.known.c.known_no)
        return {row.order_no: OrderState(row.state) for row in self._all(query)}

    def last_closed(self) -> str | None:
        """The order that was closed last."""
        query = self._states(
            t.known.c.standing == Standing.ACCEPTED.value,
            field(t.known.c.body, "$.detail.state") == OrderState.CLOSED.value,
        )
        row = self._first(query.order_by(t.known.c.known_no.desc()).limit(1))
        return None if row is None else row.order_no

    def last_receipt_at(self) -> datetime | None:
        """When the hub received the newest event the feed has told of."""
        query = select(t.feed_row.c.body).where(t.feed_row.c.kind == FeedKind.RECEIPT.value)
        row = self._first(query.order_by(t.feed_row.c.pos.desc()).limit(1))
        return None if row is None else from_bytes(Receipt, row.body).received_at

    def silences(self) -> list[Silence]:
        """The devices that the hub has not heard of, who fell silent first before the others."""
        with reading(self._engine) as connection:
            found = [from_bytes(Silence, body) for body in connection.scalars(select(t.silence.c.body))]
        return sorted(found, key=lambda each: (each.seen_at, each.device_id))

    def last_heard(self) -> datetime | None:
        """The newest answer of the hub, else the newest event it told of."""
        row = self._one(select(func.max(t.answer.c.answered_at).label("at")))
        return self.last_receipt_at() if row.at is None else datetime.fromisoformat(row.at)

    @staticmethod
    def _states(*where: ColumnElement[bool]) -> Select[Any]:
        state = field(t.known.c.body, "$.detail.state").label("state")
        return select(t.known.c.order_no, state).where(
            t.known.c.event_type == EventType.ORDER_STATUS.value, t.known.c.order_no.is_not(None), *where
        )

    def _told(self, kind: FeedKind, ref: str) -> list[bytes]:
        query = select(t.feed_row.c.body).where(t.feed_row.c.ref == ref, t.feed_row.c.kind == kind.value)
        return [row.body for row in self._all(query.order_by(t.feed_row.c.pos))]

    def _all(self, query: Select[Any], values: Mapping[str, object] | None = None) -> list[Row[Any]]:
        with reading(self._engine) as connection:
            return list(connection.execute(query, values))

    def _first(self, query: Select[Any]) -> Row[Any] | None:
        with reading(self._engine) as connection:
            return connection.execute(query).first()

    def _one(self, query: Select[Any]) -> Row[Any]:
        with reading(self._engine) as connection:
            return connection.execute(query).one()
