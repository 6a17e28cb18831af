"""Business date, shift and posting date on the plant's clock (domain.md B1.1, B7; decisions.md D14, D15)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.calendar import (
    add_business_days,
    add_business_hours,
    at_wall,
    business_day,
    business_day_of,
    is_business_day,
    local,
    moments_of,
    next_day,
    pauses_within,
    posting_date,
    shift_at,
    shift_runs,
    working_time,
)
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.interval import Interval, covered, summed
from floorledger.domain.master import MasterData
from floorledger.domain.plant_time import Break, FiscalPeriod, Shift
from tests.domain.calendars import BERLIN, FIVE_DAYS, NEW_YORK, THREE, PlantTime, moments, plants, utc
from tests.plants import reference_plant

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


@pytest.mark.parametrize(("moment", "clock", "shifts", "day", "shift"), [r[1:] for r in DAYS], ids=[r[0] for r in DAYS])
def test_business_day(moment, clock, shifts, day, shift):
    assert local(utc(moment), BERLIN).strftime("%H:%M") == clock
    assert business_day(utc(moment), PlantTime(shifts)) == (date.fromisoformat(day), shift)


FIVE = [
    # what, plant's clock in November 2026 (UTC+1), business date by start, by end, shift; the 20th is a Friday
    ("first minute of a shift", "2026-11-20 05:45", "20", "20", "Early"),
    ("the minute before: the night is not over", "2026-11-20 05:44", "19", "20", "Night"),
    ("last minute", "2026-11-20 13:44", "20", "20", "Early"),
    ("its end is no part of it", "2026-11-20 13:45", "20", "20", ""),
    ("between two shifts", "2026-11-20 18:00", "20", "20", ""),
    ("Friday night", "2026-11-20 23:00", "20", "21", "Night"),
    ("Friday night on Saturday", "2026-11-21 03:00", "20", "21", "Night"),
    ("no early shift on Saturday", "2026-11-21 06:00", "21", "21", ""),
    ("nor on Sunday", "2026-11-22 23:00", "22", "22", ""),
    ("Monday before the first shift", "2026-11-23 02:00", "23", "23", ""),
    ("Monday", "2026-11-23 05:45", "23", "23", "Early"),
]


@pytest.mark.parametrize(("clock", "by_start", "by_end", "shift"), [r[1:] for r in FIVE], ids=[r[0] for r in FIVE])
def test_minutes_weekdays_and_moments_outside_every_shift(clock, by_start, by_end, shift):
    moment = datetime.fromisoformat(clock).replace(tzinfo=ZoneInfo(BERLIN))
    assert business_day(moment, FIVE_DAYS) == (date(2026, 11, int(by_start)), shift)
    ended = PlantTime(FIVE_DAYS.shifts, dated_by_end=True)
    assert business_day(moment, ended) == (date(2026, 11, int(by_end)), shift)


def test_no_shift_starts_on_a_holiday_but_the_night_before_goes_on_into_it():
    """Thursday the 24th's night ends at 05:45 on the 25th; nothing starts before Monday the 28th."""
    assert business_day(utc("2026-12-25 04:44"), FIVE_DAYS) == (date(2026, 12, 24), "Night")
    assert business_day(utc("2026-12-25 10:00"), FIVE_DAYS) == (date(2026, 12, 25), "")
    assert business_day(utc("2026-12-25 23:00"), FIVE_DAYS) == (date(2026, 12, 26), "")
    assert business_day(utc("2026-12-28 04:45"), FIVE_DAYS) == (date(2026, 12, 28), "Early")
    assert not is_business_day(date(2026, 12, 25), FIVE_DAYS)


def test_a_plant_without_shifts_goes_by_its_dates():
    assert business_day(utc("2026-11-20 23:30"), PlantTime(())) == (date(2026, 11, 21), "")


