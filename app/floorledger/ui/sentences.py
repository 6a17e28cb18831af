"""Says a plain English sentence of the services in the language of the screen: recognised by its template.

Domain and services write whole sentences, some are kept in the log as they were written. ``sentences.json`` holds the
template of each ("{0} of {1} needs a lot."), gathered from their source; a sentence is held against the templates that
share a word with it, what stands in its places is said in turn, and the translated template is filled with it. Numbers,
quantities, amounts and dates in places are written for the locale. What fits no template is shown as it is.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from floorledger.ui import figures

CONTEXT = "Sentence"
REMEMBERED = 4096
THIN = 9
"""A template with fewer letters of its own is taken only where what stands in its places is known, or one word."""
DEPTH = 3
"""A sentence may hold another, and that one more."""

_PLACE = re.compile(r"\{(\d)\}")
_WORD = re.compile(r"\w+")
_END = re.compile(r"(?<=[.?!\u201d]) (?=\S)")
_INNER_END = re.compile(r"[a-z0-9)%][.?!] [A-Z]")
_DECIMAL = r"[-+\N{MINUS SIGN}]?\d+(?:\.\d+)?"
_TYPED = rf"({_DECIMAL}(?: \S+?)?(?: \({_DECIMAL} \S+?\))?)"
_PATTERNS = {"N": rf"({_DECIMAL})", "Q": _TYPED, "D": r"(.+?)", "T": r"(.+?)"}
_NUMBER = re.compile(rf"({_DECIMAL})((?: \S+)?)")
_IN_TWO_UNITS = re.compile(r"(.+ .+) \((.+)\)")
"""As it was entered, and in the base unit (B4.7)."""
_WITH_POINT = re.compile(r"([-+\N{MINUS SIGN}]?)(\d+\.\d+)( .+)?")
_MONEY = re.compile(r"(-?\d+\.\d+) ([A-Z]{3})")
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?")
_TIMED = re.compile(r"(\d\d:\d\d) (.+)")

Translate = Callable[[str], str]


@dataclass(frozen=True)
class Template:
    """A sentence with places; ``kinds`` says what each holds: N number, Q quantity, D data, T words."""

    text: str
    kinds: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What a sentence of this template looks like."""
        parts = _PLACE.split(self.text)
        return re.compile(
            "".join(_PATTERNS[self.kinds[int(part)]] if at % 2 else re.escape(part) for at, part in enumerate(parts))
        )

    @cached_property
    def literal(self) -> str:
        """What every sentence of this template holds."""
        return _PLACE.sub("\0", self.text)

    @cached_property
    def thin(self) -> bool:
        """Tell whether it has so few letters of its own that nearly everything would fit it."""
        return sum(map(str.isalpha, self.literal)) < THIN

    @property
    def anchor(self) -> str:
        """The longest word that stands in every sentence of this template."""
        return max((word for part in self.literal.split("\0") for word in _whole_words(part)), key=len, default="")


def _whole_words(part: str) -> list[str]:
    return _WORD.findall(part)


def read_templates(path: Path) -> list[Template]:
    """Read the catalogue. Raises OSError and ValueError for a file that cannot be read or is none."""
    return [Template(text, kinds) for text, kinds in json.loads(path.read_text("utf-8"))]


