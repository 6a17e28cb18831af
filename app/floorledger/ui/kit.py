"""What a face builds its widgets with: the theme, the sizes of this screen, and the few widgets all share."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from floorledger.ui.icons import Icon
from floorledger.ui.icons import icon as make_icon
from floorledger.ui.text import ElideLabel, TextBlock
from floorledger.ui.theme import Sizes, State, Theme, dress


@lru_cache(maxsize=1024)
def _advance(theme: Theme, text: str, pixels: int, weight: QFont.Weight) -> float:
    """Measuring shapes the text anew, and the same figures are tried at the same sizes after each scan."""
    return QFontMetricsF(theme.font(pixels, weight)).horizontalAdvance(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """The theme and measures in use. ``factor`` scales everything; ``narrow`` is a screen below 1180 points wide."""

    theme: Theme
    sizes: Sizes
    factor: float = 1.0
    narrow: bool = False

    def px(self, length: float) -> int:
        """Scale a length given for 1280x800."""
        return round(length * self.factor)

    def advance(self, text: str, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> float:
        """Measure a text."""
        return _advance(self.theme, text, pixels, weight)

    def text(
        self, text: str = "", *, size: str = "small", weight: str = "", tone: str = "", lines: int = 0
    ) -> TextBlock:
        """Make wrapping text; ``lines`` limits it."""
        label = TextBlock(text, max_lines=lines)
        dress(label, size=size, weight=weight, tone=tone)
        return label

    def line(self, text: str = "", *, size: str = "small", weight: str = "", tone: str = "") -> ElideLabel:
        """Make one line of text that elides on purpose."""
        label = ElideLabel(text)
        dress(label, size=size, weight=weight, tone=tone)
        return label

    def word(self, text: str = "", *, size: str = "small", weight: str = "", tone: str = "") -> QLabel:
        """Make a short text that takes the room it needs and is never cut."""
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        dress(label, size=size, weight=weight, tone=tone)
        return label

    def button(self, text: str, *, look: str = "button", size: str = "mid", name: str = "") -> QPushButton:
        """Make a button of target size; ``name`` is what a screen reader says where the text does not say it all."""
        button = TextButton(text, self.sizes.target)
        dress(button, look=look, size=size)
        button.setAccessibleName(name or text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def card(self, *, look: str = "card") -> QFrame:
        """Make a surface that holds other widgets."""
        frame = QFrame()
        dress(frame, look=look)
        return frame

    def rule(self) -> QFrame:
        """Make a separating line."""
        frame = QFrame()
        frame.setFixedHeight(1)
        dress(frame, look="line")
        return frame

    def icon(self, name: str, *, colour: QColor | None = None, side: int = 0) -> Icon:
        """Make an icon in the ink of muted text unless told otherwise."""
        return Icon(name, colour or self.theme.colour("mute"), side or self.px(16))

    def put_icon(self, button: QPushButton, name: str, *, ink: str = "ink", side: int = 22) -> None:
        """Put an icon on a button, in a token's colour and away from the text behind it."""
        gap = self.px(6) if button.text() else 0
        mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before, after = (gap, 0) if mirrored else (0, gap)
        button.setIcon(make_icon(name, self.theme.colour(ink), self.px(side), before=before, after=after))
        button.setIconSize(QSize(self.px(side) + gap, self.px(side)))

    def column(self, parent: QWidget, *, pad: float = 0, gap: float = 0) -> QVBoxLayout:
        """Lay a widget out from top to bottom."""
        box = QVBoxLayout(parent)
        self._space(box, pad, gap)
        return box

    def row(self, parent: QWidget | None = None, *, pad: float = 0, gap: float = 0) -> QHBoxLayout:
        """Lay a widget, or a part of one, out in reading direction."""
        box = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
        self._space(box, pad, gap)
        return box

    def edges(self, box: QLayout, start: float, top: float, end: float, bottom: float) -> None:
        """Set a layout's margins in reading direction; Qt mirrors what is inside them, not the margins."""
        lengths = [self.px(length) for length in (start, top, end, bottom)]
        if QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            lengths[0], lengths[2] = lengths[2], lengths[0]
        box.setContentsMargins(*lengths)

    def _space(self, box: QBoxLayout, pad: float, gap: float) -> None:
        box.setContentsMargins(self.px(pad), self.px(pad), self.px(pad), self.px(pad))
        box.setSpacing(self.px(gap))


class TextButton(QPushButton):
    """A button that no layout makes smaller than its text or a target."""

    def __init__(self, text: str, target: int) -> None:
        super().__init__(text)
        self._target = QSize(target, target)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Give the size of the text, a target at least."""
        return super().sizeHint().expandedTo(self._target)

    def minimumSizeHint(self) -> QSize:
        """Give the same: a text is not cut."""
        return self.sizeHint()


class Tile(QPushButton):
    """A button with a wrapped caption and, where there is room, a second line that says how else to reach it."""

    def __init__(self, kit: Kit, caption: str = "", hint: str = "", *, look: str = "button", size: str = "mid") -> None:
        super().__init__()
        dress(self, look=look)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSize(kit.sizes.target, kit.sizes.target)
        self._said: tuple[str, str] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._kit = kit
        self._caption = kit.text(caption, size=size, weight="semi", lines=3)
        self._hint = kit.line(hint, size="small", tone="mute")
        for label in (self._caption, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = kit.column(self, pad=6, gap=2)
        column.addStretch(1)
        column.addWidget(self._caption)
        column.addWidget(self._hint)
        column.addStretch(1)
        self.say(caption, hint)

    def say(self, caption: str, hint: str = "") -> None:
        """Set both lines; the accessible name follows."""
        if self._said == (caption, hint):
            return
        self._said = (caption, hint)
        self._caption.setText(caption)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.updateGeometry()
        self.setAccessibleName(caption)
        self.setAccessibleDescription(hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the second line go where the caption needs its room: a longer language wraps."""
        super().resizeEvent(event)
        caption, column = self._caption, self.layout()
        if column is not None and self._hint.text():
            gaps = column.contentsMargins().top() + column.contentsMargins().bottom() + column.spacing()
            room = self.height() - gaps - self._hint.sizeHint().height()
            self._hint.setVisible(caption.heightForWidth(self.width() - 2 * column.contentsMargins().left()) <= room)

    def paint_in(self, ink: str) -> None:
        """Use a token's colour for the caption, for a tile on a coloured ground."""
        for label in (self._caption, self._hint):
            dress(label, ink=ink)

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that height follows width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the wrapped caption, a target's height at least."""
        layout = self.layout()
        return max(self.minimumHeight(), layout.heightForWidth(width) if layout else 0)

    def sizeHint(self) -> QSize:
        """Give the size of what it says."""
        layout = self.layout()
        return layout.sizeHint().expandedTo(self.minimumSize()) if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Give the least size, a target."""
        return self.minimumSize()


class Pill(QFrame):
    """A state in a rounded frame: icon and word, coloured by what it means."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        dress(self, look="pill")
        self._icon = kit.icon("dot", side=kit.px(15))
        self._word = kit.word()
        row = kit.row(self, gap=8)
        side = kit.px(11 if kit.narrow else 14)
        row.setContentsMargins(side, kit.px(8), side, kit.px(8))
        row.addWidget(self._icon)
        row.addWidget(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, word: str, state: State, icon: str) -> None:
        """Show a state."""
        self._word.setText(word)
        self._icon.show_icon(icon, self._kit.theme.ink_of(state))
        dress(self, state=state)
        dress(self._word, state=state)
        self.setAccessibleName(word)
