"""Labour entries of one person that share time: what is paid against the clock (domain.md A2, B5.1)."""

from datetime import timedelta, timezone

import pytest

from floorledger.domain.claim import Overlap
from floorledger.domain.detail import Downtime, Time, TimeCategory, TimeKind
from floorledger.domain.interval import Interval
from floorledger.domain.overlap import Labour, free_end, labour_of, overlap_of
from tests.plants import NOON


def worked(start_min: float, end_min: float, paid_min: float, crew: int = 1) -> Labour:
    """An entry by minutes after noon."""
    span = Interval(NOON + timedelta(minutes=start_min), NOON + timedelta(minutes=end_min))
    return Labour(event_id="", interval=span, paid_s=round(paid_min * 60), crew=crew)


def overlap(own: Labour, *others: Labour) -> tuple[float, float] | None:
    """Paid and clock minutes."""
    found = overlap_of(own, others)
    return None if found is None else (found.paid_s / 60, found.clock_s / 60)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], None),
        ([(-60, 0, 60), (60, 90, 30)], None),  # one ends as the other begins
        ([(0, 60, 60)], (120, 60)),
        ([(59, 60, 1)], (61, 60)),
        ([(30, 90, 60)], (120, 90)),
        ([(-30, 30, 30), (30, 90, 30)], (120, 120)),
        ([(10, 20, 0)], (60, 60)),  # a job beside the other, split away
        ([(-600, 600, 0)], (60, 1200)),
        ([(0, 60, 600)], (120, 60)),  # longer than from start to end is no overlap
    ],
)
def test_what_is_paid_against_the_clock(others, expected):
    assert overlap(worked(0, 60, 60), *(worked(*each) for each in others)) == expected


def test_an_hour_split_between_three_machines_is_an_hour():
    assert overlap(worked(0, 60, 20), worked(0, 60, 20), worked(0, 60, 20)) == (60, 60)


def test_a_crew_is_present_as_often_as_it_has_people():
    """Two for an hour, one of them at another machine too: three hours paid in two of presence."""
    assert overlap(worked(0, 60, 120, crew=2), worked(0, 60, 60)) == (180, 120)


def test_shares_that_were_rounded_up_are_no_second_too_much():
    """Half a second each too much, in whole seconds: 31 + 31 of 61."""
    halves = [Labour(event_id="", interval=worked(0, 61 / 60, 0).interval, paid_s=31, crew=1)] * 2
    assert overlap_of(halves[0], halves[1:]) == Overlap(paid_s=61, clock_s=61)
    longer = Labour(event_id="", interval=halves[0].interval, paid_s=32, crew=1)
    assert overlap_of(longer, halves[1:]) == Overlap(paid_s=63, clock_s=61)


def test_two_clocks_of_one_moment_are_one_moment():
    there = NOON.astimezone(timezone(timedelta(hours=9)))
    tokyo = labour_of(_time(), there, there + timedelta(hours=1))
    assert tokyo is not None
    assert overlap(worked(0, 60, 60), tokyo) == (120, 60)


@pytest.mark.parametrize(
    "detail",
    [Downtime(reason_code="JAM", duration_s=60), "MACHINE", "not measured"],
    ids=["downtime", "machine", "T06"],
)
def test_only_measured_labour_is_anybodys_time(detail):
    if isinstance(detail, str):
        kind = TimeKind.MACHINE if detail == "MACHINE" else TimeKind.LABOUR
        detail = _time(kind, measured=kind is TimeKind.MACHINE)
    assert labour_of(detail, NOON, NOON + timedelta(hours=1)) is None


@pytest.mark.parametrize("minutes", [None, 0, -1])
def test_an_entry_without_a_stretch_of_time_overlaps_nothing(minutes):
    assert labour_of(_time(), NOON, None if minutes is None else NOON + timedelta(minutes=minutes)) is None


def _time(kind: TimeKind = TimeKind.LABOUR, *, measured: bool = True) -> Time:
    return Time(category=TimeCategory.RUN, kind=kind, worked_s=3600, paid_s=3600, measured=measured)


# --- typed minutes ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("others", "end"),
    [
        ([], 60),
        ([(50, 60)], 50),
        ([(50, 60), (20, 50)], 20),
        ([(0, 30)], 60),  # the last half hour is free
        ([(0, 31)], 0),  # a minute too little
        ([(45, 55)], 45),
        ([(40, 60), (5, 35)], 5),  # five minutes between the two are no room for thirty
    ],
)
def test_minutes_find_the_latest_room_before_what_is_there(others, end):
    entries = [worked(start, stop, 1) for start, stop in others]
    wanted = worked(30, 60, 30).interval
    assert free_end(wanted, entries) == NOON + timedelta(minutes=end)
