"""Choices of a panel as big buttons: lots, reasons, units, components, categories."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from floorledger.services.views import Choice
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.text import TextBlock

FEW = 2


class ChoiceGroup(QWidget):
    """A titled grid of choices; once one of more than two is chosen it folds into a button that opens it again."""

    chosen = Signal(str)

    def __init__(self, kit: Kit, title: str, *, folds: bool = True) -> None:
        super().__init__()
        self._kit, self._title, self._folds = kit, title, folds
        self._choices: tuple[Choice, ...] = ()
        self._open = False
        column = kit.column(self, gap=6)
        self._heading: TextBlock = kit.text(title, tone="mute", weight="semi")
        column.addWidget(self._heading)
        self._grid_box = QWidget()
        self._grid = QGridLayout(self._grid_box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(kit.px(12))
        column.addWidget(self._grid_box)
        self.hide()

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show the choices; nothing is touched where they are as before."""
        if choices == self._choices:
            return
        taken = [choice.key for choice in choices if choice.chosen]
        if taken != [choice.key for choice in self._choices if choice.chosen]:
            self._open = False
        self._choices = choices
        self._build()

    def fold(self) -> None:
        """Forget that the grid was opened again, for another panel."""
        if self._open:
            self._open = False
            self._build()

    @property
    def folded(self) -> bool:
        """True while only what was chosen is shown; two are shown both, and one alone leaves nothing to choose."""
        return self._folds and not self._open and len(self._choices) != FEW and any(c.chosen for c in self._choices)

    def _build(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(self._choices))
        self._heading.setVisible(not self.folded)
        if self.folded:
            opener = self._opener(next(choice for choice in self._choices if choice.chosen))
            self._grid.addWidget(opener, 0, 0, 1, 2)
            opener.show()
            return
        for place, choice in enumerate(self._choices):
            tile = self._tile(choice)
            self._grid.addWidget(tile, place // 2, place % 2)
            tile.show()
        for column in range(2):
            self._grid.setColumnStretch(column, 1)

    def _tile(self, choice: Choice) -> Tile:
        tile = Tile(self._kit, choice.text, look="choice", size="small")
        tile.setCheckable(True)
        tile.setChecked(choice.chosen)
        tile.clicked.connect(lambda: self._choose(tile, choice))
        return tile

    def _opener(self, choice: Choice) -> Tile:
        tile = Tile(
            self._kit, choice.text, self.tr("{0} · tap to change").format(self._title), look="choice", size="small"
        )
        tile.clicked.connect(self._reopen)
        return tile

    def _choose(self, tile: Tile, choice: Choice) -> None:
        tile.setChecked(choice.chosen)
        self.chosen.emit(choice.key)

    def _reopen(self) -> None:
        self._open = True
        self._build()
