"""Worked and paid time, machine time: by hand, and as counted minute by minute (domain.md A2, B5.1; pains.md P19)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.calendar import Pause, pauses_within
from floorledger.domain.finding import Severity
from floorledger.domain.interval import Interval, covered, whole_s
from floorledger.domain.tending import Work, labour_time, machine_time
from tests.domain.calendars import FIVE_DAYS, utc
from tests.domain.test_interval import minutes_of, sets_of, span


def work(key: str, clock: str, **fields: object) -> Work:
    return Work(key=key, interval=span(clock), **fields)  # type: ignore[arg-type]


PAUSES = (Pause(span("09:00-09:15"), paid=True), Pause(span("11:00-11:30"), paid=False))

TABLE = [
    # what, jobs, breaks, worked minutes by job, paid minutes by job, clock minutes
    ("one job", [("A", "06:00-08:00")], (), [120], [120], 120),
    ("one after the other", [("A", "06:00-08:00"), ("B", "08:00-09:00")], (), [120, 60], [120, 60], 180),
    ("two machines for an hour", [("A", "06:00-08:00"), ("B", "07:00-09:00")], (), [120, 120], [90, 90], 180),
    ("one inside another", [("A", "06:00-09:00"), ("B", "07:00-07:30")], (), [180, 30], [165, 15], 180),
    ("three at once", [("A", "06:00-07:00"), ("B", "06:00-07:00"), ("C", "06:00-07:00")], (), [60] * 3, [20] * 3, 60),
    ("a paid break is not worked", [("A", "08:00-10:00")], PAUSES, [105], [120], 120),
    ("an unpaid break is neither", [("A", "10:00-12:00")], PAUSES, [90], [90], 90),
    ("both breaks, two machines", [("A", "08:00-12:00"), ("B", "10:00-12:00")], PAUSES, [195, 90], [165, 45], 210),
    ("all of it in a break", [("A", "11:00-11:20")], PAUSES, [0], [0], 0),
    ("nothing", [], PAUSES, [], [], 0),
    ("no time", [("A", "06:00-06:00")], (), [0], [0], 0),
]


@pytest.mark.parametrize(
    ("jobs", "breaks", "worked", "paid", "clock"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_worked_is_kept_and_paid_is_split(jobs, breaks, worked, paid, clock):
    times = labour_time([work(*job) for job in jobs], breaks)
    assert [job.worked_s for job in times.jobs] == [60 * minutes for minutes in worked]
    assert [job.paid_s for job in times.jobs] == [60 * minutes for minutes in paid]
    assert times.clock_s == 60 * clock


def test_a_crew_works_its_number_of_times_the_clock():
    """Two people at A from 6 to 8: four hours. The same crew at B with one of them from 7 to 8: nobody is there twice.

    From 7 to 8 two are present, shared two to one: 80 and 40 minutes.
    """
    (alone,) = labour_time([work("A", "06:00-08:00", crew=2)]).jobs
    assert (alone.worked_s, alone.paid_s) == (4 * 3600, 4 * 3600)
    times = labour_time([work("A", "06:00-08:00", crew=2), work("B", "07:00-08:00")])
    assert [(job.worked_s // 60, job.paid_s // 60) for job in times.jobs] == [(240, 200), (60, 40)]
    assert times.clock_s == 4 * 3600
    with pytest.raises(ValueError, match="crew of 0"):
        work("A", "06:00-08:00", crew=0)


def test_two_jobs_never_share_a_key():
    with pytest.raises(ValueError, match="two jobs have one key"):
        labour_time([work("A", "06:00-08:00"), work("A", "08:00-09:00")])


def test_a_second_that_cannot_be_shared_goes_to_one_of_them():
    second = Interval(utc("2026-11-20 06:00"), utc("2026-11-20 06:00") + timedelta(seconds=1))
    times = labour_time([Work(key=key, interval=second) for key in "AB"])
    assert [job.paid_s for job in times.jobs] == [1, 0]


def test_work_beyond_the_clock_is_a_warning_with_both_figures():
    times = labour_time([work("A", "06:00-10:00"), work("B", "08:00-08:30")])
    (finding,) = times.findings
    assert (finding.code, finding.severity, finding.expected, finding.actual, finding.unit) == (
        "T01", Severity.WARN, "240", "270", "min"
    )  # fmt: skip
    assert finding.text.startswith("Jobs overlap: 270 minutes of work in 240 by the clock.")
    assert labour_time([work("A", "06:00-08:00"), work("B", "08:00-09:00")]).findings == ()
    assert labour_time([work("A", "06:00-08:00", crew=3)]).findings == ()
    in_the_break = [work("A", "10:00-11:30"), work("B", "11:00-12:00")]
    assert labour_time(in_the_break, PAUSES).findings == ()
    assert labour_time(in_the_break).findings != ()


def test_a_default_duration_is_no_measurement():
    """75 flat minutes of packing are neither presence nor paid, nor an overlap; the hour beside them is measured."""
    times = labour_time([work("PACK", "06:00-07:15", measured=False), work("A", "06:30-07:30")])
    packing, measured = times.jobs
    assert (packing.worked_s, packing.paid_s, packing.measured) == (75 * 60, 0, False)
    assert (measured.worked_s, measured.paid_s, measured.measured) == (3600, 3600, True)
    assert (times.clock_s, times.findings) == (3600, ())
    machine = machine_time([work("PACK", "06:00-07:15", measured=False), work("A", "06:30-07:30")])
    assert (machine.busy_s, machine.booked_s, machine.findings) == (3600, 3600, ())


def test_capacity_of_a_machine_is_the_union_of_its_runs():
    machine = machine_time([work("A", "06:00-08:00"), work("B", "07:00-09:00"), work("C", "10:00-11:00")])
    assert machine.busy == (span("06:00-09:00"), span("10:00-11:00"))
    assert (machine.busy_s, machine.booked_s) == (4 * 3600, 5 * 3600)
    (finding,) = machine.findings
    assert (finding.code, finding.severity, finding.expected, finding.actual) == ("T01", Severity.WARN, "240", "300")
    assert "300 minutes of machine time in 240 by the clock" in finding.text


def test_a_shift_with_the_plants_own_breaks():
    """Friday early, 05:45 to 13:45: eight hours paid less the unpaid half hour; worked less the paid quarter, too."""
    shift = Interval(utc("2026-11-20 04:45"), utc("2026-11-20 12:45"))
    (job,) = labour_time([Work(key="A", interval=shift)], pauses_within(shift, FIVE_DAYS)).jobs
    assert (job.worked_s // 60, job.paid_s // 60) == (435, 450)


breaks_of = st.lists(st.tuples(sets_of, st.booleans()), max_size=3).map(
    lambda sets: tuple(Pause(each, paid) for intervals, paid in sets for each in intervals)
)


@given(intervals=sets_of, pauses=breaks_of, crew=st.integers(1, 4))
def test_nobody_is_paid_twice_for_a_moment_nor_for_none(intervals, pauses, crew):
    jobs = [Work(key=str(number), interval=each, crew=crew) for number, each in enumerate(intervals)]
    times = labour_time(jobs, pauses)
    unpaid = minutes_of(pause.interval for pause in pauses if not pause.paid)
    there = minutes_of(intervals) - unpaid
    assert sum(job.paid_s for job in times.jobs) == times.clock_s == 60 * crew * len(there)
    assert all(job.paid_s >= 0 for job in times.jobs)
    assert bool(times.findings) == (sum(len(minutes_of([each]) - unpaid) for each in intervals) > len(there))


@given(sets_of)
def test_without_breaks_paid_time_is_the_clock_time_of_the_union(intervals):
    times = labour_time([Work(key=str(number), interval=each) for number, each in enumerate(intervals)])
    machine = machine_time([Work(key=str(number), interval=each) for number, each in enumerate(intervals)])
    assert sum(job.paid_s for job in times.jobs) == whole_s(covered(intervals)) == machine.busy_s
    assert machine.busy_s <= machine.booked_s == sum(job.worked_s for job in times.jobs)
    assert all(job.paid_s <= job.worked_s for job in times.jobs)
