"""The breadcrumb of a trace: amount, ledger line, event, operator, checks, chain, ERP, each in a few words."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from floorledger.ui.text import TextBlock
from floorledger.ui.theme import Theme, dress
from floorledger.ui.workstation.desk import Desk


class Chevron(QWidget):
    """The arrow between two steps; it follows the reading direction."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(QSize(10, 32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("mute"), 1.6))
        near, far = (8, 2) if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else (2, 8)
        painter.drawPolyline(QPolygonF([QPointF(near, 9), QPointF(far, 16), QPointF(near, 23)]))
        painter.end()


class Crumbs(QFrame):
    """Seven steps from an amount to what it rests on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        dress(self, look="card")
        self.setAccessibleName(self.tr("Way from the amount to the event"))
        self._values: dict[str, TextBlock] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        for key, name in (
            ("amount", self.tr("Amount")),
            ("line", self.tr("Ledger line")),
            ("event", self.tr("Event")),
            ("operator", self.tr("Operator")),
            ("checks", self.tr("Checks")),
            ("chain", self.tr("Chain")),
            ("erp", self.tr("ERP")),
        ):
            if self._values:
                row.addWidget(Chevron(desk.theme, self))
            value = desk.kit.text("", weight="semi", lines=2)
            column = QVBoxLayout()
            column.setSpacing(1)
            column.addWidget(desk.kit.line(name, tone="mute"))
            column.addWidget(value)
            column.addStretch(1)
            row.addLayout(column, 1)
            value.setProperty("name", name)
            self._values[key] = value

    def show_path(self, path: Mapping[str, str]) -> None:
        """Show the words of each step; a dash where nothing is known."""
        for key, label in self._values.items():
            label.setText(path.get(key) or "\N{EM DASH}")
            label.setAccessibleName(f"{label.property('name')}: {label.text()}")

    def text_of(self, key: str) -> str:
        """Give what a step says."""
        return self._values[key].text()
