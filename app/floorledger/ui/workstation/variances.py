"""Variances: from standard to actual, the lines of the difference, and the ledger lines behind each part."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget

from floorledger.services.faces import WorkstationService
from floorledger.services.workstation_views import (
    JournalRow,
    OrderRow,
    VarianceView,
)
from floorledger.ui.charts.legend import Legend
from floorledger.ui.charts.waterfall import Waterfall
from floorledger.ui.tables.number import money
from floorledger.ui.tables.view import RowTable
from floorledger.ui.theme import State, dress
from floorledger.ui.workstation import columns
from floorledger.ui.workstation.desk import Desk, Reading
from floorledger.ui.workstation.keybutton import KeyButton
from floorledger.ui.workstation.page import CELL, GAP, Page, card, indented
from floorledger.ui.workstation.picker import OrderPicker
from floorledger.ui.workstation.steps import amounts_of, bars_of
from floorledger.ui.workstation.sumbar import SumBar
from floorledger.ui.workstation.words import CLOSED


@dataclass(frozen=True, slots=True, kw_only=True)
class VariancesData:
    """What the page shows; ``view`` is None where the service knows no variance of the order."""

    orders: tuple[OrderRow, ...]
    order_no: str
    view: VarianceView | None


def read_variances(service: WorkstationService, wanted: str) -> VariancesData:
    """Read the page on the worker: the wanted order's variance, else the first closed order's."""
    orders = service.orders()
    closed = (row.order_no for row in orders if row.state.casefold() in CLOSED)
    order_no = wanted or next(closed, orders[0].order_no if orders else "")
    try:
        view = service.variance(order_no) if order_no else None
    except KeyError:
        view = None
    return VariancesData(orders=orders, order_no=order_no, view=view)


class VariancesPage(Page):
    """One order's variance. ``_part`` is the part whose ledger lines are shown, nothing for all."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Variances"))
        self._order = ""
        self._part = ""
        self._view: VarianceView | None = None
        self._choosing = False
        self._reading: Reading[VariancesData] = Reading(desk, self._show, self.fail)
        self._lines: Reading[tuple[JournalRow, ...]] = Reading(desk, self._show_lines, self.fail)
        self.label = desk.kit.word("")
        dress(self.label, look="chip", state=State.LOOK)
        self.picker = OrderPicker(desk.theme, self)
        self.picker.picked.connect(self.show_argument)
        self.head.addWidget(self.label)
        self.head.addWidget(self.picker)
        self.label.hide()
        self.sums = SumBar(desk)
        self.body.addWidget(self.sums)
        above = QHBoxLayout()
        above.setSpacing(GAP)
        above.addWidget(self._chart(), 12)
        above.addWidget(self._rows(), 14)
        self.body.addLayout(above, 13)
        self.body.addWidget(self._ledger(), 10)
        self.sums.hide()

    def _chart(self) -> QFrame:
        frame, column, self.chart_heading = card(self.desk)
        theme, locale = self.desk.theme, self.locale()
        self.chart = Waterfall(theme, self.desk.tasks, self.tr("Variance from standard to actual"))
        self.chart.chosen.connect(lambda: self._choose(self.chart.key()))
        self.chart.opened.connect(self._to_lines)
        self.bars = RowTable(
            theme, self.tr("The same figures as a table"), columns.bar_columns(locale, ""), columns.bar_key
        )
        self.bars.current_changed.connect(self._bar_chosen)
        self.bars.opened.connect(self._to_lines)
        self.views = QStackedWidget()
        self.views.addWidget(self.chart)
        self.views.addWidget(self.bars)
        self.switch = KeyButton(theme, self.tr("Table"), "T", self)
        self.switch.clicked.connect(self.toggle)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.setContentsMargins(0, 0, CELL, 0)
        head.addWidget(self.chart_heading, 1)
        head.addWidget(Legend(theme, frame))
        head.addWidget(self.switch)
        column.addLayout(head)
        column.addWidget(self.views, 1)
        return frame

    def _rows(self) -> QFrame:
        frame, column, _ = card(self.desk, self.tr("Where the difference comes from"))
        self.table = RowTable(
            self.desk.theme,
            self.tr("Variance lines"),
            columns.variance_columns(self.locale(), ""),
            columns.variance_key,
        )
        self.table.current_changed.connect(self._row_chosen)
        self.table.opened.connect(self._to_lines)
        self.total_name = self.desk.kit.word(self.tr("Total"), weight="semi")
        self.total: QLabel = self.desk.kit.word("", weight="semi")
        foot = QHBoxLayout()
        foot.setContentsMargins(CELL, 0, CELL, 0)
        foot.addWidget(self.total_name)
        foot.addStretch(1)
        foot.addWidget(self.total)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        return frame

    def _ledger(self) -> QFrame:
        frame, column, self.ledger_heading = card(self.desk, self.tr("Ledger lines"))
        self.lines = RowTable(
            self.desk.theme, self.tr("Ledger lines"), columns.journal_columns(self.locale()), columns.journal_key
        )
        self.lines.set_empty_text(self.tr("No ledger line stands behind this."))
        self.lines.opened.connect(lambda: self.go.emit("trace", self.lines.current_key()))
        column.addWidget(self.lines, 1)
        column.addWidget(indented(self.desk.kit.text(self.tr("Enter traces a line to its event."), tone="mute")))
        return frame

    def refresh(self) -> None:
        """Read orders, variance and ledger lines anew."""
        wanted = self._order
        self._reading.ask(lambda: read_variances(self.desk.service, wanted))

    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._reading.busy or self._lines.busy

    def show_argument(self, argument: str) -> None:
        """Show an order, and after a line break one of its parts."""
        order, _, part = argument.partition("\n")
        if order != self._order:
            self._part = ""
        self._order, self._part = order or self._order, part or self._part
        self.refresh()

    def focus_first(self) -> None:
        """Begin at the chart, or at its table."""
        (self.chart if self.views.currentWidget() is self.chart else self.bars).setFocus()

    def focus_filter(self) -> None:
        """Choose another order."""
        self.picker.focus_text()

    def escape(self) -> bool:
        """Leave the picker, then show the lines of all parts again."""
        if self.picker.field.hasFocus():
            self.focus_first()
            return True
        if self._part:
            self._choose("")
            return True
        return False

    def toggle(self) -> None:
        """Change between chart and table of the same figures."""
        to_table = self.views.currentWidget() is self.chart
        self.views.setCurrentWidget(self.bars if to_table else self.chart)
        self.switch.setText(self.tr("Chart") if to_table else self.tr("Table"))
        self.switch.setAccessibleName(self.switch.text())
        self.switch.updateGeometry()
        self.focus_first()

    def _show(self, data: VariancesData) -> None:
        self.well()
        view = data.view
        self._order = data.order_no
        self.picker.show_orders(data.orders, data.order_no)
        self.sums.show_sums(view)
        self.label.setText(view.label if view else "")
        self.label.setVisible(bool(view and view.label))
        missing = self.tr("There is no variance for {0} yet. It is there when something was posted to the order.")
        if view is None and data.order_no:
            self.note.say(missing.format(data.order_no), State.WAIT)
        elif self.note.state is State.WAIT:
            self.note.say("", State.NONE)
        if view != self._view:
            self._fill(view)
        self._choose(self._part)

    def _fill(self, view: VarianceView | None) -> None:
        """Fill chart, both tables and the total."""
        locale = self.locale()
        if view is not None and (self._view is None or view.currency != self._view.currency):
            self.bars.set_columns(columns.bar_columns(locale, view.currency))
            self.table.set_columns(columns.variance_columns(locale, view.currency))
        self._view = view
        bars = bars_of(view) if view else ()
        self.chart.set_bars(bars, amounts_of(bars, locale))
        self._choosing = True
        self.bars.set_rows(bars)
        self.table.set_rows(view.rows if view else ())
        self._choosing = False
        estimate = self.tr("order estimate {0}").format(money(view.expected, view.currency, locale)) if view else ""
        self.sub.setText(f"{view.order_no} · {estimate} · {view.item}" if view else "")
        self.chart_heading.setText(self.tr("Standard to actual, {0}").format(view.currency) if view else "")
        self.total.setText(money(view.total, view.currency, locale) if view else "")

    def _bar_chosen(self) -> None:
        bar = self.bars.current()
        if bar is not None:
            self._choose(bar.key)

    def _row_chosen(self) -> None:
        row = self.table.current()
        if row is not None and not self._choosing:
            word = row.category.casefold()
            parts = self._view.parts if self._view else ()
            self._choose(next((p.key for p in parts if word in {p.key.casefold(), p.label.casefold()}), ""))

    def _choose(self, key: str) -> None:
        """Show a part everywhere and read the ledger lines behind it."""
        if self._choosing:
            return
        self._choosing = True
        self._part = key
        self.chart.choose(key)
        part = next((part for part in self._view.parts if part.key == key), None) if self._view else None
        if part is not None:
            self.bars.choose(f"{part.key}\n{part.label}")
            names = {part.key.casefold(), part.label.casefold()}
            current = self.table.current()
            if current is None or current.category.casefold() not in names:
                row = next((row for row in self.table.rows.rows if row.category.casefold() in names), None)
                self.table.choose(columns.variance_key(row)) if row else self.table.clearSelection()
        else:
            self.table.clearSelection()
        self._choosing = False
        words = self.tr("Ledger lines behind: {0}").format(part.label) if part else self.tr("Ledger lines of the order")
        self.ledger_heading.setText(words)
        self._read_lines()

    def _read_lines(self) -> None:
        order, part = self._order, self._part
        if self._view is None:
            self.lines.set_rows(())
            return
        self._lines.ask(lambda: self.desk.service.lines_of(order, part))

    def _show_lines(self, rows: tuple[JournalRow, ...]) -> None:
        self.lines.set_rows(rows)
        if self.lines.current() is None and rows:
            self.lines.selectRow(0)

    def _to_lines(self) -> None:
        self.lines.setFocus()
