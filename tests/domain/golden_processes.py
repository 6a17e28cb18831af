"""Golden cases of scrap, processes, joint products, postings and actual cost: to the product's own functions."""

from fractions import Fraction

from floorledger.domain.actual_cost import ActualBooks, CostEntry, Place, purchase_price_variance
from floorledger.domain.actual_value import Charge, ChargeKind, Delivery, Finish, Issue, Receipt, Sale, Valuation
from floorledger.domain.cost_layer import CostMethod, IssueRounding
from floorledger.domain.formula import backflush, capacity_by_time, capacity_by_unit
from floorledger.domain.joint_cost import (
    ByProduct,
    after_by_product,
    by_weight,
    constant_margin,
    in_minor,
    margin_with_by_product,
    net_realisable_value,
)
from floorledger.domain.number import MICRO, Micro, to_fraction, total_of
from floorledger.domain.process_cost import (
    CostFlow,
    ProcessElement,
    ProcessReport,
    UnitFlow,
    process_account,
    process_report,
)
from floorledger.domain.scrap import Loss, LossBase, scrap_variance
from floorledger.domain.unit import Factor, Quantity, to_base
from tests.domain.golden_case import Given, decimals
from tests.domain.golden_formulas import Figures

NONE = Fraction(0)
CENTS = 2


# --- scrap and process loss -------------------------------------------------------------------------------------------
def planned(case: Given) -> Figures:
    """Assembly scrap: the percentage is on good quantity."""
    good = case.number("yield_qty")
    lost = Loss(share=case.number("assembly_scrap_pct") / 100, base=LossBase.GOOD).of_good(good)
    return {"scrap_qty": lost, "required_qty": good + lost}


def scrapped(case: Given) -> Figures:
    loss = Loss(share=case.number("planned_scrap_pct_of_yield") / 100, base=LossBase.GOOD)
    allowed = loss.of_good(case.number("yield_qty"))
    actual = case.number("actual_scrap")
    value = scrap_variance(actual, allowed, case.number("target_cost_per_unit_excl_planned_scrap"))
    return {"planned_scrap_qty": allowed, "scrap_variance_qty": actual - allowed, "scrap_variance": value}


def process_loss(case: Given) -> Figures:
    """Normal loss on input or on output, sold or not; abnormal loss, or gain below zero."""
    if case.has("loss_pct_of_output", "normal_loss_pct_of_output"):
        share = case.number("loss_pct_of_output", "normal_loss_pct_of_output")
        loss = Loss(share=share / 100, base=LossBase.GOOD)
    else:
        share = case.number("normal_loss_pct", "loss_pct", "loss_pct_of_input")
        loss = Loss(share=share / 100, base=LossBase.INPUT)
    put_in = case.number("input_qty")
    cost = case.number("cost", "total_cost", default=NONE) + put_in * case.number("material_rate", default=NONE)
    cost += total_of(case.number(name, default=NONE) for name in ("material", "labour", "overhead", "conversion"))
    made = process_account(
        input_qty=put_in,
        cost=cost,
        normal_loss=loss,
        scrap_price=case.number("scrap_rate", "scrap_price", default=NONE),
        output=case.maybe("output", "actual_output"),
    )
    good = made.expected_output - made.abnormal_loss_qty
    return {
        "net_cost": made.net_cost,
        "unit_cost": made.unit_cost,
        "output": good,
        "output_value": made.output_value,
        "expected_output": made.expected_output,
        "loss": made.normal_loss_qty,
        "normal_loss_qty": made.normal_loss_qty,
        "normal_loss_value": made.normal_loss_value,
        "scrap_value": made.normal_loss_value,
        "abnormal_loss_qty": made.abnormal_loss_qty,
        "abnormal_loss_value": made.abnormal_loss_value,
        "abnormal_loss_expense": made.abnormal_loss_expense,
        "abnormal_gain_qty": -made.abnormal_loss_qty,
        "abnormal_gain_value": -made.abnormal_loss_value,
    }


# --- equivalent units -------------------------------------------------------------------------------------------------
METHODS = {
    CostFlow.FIFO: ("fifo",),
    CostFlow.WEIGHTED_AVERAGE: ("wa", "weighted_average", "wavg"),
}


