"""Renders every page of the workstation in each theme and size: ``python -m tests.ui.workstation_pictures OUTDIR``."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QLocale
from PySide6.QtWidgets import QApplication

from floorledger.ui import theme as themes
from floorledger.ui.picture import grab
from floorledger.ui.tasks import Tasks
from floorledger.ui.workstation.window import WorkstationWindow
from tests.ui.fake_workstation import FakeWorkstationService

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
THEMES = ("light", "dark", "contrast")
SIZES = ((1440, 900), (1920, 1080))
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


def render(app: QApplication, theme: themes.Theme, size: tuple[int, int], out: Path) -> list[str]:
    """Render every pose in one theme and size; returns the files' names."""
    made = []
    tasks = Tasks()
    window = WorkstationWindow(FakeWorkstationService(), tasks, theme)
    window.resize(*size)
    window.show()
    settle(app, tasks)
    for pose, steps in POSES.items():
        for step in steps:
            step(window)
            settle(app, tasks)
        name = f"{pose}-{theme.name}-{size[0]}.png"
        grab(window, out / name)
        made.append(name)
        window.variances.views.setCurrentWidget(window.variances.chart)
    tasks.close()
    discard(window)
    return made


def main(out: Path) -> None:
    """Render everything and write the page that shows it."""
    out.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale("en_GB"))
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    made: list[str] = []
    for name in THEMES:
        theme = themes.apply(app, name, FONTS)
        for size in SIZES if name != "contrast" else SIZES[:1]:
            made += render(app, theme, size, out)
    shown = "\n".join(f'<h2>{name}</h2><img src="{name}" style="max-width:100%">' for name in made)
    (out / "index.html").write_text(f"<!doctype html><title>Workstation</title>\n{shown}\n", encoding="utf-8")
    sys.stdout.write(f"{len(made)} pictures\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
