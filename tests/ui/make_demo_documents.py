"""Makes the demo plant's drawing and work instruction: ``python -m tests.ui.make_demo_documents``. Ours, no source."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from floorledger.ui.theme import FALLBACKS, FAMILY, load_fonts

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "db" / "demo" / "documents"
INK, GREY, BLUE, AMBER = (QColor(name) for name in ("#10181c", "#6a7a82", "#1f5f8b", "#b56a00"))


def font(size, *, bold=False):
    made = QFont([FAMILY, *FALLBACKS])
    made.setPixelSize(size)
    made.setBold(bold)
    return made


def write(painter, x, y, text, size=34, *, bold=False, ink=INK):
    painter.setFont(font(size, bold=bold))
    painter.setPen(ink)
    painter.drawText(QPointF(x, y), text)


def arrow(painter, one, other, text, *, above=True):
    """A dimension line with its figure."""
    painter.setPen(QPen(GREY, 3))
    painter.drawLine(QLineF(one, other))
    for end, towards in ((one, other), (other, one)):
        line = QLineF(end, towards)
        line.setLength(18)
        for turn in (20, -20):
            tip = QLineF(line)
            tip.setAngle(line.angle() + turn)
            painter.drawLine(tip)
    middle = (one + other) / 2
    write(painter, middle.x() + (12 if one.x() == other.x() else -60), middle.y() - (14 if above else -44), text)


BALLOONS = (
    (1, 1560, 640, QPointF(1400, 700)),
    (2, 1560, 460, QPointF(1460, 460)),
    (3, 1240, 1720, QPointF(1040, 1680)),
)
PARTS = (
    "1  Reservoir SP-BOM2001, 1 piece",
    "2  Lid with seal, press until it clicks twice",
    "3  Outlet: 20 ml adhesive SP-BOM2005 all round",
    "Cure 30 minutes before the leak test at 0.3 bar",
)
WIRES = (
    ("L", "#7a4a22", "brown"),
    ("N", "#2a68a6", "blue"),
    ("PE", "#3d8b37", "green/yellow"),
    ("H", "#b3261e", "red, heater"),
    ("S", "#10181c", "black, sensor"),
)


def frame(painter, width, height, title, number):
    painter.setPen(QPen(INK, 5))
    painter.drawRect(QRectF(60, 60, width - 120, height - 120))
    box = QRectF(width - 1060, height - 300, 1000, 240)
    painter.drawRect(box)
    painter.drawLine(QLineF(box.left(), box.top() + 120, box.right(), box.top() + 120))
    write(painter, box.left() + 24, box.top() + 80, title, 52, bold=True)
    write(painter, box.left() + 24, box.top() + 195, f"Floorledger demo plant · {number} · mm", 36, ink=GREY)


def draw_reservoir(painter, width, height):
    """Front view of the reservoir with its seals and dimensions, and the parts list."""
    frame(painter, width, height, "Reservoir assembly", "SP-BOM2000 / 10")
    painter.setPen(QPen(INK, 8))
    body = QRectF(500, 500, 900, 1100)
    painter.drawRoundedRect(body, 60, 60)
    painter.drawRect(QRectF(440, 420, 1020, 80))
    painter.drawRect(QRectF(860, 1600, 180, 140))
    painter.setPen(QPen(BLUE, 5, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(510, 760, 1390, 760))
    write(painter, 540, 740, "max. fill 1.2 l", ink=BLUE)
    painter.setPen(QPen(GREY, 3, Qt.PenStyle.DashDotLine))
    painter.drawLine(QLineF(950, 360, 950, 1800))
    arrow(painter, QPointF(500, 1900), QPointF(1400, 1900), "120 ±0.3")
    arrow(painter, QPointF(340, 420), QPointF(340, 1600), "158 ±0.5")
    arrow(painter, QPointF(860, 1810), QPointF(1040, 1810), "24 H8")
    for number, x, y, at in BALLOONS:
        painter.setPen(QPen(GREY, 3))
        painter.drawLine(QLineF(at, QPointF(x, y)))
        painter.setBrush(QColor("#ffffff"))
        painter.setPen(QPen(INK, 5))
        painter.drawEllipse(QPointF(x + 40, y), 44, 44)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        write(painter, x + 28, y + 16, str(number), 46, bold=True)
    for at, line in enumerate(PARTS):
        write(painter, 440, 2160 + 70 * at, line, 44)


def draw_wiring(painter, width, height):
    """Terminal block and wires in order, with the mark to look at."""
    painter.fillRect(QRectF(0, 0, width, height), QColor("#ffffff"))
    write(painter, 60, 100, "Electrical wiring", 60, bold=True)
    write(painter, 60, 160, "SP-SCM1004 / 20 · PE first, then left to right; pull each wire once", 34, ink=GREY)
    for at, (name, colour, words) in enumerate(WIRES):
        x = 120 + at * 230
        painter.setPen(QPen(QColor(colour), 18))
        painter.drawLine(QLineF(x + 70, 240, x + 70, 470))
        painter.setPen(QPen(INK, 5))
        painter.drawRoundedRect(QRectF(x, 470, 140, 200), 16, 16)
        painter.drawEllipse(QPointF(x + 70, 590), 34, 34)
        painter.drawLine(QLineF(x + 46, 590, x + 94, 590))
        write(painter, x + 50, 540, name, 44, bold=True)
        write(painter, x - 20, 730, words, 30)
    painter.setPen(QPen(AMBER, 6))
    painter.drawRect(QRectF(545, 220, 230, 540))
    write(painter, 60, 850, "PE first in, last out: 1.2 Nm, then a dab of marking paint.", 40, bold=True, ink=AMBER)
    write(painter, 60, 920, "Heater wire red: check the sleeve is over the crimp before closing.", 36)


def pdf(draw):
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(254)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    draw(painter, writer.width(), writer.height())
    painter.end()
    buffer.close()
    return bytes(content.data())


def main():
    app = QGuiApplication.instance() or QGuiApplication([])
    load_fonts(ROOT / "resources" / "fonts")
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "reservoir-assembly.pdf").write_bytes(pdf(draw_reservoir))
    picture = QImage(1280, 960, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_wiring(painter, picture.width(), picture.height())
    painter.end()
    picture.save(str(FOLDER / "electrical-wiring.png"))
    app.processEvents()


if __name__ == "__main__":
    main()
