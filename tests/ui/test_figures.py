"""Numbers and times as the locale writes them, exactly."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale

from floorledger.ui import figures

BRITAIN = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
GERMANY = QLocale(QLocale.Language.German, QLocale.Country.Germany)
SWITZERLAND = QLocale(QLocale.Language.German, QLocale.Country.Switzerland)
SPAIN = QLocale(QLocale.Language.Spanish, QLocale.Country.Spain)
CHINA = QLocale(QLocale.Language.Chinese, QLocale.Country.China)


@pytest.mark.parametrize(
    ("text", "locale", "shown"),
    [
        ("0", BRITAIN, "0"),
        ("412", BRITAIN, "412"),
        ("1250000", BRITAIN, "1,250,000"),
        ("-1234.50", BRITAIN, "\N{MINUS SIGN}1,234.50"),
        ("1234567.000001", GERMANY, "1.234.567,000001"),
        ("1234567", SWITZERLAND, SWITZERLAND.groupSeparator().join(("1", "234", "567"))),
        ("1234", SPAIN, "1234"),
        ("12345", SPAIN, "12.345"),
        ("1234", CHINA, "1,234"),
        ("9007199254740993.0001", GERMANY, "9.007.199.254.740.993,0001"),
        ("12.", BRITAIN, "12."),
        ("12.", GERMANY, "12,"),
        (".5", BRITAIN, "0.5"),
        ("", BRITAIN, ""),
        ("-", BRITAIN, "-"),
        ("n/a", BRITAIN, "n/a"),
    ],
)
def test_figure_keeps_every_digit(text, locale, shown):
    assert figures.figure(text, locale) == shown


def test_quantity_carries_its_unit_on_the_same_line():
    assert figures.quantity("94.8", "kg", GERMANY) == "94,8\N{NO-BREAK SPACE}kg"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("-1 EA scrap", "\N{MINUS SIGN}1 EA scrap"),
        ("lot R7-112", "lot R7-112"),
        ("2026-11-19", "2026-11-19"),
        ("from -3.5 to -2", "from \N{MINUS SIGN}3.5 to \N{MINUS SIGN}2"),
    ],
)
def test_a_minus_is_a_minus_and_a_hyphen_a_hyphen(text, shown):
    assert figures.true_minus(text) == shown


@pytest.mark.parametrize(("text", "zero"), [("0", True), ("0.000", True), ("", True), ("0.001", False), ("10", False)])
def test_is_zero(text, zero):
    assert figures.is_zero(text) is zero


def test_times_are_told_in_the_zone_of_the_clock():
    berlin, utc = timezone(timedelta(hours=1)), UTC
    now, at = datetime(2026, 11, 9, 15, 0, tzinfo=berlin), datetime(2026, 11, 9, 13, 5, tzinfo=utc)
    assert figures.clock(figures.in_zone_of(at, now), GERMANY) == "14:05"
    assert figures.in_zone_of(now.replace(tzinfo=None), now) == now.replace(tzinfo=None)


def test_times_and_dates():
    at = datetime(2026, 11, 9, 14, 5, 59)  # noqa: DTZ001 - shown as it is
    assert figures.clock(at, BRITAIN) == figures.clock(at, GERMANY) == "14:05"
    assert figures.clock(at, QLocale.c()) == "14:05"
    assert figures.day(date(2026, 11, 9), BRITAIN) == "9 Nov 2026"


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [
        (-3, "under 1 min"),
        (0.5, "under 1 min"),
        (12, "12 min"),
        (59.9, "59 min"),
        (125, "2 h 05 min"),
        (3300, "2 d 7 h"),
    ],
)
def test_spans(qapp, minutes, shown):
    assert figures.span(timedelta(minutes=minutes)) == shown
