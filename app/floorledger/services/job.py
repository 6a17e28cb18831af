"""The job at the terminal: how far it is and how fast, what it used of what, what stands before and after it."""

from dataclasses import dataclass, field
from fractions import Fraction

from floorledger.domain.allowance import allowed
from floorledger.domain.calendar import local
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Consumption, Time, TimeCategory, TimeKind
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import MICRO, NONE, Micro, micro_text, round_half_away, to_fraction, total_of
from floorledger.domain.order import Order
from floorledger.domain.position import OperationTally, Position
from floorledger.domain.routing import BomLine, Operation, Standard
from floorledger.domain.unit import reported, required
from floorledger.services.availability import COUNTED, Availability
from floorledger.services.forms.panel_state import Place
from floorledger.services.job_views import JobState, Neighbour, Pace
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.views import ComponentRow, DocumentLink, Job

_DECIMALS = 3
_PACE_DECIMALS = 2


@dataclass(slots=True)
class _Booked:
    """What the entries of one order say beside its position: run time by operation and kind, the newest lots used."""

    order_no: str = ""
    run_s: dict[tuple[str, TimeKind], int] = field(default_factory=dict)
    lots: dict[str, str] = field(default_factory=dict)


class JobFacts:
    """The job's view; the order's entries are read once for as long as nothing changes."""

    def __init__(self, store: TerminalStore, availability: Availability) -> None:
        self._store = store
        self._availability = availability
        self._revision = -1
        self._booked = _Booked()
        self._known: tuple[object, ...] = ()
        self._last: Job | None = None

    def job(self, place: Place | None, master: MasterData | None) -> Job | None:
        """The job at a place; None where order or operation are not known here."""
        known = (self._store.revision, place)
        if known != self._known:
            self._last, self._known = self._job(place, master), known
        return self._last

    def _job(self, place: Place | None, master: MasterData | None) -> Job | None:
        if place is None or master is None:
            return None
        order, standard = master.order_by_no.get(place.order_no), master.standard_of(place.order_no)
        if order is None or standard is None:
            return None
        steps = {step.operation_no: step for step in standard.operations}
        if place.operation_no not in steps:
            return None
        return self._shown(order, standard, steps[place.operation_no], master)

    def _shown(self, order: Order, standard: Standard, step: Operation, master: MasterData) -> Job:
        position = self._availability.position(order.order_no)
        tally, item = position.operation(step.operation_no), master.item_by_no[order.item]
        left = max(order.planned - tally.good, 0)
        place = standard.operations.index(step)
        before = standard.operations[place - 1] if place else None
        after = standard.operations[place + 1] if place + 1 < len(standard.operations) else None
        booked = self._of(order.order_no)
        pending = self._availability.waiting_pieces(order.order_no, step.operation_no)
        return Job(
            order_no=order.order_no,
            operation_no=step.operation_no,
            operation=step.description,
            item=item.item,
            description=item.description,
            unit=item.base_uom,
            planned=micro_text(order.planned),
            good=micro_text(tally.good),
            scrap=micro_text(tally.scrap),
            held=micro_text(tally.held),
            pending=micro_text(Micro(pending)),
            left=micro_text(Micro(left)),
            scrap_percent=_percent(tally.scrap, tally.reported),
            minutes_left=round_half_away(Fraction(left, MICRO) * _per_piece(step)),
            due=None if order.due is None else local(order.due, master.time_zone),
            state=position.state.value if position.state else "released",
            components=_components(order, standard, step, position, master, booked.lots),
            pace=_pace(step, tally, booked),
            before=_neighbour(before, None, order, position),
            after=_neighbour(after, step, order, position),
            documents=tuple(
                DocumentLink(title=ref.title, sha256=ref.sha256, media_type=ref.media_type) for ref in step.documents
            ),
        )

    def _of(self, order_no: str) -> _Booked:
        if (self._revision, self._booked.order_no) != (self._store.revision, order_no):
            self._revision, self._booked = self._store.revision, self._read(order_no)
        return self._booked

    def _read(self, order_no: str) -> _Booked:
        counted = [event for event, standing in self._store.events_of_order(order_no) if standing in COUNTED]
        undone = {event.detail.target_event_id for event in counted if isinstance(event.detail, Reversal)}
        booked = _Booked(order_no)
        for event in counted:
            match event.detail:
                case _ if event.event_id in undone:
                    continue
                case Time(category=TimeCategory.RUN, kind=kind, worked_s=worked_s):
                    key = (event.operation_no or "", kind)
                    booked.run_s[key] = booked.run_s.get(key, 0) + worked_s
                case Consumption(item=item, lot=str(lot)):
                    booked.lots[item] = lot
        return booked


