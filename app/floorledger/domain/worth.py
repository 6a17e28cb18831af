"""What an entry is worth at standard, whatever it posts: for approval limits and stages of automation (B5.3)."""

from fractions import Fraction

from floorledger.domain.claim import Claim, Facts
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
    Disposition,
    Hold,
    Output,
    Release,
    Return,
    Rework,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Time,
    TimeKind,
    Transfer,
)
from floorledger.domain.number import NONE, Micro, to_fraction, to_minor, total_of
from floorledger.domain.posting import NotPostable
from floorledger.domain.prices import Prices
from floorledger.domain.standard import CostKind, rate_of


def worth_minor(claim: Claim, facts: Facts) -> int:
    """Value at standard in minor units, never below zero; nothing where the master data has no price for it."""
    detail = claim.detail
    if isinstance(detail, Reversal):
        return (
            0 if facts.target is None or isinstance(facts.target.detail, Reversal) else worth_minor(facts.target, facts)
        )
    try:
        value = _value(claim, detail, Prices(facts.master, facts.policy), facts)
    except NotPostable:
        return 0
    return to_minor(abs(value), facts.master.minor_digits)


def _value(claim: Claim, detail: Detail, prices: Prices, facts: Facts) -> Fraction:
    match detail:
        case Output(qty=qty):
            return to_fraction(qty.base) * prices.output(claim.order_no, prices.standard(claim.order_no).item)
        case Coproduct(item=item, qty=qty) | Byproduct(item=item, qty=qty):
            return to_fraction(qty.base) * prices.output(claim.order_no, item)
        case (
            Consumption(item=item, qty=qty)
            | Return(item=item, qty=qty)
            | ScrapComponent(item=item, qty=qty)
            | SubconSend(item=item, qty=qty)
            | Transfer(item=item, qty=qty)
        ):
            return to_fraction(qty.base) * prices.stock(item)
        case Count(item=item, counted=counted, book=book):
            return to_fraction(Micro((NONE if counted is None else counted.base) - book)) * prices.stock(item)
        case Time():
            return _hours(claim, detail, prices)
        case _:
            return _pieces(claim, detail, prices, facts)


def _pieces(claim: Claim, detail: Detail, prices: Prices, facts: Facts) -> Fraction:
    """Pieces in process, at what they have cost so far; held stock at its price."""
    match detail:
        case ScrapOutput(qty=qty) | Rework(qty=qty):
            return to_fraction(qty.base) * prices.piece(claim.order_no, claim.operation_no)
        case Release(qty=qty) | Disposition(qty=qty) if qty is not None:
            hold = None if facts.target is None else facts.target.detail
            if isinstance(hold, Hold) and hold.item is not None:
                return to_fraction(qty.base) * prices.stock(hold.item)
            return to_fraction(qty.base) * prices.piece(claim.order_no, claim.operation_no)
        case SubconReceipt(good=good, bad=bad):
            pieces = total_of(to_fraction(qty.base) for qty in (good, bad) if qty is not None)
            return pieces * prices.piece(claim.order_no, claim.operation_no)
        case _:
            return Fraction(0)


def _hours(claim: Claim, time: Time, prices: Prices) -> Fraction:
    center = prices.work_center(claim.work_center)
    kinds = (CostKind.LABOUR, CostKind.VOH, CostKind.FOH) if time.kind is TimeKind.LABOUR else (CostKind.MACHINE,)
    return Fraction(time.worked_s, 3600) * total_of(rate_of(center, kind) for kind in kinds)
