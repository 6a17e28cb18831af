"""The order at the terminal: how far it is, and what is left."""

from fractions import Fraction

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from floorledger.services.job_views import JobState, Pace
from floorledger.services.views import Job
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.theme import State, dress


class YieldBar(QWidget):
    """A bar of good pieces with the scrap marked behind them; the words stand beside it."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._parts = (Fraction(0), Fraction(0), Fraction(1))
        self.setFixedHeight(kit.px(14))

    def show_parts(self, good: str, scrap: str, planned: str) -> None:
        """Show decimal texts; where more was made than planned the bar is full."""
        done, lost = Fraction(good), Fraction(scrap)
        self._parts = (done, lost, max(Fraction(planned), done + lost, Fraction(1)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, good and scrap."""
        good, scrap, whole = self._parts
        area = QRectF(self.rect())
        widths = [float(part / whole) * area.width() for part in (good, scrap)]
        if scrap:
            widths[1] = max(widths[1], self._kit.px(4))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setClipPath(shape)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(area.width(), 0)
            painter.scale(-1, 1)
        painter.fillRect(area, self._kit.theme.colour("bar2"))
        painter.fillRect(QRectF(0, 0, widths[0], area.height()), self._kit.theme.colour("bar"))
        painter.fillRect(QRectF(widths[0], 0, widths[1], area.height()), self._kit.theme.colour("amber"))
        painter.end()


