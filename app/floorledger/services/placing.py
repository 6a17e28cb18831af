"""Where everything on a label goes. Lengths are tenths of a millimetre until they become dots of the printer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from floorledger.services.printing import (
    Carrier,
    DoesNotFit,
    Encode,
    Label,
    Measure,
    PlacedLabel,
    PlacedSymbol,
    PlacedText,
    Role,
    Rows,
    Stock,
    Text,
)

_MARGIN = 20
_GAP = 15
_HEIGHTS = {Role.TITLE: 48, Role.FIELD: 32, Role.NOTE: 28, Role.READABLE: 22}
_PERCENT = (170, 140, 120, 100, 85, 72)
_LEAST_HEIGHT = 20
_PITCH_PERCENT = 125
_LINES = {Role.TITLE: 3, Role.FIELD: 2, Role.NOTE: 2, Role.READABLE: 3}
_LEAST_BAR, _MOST_BAR = 80, 250
_MODULES = {Carrier.CODE128: (25, 50), Carrier.DATAMATRIX: (33, 110), Carrier.QR: (33, 110)}
"""Least and most width of a module in hundredths of a millimetre: what hand scanners read from an arm's length."""
_QUIET = {Carrier.CODE128: 10, Carrier.DATAMATRIX: 2, Carrier.QR: 4}


def place(label: Label, stock: Stock, encode: Encode, measure: Measure) -> PlacedLabel:
    """Put a label on its stock, with the first of its codes that fits. Raises DoesNotFit, ValueError."""
    for carrier in label.carriers:
        rows = encode(carrier, label.symbol)
        placer = _Placer(stock, measure)
        put = placer.below if carrier is Carrier.CODE128 else placer.beside
        found = put(label, carrier, rows)
        if found is not None:
            return found
    raise DoesNotFit(
        f"{label.name} does not fit on a label of {_mm(stock.width)} x {_mm(stock.height)} mm. "
        "Nothing was printed; choose a printer with larger labels."
    )


def _mm(tenths: int) -> str:
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest}" if rest else str(whole)


@dataclass(frozen=True, slots=True)
class _Box:
    x: int
    y: int
    width: int
    height: int


