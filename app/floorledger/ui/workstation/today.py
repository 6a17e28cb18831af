"""Today: what needs me, by money. Each figure opens the rows behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout

from floorledger.services.faces import WorkstationService
from floorledger.services.workstation_views import (
    ExceptionRow,
    Figure,
    OrderRow,
    VarianceView,
    WorkstationView,
)
from floorledger.ui import figures
from floorledger.ui.charts.legend import Legend
from floorledger.ui.charts.waterfall import Waterfall
from floorledger.ui.errors import describe
from floorledger.ui.tables.view import RowTable
from floorledger.ui.theme import State, dress
from floorledger.ui.workstation.columns import exception_columns
from floorledger.ui.workstation.desk import Desk, Reading
from floorledger.ui.workstation.export import ExportBar
from floorledger.ui.workstation.figurecard import FigureCard
from floorledger.ui.workstation.keybutton import KeyButton
from floorledger.ui.workstation.page import CELL, GAP, MARGIN, Page, card
from floorledger.ui.workstation.silent_note import SilentNote
from floorledger.ui.workstation.steps import amounts_of, bars_of
from floorledger.ui.workstation.words import CLOSED, is_open

TOP = 16
_CARD = 230


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayData:
    """What the page shows."""

    figures: tuple[Figure, ...]
    top: tuple[ExceptionRow, ...]
    order: OrderRow | None
    variance: VarianceView | None


def read_today(service: WorkstationService) -> TodayData:
    """Read the page on the worker."""
    shown = service.today()
    orders = service.orders()
    order = latest_closed(orders, shown)
    try:
        variance = service.variance(order.order_no) if order else None
    except KeyError:
        variance = None
    return TodayData(
        figures=shown,
        top=tuple(row for row in service.exceptions() if is_open(row))[:TOP],
        order=order,
        variance=variance,
    )


def latest_closed(orders: Sequence[OrderRow], shown: Sequence[Figure]) -> OrderRow | None:
    """Choose the order whose variance is shown: the one a figure names, else the first that is closed."""
    named = {figure.filter for figure in shown if figure.page == "variances"}
    closed = [row for row in orders if row.state.casefold() in CLOSED]
    return next((row for row in closed if row.order_no in named), closed[0] if closed else None)


class TodayPage(Page):
    """Figures, the latest variance, the top of the queue."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Today"))
        self.cards: list[FigureCard] = []
        self._order = ""
        self._reading: Reading[TodayData] = Reading(desk, self._show, self.fail)
        self.export = KeyButton(desk.theme, self.tr("Export"), "E", self)
        self.bar = ExportBar(desk, self)
        self.export.clicked.connect(self.bar.open)
        self.bar.wished.connect(self._export)
        self.head.addWidget(self.export)
        self.body.addWidget(self.bar)
        self.silent = SilentNote(desk, self)
        self.body.addWidget(self.silent)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self.body.addLayout(self._grid)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self._queue(), 11)
        below.addWidget(self._chart(), 10)
        self.body.addLayout(below, 1)

    def _queue(self) -> QFrame:
        frame, column, _ = card(self.desk, self.tr("Needs a decision first"))
        columns = exception_columns(self.locale(), "", short=True)
        self.table = RowTable(self.desk.theme, self.tr("Top exceptions"), columns, lambda row: row.exception_id)
        self.table.set_empty_text(self.tr("No exception is open."))
        self.table.opened.connect(self._open_exception)
        column.addWidget(self.table, 1)
        return frame

    def _chart(self) -> QFrame:
        frame, column, self.heading = card(self.desk)
        self.label = self.desk.kit.word("")
        dress(self.label, look="chip", state=State.LOOK)
        self.label.hide()
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.setContentsMargins(0, 0, CELL, 0)
        head.addWidget(self.heading, 1)
        head.addWidget(self.label)
        column.addLayout(head)
        self.chart = Waterfall(self.desk.theme, self.desk.tasks, self.tr("Variance of the latest closed order"))
        self.chart.opened.connect(self._open_variance)
        self.open = KeyButton(self.desk.theme, self.tr("Open"), "V", self)
        self.open.setAccessibleName(self.tr("Open the variance"))
        self.open.clicked.connect(self._open_variance)
        self.open.setEnabled(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(CELL, 0, CELL, 0)
        self.legend = Legend(self.desk.theme, frame)
        foot.addWidget(self.legend)
        foot.addStretch(1)
        foot.addWidget(self.open)
        column.addWidget(self.chart, 1)
        column.addLayout(foot)
        return frame

    def refresh(self) -> None:
        """Read the figures anew."""
        self._reading.ask(lambda: read_today(self.desk.service))

    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._reading.busy

    def set_frame(self, frame: WorkstationView) -> None:
        """Say whose day this is; head the amounts with the currency."""
        if self.currency != frame.currency:
            self.table.set_columns(exception_columns(self.locale(), frame.currency, short=True))
        super().set_frame(frame)
        self.sub.setText(f"{frame.plant} · {figures.day(frame.now.date(), self.locale())} · {frame.period}")
        self.silent.show_devices(frame.silent, frame.now)

    def focus_first(self) -> None:
        """Begin at the queue."""
        self.table.setFocus()

    def escape(self) -> bool:
        """Close the export bar, then what it said."""
        if self.bar.isVisible():
            self.bar.hide()
            self.table.setFocus()
        elif self.note.text():
            self.note.say("", State.NONE)
        else:
            return False
        return True

    def _export(self) -> None:
        """Write the bundle on the worker; the answer stays on the page."""
        folder = self.bar.chosen()
        if folder is None:
            self.note.say(self.tr("Name a folder first."), State.LOOK)
            return
        self.bar.hide()
        self.note.say(self.tr("Writing…"), State.WAIT)
        self.desk.tasks.run(lambda: self.desk.service.export(folder), self._exported, self._not_exported)

    def _exported(self, line: str) -> None:
        self.note.say(line, State.NONE)

    def _not_exported(self, error: Exception) -> None:
        fault = describe(error)
        words = self.tr("The bundle was not written: {0} {1}").format(fault.what, fault.do)
        self.note.say(words, State.STOP, fault.details)

    def _show(self, data: TodayData) -> None:
        self.well()
        if [shown.figure for shown in self.cards] != list(data.figures):
            self._fill(data.figures)
        self.table.set_rows(data.top)
        if self.table.current() is None and data.top:
            self.table.selectRow(0)
        self._show_variance(data.order, data.variance)

    def _fill(self, shown: Sequence[Figure]) -> None:
        """Have as many cards as figures and fill them."""
        while len(self.cards) > len(shown):
            gone = self.cards.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.cards) < len(shown):
            made = FigureCard(self.desk, self)
            made.clicked.connect(lambda _on=False, made=made: self._open_figure(made))
            self.cards.append(made)
        for made, figure in zip(self.cards, shown, strict=True):
            made.show_figure(figure)
        for one, other in pairwise([*self.cards, self.table, self.chart, self.open]):
            self.setTabOrder(one, other)
        self._place()

    def _place(self) -> None:
        """Lay the cards out in as few and as even rows as the width allows."""
        most = max(1, (self.width() - 2 * MARGIN) // _CARD)
        rows = -(-len(self.cards) // most) or 1
        across = -(-len(self.cards) // rows) or 1
        for number, made in enumerate(self.cards):
            self._grid.addWidget(made, number // across, number % across)
        for number in range(max(across, self._grid.columnCount())):
            self._grid.setColumnStretch(number, 1 if number < across else 0)

    def _show_variance(self, order: OrderRow | None, view: VarianceView | None) -> None:
        self._order = order.order_no if order else ""
        self.open.setEnabled(bool(self._order))
        for widget in (self.legend, self.open):
            widget.setVisible(view is not None)
        self.label.setText(view.label if view else "")
        self.label.setVisible(bool(view and view.label))
        if order is None or view is None:
            self.heading.setText(self.tr("Standard to actual: shown here once an order is closed"))
            self.chart.set_bars((), ())
            return
        bars = bars_of(view)
        self.heading.setText(
            self.tr("{order} {item}: standard to actual, {currency}").format(
                order=order.order_no, item=order.description, currency=view.currency
            )
        )
        self.chart.set_bars(bars, amounts_of(bars, self.locale()))

    def _open_figure(self, made: FigureCard) -> None:
        if made.figure is not None and made.figure.page:
            self.go.emit(made.figure.page, made.figure.filter)

    def _open_exception(self) -> None:
        self.go.emit("exception", self.table.current_key())

    def _open_variance(self) -> None:
        if self._order:
            self.go.emit("variances", "\n".join(part for part in (self._order, self.chart.key()) if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out anew."""
        super().resizeEvent(event)
        self._place()