class JobCard(QFrame):
    """Order, operation, description, good of planned, scrap, left, and what is held or waits for a decision."""

    document_wanted = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._job: Job | None = None
        self._shown = False
        self._order = kit.text(tone="mute", weight="semi", lines=2)
        self._what = kit.text(size="big", weight="bold", lines=2)
        self._item = kit.line(tone="mute")
        self._good_label = kit.word(self.tr("Good"), size="mid")
        self._good = kit.word(size="big", weight="bold")
        self._planned = kit.line(weight="semi", tone="mute")
        self._planned_below = kit.text(weight="semi", tone="mute", lines=2)
        self._planned_below.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = YieldBar(kit)
        self._scrap = kit.text(tone="mute", lines=2)
        self._left = kit.text(tone="mute", lines=2)
        self._pace, self._beside = kit.text(tone="mute", lines=4), kit.text(tone="mute", lines=4)
        self._held, self._pending = _Aside(kit, "note", State.NONE), _Aside(kit, "look", State.LOOK)
        self._drawing = kit.button("", size="small")
        self._drawing.clicked.connect(self._open_document)
        self._documents = QWidget()
        kit.edges(documents := kit.column(self._documents), 0, 8, 0, 0)
        documents.addWidget(self._drawing)
        self._lay_out()

    def _open_document(self) -> None:
        if self._job is not None and self._job.documents:
            self.document_wanted.emit(self._job.documents[0].sha256)

    def _show_documents(self, job: Job | None) -> None:
        """Offer the drawing or work instruction; several are told by their number."""
        found = () if job is None else job.documents
        self._documents.setVisible(bool(found))
        if found:
            self._drawing.setText(self.tr("%Ln drawings", "", len(found)) if len(found) > 1 else self.tr("Drawing"))
            self._drawing.setAccessibleName(found[0].title)

    def render_job(self, job: Job | None) -> None:
        """Show the job, or how to begin one; nothing is touched where it is as before."""
        if self._shown and job == self._job:
            return
        self._shown, self._job = True, job
        self._show_documents(job)
        for part in (self._good_label, self._good, self._bar, self._scrap, self._left, self._item):
            part.setVisible(job is not None)
        self._held.setVisible(job is not None and not figures.is_zero(job.held))
        self._pending.setVisible(job is not None and not figures.is_zero(job.pending))
        self._pace.setVisible(job is not None and job.pace is not None)
        self._beside.setVisible(job is not None and bool(self._neighbours(job)))
        if job is None:
            self._planned.hide()
            self._planned_below.hide()
            self._order.setText(self.tr("No order here yet"))
            self._what.setText(self.tr("Scan an order"))
            return
        self._order.setText(self._order_line(job))
        self._what.setText(job.description)
        self._item.setText(" · ".join(part for part in (job.item, job.state) if part))
        self._show_quantities(job)
        self._pace.setText("" if job.pace is None else self._pace_words(job.pace))
        self._beside.setText("\n".join(self._neighbours(job)))

    def _pace_words(self, pace: Pace) -> str:
        """Say the standard, and below it what was booked so far; on a narrow screen both in a line."""
        if self._kit.narrow and pace.actual_min is not None:
            both = self.tr("{0} min each, standard {1}")
            return both.format(figures.figure(pace.actual_min), figures.figure(pace.standard_min))
        standard = self.tr("Standard {0} min · {1} / h")
        lines = [standard.format(figures.figure(pace.standard_min), figures.figure(pace.standard_hour))]
        if pace.actual_min is not None and pace.actual_hour is not None:
            actual = self.tr("Booked {0} min · {1} / h")
            lines.append(actual.format(figures.figure(pace.actual_min), figures.figure(pace.actual_hour)))
        return "\n".join(lines)

    def _neighbours(self, job: Job) -> list[str]:
        """Say how far the operations beside this one are; a narrow screen has room for one of them, or for none."""
        if self._kit.narrow and not (figures.is_zero(job.held) and figures.is_zero(job.pending)):
            return []
        lines = []
        before, after = (self.tr("Before: op {0}, {1}"), job.before), (self.tr("After: op {0}, {1}"), job.after)
        for words, beside in (before,) if self._kit.narrow else (before, after):
            if beside is not None:
                none = beside.state in (JobState.READY, JobState.WAITS)
                good = self.tr("{0} good").format(figures.figure(beside.good))
                lines.append(words.format(beside.operation_no, self.tr("not begun") if none else good))
        return lines

    def _order_line(self, job: Job) -> str:
        operation = self.tr("op {0} {1}").format(job.operation_no, job.operation).strip()
        due = self.tr("due {0}").format(figures.clock(job.due)) if job.due else ""
        return " · ".join(part for part in (job.order_no, operation, due) if part)

    def _show_quantities(self, job: Job) -> None:
        self._good.setText(figures.figure(job.good))
        self._show_planned(self.tr("of {0}").format(figures.quantity(job.planned, job.unit)))
        self._bar.show_parts(job.good, job.scrap, job.planned)
        self._bar.setAccessibleName(
            self.tr("{0} good and {1} scrap of {2} planned").format(job.good, job.scrap, job.planned)
        )
        scrap = self.tr("Scrap {0} ({1} %)")
        self._scrap.setText(scrap.format(figures.figure(job.scrap), figures.figure(job.scrap_percent)))
        left = self.tr("Left {0}").format(figures.figure(job.left))
        about = "" if job.minutes_left is None else self.tr("about %Ln min", "", job.minutes_left)
        self._left.setText(" · ".join(part for part in (left, about) if part))
        self._held.say(self.tr("{0} on hold").format(figures.quantity(job.held, job.unit)))
        pending = self.tr("{0} wait for a decision and are not in Good yet")
        self._pending.say(pending.format(figures.quantity(job.pending, job.unit)))

    def _show_planned(self, planned: str) -> None:
        """Put the planned quantity behind the good one, or below it where the figures are long."""
        kit, sizes = self._kit, self._kit.sizes
        room = kit.px(158 if kit.narrow else 252)
        number = kit.advance(self._good.text(), sizes.big, QFont.Weight.Bold)
        beside = number + kit.advance(planned, sizes.small, QFont.Weight.DemiBold) <= room
        dress(self._good, size="big" if number <= room else "mid")
        for label, shown in ((self._planned, beside), (self._planned_below, not beside)):
            label.setText(planned)
            label.setVisible(shown)

    def _lay_out(self) -> None:
        kit = self._kit
        column = kit.column(self, pad=16, gap=4)
        column.addWidget(self._order)
        column.addWidget(self._what)
        column.addWidget(self._item)
        row = kit.row(gap=8)
        row.addWidget(self._good_label, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addStretch(1)
        row.addWidget(self._good, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._planned, 0, Qt.AlignmentFlag.AlignBaseline)
        column.addLayout(row)
        column.addWidget(self._planned_below)
        column.addWidget(self._bar)
        column.addSpacing(kit.px(2))
        self._lay_out_ends(column)
        column.addWidget(self._pace)
        column.addWidget(self._beside)
        column.addWidget(self._held)
        column.addWidget(self._pending)
        column.addWidget(self._documents)

    def _lay_out_ends(self, column: QVBoxLayout) -> None:
        """Put scrap and left at both ends of a line, or one under the other on a narrow screen."""
        if self._kit.narrow:
            column.addWidget(self._scrap)
            column.addWidget(self._left)
            return
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = self._kit.row(gap=8)
        row.addWidget(self._scrap)
        row.addWidget(self._left, 1)
        column.addLayout(row)


class _Aside(QFrame):
    """A line with an icon for pieces that are neither good nor scrap."""

    def __init__(self, kit: Kit, icon: str, state: State) -> None:
        super().__init__()
        self._text = kit.text(lines=3)
        dress(self._text, state=state)
        row = kit.row(self, gap=6)
        row.setContentsMargins(0, kit.px(4), 0, 0)
        mark: QLabel | QWidget = kit.icon(icon, colour=kit.theme.ink_of(state))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def say(self, text: str) -> None:
        """Show the words."""
        self._text.setText(text)
