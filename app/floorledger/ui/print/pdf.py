"""Labels and the command sheet as PDF."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from floorledger.services.printing import PlacedLabel
from floorledger.services.sheet import SheetPage
from floorledger.ui.print.paint import draw_label, draw_page

_MM_PER_INCH = 25.4
_Draw = Callable[[QPainter], None]


def labels_pdf(labels: Sequence[PlacedLabel], *, copies: int = 1) -> bytes:
    """One page for each copy of each label, of the label's size. Raises ValueError where there is none."""
    drawn = [(label.width, label.height, label.dpi, _label(label)) for label in labels for _ in range(copies)]
    return _pdf(labels[0].name if labels else "", drawn)


def sheet_pdf(title: str, pages: Sequence[SheetPage], *, copies: int = 1) -> bytes:
    """Write the command sheet's pages. Raises ValueError where there is none."""
    drawn = [(page.width, page.height, page.dpi, _page(page)) for _ in range(copies) for page in pages]
    return _pdf(title, drawn)


def _label(label: PlacedLabel) -> _Draw:
    return lambda painter: draw_label(painter, label)


def _page(page: SheetPage) -> _Draw:
    return lambda painter: draw_page(painter, page)


def _pdf(title: str, pages: Sequence[tuple[int, int, int, _Draw]]) -> bytes:
    if not pages:
        raise ValueError("there is nothing to print")
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Floorledger")
    writer.setResolution(pages[0][2])
    painter = QPainter()
    for number, (width, height, dpi, draw) in enumerate(pages):
        writer.setPageLayout(_layout(width, height, dpi))
        if number == 0:
            painter.begin(writer)
        else:
            writer.newPage()
        draw(painter)
    painter.end()
    buffer.close()
    return bytes(content.data())


def _layout(width: int, height: int, dpi: int) -> QPageLayout:
    size = QSizeF(width * _MM_PER_INCH / dpi, height * _MM_PER_INCH / dpi)
    exact = QPageSize(size, QPageSize.Unit.Millimeter, "label", QPageSize.SizeMatchPolicy.ExactMatch)
    return QPageLayout(exact, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
