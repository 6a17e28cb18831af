r"""A placed label as ZPL II text for Zebra and compatible printers.

No text of a user can become a command: in every field whatever is not plain ASCII, and each of ``^ ~ \ _``, is
written as the hex of its UTF-8 bytes (``^FH`` with ``\``, ``^CI28``); in a Code 128 field by that code's own escapes.
Codes are encoded by the printer, with FNC1 as ``>8`` (Code 128) and ``_1`` (DataMatrix). A GS1 QR code, and a text with
letters that the printer's own font lacks, are sent as pictures.

Source: Zebra's ZPL II programming guide (^BC, ^BX, ^BQ, ^FH, ^GF).
"""

import re
from collections.abc import Callable, Sequence

from floorledger.domain.gs1_label import GS
from floorledger.services.printing import Carrier, PlacedLabel, PlacedSymbol, PlacedText, Rows

TextPicture = Callable[[PlacedText], Rows]
"""Paints a line of text into dots, True is dark, for letters that the printer has not."""

FIELD_ESCAPE = "\\"
MATRIX_ESCAPE = "_"
_FNC1 = ">8"
_TO_C, _TO_B = ">5", ">6"
_START_B, _START_C = ">:", ">;"
_IN_CODE128 = {"^": "><", ">": ">0", "~": ">="}
_LATIN = 0x24F
"""The last letter of Latin Extended-B: the printer's own scalable font goes no further for certain."""
_MOST_COPIES = 999


def zpl(labels: Sequence[PlacedLabel], *, copies: int = 1, picture: TextPicture) -> bytes:
    """The labels one after another, each ``copies`` times (1 to 999). Raises ValueError for another number."""
    if not 1 <= copies <= _MOST_COPIES:
        raise ValueError(f"{copies} copies cannot be printed; 1 to {_MOST_COPIES} can")
    return "".join(_one(label, copies, picture) for label in labels).encode("ascii")


def _one(label: PlacedLabel, copies: int, picture: TextPicture) -> str:
    fields = [_text(text, picture) for text in label.texts]
    lines = ["^XA", "^CI28", f"^PW{label.width}", f"^LL{label.height}", "^LH0,0", *fields]
    return "\n".join((*lines, _symbol(label.symbol), f"^PQ{copies}", "^XZ", ""))


def _text(text: PlacedText, picture: TextPicture) -> str:
    if any(ord(letter) > _LATIN for letter in text.text if letter not in "…"):
        return f"^FO{text.x},{text.y}{_graphic(picture(text), 1, 1)}"
    shown = text.text.replace("…", "...")
    return f"^FO{text.x},{text.y}^A0N,{text.height},{text.height}^FH{FIELD_ESCAPE}^FD{escaped(shown)}^FS"


def escaped(text: str) -> str:
    r"""A text as field data behind ``^FH\``: nothing in it is a command any more."""
    return "".join(letter if _is_plain(letter) else _hex(letter) for letter in text)


def _is_plain(letter: str) -> bool:
    return " " <= letter <= "}" and letter not in "^\\_"


def _hex(letter: str) -> str:
    return "".join(f"{FIELD_ESCAPE}{byte:02X}" for byte in letter.encode())


def _symbol(symbol: PlacedSymbol) -> str:
    at = f"^FO{symbol.x},{symbol.y}"
    gs1 = bool(symbol.symbol.elements)
    match symbol.carrier:
        case Carrier.CODE128:
            field = code128_field(symbol.symbol.data, gs1=gs1)
            return f"{at}^BY{symbol.module}^BCN,{symbol.bar},N,N,N,N^FD{field}^FS"
        case Carrier.DATAMATRIX:
            data = symbol.symbol.data.replace(MATRIX_ESCAPE, 2 * MATRIX_ESCAPE)
            data = f"{MATRIX_ESCAPE}1{data.replace(GS, f'{MATRIX_ESCAPE}1')}" if gs1 else data
            field = "".join(part if part == MATRIX_ESCAPE else escaped(part) for part in data)
            side = len(symbol.rows)
            return f"{at}^BXN,{symbol.module},200,{side},{side},,{MATRIX_ESCAPE}^FH{FIELD_ESCAPE}^FD{field}^FS"
        case Carrier.QR:
            if gs1:
                return f"{at}{_graphic(symbol.rows, symbol.module, symbol.module)}"
            return f"{at}^BQN,2,{symbol.module},M^FH{FIELD_ESCAPE}^FDMA,{escaped(symbol.symbol.data)}^FS"


