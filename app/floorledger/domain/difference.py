"""The parts of a variance and what the ledger says of an order (domain.md B3.2; decisions.md D7)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.policy import Role
from floorledger.domain.posting import AT_VENDOR, CLOSING, JournalLine


class Category(StrEnum):
    """Where a difference comes from, in the order of calculation (B3.2)."""

    COST_CHANGE = "cost_change"
    PRICE = "price"
    RATE = "rate"
    SUBSTITUTION = "substitution"
    SCRAP = "scrap"
    LOT_SIZE = "lot_size"
    USAGE = "usage"
    MIX = "mix"
    YIELD = "yield"
    LABOUR_EFFICIENCY = "labour_efficiency"
    MACHINE_EFFICIENCY = "machine_efficiency"
    VOH_EFFICIENCY = "voh_efficiency"
    FOH_EFFICIENCY = "foh_efficiency"
    OUTPUT_PRICE = "output_price"
    ROUNDING = "rounding"


ROLE_OF = {
    Category.COST_CHANGE: Role.COST_CHANGE,
    Category.PRICE: Role.V_PRICE,
    Category.RATE: Role.V_RATE,
    Category.SUBSTITUTION: Role.V_SUBST,
    Category.SCRAP: Role.V_SCRAP,
    Category.LOT_SIZE: Role.V_LOT,
    Category.USAGE: Role.V_QTY,
    Category.MIX: Role.V_QTY,
    Category.YIELD: Role.V_QTY,
    Category.LABOUR_EFFICIENCY: Role.V_EFF,
    Category.MACHINE_EFFICIENCY: Role.V_EFF,
    Category.VOH_EFFICIENCY: Role.V_EFF,
    Category.FOH_EFFICIENCY: Role.V_EFF,
    Category.OUTPUT_PRICE: Role.V_OUTPRICE,
    Category.ROUNDING: Role.V_ROUND,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One line of the decomposition; quantities in the element's unit (base unit or hours), amount in currency."""

    category: Category
    cost_line: str
    standard_qty: Fraction
    actual_qty: Fraction
    unit: str
    amount: Fraction


def value_only(category: Category, cost_line: str, amount: Fraction, unit: str = "pieces") -> Part:
    """A part that is an amount without quantities of its own."""
    nothing = Fraction(0)
    return Part(
        category=category, cost_line=cost_line, standard_qty=nothing, actual_qty=nothing, unit=unit, amount=amount
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """What the ledger says of an order's WIP, without the settlement at close.

    Balance in minor units, count of lines, and by cost line, in currency, the exact amounts, debit positive, and what
    moved either way. Without those, every line is taken to be what the order's own standard makes of its quantity.
    """

    wip_minor: int
    lines: int
    by_line: Mapping[str, Fraction] = field(default_factory=dict)
    moved: Mapping[str, Fraction] = field(default_factory=dict)

    def of_kind(self, *kinds: str) -> dict[str, Fraction]:
        """The cost lines of some kinds, such as ``scrap`` for ``scrap:10``."""
        return {line: amount for line, amount in self.by_line.items() if line.partition(":")[0] in kinds}


def booked_of(lines: Iterable[JournalLine]) -> Booked:
    """What an order's journal lines say of its WIP, without its settlement."""
    wip = [line for line in lines if line.role is Role.WIP and not line.cost_line.startswith(CLOSING)]
    by_line: dict[str, Fraction] = {}
    moved: dict[str, Fraction] = {}
    for line in wip:
        name = line.cost_line.removeprefix(AT_VENDOR)
        by_line[name] = by_line.get(name, Fraction(0)) + line.exact
        moved[name] = moved.get(name, Fraction(0)) + abs(line.exact)
    return Booked(wip_minor=sum(line.amount_minor for line in wip), lines=len(wip), by_line=by_line, moved=moved)
