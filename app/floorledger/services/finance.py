"""Money from the cache: an order's variance with the lines behind it, WIP, trial balance (domain.md B2, B3).

Only what the hub has accepted is counted here: what is captured and not yet answered has no ledger line, so counting it
would show as a residual that is none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.close import closing_roles
from floorledger.domain.detail import OrderState
from floorledger.domain.event import Event
from floorledger.domain.margin import OrderResult
from floorledger.domain.master import MasterData, Order
from floorledger.domain.number import Micro, distribute, micro_text, minor_text, round_half_away
from floorledger.domain.policy import Policy, Role, ScrapMode
from floorledger.domain.position import Position
from floorledger.domain.posting import CLOSING, JournalLine, Related, Running, RunningKey, settlement
from floorledger.domain.variance import ROLE_OF, Category, Part, Variance, booked_of, decompose
from floorledger.services.availability import Availability
from floorledger.services.capture import NotReady
from floorledger.services.device_facts import DeviceFacts
from floorledger.services.plant import frozen_master
from floorledger.services.ports import TerminalStore
from floorledger.services.records import FeedKind, Standing
from floorledger.services.workstation_ports import CacheQueries, LineRow
from floorledger.services.workstation_views import (
    VariancePart,
    VarianceRow,
    VarianceView,
)

LABELS = {
    Category.COST_CHANGE: "Standard cost change",
    Category.PRICE: "Price",
    Category.RATE: "Rate",
    Category.SUBSTITUTION: "Substitution",
    Category.SCRAP: "Scrap",
    Category.LOT_SIZE: "Lot size",
    Category.USAGE: "Usage",
    Category.MIX: "Mix",
    Category.YIELD: "Yield",
    Category.LABOUR_EFFICIENCY: "Labour efficiency",
    Category.MACHINE_EFFICIENCY: "Machine efficiency",
    Category.VOH_EFFICIENCY: "Variable overhead efficiency",
    Category.FOH_EFFICIENCY: "Fixed overhead efficiency",
    Category.OUTPUT_PRICE: "Output price",
    Category.ROUNDING: "Rounding",
}
_STEP_WORDS = {
    "labour": "labour",
    "machine": "machine",
    "voh": "variable overhead",
    "foh": "fixed overhead",
    "service": "work outside",
    "recovered": "won back from scrap",
    "downgrade": "made a lower item",
    "downgrade loss": "lost by the downgrade",
}
_ITEM_WORDS = {
    "material": "",
    "output": "",
    "coproduct": "co-product",
    "byproduct": "by-product",
    "component scrap": "scrapped after issue",
    "revaluation": "revalued",
}
_POSTED = frozenset({Standing.ACCEPTED})
_OUTPUT = "output"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderVariance:
    """An order's variance with what is needed to show it."""

    order: Order
    state: str
    variance: Variance
    master: MasterData


