"""What the job uses: each component's used against expected quantity, with its lot."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from floorledger.services.job_views import Freshness, lot_key
from floorledger.services.views import ComponentRow
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.freshness_line import FreshnessLine
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import State, dress


class ComponentLine(QWidget):
    """One component: item and lot on the left, figures on the right."""

    def __init__(self, kit: Kit, row: ComponentRow) -> None:
        super().__init__()
        self._kit, self._row = kit, row
        column = kit.column(self, gap=2)
        column.setContentsMargins(0, kit.px(8), 0, kit.px(8))
        line = kit.row(gap=8)
        column.addLayout(line)
        words = QVBoxLayout()
        words.setSpacing(kit.px(2))
        words.addWidget(kit.line(row.item, weight="semi"))
        under = self._under(row)
        beside = 0 if kit.narrow else 1
        for text in under[:beside]:
            words.addWidget(kit.line(text, tone="mute"))
        for text in under[beside:]:
            column.addWidget(kit.line(text, tone="mute"))
        if row.lot_needed:
            column.addLayout(self._lot_needed(row))
        line.addLayout(words, 1)
        figure = self._figures(row)
        self._figure = kit.text(figure) if self._is_wide(figure) else kit.word(figure)
        if self._is_wide(figure):
            words.insertWidget(1, self._figure)
        else:
            line.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(self.words(row))

    def show_row(self, row: ComponentRow) -> bool:
        """Show other figures in the same line; False where more than the figures is other, so that it is made anew."""
        before, figure = self._row, self._figures(row)
        same = replace(row, used=before.used, expected=before.expected) == before
        if not same or self._under(row) != self._under(before) or self._is_wide(figure) != self._is_wide(self._shown()):
            return False
        self._row = row
        self._figure.setText(figure)
        self.setAccessibleName(self.words(row))
        return True

    def _shown(self) -> str:
        return self._figures(self._row)

    def _is_wide(self, figure: str) -> bool:
        """Whether the figures need a line of their own."""
        return self._kit.advance(figure, self._kit.sizes.small) > self._kit.px(124 if self._kit.narrow else 180)

    def words(self, row: ComponentRow) -> str:
        """Say the line in words, for a screen reader."""
        said = self.tr("{0}: {1} used of {2} {3} expected").format(row.item, row.used, row.expected, row.unit)
        return said if not row.lot else self.tr("{0}. Open lot {1}").format(said, row.lot)

    def _under(self, row: ComponentRow) -> list[str]:
        """Say lot and description and what the whole order needs; the lot comes first, so the description is cut."""
        parts = [part for part in (row.lot or "", row.description) if part]
        if self._kit.narrow:
            return [] if row.lot_needed or not parts else [" · ".join(parts)]
        whole = self.tr("{0} for the whole order").format(figures.quantity(row.planned, row.unit))
        return [" · ".join(parts), *([whole] if row.planned and row.planned != row.expected else [])]

    def _figures(self, row: ComponentRow) -> str:
        used, expected = figures.figure(row.used), figures.quantity(row.expected, row.unit)
        return self.tr("{0} / {1}").format(used, expected)

    def _lot_needed(self, row: ComponentRow) -> QHBoxLayout:
        """Ask for the lot; on a narrow screen the description stands beside it, as far as there is room."""
        chip = self._kit.word(self.tr("lot needed"), weight="semi")
        dress(chip, look="chip", state=State.WAIT)
        line = self._kit.row(gap=8)
        line.addWidget(chip)
        line.addWidget(self._kit.line(row.description if self._kit.narrow else "", tone="mute"), 1)
        return line


class LotLink(QPushButton):
    """A component's line that opens the lot that was used last."""

    def __init__(self, kit: Kit, row: ComponentRow) -> None:
        super().__init__()
        dress(self, look="entry")
        self._kit = kit
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._line = ComponentLine(kit, row)
        self._line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = kit.column(self)
        self._column.addWidget(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(self._line.words(row))

    def show_row(self, row: ComponentRow) -> bool:
        """Show other figures in the same line; False where it has to be made anew."""
        if not self._line.show_row(row):
            return False
        self.setAccessibleName(self._line.words(row))
        return True

    def sizeHint(self) -> QSize:
        """Give the size of the line, a target at least."""
        target = self._kit.sizes.target
        return self._column.sizeHint().expandedTo(QSize(target, target))

    def minimumSizeHint(self) -> QSize:
        """Give the same height: a line is not cut."""
        return QSize(self._kit.sizes.target, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground while pressed or in focus; the parts draw themselves."""
        if self.isDown() or self.hasFocus():
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._kit.theme.colour("panel2"))
            painter.end()


class ComponentsCard(QFrame):
    """The components of the job; scrolls where there are many. One that was used opens the lot it came from."""

    lot_wanted = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._rows: tuple[ComponentRow, ...] | None = None
        self._lines: list[ComponentLine | LotLink] = []
        self._area: QScrollArea | None = None
        self._column = kit.column(self, gap=4)
        kit.edges(self._column, 16, 14, 4, 2)
        self._column.addWidget(kit.line(self.tr("Components · used / expected"), weight="semi", tone="mute"))
        self._age = FreshnessLine(kit, short=True)

    def show_age(self, freshness: Freshness, now: datetime) -> None:
        """Say how old what is known of stock and lots is, once it may be out of date."""
        self._age.show_age(freshness, now)

    def render_rows(self, rows: tuple[ComponentRow, ...]) -> None:
        """Show the rows; nothing is touched where they are as before."""
        if rows == self._rows:
            return
        before, self._rows = self._rows, rows
        known = before is not None and len(before) == len(rows)
        if known and all(line.show_row(row) for line, row in zip(self._lines, rows, strict=True)):
            return
        self._age.setParent(self)
        if self._area is not None:
            self._column.removeWidget(self._area)
            self._area.deleteLater()
        body = QWidget()
        lines = self._kit.column(body)
        self._kit.edges(lines, 0, 0, 12, 0)
        lines.addWidget(self._age)
        self._lines = [self._line(row) for row in rows]
        for number, line in enumerate(self._lines):
            if number:
                lines.addWidget(self._kit.rule())
            lines.addWidget(line)
        lines.addStretch(1)
        self._area = scrolled(self._kit, body)
        self._column.addWidget(self._area, 1)

    def _line(self, row: ComponentRow) -> ComponentLine | LotLink:
        if not row.lot:
            return ComponentLine(self._kit, row)
        link = LotLink(self._kit, row)
        link.clicked.connect(lambda: self.lot_wanted.emit(lot_key(row.item, row.lot or "")))
        return link
