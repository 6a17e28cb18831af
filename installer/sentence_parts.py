"""Reads sentences out of an expression: what text it can become, as literal parts and slots.

A literal, an f-string, a choice between two, a sum, a word of a table, a name that one of these was assigned to, and
a call of a function of the same module that returns one are all followed; what else stands in an f-string is a slot.
"""

from __future__ import annotations

import ast
import itertools
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DEPTH = 4
SPOKEN_ALONE = frozenset({"_span", "_count", "money", "_minutes", "_possible"})
"""Functions whose words are translated by themselves, wherever they stand."""
MOST = 48
"""An expression that can become more texts than this is no sentence."""


class Kind(StrEnum):
    """What stands in a slot: a number, a quantity with its unit, data that stays as it is, or words to translate."""

    NUMBER = "N"
    QUANTITY = "Q"
    DATA = "D"
    TEXT = "T"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a sentence that is filled when it is said."""

    source: str
    kind: Kind


Part = str | Slot
Text = tuple[Part, ...]

NUMBERS = frozenset({"micro_text", "short_text", "minor_text", "len", "round_half_away", "abs", "round", "sum"})
QUANTITIES = frozenset({"entered_text", "qty", "suggested", "entered", "_entered", "like", "_like"})
DATA = frozenset(
    {
        *("description", "name", "lot", "lot_no", "item", "item_no", "order_no", "operation_no", "badge", "person"),
        *("purchase_order", "work_center", "center", "device_id", "device_seq", "erp_document", "cost_line", "code"),
        *("fault_code", "cause_code", "reason_code", "uom", "uom_base", "uom_entered", "base_uom", "unit", "asked"),
        *("to_item", "from_location", "to_location", "order", "operation", "event_id", "item_number", "lower"),
        *("hold_code", "characteristic", "plant_name", "written_type", "written_version", "setting", "following"),
        *(
            "master_version",
            "policy_version",
            "serial",
            "port",
            "reason",
            "cause",
            "path",
            "file",
            "host",
            "device",
            "to_location",
        ),
    }
)


@dataclass
class Scope:
    """Where an expression stands: the module's tables and functions, and what the function assigned to its names."""

    constants: dict[str, ast.expr] = field(default_factory=dict)
    functions: dict[str, list[ast.expr]] = field(default_factory=dict)
    attributes: dict[str, list[ast.expr]] = field(default_factory=dict)
    locals: dict[str, list[ast.expr]] = field(default_factory=dict)
    formatted: bool = False


def module_scope(tree: ast.Module) -> Scope:
    """Gather what a module's expressions may name."""
    scope = Scope()
    for line in tree.body:
        if isinstance(line, ast.Assign) and len(line.targets) == 1 and isinstance(line.targets[0], ast.Name):
            scope.constants[line.targets[0].id] = line.value
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            scope.functions[node.name] = [
                inner.value for inner in ast.walk(node) if isinstance(inner, ast.Return) and inner.value is not None
            ]
        if isinstance(node, ast.Attribute) and node.attr == "format":
            scope.formatted = True
        if isinstance(node, ast.ClassDef):
            for each in node.body:
                if isinstance(each, ast.Assign):
                    _assign(scope.attributes, each.targets[0], each.value)
    return scope


def local_scope(outer: Scope, function: ast.FunctionDef) -> Scope:
    """Gather what a function assigns to its names."""
    names: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                _assign(names, target, node.value)
    return replace(outer, locals=names)


def _assign(names: dict[str, list[ast.expr]], target: ast.expr, value: ast.expr) -> None:
    if isinstance(target, ast.Name):
        names.setdefault(target.id, []).append(value)
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple) and len(target.elts) == len(value.elts):
        for one, other in zip(target.elts, value.elts, strict=True):
            _assign(names, one, other)
    elif isinstance(target, ast.Tuple):
        for one in target.elts:
            if isinstance(one, ast.Name):
                names.setdefault(one.id, []).append(value)


def texts_of(node: ast.expr, scope: Scope, depth: int = 0) -> list[Text] | None:
    """Give every text that an expression can become; None where it is no text that can be read here."""
    if depth > DEPTH:
        return None
    reader = _READERS.get(type(node))
    found = None if reader is None else reader(node, scope, depth)  # type: ignore[operator]
    return None if found is None or len(found) > MOST else found


def _constant(node: ast.Constant, scope: Scope, _depth: int) -> list[Text] | None:
    if not isinstance(node.value, str):
        return None
    return [tuple(_braces(node.value))] if scope.formatted and "{" in node.value else [(node.value,)]


def _braces(text: str) -> Iterator[Part]:
    """Read the places of a text that is filled by ``format``."""
    while "{" in text:
        before, _, rest = text.partition("{")
        name, _, text = rest.partition("}")
        if before:
            yield before
        yield Slot(name, Kind.DATA if name in DATA else Kind.TEXT)
    if text:
        yield text


def _joined(node: ast.JoinedStr, scope: Scope, depth: int) -> list[Text] | None:
    return _product(
        [
            [(str(part.value),)] if isinstance(part, ast.Constant) else _filled(part, scope, depth)
            for part in node.values
        ]
    )


def _filled(part: ast.expr, scope: Scope, depth: int) -> list[Text]:
    assert isinstance(part, ast.FormattedValue)
    plain = part.format_spec is None and part.conversion == -1
    found = texts_of(part.value, scope, depth + 1) if plain else None
    if found is not None and all(_says(text) or text == ("",) for text in found):
        return found
    if found is not None and len(found) == 1:
        return found
    kind = Kind.NUMBER if part.format_spec is not None and _counts(part.format_spec) else kind_of(part.value, scope)
    return [(Slot(ast.unparse(part.value), kind),)]


