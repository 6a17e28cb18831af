"""An order's variance: standard against actual, in parts that sum exactly (domain.md B3; decisions.md D7, D10-D12).

Order of calculation (B3.2): total, cost change, price and rate, substitution, scrap, lot size, usage on output plus
scrap, labour and machine efficiency, overhead efficiency, output price, remaining. Everything is rational until the
end; positive is unfavourable.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.codec import canonical
from floorledger.domain.detail import OrderState
from floorledger.domain.difference import ROLE_OF, Booked, Category, Part, booked_of
from floorledger.domain.flow import follow
from floorledger.domain.formula import Baselines
from floorledger.domain.master import MasterData
from floorledger.domain.measured import Measured, costs_of
from floorledger.domain.number import distribute, to_fraction, to_minor, total_of
from floorledger.domain.policy import Policy, Role, WipMethod
from floorledger.domain.position import Position
from floorledger.domain.posting import NotPostable
from floorledger.domain.routing import Standard
from floorledger.domain.standard import CostElement, accumulated_cost, lack, lot_fixed_cost, unit_cost
from floorledger.domain.variance_step import steps

__all__ = [
    "ROLE_OF",
    "Booked",
    "Category",
    "Frozen",
    "Part",
    "QuantityBase",
    "Variance",
    "booked_of",
    "decompose",
    "fingerprint",
    "hash_of_events",
]


class QuantityBase(StrEnum):
    """The pieces that usage and efficiency are allowed for; another base changes the split, never the total (B3.2)."""

    OUTPUT_PLUS_SCRAP = "output plus scrap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """What a variance was worked out from, so that it can be worked out again and compared bit for bit (B3.2 step 0).

    ``events_sha256`` is over the accepted events (:func:`hash_of_events`), empty where the caller froze none.
    """

    events_sha256: str
    master_version: str
    policy_version: str
    closing_date: date | None
    wip_method: WipMethod
    quantity_base: QuantityBase
    sequence: tuple[Category, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variance:
    """The decomposition. ``parts_minor`` sum to ``total_minor``; ``residual_minor`` is what nothing explains.

    Three baselines that are never mixed (B3.3): ``standard_minor`` is the standard cost of what was delivered,
    ``expected_minor`` the order's own estimate for its planned quantity, ``actual_minor`` what was charged less the WIP
    that stays open: standard + total = actual.
    """

    order_no: str
    closed: bool
    standard_minor: int
    expected_minor: int
    actual_minor: int
    wip_open_minor: int
    parts: tuple[Part, ...]
    parts_minor: Mapping[Category, int]
    total_minor: int
    residual_minor: int
    frozen: Frozen

    @property
    def by_role(self) -> dict[Role, int]:
        """What settlement posts to each variance account, without the zeros."""
        roles: dict[Role, int] = {}
        for category, amount in self.parts_minor.items():
            roles[ROLE_OF[category]] = roles.get(ROLE_OF[category], 0) + amount
        return {role: amount for role, amount in roles.items() if amount != 0}

    def hours_beyond_standard(self, category: Category) -> Fraction:
        """Worked hours less the standard hours of the pieces produced: the bridge from ISO 22400 figures (B1.5).

        An OEE loss is these hours seen from the machine; its money is inside the parts and is never added to them.
        """
        return total_of(
            part.actual_qty - part.standard_qty for part in self.parts if part.category is category and part.unit == "h"
        )

    @property
    def baselines(self) -> Baselines:
        """The three baselines in minor units, with their differences."""
        return Baselines(
            standard=Fraction(self.standard_minor),
            expected=Fraction(self.expected_minor),
            actual=Fraction(self.actual_minor),
        )


def hash_of_events(events: Iterable[tuple[str, bytes]]) -> str:
    """SHA-256, in hex, over the ids and hashes of the events that count, whatever order they are given in."""
    digest = hashlib.sha256()
    for event_id, event_hash in sorted(events):
        digest.update(event_id.encode() + b"\0" + event_hash + b"\0")
    return digest.hexdigest()


def fingerprint(variance: Variance) -> str:
    """SHA-256, in hex, of all a variance says: equal for equal inputs, on any machine."""
    frozen = variance.frozen
    closing_date = "" if frozen.closing_date is None else frozen.closing_date.isoformat()
    rows: list[list[str]] = [
        [variance.order_no, frozen.events_sha256, frozen.master_version, frozen.policy_version, closing_date],
        [frozen.wip_method, frozen.quantity_base, *frozen.sequence],
        [str(variance.standard_minor), str(variance.expected_minor), str(variance.actual_minor)],
        [str(variance.wip_open_minor), str(variance.total_minor), str(variance.residual_minor)],
        *([category, str(amount)] for category, amount in variance.parts_minor.items()),
        *(
            [part.category, part.cost_line, part.unit, f"{part.standard_qty}", f"{part.actual_qty}", f"{part.amount}"]
            for part in variance.parts
        ),
    ]
    return hashlib.sha256(canonical([[*row] for row in rows])).hexdigest()


def decompose(
    position: Position,
    booked: Booked,
    master: MasterData,
    policy: Policy,
    *,
    later: Iterable[MasterData] = (),
    events_sha256: str = "",
    closing_date: date | None = None,
) -> Variance:
    """Split an order's variance against its own standard, which ``master`` holds.

    ``later`` is other master data under which some of it was booked: where a price differs there, so may the booking.
    For an order not yet complete, what waits in the line stays in WIP by the policy's method. ``events_sha256`` is the
    hash of the event set. Raises KeyError where order, standard, item or work centre are unknown, or have no value.
    """
    standard = _standard(position.order_no, master)
    costs = costs_of(standard, master, policy)
    closed = position.state in (OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED)
    numbers = [step.operation_no for step in standard.operations]
    order = Measured(
        position=position,
        booked=booked,
        master=master,
        later=tuple(later),
        policy=policy,
        standard=standard,
        costs=costs,
        flow=follow(position, numbers, closed=closed),
        closed=closed,
    )
    frozen = Frozen(
        events_sha256=events_sha256,
        master_version=master.version,
        policy_version=policy.version,
        closing_date=closing_date,
        wip_method=policy.wip_method,
        quantity_base=QuantityBase.OUTPUT_PLUS_SCRAP,
        sequence=tuple(Category),
    )
    if not closed and policy.wip_method is WipMethod.ACTUAL:
        return _rounded(order, [], Fraction(booked.wip_minor, 10**master.minor_digits), frozen)
    try:
        return _rounded(order, steps(order), _open_wip(order), frozen)
    except NotPostable as lacking:
        raise KeyError(lacking.text) from lacking


def _standard(order_no: str, master: MasterData) -> Standard:
    standard = master.standard_of(order_no)
    if standard is None:
        raise KeyError(master.order_by_no[order_no].item)
    lacking = lack(standard, master.item_by_no, master.work_center_by_no)
    if lacking is not None:
        raise KeyError(lacking)
    return standard


def _open_wip(order: Measured) -> Fraction:
    """Target cost of what waits in the line, setup that no good piece has absorbed, by-products still to come."""
    if order.closed:
        return Fraction(0)
    waiting = total_of(
        pieces * accumulated_cost(order.costs, order.standard, number) for number, pieces in order.flow.waiting.items()
    )
    charged = total_of(order.setup(cost) * cost.price for cost in order.costs)
    absorbed = order.flow.good / order.standard.costing_lot * lot_fixed_cost(order.costs)
    to_come = total_of(
        (order.flow.good * output.qty_per - to_fraction(order.position.made(output.item)))
        * order.other_value(output.item, order.master)
        for output in order.standard.outputs
    )
    return waiting + charged - absorbed + to_come


def _estimate(order: Measured) -> Fraction:
    """What the order was to cost when it was released: its planned quantity, by its own routing, with one setup."""
    planned = to_fraction(order.master.order_by_no[order.position.order_no].planned)
    return planned * _piece_cost(order.costs) + lot_fixed_cost(order.costs)


def _piece_cost(costs: tuple[CostElement, ...]) -> Fraction:
    """A good piece with its planned scrap and without any setup."""
    return unit_cost(costs, Fraction(1)) - lot_fixed_cost(costs)


def _rounded(order: Measured, parts: list[Part], open_wip: Fraction, frozen: Frozen) -> Variance:
    """Round once: parts by largest remainder to the rounded total; what booking in cents left over is V_ROUND.

    V_ROUND may be half a minor unit per booked line (B2.5.7); anything beyond stays as the residual (F01). The open
    WIP is what the rounded sum leaves beside the total: rounding it for itself would be a difference that no line made.
    """
    minor_digits, booked = order.master.minor_digits, order.booked
    exact: dict[str, Fraction] = {}
    for part in parts:
        exact[part.category] = exact.get(part.category, Fraction(0)) + part.amount * 10**minor_digits
    sum_exact = total_of(exact.values()) / 10**minor_digits
    total_exact = to_minor(sum_exact, minor_digits)
    rounded = {Category(key): amount for key, amount in distribute(total_exact, exact).items()}
    open_minor = to_minor(sum_exact + open_wip, minor_digits) - total_exact
    leftover = booked.wip_minor - open_minor - total_exact
    residual = 0 if 2 * abs(leftover) <= booked.lines else leftover
    rounding = leftover - residual
    if rounding:
        rounded[Category.ROUNDING] = rounding
    delivered = order.flow.good * unit_cost(order.costs, order.standard.costing_lot)
    standard_minor = to_minor(delivered, minor_digits)
    total = sum(rounded.values())
    return Variance(
        order_no=order.position.order_no,
        closed=order.closed,
        standard_minor=standard_minor,
        expected_minor=to_minor(_estimate(order), minor_digits),
        actual_minor=standard_minor + total,
        wip_open_minor=open_minor,
        parts=tuple(parts),
        parts_minor={category: rounded[category] for category in Category if category in rounded},
        total_minor=total,
        residual_minor=residual,
        frozen=frozen,
    )
