"""The terminal's panels: taps, keys and scans reach the service; views reach the screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from floorledger.services.views import Action, Field, LastScan, NumberField, Tone
from floorledger.ui.terminal.number_box import NumberBox
from floorledger.ui.terminal.scan_line import ScanLine
from floorledger.ui.text import ElideLabel
from tests.ui import fit
from tests.ui import terminal_scenes as scenes

LONG_REFUSAL = LastScan(
    shown="BDG/1043/X",
    meaning="The check character of the label does not fit: it was misread, or the label is damaged at its end.",
    next="Nothing was recorded. Scan once more, or print the label anew at the nearest printer.",
    tone=Tone.REFUSED,
)


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
    assert one.says("120 kg of RESIN-7 is 10.4 times")
    assert not one.button("Record").isEnabled()
    assert one.button("Record").accessibleDescription() == "This needs another look."
    one.tap("Use 12.0\N{NO-BREAK SPACE}kg")
    assert one.button("Record").isEnabled()
    one.tap("Record")
    assert one.says("12.0 kg RESIN-7 recorded")
    asked = [call[0] for call in one.service.asked]
    assert asked == ["open", "press", "press", "press", "take_suggestion", "record"]
    assert one.player.played == [Tone.TAKEN]


def test_keeping_a_number_asks_the_supervisor(terminal):
    one = terminal(scenes.SCENES["consume-look"])
    one.tap("Keep 120 kg, ask: supervisor")
    assert one.service.asked == [("ask_supervisor",)]


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
def test_the_way_on_is_in_view_however_many_findings_there_are(terminal, size):
    look = scenes.SCENES["consume-look"]
    more = tuple(replace(scenes.TEN_TIMES, code=f"Q0{at}", suggested=None) for at in range(5, 9))
    one = terminal(replace(look, panel=replace(look.panel, findings=(*more, scenes.TEN_TIMES))))
    one.window.resize(*size)
    one.wait()
    for name in ("Use 12.0\N{NO-BREAK SPACE}kg", "Keep 120 kg, ask: supervisor"):
        button = one.button(name)
        assert button.visibleRegion().boundingRect() == button.rect(), name


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
def test_both_readings_of_the_counter_can_be_told_apart(terminal, size):
    report = scenes.SCENES["report"]
    words = {Field.START: "Counter before", Field.END: "Counter now", Field.SCRAP: "Scrap"}
    numbers = tuple(
        NumberField(field=field, label=label, text="", unit="EA" if field is Field.SCRAP else "", active=False)
        for field, label in words.items()
    )
    one = terminal(replace(report, panel=replace(report.panel, numbers=numbers)))
    one.window.resize(*size)
    one.wait()
    boxes = [box for box in one.window.findChildren(NumberBox) if box.isVisible()]
    assert len(boxes) == 3
    assert [box.accessibleName() for box in boxes if box.label_needed() > box.label_room()] == []
    assert [*fit.outside(one.window), *fit.overlaps(one.window)] == []


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
        (Qt.Key.Key_F7, ("ask_supervisor",)),
        (Qt.Key.Key_Delete, ("press", "clear")),
        (Qt.Key.Key_B, ("press", "b")),
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
    assert one.service.asked[-1] == ("choose", "final", "that was the last")


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


def _width(label):
    return label.fontMetrics().horizontalAdvance(label.text())


@pytest.mark.parametrize("size", [(1280, 800), (1024, 768)])
def test_a_refusal_is_read_to_its_end(terminal, size):
    one = terminal(replace(scenes.ONLINE, last_scan=LONG_REFUSAL))
    one.window.resize(*size)
    one.wait()
    shown = [label for label in one.window.findChild(ScanLine).findChildren(ElideLabel) if label.isVisible()]
    assert {label.text() for label in shown} >= {LONG_REFUSAL.meaning, LONG_REFUSAL.next}
    assert [label.text() for label in shown if _width(label) > label.width() + fit.SLACK] == []


def test_what_to_do_next_goes_when_something_else_is_opened(terminal):
    consume = scenes.SCENES["consume-empty"]
    one = terminal(replace(consume, last_scan=replace(LONG_REFUSAL, next="Enter the quantity.")))
    assert one.says("Enter the quantity.")
    one.tap("Cancel")
    assert not one.says("Enter the quantity.")
    one.tap("Time")
    assert not one.says("Enter the quantity.")
    assert one.says(LONG_REFUSAL.meaning), "what was said stays"
    assert not one.says(LONG_REFUSAL.shown)


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
