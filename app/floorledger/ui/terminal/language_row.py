"""The languages to choose from on the sign-in screen, each by its own name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from floorledger.ui.kit import Kit
from floorledger.ui.language import LANGUAGES, spoken
from floorledger.ui.theme import dress


class LanguageRow(QWidget):
    """A button for each language that ships; the one spoken is outlined."""

    wanted = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        row = kit.row(self, gap=12)
        for code, name in LANGUAGES.items():
            button = kit.button(name, size="small")
            dress(button, look="choice")
            button.setCheckable(True)
            button.setChecked(code == spoken())
            button.setMinimumWidth(kit.px(120))
            button.clicked.connect(lambda _checked, code=code: self.wanted.emit(code))
            row.addWidget(button)
