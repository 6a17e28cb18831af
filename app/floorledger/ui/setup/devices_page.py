"""Step 3: which devices, with a test scan that shows what arrived byte for byte."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea, QWidget

from floorledger.services.settings import DeviceKind
from floorledger.services.setup_views import DeviceRow, SetupView
from floorledger.services.views import Tone
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.language import said
from floorledger.ui.setup.device_card import DeviceCard
from floorledger.ui.terminal.scroll import scrolled


class DevicesPage(QWidget):
    """What is plugged in at the start of the line, the test of the one that is looked at behind it."""

    shown = Signal(str)

    def __init__(self, kit: Kit, self_test: QImage | None) -> None:
        super().__init__()
        self._kit = kit
        self.card = DeviceCard(kit, self_test)
        self._tiles: dict[str, Tile] = {}
        self._area: QScrollArea | None = None
        row = kit.row(self, gap=12)
        side = QWidget()
        side.setFixedWidth(kit.px(280 if kit.narrow else 340))
        self._side = kit.column(side, gap=12)
        self._side.addWidget(kit.text(self.tr("Use a device, and it lights up here."), weight="semi"))
        row.addWidget(side)
        row.addWidget(self.card, 1)

    def render_view(self, view: SetupView) -> None:
        """Show the view's part."""
        if list(self._tiles) != [row.key for row in view.devices]:
            self._lay_out(view.devices)
        for row in view.devices:
            self._tiles[row.key].say(self._title(row), self._state(row))
            self._tiles[row.key].setChecked(row.key == view.shown_device)
        self.card.render_device(view.device)

    def _title(self, row: DeviceRow) -> str:
        return self.tr("Keyboard scanner") if row.settings.port is None else row.title

    def _state(self, row: DeviceRow) -> str:
        if row.kind is None:
            return self.tr("Nothing came yet") if row.open_now else self.tr("Not used")
        kind = self.tr("Scale") if row.kind is DeviceKind.SCALE else self.tr("Scanner")
        if row.heard is None:
            return self.tr("{0}, nothing came yet").format(kind)
        if row.heard.tone is Tone.TAKEN:
            return self.tr("{0}, works").format(kind)
        return self.tr("{0}, see the advice").format(kind)

    def _lay_out(self, rows: tuple[DeviceRow, ...]) -> None:
        if self._area is not None:
            self._side.removeWidget(self._area)
            self._area.deleteLater()
        body = QWidget()
        column = self._kit.column(body, gap=12)
        self._tiles = {}
        for row in rows:
            tile = Tile(self._kit, said(row.title), "", look="choice")
            tile.setCheckable(True)
            tile.clicked.connect(lambda _checked, key=row.key: self.shown.emit(key))
            self._tiles[row.key] = tile
            column.addWidget(tile)
        column.addStretch(1)
        self._area = scrolled(self._kit, body)
        self._side.addWidget(self._area, 1)
