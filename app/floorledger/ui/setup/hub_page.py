"""Step 1: which plant and hub. Address and code are typed, on the glass too, or scanned from a label."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from floorledger.services.setup_views import SetupView
from floorledger.ui import figures
from floorledger.ui.kit import Kit, Tile
from floorledger.ui.language import said
from floorledger.ui.setup.answer_note import AnswerNote
from floorledger.ui.setup.keyboard import Keyboard
from floorledger.ui.theme import dress


class Entry(QLineEdit):
    """A field that keeps its keys, but for Esc, which is one step back."""

    focused = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that keys on the glass are for this field from now on."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key and let it go no further."""
        super().keyPressEvent(event)
        if event.key() != Qt.Key.Key_Escape:
            event.accept()


class HubPage(QWidget):
    """Where the hub is, and the one-time code; or that this computer is the hub."""

    inside_chosen = Signal(bool)
    entered = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._inside = Tile(kit, self.tr("This computer is the hub"), look="choice", size="small")
        self._inside.setCheckable(True)
        self._inside.clicked.connect(self.inside_chosen)
        self._url = self._entry(self.tr("Address of the hub"), "https://hub.plant:8040")
        self._code = self._entry(self.tr("One-time code"), "7KQ2M-9XB4T")
        self._ca = self._entry(self.tr("CA file of the plant, if any"), "plant-ca.pem")
        self._last: Entry = self._url
        self._shown: tuple[str, str, str] | None = None
        self._said = kit.text(size="mid")
        self._hint = kit.text(self.tr("Or scan the label that came with the code: it holds address and code."))
        self.note = AnswerNote(kit)
        self._keyboard = Keyboard(kit)
        self._keyboard.typed.connect(lambda letter: self._target().insert(letter))
        self._keyboard.back.connect(lambda: self._target().backspace())
        self._fields = QWidget()
        self._lay_out()

    @property
    def values(self) -> tuple[str, str, str]:
        """Address, code and CA file as they are entered."""
        return self._url.text(), self._code.text(), self._ca.text()

    def enter(self, values: tuple[str, str, str]) -> None:
        """Show what was entered before the page was made anew."""
        for entry, text in zip((self._url, self._code, self._ca), values, strict=True):
            entry.setText(text)

    def render_view(self, view: SetupView) -> None:
        """Show the view's part; what is being typed stays."""
        joined = view.joined is not None
        typing = not view.inside and not joined
        self._inside.setChecked(view.inside)
        self._inside.setVisible(not joined)
        for widget in (self._fields, self._keyboard):
            widget.setVisible(typing)
        self._hint.setVisible(typing and view.tone is None)
        self.note.say(view.tone, said(view.note))
        self._said.setText(self._words(view))
        self._said.setVisible(bool(self._said.text()))
        told = (view.url, view.code, view.ca)
        if told != self._shown:
            self._shown = told
            for entry, text in zip((self._url, self._code, self._ca), told, strict=True):
                entry.setText(text)
                entry.setCursorPosition(len(text))

    def arrive(self, percent: int) -> None:
        """Say how much of the plant is here; the next view takes its place."""
        words = self.tr("Getting the plant's data: {0}. The data of a large plant takes some minutes.")
        self._said.setText(words.format(figures.quantity(str(percent), "%")))
        self._said.setVisible(True)

    def focus_first(self) -> None:
        """Let a keyboard begin with the first empty field."""
        if self._fields.isVisible():
            next((entry for entry in (self._url, self._code) if not entry.text()), self._code).setFocus()

    def _words(self, view: SetupView) -> str:
        if view.joined is not None:
            words = self.tr(
                "This terminal is enrolled at {0}. Connect fetches the plant; if it fails, check the network."
            )
            return words.format(view.joined)
        if view.inside:
            return self.tr(
                "Hub and ledger are kept on this computer, for one machine or to try. Tap again to join a plant's hub."
            )
        return ""

    def _target(self) -> Entry:
        """Give the field touched last the focus back, which a key on the glass has taken."""
        self._last.setFocus()
        return self._last

    def _touched(self, entry: Entry) -> None:
        self._last = entry

    def _entry(self, name: str, example: str) -> Entry:
        entry = Entry()
        entry.setAccessibleName(name)
        entry.setPlaceholderText(example)
        entry.setMinimumHeight(self._kit.sizes.target)
        entry.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        entry.setInputMethodHints(Qt.InputMethodHint.ImhNoAutoUppercase | Qt.InputMethodHint.ImhNoPredictiveText)
        entry.returnPressed.connect(self.entered)
        entry.focused.connect(lambda: self._touched(entry))
        dress(entry, size="mid")
        return entry

    def _lay_out(self) -> None:
        kit = self._kit
        column = kit.column(self, gap=12)
        row = kit.row(self._fields, gap=12)
        for entry, stretch in ((self._url, 5), (self._code, 3), (self._ca, 3)):
            frame = QWidget()
            part = kit.column(frame, gap=4)
            part.addWidget(kit.line(entry.accessibleName(), weight="semi"))
            part.addWidget(entry)
            row.addWidget(frame, stretch)
        top = kit.row(gap=12)
        top.addWidget(self._fields, 11)
        top.addWidget(self._inside, 2, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(top)
        column.addWidget(self._said)
        column.addWidget(self._hint)
        column.addWidget(self.note)
        column.addWidget(self._keyboard)
        column.addStretch(1)
