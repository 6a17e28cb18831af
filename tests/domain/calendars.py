"""Plant calendars for tests: what the master data says about time, and nothing else of it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from floorledger.domain.plant_time import Break, FiscalPeriod, Shift

BERLIN = "Europe/Berlin"
NEW_YORK = "America/New_York"
THREE = (Shift(name="Night", start_hour=22), Shift(name="Early", start_hour=6), Shift(name="Late", start_hour=14))
WEEKDAYS = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class PlantTime:
    """A plant's shifts, zone, holidays and periods."""

    shifts: tuple[Shift, ...] = THREE
    time_zone: str = BERLIN
    holidays: tuple[date, ...] = ()
    dated_by_end: bool = False
    periods: tuple[FiscalPeriod, ...] = ()


FIVE_DAYS = PlantTime(
    shifts=(
        Shift(
            name="Early",
            start_hour=5,
            start_minute=45,
            end_hour=13,
            end_minute=45,
            weekdays=WEEKDAYS,
            breaks=(Break(start_hour=9, duration_min=15, paid=True), Break(start_hour=11, duration_min=30)),
        ),
        Shift(
            name="Night",
            start_hour=21,
            start_minute=45,
            end_hour=5,
            end_minute=45,
            weekdays=WEEKDAYS,
            breaks=(Break(start_hour=1, start_minute=30, duration_min=30),),
        ),
    ),
    holidays=(date(2026, 12, 25),),
)
"""Early 05:45-13:45 and Night 21:45-05:45 on weekdays; Friday, 25 December 2026 is a holiday."""


def utc(text: str) -> datetime:
    """``"2026-11-20 05:00"`` in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


moments = st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2035, 1, 1)).map(  # noqa: DTZ001
    lambda naive: naive.replace(tzinfo=UTC)
)
zones = st.sampled_from([BERLIN, NEW_YORK, "UTC", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo"])
_breaks = st.builds(
    Break,
    start_hour=st.integers(0, 23),
    start_minute=st.sampled_from([0, 15, 30]),
    duration_min=st.integers(1, 90),
    paid=st.booleans(),
)
_shifts = st.builds(
    Shift,
    name=st.sampled_from(["A", "B", "C"]),
    start_hour=st.integers(0, 23),
    start_minute=st.integers(0, 59),
    end_hour=st.none() | st.integers(0, 23),
    end_minute=st.integers(0, 59),
    weekdays=st.sets(st.integers(1, 7)).map(lambda days: tuple(sorted(days))),
    breaks=st.lists(_breaks, max_size=2).map(tuple),
)
plants = st.builds(
    PlantTime,
    shifts=st.lists(_shifts, max_size=4).map(tuple),
    time_zone=zones,
    holidays=st.lists(st.dates(date(2020, 1, 1), date(2035, 1, 1)), max_size=3).map(tuple),
    dated_by_end=st.booleans(),
)
"""Any plan that can be written down, sensible or not."""
