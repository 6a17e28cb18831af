"""Approve, reject or say something else in place: a reason, the PIN, and one key each. Nothing pops up."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from floorledger.domain.decision import Verdict
from floorledger.services.workstation_views import ExceptionDetail
from floorledger.ui.theme import State
from floorledger.ui.workstation.desk import Desk
from floorledger.ui.workstation.keybutton import KeyButton
from floorledger.ui.workstation.more import Assignee, MoreWords, step_words
from floorledger.ui.workstation.page import Note

_LONGEST_REASON = 500
_LONGEST_PIN = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the person decided; ``subject`` names it in the answer.

    ``step`` is a word about the exception itself (a value of Verdict) in place of approving or rejecting.
    """

    exception_id: str
    subject: str
    approve: bool
    reason: str
    pin: str
    step: str = ""
    assignee: str = ""


class DecisionBox(QWidget):
    """Two buttons and more behind a third; each opens the form for reason and PIN.

    ``wished`` is told when both are filled in.
    """

    wished = Signal()

    def __init__(self, desk: Desk, scope: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._detail: ExceptionDetail | None = None
        self._approve: bool | None = None
        self._step = ""
        self._busy = False
        self.approve = KeyButton(desk.theme, self.tr("Approve"), "A", scope)
        self.reject = KeyButton(desk.theme, self.tr("Reject"), "R", scope)
        self.more = KeyButton(desk.theme, self.tr("More"), "M", scope)
        self.words = MoreWords(desk, scope, self.open_step)
        self.assignee = Assignee(self.tr("To whom"))
        self.whom = desk.kit.word(self.assignee.accessibleName(), tone="mute")
        self.hint = desk.kit.text("", tone="mute")
        self.reason = self._field(self.tr("Reason"), _LONGEST_REASON)
        self.pin = self._field(self.tr("Your PIN"), _LONGEST_PIN)
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.confirm = KeyButton(desk.theme, "", "", self, look="primary", cap=self.tr("Enter"))
        self.cancel = KeyButton(desk.theme, self.tr("Cancel"), "", self, cap=self.tr("Esc"))
        self.missing = Note(desk, self)
        self.form = self._form()
        self._lay_out()
        self.approve.clicked.connect(lambda: self.open(approve=True))
        self.reject.clicked.connect(lambda: self.open(approve=False))
        self.more.clicked.connect(self._toggle)
        self.reason.returnPressed.connect(self._next)
        self.pin.returnPressed.connect(self.submit)
        self.confirm.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.close_form)
        self._update()

    def _field(self, name: str, longest: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setMaxLength(longest)
        field.setMinimumHeight(32)
        return field

    def _form(self) -> QWidget:
        form = QWidget(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.whom)
        column.addWidget(self.assignee)
        column.addWidget(self._desk.kit.word(self.reason.accessibleName(), tone="mute"))
        column.addWidget(self.reason)
        column.addWidget(self._desk.kit.word(self.pin.accessibleName(), tone="mute"))
        column.addWidget(self.pin)
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.confirm)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.missing)
        return form

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.approve)
        buttons.addWidget(self.reject)
        buttons.addWidget(self.more)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        column.addLayout(buttons)
        column.addWidget(self.words)
        column.addWidget(self.form)
        column.addWidget(self.hint)

    @property
    def busy(self) -> bool:
        """True while a decision is with the service."""
        return self._busy

    def show_detail(self, detail: ExceptionDetail | None) -> None:
        """Offer the decision for another exception; a form opened for the one before is closed, never moved over."""
        before = self._detail
        self._detail = detail
        same = before is not None and detail is not None and before.row.exception_id == detail.row.exception_id
        changed = not same or (before is not None and detail is not None and before.row.state != detail.row.state)
        if changed or detail is None or not (self._step in detail.steps if self._step else detail.can_decide):
            self.close_form()
        if changed:
            self.words.hide()
        self._update()

    def open(self, *, approve: bool) -> None:
        """Open the form; the focus goes to the reason."""
        if self._detail is None or not self._detail.can_decide or self._busy:
            return
        self._approve, self._step = approve, ""
        self._open_form()

    def open_step(self, step: str) -> None:
        """Open the form for another word."""
        if self._detail is None or step not in self._detail.steps or self._busy:
            return
        self._approve, self._step = False, step
        self.words.hide()
        self._open_form()

    def _toggle(self) -> None:
        self.words.setVisible(self.words.isHidden())
        self._update()

    def _open_form(self) -> None:
        self.missing.say("", State.NONE)
        self._update()
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_form(self) -> bool:
        """Close the form and forget what was typed; False where none is open."""
        was_open = self._approve is not None
        self._approve, self._step = None, ""
        self.reason.clear()
        self.pin.clear()
        self._update()
        return was_open

    def wish(self) -> Wish | None:
        """Give what was decided, or None while something is missing."""
        reason, pin = self.reason.text().strip(), self.pin.text()
        if self._detail is None or self._approve is None or not reason or not pin:
            return None
        row = self._detail.row
        subject = " · ".join(part for part in (row.code, row.order_no) if part)
        given = self.assignee.role() if self._step == Verdict.ASSIGN else ""
        return Wish(
            exception_id=row.exception_id,
            subject=subject,
            approve=self._approve,
            reason=reason,
            pin=pin,
            step=self._step,
            assignee=given,
        )

    def submit(self) -> None:
        """Hand the decision over, or say what is missing and go there."""
        if self._busy or self._approve is None:
            return
        if self.wish() is not None:
            self.missing.say("", State.NONE)
            self.wished.emit()
            return
        no_reason = not self.reason.text().strip()
        words = (
            self.tr("Write a reason first; it is kept with the decision.") if no_reason else self.tr("Enter your PIN.")
        )
        self.missing.say(words, State.LOOK)
        (self.reason if no_reason else self.pin).setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Rest while the service works; the PIN is never kept."""
        self._busy = busy
        if busy:
            self.pin.clear()
        self._update()

    def _next(self) -> None:
        self.pin.setFocus() if self.reason.text().strip() else self.submit()

    def _update(self) -> None:
        """Show what can be done now, and why what cannot."""
        detail, opened = self._detail, self._approve is not None
        able = detail is not None and detail.can_decide and not self._busy
        for button in (self.approve, self.reject):
            button.setEnabled(able)
            button.setVisible(not opened)
        steps = () if detail is None else detail.steps
        self.more.setVisible(bool(steps) and not opened)
        self.words.offer(steps, able=not self._busy)
        self.words.setVisible(bool(steps) and not opened and not self.words.isHidden())
        for part in (self.whom, self.assignee):
            part.setVisible(self._step == Verdict.ASSIGN)
        for widget in (self.reason, self.pin, self.confirm):
            widget.setEnabled(not self._busy)
        self.form.setVisible(opened)
        other = self.tr("Approve") if self._approve else self.tr("Reject")
        self.confirm.setText(step_words()[self._step][0] if self._step else other)
        self.confirm.setAccessibleName(self.tr("Confirm: {0}").format(self.confirm.text()))
        self.hint.setText(self._hint())

    def _hint(self) -> str:
        if self._busy:
            return self.tr("Deciding…")
        if self._detail is None:
            return ""
        if not self._detail.can_decide:
            return self._detail.why_not or self.tr("You cannot decide this one.")
        if self._approve is None:
            return self.tr("Needs a reason and your PIN.")
        return self.tr("The reason and your name go into the log with the decision.")
