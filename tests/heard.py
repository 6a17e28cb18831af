"""Listens to what services say: every sentence of a view must have its template, so that it can be translated."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLocale

from floorledger.ui.sentences import Sentences, Template, read_templates
from floorledger.ui.told import told
from installer.sentence_templates import extract
from installer.translations import PACKAGE

CATALOGUE = Path(__file__).resolve().parents[1] / "resources" / "translations" / "sentences.json"
DEVICE = re.compile(r"\bT-[0-9a-f]{8}\b")
WORD = re.compile(r"[A-Za-z]*[a-z]{3,}[A-Za-z]*")


def _sentences(templates: list[Template]) -> Sentences:
    return Sentences(templates, lambda text: text, QLocale("en_GB"))


_shipped = _sentences(read_templates(CATALOGUE))


@cache
def _written() -> Sentences:
    """What the source says now; a catalogue that lags behind is told by a test of its own."""
    return _sentences([Template(each.text, each.kinds) for each in extract(PACKAGE)])


@cache
def _knows(text: str) -> bool:
    return _shipped.knows(text) or _written().knows(text)


def words_of(view: object) -> set[str]:
    """Every text of a row that is words of a service."""
    found: set[str] = set()

    def listen(text: str) -> str:
        found.add(text)
        return text

    told(view, listen)
    return found


def unknown(texts: Iterable[str], data: str) -> set[str]:
    """Texts that no template fits although they hold words that do not come from ``data``, the plant's own texts."""
    return {text for text in texts if text and not _knows(text) and not _is_data(text, data)}


def _is_data(text: str, data: str) -> bool:
    return all(word in data for word in WORD.findall(DEVICE.sub("", text)))