class Sentences:
    """The templates by a word they hold; ``translate`` gives a template in the language of the screen.

    An instance is for one language; what it has said once it remembers.
    """

    def __init__(self, templates: Sequence[Template], translate: Translate, locale: QLocale) -> None:
        self._by_word: dict[str, list[Template]] = {}
        for template in templates:
            self._by_word.setdefault(template.anchor, []).append(template)
        self._translate, self._locale = translate, locale
        chinese = locale.language() == QLocale.Language.Chinese
        self._blank, self._comma, self._stop = ("", "\uff0c", "\u3002") if chinese else (" ", ", ", ".")
        self._said: dict[str, str] = {}

    def say(self, text: str) -> str:
        """Say a text of a service; from data it may hold anything."""
        if text not in self._said:
            if len(self._said) >= REMEMBERED:
                self._said.clear()
            self._said[text] = self._say(figures.true_minus(text), 0) if text else ""
        return self._said[text]

    def knows(self, text: str) -> bool:
        """Tell whether every sentence of a text has its template."""
        return self._known(figures.true_minus(text), 0) is not None

    def template_of(self, text: str) -> Template | None:
        """Give the template of one sentence, None where none fits."""
        return next((template for template, _ in self._matches(text, strict=False)), None)

    def _say(self, text: str, depth: int) -> str:
        found = self._known(text, depth)
        if found is not None:
            return found
        sentences = _END.split(text)
        if len(sentences) > 1:
            return " ".join(self._say(sentence, depth) for sentence in sentences)
        return self._written(text)

    def _known(self, text: str, depth: int) -> str | None:
        """Say a text that is known as a whole, sentence by sentence, or part by part."""
        if depth > DEPTH:
            return None
        return (
            self._one(text, depth, strict=True)
            or self._several(text, depth)
            or self._one(text, depth, strict=False)
            or self._parts(text, depth)
            or self._with_stop(text, depth)
            or self._quoted(text)
            or self._one(text, depth, strict=False, named=True)
        )

    def _one(self, text: str, depth: int, *, strict: bool, named: bool = False) -> str | None:
        """Say one sentence; ``named`` lets data of several words stand in a thin template that begins with its own."""
        for template, held in self._matches(text, strict=strict):
            only_data = named and "T" not in template.kinds and template.text[0] != "{"
            if template.thin and not only_data and not self._plain(template, held, depth):
                continue
            said = [self._place(value, kind, depth) for value, kind in zip(held, template.kinds, strict=True)]
            translated = self._translate(template.text)
            return _PLACE.sub(lambda place, said=said: said[int(place[1])], translated)  # type: ignore[misc]
        return None

    def _plain(self, template: Template, held: tuple[str, ...], depth: int) -> bool:
        """Tell whether what stands in the places of a thin template is what it is made for."""
        lone = len(held) == 1

        def fits(value: str, kind: str) -> bool:
            if kind == "T" and (_NUMBER.fullmatch(value) or self._known(value, depth + 1) is not None):
                return True
            if depth and all(word[0].isupper() for word in _WORD.findall(value)):  # names, inside a known sentence
                return True
            return kind in "NQ" or ((kind == "D" or lone or value.isupper()) and " " not in value)

        return all(map(fits, held, template.kinds))

    def _matches(self, text: str, *, strict: bool) -> Iterator[tuple[Template, tuple[str, ...]]]:
        """Find the templates that fit, the one with the most words of its own first."""
        words = {*_WORD.findall(text), ""}
        candidates = [template for word in words for template in self._by_word.get(word, ())]
        for template in sorted(candidates, key=lambda each: len(each.literal), reverse=True):
            match = template.pattern.fullmatch(text)
            if match is not None and not (strict and any(map(_INNER_END.search, match.groups()))):
                yield template, match.groups()

    def _several(self, text: str, depth: int) -> str | None:
        """Say a text of several sentences, each known; the longest that are known stay together."""
        ends = [match.start() for match in _END.finditer(text)]
        for end in reversed(ends):
            first = self._one(text[:end], depth, strict=True)
            if first is not None and (rest := self._known(text[end + 1 :], depth)) is not None:
                return f"{first}{self._blank}{rest}"
        return None

    def _parts(self, text: str, depth: int) -> str | None:
        """Say parts between dots, what follows a time of day, and of a list what ends it, where that is known."""
        if " · " in text:
            return " · ".join(self._say(part, depth + 1) for part in text.split(" · "))
        if (timed := _TIMED.fullmatch(text)) is not None and (what := self._known(timed[2], depth + 1)) is not None:
            return f"{timed[1]} {what}"
        before, _, last = text.rpartition(", ")
        if before and (end := self._known(last, depth + 1)) is not None:
            return f"{self._say(before, depth + 1)}{self._comma}{end}"
        return None

    @staticmethod
    def _quoted(text: str) -> str | None:
        """Leave alone what a person wrote."""
        return text if text[:1] == "\u201c" and text[-1:] == "\u201d" else None

    def _with_stop(self, text: str, depth: int) -> str | None:
        """Say a caption that was made a sentence by its full stop."""
        caption = self._one(text[:-1], depth, strict=True) if text.endswith(".") else None
        return None if caption is None else f"{caption}{self._stop}"

    def _place(self, value: str, kind: str, depth: int) -> str:
        if kind == "D":
            return value
        two = _IN_TWO_UNITS.fullmatch(value) if kind == "Q" else None
        if two is not None:
            return f"{self._place(two[1], kind, depth)} ({self._place(two[2], kind, depth)})"
        number = _NUMBER.fullmatch(value) if kind in "NQ" else None
        if number is not None:
            return self._number(number[1]) + number[2].replace(" ", "\N{NO-BREAK SPACE}")
        return self._say(value, depth + 1)

    def _written(self, text: str) -> str:
        """Write what is no sentence: dates, amounts and numbers with a point as the locale does."""
        if (at := _DATE.fullmatch(text)) is not None:
            return self._date(at[1], at[2])
        if (money := _MONEY.fullmatch(text)) is not None:
            return f"{self._number(money[1])}\N{NO-BREAK SPACE}{money[2]}"
        if (point := _WITH_POINT.fullmatch(text)) is not None:
            return self._number(point[1] + point[2]) + (point[3] or "")
        return figures.true_minus(text)

    def _number(self, text: str) -> str:
        sign = "+" if text.startswith("+") else ""
        return sign + figures.figure(text.removeprefix("+").replace(figures.MINUS, "-"), self._locale)

    def _date(self, day: str, clock: str | None) -> str:
        try:
            written = figures.day(date.fromisoformat(day), self._locale)
            if clock is None:
                return written
            return f"{written} {figures.clock(datetime.fromisoformat(f'{day} {clock}'), self._locale)}"
        except ValueError:
            return day if clock is None else f"{day} {clock}"


def translated(template: str) -> str:
    """Give a template in the language whose translator is installed."""
    return QCoreApplication.translate(CONTEXT, template)
