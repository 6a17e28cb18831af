"""What the checks say about what is being typed, in plain words, with the way out as one tap."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from floorledger.domain.finding import Finding, Severity, worst
from floorledger.services.views import Panel
from floorledger.ui import figures
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.theme import State, dress


class FindingsNote(QFrame):
    """All findings of a panel; amber where it can be kept or corrected, red where it is stopped.

    What can be done stands right below the first, the worst or the one with a suggestion: however many there are, the
    way on is in view.
    """

    suggestion_taken = Signal()
    kept = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        dress(self, look="note")
        self._shown: tuple[Finding, ...] = ()
        column = kit.column(self, pad=10, gap=6)
        self._first, self._rest = QWidget(), QWidget()
        self._lines = (kit.column(self._first, gap=8), kit.column(self._rest, gap=8))
        column.addWidget(self._first)
        self._take = Tile(kit, look="primary")
        self._take.paint_in("accent_ink")
        self._take.clicked.connect(self.suggestion_taken)
        self._keep = Tile(kit, size="small")
        self._keep.clicked.connect(self.kept)
        column.addWidget(self._take)
        column.addSpacing(kit.px(6))
        column.addWidget(self._keep)
        column.addWidget(self._rest)
        self.hide()

    def render_panel(self, panel: Panel) -> None:
        """Show the panel's findings, its suggestion and the way to keep the number all the same."""
        self.setVisible(bool(panel.findings or panel.suggestion or panel.keep))
        dress(self, state=_state(panel))
        if panel.findings != self._shown:
            self._shown = panel.findings
            self._build(panel)
        self._take.setVisible(panel.suggestion is not None)
        amount, _, unit = (panel.suggestion or "").partition(" ")
        self._take.say(self.tr("Use {0}").format(figures.quantity(amount, unit)))
        self._take.setAccessibleDescription("F6")
        self._keep.setVisible(panel.keep is not None)
        self._keep.say(panel.keep or "")
        self._keep.setAccessibleName(panel.keep or self.tr("Keep"))
        self._keep.setAccessibleDescription("F7")

    def _build(self, panel: Panel) -> None:
        for lines in self._lines:
            while (item := lines.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
        first, rest = self._lines
        for number, finding in enumerate(_ordered(panel)):
            line = self._line(finding, _state_of(finding.severity, panel))
            (rest if number else first).addWidget(line)
            line.show()
        self._rest.setVisible(len(panel.findings) > 1)

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


def _ordered(panel: Panel) -> list[Finding]:
    """Give the findings, the one that suggests a number first, then the worst."""
    ranks = list(Severity)
    return sorted(
        panel.findings,
        key=lambda one: (bool(one.suggested), ranks.index(one.severity)),
        reverse=True,
    )


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
