"""A keyboard on the screen for addresses and codes, since a terminal may have none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from floorledger.ui.kit import Kit

ROWS = ("1234567890", "qwertyuiop_", "asdfghjkl:\\", "zxcvbnm./-")
"""What addresses, codes and paths are made of; the first row ends with Delete, the last begins with Shift."""


class Keyboard(QWidget):
    """Keys of target size; ``typed`` carries a letter, ``back`` asks to delete one. It never takes the focus."""

    typed = Signal(str)
    back = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._keys: list[tuple[QPushButton, str]] = []
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(self.tr("Keyboard on the screen"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(kit.px(12))
        self._shift = self._sized(kit.button("", look="choice", size="small", name=self.tr("Capital letters")))
        kit.put_icon(self._shift, "up", side=26)
        self._shift.setCheckable(True)
        self._shift.toggled.connect(self._show_case)
        grid.addWidget(self._shift, 3, 0)
        for row, letters in enumerate(ROWS):
            for place, letter in enumerate(letters):
                grid.addWidget(self._letter(letter), row, place + (row == len(ROWS) - 1))
        delete = self._sized(kit.button("", look="key", name=self.tr("Delete last letter")))
        kit.put_icon(delete, "back", side=26)
        delete.setAutoRepeat(True)
        delete.clicked.connect(self.back)
        grid.addWidget(delete, 0, len(ROWS[0]))

    def _letter(self, letter: str) -> QPushButton:
        key = self._sized(self._kit.button(letter, look="key", name=letter))
        key.clicked.connect(lambda: self.typed.emit(key.text()))
        self._keys.append((key, letter))
        return key

    def _sized(self, key: QPushButton) -> QPushButton:
        key.setFixedHeight(self._kit.sizes.target)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return key

    def _show_case(self, capital: bool) -> None:
        for key, letter in self._keys:
            key.setText(letter.upper() if capital else letter)
            key.setAccessibleName(key.text())
