"""A button that shows the key that presses it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from floorledger.ui.theme import Theme, dress

_CAP = 20
_GAP = 9


class KeyButton(QPushButton):
    """A button with its key drawn as a cap; the key works wherever the focus is while ``scope`` is on screen."""

    def __init__(
        self, theme: Theme, text: str, key: str, scope: QWidget, *, look: str = "button", cap: str = ""
    ) -> None:
        super().__init__(text, scope)
        self._theme = theme
        self._cap = cap or key
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Key {0}").format(self._cap))
        self.setMinimumHeight(30)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        dress(self, look=look)
        if key:
            QShortcut(QKeySequence(key), scope).activated.connect(self.press)

    def press(self) -> None:
        """Press by the key: take the focus along so that the eye finds it."""
        if self.isEnabled() and self.isVisible():
            self.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _cap_width(self) -> int:
        return max(_CAP, QFontMetrics(self.font()).horizontalAdvance(self._cap) + 10) if self._cap else 0

    def sizeHint(self) -> QSize:
        """Give room for text and cap."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._cap_width() + (_GAP if self._cap else 0), max(30, hint.height()))

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bevel of the style, then text and cap beside each other."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        cap = self._cap_width()
        width = words + (cap + _GAP if cap else 0)
        area = QRect((self.width() - width) // 2, 0, width, self.height())
        colour = self.palette().buttonText().color()
        painter.setPen(colour)
        direction = self.layoutDirection()
        text_box = QStyle.visualRect(direction, area, QRect(area.left(), 0, words + 1, self.height()))
        painter.drawText(text_box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), self.text())
        if cap:
            box = QRect(area.left() + words + _GAP, (self.height() - _CAP) // 2, cap, _CAP)
            self._paint_cap(painter, QStyle.visualRect(direction, area, box))
        painter.end()

    def _paint_cap(self, painter: QStylePainter, box: QRect) -> None:
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        painter.setPen(QPen(painter.pen().color(), 1))
        painter.setOpacity(0.75)
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 4, 4)
        painter.setOpacity(1)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._cap)
