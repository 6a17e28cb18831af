"""Orders & WIP: what is on the floor and what it is worth; Enter opens an order's variance."""

from floorledger.services.workstation_views import OrderRow, WorkstationView
from floorledger.ui.errors import describe
from floorledger.ui.figures import figure
from floorledger.ui.tables.exact import total
from floorledger.ui.tables.number import money
from floorledger.ui.tables.view import RowTable
from floorledger.ui.theme import State
from floorledger.ui.workstation.columns import order_columns, order_key
from floorledger.ui.workstation.desk import Desk, Reading
from floorledger.ui.workstation.orderstate import OrderStateBox
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
        self.states = OrderStateBox(desk, self)
        self.states.wished.connect(self._set_state)
        self.table.current_changed.connect(self._show_order)
        column.addWidget(indented(self.states))
        self.body.addWidget(frame, 1)
        self.setTabOrder(self.filter, self.table)

    def refresh(self) -> None:
        """Read the orders anew."""
        self._reading.ask(self.desk.service.orders)

    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._reading.busy or self.states.busy

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
        """Close the form, then the answer, then the filter."""
        if self.states.close_form():
            self.table.setFocus()
            return True
        if self.note.text():
            self.note.say("", State.NONE)
            return True
        return self.filter.clear_it()

    def _show_order(self) -> None:
        typing = self.states.asking
        self.states.show_order(self.table.current())
        if typing and not self.states.asking and self.isVisible():
            self.table.setFocus()

    def _set_state(self) -> None:
        """Ask the service; the answer stays on the page, whatever row is chosen by then."""
        wish = self.states.wish()
        if wish is None:
            return
        self.note.say("", State.NONE)
        self.states.set_busy(busy=True)
        self.desk.tasks.run(
            lambda: self.desk.service.set_state(wish.order_no, wish.state.value, wish.pin),
            self._answered,
            self._not_answered,
        )

    def _answered(self, line: str) -> None:
        self.states.set_busy(busy=False)
        self.note.say(line, State.NONE)
        self._resume()

    def _not_answered(self, error: Exception) -> None:
        self.states.set_busy(busy=False)
        words = self.tr("It is not certain that this was kept. Look at the order's state before you try again.")
        self.note.say(words, State.STOP, describe(error).details)
        self._resume()

    def _resume(self) -> None:
        """Go on where work was, with what is true now."""
        (self.states.pin if self.states.pin.isVisible() else self.table).setFocus()
        self.refresh()

    def _show(self, rows: tuple[OrderRow, ...]) -> None:
        self.well()
        self.table.set_empty_text(self.tr("No order fits."))
        self.table.set_rows(rows)
        if self.table.current() is None and self.table.rows.rows:
            self.table.selectRow(0)
        self._show_order()
        self._say_counts()

    def _say_counts(self) -> None:
        """Head the page with how many orders and how much WIP, of what the filter leaves."""
        rows = self.table.rows.rows
        if not self.currency:
            return
        amount = money(total(row.wip for row in rows), self.currency, self.locale())
        self.sub.setText(self.tr("{0} orders, {1} in WIP").format(figure(str(len(rows)), self.locale()), amount))
