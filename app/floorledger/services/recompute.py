"""Everything that is derived, worked out again from the log and the versioned documents alone (design.md).

The feed holds facts (events as received, documents as published, what the ERP answered) and what the hub derived from
them. A replay takes the facts in their order into an empty hub, lets the hub's own code derive the rest, and compares.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from floorledger.domain.calendar import PlantCalendar
from floorledger.domain.codec import from_bytes
from floorledger.domain.exception import CaseChange, ExceptionCase, ExceptionEnd
from floorledger.domain.master import MasterData
from floorledger.domain.period import period_of
from floorledger.domain.policy import Policy, Role
from floorledger.domain.position import Position
from floorledger.services.effects import Effects
from floorledger.services.hub_ports import HubStore, HubTx
from floorledger.services.order_books import OrderBooks
from floorledger.services.plant import Plant
from floorledger.services.records import (
    Erased,
    FeedKind,
    FeedRow,
    MasterPart,
    MasterSwitch,
    People,
    Posted,
    Prediction,
    Receipt,
    Silence,
    is_whole,
)
from floorledger.services.variance_text import OrderVariance, state_text

_DOCUMENTS: dict[FeedKind, type] = {
    FeedKind.MASTER_PART: MasterPart,
    FeedKind.MASTER: MasterSwitch,
    FeedKind.POLICY: Policy,
    FeedKind.PEOPLE: People,
    FeedKind.ERASED: Erased,
    FeedKind.SILENCE: Silence,
}
_FROM_OUTSIDE = frozenset({"P01", "P02", "P05", "P06", "R04", "R06", "S04", "S05", "C05"})
"""Codes of exceptions that the ERP's answers and the intake raise: facts here, like those without an event."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A derived row that came out otherwise: its kind, what it is about, and the position in the feed."""

    pos: int
    kind: FeedKind
    ref: str


@dataclass(frozen=True, slots=True)
class Replayed:
    """What came of a replay: how far it went, how many derived rows were compared, and where they differ."""

    last_pos: int
    events: int
    compared: int
    differences: tuple[Difference, ...]


def replay(rows: Iterable[FeedRow], scratch: HubStore, until: datetime | None = None) -> Replayed:
    """Derive everything anew in an empty hub, as of ``until`` (time of receipt) where it is given.

    Raises CodecError where a row cannot be read.
    """
    originals = list(_until(rows, until))
    events = 0
    with scratch.begin() as tx:
        for row in originals:
            events += row.kind is FeedKind.RECEIPT
            _take(tx, row)
    made = scratch.feed(0, len(originals) * 4 + 1)
    last = originals[-1].pos if originals else 0
    return Replayed(last, events, len(originals), tuple(_differences(originals, made)))


def _until(rows: Iterable[FeedRow], until: datetime | None) -> Iterator[FeedRow]:
    """Rows up to the last entry received by then.

    A document has no time of its own: one published after that entry counts with the entry that follows it.
    """
    later: list[FeedRow] = []
    begun = False
    for row in rows:
        if row.kind is FeedKind.RECEIPT:
            if until is not None and from_bytes(Receipt, row.body).received_at > until:
                return
            begun = True
            yield from later
            later.clear()
        if begun and (later or row.kind in _DOCUMENTS):
            later.append(row)
        else:
            yield row
    yield from later


def _take(tx: HubTx, row: FeedRow) -> None:
    """Take a fact; what the hub derives is not taken but made again."""
    match row.kind:
        case kind if kind in _DOCUMENTS:
            whole = row.kind is FeedKind.MASTER and is_whole(row.body)
            tx.tell(row.kind, row.ref, from_bytes(MasterData if whole else _DOCUMENTS[row.kind], row.body))
        case FeedKind.RECEIPT:
            receipt = from_bytes(Receipt, row.body)
            event = receipt.row.event()
            tx.insert(receipt.row, event, receipt.received_at, receipt.hub_signature)
            tx.tell(FeedKind.RECEIPT, row.ref, receipt)
            Effects(tx, Plant.load(tx), receipt.received_at).take(event)
        case FeedKind.POSTED:
            tx.posted(from_bytes(Posted, row.body))
        case _:
            _take_case(tx, row)


def _take_case(tx: HubTx, row: FeedRow) -> None:
    """What the intake, the ERP's answers and the hub's watch say of exceptions."""
    match row.kind:
        case FeedKind.EXCEPTION:
            case = from_bytes(ExceptionCase, row.body)
            if case.event_id is None or case.code in _FROM_OUTSIDE or case.afterwards:
                tx.open_exception(case)
        case FeedKind.EXCEPTION_CHANGE:
            change = from_bytes(CaseChange, row.body)
            if change.by_event_id is None:
                tx.cases.change(change)
        case FeedKind.EXCEPTION_END:
            end = from_bytes(ExceptionEnd, row.body)
            if end.by_event_id is None:
                tx.cases.end(end)


def _differences(originals: list[FeedRow], made: list[FeedRow]) -> Iterator[Difference]:
    """Both feeds row by row: every row of one that the other has not, in the same order."""
    rest = [(row.kind, row.ref, row.body) for row in made]
    for at, row in enumerate(originals):
        if at >= len(rest) or rest[at] != (row.kind, row.ref, row.body):
            yield Difference(row.pos, row.kind, row.ref)
    for kind, ref, _ in rest[len(originals) :]:
        yield Difference(0, kind, ref)


def period_totals(rows: Iterable[FeedRow], plant: PlantCalendar) -> dict[str, dict[Role, int]]:
    """What the predicted journals put on each account role by period, in minor units, debit positive."""
    totals: dict[str, dict[Role, int]] = {}
    for row in rows:
        if row.kind is FeedKind.PREDICTION:
            made = from_bytes(Prediction, row.body)
            for line in made.lines:
                period = totals.setdefault(period_of(line.posting_date or made.posting_date, plant).name, {})
                period[line.role] = period.get(line.role, 0) + line.amount_minor
    return totals


def order_as_of(scratch: HubStore, order_no: str, at: datetime) -> OrderVariance:
    """An order's variance from a replayed hub. Raises KeyError where the order is unknown or has no standard."""
    with scratch.begin() as tx:
        plant = Plant.load(tx)
        position = tx.position(order_no)
        books = OrderBooks(tx, plant)
        return OrderVariance(
            order=plant.master.order_by_no[order_no],
            state=state_text(position.state, begun=position != Position(order_no=order_no)),
            variance=books.variance(order_no),
            master=books.own_master(order_no),
        )
