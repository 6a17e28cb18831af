"""Orders & WIP: what is on the floor and what it is worth; Enter opens an order's variance."""

from floorledger.services.views import OrderRow, WorkstationView
from floorledger.ui.figures import figure
from floorledger.ui.tables.exact import total
from floorledger.ui.tables.number import money
from floorledger.ui.tables.view import RowTable
from floorledger.ui.workstation.columns import order_columns, order_key
from floorledger.ui.workstation.desk import Desk, Reading
from floorledger.ui.workstation.page import FilterField, Page, card, indented


class OrdersPage(Page):
    """The orders in one table."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Orders & WIP"))
        self._reading: Reading[tuple[OrderRow, ...]] = Reading(desk, self._show, self.fail)
        self.table = RowTable(desk.theme, self.tr("Orders"), order_columns(self.locale(), ""), order_key)
        self.table.opened.connect(lambda: self.go.emit("variances", self.table.current_key()))
        self.filter = FilterField(self.table, self.tr("Filter orders"), self)
        self.filter.textChanged.connect(self._say_counts)
        self.head.addWidget(self.filter)
        frame, column, _ = card(desk)
        column.addWidget(self.table, 1)
        column.addWidget(indented(desk.kit.text(self.tr("Enter opens the variance of the order."), tone="mute")))
        self.body.addWidget(frame, 1)
        self.setTabOrder(self.filter, self.table)

    def refresh(self) -> None:
        """Read the orders anew."""
        self._reading.ask(self.desk.service.orders)

    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._reading.busy

    def set_frame(self, frame: WorkstationView) -> None:
        """Head the amounts with the currency."""
        if self.currency != frame.currency:
            self.table.set_columns(order_columns(self.locale(), frame.currency))
        super().set_frame(frame)
        self._say_counts()

    def show_argument(self, argument: str) -> None:
        """Filter the orders."""
        self.filter.setText(argument)

    def focus_first(self) -> None:
        """Begin at the orders."""
        self.table.setFocus()

    def focus_filter(self) -> None:
        """Put the focus into the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def escape(self) -> bool:
        """Clear the filter."""
        return self.filter.clear_it()

    def _show(self, rows: tuple[OrderRow, ...]) -> None:
        self.well()
        self.table.set_empty_text(self.tr("No order fits."))
        self.table.set_rows(rows)
        if self.table.current() is None and self.table.rows.rows:
            self.table.selectRow(0)
        self._say_counts()

    def _say_counts(self) -> None:
        """Head the page with how many orders and how much WIP, of what the filter leaves."""
        rows = self.table.rows.rows
        if not self.currency:
            return
        amount = money(total(row.wip for row in rows), self.currency, self.locale())
        self.sub.setText(self.tr("{0} orders, {1} in WIP").format(figure(str(len(rows)), self.locale()), amount))