class _Placer:
    """Places one label on one stock."""

    def __init__(self, stock: Stock, measure: Measure) -> None:
        self._stock, self._measure = stock, measure
        self._width, self._height = stock.dots(stock.width), stock.dots(stock.height)
        margin = stock.dots(_MARGIN)
        self._inside = _Box(margin, margin, self._width - 2 * margin, self._height - 2 * margin)
        self._gap = stock.dots(_GAP)

    def below(self, label: Label, carrier: Carrier, rows: Rows) -> PlacedLabel | None:
        """A linear code across the label, the texts above it."""
        inside = self._inside
        module = self._module(carrier, len(rows[0]) + 2 * _QUIET[carrier], self._width)
        foot = self._foot(label)
        if module is None or foot is None:
            return None
        least = self._stock.dots(_LEAST_BAR) + self._gap
        below = _depth(foot) + self._gap // 3
        room = inside.height - below - least
        texts = self._texts(label.texts, _Box(inside.x, inside.y, inside.width, room))
        if texts is None:
            return None
        top = (_bottom(texts) if texts else inside.y) + self._gap
        bar = min(inside.y + inside.height - below - top, self._stock.dots(_MOST_BAR))
        width = len(rows[0]) * module
        symbol = PlacedSymbol(
            carrier=carrier,
            symbol=label.symbol,
            rows=rows,
            x=(self._width - width) // 2,
            y=top,
            module=module,
            bar=bar,
        )
        return self._label(label, (*texts, *_moved(foot, top + bar + self._gap // 3)), symbol)

    def beside(self, label: Label, carrier: Carrier, rows: Rows) -> PlacedLabel | None:
        """A matrix code at the left, as large as the texts beside it allow."""
        inside, foot = self._inside, self._foot(label)
        if foot is None:
            return None
        room = inside.height - _depth(foot)
        side = len(rows) + 2 * _QUIET[carrier]
        module = self._module(carrier, side, min(room, inside.width // 2))
        least = self._limits(carrier)[0]
        while module is not None and module >= least:
            start = inside.x + side * module + self._gap
            column = _Box(start, inside.y, inside.x + inside.width - start, room)
            texts = self._texts(label.texts, column)
            if texts is not None:
                quiet = _QUIET[carrier] * module
                symbol = PlacedSymbol(
                    carrier=carrier,
                    symbol=label.symbol,
                    rows=rows,
                    x=inside.x + quiet,
                    y=inside.y + quiet,
                    module=module,
                    bar=module,
                )
                return self._label(label, (*texts, *_moved(foot, inside.y + room)), symbol)
            module -= 1
        return None

    def _label(self, label: Label, texts: tuple[PlacedText, ...], symbol: PlacedSymbol) -> PlacedLabel:
        return PlacedLabel(
            name=label.name, width=self._width, height=self._height, dpi=self._stock.dpi, texts=texts, symbol=symbol
        )

    def _limits(self, carrier: Carrier) -> tuple[int, int]:
        least, most = (self._stock.dots(hundredths) for hundredths in _MODULES[carrier])
        return max(1, (least + 5) // 10), max(1, (most + 5) // 10)

    def _module(self, carrier: Carrier, count: int, room: int) -> int | None:
        """The largest module with which ``count`` of them fit into ``room``; None below the least."""
        least, most = self._limits(carrier)
        module = min(most, room // count)
        return module if module >= least else None

    def _foot(self, label: Label) -> list[PlacedText] | None:
        """The text under the code, from y = 0."""
        inside = self._inside
        foot = Text(text=label.symbol.readable, role=Role.READABLE)
        return self._column((foot,), _Box(inside.x, 0, inside.width, inside.height), 100)

    def _texts(self, texts: tuple[Text, ...], box: _Box) -> tuple[PlacedText, ...] | None:
        """All texts in the largest letters with which they fit; at the least the notes go first."""
        for percent in _PERCENT:
            found = self._column(texts, box, percent)
            if found is not None:
                return tuple(found)
        needed = tuple(text for text in texts if text.role is not Role.NOTE)
        found = self._column(needed, box, _PERCENT[-1])
        return None if found is None else tuple(found)

    def _column(self, texts: tuple[Text, ...], box: _Box, percent: int) -> list[PlacedText] | None:
        placed: list[PlacedText] = []
        y = box.y
        for text in texts:
            height = self._stock.dots(max(_LEAST_HEIGHT, _HEIGHTS[text.role] * percent // 100))
            bold = text.role is Role.TITLE
            lines = self._lines(text, height, box.width, bold=bold)
            if lines is None:
                return None
            for line in lines:
                placed.append(PlacedText(text=line, x=box.x, y=y, height=height, width=box.width, bold=bold))
                y += height * _PITCH_PERCENT // 100
        return placed if y - box.y <= box.height else None

    def _lines(self, text: Text, height: int, width: int, *, bold: bool) -> list[str] | None:
        """A text broken into lines; None where it must stand whole and does not."""

        def fits(line: str) -> bool:
            return self._measure(line, height, bold=bold) <= width

        rest, lines = " ".join(text.text.split()), list[str]()
        while rest and len(lines) < _LINES[text.role]:
            line = _longest(rest, fits)
            if not line:
                return None
            lines.append(line.rstrip())
            rest = rest[len(line) :].lstrip()
        if not rest:
            return lines
        if text.role is not Role.NOTE:
            return None
        last = f"{lines[-1]} {rest}"
        cut = next((at for at in range(len(lines[-1]), 0, -1) if fits(f"{last[:at].rstrip()}…")), 0)
        return [*lines[:-1], f"{last[:cut].rstrip()}…"] if cut else None


def _longest(rest: str, fits: Callable[[str], bool]) -> str:
    """The longest beginning that fits, up to the end of a word where there is one; empty if not a letter does."""
    if fits(rest):
        return rest
    cut = next((at for at in range(len(rest) - 1, 0, -1) if fits(rest[:at])), 0)
    blank = rest.rfind(" ", 0, cut + 1)
    return rest[: blank if blank > 0 else cut]


def _bottom(texts: Sequence[PlacedText]) -> int:
    return max((text.y + text.height * _PITCH_PERCENT // 100 for text in texts), default=0)


def _depth(foot: list[PlacedText]) -> int:
    return _bottom(foot) - min(text.y for text in foot)


def _moved(texts: list[PlacedText], y: int) -> tuple[PlacedText, ...]:
    top = min(text.y for text in texts)
    return tuple(replace(each, y=y + each.y - top) for each in texts)
