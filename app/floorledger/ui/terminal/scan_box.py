"""The demo's scanner: type a code or press a prepared label. A strip beside the terminal, never in its way."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from floorledger.ui.kit import Kit, Tile
from floorledger.ui.language import said
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import dress

Labels = Mapping[str, Sequence[tuple[str, bytes]]]
"""Prepared labels by the heading they stand under: a caption and the bytes a scanner would send."""

GS = "<GS>"


def typed_code(text: str) -> bytes:
    """Turn typed text into what a scanner would send; ``<GS>`` stands for the group separator."""
    return text.strip().replace(GS, "\x1d").encode()


def printable(raw: bytes) -> str:
    """Write a scan so that each byte can be seen; the inverse of :func:`typed_code` for ordinary codes."""
    text = raw.decode("utf-8", "backslashreplace").replace("\x1d", GS)
    return "".join(letter if letter.isprintable() else f"<{ord(letter):02X}>" for letter in text)


class CodeLine(QLineEdit):
    """Keeps its keys: what is typed here is a code, not a number of the panel behind it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key and let it go no further."""
        super().keyPressEvent(event)
        event.accept()


class ScanBox(QFrame):
    """Stands in for a scanner in the demo, and for a network cable: the offline switch."""

    scanned = Signal(bytes)
    online_switched = Signal(bool)
    closed = Signal()

    def __init__(self, kit: Kit, labels: Labels) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._online = True
        self.setFixedWidth(kit.px(248))
        self.setAccessibleName(self.tr("Demo scanner"))
        column = kit.column(self, pad=12, gap=10)
        column.addLayout(self._head())
        self._code = CodeLine()
        self._code.setPlaceholderText(self.tr("Type a code"))
        self._code.setAccessibleName(self.tr("Code to scan"))
        self._code.setMinimumHeight(kit.sizes.target)
        self._code.returnPressed.connect(self._scan_typed)
        dress(self._code, size="small")
        column.addWidget(self._code)
        self._link = Tile(kit, size="small")
        self._link.clicked.connect(lambda: self.online_switched.emit(not self._online))
        column.addWidget(self._link)
        column.addWidget(scrolled(kit, self._labels(labels)), 1)
        self.show_online(online=True)

    def show_online(self, *, online: bool) -> None:
        """Show which way the switch stands."""
        self._online = online
        if online:
            self._link.say(self.tr("Go offline"), self.tr("network: on"))
        else:
            self._link.say(self.tr("Go online"), self.tr("network: off"))

    def _head(self) -> QVBoxLayout:
        column = QVBoxLayout()
        row = self._kit.row(gap=8)
        row.addWidget(self._kit.icon("scan", side=self._kit.px(22)))
        row.addWidget(self._kit.text(self.tr("Demo scanner"), weight="semi"), 1)
        leave = self._kit.button("", look="flat", size="small", name=self.tr("Close the demo scanner"))
        self._kit.put_icon(leave, "close")
        leave.clicked.connect(self.closed)
        row.addWidget(leave)
        column.addLayout(row)
        return column

    def _labels(self, labels: Labels) -> QWidget:
        body = QWidget()
        column = self._kit.column(body, gap=12)
        column.setContentsMargins(0, 0, self._kit.px(2), 0)
        for heading, group in labels.items():
            column.addWidget(self._kit.text(said(heading), weight="semi", tone="mute"))
            for caption, raw in group:
                column.addWidget(self._label(caption, raw))
        column.addStretch(1)
        return body

    def _label(self, caption: str, raw: bytes) -> Tile:
        tile = Tile(self._kit, caption, printable(raw), look="key", size="small")
        tile.clicked.connect(lambda: self.scanned.emit(raw))
        return tile

    def _scan_typed(self) -> None:
        """Scan what was typed; the box is empty again for the next."""
        raw = typed_code(self._code.text())
        self._code.clear()
        if raw:
            self.scanned.emit(raw)
