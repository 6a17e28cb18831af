"""The terminal around its panels: tape, sign-in, receipt, notices, demo scanner, faults."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from floorledger.services.views import Tone
from floorledger.ui.errors import ErrorPanel
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.header import Scanner
from floorledger.ui.terminal.tape_entry import TapeEntry
from floorledger.ui.terminal.window import TerminalWindow, kit_for
from floorledger.ui.theme import TERMINAL
from tests.ui import fit
from tests.ui import terminal_scenes as scenes
from tests.ui.fake_terminal import FakeTerminalService


def test_an_entry_opens_in_place_and_is_undone(terminal):
    one = terminal()
    newest = one.window.findChildren(TapeEntry)[0]
    one.qtbot.mouseClick(newest, Qt.MouseButton.LeftButton, pos=newest.rect().topLeft())
    assert newest.is_open
    one.wait()
    assert one.says("Step 1 of 5: captured")
    one.tap("Undo +12 EA good")
    assert one.service.asked == [("undo", scenes.TAPE[0].event_id)]
    assert one.says("undone")


def test_escape_closes_the_entry_first(terminal):
    one = terminal(scenes.SCENES["report"])
    newest = one.window.findChildren(TapeEntry)[0]
    newest.click()
    one.type(Qt.Key.Key_Escape)
    assert not newest.is_open
    assert one.service.asked == []
    one.type(Qt.Key.Key_Escape)
    assert one.service.asked == [("cancel",)]


def test_entries_that_did_not_change_are_kept(terminal):
    one = terminal()
    before = {entry.row.event_id: entry for entry in one.window.findChildren(TapeEntry)}
    one.window.render_view(replace(one.service.now, tape=(scenes.entry(99, 14, 33, "+1 EA good"), *scenes.TAPE)))
    after = {entry.row.event_id: entry for entry in one.window.findChildren(TapeEntry) if entry.isVisible()}
    kept = before.keys() & after.keys()
    assert len(kept) >= len(before) - 1
    assert all(before[event_id] is after[event_id] for event_id in kept)


def test_older_entries_come_by_the_page(terminal):
    one = terminal()
    assert len(one.window.findChildren(TapeEntry)) == 24
    one.tap("Older entries")
    assert len(one.window.findChildren(TapeEntry)) == 48


def test_the_pin_is_never_shown(terminal):
    one = terminal(scenes.SCENES["pin"])
    one.type(Qt.Key.Key_7, Qt.Key.Key_Return)
    assert one.service.asked == [("press", "7")]
    assert one.service.now.people.pin.typed == 3
    assert not one.says("7")
    one.tap("Clear")
    for digit in "7310":
        one.tap(digit)
    assert one.says("S. Adeyemi is signed in.")


def test_a_pin_can_be_left(terminal):
    one = terminal(scenes.SCENES["pin"])
    one.tap("Cancel")
    assert one.service.asked == [("cancel",)]
    assert one.says("Scan your badge")


def test_a_broken_scan_is_refused(terminal):
    one = terminal()
    one.window.broken_scan(b"01040")
    one.wait()
    assert one.says("Half a label. Scan again")
    assert one.player.played == [Tone.REFUSED]


def test_reasons_are_asked_for_when_scrap_is_meant(terminal):
    one = terminal(replace(scenes.ONLINE, panel=scenes.REPORT))
    assert not one.says("Reason")
    one.window.render_view(replace(scenes.ONLINE, panel=scenes.REPORT_SCRAP))
    one.wait()
    assert one.says("Reason")


def test_a_new_entry_is_whole_as_soon_as_it_is_there(terminal):
    one = terminal()
    long = scenes.entry(99, 14, 33, "18 PCS SP-BOM1104, lot R1104-A", mark="look", mark_text="waits for a decision")
    one.window.render_view(replace(one.service.now, tape=(long, *scenes.TAPE)))
    one.wait()
    assert fit.cut_off(one.window) == []


def test_signing_out_shows_the_receipt_and_saves_it(terminal, tmp_path):
    one = terminal()
    one.tap("Sign out")
    assert one.says("Shift receipt")
    assert one.says("7 owed, all safe on this terminal.")
    one.tap("Save as PDF")
    saved = list(tmp_path.glob("*.pdf"))
    assert [path.name for path in saved] == ["shift-receipt-2026-11-19-220100.pdf"]
    assert one.says(saved[0].name)
    one.window.scan(b"BADGE-1042")
    one.wait()
    assert not one.says("Shift receipt")


def test_nothing_owed_is_said_plainly(terminal):
    assert terminal(scenes.SCENES["receipt-clear"]).says("Nothing owed. All that is booked is verified in the ERP.")


def test_what_was_saved_before_the_restart_is_shown_until_understood(terminal):
    one = terminal(scenes.SCENES["sign-in-saved"])
    assert one.says("This was saved before the restart. Do not enter it again.")
    one.tap("Understood")
    assert not one.says("This was saved before the restart.")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("consume-look", "Offline 12 min · 37 waiting, all safe here"),
        ("ready", "Online · 0 waiting"),
        ("damaged", "Restart needed"),
        ("restored", "Hub restored"),
    ],
)
def test_the_link_in_words(terminal, name, words):
    assert terminal(scenes.SCENES[name]).says(words)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("arriving", ("Getting the plant's data: 34\u00a0%", "You can sign in as soon as it is here.")),
        (
            "arriving-away",
            ("The hub cannot be reached", "34\u00a0% of the plant's data is here. The rest comes by itself"),
        ),
        ("arriving-empty", ("The hub has no data of the plant yet", "Ask plant IT.")),
    ],
)
def test_before_the_plants_data_are_here_the_sign_in_says_so(terminal, name, words):
    one = terminal(scenes.SCENES[name])
    assert all(one.says(each) for each in words)
    assert not one.says("Scan your badge")
    one.window.render_view(scenes.SIGNED_OUT)
    one.wait()
    assert one.says("Scan your badge")


def test_the_scanner_in_words(terminal):
    one = terminal()
    one.window.show_scanner(Scanner.LOST)
    assert one.says("Scanner lost")
    one.window.resize(1024, 768)
    one.wait()
    assert one.says("Scanner lost")


def test_the_demo_scanner_types_presses_and_goes_offline(terminal):
    one = terminal(scenes.ONLINE)
    one.tap("Demo scanner")
    one.tap("Flash")
    field = one.window.findChild(QLineEdit)
    one.qtbot.keyClicks(field, "0104012345678901<GS>10R7-112")
    one.qtbot.keyClick(field, Qt.Key.Key_Return)
    one.wait()
    one.tap("Go offline")
    assert one.service.asked == [
        ("scan", b"R:FLASH"),
        ("scan", b"0104012345678901\x1d10R7-112"),
        ("set_online", False),
    ]
    assert one.says("Offline 12 min")
    one.tap("Close the demo scanner")
    assert not field.isVisible()


def test_the_workstation_is_offered_to_whom_it_belongs(terminal):
    one = terminal(scenes.SCENES["ready"])
    with one.qtbot.waitSignal(one.window.face_wanted) as wanted:
        one.tap("Workstation")
    assert wanted.args == ["workstation"]


def test_a_person_is_told_once(terminal):
    one = terminal(scenes.SIGNED_OUT)
    with one.qtbot.waitSignal(one.window.person_changed) as told:
        one.window.scan(b"BADGE-1042")
    assert told.args == [("terminal",)]


def test_a_double_tap_records_once(terminal, monkeypatch):
    one = terminal(scenes.SCENES["report"])
    record = one.button("Record")
    for _ in range(3):
        one.qtbot.mouseClick(record, Qt.MouseButton.LeftButton)
    one.wait()
    assert one.service.asked == [("record", False)]


def test_a_fault_is_shown_in_place_and_the_terminal_goes_on(terminal, monkeypatch):
    one = terminal(scenes.SCENES["report"])
    monkeypatch.setattr(one.service, "record", lambda *, keep=False: {}["nothing"])
    one.tap("Record")
    panel = one.window.findChild(ErrorPanel)
    assert panel.isVisible()
    assert "KeyError" in one.errors.faults[-1].details
    one.tap("Details for support")
    one.tap("Close")
    assert not panel.isVisible()
    monkeypatch.undo()
    one.tap("Record")
    assert one.service.asked == [("record", False)]


def test_the_state_is_asked_for_now_and_then(terminal, qtbot, light):
    service, tasks = FakeTerminalService(scenes.ONLINE), Tasks()
    window = TerminalWindow(service, tasks, light, poll_ms=20)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.view is not None)
    service.now = scenes.OFFLINE
    qtbot.waitUntil(lambda: window.view == scenes.OFFLINE)
    window.close()
    assert tasks.close()
    qtbot.wait(50)


def test_measures_follow_the_screen(light):
    small, usual, large = (kit_for(light, *size) for size in ((1024, 768), (1280, 800), (1920, 1080)))
    assert small.narrow
    assert (usual.narrow, usual.sizes) == (False, TERMINAL)
    assert large.sizes.big > usual.sizes.big
    assert kit_for(light, 3840, 2160).factor == 1.5


def test_the_theme_can_change_while_a_panel_is_open(terminal, qapp):
    one = terminal(scenes.SCENES["consume-look"])
    one.window.show_theme(replace(one.window._theme, name="other"))
    one.wait()
    assert one.says("120 kg of RESIN-7 is 10.4 times")
