"""One operation in the job list: order and due date, what is made, how far it is. A tap opens it."""

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from floorledger.services.job_views import JobRow, JobState
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.theme import State, dress


def due_words(due: datetime, now: datetime) -> str:
    """Say when a job is due: the time on the same day, else the date."""
    at = figures.in_zone_of(due, now)
    return figures.clock(at) if at.date() == now.date() else figures.day(at)


class JobButton(QPushButton):
    """A row of the list, a target high at least; a ``slim`` one leaves out what the item is."""

    opened = Signal(str, str)

    def __init__(self, kit: Kit, row: JobRow, now: datetime, *, slim: bool = False) -> None:
        super().__init__()
        dress(self, look="entry")
        self._kit, self.row, self._slim = kit, row, slim
        self.setMinimumSize(kit.sizes.target, kit.sizes.target)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._late = row.due is not None and row.due < now and row.state is not JobState.DONE
        self._column = self._lay_out(now)
        self.setAccessibleName(" · ".join((*self._first(), *self._second(), self._figures(), *self._states(now))))
        self.clicked.connect(lambda: self.opened.emit(row.order_no, row.operation_no))

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all lines, a target's at least."""
        return max(self.minimumHeight(), self._column.heightForWidth(width))

    def sizeHint(self) -> QSize:
        """Give the size of all lines."""
        return self._column.sizeHint().expandedTo(self.minimumSize())

    def minimumSizeHint(self) -> QSize:
        """Give the least size, a target."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the line below, and a bar beside the job that is at the terminal."""
        painter = QPainter(self)
        if self.isDown() or self.hasFocus():
            painter.fillRect(self.rect(), self._kit.theme.colour("panel2"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._kit.theme.colour("line"))
        if self.row.here:
            width = self._kit.px(4)
            left = self.width() - width if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
            rect = QRect(left, self._kit.px(8), width, self.height() - self._kit.px(16))
            painter.fillRect(rect, self._kit.theme.colour("accent"))
        painter.end()

    def _lay_out(self, now: datetime) -> QVBoxLayout:
        kit = self._kit
        column = kit.column(self, gap=2)
        kit.edges(column, 12, 9, 4, 9)
        first, second = " · ".join(self._first()), " · ".join(self._second())
        if self._slim:
            first, second = self.row.order_no, self._first()[1]
        column.addLayout(self._line(first, "" if self._slim else self._figures(), weight="semi"))
        column.addLayout(self._line(second, self._due(now), tone="mute", late=self._late))
        column.addLayout(self._state_line(now))
        return column

    def _line(self, start: str, end: str, *, weight: str = "", tone: str = "", late: bool = False) -> QHBoxLayout:
        """Put a text that elides at the start of a line and one that is never cut at its end."""
        row = self._kit.row(gap=8)
        row.addWidget(self._kit.line(start, weight=weight, tone=tone), 1)
        if not end:
            return row
        word = self._kit.word(end, weight=weight, tone=tone)
        if late:
            dress(word, state=State.LOOK)
        row.addWidget(word)
        return row

    def _state_line(self, now: datetime) -> QHBoxLayout:
        kit, row = self._kit, self._kit.row(gap=6)
        icon, state = {
            JobState.STARTED: ("dot", State.NONE),
            JobState.READY: ("ring", State.NONE),
            JobState.WAITS: ("wait", State.WAIT),
            JobState.DONE: ("tick", State.NONE),
        }[self.row.state]
        if self._late:
            icon, state = "look", State.LOOK
        row.addWidget(kit.icon(icon, colour=kit.theme.ink_of(state), side=kit.px(15)), 0, Qt.AlignmentFlag.AlignTop)
        words = kit.text(" · ".join(self._states(now)), lines=3, tone="mute")
        dress(words, state=state)
        row.addWidget(words, 1)
        return row

    def _first(self) -> tuple[str, ...]:
        row = self.row
        return row.order_no, self.tr("op {0} {1}").format(row.operation_no, row.operation).strip()

    def _second(self) -> tuple[str, ...]:
        return tuple(part for part in (self.row.description, self.row.item) if part)

    def _figures(self) -> str:
        good, planned = figures.figure(self.row.good), figures.quantity(self.row.planned, self.row.unit)
        return self.tr("{0} / {1}").format(good, planned)

    def _due(self, now: datetime) -> str:
        return "" if self.row.due is None else self.tr("due {0}").format(due_words(self.row.due, now))

    def _states(self, now: datetime) -> tuple[str, ...]:
        row = self.row
        words = {
            JobState.STARTED: self.tr("started"),
            JobState.READY: self.tr("not begun"),
            JobState.WAITS: self.tr("waits for op {0}").format(row.waits_for),
            JobState.DONE: self.tr("done here"),
        }
        parts = [words[row.state], *([self._figures()] if self._slim else [])]
        if self._late and row.due is not None:
            parts.append(self.tr("late by {0}").format(figures.span(now - row.due)))
        if not figures.is_zero(row.held):
            parts.append(self.tr("{0} on hold").format(figures.quantity(row.held, row.unit)))
        if row.work_center:
            parts.append(row.work_center)
        if row.here:
            parts.append(self.tr("at this terminal now"))
        return tuple(parts)