def equivalent_units(case: Given) -> Figures:
    """One cost element or several; both methods under their names, and plainly the one that the case names."""
    units = _units(case)
    elements = _elements(case)
    reports = {method: process_report(units, elements, method) for method in CostFlow}
    named = case.text("method", "fifo").replace("_", " ").lower()
    plain = CostFlow.FIFO if named == "fifo" else CostFlow.WEIGHTED_AVERAGE
    figures = _report_figures(reports[plain], elements)
    for method, words in METHODS.items():
        for name, value in _report_figures(reports[method], elements).items():
            figures |= {f"{word}_{name}": value for word in words} | {f"{name}_{word}": value for word in words}
    return figures


def _units(case: Given) -> UnitFlow:
    opening = case.number("bwip_units", "opening_units", default=NONE)
    closing = case.number("ewip_units", "closing_units", default=NONE)
    completed = case.maybe("completed", "transferred_out", "completed_units")
    started = case.maybe("started", "started_units")
    if completed is None:
        assert started is not None, "neither started nor completed units are given"
        completed = opening + started - closing
    return UnitFlow(
        opening=opening,
        started=completed + closing - opening if started is None else started,
        completed=completed,
        closing=closing,
    )


def _elements(case: Given) -> list[ProcessElement]:
    if "elements" in case:
        part = case.part("elements")
        return [_element(name, part.part(name)) for name in part.values]
    return [_element("conversion", case)]


def _element(name: str, case: Given) -> ProcessElement:
    current = ("cost", "current_cost", "added_cost", "dl", "oh", "conversion", "material")
    return ProcessElement(
        name=name,
        opening_done=case.number("bwip_done_pct", "opening_done_pct", default=Fraction(100)) / 100,
        closing_done=case.number("ewip_done_pct", "closing_done_pct", default=Fraction(100)) / 100,
        opening_cost=case.number("bwip_cost", "opening_cost", default=NONE),
        current_cost=total_of(case.number(key, default=NONE) for key in current),
    )


def _report_figures(report: ProcessReport, elements: list[ProcessElement]) -> Figures:
    averaged = report.method is CostFlow.WEIGHTED_AVERAGE
    first = report.elements[0]
    cost = total_of(each.current_cost + (each.opening_cost if averaged else 0) for each in elements)
    return {
        "finish_bwip": first.to_finish_opening,
        "started_completed": first.started_and_completed,
        "ewip_eu": first.in_closing,
        "eup": first.equivalent_units,
        "eu": first.equivalent_units,
        "cost": cost,
        "per_eu": report.unit_cost,
        "completed_value": report.completed_value,
        "transferred_out_cost": report.completed_value,
        "ewip_value": report.closing_value,
        "ewip_cost": report.closing_value,
    }


# --- joint and by-products --------------------------------------------------------------------------------------------
def _shown(case: Given, shares: dict[str, Fraction]) -> dict[str, Fraction]:
    """Parts as the source shows them: exact, or in its minor units by largest remainder so that they sum."""
    digits = decimals(case.rounding)
    if digits is None:
        return shares
    return {product: Fraction(part, 10**digits) for product, part in in_minor(shares, digits).items()}


def _joint_cost(case: Given) -> Fraction:
    cost = case.number("joint_cost")
    return after_by_product(cost, case.number("byproduct_nrv", default=NONE), ByProduct.CREDIT_TO_COST)


def by_measure(case: Given) -> Figures:
    """Physical measure and sales value at split-off: weights both."""
    cost = _joint_cost(case)
    weights = case.by_name("weights" if "weights" in case else "nrv")
    return {"joint_cost_net": cost, "alloc": _shown(case, by_weight(cost, weights))}


def by_sales(case: Given) -> Figures:
    """Final sales and separable cost: constant gross margin where the case asks for one, else NRV."""
    cost, sales, separable = _joint_cost(case), case.by_name("sales"), case.by_name("separable")
    margin = constant_margin(cost, sales, separable)
    weights = net_realisable_value(sales, separable)
    nrv = by_weight(cost, weights)
    asks_margin = "gm_pct" in case.asked or "margin" in case.text("method")
    shares = dict(margin.shares) if asks_margin else nrv
    return {"gm_pct": 100 * margin.margin, "nrv": weights, "alloc": _shown(case, shares), "joint_cost_net": cost}