def _per_piece(step: Operation) -> Fraction:
    """Minutes that a piece takes by the standard: labour and machine run side by side, the longer one counts."""
    return max(step.run_labour_min, step.run_machine_min)


def _pace(step: Operation, tally: OperationTally, booked: _Booked) -> Pace | None:
    """By the standard, and by the run time booked so far of the kind that the standard goes by."""
    standard = _per_piece(step)
    if not standard:
        return None
    kind = TimeKind.LABOUR if step.run_labour_min >= step.run_machine_min else TimeKind.MACHINE
    minutes = Fraction(booked.run_s.get((step.operation_no, kind), 0), 60)
    pieces = to_fraction(tally.reported)
    known = minutes > 0 and pieces > 0
    return Pace(
        standard_min=_decimal(standard, _PACE_DECIMALS),
        standard_hour=_decimal(60 / standard, 0),
        actual_min=_decimal(minutes / pieces, _PACE_DECIMALS) if known else None,
        actual_hour=_decimal(60 * pieces / minutes, 0) if known else None,
    )


def _decimal(value: Fraction, decimals: int) -> str:
    """Decimal text, rounded half away from zero."""
    step = 10**decimals
    return micro_text(Micro(round_half_away(value * step) * MICRO // step))


def _neighbour(step: Operation | None, before: Operation | None, order: Order, position: Position) -> Neighbour | None:
    if step is None:
        return None
    tally = position.operation(step.operation_no)
    return Neighbour(
        operation_no=step.operation_no,
        operation=step.description,
        good=micro_text(tally.good),
        state=_state(tally, before, order, position),
    )


def _state(tally: OperationTally, before: Operation | None, order: Order, position: Position) -> JobState:
    if tally.finals or tally.good >= order.planned:
        return JobState.DONE
    if tally.reported:
        return JobState.STARTED
    waits = before is not None and position.operation(before.operation_no).good <= 0
    return JobState.WAITS if waits else JobState.READY


def _percent(part: int, whole: int) -> str:
    """One decimal, exactly rounded."""
    return _decimal(Fraction(100 * part, whole), 1) if whole else "0"


def _components(
    order: Order,
    standard: Standard,
    step: Operation,
    position: Position,
    master: MasterData,
    lots: dict[str, str],
) -> tuple[ComponentRow, ...]:
    """Components of this operation (all, where it names none), each once: a tally is of an item, not of a line."""
    here = [line for line in standard.bom if line.operation_no == step.operation_no] or list(standard.bom)
    lines = {line.item: line for line in reversed(here)}
    return tuple(
        _component(lines[item], order, standard, position, master, lots.get(item))
        for item in dict.fromkeys(line.item for line in here)
    )


def _component(
    line: BomLine, order: Order, standard: Standard, position: Position, master: MasterData, lot: str | None
) -> ComponentRow:
    """Used, what the pieces reported so far need, and what the whole order needs."""
    item = master.item_by_no[line.item]
    factor = master.factor(item, line.uom) or item.base
    decimals = min(item.decimals, _DECIMALS) if factor == item.base else _DECIMALS
    so_far = allowed(position, standard, item.item, None, NONE)
    return ComponentRow(
        item=item.item,
        description=item.description,
        lot=lot,
        used=micro_text(reported(to_fraction(position.used(item.item)), factor, decimals)),
        expected=micro_text(required(so_far, factor, decimals)),
        planned=micro_text(required(_need(item, order, standard), factor, decimals)),
        unit=factor.uom,
        lot_needed=item.lot_managed and position.used(item.item) == 0,
    )


def _need(item: Item, order: Order, standard: Standard) -> Fraction:
    """What the whole order needs of a component, over all its lines."""
    lines = (line for line in standard.bom if line.item == item.item)
    return total_of(line.qty_per * (1 if line.fixed else to_fraction(order.planned)) for line in lines)
