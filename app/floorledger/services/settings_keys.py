"""The keys of the settings file, and what may stand behind each."""

import re
import shlex
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum

from floorledger.domain.codec import Json
from floorledger.domain.number import micro
from floorledger.domain.scale import UNITS
from floorledger.services.file_problems import Wrong, nearest
from floorledger.services.settings import (
    DeviceKind,
    Keyboard,
    Language,
    Parity,
    PrinterKind,
    PrinterLanguage,
    Purpose,
    Suffix,
    ThemeName,
)

Reader = Callable[[object], Json]


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Wrong("this is text and stands in quotes")
    if not value.strip():
        raise Wrong("there is no value")
    return value


def _characters(value: object) -> str:
    if not isinstance(value, str) or not value.isascii() or len(value) > 8:
        raise Wrong('these are up to eight ASCII characters in quotes, such as "\\u0002" for STX')
    return value


def _flag(value: object) -> Json:
    if not isinstance(value, bool):
        raise Wrong("this is true or false, without quotes")
    return value


def _whole(least: int, most: int) -> Reader:
    def read(value: object) -> Json:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise Wrong(f"this is a whole number from {least} to {most}, without quotes")
        return str(value)

    return read


def _one_of(*known: int) -> Reader:
    def read(value: object) -> Json:
        if not isinstance(value, int) or isinstance(value, bool) or value not in known:
            raise Wrong(f"this is one of {', '.join(map(str, known))}, without quotes")
        return str(value)

    return read


def _millimetres(value: object) -> Json:
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool) and Decimal(value).is_finite()
    if not is_number or not 5 <= Decimal(str(value)) <= 1000:
        raise Wrong("this is a number of millimetres from 5 to 1000, such as 101.6, without quotes")
    text = str(value)
    try:
        micro(text)
    except ValueError:
        raise Wrong("this has more than six decimals") from None
    return text


def _choice(kind: type[StrEnum]) -> Reader:
    return _word_of(tuple(member.value for member in kind))


def _word_of(known: tuple[str, ...]) -> Reader:
    def read(value: object) -> Json:
        if value not in known:
            meant = nearest(value, known) if isinstance(value, str) else ""
            raise Wrong(f"“{value}” is none of {', '.join(known)}{meant}")
        return str(value)

    return read


def _by_host(value: object) -> Json:
    if not isinstance(value, dict) or not all(isinstance(each, str) and each.strip() for each in value.values()):
        raise Wrong('each line here is a computer and its work centre, such as "line4-*" = "100"')
    return [{"host": host, "work_center": center} for host, center in value.items()]


def _prefix(value: object) -> Json:
    if not isinstance(value, str) or not re.fullmatch(r"\d{4,12}", value, re.ASCII):
        raise Wrong('this is the company prefix from GS1, 4 to 12 digits in quotes, such as "4012345"')
    return value


def _range_by_host(value: object) -> Json:
    """Names without * and ?, since a range is one computer's alone."""
    if not isinstance(value, dict) or not all(
        isinstance(each, str) and re.fullmatch(r"\d{1,6}", each, re.ASCII) and not set(host) & set("*?")
        for host, each in value.items()
    ):
        raise Wrong('each line here is one computer and its own range, 1 to 6 digits, such as "line4-1" = "07"')
    spans = list(value.values())
    if len(set(spans)) < len(spans):
        raise Wrong("two computers have the same range; each needs its own")
    if len(set(map(len, spans))) > 1:
        raise Wrong('all ranges have as many digits, such as "07" beside "12"')
    return [{"host": host, "span": span} for host, span in value.items()]


_USB = re.compile(r"usb:[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}(:[^:]+)?", re.ASCII)


def _port(value: object) -> Json:
    text = _text(value)
    if text.lower().startswith("usb") and not _USB.fullmatch(text):
        raise Wrong(f"“{text}” is not usb:VID:PID or usb:VID:PID:SERIAL, such as usb:0C2E:0B61")
    return text


def _command(value: object) -> Json:
    text = _text(value)
    try:
        shlex.split(text)
    except ValueError:
        raise Wrong("a quotation mark in this command is not closed") from None
    return text


def _url(value: object) -> Json:
    text = _text(value)
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", text):
        raise Wrong(f"“{text}” is not an address such as https://hub.plant:8040")
    return text


HUB: dict[str, Reader] = {"url": _url, "ca": _text}
TERMINAL: dict[str, Reader] = {
    "work_center": _text,
    "by_host": _by_host,
    "language": _choice(Language),
    "theme": _choice(ThemeName),
    "kiosk": _flag,
    "idle_lock_min": _whole(0, 240),
    "scan_sound": _flag,
    "encrypt_log": _flag,
}
CAMERA: dict[str, Reader] = {"command": _command, "folder": _text, "within_min": _whole(1, 60)}
PALLETS: dict[str, Reader] = {
    "company_prefix": _prefix,
    "extension": _whole(0, 9),
    "range_by_host": _range_by_host,
}
_LINE: dict[str, Reader] = {
    "port": _port,
    "baudrate": _one_of(300, 600, 1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200),
    "bytesize": _one_of(7, 8),
    "parity": _choice(Parity),
    "stopbits": _one_of(1, 2),
}
_FRAME: dict[str, Reader] = {"suffix": _choice(Suffix), "prefix": _characters, "gap_ms": _whole(5, 1000)}
_READ: dict[str, Reader] = {"aim_required": _flag, "gs_substitute": _characters, "mh10_bare": _flag}
_NAMED: dict[str, Reader] = {"name": _text, "kind": _choice(DeviceKind)}
DEVICE_OF: dict[str, dict[str, Reader]] = {
    DeviceKind.SCANNER: _NAMED | _LINE | _FRAME | _READ,
    DeviceKind.WEDGE: _NAMED | _FRAME | _READ | {"keyboard": _choice(Keyboard)},
    DeviceKind.SCALE: _NAMED | _LINE | _FRAME | {"unit": _word_of(tuple(UNITS))},
}
DEVICE = {key: read for readers in DEVICE_OF.values() for key, read in readers.items()}
_PRINTED: dict[str, Reader] = {
    "name": _text,
    "kind": _choice(PrinterKind),
    "language": _choice(PrinterLanguage),
    "dpi": _one_of(152, 203, 300, 600),
    "width_mm": _millimetres,
    "height_mm": _millimetres,
    "purpose": _choice(Purpose),
}
PRINTER_OF: dict[str, dict[str, Reader]] = {
    PrinterKind.RAW: _PRINTED | {"host": _text, "port": _whole(1, 65535)},
    PrinterKind.QUEUE: _PRINTED | {"queue": _text},
    PrinterKind.FILE: _PRINTED | {"folder": _text},
}
PRINTER = {key: read for readers in PRINTER_OF.values() for key, read in readers.items()}
NEEDED: dict[str, tuple[str, ...]] = {
    DeviceKind.SCANNER: ("name", "port"),
    DeviceKind.SCALE: ("name", "port"),
    DeviceKind.WEDGE: ("name",),
    PrinterKind.RAW: ("name", "host"),
    PrinterKind.QUEUE: ("name", "queue"),
    PrinterKind.FILE: ("name", "folder"),
}
NUMBERS = frozenset(
    (
        "idle_lock_min",
        "baudrate",
        "bytesize",
        "stopbits",
        "gap_ms",
        "dpi",
        "width_mm",
        "height_mm",
        "within_min",
        "extension",
    )
)
