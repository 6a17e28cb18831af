"""What the one before has left to whoever came: read it, then it is out of the way."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from floorledger.services.views import TerminalView
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.middle import MiddlePage
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import dress

MOST = 8


class HandOverCard(MiddlePage):
    """A line for each thing that is open; it stands where nothing else is wanted, until it was read."""

    def __init__(self, kit: Kit, intents: Intents) -> None:
        super().__init__()
        dress(self, look="card")
        self._title = kit.text(size="big", weight="bold", lines=2)
        self._lines = [kit.text(size="mid", lines=4) for _ in range(MOST)]
        self._rows = [QWidget() for _ in self._lines]
        body = QWidget()
        column = kit.column(body, gap=14)
        for box, line in zip(self._rows, self._lines, strict=True):
            row = kit.row(box, gap=12)
            row.addWidget(kit.icon("dot", side=kit.px(20)), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(line, 1)
            column.addWidget(box)
        column.addStretch(1)
        read = kit.button(self.tr("I have read it"))
        read.clicked.connect(intents.acknowledge)
        outer = kit.column(self, pad=24, gap=14)
        outer.addWidget(self._title)
        outer.addWidget(scrolled(kit, body), 1)
        outer.addWidget(read)

    def render_view(self, view: TerminalView) -> None:
        """Show what was handed over."""
        handover = view.people.handover
        if handover is None:
            return
        at = figures.clock(handover.at)
        self._title.setText(self.tr("Handed over by {0} at {1}").format(handover.name, at))
        for number, (box, line) in enumerate(zip(self._rows, self._lines, strict=True)):
            text = handover.lines[number] if number < len(handover.lines) else ""
            line.setText(figures.true_minus(text))
            box.setVisible(bool(text))
