"""Chooses an order by its number or any part of its name."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget

from floorledger.services.workstation_views import OrderRow
from floorledger.ui.icons import paint_icon
from floorledger.ui.theme import Theme, dress
from floorledger.ui.workstation.words import state_word

_WIDTH = 400


class OrderPicker(QComboBox):
    """A list of orders to type into. ``picked`` is told when the person chose one."""

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[OrderRow, ...] = ()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFixedWidth(_WIDTH)
        self.setMaxVisibleItems(16)
        self.setAccessibleName(self.tr("Order"))
        self.field = field = QLineEdit(self)
        self.setLineEdit(field)
        field.setAccessibleName(self.tr("Order"))
        field.setPlaceholderText(self.tr("Order: press /"))
        field.returnPressed.connect(self._take_typed)
        self.activated.connect(self._take)
        self._complete()

    def _complete(self) -> None:
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        popup = QListView()
        dress(popup, look="popup")
        completer.setPopup(popup)
        self.setCompleter(completer)

    def show_orders(self, rows: Sequence[OrderRow], order_no: str) -> None:
        """Offer these orders and show which is on screen, unless somebody is typing or about to."""
        if self.field.hasFocus() and (self.field.isModified() or self.field.hasSelectedText()):
            return
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.clear()
            for row in rows:
                self.addItem(f"{row.order_no} · {row.description} · {state_word(row.state)}", row.order_no)
            self.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._show(order_no)

    def focus_text(self) -> None:
        """Put the focus into the text, ready to be replaced."""
        self.field.setFocus()
        self.field.selectAll()

    def _show(self, order_no: str) -> None:
        self.setCurrentIndex(self.findData(order_no))
        self.field.setCursorPosition(0)
        self.field.setModified(False)

    def _take(self, at: int) -> None:
        self.field.setModified(False)
        self.picked.emit(str(self.itemData(at)))

    def _take_typed(self) -> None:
        """Take the first order that holds what was typed."""
        at = self.findText(self.currentText(), Qt.MatchFlag.MatchContains)
        if at >= 0:
            self.setCurrentIndex(at)
            self._take(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow over the style's box."""
        super().paintEvent(event)
        painter = QPainter(self)
        left = 6 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - 22
        paint_icon(painter, "down", QRectF(left, (self.height() - 16) / 2, 16, 16), self._theme.colour("mute"))
        painter.end()
