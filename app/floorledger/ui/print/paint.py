"""Painting placed labels with Qt: on a page, into a picture, and as dots for a printer that lacks the letters."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from floorledger.services.printing import PlacedLabel, PlacedSymbol, PlacedText, Rows
from floorledger.services.sheet import SheetPage
from floorledger.ui.theme import FALLBACKS, FAMILY

_INK = QColor("#000000")
_PAPER = QColor("#ffffff")
_DARK_BELOW = 128


def font_of(height: int, *, bold: bool) -> QFont:
    """Make the font of a text ``height`` dots high; it scales in proportion, so a preview is the print."""
    font = QFont([FAMILY, *FALLBACKS])
    font.setPixelSize(height)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def measure(text: str, height: int, *, bold: bool) -> int:
    """Give a text's width in dots, rounded up; see services.printing.Measure."""
    return int(QFontMetricsF(font_of(height, bold=bold)).horizontalAdvance(text)) + 1


def draw_label(painter: QPainter, label: PlacedLabel) -> None:
    """Draw a label from the painter's origin, one unit to a dot."""
    for text in label.texts:
        draw_text(painter, text)
    draw_symbol(painter, label.symbol)


def draw_page(painter: QPainter, page: SheetPage) -> None:
    """Draw a page of the command sheet; a hairline round each label shows where to cut."""
    for text in page.headings:
        draw_text(painter, text)
    for x, y, label in page.labels:
        painter.save()
        painter.translate(x, y)
        painter.setPen(QColor("#9aa4aa"))
        painter.drawRect(QRectF(0, 0, label.width, label.height))
        draw_label(painter, label)
        painter.restore()


def draw_text(painter: QPainter, text: PlacedText) -> None:
    """Draw a line of text; one that this font sets wider than its place is set narrower, never cut."""
    font = font_of(text.height, bold=text.bold)
    wide = QFontMetricsF(font).horizontalAdvance(text.text)
    painter.save()
    painter.setPen(_INK)
    painter.setFont(font)
    painter.translate(text.x, text.y + text.height * 0.95)
    if wide > text.width:
        painter.scale(text.width / wide, 1)
    painter.drawText(QPointF(0, 0), text.text)
    painter.restore()


def draw_symbol(painter: QPainter, symbol: PlacedSymbol) -> None:
    """Draw a code's dark modules, neighbours in a row as one bar, with no smoothing of their edges."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for number, row in enumerate(symbol.rows):
        y = symbol.y + number * symbol.bar
        for start, length in _runs(row):
            bar = QRectF(symbol.x + start * symbol.module, y, length * symbol.module, symbol.bar)
            painter.fillRect(bar, _INK)
    painter.restore()


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at, dark in enumerate(row):
        if not dark:
            continue
        if runs and runs[-1][0] + runs[-1][1] == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((at, 1))
    return runs


def label_picture(label: PlacedLabel) -> QImage:
    """Paint a label as the printer's dots."""
    return _picture(label.width, label.height, lambda painter: draw_label(painter, label))


def page_picture(page: SheetPage) -> QImage:
    """Paint a page of the command sheet in its own resolution."""
    return _picture(page.width, page.height, lambda painter: draw_page(painter, page))


def _picture(width: int, height: int, draw: Callable[[QPainter], None]) -> QImage:
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(_PAPER)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    try:
        draw(painter)
    finally:
        painter.end()
    return image


def text_dots(text: PlacedText) -> Rows:
    """Paint a line of text as dots, for a printer whose own font lacks the letters; see services.zpl.TextPicture."""
    height = text.height * 5 // 4
    width = max(1, min(text.width, measure(text.text, text.height, bold=text.bold)))
    line = PlacedText(text=text.text, x=0, y=0, height=text.height, width=width, bold=text.bold)
    image = _picture(width, height, lambda painter: draw_text(painter, line))
    return tuple(tuple(image.pixelColor(x, y).value() < _DARK_BELOW for x in range(width)) for y in range(height))
