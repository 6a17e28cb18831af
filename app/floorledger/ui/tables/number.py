"""Exact decimal text as people of a locale write it. No float: digits are moved, never computed."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QLocale

TRUE_MINUS = "\N{MINUS SIGN}"
NO_BREAK = "\N{NO-BREAK SPACE}"
DASH = "\N{EM DASH}"
_DECIMAL = re.compile(r"(-?)(\d+)(?:\.(\d+))?")
_WITH_CODE = re.compile(r"(-?\d+(?:\.\d+)?)[ \u00a0](\S+)|([A-Z]{3})[ \u00a0](-?\d+(?:\.\d+)?)")
_CURRENCY = re.compile(r"[A-Z]{3}")
_LONGEST = 18
"""Digits that surely fit the 64 bits of QLocale's integers."""


def is_decimal(text: str) -> bool:
    """Tell whether ``text`` is plain decimal text such as ``-12.50``."""
    return text.isascii() and _DECIMAL.fullmatch(text) is not None


def number(text: str, locale: QLocale) -> str:
    """Write decimal text with the locale's separators and a true minus; other text comes back as it is."""
    match = _DECIMAL.fullmatch(text) if text.isascii() else None
    if match is None:
        return text
    sign, whole, fraction = match.groups()
    written = locale.toString(int(whole)) if len(whole) <= _LONGEST else _digits(whole, locale)
    if fraction:
        written += locale.decimalPoint() + _digits(fraction, locale)
    return (
        f"{TRUE_MINUS}{written}"
        if sign and any(digit in "123456789" for digit in whole + (fraction or ""))
        else written
    )


def money(text: str, currency: str, locale: QLocale) -> str:
    """Write an amount with its currency: ``EUR 1,026.00``, a minus before it; a dash where there is none."""
    if not text:
        return DASH
    written = number(text, locale)
    sign = TRUE_MINUS if written.startswith(TRUE_MINUS) else ""
    return f"{sign}{currency}{NO_BREAK}{written.removeprefix(sign)}" if is_decimal(text) else written


def quantity(text: str, unit: str, locale: QLocale) -> str:
    """Write a quantity with its unit, nothing where there is none."""
    return f"{number(text, locale)}{NO_BREAK}{unit}" if text and unit else number(text, locale)


def figure(text: str, locale: QLocale) -> str:
    """Write a figure of unknown kind: decimal text, alone or with a unit or a currency beside it."""
    match = _WITH_CODE.fullmatch(text)
    if match is None:
        return number(text, locale)
    amount, code = (match[1], match[2]) if match[1] else (match[4], match[3])
    return money(amount, code, locale) if _CURRENCY.fullmatch(code) else quantity(amount, code, locale)


def plain(text: str, locale: QLocale) -> str:
    """Write decimal text for a spreadsheet: the locale's decimal point, no grouping, a hyphen as minus."""
    return text.replace(".", locale.decimalPoint()) if is_decimal(text) else text


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


def _digits(ascii_digits: str, locale: QLocale) -> str:
    """Write ASCII digits in the locale's own digits."""
    zero = locale.zeroDigit()
    return ascii_digits if zero == "0" else "".join(chr(ord(zero) + int(digit)) for digit in ascii_digits)