def _graphic(rows: Rows, wide: int, high: int) -> str:
    """A picture as ``^GFA``: bytes of eight dots from the left, in hex."""
    width = len(rows[0]) * wide
    row_bytes = (width + 7) // 8
    lines = []
    for row in rows:
        bits = "".join(("1" if dark else "0") * wide for dark in row).ljust(8 * row_bytes, "0")
        lines += [f"{int(bits, 2):0{2 * row_bytes}X}"] * high
    total = row_bytes * len(lines)
    return f"^GFA,{total},{total},{row_bytes},{''.join(lines)}^FS"


def code128_field(data: str, *, gs1: bool) -> str:
    """Field data of ``^BC`` in mode N: start, changes between the sets B and C, and FNC1 written out.

    The sets change where that makes the code shorter: pairs of digits in C, everything else in B. Raises ValueError for
    what neither set holds.
    """
    units = _units(data, gs1=gs1)
    best = {"C": (1, _START_C), "B": (1, _START_B)}
    reached: list[dict[str, tuple[int, str]]] = [best] + [{} for _ in units]
    for at in range(len(units)):
        for now, (cost, text) in _with_changes(reached[at]).items():
            for length, written in _steps(units, at, now):
                _keep(reached[at + length], now, (cost + 1, text + written))
    return min(reached[-1].values())[1]


def _units(data: str, *, gs1: bool) -> list[str]:
    """The letters of the data, FNC1 as GS; behind the leading FNC1 of GS1."""
    wrong = next((letter for letter in data if not " " <= letter <= "~" and not (gs1 and letter == GS)), None)
    if wrong is not None or not data:
        raise ValueError("A Code 128 label holds printable ASCII only.")
    return [*([GS] if gs1 else []), *data]


def _with_changes(states: dict[str, tuple[int, str]]) -> dict[str, tuple[int, str]]:
    """The cheapest way to stand in each set, perhaps by changing to it here."""
    found = dict(states)
    for old, new, change in (("B", "C", _TO_C), ("C", "B", _TO_B)):
        if old in states:
            cost, text = states[old]
            _keep(found, new, (cost + 1, text + change))
    return found


def _steps(units: list[str], at: int, now: str) -> list[tuple[int, str]]:
    """How a set goes on from here: (letters taken, field data)."""
    if units[at] == GS:
        return [(1, _FNC1)]
    if now == "B":
        return [(1, _IN_CODE128.get(units[at], units[at]))]
    pair = "".join(units[at : at + 2])
    return [(2, pair)] if len(pair) == 2 and pair.isdigit() else []


def _keep(states: dict[str, tuple[int, str]], now: str, found: tuple[int, str]) -> None:
    if now not in states or found < states[now]:
        states[now] = found


_NARROW, _WIDE, _CAPITAL = frozenset("iljtfrI.,:;|!'`()[] -/"), frozenset("mwMW@%&"), re.compile(r"[A-Z0-9]")


def measure(text: str, height: int, *, bold: bool) -> int:
    """How wide the printer's own scalable font sets a text at most, in dots; anything not Latin counts a full square.

    The printer has one weight only, so ``bold`` changes nothing. Fits the interface of services.printing.Measure.
    """
    percent = sum(_percent(letter) for letter in text)
    return (percent * height + 99) // 100


def _percent(letter: str) -> int:
    if ord(letter) > _LATIN and letter != "…":
        return 100
    if letter in _NARROW:
        return 38
    if letter in _WIDE or letter == "…":
        return 92
    return 62 if _CAPITAL.match(letter) else 56
