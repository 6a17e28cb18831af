"""An order's variance in words and decimal text, for screens and other programs."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.detail import OrderState
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, distribute, micro_text, minor_text, round_half_away
from floorledger.domain.order import Order
from floorledger.domain.variance import Category, Part, Variance, fingerprint
from floorledger.services.workstation_views import VariancePart, VarianceRow, VarianceView

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


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderVariance:
    """An order's variance with what is needed to show it."""

    order: Order
    state: str
    variance: Variance
    master: MasterData


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
        expected=minor_text(variance.expected_minor, digits),
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
        "order_estimate": minor_text(variance.expected_minor, digits),
        "actual": minor_text(variance.actual_minor, digits),
        "wip_open": minor_text(variance.wip_open_minor, digits),
        "parts": {key.value: minor_text(amount, digits) for key, amount in _parts(variance).items()},
        "total": minor_text(variance.total_minor, digits),
        "residual": minor_text(variance.residual_minor, digits),
        "label": _label(found),
        "frozen": {
            "events_sha256": variance.frozen.events_sha256,
            "master_version": variance.frozen.master_version,
            "policy_version": variance.frozen.policy_version,
            "fingerprint": fingerprint(variance),
        },
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
        step_no, _, item_no = name.partition(":")
        what = f"{step_no} {steps.get(step_no, 'not in the routing')}"
        words = f"{_STEP_WORDS.get(kind, '')} {item_no}".strip()
    return f"{what}, {words}" if words else what
