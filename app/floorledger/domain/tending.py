"""Worked and paid time of people, busy time of machines (domain.md A2, B1.5, B5.1; pains.md P19).

A person may tend several machines at once. Each machine's worked time is kept; paid time is split, so that what a
person is paid for is the clock time of the union of the work. Breaks are neither worked nor, unless paid, paid for.
Default durations are kept apart: what was not measured is no presence and no capacity.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.calendar import Pause
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.interval import (
    Interval,
    Segment,
    exact_s,
    overlaps,
    segments,
    summed,
    union,
    whole_s,
    without,
)
from floorledger.domain.number import distribute, round_half_away


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One job of one person, or of the ``crew`` that works with that person; or one run of one machine.

    ``measured`` is false for a default duration. Raises ValueError for a crew of nobody.
    """

    key: str
    interval: Interval
    crew: int = 1
    measured: bool = True

    def __post_init__(self) -> None:
        """Refuse a crew of nobody."""
        if self.crew < 1:
            raise ValueError(f"a crew of {self.crew} does no work")


@dataclass(frozen=True, slots=True, kw_only=True)
class JobTime:
    """Seconds of one job: worked at this job, and paid for after the split. Nothing is paid that was not measured."""

    key: str
    worked_s: int
    paid_s: int
    measured: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LabourTime:
    """The jobs of one person or crew. ``clock_s`` is the presence, which is what is paid for in all."""

    jobs: tuple[JobTime, ...]
    clock_s: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineTime:
    """The runs of one machine: the union is its capacity used, the sum is what its jobs report."""

    busy: tuple[Interval, ...]
    busy_s: int
    booked_s: int
    findings: tuple[Finding, ...]


def labour_time(work: Sequence[Work], pauses: Iterable[Pause] = ()) -> LabourTime:
    """Worked and paid time of one person's (or crew's) jobs, whose keys differ.

    A crew of n works n times the clock. Where jobs overlap, as many are present as the largest crew among them, and
    that presence is shared in proportion to the crews: equally, for one person at several machines.
    """
    breaks = tuple(pauses)
    measured = [job for job in work if job.measured]
    shares, presence = _shares(measured, [pause.interval for pause in breaks if not pause.paid])
    clock_s = round_half_away(presence)
    paid = distribute(clock_s, shares)
    every_break = [pause.interval for pause in breaks]
    worked = {job.key: job.crew * whole_s(summed(without((job.interval,), every_break))) for job in work}
    return LabourTime(
        jobs=tuple(
            JobTime(key=job.key, worked_s=worked[job.key], paid_s=paid.get(job.key, 0), measured=job.measured)
            for job in work
        ),
        clock_s=clock_s,
        findings=tuple(_tended(measured, sum(worked[job.key] for job in measured), clock_s)),
    )


def _shares(work: Sequence[Work], unpaid: Sequence[Interval]) -> tuple[Mapping[str, Fraction], Fraction]:
    """Exact paid seconds by job, and their sum."""
    crew = {job.key: job.crew for job in work}
    shares: dict[str, Fraction] = defaultdict(Fraction)
    presence = Fraction(0)
    for segment in segments({job.key: job.interval for job in work}):
        crews = [crew[key] for key in segment.keys]
        present = max(crews) * _seconds(segment, unpaid)
        presence += present
        for key in segment.keys:
            shares[key] += present * Fraction(crew[key], sum(crews))
    return shares, presence


def _seconds(segment: Segment[str], unpaid: Sequence[Interval]) -> Fraction:
    return exact_s(summed(without((segment.interval,), unpaid)))


def _tended(work: Sequence[Work], worked_s: int, clock_s: int) -> Iterator[Finding]:
    if overlaps({job.key: job.interval for job in work}):
        yield _overlap(
            f"Jobs overlap: {_minutes(worked_s)} minutes of work in {_minutes(clock_s)} by the clock. "
            f"Worked time is kept, paid time is split between the jobs.",
            worked_s,
            clock_s,
        )


def machine_time(runs: Sequence[Work]) -> MachineTime:
    """Busy time of one machine. Default durations are in neither figure."""
    measured = {run.key: run.interval for run in runs if run.measured}
    busy = union(measured.values())
    busy_s, booked_s = whole_s(summed(busy)), whole_s(summed(measured.values()))
    text = (
        f"Runs overlap: {_minutes(booked_s)} minutes of machine time in {_minutes(busy_s)} by the clock. "
        f"Each is kept; capacity counts the clock."
    )
    found = (_overlap(text, booked_s, busy_s),) if overlaps(measured) else ()
    return MachineTime(busy=busy, busy_s=busy_s, booked_s=booked_s, findings=found)


def _overlap(text: str, actual_s: int, expected_s: int) -> Finding:
    return Finding(
        code="T01",
        severity=Severity.WARN,
        text=text,
        expected=str(_minutes(expected_s)),
        actual=str(_minutes(actual_s)),
        unit="min",
    )


def _minutes(seconds: int) -> int:
    return round_half_away(Fraction(seconds, 60))
