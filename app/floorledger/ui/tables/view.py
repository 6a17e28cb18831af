"""A table for the keyboard: rows are chosen, Enter opens, copying is harmless, a refresh keeps the place."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from floorledger.ui.tables.column import Column
from floorledger.ui.tables.delegate import RowDelegate
from floorledger.ui.tables.mark import pill_width
from floorledger.ui.tables.model import NOWHERE, Index, RowModel
from floorledger.ui.tables.number import plain
from floorledger.ui.tables.tsv import tsv
from floorledger.ui.theme import Theme

DENSE = 28
COMFORTABLE = 36
HEADER = 32
CELL_PAD = 9
MEASURED = 60
"""Rows whose numbers and states are measured."""


class RowTable(QTableView):
    """Shows frozen rows. ``current_changed`` is told for another current row, ``opened`` for Enter or double click."""

    current_changed = Signal()
    opened = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        columns: Sequence[Column],
        key: Callable[[Any], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._empty = ""
        self._quiet = False
        self.rows = RowModel(columns, key, self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setAccessibleName(name)
        self._settle()
        self._size_columns()

    def _settle(self) -> None:
        """Set what never changes."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setMinimumSectionSize(DENSE)
        side.setDefaultSectionSize(DENSE)
        top = self.horizontalHeader()
        top.setHighlightSections(False)
        top.setSectionsClickable(False)
        top.setFixedHeight(HEADER)

    def _size_columns(self) -> None:
        top = self.horizontalHeader()
        for number, column in enumerate(self.rows.columns):
            if column.stretch:
                top.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            else:
                top.setSectionResizeMode(number, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(number, max(column.width, self._needed(number, column)))

    def _needed(self, number: int, column: Column) -> int:
        """Measure what must not be elided: the title, and numbers, states and whole texts of the first rows."""
        metrics = self.fontMetrics()
        widest = self.horizontalHeader().fontMetrics().horizontalAdvance(column.title)
        for row in self.rows.rows[:MEASURED] if column.pill or column.numeric or column.whole else ():
            text = column.text(row)
            pill = pill_width(metrics, text, column.state(row))
            widest = max(widest, pill if column.pill else metrics.horizontalAdvance(text))
        return widest + 2 * CELL_PAD

    def _grow_columns(self) -> None:
        """Widen columns for what has come; nothing that was wide enough moves."""
        for number, column in enumerate(self.rows.columns):
            if not column.stretch and (needed := self._needed(number, column)) > self.columnWidth(number):
                self.setColumnWidth(number, needed)

    def set_comfortable(self, *, on: bool) -> None:
        """Choose between dense and comfortable rows."""
        self.verticalHeader().setDefaultSectionSize(COMFORTABLE if on else DENSE)

    def set_empty_text(self, text: str) -> None:
        """Say in words what an empty table means."""
        self._empty = text
        self.viewport().update()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns; the current row stays."""
        self._keep(lambda: self.rows.set_columns(columns))
        self._size_columns()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; the current row, the selection and the place stay where they can."""
        if tuple(rows) != self.rows.all_rows:
            self._keep(lambda: self.rows.set_rows(rows))
            self._grow_columns()

    def set_filter(self, text: str) -> None:
        """Show only rows that hold each word."""
        self._keep(lambda: self.rows.set_filter(text))

    def current(self) -> Any | None:
        """Give the current row, or None."""
        row = self.currentIndex().row()
        return self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None

    def current_key(self) -> str:
        """Give the key of the current row, or nothing."""
        row = self.currentIndex().row()
        return self.rows.key_of(row) if 0 <= row < len(self.rows.rows) else ""

    def selectRow(self, row: int) -> None:
        """Make a row current and select it; Qt's own finds no column in a mirrored table."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.rows.index(row, 0), flags)

    def choose(self, key: str) -> bool:
        """Make the row with this key current and visible; False where it is not shown."""
        row = self.rows.find(key)
        if row < 0:
            return False
        self.selectRow(row)
        self.scrollTo(self.rows.index(row, 0))
        return True

    def copy(self, *, everything: bool = False) -> None:
        """Copy the selected rows, or the whole table with its titles, as tab-separated text."""
        chosen = range(len(self.rows.rows)) if everything else sorted(i.row() for i in self._selected())
        titles = [[column.title for column in self.rows.columns]] if everything else []
        cells = [[plain(c.copied(self.rows.rows[row]), self.locale()) for c in self.rows.columns] for row in chosen]
        if cells:
            QGuiApplication.clipboard().setText(tsv(titles + cells))

    def _selected(self) -> list[QModelIndex]:
        return self.selectionModel().selectedRows()

    def _keep(self, change: Callable[[], bool]) -> None:
        """Change the rows and put current row, selection and scroll place back."""
        before, place = self.currentIndex().row(), self.verticalScrollBar().value()
        key, chosen = self.current_key(), {self.rows.key_of(index.row()) for index in self._selected()}
        self._quiet = True
        try:
            if change():
                self._restore(key, chosen, before)
                self.verticalScrollBar().setValue(place)
        finally:
            self._quiet = False
        if self.current_key() != key:
            self.current_changed.emit()

    def _restore(self, key: str, chosen: set[str], before: int) -> None:
        count = len(self.rows.rows)
        found = self.rows.find(key) if key else -1
        row = found if found >= 0 else min(max(before, 0), count - 1)
        if row < 0:
            return
        self.selectRow(row)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for number in range(count) if len(chosen) > 1 else ():
            if self.rows.key_of(number) in chosen:
                self.selectionModel().select(self.rows.index(number, 0), flags)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell of another current row."""
        super().currentChanged(current, previous)
        if not self._quiet and current.row() != previous.row():
            self.current_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter, copy by Ctrl+C (with Shift: everything), go to the ends by Home and End."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current() is not None:
            self.opened.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key == Qt.Key.Key_C and event.modifiers() == _CONTROL_SHIFT:
            self.copy(everything=True)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and not event.modifiers() and self.rows.rows:
            self.selectRow(0 if key == Qt.Key.Key_Home else len(self.rows.rows) - 1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open by double click."""
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or what an empty table means."""
        super().paintEvent(event)
        if self._empty and self.rows.rowCount(NOWHERE) == 0:
            painter = QPainter(self.viewport())
            painter.setPen(self._theme.colour("mute"))
            box = QRect(0, 0, self.viewport().width(), min(self.viewport().height(), 4 * DENSE))
            painter.drawText(box.adjusted(8, 8, -8, -8), _EMPTY_FLAGS, self._empty)
            painter.end()


_CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_EMPTY_FLAGS = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
