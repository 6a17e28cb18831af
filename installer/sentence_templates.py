"""Extracts the sentences that domain and services make, so that they can be translated and recognised.

The rule: every text in a module of ``domain/``, ``services/`` and ``adapters/`` is for people, except

- in the modules of ``NOT_SHOWN``, whose readers are a shell, a file or another program;
- documentation, lines of the log, names of types, keys and comparisons, arguments of ``ABOUT_TEXT`` functions and
  errors of ``BUGS``;
- a single word that is no caption (its first letter a capital, the rest small) and no value of an enumeration in
  ``SHOWN_ENUMS``, stands in no table whose name ends with _WORDS, and is no argument of ``WORD_KEYS``;
- what ``NOT_FOR_PEOPLE`` names, and names of cost lines ("scrap:20"), patterns.

``MADE_OF_WORDS`` adds what is put together where no rule can see it.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeGuard

from installer.sentence_parts import Kind, Scope, Slot, Text, local_scope, module_scope, texts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NOT_SHOWN = frozenset(
    {
        *("domain/codec", "domain/chain", "domain/kpi", "domain/uom"),
        *("domain/policy", "domain/tolerance", "domain/cost_layer", "domain/hold_value", "domain/mix_yield"),
        *("domain/actual_cost", "domain/actual_value", "domain/variance_step", "domain/genealogy"),
        *("services/audit", "services/audit_chain", "services/audit_check", "services/audit_files"),
        *("services/audit_forms", "services/audit_report", "services/log_exceptions"),
        *("services/log_file", "services/log_mapping", "services/log_quirks", "services/log_replay"),
        *("services/log_replay_report", "services/log_report", "services/log_row", "services/log_standard"),
        *("services/policy_file", "services/production_log", "services/publish", "services/recompute"),
        *("services/wire", "services/yaml_node", "services/plant", "services/control", "services/file_problems"),
        *("services/settings", "services/settings_file", "services/settings_keys"),
        *("adapters/audit_source", "adapters/cache_queries", "adapters/credentials", "adapters/demo_plant"),
        *("adapters/enrolment_store", "adapters/feed_log", "adapters/hub_health"),
        *("adapters/hub_rows", "adapters/hub_store", "adapters/hub_tx", "adapters/piece_query"),
        *("adapters/projection", "adapters/hub_tables", "adapters/terminal_tables"),
        *("adapters/append_only", "adapters/erasing", "adapters/feed_reader", "adapters/master_reader"),
        *("adapters/master_shelf", "adapters/hub_backup", "adapters/hub_identity", "adapters/plant_ca"),
        *("adapters/post", "adapters/mqtt_broker", "adapters/salvage", "adapters/second_instance"),
        *("adapters/terminal_check", "services/notify", "services/notify_file", "services/packing"),
        "services/stream",
    }
)
SHOWN_ENUMS = frozenset(
    {
        *("Severity", "Cause", "Verdict", "Fate", "OrderState", "TimeCategory", "TimeKind", "Step", "ReworkStep"),
        *("CaptureMethod", "HoldState", "ExceptionState", "OtherOutputKind", "PieceState", "Standing"),
    }
)
SHOWN_LOWER = frozenset({"EventType"})
"""Enumerations whose names are shown in small letters."""
ABOUT_TEXT = frozenset(
    {
        *("replace", "partition", "rpartition", "split", "rsplit", "startswith", "endswith", "strftime", "decode"),
        *("encode", "getattr", "compile", "removeprefix", "removesuffix", "strip", "rstrip", "lstrip", "NewType"),
        *("TypeVar", "frozenset", "execute", "text_clause", "getLogger", "import_module", "index", "isoformat"),
        *("fullmatch", "match", "search", "sub", "finditer", "findall", "open", "glob", "with_name", "ForeignKey"),
    }
)
BUGS = frozenset({"KeyError", "ValueError", "TypeError", "AssertionError", "NotImplementedError", "LookupError"})
KEYS = frozenset({"key", "code", "group", "page", "filter", "mark", "prefix", "separator", "auth_method", "person_id"})
WORD_KEYS = frozenset({"owner", "escalate_to", "recipient", "label", "text", "title", "meaning", "detail", "mark_text"})
NOT_FOR_PEOPLE = frozenset(
    {
        *("next in", "h of shift time", "go into rework; there are only", "usb:{0}:{1}", "usb:{0}:{1}:{2}"),
        *("Bearer {0}", "/v1/documents/{0}", "/v1/feed?cursor={0}&limit={1}"),
        *("ahead of", "one person", "shift {0}", "missing {0} {1}", "event {0}: {1}", "floorledger {0}"),
        *("floorledger token nonce:", "no answer from the ERP", "line {0}"),
        "{0}  enrols one device as {1}, once, until {2}",
    }
)
ROLES = ("operator", "supervisor", "controller", "quality", "shift lead", "planner", "maintenance")
MADE_OF_WORDS = (
    *((role, "") for role in ROLES),
    *((heading, "") for heading in ("Badges", "Orders", "Lots", "Reasons", "Places", "Commands")),
    ("Send to vendor {0}", "D"),
    ("Send to vendor {0}, lot {1}", "DD"),
    ("undone", ""),
    ("differs", ""),
    ("broken", ""),
    ("signed", ""),
    ("anchored", ""),
    ("minute", ""),
    ("minutes", ""),
    ("{0} or {1}", "TT"),
    ("{0} and {1}", "TT"),
    ("{0} (info)", "D"),
    ("{0} (warn)", "D"),
    ("{0} (block)", "D"),
)
"""Words that are names in the program and shown all the same, and how lists of words are made."""

_CAPTION = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)?\.?")
_LETTERS = re.compile(r"[a-z]{2}")
_NO_SENTENCE = re.compile(
    r"[a-z ]*(?:\{\d\})?[a-z ]*:\{\d\}|(?:PRAGMA|SELECT|INSERT|UPDATE|DELETE) .*|.*\.bak|.*\(\?P?[<:].*|usb:.*|/.*"
    r"|Bearer .*|\w+://.*"
)
_WORD = "\N{ZERO WIDTH SPACE}"
"""Marks a single word that is shown, on its way through the finder."""
_SENTENCE_END = re.compile(r"(?<=[.?!]) (?=\S)")


@dataclass(frozen=True, slots=True, order=True)
class Template:
    """A sentence with numbered places; ``kinds`` has a letter of :class:`Kind` for each place, ``names`` what fills it.

    ``module`` is where it is made first.
    """

    text: str
    kinds: str
    names: tuple[str, ...] = ()
    module: str = ""


def extract(package: Path) -> list[Template]:
    """Give every template of a package's folder, by text; of two with other kinds the wider one."""
    found: dict[str, Template] = {}
    for path in modules(package):
        module = path.relative_to(package).with_suffix("").as_posix()
        for template in of_module(path.read_text("utf-8"), module):
            found[template.text] = _wider(found.get(template.text), template)
    for text, kinds in MADE_OF_WORDS:
        found[text] = Template(text, kinds)
    return sorted(found.values())