class Finance:
    """Figures computed from the device's log and the hub's feed, each time anew."""

    def __init__(self, store: TerminalStore, queries: CacheQueries) -> None:
        self._store = store
        self._queries = queries
        self._availability = Availability(store)
        self._facts = DeviceFacts(store, queries)

    def documents(self) -> tuple[MasterData, Policy]:
        """Master data and policy. Raises NotReady before the first pull."""
        master, policy = self._store.master(), self._store.policy()
        if master is None or policy is None:
            raise NotReady("The plant's master data has not arrived here yet; connect to the hub once.")
        return master, policy

    def position_of(self, order_no: str) -> Position:
        """The order's position from what the hub has accepted."""
        return self._availability.fold(order_no, _POSTED)

    def variance_of(self, order_no: str) -> Variance:
        """An order's variance. Raises KeyError for an order that is unknown or has no standard."""
        return self.of(order_no).variance

    def of(self, order_no: str) -> OrderVariance:
        """An order's variance with what is needed to show it. Raises KeyError as :meth:`variance_of` does.

        It is against the standard under which the order was begun, as the hub has it.
        """
        newest, policy = self.documents()
        order = newest.order_by_no[order_no]
        version = self._queries.standard_version(order_no)
        body = None if version is None else self._queries.document(FeedKind.MASTER, version)
        master = newest if body is None else frozen_master(body, newest)
        position = self.position_of(order_no)
        booked = booked_of(row.journal_line for row in self._queries.lines_of_order(order_no))
        return OrderVariance(
            order=order,
            state=state_text(position.state, begun=position != Position(order_no=order_no)),
            variance=decompose(position, booked, master, policy, later=newest),
            master=master,
        )

    def results(self) -> tuple[list[OrderResult], list[str]]:
        """Every order on which something was posted: delivered pieces and variance; and those that have no standard."""
        results: list[OrderResult] = []
        unvalued: list[str] = []
        for order_no in sorted(self._queries.wip_by_order()):
            try:
                found = self.of(order_no)
            except KeyError:
                unvalued.append(order_no)
                continue
            standard = found.master.standard_of(order_no)
            last = None if standard is None else standard.last_operation.operation_no
            delivered = self.position_of(order_no).operation(last).good
            results.append(OrderResult(order=found.order, delivered=delivered, variance=found.variance))
        return results, unvalued

    def related(self, event: Event) -> Related:
        """What the event's value depends on beside itself, as far as it is known here."""
        return self._facts.related(event)

    def running_of(self, order_no: str) -> dict[RunningKey, Running]:
        """The order's running sums, which decide how the next line rounds (B2.5.4); the hub has the same ones."""
        sums: dict[RunningKey, Running] = {}
        for row in self._queries.lines_of_order(order_no):
            key = (row.order_no, row.role, row.cost_line)
            before = sums.get(key, Running())
            sums[key] = Running(exact=before.exact + row.exact, posted_minor=before.posted_minor + row.amount_minor)
        return sums

    def settlement_of(self, order_no: str) -> tuple[JournalLine, ...]:
        """What closing the order now would post; empty for a closed order with nothing left. Raises KeyError."""
        found = self.of(order_no)
        lines = [row.journal_line for row in self._queries.lines_of_order(order_no)]
        owed = closing_roles(found.variance.by_role, found.order, self.documents()[1])
        return settlement(order_no, owed, lines, found.master.minor_digits)

    def closing_role_count(self, order_no: str) -> int:
        """How many accounts a closing of the order posts to (D4)."""
        found = self.of(order_no)
        return len(closing_roles(found.variance.by_role, found.order, self.documents()[1]))

    def wip_by_order(self) -> Mapping[str, int]:
        """WIP of every order that has lines, in minor units."""
        return self._queries.wip_by_order()

    def trial_balance(self) -> Mapping[Role, int]:
        """Balance by role in minor units, debit positive; the sum is zero."""
        return self._queries.balances()

    def event_counts(self) -> Mapping[str, int]:
        """Known events by type."""
        return self._queries.event_counts()

    def lines_behind(self, order_no: str, key: str) -> list[LineRow]:
        """The ledger lines behind a category or a cost line of an order's variance; "" gives all lines of the order.

        Scrap that is not expensed has no lines of its own: it is what the output lines did not take out of WIP.
        """
        if key in ("", Category.ROUNDING):
            return self._queries.lines_of_order(order_no)
        found = self.of(order_no)
        if key not in frozenset(Category):
            named = [part.cost_line for part in found.variance.parts if cost_line_words(part, found) == key]
            return self._queries.lines_of_order(order_no, [key, *named])
        category = Category(key)
        wanted = [part.cost_line for part in found.variance.parts if part.category is category]
        if category is Category.SCRAP and self.documents()[1].scrap_mode is ScrapMode.A:
            wanted.append(_OUTPUT)
        rows = self._queries.lines_of_order(order_no, [*wanted, f"{CLOSING}{ROLE_OF[category]}"])
        return [row for row in rows if category is not Category.RATE or self._away(row, found)]

    def _away(self, row: LineRow, found: OrderVariance) -> bool:
        """Whether the line's event happened at another work centre than the routing plans; settlements are kept."""
        known = self._store.event(row.event_id)
        standard = found.master.standard_of(found.order.order_no)
        if known is None or standard is None or row.cost_line.startswith(CLOSING):
            return True
        planned = {step.operation_no: step.work_center for step in standard.operations}
        return known[0].work_center != planned.get(known[0].operation_no or "")


def state_text(state: OrderState | None, *, begun: bool) -> str:
    """An order's state; without a status event it is released, and started once something was reported."""
    if state is None or (state is OrderState.RELEASED and begun):
        return (OrderState.STARTED if begun else OrderState.RELEASED).value
    return state.value


