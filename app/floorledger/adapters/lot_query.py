"""What was done to lots in one statement: a genealogy asks for many lots; decoding every entry would take seconds."""

from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, or_, select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.piece_query import field, micro_of
from floorledger.domain.event import EventType
from floorledger.domain.genealogy import LotMove, MoveKind
from floorledger.domain.number import Micro

_KINDS = {
    EventType.OUTPUT: MoveKind.MADE,
    EventType.COPRODUCT: MoveKind.MADE,
    EventType.BYPRODUCT: MoveKind.MADE,
    EventType.CONSUMPTION: MoveKind.USED,
    EventType.SUBCON_SEND: MoveKind.USED,
    EventType.RETURN: MoveKind.RETURNED,
    EventType.SCRAP_COMPONENT: MoveKind.SCRAPPED,
}


def lot_moves(counts: ColumnElement[bool]) -> Select[Any]:
    """Item (none for the order's own), lot and base quantity of every entry on a lot that ``counts``.

    A component that was scrapped after its issue had left the lot before, and is no move.
    """
    known = t.known.c
    issued = field(known.body, "$.detail.issued") == 1  # JSON's true
    from_stock = or_(known.event_type != EventType.SCRAP_COMPONENT.value, ~issued)
    lot = field(known.body, "$.detail.lot").label("lot")
    item = field(known.body, "$.detail.item").label("item")
    types = [kind.value for kind in _KINDS]
    return (
        select(known.event_type, known.order_no, item, lot, micro_of("$.detail.qty.base").label("qty"))
        .where(known.event_type.in_(types), and_(lot.is_not(None), from_stock), counts)
        .order_by(known.known_no)
    )


def lot_move(row: Row[Any]) -> LotMove:
    """A row of :func:`lot_moves`."""
    return LotMove(
        kind=_KINDS[EventType(row.event_type)],
        order_no=row.order_no,
        item=row.item,
        lot=row.lot,
        qty=Micro(row.qty),
    )