def test_what_ends_with_a_shift_belongs_to_it():
    """Eight hours of night that end on the minute are the night's, a point in time at that minute is the morning's."""
    start, end = utc("2026-11-19 21:00"), utc("2026-11-20 05:00")
    assert business_day_of(start, end, PlantTime()) == (date(2026, 11, 19), "Night")
    assert business_day_of(end, None, PlantTime()) == (date(2026, 11, 20), "Early")
    assert business_day_of(end, end, PlantTime()) == (date(2026, 11, 20), "Early")


def test_a_shift_ends_at_the_latest_when_the_next_one_starts():
    """Handing over from 13:30 to 14:00 is the time of who takes over."""
    early = Shift(name="Early", start_hour=6, end_hour=14)
    late = Shift(name="Late", start_hour=13, start_minute=30, end_hour=22)
    day = date(2026, 11, 20)
    runs = shift_runs(day, day, PlantTime((late, early), time_zone="UTC"))
    assert [(run.name, run.interval) for run in runs] == [
        ("Early", Interval(utc("2026-11-20 06:00"), utc("2026-11-20 13:30"))),
        ("Late", Interval(utc("2026-11-20 13:30"), utc("2026-11-20 22:00"))),
    ]


@pytest.mark.parametrize(
    ("zone", "forward", "back"),
    [(BERLIN, date(2026, 3, 28), date(2026, 10, 24)), (NEW_YORK, date(2026, 3, 7), date(2026, 10, 31))],
)
def test_nights_of_seven_and_nine_hours_and_days_of_23_and_25(zone, forward, back):
    plant = PlantTime(time_zone=zone)
    for day, night, whole in ((forward, 7, 23), (back, 9, 25), (date(2026, 6, 1), 8, 24)):
        (run,) = (run for run in shift_runs(day, day, plant) if run.name == "Night")
        assert run.interval.length == timedelta(hours=night)
        following = day + timedelta(days=1)
        midnights = Interval(at_wall(following, 0, zone), at_wall(following + timedelta(days=1), 0, zone))
        assert midnights.length == timedelta(hours=whole)
        noon = at_wall(day, 12 * 60, zone)
        assert next_day(noon, zone) - noon == timedelta(hours=whole)


@pytest.mark.parametrize(
    ("zone", "wall", "found"),
    [
        (BERLIN, "2026-03-29 01:59", ["2026-03-29 00:59"]),
        (BERLIN, "2026-03-29 02:30", []),
        (BERLIN, "2026-03-29 03:00", ["2026-03-29 01:00"]),
        (BERLIN, "2026-10-25 02:30", ["2026-10-25 00:30", "2026-10-25 01:30"]),
        (BERLIN, "2026-10-25 03:00", ["2026-10-25 02:00"]),
        (NEW_YORK, "2026-03-08 02:30", []),
        (NEW_YORK, "2026-11-01 01:30", ["2026-11-01 05:30", "2026-11-01 06:30"]),
        ("UTC", "2026-03-29 02:30", ["2026-03-29 02:30"]),
    ],
)
def test_wall_clock_times_that_are_skipped_or_repeated(zone, wall, found):
    assert moments_of(datetime.fromisoformat(wall), zone) == tuple(map(utc, found))


def test_a_skipped_time_is_that_after_the_gap_and_a_repeated_one_the_first():
    assert at_wall(date(2026, 3, 29), 150, BERLIN) == utc("2026-03-29 01:30")
    assert local(utc("2026-03-29 01:30"), BERLIN).strftime("%H:%M") == "03:30"
    assert at_wall(date(2026, 10, 25), 150, BERLIN) == utc("2026-10-25 00:30")
    assert at_wall(date(2026, 10, 24), 24 * 60 + 150, BERLIN) == utc("2026-10-25 00:30")
    assert next_day(utc("2026-03-28 01:30"), BERLIN) == utc("2026-03-29 01:30")