def variance_view(found: OrderVariance) -> VarianceView:
    """A variance as shown: standard + parts = actual, rows that sum to their part."""
    variance, master = found.variance, found.master
    item = master.item_by_no[found.order.item]
    digits = master.minor_digits
    return VarianceView(
        order_no=variance.order_no,
        item=f"{item.item} {item.description}",
        state=found.state,
        currency=master.currency,
        standard=minor_text(variance.standard_minor, digits),
        actual=minor_text(variance.actual_minor, digits),
        total=minor_text(variance.total_minor, digits),
        residual=minor_text(variance.residual_minor, digits),
        parts=tuple(
            VariancePart(key=category.value, label=LABELS[category], amount=minor_text(amount, digits))
            for category, amount in _parts(variance).items()
        ),
        rows=tuple(row for category in variance.parts_minor for row in _rows(category, found)),
        label=_label(found),
    )


def as_json(found: OrderVariance) -> dict[str, object]:
    """A variance for other programs: amounts as decimal text in the currency unit."""
    variance, digits = found.variance, found.master.minor_digits
    return {
        "order": variance.order_no,
        "item": found.order.item,
        "state": found.state,
        "currency": found.master.currency,
        "standard": minor_text(variance.standard_minor, digits),
        "actual": minor_text(variance.actual_minor, digits),
        "wip_open": minor_text(variance.wip_open_minor, digits),
        "parts": {key.value: minor_text(amount, digits) for key, amount in _parts(variance).items()},
        "total": minor_text(variance.total_minor, digits),
        "residual": minor_text(variance.residual_minor, digits),
        "label": _label(found),
    }


def _label(found: OrderVariance) -> str:
    standard = found.master.standard_of(found.order.order_no)
    return found.master.label if standard is None else standard.label


def _parts(variance: Variance) -> dict[Category, int]:
    """The parts without those that the order's standard and events say nothing about."""
    touched = {part.category for part in variance.parts if _says_something(part)}
    return {key: amount for key, amount in variance.parts_minor.items() if amount or key in touched}


def _says_something(part: Part) -> bool:
    return bool(part.standard_qty or part.actual_qty or part.amount)


def _rows(category: Category, found: OrderVariance) -> list[VarianceRow]:
    """The lines of a category, one for each cost line; rounded by largest remainder, so that they sum to the part."""
    variance, digits = found.variance, found.master.minor_digits
    if category is Category.ROUNDING:
        amount = minor_text(variance.parts_minor[category], digits)
        return [_row(category, "cents left by rounding each line", "", "", "", amount)]
    merged = _merged([part for part in variance.parts if part.category is category and _says_something(part)])
    exact = {part.cost_line: part.amount * 10**digits for part in merged}
    shares = distribute(variance.parts_minor[category], exact)
    return [
        _row(
            category,
            cost_line_words(part, found),
            _quantity_text(part.standard_qty),
            _quantity_text(part.actual_qty),
            part.unit,
            minor_text(shares[part.cost_line], digits),
        )
        for part in merged
    ]


def _row(category: Category, cost_line: str, standard: str, actual: str, unit: str, amount: str) -> VarianceRow:
    return VarianceRow(
        category=LABELS[category],
        cost_line=cost_line,
        standard_qty=standard,
        actual_qty=actual,
        unit=unit,
        amount=amount,
    )


def _merged(parts: Sequence[Part]) -> list[Part]:
    """Parts of one category with the same cost line as one (hours at two foreign work centres)."""
    by_line: dict[str, Part] = {}
    for part in parts:
        before = by_line.get(part.cost_line)
        by_line[part.cost_line] = (
            part
            if before is None
            else Part(
                category=part.category,
                cost_line=part.cost_line,
                standard_qty=before.standard_qty + part.standard_qty,
                actual_qty=before.actual_qty + part.actual_qty,
                unit=part.unit,
                amount=before.amount + part.amount,
            )
        )
    return list(by_line.values())


def _quantity_text(quantity: Fraction) -> str:
    """At most four decimals, rounded half away from zero, exactly."""
    return micro_text(Micro(round_half_away(quantity * 10**4) * 100))


def cost_line_words(part: Part, found: OrderVariance) -> str:
    """A cost line in words: the item or the operation with its name."""
    if part.cost_line == "scrap:expensed":
        return "expensed when reported"
    if part.cost_line == "scrap:planned":
        return "planned for the good pieces"
    kind, _, name = part.cost_line.partition(":")
    if kind in _ITEM_WORDS:
        number = name or found.order.item
        item = found.master.item_by_no.get(number)
        what, words = number if item is None else f"{number} {item.description}", _ITEM_WORDS[kind]
    else:
        standard = found.master.standard_of(found.order.order_no)
        steps = {} if standard is None else {step.operation_no: step.description for step in standard.operations}
        what, words = f"{name} {steps.get(name, 'not in the routing')}", _STEP_WORDS.get(kind, "")
    return f"{what}, {words}" if words else what
