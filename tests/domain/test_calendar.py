"""Business date, shift and posting date on the plant's clock (domain.md B1.1, B7; decisions.md D14, D15)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.calendar import business_day, local, posting_date
from floorledger.domain.master import Shift

BERLIN = "Europe/Berlin"
THREE = (Shift(name="Night", start_hour=22), Shift(name="Early", start_hour=6), Shift(name="Late", start_hour=14))
ROUND_THE_CLOCK = (Shift(name="First", start_hour=0), Shift(name="Second", start_hour=12))
ONE = (Shift(name="Only", start_hour=7),)

DAYS = [
    # what, moment in UTC, plant's clock, shifts, business date, shift
    ("a shift starts", "2026-11-20 05:00", "06:00", THREE, "2026-11-20", "Early"),
    ("the last minute before", "2026-11-20 04:59", "05:59", THREE, "2026-11-19", "Night"),
    ("late shift", "2026-11-20 13:00", "14:00", THREE, "2026-11-20", "Late"),
    ("night shift before midnight", "2026-11-20 22:30", "23:30", THREE, "2026-11-20", "Night"),
    ("night shift at midnight", "2026-11-20 23:00", "00:00", THREE, "2026-11-20", "Night"),
    ("night shift after midnight", "2026-11-21 03:00", "04:00", THREE, "2026-11-20", "Night"),
    ("night over the end of a month", "2026-11-30 23:30", "00:30", THREE, "2026-11-30", "Night"),
    ("night over the end of a year", "2026-12-31 23:30", "00:30", THREE, "2026-12-31", "Night"),
    ("night over a leap day", "2028-02-29 23:30", "00:30", THREE, "2028-02-29", "Night"),
    ("a shift that starts at midnight", "2026-11-20 23:00", "00:00", ROUND_THE_CLOCK, "2026-11-21", "First"),
    ("and its last minute", "2026-11-21 10:59", "11:59", ROUND_THE_CLOCK, "2026-11-21", "First"),
    ("one shift only, before it starts", "2026-11-20 05:30", "06:30", ONE, "2026-11-19", "Only"),
    ("one shift only", "2026-11-20 06:00", "07:00", ONE, "2026-11-20", "Only"),
    # the night in which the clock goes forward: 01:59 is followed by 03:00
    ("forward: before", "2026-03-29 00:59", "01:59", THREE, "2026-03-28", "Night"),
    ("forward: after", "2026-03-29 01:00", "03:00", THREE, "2026-03-28", "Night"),
    ("forward: the night is an hour shorter", "2026-03-29 04:00", "06:00", THREE, "2026-03-29", "Early"),
    # the night in which it goes back: 02:59 is followed by 02:00
    ("back: first time", "2026-10-25 00:30", "02:30", THREE, "2026-10-24", "Night"),
    ("back: second time", "2026-10-25 01:30", "02:30", THREE, "2026-10-24", "Night"),
    ("back: the night is an hour longer", "2026-10-25 04:59", "05:59", THREE, "2026-10-24", "Night"),
    ("back: early shift", "2026-10-25 05:00", "06:00", THREE, "2026-10-25", "Early"),
]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(("moment", "clock", "shifts", "day", "shift"), [r[1:] for r in DAYS], ids=[r[0] for r in DAYS])
def test_business_day(moment, clock, shifts, day, shift):
    assert local(utc(moment), BERLIN).strftime("%H:%M") == clock
    assert business_day(utc(moment), shifts, BERLIN) == (date.fromisoformat(day), shift)


@given(
    moment=st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2035, 1, 1)).map(  # noqa: DTZ001
        lambda naive: naive.replace(tzinfo=UTC)
    ),
    minutes=st.integers(0, 180),
)
def test_business_dates_never_go_back_as_time_goes_on(moment, minutes):
    later = moment + timedelta(minutes=minutes)
    assert business_day(moment, THREE, BERLIN)[0] <= business_day(later, THREE, BERLIN)[0]
    assert business_day(moment, THREE, BERLIN) == business_day(moment.astimezone(), THREE, BERLIN)


def test_an_unknown_time_zone_is_an_error():
    with pytest.raises(ZoneInfoNotFoundError):
        local(utc("2026-11-20 12:00"), "Europe/Atlantis")


POSTINGS = [
    # what, occurred and received in UTC, last closed date, posting date
    ("nothing closed", "2026-11-20 12:00", "2026-11-20 12:01", None, "2026-11-20"),
    ("the plant's date, not UTC's", "2026-11-20 23:30", "2026-11-20 23:31", None, "2026-11-21"),
    ("month end by the plant's clock", "2026-11-30 22:59", "2026-12-01 08:00", None, "2026-11-30"),
    ("a minute later it is the next month", "2026-11-30 23:00", "2026-12-01 08:00", None, "2026-12-01"),
    ("month end in summer time", "2026-06-30 21:59", "2026-07-01 08:00", None, "2026-06-30"),
    ("next month in summer time", "2026-06-30 22:00", "2026-07-01 08:00", None, "2026-07-01"),
    ("night shift after midnight posts on its own date", "2026-11-21 03:00", "2026-11-21 03:01", None, "2026-11-21"),
    ("late, but its period is open", "2026-11-29 12:00", "2026-12-05 12:00", "2026-10-31", "2026-11-29"),
    ("first day of the open period", "2026-11-01 12:00", "2026-12-05 12:00", "2026-10-31", "2026-11-01"),
    ("last day of the closed period", "2026-10-31 12:00", "2026-12-05 12:00", "2026-10-31", "2026-12-05"),
    ("closed: the plant's date of receipt", "2026-10-31 12:00", "2026-12-05 23:30", "2026-10-31", "2026-12-06"),
    ("received while its own last day is closed", "2026-11-29 12:00", "2026-11-30 12:00", "2026-11-30", "2026-12-01"),
    ("received days before the close is over", "2026-11-29 12:00", "2026-11-29 12:01", "2026-11-30", "2026-12-01"),
    ("by a clock that is ahead, nothing to move", "2026-12-02 12:00", "2026-12-01 12:00", "2026-11-30", "2026-12-02"),
]


@pytest.mark.parametrize(
    ("occurred", "received", "closed", "day"), [row[1:] for row in POSTINGS], ids=[row[0] for row in POSTINGS]
)
def test_posting_date(occurred, received, closed, day):
    closed_through = None if closed is None else date.fromisoformat(closed)
    assert posting_date(utc(occurred), utc(received), BERLIN, closed_through) == date.fromisoformat(day)


days = st.dates(min_value=date(2020, 1, 1), max_value=date(2035, 1, 1))


@given(occurred=days, received=days, closed=days)
def test_nothing_posts_into_a_closed_period_and_dates_only_move_forward(occurred, received, closed):
    noon = [datetime(day.year, day.month, day.day, 12, tzinfo=UTC) for day in (occurred, received)]
    day = posting_date(*noon, BERLIN, closed)
    assert day > closed
    assert day == occurred or occurred <= closed
    assert day >= occurred
