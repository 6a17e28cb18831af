"""What to print, how many and where, with a picture of what will come out."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from floorledger.services.print_views import PrintChoice, PrintView
from floorledger.services.views import TerminalView
from floorledger.ui import figures
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.language import said
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.middle import MiddlePage
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import dress


class PrintPage(MiddlePage):
    """Everything works by scans too: a lot is chosen by its label, digits are copies, OK prints."""

    def __init__(self, kit: Kit, intents: Intents) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit, self._intents = kit, intents
        self._view: PrintView | None = None
        self._revision = 0
        self._preview = Preview(kit)
        self._note = kit.text(tone="mute", lines=8)
        self._count = kit.word(size="mid", weight="bold")
        self._print = kit.button(self.tr("Print"), look="primary")
        self._less = self._copies("\N{MINUS SIGN}", self.tr("One copy less"), "less")
        self._more = self._copies("+", self.tr("One copy more"), "more")
        self._things, self._printers = QWidget(), QWidget()
        self._print.clicked.connect(lambda: intents.record())
        self._lay_out()

    def render_view(self, view: TerminalView) -> None:
        """Show the choices; the picture is painted anew only where something else would be printed."""
        found = view.printing
        if found is None:
            return
        if found != self._view:
            before, self._view = self._view, found
            self._count.setText(figures.figure(found.copies))
            self._print.setEnabled(found.blocked is None)
            self._note.setText(found.blocked or found.note or self._hint(found))
            if before is None or before.things != found.things:
                self._fill(self._things, found.things, "thing")
            if before is None or before.printers != found.printers:
                self._fill(self._printers, found.printers, "printer")
        if found.revision != self._revision:
            self._revision = found.revision
            self._paint()

    def _hint(self, found: PrintView) -> str:
        """Say where it goes, since the list of printers may be out of sight, and how scans do it."""
        printer = next((each.text for each in found.printers if each.chosen), "")
        where = self.tr("Printer: {0}").format(printer)
        return "\n".join((where, self.tr("Scan a lot to print its label; digits are copies, OK prints.")))

    def _paint(self) -> None:
        revision, paper = self._revision, self._intents.paper
        if paper is None:
            self._preview.show_words(self.tr("Nothing can be printed from here."))
            return

        def done(picture: QImage | str) -> None:
            if revision == self._revision:
                self._show(picture)

        paper.preview(done)

    def _show(self, picture: QImage | str) -> None:
        """Show the picture, or in its place the words why there is none."""
        if isinstance(picture, QImage):
            self._preview.show_picture(picture, self.tr("Preview of what will be printed"))
        else:
            self._preview.show_words(said(picture))
            self._print.setEnabled(False)

    def _fill(self, box: QWidget, choices: tuple[PrintChoice, ...], group: str) -> None:
        column = box.layout()
        assert isinstance(column, QVBoxLayout)
        while (item := column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for choice in choices:
            tile = Tile(self._kit, choice.text, look="choice", size="small")
            tile.setCheckable(True)
            tile.setChecked(choice.chosen)
            tile.clicked.connect(self._chooser(group, choice.key))
            column.addWidget(tile)
            tile.show()

    def _chooser(self, group: str, key: str) -> Callable[[], None]:
        return lambda: self._intents.choose(f"print {group}", key)

    def _copies(self, caption: str, name: str, key: str) -> QPushButton:
        button = self._kit.button(caption, name=name)
        button.clicked.connect(self._chooser("copies", key))
        return button

    def _lay_out(self) -> None:
        kit = self._kit
        column = kit.column(self, gap=8)
        kit.edges(column, 14, 12, 14, 12)
        head = kit.row(gap=12)
        head.addWidget(kit.text(self.tr("Print labels"), size="mid", weight="bold", lines=2), 1)
        close = kit.button("", size="small", name=self.tr("Close the labels"))
        close.setFixedWidth(kit.sizes.target)
        kit.put_icon(close, "close")
        close.clicked.connect(self._intents.cancel)
        head.addWidget(close)
        column.addLayout(head)
        body = kit.row(gap=14)
        choices = self._choices()
        choices.setMinimumWidth(kit.px(110))
        body.addWidget(choices, 1)
        right = QVBoxLayout()
        right.setSpacing(kit.px(8))
        right.addWidget(self._preview, 1)
        right.addWidget(self._note)
        right.addLayout(self._foot())
        body.addLayout(right, 1 if kit.narrow else 2)
        column.addLayout(body, 1)

    def _choices(self) -> QWidget:
        """Things and printers, one below the other."""
        kit, body = self._kit, QWidget()
        column = kit.column(body, gap=8)
        kit.edges(column, 0, 0, 10, 0)
        column.addWidget(kit.text(self.tr("What"), weight="semi", tone="mute"))
        column.addWidget(self._things)
        column.addWidget(kit.text(self.tr("Printer"), weight="semi", tone="mute"))
        column.addWidget(self._printers)
        column.addStretch(1)
        for box in (self._things, self._printers):
            kit.column(box, gap=12)
        return scrolled(kit, body)

    def _foot(self) -> QHBoxLayout:
        kit = self._kit
        row = kit.row(gap=12)
        row.addWidget(self._less)
        box = QWidget()
        count = kit.column(box)
        count.addWidget(self._count, 0, Qt.AlignmentFlag.AlignHCenter)
        count.addWidget(kit.word(self.tr("copies"), tone="mute"), 0, Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(box)
        row.addWidget(self._more)
        if kit.narrow:
            self._print.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(self._print, 1)
        return row


class Preview(QWidget):
    """A picture of the label on the label's own white, as large as its place allows; or words."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._picture: QImage | None = None
        self._words = kit.text(tone="mute")
        self._words.hide()
        column = kit.column(self)
        column.addWidget(self._words)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_picture(self, picture: QImage, name: str) -> None:
        """Show a picture; ``name`` is what a screen reader says."""
        self._picture = picture
        self._words.hide()
        self.setAccessibleName(name)
        self.update()

    def show_words(self, words: str) -> None:
        """Show words in its place."""
        self._picture = None
        self._words.setText(words)
        self._words.show()
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room of a small label."""
        return QSize(self._kit.px(180), self._kit.px(110))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the middle with a fine edge."""
        if self._picture is None:
            return
        room = self.size() - QSize(2, 2)
        ratio = self.devicePixelRatioF()
        size = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.boundedTo(self._picture.size() * 2)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center())
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self._picture.scaled(size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        painter = QPainter(self)
        painter.drawImage(box, shown)
        painter.setPen(QColor(self._kit.theme.colour("edge")))
        painter.drawRect(box)
        painter.end()
