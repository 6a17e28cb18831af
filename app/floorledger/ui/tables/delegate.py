"""Paints a row: hairline below, selection behind, text or a state pill; nothing is measured per row."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from floorledger.ui.tables.mark import MARK, PILL_HEIGHT, paint_mark, paint_pill, pill_width
from floorledger.ui.tables.model import PILL_ROLE, STATE_ROLE
from floorledger.ui.text import typeset
from floorledger.ui.theme import State, Theme

PAD = 8


class RowDelegate(QStyledItemDelegate):
    """Paints cells in the theme."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows and columns have fixed sizes."""
        return QSize(0, 0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        painter.save()
        painter.setFont(option.font)
        painter.setLayoutDirection(option.direction)
        self._ground(painter, option, index)
        text, state = typeset(str(index.data() or "")), State(index.data(STATE_ROLE) or "")
        box = QRectF(option.rect).adjusted(PAD, 0, -PAD, -1)
        if text and index.data(PILL_ROLE):
            width = min(pill_width(painter.fontMetrics(), text, state), box.width())
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            left = box.right() - width if mirrored else box.left()
            paint_pill(
                painter, QRectF(left, box.center().y() - PILL_HEIGHT / 2, width, PILL_HEIGHT), text, state, self._theme
            )
        else:
            align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
            if align & Qt.AlignmentFlag.AlignRight:
                self._number(painter, box, text, state)
            else:
                self._words(painter, box, text)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint selection and hairline; the current row of a focused table carries the accent at its edge."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colour("blue_bg"))
            view = option.widget
            if index.column() == 0 and isinstance(view, QAbstractItemView) and view.hasFocus():
                edge = QRectF(option.rect)
                mirrored = option.direction == Qt.LayoutDirection.RightToLeft
                edge.setLeft(edge.right() - 3) if mirrored else edge.setWidth(3)
                painter.fillRect(edge, self._theme.colour("accent"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _words(self, painter: QPainter, box: QRectF, text: str) -> None:
        """Paint a text in reading direction; what does not fit ends in an ellipsis."""
        painter.setPen(self._theme.colour("ink"))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        painter.drawText(box, int(_LEADING), shown)

    def _number(self, painter: QPainter, box: QRectF, text: str, state: State) -> None:
        """Paint a number at the trailing side, its state's mark before it; its signs keep their place when mirrored."""
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setPen(self._theme.colour("ink") if state is State.NONE else self._theme.ink_of(state))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        painter.drawText(box, int(_LEFT if mirrored else _RIGHT), shown)
        if state is not State.NONE:
            beside = metrics.horizontalAdvance(shown) + 5
            left = box.left() + beside if mirrored else box.right() - beside - MARK
            paint_mark(painter, left, box.center().y(), state, self._theme)


_LEADING = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
