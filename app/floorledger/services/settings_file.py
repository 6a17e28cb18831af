"""A terminal's settings as a file that people edit and copy to many terminals: TOML, wrong lines named.

    [hub]
    url = "https://hub.plant:8040"
    ca = "plant-ca.pem"

    [terminal]
    work_center = "100"

    [[devices]]
    name = "Hand scanner"
    kind = "scanner"
    port = "usb:0C2E:0B61"

What is left out is as in services/settings.py; what is not known there is refused.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from floorledger.domain.codec import CodecError, Json, from_json, to_json
from floorledger.services.file_problems import ByLine, FileFault, Wrong, nearest
from floorledger.services.settings import DeviceKind, DeviceSettings, PalletSettings, PrinterSettings, Settings
from floorledger.services.settings_keys import (
    CAMERA,
    DEVICE,
    DEVICE_OF,
    HUB,
    NEEDED,
    NUMBERS,
    PALLETS,
    PRINTER,
    PRINTER_OF,
    TERMINAL,
    Reader,
)

T = TypeVar("T")
_Table = Mapping[str, object]


class SettingsFault(FileFault):
    """A settings file that cannot be used, with everything that is wrong with it."""


def load_settings(path: Path) -> Settings:
    """The settings in a file; the defaults where there is none. Raises SettingsFault, OSError."""
    try:
        source = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    return read_settings(source, str(path))


def read_settings(source: bytes, name: str = "settings") -> Settings:
    """The settings in a file's bytes. Raises SettingsFault with everything that is wrong, each with its line."""
    reading = _Reading()
    settings = reading.settings(source)
    if settings is None:
        raise SettingsFault(name, reading.problems.lines())
    return settings


def write_settings(settings: Settings) -> str:
    """The file's text; what is as by default is left out. Reading it gives the same settings."""
    plain, usual = to_json(settings), to_json(Settings())
    assert isinstance(plain, dict)
    assert isinstance(usual, dict)
    parts = ["# Floorledger: the settings of a terminal. May be copied to others.\n"]
    for name, readers in (("hub", HUB), ("terminal", TERMINAL), ("camera", CAMERA), ("pallets", PALLETS)):
        parts += _written(f"[{name}]", plain[name], usual[name], readers)
    parts += _written_hosts("terminal.by_host", [(each.host, each.work_center) for each in settings.terminal.by_host])
    ranges = settings.pallets.range_by_host
    parts += _written_hosts("pallets.range_by_host", [(each.host, each.span) for each in ranges])
    for record in settings.devices:
        least = to_json(DeviceSettings(name="", kind=record.kind))
        parts += _written("[[devices]]", to_json(record), least, DEVICE, keep=("name", "kind"))
    for each in settings.printers:
        least = to_json(PrinterSettings(name="", kind=each.kind))
        parts += _written("[[printers]]", to_json(each), least, PRINTER, keep=("name", "kind"))
    return "\n".join(parts)


