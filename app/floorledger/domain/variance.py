"""An order's variance: standard against actual, in parts that sum exactly (domain.md B3; decisions.md D7, D10-D12).

Order of calculation (B3.2): total, rate, scrap, lot size, usage on output plus scrap, labour and machine efficiency,
overhead efficiency, remaining. Everything is rational until the end; positive is unfavourable.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.detail import OrderState, TimeKind
from floorledger.domain.master import MasterData, Standard
from floorledger.domain.number import distribute, to_fraction, to_minor, total_of
from floorledger.domain.policy import Policy, Role
from floorledger.domain.position import Position
from floorledger.domain.posting import CLOSING, JournalLine
from floorledger.domain.standard import (
    CostElement,
    CostKind,
    accumulated_cost,
    elements,
    lack,
    lot_fixed_cost,
    rate_of,
    unit_cost,
)


class Category(StrEnum):
    """Where a difference comes from, in the order of calculation."""

    RATE = "rate"
    SCRAP = "scrap"
    LOT_SIZE = "lot_size"
    USAGE = "usage"
    LABOUR_EFFICIENCY = "labour_efficiency"
    MACHINE_EFFICIENCY = "machine_efficiency"
    VOH_EFFICIENCY = "voh_efficiency"
    FOH_EFFICIENCY = "foh_efficiency"
    ROUNDING = "rounding"


ROLE_OF = {
    Category.RATE: Role.V_RATE,
    Category.SCRAP: Role.V_SCRAP,
    Category.LOT_SIZE: Role.V_LOT,
    Category.USAGE: Role.V_QTY,
    Category.LABOUR_EFFICIENCY: Role.V_EFF,
    Category.MACHINE_EFFICIENCY: Role.V_EFF,
    Category.VOH_EFFICIENCY: Role.V_EFF,
    Category.FOH_EFFICIENCY: Role.V_EFF,
    Category.ROUNDING: Role.V_ROUND,
}

_CATEGORY = {
    CostKind.MATERIAL: Category.USAGE,
    CostKind.LABOUR: Category.LABOUR_EFFICIENCY,
    CostKind.MACHINE: Category.MACHINE_EFFICIENCY,
    CostKind.VOH: Category.VOH_EFFICIENCY,
    CostKind.FOH: Category.FOH_EFFICIENCY,
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    """What the ledger says of an order's WIP: balance and count of lines, without the settlement at close.

    ``scrap_minor`` is what was expensed for scrap already (mode B).
    """

    wip_minor: int
    lines: int
    scrap_minor: int = 0


def booked_of(lines: Iterable[JournalLine]) -> Booked:
    """What an order's journal lines say of its WIP, without its settlement."""
    before_close = [line for line in lines if not line.cost_line.startswith(CLOSING)]
    wip = [line for line in before_close if line.role is Role.WIP]
    return Booked(
        wip_minor=sum(line.amount_minor for line in wip),
        lines=len(wip),
        scrap_minor=sum(line.amount_minor for line in before_close if line.role is Role.SCRAP_EXP),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Variance:
    """The decomposition. ``parts_minor`` sum to ``total_minor``; ``residual_minor`` is what nothing explains.

    ``standard_minor`` is the standard cost of what was delivered, ``actual_minor`` what was charged less the WIP that
    stays open: standard + total = actual.
    """

    order_no: str
    closed: bool
    standard_minor: int
    actual_minor: int
    wip_open_minor: int
    parts: tuple[Part, ...]
    parts_minor: Mapping[Category, int]
    total_minor: int
    residual_minor: int

    @property
    def by_role(self) -> dict[Role, int]:
        """What settlement posts to each variance account, without the zeros."""
        roles: dict[Role, int] = {}
        for category, amount in self.parts_minor.items():
            roles[ROLE_OF[category]] = roles.get(ROLE_OF[category], 0) + amount
        return {role: amount for role, amount in roles.items() if amount != 0}


@dataclass(frozen=True, slots=True)
class _Flow:
    """Pieces through the routing: good out of the last step, scrapped and still waiting after each step."""

    good: Fraction
    scrap: Mapping[str, Fraction]
    waiting: Mapping[str, Fraction]

    def base(self, numbers: list[str], operation_no: str) -> Fraction:
        """Pieces an operation was allowed cost for: output plus scrap from here on plus what waits behind it."""
        after = numbers[numbers.index(operation_no) :]
        return self.good + total_of(self.scrap[number] + self.waiting[number] for number in after)


def _flow(position: Position, numbers: list[str], *, closed: bool) -> _Flow:
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
        waits = max(done - passed_on, Fraction(0)) + to_fraction(tally.held)
        waiting[number] = Fraction(0) if closed else waits
        passed_on = passed_on + scrap[number] + waits
    return _Flow(good, scrap, waiting)


def decompose(position: Position, booked: Booked, master: MasterData, policy: Policy) -> Variance:
    """Split an order's variance. For an order not yet complete, what waits in the line stays in WIP at target cost.

    Raises KeyError where order, standard, item or work centre are unknown, or the standard has no value.
    """
    standard = master.standard_by_item[master.order_by_no[position.order_no].item]
    lacking = lack(standard, master.item_by_no, master.work_center_by_no)
    if lacking is not None:
        raise KeyError(lacking)
    costs = elements(standard, master.item_by_no, master.work_center_by_no, absorb_foh=policy.absorb_foh)
    closed = position.state in (OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED)
    numbers = [step.operation_no for step in standard.operations]
    flow = _flow(position, numbers, closed=closed)
    parts = [
        *_rates(position, standard, master, policy),
        *_scrap(flow, costs, standard, booked, master.minor_digits),
        *_lot_size(flow, costs, standard, position, master, closed=closed),
        *_usage(flow, costs, standard, position, master, closed=closed),
    ]
    delivered = flow.good * unit_cost(costs, standard.costing_lot)
    open_wip = _open_wip(flow, costs, standard, position, closed=closed)
    return _rounded(position.order_no, parts, delivered, open_wip, booked, master.minor_digits, closed=closed)


def _hours(position: Position, operation_no: str, kind: CostKind) -> Fraction:
    wanted = TimeKind.MACHINE if kind is CostKind.MACHINE else TimeKind.LABOUR
    seconds = sum(
        tally.worked_s for tally in position.times if tally.operation_no == operation_no and tally.kind is wanted
    )
    return Fraction(seconds, 3600)


def _conversion_kinds(kind: TimeKind, policy: Policy) -> list[CostKind]:
    if kind is TimeKind.MACHINE:
        return [CostKind.MACHINE]
    return [CostKind.LABOUR, CostKind.VOH] + [CostKind.FOH] * policy.absorb_foh


def _rates(position: Position, standard: Standard, master: MasterData, policy: Policy) -> list[Part]:
    """Hours at another work centre than planned: (its rate - the planned rate) x hours.

    An operation outside the routing allows nothing; its hours are all efficiency.
    """
    planned = {step.operation_no: step.work_center for step in standard.operations}
    parts = []
    for tally in position.times:
        home = planned.get(tally.operation_no)
        if tally.work_center == home:
            continue
        hours = Fraction(tally.worked_s, 3600)
        for kind in _conversion_kinds(tally.kind, policy):
            gap = rate_of(master.work_center_by_no[tally.work_center], kind)
            line = f"{kind}:{tally.operation_no}"
            if home is None:
                parts.append(_part(_CATEGORY[kind], line, Fraction(0), hours, "h", hours * gap))
                continue
            gap -= rate_of(master.work_center_by_no[home], kind)
            parts.append(_part(Category.RATE, line, hours, hours, "h", hours * gap))
    return parts


def _part(category: Category, line: str, standard: Fraction, actual: Fraction, unit: str, amount: Fraction) -> Part:
    return Part(category=category, cost_line=line, standard_qty=standard, actual_qty=actual, unit=unit, amount=amount)


def _scrap(
    flow: _Flow, costs: tuple[CostElement, ...], standard: Standard, booked: Booked, minor_digits: int
) -> list[Part]:
    """Scrapped pieces at the cost they had gathered, less what mode B has expensed already."""
    parts = [
        _part(
            Category.SCRAP,
            f"scrap:{number}",
            Fraction(0),
            pieces,
            "pieces",
            pieces * accumulated_cost(costs, standard, number),
        )
        for number, pieces in flow.scrap.items()
        if pieces
    ]
    if booked.scrap_minor:
        expensed = Fraction(booked.scrap_minor, 10**minor_digits)
        parts.append(_part(Category.SCRAP, "scrap:expensed", Fraction(0), Fraction(0), "pieces", -expensed))
    return parts


def _setup_charged(element: CostElement, position: Position, *, closed: bool) -> Fraction:
    """The lot-independent quantity that the order was allowed so far: all of it when closed, else where begun."""
    if closed or element.kind is CostKind.MATERIAL:
        begun = closed or position.used(element.name) > 0
    else:
        begun = _hours(position, element.operation_no, element.kind) > 0
    return element.per_order if begun else Fraction(0)


def _lot_size(
    flow: _Flow,
    costs: tuple[CostElement, ...],
    standard: Standard,
    position: Position,
    master: MasterData,
    *,
    closed: bool,
) -> list[Part]:
    """Standard setup charged less what the good pieces absorbed (D11); settled when the order is complete."""
    if not closed:
        return []
    share = flow.good / standard.costing_lot
    return [
        _part(
            Category.LOT_SIZE,
            element.cost_line,
            share * element.per_order,
            _setup_charged(element, position, closed=closed),
            _unit(element, master),
            (_setup_charged(element, position, closed=closed) - share * element.per_order) * element.price,
        )
        for element in costs
        if element.per_order
    ]


def _usage(
    flow: _Flow,
    costs: tuple[CostElement, ...],
    standard: Standard,
    position: Position,
    master: MasterData,
    *,
    closed: bool,
) -> list[Part]:
    """Actual quantity less what output plus scrap allowed, at standard price; unplanned components allow nothing."""
    numbers = [step.operation_no for step in standard.operations]
    allowed: dict[str, Fraction] = {}
    by_line: dict[str, CostElement] = {}
    for element in costs:
        quantity = flow.base(numbers, element.operation_no) * element.per_piece
        quantity += _setup_charged(element, position, closed=closed)
        allowed[element.cost_line] = allowed.get(element.cost_line, Fraction(0)) + quantity
        by_line[element.cost_line] = element
    parts = [
        _usage_part(element, allowed[line], _actual(element, position), master) for line, element in by_line.items()
    ]
    for tally in position.components:
        line = f"{CostKind.MATERIAL}:{tally.item}"
        if line not in by_line:
            item, used = master.item_by_no[tally.item], to_fraction(tally.used)
            amount = used * item.standard_price
            parts.append(_part(Category.USAGE, line, Fraction(0), used, item.base_uom, amount))
    return parts


def _actual(element: CostElement, position: Position) -> Fraction:
    if element.kind is CostKind.MATERIAL:
        return to_fraction(position.used(element.name))
    return _hours(position, element.operation_no, element.kind)


def _usage_part(element: CostElement, allowed: Fraction, actual: Fraction, master: MasterData) -> Part:
    amount = (actual - allowed) * element.price
    return _part(_CATEGORY[element.kind], element.cost_line, allowed, actual, _unit(element, master), amount)


def _unit(element: CostElement, master: MasterData) -> str:
    return master.item_by_no[element.name].base_uom if element.kind is CostKind.MATERIAL else "h"


def _open_wip(
    flow: _Flow, costs: tuple[CostElement, ...], standard: Standard, position: Position, *, closed: bool
) -> Fraction:
    """Target cost of what waits in the line, and the setup that no good piece has absorbed yet."""
    if closed:
        return Fraction(0)
    pieces = total_of(waiting * accumulated_cost(costs, standard, number) for number, waiting in flow.waiting.items())
    charged = total_of(_setup_charged(cost, position, closed=closed) * cost.price for cost in costs)
    return pieces + charged - flow.good / standard.costing_lot * lot_fixed_cost(costs)


def _rounded(
    order_no: str,
    parts: list[Part],
    delivered: Fraction,
    open_wip: Fraction,
    booked: Booked,
    minor_digits: int,
    *,
    closed: bool,
) -> Variance:
    """Round once: parts by largest remainder to the rounded total; what booking in cents left over is V_ROUND.

    V_ROUND may be half a minor unit per booked line (B2.5.7); anything beyond stays as the residual (F01). The open
    WIP is what the rounded sum leaves beside the total: rounding it for itself would be a difference that no line made.
    """
    scale = 10**minor_digits
    exact: dict[str, Fraction] = {}
    for part in parts:
        exact[part.category] = exact.get(part.category, Fraction(0)) + part.amount * scale
    sum_exact = total_of(exact.values()) / scale
    total_exact = to_minor(sum_exact, minor_digits)
    rounded = {Category(key): amount for key, amount in distribute(total_exact, exact).items()}
    open_minor = to_minor(sum_exact + open_wip, minor_digits) - total_exact
    leftover = booked.wip_minor - open_minor - total_exact
    residual = 0 if 2 * abs(leftover) <= booked.lines else leftover
    rounding = leftover - residual
    if rounding:
        rounded[Category.ROUNDING] = rounding
    standard_minor = to_minor(delivered, minor_digits)
    total = sum(rounded.values())
    return Variance(
        order_no=order_no,
        closed=closed,
        standard_minor=standard_minor,
        actual_minor=standard_minor + total,
        wip_open_minor=open_minor,
        parts=tuple(parts),
        parts_minor={category: rounded[category] for category in Category if category in rounded},
        total_minor=total,
        residual_minor=residual,
    )
