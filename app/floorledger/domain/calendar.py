"""The plant's clock: shifts, business dates, breaks and business days (domain.md B1.1, B7; decisions.md D14, D15).

What people say is a wall clock; what is measured is elapsed time. A wall-clock time that the spring change skips means
the same time after the gap; one that the autumn change repeats means the first of the two.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple, Protocol
from zoneinfo import ZoneInfo

from floorledger.domain.interval import Interval, intersection, without
from floorledger.domain.plant_time import Break, FiscalPeriod, Shift, minute_of_day

DAY = timedelta(days=1)
_DAY_MIN = 24 * 60
_MOMENT = timedelta(microseconds=1)
_MOST_DAYS_OFF = 400
"""A plant that does not start a shift within so many days has no business days."""


class PlantCalendar(Protocol):
    """What the plant's master data says about its time; the fields are explained there."""

    @property
    def time_zone(self) -> str:
        """The IANA name of the zone."""

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """The shift plan."""

    @property
    def holidays(self) -> tuple[date, ...]:
        """Dates on which no shift starts."""

    @property
    def dated_by_end(self) -> bool:
        """Whether a shift counts for its end date."""

    @property
    def periods(self) -> tuple[FiscalPeriod, ...]:
        """Configured periods of finance."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A break as it falls on one day."""

    interval: Interval
    paid: bool


@dataclass(frozen=True, slots=True)
class ShiftRun:
    """A shift as it runs on one day; it ends at the latest when the next one starts. ``day`` is its business date."""

    name: str
    day: date
    interval: Interval
    pauses: tuple[Pause, ...]


@lru_cache(maxsize=16)
def zone(name: str) -> ZoneInfo:
    """The plant's time zone. Raises ZoneInfoNotFoundError for an unknown name."""
    return ZoneInfo(name)


def local(moment: datetime, time_zone: str) -> datetime:
    """``moment`` on the plant's clock."""
    return moment.astimezone(zone(time_zone))


def moments_of(wall: datetime, time_zone: str) -> tuple[datetime, ...]:
    """The moments at which the plant's clock shows ``wall`` (naive): one, or none in spring, or two in autumn; UTC."""
    both = (wall.replace(tzinfo=zone(time_zone), fold=fold).astimezone(UTC) for fold in (0, 1))
    shown = dict.fromkeys(moment for moment in both if local(moment, time_zone).replace(tzinfo=None) == wall)
    return tuple(shown)


def at_wall(day: date, minute: int, time_zone: str) -> datetime:
    """The moment, in UTC, of a wall-clock time given in minutes since the midnight of ``day``; a day has 1,440."""
    wall = datetime.combine(day, time()) + timedelta(minutes=minute)
    # fold 0 is the first of two moments, and for a skipped time it counts with the offset before the gap
    return wall.replace(tzinfo=zone(time_zone), fold=0).astimezone(UTC)


def next_day(moment: datetime, time_zone: str) -> datetime:
    """The same wall-clock time a day later, in UTC: 23, 24 or 25 hours on."""
    return _days_on(moment, 1, time_zone)


def _days_on(moment: datetime, days: int, time_zone: str) -> datetime:
    later = local(moment, time_zone) + days * DAY
    return later.replace(fold=0).astimezone(UTC) if days else moment.astimezone(UTC)


def business_day(moment: datetime, plant: PlantCalendar) -> tuple[date, str]:
    """The business date and the shift's name; outside every shift the plant's date and an empty name.

    What follows midnight in a night shift belongs to the shift's start date, or to its end date where the plant says so
    (B1.1). As time goes on, business dates never go back.
    """
    run = shift_at(moment, plant)
    return (local(moment, plant.time_zone).date(), "") if run is None else (run.day, run.name)


def business_day_of(start: datetime, end: datetime | None, plant: PlantCalendar) -> tuple[date, str]:
    """:func:`business_day` of what ended, or happened at ``start``; what ends with a shift still belongs to it."""
    begin, finish = start.astimezone(UTC), (end or start).astimezone(UTC)
    return business_day(finish - _MOMENT if begin < finish else finish, plant)


def shift_at(moment: datetime, plant: PlantCalendar) -> ShiftRun | None:
    """The shift that runs at a moment, or None outside every shift."""
    today = local(moment, plant.time_zone).date()
    for run in reversed(shift_runs(today - DAY, today, plant)):
        if run.interval.start <= moment:
            return run if moment < run.interval.end else None
    return None


def shift_runs(first: date, last: date, plant: PlantCalendar) -> tuple[ShiftRun, ...]:
    """The shifts that start on the dates from ``first`` to ``last``, in order."""
    return _shift_runs(first, last, _Plan(plant.shifts, plant.holidays, plant.time_zone, plant.dated_by_end))


class _Plan(NamedTuple):
    """What shifts follow from: a key that is quick to compare, and a plant calendar itself."""

    shifts: tuple[Shift, ...]
    holidays: tuple[date, ...]
    time_zone: str
    dated_by_end: bool


@lru_cache(maxsize=256)
def _shift_runs(first: date, last: date, plant: _Plan) -> tuple[ShiftRun, ...]:
    days = [first + DAY * count for count in range((last - first).days + 2)]
    starts = [start for day in days for start in _starts(plant.shifts, plant.holidays, plant.time_zone, day)]
    runs = []
    for at, (begin, day, shift) in enumerate(starts):
        end = _end(shift, day, plant)
        if at + 1 < len(starts):
            end = min(end, starts[at + 1][0])
        if begin < end and day <= last:
            runs.append(_run(shift, day, Interval(begin, end), plant))
    return tuple(runs)


