"""The waterfall: exact bars, labels that keep clear of each other, the keyboard, and a late import."""

import subprocess
import sys
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import Qt

from floorledger.ui.charts.bars import Kind, Names, Part, bars, floor_of
from floorledger.ui.charts.layout import Box, lay_out, wrap
from floorledger.ui.charts.waterfall import Waterfall
from floorledger.ui.tables.exact import scaled, total
from floorledger.ui.tasks import Tasks
from tests.ui.fake_workstation_rows import MIXED_PARTS, SCRAP_PARTS

NAMES = Names(standard="Standard", actual="Actual", residual="Unexplained")
LINE = 17.0


def parts(source):
    return [Part(key=part.key, label=part.label, amount=part.amount) for part in source]


SCRAP = bars("945.00", "1085.00", parts(SCRAP_PARTS), NAMES)
MIXED = bars("2214.00", "2240.61", parts(MIXED_PARTS), NAMES)


def width_of(text):
    return 7.6 * len(text)


@pytest.fixture
def chart(qtbot, light):
    tasks = Tasks()
    made = Waterfall(light, tasks, "Variance")
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    made.set_bars(SCRAP, [bar.amount for bar in SCRAP])
    qtbot.waitUntil(lambda: tasks.pending == 0, timeout=20000)
    yield made
    assert tasks.close()


@pytest.mark.parametrize(("row", "source"), [(SCRAP, SCRAP_PARTS), (MIXED, MIXED_PARTS)])
def test_the_bars_lead_from_standard_to_actual_without_a_gap(row, source):
    assert row[0].before == 0
    for one, other in pairwise(row[:-1]):
        assert one.after == other.before
    assert row[-2].after == row[-1].after == scaled(row[-1].amount, 2)
    steps = sum(bar.after - bar.before for bar in row[1:-1])
    assert steps == scaled(total(part.amount for part in source), 2)
    assert [bar.amount for bar in row[1:-1]] == [part.amount for part in source]


def test_each_bar_says_which_way_it_goes():
    assert [bar.kind for bar in SCRAP] == [Kind.END, *[Kind.UNFAVOURABLE] * 5, Kind.END]
    kinds = {bar.key: bar.kind for bar in MIXED}
    assert kinds["substitution"] is Kind.FAVOURABLE
    assert kinds["labour_rate"] is Kind.NOTHING


def test_what_the_parts_leave_is_a_bar_of_its_own():
    row = bars("945.00", "1085.00", parts(SCRAP_PARTS)[:-1], NAMES)
    assert (row[-2].kind, row[-2].label, row[-2].amount) == (Kind.RESIDUAL, "Unexplained", "5.00")


def test_an_amount_that_is_no_number_is_refused():
    with pytest.raises(ValueError, match="not a decimal"):
        bars("945.00", "about a thousand", [], NAMES)


@pytest.mark.parametrize(
    ("standard", "actual", "broken"), [("945.00", "1085.00", True), ("10.00", "1085.00", False), ("0", "0", False)]
)
def test_the_axis_is_cut_only_where_parts_would_vanish(standard, actual, broken):
    row = bars(standard, actual, [], NAMES)
    assert (floor_of(row) > 0) is broken


GERMAN = ("Preis", "Substitution", "Ausschuss", "Losgröße", "Verbrauch", "Satz", "Lohneffizienz", "Maschineneffizienz")


def test_the_longest_names_of_a_language_are_not_cut_and_amounts_keep_apart():
    named = [*GERMAN, "Effizienz variable Gemeinkosten", "Rundung"]
    source = [Part(key=p.key, label=name, amount=p.amount) for p, name in zip(MIXED_PARTS, named, strict=True)]
    row = bars("2214.00", "2240.61", source, replace(NAMES, actual="Ist"))
    placed = lay_out(row, [bar.amount for bar in row], 500, 300, width_of, LINE)
    assert [label.text.replace("\n", " ") for label in placed.names] == ["Standard", *named, "Ist"]
    for one, other in combinations(sorted(placed.amounts, key=lambda label: label.box.left), 2):
        beside = one.box.top < other.box.bottom and other.box.top < one.box.bottom
        assert not beside or other.box.left - one.box.right >= 2


