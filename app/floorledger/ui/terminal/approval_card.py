"""Beyond tolerance: why it is right, then a supervisor's badge on the spot, or sent for approval. No dead end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from floorledger.services.people_views import ApprovalView, ReasonChoice
from floorledger.services.views import TerminalView
from floorledger.ui import figures
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.middle import MiddlePage
from floorledger.ui.terminal.pin_card import PinCard
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import State, dress

COLUMNS = 2


class ApprovalCard(MiddlePage):
    """What is asked, the reasons, who may approve it here, and the way to send it."""

    def __init__(self, kit: Kit, intents: Intents) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit, self._intents = kit, intents
        self._shown: tuple[ReasonChoice, ...] = ()
        self._entries = kit.text(size="mid", weight="bold", lines=3)
        self._objections = kit.text(lines=6)
        self._why = kit.text(self.tr("Why is it right?"), weight="semi", tone="mute")
        self._tiles = QWidget()
        self._grid = QGridLayout(self._tiles)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(kit.px(12))
        for place in range(COLUMNS):
            self._grid.setColumnStretch(place, 1)
        self._here = kit.text(self.tr("Approve it here: scan the supervisor's badge"), weight="semi")
        self._who, self._goes_to = kit.text(lines=4), kit.text(tone="mute", lines=4)
        self._send = kit.button(self.tr("Send for approval"))
        self._send.clicked.connect(lambda: intents.record(keep=True))
        self._pin = PinCard(kit)
        self._pin.key_pressed.connect(intents.press)
        self._pin.left.connect(intents.cancel)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._question())
        self._stack.addWidget(self._centred(self._pin))
        kit.column(self, pad=14).addWidget(self._stack)

    def render_view(self, view: TerminalView) -> None:
        """Show what is asked, or the PIN of who approves it."""
        approval, pin = view.people.approval, view.people.pin
        if approval is None:
            return
        self._stack.setCurrentIndex(0 if pin is None else 1)
        if pin is not None:
            self._pin.render_pin(pin)
        worth = f" · {figures.true_minus(approval.value)}" if approval.value else ""
        self._entries.setText(figures.true_minus(", ".join(approval.entries)) + worth)
        self._objections.setText(figures.true_minus("\n".join(finding.text for finding in approval.findings)))
        self._show_reasons(approval)
        self._here.setVisible(approval.can_here)
        self._who.setText(approval.who)
        self._goes_to.setText(approval.goes_to)
        self._send.setEnabled(not approval.needs_reason)

    def _show_reasons(self, approval: ApprovalView) -> None:
        self._why.setVisible(bool(approval.reasons))
        self._tiles.setVisible(bool(approval.reasons))
        if approval.reasons == self._shown:
            return
        self._shown = approval.reasons
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, reason in enumerate(approval.reasons):
            tile = Tile(self._kit, f"{place + 1}  {reason.text}", look="choice", size="small")
            tile.setCheckable(True)
            tile.setChecked(reason.chosen)
            tile.setMinimumHeight(self._kit.sizes.target)
            tile.clicked.connect(lambda _checked, code=reason.code: self._intents.explain(code))
            self._grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
            tile.show()

    def _question(self) -> QWidget:
        kit, page = self._kit, QWidget()
        dress(page, look="scrolled")
        column = kit.column(page, gap=10)
        column.addWidget(scrolled(kit, self._body()), 1)
        buttons = kit.row(gap=12)
        back = kit.button(self.tr("Back"))
        back.setMinimumWidth(kit.px(110))
        back.clicked.connect(self._intents.cancel)
        buttons.addWidget(back)
        buttons.addWidget(self._send, 1)
        column.addLayout(buttons)
        column.addWidget(self._goes_to)
        return page

    def _body(self) -> QWidget:
        kit, body = self._kit, QWidget()
        column = kit.column(body, gap=10)
        column.addWidget(self._entries)
        note = kit.card(look="note")
        dress(note, state=State.LOOK)
        row = kit.row(note, pad=10, gap=8)
        row.addWidget(kit.icon("look", colour=kit.theme.ink_of(State.LOOK)), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._objections, 1)
        column.addWidget(note)
        column.addWidget(self._why)
        column.addWidget(self._tiles)
        here = kit.row(gap=10)
        here.addWidget(kit.icon("badge", side=kit.px(32)), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(kit.px(2))
        words.addWidget(self._here)
        words.addWidget(self._who)
        here.addLayout(words, 1)
        column.addLayout(here)
        column.addStretch(1)
        return body

    def _centred(self, card: QWidget) -> QWidget:
        page = QWidget()
        dress(page, look="scrolled")
        column = self._kit.column(page)
        column.addStretch(1)
        column.addWidget(card)
        column.addStretch(1)
        return page
