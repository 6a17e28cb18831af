"""From the terminal's state to what it shows."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from floorledger.domain.calendar import business_day, local
from floorledger.domain.detail import Detail, Hold
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.master import BomLine, MasterData, Operation, Order, Standard
from floorledger.domain.number import MICRO, Micro, micro_text, minor_text, round_half_away, to_fraction, to_minor
from floorledger.domain.people import DECIDERS
from floorledger.domain.position import Position
from floorledger.domain.unit import reported, required
from floorledger.services.availability import Availability
from floorledger.services.panel import CATEGORIES, PanelState, Place
from floorledger.services.ports import TerminalStore
from floorledger.services.records import Person
from floorledger.services.sync import Sync
from floorledger.services.tape import owed, tape_row
from floorledger.services.views import (
    Action,
    Choice,
    ComponentRow,
    Field,
    Job,
    LastScan,
    Link,
    NumberField,
    Page,
    Panel,
    ShiftReceipt,
    TapeRow,
    TerminalView,
)
from floorledger.services.words import words

_SHIFT = timedelta(hours=12)
_TAPE_ROWS = 100
_DECIMALS = 3
_LABELS = {Field.GOOD: "Good", Field.SCRAP: "Scrap", Field.QTY: "Quantity", Field.MINUTES: "Minutes"}
_REASON_GROUPS = {Action.REPORT: "SCR", Action.HOLD: "HLD", Action.UNDO: "UND"}
TITLES = {
    Action.REPORT: "Good and scrap",
    Action.CONSUME: "Consume",
    Action.HOLD: "Hold",
    Action.TIME: "Time",
    Action.UNDO: "Undo",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewState:
    """The terminal's own state, before anything is looked up."""

    person: Person | None
    pin_for: Person | None
    pin_digits: int
    place: Place | None
    home: str
    panel: PanelState | None
    findings: tuple[Finding, ...]
    estimate: Fraction | None
    blocked: str | None
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
        panel=_panel(state, master, position, store, availability),
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


def _panel(
    state: ViewState,
    master: MasterData | None,
    position: Position | None,
    store: TerminalStore,
    availability: Availability,
) -> Panel | None:
    panel = state.panel
    if panel is None or master is None:
        return None
    blocking = any(finding.severity is Severity.BLOCK for finding in state.findings)
    suggestion = next((finding.suggested for finding in state.findings if finding.suggested), None)
    return Panel(
        action=panel.action,
        title=_title(panel, master, store),
        numbers=_numbers(panel, state.place, master),
        units=_units(panel, master),
        components=_component_choices(panel, state.place, master),
        lots=_lot_choices(panel, master),
        reasons=_reasons(panel, master),
        categories=tuple(
            Choice(key=key, text=text, chosen=panel.category == key)
            for key, text in CATEGORIES.items()
            if panel.action is Action.TIME
        ),
        holds=_holds(state, availability, master),
        findings=state.findings,
        suggestion=suggestion,
        keep=_keep_label(panel) if blocking else None,
        then=" ".join(filter(None, (_then(panel, state.place, master, position), _estimate(state, master)))),
        record_blocked=state.blocked or ("This needs another look." if blocking else None),
        final=panel.final if panel.action is Action.REPORT else None,
    )


def _keep_label(panel: PanelState) -> str:
    return f"Keep {panel.text(panel.active)}, ask the supervisor" if panel.text(panel.active) else "Ask the supervisor"


def _title(panel: PanelState, master: MasterData, store: TerminalStore) -> str:
    title = "Release" if panel.hold else TITLES[panel.action]
    if panel.action is Action.UNDO:
        found = None if panel.target is None else store.event(panel.target)
        return title if found is None else f"{title}: {words(found[0].detail)}"
    if panel.item is not None:
        item = master.item_by_no[panel.item]
        return f"{title} {item.description}" + (f", lot {panel.lot}" if panel.lot else "")
    return title


