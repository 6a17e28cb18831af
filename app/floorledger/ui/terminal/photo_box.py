"""The photo in the open panel: a button, then the picture with what can be done about it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QWidget

from floorledger.services.views import Panel
from floorledger.ui.kit import Kit
from floorledger.ui.photo import pixmap_of

THUMBNAIL = QSize(176, 132)


class PhotoBox(QWidget):
    """Shows a panel's photo and tells what was tapped; hidden where there is nothing to take."""

    wanted = Signal()
    removed = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._shown: tuple[bool, bytes | None, bool] = (False, None, False)
        self._picture = QLabel()
        self._picture.setAccessibleName(self.tr("Photo of what is held"))
        self._take = kit.button(self.tr("Photo"), size="small")
        kit.put_icon(self._take, "camera")
        self._take.clicked.connect(self.wanted)
        self._again = kit.button(self.tr("Take again"), size="small")
        self._again.clicked.connect(self.wanted)
        self._remove = kit.button(self.tr("Remove"), size="small", name=self.tr("Remove the photo"))
        self._remove.clicked.connect(self.removed)
        self._without = kit.button(self.tr("Go on without"), size="small", name=self.tr("Go on without a photo"))
        self._without.clicked.connect(self.removed)
        self._lay_out()
        self._show(can_photo=False, photo=None, taking=False)

    def show_panel(self, panel: Panel) -> None:
        """Show a panel's photo; what is as before is not touched."""
        now = (panel.can_photo, panel.photo, panel.photo_order is not None)
        if now != self._shown:
            self._shown = now
            self._show(can_photo=now[0], photo=now[1], taking=now[2])

    def _show(self, *, can_photo: bool, photo: bytes | None, taking: bool) -> None:
        self.setVisible(can_photo)
        box = QSize(self._kit.px(THUMBNAIL.width()), self._kit.px(THUMBNAIL.height()))
        if photo is not None:
            self._picture.setPixmap(pixmap_of(photo, box, self.devicePixelRatioF()))
        self._picture.setVisible(photo is not None)
        self._take.setVisible(photo is None and not taking)
        self._again.setVisible(photo is not None and not taking)
        self._remove.setVisible(photo is not None and not taking)
        self._without.setVisible(taking)

    def _lay_out(self) -> None:
        """Lay the buttons below the picture, below each other where there is no room beside each other."""
        kit = self._kit
        column = kit.column(self, gap=12)
        column.addWidget(self._picture)
        buttons = QWidget()
        below = kit.column(buttons, gap=12) if kit.narrow else kit.row(buttons, gap=12)
        for part in (self._take, self._again, self._remove, self._without):
            below.addWidget(part)
        column.addWidget(buttons)
