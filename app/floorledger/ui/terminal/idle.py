"""What the middle shows while no panel is open: what a scan will do."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from floorledger.services.views import TerminalView
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.middle import MiddlePage
from floorledger.ui.theme import dress

NEED_JOB = ("lot", "scrap", "tick")


class Idle(MiddlePage):
    """A calm page: scan or press; a line for each kind of code."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._title = kit.text(size="big", weight="bold", lines=2)
        self._with_job: list[QWidget] = []
        self._order_does = kit.text(tone="mute", size="mid")
        self._under = kit.text(tone="mute", size="mid", lines=3)
        column = kit.column(self, pad=24, gap=10)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._under)
        column.addSpacing(kit.px(10))
        lines = self._lines()
        first = max(kit.advance(what, kit.sizes.mid, QFont.Weight.DemiBold) for _icon, what, _does in lines)
        for icon, what, does in lines:
            column.addWidget(self._line(icon, what, does, round(first) + kit.px(8)))
        column.addStretch(2)

    def render_view(self, view: TerminalView) -> None:
        """Ask for what comes next."""
        for line in self._with_job:
            line.setVisible(view.job is not None)
        if view.job is None:
            self._title.setText(self.tr("Scan an order to begin"))
            self._under.setText(self.tr("Scan its label, or press Jobs to choose one."))
            self._order_does.setText(self.tr("opens its job here"))
        else:
            self._title.setText(self.tr("Ready"))
            self._under.setText(self.tr("Scan, or press a button above."))
            self._order_does.setText(self.tr("changes the job"))

    def _line(self, icon: str, what: str, does: str, first: int) -> QWidget:
        """Make a line for a kind of code, with room for the longest; those that need a job are remembered."""
        line = QWidget()
        row = self._kit.row(line, gap=14)
        row.setContentsMargins(0, self._kit.px(5), 0, self._kit.px(5))
        row.addWidget(self._kit.icon(icon, side=self._kit.px(26)))
        kind = self._kit.text(what, size="mid", weight="semi")
        kind.setFixedWidth(first)
        row.addWidget(kind)
        row.addWidget(self._kit.text(does, tone="mute", size="mid") if does else self._order_does, 1)
        if icon in NEED_JOB:
            self._with_job.append(line)
        return line

    def _lines(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("lot", self.tr("A lot"), self.tr("opens Consume, filled in")),
            ("scrap", self.tr("A reason"), self.tr("opens Scrap with that reason")),
            ("tick", self.tr("GOOD"), self.tr("opens Good / scrap")),
            ("order", self.tr("An order"), ""),
            ("badge", self.tr("A badge"), self.tr("changes the person")),
        )
