"""The shift receipt as one printed page."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from floorledger.services.views import ReceiptLine, ShiftReceipt
from floorledger.ui import figures
from floorledger.ui.icons import paint_icon
from floorledger.ui.text import typeset
from floorledger.ui.theme import FALLBACKS, FAMILY
from floorledger.ui.tokens import LIGHT

DPI = 144
MARGIN_MM = 18.0


def write_receipt(receipt: ShiftReceipt, path: Path) -> None:
    """Write the receipt as a PDF page (A4). Raises OSError when the file cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(receipt_pdf(receipt))


def save_receipt(receipt: ShiftReceipt, folder: Path) -> Path:
    """Write the receipt into a folder, named by its day and time. Raises OSError when the file cannot be written."""
    path = folder / f"shift-receipt-{receipt.business_date:%Y-%m-%d}-{receipt.printed_at:%H%M%S}.pdf"
    write_receipt(receipt, path)
    return path


def receipt_pdf(receipt: ShiftReceipt) -> bytes:
    """Make the receipt as a PDF page (A4), for a file or a printer."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(_page())
    writer.setTitle(QCoreApplication.translate("ReceiptPage", "Shift receipt"))
    writer.setCreator("Floorledger")
    painter = QPainter(writer)
    try:
        ReceiptPage(painter, QRectF(0, 0, writer.width(), writer.height())).draw(receipt)
    finally:
        painter.end()
    buffer.close()
    return bytes(content.data())


def pt(points: float) -> float:
    """Turn points into the writer's dots."""
    return points * DPI / 72


def _page() -> QPageLayout:
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


