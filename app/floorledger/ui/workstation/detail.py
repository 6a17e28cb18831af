"""The detail of an exception: where, what was found, what would be posted, its history, and the decision."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from floorledger.services.workstation_views import ExceptionDetail
from floorledger.ui.tables.mark import Pill
from floorledger.ui.tables.number import money
from floorledger.ui.theme import State, dress
from floorledger.ui.workstation.bits import Findings, Journal, Trail, heading, no_selection
from floorledger.ui.workstation.decision import DecisionBox
from floorledger.ui.workstation.desk import Desk
from floorledger.ui.workstation.photo import Photo
from floorledger.ui.workstation.words import due, due_words, exception_state, is_open


class DetailPane(QFrame):
    """Shows one exception; rebuilt only when something in it changed."""

    def __init__(self, desk: Desk, scope: QWidget) -> None:
        super().__init__()
        kit = desk.kit
        self._desk = desk
        self._shown: ExceptionDetail | None = None
        dress(self, look="card")
        self.setAccessibleName(self.tr("Exception"))
        self.title = kit.text(no_selection(), weight="semi")
        self.pill = Pill(desk.theme, self)
        self.where = kit.text("", tone="mute")
        self.value = kit.text("", tone="mute")
        self.findings = Findings(desk)
        self.tasks_heading = heading(desk, self.tr("Who does what"))
        self.tasks = kit.text("")
        self.photo = Photo(desk)
        self.journal = Journal(desk)
        self.trail = Trail(desk)
        self.decision = DecisionBox(desk, scope)
        self.sections = QWidget()
        self._lay_out(self._scrolled())
        self.show_detail(None, None, "")

    def _scrolled(self) -> QScrollArea:
        column = QVBoxLayout(self.sections)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for title, part in (
            (heading(self._desk, self.tr("What the checks found")), self.findings),
            (self.tasks_heading, self.tasks),
            (heading(self._desk, self.tr("Predicted journal")), self.journal),
            (heading(self._desk, self.tr("Trail")), self.trail),
        ):
            column.addWidget(title)
            column.addWidget(part)
            column.addSpacing(8)
        column.insertWidget(column.indexOf(self.findings) + 2, self.photo)
        column.addStretch(1)
        dress(self.sections, look="scrolled")
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.sections)
        return area

    def _lay_out(self, area: QScrollArea) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.title, 1)
        top.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.where)
        column.addWidget(self.value)
        column.addSpacing(8)
        column.addWidget(area, 1)
        column.addWidget(self._desk.kit.rule())
        column.addWidget(self.decision)

    def show_detail(self, detail: ExceptionDetail | None, today: datetime | None, currency: str) -> None:
        """Show an exception, or that none is chosen."""
        self.decision.show_detail(detail)
        self.sections.setVisible(detail is not None)
        if detail is None:
            self.title.setText(no_selection())
            self.where.setText("")
            self.value.setText("")
            self.pill.say("", State.NONE)
        elif detail != self._shown:
            self._fill(detail, today, currency)
        self._shown = detail

    def _fill(self, detail: ExceptionDetail, today: datetime | None, currency: str) -> None:
        row = detail.row
        self.title.setText(detail.title)
        self.where.setText(detail.where)
        self.value.setText(
            self.tr("{value} at stake · owner {owner} · {age} old").format(
                value=money(row.value, currency, self.locale()), owner=row.owner, age=due(row.age_h, self.locale())
            )
        )
        state = exception_state(row)
        self.pill.say(due_words(row, self.locale()), state if row.due_h < 0 or not is_open(row) else State.NONE)
        self.findings.show_findings(detail.findings)
        self.tasks.setText("\n".join(f"{role[:1].upper()}{role[1:]}: {task}" for role, task in detail.tasks))
        self.tasks_heading.setVisible(bool(detail.tasks))
        self.tasks.setVisible(bool(detail.tasks))
        self.photo.show_photo(detail.photo)
        self.journal.show_journal(detail.journal)
        self.trail.show_trail(detail.trail, today)
