"""The shift receipt after sign-out: what was captured, what has reached the ledger, what is still owed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from floorledger.services.views import ReceiptLine, ShiftReceipt
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import State, dress


class ReceiptScreen(QWidget):
    """Stays until the next scan."""

    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, kit: Kit, *, can_save: bool, can_print: bool) -> None:
        super().__init__()
        self._kit, self._can_save, self._can_print = kit, can_save, can_print
        self._receipt: ShiftReceipt | None = None
        self._page: QFrame | None = None
        self._saved = kit.text(tone="mute", lines=2)
        self._row = kit.row(self, pad=12)

    def show_receipt(self, receipt: ShiftReceipt) -> None:
        """Show a receipt; nothing is touched where it is the same."""
        if receipt == self._receipt:
            return
        self._receipt = receipt
        if self._page is not None:
            self._row.removeWidget(self._page)
            self._page.deleteLater()
        self._saved = self._kit.text(tone="mute", lines=2)
        self._page = self._build(receipt)
        self._page.setMaximumWidth(self._kit.px(1000))
        self._row.addWidget(self._page)

    def say_saved(self, words: str) -> None:
        """Say where the receipt was saved."""
        self._saved.setText(words)

    def _build(self, receipt: ShiftReceipt) -> QFrame:
        kit = self._kit
        card = kit.card()
        column = kit.column(card, pad=24, gap=12)
        column.addWidget(kit.text(self.tr("Shift receipt"), size="big", weight="bold"))
        words = (receipt.person, receipt.shift, receipt.plant, receipt.work_center, figures.day(receipt.business_date))
        column.addWidget(kit.text(" · ".join(word for word in words if word), tone="mute"))
        column.addWidget(self._verdict(receipt))
        body = QHBoxLayout()
        body.setSpacing(kit.px(24))
        captured = QWidget()
        left = kit.column(captured, gap=12)
        kit.edges(left, 0, 0, 8, 0)
        left.addWidget(self._table(self.tr("Captured in this shift"), receipt.lines))
        if receipt.handover:
            left.addWidget(self._handover(receipt))
        left.addStretch(1)
        body.addWidget(scrolled(kit, captured), 1)
        body.addLayout(self._reached(receipt), 1)
        column.addLayout(body, 1)
        column.addLayout(self._foot())
        return card

    def _reached(self, receipt: ShiftReceipt) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(self._kit.px(12))
        right.addWidget(self._table(self.tr("How far it has come"), receipt.steps))
        if receipt.owed:
            right.addWidget(self._kit.text(self.tr("Still owed"), weight="semi", tone="mute"))
            right.addWidget(self._owed(receipt), 1)
        else:
            right.addStretch(1)
        return right

    def _handover(self, receipt: ShiftReceipt) -> QWidget:
        """Make what the next one must know."""
        kit, box = self._kit, QWidget()
        column = kit.column(box, gap=6)
        column.addWidget(kit.text(self.tr("For who comes next"), weight="semi", tone="mute"))
        for line in receipt.handover:
            column.addWidget(kit.text(figures.true_minus(line)))
        return box

    def _verdict(self, receipt: ShiftReceipt) -> QFrame:
        """Make the one line that counts: nothing owed, or how much and that it is safe."""
        kit = self._kit
        looks = any(row.mark in ("look", "refused") for row in receipt.owed)
        if receipt.nothing_owed:
            state, icon = State.VERIFIED, "tick"
            words = self.tr("Nothing owed. All that is booked is verified in the ERP.")
        elif looks:
            state, icon = State.LOOK, "look"
            words = self.tr("%Ln owed, all safe on this terminal. Some want a decision.", "", len(receipt.owed))
        else:
            state, icon = State.WAIT, "wait"
            words = self.tr("%Ln owed, all safe on this terminal and on their way.", "", len(receipt.owed))
        note = kit.card(look="note")
        dress(note, state=state)
        row = kit.row(note, pad=14, gap=10)
        row.addWidget(kit.icon(icon, colour=kit.theme.ink_of(state), side=kit.px(24)))
        text = kit.text(words, size="mid", weight="semi")
        dress(text, state=state)
        row.addWidget(text, 1)
        return note

    def _table(self, title: str, lines: tuple[ReceiptLine, ...]) -> QWidget:
        kit, box = self._kit, QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(kit.px(12))
        grid.setVerticalSpacing(kit.px(6))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.addWidget(kit.text(title, weight="semi", tone="mute"), 0, 0, 1, 2)
        if lines:
            grid.addWidget(kit.word(self.tr("Entries"), weight="semi", tone="mute"), 0, 2, Qt.AlignmentFlag.AlignRight)
        for number, line in enumerate(lines):
            place = 2 * number + 2
            grid.addWidget(kit.rule(), place - 1, 0, 1, 3)
            grid.addWidget(kit.text(line.label), place, 0)
            grid.addWidget(kit.text(figures.true_minus(line.detail), tone="mute"), place, 1)
            count = kit.word(figures.figure(str(line.count)), weight="semi")
            grid.addWidget(count, place, 2, Qt.AlignmentFlag.AlignRight)
        return box

    def _owed(self, receipt: ShiftReceipt) -> QWidget:
        kit, body = self._kit, QWidget()
        column = kit.column(body, gap=8)
        kit.edges(column, 0, 0, 8, 0)
        for row in receipt.owed:
            line = kit.row(gap=10)
            marked = row.mark in ("look", "refused")
            state = {"look": State.LOOK, "refused": State.STOP}.get(row.mark, State.WAIT)
            icon = {"look": "look", "refused": "refused"}.get(row.mark, "wait")
            top = Qt.AlignmentFlag.AlignTop
            line.addWidget(kit.icon(icon, colour=kit.theme.ink_of(state)), 0, top)
            line.addWidget(kit.word(figures.clock(figures.in_zone_of(row.at, receipt.printed_at)), tone="mute"), 0, top)
            owner = self.tr("{0} has it").format(row.owner) if row.owner else ""
            words = (figures.true_minus(row.text), row.mark_text if marked else "", owner)
            line.addWidget(kit.text(" · ".join(word for word in words if word)), 1)
            column.addLayout(line)
        column.addStretch(1)
        return scrolled(kit, body)

    def _foot(self) -> QHBoxLayout:
        kit = self._kit
        row = kit.row(gap=12)
        row.addWidget(kit.icon("badge", side=kit.px(28)))
        row.addWidget(kit.text(self.tr("Scan a badge to go on."), size="mid"), 2)
        row.addWidget(self._saved, 3)
        if self._can_save:
            save = kit.button(self.tr("Save as PDF"))
            kit.put_icon(save, "save")
            save.clicked.connect(self.save_wanted)
            row.addWidget(save)
        if self._can_print:
            printing = kit.button(self.tr("Print"), name=self.tr("Print the receipt"))
            printing.clicked.connect(self.print_wanted)
            row.addWidget(printing)
        return row
