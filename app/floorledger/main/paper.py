"""Rendering, printers and documents of an installation. Implements faces.PaperService on the paper thread."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageWriter

from floorledger.adapters.barcode_writer import encode
from floorledger.adapters.documents import DOCUMENTS, DocumentFolder
from floorledger.adapters.printer import printer_of
from floorledger.services.print_request import PrintRequest
from floorledger.services.printing import PrintJob, PrintOutcome, Sent
from floorledger.services.settings import PrinterKind, PrinterLanguage, PrinterSettings, Purpose
from floorledger.services.terminal_print import FILES
from floorledger.ui.print.render import preview, render

PRINTED = "printed"
"""The folder of what was printed to files, in the data directory."""


class PaperRoom:
    """Works from the data directory and the settings alone; it never touches the databases."""

    def __init__(self, folder: Path, printers: tuple[PrinterSettings, ...]) -> None:
        self._documents = DocumentFolder(folder / DOCUMENTS)
        self._archive = folder / PRINTED
        self._printers = printers or FILES

    @property
    def has_page_printer(self) -> bool:
        """See faces.PaperService."""
        return any(each.kind is not PrinterKind.FILE for each in self._page_printers())

    def _page_printers(self) -> list[PrinterSettings]:
        return [
            each
            for each in (*self._printers, *FILES)
            if each.purpose is Purpose.DOCUMENTS and each.language is PrinterLanguage.PDF
        ]

    def preview(self, request: PrintRequest) -> bytes:
        """See faces.PaperService."""
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(preview(request, encode))
        buffer.close()
        return bytes(content.data())

    def print(self, request: PrintRequest) -> PrintOutcome:
        """See faces.PaperService."""
        try:
            job = render(request, encode)
            return printer_of(request.printer, self._archive).print(job)
        except ValueError as refused:
            return PrintOutcome(sent=Sent.REFUSED, text=str(refused))

    def print_page(self, title: str, pdf: bytes) -> PrintOutcome:
        """See faces.PaperService."""
        job = PrintJob(title=title, language=PrinterLanguage.PDF, content=pdf)
        try:
            return printer_of(self._page_printers()[0], self._archive).print(job)
        except ValueError as refused:
            return PrintOutcome(sent=Sent.REFUSED, text=str(refused))

    def document(self, sha256: str) -> bytes | None:
        """See faces.PaperService."""
        return self._documents.get(sha256)
