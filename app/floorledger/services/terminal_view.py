"""From the terminal's state to what it shows."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from floorledger.domain.calendar import business_day, local
from floorledger.domain.master import BomLine, MasterData, Operation, Order, Standard
from floorledger.domain.number import MICRO, Micro, micro_text, round_half_away, to_fraction
from floorledger.domain.position import Position
from floorledger.domain.unit import reported, required
from floorledger.services.availability import Availability
from floorledger.services.forms.panel_state import Place
from floorledger.services.panel_view import PanelFacts, panel_view
from floorledger.services.ports import TerminalStore
from floorledger.services.records import Person
from floorledger.services.sync import Sync
from floorledger.services.tape import owed, tape_row
from floorledger.services.views import (
    ComponentRow,
    Job,
    LastScan,
    Link,
    Page,
    ShiftReceipt,
    TapeRow,
    TerminalView,
)

_SHIFT = timedelta(hours=12)
_TAPE_ROWS = 100
_DECIMALS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewState:
    """The terminal's own state, before anything is looked up."""

    person: Person | None
    pin_for: Person | None
    pin_digits: int
    place: Place | None
    home: str
    panel: PanelFacts | None
    last_scan: LastScan | None
    receipt: ShiftReceipt | None
    saved_unanswered: tuple[TapeRow, ...]
    page: Page = Page.WORK
    page_key: str = ""


def build_view(
    state: ViewState, store: TerminalStore, sync: Sync, availability: Availability, now: datetime
) -> TerminalView:
    """Everything the terminal shows."""
    master = store.master()
    rows = tuple(tape_row(entry) for entry in store.tape(now - _SHIFT, _TAPE_ROWS)) if state.person else ()
    clock = now if master is None else local(now, master.time_zone)
    position = None if state.place is None else availability.position(state.place.order_no)
    return TerminalView(
        plant="" if master is None else master.plant_name,
        place=home_name(state.home, master),
        now=clock,
        shift="" if master is None else business_day(now, master)[1],
        link=Link(online=sync.offline_since is None, since=sync.offline_since, waiting=store.waiting_count()),
        person=None if state.person is None else state.person.name,
        badge=None if state.person is None else state.person.badge,
        faces=() if state.person is None else faces_of(state.person),
        pin_for=None if state.pin_for is None else state.pin_for.name,
        pin_digits=state.pin_digits,
        job=_job(state.place, position, master, availability),
        panel=None if state.panel is None else panel_view(state.panel),
        tape=rows,
        tape_owed=sum(map(owed, rows)),
        last_scan=state.last_scan,
        receipt=state.receipt,
        saved_unanswered=state.saved_unanswered,
        page=state.page,
        page_key=state.page_key,
    )


def faces_of(person: Person) -> tuple[str, ...]:
    """The faces a person may open, the natural one first (ui.md)."""
    roles = set(person.roles)
    if roles & {"controller"}:
        return ("workstation",)
    if roles & {"supervisor", "quality"}:
        return ("terminal", "workstation")
    return ("terminal",)


def home_name(home: str, master: MasterData | None) -> str:
    """The work centre's name and number."""
    center = None if master is None else master.work_center_by_no.get(home)
    return home if center is None else f"{center.name} · {home}"


def _job(
    place: Place | None, position: Position | None, master: MasterData | None, availability: Availability
) -> Job | None:
    if place is None or master is None or position is None:
        return None
    order, standard = master.order_by_no.get(place.order_no), master.standard_of(place.order_no)
    if order is None or standard is None:
        return None
    step = next((each for each in standard.operations if each.operation_no == place.operation_no), None)
    if step is None:
        return None
    tally = position.operation(place.operation_no)
    item = master.item_by_no[order.item]
    left = max(order.planned - tally.good, 0)
    minutes = round_half_away(Fraction(left, MICRO) * max(step.run_labour_min, step.run_machine_min))
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
        pending=micro_text(Micro(availability.waiting_pieces(order.order_no, step.operation_no))),
        left=micro_text(Micro(left)),
        scrap_percent=_percent(tally.scrap, tally.reported),
        minutes_left=minutes,
        due=None if order.due is None else local(order.due, master.time_zone),
        state=position.state.value if position.state else "released",
        components=_components(order, standard, step, position, master),
    )


def _percent(part: int, whole: int) -> str:
    """One decimal, exactly rounded."""
    return micro_text(Micro(round_half_away(Fraction(1000 * part, whole)) * MICRO // 10)) if whole else "0"


def _components(
    order: Order, standard: Standard, step: Operation, position: Position, master: MasterData
) -> tuple[ComponentRow, ...]:
    """Components of this operation (all, where it names none): used against what the reported pieces need."""
    here = [line for line in standard.bom if line.operation_no == step.operation_no] or list(standard.bom)
    return tuple(_component(line, order, position, master) for line in here)


def _component(line: BomLine, order: Order, position: Position, master: MasterData) -> ComponentRow:
    item = master.item_by_no[line.item]
    factor = master.factor(item, line.uom) or item.base
    decimals = min(item.decimals, _DECIMALS) if factor == item.base else _DECIMALS
    need = line.qty_per * (1 if line.fixed else to_fraction(order.planned))
    return ComponentRow(
        item=item.item,
        description=item.description,
        lot=None,
        used=micro_text(reported(to_fraction(position.used(item.item)), factor, decimals)),
        expected=micro_text(required(need, factor, decimals)),
        unit=factor.uom,
        lot_needed=item.lot_managed and position.used(item.item) == 0,
    )
