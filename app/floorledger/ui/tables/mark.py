"""The mark that goes with a state's colour, and the pill that holds mark and word. Painted, so no font is needed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from floorledger.ui.theme import State, Theme

MARK = 12
PILL_HEIGHT = 22
_PAD = 9
_GAP = 5


def pill_width(metrics: QFontMetrics, text: str, state: State) -> int:
    """Give the width of a pill."""
    return metrics.horizontalAdvance(text) + 2 * _PAD + (MARK + _GAP if state is not State.NONE else 0)


def paint_mark(painter: QPainter, box: QRectF, state: State, colour: QColor) -> None:
    """Paint a state's mark into a square box: warning triangle, stop octagon, clock, tick."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, box.width() / 8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 12, box.height() / 12)
    pen.setWidthF(1.5)
    painter.setPen(pen)
    if state is State.LOOK:
        _triangle(painter)
    elif state is State.STOP:
        _octagon(painter, colour)
    elif state is State.WAIT:
        painter.drawEllipse(QPointF(6, 6), 5, 5)
        painter.drawPolyline(QPolygonF([QPointF(6, 3), QPointF(6, 6), QPointF(8.2, 7.4)]))
    elif state is State.VERIFIED:
        painter.drawPolyline(QPolygonF([QPointF(1.5, 6.5), QPointF(4.7, 9.7), QPointF(10.5, 2.8)]))
    painter.restore()


def paint_pill(painter: QPainter, box: QRectF, text: str, state: State, theme: Theme) -> None:
    """Paint a pill into ``box`` in the painter's font and layout direction."""
    ink, ground = theme.ink_of(state), theme.ground_of(state)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink if state is not State.NONE else theme.colour("line"), 1))
    painter.setBrush(ground)
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
    words = box.adjusted(_PAD, 0, -_PAD, 0)
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    if state is not State.NONE:
        left = words.right() - MARK if mirrored else words.left()
        paint_mark(painter, QRectF(left, box.center().y() - MARK / 2, MARK, MARK), state, ink)
        words.adjust(*((0, 0, -MARK - _GAP, 0) if mirrored else (MARK + _GAP, 0, 0, 0)))
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()) + 1)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), shown)
    painter.restore()


class Pill(QWidget):
    """A state in a word with its mark, as a widget."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._state = State.NONE
        self.hide()

    def text(self) -> str:
        """Give the word."""
        return self._text

    def say(self, text: str, state: State) -> None:
        """Show a word in a state; nothing when there is no word."""
        self._text, self._state = text, state
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give the pill's size, which is fixed."""
        return QSize(pill_width(self.fontMetrics(), self._text, self._state), PILL_HEIGHT + 2)

    def minimumSizeHint(self) -> QSize:
        """Give the pill's size, which is fixed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill at its own height in the middle."""
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        top = (self.height() - PILL_HEIGHT) / 2
        paint_pill(painter, QRectF(0, top, self.width(), PILL_HEIGHT), self._text, self._state, self._theme)
        painter.end()


def _triangle(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(6, 1.2), QPointF(11.2, 10.8), QPointF(0.8, 10.8)]))
    painter.drawLine(QPointF(6, 4.8), QPointF(6, 7.2))
    painter.drawPoint(QPointF(6, 9.1))


def _octagon(painter: QPainter, colour: QColor) -> None:
    corners = ((3.9, 1), (8.1, 1), (11, 3.9), (11, 8.1), (8.1, 11), (3.9, 11), (1, 8.1), (1, 3.9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.setBrush(colour)
    painter.drawLine(QPointF(6, 3.6), QPointF(6, 6.6))
    painter.drawPoint(QPointF(6, 8.7))
