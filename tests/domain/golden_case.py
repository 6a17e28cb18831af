"""Reading golden cases: inputs as exact numbers that know whether they were used, rounding statements, identities."""

import ast
import json
import operator
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from floorledger.domain.number import round_half_away

ROOT = Path(__file__).resolve().parents[2]
OURS = ROOT / "tests" / "golden" / "variances.json"
DATA = ROOT.parent / "shared" / "data"
VARIABLE = "FLOORLEDGER_GOLDEN"


class UnknownShape(AssertionError):
    """A case of a form that the tests cannot drive through the product."""


def files() -> list[Path]:
    """Our file, and those at the path in the environment variable: a file, or the files of this form in a directory."""
    asked = os.environ.get(VARIABLE)
    if not asked:
        return [OURS]
    path = Path(asked)
    if not path.exists():
        raise UnknownShape(f"{VARIABLE} names {path}, and there is nothing")
    found = [path] if path.is_file() else [file for file in sorted(path.rglob("*.json")) if _of_this_form(file)]
    if not found:
        raise UnknownShape(f"{VARIABLE} names {path}, and no file in it has a sign_convention and cases")
    return [OURS, *found]


def _of_this_form(file: Path) -> bool:
    content = json.loads(file.read_text(encoding="utf-8"))
    return isinstance(content, dict) and {"sign_convention", "cases"} <= content.keys()


def cases(file: Path) -> list[dict]:
    return json.loads(file.read_text(encoding="utf-8"))["cases"]


# --- inputs -----------------------------------------------------------------------------------------------------------
def paths(values: object, before: str = "") -> Iterator[str]:
    """Every key with those above it: ``dm``, ``dm.sq_per``, ``lines``, ``lines.sp``."""
    for entry in values if isinstance(values, list) else [values]:
        if isinstance(entry, Mapping):
            for key, inner in entry.items():
                yield before + key
                yield from paths(inner, f"{before}{key}.")


@dataclass
class Given:
    """Inputs of a case. Asking for a number by several names takes the first that is there; what is used is noted."""

    values: Mapping[str, object]
    used: set[str] = field(default_factory=set)
    before: str = ""
    asked: frozenset[str] = frozenset()
    """The names the case expects an answer for."""
    rounding: str = "exact"

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def has(self, *names: str) -> bool:
        return any(name in self.values for name in names)

    def number(self, *names: str, default: Fraction | None = None) -> Fraction:
        for name in names:
            if name in self.values:
                self.used.add(self.before + name)
                return exact(self.values[name])
        if default is None:
            raise UnknownShape(f"none of {', '.join(names)} is among the inputs {sorted(self.values)}")
        return default

    def maybe(self, *names: str) -> Fraction | None:
        return self.number(*names) if self.has(*names) else None

    def text(self, name: str, default: str = "") -> str:
        self.used.add(self.before + name)
        return str(self.values.get(name, default))

    def part(self, name: str) -> "Given":
        inner = self.values.get(name, {})
        assert isinstance(inner, Mapping), name
        return Given(inner, self.used, f"{self.before}{name}.", self.asked, self.rounding)

    def lines(self, name: str) -> list["Given"]:
        entries = self.values[name]
        assert isinstance(entries, list), name
        return [Given(entry, self.used, f"{self.before}{name}.", self.asked, self.rounding) for entry in entries]

    def by_name(self, name: str) -> dict[str, Fraction]:
        """Numbers by product: ``{"X": "80000"}``."""
        inner = self.part(name)
        return {key: inner.number(key) for key in inner.values}

    def numbers(self, name: str) -> list[Fraction]:
        entries = self.values[name]
        assert isinstance(entries, list), name
        self.used.add(self.before + name)
        return [exact(entry) for entry in entries]

    def unused(self) -> set[str]:
        """Leaves that nobody asked for: a case that is only half understood proves nothing."""
        known = set(paths(self.values))
        leaves = {path for path in known if not any(other.startswith(f"{path}.") for other in known)}
        return {leaf for leaf in leaves if leaf not in self.used}


def exact(value: object) -> Fraction:
    """``"12.5"``, ``"340/9"``, ``"10 %"`` exactly; a JSON float never is."""
    if isinstance(value, str):
        return Fraction(value.replace("%", "").replace(" ", ""))
    if isinstance(value, int) and not isinstance(value, bool):
        return Fraction(value)
    raise UnknownShape(f"{value!r} is neither decimal text nor a rational")


# --- rounding ---------------------------------------------------------------------------------------------------------
_STEP = re.compile(r"\b(\d+)\s?(?:dp|decimals?|decimal places)\b|\b(0\.0*1)\b")


def decimals(statement: str) -> int | None:
    """How many decimals a case is rounded to, None where it is exact. Half-up means half away from zero (B2.5.3)."""
    if statement.strip().startswith("exact"):
        return None
    step = _STEP.search(statement)
    if step is not None:
        return int(step[1]) if step[1] else len(step[2]) - 2
    if re.search(r"\b(integer|whole|unit|dollar|nearest 1|largest remainder)\b", statement):
        return 0
    raise UnknownShape(f"rounding {statement!r} is not understood")


def same(figure: object, wanted: object, places: int | None) -> bool:
    """Whether a figure, rounded half away from zero as stated, is the expected one; lists and mappings inside too.

    An expected figure that shows more decimals than the statement (a unit cost beside amounts) is held to its own.
    """
    match wanted:
        case Mapping():
            return (
                isinstance(figure, Mapping)
                and figure.keys() == wanted.keys()
                and all(same(figure[key], wanted[key], places) for key in wanted)
            )
        case list():
            return (
                isinstance(figure, list)
                and len(figure) == len(wanted)
                and all(same(one, other, places) for one, other in zip(figure, wanted, strict=True))
            )
        case str() if places is not None and "/" not in wanted:
            scale = 10 ** max(places, len(wanted.partition(".")[2]))
            assert isinstance(figure, int | Fraction), figure
            return Fraction(round_half_away(Fraction(figure) * scale), scale) == exact(wanted)
    return figure == exact(wanted)


def figures_of(value: object) -> object:
    """The numbers in expected figures and inputs; what is none stays."""
    match value:
        case Mapping():
            return {key: figures_of(inner) for key, inner in value.items()}
        case list():
            return [figures_of(inner) for inner in value]
    try:
        return exact(value)
    except ValueError:
        return value


# --- identities -------------------------------------------------------------------------------------------------------
_OPERATORS: dict[type, Callable] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def holds(identity: str, figures: Mapping[str, object]) -> bool:
    """``price+usage=total``; sums of lists and mappings as ``sum(alloc)=joint_cost``."""
    sides = [_value(ast.parse(side.strip(), mode="eval").body, figures) for side in re.split("==?", identity)]
    return len(sides) > 1 and all(side == sides[0] for side in sides)


def _value(node: ast.expr, figures: Mapping[str, object]) -> Fraction:
    match node:
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_value(left, figures), _value(right, figures))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, figures)
        case ast.Constant(value=int() | str() as number):
            return Fraction(number)
        case ast.Constant(value=float() as number):
            return Fraction(str(number))
        case ast.Call(func=ast.Name(id="sum"), args=[ast.Name(id=name)]) if name in figures:
            many = figures[name]
            assert isinstance(many, Mapping | list), name
            return sum((Fraction(each) for each in (many.values() if isinstance(many, Mapping) else many)), Fraction(0))
        case ast.Name(id=name) if name in figures:
            figure = figures[name]
            assert isinstance(figure, Fraction), name
            return figure
    raise UnknownShape(f"identity part {ast.unparse(node)!r} is not understood; known are {sorted(figures)}")
