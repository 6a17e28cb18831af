"""From an accepted event to the predicted journal: exact amounts first, rounded once by the cumulative rule.

Amounts are signed, debit positive. Rows of domain.md B2.2; rounding B2.5.4; decisions.md D6, D8-D12.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.detail import Consumption, Output, Release, ScrapOutput, Time, TimeKind
from floorledger.domain.event import Event
from floorledger.domain.master import MasterData, Standard
from floorledger.domain.number import to_fraction, to_minor
from floorledger.domain.policy import Policy, Role, ScrapMode
from floorledger.domain.standard import CostKind, accumulated_cost, elements, lack, rate_of, unit_cost

CLOSING = "close:"
"""How the cost line of a settlement begins."""

_ABSORBED = {
    CostKind.LABOUR: Role.LABOUR_ABS,
    CostKind.MACHINE: Role.MACH_ABS,
    CostKind.VOH: Role.VOH_ABS,
    CostKind.FOH: Role.FOH_ABS,
}


class NotPostable(ValueError):
    """The event has an effect in money that cannot be worked out; ``code`` is an exception code of B5.2."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True, kw_only=True)
class ExactLine:
    """A journal line before rounding: ``amount`` in currency units, debit positive."""

    role: Role
    cost_line: str
    amount: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalLine:
    """A journal line: ``amount_minor`` in minor units, debit positive, and the exact amount it came from."""

    role: Role
    cost_line: str
    order_no: str
    amount_minor: int
    exact: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What has been posted so far under one (order, role, cost line), exact and rounded."""

    exact: Fraction = Fraction(0)
    posted_minor: int = 0


RunningKey = tuple[str, Role, str]


def exact_lines(event: Event, master: MasterData, policy: Policy) -> tuple[ExactLine, ...]:
    """The declared effect of one event at standard cost; empty for a confirmation or a non-financial type.

    Reversals and closings are not worked out here: they mirror or settle what was posted. Raises NotPostable where
    master data is missing.
    """
    match event.detail:
        case Output(qty=qty) | Release(qty=qty) if qty is not None:
            return _receipt(event, to_fraction(qty.base), master, policy)
        case Consumption(item=item_no, qty=qty):
            item = master.item_by_no.get(item_no)
            if item is None:
                raise NotPostable("M01", f"Item {item_no} is unknown, so its consumption has no value.")
            amount = to_fraction(qty.base) * item.standard_price
            return _pair(Role.WIP, Role.RM, f"{CostKind.MATERIAL}:{item_no}", amount)
        case ScrapOutput(qty=qty) if policy.scrap_mode is ScrapMode.B:
            return _expensed_scrap(event, to_fraction(qty.base), master, policy)
        case Time(kind=kind, worked_s=worked_s):
            return _hours(event, kind, Fraction(worked_s, 3600), master, policy)
        case _:
            return ()


def _pair(debit: Role, credit: Role, cost_line: str, amount: Fraction) -> tuple[ExactLine, ...]:
    return (
        ExactLine(role=debit, cost_line=cost_line, amount=amount),
        ExactLine(role=credit, cost_line=cost_line, amount=-amount),
    )


def _standard(event: Event, master: MasterData) -> Standard:
    standard = master.standard_of(event.order_no)
    if standard is None:
        raise NotPostable("F04", f"Order {event.order_no} has no standard, so the event has no value.")
    lacking = lack(standard, master.item_by_no, master.work_center_by_no)
    if lacking is not None:
        raise NotPostable("F04", f"The master data has no {lacking}, so the event has no value.")
    return standard


def _receipt(event: Event, pieces: Fraction, master: MasterData, policy: Policy) -> tuple[ExactLine, ...]:
    standard = _standard(event, master)
    if event.operation_no != standard.last_operation.operation_no:
        return ()
    parts = elements(standard, master.item_by_no, master.work_center_by_no, absorb_foh=policy.absorb_foh)
    return _pair(Role.FG, Role.WIP, "output", pieces * unit_cost(parts, standard.costing_lot))


def _expensed_scrap(event: Event, pieces: Fraction, master: MasterData, policy: Policy) -> tuple[ExactLine, ...]:
    standard = _standard(event, master)
    if event.operation_no not in [step.operation_no for step in standard.operations]:
        raise NotPostable("M01", f"Operation {event.operation_no} is not in the routing, so its scrap has no value.")
    parts = elements(standard, master.item_by_no, master.work_center_by_no, absorb_foh=policy.absorb_foh)
    value = accumulated_cost(parts, standard, event.operation_no or "")
    return _pair(Role.SCRAP_EXP, Role.WIP, f"scrap:{event.operation_no}", pieces * value)


def _hours(event: Event, kind: TimeKind, hours: Fraction, master: MasterData, policy: Policy) -> tuple[ExactLine, ...]:
    center = master.work_center_by_no.get(event.work_center or "")
    if center is None:
        raise NotPostable("M01", f"Work centre {event.work_center} is unknown, so its hours have no rate.")
    kinds = [CostKind.MACHINE]
    if kind is TimeKind.LABOUR:
        kinds = [CostKind.LABOUR, CostKind.VOH] + [CostKind.FOH] * policy.absorb_foh
    return tuple(
        line
        for cost in kinds
        for line in _pair(Role.WIP, _ABSORBED[cost], f"{cost}:{event.operation_no}", hours * rate_of(center, cost))
    )


def journal(
    order_no: str, lines: tuple[ExactLine, ...], running: Mapping[RunningKey, Running], minor_digits: int
) -> tuple[tuple[JournalLine, ...], dict[RunningKey, Running]]:
    """Round by the cumulative rule: post round(cumulative exact) minus what is posted already (B2.5.4).

    Both sides of a pair share their history, so every journal balances to the last minor unit. Returns the lines and
    the running sums that changed.
    """
    changed: dict[RunningKey, Running] = {}
    rounded: list[JournalLine] = []
    for line in lines:
        key = (order_no, line.role, line.cost_line)
        before = changed.get(key) or running.get(key) or Running()
        exact = before.exact + line.amount
        posted_minor = to_minor(exact, minor_digits)
        changed[key] = Running(exact=exact, posted_minor=posted_minor)
        rounded.append(
            JournalLine(
                role=line.role,
                cost_line=line.cost_line,
                order_no=order_no,
                amount_minor=posted_minor - before.posted_minor,
                exact=line.amount,
            )
        )
    return tuple(rounded), changed


def mirror(
    lines: tuple[JournalLine, ...], running: Mapping[RunningKey, Running]
) -> tuple[tuple[JournalLine, ...], dict[RunningKey, Running]]:
    """The reversal of posted lines: identical amounts on the other side (B2.2), and the running sums it leaves."""
    changed: dict[RunningKey, Running] = {}
    mirrored: list[JournalLine] = []
    for line in lines:
        key = (line.order_no, line.role, line.cost_line)
        before = changed.get(key) or running.get(key) or Running()
        changed[key] = Running(exact=before.exact - line.exact, posted_minor=before.posted_minor - line.amount_minor)
        mirrored.append(
            JournalLine(
                role=line.role,
                cost_line=line.cost_line,
                order_no=line.order_no,
                amount_minor=-line.amount_minor,
                exact=-line.exact,
            )
        )
    return tuple(mirrored), changed


def settlement(
    order_no: str, variances: Mapping[Role, int], lines: Iterable[JournalLine], minor_digits: int
) -> tuple[JournalLine, ...]:
    """The closing entry: each variance role against WIP, less what an earlier closing of the order has settled.

    An order that is closed again settles only what was posted since, so that nothing is settled twice (B2.4).
    """
    owed = dict(variances)
    for line in lines:
        if line.cost_line.startswith(CLOSING) and line.role is not Role.WIP:
            owed[line.role] = owed.get(line.role, 0) - line.amount_minor
    return tuple(
        JournalLine(
            role=role,
            cost_line=f"{CLOSING}{settled}",
            order_no=order_no,
            amount_minor=sign * owed[settled],
            exact=Fraction(sign * owed[settled], 10**minor_digits),
        )
        for settled in Role
        if owed.get(settled)
        for role, sign in ((settled, 1), (Role.WIP, -1))
    )
