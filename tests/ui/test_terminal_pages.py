"""The pages of the terminal by finger and keyboard: jobs, a lot, an undo that takes more than one entry."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt

from floorledger.services.views import Page
from floorledger.ui.terminal.components import LotLink
from floorledger.ui.terminal.job_row import JobButton
from floorledger.ui.terminal.tape_entry import TapeEntry
from tests.ui import page_scenes as pages
from tests.ui import terminal_scenes as scenes


def rows(one):
    return [button for button in one.window.findChildren(JobButton) if button.isVisible()]


def test_a_tap_on_a_job_opens_it(terminal):
    one = terminal(scenes.SCENES["jobs"])
    second = rows(one)[1]
    one.qtbot.mouseClick(second, Qt.MouseButton.LeftButton, pos=second.rect().center())
    one.wait()
    assert one.service.asked == [("open_job", "WO 48190", "10")]


def test_the_list_says_how_many_there_are_and_gives_more(terminal):
    one = terminal(scenes.SCENES["jobs"])
    number = QLocale().toString
    assert one.says(f"Jobs · {number(5509)} in all")
    assert len(rows(one)) == len(pages.ROWS)
    one.tap(f"Show more, {number(5479)} are left")
    assert one.service.asked == [("choose", "jobs", "more")]


def test_the_switches_of_the_list(terminal):
    one = terminal(scenes.SCENES["jobs"])
    one.tap("By due date")
    one.tap("This centre")
    one.tap("Close the job list")
    assert one.service.asked == [("choose", "jobs", "order"), ("choose", "jobs", "everywhere"), ("cancel",)]


def test_searching_by_pad_and_closing_the_pad_clears_the_search(terminal):
    one = terminal(scenes.SCENES["jobs"])
    one.tap("Search")
    for digit in "48":
        one.tap(digit)
    one.tap("Delete last digit")
    one.tap("Search")
    assert one.service.asked == [("press", "4"), ("press", "8"), ("press", "back"), ("press", "clear")]


def test_searching_by_keyboard(terminal):
    one = terminal(scenes.SCENES["jobs"])
    one.type(Qt.Key.Key_W, Qt.Key.Key_O, Qt.Key.Key_Space, Qt.Key.Key_4, Qt.Key.Key_Minus, Qt.Key.Key_Backspace)
    one.type(Qt.Key.Key_Return)
    keys = [("press", key) for key in ("w", "o", " ", "4", "-", "back")]
    assert one.service.asked == [*keys, ("record", False)]


def test_a_scan_is_not_stolen_by_the_search(terminal):
    one = terminal(scenes.SCENES["jobs"])
    one.tap("Search")
    one.window.scan(b"WO48190/10")
    one.wait()
    assert one.service.asked == [("scan", b"WO48190/10")]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (0, "WO 48213 · op 20 Moulding · Pump housing 3″ · PH-3000 · 412 / 500\N{NO-BREAK SPACE}EA · started"),
        (1, "late by 3 h 00 min"),
        (2, "waits for op 10"),
        (4, "not begun · Assembly"),
        (5, "done here"),
    ],
)
def test_a_row_says_everything_to_a_screen_reader(terminal, row, words):
    assert words in rows(terminal(scenes.SCENES["jobs"]))[row].accessibleName()


def test_no_job_found_says_what_to_do(terminal):
    assert terminal(scenes.SCENES["jobs-none"]).says(
        "Press Search to change the number, or scan the order label: it opens any job."
    )


def test_a_component_that_was_used_opens_its_lot(terminal):
    one = terminal(scenes.SCENES["job-paced"])
    links = [link for link in one.window.findChildren(LotLink) if link.isVisible()]
    assert len(links) == 2, "what has no lot opens none"
    one.qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    one.wait()
    assert one.service.asked == [("show", Page.LOT, "RESIN-7|R7-112")]


def test_a_lot_named_on_the_tape_opens_from_the_entry(terminal):
    one = terminal(scenes.SCENES["ready"])
    entries = one.window.findChildren(TapeEntry)
    entries[0].click()
    one.wait()
    with pytest.raises(AssertionError):
        one.button("Where from, where to")
    entries[2].click()
    one.wait()
    one.tap("Where from, where to")
    assert one.service.asked == [("show", Page.LOT, "RESIN-7|R7-112")]


def test_the_pad_is_put_away_with_its_page_and_clears_nothing(terminal):
    one = terminal(scenes.SCENES["jobs"])
    one.tap("Search")
    one.window.render_view(scenes.SCENES["report"])
    one.wait()
    assert one.service.asked == []
    one.window.render_view(scenes.SCENES["jobs"])
    one.wait()
    assert not one.button("Search").isChecked()


def test_the_job_says_its_pace_and_what_is_beside_it(terminal):
    one = terminal(scenes.SCENES["job-paced"])
    for words in ("Standard 0.68 min · 88 / h", "Booked 0.74 min · 81 / h", "Before: op 10, 500 good"):
        assert one.says(words)
    assert one.says("After: op 30, not begun")
    assert one.says("94.80\N{NO-BREAK SPACE}kg for the whole order")


def test_a_lot_in_a_genealogy_opens_its_own_page(terminal):
    one = terminal(scenes.SCENES["lot"])
    assert one.says("made 412\N{NO-BREAK SPACE}EA")
    assert one.says("10\N{NO-BREAK SPACE}EA left the plant")
    assert one.says("Order WO 48213 named no lot of SEAL-40, CARTON-12.")
    one.tap("Open Insert M6, lot I-4471")
    one.tap("Close the lot")
    assert one.service.asked == [("show", Page.LOT, "INSERT-M6|I-4471"), ("cancel",)]


def test_a_lot_of_which_nothing_is_known_says_so(terminal):
    one = terminal(scenes.SCENES["lot-alone"])
    for words in ("No order here made it.", "Only what this terminal knows is shown.", "knew it 47 min ago"):
        assert one.says(words)


def test_the_way_back_is_confirmed_as_a_whole(terminal):
    one = terminal(scenes.SCENES["undo-plan"])
    assert one.says("Into WIP EUR 412.50.")
    one.tap("Undo all 3 entries")
    assert one.service.asked == [("record", False)]


def test_the_way_back_is_left_by_button_or_escape(terminal):
    one = terminal(scenes.SCENES["undo-plan"])
    one.tap("Leave it as it is")
    one = terminal(scenes.SCENES["undo-plan"])
    one.type(Qt.Key.Key_Escape)
    assert one.service.asked == [("cancel",)]


def test_the_way_back_stands_before_an_open_panel(terminal):
    one = terminal(replace(scenes.SCENES["undo-plan"], panel=scenes.REPORT))
    assert one.says("The way back, in this order")
    one.type(Qt.Key.Key_Return)
    assert one.service.asked == [("record", False)]


def test_what_others_have_to_do_is_said(terminal):
    one = terminal(scenes.SCENES["undo-asked"])
    assert one.says("to be done by: controller")
    one.tap("Send it for approval")
    assert one.service.asked == [("record", False)]


def test_a_dead_end_says_what_to_do_instead_and_offers_nothing_else(terminal):
    one = terminal(scenes.SCENES["undo-shipped"])
    assert one.says("Book the customer's return, or scrap what is still here.")
    assert one.says("An undo cannot bring it back; ask your supervisor.")
    with pytest.raises(AssertionError):
        one.button("Undo all 3 entries")


def test_stale_knowledge_shows_its_age_and_fresh_knowledge_none(terminal):
    assert terminal(scenes.SCENES["stale"]).says("As known 47 min ago")
    assert not terminal(scenes.SCENES["ready"]).says("As known")
