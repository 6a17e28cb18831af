"""What earlier orders were like, by figures that one odd order does not move (domain.md C1)."""

from collections.abc import Iterable
from fractions import Fraction
from statistics import median

from floorledger.domain.claim import History


def history_of(rates: Iterable[Fraction]) -> History | None:
    """Median and median absolute deviation, exactly; None without any value."""
    known = tuple(rates)
    if not known:
        return None
    middle = median(known)
    return History(median=middle, mad=median(abs(rate - middle) for rate in known), count=len(known))
