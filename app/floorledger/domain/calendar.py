"""Business date, shift and posting date (domain.md B1.1, B7; decisions.md D14, D15)."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from floorledger.domain.master import Shift


@lru_cache(maxsize=16)
def zone(name: str) -> ZoneInfo:
    """The plant's time zone. Raises ZoneInfoNotFoundError for an unknown name."""
    return ZoneInfo(name)


def local(moment: datetime, time_zone: str) -> datetime:
    """``moment`` on the plant's clock."""
    return moment.astimezone(zone(time_zone))


def business_day(moment: datetime, shifts: tuple[Shift, ...], time_zone: str) -> tuple[date, str]:
    """The business date and the shift; what follows midnight in a night shift belongs to the shift's start date."""
    clock = local(moment, time_zone)
    ordered = sorted(shifts, key=lambda shift: shift.start_hour)
    begun = [shift for shift in ordered if shift.start_hour <= clock.hour]
    if begun:
        return clock.date(), begun[-1].name
    return clock.date() - timedelta(days=1), ordered[-1].name


def posting_date(occurred_at: datetime, received_at: datetime, time_zone: str, closed_through: date | None) -> date:
    """The accounting date: the plant's date of the end, or of receipt where that period is closed (D15, option a).

    A period that is closed before its last day is over is closed for that day too: the first open day counts then.
    """
    day = local(occurred_at, time_zone).date()
    if closed_through is None or day > closed_through:
        return day
    return max(local(received_at, time_zone).date(), closed_through + timedelta(days=1))
