"""Labels that are never cut off: text from data wraps anywhere if it must and elides on purpose."""

import re

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from floorledger.ui.tips import tip

NATURAL_WIDTH = 480
REMEMBERED = 8
LINE_END = "\N{LINE SEPARATOR}"
HYPHEN = re.compile(r"(?<=\w)-(?=\w)")


def typeset(text: str) -> str:
    """Set a hyphen inside a word or a code as the narrow one: tabular figures give the other a digit's width."""
    return HYPHEN.sub("\N{HYPHEN}", text)


class TextBlock(QLabel):
    """Plain text that wraps at words, inside a long word if it must, and elides after ``max_lines``.

    The whole text stays the label's text, so that a screen reader and a tool tip give all of it.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None, *, max_lines: int = 0) -> None:
        super().__init__(parent)
        self._max_lines = max_lines
        self._broken: dict[int, list[str]] = {}
        self._heights: dict[int, int] = {}
        self._advances: dict[str, float] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text; the layout hears of it only when it changed."""
        if text != self.text():
            super().setText(text)
            self._forget()
            self.updateGeometry()

    def lines(self, width: int) -> list[str]:
        """Break the text for a width; the last line carries the ellipsis where lines are limited.

        Layouts ask for the same widths again and again; the answers for a few are kept.
        """
        if width not in self._broken:
            if len(self._broken) > REMEMBERED:
                self._broken.clear()
            self._broken[width] = self._break(width)
        return self._broken[width]

    def changeEvent(self, event: QEvent) -> None:
        """Break anew in another font."""
        self._forget()
        super().changeEvent(event)

    def _forget(self) -> None:
        self._broken.clear()
        self._heights.clear()
        self._advances.clear()

    def _advance(self, line: str) -> float:
        """Give the width of a line; shaping it takes as long as drawing it, so it is kept for the next paint."""
        if line not in self._advances:
            self._advances[line] = QFontMetricsF(self.font()).horizontalAdvance(line)
        return self._advances[line]

    def _break(self, width: int) -> list[str]:
        text, font = typeset(self.text()).replace("\n", LINE_END), self.font()
        if LINE_END not in text and self._advance(text) <= width:
            return [text]
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, font)
        layout.setTextOption(option)
        lines: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            at = line.textStart()
            if len(lines) + 1 == self._max_lines:
                lines.append(QFontMetricsF(font).elidedText(text[at:], Qt.TextElideMode.ElideRight, width))
                break
            lines.append(text[at : at + line.textLength()].rstrip())
        layout.endLayout()
        return lines

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines at a width."""
        if width not in self._heights:
            margins = self.contentsMargins()
            count = max(1, len(self.lines(width - margins.left() - margins.right())))
            self._heights[width] = count * self.fontMetrics().lineSpacing() + margins.top() + margins.bottom()
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Give the width of the unbroken text, up to a readable line."""
        width = min(NATURAL_WIDTH, int(self._advance(typeset(self.text()))) + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the least size: some letters of one line."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        metrics = QFontMetricsF(self.font())
        area = self.contentsRect()
        lines = self.lines(area.width())
        top = area.top() + self._offset(area.height(), len(lines) * metrics.lineSpacing())
        for number, line in enumerate(lines):
            left = area.left() + self._indent(area.width() - self._advance(line))
            painter.drawText(QPointF(left, top + number * metrics.lineSpacing() + metrics.ascent()), line)
        painter.end()

    def _offset(self, room: float, needed: float) -> float:
        if self.alignment() & Qt.AlignmentFlag.AlignTop:
            return 0.0
        return max(0.0, (room - needed) / 2)

    def _indent(self, spare: float) -> float:
        """Give the space before a line; what is leading in a left-to-right language is trailing in the other."""
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return max(0.0, spare / 2)
        trailing = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        if trailing != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft):
            return max(0.0, spare)
        return 0.0


class ElideLabel(TextBlock):
    """One line that elides on purpose; the whole text is in the tool tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, max_lines=1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the height is one line whatever the width; else a card is held to its wish."""
        return False

    def setText(self, text: str) -> None:
        """Show a text and keep it whole in the tool tip."""
        super().setText(text)
        self.setToolTip(tip(text))
