"""The command sheet on pages of A4: every label in a cell of its own, far enough apart to be scanned one by one."""

from dataclasses import dataclass

from floorledger.services.labels import SheetGroup
from floorledger.services.placing import place
from floorledger.services.printing import Encode, Measure, PlacedLabel, PlacedText, Stock

_PAGE = Stock(width=2100, height=2970, dpi=300)
_CELL_HEIGHT = 320
_LEFT, _TOP, _BOTTOM, _BETWEEN, _BELOW = 120, 260, 150, 60, 50
_HEADING, _TITLE = 50, 80
"""All lengths in tenths of a millimetre."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPage:
    """A page: its size and resolution, headings, and labels with the place of their top left, all in dots."""

    width: int
    height: int
    dpi: int
    headings: tuple[PlacedText, ...]
    labels: tuple[tuple[int, int, PlacedLabel], ...]


def sheet_pages(title: str, groups: tuple[SheetGroup, ...], encode: Encode, measure: Measure) -> tuple[SheetPage, ...]:
    """Set the sheet. A heading never stands alone at the foot of a page. Raises DoesNotFit."""
    setter = _Setter(title)
    for group in groups:
        cell = _cell(group.columns)
        for at in range(0, len(group.labels), group.columns):
            row = [place(label, cell, encode, measure) for label in group.labels[at : at + group.columns]]
            setter.row("" if at else group.title, row)
    return setter.pages()


def _cell(columns: int) -> Stock:
    width = (_PAGE.width - 2 * _LEFT - (columns - 1) * _BETWEEN) // columns
    return Stock(width=width, height=_CELL_HEIGHT, dpi=_PAGE.dpi)


class _Setter:
    """Fills pages from the top; ``_y`` is how far the open one has come."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._pages: list[tuple[list[PlacedText], list[tuple[int, int, PlacedLabel]]]] = []
        self._y = 0

    def row(self, heading: str, labels: list[PlacedLabel]) -> None:
        """Set a row of labels, below its heading where it is the first of a group."""
        head = _PAGE.dots(2 * _HEADING) if heading else 0
        cell = _PAGE.dots(_CELL_HEIGHT)
        if not self._pages or self._y + head + cell > _PAGE.dots(_PAGE.height - _BOTTOM):
            self._open()
        texts, placed = self._pages[-1]
        if heading:
            texts.append(_line(heading, self._y, _HEADING))
        self._y += head
        x = _PAGE.dots(_LEFT)
        for label in labels:
            placed.append((x, self._y, label))
            x += label.width + _PAGE.dots(_BETWEEN)
        self._y += cell + _PAGE.dots(_BELOW)

    def pages(self) -> tuple[SheetPage, ...]:
        """All pages."""
        return tuple(
            SheetPage(
                width=_PAGE.dots(_PAGE.width),
                height=_PAGE.dots(_PAGE.height),
                dpi=_PAGE.dpi,
                headings=tuple(texts),
                labels=tuple(labels),
            )
            for texts, labels in self._pages
        )

    def _open(self) -> None:
        number = len(self._pages) + 1
        self._pages.append(([_line(f"{self._title} · {number}", _PAGE.dots(_LEFT), _TITLE)], []))
        self._y = _PAGE.dots(_TOP)


def _line(text: str, y: int, height: int) -> PlacedText:
    width = _PAGE.dots(_PAGE.width - 2 * _LEFT)
    return PlacedText(text=text, x=_PAGE.dots(_LEFT), y=y, height=_PAGE.dots(height), width=width, bold=True)
