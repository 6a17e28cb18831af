"""The open panel of the terminal: what is typed and chosen so far, and the drafts it would make."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from floorledger.domain.calendar import local
from floorledger.domain.detail import (
    Consumption,
    Detail,
    Downtime,
    Hold,
    Output,
    Release,
    Reversal,
    ScrapOutput,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.event import CaptureMethod
from floorledger.domain.master import Item, MasterData
from floorledger.domain.number import micro
from floorledger.domain.unit import Factor, Quantity, UnitRefusal, to_base
from floorledger.services.capture import Draft
from floorledger.services.views import Action, Field

MAX_DIGITS = 7
"""A quantity field takes seven digits: a bar code that strays into it does not fit (B6.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the terminal stands: order, operation, work centre."""

    order_no: str
    operation_no: str
    work_center: str


class Incomplete(Exception):
    """Something is missing or wrong with what was entered; the text says what, and blocks Record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelState:
    """What the operator has put into the panel."""

    action: Action
    active: Field
    texts: tuple[tuple[Field, str], ...]
    item: str | None = None
    lot: str | None = None
    uom: str | None = None
    reason: str | None = None
    category: str | None = None
    final: bool = False
    target: str | None = None
    hold: str | None = None
    scan_raw: bytes | None = None
    typed: bool = False

    def text(self, field: Field) -> str:
        """What is typed in a field."""
        return dict(self.texts).get(field, "")

    def with_text(self, field: Field, text: str) -> "PanelState":
        """The panel with another number."""
        texts = tuple((name, text if name is field else held) for name, held in self.texts)
        return replace(self, texts=texts)

    def press(self, key: str) -> "PanelState":
        """A key of the number pad."""
        held = self.text(self.active)
        match key:
            case "back":
                return self.with_text(self.active, held[:-1])
            case "clear":
                return self.with_text(self.active, "")
            case "." if "." not in held:
                return self.with_text(self.active, (held or "0") + ".")
            case digit if len(digit) == 1 and digit in "0123456789" and len(held.replace(".", "")) < MAX_DIGITS:
                return self.with_text(self.active, digit if held == "0" else held + digit)
            case _:
                return self


_FIELDS = {
    Action.REPORT: (Field.GOOD, Field.SCRAP),
    Action.CONSUME: (Field.QTY,),
    Action.HOLD: (Field.QTY,),
    Action.TIME: (Field.MINUTES,),
    Action.UNDO: (),
}

CATEGORIES = {
    "run": "Run",
    "setup": "Set-up",
    "machine": "Machine run",
    "machine setup": "Machine set-up",
    "stop": "Stop",
}

_TIMES = {
    "run": (TimeCategory.RUN, TimeKind.LABOUR),
    "setup": (TimeCategory.SETUP, TimeKind.LABOUR),
    "machine": (TimeCategory.RUN, TimeKind.MACHINE),
    "machine setup": (TimeCategory.SETUP, TimeKind.MACHINE),
}


def opened(action: Action) -> PanelState:
    """A fresh panel."""
    fields = _FIELDS[action]
    return PanelState(
        action=action,
        active=fields[0] if fields else Field.QTY,
        texts=tuple((field, "") for field in fields),
        category="run" if action is Action.TIME else None,
    )


def drafts(panel: PanelState, place: Place | None, master: MasterData, now: datetime) -> list[Draft]:
    """What Record would record now. Raises Incomplete with a plain sentence."""
    details = _details(panel, place, master, now)
    start = now
    if panel.action is Action.TIME:
        start = now - timedelta(minutes=int(panel.text(Field.MINUTES)))
    return [
        Draft(
            detail=detail,
            occurred_start=start,
            occurred_end=now if panel.action is Action.TIME else None,
            order_no=None if place is None else place.order_no,
            operation_no=None if place is None else place.operation_no,
            work_center=None if place is None else place.work_center,
            capture_method=CaptureMethod.TYPED if panel.typed else CaptureMethod.SCAN,
            scan_raw=panel.scan_raw,
        )
        for detail in details
    ]


def _details(panel: PanelState, place: Place | None, master: MasterData, now: datetime) -> list[Detail]:
    if place is None and panel.action is not Action.UNDO:
        raise Incomplete("Scan the order first.")
    match panel.action:
        case Action.REPORT:
            return _report(panel, place, master)
        case Action.CONSUME:
            return [_consumption(panel, place, master, local(now, master.time_zone).date())]
        case Action.HOLD:
            return [_hold(panel, place, master)]
        case Action.TIME:
            return [_time(panel)]
        case Action.UNDO:
            if panel.target is None:
                raise Incomplete("There is nothing to undo.")
            return [Reversal(target_event_id=panel.target, reason_code=panel.reason or "MIS")]


def _made_item(place: Place | None, master: MasterData) -> Item:
    order = None if place is None else master.order_by_no.get(place.order_no)
    if order is None:
        raise Incomplete("This order is not known here.")
    return master.item_by_no[order.item]


def quantity(text: str, item: Item, factor: Factor) -> Quantity:
    """What is typed, as a quantity of an item in the unit of ``factor``. Raises Incomplete."""
    if not text:
        raise Incomplete("Enter the quantity.")
    try:
        entered = micro(text.rstrip("."))
    except ValueError as error:
        raise Incomplete("This is not a number.") from error
    made = to_base(entered, factor, item.base_uom, item.decimals)
    if isinstance(made, UnitRefusal):
        raise Incomplete(made.text)
    return made


def _report(panel: PanelState, place: Place | None, master: MasterData) -> list[Detail]:
    item = _made_item(place, master)
    good, scrap = panel.text(Field.GOOD), panel.text(Field.SCRAP)
    details: list[Detail] = []
    if good.strip("0."):
        details.append(Output(qty=quantity(good, item, item.base), final=panel.final))
    if scrap.strip("0."):
        if panel.reason is None:
            raise Incomplete("Choose why it is scrap, or scan the reason.")
        details.append(ScrapOutput(qty=quantity(scrap, item, item.base), reason_code=panel.reason))
    if not details:
        raise Incomplete("Enter good or scrap pieces.")
    return details


def _consumption(panel: PanelState, place: Place | None, master: MasterData, day: date) -> Detail:
    if panel.item is None:
        raise Incomplete("Choose the component, or scan its lot.")
    item = master.item_by_no[panel.item]
    if item.lot_managed and panel.lot is None:
        raise Incomplete("Choose the lot, or scan it.")
    standard = None if place is None else master.standard_of(place.order_no)
    planned = standard is not None and any(line.item == item.item for line in standard.bom)
    factor = master.factor(item, panel.uom or item.base_uom, panel.lot, day)
    if factor is None:
        raise Incomplete(f"{panel.uom} is not a unit of {item.description}.")
    qty = quantity(panel.text(Field.QTY), item, factor)
    return Consumption(item=item.item, qty=qty, lot=panel.lot, planned=planned)


def _hold(panel: PanelState, place: Place | None, master: MasterData) -> Detail:
    if panel.hold is not None:
        if panel.lot is not None:
            return Release(hold_event_id=panel.hold)
        return Release(hold_event_id=panel.hold, qty=_made(panel, place, master))
    if panel.reason is None:
        raise Incomplete("Choose why, or scan the reason.")
    if panel.lot is not None:
        return Hold(hold_code=panel.reason, item=panel.item, lot=panel.lot)
    return Hold(hold_code=panel.reason, qty=_made(panel, place, master))


def _made(panel: PanelState, place: Place | None, master: MasterData) -> Quantity:
    item = _made_item(place, master)
    return quantity(panel.text(Field.QTY), item, item.base)


def _time(panel: PanelState) -> Detail:
    text = panel.text(Field.MINUTES)
    if not text.isdigit() or int(text) == 0:
        raise Incomplete("Enter the minutes, whole ones.")
    seconds = int(text) * 60
    if panel.category == "stop":
        if panel.reason is None:
            raise Incomplete("Choose why it stopped, or scan the reason.")
        return Downtime(reason_code=panel.reason, duration_s=seconds)
    category, kind = _TIMES[panel.category or "run"]
    return Time(category=category, kind=kind, worked_s=seconds, paid_s=seconds)
