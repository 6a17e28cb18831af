"""Pictures of every state of the terminal: ``python -m tests.ui.pictures OUTDIR [scene ...]``; open ``index.html``."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from floorledger.services.views import Tone
from floorledger.ui import theme as themes
from floorledger.ui.errors import ErrorPanel, Errors
from floorledger.ui.picture import grab
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.jobs_page import JobsPage
from floorledger.ui.terminal.scan_line import ScanLine
from floorledger.ui.terminal.tape_entry import TapeEntry
from floorledger.ui.terminal.window import TerminalWindow
from floorledger.ui.tokens import THEMES
from tests.ui.fake_paper import StillPaper
from tests.ui.fake_terminal import LABELS, FakeTerminalService
from tests.ui.terminal_scenes import SCENES

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
SIZES = ((1024, 768), (1280, 800), (1920, 1080))


def settle(tasks):
    """Let the worker answer and the layouts come to rest."""
    app = QApplication.instance()
    while tasks.pending:
        app.processEvents()
    for _ in range(4):
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


def main(out, names):
    app = QApplication.instance() or QApplication([])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    out.mkdir(parents=True, exist_ok=True)
    tasks, made = Tasks(), []
    for theme_name in THEMES:
        theme = themes.apply(app, theme_name, FONTS)
        for size in SIZES:
            window = window_of(SCENES["sign-in"], theme, tasks, size)
            for name in names or (*SCENES, *OPENED):
                show_scene(window, SCENES[OPENED[name][0] if name in OPENED else name], tasks)
                window.findChild(ScanLine).unlight()
                if name in OPENED:
                    OPENED[name][1](window)
                    settle(tasks)
                path = out / f"{name}-{theme_name}-{size[0]}x{size[1]}.png"
                grab(window, path)
                made.append(path.name)
                window.open_scan_box(is_open=False)
                window.findChild(ErrorPanel).hide()
            window.close()
            window.deleteLater()
            settle(tasks)
    tasks.close()
    rows = "\n".join(
        f'<figure><img src="{name}" loading="lazy"><figcaption>{name}</figcaption></figure>' for name in made
    )
    style = "body{font-family:sans-serif;background:#777}figure{margin:12px}img{max-width:100%}"
    page = f"<!doctype html><title>Terminal</title><style>{style}</style>{rows}"
    (out / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
