"""When a lane in question may be touched: never by what a wall clock says, which somebody may set (I8, I11).

A lane that another poster has leased, or that failed, may have a request under way in the ERP. It is left alone until
this process has itself seen it unchanged for long enough, by the clock that nobody can set.
"""

from collections.abc import Iterable

from floorledger.services.ports import Clock
from floorledger.services.posting_ports import DOUBT, LEASE, Mark


class Sightings:
    """What one process has seen of lanes, and since when."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since: dict[Mark, int] = {}

    def too_fresh(self, marks: Iterable[Mark]) -> frozenset[str]:
        """The orders of those lanes that were not seen like this for long enough; other lanes are forgotten."""
        now = self._clock.monotonic_ns()
        self._since = {mark: self._since.get(mark, now) for mark in marks}
        return frozenset(mark.order_no for mark, since in self._since.items() if now - since < _needed_ns(mark))


def _needed_ns(mark: Mark) -> int:
    needed = DOUBT if mark.holder is None else LEASE
    return int(needed.total_seconds() * 10**9)