def test_breaks_fall_on_their_wall_clock_and_last_elapsed_time():
    """The night's break at 01:30 lies after midnight; where that half hour begins before the gap, it ends after it."""
    night = Interval(utc("2026-11-20 20:45"), utc("2026-11-21 04:45"))
    (pause,) = pauses_within(night, FIVE_DAYS)
    assert pause.interval == Interval(utc("2026-11-21 00:30"), utc("2026-11-21 01:00"))
    daily = PlantTime(
        (Shift(name="N", start_hour=22, breaks=(Break(start_hour=1, start_minute=45, duration_min=30),)),)
    )
    (pause,) = pauses_within(Interval(utc("2026-03-28 21:00"), utc("2026-03-29 04:00")), daily)
    assert pause.interval == Interval(utc("2026-03-29 00:45"), utc("2026-03-29 01:15"))
    assert local(pause.interval.end, BERLIN).strftime("%H:%M") == "03:15"


def test_breaks_are_clipped_and_only_those_of_shifts_that_ran():
    """Friday, 10:00 to 11:10 by the clock: ten minutes of the half hour; Saturday has no shift and so no break."""
    (pause,) = pauses_within(Interval(utc("2026-11-20 09:00"), utc("2026-11-20 10:10")), FIVE_DAYS)
    assert (pause.interval.length, pause.paid) == (timedelta(minutes=10), False)
    assert pauses_within(Interval(utc("2026-11-21 06:00"), utc("2026-11-21 12:00")), FIVE_DAYS) == ()
    paid, unpaid = pauses_within(Interval(utc("2026-11-20 05:00"), utc("2026-11-20 12:00")), FIVE_DAYS)
    assert (paid.paid, paid.interval.length) == (True, timedelta(minutes=15))
    assert (unpaid.paid, unpaid.interval.length) == (False, timedelta(minutes=30))


def test_working_time_is_the_shifts_without_their_breaks():
    """Friday: 8 h early less 45 min, and what of two nights lies on the day: 5 h 45 less 30 min, and 2 h 15."""
    friday = Interval(at_wall(date(2026, 11, 20), 0, BERLIN), at_wall(date(2026, 11, 21), 0, BERLIN))
    assert summed(working_time(friday, FIVE_DAYS)) == timedelta(hours=14, minutes=45)
    sunday = Interval(at_wall(date(2026, 11, 22), 0, BERLIN), at_wall(date(2026, 11, 23), 0, BERLIN))
    assert working_time(sunday, FIVE_DAYS) == ()


BUSINESS_DAYS = [
    # what, from (UTC; the plant is an hour ahead in winter), days, until
    ("none", "2026-11-20 10:00", 0, "2026-11-20 10:00"),
    ("over a weekend", "2026-11-20 10:00", 1, "2026-11-23 10:00"),
    ("from a Saturday: Monday is the first", "2026-11-21 10:00", 1, "2026-11-23 10:00"),
    ("a week", "2026-11-18 10:00", 5, "2026-11-25 10:00"),
    ("over a holiday and a weekend", "2026-12-24 10:00", 1, "2026-12-28 10:00"),
    ("over the clock change, at the same wall-clock time", "2026-10-23 10:00", 1, "2026-10-26 11:00"),
]


@pytest.mark.parametrize(
    ("moment", "days", "until"), [row[1:] for row in BUSINESS_DAYS], ids=[row[0] for row in BUSINESS_DAYS]
)
def test_business_days(moment, days, until):
    assert add_business_days(utc(moment), days, FIVE_DAYS) == utc(until)


BUSINESS_HOURS = [
    # what, from (UTC; the plant is an hour ahead in winter), hours, until
    ("none, outside every shift", "2026-11-21 10:00", 0, "2026-11-21 10:00"),
    ("within a shift", "2026-11-20 05:00", 4, "2026-11-20 09:00"),
    ("up to the very end of it", "2026-11-20 04:45", 8, "2026-11-20 12:45"),
    ("on into the night", "2026-11-20 10:45", 4, "2026-11-20 22:45"),
    ("within a night that began yesterday", "2026-11-21 01:00", 2, "2026-11-21 03:00"),
    ("over a weekend", "2026-11-21 02:45", 4, "2026-11-23 06:45"),
    ("from a Sunday", "2026-11-22 12:00", 1, "2026-11-23 05:45"),
]


