"""Choices of a panel as big buttons: lots, reasons, units, components, categories."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from floorledger.services.views import Choice, Group
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.text import TextBlock

FEW = 2
DIGITS = 9


class ChoiceGroup(QWidget):
    """A titled grid of choices; once one of more than two is chosen it folds into a button that opens it again.

    While a scanned digit would choose here, each choice shows its digit.
    """

    chosen = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._group: Group | None = None
        self._open = False
        column = kit.column(self, gap=6)
        self._heading: TextBlock = kit.text(tone="mute", weight="semi")
        column.addWidget(self._heading)
        self._grid_box = QWidget()
        self._grid = QGridLayout(self._grid_box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(kit.px(12))
        column.addWidget(self._grid_box)
        self.hide()

    def show_group(self, group: Group | None) -> None:
        """Show a group, or none; nothing is touched where it is as before."""
        if group == self._group:
            return
        if _taken(group) != _taken(self._group):
            self._open = False
        self._group = group
        self._build()

    def fold(self) -> None:
        """Forget that the grid was opened again, for another panel."""
        if self._open:
            self._open = False
            self._build()

    @property
    def folded(self) -> bool:
        """True while only what was chosen is shown; two are shown both, and one alone leaves nothing to choose."""
        group = self._group
        if group is None or not group.folds or group.active or self._open:
            return False
        return len(group.choices) != FEW and bool(_taken(group))

    def _build(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        group = self._group
        self.setVisible(group is not None and bool(group.choices))
        if group is None:
            return
        self._heading.setText(group.title)
        self._heading.setVisible(not self.folded)
        if self.folded:
            opener = self._opener(group, next(choice for choice in group.choices if choice.chosen))
            self._grid.addWidget(opener, 0, 0, 1, 2)
            opener.show()
            return
        for place, choice in enumerate(group.choices):
            digit = str(place + 1) if group.active and place < DIGITS else ""
            tile = self._tile(choice, digit)
            self._grid.addWidget(tile, place // 2, place % 2)
            tile.show()
        for column in range(2):
            self._grid.setColumnStretch(column, 1)

    def _tile(self, choice: Choice, digit: str) -> Tile:
        caption = f"{digit}  {choice.text}" if digit else choice.text
        tile = Tile(self._kit, caption, look="choice", size="small")
        tile.setCheckable(True)
        tile.setChecked(choice.chosen)
        tile.clicked.connect(lambda: self._choose(tile, choice))
        return tile

    def _opener(self, group: Group, choice: Choice) -> Tile:
        hint = self.tr("{0} · tap to change").format(group.title)
        tile = Tile(self._kit, choice.text, hint, look="choice", size="small")
        tile.clicked.connect(self._reopen)
        return tile

    def _choose(self, tile: Tile, choice: Choice) -> None:
        tile.setChecked(choice.chosen)
        self.chosen.emit(choice.key)

    def _reopen(self) -> None:
        self._open = True
        self._build()


def _taken(group: Group | None) -> list[str]:
    return [] if group is None else [choice.key for choice in group.choices if choice.chosen]
