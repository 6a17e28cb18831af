"""Rows as tab-separated text for the clipboard, with cells that a spreadsheet would run made harmless."""

import re
from collections.abc import Iterable, Sequence

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", '"', "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet may take for the start of a formula, or what may hide one: full-width forms; a NUL, which it
leaves out; a quotation mark, which it takes away."""
_NEGATIVE = re.compile(r"-\d+(?:[.,]\d+)?")
_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


def neutralise(cell: str) -> str:
    """Put an apostrophe before a cell that could run as a formula; a plain negative number stays a number."""
    if cell.startswith(RISKY) and not _NEGATIVE.fullmatch(cell):
        return f"'{cell}"
    return cell


def tsv(rows: Iterable[Sequence[str]]) -> str:
    """Join rows of cells; tabs and line breaks within a cell become blanks so that no cell starts a new one."""
    return "".join("\t".join(_BREAKS.sub(" ", neutralise(cell)) for cell in row) + "\n" for row in rows)
