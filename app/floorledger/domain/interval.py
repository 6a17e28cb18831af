"""One engine for stretches of time, labour and machine alike (pains.md P19; domain.md A2, B1.5).

An interval is half-open and in UTC, so its length is elapsed time whatever the wall clock did meanwhile (P20). Lengths
are timedeltas, which are exact; seconds are rounded once, at the end.
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Generic, TypeVar

from floorledger.domain.number import round_half_away

K = TypeVar("K", bound=Hashable)
ZERO = timedelta(0)
_MICROSECOND = timedelta(microseconds=1)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """Time that passed, below zero where the end lies first; times of one zone would subtract by wall clock (P20)."""
    return end.astimezone(UTC) - start.astimezone(UTC)


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """From ``start`` up to, not including, ``end``; kept in UTC, since two times of one zone subtract by wall clock.

    Raises ValueError for a time without an offset, and where the end lies before the start.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Turn both ends to UTC."""
        if self.start.tzinfo is None or self.end.tzinfo is None:
            raise ValueError("a time without an offset from UTC has no place in an interval")
        object.__setattr__(self, "start", self.start.astimezone(UTC))
        object.__setattr__(self, "end", self.end.astimezone(UTC))
        if self.end < self.start:
            raise ValueError(f"the end {self.end} lies before the start {self.start}")

    @property
    def length(self) -> timedelta:
        """Elapsed time, exactly."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Segment(Generic[K]):
    """A stretch in which the same ``keys`` are at work from its beginning to its end."""

    interval: Interval
    keys: tuple[K, ...]


def exact_s(length: timedelta) -> Fraction:
    """A length in seconds, exactly."""
    return Fraction(length // _MICROSECOND, 10**6)


def whole_s(length: timedelta) -> int:
    """A length in whole seconds, halves away from zero (B2.5.3)."""
    return round_half_away(exact_s(length))


def summed(intervals: Iterable[Interval]) -> timedelta:
    """The sum of the lengths: what two of them share counts twice."""
    return sum((interval.length for interval in intervals), start=ZERO)


def covered(intervals: Iterable[Interval]) -> timedelta:
    """The clock time that the intervals cover: what two of them share counts once (A2: capacity is the union)."""
    return summed(union(intervals))


def union(intervals: Iterable[Interval]) -> tuple[Interval, ...]:
    """The same time in as few intervals as possible, by start; what touches is joined, what is empty is left out."""
    merged: list[Interval] = []
    for interval in sorted(interval for interval in intervals if interval.length):
        if merged and interval.start <= merged[-1].end:
            merged[-1] = Interval(merged[-1].start, max(merged[-1].end, interval.end))
        else:
            merged.append(interval)
    return tuple(merged)


def intersection(these: Iterable[Interval], those: Iterable[Interval]) -> tuple[Interval, ...]:
    """The time that is in both, as a union."""
    found: list[Interval] = []
    left, right = deque(union(these)), deque(union(those))
    while left and right:
        start, end = max(left[0].start, right[0].start), min(left[0].end, right[0].end)
        if start < end:
            found.append(Interval(start, end))
        (left if left[0].end <= right[0].end else right).popleft()
    return tuple(found)


def gaps(intervals: Iterable[Interval], within: Interval) -> tuple[Interval, ...]:
    """The time of ``within`` that none of the intervals covers."""
    edges = [within.start]
    for interval in intersection(intervals, (within,)):
        edges += [interval.start, interval.end]
    edges.append(within.end)
    return tuple(Interval(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end)


def without(intervals: Iterable[Interval], pauses: Iterable[Interval]) -> tuple[Interval, ...]:
    """The time of the intervals, as a union, with the pauses taken out."""
    busy = union(intervals)
    if not busy:
        return ()
    return intersection(busy, gaps(pauses, Interval(busy[0].start, busy[-1].end)))


def segments(spans: Mapping[K, Interval]) -> Iterator[Segment[K]]:
    """The covered time cut wherever a span begins or ends, in order; keys in the order in which they began."""
    starting: dict[datetime, list[K]] = defaultdict(list)
    ending: dict[datetime, list[K]] = defaultdict(list)
    for key, span in spans.items():
        if span.length:
            starting[span.start].append(key)
            ending[span.end].append(key)
    active: dict[K, None] = {}
    for begin, end in pairwise(sorted({*starting, *ending})):
        for key in ending[begin]:
            del active[key]
        active |= dict.fromkeys(starting[begin])
        if active:
            yield Segment(Interval(begin, end), tuple(active))


def overlaps(spans: Mapping[K, Interval]) -> tuple[Segment[K], ...]:
    """The stretches in which more than one is at work."""
    return tuple(segment for segment in segments(spans) if len(segment.keys) > 1)


def starting_while_busy(spans: Iterable[tuple[K, Interval]]) -> frozenset[K]:
    """Those that start before the latest end of what started no later; equal starts in the order given (A2).

    A span of no length counts too: it is an entry made while busy.
    """
    found: set[K] = set()
    busy_until: datetime | None = None
    for key, span in sorted(spans, key=lambda each: each[1].start):
        if busy_until is not None and span.start < busy_until:
            found.add(key)
        busy_until = span.end if busy_until is None else max(busy_until, span.end)
    return frozenset(found)
