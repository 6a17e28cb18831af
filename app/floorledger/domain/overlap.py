"""What one person is paid for where labour entries share time, against the clock (domain.md A2, B5.1)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from floorledger.domain.claim import Overlap
from floorledger.domain.detail import Detail, Time, TimeKind
from floorledger.domain.event import Event
from floorledger.domain.interval import Interval, whole_s
from floorledger.domain.tending import Work, labour_time


@dataclass(frozen=True, slots=True, kw_only=True)
class Labour:
    """One labour entry: when, what of it is paid for in seconds, and how many worked together."""

    event_id: str
    interval: Interval
    paid_s: int
    crew: int


def person_of(event: Event) -> str:
    """Whose time it is: an import, or somebody who helps out, records it on behalf of the one who worked."""
    return event.actor if event.on_behalf_of is None else event.on_behalf_of


def labour_of(detail: Detail, start: datetime, end: datetime | None, event_id: str = "") -> Labour | None:
    """An entry as labour between two times; None for any other, and for what was not measured (A2)."""
    if not isinstance(detail, Time) or detail.kind is not TimeKind.LABOUR or not detail.measured:
        return None
    if end is None or end <= start:
        return None
    return Labour(event_id=event_id, interval=Interval(start, end), paid_s=detail.paid_s, crew=max(detail.crew, 1))


def labour_event(event: Event) -> Labour | None:
    """The same for an event."""
    return labour_of(event.detail, event.occurred_start, event.occurred_end, event.event_id)


def overlap_of(own: Labour, others: Iterable[Labour]) -> Overlap | None:
    """What the person is paid for in ``own`` and in those of ``others`` that share time with it; None without any.

    The clock is elapsed time; where a crew works, its presence (domain/tending.py). An entry counts for no more than
    its own time: being longer than from its start to its end is no overlap.
    """
    span = own.interval
    shared = [each for each in others if each.interval.start < span.end and span.start < each.interval.end]
    if not shared:
        return None
    jobs = [own, *shared]
    work = [Work(key=str(number), interval=job.interval, crew=job.crew) for number, job in enumerate(jobs)]
    clock_s = labour_time(work).clock_s
    paid_s = sum(min(job.paid_s, job.crew * whole_s(job.interval.length)) for job in jobs)
    # shares of the clock are whole seconds, each of which may have been rounded up
    rounded = 0 < paid_s - clock_s < len(jobs)
    return Overlap(paid_s=clock_s if rounded else paid_s, clock_s=clock_s)


def free_end(wanted: Interval, others: Iterable[Labour]) -> datetime:
    """The latest end, not after that of ``wanted``, of a stretch as long that shares no time with other entries."""
    held, end, length = list(others), wanted.end, wanted.length
    while clash := [each for each in held if each.interval.start < end and end - length < each.interval.end]:
        end = min(each.interval.start for each in clash)
    return end
