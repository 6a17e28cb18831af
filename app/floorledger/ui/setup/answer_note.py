"""An answer in place: taken, look or refused, in words; below it what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from floorledger.services.views import Tone
from floorledger.ui.kit import Kit
from floorledger.ui.theme import State, dress

_STATES = {Tone.TAKEN: State.NONE, Tone.LOOK: State.LOOK, Tone.REFUSED: State.STOP}
_ICONS = {Tone.TAKEN: "tick", Tone.LOOK: "look", Tone.REFUSED: "refused"}


class AnswerNote(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._icon = kit.icon("note", side=kit.px(20))
        self._text = kit.text(weight="semi")
        self._advice = kit.text()
        row = kit.row(self, pad=10, gap=10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        frame = QFrame()
        words = kit.column(frame, gap=4)
        words.addWidget(self._text)
        words.addWidget(self._advice)
        row.addWidget(frame, 1)
        self.hide()

    def say(self, tone: Tone | None, text: str, advice: str = "") -> None:
        """Say it; no tone is nothing to say."""
        self.setVisible(tone is not None)
        if tone is None:
            return
        state = _STATES[tone]
        dress(self, look="note", state=state)
        dress(self._text, state=state)
        self._icon.show_icon(_ICONS[tone], self._kit.theme.ink_of(state))
        self._text.setText(text)
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.setAccessibleName(f"{text} {advice}".strip())