# --- the file ---------------------------------------------------------------------------------------------------------
class _Reading:
    """One file being read."""

    def __init__(self) -> None:
        self.problems = ByLine()
        self._lines: dict[tuple[str | int, ...], int] = {}

    def settings(self, source: bytes) -> Settings | None:
        """The settings, or None where something is wrong with them."""
        root = self._parsed(source)
        known = ("hub", "terminal", "devices", "printers", "camera", "pallets")
        for name in root.keys() - set(known):
            self._say((name,), f"“{name}” is not known in the settings{nearest(name, known)}")
        data: dict[str, Json] = {
            "hub": self._single("hub", root, HUB),
            "terminal": self._single("terminal", root, TERMINAL),
            "devices": list(self._records("devices", root, DEVICE_OF)),
            "printers": list(self._records("printers", root, PRINTER_OF)),
            "camera": self._single("camera", root, CAMERA),
            "pallets": self._single("pallets", root, PALLETS),
        }
        if self.problems.lines():
            return None
        settings = self._made(Settings, data, ())
        if settings is not None:
            self._together(settings)
        return None if self.problems.lines() else settings

    def _parsed(self, source: bytes) -> _Table:
        try:
            text = source.decode()
            self._lines = dict(_lines_of(text))
            return tomllib.loads(text, parse_float=_decimal)
        except UnicodeDecodeError:
            self.problems.at(1, "the file is not text in UTF-8")
        except RecursionError:
            self.problems.at(1, "this cannot be read: brackets within brackets without end")
        except tomllib.TOMLDecodeError as error:
            found = re.search(r" \(at line (\d+), column \d+\)", str(error))
            line = int(found[1]) if found else 1 + source.count(b"\n")
            self.problems.at(line, f"this cannot be read: {str(error).split(' (at ')[0]}")
        except ValueError:  # of int(), which reads no more than some thousand digits
            self.problems.at(1, "this cannot be read: a number in it is far too long")
        return {}

    def _single(self, name: str, root: _Table, readers: Mapping[str, Reader]) -> Json:
        table = root.get(name, {})
        if not isinstance(table, dict):
            self._say((name,), f"“{name}” is a part of its own, headed [{name}]")
            return {}
        return self._record((name,), table, readers, f"[{name}]")

    def _records(self, name: str, root: _Table, by_kind: Mapping[str, Mapping[str, Reader]]) -> Iterator[Json]:
        tables = root.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
            self._say((name,), f"each of the “{name}” is headed [[{name}]]")
            return
        for number, table in enumerate(tables):
            kind = table.get("kind")
            if not isinstance(kind, str) or kind not in by_kind:
                self._say((name, number, "kind"), f"kind: this is one of {', '.join(by_kind)}")
                continue
            what = f"a {kind} printer" if name == "printers" else f"a {kind}"
            yield self._record((name, number), table, by_kind[kind], what)
            for needed in NEEDED[kind]:
                if needed not in table:
                    self._say((name, number), f"{what} needs “{needed}”")

    def _record(self, path: tuple[str | int, ...], table: _Table, readers: Mapping[str, Reader], what: str) -> Json:
        record: dict[str, Json] = {}
        for key, value in table.items():
            if key not in readers:
                self._say((*path, key), f"“{key}” is not known in {what}{nearest(key, readers)}")
                continue
            try:
                record[key] = readers[key](value)
            except Wrong as wrong:
                self._say((*path, key), f"{key}: {wrong}")
        return record

    def _together(self, settings: Settings) -> None:
        """What each value alone does not show."""
        for name, named in (("devices", settings.devices), ("printers", settings.printers)):
            names = [each.name for each in named]
            for number, each in enumerate(names):
                if each in names[:number]:
                    self._say((name, number, "name"), f"“{each}” is the name of another one already")
        if settings.camera.command is not None and settings.camera.folder is not None:
            self._say(("camera", "folder"), "a camera is a command or a folder, not both")
        self._pallets(settings.pallets)
        ports = [device.port for device in settings.devices]
        for number, device in enumerate(settings.devices):
            if device.port is not None and device.port in ports[:number]:
                self._say(("devices", number, "port"), f"“{device.port}” is read by another device already")
            if device.kind is DeviceKind.WEDGE and DeviceKind.WEDGE in [d.kind for d in settings.devices[:number]]:
                self._say(("devices", number, "kind"), "there is one wedge already, and two cannot be told apart")
            try:
                device.scanner()
            except ValueError as error:
                self._say(("devices", number, "gs_substitute"), f"gs_substitute: {error}")

    def _pallets(self, pallets: PalletSettings) -> None:
        """A range without a prefix numbers nothing, and a range needs room for entries behind it."""
        where = ("pallets", "range_by_host")
        if pallets.range_by_host and pallets.company_prefix is None:
            self._say(where, "ranges of pallet numbers need a company_prefix under [pallets]")
        elif pallets.range_by_host:
            room = 16 - len(pallets.company_prefix or "") - len(pallets.range_by_host[0].span)
            if room < 4:
                self._say(where, f"range_by_host: {room} digits are left for entries, which need 4; use shorter ranges")

    def _made(self, kind: type[T], data: Json, path: tuple[str | int, ...]) -> T | None:
        try:
            return from_json(kind, data)
        except CodecError as error:
            self._say(path, str(error))
            return None

    def _say(self, path: tuple[str | int, ...], text: str) -> None:
        """A problem at the line of a key, or of the nearest part around it that has a line."""
        while path and path not in self._lines:
            path = path[:-1]
        self.problems.at(self._lines.get(path, 1), text)


_HEAD = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.-]+)\s*\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:  # its exponent is beyond all bounds; no key takes it, nor what is no number
        return Decimal("NaN")


def _lines_of(text: str) -> Iterator[tuple[tuple[str | int, ...], int]]:
    """Where each part and each key stands, counted from 1; tomllib does not tell."""
    head: tuple[str | int, ...] = ()
    seen: dict[str, int] = {}
    for line, written in enumerate(text.split("\n"), start=1):
        if (found := _HEAD.match(written)) is not None:
            name = found[2]
            seen[name] = seen.get(name, -1) + 1
            head = (name, seen[name]) if found[1] == "[[" else tuple(name.split("."))
            yield head, line
        elif (key := _KEY.match(written)) is not None:
            yield (*head, key[1]), line


def _written(head: str, plain: Json, usual: Json, known: Mapping[str, Reader], keep: tuple[str, ...] = ()) -> list[str]:
    """A part of the file: what differs from the usual, and what must be said."""
    assert isinstance(plain, dict)
    assert isinstance(usual, dict)
    known = {key: reader for key, reader in known.items() if key not in ("by_host", "range_by_host")}
    kept = [key for key in known if key in plain and (key in keep or plain[key] != usual.get(key))]
    lines = [f"{key} = {_value(head, key, plain[key])}" for key in kept]
    return ["\n".join((head, *lines, ""))] if lines else []


def _written_hosts(head: str, hosts: Sequence[tuple[str, str]]) -> list[str]:
    lines = [f"{_quoted(host)} = {_quoted(value)}" for host, value in hosts]
    return ["\n".join((f"[{head}]", *lines, ""))] if lines else []


def _value(head: str, key: str, value: Json) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    assert isinstance(value, str)
    if key in NUMBERS or (head, key) == ("[[printers]]", "port"):
        return value
    return _quoted(value)


def _quoted(value: str) -> str:
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    return character if character.isprintable() else f"\\U{ord(character):08X}"
