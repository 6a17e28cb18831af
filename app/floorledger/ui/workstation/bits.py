"""Small pieces that panes are made of: headings, findings, journal lines, trail, facts."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from floorledger.domain.finding import Finding
from floorledger.services.workstation_views import JournalRow, TrailRow
from floorledger.ui.figures import quantity
from floorledger.ui.icons import OF_STATE
from floorledger.ui.tables.number import DASH, number
from floorledger.ui.tips import tip
from floorledger.ui.workstation.desk import Desk
from floorledger.ui.workstation.words import OF_SEVERITY, moment

TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


class Findings(QWidget):
    """What the checks found, in plain words, with the figures that support it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show findings, worst first as given."""
        clear(self._column)
        for finding in findings:
            self._column.addWidget(self._one(finding))
        if not findings:
            self._column.addWidget(self._desk.kit.text(self.tr("Every check passed."), tone="mute"))

    def _one(self, finding: Finding) -> QWidget:
        kit, state = self._desk.kit, OF_SEVERITY[finding.severity]
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        mark = kit.icon(OF_STATE[state], colour=self._desk.theme.ink_of(state), side=16)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(kit.text(finding.text))
        column.addWidget(kit.text(self._figures(finding), tone="mute"))
        row.addLayout(column, 1)
        return holder

    def _figures(self, finding: Finding) -> str:
        """Write code and figures: what was expected, entered and more likely meant."""
        where, unit = self.locale(), finding.unit or ""
        said = (
            (self.tr("expected {0}"), finding.expected),
            (self.tr("entered {0}"), finding.actual),
            (self.tr("more likely {0}"), finding.suggested),
        )
        return " · ".join([finding.code, *(text.format(quantity(value, unit, where)) for text, value in said if value)])


class Journal(QWidget):
    """A predicted journal in a few lines: role, account, amount and side."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)

    def show_journal(self, rows: Sequence[JournalRow]) -> None:
        """Show the lines, a hairline below each."""
        clear(self._grid)
        kit = self._desk.kit
        for at, line in enumerate(rows):
            side = self.tr("Dr") if line.debit else self.tr("Cr")
            amount = number(line.debit or line.credit, self.locale())
            self._grid.addWidget(kit.line(line.role), 2 * at, 0)
            self._grid.addWidget(kit.word(line.account, tone="mute"), 2 * at, 1)
            self._grid.addWidget(kit.word(amount), 2 * at, 2, TRAILING)
            self._grid.addWidget(kit.word(side, tone="mute"), 2 * at, 3)
            self._grid.addWidget(kit.rule(), 2 * at + 1, 0, 1, 4)
        if not rows:
            self._grid.addWidget(kit.text(self.tr("Nothing would be posted."), tone="mute"), 0, 0)


class Trail(QWidget):
    """An event's history, oldest first: when and what."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_trail(self, rows: Sequence[TrailRow], today: datetime | None) -> None:
        """Show the steps."""
        clear(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        for at, row in enumerate(rows):
            when = moment(row.at, today, self.locale()) or DASH
            self._grid.addWidget(self._desk.kit.word(when, tone="mute"), at, 0, top)
            self._grid.addWidget(self._desk.kit.text(row.text), at, 1)
        if not rows:
            self._grid.addWidget(self._desk.kit.text(self.tr("No step is known yet."), tone="mute"), 0, 0)


class Facts(QWidget):
    """Names and values, one pair a line; a value can be selected and copied."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show the pairs."""
        clear(self._grid)
        for at, (name, value) in enumerate(facts):
            self._grid.addWidget(self._desk.kit.word(name, tone="mute"), at, 0, Qt.AlignmentFlag.AlignTop)
            shown = self._desk.kit.text(value or DASH)
            shown.setToolTip(tip(value))
            shown.setAccessibleName(f"{name}: {value}")
            self._grid.addWidget(shown, at, 1)


def heading(desk: Desk, text: str) -> QWidget:
    """Make the heading of a section."""
    return desk.kit.line(text, weight="semi", tone="mute")


def no_selection() -> str:
    """Say that nothing is chosen."""
    return QCoreApplication.translate("Workstation", "Choose a row to see what is behind it.")
