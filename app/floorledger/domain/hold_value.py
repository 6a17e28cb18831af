"""What a decision about held material is worth, and the loss expected until then (domain.md B1.4, B2.2)."""

from fractions import Fraction

from floorledger.domain.detail import Disposition, Fate, Hold
from floorledger.domain.number import Micro, to_fraction
from floorledger.domain.policy import Policy, Role
from floorledger.domain.posting import ExactLine, NotPostable, Related, pair
from floorledger.domain.prices import Prices


def held_stock(related: Related) -> tuple[str, str | None] | None:
    """The item and lot that are held in stock; None where pieces of an order are held."""
    hold = None if related.event is None else related.event.detail
    return (hold.item, hold.lot) if isinstance(hold, Hold) and hold.item is not None else None


def disposed_stock(disposition: Disposition, item: str, lot: str | None, prices: Prices) -> tuple[ExactLine, ...]:
    """A lot, or a part of it, leaves the stock; what is used or reworked stays in it."""
    stock, price = prices.stock_role(item), prices.stock(item, lot)
    amount = to_fraction(disposition.qty.base) * price
    match disposition.fate:
        case Fate.SCRAP:
            return stock_scrap(item, amount, prices)
        case Fate.RETURN:
            return pair(Role.GRIR, stock, f"returned:{item}", amount)
        case Fate.DOWNGRADE:
            return downgraded(disposition, stock, price, ("stock downgrade", item), prices)
        case Fate.USE_AS_IS | Fate.REWORK:
            return ()


def stock_scrap(item: str, amount: Fraction, prices: Prices) -> tuple[ExactLine, ...]:
    """An item lost in stock."""
    return pair(Role.SCRAP_EXP, prices.stock_role(item), f"stock scrap:{item}", amount)


def downgraded(
    down: Disposition, source: Role, worth: Fraction, line: tuple[str, str], prices: Prices
) -> tuple[ExactLine, ...]:
    """The lower item goes into stock at its own value, the difference is a loss (B2.2).

    ``line`` says how the cost lines begin, and which operation or item they are of.
    """
    kind, name = line
    if down.to_item is None:
        raise NotPostable("M01", "A downgrade names the lower item; say which one the pieces become.")
    pieces, lower = to_fraction(down.qty.base), prices.stock(down.to_item)
    return (
        *pair(prices.stock_role(down.to_item), source, f"{kind}:{name}:{down.to_item}", pieces * lower),
        *pair(Role.SCRAP_EXP, source, f"{kind} loss:{name}", pieces * (worth - lower)),
    )


def reserve_line(hold_event_id: str) -> str:
    """The cost line under which a hold's expected loss is reserved and dissolved."""
    return f"reserve:{hold_event_id}"


def reserve(related: Related, prices: Prices, policy: Policy) -> tuple[ExactLine, ...]:
    """The loss that finance expects on what comes under review: probability x carrying value (B2.2).

    It is reserved once; a review of anything but a hold of a known quantity reserves nothing.
    """
    held = related.event
    if held is None or not isinstance(held.detail, Hold) or held.detail.qty is None or related.reserved is not None:
        return ()
    probability = policy.expected_loss(held.detail.hold_code)
    if not probability:
        return ()
    item = held.detail.item
    worth = prices.piece(held.order_no, held.operation_no) if item is None else prices.stock(item, held.detail.lot)
    amount = probability * to_fraction(related.remaining) * worth
    return pair(Role.RESERVE_EXP, Role.RESERVE, reserve_line(held.event_id), amount)


def dissolved(related: Related, decided: Micro | None) -> tuple[ExactLine, ...]:
    """What was reserved for the part now decided (None for all of it); the real loss is posted as such."""
    if related.reserved is None or related.event is None:
        return ()
    share = Fraction(1) if decided is None else Fraction(decided, related.remaining)
    return pair(Role.RESERVE, Role.RESERVE_EXP, reserve_line(related.event.event_id), share * related.reserved)
