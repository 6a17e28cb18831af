"""Pieces by order and operation in one statement, by the same rules as domain/position.py (pains.md P21).

An order list asks for thousands of orders at once (P23); folding their events one by one would take seconds.
"""

from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, Text, and_, case, cast, func, or_, select

from floorledger.adapters import terminal_tables as t
from floorledger.domain.detail import PieceState, ReworkStep
from floorledger.domain.event import EventType
from floorledger.domain.number import MICRO
from floorledger.domain.position import STATE_AFTER

_PIECES = (
    EventType.OUTPUT,
    EventType.SCRAP_OUTPUT,
    EventType.HOLD,
    EventType.RELEASE,
    EventType.DISPOSITION,
    EventType.REWORK,
    EventType.SUBCON_RECEIPT,
)


def field(body: ColumnElement[Any], path: str) -> ColumnElement[Any]:
    """A value of a body by its JSON path."""
    return func.json_extract(cast(body, Text), path)


def _said(path: str) -> ColumnElement[Any]:
    return field(t.known.c.body, path)


def pieces(counts: ColumnElement[bool]) -> Select[Any]:
    """Good, scrapped and held pieces (integers of 1e-6) by order and operation, of events that ``counts``."""
    known = t.known.c
    operation = func.coalesce(_said("$.operation_no"), "").label("operation_no")
    in_line = or_(known.event_type != EventType.HOLD, _said("$.detail.item").is_(None))
    return (
        select(known.order_no, operation, *(_sum(state) for state in _SHOWN))
        .where(known.order_no.is_not(None), known.event_type.in_(_PIECES), in_line, counts)
        .group_by(known.order_no, operation)
        .order_by(known.order_no, operation)
    )


_SHOWN = (PieceState.GOOD, PieceState.SCRAP, PieceState.HELD)


def _sum(state: PieceState) -> ColumnElement[int]:
    """What came into a state less what left it."""
    quantity = micro_of("$.detail.qty.base")
    arrived, left = case((_arrives(state), quantity), else_=0), case((_leaves(state), quantity), else_=0)
    back = {PieceState.GOOD: "$.detail.good.base", PieceState.SCRAP: "$.detail.bad.base"}.get(state)
    received = case((_is(EventType.SUBCON_RECEIPT), micro_of(back)), else_=0) if back else 0
    return func.sum(arrived - left + received).label(state.value)


def _arrives(state: PieceState) -> ColumnElement[bool]:
    fates = [fate for fate, after in STATE_AFTER.items() if after is state]
    disposed = and_(_decided(EventType.DISPOSITION), _said("$.detail.fate").in_(fates))
    match state:
        case PieceState.GOOD:
            return or_(_is(EventType.OUTPUT), _decided(EventType.RELEASE), disposed, _reworked(ReworkStep.DONE))
        case PieceState.SCRAP:
            return or_(_is(EventType.SCRAP_OUTPUT), disposed)
        case _:
            return _is(EventType.HOLD)


def _leaves(state: PieceState) -> ColumnElement[bool]:
    match state:
        case PieceState.GOOD:
            scrapped = and_(_is(EventType.SCRAP_OUTPUT), _said("$.detail.taken_from") == state)
            return or_(_reworked(ReworkStep.START), scrapped)
        case PieceState.HELD:
            return or_(_decided(EventType.RELEASE), _decided(EventType.DISPOSITION))
        case _:
            return t.known.c.event_id.is_(None)


def _is(kind: EventType) -> ColumnElement[bool]:
    return t.known.c.event_type == kind


def _decided(kind: EventType) -> ColumnElement[bool]:
    """Decisions on pieces are made at an operation, those on lots in stock at none (domain/hold.py)."""
    return and_(_is(kind), _said("$.operation_no").is_not(None))


def _reworked(step: ReworkStep) -> ColumnElement[bool]:
    """Rework inside the order."""
    return and_(_is(EventType.REWORK), _said("$.detail.step") == step, _said("$.detail.order_no").is_(None))


def micro_of(path: str) -> ColumnElement[int]:
    """A quantity as an integer of 1e-6, read off its decimal text; nothing where there is none."""
    text = func.coalesce(_said(path), "0")
    point = func.instr(text, ".")
    digits = func.substr(func.substr(text, point + 1).concat("000000"), 1, 6)
    return cast(text, Integer) * MICRO + case((point == 0, 0), else_=cast(digits, Integer))
