"""What every page has: a heading, a place for a fault, and answers to the window's keys."""

import logging

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from floorledger.services.workstation_views import WorkstationView
from floorledger.ui.errors import describe
from floorledger.ui.figures import quantity
from floorledger.ui.tables.view import RowTable
from floorledger.ui.text import ElideLabel, TextBlock
from floorledger.ui.theme import State, dress
from floorledger.ui.tips import tip
from floorledger.ui.workstation.desk import Desk

log = logging.getLogger(__name__)

MARGIN = 20
GAP = 12
CARD_PAD = 16
CELL = 8
"""The inner margin of a table's cell: a heading above a table is indented by it."""


class Page(QWidget):
    """A page of the workstation. ``go`` asks the window for another page: its name and what to show there."""

    go = Signal(str, str)

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.desk = desk
        self.frame: WorkstationView | None = None
        self.setAccessibleName(title)
        self.title = desk.kit.word(title)
        dress(self.title, size="mid", weight="bold")
        self.sub = ElideLabel("", self)
        dress(self.sub, tone="mute")
        self.sub.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP)
        self.head.addWidget(self.title)
        self.head.addWidget(self.sub, 1)
        self.coming, self.trouble = Note(desk, self), Note(desk, self)
        self.note = Note(desk, self)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(MARGIN, 14, MARGIN, MARGIN)
        self.body.setSpacing(GAP)
        self.body.addLayout(self.head)
        self.body.addWidget(self.coming)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self.note)

    @property
    def currency(self) -> str:
        """The plant's currency, nothing before the frame is known."""
        return self.frame.currency if self.frame else ""

    def hasHeightForWidth(self) -> bool:
        """A page fills what the window gives it: nobody need ask every label of every page for its height."""
        return False

    def set_frame(self, frame: WorkstationView) -> None:
        """Take over who, where and the currency; say where not all is here that the page is worked out from."""
        self.frame = frame
        self.coming.say("" if frame.arriving is None else self._coming(frame.arriving, frame), State.WAIT)

    def _coming(self, percent: int, frame: WorkstationView) -> str:
        here = quantity(str(percent), "%", self.locale())
        if frame.online:
            words = self.tr("Getting the plant's data: {0}. Figures and lists are not whole until it is here.")
        else:
            words = self.tr(
                "{0} of the plant's data is here, so figures and lists are not whole. "
                "The rest comes by itself as soon as the hub answers."
            )
        return words.format(here)

    def refresh(self) -> None:
        """Ask the service anew for what this page shows."""

    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return False

    def show_argument(self, argument: str) -> None:
        """Show what another page asked this one for."""

    def focus_first(self) -> None:
        """Put the focus where work begins."""

    def focus_filter(self) -> None:
        """Put the focus into the filter."""

    def escape(self) -> bool:
        """Leave what is open; False where nothing is."""
        return False

    def fail(self, error: Exception) -> None:
        """Say that reading failed; what was read before stays on screen."""
        fault = describe(error)
        if not self.trouble.text():
            log.warning("%s could not be read", type(self).__name__, exc_info=error)
        self.trouble.say(
            self.tr("This could not be read just now; what you see was read before. It is tried again by itself."),
            State.STOP,
            fault.details,
        )

    def well(self) -> None:
        """Take back what :meth:`fail` said."""
        if self.trouble.text():
            self.trouble.say("", State.NONE)


class Note(QFrame):
    """One line in place: what happened, in words; hidden while there is nothing to say."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = State.NONE
        self._desk = desk
        self._icon = desk.kit.icon("note", side=16)
        self._text = TextBlock("", self)
        dress(self._text, ink="ink")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def text(self) -> str:
        """Give what it says."""
        return self._text.text()

    def say(self, text: str, state: State, details: str = "") -> None:
        """Say something; nothing hides the line. ``details`` go to the tool tip for support."""
        self.state = state
        self._text.setText(text)
        self._text.setToolTip(tip(details))
        self.setAccessibleName(text)
        icon = {State.STOP: "refused", State.LOOK: "look", State.WAIT: "wait", State.VERIFIED: "tick"}
        self._icon.show_icon(icon.get(state, "note"), self._desk.theme.ink_of(state))
        dress(self, look="note", state=state)
        self.setVisible(bool(text))


class FilterField(QLineEdit):
    """Filters a table while typing; Down or Enter goes on to the rows."""

    def __init__(self, table: RowTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Filter: press /"))
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self.setFixedWidth(240)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear the filter"))
        self._table = table
        self.textChanged.connect(table.set_filter)
        self.returnPressed.connect(self._to_rows)

    def clear_it(self) -> bool:
        """Clear the filter and go back to the rows; False where there is nothing to clear."""
        if not self.text() and not self.hasFocus():
            return False
        self.clear()
        self._to_rows()
        return True

    def _to_rows(self) -> None:
        self._table.setFocus()
        if self._table.current() is None and self._table.rows.rows:
            self._table.selectRow(0)


def card(desk: Desk, title: str = "") -> tuple[QFrame, QVBoxLayout, QLabel]:
    """Make a surface with a small heading; gives surface, its column and the heading.

    What is no table stands in the column indented by ``CELL``, as the heading does.
    """
    frame = desk.kit.card()
    column = QVBoxLayout(frame)
    column.setContentsMargins(CARD_PAD - CELL, 12, CARD_PAD - CELL, 12)
    column.setSpacing(8)
    heading = desk.kit.line(title, weight="semi", tone="mute")
    heading.setContentsMargins(CELL, 0, CELL, 0)
    if title:
        column.addWidget(heading)
    return frame, column, heading


def indented(widget: QWidget) -> QWidget:
    """Indent a widget so that it stands below the text of a table's cells."""
    widget.setContentsMargins(CELL, 0, CELL, 0)
    return widget
