"""The plant's own labels: orders, badges, reasons, places, lots and commands (domain.md B6.3).

The text of a label is ``PREFIX/part/.../check``: the prefix names the kind, each kind has a fixed number of parts, and
the check character stands alone at the end, so a label cut short never looks whole.

========  ===========================  ==========================
kind      text                         example
========  ===========================  ==========================
ORDER     WO/<order>/<operation>/k     ``WO/1001/30/M``
BADGE     BDG/<badge>/k                ``BDG/1042/6``
REASON    RSN/<group>/<code>/k         ``RSN/SCRAP/S01/H``
LOCATION  LOC/<location>/k             ``LOC/A12/T``
LOT       LOT/<item>/<lot>/k           ``LOT/SP--BOM2001/R7112/Y``
COMMAND   CMD/<verb or digit>/k        ``CMD/OK/F``
========  ===========================  ==========================

**Check character**: ISO/IEC 7064 MOD 37,36 over every character before the last ``/``, prefix and inner ``/`` included.
``0-9`` count 0-9, ``A-Z`` count 10-35, any other character counts its ASCII code modulo 36 (``/`` counts 11, ``-`` 9).

**Other characters**: MOD 37,36 tells 36 values apart and no more, so a 37th character would share its value with a
letter or digit and the two could be swapped unseen. Inside a part every printable ASCII character outside ``0-9A-Z`` is
therefore written twice (``SP-BOM2001`` becomes ``SP--BOM2001``); a single one is damage. ``/`` is not allowed in a part
and the number of parts is fixed. So *every* substitution of one character is caught: letters and digits by the check
character, all others by the doubling and the number of parts.
"""

from enum import StrEnum

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_MODULUS = len(_ALPHABET)


class ScanKind(StrEnum):
    """What a scan is: one of the plant's own labels, or data of a supplier (GS1, MH10)."""

    BADGE = "badge"
    ORDER = "order"
    REASON = "reason"
    LOCATION = "location"
    LOT = "lot"
    COMMAND = "command"
    GS1 = "gs1"
    MH10 = "mh10"


class LabelFault(StrEnum):
    """Why a text is not one of the plant's labels."""

    PREFIX = "prefix"
    """It does not begin with a prefix of ours."""
    DAMAGED = "damaged"
    """Parts, doubling or check character do not fit."""
    VERB = "verb"
    """A sound command label with a verb we do not know."""


Fields = tuple[tuple[str, str], ...]

_SHAPES: dict[ScanKind, tuple[str, tuple[str, ...]]] = {
    ScanKind.ORDER: ("WO", ("order", "operation")),
    ScanKind.BADGE: ("BDG", ("badge",)),
    ScanKind.REASON: ("RSN", ("group", "code")),
    ScanKind.LOCATION: ("LOC", ("location",)),
    ScanKind.LOT: ("LOT", ("item", "lot")),
    ScanKind.COMMAND: ("CMD", ("verb",)),
}
_BY_PREFIX = {prefix: (kind, names) for kind, (prefix, names) in _SHAPES.items()}

VERBS = frozenset(
    (
        *("OK", "KEEP", "CANCEL", "NEXT", "CHOOSE", "FINAL", "SUGGEST", "WEIGH", "POINT", "BACKSPACE", "SIGNOUT"),
        *("GOOD", "SCRAP", "CONSUME", "HOLD", "TIME", "UNDO", "REWORK", "BYPRODUCT", "RETURN", "LOSS", "DECIDE"),
        *("INSPECT", "SENDOUT", "TAKEBACK", "MOVE", "COUNT", "JOBS", "PRINT", "DRAWING", "PHOTO"),
    )
)
"""What a command label may ask for. A digit is a command too, so the command sheet can enter a quantity (D17)."""

DIGITS = frozenset("0123456789")

REPEATED = DIGITS | {"NEXT", "CHOOSE", "POINT", "BACKSPACE"}
"""Commands that are scanned twice on purpose: 11 is two scans of 1. None of them records anything."""


def check_character(text: str) -> str:
    """The ISO/IEC 7064 MOD 37,36 check character of ``text``, by the values given at the top of this module."""
    product = _MODULUS
    for character in text:
        total = (product + _value(character)) % _MODULUS or _MODULUS
        product = total * 2 % (_MODULUS + 1)
    return _ALPHABET[(1 - product) % _MODULUS]


def label(kind: ScanKind, *parts: str) -> str:
    """The text to print for a label, for example ``label(ScanKind.ORDER, "1001", "30")``.

    Raises ValueError when the kind is not one of ours, the number of parts is wrong, a command is unknown, or a part
    is empty or holds ``/`` or a character outside printable ASCII.
    """
    if kind not in _SHAPES:
        raise ValueError(f"{kind} is not a label of the plant's own")
    prefix, names = _SHAPES[kind]
    if len(parts) != len(names):
        raise ValueError(f"a {kind} label has {len(names)} part(s) ({', '.join(names)}), not {len(parts)}")
    if kind is ScanKind.COMMAND and parts[0] not in VERBS | DIGITS:
        raise ValueError(f"{parts[0]!r} is not a command")
    text = "/".join((prefix, *(_double(part) for part in parts)))
    return f"{text}/{check_character(text)}"


def is_label(text: str) -> bool:
    """Whether ``text`` begins with a prefix of ours, sound or not."""
    prefix, slash, _ = text.partition("/")
    return bool(slash) and prefix in _BY_PREFIX


def read_label(text: str) -> tuple[ScanKind, Fields] | LabelFault:
    """The kind and the fields of a label's text, or why it is none. Never raises."""
    if not is_label(text):
        return LabelFault.PREFIX
    prefix, *written, check = text.split("/")
    kind, names = _BY_PREFIX[prefix]
    parts = tuple(_undouble(part) for part in written)
    if len(parts) != len(names) or not all(parts) or check != check_character(text[: text.rindex("/")]):
        return LabelFault.DAMAGED
    if kind is not ScanKind.COMMAND:
        return kind, tuple(zip(names, parts, strict=True))
    if parts[0] in VERBS:
        return kind, (("verb", parts[0]),)
    return (kind, (("digit", parts[0]),)) if parts[0] in DIGITS else LabelFault.VERB


def _value(character: str) -> int:
    found = _ALPHABET.find(character)
    return found if found >= 0 else ord(character) % _MODULUS


def _double(part: str) -> str:
    if not part or "/" in part or not all(" " <= character <= "~" for character in part):
        raise ValueError(f"{part!r} cannot stand on a label: printable ASCII without '/' only, and not empty")
    return "".join(character if character in _ALPHABET else character * 2 for character in part)


def _undouble(written: str) -> str:
    """The part as it was before doubling; empty when it is empty, or when a character that must be double is not."""
    part = ""
    at = 0
    while at < len(written):
        character = written[at]
        step = 1 if character in _ALPHABET else 2
        if not " " <= character <= "~" or written[at : at + step] != character * step:
            return ""
        part += character
        at += step
    return part
