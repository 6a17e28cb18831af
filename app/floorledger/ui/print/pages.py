"""Documents as pictures of their pages: PDF by pypdfium2, PNG as it is. All calls come from one thread."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage

LARGEST = 6000
"""No page is painted wider or higher than this, in pixels, whatever its size says."""


class Opened(Protocol):
    """A document that can be shown."""

    @property
    def count(self) -> int:
        """How many pages it has, at least one."""

    def render(self, page: int, width: int, height: int) -> QImage:
        """Paint a page (from 0) as large as it fits into so many pixels."""

    def close(self) -> None:
        """Let go of it; nothing is painted afterwards."""


def open_document(content: bytes, media_type: str) -> Opened | str:
    """Open a document, or say why it cannot be shown."""
    return _Pdf.opened(content) if media_type == "application/pdf" else _Png.opened(content)


def _damaged() -> str:
    return QCoreApplication.translate(
        "DocumentPage", "This document cannot be shown; its file makes no sense. Ask planning to publish it again."
    )


class _Pdf:
    """Pages of a PDF; forms and scripts in it are not run."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2  # late: only who opens a drawing needs it

        self._document = pypdfium2.PdfDocument(content)
        self.count: int = len(self._document)

    @classmethod
    def opened(cls, content: bytes) -> "Opened | str":
        import pypdfium2

        try:
            made = cls(content)
        except pypdfium2.PdfiumError:
            return _damaged()
        return made if made.count else _damaged()

    def render(self, page: int, width: int, height: int) -> QImage:
        """Paint a page on white."""
        leaf = self._document[page]
        wide, high = leaf.get_size()
        scale = min(min(width, LARGEST) / wide, min(height, LARGEST) / high)
        bitmap = leaf.render(scale=scale, may_draw_forms=False)
        form = QImage.Format.Format_BGR888
        return QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()

    def close(self) -> None:
        """Give the memory back now."""
        self._document.close()


class _Png:
    """A picture is its own only page."""

    count = 1

    def __init__(self, picture: QImage) -> None:
        self._picture = picture

    @classmethod
    def opened(cls, content: bytes) -> "Opened | str":
        picture = QImage.fromData(content)
        return _damaged() if picture.isNull() else cls(picture)

    def render(self, page: int, width: int, height: int) -> QImage:
        """Paint it in its proportions."""
        del page
        box = QSize(min(width, LARGEST), min(height, LARGEST))
        return self._picture.scaled(box, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)

    def close(self) -> None:
        """Nothing is held open."""
