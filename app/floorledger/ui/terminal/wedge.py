"""A scanner that types as a keyboard does: its keys become a scan and reach no field and no number pad.

Keys are withheld until it is clear who typed them. A scanner's follow each other within ``gap_ms`` (50); a person's do
not, and are handed on as they were once that time is over. With a prefix set, only what begins with it is withheld.
The focus stays where it is.

What a key writes is, by setting, its text under the machine's layout (``keyboard = "system"``), or, whatever the
layout, caps lock and input method, its place on a US keyboard (``keyboard = "us"``: the native scan code, and Shift
and Ctrl as pressed). A GS arrives as Ctrl+] or not at all, which the self-test label shows; a wrong layout is found by
the check characters of our labels and of GS1, caps lock on our labels by the same (domain/barcode.py).

Input methods compose from keys before a program sees them, so while there is such a scanner they are off, but in fields
whose property ``composes`` is set. What one commits nevertheless is taken as keys.
"""

import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from floorledger.services.settings import DeviceSettings, Keyboard
from floorledger.ui.terminal.burst import LEAST, Burst, Fate, Rules

Key = Qt.Key
Type = QEvent.Type
Modifier = Qt.KeyboardModifier
Held = tuple[QObject, QKeyEvent | QInputMethodEvent]

_MODIFIERS = frozenset(
    (Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta, Key.Key_CapsLock, Key.Key_NumLock)
)
_NAMED = {Key.Key_Return: "\r", Key.Key_Enter: "\r", Key.Key_Tab: "\t"}
_EVDEV_OFFSET = 8
_KEPT = 4 * LEAST
"""Events kept to be handed on: more than a prefix or a burst that is not yet a scanner's can hold."""
_ROWS = {
    2: ("1234567890-=", "!@#$%^&*()_+"),
    16: ("qwertyuiop[]", "QWERTYUIOP{}"),
    30: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    43: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
    57: (" ", " "),
    15: ("\t", "\t"),
    28: ("\r", "\r"),
}
_PLACES = {first + at: pair for first, rows in _ROWS.items() for at, pair in enumerate(zip(*rows, strict=True))}
"""What the keys of a US keyboard write, without and with Shift, by scan code (set 1, which evdev shares)."""


def by_text(event: QKeyEvent) -> str:
    """What a key writes under the machine's layout; empty for a key that writes nothing."""
    key = Key(event.key())
    if key in _NAMED:
        return _NAMED[key]
    if event.modifiers() & Modifier.ControlModifier and 0x40 < event.key() < 0x60:
        return chr(event.key() & 0x1F)
    return event.text()


def by_place(event: QKeyEvent) -> str:
    """What a key writes on a US keyboard; empty for a key that writes nothing."""
    windows = QGuiApplication.platformName() == "windows"
    plain, shifted = _PLACES.get(event.nativeScanCode() - (0 if windows else _EVDEV_OFFSET), ("", ""))
    modifiers = event.modifiers()
    if modifiers & Modifier.ControlModifier and plain:
        return chr(ord(plain.upper()) & 0x1F)
    return shifted if modifiers & Modifier.ShiftModifier else plain


class Stamps:
    """When the window system saw an event, in seconds: a busy program must not make a scanner look slow."""

    def __init__(self) -> None:
        self._last, self._at = 0.0, time.monotonic()

    def __call__(self, event: QEvent) -> float:
        """The time of an event; for one without a stamp, as long after the last one as it is."""
        at = time.monotonic()
        said = event.timestamp() if isinstance(event, QKeyEvent) else 0
        self._last, self._at = (said / 1000 if said else self._last + at - self._at), at
        return self._last


