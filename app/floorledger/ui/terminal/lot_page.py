"""A lot's page: where it came from, where it went, and what this terminal cannot know."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from floorledger.services.job_views import LotLine, LotLineKind, LotPage
from floorledger.services.views import Page, TerminalView
from floorledger.ui import figures
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.terminal.freshness_line import FreshnessLine
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.middle import MiddlePage
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import State, dress

INDENT = 18
DEEPEST = 5
"""Further levels stand no more to the right than this one, so that their text keeps its room."""


class LotPageCard(MiddlePage):
    """Both directions, one below the other; a tap on a lot opens its own page."""

    def __init__(self, kit: Kit, intents: Intents) -> None:
        super().__init__()
        self._intents = intents
        dress(self, look="card")
        self._kit = kit
        self._page: LotPage | None = None
        self._title = kit.text(size="mid", weight="bold", lines=2)
        self._age = FreshnessLine(kit)
        self._close: QPushButton = kit.button("", size="small", name=self.tr("Close the lot"))
        self._close.setFixedWidth(kit.sizes.target)
        kit.put_icon(self._close, "close")
        self._close.clicked.connect(intents.cancel)
        column = kit.column(self, gap=8)
        kit.edges(column, 14, 12, 14, 8)
        head = kit.row(gap=12)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column.addLayout(head)
        column.addWidget(self._age)
        self._box = QWidget()
        self._lines = kit.column(self._box, gap=6)
        kit.edges(self._lines, 0, 0, 12, 0)
        column.addWidget(scrolled(kit, self._box), 1)

    def render_view(self, view: TerminalView) -> None:
        """Show the view's lot; nothing is touched where it is as before."""
        self._age.show_age(view.freshness, view.now)
        if view.lot is None or view.lot == self._page:
            return
        self._page = view.lot
        self._title.setText(self.tr("{0}, lot {1}").format(view.lot.description, view.lot.lot))
        self._show(view.lot)

    def _show(self, page: LotPage) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for fact in page.facts:
            self._add(self._kit.text(fact))
        self._section(self.tr("Where it came from"), page.came_from, self.tr("No order here made it."))
        self._section(self.tr("Where it went"), page.went_to, self.tr("Nothing was taken from it, as far as is known."))
        for unknown in page.unknown:
            self._add(self._kit.text(unknown, tone="mute"))
        self._add(self._kit.text(self.tr("Only what this terminal knows is shown."), tone="mute"))
        self._lines.addStretch(1)

    def _section(self, title: str, lines: tuple[LotLine, ...], empty: str) -> None:
        self._add(self._kit.rule())
        self._add(self._kit.text(title, weight="semi", tone="mute"))
        if not lines:
            self._add(self._kit.text(empty))
        for line in lines:
            self._add(self._line(line))

    def _add(self, widget: QWidget) -> None:
        self._lines.addWidget(widget)
        widget.show()

    def _line(self, line: LotLine) -> QWidget:
        """Make a lot a button and anything else a text, further in the further away it is."""
        kit, box = self._kit, QWidget()
        row: QHBoxLayout = kit.row(box, gap=8)
        kit.edges(row, INDENT * min(line.level, DEEPEST), 3, 0, 3)
        if line.key:
            tile = Tile(kit, line.text, self._about(line), look="choice", size="small")
            tile.setAccessibleName(self.tr("Open {0}").format(line.text))
            tile.clicked.connect(lambda: self._intents.show(Page.LOT, line.key))
            row.addWidget(tile, 1)
            return box
        words = QVBoxLayout()
        words.setSpacing(kit.px(2))
        if line.text:
            words.addWidget(kit.text(line.text, weight="semi", lines=2))
        words.addWidget(kit.text(self._about(line), tone="mute", lines=4))
        icon = {LotLineKind.SCRAPPED: "scrap", LotLineKind.SHIPPED: "note"}.get(line.kind, "order")
        row.addWidget(kit.icon(icon, colour=kit.theme.ink_of(State.NONE), side=kit.px(18)))
        row.addLayout(words, 1)
        return box

    def _about(self, line: LotLine) -> str:
        words = {
            LotLineKind.LOT: "{0}",
            LotLineKind.MADE: self.tr("made {0}"),
            LotLineKind.USED: self.tr("used {0}"),
            LotLineKind.SCRAPPED: self.tr("{0} scrapped from stock"),
            LotLineKind.SHIPPED: self.tr("{0} left the plant"),
        }[line.kind]
        said = words.format(figures.quantity(line.amount, line.unit))
        return " · ".join(part for part in (said, line.note) if part)
