"""Notes that stand beside the work until they are done with: saved before a restart, a damaged log, a hub restored."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from floorledger.services.views import TapeRow, TerminalView
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.theme import State, dress

MOST = 3


class Notice(QFrame):
    """A note in place: icon, heading, and lines below."""

    def __init__(self, kit: Kit, icon: str, state: State) -> None:
        super().__init__()
        dress(self, look="note", state=state)
        self._kit = kit
        self._heading = kit.text(weight="semi", lines=4)
        dress(self._heading, state=state)
        head = kit.row(gap=8)
        head.addWidget(kit.icon(icon, colour=kit.theme.ink_of(state), side=kit.px(18)), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._heading, 1)
        self.body: QVBoxLayout = kit.column(self, pad=12, gap=6)
        self.body.addLayout(head)
        self._lines = kit.text()
        self.body.addWidget(self._lines)
        self.hide()

    def say(self, heading: str, lines: str) -> None:
        """Show a heading and what is below it."""
        self._heading.setText(heading)
        self._lines.setText(lines)
        self._lines.setVisible(bool(lines))
        self.setAccessibleName(heading)


class Notices(QWidget):
    """What an operator must know before entering anything again."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._understood: tuple[TapeRow, ...] = ()
        self._rows: tuple[TapeRow, ...] = ()
        self._damaged = Notice(kit, "refused", State.STOP)
        self._restored = Notice(kit, "look", State.LOOK)
        self._saved = Notice(kit, "safe", State.WAIT)
        button = kit.button(self.tr("Understood"), size="small")
        button.clicked.connect(self._understand)
        self._saved.body.addSpacing(kit.px(4))
        self._saved.body.addWidget(button)
        column = kit.column(self, gap=12)
        column.addWidget(self._damaged)
        column.addWidget(self._restored)
        column.addWidget(self._saved)
        self.hide()

    def render_view(self, view: TerminalView) -> None:
        """Show what the view holds and was not yet understood."""
        self._damaged.setVisible(view.link.damaged is not None)
        self._damaged.say(self.tr("Restart this terminal soon."), view.link.damaged or "")
        self._restored.setVisible(view.link.restored)
        self._restored.say(self.tr("The hub was restored."), self._going_on(view))
        self._rows = view.saved_unanswered
        new = bool(self._rows) and self._rows != self._understood
        self._saved.setVisible(new)
        self._saved.say(self.tr("This was saved before the restart. Do not enter it again."), self._list(view.now))
        self.setVisible(new or view.link.restored or view.link.damaged is not None)

    def _going_on(self, view: TerminalView) -> str:
        if view.person is None:
            return self.tr("This terminal goes on with it by itself; everything recorded here is safe.")
        return self.tr("Sign out when you can: then this terminal goes on with it. Everything recorded here is safe.")

    def _list(self, now: datetime) -> str:
        lines = [
            f"{figures.clock(figures.in_zone_of(row.at, now))}  {figures.true_minus(row.text)}"
            for row in self._rows[:MOST]
        ]
        if len(self._rows) > MOST:
            lines.append(self.tr("and %Ln more on the tape", "", len(self._rows) - MOST))
        return "\n".join(lines)

    def _understand(self) -> None:
        self._understood = self._rows
        self._saved.hide()
        self.setVisible(not (self._damaged.isHidden() and self._restored.isHidden()))