class Wedge(QObject):
    """Takes a scanner's keys out of the stream of keys. ``scanned`` and ``broken`` carry what it typed."""

    scanned = Signal(bytes)
    broken = Signal(bytes)

    def __init__(
        self, device: DeviceSettings, parent: QObject | None = None, *, clock: Callable[[QEvent], float] | None = None
    ) -> None:
        super().__init__(parent)
        rules = Rules(suffix=device.suffix, prefix=device.prefix, gap_s=device.gap_ms / 1000)
        self._burst = Burst(rules)
        self._written = by_place if device.keyboard is Keyboard.US else by_text
        self._clock = clock or Stamps()
        self._held: list[Held] = []
        self._swallowed: set[int] = set()
        self._replaying = False
        self._pause = QTimer(self, interval=device.gap_ms + 5, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._pause.timeout.connect(self.pause)

    def start(self) -> None:
        """Begin to look at the application's keys."""
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def close(self) -> None:
        """Let every key through again."""
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._pause.stop()
        self._act(self._burst.interrupted())

    def pause(self) -> None:
        """No key for longer than a scanner takes: decide what is withheld."""
        self._act(self._burst.settle(float("inf")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Withhold what may be a scanner's."""
        if self._replaying:
            return False
        kind = event.type()
        if kind in (Type.KeyPress, Type.KeyRelease):
            # The window is the first to be asked; when it lets a key through, its widgets are asked in turn.
            if not watched.isWindowType() or not isinstance(event, QKeyEvent):
                return False
            return self._pressed(watched, event) if kind is Type.KeyPress else self._released(watched, event)
        if kind is Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._no_shortcut(event)
        if kind is Type.InputMethodQuery and isinstance(event, QInputMethodQueryEvent):
            return _composes_nothing(watched, event)
        if kind is Type.InputMethod and isinstance(event, QInputMethodEvent) and event.commitString():
            return self._committed(watched, event)
        return False

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _MODIFIERS:
            return False
        now = self._clock(event)
        self._act(self._burst.settle(now))
        written = "" if _with_alt(event) else self._written(event)
        if event.isAutoRepeat() or len(written) != 1:
            return self._not_a_scanners(event)
        return self._take(written, now, watched, event.clone(), event.key())

    def _not_a_scanners(self, event: QKeyEvent) -> bool:
        """A key held down, or one that writes nothing: within a scan it is lost (a GS sent as F8), else a person's."""
        if self._burst.is_scanner:
            self._swallowed.add(event.key())
            return True
        self._act(self._burst.interrupted())
        return False

    def _take(
        self, written: str, now: float, watched: QObject, event: QKeyEvent | QInputMethodEvent | None, key: int | None
    ) -> bool:
        fate = self._burst.key(written, now)
        if fate is Fate.LET:
            return False
        if event is not None and len(self._held) < _KEPT:
            self._held.append((watched, event))
        if key is not None:
            self._swallowed.add(key)
        if fate is Fate.HOLD:
            self._pause.start()
        else:
            self._act(fate)
        return True

    def _released(self, watched: QObject, event: QKeyEvent) -> bool:
        """A release goes where its press went."""
        if event.key() not in self._swallowed or event.isAutoRepeat():
            return False
        self._swallowed.discard(event.key())
        if self._burst.keys and len(self._held) < _KEPT:
            self._held.append((watched, event.clone()))
        return True

    def _no_shortcut(self, event: QKeyEvent) -> bool:
        """A key that may be a scanner's is no shortcut before it is clear that it is not."""
        if event.isAutoRepeat() or _with_alt(event) or len(self._written(event)) != 1:
            return False
        event.accept()
        return True

    def _committed(self, watched: QObject, event: QInputMethodEvent) -> bool:
        now = self._clock(event)
        self._act(self._burst.settle(now))
        copy = QInputMethodEvent(event)
        committed = event.commitString()
        if not self._take(committed[0], now, watched, copy, None):
            return False
        for written in committed[1:]:
            self._take(written, now, watched, None, None)
        return True

    def _act(self, fate: Fate | None) -> None:
        if fate is None:
            return
        self._pause.stop()
        held, self._held = self._held, []
        if fate is Fate.SCAN:
            self.scanned.emit(self._burst.take())
        elif fate is Fate.BROKEN:
            self.broken.emit(self._burst.take())
        elif fate is Fate.TYPED:
            self._hand_on(held)

    def _hand_on(self, held: list[Held]) -> None:
        """Do what would have happened to the keys."""
        self._replaying = True
        try:
            for watched, event in held:
                self._swallowed.discard(event.key() if isinstance(event, QKeyEvent) else -1)
                if shiboken6.isValid(watched) and not _was_shortcut(watched, event):
                    QCoreApplication.sendEvent(watched, event)
        finally:
            self._replaying = False


def _with_alt(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & (Modifier.AltModifier | Modifier.MetaModifier))


def _was_shortcut(window: QObject, event: QKeyEvent | QInputMethodEvent) -> bool:
    """Whether a key handed on late was a shortcut of the active window, which then was done."""
    if not isinstance(event, QKeyEvent) or event.type() is not Type.KeyPress:
        return False
    override = QKeyEvent(Type.ShortcutOverride, event.key(), event.modifiers(), event.text())
    override.ignore()
    focus = QApplication.focusWidget()
    if focus is not None:
        QCoreApplication.sendEvent(focus, override)
    active = QApplication.activeWindow()
    if override.isAccepted() or active is None:
        return False
    keys = QKeySequence(event.keyCombination())
    for shortcut in active.findChildren(QShortcut):
        scope = shortcut.parent()
        if shortcut.isEnabled() and shortcut.key() == keys and isinstance(scope, QWidget) and scope.isVisible():
            shortcut.activated.emit()
            return True
    return False


def _composes_nothing(watched: QObject, event: QInputMethodQueryEvent) -> bool:
    """Answer as the field does, but that it takes no input method."""
    if not event.queries() & Qt.InputMethodQuery.ImEnabled or watched.property("composes"):
        return False
    watched.event(event)
    event.setValue(Qt.InputMethodQuery.ImEnabled, False)  # noqa: FBT003 - Qt takes it so
    event.accept()
    return True
