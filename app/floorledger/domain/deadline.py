"""Until when an exception has to be answered, by the plant's calendar (domain.md B5.2)."""

from datetime import datetime, timedelta

from floorledger.domain.calendar import DAY, PlantCalendar, add_business_days, add_business_hours, at_wall, local
from floorledger.domain.exception import Limit, Ownership
from floorledger.domain.period import period_of

_CLOSE_WEEK = 7 * DAY
_MONTH_END_DAYS = 3


def first_action_by(owner: Ownership, opened_at: datetime, plant: PlantCalendar | None) -> datetime:
    """When the owner must have begun."""
    return _moment(owner.first_action, opened_at, plant)


def resolve_by(owner: Ownership, opened_at: datetime, plant: PlantCalendar | None) -> datetime:
    """When it must be resolved; sooner in the close week, the first seven days of a period."""
    limit = owner.resolve
    if owner.close_week is not None and plant is not None and _in_close_week(opened_at, plant):
        limit = owner.close_week
    return _moment(limit, opened_at, plant)


def _in_close_week(moment: datetime, plant: PlantCalendar) -> bool:
    day = local(moment, plant.time_zone).date()
    return day < period_of(day, plant).first + _CLOSE_WEEK


def _moment(limit: Limit, opened_at: datetime, plant: PlantCalendar | None) -> datetime:
    if plant is not None:
        try:
            return _by_calendar(limit, opened_at, plant)
        except ValueError:  # a plan without a shift has no business days; hours still pass
            pass
    days = limit.business_days + _MONTH_END_DAYS * limit.period_end
    return opened_at + days * DAY + timedelta(hours=limit.hours + limit.shift_hours)


def _by_calendar(limit: Limit, opened_at: datetime, plant: PlantCalendar) -> datetime:
    if limit.period_end:
        period = period_of(local(opened_at, plant.time_zone).date(), plant)
        return at_wall(period.last + DAY, 0, plant.time_zone)
    if limit.business_days:
        return add_business_days(opened_at, limit.business_days, plant)
    if limit.shift_hours:
        return add_business_hours(opened_at, limit.shift_hours, plant)
    return opened_at + timedelta(hours=limit.hours)
