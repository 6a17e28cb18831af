"""Paints a row: hairline below, selection behind, text or a state pill; nothing is measured per row."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from floorledger.ui.tables.mark import MARK, PILL_HEIGHT, paint_mark, paint_pill, pill_width
from floorledger.ui.tables.model import PILL_ROLE, STATE_ROLE
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
        text, state = str(index.data() or ""), State(index.data(STATE_ROLE) or "")
        box = QRectF(option.rect).adjusted(PAD, 0, -PAD, -1)
        if text and index.data(PILL_ROLE):
            width = min(pill_width(painter.fontMetrics(), text, state), box.width())
            mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            left = box.right() - width if mirrored else box.left()
            paint_pill(
                painter, QRectF(left, box.center().y() - PILL_HEIGHT / 2, width, PILL_HEIGHT), text, state, self._theme
            )
        else:
            self._text(painter, box, text, state, Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
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

    def _text(self, painter: QPainter, box: QRectF, text: str, state: State, align: Qt.AlignmentFlag) -> None:
        """Paint a text, with a state's mark before it where it has one."""
        painter.setPen(self._theme.colour("ink") if state is State.NONE else self._theme.ink_of(state))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()) + 1)
        painter.drawText(box, int(align), shown)
        if state is not State.NONE and align & Qt.AlignmentFlag.AlignRight:
            beside = metrics.horizontalAdvance(shown) + 5
            mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            left = box.left() + beside if mirrored else box.right() - beside - MARK
            paint_mark(painter, left, box.center().y(), state, self._theme)
