"""What the checks say about what is being typed, in plain words, with the way out as one tap."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from floorledger.domain.finding import Finding, Severity, worst
from floorledger.services.views import Panel
from floorledger.ui import figures
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.theme import State, dress


class FindingsNote(QFrame):
    """All findings of a panel, the worst first; amber where it can be kept or corrected, red where it is stopped."""

    suggestion_taken = Signal()
    kept = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        dress(self, look="note")
        self._shown: tuple[Finding, ...] = ()
        column = kit.column(self, pad=10, gap=6)
        self._texts = QWidget()
        self._lines = kit.column(self._texts, gap=8)
        column.addWidget(self._texts)
        self._take = Tile(kit, look="primary")
        self._take.paint_in("accent_ink")
        self._take.clicked.connect(self.suggestion_taken)
        self._keep = Tile(kit, size="small")
        self._keep.clicked.connect(self.kept)
        column.addWidget(self._take)
        column.addSpacing(kit.px(6))
        column.addWidget(self._keep)
        self.hide()

    def render_panel(self, panel: Panel) -> None:
        """Show the panel's findings, its suggestion and the way to keep the number all the same."""
        self.setVisible(bool(panel.findings or panel.suggestion or panel.keep))
        dress(self, state=_state(panel))
        if panel.findings != self._shown:
            self._shown = panel.findings
            self._build(panel)
        self._take.setVisible(panel.suggestion is not None)
        self._take.say(self.tr("Use {0}").format(figures.true_minus(panel.suggestion or "")))
        self._take.setAccessibleDescription("F6")
        self._keep.setVisible(panel.keep is not None)
        self._keep.say(panel.keep or "")
        self._keep.setAccessibleName(panel.keep or self.tr("Keep"))
        self._keep.setAccessibleDescription("F7")

    def _build(self, panel: Panel) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        ranks = list(Severity)
        for finding in sorted(panel.findings, key=lambda one: ranks.index(one.severity), reverse=True):
            line = self._line(finding, _state_of(finding.severity, panel))
            self._lines.addWidget(line)
            line.show()

    def _line(self, finding: Finding, state: State) -> QWidget:
        """Make one finding: icon, word and code above, its sentence below."""
        kit, line = self._kit, QWidget()
        column = kit.column(line, gap=3)
        head = kit.row(gap=6)
        icon = {State.LOOK: "look", State.STOP: "refused"}.get(state, "note")
        head.addWidget(kit.icon(icon, colour=kit.theme.ink_of(state)), 0, Qt.AlignmentFlag.AlignVCenter)
        word = kit.word(self._word_of(state), weight="bold")
        dress(word, state=state)
        head.addWidget(word)
        head.addStretch(1)
        code = kit.word(finding.code)
        dress(code, state=state)
        head.addWidget(code)
        column.addLayout(head)
        text = kit.text(figures.true_minus(finding.text), size="small" if kit.narrow else "mid")
        column.addWidget(text)
        return line

    def _word_of(self, state: State) -> str:
        words = {State.LOOK: self.tr("Look"), State.STOP: self.tr("Stopped")}
        return words.get(state, self.tr("Note"))


def _state(panel: Panel) -> State:
    severity = worst(panel.findings)
    return State.NONE if severity is None else _state_of(severity, panel)


def _state_of(severity: Severity, panel: Panel) -> State:
    """Tell the colour: a block that can be kept or corrected wants a look, one that cannot is a stop."""
    if severity is Severity.INFO:
        return State.NONE
    if severity is Severity.BLOCK and panel.keep is None and panel.suggestion is None:
        return State.STOP
    return State.LOOK
