"""The workstation: pages fill from the service, keys do what they say, decisions carry reason and PIN."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTableView

from floorledger.ui.charts.waterfall import Waterfall
from floorledger.ui.tasks import Tasks
from floorledger.ui.theme import State
from floorledger.ui.workstation.window import WorkstationWindow
from tests.ui.fake_workstation import Decided, FakeWorkstationService
from tests.ui.workstation_pictures import discard

NBSP = "\N{NO-BREAK SPACE}"
PIN = "2468"


class Desk:
    """A window over the fake service, with its worker."""

    def __init__(self, qtbot, theme, service=None):
        self.qtbot = qtbot
        self.service = service or FakeWorkstationService()
        self.reported = []
        self.tasks = Tasks(self.reported.append)
        before = QLocale()
        QLocale.setDefault(QLocale("en_GB"))
        self.window = WorkstationWindow(self.service, self.tasks, theme)
        QLocale.setDefault(before)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.tasks.pending == 0, timeout=20000)
        QApplication.processEvents()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.settle()

    def type(self, text):
        self.qtbot.keyClicks(QApplication.focusWidget(), text)
        self.settle()

    def page(self, number):
        self.press(getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
        return self.window.page()


@pytest.fixture
def desk(qtbot, light):
    made = Desk(qtbot, light)
    yield made
    assert made.tasks.close()
    assert made.reported == []
    discard(made.window)


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


def approve(desk, reason, pin, key=Qt.Key.Key_A):
    """Decide by keys alone."""
    desk.press(key)
    desk.type(reason)
    desk.press(Qt.Key.Key_Return)
    desk.type(pin)
    desk.press(Qt.Key.Key_Return)


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
    assert page.pane.decision.hint.text() == "You captured this event. Someone else must approve it."
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


def test_enter_on_an_order_opens_its_variance(desk):
    page = desk.page(3)
    assert page.sub.text() == f"16 orders, EUR{NBSP}24,362.16 in WIP"
    page.table.choose("WO 48064")
    desk.press(Qt.Key.Key_Return)
    assert desk.window.page_key() == "variances"
    assert desk.window.variances.sub.text().startswith("WO 48064")


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


def test_a_variance_shows_its_sums_and_that_they_tie(desk):
    page = desk.page(4)
    sums = page.sums
    shown = [label.text() for label in (sums.standard, sums.total, sums.actual, sums.parts, sums.residual)]
    assert shown == [f"EUR{NBSP}{amount}" for amount in ("945.00", "140.00", "1,085.00", "140.00", "0.00")]
    assert (sums.direction.text(), sums.ties.text()) == ("unfavourable", "ties")
    assert page.label.text() == "demo standard"
    assert [row.amount for row in page.table.rows.rows] == ["100.00", "5.00", "15.00", "15.00", "5.00"]
    assert page.total.text() == f"EUR{NBSP}140.00"


def test_sums_that_do_not_tie_say_so(desk):
    page = desk.page(4)
    page.sums.show_sums(replace(desk.service.variance("WO 48071"), parts=()))
    assert page.sums.ties.text() == "does not tie"
    assert page.sums.ties.state() is State.STOP


def test_t_changes_between_chart_and_the_table_of_the_same_figures(desk):
    page = desk.page(4)
    assert page.chart.isVisible()
    desk.press(Qt.Key.Key_T)
    assert not page.chart.isVisible()
    assert [bar.amount for bar in page.bars.rows.rows] == [bar.amount for bar in page.chart.bars]
    assert page.bars.hasFocus()
    desk.press(Qt.Key.Key_T)
    assert page.chart.hasFocus()


def test_a_part_lists_its_ledger_lines_wherever_it_is_chosen(desk):
    page = desk.page(4)
    assert len(page.lines.rows.rows) == 11
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_Right)
    assert page.ledger_heading.text() == "Ledger lines behind: Scrap"
    assert [row.line_id for row in page.lines.rows.rows] == ["l1", "l2"]
    page.table.choose("Usage\nRESIN-7")
    desk.settle()
    assert page.chart.key() == "usage"
    assert [row.line_id for row in page.lines.rows.rows] == ["l5", "l6", "l7"]
    desk.press(Qt.Key.Key_Escape)
    assert len(page.lines.rows.rows) == 11


def test_a_line_is_traced_and_esc_goes_back(desk):
    page = desk.page(4)
    page.lines.setFocus()
    page.lines.choose("l7")
    desk.press(Qt.Key.Key_Return)
    trace = desk.window.trace
    assert desk.window.page() is trace
    steps = ("amount", "line", "event", "operator", "checks", "chain", "erp")
    assert [trace.crumbs.text_of(step) for step in steps] == [
        f"EUR{NBSP}15.00",
        "V_QTY · 4830",
        "205 kg consumed",
        "Mara Lindqvist",
        "Q03",
        "17,931 links verified",
        "JNL/2026/1187",
    ]
    assert trace.table.current_key() == "l7"
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.page() is page
    assert page.lines.current_key() == "l7"


def test_an_order_is_picked_by_typing(desk):
    page = desk.page(4)
    desk.press(Qt.Key.Key_Slash)
    desk.type("48064")
    desk.press(Qt.Key.Key_Return)
    assert page.sub.text().startswith("WO 48064")
    assert page.picker.currentText().startswith("WO 48064")


def test_an_order_without_variance_says_so(desk, monkeypatch):
    page = desk.page(4)

    def unknown(_self, order_no):
        raise KeyError(order_no)

    monkeypatch.setattr(type(desk.service), "variance", unknown)
    desk.window.go("variances", "WO 48220")
    desk.settle()
    assert page.note.text().startswith("There is no variance for WO 48220 yet.")
    assert page.chart.bars == ()
    assert page.lines.rows.rows == ()


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


def test_the_bundle_is_written_where_the_person_says(desk, tmp_path):
    today = desk.window.today
    desk.press(Qt.Key.Key_E)
    assert today.bar.folder.hasFocus()
    today.bar.folder.setText(str(tmp_path / "audit"))
    desk.press(Qt.Key.Key_Return)
    assert desk.service.exported == [tmp_path / "audit"]
    assert today.note.text() == "Wrote 3 files to audit."


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
