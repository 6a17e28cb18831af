"""Periods of finance, and how time that crosses their end is split (domain.md B7; decisions.md D14)."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple

from floorledger.domain.calendar import DAY, PlantCalendar, at_wall, local
from floorledger.domain.interval import Interval, exact_s
from floorledger.domain.number import distribute
from floorledger.domain.plant_time import FiscalPeriod


class PeriodPart(NamedTuple):
    """The part of a time event that one period gets: its posting date, before any period lock, and whole seconds."""

    posting_date: date
    seconds: int


def period_of(day: date, plant: PlantCalendar) -> FiscalPeriod:
    """The period of a date: a configured one, else the calendar month, less what configured periods take of it."""
    for period in plant.periods:
        if period.first <= day <= period.last:
            return period
    before = [period.last + DAY for period in plant.periods if period.last < day]
    after = [period.first - DAY for period in plant.periods if period.first > day]
    first, last = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return FiscalPeriod(name=f"{day:%Y-%m}", first=max([first, *before]), last=min([last, *after]))


def split_at_periods(
    start: datetime, end: datetime | None, seconds: int, plant: PlantCalendar
) -> tuple[PeriodPart, ...]:
    """Worked or paid ``seconds`` shared over the periods that the time from ``start`` to ``end`` lies in.

    Parts are pro rata to elapsed time and sum exactly to ``seconds``, by largest remainder (B2.5.5). A part that ends
    with its period has the period's last date, the last part the plant's date of ``end``. Time that ends on the very
    boundary belongs to the period before it. A point in time, or an end before its start, is one part.
    """
    start, end = start.astimezone(UTC), (end or start).astimezone(UTC)
    pieces = tuple(_pieces(start, end, plant)) if start < end else ()
    if len(pieces) < 2:
        day = pieces[0][1] if pieces else local(end, plant.time_zone).date()
        return (PeriodPart(day, seconds),)
    whole = exact_s(Interval(start, end).length)
    shares = {f"{at:06d}": seconds * exact_s(piece.length) / whole for at, (piece, _) in enumerate(pieces)}
    parts = distribute(seconds, shares)
    shared = (PeriodPart(day, part) for part, (_, day) in zip(parts.values(), pieces, strict=True))
    return tuple(part for part in shared if part.seconds) or (PeriodPart(pieces[-1][1], 0),)


def _pieces(start: datetime, end: datetime, plant: PlantCalendar) -> Iterator[tuple[Interval, date]]:
    """The time cut at the period ends inside it, each piece with its posting date."""
    last_day = local(end, plant.time_zone).date()
    period = period_of(local(start, plant.time_zone).date(), plant)
    while last_day > period.last:
        boundary = at_wall(period.last + DAY, 0, plant.time_zone)
        yield Interval(start, min(boundary, end)), period.last
        if boundary >= end:
            return
        start, period = boundary, period_of(period.last + DAY, plant)
    yield Interval(start, end), last_day
