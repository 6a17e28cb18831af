"""No float is reachable in the domain (domain.md B2.5.1): not written, not made by a division, not stored.

What the types say is asked of mypy itself: every expression of every module, so a true division of two integers, the
seconds of a timedelta or a value that crept in by way of a library are all found.
"""

import ast
from pathlib import Path

import pytest
from mypy import build
from mypy.modulefinder import BuildSource
from mypy.nodes import NameExpr, TypeAliasExpr
from mypy.options import Options
from mypy.types import Instance, TupleType, Type, UnionType, get_proper_type

import floorledger.domain
from tests.domain.test_codec import refused, spoiled
from tests.plants import policy
from tests.workshop import workshop

DOMAIN = Path(floorledger.domain.__file__).parent
MODULES = sorted(DOMAIN.glob("*.py"))
INEXACT = {"builtins.float", "builtins.complex", "decimal.Decimal"}
UNWANTED = {"float", "complex", "round", "Decimal", "decimal", "math", "cmath", "statistics", "random", "numpy"}
"""Names that stand for inexact numbers, or for another rounding than half away from zero (B2.5.3)."""
EXACT_HERE = {"history": ["statistics"]}
"""The median of rationals is one; that of two integers would be a float, which no type says."""


# --- as it is written -------------------------------------------------------------------------------------------------


def written(source: str) -> list[str]:
    """Floats and unwanted names in a source text, with their lines."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Constant(value=float() | complex() as value):
                found.append(f"{node.lineno}: {value}")
            case ast.Name(id=name) if name in UNWANTED:
                found.append(f"{node.lineno}: {name}")
            case ast.Import(names=names) | ast.ImportFrom(names=names):
                modules = {alias.name.partition(".")[0] for alias in names} | {getattr(node, "module", "") or ""}
                found += [f"{node.lineno}: {name}" for name in sorted(modules & UNWANTED)]
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_float_and_no_other_rounding_is_written(path):
    found = [each.partition(": ")[2] for each in written(path.read_text(encoding="utf-8"))]
    assert found == EXACT_HERE.get(path.stem, [])


@pytest.mark.parametrize(
    "source",
    [
        "x = 0.5",
        "x = 1e3",
        "x = 2j",
        "x = float('1')",
        "def f(x: float) -> int: ...",
        "class A:\n    x: float = 0",
        "x = round(y)",
        "import math",
        "from decimal import Decimal",
        "from statistics import mean",
    ],
)
def test_what_is_written_is_found(source):
    assert written(source)


# --- as the types say -------------------------------------------------------------------------------------------------


def inexact(found: Type, depth: int = 4) -> bool:
    """Whether a type is a float, or holds one."""
    proper = get_proper_type(found)
    match proper:
        case _ if depth == 0:
            return False
        case Instance():
            return proper.type.fullname in INEXACT or any(inexact(each, depth - 1) for each in proper.args)
        case UnionType() | TupleType():
            return any(inexact(each, depth - 1) for each in proper.items)
        case _:
            return False


def typed(sources: list[BuildSource]) -> list[tuple[int, str]]:
    """Every expression that makes or may make a float: its line, and the expression.

    mypy has read the standard library's stubs in the same run; what they only declare (names and unions of types) is
    left out. A float of the domain's own comes of a call, an operator, an attribute, an index or a literal.
    """
    options = Options()
    options.incremental, options.preserve_asts, options.export_types = False, True, True
    options.namespace_packages = options.explicit_package_bases = True
    options.mypy_path = [str(DOMAIN.parents[1])]
    result = build.build(sources, options)
    assert not result.errors
    return [
        (each.line, str(each))
        for each, kind in result.types.items()
        if inexact(kind) and not isinstance(each, NameExpr | TypeAliasExpr) and getattr(each, "op", "") != "|"
    ]


SABOTAGE = {
    "true division": "def half(whole: int) -> object:\n    return whole / 2\n",
    "of scaled integers": (
        "from floorledger.domain.number import Micro\ndef rate(a: Micro, b: Micro) -> object:\n    return a / b\n"
    ),
    "seconds of a duration": (
        "from datetime import timedelta\ndef seconds(took: timedelta) -> int:\n    return int(took.total_seconds())\n"
    ),
    "sum of a list": "def mean(of: list[int]) -> object:\n    return [each / len(of) for each in of]\n",
    "power of an integer": "def tenth(digits: int) -> object:\n    return 10 ** -1\n",
    "mixed with a rational": (
        "from fractions import Fraction\nfrom datetime import timedelta\n"
        "def f(a: Fraction, took: timedelta) -> object:\n    return a * (took / timedelta(hours=1))\n"
    ),
}


LONG = 10_000
"""Longer than any module: the n-th planted text begins at n times that line."""


def test_no_expression_of_the_domain_is_a_float_and_each_planted_one_is_found():
    """One run of mypy for both: what is planted shows that it looks."""
    planted = [
        BuildSource(None, f"planted{number}", "\n" * LONG * number + text)
        for number, text in enumerate(SABOTAGE.values(), start=1)
    ]
    real = [
        BuildSource(str(path), "floorledger.domain" + ("" if path.stem == "__init__" else f".{path.stem}"))
        for path in MODULES
    ]
    found = typed([*real, *planted])
    assert [(line, text) for line, text in found if line < LONG] == []
    assert {line // LONG for line, _ in found} == set(range(1, len(SABOTAGE) + 1))


# --- as it is stored --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("document", [workshop(), policy()], ids=["master data", "policy"])
@pytest.mark.parametrize("value", [0.5, float("nan"), 1.0])
def test_no_field_of_a_document_takes_a_float(document, value):
    tried = 0
    for path, twin in spoiled(document, value):
        tried += 1
        assert refused(twin), f"{path} took {value}"
    assert tried > 25
