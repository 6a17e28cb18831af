"""One shift of the demo plant, played through the real windows; leaves pictures, a receipt and a summary."""

import json
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from floorledger.domain.label import ScanKind
from floorledger.main.stage import Stage
from floorledger.main.summary import summarise
from floorledger.ui.receipt_pdf import write_receipt
from floorledger.ui.workstation.window import WorkstationWindow

START = datetime(2026, 11, 20, 6, 2, tzinfo=ZoneInfo("Europe/Berlin"))
ORDER = "WO1001"
"""Reservoir assembly, 16 pieces, three operations: 40 minutes of set-up and 22 minutes a piece at standard."""


def play_shift(out: Path, *, theme: str) -> int:
    """Play the shift into folder ``out``; returns 0, or 1 where the figures do not hold together."""
    out.mkdir(parents=True, exist_ok=True)
    stage = Stage(out, START, theme)
    try:
        _operator(stage, out)
        _supervisor(stage)
        _controller(stage)
        stage.settle()
        summary = summarise(stage.installation, ORDER)
    finally:
        stage.close()
    (out / "summary.json").write_text(json.dumps(summary, indent=2) + "\n")
    print(f"{sum(1 for _ in out.glob('*.png'))} pictures, shift-receipt.pdf and summary.json are in {out}")
    print(json.dumps(summary, indent=2))
    return _verdict(summary)


def _verdict(summary: dict[str, object]) -> int:
    """The control totals that must hold whatever was played."""
    sound = (
        summary["ledger_lines"] == summary["ledger_lines_expected"]
        and summary["events_with_other_lines_than_expected"] == 0
        and summary["waiting"] == 0
        and {summary["trial_balance"], summary["residual"], summary["wip_after_close"]} == {"0.00"}
    )
    if not sound:
        print("floorledger: the control totals do not hold; see summary.json", file=sys.stderr)
    return 0 if sound else 1


def _operator(stage: Stage, out: Path) -> None:
    stage.picture("signed-out")
    stage.scan(ScanKind.BADGE, "1042")
    stage.picture("signed-in")
    stage.scan(ScanKind.ORDER, ORDER, "10")
    stage.picture("job")
    _time(stage, "Set-up", 15)
    _components(stage)
    _first_operation(stage)
    _offline(stage)
    _last_operation(stage)
    _other_order(stage)
    stage.clock.forward(5)
    stage.scan(ScanKind.COMMAND, "SIGNOUT")
    stage.picture("shift-receipt")
    view = stage.app.terminal.view
    assert view is not None
    assert view.receipt is not None
    write_receipt(view.receipt, out / "shift-receipt.pdf")


def _time(stage: Stage, category: str, minutes: int) -> None:
    stage.clock.forward(minutes)
    stage.scan(ScanKind.COMMAND, "TIME")
    if category != "Run":
        stage.tap(category)
    stage.digits(str(minutes))
    stage.tap("Record")


def _consume(stage: Stage, item: str, lot: str, number: str) -> None:
    stage.scan(ScanKind.LOT, item, lot)
    stage.digits(number)
    stage.scan(ScanKind.COMMAND, "OK")


def _components(stage: Stage) -> None:
    """Components by lot scan; one entered in the wrong unit and caught, an expired lot, a label nobody knows."""
    _consume(stage, "SP-BOM2001", "R2001-A", "16")
    _consume(stage, "SP-BOM2002", "R2002-A", "17")
    _consume(stage, "SP-BOM2003", "R2003-A", "32")
    stage.scan(ScanKind.COMMAND, "CONSUME")
    stage.tap("Reservoir testing kit")
    stage.digits("1")
    stage.tap("Record")
    stage.scan(ScanKind.LOT, "SP-BOM2005", "SIL-2605")
    stage.tap("Unit")
    stage.tap("PCS")
    stage.digits("320")
    stage.picture("wrong-unit-caught")
    stage.tap("Use 320 ML")
    stage.picture("wrong-unit-corrected")
    stage.tap("Record")
    stage.scan(ScanKind.LOT, "SP-BOM2005", "SIL-2410")
    stage.digits("20")
    stage.picture("expired-lot")
    stage.tap("Cancel")
    stage.scan_bytes(b"4006381333931")
    stage.picture("scan-refused")


def _first_operation(stage: Stage) -> None:
    """Good pieces reported twice by mistake, and undone."""
    _time(stage, "Run", 84)
    stage.scan(ScanKind.COMMAND, "GOOD")
    stage.digits("16")
    stage.picture("good")
    stage.scan(ScanKind.COMMAND, "OK")
    stage.clock.forward(8)
    stage.scan(ScanKind.COMMAND, "TIME")
    stage.digits("8")
    stage.tap("Record")
    stage.scan(ScanKind.COMMAND, "UNDO")
    stage.picture("undo")
    stage.scan(ScanKind.COMMAND, "OK")


