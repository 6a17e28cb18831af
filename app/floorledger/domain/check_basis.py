"""What a comparison needs: order, standard and position, and the money behind a quantity."""

from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.claim import Claim, Facts, limits
from floorledger.domain.item import Item
from floorledger.domain.number import Micro, minor_text, to_fraction, to_minor
from floorledger.domain.order import Order
from floorledger.domain.position import OperationTally, Position
from floorledger.domain.routing import Standard
from floorledger.domain.standard import accumulated_cost, elements, lack, unit_cost
from floorledger.domain.tolerance import Tolerances


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A known order with a complete standard; ``tally`` is what the claim's operation has reported before it."""

    order: Order
    standard: Standard
    position: Position
    tally: OperationTally
    limits: Tolerances


def basis(claim: Claim, facts: Facts) -> Basis | None:
    """The basis of a claim; None where something is missing, which the checks of the order say."""
    order, standard = facts.master.order_by_no.get(claim.order_no or ""), facts.master.standard_of(claim.order_no)
    if order is None or order.planned <= 0 or standard is None or facts.position is None:
        return None
    if lack(standard, facts.master.item_by_no, facts.master.work_center_by_no) is not None:
        return None
    return Basis(
        order=order,
        standard=standard,
        position=facts.position,
        tally=facts.position.operation(claim.operation_no),
        limits=limits(claim, facts),
    )


def piece_value(facts: Facts, known: Basis) -> Fraction:
    """What a piece is worth where the claim is, in currency: what it has cost so far without lot-fixed cost (D10).

    After the last operation it is finished: its whole standard cost.
    """
    parts = elements(
        known.standard, facts.master.item_by_no, facts.master.work_center_by_no, absorb_foh=facts.policy.absorb_foh
    )
    if known.tally.operation_no in [step.operation_no for step in known.standard.operations[:-1]]:
        return accumulated_cost(parts, known.standard, known.tally.operation_no)
    return unit_cost(parts, known.standard.costing_lot)


def worth(facts: Facts, qty: Fraction, price: Fraction) -> int:
    """What a quantity is worth whatever its sign, in minor units."""
    return to_minor(abs(qty) * price, facts.master.minor_digits)


def item_worth(facts: Facts, qty: Micro, item: Item) -> int:
    """What a quantity of an item in stock is worth, in minor units."""
    return worth(facts, to_fraction(qty), item.issue_price)


def money(facts: Facts, amount_minor: int) -> str:
    """An amount with its currency, for a sentence."""
    return f"{minor_text(amount_minor, facts.master.minor_digits)} {facts.master.currency}"
