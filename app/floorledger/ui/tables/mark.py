"""The pill that holds a state's mark and word, painted in a table's cell or as a widget."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from floorledger.ui.icons import OF_STATE, paint_icon
from floorledger.ui.theme import State, Theme

MARK = 13
PILL_HEIGHT = 22
_PAD = 9
_GAP = 5


def pill_width(metrics: QFontMetrics, text: str, state: State) -> int:
    """Give the width of a pill."""
    return metrics.horizontalAdvance(text) + 2 * _PAD + (MARK + _GAP if state is not State.NONE else 0)


def paint_mark(painter: QPainter, left: float, middle: float, state: State, theme: Theme) -> None:
    """Paint a state's mark with its left edge and its middle given."""
    paint_icon(painter, OF_STATE[state], QRectF(left, middle - MARK / 2, MARK, MARK), theme.ink_of(state))


def paint_pill(painter: QPainter, box: QRectF, text: str, state: State, theme: Theme) -> None:
    """Paint a pill into ``box`` in the painter's font and layout direction."""
    ink = theme.ink_of(state)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink if state is not State.NONE else theme.colour("line"), 1))
    painter.setBrush(theme.ground_of(state))
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
    words = box.adjusted(_PAD, 0, -_PAD, 0)
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    if state is not State.NONE:
        paint_mark(painter, words.right() - MARK if mirrored else words.left(), box.center().y(), state, theme)
        words.adjust(*((0, 0, -MARK - _GAP, 0) if mirrored else (MARK + _GAP, 0, 0, 0)))
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()) + 1)
    painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), shown)
    painter.restore()


class Pill(QWidget):
    """A state in a word with its mark, as a widget; hidden while there is no word."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._state = State.NONE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def text(self) -> str:
        """Give the word."""
        return self._text

    def state(self) -> State:
        """Give what it means."""
        return self._state

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
