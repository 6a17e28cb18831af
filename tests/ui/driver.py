"""Drives a terminal's window as a person would: taps what is visible, presses keys, waits for the answer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from floorledger.ui.errors import Errors
from floorledger.ui.sounds import SilentPlayer
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.photo_booth import PhotoBooth
from floorledger.ui.terminal.window import TerminalWindow
from tests.ui.fake_terminal import LABELS, FakeTerminalService
from tests.ui.pictures import settle


class Terminal:
    """A window on a fake service, driven as a person would."""

    def __init__(self, qtbot, theme, start, folder, camera=None):
        self.qtbot, self.service, self.player = qtbot, FakeTerminalService(start), SilentPlayer()
        self.errors = Errors(log=lambda fault: None)
        self.tasks = Tasks(self.errors.report)
        self.booth = None if camera is None else PhotoBooth(camera, self.errors.report)
        self.window = TerminalWindow(
            self.service,
            self.tasks,
            theme,
            player=self.player,
            errors=self.errors,
            labels=LABELS,
            receipts_dir=folder,
            poll_ms=0,
            booth=self.booth,
        )
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.window.show()
        self.wait()

    def wait(self):
        settle(self.tasks)

    def button(self, name):
        found = [b for b in self.window.findChildren(QAbstractButton) if b.isVisible() and b.accessibleName() == name]
        assert len(found) == 1, (name, [b.accessibleName() for b in self.window.findChildren(QAbstractButton)])
        return found[0]

    def tap(self, name):
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        self.wait()

    def type(self, *keys):
        for key in keys:
            self.qtbot.keyClick(self.window, key)
        self.wait()

    def says(self, text):
        return any(text in label.text() for label in self.window.findChildren(QLabel) if label.isVisible())
