"""A number being typed, with its unit; the one that digits go to is outlined."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from floorledger.services.views import NumberField
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.theme import dress


class NumberBox(QPushButton):
    """Shows a number field; a long number is set smaller, never cut."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="number")
        self._kit = kit
        self._field: NumberField | None = None
        self._with_unit = True
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSize(kit.px(104), kit.px(68))
        self.clicked.connect(self._keep_outline)

    def show_field(self, field: NumberField) -> None:
        """Show a field."""
        if field == self._field:
            return
        self._field = field
        self.setChecked(field.active)
        typed = figures.quantity(field.text, field.unit) if field.text else self.tr("empty")
        self.setAccessibleName(self.tr("{0}: {1}").format(field.label, typed))
        self.update()

    def show_unit(self, *, shown: bool) -> None:
        """Show the unit in the box, or leave it to a button beside it."""
        if shown != self._with_unit:
            self._with_unit = shown
            self.update()

    def sizeHint(self) -> QSize:
        """Give the size of a usual number."""
        return QSize(self._kit.px(150), self._kit.px(68))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the label, the number with its caret, and the unit."""
        super().paintEvent(event)
        if self._field is None:
            return
        kit = self._kit
        painter = QPainter(self)
        painter.setPen(kit.theme.colour("mute"))
        painter.setFont(kit.theme.font(kit.sizes.small))
        area = QRectF(self.rect()).adjusted(kit.px(12), kit.px(5), -kit.px(12), -kit.px(4))
        leading, trailing = self._ends()
        label = QFontMetricsF(painter.font()).elidedText(self._field.label, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, leading | Qt.AlignmentFlag.AlignTop, label)
        unit_font = kit.theme.font(kit.sizes.mid, QFont.Weight.DemiBold)
        painter.setFont(unit_font)
        unit = self._field.unit if self._with_unit else ""
        painter.drawText(area, trailing | Qt.AlignmentFlag.AlignBottom, unit)
        room = area.width() - QFontMetricsF(unit_font).horizontalAdvance(unit) - kit.px(12)
        self._draw_number(painter, area, room)
        painter.end()

    def number_font(self, room: float) -> QFont:
        """Give the largest of the three sizes at which the number fits; the smallest if none does."""
        sizes = self._kit.sizes
        for pixels in (sizes.big, sizes.mid, sizes.small):
            font = self._kit.theme.font(pixels, QFont.Weight.Bold)
            if QFontMetricsF(font).horizontalAdvance(self._shown()) <= room:
                break
        return font

    def _draw_number(self, painter: QPainter, area: QRectF, room: float) -> None:
        font = self.number_font(room)
        leading, _ = self._ends()
        typed = bool(self._field and self._field.text)
        painter.setFont(font)
        painter.setPen(self._kit.theme.colour("ink" if typed else "mute"))
        active = bool(self._field and self._field.active)
        if typed or not active:
            painter.drawText(area, leading | Qt.AlignmentFlag.AlignBottom, self._shown())
        if active:
            metrics = QFontMetricsF(font)
            width = (metrics.horizontalAdvance(self._shown()) if typed else 0) + self._kit.px(3)
            caret = QRectF(area.left() + width, area.bottom() - metrics.height() + 2, self._kit.px(2), metrics.ascent())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                caret.moveRight(area.right() - width)
            painter.fillRect(caret, self._kit.theme.colour("accent"))

    def _shown(self) -> str:
        return figures.figure(self._field.text) if self._field and self._field.text else "0"

    def _ends(self) -> tuple[Qt.AlignmentFlag, Qt.AlignmentFlag]:
        ends = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        return ends if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else (ends[1], ends[0])

    def _keep_outline(self) -> None:
        """Let the outline follow the answer of the service, not the finger."""
        self.setChecked(bool(self._field and self._field.active))
