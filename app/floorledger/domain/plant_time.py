"""The plant's times: shifts with their breaks, and the periods of finance (domain.md B1.1, B7)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A pause by its local start, ``duration_min`` minutes of elapsed time; a paid one is paid, but not worked (B3.1).

    Raises ValueError for a start that is no time of day or a duration of nothing.
    """

    start_hour: int
    start_minute: int = 0
    duration_min: int
    paid: bool = False

    def __post_init__(self) -> None:
        """Refuse what no clock shows."""
        minute_of_day(self.start_hour, self.start_minute)
        if self.duration_min <= 0:
            raise ValueError(f"a break of {self.duration_min} minutes is none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A shift by its local start, on the ISO ``weekdays`` (Monday is 1) on which it starts (B1.1).

    It ends at the local ``end_hour``, on the next day where that is not after its start; None means that it lasts until
    the next start time in the plan. Raises ValueError for what is no time of day or no weekday.
    """

    name: str
    start_hour: int
    start_minute: int = 0
    end_hour: int | None = None
    end_minute: int = 0
    weekdays: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 7)
    breaks: tuple[Break, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no clock and no calendar shows."""
        minute_of_day(self.start_hour, self.start_minute)
        minute_of_day(self.end_hour or 0, self.end_minute)
        if not set(self.weekdays) <= set(range(1, 8)):
            raise ValueError(f"weekdays {self.weekdays} are not within 1 (Monday) to 7 (Sunday)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalPeriod:
    """A period of finance, from its ``first`` to its ``last`` date in the plant's time zone (B7).

    Raises ValueError where it ends before it begins.
    """

    name: str
    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a period without a day."""
        if self.last < self.first:
            raise ValueError(f"period {self.name} ends on {self.last}, before it begins on {self.first}")


def minute_of_day(hour: int, minute: int) -> int:
    """Minutes since local midnight by the wall clock. Raises ValueError for what is no time of day."""
    if not (0 <= hour <= 23 and 0 <= minute <= 59):
        raise ValueError(f"{hour}:{minute:02d} is not a time of day")
    return 60 * hour + minute
