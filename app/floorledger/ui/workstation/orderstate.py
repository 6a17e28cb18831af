"""Completes or closes an order in place: two keys, the PIN, one plain line as the answer."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from floorledger.domain.detail import OrderState
from floorledger.services.workstation_views import OrderRow
from floorledger.ui.workstation.desk import Desk
from floorledger.ui.workstation.keybutton import KeyButton

_LONGEST_PIN = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class StateWish:
    """What the person wants of an order."""

    order_no: str
    state: OrderState
    pin: str


class OrderStateBox(QWidget):
    """Offers what the chosen order's state allows. ``wished`` is told when the PIN is typed."""

    wished = Signal()

    def __init__(self, desk: Desk, scope: QWidget) -> None:
        super().__init__()
        self._row: OrderRow | None = None
        self._wanted: OrderState | None = None
        self._busy = False
        self.hint = desk.kit.text("", tone="mute")
        self.complete = KeyButton(desk.theme, self.tr("Complete"), "C", scope)
        self.close_order = KeyButton(desk.theme, self.tr("Close"), "L", scope)
        self.pin = QLineEdit(self)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(_LONGEST_PIN)
        self.pin.setFixedWidth(120)
        self.pin.setAccessibleName(self.tr("Your PIN"))
        self.pin_name = desk.kit.word(self.pin.accessibleName(), tone="mute")
        self.confirm = KeyButton(desk.theme, "", "", self, look="primary", cap=self.tr("Enter"))
        self.cancel = KeyButton(desk.theme, self.tr("Cancel"), "", self, cap=self.tr("Esc"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.hint, 1)
        for widget in (self.complete, self.close_order, self.pin_name, self.pin, self.confirm, self.cancel):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.complete.clicked.connect(lambda: self.open(OrderState.TECHNICALLY_COMPLETE))
        self.close_order.clicked.connect(lambda: self.open(OrderState.CLOSED))
        self.pin.returnPressed.connect(self.submit)
        self.confirm.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.close_form)
        self._update()

    @property
    def busy(self) -> bool:
        """True while a wish is with the service."""
        return self._busy

    @property
    def asking(self) -> bool:
        """True while the PIN is asked."""
        return self._wanted is not None

    def show_order(self, row: OrderRow | None) -> None:
        """Offer another order; a form opened for the one before is closed, never moved over."""
        before, self._row = self._row, row
        if before is None or row is None or (before.order_no, before.state) != (row.order_no, row.state):
            self.close_form()
        self._update()

    def open(self, state: OrderState) -> None:
        """Ask for the PIN."""
        if self._row is not None and not self._busy:
            self._wanted = state
            self._update()
            self.pin.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_form(self) -> bool:
        """Close the form and forget the PIN; False where none is open."""
        was_open = self._wanted is not None
        self._wanted = None
        self.pin.clear()
        self._update()
        return was_open

    def wish(self) -> StateWish | None:
        """Give what is wanted, or None while something is missing."""
        if self._row is None or self._wanted is None or not self.pin.text():
            return None
        return StateWish(order_no=self._row.order_no, state=self._wanted, pin=self.pin.text())

    def submit(self) -> None:
        """Hand the wish over, or go to what is missing."""
        if self._busy or self._wanted is None:
            return
        if self.wish() is None:
            self.pin.setFocus()
        else:
            self.wished.emit()

    def set_busy(self, *, busy: bool) -> None:
        """Rest while the service works; the PIN is never kept."""
        self._busy = busy
        if busy:
            self.pin.clear()
        self._update()

    def _update(self) -> None:
        state, asking = self._row.state if self._row else "", self._wanted is not None
        closed = not state or state == OrderState.CLOSED
        self.complete.setEnabled(not (closed or self._busy or state == OrderState.TECHNICALLY_COMPLETE))
        self.close_order.setEnabled(not (closed or self._busy))
        for button in (self.complete, self.close_order):
            button.setVisible(not asking)
        for widget in (self.pin_name, self.pin, self.confirm, self.cancel):
            widget.setVisible(asking)
        for widget in (self.pin, self.confirm):
            widget.setEnabled(not self._busy)
        closing = self._wanted is OrderState.CLOSED
        self.confirm.setText(self.tr("Close") if closing else self.tr("Complete"))
        self.confirm.setAccessibleName(self.tr("Confirm: {0}").format(self.confirm.text()))
        self.hint.setText(self._hint(closing=closing))

    def _hint(self, *, closing: bool) -> str:
        if self._row is None:
            return ""
        if self._busy:
            return self.tr("Working…")
        if self._wanted is None and self._row.state == OrderState.CLOSED:
            return self.tr("This order is closed. Enter opens its variance.")
        if self._wanted is None:
            return self.tr("Enter opens the variance of the order.")
        if closing:
            words = self.tr("Close {0}: its WIP is settled to the variance accounts. This cannot be undone.")
        else:
            words = self.tr("Complete {0}: nothing more is reported to it, and it can then be closed.")
        return words.format(self._row.order_no)
