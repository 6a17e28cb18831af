"""The people on the screen: crew, lock, PIN, approval on the spot, hand-over, the way out of the kiosk."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from floorledger.services.people_views import PeopleView, Purpose
from floorledger.services.views import Action
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.approval_card import ApprovalCard
from floorledger.ui.terminal.lock_screen import LockCard
from floorledger.ui.terminal.pin_card import PinDots
from floorledger.ui.terminal.window import TerminalWindow
from floorledger.ui.terminal.work_page import WorkPage
from floorledger.ui.text import ElideLabel
from tests.ui import terminal_scenes as scenes
from tests.ui.fake_terminal import FakeTerminalService
from tests.ui.pictures import settle

Key = Qt.Key
WAITING = scenes.SCENES["consume-look"]


def names(window):
    return [button.accessibleName() for button in window.findChildren(QPushButton) if button.isVisible()]


# --- the crew and the lock --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "shown", "names"),
    [
        (1, "A. Novak · badge", "A. Novak"),
        (2, "A. Novak with T. Zielony ·", "A. Novak\nT. Zielony"),
        (3, "A. Novak +2 ·", "A. Novak\nT. Zielony\nL. Demir"),
    ],
)
def test_the_header_says_who_is_at_work(terminal, count, shown, names):
    one = terminal(replace(scenes.ONLINE, people=PeopleView(crew=scenes.CREW[:count])))
    assert one.says(shown)
    (who,) = (label for label in one.window.findChildren(ElideLabel) if shown in label.text())
    assert (who.toolTip(), who.accessibleDescription()) == (names, names.replace("\n", ", "))


def test_who_is_at_work_stays_in_view_beside_long_words_of_the_link(terminal):
    link = replace(scenes.OFFLINE.link, waiting=12345, since=scenes.NOW - timedelta(hours=23, minutes=59))
    long_place = "Assembly and testing department, hall 3 · 100"
    one = terminal(replace(scenes.OFFLINE, link=link, place=long_place, faces=("workstation",)))
    one.window.resize(1024, 768)
    one.wait()
    labels = one.window.findChildren(ElideLabel)
    (who,) = (label for label in labels if label.text().startswith("Late shift · A. Novak"))
    assert who.width() >= who.fontMetrics().horizontalAdvance("Late shift · A. Novak")
    assert one.window.width() == 1024


def test_the_lock_covers_the_work_and_says_what_is_kept(terminal):
    one = terminal(scenes.SCENES["report"])
    page = one.window.findChild(WorkPage)
    assert page.isVisible()
    one.window.render_view(scenes.SCENES["lock"])
    assert not page.isVisible()
    assert one.says("A. Novak is at work")
    assert one.says("nobody was here since 14:16")
    assert one.says("Kept as it was: Good and scrap")
    assert one.says("Also signed in: T. Zielony, L. Demir")
    assert not one.says("412"), "nothing of the work is in view"
    one.window.render_view(scenes.SCENES["report"])
    assert page.isVisible()
    assert not one.window.findChild(LockCard).isVisible()


@pytest.mark.parametrize("key", [Key.Key_5, Key.Key_Return, Key.Key_F1, Key.Key_F7, Key.Key_F8, Key.Key_F12])
def test_no_key_reaches_the_work_behind_the_lock(terminal, key):
    one = terminal(scenes.SCENES["lock"])
    one.type(key)
    assert one.service.asked == []


def test_a_scan_still_does(terminal):
    one = terminal(scenes.SCENES["lock"])
    one.window.scan(b"BADGE-1042")
    one.wait()
    assert one.service.asked == [("scan", b"BADGE-1042")]


# --- the PIN ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("purpose", "words"),
    [
        (Purpose.SIGN_IN, ""),
        (Purpose.UNLOCK, ""),
        (Purpose.LEAVE_KIOSK, "to leave the full screen"),
        (Purpose.APPROVE, "to approve this entry"),
    ],
)
def test_a_pin_says_whose_it_is_and_what_for(terminal, purpose, words):
    approval = scenes.EXPLAINED if purpose is Purpose.APPROVE else None
    start = scenes.OFFLINE if purpose is Purpose.APPROVE else scenes.SIGNED_OUT
    pin = replace(scenes.PIN, purpose=purpose)
    one = terminal(replace(start, people=PeopleView(pin=pin, approval=approval)))
    assert one.says("PIN of S. Adeyemi")
    assert one.says(words) or not words
    assert [dots.accessibleName() for dots in one.window.findChildren(PinDots) if dots.isVisible()] == [
        "2 digits typed"
    ]


def test_the_pad_and_the_keyboard_type_it_and_it_is_never_shown(terminal):
    one = terminal(scenes.SCENES["pin-long"])
    one.tap("7")
    one.type(Key.Key_8)
    assert one.service.asked == [("press", "7"), ("press", "8")]
    assert one.service.now.people.pin.typed == 7
    assert not one.says("78")
    one.tap("Clear")
    one.tap("Cancel")
    assert one.service.asked[2:] == [("press", "clear"), ("cancel",)]


# --- approval ---------------------------------------------------------------------------------------------------------


def test_what_a_check_stops_leads_to_the_question_not_to_a_dead_end(terminal):
    one = terminal(WAITING)
    one.tap("Keep 120 kg, ask: supervisor")
    assert one.service.asked == [("ask_supervisor",)]
    assert one.says("120 kg RESIN-7, lot R7-112 · 1026.00 EUR")
    assert one.says("Was it 12.0 kg?")
    assert one.says("S. Adeyemi, M. Okafor or K. Mensah may approve this here.")
    assert one.says("It goes to the supervisor.")


def test_no_badge_is_asked_for_where_none_would_do(terminal):
    one = terminal(WAITING)
    one.tap("Keep 120 kg, ask: supervisor")
    assert one.says("Approve it here")
    alone = replace(scenes.APPROVAL, who="Nobody can approve this here on the spot.", can_here=False)
    one.window.render_view(replace(WAITING, people=PeopleView(approval=alone)))
    assert one.says("Nobody can approve this here")
    assert not one.says("Approve it here")


def test_f7_asks_too(terminal):
    one = terminal(WAITING)
    one.type(Key.Key_F7)
    assert one.service.asked == [("ask_supervisor",)]


def test_it_is_sent_only_with_a_reason(terminal):
    one = terminal(WAITING)
    one.tap("Keep 120 kg, ask: supervisor")
    assert not one.button("Send for approval").isEnabled()
    one.tap("1  Counted again, it is right")
    assert one.service.asked[-1] == ("explain", "COUNTED AGAIN, IT IS RIGHT")
    assert one.button("1  Counted again, it is right").isChecked()
    one.tap("Send for approval")
    assert one.service.asked[-1] == ("record", True)


def test_back_leads_to_the_number(terminal):
    one = terminal(scenes.SCENES["approval"])
    one.tap("Back")
    assert one.service.asked == [("cancel",)]
    assert not one.window.findChild(ApprovalCard).isVisible()


@pytest.mark.parametrize("key", [Key.Key_7, Key.Key_Return, Key.Key_F1, Key.Key_F6, Key.Key_F12])
def test_no_key_reaches_what_is_behind_the_question(terminal, key):
    one = terminal(scenes.SCENES["approval"])
    one.type(key)
    assert one.service.asked == []


def test_the_supervisor_types_the_pin_in_place_and_the_work_stays_in_view(terminal):
    one = terminal(scenes.SCENES["approval-pin"])
    assert one.window.findChild(WorkPage).isVisible()
    assert one.says("Pump housing")
    one.type(Key.Key_3, Key.Key_4)
    assert one.service.asked == [("press", "3"), ("press", "4")]


# --- the hand-over ----------------------------------------------------------------------------------------------------


def test_the_hand_over_stands_where_nothing_else_is_wanted_until_it_is_read(terminal):
    one = terminal(scenes.SCENES["hand-over"])
    assert one.says("Handed over by T. Zielony at 14:02")
    assert one.says("Good and scrap was begun with 7 EA and not recorded.")
    one.service.open(Action.REPORT)
    one.window.refresh()
    one.wait()
    assert not one.says("Handed over by")
    one.window.render_view(scenes.SCENES["hand-over"])
    one.service.now = scenes.SCENES["hand-over"]
    one.tap("I have read it")
    assert one.service.asked[-1] == ("acknowledge",)
    assert not one.says("Handed over by")


def test_the_receipt_says_what_the_next_one_is_told(terminal):
    one = terminal(scenes.SCENES["receipt-hand-over"])
    assert one.says("For who comes next")
    for line in scenes.HANDOVER.lines:
        assert one.says(line)


# --- the kiosk --------------------------------------------------------------------------------------------------------


@pytest.fixture
def in_kiosk(qtbot, light):
    tasks = Tasks()
    service = FakeTerminalService(scenes.SCENES["sign-in"])
    window = TerminalWindow(service, tasks, light, receipts_dir=Path(), poll_ms=0, kiosk=True)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    window.show()
    settle(tasks)
    yield window, service, tasks
    assert tasks.close()


def press(window, name, tasks):
    next(b for b in window.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == name).click()
    settle(tasks)


def test_the_way_out_is_small_and_asks_for_a_badge(in_kiosk):
    window, service, tasks = in_kiosk
    press(window, "Leave full screen", tasks)
    assert service.asked == [("leave_kiosk",)]
    assert "Leave full screen" not in names(window)
    press(window, "Cancel", tasks)
    assert service.asked[-1] == ("cancel",)


def test_opened_it_says_so_once_and_offers_the_way_back(in_kiosk):
    window, service, tasks = in_kiosk
    told = []
    window.kiosk_opened.connect(told.append)
    service.now = scenes.SCENES["kiosk-open"]
    window.refresh()
    settle(tasks)
    window.refresh()
    settle(tasks)
    press(window, "Full screen", tasks)
    assert service.asked[-1] == ("enter_kiosk",)
    assert told == [True, False]


def test_outside_the_kiosk_there_is_no_way_out_to_press(terminal):
    one = terminal(scenes.SCENES["sign-in"])
    assert "Leave full screen" not in names(one.window)


def test_a_woken_machine_locks_at_once(terminal):
    one = terminal()
    one.window.lock()
    one.wait()
    assert one.service.asked == [("lock",)]
    assert one.window.findChild(LockCard).isVisible()
