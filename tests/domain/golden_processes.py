"""Golden cases of scrap, processes, joint products, postings and actual cost: to the product's own functions."""

from fractions import Fraction

from floorledger.domain.formula import (
    Baselines,
    backflush,
    capacity_by_time,
    capacity_by_unit,
    lot_size,
    output_price,
    substitution,
)
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
        figures |= {word: figures[f"{word}_eup"] for word in words}
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
    if case.has("ewip_mat_pct", "ewip_conv_pct"):
        return [_named("material", "mat", case), _named("conversion", "conv", case)]
    return [_element("conversion", case)]


def _named(name: str, word: str, case: Given) -> ProcessElement:
    """Materials and conversion side by side: ``ewip_mat_pct``, ``conv_cost``; material is put in at the start."""
    return ProcessElement(
        name=name,
        opening_done=case.number(f"bwip_{word}_pct", default=Fraction(100)) / 100,
        closing_done=case.number(f"ewip_{word}_pct", default=Fraction(100)) / 100,
        opening_cost=case.number(f"bwip_{word}_cost", f"bwip_{word}", default=NONE),
        current_cost=case.number(f"{word}_cost", word, default=NONE),
    )


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
    first = report.elements[-1]
    by_element = {f"eu_{each.name}": each.equivalent_units for each in report.elements}
    by_element |= {f"per_eu_{each.name}": each.unit_cost for each in report.elements}
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
        **by_element,
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
    return {"alloc": _shown(case, by_weight(cost, weights)), **_net(cost)}


def by_product_lines(case: Given) -> Figures:
    """Units, price and separable cost by product: net realisable value."""
    lines = {name: case.part("products").part(name) for name in case.part("products").values}
    sales = {name: line.number("units", "qty") * line.number("price") for name, line in lines.items()}
    separable = {name: line.number("separable", "separable_cost", default=NONE) for name, line in lines.items()}
    weights, cost = net_realisable_value(sales, separable), _joint_cost(case)
    return {"nrv": weights, "alloc": _shown(case, by_weight(cost, weights)), **_net(cost)}


def _net(cost: Fraction) -> Figures:
    return {"joint_cost_net": cost, "net_joint_cost": cost}


def by_sales(case: Given) -> Figures:
    """Final sales and separable cost: constant gross margin where the case asks for one, else NRV."""
    cost, sales, separable = _joint_cost(case), case.by_name("sales"), case.by_name("separable")
    margin = constant_margin(cost, sales, separable)
    weights = net_realisable_value(sales, separable)
    nrv = by_weight(cost, weights)
    asks_margin = "gm_pct" in case.asked or "margin" in case.text("method")
    shares = dict(margin.shares) if asks_margin else nrv
    return {"gm_pct": 100 * margin.margin, "nrv": weights, "alloc": _shown(case, shares), **_net(cost)}


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


# --- of an order ------------------------------------------------------------------------------------------------------
def lot_of(case: Given) -> Figures:
    cost = case.number("lot_independent_cost", "setup_cost")
    planned, actual = case.number("plan_qty", "planned_qty"), case.number("actual_qty")
    made = lot_size(cost, planned, actual)
    return {
        "setup_per_unit_std": cost / planned,
        "setup_per_unit_actual": cost / actual,
        "lot_size": made,
        "lot_size_variance": made,
    }


def substituted(case: Given) -> Figures:
    made = substitution(
        case.number("used_qty"), case.number("used_price"), case.number("replaced_qty"), case.number("replaced_price")
    )
    return {"substitution": made}


def delivered(case: Given) -> Figures:
    made = output_price(case.number("qty"), case.number("posted_price"), case.number("target_price"))
    return {"output_price": made}


def compared(case: Given) -> Figures:
    made = Baselines(standard=case.number("standard"), expected=case.number("expected"), actual=case.number("actual"))
    return {
        "variance_to_standard": made.to_standard,
        "variance_to_expected": made.to_expected,
        "deviation_pct": made.percent_of_standard,
    }
