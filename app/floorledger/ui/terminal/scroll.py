"""Lists that may be longer than the screen: scrolled by finger, wheel or bar, with a sign that there is more below."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QWidget

from floorledger.ui.icons import paint_icon
from floorledger.ui.kit import Kit
from floorledger.ui.theme import dress


class MoreBelow(QWidget):
    """Fades out the lower edge of a list that goes on, with an arrow."""

    def __init__(self, kit: Kit, area: QScrollArea) -> None:
        super().__init__(area)
        self._kit, self._area = kit, area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        area.viewport().installEventFilter(self)
        area.verticalScrollBar().valueChanged.connect(self._place)
        area.verticalScrollBar().rangeChanged.connect(self._place)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the list."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the fade and the arrow."""
        clear, solid = QColor(self._kit.theme.colour("panel")), self._kit.theme.colour("panel")
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(0.75, solid)
        painter = QPainter(self)
        painter.fillRect(self.rect(), fade)
        side = self._kit.px(16)
        box = QRectF((self.width() - side) / 2, self.height() - side, side, side)
        paint_icon(painter, "down", box, self._kit.theme.colour("mute"))
        painter.end()

    def _place(self) -> None:
        bar, view = self._area.verticalScrollBar(), self._area.viewport()
        height = self._kit.px(26)
        self.setGeometry(view.x(), view.y() + view.height() - height, view.width(), height)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()


def scrolled(kit: Kit, body: QWidget) -> QScrollArea:
    """Put a widget into a vertical scroll area without frame."""
    dress(body, look="scrolled")
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    area.viewport().setAutoFillBackground(False)
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    MoreBelow(kit, area)
    return area