def _numbers(panel: PanelState, place: Place | None, master: MasterData) -> tuple[NumberField, ...]:
    order = None if place is None else master.order_by_no.get(place.order_no)
    unit = "" if order is None else master.item_by_no[order.item].base_uom
    if panel.action is Action.CONSUME:
        unit = panel.uom or (master.item_by_no[panel.item].base_uom if panel.item else "")
    if panel.action is Action.TIME:
        unit = "min"
    if panel.action is Action.HOLD and panel.lot is not None:
        return ()
    return tuple(
        NumberField(field=field, label=_LABELS[field], text=text, unit=unit, active=field is panel.active)
        for field, text in panel.texts
    )


def _units(panel: PanelState, master: MasterData) -> tuple[Choice, ...]:
    if panel.action is not Action.CONSUME or panel.item is None:
        return ()
    item = master.item_by_no[panel.item]
    chosen = panel.uom or item.base_uom
    names = [item.base_uom, *(factor.uom for factor in item.units)]
    return tuple(Choice(key=name, text=name, chosen=name == chosen) for name in names) if len(names) > 1 else ()


def _component_choices(panel: PanelState, place: Place | None, master: MasterData) -> tuple[Choice, ...]:
    standard = None if place is None else master.standard_of(place.order_no)
    if panel.action is not Action.CONSUME or standard is None:
        return ()
    return tuple(
        Choice(key=line.item, text=master.item_by_no[line.item].description, chosen=line.item == panel.item)
        for line in standard.bom
    )


def _lot_choices(panel: PanelState, master: MasterData) -> tuple[Choice, ...]:
    if panel.action is not Action.CONSUME or panel.item is None:
        return ()
    return tuple(
        Choice(key=lot.lot, text=lot.lot, chosen=lot.lot == panel.lot) for lot in master.lots if lot.item == panel.item
    )


def _reasons(panel: PanelState, master: MasterData) -> tuple[Choice, ...]:
    group = None if panel.hold else _REASON_GROUPS.get(panel.action)
    if panel.action is Action.TIME and panel.category == "stop":
        group = "DWN"
    return tuple(
        Choice(key=reason.code, text=reason.text, chosen=reason.code == panel.reason)
        for reason in master.reasons
        if reason.group == group
    )


def _holds(state: ViewState, availability: Availability, master: MasterData) -> tuple[Choice, ...]:
    """What the person at the terminal may release."""
    panel, place, person = state.panel, state.place, state.person
    if panel is None or panel.action is not Action.HOLD or place is None or person is None:
        return ()
    if not DECIDERS & set(person.roles):
        return ()
    unit = master.item_by_no[master.order_by_no[place.order_no].item].base_uom
    texts = {
        event.event_id: f"{micro_text(Micro(left))} {unit} · {event.operation_no}"
        for event, left in availability.open_holds(place.order_no)
    }
    texts |= {event.event_id: _lot_text(event.detail, master) for event in availability.open_lot_holds()}
    return tuple(Choice(key=key, text=text, chosen=key == panel.hold) for key, text in texts.items())


def _lot_text(detail: Detail, master: MasterData) -> str:
    assert isinstance(detail, Hold)
    item = master.item_by_no.get(detail.item or "")
    return f"Lot {detail.lot} · {detail.item if item is None else item.description}"


def _estimate(state: ViewState, master: MasterData) -> str:
    """The journal in one figure, as far as this device knows (D6)."""
    if state.estimate is None:
        return ""
    amount = minor_text(to_minor(abs(state.estimate), master.minor_digits), master.minor_digits)
    return f"{'Into' if state.estimate > 0 else 'Out of'} WIP about {master.currency} {amount}."


def _then(panel: PanelState, place: Place | None, master: MasterData, position: Position | None) -> str:
    """Where the order would stand after Record."""
    order = None if place is None else master.order_by_no.get(place.order_no)
    if panel.action is not Action.REPORT or place is None or order is None or position is None:
        return ""
    typed = panel.text(Field.GOOD)
    if not typed.isdigit():
        return ""
    good = Micro(position.operation(place.operation_no).good + int(typed) * MICRO)
    unit = master.item_by_no[order.item].base_uom
    return f"Then {micro_text(good)} of {micro_text(order.planned)} {unit} good."
