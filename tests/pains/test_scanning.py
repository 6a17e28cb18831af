"""Scanning: P24 (scanner trouble) and P05 (one order processed twice), at a real pty with the real window behind it."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from floorledger.domain.event import EventType
from floorledger.domain.label import ScanKind, label
from floorledger.services.records import Outcome, Push
from floorledger.services.settings import DeviceKind, DeviceSettings
from floorledger.services.views import Tone
from floorledger.ui.sounds import SilentPlayer
from tests.floor import Floor, floor
from tests.rig import Rig
from tests.services.terminal_bench import Bench

KEYS = DeviceSettings(name="Keys", kind=DeviceKind.WEDGE, gap_ms=500)
GOOD = label(ScanKind.COMMAND, "GOOD").encode()
OK = label(ScanKind.COMMAND, "OK").encode() + b"\r\n"


@pytest.fixture
def mara(qapp: QApplication, tmp_path: Path, rig_template: Path) -> Iterator[Floor]:
    """Mara at work at WO1001, with a serial scanner and a keyboard one."""
    with floor(qapp, tmp_path, KEYS, template=rig_template) as made:
        yield made.at_work()


def outputs(mara: Floor) -> list[str]:
    mara.settle()
    return [entry.event.event_id for entry in mara.log() if entry.event.event_type is EventType.OUTPUT]


def four_good(mara: Floor) -> None:
    """Good 4 stands in the panel, ready to be recorded."""
    mara.scan(ScanKind.COMMAND, "GOOD")
    mara.scan(ScanKind.COMMAND, "4")


def past_the_window() -> None:
    """Longer than the 700 ms in which the reader's second sight of a label is the same scan."""
    time.sleep(0.75)


# --- P24: delay guesses, IME or layout, focus, double reads, success tone on error, non-GS1 refused -------------------
def test_p24_no_delay_is_guessed_a_label_that_trickles_in_is_one_scan(mara: Floor):
    """Twenty milliseconds a byte, with pauses that a timer would take for the end of it."""
    view = mara.send(GOOD + b"\r\n", pause_s=0.02)
    assert view.panel is not None
    assert view.last_scan is not None
    assert view.last_scan.tone is Tone.TAKEN


def test_p24_no_layout_or_input_method_splits_a_code(mara: Floor):
    """Bytes of a serial line pass no keyboard: y, z, - and the separator arrive as they were sent."""
    raw = b"]C1010950600013435210ZY-YZ_?\x1d21&'()"
    view = mara.send(raw + b"\r\n")
    mara.settle()
    assert view.last_scan is not None
    assert mara.log()[-1].event.scan_raw == raw


def test_p24_a_scan_steals_no_focus_and_leaks_into_no_field(mara: Floor):
    field = QLineEdit(mara.app.terminal)
    field.show()
    field.setFocus()
    window = mara.app.terminal.windowHandle()
    before = len(mara.answers)
    for character in GOOD.decode():
        QTest.keyClick(window, character)
    QTest.keyClick(window, Qt.Key.Key_Return)
    mara.until(lambda: len(mara.answers) > before, "the scan of the keyboard scanner")
    assert mara.answers[-1].panel is not None
    assert (field.text(), mara.app.terminal.focusWidget()) == ("", field)


def test_p24_the_keys_of_a_scan_press_nothing_on_the_number_pad(mara: Floor):
    """A label full of digits, typed by a scanner while a quantity is open."""
    four_good(mara)
    window = mara.app.terminal.windowHandle()
    before = len(mara.answers)
    for character in "4006381333931":
        QTest.keyClick(window, character)
    QTest.keyClick(window, Qt.Key.Key_Return)
    mara.until(lambda: len(mara.answers) > before, "the answer")
    mara.settle()
    panel = mara.view.panel
    assert panel is not None
    assert panel.numbers[0].text == "4"
    assert outputs(mara) == []


def test_p24_a_label_read_twice_by_one_pull_of_the_trigger_is_one_scan(mara: Floor):
    mara.scan(ScanKind.COMMAND, "GOOD")
    digit = label(ScanKind.COMMAND, "4").encode() + b"\r\n"
    mara.send(digit + digit)
    mara.settle(0.2)
    panel = mara.view.panel
    assert panel is not None
    assert panel.numbers[0].text == "4"


def test_p24_what_is_refused_never_sounds_like_success(mara: Floor):
    player = mara.app.terminal._player
    assert isinstance(player, SilentPlayer)
    player.played.clear()
    for raw in (b"HELLO", b"4006381333931", b"WO/1001/30/N", b"]C10109506000134353", b"\xff\xfe"):
        mara.send(raw + b"\r\n")
    assert player.played == [Tone.REFUSED] * 5
    assert len(set(Tone)) == 3


@pytest.mark.parametrize("raw", [GOOD, b"]Q1" + GOOD, b"]C0" + GOOD])
def test_p24_a_plain_label_is_taken_beside_gs1(mara: Floor, raw: bytes):
    """Ours is no GS1 and is read; whether the scanner says which kind of code it saw does not matter."""
    view = mara.send(raw + b"\r\n")
    assert view.panel is not None
    assert view.last_scan is not None
    assert view.last_scan.tone is Tone.TAKEN


# --- P05: the same order processed twice on a repeated scan or click --------------------------------------------------
def test_p05_ok_scanned_twice_in_a_row_records_once(mara: Floor):
    four_good(mara)
    mara.send(OK + OK)
    mara.settle(0.2)
    assert len(outputs(mara)) == 1


def test_p05_ok_scanned_again_later_has_nothing_to_record_and_says_so(mara: Floor):
    four_good(mara)
    mara.send(OK)
    past_the_window()
    view = mara.send(OK)
    assert view.last_scan is not None
    assert view.last_scan.tone is Tone.LOOK
    assert len(outputs(mara)) == 1


def test_p05_the_order_scanned_twice_is_started_once(mara: Floor):
    past_the_window()
    mara.scan(ScanKind.ORDER, "WO1001", "10")
    mara.settle()
    started = [entry for entry in mara.log() if entry.event.event_type is EventType.ORDER_STATUS]
    assert len(started) == 1


def test_p05_a_trembling_finger_on_record_records_once(mara: Floor):
    four_good(mara)
    buttons = mara.app.terminal.findChildren(QAbstractButton)
    (record,) = [each for each in buttons if each.isVisible() and each.accessibleName() == "Record"]
    for _ in range(5):
        record.click()
    mara.settle()
    assert len(outputs(mara)) == 1


def test_p05_an_entry_whose_answer_was_lost_is_sent_again_and_counts_once(rig: Rig):
    """One id per intent, made on the terminal: the hub knows the entry again."""
    bench = Bench(rig)
    bench.at_work()
    bench.report("4")
    at = rig.installation
    rows = tuple(at.store.waiting(100))
    first = [result.outcome for result in rig.hub.hub.push(Push(at.device_id, rows))]
    again = [result.outcome for result in rig.hub.hub.push(Push(at.device_id, rows))]
    assert (set(first), set(again)) == ({Outcome.ACCEPTED}, {Outcome.ALREADY_THERE})
    bench.settle()
    assert (bench.view.job.good if bench.view.job else "") == "4"
    made = [row for row in rows if at.store.event(row.event_id)[0].event_type is EventType.OUTPUT]
    assert len(made) == 1