def _counts(spec: ast.expr) -> bool:
    return isinstance(spec, ast.JoinedStr) and "%" not in ast.unparse(spec)


def _says(text: Text) -> bool:
    return any(isinstance(part, str) and any(map(str.isalpha, part)) for part in text)


def _choice(node: ast.IfExp, scope: Scope, depth: int) -> list[Text] | None:
    found = [texts_of(branch, scope, depth) for branch in (node.body, node.orelse)]
    if found[0] is None or found[1] is None:
        return None
    return [*found[0], *found[1]]


def _sum(node: ast.BinOp, scope: Scope, depth: int) -> list[Text] | None:
    if not isinstance(node.op, ast.Add):
        return None
    sides = [texts_of(node.left, scope, depth), texts_of(node.right, scope, depth)]
    if sides[0] is None or sides[1] is None:
        return None
    return _product([sides[0], sides[1]])


def _either(node: ast.BoolOp, scope: Scope, depth: int) -> list[Text] | None:
    if not isinstance(node.op, ast.Or):
        return None
    found = [texts_of(value, scope, depth) for value in node.values]
    return None if None in found else [text for texts in found if texts is not None for text in texts]


def _name(node: ast.Name, scope: Scope, depth: int) -> list[Text] | None:
    if node.id in scope.locals:
        return _union(scope.locals[node.id], scope, depth)
    if node.id in scope.constants:
        return texts_of(scope.constants[node.id], scope, depth + 1)
    return None


def _own(node: ast.Attribute, scope: Scope, depth: int) -> list[Text] | None:
    """Read what the classes of the module call so: ``self.title``."""
    if not (isinstance(node.value, ast.Name) and node.value.id == "self"):
        return None
    return _union(scope.attributes.get(node.attr, []), scope, depth)


def _word_of_table(node: ast.Subscript, scope: Scope, depth: int) -> list[Text] | None:
    return _values(node.value, scope, depth)


def _values(table: ast.expr, scope: Scope, depth: int) -> list[Text] | None:
    if isinstance(table, ast.Name):
        known = scope.locals.get(table.id, [scope.constants.get(table.id)])
        table = known[0] if known[0] is not None else table
    if isinstance(table, ast.Dict):
        return _union(table.values, scope, depth)
    if isinstance(table, ast.Tuple):
        spread = [each.value.elts if isinstance(each, ast.Starred) else [each] for each in table.elts]  # type: ignore[attr-defined]
        return _union(list(itertools.chain.from_iterable(spread)), scope, depth)
    return None


def _call(node: ast.Call, scope: Scope, depth: int) -> list[Text] | None:
    called = node.func
    if isinstance(called, ast.Name) and called.id in scope.functions and called.id not in NUMBERS | SPOKEN_ALONE:
        found = _union(scope.functions[called.id], replace(scope, locals={}), depth)
        return found if found and any(map(_says, found)) else None
    if isinstance(called, ast.Attribute) and called.attr in ("format", "strip", "rstrip", "lower"):
        return texts_of(called.value, scope, depth)
    if isinstance(called, ast.Attribute) and called.attr == "get" and len(node.args) == 2:
        words, default = _values(called.value, scope, depth), texts_of(node.args[1], scope, depth)
        return None if words is None else [*words, *(default or [])]
    return None


def _union(nodes: list[ast.expr], scope: Scope, depth: int) -> list[Text] | None:
    found = [texts_of(node, scope, depth + 1) for node in nodes]
    if not found or None in found:
        return None
    return list(dict.fromkeys(text for texts in found if texts is not None for text in texts))


def _product(choices: list[list[Text]]) -> list[Text] | None:
    made = 1
    for choice in choices:
        made *= len(choice)
    if made > MOST:
        return None
    return [_tidy(itertools.chain.from_iterable(each)) for each in itertools.product(*choices)]


def _tidy(parts: itertools.chain[Part]) -> Text:
    """Join neighbouring literals."""
    tidy: list[Part] = []
    for part in parts:
        if isinstance(part, str) and tidy and isinstance(tidy[-1], str):
            tidy[-1] += part
        elif part != "":
            tidy.append(part)
    return tuple(tidy) or ("",)


_READERS = {
    ast.Constant: _constant,
    ast.JoinedStr: _joined,
    ast.IfExp: _choice,
    ast.BinOp: _sum,
    ast.BoolOp: _either,
    ast.Name: _name,
    ast.Attribute: _own,
    ast.Subscript: _word_of_table,
    ast.Call: _call,
}


def kind_of(node: ast.expr, scope: Scope, depth: int = 0) -> Kind:
    """Tell what an expression in a slot gives, by its name and by the functions that write numbers."""
    if isinstance(node, ast.Name) and node.id in scope.locals and depth < DEPTH:
        kinds = {kind_of(value, scope, depth + 1) for value in scope.locals[node.id]}
        if len(kinds) == 1 and kinds != {Kind.TEXT}:
            return kinds.pop()
    if isinstance(node, ast.Call):
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if called in NUMBERS | QUANTITIES:
            return Kind.NUMBER if called in NUMBERS else Kind.QUANTITY
        if called == "name":
            return Kind.DATA
        if called in ("str", "int") and len(node.args) == 1:
            return kind_of(node.args[0], scope, depth + 1)
        return kind_of(node.func.value, scope, depth + 1) if isinstance(node.func, ast.Attribute) else Kind.TEXT
    if isinstance(node, ast.BinOp):
        return Kind.NUMBER
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self":
        return Kind.TEXT
    last = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    if last in QUANTITIES:
        return Kind.QUANTITY
    return Kind.DATA if last in DATA else Kind.TEXT
