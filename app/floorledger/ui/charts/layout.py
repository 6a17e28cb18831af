"""Where a waterfall's bars and labels go, in pixels, so that no label covers another or a bar. No Qt here.

Exact integers become floats in :func:`lay_out` only, as positions on the screen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from floorledger.ui.charts.bars import Bar, Kind, floor_of

Measure = Callable[[str], float]
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_BAR_SHARE = 0.66
_PAD = 4.0
_TIERS = 2
_MOST_RAISES = 12


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Tell whether the two share an area."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def raised(self, by: float) -> "Box":
        """Give the same box higher up."""
        return Box(self.left, self.top - by, self.right, self.bottom - by)


@dataclass(frozen=True, slots=True)
class Label:
    """A text and the box it fits."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Everything that is drawn. ``broken`` says that the axis does not start at zero."""

    slots: tuple[Box, ...]
    bars: tuple[Box, ...]
    links: tuple[tuple[float, float, float], ...]
    amounts: tuple[Label, ...]
    names: tuple[Label, ...]
    base: float
    broken: bool


def lay_out(
    row: Sequence[Bar], amounts: Sequence[str], width: float, height: float, measure: Measure, line: float
) -> Layout:
    """Place everything for a chart of this size; ``amounts`` are the texts above the bars, ``line`` a text's height."""
    slot = width / max(1, len(row))
    names, below = _names([bar.label for bar in row], slot, measure, line)
    base = height - below - _PAD
    for lines in range(1, _MOST_RAISES):
        top = lines * (line + _PAD) + _PAD
        boxes = _bars(row, slot, top, base)
        labels = _amounts(boxes, amounts, slot, width, measure, line)
        if all(label.box.top >= 0 for label in labels) or base - top < 2 * line:
            break
    links = tuple(
        (one.right, other.left, _level(row, bar.after, top, base))
        for bar, one, other in zip(row, boxes, boxes[1:], strict=False)
    )
    return Layout(
        slots=tuple(Box(number * slot, 0, (number + 1) * slot, height) for number in range(len(row))),
        bars=boxes,
        links=links,
        amounts=labels,
        names=tuple(
            Label(label.text, Box(label.box.left, label.box.top + base, label.box.right, label.box.bottom + base))
            for label in names
        ),
        base=base,
        broken=floor_of(row) > 0,
    )


def wrap(text: str, width: float, measure: Measure, lines: int = 2) -> list[str]:
    """Break a text at blanks into at most ``lines`` lines of ``width``; what does not fit ends in an ellipsis."""
    made: list[str] = []
    words = text.split()
    while words and len(made) < lines:
        taken = 1
        while taken < len(words) and measure(" ".join(words[: taken + 1])) <= width:
            taken += 1
        last = len(made) == lines - 1
        made.append(" ".join(words if last else words[:taken]))
        words = [] if last else words[taken:]
    return [elide(piece, width, measure) for piece in made]


def elide(text: str, width: float, measure: Measure) -> str:
    """Cut a text that is too wide."""
    if measure(text) <= width:
        return text
    cut = text
    while cut and measure(cut + ELLIPSIS) > width:
        cut = cut[:-1]
    return cut.rstrip() + ELLIPSIS


def _level(row: Sequence[Bar], value: int, top: float, base: float) -> float:
    """Give the height on the screen of an exact level: the one place where it becomes a float."""
    floor = floor_of(row)
    span = max(bar.high for bar in row) - floor
    return base - (base - top) * ((value - floor) / span if span else 0.0)


def _bars(row: Sequence[Bar], slot: float, top: float, base: float) -> tuple[Box, ...]:
    floor = floor_of(row)
    made = []
    for number, bar in enumerate(row):
        left = slot * (number + (1 - _BAR_SHARE) / 2)
        upper = _level(row, bar.high, top, base)
        lower = _level(row, max(bar.low, floor), top, base) if bar.kind is not Kind.END else base
        if bar.kind is Kind.END and bar.after < 0:
            upper, lower = _level(row, 0, top, base), _level(row, bar.after, top, base)
        made.append(Box(left, upper, left + slot * _BAR_SHARE, max(lower, upper)))
    return tuple(made)


def _amounts(
    boxes: Sequence[Box], texts: Sequence[str], slot: float, width: float, measure: Measure, line: float
) -> tuple[Label, ...]:
    """Put each amount above its bar and raise it until nothing is in its way."""
    placed: list[Label] = []
    for number, (bar, text) in enumerate(zip(boxes, texts, strict=True)):
        wide = measure(text)
        left = min(max(slot * (number + 0.5) - wide / 2, 0), max(0.0, width - wide))
        box = Box(left, bar.top - line - _PAD / 2, left + wide, bar.top - _PAD / 2)
        taken = [other for other in boxes if other is not bar] + [label.box for label in placed]
        while any(box.overlaps(other) for other in taken) and box.bottom > 0:
            box = box.raised(line / 4)
        placed.append(Label(text, box))
    return tuple(placed)


def _names(texts: Sequence[str], slot: float, measure: Measure, line: float) -> tuple[list[Label], float]:
    """Place the names below the base: side by side where their words fit, else on two tiers."""
    room = slot - 2 * _PAD
    tight = any(measure(word) > room for text in texts for word in text.split())
    tiers = _TIERS if tight and len(texts) > 1 else 1
    room = slot * tiers - 2 * _PAD
    pieces = [wrap(text, room, measure) for text in texts]
    deep = max((len(piece) for piece in pieces), default=1)
    made = []
    for number, piece in enumerate(pieces):
        tier = number % tiers
        wide = max((measure(text) for text in piece), default=0.0)
        middle = slot * (number + 0.5)
        left = min(max(middle - wide / 2, 0), max(0.0, slot * len(texts) - wide))
        top = _PAD + tier * deep * line
        made.append(Label("\n".join(piece), Box(left, top, left + wide, top + len(piece) * line)))
    return made, tiers * deep * line + _PAD
