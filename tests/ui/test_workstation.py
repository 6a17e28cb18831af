"""The workstation: pages fill from the service, keys do what they say, nothing blocks and nothing is nameless."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTableView

from floorledger.services.workstation_views import SilentDevice
from floorledger.ui.charts.waterfall import Waterfall
from floorledger.ui.theme import State
from tests.ui.languages import speaking
from tests.ui.workstation_desk import NBSP, open_desk


@pytest.fixture
def desk(qtbot, light):
    yield from open_desk(qtbot, light)


def test_the_rail_says_who_where_and_how_fresh(desk):
    rail = desk.window.rail
    assert rail.item("exceptions").accessibleName() == "Exceptions 23"
    assert rail.place.text() == "Plant 01"
    assert rail.period.text() == "November 2026"
    assert rail.fresh.text() == "Feed 3 s old · 2 waiting"
    assert (rail.person.text(), rail.badge.text()) == ("Ada Moreau", "Badge 0071")


def test_the_rail_says_offline_in_a_word(desk):
    desk.window.rail.show_frame(replace(desk.service.view(), online=False, feed_age_s=720))
    assert desk.window.rail.fresh.text() == "Offline, feed 12 min old · 2 waiting"
    assert desk.window.rail.fresh.property("state") == State.WAIT


def test_every_page_says_while_a_lot_of_the_plants_data_is_still_to_come(desk):
    begun = replace(desk.service.view(), arriving=34)
    desk.window._show_frame(begun)
    for number in (1, 2, 3, 4):
        note = desk.page(number).coming
        assert note.text() == "", "the frame is asked for anew with each page"
        desk.window._show_frame(begun)
        assert note.text() == f"Getting the plant's data: 34{NBSP}%. Figures and lists are not whole until it is here."
    desk.window._show_frame(replace(begun, online=False))
    assert desk.window.page().coming.text().startswith(f"34{NBSP}% of the plant's data is here, so")
    desk.window._show_frame(replace(begun, arriving=None))
    assert not desk.window.page().coming.isVisible()


def test_today_names_the_terminals_that_nobody_hears_of(desk):
    now = desk.service.view().now
    silent = tuple(
        SilentDevice(device_id=f"T-{number}", name=f"Line {number}", since=now - timedelta(minutes=47), waiting=waiting)
        for number, waiting in enumerate((12, 1, None, 0, 0), start=1)
    )
    note = desk.window.today.silent

    def shown(*devices):
        desk.window._show_frame(replace(desk.service.view(), silent=devices))
        return note.text()

    assert (shown(), note.isVisible()) == ("", False)
    assert shown(silent[0]) == "Terminal T-1 at Line 1 has not been heard of for 47 min; 12 entries wait on it."
    assert note.state is State.LOOK
    with speaking("en"):
        assert shown(silent[1]).endswith("; 1 entry waits on it.")
    assert shown(silent[3]).endswith(" 47 min; nothing waited on it then.")
    assert note.state is State.WAIT
    assert shown(*silent).splitlines()[2:] == [
        "Terminal T-3 at Line 3 has not been heard of for 47 min.",
        "and 2 more terminals",
    ]
    assert note.isVisible()
    assert (shown(), note.isVisible()) == ("", False)


def test_no_page_of_a_later_issue_is_shown(desk):
    names = [item.text() for item in desk.window.rail.findChildren(QAbstractButton)]
    assert names == ["Today", "Exceptions", "Orders & WIP", "Variances"]


def test_today_shows_the_figures_the_queue_and_the_latest_variance(desk):
    today = desk.window.today
    assert desk.window.page() is today
    assert [card.value.text() for card in today.cards][:2] == ["3", f"EUR{NBSP}18,431.20"]
    assert today.cards[0].pill.text() == "past SLA"
    assert today.table.rows.rows[0].code == "Q04"
    assert today.chart.bars[0].amount == "945.00"
    assert today.label.text() == "demo standard"


@pytest.mark.parametrize(("card", "page"), [(0, "exceptions"), (1, "exceptions"), (2, "orders"), (3, "orders")])
def test_every_figure_opens_the_rows_behind_it(desk, card, page):
    desk.window.today.cards[card].setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.window.page_key() == page
    assert desk.window.page().table.rows.rows


def test_a_figure_filters_its_page(desk):
    desk.window.today.cards[0].click()
    desk.settle()
    assert [row.code for row in desk.window.exceptions.table.rows.rows] == ["Q04", "S05", "S02"]
    desk.press(Qt.Key.Key_Escape)
    assert len(desk.window.exceptions.table.rows.rows) == 23


def test_enter_on_todays_queue_opens_that_exception(desk):
    desk.window.today.table.selectRow(2)
    desk.window.today.table.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.window.page_key() == "exceptions"
    assert desk.window.exceptions.pane.title.text() == "548 of 500 EA completed"


def test_the_page_keys_go_to_the_pages(desk):
    assert [type(desk.page(number)).__name__ for number in (2, 3, 4, 1)] == [
        "ExceptionsPage",
        "OrdersPage",
        "VariancesPage",
        "TodayPage",
    ]


def test_exceptions_are_headed_by_count_and_value_and_keep_the_order_given(desk):
    page = desk.page(2)
    assert page.sub.text().startswith(f"23 open, EUR{NBSP}18,431.20 at stake")
    assert [row.exception_id for row in page.table.rows.rows] == [row.exception_id for row in desk.service.queue]
    desk.press(Qt.Key.Key_Slash)
    desk.type("resin")
    assert page.sub.text().startswith(f"2 open, EUR{NBSP}1,257.70")


def test_the_detail_shows_findings_journal_and_trail(desk):
    page = desk.page(2)
    said = [label.text() for label in page.pane.sections.findChildren(type(page.pane.title))]
    assert any(text.startswith("12 pieces need 11.5 kg") for text in said)
    assert f"Q04 · expected 11.5{NBSP}kg · entered 120{NBSP}kg · more likely 12.0{NBSP}kg" in said
    assert "operator kept 120 kg: “supervisor asked”" in said
    assert page.pane.pill.text() == f"past SLA by 4{NBSP}h"


def test_the_detail_says_who_does_what_where_it_concerns_more_than_one(desk):
    page = desk.page(2)
    assert page.pane.tasks.text().splitlines() == [
        "Production supervision: Check the dosing at Line 4 Press 2 and say what was really used.",
        "Plant finance: Review 312.40 EUR of usage variance before the order closes.",
    ]
    page.table.choose("x05")
    desk.settle()
    assert page.pane.tasks.isHidden()
    assert page.pane.tasks_heading.isHidden()


def test_a_refresh_keeps_the_chosen_rows(desk):
    page = desk.page(2)
    page.table.choose("x05")
    desk.settle()
    desk.service.queue = desk.service.queue[1:]
    desk.press(Qt.Key.Key_F5)
    assert page.table.current_key() == "x05"
    assert page.sub.text().startswith("22 open")


def test_it_refreshes_by_itself_only_while_it_is_seen(desk):
    timer = desk.window._timer
    assert (timer.interval(), timer.isActive()) == (2000, True)
    desk.service.queue = desk.service.queue[:3]
    timer.timeout.emit()
    desk.settle()
    assert len(desk.window.today.table.rows.rows) == 3
    desk.window.hide()
    assert not timer.isActive()


def test_a_slow_service_blocks_nothing_and_is_not_asked_twice(desk):
    gate = threading.Event()
    desk.tasks.run(gate.wait)
    desk.window.refresh()
    pending = desk.tasks.pending
    desk.window._timer.timeout.emit()
    desk.window.go("today")
    assert desk.tasks.pending == pending
    gate.set()
    desk.settle()


def test_a_failed_reading_keeps_what_was_read_and_says_so(desk, monkeypatch, caplog):
    page = desk.page(2)

    def fails(_self):
        raise OSError("disk")

    monkeypatch.setattr(type(desk.service), "exceptions", fails)
    desk.press(Qt.Key.Key_F5)
    desk.press(Qt.Key.Key_F5)
    assert page.trouble.text().startswith("This could not be read just now")
    assert len(page.table.rows.rows) == 23
    assert [record.getMessage() for record in caplog.records] == ["ExceptionsPage could not be read"]
    monkeypatch.undo()
    desk.press(Qt.Key.Key_F5)
    assert page.trouble.text() == ""


def test_every_control_has_an_accessible_name_and_takes_the_focus(desk):
    for number in (1, 2, 3, 4):
        page = desk.page(number)
        kinds = (QAbstractButton, QLineEdit, QComboBox, QTableView, Waterfall)
        controls = [control for kind in kinds for control in page.findChildren(kind)]
        assert controls
        for control in controls:
            assert control.accessibleName() or isinstance(control.parent(), QTableView), control
        for table in page.findChildren(QTableView):
            assert table.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_tab_reaches_every_control_of_a_page(desk, number):
    page = desk.page(number)
    seen = set()
    for _ in range(60):
        desk.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    wanted = [
        control
        for kind in (QAbstractButton, QLineEdit, QTableView, Waterfall)
        for control in page.findChildren(kind)
        if control.isVisible() and control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    missed = [control for control in wanted if control not in seen and control.focusProxy() not in seen]
    parents = {control.parent() for control in seen if control is not None}
    assert [control for control in missed if control.parent() not in seen | parents] == []


def test_rows_can_be_comfortable(desk):
    desk.window.set_comfortable(on=True)
    assert desk.window.orders.table.verticalHeader().defaultSectionSize() == 36


def test_what_comes_in_is_said_in_the_rail_and_takes_no_focus(desk):
    """The rail says how many are mine as soon as the network has told; who types goes on typing."""
    desk.page(2)
    desk.window.exceptions.focus_filter()
    desk.type("Q0")
    rail = desk.window.rail
    assert rail.mine.isHidden()
    desk.service.own = 3
    desk.window.refresh_seen()
    desk.settle()
    assert (rail.mine.isVisible(), rail.mine.text()) == (True, "3 exceptions are yours")
    desk.type("4")
    assert desk.window.exceptions.filter.text() == "Q04"