@pytest.mark.parametrize(
    ("moment", "count", "until"), [row[1:] for row in BUSINESS_HOURS], ids=[row[0] for row in BUSINESS_HOURS]
)
def test_business_hours(moment, count, until):
    assert add_business_hours(utc(moment), count, FIVE_DAYS) == utc(until)


def test_a_plant_that_never_works_has_no_business_days():
    with pytest.raises(ValueError, match="no business day"):
        add_business_days(utc("2026-11-20 10:00"), 1, PlantTime(()))
    with pytest.raises(ValueError, match="no business day"):
        add_business_hours(utc("2026-11-20 10:00"), 1, PlantTime(()))


@given(moment=moments, ahead=st.integers(0, 3 * 24 * 60), plant=plants)
def test_business_dates_never_go_back_as_time_goes_on(moment, ahead, plant):
    later = moment + timedelta(minutes=ahead)
    assert business_day(moment, plant)[0] <= business_day(later, plant)[0]
    assert business_day(moment, plant) == business_day(moment.astimezone(ZoneInfo(BERLIN)), plant)


@given(moment=moments, plant=plants)
def test_shifts_do_not_overlap_and_hold_their_moments_and_breaks(moment, plant):
    today = local(moment, plant.time_zone).date()
    runs = shift_runs(today - timedelta(days=7), today + timedelta(days=7), plant)
    intervals = [run.interval for run in runs]
    assert summed(intervals) == covered(intervals)
    (found, *more) = [run for run in runs if run.interval.start <= moment < run.interval.end] or [None]
    assert (shift_at(moment, plant), more) == (found, [])
    assert all(run.interval.start <= pause.interval.start for run in runs for pause in run.pauses)
    assert all(pause.interval.end <= run.interval.end for run in runs for pause in run.pauses)


@given(moment=moments, count=st.integers(0, 60), plant=plants)
def test_so_many_business_hours_are_so_much_shift_time(moment, count, plant):
    today = local(moment, plant.time_zone).date()
    try:
        until = add_business_hours(moment, count, plant)
    except ValueError:
        assert not any(is_business_day(today + timedelta(days=day), plant) for day in range(-1, 300))
        return
    bare = PlantTime(tuple(without_breaks(shift) for shift in plant.shifts), plant.time_zone, plant.holidays)
    assert summed(working_time(Interval(moment, until), bare)) == timedelta(hours=count)


def without_breaks(shift: Shift) -> Shift:
    return Shift(**{name: getattr(shift, name) for name in Shift.__slots__} | {"breaks": ()})


@pytest.mark.parametrize(
    "fields",
    [
        {"start_hour": 24},
        {"start_hour": -1},
        {"start_hour": 6, "start_minute": 60},
        {"start_hour": 6, "end_hour": 24},
        {"start_hour": 6, "end_minute": 60},
        {"start_hour": 6, "weekdays": (0,)},
        {"start_hour": 6, "weekdays": (8,)},
    ],
)
def test_what_no_clock_and_no_calendar_shows_is_refused(fields):
    with pytest.raises(ValueError, match=r"time of day|weekdays"):
        Shift(name="A", **fields)


def test_a_break_of_nothing_and_a_period_without_a_day_are_refused():
    with pytest.raises(ValueError, match="none"):
        Break(start_hour=9, duration_min=0)
    with pytest.raises(ValueError, match="time of day"):
        Break(start_hour=9, start_minute=75, duration_min=5)
    with pytest.raises(ValueError, match="before it begins"):
        FiscalPeriod(name="P1", first=date(2026, 2, 1), last=date(2026, 1, 31))


def test_the_calendar_travels_with_the_master_data():
    master = MasterData(
        **vars(reference_plant())
        | {
            "shifts": FIVE_DAYS.shifts,
            "holidays": FIVE_DAYS.holidays,
            "dated_by_end": True,
            "periods": (FiscalPeriod(name="P1", first=date(2026, 1, 1), last=date(2026, 1, 31)),),
        }
    )
    assert from_bytes(MasterData, to_bytes(master)) == master
    assert business_day(utc("2026-11-20 23:30"), master) == (date(2026, 11, 21), "Night")


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
