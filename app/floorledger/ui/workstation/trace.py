"""The trace: from an amount to the event behind it, with everything that makes it believable. Esc goes back."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from floorledger.services.workstation_views import JournalRow, Trace
from floorledger.ui.tables.number import money
from floorledger.ui.tables.view import DENSE, HEADER, RowTable
from floorledger.ui.theme import dress
from floorledger.ui.workstation.bits import Facts, Findings, Trail, heading
from floorledger.ui.workstation.columns import journal_columns, journal_key
from floorledger.ui.workstation.crumbs import Crumbs
from floorledger.ui.workstation.desk import Desk, Reading
from floorledger.ui.workstation.keybutton import KeyButton
from floorledger.ui.workstation.page import CELL, GAP, Page, card
from floorledger.ui.workstation.photo import Photo

_MOST_LINES = 8


class TracePage(Page):
    """One ledger line and what it rests on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Trace"))
        self._line = ""
        self._shown: Trace | None = None
        self._reading: Reading[Trace] = Reading(desk, self._show, self.fail)
        self.back = KeyButton(desk.theme, self.tr("Back"), "", self, cap=self.tr("Esc"))
        self.back.clicked.connect(lambda: self.go.emit("back", ""))
        self.head.addWidget(self.back)
        self.crumbs = Crumbs(desk)
        self.facts = Facts(desk)
        self.photo = Photo(desk)
        self.findings = Findings(desk)
        self.trail = Trail(desk)
        self.body.addWidget(self.crumbs)
        self.body.addWidget(self._journal())
        below = QHBoxLayout()
        below.setSpacing(GAP)
        recorded = QWidget()
        rows = QVBoxLayout(recorded)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self.facts)
        rows.addWidget(self.photo)
        below.addWidget(self._card((self.tr("What was recorded"), recorded)), 11)
        below.addWidget(
            self._card((self.tr("What the checks found"), self.findings), (self.tr("Trail"), self.trail)), 10
        )
        self.body.addLayout(below, 1)

    def _journal(self) -> QFrame:
        frame, column, _ = card(self.desk, self.tr("Journal: predicted against booked"))
        self.table = RowTable(self.desk.theme, self.tr("Journal"), journal_columns(self.locale()), journal_key)
        self.table.set_empty_text(self.tr("Nothing was posted for this event."))
        column.addWidget(self.table)
        return frame

    def _card(self, *parts: tuple[str, QWidget]) -> QFrame:
        """Make a card of sections that scrolls where it must."""
        inner = QWidget()
        dress(inner, look="scrolled")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(CELL, 0, CELL, 0)
        rows.setSpacing(8)
        for title, part in parts:
            rows.addWidget(heading(self.desk, title))
            rows.addWidget(part)
            rows.addSpacing(10)
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        area.setAccessibleName(parts[0][0])
        frame, column, _ = card(self.desk)
        column.addWidget(area)
        return frame

    def open(self, line_id: str) -> None:
        """Trace another line."""
        self._line = line_id
        self.refresh()

    def refresh(self) -> None:
        """Read the trace anew."""
        line = self._line
        if line:
            self._reading.ask(lambda: self.desk.service.trace(line))

    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._reading.busy

    def focus_first(self) -> None:
        """Begin at the journal."""
        self.table.setFocus()

    def escape(self) -> bool:
        """Go back to where the amount was."""
        self.go.emit("back", "")
        return True

    def _show(self, trace: Trace) -> None:
        self.well()
        if trace == self._shown:
            return
        self._shown = trace
        self.sub.setText(trace.title)
        self.crumbs.show_path(self._path(trace))
        self.table.set_rows(trace.journal)
        self.table.choose(self._line)
        self.table.setFixedHeight(HEADER + DENSE * min(_MOST_LINES, max(2, len(trace.journal))) + 2)
        self.facts.show_facts(trace.facts)
        self.photo.show_photo(trace.photo)
        self.findings.show_findings(trace.findings)
        self.trail.show_trail(trace.trail, self.frame.now if self.frame else None)

    def _path(self, trace: Trace) -> dict[str, str]:
        """Fill the breadcrumb: what the service says, and what can be read off the rows."""
        line: JournalRow | None = next((row for row in trace.journal if row.line_id == self._line), None)
        checks = ", ".join(finding.code for finding in trace.findings) or self.tr("all passed")
        known = {
            "amount": money(trace.amount, self.currency, self.locale()),
            "line": f"{line.role} · {line.account}" if line else "",
            "checks": checks,
        }
        return known | dict(trace.path)
