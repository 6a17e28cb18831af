"""The photo of what was held, in a pane: its heading, and the picture or why there is none."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from floorledger.services.workstation_views import PhotoView
from floorledger.ui.photo import pixmap_of
from floorledger.ui.workstation.bits import heading
from floorledger.ui.workstation.desk import Desk

LARGEST = QSize(320, 240)


class Photo(QWidget):
    """Hidden where the event names no photo."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QLabel()
        self.picture.setAccessibleName(self.tr("Photo of what is held"))
        self.words = desk.kit.text("", tone="mute")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        for part in (heading(desk, self.tr("Photo")), self.picture, self.words):
            column.addWidget(part)
        self.hide()

    def show_photo(self, photo: PhotoView | None) -> None:
        """Show a photo, why there is none, or nothing."""
        self.setVisible(photo is not None)
        if photo is None:
            return
        self.picture.setVisible(photo.content is not None)
        if photo.content is not None:
            self.picture.setPixmap(pixmap_of(photo.content, LARGEST, self.devicePixelRatioF()))
        self.words.setText(photo.text)
        self.words.setVisible(bool(photo.text))
