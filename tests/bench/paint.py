"""From the start of the process to the first painted terminal window, with a warm and with a dropped disk cache."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.figures import row

_STARTS = 5
_DROP = Path("/proc/sys/vm/drop_caches")
_CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from floorledger.main.app import App
from floorledger.main.desk import Desk

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = True
            print(time.time() - float(sys.argv[1]), flush=True)
            qt.quit()
        return False

qt = QApplication(["floorledger"])
app = App(qt, Desk(Path(sys.argv[2]), demo=True, use_keyring=False), demo=False)
watch = Watch()
watch.seen = False
app.terminal.installEventFilter(watch)
app.terminal.show()
qt.exec()
app.close()
"""


def report(folder: Path) -> None:
    _start(folder)
    row(
        "process start -> first painted window, warm",
        f"{statistics.median(_starts(folder, cold=False)):.0f} ms",
        f"median of {_STARTS}",
    )
    if os.access(_DROP, os.W_OK):
        row(
            "the same with the disk cache dropped before",
            f"{statistics.median(_starts(folder, cold=True)):.0f} ms",
            f"median of {_STARTS}",
        )
    else:
        row("the same with the disk cache dropped before", "not measured", "only root may drop the cache")


def _starts(folder: Path, *, cold: bool) -> list[float]:
    times = []
    for _ in range(_STARTS):
        if cold:
            os.sync()
            _DROP.write_text("3")
        times.append(_start(folder))
    return times


def _start(folder: Path) -> float:
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    command = [sys.executable, "-c", _CHILD, str(time.time()), str(folder / "paint")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=120)
    return float(done.stdout.split()[0]) * 1000
