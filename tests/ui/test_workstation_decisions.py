"""Deciding at the workstation: reason and PIN in place, the answer in words, never moved to another row."""

import pytest
from PySide6.QtCore import Qt

from floorledger.ui.theme import State
from tests.ui.fake_workstation import Decided
from tests.ui.workstation_desk import PIN, approve, open_desk


@pytest.fixture
def desk(qtbot, light):
    yield from open_desk(qtbot, light)


def test_approve_by_keys_asks_the_service_with_reason_and_pin_and_shows_its_line(desk):
    page = desk.page(2)
    approve(desk, "Really 120 /A R T", PIN)
    assert desk.service.asked == [Decided("x01", approve=True, reason="Really 120 /A R T", pin=PIN)]
    assert page.note.text() == "Q04 · WO 48213: Approved. The event posts with the next batch."
    assert not page.pane.decision.form.isVisible()
    assert page.table.rows.rows[0].state == "approved"
    assert page.sub.text().startswith("22 open")


def test_after_a_decision_the_next_open_one_is_chosen_and_the_keys_go_on(desk):
    page = desk.page(2)
    approve(desk, "Checked", PIN)
    assert page.table.current_key() == "x02"
    assert page.table.hasFocus()
    page.table.choose("x23")
    desk.settle()
    approve(desk, "Checked too", PIN)
    assert page.table.current_key() == "x02"


def test_reject_by_its_key(desk):
    desk.page(2)
    approve(desk, "Typing error", PIN, key=Qt.Key.Key_R)
    assert desk.service.asked == [Decided("x01", approve=False, reason="Typing error", pin=PIN)]


def test_a_wrong_pin_keeps_the_reason_and_forgets_the_pin(desk):
    page = desk.page(2)
    approve(desk, "Checked", "1111")
    assert page.note.text().endswith("That PIN is not right. Nothing was decided.")
    box = page.pane.decision
    assert (box.form.isVisible(), box.reason.text(), box.pin.text()) == (True, "Checked", "")
    desk.type(PIN)
    desk.press(Qt.Key.Key_Return)
    assert [asked.pin for asked in desk.service.asked] == ["1111", PIN]


def test_without_reason_or_pin_nothing_is_asked(desk):
    page = desk.page(2)
    desk.press(Qt.Key.Key_A)
    desk.press(Qt.Key.Key_Return)
    assert page.pane.decision.missing.text().startswith("Write a reason")
    desk.type("  because  ")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert page.pane.decision.missing.text() == "Enter your PIN."
    assert desk.service.asked == []
    desk.press(Qt.Key.Key_Escape)
    assert not page.pane.decision.form.isVisible()
    assert page.pane.decision.reason.text() == ""


def test_what_i_may_not_decide_is_off_and_says_why(desk):
    page = desk.page(2)
    page.table.choose("x02")
    desk.settle()
    assert not page.pane.decision.approve.isEnabled()
    assert page.pane.decision.hint.text() == "You captured this event. Somebody else has to decide on it."
    desk.press(Qt.Key.Key_A)
    assert not page.pane.decision.form.isVisible()


def test_a_form_is_never_moved_to_another_exception(desk):
    page = desk.page(2)
    desk.press(Qt.Key.Key_A)
    desk.type("for Q04 only")
    page.table.choose("x03")
    desk.settle()
    assert not page.pane.decision.form.isVisible()
    assert page.pane.decision.reason.text() == ""


def test_the_form_survives_a_refresh(desk):
    page = desk.page(2)
    desk.press(Qt.Key.Key_A)
    desk.type("half a rea")
    desk.window.refresh()
    desk.settle()
    assert (page.pane.decision.form.isVisible(), page.pane.decision.reason.text()) == (True, "half a rea")
    assert page.pane.decision.reason.hasFocus()


def test_a_decision_that_fails_says_that_it_is_not_certain(desk, monkeypatch):
    page = desk.page(2)

    def fails(*_args, **_kwargs):
        raise OSError("gone")

    monkeypatch.setattr(type(desk.service), "decide", fails)
    approve(desk, "Checked", PIN)
    assert page.note.text().startswith("It is not certain that the decision was kept.")
    assert page.note.state is State.STOP
    assert page.pane.decision.approve.isEnabled()