def modules(package: Path) -> list[Path]:
    """Give the modules whose texts people read."""
    paths = [path for room in ("domain", "services", "adapters") for path in sorted((package / room).rglob("*.py"))]
    paths.append(package / "main" / "labels.py")
    return [path for path in paths if path.relative_to(package).with_suffix("").as_posix() not in NOT_SHOWN]


def _wider(one: Template | None, other: Template) -> Template:
    if one is None or one.kinds == other.kinds:
        return one or other
    kinds = "".join(a if a == b else Kind.TEXT.value for a, b in zip(one.kinds, other.kinds, strict=True))
    return Template(one.text, kinds, one.names, one.module)


def of_module(source: str, module: str) -> Iterator[Template]:
    """Give the templates of one module."""
    tree = ast.parse(source)
    for text in _Finder(module_scope(tree)).texts(tree):
        for sentence in _sentences(text):
            if (template := _template(sentence, module)) is not None:
                yield replace(template, text=template.text.removesuffix(_WORD))


def _sentences(text: Text) -> Iterator[Text]:
    """Cut a text where one sentence ends and the next begins."""
    sentence: list[str | Slot] = []
    for part in text:
        pieces = _SENTENCE_END.split(part) if isinstance(part, str) else [part]
        for number, piece in enumerate(pieces):
            if number:
                yield tuple(sentence)
                sentence = []
            # a sentence that ended with the literal before leaves its blank to the slot that follows
            if isinstance(piece, str) and re.search(r"[.?!] $", piece):
                yield (*sentence, piece.rstrip())
                sentence = []
            elif isinstance(piece, str) and _begins(piece) and _is_text(sentence):
                yield tuple(sentence)
                sentence = [piece]
            else:
                sentence.append(piece)
    yield tuple(sentence)


def _is_text(sentence: list[str | Slot]) -> bool:
    """Tell whether a text stands last: it ends as a sentence ends."""
    return bool(sentence) and isinstance(sentence[-1], Slot) and sentence[-1].kind is Kind.TEXT


def _template(sentence: Text, module: str) -> Template | None:
    parts = list(sentence)
    if parts and isinstance(parts[0], str):
        parts[0] = parts[0].lstrip() if _begins(parts[0]) else parts[0]
    if parts and isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip()
    slots = [part for part in parts if isinstance(part, Slot)]
    numbers = iter(range(len(slots)))
    text = "".join(f"{{{next(numbers)}}}" if isinstance(part, Slot) else part for part in parts)
    literal = "".join(part for part in parts if isinstance(part, str))
    if not _is_for_people(text, literal):
        return None
    return Template(text, "".join(slot.kind.value for slot in slots), tuple(slot.source for slot in slots), module)


