"""Short names for what happens on the demo plant's floor; WO1001 makes 16 reservoirs in operations 10, 20 and 30."""

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Consumption,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    ScrapOutput,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.number import micro
from floorledger.domain.position import Position
from floorledger.domain.unit import Quantity, to_base
from tests.rig import Rig

SEALANT = ("SP-BOM2005", "SIL-2605")
TANK = ("SP-BOM2001", "R2001-A")


def quantity(rig: Rig, item_no: str, amount: str, uom: str = "PCS") -> Quantity:
    """A quantity of an item of the demo plant."""
    master = rig.installation.store.master()
    assert master is not None
    item = master.item_by_no[item_no]
    factor = item.factor(uom)
    assert factor is not None
    made = to_base(micro(amount), factor, item.base_uom, item.decimals)
    assert isinstance(made, Quantity)
    return made


def pieces(rig: Rig, amount: str) -> Quantity:
    """Pieces of what WO1001 makes."""
    return quantity(rig, "SP-BOM2000", amount)


def good(rig: Rig, amount: str, *, final: bool = False) -> Output:
    return Output(qty=pieces(rig, amount), final=final)


def scrap(rig: Rig, amount: str) -> ScrapOutput:
    return ScrapOutput(qty=pieces(rig, amount), reason_code="SEAL")


def issue(rig: Rig, lot: tuple[str, str], amount: str, uom: str = "PCS") -> Consumption:
    return Consumption(item=lot[0], lot=lot[1], qty=quantity(rig, lot[0], amount, uom))


def labour(minutes: int, category: TimeCategory = TimeCategory.RUN) -> Time:
    return Time(category=category, kind=TimeKind.LABOUR, worked_s=60 * minutes, paid_s=60 * minutes)


def machine(minutes: int) -> Time:
    return Time(category=TimeCategory.RUN, kind=TimeKind.MACHINE, worked_s=60 * minutes, paid_s=60 * minutes)


def hold(rig: Rig, amount: str) -> Hold:
    return Hold(hold_code="LEAK", qty=pieces(rig, amount))


def hold_lot(lot: tuple[str, str]) -> Hold:
    return Hold(hold_code="LOT", item=lot[0], lot=lot[1])


def release(rig: Rig, hold_id: str, amount: str | None) -> Release:
    return Release(hold_event_id=hold_id, qty=None if amount is None else pieces(rig, amount))


def undo(event_id: str) -> Reversal:
    return Reversal(target_event_id=event_id, reason_code="MIS")


def approve(event_id: str) -> Decision:
    return Decision(target_event_id=event_id, verdict=Verdict.APPROVE, reason_code="OK")


def reject(event_id: str) -> Decision:
    return Decision(target_event_id=event_id, verdict=Verdict.REJECT, reason_code="NO")


def status(state: OrderState) -> OrderStatus:
    return OrderStatus(state=state)


COMPLETE = OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)
CLOSE = OrderStatus(state=OrderState.CLOSED)


_COUNTS = ("good", "scrap", "held", "rework", "vendor_good", "vendor_bad", "finals")


def tally(position: Position) -> tuple[object, ...]:
    """A position without the order in which its rows came to be, and without rows of nothing."""
    return (
        position.state,
        frozenset(row for row in position.operations if any(getattr(row, name) for name in _COUNTS)),
        frozenset((row.item, row.substitute_for, row.used) for row in position.components if row.used),
        frozenset((row.item, row.made) for row in position.products if row.made),
        frozenset(row for row in position.vendors if row.sent or row.received),
        frozenset(
            (row.operation_no, row.work_center, row.kind, row.worked_s) for row in position.times if row.worked_s
        ),
    )
