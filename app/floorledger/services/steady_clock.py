"""Whether the wall clock goes along with the clock that nobody can set; where it jumped, times are not judged by it."""

from datetime import datetime, timedelta

from floorledger.services.ports import Clock

_JUMP = timedelta(minutes=2)
"""A network's time service moves clocks by less."""


class SteadyClock:
    """Looked at now and then, by one reader."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._begun_ns = clock.monotonic_ns()
        self._before: tuple[datetime, int] | None = None

    def has_jumped(self, now: datetime) -> bool:
        """Whether the wall clock, at ``now``, was moved since the last look; then it counts as steady from now on."""
        ticks, before = self._clock.monotonic_ns(), self._before
        self._before = now, ticks
        if before is None or abs(now - before[0] - _lasted(ticks - before[1])) <= _JUMP:
            return False
        self._begun_ns = ticks
        return True

    @property
    def steady_for(self) -> timedelta:
        """How long there was no jump, as far as this reader has looked."""
        return _lasted(self._clock.monotonic_ns() - self._begun_ns)


def _lasted(ns: int) -> timedelta:
    return timedelta(microseconds=ns // 1000)
