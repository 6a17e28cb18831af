"""Step 2: at which work centre the terminal stands, of those the hub told."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from floorledger.services.setup_views import Plant, SetupView
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.terminal.scroll import scrolled


class CenterPage(QWidget):
    """A tile for each work centre; its label may be scanned instead."""

    chosen = Signal(str)
    demo_wanted = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._plant: Plant | None = None
        self._tiles: dict[str, Tile] = {}
        self._area: QScrollArea | None = None
        self._head = kit.text(size="mid", weight="semi")
        self._said = kit.text()
        self._demo = kit.button(self.tr("Load the demo plant"))
        self._demo.clicked.connect(self.demo_wanted)
        self._column = kit.column(self, gap=12)
        for widget in (self._head, self._said, self._demo):
            self._column.addWidget(widget)

    def render_view(self, view: SetupView) -> None:
        """Show the view's part."""
        if view.plant != self._plant:
            self._plant = view.plant
            self._head.setText(self._heading(view.plant))
            self._lay_out(view.plant)
        empty = not view.plant.centers
        self._said.setVisible(empty)
        self._said.setText(
            self.tr("Go on without one: the terminal asks again at its next start, once the plant is published.")
        )
        self._demo.setVisible(empty and view.inside)
        for number, tile in self._tiles.items():
            tile.setChecked(number == view.center)

    def _heading(self, plant: Plant) -> str:
        if not plant.centers:
            return self.tr("The hub has no plant yet, so there is no work centre to choose.")
        return self.tr("{0}: where does this terminal stand?").format(plant.name)

    def _lay_out(self, plant: Plant) -> None:
        if self._area is not None:
            self._column.removeWidget(self._area)
            self._area.deleteLater()
        self._tiles = {}
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, self._kit.px(2), 0)
        grid.setSpacing(self._kit.px(12))
        columns = 2 if self._kit.narrow else 3
        for place, (number, name) in enumerate(plant.centers):
            tile = Tile(self._kit, name, number, look="choice")
            tile.setCheckable(True)
            tile.clicked.connect(lambda _checked, number=number: self.chosen.emit(number))
            self._tiles[number] = tile
            grid.addWidget(tile, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area = scrolled(self._kit, body)
        self._column.addWidget(self._area, 1)
