"""What is seen: told when a window is painted for the first time, and laid out whole before it is painted."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

LAYOUT_PASSES = 4


class FirstPicture(QObject):
    """Tells once that a widget has been painted: what takes time and stands on no first picture begins then."""

    seen = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let everything through; what waits begins when the picture is done."""
        if event.type() is QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self, self.seen.emit)
        return False


def lay_out_now() -> None:
    """Let all layouts come to rest before the next paint, so that nothing is seen half laid out."""
    for _ in range(LAYOUT_PASSES):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
