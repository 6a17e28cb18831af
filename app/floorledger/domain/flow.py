"""Pieces through the routing: good out of the last step, scrapped and still waiting after each (decisions.md D9)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.number import Micro, to_fraction, total_of
from floorledger.domain.position import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Pieces by operation; what waits is in the line, on hold or in rework."""

    numbers: tuple[str, ...]
    good: Fraction
    scrap: Mapping[str, Fraction]
    waiting: Mapping[str, Fraction]

    def base(self, operation_no: str) -> Fraction:
        """Pieces an operation was allowed cost for: output plus scrap from here on plus what waits behind it."""
        after = self.numbers[self.numbers.index(operation_no) :]
        return self.good + total_of(self.scrap[number] + self.waiting[number] for number in after)


def follow(position: Position, numbers: Sequence[str], *, closed: bool) -> Flow:
    """Follow the pieces backwards. What passed a step but was not reported before it must have passed that too.

    In a closed order nothing waits: pieces that vanished between two steps show as usage and efficiency.
    """
    scrap: dict[str, Fraction] = {}
    waiting: dict[str, Fraction] = {}
    good = to_fraction(position.operation(numbers[-1]).good)
    passed_on = good
    for number in reversed(numbers):
        tally = position.operation(number)
        scrap[number] = to_fraction(tally.scrap)
        done = to_fraction(tally.good) if number != numbers[-1] else good
        waits = max(done - passed_on, Fraction(0)) + to_fraction(Micro(tally.held + tally.rework))
        waiting[number] = Fraction(0) if closed else waits
        passed_on = passed_on + scrap[number] + waits
    return Flow(numbers=tuple(numbers), good=good, scrap=scrap, waiting=waiting)
