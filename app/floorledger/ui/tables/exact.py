"""Decimal text as scaled integers and back, and exact sums of it. No float and no Qt."""

import re
from collections.abc import Iterable

_DECIMAL = re.compile(r"(-?)(\d+)(?:\.(\d+))?")


def is_decimal(text: str) -> bool:
    """Tell whether ``text`` is plain decimal text such as ``-12.50``."""
    return text.isascii() and _DECIMAL.fullmatch(text) is not None


def scaled(text: str, decimals: int) -> int:
    """Read decimal text as an integer of ``10**-decimals``. Raises ValueError where digits would be lost."""
    match = _DECIMAL.fullmatch(text) if text.isascii() else None
    if match is None or len(match[3] or "") > decimals:
        raise ValueError(f"{text!r} is not a decimal number with at most {decimals} decimals")
    value = int(match[2] + (match[3] or "").ljust(decimals, "0"))
    return -value if match[1] else value


def decimals_of(texts: Iterable[str]) -> int:
    """Count the most decimals that any of ``texts`` has."""
    return max((len(text.partition(".")[2]) for text in texts), default=0)


def unscaled(value: int, decimals: int) -> str:
    """Write a scaled integer as decimal text with all its decimals; the inverse of :func:`scaled`."""
    digits = str(abs(value)).rjust(decimals + 1, "0")
    whole, fraction = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    return ("-" if value < 0 else "") + whole + (f".{fraction}" if fraction else "")


def total(texts: Iterable[str]) -> str:
    """Sum decimal texts exactly, with as many decimals as the longest has; text that is no number counts nothing."""
    amounts = [text for text in texts if is_decimal(text)]
    decimals = decimals_of(amounts)
    return unscaled(sum(scaled(text, decimals) for text in amounts), decimals)


def sign(text: str) -> int:
    """Give -1, 0 or 1 for decimal text, 0 for other text."""
    if not is_decimal(text) or not text.strip("-0."):
        return 0
    return -1 if text.startswith("-") else 1
