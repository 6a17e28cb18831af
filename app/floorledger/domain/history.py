"""What earlier orders were like, by figures that one odd order does not move (domain.md C1)."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from statistics import median

from floorledger.domain.claim import Claim, History
from floorledger.domain.detail import OrderState, ScrapOutput
from floorledger.domain.master import MasterData
from floorledger.domain.position import Position

_DONE = (OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED)


def history_of(rates: Iterable[Fraction]) -> History | None:
    """Median and median absolute deviation, exactly; None without any value."""
    known = tuple(rates)
    if not known:
        return None
    middle = median(known)
    return History(median=middle, mad=median(abs(rate - middle) for rate in known), count=len(known))


def scrap_history(claim: Claim, master: MasterData, position_of: Callable[[str], Position]) -> History | None:
    """Scrapped of reported pieces at the claim's operation, in the item's other orders that are complete or closed.

    None for a claim that is no scrap, of which nothing need be looked up, and where no such order is known (B5.1).
    """
    order = master.order_by_no.get(claim.order_no or "")
    if order is None or not isinstance(claim.detail, ScrapOutput):
        return None
    others = (each.order_no for each in master.orders if each.item == order.item and each.order_no != order.order_no)
    done = (found for found in map(position_of, others) if found.state in _DONE)
    tallies = (found.operation(claim.operation_no) for found in done)
    return history_of(Fraction(tally.scrap, tally.reported) for tally in tallies if tally.reported > 0)
