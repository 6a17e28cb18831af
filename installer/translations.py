"""Keeps the translations complete: ``python -m installer.translations COMMAND``.

update   finds every text of the faces (lupdate) and every sentence of domain and services (sentence_templates), and
         merges them into resources/translations/*.ts and sentences.json; what is no longer used is dropped by ``tidy``
missing  writes what a language lacks as JSON: {text: ""}, or {text: ["", ""]} where there is a form for each number
fill     ``fill LANGUAGE FILE`` puts such a JSON, filled in, into the .ts file
check    tells what is missing, wrong or out of date; exit code 1 where something is
release  compiles the .qm files that the application loads
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from installer.sentence_templates import extract

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "app" / "floorledger"
FOLDER = ROOT / "resources" / "translations"
SENTENCES = "sentences.json"
CONTEXT = "Sentence"
LANGUAGES = ("en", "de", "es", "zh_CN")
"""English comes first and holds only what depends on a number."""
PLACE = re.compile(r"\{\w+\}|%L?n")
VANISHED = ("vanished", "obsolete")


@dataclass(frozen=True, slots=True)
class Entry:
    """A text of a .ts file with its translation, one for each form of a number."""

    context: str
    source: str
    forms: tuple[str, ...]
    state: str
    numerus: bool


def ts_file(language: str, folder: Path = FOLDER) -> Path:
    """Give a language's translation source."""
    return folder / f"floorledger_{language}.ts"


def entries(path: Path) -> Iterator[Entry]:
    """Read the texts of a .ts file."""
    for context in ElementTree.parse(path).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            target = message.find("translation")
            assert target is not None
            forms = tuple(form.text or "" for form in target.iter("numerusform")) or (target.text or "",)
            yield Entry(
                context.findtext("name", ""),
                message.findtext("source", ""),
                forms,
                target.get("type", ""),
                message.get("numerus") == "yes",
            )


def catalogue() -> str:
    """Write the templates as the application reads them: text and kinds of its places, one a line."""
    rows = [json.dumps([each.text, each.kinds], ensure_ascii=False) for each in extract(PACKAGE)]
    return "[\n" + ",\n".join(rows) + "\n]\n"


def update(folder: Path = FOLDER, *, tidy: bool = False) -> None:
    """Merge what the sources hold into the catalogue and the .ts files. Raises SyntaxError for a broken module."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SENTENCES).write_text(catalogue(), "utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        sentences = Path(scratch) / "sentences.py"
        calls = (
            f'QCoreApplication.translate("{CONTEXT}", {_literal(text)})'
            for text, _ in json.loads((folder / SENTENCES).read_text("utf-8"))
        )
        sentences.write_text("\n".join(calls), "utf-8")
        sources = [*sorted(map(str, (PACKAGE / "ui").rglob("*.py"))), str(sentences)]
        usual = ["-locations", "none", "-sort-messages", "-disable-heuristic", "similartext"]
        usual += ["-no-obsolete"] if tidy else []
        english, *others = (str(ts_file(language, folder)) for language in LANGUAGES)
        _tool("lupdate", *usual, "-pluralonly", *sources, "-ts", english)
        _tool("lupdate", *usual, *sources, "-ts", *others)


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _tool(name: str, *arguments: str) -> None:
    command = Path(sys.executable).parent / f"pyside6-{name}"
    subprocess.run([str(command), *arguments], check=True, capture_output=True)  # noqa: S603 - our own tools


def missing(language: str, folder: Path = FOLDER) -> dict[str, str | list[str]]:
    """Give what a language lacks, to be filled in."""
    lacking = [each for each in entries(ts_file(language, folder)) if each.state == "unfinished"]
    return {each.source: list(each.forms) if each.numerus else each.forms[0] for each in lacking}


def fill(language: str, words: dict[str, str | list[str]], folder: Path = FOLDER) -> int:
    """Put translations into the .ts file wherever their text stands ("Context|text" means one place); count them."""
    path, filled = ts_file(language, folder), 0
    tree = ElementTree.parse(path)  # noqa: S314 - our own file
    for context in tree.iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source", "")
            found = words.get(f"{context.findtext('name')}|{source}", words.get(source))
            target = message.find("translation")
            if found and target is not None and target.get("type") not in VANISHED:
                _put(target, found)
                filled += 1
    tree.write(path, "utf-8", xml_declaration=True)
    return filled


def _put(target: ElementTree.Element, found: str | list[str]) -> None:
    target.attrib.pop("type", None)
    forms = target.findall("numerusform")
    if not forms:
        target.text = found if isinstance(found, str) else found[0]
    for number, form in enumerate(forms):
        form.text = found if isinstance(found, str) else found[min(number, len(found) - 1)]


def release(folder: Path = FOLDER, into: Path | None = None) -> None:
    """Compile the .qm files."""
    for language in LANGUAGES:
        ts = ts_file(language, folder)
        _tool("lrelease", "-silent", str(ts), "-qm", str((into or folder) / ts.with_suffix(".qm").name))


def check(folder: Path = FOLDER) -> list[str]:
    """Tell what is missing, wrong or out of date."""
    with tempfile.TemporaryDirectory() as made:
        fresh = Path(made)
        for language in LANGUAGES:
            shutil.copy(ts_file(language, folder), fresh)
        update(fresh)
        found = [f"{SENTENCES}: out of date, run update"] * (_differ(folder / SENTENCES, fresh / SENTENCES))
        for language in LANGUAGES:
            found += [f"{language}: {fault}" for each in entries(ts_file(language, fresh)) for fault in faults(each)]
        release(folder, into=fresh)
        for language in LANGUAGES:
            name = ts_file(language).with_suffix(".qm").name
            found += [f"{name}: out of date, run release"] * _differ(folder / name, fresh / name)
    return found


def _differ(one: Path, other: Path) -> bool:
    return not one.exists() or one.read_bytes() != other.read_bytes()


def faults(entry: Entry) -> Iterator[str]:
    """Tell what is wrong with one translation."""
    where = f"{entry.context}: {entry.source!r}"
    if entry.state in VANISHED:
        yield f"{where} is not used any more"
        return
    if entry.state == "unfinished" or not all(entry.forms):
        yield f"{where} is not translated"
        return
    wanted = sorted(PLACE.findall(entry.source))
    for form in entry.forms:
        places = sorted(PLACE.findall(form))
        if places != wanted and not (entry.numerus and set(wanted) - set(places) <= {"%n", "%Ln"}):
            yield f"{where} has other places in {form!r}"
        if (form[:1].isspace(), form[-1:].isspace()) != (entry.source[:1].isspace(), entry.source[-1:].isspace()):
            yield f"{where} begins or ends otherwise: {form!r}"


def main(arguments: list[str]) -> int:
    """Do one command; returns the exit code."""
    command, given = (arguments or [""])[0], arguments[1:]
    if command in ("update", "tidy") and not given:
        update(tidy=command == "tidy")
    elif command == "missing" and len(given) == 1:
        print(json.dumps(missing(given[0]), ensure_ascii=False, indent=0))
    elif command == "fill" and len(given) == 2:
        print(fill(given[0], json.loads(Path(given[1]).read_text("utf-8"))), "filled; run update")
    elif command == "release" and not given:
        release()
    elif command == "check" and not given:
        found = check()
        print("\n".join(found) or "All texts are translated.")
        return 1 if found else 0
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