@lru_cache(maxsize=256)
def _starts(
    shifts: tuple[Shift, ...], holidays: tuple[date, ...], time_zone: str, day: date
) -> tuple[tuple[datetime, date, Shift], ...]:
    """What starts on a date, by moment."""
    starting = () if day in holidays else (shift for shift in shifts if day.isoweekday() in shift.weekdays)
    found = ((at_wall(day, _start_minute(shift), time_zone), day, shift) for shift in starting)
    return tuple(sorted(found, key=lambda start: start[0]))


def _start_minute(shift: Shift) -> int:
    return minute_of_day(shift.start_hour, shift.start_minute)


def _end(shift: Shift, day: date, plant: _Plan) -> datetime:
    start = _start_minute(shift)
    if shift.end_hour is None:
        ends = [_start_minute(other) for other in plant.shifts]
    else:
        ends = [minute_of_day(shift.end_hour, shift.end_minute)]
    return at_wall(day, min(end if end > start else end + _DAY_MIN for end in ends), plant.time_zone)


def _run(shift: Shift, day: date, interval: Interval, plant: _Plan) -> ShiftRun:
    pauses = (_pause(pause, shift, day, plant.time_zone) for pause in shift.breaks)
    inside = ((intersection((pause.interval,), (interval,)), pause.paid) for pause in pauses)
    return ShiftRun(
        name=shift.name,
        day=local(interval.end - _MOMENT, plant.time_zone).date() if plant.dated_by_end else day,
        interval=interval,
        pauses=tuple(Pause(part, paid) for parts, paid in inside for part in parts),
    )


def _pause(pause: Break, shift: Shift, day: date, time_zone: str) -> Pause:
    minute = minute_of_day(pause.start_hour, pause.start_minute)
    begin = at_wall(day, minute if minute >= _start_minute(shift) else minute + _DAY_MIN, time_zone)
    return Pause(Interval(begin, begin + timedelta(minutes=pause.duration_min)), pause.paid)


def _runs_within(interval: Interval, plant: PlantCalendar) -> tuple[ShiftRun, ...]:
    first, last = (local(moment, plant.time_zone).date() for moment in (interval.start, interval.end))
    return shift_runs(first - DAY, last, plant)


def pauses_within(interval: Interval, plant: PlantCalendar) -> tuple[Pause, ...]:
    """The breaks of the shifts that ran, clipped to the interval."""
    pauses = (pause for run in _runs_within(interval, plant) for pause in run.pauses)
    clipped = ((intersection((pause.interval,), (interval,)), pause.paid) for pause in pauses)
    return tuple(Pause(part, paid) for parts, paid in clipped for part in parts)


def working_time(interval: Interval, plant: PlantCalendar) -> tuple[Interval, ...]:
    """The time of the shifts inside the interval, without their breaks."""
    runs = _runs_within(interval, plant)
    shifts = intersection((run.interval for run in runs), (interval,))
    return without(shifts, (pause.interval for run in runs for pause in run.pauses))


def is_business_day(day: date, plant: PlantCalendar) -> bool:
    """Whether a shift starts on a date."""
    return bool(_starts(plant.shifts, plant.holidays, plant.time_zone, day))


def add_business_days(moment: datetime, days: int, plant: PlantCalendar) -> datetime:
    """The same wall-clock time on the ``days``-th business day after the moment's date, in UTC.

    Raises ValueError where the plant has no business day in more than a year.
    """
    day = today = local(moment, plant.time_zone).date()
    for _ in range(days):
        day = _next_business_day(day, plant)
    return _days_on(moment, (day - today).days, plant.time_zone)


def _next_business_day(day: date, plant: PlantCalendar) -> date:
    for _ in range(_MOST_DAYS_OFF):
        day += DAY
        if is_business_day(day, plant):
            return day
    raise ValueError(f"the plant's calendar has no business day in the {_MOST_DAYS_OFF} days up to {day}")


def add_business_hours(moment: datetime, hours: int, plant: PlantCalendar) -> datetime:
    """The moment, in UTC, at which so many hours of shift time have passed; breaks count as shift time.

    Raises ValueError where the plant has no business day in more than a year.
    """
    left, now = timedelta(hours=hours), moment.astimezone(UTC)
    if not left:
        return now
    day = local(moment, plant.time_zone).date() - DAY
    while True:
        for run in shift_runs(day, day, plant):
            begin = max(run.interval.start, now)
            if begin + left <= run.interval.end:
                return begin + left
            left -= max(run.interval.end - begin, timedelta(0))
        day = _next_business_day(day, plant)


def posting_date(occurred_at: datetime, received_at: datetime, time_zone: str, closed_through: date | None) -> date:
    """The accounting date: the plant's date of the end, or of receipt where that period is closed (D15, option a)."""
    return open_date(local(occurred_at, time_zone).date(), received_at, time_zone, closed_through)


def open_date(day: date, received_at: datetime, time_zone: str, closed_through: date | None) -> date:
    """``day``, or the plant's date of receipt where the period of ``day`` is closed.

    A period that is closed before its last day is over is closed for that day too: the first open day counts then.
    """
    if closed_through is None or day > closed_through:
        return day
    return max(local(received_at, time_zone).date(), closed_through + DAY)
