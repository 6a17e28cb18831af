"""The locked terminal: who is at work, what is kept for them, and that a badge opens it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from floorledger.services.people_views import LockView, PeopleView
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.text import TextBlock
from floorledger.ui.theme import dress


class LockCard(QFrame):
    """Covers the work; nothing of it is shown but that it is kept."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        dress(self, look="card")
        self._title = kit.text(size="big", weight="bold", lines=2)
        self._how = kit.text(size="mid", lines=3)
        self._kept = kit.text(size="mid", weight="semi", lines=3)
        self._others = kit.text(tone="mute", lines=3)
        column = kit.column(self, pad=32, gap=12)
        column.addStretch(1)
        column.addWidget(kit.icon("lock", side=kit.px(72)), 0, Qt.AlignmentFlag.AlignHCenter)
        for text in (self._title, self._how, self._kept, self._others):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addStretch(1)

    def render_lock(self, lock: LockView, people: PeopleView) -> None:
        """Show for whom the terminal is locked."""
        self._title.setText(self.tr("{0} is at work").format(lock.name))
        since = figures.clock(lock.since)
        self._how.setText(self.tr("Locked: nobody was here since {0}. Scan your badge to go on.").format(since))
        _say(self._kept, self.tr("Kept as it was: {0}").format(lock.kept) if lock.kept else "")
        others = [each.name for each in people.crew if not each.active]
        _say(self._others, self.tr("Also signed in: {0}").format(", ".join(others)) if others else "")


class LeaveCard(QFrame):
    """Somebody wants to leave the full screen: whose badge that takes."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="card")
        column = kit.column(self, pad=32, gap=12)
        column.addStretch(1)
        column.addWidget(kit.icon("badge", side=kit.px(72)), 0, Qt.AlignmentFlag.AlignHCenter)
        for text in (
            kit.text(self.tr("Leave the full screen"), size="big", weight="bold"),
            kit.text(self.tr("A supervisor or an administrator scans the badge and types the PIN."), size="mid"),
        ):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addStretch(1)


def _say(text: TextBlock, words: str) -> None:
    text.setText(words)
    text.setVisible(bool(words))
