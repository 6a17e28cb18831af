"""A figure on Today: what it is, how much, and a word for its state; pressing it opens the rows behind it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from floorledger.services.workstation_views import Figure
from floorledger.ui.tables.mark import PILL_HEIGHT, Pill
from floorledger.ui.tables.number import loose
from floorledger.ui.theme import State, dress
from floorledger.ui.workstation.desk import Desk
from floorledger.ui.workstation.words import state_of, state_word


class FigureCard(QPushButton):
    """A figure as a card that can be pressed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kit = desk.kit
        self.figure: Figure | None = None
        dress(self, look="figure")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.label = kit.line(weight="semi", tone="mute")
        self.pill = Pill(desk.theme, self)
        self.value = kit.line()
        dress(self.value, size="mid", weight="bold")
        self.detail = kit.line(tone="mute")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.label, 1)
        top.addWidget(self.pill)
        top.addSpacerItem(QSpacerItem(0, PILL_HEIGHT + 2, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(15, 11, 13, 11)
        self._column.setSpacing(3)
        self._column.addLayout(top)
        self._column.addWidget(self.value)
        self._column.addWidget(self.detail)
        for label in (self.label, self.value, self.detail):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def show_figure(self, figure: Figure) -> None:
        """Show a figure."""
        if figure == self.figure:
            return
        self.figure = figure
        state = state_of(figure.state)
        self.label.setText(figure.label)
        self.value.setText(loose(figure.value, self.locale()))
        self.detail.setText(figure.detail)
        dress(self.value, state=state if state is not State.NONE else "")
        self.pill.say(state_word(figure.state), state)
        self.setAccessibleName(f"{figure.label}: {self.value.text()}")
        self.setAccessibleDescription(" · ".join(text for text in (self.pill.text(), figure.detail) if text))

    def sizeHint(self) -> QSize:
        """Give the size of what it holds."""
        return QSize(240, max(104, self._column.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Give the least size."""
        return QSize(160, 104)
