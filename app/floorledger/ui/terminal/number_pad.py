"""The number pad: ten digits, a point (or Clear for a PIN) and one step back."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from floorledger.ui.kit import Kit

DIGITS = ("7", "8", "9", "4", "5", "6", "1", "2", "3")


class NumberPad(QWidget):
    """Big keys; a press is told as the service wants it: a digit, ``.``, ``back`` or ``clear``."""

    pressed_key = Signal(str)

    def __init__(self, kit: Kit, *, pin: bool = False) -> None:
        super().__init__()
        self._kit = kit
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(kit.px(12))
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for place, digit in enumerate(DIGITS):
            grid.addWidget(self._key(digit, digit, digit), place // 3, place % 3)
        if pin:
            first = self._key(self.tr("Clear"), "clear", self.tr("Clear"), size="small")
        else:
            first = self._key(QLocale().decimalPoint(), ".", self.tr("Point"))
        grid.addWidget(first, 3, 0)
        grid.addWidget(self._key("0", "0", "0"), 3, 1)
        back = self._key("", "back", self.tr("Delete last digit"))
        kit.put_icon(back, "back", side=26)
        grid.addWidget(back, 3, 2)

    def _key(self, text: str, key: str, name: str, *, size: str = "big") -> QPushButton:
        button = self._kit.button(text, look="key", size=size, name=name)
        button.setFixedHeight(self._kit.sizes.target)
        button.setAutoRepeat(key == "back")
        button.clicked.connect(lambda: self.pressed_key.emit(key))
        return button
