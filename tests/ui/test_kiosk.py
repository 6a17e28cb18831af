"""The kiosk: nothing closes it but a supervisor; screens, sleep and wake are simulated by their signals."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from floorledger.ui.terminal.kiosk import ASLEEP_S, SETTLE_MS, TICK_MS, Kiosk, Wake

Mod, Key = Qt.KeyboardModifier, Qt.Key


class Screens(QObject):
    """An application's screens, plugged and unplugged by hand."""

    screenAdded = Signal(object)  # noqa: N815 - Qt's names
    screenRemoved = Signal(object)  # noqa: N815
    primaryScreenChanged = Signal(object)  # noqa: N815
    applicationStateChanged = Signal(object)  # noqa: N815

    def __init__(self, *screens):
        super().__init__()
        self.held = list(screens)

    def screens(self):
        return self.held

    def primaryScreen(self):  # noqa: N802
        return self.held[0] if self.held else None


class Screen:
    """A screen by its place."""

    def __init__(self, left):
        self.rect = QRect(left, 0, 800, 600)

    def geometry(self):
        return self.rect


class Window(QWidget):
    """A window that remembers where it was put."""

    def __init__(self, screen):
        super().__init__()
        self.on, self.shown_full, self.placed = screen, 0, None

    def screen(self):
        return self.on

    def setScreen(self, screen):  # noqa: N802
        self.on = screen

    def setGeometry(self, rect):  # noqa: N802
        self.placed = rect

    def showFullScreen(self):  # noqa: N802
        self.shown_full += 1
        super().showFullScreen()


@pytest.fixture
def two():
    return Screen(0), Screen(800)


@pytest.fixture
def screens(qapp, two):
    return Screens(*two)


@pytest.fixture
def window(qtbot, two):
    made = Window(two[1])
    qtbot.addWidget(made)
    return made


@pytest.fixture
def kiosk(window, screens):
    made = Kiosk(window, screens)
    made.start()
    yield made
    made.release()


def sends(window, event):
    """Whether the event got through to the window."""
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def key(code, modifiers=Mod.NoModifier, text=""):
    return QKeyEvent(QEvent.Type.KeyPress, code, modifiers, text)


def test_it_is_full_screen_without_a_frame_on_top(kiosk, window):
    assert window.isFullScreen()
    assert window.isVisible()
    assert window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert window.placed == QRect(800, 0, 800, 600)


def test_it_cannot_be_closed(kiosk, window):
    assert not window.close()
    event = QCloseEvent()
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()
    assert window.isVisible()


@pytest.mark.parametrize(
    ("code", "modifiers"),
    [
        (Key.Key_F4, Mod.AltModifier),
        (Key.Key_Tab, Mod.AltModifier),
        (Key.Key_Space, Mod.AltModifier),
        (Key.Key_D, Mod.MetaModifier),
        (Key.Key_Super_L, Mod.NoModifier),
        (Key.Key_Menu, Mod.NoModifier),
        (Key.Key_F11, Mod.NoModifier),
        (Key.Key_Q, Mod.ControlModifier),
        (Key.Key_W, Mod.ControlModifier),
        (Key.Key_Delete, Mod.ControlModifier | Mod.AltModifier),
    ],
)
def test_keys_of_the_desktop_do_not_get_through(kiosk, window, qtbot, code, modifiers):
    got = []
    window.keyPressEvent = lambda event: got.append(event.key())
    QApplication.sendEvent(window, key(code, modifiers))
    assert got == []


@pytest.mark.parametrize(
    ("code", "modifiers", "text"),
    [
        (Key.Key_5, Mod.NoModifier, "5"),
        (Key.Key_F4, Mod.NoModifier, ""),
        (Key.Key_Return, Mod.NoModifier, "\r"),
        (Key.Key_At, Mod.ControlModifier | Mod.AltModifier, "@"),
    ],
    ids=["digit", "F4", "enter", "AltGr"],
)
def test_keys_of_the_work_do(kiosk, window, code, modifiers, text):
    got = []
    window.keyPressEvent = lambda event: got.append(event.key())
    QApplication.sendEvent(window, key(code, modifiers, text))
    assert got == [code]


