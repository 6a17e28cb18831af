"""Variances: sums that tie, chart and table of the same figures, the lines behind a part, the trace."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from floorledger.ui.language import LANGUAGES, said
from floorledger.ui.theme import State
from floorledger.ui.told import told
from floorledger.ui.workstation.columns import booked_state
from tests.ui.fake_workstation_rows import LEDGER
from tests.ui.languages import speaking
from tests.ui.workstation_desk import NBSP, open_desk


@pytest.fixture
def desk(qtbot, light):
    yield from open_desk(qtbot, light)


def test_enter_on_an_order_opens_its_variance(desk):
    page = desk.page(3)
    assert page.sub.text() == f"16 orders, EUR{NBSP}24,362.16 in WIP"
    page.table.choose("WO 48064")
    desk.press(Qt.Key.Key_Return)
    assert desk.window.page_key() == "variances"
    assert desk.window.variances.sub.text().startswith("WO 48064")


def test_a_variance_shows_its_sums_and_that_they_tie(desk):
    page = desk.page(4)
    sums = page.sums
    shown = [label.text() for label in (sums.standard, sums.total, sums.actual, sums.parts, sums.residual)]
    assert shown == [f"EUR{NBSP}{amount}" for amount in ("945.00", "140.00", "1,085.00", "140.00", "0.00")]
    assert (sums.direction.text(), sums.ties.text()) == ("unfavourable", "ties")
    assert page.label.text() == "demo standard"
    assert [row.amount for row in page.table.rows.rows] == ["100.00", "5.00", "15.00", "15.00", "5.00"]
    assert page.total.text() == f"EUR{NBSP}140.00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_booked_as_predicted_is_verified_in_every_language(qapp, language):
    with speaking(language):
        states = [booked_state(told(line, said)) for line in LEDGER["usage"]]
    assert states == [State.VERIFIED, State.VERIFIED, State.LOOK]


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
    page.table.choose("Usage\nRESIN-7 Resin, black")
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