@pytest.mark.parametrize("row", [SCRAP, MIXED])
@pytest.mark.parametrize("size", [(1100, 300), (620, 340), (560, 500), (480, 240)])
def test_no_label_covers_another_label_or_a_bar(row, size):
    amounts = [bar.amount if bar.kind is Kind.END else f"+{bar.amount}" for bar in row]
    placed = lay_out(row, amounts, *size, width_of, LINE)
    texts = [label.box for label in (*placed.amounts, *placed.names)]
    for one, other in combinations(texts, 2):
        assert not one.overlaps(other)
    for label in placed.amounts:
        assert not any(label.box.overlaps(bar) for bar in placed.bars)
    for box in texts:
        assert box.left >= -0.01
        assert box.right <= size[0] + 0.01
        assert box.top >= 0
        assert box.bottom <= size[1]


def test_bars_stand_where_their_amounts_are():
    placed = lay_out(SCRAP, [bar.amount for bar in SCRAP], 700, 300, width_of, LINE)
    scrap, usage = placed.bars[1], placed.bars[3]
    assert (scrap.bottom - scrap.top) / (usage.bottom - usage.top) == pytest.approx(100 / 15)
    assert placed.bars[0].top == pytest.approx(scrap.bottom)
    assert placed.broken


def test_a_long_name_is_wrapped_and_cut_visibly():
    assert wrap("Labour efficiency", 80, width_of) == ["Labour", "efficiency"]
    assert wrap("Scrap", 80, width_of) == ["Scrap"]
    assert wrap("Incomprehensibilities everywhere", 80, width_of)[0].endswith("\N{HORIZONTAL ELLIPSIS}")
    assert Box(0, 0, 1, 1).overlaps(Box(0.5, 0.5, 2, 2))


def test_the_keyboard_walks_over_the_parts(qtbot, chart):
    told = []
    chart.chosen.connect(lambda: told.append(chart.key()))
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End):
        qtbot.keyClick(chart, key)
    assert told == ["", "scrap", "lot_size", "scrap", ""]
    with qtbot.waitSignal(chart.opened):
        qtbot.keyClick(chart, Qt.Key.Key_Return)


def test_a_click_chooses_and_other_bars_keep_the_choice(qtbot, chart):
    middle = chart.placed.slots[3]
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.rect().center())
    assert chart.key() == "usage"
    assert middle.left < middle.right
    chart.set_bars(MIXED, [bar.amount for bar in MIXED])
    assert chart.key() == "usage"
    chart.choose("nobody")
    assert chart.key() == ""


def test_the_chart_is_told_in_words_and_painted(chart):
    assert "Scrap 100.00; Lot size 5.00" in chart.accessibleDescription()
    colours = {chart.grab().toImage().pixelColor(x, 120).name() for x in range(0, 700, 5)}
    assert len(colours) > 2


def test_pyqtgraph_is_imported_with_the_first_chart_and_not_before():
    code = """
import os, sys, threading
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from PySide6.QtWidgets import QApplication
from floorledger.ui import theme
from floorledger.ui.tasks import Tasks
from floorledger.ui.workstation.window import WorkstationWindow
from tests.ui.fake_workstation import FakeWorkstationService
from tests.ui.workstation_pictures import FONTS, settle
app = QApplication([])
tasks = Tasks()
gate = threading.Event()
tasks.run(gate.wait)
window = WorkstationWindow(FakeWorkstationService(), tasks, theme.apply(app, "light", FONTS))
window.show()
app.processEvents()
window.go("orders")
app.processEvents()
assert "pyqtgraph" not in sys.modules, "imported before the first chart"
gate.set()
settle(app, tasks)
assert "pyqtgraph" in sys.modules
tasks.close()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
