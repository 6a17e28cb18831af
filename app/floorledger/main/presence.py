"""What keeps a terminal at its place: the kiosk around its window, and what is done when the machine wakes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from floorledger.ui.terminal.kiosk import Kiosk, Wake
from floorledger.ui.terminal.window import TerminalWindow


class Presence(QObject):
    """After sleep the terminal is locked, full again, and asks its hub at once; devices come back by themselves."""

    def __init__(
        self, qt: QGuiApplication, window: TerminalWindow, ask_hub: Callable[[], None], *, kiosk: bool
    ) -> None:
        super().__init__()
        self._window, self._ask_hub = window, ask_hub
        self.kiosk = Kiosk(window, qt) if kiosk else None
        window.kiosk_opened.connect(self._opened)
        self.wake = Wake()
        self.wake.woke.connect(self._woke)

    def lift(self, window: QWidget) -> None:
        """Let another window of ours be in front of the kiosk."""
        if self.kiosk is not None and self.kiosk.closed:
            window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)

    def close(self) -> None:
        """Watch no more, and let the window go."""
        self.wake.stop()
        if self.kiosk is not None and self.kiosk.closed:
            self.kiosk.release()

    def _woke(self) -> None:
        self._window.lock()
        self._ask_hub()
        if self.kiosk is not None:
            self.kiosk.restore()

    def _opened(self, is_open: bool) -> None:
        if self.kiosk is None:
            return
        if is_open:
            self.kiosk.release()
        else:
            self.kiosk.start()
