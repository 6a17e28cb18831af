"""Punches: who clocked in and out, and the time between (domain.md B5.1, B5.2 T01, T02, T05; pains.md P19).

A punch is never changed. It names its person, so no clock runs before the operator is chosen; what is missing becomes a
finding, never a guess.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from floorledger.domain.calendar import Pause, PlantCalendar, local, next_day, pauses_within
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.interval import Interval, union, whole_s
from floorledger.domain.tending import LabourTime, Work, labour_time


class Way(StrEnum):
    """Onto the clock, or off it."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Punch:
    """A person clocks in or out, at a job or, without one, at the plant.

    Raises ValueError where it names nobody, or where its time has no offset from UTC.
    """

    person_id: str
    at: datetime
    way: Way
    job: str | None = None

    def __post_init__(self) -> None:
        """Refuse a clock that runs for nobody."""
        if not self.person_id.strip():
            raise ValueError("a punch names its person: choose the operator first")
        if self.at.tzinfo is None:
            raise ValueError("a punch has an offset from UTC")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocked:
    """Time from punch to punch."""

    person_id: str
    job: str | None
    interval: Interval

    @property
    def key(self) -> str:
        """The job and its start: a person may come back to a job."""
        return f"{self.job} {self.interval.start:%Y-%m-%dT%H:%M:%S.%fZ}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocking:
    """What the punches say: finished time by start, the punches still running, and what does not fit together."""

    times: tuple[Clocked, ...]
    running: tuple[Punch, ...]
    findings: tuple[Finding, ...]


def meant_end(start: datetime, end: datetime, stated: timedelta | None, time_zone: str) -> datetime | None:
    """The end on the next day, in UTC, where the entry is off by exactly a day (T02); None where it is not.

    It is where the end lies less than a day before the start, or where the ``stated`` duration is longer than start to
    end by the day that the plant's clock needs to show the end again: 1,440 minutes but for two days a year.
    """
    later = next_day(end, time_zone)
    begin, finish = start.astimezone(UTC), end.astimezone(UTC)
    if finish < begin:
        return later if later > begin else None
    return later if stated is not None and stated - (finish - begin) == later - finish else None


def rollover(start: datetime, end: datetime, stated: timedelta | None, time_zone: str) -> tuple[Finding, ...]:
    """T02 with the end on the next day and its minutes, where :func:`meant_end` sees one. It waits for an answer."""
    meant = meant_end(start, end, stated, time_zone)
    if meant is None:
        return ()
    here, there = (f"{local(moment, time_zone):%Y-%m-%d %H:%M}" for moment in (end, meant))
    return (
        Finding(
            code="T02",
            severity=Severity.BLOCK,
            text=f"The end {here} does not fit by exactly a day. Is the end {there}, the next day?",
            suggested=str(whole_s(Interval(start, meant).length) // 60),
            unit="min",
        ),
    )


def clocking(punches: Iterable[Punch], now: datetime, longest: timedelta, time_zone: str) -> Clocking:
    """Pair the punches of each person and job. Order is by time, at equal times as given.

    A punch without its other half gives no time: T05, or T02 where the end is there on the day before. A punch that
    runs for more than ``longest`` at ``now`` has no end either.
    """
    pairing = _Pairing(now, longest, time_zone)
    for punch in sorted(punches, key=lambda punch: punch.at.astimezone(UTC)):
        pairing.take(punch)
    return pairing.result()


class _Pairing:
    """The punches read so far: open ones, and ends without a start."""

    def __init__(self, now: datetime, longest: timedelta, time_zone: str) -> None:
        self._now, self._longest, self._zone = now, longest, time_zone
        self._open: dict[tuple[str, str | None], Punch] = {}
        self._lone: dict[tuple[str, str | None], Punch] = {}
        self._times: list[Clocked] = []
        self._findings: list[Finding] = []

    def take(self, punch: Punch) -> None:
        key = (punch.person_id, punch.job)
        begun = self._open.pop(key, None)
        if punch.way is Way.IN:
            if begun is not None:
                self._no_end(begun, f"before clocking in again at {self._at(punch)}")
            self._open[key] = punch
        elif begun is None:
            self._no_start(self._lone.get(key))
            self._lone[key] = punch
        else:
            interval = Interval(begun.at, punch.at)
            self._times.append(Clocked(person_id=punch.person_id, job=punch.job, interval=interval))

    def result(self) -> Clocking:
        """What is still open now either runs on or was forgotten."""
        running: list[Punch] = []
        for punch in self._open.values():
            if Interval(punch.at, max(punch.at, self._now)).length > self._longest:
                self._no_end(punch, f"within {self._longest // timedelta(hours=1)} hours")
            else:
                running.append(punch)
        for lone in self._lone.values():
            self._no_start(lone)
        times = sorted(self._times, key=lambda time: (time.interval, time.person_id, time.job or ""))
        return Clocking(times=tuple(times), running=tuple(running), findings=tuple(self._findings))

    def _no_end(self, begun: Punch, until: str) -> None:
        key = (begun.person_id, begun.job)
        lone = self._lone.get(key)
        found = () if lone is None else rollover(begun.at, lone.at, None, self._zone)
        if found:
            del self._lone[key]
            self._findings += found
        else:
            self._missing(f"Clocked in{_where(begun)} at {self._at(begun)}, but not out {until}. When did it end?")

    def _no_start(self, lone: Punch | None) -> None:
        if lone is not None:
            self._missing(f"Clocked out{_where(lone)} at {self._at(lone)} without having clocked in.")

    def _missing(self, text: str) -> None:
        self._findings.append(Finding(code="T05", severity=Severity.WARN, text=text))

    def _at(self, punch: Punch) -> str:
        return f"{local(punch.at, self._zone):%Y-%m-%d %H:%M}"


def _where(punch: Punch) -> str:
    return "" if punch.job is None else f" at {punch.job}"


def labour_of(times: Iterable[Clocked], plant: PlantCalendar) -> dict[str, LabourTime]:
    """Worked and paid time by person over the jobs they clocked at, without the breaks of the plant's shifts.

    Screen and cost read these same figures. Time clocked without a job is attendance, not work; in and out at the same
    moment is neither.
    """
    by_person: dict[str, list[Work]] = defaultdict(list)
    for time in times:
        if time.job is not None and time.interval.length:
            by_person[time.person_id].append(Work(key=time.key, interval=time.interval))
    return {person: labour_time(work, _pauses(work, plant)) for person, work in by_person.items()}


def _pauses(work: Iterable[Work], plant: PlantCalendar) -> list[Pause]:
    return [pause for stretch in union(job.interval for job in work) for pause in pauses_within(stretch, plant)]
