"""Time over the end of a period: pro rata, exact, on the plant's dates (domain.md B7; decisions.md D14)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.calendar import at_wall
from floorledger.domain.interval import exact_s
from floorledger.domain.period import period_of, split_at_periods
from floorledger.domain.plant_time import FiscalPeriod
from tests.domain.calendars import BERLIN, NEW_YORK, PlantTime, moments, plants, utc, zones

FOUR_FOUR_FIVE = (
    FiscalPeriod(name="P10", first=date(2026, 9, 28), last=date(2026, 10, 25)),
    FiscalPeriod(name="P11", first=date(2026, 10, 26), last=date(2026, 11, 22)),
)

SPLITS = [
    # what, start and end in UTC (Berlin is an hour ahead in winter, two in summer), seconds, parts
    ("within a month", "2026-11-20 05:00", "2026-11-20 13:00", 28800, [("2026-11-20", 28800)]),
    ("over a midnight that ends no period", "2026-11-20 21:00", "2026-11-21 05:00", 28800, [("2026-11-21", 28800)]),
    ("a night of 8 h, 2 h before", "2026-11-30 21:00", "2026-12-01 05:00", 28800,
     [("2026-11-30", 7200), ("2026-12-01", 21600)]),
    ("paid less than the clock", "2026-11-30 21:00", "2026-12-01 05:00", 27001,
     [("2026-11-30", 6750), ("2026-12-01", 20251)]),
    ("a crew of three", "2026-11-30 21:00", "2026-12-01 05:00", 86400,
     [("2026-11-30", 21600), ("2026-12-01", 64800)]),
    ("thirds: the odd second to the largest remainder", "2026-11-30 22:00", "2026-12-01 01:00", 100,
     [("2026-11-30", 33), ("2026-12-01", 67)]),
    ("halves: one second cannot be split", "2026-11-30 22:59", "2026-11-30 23:01", 1, [("2026-11-30", 1)]),
    ("a second for a minute before and 59 after", "2026-11-30 22:59", "2026-11-30 23:59", 1, [("2026-12-01", 1)]),
    ("month end by the plant's clock, not UTC's", "2026-11-30 22:00", "2026-11-30 22:59", 3540, [("2026-11-30", 3540)]),
    ("and after it", "2026-11-30 23:00", "2026-12-01 00:30", 5400, [("2026-12-01", 5400)]),
    ("in summer time", "2026-06-30 21:00", "2026-06-30 23:00", 7200, [("2026-06-30", 3600), ("2026-07-01", 3600)]),
    ("up to the very boundary", "2026-11-30 15:00", "2026-11-30 23:00", 28800, [("2026-11-30", 28800)]),
    ("up to a midnight that is none", "2026-11-20 15:00", "2026-11-20 23:00", 28800, [("2026-11-21", 28800)]),
    ("two boundaries", "2026-10-31 22:00", "2026-12-01 00:00", 2599200,
     [("2026-10-31", 3600), ("2026-11-30", 2592000), ("2026-12-01", 3600)]),
    ("over a year's end", "2026-12-31 22:30", "2026-12-31 23:30", 3600, [("2026-12-31", 1800), ("2027-01-01", 1800)]),
    ("nothing to share", "2026-11-30 21:00", "2026-12-01 05:00", 0, [("2026-12-01", 0)]),
    ("no time between", "2026-11-30 23:00", "2026-11-30 23:00", 1800, [("2026-12-01", 1800)]),
    ("an end before the start is not split", "2026-12-01 05:00", "2026-11-30 21:00", 60, [("2026-11-30", 60)]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "seconds", "parts"), [row[1:] for row in SPLITS], ids=[row[0] for row in SPLITS]
)
def test_split_at_month_ends(start, end, seconds, parts):
    expected = tuple((date.fromisoformat(day), part) for day, part in parts)
    assert split_at_periods(utc(start), utc(end), seconds, PlantTime()) == expected


def test_a_point_in_time_is_one_part():
    assert split_at_periods(utc("2026-11-30 23:00"), None, 900, PlantTime()) == ((date(2026, 12, 1), 900),)


def test_the_plants_date_decides_not_the_devices():
    """The same eight hours, told with the offset of a device in another zone, and with the plant's own zone object."""
    for away in (UTC, ZoneInfo(NEW_YORK), ZoneInfo(BERLIN)):
        start, end = (utc(text).astimezone(away) for text in ("2026-11-30 21:00", "2026-12-01 05:00"))
        parts = split_at_periods(start, end, 28800, PlantTime())
        assert parts == ((date(2026, 11, 30), 7200), (date(2026, 12, 1), 21600))
    new_york = PlantTime(time_zone=NEW_YORK)
    assert split_at_periods(utc("2026-12-01 04:00"), utc("2026-12-01 06:00"), 7200, new_york) == (
        (date(2026, 11, 30), 3600),
        (date(2026, 12, 1), 3600),
    )


