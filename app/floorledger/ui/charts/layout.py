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
_TIERS = 3
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

    def widened(self, by: float) -> "Box":
        """Give the same box with room on both sides."""
        return Box(self.left - by, self.top, self.right + by, self.bottom)


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
    foot = base if any(name.box.right - name.box.left > slot for name in names) else height
    for lines in range(1, _MOST_RAISES):
        top = lines * (line + _PAD) + _PAD
        boxes = _bars(row, slot, top, base)
        labels = _amounts(boxes, amounts, slot, measure, line)
        if all(label.box.top >= 0 for label in labels) or base - top < 2 * line:
            break
    links = tuple(
        (one.right, other.left, _level(row, bar.after, top, base))
        for bar, one, other in zip(row, boxes, boxes[1:], strict=False)
    )
    return Layout(
        slots=tuple(Box(number * slot, 0, (number + 1) * slot, foot) for number in range(len(row))),
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
    boxes: Sequence[Box], texts: Sequence[str], slot: float, measure: Measure, line: float
) -> tuple[Label, ...]:
    """Put each amount above its bar and raise it until nothing is in its way."""
    placed: list[Label] = []
    for number, (bar, text) in enumerate(zip(boxes, texts, strict=True)):
        wide = measure(text)
        left = _left(number, wide, slot, len(texts))
        box = Box(left, bar.top - line - _PAD / 2, left + wide, bar.top - _PAD / 2)
        taken = [other for other in boxes if other is not bar] + [label.box for label in placed]
        while any(box.widened(_PAD / 2).overlaps(other) for other in taken) and box.bottom > 0:
            box = box.raised(line / 4)
        placed.append(Label(text, box))
    return tuple(placed)


def _names(texts: Sequence[str], slot: float, measure: Measure, line: float) -> tuple[list[Label], float]:
    """Place the names below the base: side by side where their words fit, else on two tiers or three."""
    widest = max((measure(word) for text in texts for word in text.split()), default=0.0)
    most = min(_TIERS, max(1, len(texts)))
    tiers = next((tiers for tiers in range(1, most) if widest <= slot * tiers - 2 * _PAD), most)
    room = slot * tiers - 2 * _PAD
    pieces = _eased([wrap(text, room, measure) for text in texts], texts, slot, tiers, measure)
    deep = max((len(piece) for piece in pieces), default=1)
    made = []
    for number, piece in enumerate(pieces):
        tier = number % tiers
        wide = _wide(piece, measure)
        left = _left(number, wide, slot, len(texts))
        top = _PAD + tier * deep * line
        made.append(Label("\n".join(piece), Box(left, top, left + wide, top + len(piece) * line)))
    return made, tiers * deep * line + _PAD


def _eased(pieces: list[list[str]], texts: Sequence[str], slot: float, tiers: int, measure: Measure) -> list[list[str]]:
    """Give a name that was cut the room that its neighbours on the same tier leave."""
    made = list(pieces)
    for number, text in enumerate(texts):
        if not any(line.endswith(ELLIPSIS) for line in made[number]):
            continue
        middle, room = slot * (number + 0.5), slot * len(texts)
        for other in (number - tiers, number + tiers):
            if 0 <= other < len(texts):
                wide = _wide(made[other], measure)
                left = _left(other, wide, slot, len(texts))
                room = min(room, 2 * (middle - left - wide if other < number else left - middle) - 2 * _PAD)
        made[number] = wrap(text, room, measure)
    return made


def _wide(lines: Sequence[str], measure: Measure) -> float:
    return max((measure(text) for text in lines), default=0.0)


def _left(number: int, wide: float, slot: float, count: int) -> float:
    """Give where a label begins: centred at its bar, inside the chart."""
    return min(max(slot * (number + 0.5) - wide / 2, 0), max(0.0, slot * count - wide))
