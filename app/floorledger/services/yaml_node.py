"""Reading a YAML file by its nodes: every problem with its line, all of them at once, and no number through a float."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import TypeVar

import yaml

from floorledger.domain.codec import Json
from floorledger.services.file_problems import ByLine, Wrong, nearest

T = TypeVar("T")
Reader = Callable[[yaml.Node], Json]

_NUMBER = re.compile(r"(\d{1,12}(?:\.\d{1,9})?)\s*(%?)")
_FLAGS = {"true": True, "false": False, "yes": True, "no": False}


class Problems(ByLine):
    """What is wrong with a YAML file, by line."""

    def add(self, node: yaml.Node, text: str) -> None:
        """Remember a problem where a node begins."""
        self.at(line_of(node), text)

    def attempt(self, node: yaml.Node, read: Callable[[yaml.Node], T], what: str = "") -> T | None:
        """Read a node; None where it says what cannot be, which is remembered."""
        try:
            return read(node)
        except Wrong as wrong:
            self.add(node, f"{what}: {wrong}" if what else str(wrong))
            return None

    def entries(self, node: yaml.Node, known: Iterable[str], what: str) -> dict[str, tuple[yaml.Node, yaml.Node]]:
        """The key and value nodes of a mapping by key; a key that is not known, or there twice, is a problem."""
        if not isinstance(node, yaml.MappingNode):
            self.add(node, f"{what} is a list of names with values, such as “name: value”")
            return {}
        found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        names = tuple(known)
        for key, value in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else ""
            if name not in names:
                self.add(key, f"“{name}” is not known in {what}{nearest(name, names)}")
            elif name in found:
                self.add(key, f"“{name}” is there twice; the first is on line {line_of(found[name][0])}")
            else:
                found[name] = (key, value)
        return found

    def items(self, node: yaml.Node, what: str) -> list[yaml.Node]:
        """The nodes of a list."""
        if not isinstance(node, yaml.SequenceNode):
            self.add(node, f"{what} is a list")
            return []
        return list(node.value)


def line_of(node: yaml.Node) -> int:
    """Where a node begins, counted from 1."""
    line: int = node.start_mark.line
    return line + 1


def word(node: yaml.Node) -> str:
    """The text as it stands in the file. Raises Wrong for a list, a mapping or nothing."""
    if not isinstance(node, yaml.ScalarNode):
        raise Wrong("this is one value, not a list")
    text: str = node.value
    if not text.strip():
        raise Wrong("there is no value")
    return text


def flag(node: yaml.Node) -> bool:
    """True or false. Raises Wrong."""
    text = word(node)
    if text.lower() not in _FLAGS:
        raise Wrong(f"“{text}” is neither true nor false")
    return _FLAGS[text.lower()]


def number(node: yaml.Node) -> Fraction:
    """Decimal text, ``0.05`` or ``5 %``, exactly. Raises Wrong."""
    text = word(node)
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise Wrong(f"“{text}” is not a number{_hint(text)}")
    return Fraction(match[1]) / (100 if match[2] else 1)


def _hint(text: str) -> str:
    if _NUMBER.fullmatch(text.replace(",", ".")):
        return f"; with a point it would be {text.replace(',', '.')}"
    if text.startswith("-"):
        return " from zero up"
    return "; write it as 0.05 or 5 %"


def ratio(node: yaml.Node) -> Json:
    """A number as canonical text, ``1/20``."""
    return str(number(node))


def count(node: yaml.Node) -> Json:
    """A whole number from zero up. Raises Wrong."""
    value = number(node)
    if value.denominator != 1 or "%" in word(node):
        raise Wrong(f"“{word(node)}” is not a whole number")
    return str(value.numerator)


def day(node: yaml.Node) -> Json:
    """A date. Raises Wrong."""
    text = word(node)
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Wrong(f"“{text}” is not a date such as 2026-10-31") from None


def choice(known: Mapping[str, str], what: str) -> Reader:
    """A reader for one of a few words; ``known`` are the words and what each stands for."""

    def read(node: yaml.Node) -> Json:
        text = word(node)
        if text not in known:
            raise Wrong(f"“{text}” is no {what}{nearest(text, known)}")
        return known[text]

    return read


def parse(source: str | bytes, problems: Problems) -> yaml.Node | None:
    """The file's root node; None where it is no YAML or empty, which is remembered."""
    try:
        root: yaml.Node | None = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problems.at(1 if mark is None else mark.line + 1, f"this cannot be read: {error.problem or error.context}")
        return None
    except (yaml.YAMLError, RecursionError):
        problems.at(1, "this is not a text that can be read")
        return None
    if root is None:
        problems.at(1, "the file is empty")
    return root
