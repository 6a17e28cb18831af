"""A table model over a tuple of frozen rows: a helper per role, nothing for roles that are not served."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from floorledger.ui.tables.column import Column
from floorledger.ui.tips import tip

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex
STATE_ROLE = int(Role.UserRole) + 1
PILL_ROLE = int(Role.UserRole) + 2
NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class RowModel(QAbstractTableModel):
    """Rows of one kind under columns; ``key`` names a row over refreshes."""

    def __init__(self, columns: Sequence[Column], key: Callable[[Any], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._key = key
        self._all: tuple[Any, ...] = ()
        self._shown: tuple[Any, ...] = ()
        self._words: tuple[str, ...] = ()
        self._helpers: dict[int, Callable[[Any, Column], object]] = {
            int(Role.DisplayRole): self._display,
            int(Role.TextAlignmentRole): self._alignment,
            int(Role.ToolTipRole): lambda row, column: tip(str(self._display(row, column))),
            STATE_ROLE: self._state,
            PILL_ROLE: self._pill,
        }

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, first to last."""
        return self._columns

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows that pass the filter."""
        return self._shown

    @property
    def all_rows(self) -> tuple[Any, ...]:
        """The rows, filtered or not."""
        return self._all

    def key_of(self, row: int) -> str:
        """Give the key of a shown row."""
        return self._key(self._shown[row])

    def find(self, key: str) -> int:
        """Give the number of the shown row with this key, or -1."""
        return next((number for number, row in enumerate(self._shown) if self._key(row) == key), -1)

    def set_rows(self, rows: Sequence[Any]) -> bool:
        """Show other rows. Returns False when all stayed in place (only contents changed), True after a reset."""
        self._all = tuple(rows)
        return self._renew()

    def set_columns(self, columns: Sequence[Column]) -> bool:
        """Show other columns of the same rows (a heading names another currency); True, for it is a reset."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()
        return True

    def set_filter(self, text: str) -> bool:
        """Show only rows that hold each word of ``text`` in some column; returns as :meth:`set_rows`."""
        self._words = tuple(text.casefold().split())
        return self._renew()

    def _renew(self) -> bool:
        shown = tuple(row for row in self._all if self._passes(row)) if self._words else self._all
        if [self._key(row) for row in shown] == [self._key(row) for row in self._shown]:
            self._shown = shown
            if shown:
                last = self.index(len(shown) - 1, len(self._columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return False
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()
        return True

    def _passes(self, row: Any) -> bool:
        hay = "\n".join(f"{column.text(row)}\n{column.copied(row)}" for column in self._columns).casefold()
        return all(word in hay for word in self._words)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the shown rows."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = int(Role.DisplayRole)) -> object:
        """Serve the roles that have a helper."""
        helper = self._helpers.get(role)
        if helper is None or not index.isValid():
            return None
        return helper(self._shown[index.row()], self._columns[index.column()])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = int(Role.DisplayRole)) -> object:
        """Serve the titles, aligned as their columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.DisplayRole:
            return self._columns[section].title
        if role == Role.TextAlignmentRole:
            return self._alignment(None, self._columns[section])
        return None

    @staticmethod
    def _display(row: Any, column: Column) -> str:
        return column.text(row)

    @staticmethod
    def _alignment(_row: object, column: Column) -> Qt.AlignmentFlag:
        return _RIGHT if column.numeric else _LEADING

    @staticmethod
    def _state(row: Any, column: Column) -> str:
        return str(column.state(row))

    @staticmethod
    def _pill(_row: object, column: Column) -> bool:
        return column.pill
