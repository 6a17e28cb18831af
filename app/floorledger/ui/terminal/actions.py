"""The buttons of what is done most; each opens its panel or page below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from floorledger.services.views import Action, Page, TerminalView
from floorledger.ui import figures
from floorledger.ui.kit import Kit, Tile

COLUMNS = 4


class Actions(QWidget):
    """Good and scrap, Consume, Time, Hold, Undo, the jobs, everything else, and Sign out."""

    wanted = Signal(object)
    page_wanted = Signal(object)
    sign_out_wanted = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._tiles: dict[Action, Tile] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(kit.px(12))
        for place, (action, caption, hint, key) in enumerate(self._captions()):
            tile = self._tile(caption, hint, key)
            tile.setCheckable(True)
            tile.clicked.connect(lambda _checked, tile=tile, action=action: self._want(tile, action))
            self._tiles[action] = tile
            grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
        self._pages = {
            Page.JOBS: self._page_tile(Page.JOBS, self.tr("Jobs"), self.tr("what is next"), "F8"),
            Page.MORE: self._page_tile(Page.MORE, self.tr("More"), self.tr("all the rest"), "F9"),
        }
        for place, tile in enumerate(self._pages.values(), len(self._tiles)):
            grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
        leave = self._tile(self.tr("Sign out"), self.tr("shift receipt"), "F12")
        leave.clicked.connect(self.sign_out_wanted)
        grid.addWidget(leave, 1, COLUMNS - 1)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)

    def render_view(self, view: TerminalView) -> None:
        """Outline the action whose panel is open; say what Undo would take back."""
        for action, tile in self._tiles.items():
            tile.setChecked(view.panel is not None and view.panel.action is action)
        for page, tile in self._pages.items():
            tile.setChecked(view.panel is None and view.page is page)
        last = next((row for row in view.tape if row.can_undo), None)
        caption, hint = (
            self.tr("Undo"),
            self.tr("last: {0}").format(figures.clock(figures.in_zone_of(last.at, view.now))) if last else "",
        )
        self._tiles[Action.UNDO].say(caption, "" if self._kit.narrow else hint)

    def _captions(self) -> tuple[tuple[Action, str, str, str], ...]:
        return (
            (Action.REPORT, self.tr("Good / scrap"), self.tr("scan GOOD"), "F1"),
            (Action.CONSUME, self.tr("Consume"), self.tr("scan a lot"), "F2"),
            (Action.TIME, self.tr("Time"), self.tr("set-up, run"), "F3"),
            (Action.HOLD, self.tr("Hold"), self.tr("lot or pieces"), "F4"),
            (Action.UNDO, self.tr("Undo"), "", "F5"),
        )

    def _tile(self, caption: str, hint: str, key: str) -> Tile:
        tile = Tile(self._kit, caption, "" if self._kit.narrow else hint, look="action")
        tile.setFixedHeight(self._kit.px(64 if self._kit.narrow else 72))
        tile.setAccessibleDescription(self.tr("{0} ({1})").format(hint, key) if hint else key)
        return tile

    def _page_tile(self, page: Page, caption: str, hint: str, key: str) -> Tile:
        tile = self._tile(caption, hint, key)
        tile.setCheckable(True)
        tile.clicked.connect(lambda: self._want_page(tile, page))
        return tile

    def _want_page(self, tile: Tile, page: Page) -> None:
        """Ask for the page, or to leave it; the outline follows the answer, not the finger."""
        tile.setChecked(not tile.isChecked())
        self.page_wanted.emit(Page.WORK if tile.isChecked() else page)

    def _want(self, tile: Tile, action: Action) -> None:
        """Ask for the panel; the outline follows the answer, not the finger."""
        tile.setChecked(not tile.isChecked())
        self.wanted.emit(action)
