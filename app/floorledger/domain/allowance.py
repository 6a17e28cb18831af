"""What reported pieces allow of a component: in proportion, never nothing and never all of it (pains.md P15, P16)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.item import Item
from floorledger.domain.number import Micro, to_fraction
from floorledger.domain.position import Position
from floorledger.domain.routing import Standard
from floorledger.domain.unit import required


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """A component in base units: allowed for what is reported, used so far, and what is proposed to be consumed now.

    The proposal is shown and confirmed, never posted by itself.
    """

    item: str
    allowed: Micro
    used: Micro

    @property
    def proposed(self) -> Micro:
        """What is left to consume for the pieces that are reported."""
        return Micro(max(self.allowed - self.used, 0))


def allowed(position: Position, standard: Standard, item_no: str, operation_no: str | None, made: Micro) -> Fraction:
    """What the pieces reported so far need of a component, exactly, over all operations that use it.

    ``made`` is what ``operation_no`` has reported in all; what is fixed per order is needed with the first piece.
    """
    need = Fraction(0)
    for line in standard.bom:
        reported = position.operation(line.operation_no).reported
        if line.operation_no == operation_no:
            reported = made
        if line.item == item_no and reported > 0:
            need += line.qty_per * (1 if line.fixed else to_fraction(reported))
    return need


def whole(need: Fraction, item: Item) -> Fraction:
    """A requirement at the item's precision: rounded up (B4.5)."""
    return to_fraction(required(need, item.base, item.decimals))


def allowances(
    position: Position, standard: Standard, items: Mapping[str, Item], operation_no: str, more: Micro
) -> Iterator[Allowance]:
    """What a report of ``more`` pieces at an operation allows of the components used there, in BOM order."""
    made = Micro(position.operation(operation_no).reported + more)
    for item_no in dict.fromkeys(line.item for line in standard.bom if line.operation_no == operation_no):
        need = whole(allowed(position, standard, item_no, operation_no, made), items[item_no])
        yield Allowance(item=item_no, allowed=Micro(int(need * 10**6)), used=position.used(item_no))
