"""What else may be said of an exception: a row of words that opens in place, and to whom it is given."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from floorledger.domain.decision import Verdict
from floorledger.domain.exception import OWNERSHIP
from floorledger.ui.language import said
from floorledger.ui.workstation.desk import Desk
from floorledger.ui.workstation.keybutton import KeyButton

_ACROSS = 2


def step_words() -> dict[str, tuple[str, str]]:
    """Give what each word is called, and its key."""
    translate = QCoreApplication.translate
    return {
        Verdict.UNDER_REVIEW.value: (translate("Workstation", "Take it under review"), "U"),
        Verdict.ASSIGN.value: (translate("Workstation", "Assign"), "G"),
        Verdict.COMMENT.value: (translate("Workstation", "Comment"), "C"),
        Verdict.RETRY.value: (translate("Workstation", "Try again"), "T"),
        Verdict.ACCEPT.value: (translate("Workstation", "Accept with reason"), "E"),
        Verdict.DISMISS.value: (translate("Workstation", "False alarm"), "D"),
    }


class MoreWords(QWidget):
    """A button for each word; those that may not be said now are not there."""

    def __init__(self, desk: Desk, scope: QWidget, chosen: Callable[[str], None]) -> None:
        super().__init__()
        self.buttons: dict[str, KeyButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for verdict, (text, key) in step_words().items():
            button = KeyButton(desk.theme, text, key, scope)
            button.clicked.connect(lambda _on=False, word=verdict: chosen(word))
            self.buttons[verdict] = button
        self.hide()

    def offer(self, steps: tuple[str, ...], *, able: bool) -> None:
        """Show the words that may be said."""
        for at, (verdict, button) in enumerate(sorted(self.buttons.items(), key=lambda each: _place(steps, each[0]))):
            button.setVisible(verdict in steps)
            button.setEnabled(able and verdict in steps)
            self._grid.addWidget(button, at // _ACROSS, at % _ACROSS)


def _place(steps: tuple[str, ...], verdict: str) -> int:
    return steps.index(verdict) if verdict in steps else len(steps)


class Assignee(QComboBox):
    """To which role an exception is given."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(32)
        roles = {role: None for each in OWNERSHIP.values() for role in (each.owner, each.escalate_to)}
        for role in roles:
            self.addItem(said(role), role)

    def role(self) -> str:
        """Give the role in the service's words."""
        found: str = self.currentData()
        return found
