"""A number being typed, with its unit; the one that digits go to is outlined."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from floorledger.services.views import NumberField
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.theme import dress

SMALLEST = 8
EDGE = 8
LEADING, TRAILING = Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignTrailing


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
        self.setMinimumSize(kit.px(92), kit.px(66))
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
        return QSize(self._kit.px(150), self._kit.px(66))

    def needed(self) -> float:
        """Give the width that the number needs at the size it is set in."""
        return self._kit.advance(self._shown(), self._number_pixels(), QFont.Weight.Bold)

    def room(self) -> float:
        """Give the width that the number has."""
        return self._area().width() - self._unit_width()

    def label_needed(self) -> float:
        """Give the width that the label needs."""
        return 0.0 if self._field is None else self._kit.advance(self._field.label, self._kit.sizes.small)

    def label_room(self) -> float:
        """Give the width that the label has."""
        beside = 0.0 if self._unit_below() else self._kit.advance(self._unit(), self._kit.sizes.mid)
        return self._area().width() - beside

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the label, the number with its caret, and the unit."""
        super().paintEvent(event)
        if self._field is None:
            return
        kit, area = self._kit, self._area()
        painter = QPainter(self)
        painter.setPen(kit.theme.colour("mute"))
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        painter.setFont(kit.theme.font(kit.sizes.mid if self._unit_below() else kit.sizes.small, QFont.Weight.DemiBold))
        painter.drawText(area, TRAILING | (bottom if self._unit_below() else top), self._unit())
        painter.setFont(kit.theme.font(kit.sizes.small))
        elide = Qt.TextElideMode.ElideRight
        label = QFontMetricsF(painter.font()).elidedText(self._field.label, elide, self.label_room())
        painter.drawText(area, LEADING | top, label)
        self._draw_number(painter, area)
        painter.end()

    def _draw_number(self, painter: QPainter, area: QRectF) -> None:
        font = self._kit.theme.font(self._number_pixels(), QFont.Weight.Bold)
        typed = bool(self._field and self._field.text)
        active = bool(self._field and self._field.active)
        painter.setFont(font)
        painter.setPen(self._kit.theme.colour("ink" if typed else "mute"))
        if typed or not active:
            painter.drawText(area, LEADING | Qt.AlignmentFlag.AlignBottom, self._shown())
        if active:
            metrics = QFontMetricsF(font)
            width = (self.needed() if typed else 0) + self._kit.px(3)
            caret = QRectF(area.left() + width, area.bottom() - metrics.height() + 2, self._kit.px(2), metrics.ascent())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                caret.moveRight(area.right() - width)
            painter.fillRect(caret, self._kit.theme.colour("accent"))

    def _number_pixels(self) -> int:
        """Give the largest of the three sizes at which the number fits; where none does, what fits."""
        sizes, room = self._kit.sizes, self.room()
        for pixels in (sizes.big, sizes.mid, sizes.small):
            needed = self._kit.advance(self._shown(), pixels, QFont.Weight.Bold)
            if needed <= room:
                return pixels
        return max(SMALLEST, int(sizes.small * room / needed))

    def _area(self) -> QRectF:
        side = self._kit.px(EDGE)
        return QRectF(self.rect()).adjusted(side, self._kit.px(5), -side, -self._kit.px(4))

    def _unit(self) -> str:
        return self._field.unit if self._field is not None and self._with_unit else ""

    def _unit_below(self) -> bool:
        """Tell whether number and unit have room side by side; else the unit goes up beside the label."""
        number = self._kit.advance(self._shown(), self._kit.sizes.big, QFont.Weight.Bold)
        unit = self._kit.advance(self._unit(), self._kit.sizes.mid, QFont.Weight.DemiBold)
        return number + unit + self._kit.px(12) <= self._area().width()

    def _unit_width(self) -> float:
        if not self._unit() or not self._unit_below():
            return self._kit.px(4)
        return self._kit.advance(self._unit(), self._kit.sizes.mid, QFont.Weight.DemiBold) + self._kit.px(12)

    def _shown(self) -> str:
        return figures.figure(self._field.text) if self._field and self._field.text else "0"

    def _keep_outline(self) -> None:
        """Let the outline follow the answer of the service, not the finger."""
        self.setChecked(bool(self._field and self._field.active))
