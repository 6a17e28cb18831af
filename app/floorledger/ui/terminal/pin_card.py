"""Asking for a PIN: whose it is, a dot for each digit, and the pad. Digits are typed on the glass, never scanned."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from floorledger.services.people_views import PinView, Purpose
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.number_pad import NumberPad
from floorledger.ui.theme import dress

USUAL_DIGITS = 4


class PinDots(QWidget):
    """One dot for each digit typed; never the digits."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._count, self._length = 0, USUAL_DIGITS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int, length: int = USUAL_DIGITS) -> None:
        """Show how many digits of a PIN were typed."""
        self._count, self._length = count, length
        self.setAccessibleName(self.tr("%Ln digits typed", "", count))
        self.update()

    def sizeHint(self) -> QSize:
        """Give the height of the dots."""
        return QSize(self._kit.px(240), self._kit.px(32 if self._kit.narrow else 44))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw typed digits filled, and rings for those to come."""
        kit, painter = self._kit, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        slots, pitch, radius = max(self._length, self._count), kit.px(30), kit.px(8)
        left = self.width() / 2 - pitch * (slots - 1) / 2
        for number in range(slots):
            typed = number < self._count
            painter.setPen(QPen(kit.theme.colour("ink" if typed else "mute"), 2))
            painter.setBrush(kit.theme.colour("ink") if typed else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(left + number * pitch, self.height() / 2), radius, radius)
        painter.end()


class PinCard(QWidget):
    """A PIN is asked; Cancel gives it up."""

    key_pressed = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._whose = kit.text(size="big", weight="bold", lines=2)
        self._purpose = kit.text(tone="mute", lines=2)
        self._dots = PinDots(kit)
        pad = NumberPad(kit, pin=True)
        pad.setFixedWidth(kit.px(300))
        pad.pressed_key.connect(self.key_pressed)
        leave = kit.button(self.tr("Cancel"), size="small")
        leave.setFixedWidth(kit.px(300))
        leave.clicked.connect(self.left)
        dress(self, look="scrolled")
        column = kit.column(self, gap=12)
        for text in (self._whose, self._purpose):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addWidget(self._dots)
        column.addWidget(pad, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(leave, 0, Qt.AlignmentFlag.AlignHCenter)

    def render_pin(self, pin: PinView) -> None:
        """Show whose PIN is asked, what for, and how much of it is typed."""
        self._whose.setText(self.tr("PIN of {0}").format(pin.name))
        self._purpose.setText(self._words_of(pin.purpose))
        self._purpose.setVisible(bool(self._purpose.text()))
        self._dots.show_count(pin.typed, pin.length)

    def _words_of(self, purpose: Purpose) -> str:
        words = {
            Purpose.APPROVE: self.tr("to approve this entry"),
            Purpose.LEAVE_KIOSK: self.tr("to leave the full screen"),
        }
        return words.get(purpose, "")
