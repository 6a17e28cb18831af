"""The bottom line: the last scan, what it means and what to do next; it lights up with each answer."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from floorledger.services.views import LastScan, Tone
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.theme import State, dress

LIT_MS = 700
LEFT_TO_RIGHT, END_OF_IT = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
STATES = {Tone.TAKEN: State.NONE, Tone.LOOK: State.LOOK, Tone.REFUSED: State.STOP}
ICONS = {Tone.TAKEN: "tick", Tone.LOOK: "look", Tone.REFUSED: "refused"}


class ScanLine(QFrame):
    """Answers every scan with a word and an icon, and shows that one has just come in."""

    demo_wanted = Signal()

    def __init__(self, kit: Kit, *, with_demo: bool) -> None:
        super().__init__()
        dress(self, look="footer")
        self.setFixedHeight(kit.px(72))
        self._kit = kit
        self._scan: LastScan | None = None
        self._still_next = True
        self._icon = kit.icon("scan", side=kit.px(22))
        self._word = kit.word(size="mid", weight="bold")
        self._shown = kit.line(tone="mute")
        self._meaning = kit.line(size="mid", weight="semi")
        self._next = kit.line()
        self._row = row = kit.row(self, gap=12)
        self._beside: list[QWidget] = [self._icon, self._word]
        kit.edges(row, 20, 0, 6 if with_demo else 20, 0)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        row.addLayout(self._words(), 1)
        if with_demo:
            demo = kit.button(self.tr("Demo scanner"), look="flat", size="small")
            demo.clicked.connect(self.demo_wanted)
            row.addWidget(demo)
            self._beside.append(demo)
        self._timer = QTimer(self, singleShot=True, interval=LIT_MS)
        self._timer.timeout.connect(self.unlight)
        self.show_scan(None)

    def show_scan(self, scan: LastScan | None, *, still_next: bool = True) -> None:
        """Show the last scan; what was read and what to do next go once ``still_next`` is over."""
        self._still_next = still_next
        if scan is None:
            self._icon.show_icon("scan", self._kit.theme.colour("mute"))
            self._word.setText(self.tr("Scan"))
            dress(self._word, state="")
            self._meaning.setText(self.tr("No scan yet. Every scan is answered here."))
            self._shown.setText("")
            self._next.setText("")
        elif scan is not self._scan:
            self._answer(scan)
        self._scan = scan
        for label in (self._meaning, self._shown, self._next):
            label.setVisible(bool(label.text()) and (still_next or label is self._meaning))

    def light(self, tone: Tone) -> None:
        """Light up in the colour of an answer for a moment."""
        dress(self, lit=tone)
        self._timer.start()

    def unlight(self) -> None:
        """Go back to the quiet look."""
        self._timer.stop()
        dress(self, lit="")

    def show_reading(self, shown: str) -> None:
        """Say that a scan has come in, before its answer."""
        self._shown.setText(self._isolated(shown))
        self._shown.show()

    def _answer(self, scan: LastScan) -> None:
        words = {Tone.TAKEN: self.tr("Taken"), Tone.LOOK: self.tr("Look"), Tone.REFUSED: self.tr("Refused")}
        state = STATES[scan.tone]
        ink = self._kit.theme.ink_of(state) if state else self._kit.theme.colour("ink")
        self._icon.show_icon(ICONS[scan.tone], ink)
        self._word.setText(words[scan.tone])
        dress(self._word, state=state)
        self._meaning.setText(figures.true_minus(scan.meaning))
        self._next.setText(scan.next)
        self._fit(scan)
        self.setAccessibleName(f"{words[scan.tone]}: {scan.meaning} {scan.next}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the answer into the new width."""
        super().resizeEvent(event)
        if self._scan is not None:
            self._fit(self._scan)
            self._shown.setVisible(bool(self._shown.text()) and self._still_next)

    def _fit(self, scan: LastScan) -> None:
        """Set a long answer smaller, and leave out what was read before what to do next is cut."""
        kit = self._kit
        sides = self._row.contentsMargins()
        beside = sum(each.sizeHint().width() + self._row.spacing() for each in self._beside)
        room = self.width() - sides.left() - sides.right() - beside
        whole = kit.advance(self._meaning.text(), kit.sizes.mid, QFont.Weight.DemiBold) <= room
        dress(self._meaning, size="mid" if whole else "small")
        code, following = self._isolated(scan.shown), kit.advance(self._next.text(), kit.sizes.small) + kit.px(8)
        has_room = following + kit.px(16) + kit.advance(code, kit.sizes.small) <= room
        self._shown.setText(code if has_room else "")
        self._next.setMinimumWidth(max(0, min(round(following), room)))

    def _isolated(self, code: str) -> str:
        """Keep a code in its own direction inside a line that reads from the right."""
        if code and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return f"{LEFT_TO_RIGHT}{code}{END_OF_IT}"
        return code

    def _words(self) -> QVBoxLayout:
        """Lay out two lines: what it means, and below what to do next with what was read at the far end."""
        column = QVBoxLayout()
        column.setSpacing(self._kit.px(2))
        column.addStretch(1)
        column.addWidget(self._meaning)
        below = self._kit.row(gap=16)
        below.addWidget(self._next)
        below.addStretch(1)
        below.addWidget(self._shown)
        column.addLayout(below)
        column.addStretch(1)
        return column