def _begins(part: str) -> bool:
    """Tell whether a leading blank only parted the sentence from the one before."""
    return part[:1] == " " and part[1:2].isupper()


def _is_for_people(text: str, literal: str) -> bool:
    if text in NOT_FOR_PEOPLE or not _LETTERS.search(literal) or text[0] in " ,;" or _NO_SENTENCE.fullmatch(text):
        return False
    if text.endswith(_WORD):
        return True
    return " " in text.strip() or _CAPTION.fullmatch(text) is not None or "{" in text


def _is_for_tools(node: ast.AST) -> bool:
    """Tell documentation and lists of names."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"


def _is_value(node: ast.AST, table: ast.expr) -> TypeGuard[ast.Constant]:
    return isinstance(table, ast.Dict) and node in table.values and isinstance(node, ast.Constant) and bool(node.value)


def _is_logged(called: ast.expr) -> bool:
    """Tell a line of the log, which who looks after the machine reads."""
    return isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "log"


class _Finder:
    """Walks a module to the outermost texts."""

    def __init__(self, scope: Scope) -> None:
        self._module = scope

    def texts(self, tree: ast.Module) -> Iterator[Text]:
        yield from self._in(tree.body, self._module)

    def _in(self, nodes: Iterable[ast.AST], scope: Scope) -> Iterator[Text]:
        for node in nodes:
            yield from self._of(node, scope)

    def _of(self, node: ast.AST, scope: Scope) -> Iterator[Text]:
        if isinstance(node, ast.FunctionDef):
            yield from self._in([*node.args.defaults, *filter(None, node.args.kw_defaults)], scope)
            yield from self._in(node.body, local_scope(self._module, node))
        elif isinstance(node, ast.ClassDef):
            yield from self._class(node, scope)
        elif _is_for_tools(node):
            return
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).endswith("_WORDS"):
            yield from ((f"{each.value!s}{_WORD}",) for each in ast.walk(node.value) if _is_value(each, node.value))
        elif isinstance(node, ast.expr):
            yield from self._expression(node, scope)
        elif not isinstance(node, ast.Assert | ast.Import | ast.ImportFrom | ast.pattern):
            yield from self._in(self._parts(node), scope)

    def _parts(self, node: ast.AST) -> Iterator[ast.AST]:
        for name, value in ast.iter_fields(node):
            if name in ("annotation", "returns", "decorator_list", "pattern", "type_params"):
                continue
            yield from (each for each in (value if isinstance(value, list) else [value]) if isinstance(each, ast.AST))

    def _class(self, node: ast.ClassDef, scope: Scope) -> Iterator[Text]:
        is_enum = any(isinstance(base, ast.Name) and base.id.endswith("Enum") for base in node.bases)
        if not is_enum:
            yield from self._in(node.body, scope)
        elif node.name in SHOWN_ENUMS | SHOWN_LOWER:
            for each in node.body:
                if isinstance(each, ast.Assign) and isinstance(each.value, ast.Constant):
                    word = str(each.value.value)
                    yield (f"{word.replace('_', ' ').lower() if node.name in SHOWN_LOWER else word}{_WORD}",)

    def _expression(self, node: ast.expr, scope: Scope) -> Iterator[Text]:
        if isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp | ast.IfExp | ast.BoolOp):
            found = texts_of(node, scope)
            if found is not None:
                yield from found
                return
        if isinstance(node, ast.Compare):
            return
        if isinstance(node, ast.Subscript):
            yield from self._of(node.value, scope)
        elif isinstance(node, ast.Dict):
            yield from self._in(node.values, scope)
        elif isinstance(node, ast.Call):
            yield from self._call(node, scope)
        elif isinstance(node, ast.IfExp):
            yield from self._in((node.body, node.orelse), scope)
        else:
            yield from self._in(self._parts(node), scope)

    def _call(self, node: ast.Call, scope: Scope) -> Iterator[Text]:
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if _is_logged(node.func):
            return
        if called in ABOUT_TEXT or called in BUGS:
            if called in ("strip", "rstrip", "lstrip") and isinstance(node.func, ast.Attribute):
                yield from self._of(node.func.value, scope)
            return
        yield from self._of(node.func, scope)
        arguments = node.args[1:] if called == "get" else node.args
        yield from self._in(arguments, scope)
        for keyword in node.keywords:
            if keyword.arg in WORD_KEYS and isinstance(keyword.value, ast.Constant) and keyword.value.value:
                yield (f"{keyword.value.value!s}{_WORD}",)
            elif keyword.arg not in KEYS:
                yield from self._of(keyword.value, scope)
