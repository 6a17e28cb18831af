"""The screen while nobody is signed in: scan your badge, and the PIN where one is asked."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from floorledger.services.views import TerminalView
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.language_row import LanguageRow
from floorledger.ui.terminal.notices import Notices
from floorledger.ui.terminal.number_pad import NumberPad

USUAL_DIGITS = 4


class PinDots(QWidget):
    """One dot for each digit typed; never the digits."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Show how many digits were typed."""
        self._count = count
        self.setAccessibleName(self.tr("%Ln digits typed", "", count))
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height of the dots."""
        return QSize(self._kit.px(240), self._kit.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw typed digits filled, and rings for those that usually follow."""
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        slots, pitch, radius = max(USUAL_DIGITS, self._count), kit.px(30), kit.px(8)
        left = self.width() / 2 - pitch * (slots - 1) / 2
        for number in range(slots):
            typed = number < self._count
            painter.setPen(QPen(kit.theme.colour("ink" if typed else "mute"), 2))
            painter.setBrush(kit.theme.colour("ink") if typed else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(left + number * pitch, self.height() / 2), radius, radius)
        painter.end()


class SignIn(QWidget):
    """A calm screen; nothing moves until a badge comes."""

    key_pressed = Signal(str)
    pin_left = Signal()
    language_wanted = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._languages = LanguageRow(kit)
        self._languages.wanted.connect(self.language_wanted)
        self._notices = Notices(kit)
        self._notices.setFixedWidth(kit.px(520))
        self._pin_for = kit.text(size="big", weight="bold", lines=2)
        self._pin_for.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._dots = PinDots(kit)
        self._card = QStackedWidget()
        self._card.addWidget(self._badge_page())
        self._card.addWidget(self._pin_page())
        self._card.setFixedWidth(kit.px(520))
        column = kit.column(self, pad=12, gap=16)
        column.addStretch(2)
        column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._notices, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        column.addWidget(self._languages, 0, Qt.AlignmentFlag.AlignHCenter)

    def render_view(self, view: TerminalView) -> None:
        """Ask for a badge, or for the PIN of one."""
        self._card.setCurrentIndex(0 if view.pin_for is None else 1)
        self._pin_for.setText(self.tr("PIN of {0}").format(view.pin_for or ""))
        self._dots.show_count(view.pin_digits)
        self._languages.setVisible(view.pin_for is None)
        self._notices.render_view(view)
        self._notices.setVisible(view.pin_for is None and not self._notices.isHidden())

    def _badge_page(self) -> QFrame:
        kit = self._kit
        card = kit.card()
        column = kit.column(card, pad=40, gap=12)
        column.addStretch(1)
        column.addWidget(kit.icon("badge", side=kit.px(88)), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(kit.px(8))
        for text in (
            kit.text(self.tr("Scan your badge"), size="big", weight="bold"),
            kit.text(self.tr("The terminal is ready. What was recorded here is safe."), size="mid", tone="mute"),
        ):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addStretch(1)
        return card

    def _pin_page(self) -> QFrame:
        kit = self._kit
        card = kit.card()
        column = kit.column(card, pad=16, gap=12)
        column.addWidget(self._pin_for)
        column.addWidget(self._dots)
        self._lay_out_pad(column)
        return card

    def _lay_out_pad(self, column: QVBoxLayout) -> None:
        kit = self._kit
        pad = NumberPad(kit, pin=True)
        pad.setFixedWidth(kit.px(300))
        pad.pressed_key.connect(self.key_pressed)
        column.addWidget(pad, 0, Qt.AlignmentFlag.AlignHCenter)
        leave = kit.button(self.tr("Cancel"), size="small")
        leave.setFixedWidth(kit.px(300))
        leave.clicked.connect(self.pin_left)
        column.addWidget(leave, 0, Qt.AlignmentFlag.AlignHCenter)
