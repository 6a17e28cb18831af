"""Numbers, times and spans as the locale writes them. Decimal text stays exact: no float is made of it."""

import re
from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

translate = QCoreApplication.translate

MINUS = "\N{MINUS SIGN}"
_NUMBER = re.compile(r"(-?)(\d*)(\.?)(\d*)")
_DAYS = {
    QLocale.Language.German: "d. MMM yyyy",
    QLocale.Language.Chinese: "yyyy\u5e74M\u6708d\u65e5",
}
"""Languages that do not write 9 Nov 2026."""
_LEADING_MINUS = re.compile(r"(?<![\w.])-(?=\d)")


def figure(text: str, locale: QLocale | None = None) -> str:
    """Write decimal text (``"-1234.50"``) with the locale's separators and a true minus.

    Every digit is kept, a half typed number (``"12."``) too; text that is no number comes back unchanged.
    """
    match = _NUMBER.fullmatch(text)
    if match is None or not text.strip("-."):
        return text
    sign, whole, point, rest = match.groups()
    where = locale or QLocale()
    grouped = _group(whole or "0", where)
    return f"{MINUS if sign else ''}{grouped}{where.decimalPoint() if point else ''}{rest}"


def quantity(text: str, unit: str, locale: QLocale | None = None) -> str:
    """Write a quantity with its unit, kept on one line by a no-break space."""
    return f"{figure(text, locale)}\N{NO-BREAK SPACE}{unit}" if unit else figure(text, locale)


def true_minus(text: str) -> str:
    """Replace a hyphen that stands for a minus before a digit; order numbers and dates keep theirs."""
    return _LEADING_MINUS.sub(MINUS, text)


def is_zero(text: str) -> bool:
    """Tell whether decimal text is nothing at all: empty or zero."""
    return not text.strip("-0.")


def in_zone_of(at: datetime, now: datetime) -> datetime:
    """Turn a time into the zone of the clock on the wall, so that both read alike; a time without zone stays."""
    return at.astimezone(now.tzinfo) if at.tzinfo is not None and now.tzinfo is not None else at


def clock(at: datetime, locale: QLocale | None = None) -> str:
    """Write a time of day in hours and minutes."""
    where = locale or QLocale()
    time = QTime(at.hour, at.minute)
    if where.language() == QLocale.Language.C:
        return time.toString("HH:mm")
    return where.toString(time, QLocale.FormatType.ShortFormat)


def day(on: date, locale: QLocale | None = None) -> str:
    """Write a date with the month's name, so that no one takes the month for the day."""
    where = locale or QLocale()
    return where.toString(QDate(on.year, on.month, on.day), _DAYS.get(where.language(), "d MMM yyyy"))


def span(length: timedelta) -> str:
    """Write a length of time as an operator says it: minutes, hours and minutes, days."""
    minutes = max(0, int(length.total_seconds()) // 60)
    if minutes < 1:
        return translate("Figures", "under 1 min")
    if minutes < 60:
        return translate("Figures", "{0} min").format(minutes)
    hours, rest = divmod(minutes, 60)
    if hours < 24:
        return translate("Figures", "{0} h {1} min").format(hours, f"{rest:02d}")
    days, hours = divmod(hours, 24)
    return translate("Figures", "{0} d {1} h").format(days, hours)


def _group(digits: str, locale: QLocale) -> str:
    """Group by thousands where the locale does; some leave four digits alone."""
    separator = locale.groupSeparator()
    smallest = 4 if separator in locale.toString(1000) else 5
    if not separator or len(digits) < smallest:
        return digits
    head = len(digits) % 3
    groups = ([digits[:head]] if head else []) + [digits[at : at + 3] for at in range(head, len(digits), 3)]
    return separator.join(groups)
