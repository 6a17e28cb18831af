"""Intervals: union, intersection, gaps, overlaps; by hand and against counting minute by minute."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.interval import (
    Interval,
    Segment,
    covered,
    exact_s,
    gaps,
    intersection,
    overlaps,
    segments,
    starting_while_busy,
    summed,
    union,
    whole_s,
    without,
)
from tests.domain.calendars import BERLIN, utc

MIDNIGHT = datetime(2026, 11, 20, tzinfo=UTC)


def at(minute: int) -> datetime:
    return MIDNIGHT + timedelta(minutes=minute)


def span(text: str) -> Interval:
    """``"06:00-07:30"`` on 20 November 2026, UTC."""
    start, end = (utc(f"2026-11-20 {clock}") for clock in text.split("-"))
    return Interval(start, end)


def spans(text: str) -> tuple[Interval, ...]:
    return tuple(map(span, text.split()))


UNIONS = [
    # what, intervals, as few as possible
    ("none", "", ""),
    ("one", "06:00-07:00", "06:00-07:00"),
    ("apart, in any order", "08:00-09:00 06:00-07:00", "06:00-07:00 08:00-09:00"),
    ("overlapping", "06:00-07:00 06:30-08:00", "06:00-08:00"),
    ("touching", "06:00-07:00 07:00-08:00", "06:00-08:00"),
    ("one inside another", "06:00-09:00 07:00-08:00 08:30-09:30", "06:00-09:30"),
    ("the same twice", "06:00-07:00 06:00-07:00", "06:00-07:00"),
    ("an empty one is nothing", "06:00-06:00", ""),
]


@pytest.mark.parametrize(("given_", "fewest"), [row[1:] for row in UNIONS], ids=[row[0] for row in UNIONS])
def test_union(given_, fewest):
    assert union(spans(given_)) == spans(fewest)


PAIRS = [
    # what, these, those, in both, these without those
    ("apart", "06:00-07:00", "08:00-09:00", "", "06:00-07:00"),
    ("touching", "06:00-07:00", "07:00-08:00", "", "06:00-07:00"),
    ("the later part", "06:00-08:00", "07:00-09:00", "07:00-08:00", "06:00-07:00"),
    ("the earlier part", "07:00-09:00", "06:00-08:00", "07:00-08:00", "08:00-09:00"),
    ("a break in the middle", "06:00-14:00", "10:00-10:30", "10:00-10:30", "06:00-10:00 10:30-14:00"),
    ("all of it", "07:00-08:00", "06:00-09:00", "07:00-08:00", ""),
    ("several", "06:00-08:00 09:00-11:00", "07:00-10:00", "07:00-08:00 09:00-10:00", "06:00-07:00 10:00-11:00"),
    ("two", "06:00-10:00", "07:00-07:15 09:00-10:00", "07:00-07:15 09:00-10:00", "06:00-07:00 07:15-09:00"),
    ("no time at all", "", "06:00-07:00", "", ""),
    ("no breaks", "06:00-07:00", "", "", "06:00-07:00"),
]  # fmt: skip


@pytest.mark.parametrize(("these", "those", "both", "left"), [r[1:] for r in PAIRS], ids=[r[0] for r in PAIRS])
def test_intersection_and_what_is_left_without(these, those, both, left):
    assert intersection(spans(these), spans(those)) == spans(both)
    assert intersection(spans(those), spans(these)) == spans(both)
    assert without(spans(these), spans(those)) == spans(left)


def test_gaps_of_a_shift():
    shift = span("06:00-14:00")
    assert gaps(spans("07:00-08:00 05:00-06:30 13:30-15:00"), shift) == spans("06:30-07:00 08:00-13:30")
    assert gaps((), shift) == (shift,)
    assert gaps(spans("05:00-15:00"), shift) == ()


def test_overlaps_say_who_and_when():
    """A from 6 to 8, B from 7 to 9, C from 7:30 to 7:45, D on its own; E touches B."""
    jobs = dict(zip("ABCDE", spans("06:00-08:00 07:00-09:00 07:30-07:45 10:00-11:00 09:00-09:30"), strict=True))
    assert overlaps(jobs) == (
        Segment(span("07:00-07:30"), ("A", "B")),
        Segment(span("07:30-07:45"), ("A", "B", "C")),
        Segment(span("07:45-08:00"), ("A", "B")),
    )
    assert [segment.keys for segment in segments(jobs)] == [
        ("A",), ("A", "B"), ("A", "B", "C"), ("A", "B"), ("B",), ("E",), ("D",)
    ]  # fmt: skip


def test_an_empty_interval_is_in_no_segment():
    assert list(segments({"A": span("06:00-06:00"), "B": span("05:00-07:00")})) == [
        Segment(span("05:00-07:00"), ("B",))
    ]


def test_who_starts_while_busy_counts_each_entry_once():
    """B starts inside A, C inside A but after B is over, D at the end of A, E of no length inside D, F with D."""
    jobs = zip("ABCDEF", spans("06:00-09:00 07:00-07:30 08:00-08:30 09:00-10:00 09:30-09:30 09:00-09:10"), strict=True)
    assert starting_while_busy(jobs) == {"B", "C", "E", "F"}
    assert starting_while_busy([]) == frozenset()
    assert starting_while_busy([("late", span("07:00-08:00")), ("early", span("06:00-07:30"))]) == {"late"}


def test_a_length_is_elapsed_time_though_both_ends_are_of_one_zone():
    """01:00 to 04:00 on the plant's clock: two hours in spring, four in autumn; Python's own difference says three."""
    berlin = ZoneInfo(BERLIN)
    for day, elapsed in ((datetime(2026, 3, 29), 2), (datetime(2026, 10, 25), 4)):  # noqa: DTZ001
        start, end = (day.replace(hour=hour, tzinfo=berlin) for hour in (1, 4))
        assert end - start == timedelta(hours=3)
        assert Interval(start, end).length == timedelta(hours=elapsed)
    again = datetime(2026, 10, 25, 2, 10, tzinfo=berlin, fold=1)
    assert Interval(datetime(2026, 10, 25, 2, 50, tzinfo=berlin), again).length == timedelta(minutes=20)


def test_what_is_no_interval():
    with pytest.raises(ValueError, match="before the start"):
        Interval(at(1), at(0))
    with pytest.raises(ValueError, match="offset"):
        Interval(at(0), at(1).replace(tzinfo=None))
    with pytest.raises(ValueError, match="offset"):
        Interval(at(0).replace(tzinfo=None), at(1))


@pytest.mark.parametrize(
    ("micros", "whole"), [(0, 0), (499_999, 0), (500_000, 1), (1_499_999, 1), (1_500_000, 2), (3_600_000_000, 3600)]
)
def test_seconds_are_exact_and_rounded_half_away(micros, whole):
    length = timedelta(microseconds=micros)
    assert exact_s(length) == Fraction(micros, 10**6)
    assert whole_s(length) == whole


_intervals = st.tuples(st.integers(0, 300), st.integers(0, 120)).map(lambda pair: Interval(at(pair[0]), at(sum(pair))))
sets_of = st.lists(_intervals, max_size=8)


def minutes_of(intervals) -> set[datetime]:
    """Each minute that one of the intervals holds, counted one by one."""
    held = tuple(intervals)
    return {at(minute) for minute in range(421) for each in held if each.start <= at(minute) < each.end}


@given(sets_of, sets_of)
def test_as_counted_minute_by_minute(these, those):
    ours, theirs = minutes_of(these), minutes_of(those)
    assert minutes_of(union(these)) == ours
    assert minutes_of(intersection(these, those)) == ours & theirs
    assert minutes_of(without(these, those)) == ours - theirs
    assert covered(these) == timedelta(minutes=len(ours))
    whole = Interval(at(0), at(420))
    assert minutes_of(gaps(these, whole)) == minutes_of([whole]) - ours


@given(sets_of)
def test_the_union_is_never_longer_than_the_sum(intervals):
    assert covered(intervals) <= summed(intervals)
    jobs = dict(enumerate(intervals))
    double = sum(((len(each.keys) - 1) * each.interval.length for each in overlaps(jobs)), timedelta(0))
    assert summed(intervals) - covered(intervals) == double
    assert summed(segment.interval for segment in segments(jobs)) == covered(intervals)


@given(sets_of)
def test_a_union_is_in_order_apart_and_its_own_union(intervals):
    merged = union(intervals)
    assert union(merged) == merged
    assert all(one.end < other.start for one, other in pairwise(merged))
