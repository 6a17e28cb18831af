"""What the workstation looks like: nothing is cut at 1440x900 in any theme."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel

from floorledger.ui.tables.mark import pill_width
from floorledger.ui.tables.model import PILL_ROLE, STATE_ROLE
from floorledger.ui.tables.view import RowTable
from floorledger.ui.tasks import Tasks
from floorledger.ui.text import TextBlock, typeset
from floorledger.ui.theme import State
from floorledger.ui.workstation.keybutton import KeyButton
from floorledger.ui.workstation.window import WorkstationWindow
from tests.ui.fake_workstation import FakeWorkstationService
from tests.ui.workstation_pictures import POSES, discard, settle

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
CELL = 16


def cut_labels(window):
    """Give the texts that do not fit their labels."""
    for label in window.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if isinstance(label, TextBlock):
            lines = label.lines(label.contentsRect().width())
            cut = any(line.endswith(ELLIPSIS) for line in lines) and not label.text().endswith(ELLIPSIS)
            if cut or label.heightForWidth(label.width()) > label.height() + 1:
                yield label.text()
        elif label.sizeHint().width() > label.width() or label.sizeHint().height() > label.height():
            yield label.text()


def cut_buttons(window):
    """Give the buttons that are smaller than they need to be."""
    for button in window.findChildren(KeyButton):
        if button.isVisible() and button.sizeHint().width() > button.width():
            yield button.text()


def cut_cells(table):
    """Give headings and cells that do not fit; only a stretched column may elide."""
    heading = QFontMetrics(table.horizontalHeader().font())
    metrics = QFontMetrics(table.font())
    for number, column in enumerate(table.rows.columns):
        room = table.columnWidth(number) - CELL
        if heading.horizontalAdvance(column.title) > room:
            yield column.title
        if column.stretch:
            continue
        for row in range(table.rows.rowCount()):
            index = table.rows.index(row, number)
            text, state = typeset(index.data() or ""), State(index.data(STATE_ROLE))
            need = metrics.horizontalAdvance(text)
            if index.data(PILL_ROLE):
                need = pill_width(metrics, text, state)
            elif state is not State.NONE:
                need += 18
            if need > room + 1:
                yield text


def test_no_text_is_cut_at_the_smallest_size(qtbot, each_theme):
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    tasks = Tasks()
    window = WorkstationWindow(FakeWorkstationService(), tasks, each_theme)
    QLocale.setDefault(before)
    window.resize(1440, 900)
    window.show()
    app = QApplication.instance()
    settle(app, tasks)
    for name, steps in POSES.items():
        for step in steps:
            step(window)
            settle(app, tasks)
        cut = [*cut_labels(window), *cut_buttons(window)]
        for table in window.findChildren(RowTable):
            if table.isVisible():
                cut += cut_cells(table)
                assert not table.horizontalScrollBar().isVisible(), (name, table.accessibleName())
        assert cut == [], name
        window.variances.views.setCurrentWidget(window.variances.chart)
    assert tasks.close()
    discard(window)
