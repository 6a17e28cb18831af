"""A stage for a played shift: the real windows offscreen, a clock that the script moves, and a camera."""

import os
import shutil
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from floorledger.domain.label import ScanKind, label
from floorledger.main.app import App
from floorledger.main.desk import Desk
from floorledger.main.installation import Installation
from floorledger.services.settings import Language, PrinterSettings, Settings, TerminalSettings, ThemeName
from floorledger.ui.picture import grab
from floorledger.ui.tables.view import RowTable
from floorledger.ui.workstation.window import WorkstationWindow

TERMINAL_SIZE = (1280, 800)
_PAUSE_S = 0.002
_OF_NO_SCREEN = "This plugin does not support propagateSizeHints()"
"""Qt says so of each dialog where there is no screen; it means nothing to whoever plays the shift."""


class StageFault(Exception):
    """The screen does not offer what the script wants; the message names it."""


class ScriptClock:
    """Stands still between the steps of the script."""

    def __init__(self, start: datetime) -> None:
        self._time = start
        self._mono_ns = 0

    def now(self) -> datetime:
        """The script's time."""
        return self._time

    def monotonic_ns(self) -> int:
        """Goes along with the script's time, and grows with each look."""
        self._mono_ns += 1
        return self._mono_ns

    def forward(self, minutes: int) -> None:
        """Let time pass."""
        self._time += timedelta(minutes=minutes)
        self._mono_ns += minutes * 60 * 10**9


class Stage:
    """Drives the windows as a person would: scans, taps on what is visible, keys of the pad."""

    def __init__(self, folder: Path, start: datetime, theme: str, printers: tuple[PrinterSettings, ...] = ()) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._handler = qInstallMessageHandler(_say)
        existing = QApplication.instance()
        self.qt = existing if isinstance(existing, QApplication) else QApplication(["floorledger"])
        self._pictures = folder
        self._number = 0
        self.clock = ScriptClock(start)
        plant = folder / "plant"
        if plant.exists():
            shutil.rmtree(plant)
        never = 0  # the script's minutes pass in one go, and its operator is at work in them
        terminal = TerminalSettings(theme=ThemeName(theme), language=Language.ENGLISH, idle_lock_min=never)
        settings = Settings(terminal=terminal, printers=printers)
        desk = Desk(plant, demo=True, clock=self.clock, use_keyring=False, settings=settings)
        self.app = App(self.qt, desk, demo=True, poll_ms=0)
        self.app.terminal.resize(*TERMINAL_SIZE)
        self.app.terminal.show()
        self.settle()

    @property
    def workstation(self) -> WorkstationWindow | None:
        """The workstation's window, once somebody has opened it."""
        return self.app.workstation

    def switch_online(self, *, online: bool) -> None:
        """Throw the demo's network switch."""
        box = self.app.terminal.scan_box
        assert box is not None, "the demo has a scan box"
        box.online_switched.emit(online)
        self.settle()

    @property
    def installation(self) -> Installation:
        """The installation behind the windows; read it only when everything has settled."""
        return self.app.desk.installation

    def settle(self) -> None:
        """Wait until nothing is under way and the network has nothing more to do."""
        self.app.network.tick()
        self._wait()
        self._look()
        self._wait()
        if self.app.errors.faults:
            raise StageFault(self.app.errors.faults[0].details)

    def _wait(self) -> None:
        while self.app.tasks.pending or self.app.network.busy or self.app.paper.pending:
            self.qt.processEvents()
            time.sleep(_PAUSE_S)
        self.qt.processEvents()

    def _look(self) -> None:
        self.app.terminal.refresh()
        if self.workstation is not None:
            self.workstation.refresh()

    def scan(self, kind: ScanKind, *parts: str) -> None:
        """Scan a label of ours."""
        self.scan_bytes(label(kind, *parts).encode())

    def scan_bytes(self, raw: bytes) -> None:
        """Scan anything."""
        self.app.terminal.scan(raw)
        self.settle()

    def digits(self, number: str) -> None:
        """Press the number pad."""
        for digit in number:
            self.tap("Point" if digit == "." else digit)

    def tap(self, name: str, window: QWidget | None = None) -> None:
        """Tap the visible, enabled button that carries a text or an accessible name."""
        button = self._button(name, window or self.app.terminal)
        button.click()
        self.settle()

    def _button(self, name: str, window: QWidget) -> QAbstractButton:
        visible = [each for each in window.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
        named = [(each, _spaced(text)) for each in visible for text in (each.text(), each.accessibleName())]
        exact = [each for each, text in named if text == name]
        found = exact or [each for each, text in named if text.startswith(name)]
        if found:
            return found[0]
        names = sorted(text for _, text in named if text)
        raise StageFault(f"no button {name!r} is on the screen, only {names}")

    def write(self, name: str, text: str, window: QWidget) -> None:
        """Type into the visible field that carries an accessible name."""
        fields = [each for each in window.findChildren(QLineEdit) if each.isVisible() and each.accessibleName() == name]
        if not fields:
            raise StageFault(f"no field {name!r} is on the screen")
        fields[0].setText(text)

    def choose(self, table: RowTable, holds: str) -> None:
        """Choose the first row of a table with a field that holds a text."""
        for number, row in enumerate(table.rows.rows):
            if holds in str(row):
                table.selectRow(number)
                self.settle()
                return
        raise StageFault(f"no row with {holds!r} is in the table")

    def picture(self, name: str, window: QWidget | None = None) -> None:
        """Take a picture of a window."""
        self._number += 1
        grab(window or self.app.terminal, self._pictures / f"{self._number:02d}-{name}.png")

    def close(self) -> None:
        """End the threads and the windows."""
        self.app.close()
        self.app.terminal.close()
        if self.workstation is not None:
            self.workstation.close()
        qInstallMessageHandler(self._handler)


def _say(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    if text != _OF_NO_SCREEN:
        print(text, file=sys.stderr)


def _spaced(text: str) -> str:
    """A text as the script writes it: what keeps an amount and its unit on one line is a space there."""
    return text.replace("\N{NO-BREAK SPACE}", " ")
