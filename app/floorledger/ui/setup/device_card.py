"""The test of one device: what it is, what it sent, what that means, and what to set."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from floorledger.services.scanner_test import Heard, Remedy
from floorledger.services.settings import DeviceKind
from floorledger.services.setup_views import DeviceRow
from floorledger.services.views import Tone
from floorledger.ui.kit import Kit, Pill
from floorledger.ui.language import said
from floorledger.ui.setup.answer_note import AnswerNote
from floorledger.ui.theme import State, dress


class DeviceCard(QFrame):
    """One device. ``used`` carries the kind it is to be used as, or None."""

    used = Signal(object)
    cure_wanted = Signal()
    speed_wanted = Signal()
    unit_wanted = Signal()

    def __init__(self, kit: Kit, self_test: QImage | None) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._title = kit.line(size="mid", weight="bold")
        self._uses = {
            DeviceKind.SCANNER: self._use(self.tr("Scanner"), DeviceKind.SCANNER),
            DeviceKind.SCALE: self._use(self.tr("Scale"), DeviceKind.SCALE),
            None: self._use(self.tr("Not used"), None),
        }
        self._ask = kit.text(size="mid")
        self._small, self._large = self._scaled(self_test, 96), self._scaled(self_test, 180 if kit.narrow else 240)
        self._picture = QLabel()
        self._picture.setAccessibleName(self.tr("Self-test label"))
        self._shown = kit.text(lines=2)
        self._aim, self._gs = Pill(kit), Pill(kit)
        self._note = AnswerNote(kit)
        self._cure = kit.button("", size="small")
        self._speed = kit.button("", size="small")
        self._unit = kit.button("", size="small")
        for button, signal in (
            (self._cure, self.cure_wanted),
            (self._speed, self.speed_wanted),
            (self._unit, self.unit_wanted),
        ):
            button.clicked.connect(signal)
            button.setMinimumWidth(kit.px(140))
        self._lay_out()

    def render_device(self, row: DeviceRow | None) -> None:
        """Show a device."""
        self.setVisible(row is not None)
        if row is None:
            return
        wedge, scale = row.settings.port is None, row.kind is DeviceKind.SCALE
        self._title.setText(self.tr("Keyboard scanner") if wedge else f"{row.title} · {row.key}")
        chosen = DeviceKind.SCANNER if row.kind is DeviceKind.WEDGE else row.kind
        for kind, button in self._uses.items():
            button.setChecked(kind is chosen)
        self._uses[DeviceKind.SCALE].setVisible(not wedge)
        self._ask.setText(
            self.tr("Put something on the scale and take it off again.")
            if scale
            else self.tr("Scan the self-test label now, printed or from this screen.")
        )
        self._picture.setVisible(not scale)
        self._picture.setPixmap(self._large if row.heard is None else self._small)
        self._speed.setVisible(not wedge and row.open_now)
        self._speed.setText(self.tr("Speed {0} · change").format(row.settings.baudrate))
        self._unit.setVisible(scale)
        unit = row.settings.unit or self.tr("as sent")
        self._unit.setText(self.tr("Unit: {0} · change").format(unit))
        self._render_heard(row.heard, scale=scale)
        for button in (self._cure, self._speed, self._unit):
            button.setAccessibleName(button.text())

    def _render_heard(self, heard: Heard | None, *, scale: bool) -> None:
        for pill in (self._aim, self._gs):
            pill.setVisible(heard is not None and not scale)
        self._shown.setText("" if heard is None else self.tr("Arrived: “{0}”").format(heard.shown))
        self._shown.setVisible(heard is not None)
        self._cure.setVisible(heard is not None and heard.remedy is not None)
        if heard is None:
            self._note.say(None, "")
            return
        self._cure.setText(self._remedy(heard))
        if heard.aim:
            self._aim.say(self.tr("AIM identifier {0}").format(heard.aim), State.NONE, "tick")
        else:
            self._aim.say(self.tr("No AIM identifier"), State.LOOK, "look")
        if heard.separator:
            self._gs.say(self.tr("Separator GS arrived"), State.NONE, "tick")
        else:
            self._gs.say(self.tr("No separator GS"), State.NONE if heard.tone is Tone.TAKEN else State.LOOK, "look")
        self._note.say(heard.tone, said(heard.text), said(heard.advice))

    def _remedy(self, heard: Heard) -> str:
        match heard.remedy:
            case Remedy.SUBSTITUTE:
                return self.tr("Take this for GS")
            case Remedy.NO_AIM:
                return self.tr("Do without AIM")
            case Remedy.BY_PLACE:
                return self.tr("Read keys by place")
            case None:
                return ""

    def _use(self, word: str, kind: DeviceKind | None) -> QPushButton:
        button = self._kit.button(word, look="choice", size="small")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.used.emit(kind))
        return button

    def _scaled(self, self_test: QImage | None, height: int) -> QPixmap:
        if self_test is None:
            return QPixmap()
        density = self.devicePixelRatioF()
        pixels, smooth = round(self._kit.px(height) * density), Qt.TransformationMode.SmoothTransformation
        picture = QPixmap.fromImage(self_test).scaledToHeight(pixels, smooth)
        picture.setDevicePixelRatio(density)
        return picture

    def _lay_out(self) -> None:
        kit = self._kit
        column = kit.column(self, pad=14, gap=10)
        column.addWidget(self._title)
        uses = kit.row(gap=12)
        for button in self._uses.values():
            uses.addWidget(button, 1)
        column.addLayout(uses)
        ask = kit.row(gap=12)
        ask.addWidget(self._ask, 1)
        ask.addWidget(self._picture)
        column.addLayout(ask)
        column.addWidget(self._shown)
        pills = kit.row(gap=8)
        pills.addWidget(self._aim)
        pills.addWidget(self._gs)
        pills.addStretch(1)
        column.addLayout(pills)
        column.addWidget(self._note)
        column.addStretch(1)
        buttons = kit.row(gap=12)
        for button in (self._cure, self._speed, self._unit):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