class ReceiptPage(QObject):
    """Sets the page from top to bottom; ``_y`` is how far it has come, lengths are points."""

    def __init__(self, painter: QPainter, area: QRectF) -> None:
        super().__init__()
        self._painter, self._area = painter, area
        self._y = 0.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw(self, receipt: ShiftReceipt) -> None:
        """Draw all of it."""
        self._head(receipt)
        self._verdict(receipt)
        self._table(self.tr("Captured in this shift"), receipt.lines)
        self._table(self.tr("How far it has come"), receipt.steps)
        if receipt.handover:
            self._title(self.tr("For who comes next"))
            for line in receipt.handover:
                self._paragraph(figures.true_minus(line), _Style(10))
                self._y += pt(4)
            self._y += pt(12)
        if receipt.owed:
            self._owed(receipt)
        self._foot(receipt)

    def _head(self, receipt: ShiftReceipt) -> None:
        self._text("Floorledger", _Style(8, "mute", bold=True))
        self._y += pt(16)
        self._text(self.tr("Shift receipt"), _Style(22, bold=True))
        self._y += pt(32)
        words = (receipt.person, receipt.shift, receipt.plant, receipt.work_center, figures.day(receipt.business_date))
        self._paragraph(" · ".join(word for word in words if word), _Style(10, "mute"))
        self._y += pt(14)

    def _verdict(self, receipt: ShiftReceipt) -> None:
        """Draw the one line that counts in its frame."""
        if receipt.nothing_owed:
            state, icon = "green", "tick"
            words = self.tr("Nothing owed. All that is booked is verified in the ERP.")
        else:
            wanted = any(row.mark in ("look", "refused") for row in receipt.owed)
            state, icon = ("amber", "look") if wanted else ("blue", "wait")
            count = len(receipt.owed)
            words = self.tr("%Ln owed, all safe on the terminal. They are listed below.", "", count)
        box = QRectF(0, self._y, self._area.width(), pt(34))
        self._painter.setPen(QColor(getattr(LIGHT, state)))
        self._painter.setBrush(QColor(getattr(LIGHT, f"{state}_bg")))
        self._painter.drawRoundedRect(box, pt(4), pt(4))
        mark = QRectF(box.left() + pt(10), box.top() + pt(9), pt(16), pt(16))
        paint_icon(self._painter, icon, mark, QColor(getattr(LIGHT, state)))
        self._y += pt(9)
        self._text(words, _Style(11, state, bold=True), left=pt(34))
        self._y += pt(45)

    def _table(self, title: str, lines: tuple[ReceiptLine, ...]) -> None:
        if lines:
            self._text(self.tr("Entries"), _Style(9, "mute", bold=True), trailing=True)
        self._title(title)
        for line in lines:
            self._text(line.label, _Style(10))
            self._text(figures.true_minus(line.detail), _Style(10, "mute"), left=self._area.width() * 0.46)
            self._text(figures.figure(str(line.count)), _Style(10, bold=True), trailing=True)
            self._y += pt(17)
            self._rule()
            self._y += pt(5)
        self._y += pt(16)

    def _owed(self, receipt: ShiftReceipt) -> None:
        """List what is owed as far as the page goes, and say how much more there is."""
        rows = receipt.owed
        self._title(self.tr("Still owed"))
        room = int((self._area.height() - pt(70) - self._y) / pt(20))
        shown = rows if len(rows) <= room else rows[: max(0, room - 1)]
        for row in shown:
            words = (figures.true_minus(row.text), row.mark_text, row.owner)
            self._text(figures.clock(figures.in_zone_of(row.at, receipt.printed_at)), _Style(9.5, "mute"))
            self._text(" · ".join(word for word in words if word), _Style(9.5), left=pt(48))
            self._text(row.event_id[-12:], _Style(8, "mute"), trailing=True)
            self._y += pt(20)
        if len(shown) < len(rows):
            rest = len(rows) - len(shown)
            more = self.tr("and %Ln more, all on the terminal's tape", "", rest)
            self._text(more, _Style(9.5, "mute"), left=pt(48))

    def _foot(self, receipt: ShiftReceipt) -> None:
        self._y = self._area.height() - pt(34)
        self._rule()
        self._y += pt(8)
        printed = self.tr("Printed {0}, {1}")
        at = receipt.printed_at
        self._text(printed.format(figures.day(at), figures.clock(at)), _Style(8, "mute"))
        kept = self.tr("The record itself stays in the log; this page is a copy.")
        self._text(kept, _Style(8, "mute"), trailing=True)

    def _title(self, title: str) -> None:
        self._text(title, _Style(9, "mute", bold=True))
        self._y += pt(15)
        self._rule()
        self._y += pt(5)

    def _rule(self) -> None:
        self._painter.fillRect(QRectF(0, self._y, self._area.width(), pt(0.6)), QColor(LIGHT.line))

    def _text(self, text: str, style: "_Style", *, left: float = 0.0, trailing: bool = False) -> None:
        """Draw one line, elided at the page's edge."""
        self._painter.setFont(style.font())
        self._painter.setPen(QColor(getattr(LIGHT, style.ink)))
        room = self._area.width() - left - (0 if trailing else pt(4))
        shown = QFontMetricsF(style.font(), self._painter.device()).elidedText(
            typeset(text), Qt.TextElideMode.ElideRight, room
        )
        side = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
        line = QRectF(left, self._y, self._area.width() - left, pt(style.points * 1.5))
        self._painter.drawText(line, side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine, shown)

    def _paragraph(self, text: str, style: "_Style") -> None:
        """Draw wrapped text."""
        self._painter.setFont(style.font())
        self._painter.setPen(QColor(getattr(LIGHT, style.ink)))
        box = QRectF(0, self._y, self._area.width(), pt(60))
        used = self._painter.drawText(box, int(Qt.TextFlag.TextWordWrap), typeset(text))
        self._y += used.height()


@dataclass(frozen=True, slots=True)
class _Style:
    """Size in points, ink of the light theme, weight."""

    points: float
    ink: str = "ink"
    bold: bool = False

    def font(self) -> QFont:
        """Make the font, with tabular figures."""
        font = QFont([FAMILY, *FALLBACKS])
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setPixelSize(round(pt(self.points)))
        font.setWeight(QFont.Weight.DemiBold if self.bold else QFont.Weight.Normal)
        return font
