"""The terminal: taps, keys and scans reach the service; views reach the screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from floorledger.services.views import Action, Field, Tone
from floorledger.ui.errors import ErrorPanel, Errors
from floorledger.ui.sounds import SilentPlayer
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.header import Scanner
from floorledger.ui.terminal.scan_line import ScanLine
from floorledger.ui.terminal.tape_entry import TapeEntry
from floorledger.ui.terminal.window import TerminalWindow, kit_for
from floorledger.ui.theme import TERMINAL
from tests.ui import fit
from tests.ui import terminal_scenes as scenes
from tests.ui.fake_terminal import LABELS, FakeTerminalService
from tests.ui.pictures import settle


class Terminal:
    """A window on a fake service, driven as a person would."""

    def __init__(self, qtbot, theme, start, folder):
        self.qtbot, self.service, self.player = qtbot, FakeTerminalService(start), SilentPlayer()
        self.errors = Errors(log=lambda fault: None)
        self.tasks = Tasks(self.errors.report)
        self.window = TerminalWindow(
            self.service,
            self.tasks,
            theme,
            player=self.player,
            errors=self.errors,
            labels=LABELS,
            receipts_dir=folder,
            poll_ms=0,
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


@pytest.fixture
def terminal(qtbot, light, tmp_path):
    made = []

    def make(start=scenes.OFFLINE):
        made.append(Terminal(qtbot, light, start, tmp_path))
        return made[-1]

    yield make
    for one in made:
        assert one.tasks.close()


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Good / scrap", ("open", Action.REPORT)),
        ("Consume", ("open", Action.CONSUME)),
        ("Time", ("open", Action.TIME)),
        ("Hold", ("open", Action.HOLD)),
        ("Undo", ("open", Action.UNDO)),
        ("Sign out", ("sign_out",)),
    ],
)
def test_each_button_asks_for_its_panel(terminal, name, asked):
    one = terminal()
    one.tap(name)
    assert one.service.asked == [asked]


def test_the_panel_of_the_sketch_by_finger(terminal):
    one = terminal()
    one.tap("Consume")
    for digit in "120":
        one.tap(digit)
    assert one.says("120 kg is 10.4 times")
    assert not one.button("Record").isEnabled()
    assert one.button("Record").accessibleDescription() == "Answer the question first."
    one.tap("Use 12.0 kg")
    assert one.button("Record").isEnabled()
    one.tap("Record")
    assert one.says("12.0 kg RESIN-7 recorded")
    asked = [call[0] for call in one.service.asked]
    assert asked == ["open", "press", "press", "press", "take_suggestion", "record"]
    assert one.player.played == [Tone.TAKEN]


def test_keeping_a_number_asks_the_supervisor(terminal):
    one = terminal(scenes.SCENES["consume-look"])
    one.tap("Keep 120 kg, ask supervisor")
    assert one.service.asked == [("record", True)]


def test_the_whole_panel_by_keyboard(terminal):
    one = terminal(scenes.ONLINE)
    one.type(Qt.Key.Key_F2, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Comma, Qt.Key.Key_5, Qt.Key.Key_Backspace)
    one.type(Qt.Key.Key_Return)
    presses = [call[1] for call in one.service.asked if call[0] == "press"]
    assert presses == ["1", "2", ".", "5", "back"]
    assert one.service.asked[0] == ("open", Action.CONSUME)
    assert one.service.asked[-1] == ("record", False)


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        (Qt.Key.Key_Escape, ("cancel",)),
        (Qt.Key.Key_F6, ("take_suggestion",)),
        (Qt.Key.Key_F7, ("record", True)),
        (Qt.Key.Key_Delete, ("press", "clear")),
        (Qt.Key.Key_F12, ("sign_out",)),
        (Qt.Key.Key_Down, ("focus", Field.QTY)),
    ],
)
def test_keys_of_an_open_panel(terminal, key, asked):
    one = terminal(scenes.SCENES["consume-look"])
    one.type(key)
    assert one.service.asked == [asked]


def test_digits_mean_nothing_without_a_panel_and_nothing_when_signed_out(terminal):
    for start in (scenes.ONLINE, scenes.SIGNED_OUT):
        one = terminal(start)
        one.type(Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Escape)
        assert one.service.asked == []


def test_good_and_scrap_stand_in_one_panel(terminal):
    one = terminal(scenes.SCENES["report"])
    one.tap("Scrap: empty")
    assert one.service.asked == [("focus", Field.SCRAP)]
    one.type(Qt.Key.Key_3)
    assert one.button("Scrap: 3\N{NO-BREAK SPACE}EA").isChecked()


def test_choices_reach_the_service_and_fold_when_taken(terminal):
    one = terminal(scenes.SCENES["report-scrap"])
    one.tap("Flash")
    assert one.service.asked == [("choose", "reasons", "flash")]
    assert one.button("Flash").accessibleDescription() == "Reason · tap to change"
    one.tap("Flash")
    assert one.button("Short shot").isVisible()
    one.tap("That was the last")
    assert one.service.asked[-1] == ("choose", "final", "yes")


def test_units_open_beside_the_number(terminal):
    one = terminal(scenes.SCENES["consume-empty"])
    one.tap("Unit kg, change")
    one.tap("Bag 25 kg")
    assert one.service.asked == [("choose", "units", "bag 25 kg")]
    assert one.button("Unit Bag 25 kg, change")


def test_a_scan_is_taken_while_a_panel_is_open_and_answered(terminal):
    one = terminal(scenes.SCENES["report"])
    one.window.scan(b"0104012345678901\x1d10R7-112")
    one.wait()
    assert one.service.asked == [("scan", b"0104012345678901\x1d10R7-112")]
    assert one.says("Consume RESIN-7, lot R7-112")
    assert one.player.played == [Tone.TAKEN]


def test_the_same_scan_twice_is_heard_twice_and_a_refused_one_lights_up(terminal):
    one = terminal(scenes.ONLINE)
    one.window.scan(b"nonsense")
    one.wait()
    one.window.scan(b"nonsense")
    one.wait()
    assert one.player.played == [Tone.REFUSED, Tone.REFUSED]
    line = one.window.findChild(ScanLine)
    assert line.property("lit") == "refused"
    one.qtbot.waitUntil(lambda: line.property("lit") == "")


def test_no_tone_for_what_was_there_before(terminal):
    assert terminal(scenes.SCENES["stopped"]).player.played == []


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
    assert one.service.now.pin_digits == 3
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
    one = terminal(replace(scenes.ONLINE, panel=replace(scenes.REPORT, reasons=scenes.choices(*scenes.REASONS))))
    assert not one.says("Reason")
    one.tap("Scrap: empty")
    assert one.says("Reason")


def test_a_new_entry_is_whole_at_once(terminal):
    one = terminal()
    long = scenes.entry(99, 14, 33, "18 PCS SP-BOM1104, lot R1104-A", mark="look", mark_text="waits for a decision")
    one.window.render_view(replace(one.service.now, tape=(long, *scenes.TAPE)))
    QApplication.processEvents()
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
    assert terminal(scenes.SCENES["receipt-clear"]).says("Nothing owed. Every entry is verified in the ERP.")


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
        ("damaged", "Call support"),
    ],
)
def test_the_link_in_words(terminal, name, words):
    assert terminal(scenes.SCENES[name]).says(words)


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
    assert one.says("120 kg is 10.4 times")
