"""How old what others may have changed is: stock, lots, jobs and prices (pains.md idea 8)."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from floorledger.services.job_views import Freshness
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.theme import State, dress


class FreshnessLine(QFrame):
    """A line that is there only while the hub has not been heard for some time."""

    def __init__(self, kit: Kit, *, short: bool = False) -> None:
        super().__init__()
        self._short = short
        self._text = kit.text(lines=3)
        dress(self._text, state=State.WAIT)
        row = kit.row(self, gap=6)
        mark = kit.icon("wait", colour=kit.theme.ink_of(State.WAIT), side=kit.px(15))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def show_age(self, freshness: Freshness, now: datetime) -> None:
        """Say when the hub was last heard, or nothing while that was just now."""
        self.setVisible(freshness.stale)
        if not freshness.stale:
            return
        if freshness.heard_at is None:
            self._text.setText(self.tr("This terminal has never heard from the hub."))
            return
        age = figures.span(now - freshness.heard_at)
        if self._short:
            self._text.setText(self.tr("As known {0} ago").format(age))
        else:
            text = self.tr("As this terminal knew it {0} ago; others may have changed it since.")
            self._text.setText(text.format(age))
