"""The terminal's window showing one scene after the other; tests/ui/gallery.py makes pictures of it."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from floorledger.services.views import Tone
from floorledger.ui.errors import Errors
from floorledger.ui.terminal.jobs_page import JobsPage
from floorledger.ui.terminal.scan_line import ScanLine
from floorledger.ui.terminal.tape_entry import TapeEntry
from floorledger.ui.terminal.window import TerminalWindow
from tests.ui.fake_paper import StillPaper
from tests.ui.fake_terminal import LABELS, FakeTerminalService

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
SIZES = ((1024, 768), (1280, 800), (1920, 1080))


def settle(tasks):
    """Let the worker answer and the layouts come to rest."""
    app = QApplication.instance()
    for _ in range(5):
        while tasks.pending:
            app.processEvents()
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def window_of(view, theme, tasks, size, *, labels=LABELS):
    """A window that shows a view at a size."""
    errors = Errors(log=lambda fault: None)
    service = FakeTerminalService(view)
    window = TerminalWindow(
        service, tasks, theme, labels=labels, receipts_dir=Path(), poll_ms=0, errors=errors, paper=StillPaper()
    )
    window.errors = errors
    window.resize(*size)
    window.show()
    settle(tasks)
    return window


def show_scene(window, view, tasks):
    """Let the window show another view."""
    window.render_view(view)
    settle(tasks)


def open_entry(window):
    window.findChildren(TapeEntry)[0].click()


OPENED = {
    "tape-open": ("ready", open_entry),
    "demo-scanner": ("ready", lambda window: window.open_scan_box(is_open=True)),
    "jobs-pad": ("jobs-search", lambda window: window.findChild(JobsPage).open_pad()),
    "fault": ("report", lambda window: window.errors.report(OSError(28, "No space left on device"))),
    "refused-lit": ("stopped", lambda window: window.findChild(ScanLine).light(Tone.REFUSED)),
}
"""Pictures of what opens in place, by the scene they open in."""
