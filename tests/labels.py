"""Reading labels back: pictures by zxing-cpp, and a small reader of the ZPL that we write, by the rules of ZPL II."""

import re
from dataclasses import dataclass

import zxingcpp

GS = "\x1d"
_CODE128 = {"><": "^", ">0": ">", ">=": "~"}


def scanned(image):
    """What a scanner sends for each code in a grey QImage: the AIM identifier, then the bytes."""
    view = zxingcpp.ImageView(
        image.constBits(), image.width(), image.height(), zxingcpp.ImageFormat.Lum, row_stride=image.bytesPerLine()
    )
    return [found.symbology_identifier.encode() + found.bytes for found in zxingcpp.read_barcodes(view)]


@dataclass(frozen=True)
class ZplField:
    """A field of a label: where it is, its commands, and its data as the printer understands it."""

    x: int
    y: int
    kind: str
    data: str
    parameters: tuple[str, ...]
    module: int


class ZplFault(AssertionError):
    """Text that a printer would not take as a label."""


COMMANDS = ["XA", "XZ", "CI", "PW", "LL", "LH", "FO", "A0", "FH", "FD", "FS", "BY", "BC", "BX", "BQ", "PQ", "GF"]


def zpl_labels(content):
    """The labels of a ZPL text as lists of fields. Any command that we do not write on purpose is a fault."""
    text = content.decode("ascii")
    labels, now, state = [], None, {}
    for name, rest in commands(text):
        if name == "XA":
            if now is not None:
                raise ZplFault("a label inside a label")
            now, state = [], {"module": 2, "kind": "", "hex": None}
        elif now is None:
            raise ZplFault(f"^{name} outside a label")
        elif name == "XZ":
            labels.append(now)
            now = None
        else:
            take(name, rest, state, now)
    if now is not None:
        raise ZplFault("a label without an end")
    return labels


def commands(text):
    """Split at carets; field data runs to the next caret. A tilde would be a command to the machine."""
    if "~" in text:
        raise ZplFault("a tilde")
    head, *parts = text.split("^")
    if head:
        raise ZplFault(f"text before the first command: {head!r}")
    for part in parts:
        name = part[:2]
        if name not in COMMANDS:
            raise ZplFault(f"a command that nobody meant: ^{name}")
        yield name, part[2:].removesuffix("\n")


def take(name, rest, state, fields):
    match name:
        case "FO":
            state["at"] = tuple(int(number) for number in rest.split(","))
            state["kind"], state["hex"] = "", None
        case "BY":
            state["module"] = int(rest)
        case "A0" | "BC" | "BX" | "BQ":
            state["kind"], state["parameters"] = name, tuple(rest.split(","))
        case "FH":
            state["hex"] = rest
        case "GF":
            _, _total, _bytes, row, data = rest.split(",")
            fields.append(ZplField(*state["at"], "GF", data, (row,), 1))
        case "FD":
            data = unhex(rest, state["hex"])
            decode = {"BC": code128, "BX": matrix, "BQ": qr}.get(state["kind"], lambda data, _: data)
            parameters = state["parameters"]
            fields.append(ZplField(*state["at"], state["kind"], decode(data, parameters), parameters, state["module"]))
        case "FS" | "CI" | "PW" | "LL" | "LH" | "PQ":
            pass


def unhex(data, indicator):
    """^FH: the indicator and two digits are a byte; the bytes are UTF-8 by ^CI28."""
    if indicator is None:
        return data
    pattern = re.escape(indicator).encode() + rb"([0-9A-F]{2})"
    return re.sub(pattern, lambda found: bytes([int(found[1], 16)]), data.encode()).decode()


def code128(data, parameters):
    """^BC in mode N: start, set changes and FNC1 as written; the sets hold what ISO/IEC 15417 says."""
    assert parameters[-1] == "N"
    code_set = {">;": "C", ">:": "B"}[data[:2]]
    out, at = "", 2
    while at < len(data):
        pair = data[at : at + 2]
        if pair == ">8":
            out += GS
        elif pair == ">5":
            code_set = "C"
        elif pair == ">6":
            code_set = "B"
        elif pair in _CODE128:
            assert code_set == "B"
            out += _CODE128[pair]
        elif code_set == "C":
            assert pair.isdigit()
            assert len(pair) == 2
            out += pair
        else:
            assert data[at] not in ">^~"
            out += data[at]
            at -= 1
        at += 2
    return f"]C1{out[1:]}" if out.startswith(GS) else f"]C0{out}"


def matrix(data, parameters):
    """^BX of quality 200 with its escape character: ``_1`` is FNC1, ``__`` is one ``_``."""
    escape = parameters[6]
    out = re.sub(f"{escape}(.)", lambda found: {"1": GS, escape: escape}[found[1]], data)
    return f"]d2{out[1:]}" if out.startswith(GS) else f"]d1{out}"


def qr(data, parameters):
    """^BQ: error correction and input mode, a comma, the data."""
    assert data[:3] in ("HA,", "QA,", "MA,", "LA,")
    return f"]Q1{data[3:]}"
