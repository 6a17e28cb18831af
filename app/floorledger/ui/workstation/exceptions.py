"""Exceptions: the queue by money and time to SLA, and what is behind the chosen one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from floorledger.services.workstation_views import (
    ExceptionDetail,
    ExceptionRow,
    WorkstationView,
)
from floorledger.ui.errors import describe
from floorledger.ui.figures import figure
from floorledger.ui.tables.exact import total
from floorledger.ui.tables.number import money
from floorledger.ui.tables.view import RowTable
from floorledger.ui.theme import State
from floorledger.ui.workstation.columns import exception_columns
from floorledger.ui.workstation.decision import Wish
from floorledger.ui.workstation.desk import Desk, Reading
from floorledger.ui.workstation.detail import DetailPane
from floorledger.ui.workstation.page import GAP, FilterField, Page, card
from floorledger.ui.workstation.words import is_open

DETAIL_WIDTH = 404


class ExceptionsPage(Page):
    """The queue beside the detail of its current row."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Exceptions"))
        self._wanted = ""
        self._decided_id, self._decided_place = "", 0
        self._rows: Reading[tuple[ExceptionRow, ...]] = Reading(desk, self._show, self.fail)
        self._detail: Reading[ExceptionDetail] = Reading(desk, self._show_detail, self.fail)
        columns = exception_columns(self.locale(), "")
        self.table = RowTable(desk.theme, self.tr("Exceptions"), columns, lambda row: row.exception_id)
        self.table.current_changed.connect(self._read_detail)
        self.table.opened.connect(self._to_decision)
        self.filter = FilterField(self.table, self.tr("Filter exceptions"), self)
        self.filter.textChanged.connect(self._say_counts)
        self.head.addWidget(self.filter)
        frame, column, _ = card(desk)
        column.addWidget(self.table)
        self.pane = DetailPane(desk, self)
        self.pane.setMinimumWidth(DETAIL_WIDTH)
        self.pane.decision.wished.connect(self._decide)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(frame, 17)
        row.addWidget(self.pane, 8)
        self.body.addLayout(row, 1)
        self.setTabOrder(self.filter, self.table)
        self.setTabOrder(self.table, self.pane.decision.approve)

    def refresh(self) -> None:
        """Read queue and detail anew."""
        self._rows.ask(self.desk.service.exceptions)

    def busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._rows.busy or self._detail.busy or self.pane.decision.busy

    def set_frame(self, frame: WorkstationView) -> None:
        """Head the amounts with the currency."""
        if self.currency != frame.currency:
            self.table.set_columns(exception_columns(self.locale(), frame.currency))
        super().set_frame(frame)
        self._say_counts()

    def show_argument(self, argument: str) -> None:
        """Filter the queue."""
        self.filter.setText(argument)

    def show_exception(self, exception_id: str) -> None:
        """Choose an exception as soon as it is there."""
        self.filter.clear()
        if not self.table.choose(exception_id):
            self._wanted = exception_id

    def focus_first(self) -> None:
        """Begin at the queue."""
        self.table.setFocus()

    def focus_filter(self) -> None:
        """Put the focus into the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def escape(self) -> bool:
        """Close the form, then the answer, then the filter."""
        if self.pane.decision.close_form():
            self.table.setFocus()
            return True
        if self.note.text():
            self.note.say("", State.NONE)
            return True
        return self.filter.clear_it()

    def _show(self, rows: Sequence[ExceptionRow]) -> None:
        self.well()
        self.table.set_empty_text(self.tr("Nothing here needs a decision."))
        self.table.set_rows(rows)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.table.choose(wanted)
        elif self.table.current() is None and self.table.rows.rows:
            self.table.selectRow(0)
        self._say_counts()
        self._read_detail()

    def _say_counts(self) -> None:
        """Head the page with how many and how much, of what the filter leaves."""
        rows = [row for row in self.table.rows.rows if is_open(row)]
        if not self.currency:
            return
        amount = money(total(row.value for row in rows), self.currency, self.locale())
        count = self.tr("{0} open").format(figure(str(len(rows)), self.locale()))
        words = self.tr("{0}, {1} at stake · sorted by money × time to SLA")  # noqa: RUF001 - the sign people read
        self.sub.setText(words.format(count, amount))

    def _read_detail(self) -> None:
        chosen = self.table.current_key()
        if chosen:
            self._detail.ask(lambda: self.desk.service.exception(chosen))
        else:
            self.pane.show_detail(None, None, "")

    def _show_detail(self, detail: ExceptionDetail) -> None:
        if detail.row.exception_id != self.table.current_key():
            return
        typing = self.pane.decision.form.isVisible()
        self.pane.show_detail(detail, self.frame.now if self.frame else None, self.currency)
        if typing and not self.pane.decision.form.isVisible():
            self.table.setFocus()
        if detail.row.exception_id == self._decided_id and not detail.can_decide:
            self._go_on(self._decided_place)
        self._decided_id = ""

    def _to_decision(self) -> None:
        self.pane.decision.approve.setFocus()

    def _decide(self) -> None:
        """Ask the service to decide; the answer stays on the page, whatever row is chosen by then."""
        wish = self.pane.decision.wish()
        if wish is None:
            return
        self.note.say("", State.NONE)
        self._decided_place = self.table.currentIndex().row()
        self.pane.decision.set_busy(busy=True)
        self.desk.tasks.run(
            lambda: self._ask(wish),
            lambda line: self._decided(wish, line),
            self._not_decided,
        )

    def _ask(self, wish: Wish) -> str:
        """Tell the service, on the worker."""
        if wish.step:
            return self.desk.service.take_step(
                wish.exception_id, wish.step, reason=wish.reason, pin=wish.pin, assignee=wish.assignee
            )
        return self.desk.service.decide(wish.exception_id, approve=wish.approve, reason=wish.reason, pin=wish.pin)

    def _decided(self, wish: Wish, line: str) -> None:
        self.pane.decision.set_busy(busy=False)
        self.note.say(f"{wish.subject}: {line}", State.NONE)
        self._decided_id = wish.exception_id
        self._resume()

    def _not_decided(self, error: Exception) -> None:
        """Say that it is not known whether the decision was kept."""
        self.pane.decision.set_busy(busy=False)
        fault = describe(error)
        words = self.tr("It is not certain that the decision was kept. Look at the trail before you decide again.")
        self.note.say(words, State.STOP, fault.details)
        self._resume()

    def _resume(self) -> None:
        """Go on where work was, with what is true now."""
        (self.pane.decision.pin if self.pane.decision.pin.isVisible() else self.table).setFocus()
        self.refresh()

    def _go_on(self, place: int) -> None:
        """Choose the next open exception: the one that took the decided one's place, or the first."""
        rows = self.table.rows.rows
        after = [n for n in range(place, len(rows)) if is_open(rows[n]) and rows[n].exception_id != self._decided_id]
        ahead = [n for n in range(place) if n < len(rows) and is_open(rows[n])]
        self._decided_id = ""
        if after or ahead:
            self.table.selectRow((after or ahead)[0])
