"""A keyboard scanner in a real window: what it types is a scan, what a person types arrives as typed, in order."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from floorledger.domain.label import ScanKind, label
from floorledger.services.settings import DeviceKind, DeviceSettings, Keyboard, Suffix
from floorledger.ui.terminal.wedge import Stamps, Wedge, by_place, by_text

GAP_S = 1.0
"""Long, so that no timer of a slow machine decides: the tests say when a pause is over."""

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control)


class Desk(QWidget):
    """A window that notes its keys, with a field and a shortcut."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.keys: list[str] = []
        self.shortcuts: list[str] = []
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        QShortcut(QKeySequence("A"), self).activated.connect(lambda: self.shortcuts.append("A"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() not in MODIFIERS:
            self.keys.append(event.text() or Qt.Key(event.key()).name)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() not in MODIFIERS:
            self.keys.append(f"-{event.text()}")


class Hands:
    """A scanner and a person at one keyboard, and the clock."""

    def __init__(self, desk: Desk, settings: DeviceSettings) -> None:
        self.now = 100.0
        self.desk = desk
        self.scans: list[bytes] = []
        self.broken: list[bytes] = []
        self.wedge = Wedge(settings, clock=lambda _event: self.now)
        self.wedge.scanned.connect(self.scans.append)
        self.wedge.broken.connect(self.broken.append)
        self.wedge.start()

    def press(self, key: str | Qt.Key, step_s: float, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        self.now += step_s
        QTest.keyClick(self.desk.windowHandle(), key, modifiers)

    def scan(self, text: str) -> None:
        for character in text:
            if character == "\x1d":
                self.press(Qt.Key.Key_BracketRight, 0.002, CONTROL)
            elif character in "\r\t":
                self.press(Qt.Key.Key_Return if character == "\r" else Qt.Key.Key_Tab, 0.002)
            else:
                self.press(character, 0.002, SHIFT if character.isupper() else PLAIN)

    def type(self, text: str) -> None:
        for character in text:
            self.press(character, 2 * GAP_S)

    def rest(self) -> None:
        self.now += 2 * GAP_S
        self.wedge.pause()


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    desk = Desk()
    desk.show()
    desk.activateWindow()
    desk.setFocus()
    QTest.qWaitForWindowExposed(desk)
    yield desk
    desk.close()


@pytest.fixture
def hands(desk: Desk) -> Iterator[Callable[..., Hands]]:
    made: list[Hands] = []

    def make(**options: object) -> Hands:
        settings = DeviceSettings(name="W", kind=DeviceKind.WEDGE, gap_ms=int(GAP_S * 1000), **options)
        made.append(Hands(desk, settings))
        return made[-1]

    yield make
    for one in made:
        one.wedge.close()


def test_a_scan_reaches_no_key_handler(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    one.scan("WO/1001/30/M\r")
    one.rest()
    assert (one.scans, one.broken, desk.keys, desk.shortcuts) == ([b"WO/1001/30/M"], [], [], [])


def test_a_scan_leaves_field_and_focus_alone(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    desk.field.setFocus()
    one.scan("BDG/1042/6\r")
    one.rest()
    assert one.scans == [b"BDG/1042/6"]
    assert (desk.field.text(), desk.focusWidget()) == ("", desk.field)


def test_a_person_types_into_the_field_as_ever(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    desk.field.setFocus()
    one.type("abc7")
    one.rest()
    assert (desk.field.text(), one.scans) == ("abc7", [])


def test_what_a_person_types_comes_with_its_releases_in_order(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    one.type("12")
    one.rest()
    assert desk.keys == ["1", "-1", "2", "-2"]


def test_two_keys_rolled_by_one_hand_both_arrive(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    one.press("1", 0.01)
    one.press("2", 0.01)
    one.rest()
    assert desk.keys == ["1", "-1", "2", "-2"]


def test_enter_alone_is_not_delayed(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    one.press(Qt.Key.Key_Return, 5.0)
    assert desk.keys[:1] == ["\r"]


def test_a_scan_right_behind_a_persons_key(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    one.type("7")
    one.now += 2 * GAP_S
    one.scan("BDG/1042/6\r")
    assert (desk.keys, one.scans) == (["7", "-7"], [b"BDG/1042/6"])


def test_two_scans_one_after_the_other(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    one.scan("BDG/1042/6\rWO/1001/30/M\r")
    assert one.scans == [b"BDG/1042/6", b"WO/1001/30/M"]


def test_gs_arrives_as_ctrl_and_bracket(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    one.scan("]C191FLOORLEDGER\x1d92SELFTEST\r")
    assert one.scans == [b"]C191FLOORLEDGER\x1d92SELFTEST"]


def test_gs_sent_as_a_function_key_is_lost_and_opens_no_panel(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    one.scan("]C191FLOORLEDGER")
    one.press(Qt.Key.Key_F8, 0.002)
    one.scan("92SELFTEST\r")
    assert (one.scans, desk.keys) == ([b"]C191FLOORLEDGER92SELFTEST"], [])


def test_a_scan_cut_off_is_told_and_leaks_nothing(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    desk.field.setFocus()
    one.scan("WO/1001")
    one.rest()
    assert (one.broken, one.scans, desk.field.text()) == ([b"WO/1001"], [], "")


def test_with_a_prefix_a_person_is_never_delayed(hands: Callable[..., Hands], desk: Desk):
    one = hands(prefix="~")
    desk.field.setFocus()
    for character in "abcdef":
        one.press(character, 0.002)
    assert desk.field.text() == "abcdef"
    one.scan("~BDG/1042/6\r")
    assert (one.scans, desk.field.text()) == ([b"BDG/1042/6"], "abcdef")


def test_tab_as_suffix_moves_no_focus(hands: Callable[..., Hands], desk: Desk):
    one = hands(suffix=Suffix.TAB)
    one.scan("BDG/1042/6\t")
    assert one.scans == [b"BDG/1042/6"]
    assert desk.focusWidget() is desk


def test_a_letter_of_a_scan_is_no_shortcut_one_typed_is(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    one.scan("AAAA1\r")
    assert (one.scans, desk.shortcuts) == ([b"AAAA1"], [])
    one.now += 5
    one.press("a", 2 * GAP_S)
    assert desk.shortcuts == []
    one.rest()
    assert desk.shortcuts == ["A"]
    assert "a" not in desk.keys


def test_in_a_field_the_letter_is_text_and_no_shortcut(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    desk.field.setFocus()
    one.type("a")
    one.rest()
    assert (desk.field.text(), desk.shortcuts) == ("a", [])


def test_a_key_held_down_is_a_persons(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    window = desk.windowHandle()
    for repeated in (False, True, True, True, True, True):
        one.now += 0.03
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, PLAIN, "1", repeated)
        QCoreApplication.sendEvent(window, event)
    assert desk.keys == ["1"] * 6
    assert one.scans == []


def test_what_an_input_method_commits_is_keys_too(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    desk.field.setFocus()
    for text in ("BDG/", "1042", "/6"):
        one.now += 0.01
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(desk.field, event)
    one.scan("\r")
    assert (one.scans, desk.field.text()) == ([b"BDG/1042/6"], "")
    one.now += 5
    event = QInputMethodEvent()
    event.setCommitString("\u4ef6")
    QCoreApplication.sendEvent(desk.field, event)
    one.rest()
    assert desk.field.text() == "\u4ef6"


@pytest.mark.parametrize("composes", [False, True])
def test_input_methods_are_off_but_where_text_is_composed(hands: Callable[..., Hands], desk: Desk, composes: bool):
    hands()
    desk.field.setProperty("composes", composes)
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled | Qt.InputMethodQuery.ImCursorPosition)
    QCoreApplication.sendEvent(desk.field, query)
    assert query.value(Qt.InputMethodQuery.ImEnabled) is composes
    assert query.value(Qt.InputMethodQuery.ImCursorPosition) == 0


def test_closed_it_lets_everything_through(hands: Callable[..., Hands], desk: Desk):
    one = hands()
    one.wedge.close()
    one.scan("123456\r")
    assert (one.scans, desk.keys[0::2]) == ([], [*"123456", "\r"])


# --- what a key writes


def typed(key: Qt.Key, text: str, scan_code: int, modifiers: Qt.KeyboardModifier = PLAIN) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0, text)


@pytest.mark.parametrize(
    ("key", "text", "scan_code", "modifiers", "system", "us"),
    [
        (Qt.Key.Key_Z, "z", 29, PLAIN, "z", "y"),  # QWERTZ: the key right of T
        (Qt.Key.Key_Minus, "-", 61, PLAIN, "-", "/"),  # QWERTZ: the key left of the right Shift
        (Qt.Key.Key_Q, "q", 38, PLAIN, "q", "a"),  # AZERTY
        (Qt.Key.Key_Ampersand, "&", 10, PLAIN, "&", "1"),  # AZERTY: digits need Shift
        (Qt.Key.Key_A, "a", 38, SHIFT, "a", "A"),  # caps lock with Shift
        (Qt.Key.Key_Plus, "", 35, CONTROL, "", "\x1d"),  # QWERTZ: Ctrl and the key that is ] on a US keyboard
        (Qt.Key.Key_BracketRight, "\x1d", 35, CONTROL, "\x1d", "\x1d"),
        (Qt.Key.Key_Return, "\r", 36, PLAIN, "\r", "\r"),
        (Qt.Key.Key_F8, "", 74, PLAIN, "", ""),
    ],
)
def test_what_a_key_writes(
    key: Qt.Key, text: str, scan_code: int, modifiers: Qt.KeyboardModifier, system: str, us: str
):
    event = typed(key, text, scan_code, modifiers)
    assert (by_text(event), by_place(event)) == (system, us)


def test_every_character_of_a_label_has_a_place_on_the_keyboard(desk: Desk, hands: Callable[..., Hands]):
    """A whole label by scan codes, under a layout whose texts are all wrong and with caps lock on."""
    from floorledger.ui.terminal import wedge

    one = hands(keyboard=Keyboard.US)
    text = label(ScanKind.LOT, "SP-BOM2001", "R7_112~X")
    at = {pair[shift]: (code + 8, shift) for code, pair in wedge._PLACES.items() for shift in (1, 0)}
    for character in text + "\r":
        code, shift = at[character]
        one.now += 0.001
        modifiers = SHIFT if shift and character not in "\r" else PLAIN
        QCoreApplication.sendEvent(desk.windowHandle(), typed(Qt.Key.Key_unknown, "?", code, modifiers))
    assert one.scans == [text.encode()]


def test_the_window_systems_stamps_count_not_when_the_program_got_round_to_it():
    stamps, event = Stamps(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, PLAIN, "1")
    event.setTimestamp(5000)
    assert stamps(event) == 5.0
    event.setTimestamp(5040)
    assert stamps(event) == 5.04
    assert 5.04 <= stamps(QInputMethodEvent()) < 6.0
