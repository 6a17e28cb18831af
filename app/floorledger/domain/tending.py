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
    """Worked and paid time of one person's (or crew's) jobs. Raises ValueError where two have one key.

    A crew of n works n times the clock. Where jobs overlap, as many are present as the largest crew among them, and
    that presence is shared in proportion to the crews: equally, for one person at several machines.
    """
    if len({job.key for job in work}) < len(work):
        raise ValueError("two jobs have one key, so neither can be paid for on its own")
    breaks = tuple(pauses)
    measured = [job for job in work if job.measured]
    split = _split(measured, [pause.interval for pause in breaks if not pause.paid])
    clock_s = round_half_away(split.presence)
    paid = distribute(clock_s, split.shares)
    every_break = [pause.interval for pause in breaks]
    return LabourTime(
        jobs=tuple(
            JobTime(
                key=job.key,
                worked_s=job.crew * whole_s(summed(without((job.interval,), every_break))),
                paid_s=paid.get(job.key, 0),
                measured=job.measured,
            )
            for job in work
        ),
        clock_s=clock_s,
        findings=tuple(_overlapping(split)),
    )


@dataclass(frozen=True, slots=True)
class _Split:
    """Exact seconds outside unpaid breaks: paid by job, their sum, and the sum that the jobs state."""

    shares: Mapping[str, Fraction]
    presence: Fraction
    stated: Fraction


def _split(work: Sequence[Work], unpaid: Sequence[Interval]) -> _Split:
    crew = {job.key: job.crew for job in work}
    shares: dict[str, Fraction] = defaultdict(Fraction)
    presence = stated = Fraction(0)
    for segment in segments({job.key: job.interval for job in work}):
        crews = [crew[key] for key in segment.keys]
        seconds = exact_s(summed(without((segment.interval,), unpaid)))
        presence += max(crews) * seconds
        stated += sum(crews) * seconds
        for key in segment.keys:
            shares[key] += max(crews) * seconds * Fraction(crew[key], sum(crews))
    return _Split(shares, presence, stated)


def _overlapping(split: _Split) -> Iterator[Finding]:
    if split.stated > split.presence:
        actual, expected = _minutes(split.stated), _minutes(split.presence)
        yield _overlap(
            f"Jobs overlap: {actual} minutes of work in {expected} by the clock. "
            f"Worked time is kept, paid time is split between the jobs.",
            actual,
            expected,
        )


def machine_time(runs: Sequence[Work]) -> MachineTime:
    """Busy time of one machine. Default durations are in neither figure."""
    measured = {run.key: run.interval for run in runs if run.measured}
    busy = union(measured.values())
    busy_s, booked_s = whole_s(summed(busy)), whole_s(summed(measured.values()))
    actual, expected = _minutes(Fraction(booked_s)), _minutes(Fraction(busy_s))
    text = (
        f"Runs overlap: {actual} minutes of machine time in {expected} by the clock. "
        f"Each is kept; capacity counts the clock."
    )
    found = (_overlap(text, actual, expected),) if overlaps(measured) else ()
    return MachineTime(busy=busy, busy_s=busy_s, booked_s=booked_s, findings=found)


def _overlap(text: str, actual_min: int, expected_min: int) -> Finding:
    return Finding(
        code="T01",
        severity=Severity.WARN,
        text=text,
        expected=str(expected_min),
        actual=str(actual_min),
        unit="min",
    )


def _minutes(seconds: Fraction) -> int:
    return round_half_away(seconds / 60)
