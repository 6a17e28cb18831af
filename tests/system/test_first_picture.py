"""``floorledger run`` up to its first picture, in a new process: what it does not show is not there yet (stack.md)."""

import os
import subprocess
import sys

import pytest

CHILD = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from floorledger.cli import main

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(type(watched).__name__, *sorted(sys.modules), flush=True)
            os._exit(0)
        return False

class Application(QApplication):
    def exec(self):
        self.watch = Watch()
        for window in self.topLevelWidgets():
            window.installEventFilter(self.watch)
        time.sleep(app.SYNC_MS / 1000 + 0.1)  # as long as a slow machine takes: nothing may come due before the picture
        return super().exec()

from floorledger.main import app
app.QApplication = Application
sys.exit(main(["run", "--data-dir", sys.argv[1]]))
"""
WORK_CENTER = '[terminal]\nwork_center = "100"\n'
PRINTER = '[[printers]]\nname = "Zebra"\nkind = "raw"\nhost = "127.0.0.1"\n'

HEAVY = frozenset(
    {
        *("sqlalchemy", "alembic", "sqlite3", "httpx", "ssl", "keyring", "cryptography", "argon2", "serial", "biip"),
        *("zxingcpp", "pypdfium2", "numpy", "pyqtgraph", "yaml", "fastapi", "uvicorn", "starlette", "pydantic"),
        *("asyncio", "subprocess", "PySide6.QtNetwork", "PySide6.QtSvg", "PySide6.QtPrintSupport"),
    }
)
LATER = (
    *("floorledger.adapters", "floorledger.hub", "floorledger.insight", "floorledger.ui.workstation"),
    *("floorledger.ui.setup", "floorledger.ui.charts", "floorledger.ui.tables", "floorledger.main.installation"),
    *("floorledger.main.paper", "floorledger.main.wizard", "floorledger.ui.print.render", "floorledger.ui.receipt_pdf"),
    *("floorledger.ui.terminal.work_page", "floorledger.ui.terminal.panel", "floorledger.ui.terminal.photo_booth"),
    *("floorledger.services.ports", "floorledger.services.terminal_ports", "floorledger.services.hub_ports"),
    *("floorledger.services.labels", "floorledger.services.printing"),
    *("floorledger.services.workstation_views", "floorledger.services.terminal", "floorledger.services.forms"),
    *("floorledger.domain.master", "floorledger.domain.item", "floorledger.domain.routing", "floorledger.domain.order"),
    *("floorledger.domain.plant_time", "floorledger.domain.detail", "floorledger.domain.decision"),
    *("floorledger.domain.device_detail", "floorledger.domain.event"),
)
"""Rooms and modules that the sign-in does not show; with each comes much that is behind it."""
NEEDED = frozenset({"floorledger.adapters", "floorledger.adapters.second_instance"})
"""Who owns the data directory is asked before there is a window; it brings nothing but a socket."""


@pytest.mark.parametrize("settings", [WORK_CENTER, WORK_CENTER + PRINTER], ids=["plain", "printer"])
def test_nothing_is_there_that_the_first_picture_does_not_show(tmp_path, settings):
    (tmp_path / "floorledger.toml").write_text(settings)
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    window, *modules = done.stdout.split()
    assert window == "TerminalWindow"
    assert "floorledger.ui.terminal.sign_in" in modules
    assert sorted(HEAVY.intersection(modules)) == []
    early = {name for name in modules for late in LATER if name == late or name.startswith(f"{late}.")}
    assert sorted(early - NEEDED) == []
