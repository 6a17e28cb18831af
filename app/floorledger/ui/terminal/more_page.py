"""Everything that is done less often, as tiles; each opens its panel."""

from PySide6.QtWidgets import QGridLayout, QWidget

from floorledger.services.views import Action, Page, TerminalView
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.middle import MiddlePage
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import dress

COLUMNS = 2


class MorePage(MiddlePage):
    """The other kinds of entry, and what can be printed. The command label of each stands on its tile."""

    def __init__(self, kit: Kit, intents: Intents) -> None:
        super().__init__()
        self._intents = intents
        dress(self, look="card")
        self._kit = kit
        column = kit.column(self, pad=14, gap=10)
        column.addWidget(kit.text(self.tr("What else happened?"), weight="semi", tone="mute"))
        column.addWidget(scrolled(kit, self._tiles()), 1)

    def render_view(self, view: TerminalView) -> None:
        """Nothing here depends on the view: what an order does not allow is said in the panel."""

    def _tiles(self) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, self._kit.px(2), 0)
        grid.setSpacing(self._kit.px(12))
        for place, (action, caption, verb) in enumerate(self._actions()):
            tile = self._tile(caption, verb)
            tile.clicked.connect(lambda _checked, action=action: self._intents.open(action))
            grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
        tile = self._tile(self.tr("Print labels"), "PRINT")
        tile.clicked.connect(lambda: self._intents.show(Page.PRINT))
        grid.addWidget(tile, len(self._actions()) // COLUMNS, len(self._actions()) % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return body

    def _tile(self, caption: str, verb: str) -> Tile:
        tile = Tile(self._kit, caption, self.tr("scan {0}").format(verb), look="choice", size="small")
        tile.setMinimumHeight(self._kit.sizes.target)
        return tile

    def _actions(self) -> tuple[tuple[Action, str, str], ...]:
        return (
            (Action.REWORK, self.tr("Rework"), "REWORK"),
            (Action.OUTPUTS, self.tr("By-product"), "BYPRODUCT"),
            (Action.RETURN, self.tr("Put a component back"), "RETURN"),
            (Action.COMPONENT_SCRAP, self.tr("Component scrap"), "LOSS"),
            (Action.INSPECT, self.tr("Inspection"), "INSPECT"),
            (Action.DISPOSE, self.tr("Decide on a hold"), "DECIDE"),
            (Action.SEND_OUT, self.tr("Send to vendor"), "SENDOUT"),
            (Action.TAKE_BACK, self.tr("Back from vendor"), "TAKEBACK"),
            (Action.TRANSFER, self.tr("Move stock"), "MOVE"),
            (Action.COUNT, self.tr("Count stock"), "COUNT"),
        )
