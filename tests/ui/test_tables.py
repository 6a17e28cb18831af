"""The table of frozen rows: roles, copying, exact numbers, and what a refresh keeps."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from floorledger.ui.tables.column import Column
from floorledger.ui.tables.exact import scaled, sign, total, unscaled
from floorledger.ui.tables.mark import Pill
from floorledger.ui.tables.model import PILL_ROLE, STATE_ROLE, RowModel
from floorledger.ui.tables.number import loose, money, number, plain, signed
from floorledger.ui.tables.tsv import neutralise, tsv
from floorledger.ui.tables.view import COMFORTABLE, DENSE, RowTable
from floorledger.ui.theme import State
from floorledger.ui.tips import tip

ENGLISH, GERMAN = QLocale("en_GB"), QLocale("de_DE")
MINUS, NBSP = "\N{MINUS SIGN}", "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    text: str
    amount: str


ROWS = tuple(Row(f"k{n}", f"row {n}", f"{1000 * n}.50") for n in range(40))
COLUMNS = (
    Column(title="Text", text=lambda row: row.text, stretch=True),
    Column(
        title="EUR",
        text=lambda row: number(row.amount, ENGLISH),
        raw=lambda row: row.amount,
        numeric=True,
        state=lambda row: State.LOOK if row.amount == "0.50" else State.NONE,
    ),
)


@pytest.fixture
def table(qtbot, light):
    made = RowTable(light, "Rows", COLUMNS, lambda row: row.key)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.set_rows(ROWS)
    made.show()
    return made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Lot R7-112", "Lot R7-112"),
        ("<b>x</b>", "<qt>&lt;b&gt;x&lt;/b&gt;</qt>"),
        ("&lt;b&gt;x", "<qt>&amp;lt;b&amp;gt;x</qt>"),  # Qt takes &lt; in the first line for HTML, too
        ("Nut & bolt", "<qt>Nut &amp; bolt</qt>"),
    ],
)
def test_a_tool_tip_is_shown_letter_by_letter(text, made):
    assert tip(text) == made


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+49 30 1234", "'+49 30 1234"),
        ("+1", "'+1"),
        ("-1+cmd", "'-1+cmd"),
        ("-", "'-"),
        ("--1", "'--1"),
        ("-1e5", "'-1e5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("\uff1d1", "'\uff1d1"),
        ("-5", "-5"),
        ("-12.50", "-12.50"),
        ("-12,50", "-12,50"),
        ("12.50", "12.50"),
        ("WO 48213", "WO 48213"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_a_cell_that_could_run_is_made_harmless_and_a_negative_number_stays_one(cell, safe):
    assert neutralise(cell) == safe


def test_no_cell_can_start_another_cell_or_row():
    text = tsv([["a\t=1", "b\r\n=2", "\t=3"], ["-1.00", "x\u2028=4", "y"]])
    assert text == "a =1\tb =2\t' =3\n-1.00\tx =4\ty\n"
    assert not any(cell.startswith(("=", "+", "@")) for line in text.splitlines() for cell in line.split("\t"))


@pytest.mark.parametrize(
    ("text", "english", "german"),
    [
        ("18431.20", "18,431.20", "18.431,20"),
        ("-61.10", f"{MINUS}61.10", f"{MINUS}61,10"),
        ("-0.00", "0.00", "0,00"),
        ("9007199254740993.0001", "9,007,199,254,740,993.0001", "9.007.199.254.740.993,0001"),
        ("", "", ""),
        ("n/a", "n/a", "n/a"),
    ],
)
def test_numbers_are_written_from_their_exact_text(text, english, german):
    assert number(text, ENGLISH) == english
    assert number(text, GERMAN) == german


def test_money_carries_its_currency_and_a_figure_finds_its_own():
    assert money("1026.00", "EUR", ENGLISH) == f"EUR{NBSP}1,026.00"
    assert money("-4.00", "EUR", ENGLISH) == f"{MINUS}EUR{NBSP}4.00"
    assert money("", "EUR", ENGLISH) == "\N{EM DASH}"
    assert signed("5.00", ENGLISH) == "+5.00"
    assert signed("0.00", ENGLISH) == "0.00"
    assert loose("18431.20 EUR", ENGLISH) == loose("EUR 18431.20", ENGLISH) == f"EUR{NBSP}18,431.20"
    assert loose("98.6 %", GERMAN) == f"98,6{NBSP}%"
    assert loose("4612", ENGLISH) == "4,612"
    assert loose("2 d 4 h", ENGLISH) == "2 d 4 h"
    assert plain("-1026.00", GERMAN) == "-1026,00"


def test_sums_are_exact():
    assert total(["0.1", "0.2", "-0.30"]) == "0.00"
    assert total([]) == "0"
    assert total(["9007199254740993.01", "0.01", "word"]) == "9007199254740993.02"
    assert scaled("-1.5", 2) == -150
    assert unscaled(-5, 2) == "-0.05"
    assert [sign(text) for text in ("-0.01", "0.00", "3", "x")] == [-1, 0, 1, 0]
    with pytest.raises(ValueError, match="at most 1"):
        scaled("1.25", 1)


def test_the_model_serves_its_roles_and_nothing_else(light):
    model = RowModel(COLUMNS, lambda row: row.key)
    model.set_rows(ROWS)
    amount = model.index(1, 1)
    assert amount.data() == "1,000.50"
    assert Qt.AlignmentFlag(amount.data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 1).data(STATE_ROLE) == "look"
    assert amount.data(PILL_ROLE) is False
    silent = (role for role in Qt.ItemDataRole if role.value not in {0, 3, 7})
    assert all(model.data(amount, role) is None for role in silent)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "EUR"
    assert model.headerData(1, Qt.Orientation.Vertical) is None


def test_row_heights_are_fixed(table):
    assert table.rowHeight(0) == DENSE
    table.set_comfortable(on=True)
    assert table.rowHeight(0) == COMFORTABLE


def test_a_refresh_keeps_current_row_selection_and_place(qtbot, table):
    table.selectRow(20)
    table.scrollTo(table.rows.index(20, 0))
    place = table.verticalScrollBar().value()
    told = []
    table.current_changed.connect(lambda: told.append(table.current_key()))
    table.set_rows((Row("new", "new", "1"), *ROWS))
    assert table.current_key() == "k20"
    assert [index.row() for index in table.selectionModel().selectedRows()] == [21]
    assert table.verticalScrollBar().value() == place
    assert told == []


def test_a_changed_row_is_shown_without_a_reset(qtbot, table):
    table.selectRow(3)
    with qtbot.assertNotEmitted(table.rows.modelReset), qtbot.waitSignal(table.rows.dataChanged):
        table.set_rows((*ROWS[:3], replace(ROWS[3], text="other"), *ROWS[4:]))
    assert table.current().text == "other"


def test_a_row_that_goes_leaves_its_place_to_the_next(table):
    table.selectRow(5)
    told = []
    table.current_changed.connect(lambda: told.append(table.current_key()))
    table.set_rows(ROWS[:5] + ROWS[6:])
    assert table.current_key() == "k6"
    assert told == ["k6"]
    table.set_rows(())
    assert table.current() is None


def test_the_filter_wants_every_word_and_reads_shown_and_exact_text(table):
    table.set_filter("ROW 37,000")
    assert [row.key for row in table.rows.rows] == ["k37"]
    table.set_filter("37000.5")
    assert [row.key for row in table.rows.rows] == ["k37"]
    table.set_filter("")
    assert len(table.rows.rows) == len(ROWS)


def test_copying_gives_exact_text(qtbot, table):
    table.setLocale(ENGLISH)
    table.set_rows((Row("a", "=boom", "-1026.00"), *ROWS))
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "'=boom\t-1026.00\n"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_C, both)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:2] == ["Text\tEUR", "'=boom\t-1026.00"]
    assert len(lines) == len(ROWS) + 2


def test_enter_opens_and_home_and_end_go_to_the_ends(qtbot, table):
    table.selectRow(4)
    with qtbot.waitSignal(table.opened):
        qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current_key() == "k39"
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.current_key() == "k0"


def test_a_mirrored_table_chooses_rows_too(qtbot, table):
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert table.choose("k30")
    assert table.current_key() == "k30"
    assert not table.choose("nobody")


def test_a_table_paints_in_each_theme(qtbot, each_theme):
    pill = Column(title="State", text=lambda row: "open", state=lambda row: State.STOP, pill=True)
    made = RowTable(each_theme, "Rows", (*COLUMNS, pill), lambda row: row.key)
    qtbot.addWidget(made)
    made.set_empty_text("Nothing")
    assert not made.grab().isNull()
    made.set_rows(ROWS)
    assert not made.grab().isNull()


def test_a_pill_says_its_word(qtbot, light):
    pill = Pill(light)
    qtbot.addWidget(pill)
    pill.say("past SLA", State.STOP)
    assert pill.accessibleName() == pill.text() == "past SLA"
    assert pill.state() is State.STOP
    assert not pill.grab().isNull()
