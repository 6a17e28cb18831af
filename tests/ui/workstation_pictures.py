"""The workstation in one pose after the other; tests/ui/gallery.py makes pictures of it."""

import os
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from floorledger.ui.tasks import Tasks
from floorledger.ui.workstation.window import WorkstationWindow

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
PATIENCE_S = 20.0

Pose = Callable[[WorkstationWindow], None]


def settle(app: QApplication, tasks: Tasks) -> None:
    """Let every answer arrive and every layout settle."""
    until = time.monotonic() + PATIENCE_S
    calm = 0
    while calm < 3 and time.monotonic() < until:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        calm = calm + 1 if tasks.pending == 0 else 0
        time.sleep(0.005)


def discard(window: WorkstationWindow) -> None:
    """Close the window and let it go at once, so that the next theme restyles nothing old."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def ask_approval(window: WorkstationWindow) -> None:
    """Open the form of the first exception and type a reason."""
    window.exceptions.pane.decision.open(approve=True)
    window.exceptions.pane.decision.reason.setText("Scale checked: drawn for ten orders at once.")


def ask_closing(window: WorkstationWindow) -> None:
    """Open the form that closes an order."""
    window.orders.table.choose("WO 48213")
    window.orders.states.close_order.click()


POSES: dict[str, tuple[Pose, ...]] = {
    "today": (lambda window: window.go("today"),),
    "exceptions": (lambda window: window.go("exceptions"),),
    "exceptions-deciding": (lambda window: window.go("exception", "x01"), ask_approval),
    "exceptions-own": (lambda window: window.go("exception", "x02"),),
    "exceptions-photo": (lambda window: window.go("exception", "x04"),),
    "orders": (lambda window: window.go("orders"),),
    "orders-closing": (lambda window: window.go("orders"), ask_closing),
    "variances": (lambda window: window.go("variances", "WO 48071\nusage"),),
    "variances-mixed": (lambda window: window.go("variances", "WO 48064"),),
    "variances-table": (lambda window: window.go("variances", "WO 48071"), lambda window: window.variances.toggle()),
    "trace": (lambda window: window.go("variances", "WO 48071"), lambda window: window.go("trace", "l7")),
    "trace-photo": (lambda window: window.go("variances", "WO 48071"), lambda window: window.go("trace", "l8")),
}
