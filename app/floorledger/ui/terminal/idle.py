"""What the middle shows while no panel is open: what a scan will do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from floorledger.services.views import TerminalView
from floorledger.ui.kit import Kit
from floorledger.ui.theme import dress


class Idle(QFrame):
    """A calm page: scan or press; a line for each kind of code."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._title = kit.text(size="big", weight="bold", lines=2)
        self._under = kit.text(tone="mute", size="mid", lines=3)
        column = kit.column(self, pad=24, gap=10)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._under)
        column.addSpacing(kit.px(10))
        for icon, what, does in self._lines():
            row = kit.row(gap=14)
            row.addWidget(kit.icon(icon, side=kit.px(26)), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(kit.text(what, size="mid", weight="semi"), 2)
            row.addWidget(kit.text(does, tone="mute", size="mid"), 3)
            column.addLayout(row)
            column.addSpacing(kit.px(6))
        column.addStretch(2)

    def render_view(self, view: TerminalView) -> None:
        """Ask for what comes next."""
        if view.job is None:
            self._title.setText(self.tr("Scan an order to begin"))
            self._under.setText(self.tr("Its job opens here; nothing else is needed."))
        else:
            self._title.setText(self.tr("Ready"))
            self._under.setText(self.tr("Scan, or press a button above."))

    def _lines(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("lot", self.tr("A lot"), self.tr("opens Consume, filled in")),
            ("scrap", self.tr("A reason"), self.tr("opens Scrap with that reason")),
            ("tick", self.tr("GOOD"), self.tr("opens Good / scrap")),
            ("order", self.tr("An order"), self.tr("changes the job")),
            ("badge", self.tr("A badge"), self.tr("changes the person")),
        )
