"""Labels as data: what stands on one, where on a stock of some size, and what came of printing it (see placing).

A label is placed once, in whole dots of the printer. The ZPL text, the PDF page and the preview on the screen are
drawn from the same :class:`PlacedLabel`, so what is seen is what is printed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from floorledger.domain.gs1_label import element_string, readable
from floorledger.domain.label import Fields
from floorledger.services.settings import PrinterLanguage

_TENTHS_OF_INCH = 254


class DoesNotFit(ValueError):
    """A label has more on it than its stock can take; the text says what to do."""


class Carrier(StrEnum):
    """How a code is printed."""

    CODE128 = "code128"
    DATAMATRIX = "datamatrix"
    QR = "qr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Symbol:
    """What a code says: ``text`` of a label of ours, or GS1 ``elements``; exactly one of the two."""

    text: str = ""
    elements: Fields = ()

    @property
    def data(self) -> str:
        """What a scanner sends behind the AIM identifier."""
        return element_string(self.elements) if self.elements else self.text

    @property
    def readable(self) -> str:
        """The text under the code."""
        return readable(self.elements) if self.elements else self.text


class Role(StrEnum):
    """What a text on a label is for. A note may be shortened, everything else stands there whole or not at all."""

    TITLE = "title"
    FIELD = "field"
    NOTE = "note"
    READABLE = "readable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text on a label."""

    text: str
    role: Role = Role.FIELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What stands on a label. ``carriers`` are the kinds of code it may have, the preferred first."""

    name: str
    texts: tuple[Text, ...]
    symbol: Symbol
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The label in the printer; lengths in tenths of a millimetre, resolution in dots per inch."""

    width: int
    height: int
    dpi: int = 203

    def dots(self, tenths_mm: int) -> int:
        """A length in tenths of a millimetre as the nearest whole number of dots, at least one."""
        return max(1, (2 * tenths_mm * self.dpi + _TENTHS_OF_INCH) // (2 * _TENTHS_OF_INCH))


Rows = tuple[tuple[bool, ...], ...]
"""The modules of a code from the top, True is dark; a linear code has one row. Without quiet zone."""

Encode = Callable[[Carrier, Symbol], Rows]
"""Makes the modules of a code. Raises ValueError for data the code cannot hold."""


class Measure(Protocol):
    """How wide a text comes out; the printer's own font and the screen's differ."""

    def __call__(self, text: str, height: int, *, bold: bool) -> int:
        """The width in dots of one line set ``height`` dots high."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedText:
    """A line of text: its box's top left, its letters' height and the width it may take, in dots."""

    text: str
    x: int
    y: int
    height: int
    width: int
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedSymbol:
    """A code: top left, dots of a module, and the height of the bars of a linear one (a module of a matrix)."""

    carrier: Carrier
    symbol: Symbol
    rows: Rows
    x: int
    y: int
    module: int
    bar: int

    @property
    def width(self) -> int:
        """Dots from the first to the last module."""
        return len(self.rows[0]) * self.module

    @property
    def height(self) -> int:
        """Dots from top to bottom."""
        return len(self.rows) * self.bar


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLabel:
    """A label ready to be drawn, in dots."""

    name: str
    width: int
    height: int
    dpi: int
    texts: tuple[PlacedText, ...]
    symbol: PlacedSymbol


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """A finished job: what it is called, in which language, and the bytes; copies are in the bytes already."""

    title: str
    language: PrinterLanguage
    content: bytes


class Sent(StrEnum):
    """What came of a job."""

    SENT = "sent"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOutcome:
    """What came of a job, and a sentence for who waits for it: what happened, what is safe, what to do."""

    sent: Sent
    text: str


class Printer(Protocol):
    """A way to a printer; it may take some seconds and never longer, so it is not called where a screen waits."""

    def print(self, job: PrintJob) -> PrintOutcome:
        """Hand a job over. Never raises for what printers and networks do."""