def test_the_screen_it_was_on_is_unplugged(kiosk, window, screens, two, qtbot):
    left, right = two
    screens.held.remove(right)
    screens.screenRemoved.emit(right)
    qtbot.waitUntil(lambda: window.on is left, timeout=10 * SETTLE_MS)
    assert window.isFullScreen()
    assert window.placed == left.rect


def test_all_screens_go_and_one_comes_back(kiosk, window, screens, two, qtbot):
    left, right = two
    screens.held.clear()
    for gone in (right, left):
        screens.screenRemoved.emit(gone)
    qtbot.wait(2 * SETTLE_MS)
    assert window.isVisible()
    new = Screen(0)
    screens.held.append(new)
    screens.screenAdded.emit(new)
    screens.primaryScreenChanged.emit(new)
    qtbot.waitUntil(lambda: window.on is new, timeout=10 * SETTLE_MS)
    assert window.isFullScreen()


def test_many_signals_of_one_plug_move_it_once(kiosk, window, screens, two, qtbot):
    before = window.shown_full
    for _ in range(5):
        screens.screenAdded.emit(two[0])
        screens.primaryScreenChanged.emit(two[0])
    qtbot.waitUntil(lambda: window.shown_full > before, timeout=10 * SETTLE_MS)
    qtbot.wait(2 * SETTLE_MS)
    assert window.shown_full == before + 1


def test_a_window_made_small_by_the_desktop_is_full_again(kiosk, window, qtbot):
    window.setWindowState(Qt.WindowState.WindowMinimized)
    qtbot.waitUntil(window.isFullScreen, timeout=10 * SETTLE_MS)
    window.showNormal()
    qtbot.waitUntil(window.isFullScreen, timeout=10 * SETTLE_MS)


def test_coming_back_to_the_front_it_is_full_again(kiosk, window, screens, qtbot):
    window.setWindowState(Qt.WindowState.WindowNoState)
    screens.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(window.isFullScreen, timeout=10 * SETTLE_MS)


def test_opened_it_is_a_window_like_any_other_and_closed_again_it_is_not(kiosk, window, screens, qtbot):
    kiosk.release()
    assert not window.isFullScreen()
    assert not window.windowFlags() & Qt.WindowType.FramelessWindowHint
    screens.screenAdded.emit(screens.held[0])
    qtbot.wait(2 * SETTLE_MS)
    assert not window.isFullScreen()
    kiosk.start()
    assert window.isFullScreen()
    assert not window.close()
    kiosk.release()
    assert window.close()


# --- sleep ------------------------------------------------------------------------------------------------------------


class Clocks:
    """Wall and monotonic time, moved by hand."""

    def __init__(self):
        self.wall, self.monotonic = 1_000_000.0, 50.0

    def go(self, wall, monotonic):
        self.wall += wall
        self.monotonic += monotonic


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def woken(qapp, clocks):
    """A wake watch and how often it said so; the timer's own ticks come too late for the test."""
    watch = Wake(lambda: clocks.wall, lambda: clocks.monotonic)
    count = []
    watch.woke.connect(lambda: count.append(1))
    watch.count = count
    yield watch
    watch._timer.stop()


TICK_S = TICK_MS / 1000


@pytest.mark.parametrize(
    ("wall", "monotonic", "slept"),
    [
        (TICK_S, TICK_S, False),
        (TICK_S + ASLEEP_S, TICK_S, True),
        (TICK_S + ASLEEP_S, TICK_S + ASLEEP_S, True),
        (TICK_S + ASLEEP_S - 1, TICK_S + ASLEEP_S - 1, False),
        (-3600, TICK_S, False),
    ],
    ids=["a tick", "the monotonic clock slept too", "it did not", "a busy machine", "the clock was set back"],
)
def test_sleep_shows_in_one_of_the_clocks(woken, clocks, wall, monotonic, slept):
    clocks.go(wall, monotonic)
    woken.tick()
    assert bool(woken.count) is slept


def test_each_sleep_is_told_once(woken, clocks):
    for _ in range(2):
        clocks.go(8 * 3600, TICK_S)
        woken.tick()
        clocks.go(TICK_S, TICK_S)
        woken.tick()
    assert len(woken.count) == 2
