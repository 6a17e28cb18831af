"""``floorledger run`` on an empty directory: the wizard, then the terminal; the next time the terminal alone."""

import os
import subprocess
import sys

RUNS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from floorledger.adapters import credentials
credentials._keyring_works = lambda: False
from floorledger.main import app
from floorledger.ui.setup.window import SetupWindow
from floorledger.ui.terminal.window import TerminalWindow

asked, seen = iter(("inside", "next", "demo", "center", "next", "next")), []

def drive():
    for window in QApplication.topLevelWidgets():
        if isinstance(window, SetupWindow) and window.isVisible() and not window.waiting:
            act = next(asked, None)
            seen.append(act)
            if act == "inside":
                window._ask(lambda setup: setup.choose_inside(inside=True))
            elif act == "demo":
                window._ask(lambda setup: setup.load_demo())
            elif act == "center":
                window._ask(lambda setup: setup.choose_center("100"))
            elif act == "next":
                window.next()
        elif isinstance(window, TerminalWindow) and window.view is not None:
            print(seen.count("next"), window.view.place, flush=True)
            window.close()

class Application(QApplication):
    def __init__(self, *given):
        super().__init__(*given)
        self.timer = QTimer(interval=150)
        self.timer.timeout.connect(drive)
        self.timer.start()

app.QApplication = Application
from floorledger.cli import main
sys.exit(main(["run", "--data-dir", sys.argv[1]]))
"""


def run(folder):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", RUNS, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=False)


def test_the_wizard_ends_in_the_terminal_and_does_not_come_again(tmp_path):
    first = run(tmp_path / "home")
    assert first.returncode == 0, first.stderr
    steps, place = first.stdout.strip().split(" ", 1)
    assert steps == "3"
    assert (tmp_path / "home" / "floorledger.toml").exists()
    assert run(tmp_path / "home").stdout.strip() == f"0 {place}"
