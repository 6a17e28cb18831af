"""What an undo takes that is not one entry: why, the way back in order, and one button for all of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from floorledger.services.job_views import UndoStep, UndoView
from floorledger.services.views import TerminalView
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.middle import MiddlePage
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import State, dress


class UndoPlanCard(MiddlePage):
    """The plan in place; nothing is recorded before the button, or a scan of OK."""

    def __init__(self, kit: Kit, intents: Intents) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._plan: UndoView | None = None
        self._title = kit.text(size="mid", weight="bold", lines=3)
        self._box = QWidget()
        self._lines = kit.column(self._box, gap=8)
        kit.edges(self._lines, 0, 0, 12, 0)
        self._note = kit.text(tone="mute", lines=3)
        self._cancel = kit.button(self.tr("Leave it as it is"), size="small")
        self._do = kit.button("", look="primary", size="small")
        self._cancel.clicked.connect(intents.cancel)
        self._do.clicked.connect(lambda: intents.record())
        column = kit.column(self, gap=8)
        kit.edges(column, 14, 12, 14, 12)
        column.addWidget(self._title)
        column.addWidget(scrolled(kit, self._box), 1)
        column.addWidget(self._note)
        buttons = kit.row(gap=12)
        buttons.addWidget(self._cancel, 1)
        buttons.addWidget(self._do, 1)
        column.addLayout(buttons)

    def render_view(self, view: TerminalView) -> None:
        """Show the view's plan; nothing is touched where it is as before."""
        if view.undo is None or view.undo == self._plan:
            return
        self._plan = plan = view.undo
        self._title.setText(figures.true_minus(plan.title))
        self._note.setText(plan.note)
        self._note.setVisible(bool(plan.note))
        self._do.setText(plan.confirm)
        self._do.setAccessibleName(plan.confirm)
        self._do.setVisible(bool(plan.confirm))
        self._show(plan)

    def _show(self, plan: UndoView) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for reason in plan.reasons:
            self._add(self._marked("look", State.LOOK, reason))
        if plan.instead:
            self._add(self._marked("note", State.NONE, plan.instead))
        if plan.steps:
            self._add(self._kit.text(self.tr("The way back, in this order"), tone="mute", weight="semi"))
        for number, step in enumerate(plan.steps, start=1):
            self._add(self._step(number, step))
        self._lines.addStretch(1)

    def _add(self, widget: QWidget) -> None:
        self._lines.addWidget(widget)
        widget.show()

    def _marked(self, icon: str, state: State, text: str) -> QWidget:
        kit, box = self._kit, QWidget()
        row = kit.row(box, gap=8)
        row.addWidget(kit.icon(icon, colour=kit.theme.ink_of(state), side=kit.px(18)), 0, Qt.AlignmentFlag.AlignTop)
        words = kit.text(text)
        dress(words, state=state)
        row.addWidget(words, 1)
        return box

    def _step(self, number: int, step: UndoStep) -> QWidget:
        kit, box = self._kit, QWidget()
        row = kit.row(box, gap=10)
        kit.edges(row, 0, 4, 0, 4)
        row.addWidget(kit.word(figures.figure(str(number)), size="mid", tone="mute"), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(kit.px(2))
        words.addWidget(kit.text(figures.true_minus(step.text), weight="semi", lines=3))
        operation = self.tr("op {0}").format(step.operation_no) if step.operation_no else ""
        said = " · ".join(part for part in (step.where, operation, step.money) if part)
        words.addWidget(kit.text(said, tone="mute", lines=2))
        if step.who:
            waits = kit.text(self.tr("to be done by: {0}").format(step.who), lines=2)
            dress(waits, state=State.WAIT)
            words.addWidget(waits)
        row.addLayout(words, 1)
        return box
