"""The legend of a waterfall: what filled and outlined mean, in words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from floorledger.ui.charts.colours import mark_colour
from floorledger.ui.theme import Theme, dress


class Swatch(QWidget):
    """A small bar in a token's colour with an edge."""

    def __init__(self, theme: Theme, fill: str, edge: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._fill, self._edge = theme, fill, edge
        self.setFixedSize(QSize(16, 12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setPen(QPen(mark_colour(self._theme, self._edge), 1))
        painter.setBrush(mark_colour(self._theme, self._fill))
        painter.drawRect(QRectF(0.5, 0.5, self.width() - 1, self.height() - 1))
        painter.end()


class Legend(QWidget):
    """Unfavourable is filled, favourable is outlined."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for fill, edge, word in (
            ("amber", "amber", self.tr("unfavourable")),
            ("bar2", "mute", self.tr("favourable")),
        ):
            label = QLabel(word, self)
            dress(label, tone="mute")
            row.addWidget(Swatch(theme, fill, edge, self))
            row.addWidget(label)
            row.addSpacing(8)