def test_configured_periods_go_before_months():
    """P10 ends on Sunday, 25 October 2026, the day of 25 hours; P11 on 22 November."""
    plant = PlantTime(periods=FOUR_FOUR_FIVE)
    night = utc("2026-10-25 22:00"), utc("2026-10-26 05:00")
    assert split_at_periods(*night, 25200, plant) == ((date(2026, 10, 25), 3600), (date(2026, 10, 26), 21600))
    assert split_at_periods(utc("2026-10-31 21:00"), utc("2026-11-01 05:00"), 28800, plant) == (
        (date(2026, 11, 1), 28800),
    )


def test_outside_the_configured_periods_months_go_on():
    plant = PlantTime(periods=FOUR_FOUR_FIVE)
    assert period_of(date(2026, 9, 27), plant) == FiscalPeriod(
        name="2026-09", first=date(2026, 9, 1), last=date(2026, 9, 27)
    )
    assert period_of(date(2026, 10, 25), plant).name == "P10"
    assert period_of(date(2026, 10, 26), plant).name == "P11"
    assert period_of(date(2026, 11, 23), plant) == FiscalPeriod(
        name="2026-11", first=date(2026, 11, 23), last=date(2026, 11, 30)
    )
    assert period_of(date(2028, 2, 29), PlantTime()).last == date(2028, 2, 29)


def test_a_day_of_25_hours_is_split_by_elapsed_time():
    """From Saturday noon to Sunday noon, with a period that ends on Saturday: 12 h and 13 h of 25."""
    saturday = FiscalPeriod(name="P", first=date(2026, 10, 1), last=date(2026, 10, 24))
    start, end = (datetime(2026, 10, day, 12, tzinfo=ZoneInfo(BERLIN)) for day in (24, 25))
    parts = split_at_periods(start, end, 90000, PlantTime(periods=(saturday,)))
    assert parts == ((date(2026, 10, 24), 43200), (date(2026, 10, 25), 46800))


periods = st.lists(
    st.tuples(st.dates(date(2020, 1, 1), date(2034, 1, 1)), st.integers(0, 60)).map(
        lambda pair: FiscalPeriod(name="P", first=pair[0], last=pair[0] + timedelta(days=pair[1]))
    ),
    max_size=4,
).map(tuple)


@given(start=moments, length=st.integers(0, 100 * 24 * 60), seconds=st.integers(0, 10**7), zone=zones, own=periods)
def test_parts_sum_to_the_whole_in_rising_periods_pro_rata(start, length, seconds, zone, own):
    plant = PlantTime(time_zone=zone, periods=own)
    end = start + timedelta(minutes=length)
    parts = split_at_periods(start, end, seconds, plant)
    assert sum(part.seconds for part in parts) == seconds
    days = [part.posting_date for part in parts]
    assert days == sorted(set(days))
    assert len({period_of(day, plant) for day in days}) == len(days)
    assert days[-1] <= end.astimezone(ZoneInfo(zone)).date()
    assert len(parts) == 1 or all(part.seconds > 0 for part in parts)
    here = period_of(start.astimezone(ZoneInfo(zone)).date(), plant)
    if len(parts) > 1 and here.first <= days[0] <= here.last:
        boundary = at_wall(here.last + timedelta(days=1), 0, zone)
        share = seconds * exact_s(boundary - start) / exact_s(end - start)
        assert abs(parts[0].seconds - share) < 1


@given(day=st.dates(date(2020, 1, 1), date(2034, 1, 1)), plant=plants, own=periods)
def test_every_date_is_in_one_period_and_the_next_period_follows(day, plant, own):
    plant = PlantTime(plant.shifts, plant.time_zone, periods=own)
    period = period_of(day, plant)
    assert period.first <= day <= period.last
    assert period_of(period.last + timedelta(days=1), plant) != period
