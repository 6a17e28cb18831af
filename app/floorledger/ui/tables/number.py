"""Amounts and figures of a table as the locale writes them; the digits are those of the exact text."""

import re

from PySide6.QtCore import QLocale

from floorledger.ui import figures
from floorledger.ui.tables.exact import is_decimal, sign

NO_BREAK = "\N{NO-BREAK SPACE}"
DASH = "\N{EM DASH}"
_AMOUNT = r"-?\d+(?:\.\d+)?"
_BEFORE = re.compile(rf"([A-Z]{{3}})[ \u00a0]({_AMOUNT})")
_AFTER = re.compile(rf"({_AMOUNT})[ \u00a0](\S+)")
_CURRENCY = re.compile(r"[A-Z]{3}")


def number(text: str, locale: QLocale) -> str:
    """Write decimal text with the locale's separators and a true minus; other text comes back as it is."""
    if not is_decimal(text):
        return text
    return figures.figure(text if sign(text) else text.removeprefix("-"), locale)


def money(text: str, currency: str, locale: QLocale) -> str:
    """Write an amount with its currency: ``EUR 1,026.00``, a minus before it; a dash where there is none."""
    written = number(text, locale)
    if not is_decimal(text):
        return written or DASH
    minus = figures.MINUS if written.startswith(figures.MINUS) else ""
    return f"{minus}{currency}{NO_BREAK}{written.removeprefix(minus)}"


def signed(text: str, locale: QLocale) -> str:
    """Write an amount with its sign, plus included."""
    return f"+{number(text, locale)}" if sign(text) > 0 else number(text, locale)


def loose(text: str, locale: QLocale) -> str:
    """Write a figure of unknown kind: decimal text, alone or with a unit or a currency beside it."""
    if match := _BEFORE.fullmatch(text):
        return money(match[2], match[1], locale)
    if match := _AFTER.fullmatch(text):
        amount, code = match.groups()
        return money(amount, code, locale) if _CURRENCY.fullmatch(code) else number(amount, locale) + NO_BREAK + code
    return number(text, locale)


def plain(text: str, locale: QLocale) -> str:
    """Write decimal text for a spreadsheet: the locale's decimal point, no grouping, a hyphen as minus."""
    return text.replace(".", locale.decimalPoint()) if is_decimal(text) else text