def _offline(stage: Stage) -> None:
    """Ten minutes without a network: good and scrap in one panel, a stop; nothing is lost and the order is kept."""
    stage.scan(ScanKind.ORDER, ORDER, "20")
    _time(stage, "Set-up", 15)
    _time(stage, "Run", 131)
    stage.switch_online(online=False)
    stage.clock.forward(2)
    stage.scan(ScanKind.REASON, "SCR", "WIRE")
    stage.digits("1")
    stage.scan(ScanKind.COMMAND, "GOOD")
    stage.digits("15")
    stage.picture("good-and-scrap-offline")
    stage.scan(ScanKind.COMMAND, "OK")
    stage.scan(ScanKind.REASON, "DWN", "MAT")
    stage.clock.forward(8)
    stage.digits("8")
    stage.scan(ScanKind.COMMAND, "OK")
    stage.picture("offline")
    stage.switch_online(online=True)
    stage.picture("online-again")


def _last_operation(stage: Stage) -> None:
    """Two pieces on hold at the last operation; the others go to stock."""
    stage.scan(ScanKind.ORDER, ORDER, "30")
    _time(stage, "Set-up", 10)
    _time(stage, "Run", 140)
    stage.scan(ScanKind.REASON, "HLD", "LEAK")
    stage.digits("2")
    stage.picture("hold")
    stage.scan(ScanKind.COMMAND, "OK")
    stage.scan(ScanKind.COMMAND, "GOOD")
    stage.digits("13")
    stage.scan(ScanKind.COMMAND, "OK")


def _other_order(stage: Stage) -> None:
    """More than the order asks for: once a supervisor approves on the spot, once it is sent for approval."""
    stage.scan(ScanKind.ORDER, "WO1002", "10")
    _time(stage, "Run", 20)
    stage.scan(ScanKind.COMMAND, "GOOD")
    stage.digits("14")
    stage.picture("over-completion")
    stage.tap("Keep 14")
    stage.tap("1  Counted again")
    stage.picture("approval")
    stage.clock.forward(1)
    stage.scan(ScanKind.BADGE, "2011")
    stage.digits("9357")
    stage.picture("approved-on-the-spot")
    stage.scan(ScanKind.LOT, "SP-BOM1104", "R1104-A")
    stage.digits("18")
    stage.picture("over-consumption")
    stage.tap("Keep 18")
    stage.tap("2  The work took")
    stage.tap("Send for approval")
    stage.picture("tape")


def _pin(stage: Stage, badge: str, pin: str) -> None:
    stage.clock.forward(5)
    stage.scan(ScanKind.BADGE, badge)
    stage.digits(pin)


def _supervisor(stage: Stage) -> None:
    """Quality is satisfied: the two pieces are released, and the order is complete."""
    stage.scan(ScanKind.BADGE, "2011")
    stage.picture("pin")
    stage.digits("9357")
    stage.scan(ScanKind.ORDER, ORDER, "30")
    stage.scan(ScanKind.COMMAND, "HOLD")
    stage.tap("2 PCS")
    stage.picture("release")
    stage.tap("Record")
    stage.scan(ScanKind.COMMAND, "SIGNOUT")


def _controller(stage: Stage) -> None:
    """Decide, complete and close at the workstation, and follow an amount back to its scan."""
    _pin(stage, "4003", "5518")
    desk = stage.workstation
    assert desk is not None, "a controller's sign-in opens the workstation"
    stage.picture("today", desk)
    desk.go("exceptions")
    stage.settle()
    stage.choose(desk.exceptions.table, "Q03")
    stage.picture("exception", desk)
    stage.tap("Approve", desk)
    stage.write("Reason", "Six warming plates were damaged in unpacking; counted again.", desk)
    stage.write("Your PIN", "5518", desk)
    stage.picture("approving", desk)
    stage.tap("Confirm: Approve", desk)
    stage.picture("exceptions", desk)
    desk.go("orders")
    stage.settle()
    for action in ("Complete", "Close"):
        stage.choose(desk.orders.table, ORDER)
        stage.tap(action, desk)
        stage.write("Your PIN", "5518", desk)
        stage.tap(f"Confirm: {action}", desk)
    stage.picture("orders", desk)
    _variance(stage, desk)


def _variance(stage: Stage, desk: WorkstationWindow) -> None:
    desk.go("variances", ORDER)
    stage.settle()
    stage.picture("variance", desk)
    line = _usage_line(stage)
    desk.go("trace", line)
    stage.settle()
    stage.picture("trace", desk)
    desk.go("today")
    stage.settle()
    stage.picture("today-after-close", desk)


def _usage_line(stage: Stage) -> str:
    """The ledger line of the component that was used beyond its standard."""
    lines = stage.app.desk.workstation().lines_of(ORDER, "usage")
    return next(line.line_id for line in lines if "SP-BOM2002" in line.cost_line)
