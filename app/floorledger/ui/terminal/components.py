"""What the job uses: each component's used against expected quantity, with its lot."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from floorledger.services.views import ComponentRow
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import State, dress


class ComponentLine(QWidget):
    """One component: item and lot on the left, figures on the right."""

    def __init__(self, kit: Kit, row: ComponentRow) -> None:
        super().__init__()
        self._kit = kit
        column = kit.column(self, gap=2)
        column.setContentsMargins(0, kit.px(8), 0, kit.px(8))
        line = kit.row(gap=8)
        column.addLayout(line)
        words = QVBoxLayout()
        words.setSpacing(kit.px(2))
        words.addWidget(kit.line(row.item, weight="semi"))
        if under := self._under(row):
            words.addWidget(kit.line(under, tone="mute"))
        if row.lot_needed:
            column.addWidget(self._lot_needed(), 0, Qt.AlignmentFlag.AlignLeading)
        line.addLayout(words, 1)
        figure = self._figures(row)
        if kit.advance(figure, kit.sizes.small) > kit.px(124 if kit.narrow else 180):
            words.insertWidget(1, kit.text(figure))
        else:
            line.addWidget(kit.word(figure), 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(
            self.tr("{0}: {1} used of {2} {3} expected").format(row.item, row.used, row.expected, row.unit)
        )

    def _under(self, row: ComponentRow) -> str:
        """Say lot and description; on a narrow screen only the one that matters more."""
        parts = [part for part in (row.lot or "", row.description) if part]
        if self._kit.narrow:
            parts = [] if row.lot_needed else parts[:1]
        return " · ".join(parts)

    def _figures(self, row: ComponentRow) -> str:
        used, expected = figures.figure(row.used), figures.quantity(row.expected, row.unit)
        return self.tr("{0} / {1}").format(used, expected)

    def _lot_needed(self) -> QWidget:
        chip = self._kit.word(self.tr("lot needed"), weight="semi")
        dress(chip, look="chip", state=State.WAIT)
        return chip


class ComponentsCard(QFrame):
    """The components of the job; scrolls where there are many."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._rows: tuple[ComponentRow, ...] | None = None
        self._area: QScrollArea | None = None
        self._column = kit.column(self, gap=4)
        kit.edges(self._column, 16, 14, 4, 2)
        self._column.addWidget(kit.line(self.tr("Components · used / expected"), weight="semi", tone="mute"))

    def render_rows(self, rows: tuple[ComponentRow, ...]) -> None:
        """Show the rows; nothing is touched where they are as before."""
        if rows == self._rows:
            return
        self._rows = rows
        if self._area is not None:
            self._column.removeWidget(self._area)
            self._area.deleteLater()
        body = QWidget()
        lines = self._kit.column(body)
        self._kit.edges(lines, 0, 0, 12, 0)
        for number, row in enumerate(rows):
            if number:
                lines.addWidget(self._kit.rule())
            lines.addWidget(ComponentLine(self._kit, row))
        lines.addStretch(1)
        self._area = scrolled(self._kit, body)
        self._column.addWidget(self._area, 1)