def by_product(case: Given) -> Figures:
    revenue, cost, nrv = case.number("revenue"), case.number("cogs"), case.number("byproduct_nrv")
    return {
        "gm_other_income": margin_with_by_product(revenue, cost, nrv, ByProduct.OTHER_INCOME),
        "cogs_adjusted": after_by_product(cost, nrv, ByProduct.CREDIT_TO_COST),
        "gm_credit": margin_with_by_product(revenue, cost, nrv, ByProduct.CREDIT_TO_COST),
    }


# --- capacity, components, units --------------------------------------------------------------------------------------
def capacity(case: Given) -> Figures:
    time, unit, stop = case.part("time"), case.part("unit"), case.part("stop")
    by_time = capacity_by_time(
        setup=time.number("setup"),
        run=time.number("run"),
        rate=time.number("rate"),
        overhead_share=time.number("overhead_pct", default=NONE) / 100,
    )
    by_unit = capacity_by_unit(good=unit.number("good"), scrap=unit.number("scrap"), rate=unit.number("rate"))
    stopped = capacity_by_time(setup=NONE, run=NONE, rate=time.number("rate"), stop=stop.number("minutes"))
    return {
        "time_qty": by_time.quantity,
        "time_direct": by_time.direct,
        "time_overhead": by_time.overhead,
        "unit_qty": by_unit.quantity,
        "unit_direct": by_unit.direct,
        "stop_direct": stopped.direct,
    }


def flushed(case: Given) -> Figures:
    used = backflush(case.number("component_qty"), case.number("order_qty"), case.number("output"))
    return {"consumed": used}


def in_pallets(case: Given) -> Figures:
    """The source counts the change of inventory, so a consumption is negative there; ours is positive (B2.1)."""
    factor = case.number("uom_factor")
    entered = Micro(int(case.number("qty") * MICRO))
    made = to_base(entered, Factor("PAL", factor.numerator, factor.denominator, "case"), "PCS", 0)
    assert isinstance(made, Quantity)
    return {"base_qty": -to_fraction(made.base)}


# --- actual cost ------------------------------------------------------------------------------------------------------
def receipt_variance(case: Given) -> Figures:
    """The source's standard-cost item: invoice, then an item charge, then a revaluation that changes nothing paid."""
    receipt = Receipt(no="1", item="I", qty=Fraction(1), cost=case.number("invoice"))
    charge = Charge(no="2", target="1", kind=ChargeKind.ITEM_CHARGE, amount=case.number("item_charge"))
    lowered = case.number("revalue_to") - case.number("std")
    revaluation = Charge(no="3", target="1", kind=ChargeKind.REVALUATION, amount=lowered)
    standard = case.number("std")
    return {
        "ppv_after_invoice": purchase_price_variance(receipt, [], standard),
        "ppv_after_charge": purchase_price_variance(receipt, [charge], standard),
        "ppv_after_revaluation": purchase_price_variance(receipt, [charge, revaluation], standard),
    }


def _money(minor: int) -> Fraction:
    return Fraction(minor, 10**CENTS)


def _fifo() -> ActualBooks:
    return ActualBooks(valuation=Valuation(method=CostMethod.FIFO, minor_digits=CENTS))


