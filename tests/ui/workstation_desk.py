"""A window over the fake service with its worker, driven by keys as a person would; for the workstation's tests."""

from collections.abc import Iterator

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from floorledger.ui.tasks import Tasks
from floorledger.ui.workstation.window import WorkstationWindow
from tests.ui.fake_workstation import FakeWorkstationService
from tests.ui.workstation_pictures import discard

NBSP = "\N{NO-BREAK SPACE}"
PIN = "2468"


class Desk:
    """A window over the fake service, with its worker."""

    def __init__(self, qtbot, theme, service=None):
        self.qtbot = qtbot
        self.service = service or FakeWorkstationService()
        self.reported = []
        self.tasks = Tasks(self.reported.append)
        before = QLocale()
        QLocale.setDefault(QLocale("en_GB"))
        self.window = WorkstationWindow(self.service, self.tasks, theme)
        QLocale.setDefault(before)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.tasks.pending == 0, timeout=20000)
        QApplication.processEvents()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def type(self, text):
        self.qtbot.keyClicks(QApplication.focusWidget(), text)
        self.settle()

    def page(self, number):
        self.press(getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        return self.window.page()


def open_desk(qtbot, theme) -> Iterator[Desk]:
    """Open a desk, and see afterwards that nothing failed unseen and nothing stays alive."""
    made = Desk(qtbot, theme)
    yield made
    assert made.tasks.close()
    assert made.reported == []
    discard(made.window)


def approve(desk, reason, pin, key=Qt.Key.Key_A):
    """Decide by keys alone."""
    desk.press(key)
    desk.type(reason)
    desk.press(Qt.Key.Key_Return)
    desk.type(pin)
    desk.press(Qt.Key.Key_Return)
