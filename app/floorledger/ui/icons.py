"""Icons drawn from a few strokes: sharp at any size, in any colour of the theme, with nothing to load."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

Stroke = tuple[str, tuple[float, ...]]

ICONS: dict[str, tuple[Stroke, ...]] = {
    "tick": (("line", (4.5, 12.5, 10, 18, 19.5, 6.5)),),
    "look": (("fill", (12, 3.5, 22, 20.5, 2, 20.5)),),
    "refused": (("ring", (12, 12, 9)), ("line", (8.5, 8.5, 15.5, 15.5)), ("line", (15.5, 8.5, 8.5, 15.5))),
    "wait": (("ring", (12, 12, 9)), ("line", (12, 7, 12, 12.5, 15.5, 14.5))),
    "note": (("ring", (12, 12, 9)), ("line", (12, 11, 12, 16.5)), ("dot", (12, 7.6, 1.3))),
    "dot": (("dot", (12, 12, 6)),),
    "ring": (("ring", (12, 12, 5.5)),),
    "back": (
        ("line", (9, 5, 21, 5, 21, 19, 9, 19, 2.5, 12, 9, 5)),
        ("line", (11, 9, 17, 15)),
        ("line", (17, 9, 11, 15)),
    ),
    "down": (("line", (6, 9.5, 12, 15.5, 18, 9.5)),),
    "up": (("line", (6, 14.5, 12, 8.5, 18, 14.5)),),
    "close": (("line", (5.5, 5.5, 18.5, 18.5)), ("line", (18.5, 5.5, 5.5, 18.5))),
    "undo": (
        ("line", (8, 4.5, 3.5, 9, 8, 13.5)),
        ("line", (3.5, 9, 15, 9, 19, 10.5, 20.5, 14, 19, 17.5, 15, 19, 9, 19)),
    ),
    "badge": (
        ("box", (3, 5.5, 18, 15, 2.5)),
        ("ring", (8.5, 11.5, 2.2)),
        ("line", (5.5, 17.2, 6.5, 15.8, 10.5, 15.8, 11.5, 17.2)),
        ("line", (14.5, 11, 18, 11)),
        ("line", (14.5, 15, 18, 15)),
        ("line", (12, 2.5, 12, 5.5)),
    ),
    "scan": (
        ("line", (3, 7.5, 3, 4, 6.5, 4)),
        ("line", (17.5, 4, 21, 4, 21, 7.5)),
        ("line", (21, 16.5, 21, 20, 17.5, 20)),
        ("line", (6.5, 20, 3, 20, 3, 16.5)),
        ("line", (7.5, 8, 7.5, 16)),
        ("line", (10.5, 8, 10.5, 16)),
        ("line", (13.5, 8, 13.5, 16)),
        ("line", (16.5, 8, 16.5, 16)),
    ),
    "order": (("box", (5, 3, 14, 18, 2)), ("line", (8.5, 8.5, 15.5, 8.5)), ("line", (8.5, 13, 15.5, 13))),
    "lot": (("line", (3.5, 8, 12, 3.5, 20.5, 8, 20.5, 16, 12, 20.5, 3.5, 16, 3.5, 8, 12, 12.5, 20.5, 8)),),
    "scrap": (
        ("line", (4.5, 6.5, 19.5, 6.5)),
        ("line", (6.5, 6.5, 7.5, 20.5, 16.5, 20.5, 17.5, 6.5)),
        ("line", (9.5, 6.5, 9.5, 3.5, 14.5, 3.5, 14.5, 6.5)),
    ),
    "save": (("line", (12, 3.5, 12, 14.5)), ("line", (7.5, 10.5, 12, 15, 16.5, 10.5)), ("line", (4, 19.5, 20, 19.5))),
    "safe": (
        ("line", (12, 3, 20, 6, 20, 12, 17.5, 17, 12, 21, 6.5, 17, 4, 12, 4, 6, 12, 3)),
        ("line", (8.5, 12, 11, 14.5, 15.5, 9.5)),
    ),
    "lock": (
        ("box", (4.5, 10.5, 15, 10.5, 2)),
        ("line", (8, 10.5, 8, 7, 9.5, 4.5, 12, 3.5, 14.5, 4.5, 16, 7, 16, 10.5)),
    ),
    "camera": (
        ("line", (3, 8, 7.5, 8, 9, 5, 15, 5, 16.5, 8, 21, 8, 21, 19, 3, 19, 3, 8)),
        ("ring", (12, 13, 3.6)),
    ),
    "offline": (("line", (4, 4, 20, 20)), ("ring", (12, 12, 9))),
}
"""Strokes in a square of 24: polylines, filled polygons, rings, dots and rounded boxes."""

OF_STATE = {"look": "look", "stop": "refused", "wait": "wait", "verified": "tick", "": "dot"}
"""The icon that goes with a state's colour."""


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw an icon into a rectangle."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / 24, side / 24)
    pen = QPen(colour, 2.0 if side >= 20 else 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for kind, values in ICONS[name]:
        painter.setPen(pen if kind in ("line", "ring", "box") else Qt.PenStyle.NoPen)
        painter.setBrush(colour if kind in ("fill", "dot") else Qt.BrushStyle.NoBrush)
        _stroke(painter, kind, values)
    painter.restore()


def _stroke(painter: QPainter, kind: str, values: tuple[float, ...]) -> None:
    if kind == "box":
        x, y, width, height, radius = values
        painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)
    elif kind in ("ring", "dot"):
        x, y, radius = values
        painter.drawEllipse(QPointF(x, y), radius, radius)
    else:
        polygon = QPolygonF([QPointF(x, y) for x, y in zip(values[::2], values[1::2], strict=True)])
        if kind == "fill":
            painter.drawPolygon(polygon)
        else:
            painter.drawPolyline(polygon)


def icon(name: str, colour: QColor, side: int, *, before: int = 0, after: int = 0) -> QIcon:
    """Make an icon for a button, drawn at twice its size for dense screens, with space before and after it."""
    pixmap = QPixmap((side + before + after) * 2, side * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, name, QRectF(before, 0, side, side), colour)
    painter.end()
    made = QIcon(pixmap)
    made.addPixmap(pixmap, QIcon.Mode.Disabled)
    return made


class Icon(QWidget):
    """An icon on its own; it says nothing by itself, the word beside it does."""

    def __init__(self, name: str, colour: QColor, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour, self._side = name, colour, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_icon(self, name: str, colour: QColor) -> None:
        """Show another icon or colour."""
        if (name, colour) != (self._name, self._colour):
            self._name, self._colour = name, colour
            self.update()

    def sizeHint(self) -> QSize:
        """Give the fixed size."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        painter = QPainter(self)
        paint_icon(painter, self._name, QRectF(self.rect()), self._colour)
        painter.end()