def test_an_order_is_completed_and_closed_by_keys_and_pin(desk):
    page = desk.page(3)
    page.table.choose("WO 48213")
    desk.press(Qt.Key.Key_C)
    desk.type(PIN)
    desk.press(Qt.Key.Key_Return)
    assert desk.service.states == [("WO 48213", "technically complete", PIN)]
    assert page.note.text() == "Order WO 48213 is technically complete as soon as the hub has taken it."
    assert not page.states.complete.isEnabled()
    assert page.table.hasFocus()
    desk.press(Qt.Key.Key_L)
    assert page.states.hint.text().startswith("Close WO 48213: its WIP is settled")
    desk.type(PIN)
    desk.press(Qt.Key.Key_Return)
    assert desk.service.states[-1] == ("WO 48213", "closed", PIN)
    assert not page.states.close_order.isEnabled()
    assert page.states.hint.text() == "This order is closed. Enter opens its variance."


def test_a_wrong_pin_closes_nothing_and_esc_leaves(desk):
    page = desk.page(3)
    page.table.choose("WO 48213")
    desk.press(Qt.Key.Key_L)
    desk.press(Qt.Key.Key_Return)
    assert desk.service.states == []
    desk.type("1")
    desk.press(Qt.Key.Key_Return)
    assert page.note.text() == "That PIN is not right. Nothing was recorded."
    assert page.states.pin.hasFocus()
    assert page.states.pin.text() == ""
    desk.press(Qt.Key.Key_Escape)
    assert not page.states.pin.isVisible()
    assert page.table.hasFocus()


def test_a_pin_is_never_moved_to_another_order(desk):
    page = desk.page(3)
    page.table.choose("WO 48213")
    desk.press(Qt.Key.Key_L)
    desk.type("24")
    page.table.choose("WO 48102")
    assert not page.states.pin.isVisible()
    assert page.states.pin.text() == ""


def test_an_order_is_picked_by_typing(desk):
    page = desk.page(4)
    desk.press(Qt.Key.Key_Slash)
    desk.type("48064")
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: page.sub.text().startswith("WO 48064"), timeout=20000)
    assert page.picker.currentText().startswith("WO 48064")


def test_the_bundle_is_written_where_the_person_says(desk, tmp_path):
    today = desk.window.today
    desk.press(Qt.Key.Key_E)
    assert today.bar.folder.hasFocus()
    today.bar.folder.setText(str(tmp_path / "audit"))
    desk.press(Qt.Key.Key_Return)
    assert desk.service.exported == [tmp_path / "audit"]
    assert today.note.text() == "Wrote 3 files to audit."


def test_more_words_by_keys_with_reason_pin_and_a_role(desk):
    """M opens what else may be said; G gives the exception to another role."""
    page = desk.page(2)
    box = page.pane.decision
    assert box.words.isHidden()
    desk.press(Qt.Key.Key_M)
    shown = [verdict for verdict, button in box.words.buttons.items() if button.isVisible()]
    assert shown == ["under review", "assign", "comment", "dismiss"]
    desk.press(Qt.Key.Key_G)
    assert (box.form.isVisible(), box.assignee.isVisible(), box.confirm.text()) == (True, True, "Assign")
    box.assignee.setCurrentIndex(box.assignee.findData("plant controller"))
    desk.type("Finance knows")
    desk.press(Qt.Key.Key_Return)
    desk.type(PIN)
    desk.press(Qt.Key.Key_Return)
    assert desk.service.steps == [("x01", "assign", "Finance knows", PIN, "plant controller")]
    assert (desk.service.asked, page.table.rows.rows[0].state) == ([], "assigned")


def test_a_word_that_ends_it_is_shown_as_its_state(desk):
    page = desk.page(2)
    desk.press(Qt.Key.Key_M)
    desk.press(Qt.Key.Key_D)
    assert not page.pane.decision.assignee.isVisible()
    desk.type("The scale was tested")
    desk.press(Qt.Key.Key_Return)
    desk.type(PIN)
    desk.press(Qt.Key.Key_Return)
    assert page.table.rows.rows[0].state == "dismissed as false alarm"
    assert page.sub.text().startswith("22 open")
