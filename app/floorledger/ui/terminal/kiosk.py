"""The kiosk: full screen with no way out but a supervisor's badge and PIN; it outlives screens and sleep.

kiosk = Kiosk(window, app)
window.kiosk_opened.connect(lambda is_open: kiosk.release() if is_open else kiosk.start())
kiosk.start()
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QWidget

SETTLE_MS = 300
"""A screen that is plugged in is told of several times; the window moves once it has come to rest."""

TICK_MS = 2_000
ASLEEP_S = 20.0
"""A tick this late, by either clock, means that the machine slept in between."""

_OUTWARD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_OUTWARD_KEYS = frozenset({Qt.Key.Key_F11, Qt.Key.Key_Menu, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R})


class Wake(QObject):
    """Tells when the machine has slept: the clocks have gone on and the timer has not.

    One clock stands still while a machine sleeps and another goes on; which, depends on the system, so both are asked.
    """

    woke = Signal()

    def __init__(
        self,
        wall: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        every_ms: int = TICK_MS,
    ) -> None:
        super().__init__()
        self._wall, self._monotonic = wall, monotonic
        self._last = (wall(), monotonic())
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self.tick)
        self._timer.start()

    def tick(self) -> None:
        """Compare the clocks with the last time."""
        now = (self._wall(), self._monotonic())
        gone = max(late - early for late, early in zip(now, self._last, strict=True))
        self._last = now
        if gone >= ASLEEP_S + self._timer.interval() / 1000:
            self.woke.emit()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()


class Kiosk(QObject):
    """Keeps a window full screen, on top and open, on a screen that exists, until somebody who may has opened it."""

    def __init__(self, window: QWidget, app: QGuiApplication) -> None:
        super().__init__(window)
        self._window, self._app = window, app
        self._closed = False
        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.restore)
        window.installEventFilter(self)
        app.screenAdded.connect(self._screens_changed)
        app.screenRemoved.connect(self._screens_changed)
        app.primaryScreenChanged.connect(self._screens_changed)
        app.applicationStateChanged.connect(self._state_changed)

    @property
    def closed(self) -> bool:
        """Whether there is no way out now."""
        return self._closed

    def start(self) -> None:
        """Go full screen, and stay there."""
        self._closed = True
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        self._window.setWindowFlags(self._window.windowFlags() | flags)
        self.restore()

    def release(self) -> None:
        """Let the window go: somebody who may has opened it."""
        self._closed = False
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        self._window.setWindowFlags(self._window.windowFlags() & ~flags)
        self._window.showNormal()

    def restore(self) -> None:
        """Be full screen in front, on the screen where the window was or, when that is gone, on the first one."""
        if not self._closed:
            return
        screens = self._app.screens()
        wanted = self._window.screen()
        if wanted not in screens:
            wanted = self._app.primaryScreen()
        if wanted is not None:
            self._window.setScreen(wanted)
            self._window.setGeometry(wanted.geometry())
        self._window.showFullScreen()
        self._window.raise_()
        self._window.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep out what would close, shrink or leave the window."""
        if not self._closed:
            return False
        match event.type():
            case QEvent.Type.Close:
                event.ignore()
                return True
            case QEvent.Type.WindowStateChange:
                if not self._window.isFullScreen():
                    self._settle.start()
            case QEvent.Type.KeyPress | QEvent.Type.ShortcutOverride:
                return isinstance(event, QKeyEvent) and _leads_out(event)
            case QEvent.Type.ContextMenu:
                return True
            case _:
                pass
        return False

    def _screens_changed(self, _screen: QScreen | None) -> None:
        self._settle.start()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive and not self._window.isFullScreen():
            self._settle.start()


def _leads_out(event: QKeyEvent) -> bool:
    """Tell whether a key belongs to the desktop: Alt+F4, Alt+Tab, the menu keys. Letters with AltGr are not meant."""
    modifiers = event.modifiers()
    if modifiers & Qt.KeyboardModifier.ControlModifier and modifiers & Qt.KeyboardModifier.AltModifier:
        return event.text() == ""
    closes = modifiers & Qt.KeyboardModifier.ControlModifier and event.key() in (Qt.Key.Key_Q, Qt.Key.Key_W)
    return bool(modifiers & _OUTWARD) or event.key() in _OUTWARD_KEYS or bool(closes)
