"""Before the plant's data are here: what is under way, how far it is, and that it goes on by itself."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from floorledger.services.views import Arrival, Link
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.job_card import YieldBar
from floorledger.ui.theme import State, dress


class ArrivalCard(QFrame):
    """Stands where the badge is asked for, until somebody can sign in."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._icon = kit.icon("save", side=kit.px(72))
        self._title = kit.text(size="big", weight="bold", lines=2)
        self._bar = YieldBar(kit)
        self._then = kit.text(size="mid", tone="mute", lines=4)
        column = kit.column(self, pad=40, gap=16)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._bar)
        column.addWidget(self._then)
        column.addStretch(1)
        for text in (self._title, self._then):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def render_link(self, arriving: Arrival, link: Link) -> None:
        """Show how far it is, or that the hub is away."""
        away = not link.online
        ink = self._kit.theme.ink_of(State.WAIT) if away else self._kit.theme.colour("ink")
        self._icon.show_icon("offline" if away else "wait" if arriving.empty else "save", ink)
        self._title.setText(self._what(arriving, away=away))
        self._then.setText(self._what_then(arriving, away=away))
        self._bar.setVisible(arriving.percent is not None)
        self._bar.show_parts(str(arriving.percent or 0), "0", "100")
        self.setAccessibleName(self._title.text())

    def _what(self, arriving: Arrival, *, away: bool) -> str:
        if away:
            return self.tr("The hub cannot be reached")
        if arriving.empty:
            return self.tr("The hub has no data of the plant yet")
        if arriving.percent is None:
            return self.tr("Getting the plant's data")
        return self.tr("Getting the plant's data: {0}").format(figures.quantity(str(arriving.percent), "%"))

    def _what_then(self, arriving: Arrival, *, away: bool) -> str:
        if not away and arriving.empty:
            return self.tr("Ask plant IT. It comes here by itself as soon as the hub has it; then you can sign in.")
        if not away:
            return self.tr("You can sign in as soon as it is here.")
        if arriving.percent is None:
            return self.tr("The plant's data comes by itself as soon as the hub answers; then you can sign in.")
        here = self.tr("{0} of the plant's data is here.").format(figures.quantity(str(arriving.percent), "%"))
        rest = self.tr("The rest comes by itself as soon as the hub answers; then you can sign in.")
        return f"{here} {rest}"