def two_levels(case: Given) -> Figures:
    """C bought; B made of C; A made of B and C; output at an expected cost that the finish replaces."""
    bom_b, bom_a = case.part("bom").part("B"), case.part("bom").part("A")
    bought = case.number("purchase_qty")
    made_b, made_a = case.number("order_B"), case.number("order_A")
    books = _fifo().take(
        Receipt(no="buy", item="C", qty=bought, cost=bought * case.number("purchase_cost")),
        Issue(no="B-C", order_no="B", item="C", qty=made_b * bom_b.number("C")),
        Delivery(no="B", order_no="B", item="B", qty=made_b, expected_unit_cost=Fraction(15)),
        Finish(no="B-end", order_no="B"),
        Issue(no="A-C", order_no="A", item="C", qty=made_a * bom_a.number("C")),
        Issue(no="A-B", order_no="A", item="B", qty=made_a * bom_a.number("B")),
        Delivery(no="A", order_no="A", item="A", qty=made_a, expected_unit_cost=Fraction(35)),
        Finish(no="A-end", order_no="A"),
        Sale(no="sale", item="A", qty=case.number("sold_A")),
    )
    value = {movement.no: _money(books.value_of(movement.no)) for movement in books.movements}
    return {
        "raw_to_inventory": value["buy"],
        "B_consumption": value["B-C"],
        "B_unit": value["B"] / made_b,
        "A_consume_C_qty": made_a * bom_a.number("C"),
        "A_consume_C": value["A-C"],
        "A_consume_B": value["A-B"],
        "A_total": value["A"],
        "A_unit": value["A"] / made_a,
        "cogs": value["sale"],
        "wip_balance": _money(books.balance(Place.WIP)),
    }


def revalued(case: Given) -> Figures:
    """Pieces bought, issued one by one; after the first was delivered, the receipt is revalued.

    The source shows changes of inventory: what consumption takes out less is positive there.
    """
    qty, unit, lowered = case.number("qty"), case.number("unit"), case.number("revalued_unit")
    books = _fifo().take(
        Receipt(no="buy", item="C", qty=qty, cost=qty * unit),
        Issue(no="use 1", order_no="1", item="C", qty=Fraction(1)),
        Delivery(no="out 1", order_no="1", item="F", qty=Fraction(1), expected_unit_cost=unit),
        Finish(no="end 1", order_no="1"),
        Issue(no="use 2", order_no="2", item="C", qty=Fraction(1)),
    )
    initial = _money(books.value_of("out 1"))
    books = books.take(
        Charge(no="late", target="buy", kind=ChargeKind.REVALUATION, amount=qty * (lowered - unit)),
        Delivery(no="out 2", order_no="2", item="F", qty=Fraction(1), expected_unit_cost=lowered),
        Finish(no="end 2", order_no="2"),
    )
    uses = {_adjustment(books, "use 1"), _adjustment(books, "use 2")}
    assert len(uses) == 1, "the two issues are adjusted differently"
    return {
        "first_output_initial": initial,
        "revaluation": _adjustment(books, "buy"),
        "consumption_adjust_each": -uses.pop(),
        "first_output_adjust": _adjustment(books, "out 1"),
        "second_output": _money(books.value_of("out 2")),
    }


def _adjustment(books: ActualBooks, movement: str) -> Fraction:
    """The one entry that corrects a movement, which points at the movement's original one."""
    (entry,) = books.adjustments_of(movement)
    assert isinstance(entry, CostEntry)
    original = next(each for each in books.entries if each.entry_no == entry.adjusts)
    assert (original.movement, original.adjusts) == (movement, None)
    return _money(entry.amount_minor)


def exhausted(case: Given) -> Figures:
    """A receipt issued piece by piece, under each rounding."""
    qty = case.number("qty", "purchase_qty", "layer_qty")
    cost = case.number("cost", "amount", "total_cost", "layer_cost", "value")
    issues = case.numbers("issues") if "issues" in case else [Fraction(1)] * int(qty)
    made: Figures = {}
    for rounding, words in (
        (IssueRounding.CUMULATIVE, ("average", "cumulative")),
        (IssueRounding.PER_ISSUE, ("fifo", "per_issue")),
    ):
        method = CostMethod.AVERAGE if rounding is IssueRounding.CUMULATIVE else CostMethod.FIFO
        books = ActualBooks(valuation=Valuation(method=method, minor_digits=CENTS, rounding=rounding)).take(
            Receipt(no="buy", item="C", qty=qty, cost=cost),
            *(Sale(no=str(number), item="C", qty=each) for number, each in enumerate(issues)),
        )
        made |= {word: [_money(books.value_of(str(number))) for number in range(len(issues))] for word in words}
        rest = _money(books.balance(Place.ROUNDING))
        made |= {f"{words[0]}_rounding": rest, f"{words[1]}_rounding": rest, "rounding_entry": rest, "rounding": rest}
    return made
