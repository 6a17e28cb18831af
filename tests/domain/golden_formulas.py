"""Golden cases of one material, labour, overhead, mix: from the words of a case to the product's formulas."""

from fractions import Fraction

from floorledger.domain.formula import (
    Hours,
    IdleSplit,
    idle_time,
    labour_time,
    price,
    price_and_usage,
    rate_per_worked_hour,
    usage,
)
from floorledger.domain.mix_yield import MixInput, MixYield, ladder, mix_and_yield, yield_on_output
from floorledger.domain.number import distribute, to_minor, total_of
from floorledger.domain.overhead import FixedOverhead, Overhead, fixed_overhead, overhead_rate, variable_overhead
from floorledger.domain.scrap import Loss, LossBase
from tests.domain.golden_case import Given, UnknownShape

Figures = dict[str, object]
UNITS = ("units", "output", "actual_output", "actual_units")


STATED = ("sq", "sh", "std_qty", "est_qty", "std_hours", "standard_qty", "standard_hours")
PER_UNIT = ("sq_per", "sh_per", "std_qty_per", "std_hours_per_unit")
ALLOWED = (*STATED, *PER_UNIT)


def allowed(case: Given, units: Fraction | None = None) -> Fraction:
    """SQ or SH: stated, or per unit times the units made."""
    if case.has(*STATED):
        return case.number(*STATED)
    per = case.number(*PER_UNIT)
    return per * (case.number(*UNITS) if units is None else units)


def cost_of(case: Given, quantity: Fraction, *totals: str) -> Fraction:
    """Actual cost: stated, or the actual price or rate times the quantity."""
    return (
        case.number(*totals)
        if case.has(*totals)
        else quantity * case.number("ap", "ar", "actual_rate", "actual_price", "act_price")
    )


# --- material and labour ----------------------------------------------------------------------------------------------
def material(case: Given, units: Fraction | None = None) -> Figures:
    standard_price = case.number("sp", "std_price", "est_price", "standard_price")
    figures: Figures = {}
    if case.has("purchased", "purchased_qty"):
        bought = case.number("purchased", "purchased_qty")
        cost = cost_of(case, bought, "purchase_cost", "purchased_cost")
        figures["price_on_purchases"] = price(cost, bought, standard_price)
    actual = case.number("aq", "used", "actual_qty", "act_qty")
    standard = allowed(case, units)
    if figures:
        return figures | {"usage": usage(actual, standard, standard_price)}
    both = price_and_usage(
        actual_cost=cost_of(case, actual, "ac_total", "cost", "actual_cost"),
        actual_qty=actual,
        standard_qty=standard,
        standard_price=standard_price,
    )
    return {"price": both.price, "usage": both.usage, "quantity": both.usage, "total": both.total}


def labour(case: Given, units: Fraction | None = None) -> Figures:
    """Rate and efficiency; the hours paid are the hours worked."""
    hours = case.number("ah", "hours", "actual_hours")
    both = price_and_usage(
        actual_cost=cost_of(case, hours, "cost", "ac_total", "wages", "actual_cost", "actual"),
        actual_qty=hours,
        standard_qty=allowed(case, units),
        standard_price=case.number("sr", "std_rate"),
    )
    return {"rate": both.price, "efficiency": both.usage, "total": both.total}


def labour_idle(case: Given) -> Figures:
    """Hours paid and worked; every accepted split of them under its name."""
    pay_rate = case.number("pay_rate", "sr", "std_rate")
    worked = case.number("hours_worked", "ah_worked", "worked")
    budgeted = case.number("idle_fraction", "budgeted_idle", "idle_share", default=Fraction(0))
    if case.has("idle_pct"):
        budgeted = case.number("idle_pct") / 100
    rate = rate_per_worked_hour(pay_rate, budgeted)
    figures: Figures = {"rate_per_worked_hour": rate}
    standard = allowed(case) if case.has("sh", "sh_per") else None
    if standard is not None:
        figures |= {"efficiency": usage(worked, standard, rate), "efficiency_worked": usage(worked, standard, rate)}
    if case.has("hours_paid", "ah_paid", "paid"):
        figures |= _paid(case, worked, standard, pay_rate, budgeted)
    return figures


def _paid(case: Given, worked: Fraction, standard: Fraction | None, pay_rate: Fraction, budgeted: Fraction) -> Figures:
    paid = case.number("hours_paid", "ah_paid", "paid")
    figures: Figures = {}
    if budgeted == 0:
        figures["idle"] = idle_time(paid, worked, pay_rate)
    if standard is not None:
        hours = Hours(paid=paid, worked=worked, standard=standard)
        for split in IdleSplit:
            made = labour_time(hours, pay_rate, budgeted_idle=budgeted, split=split)
            word = split.replace(" ", "_")
            figures |= {f"idle_{word}": made.idle, f"efficiency_{word}": made.efficiency, "net": made.total}
        figures.setdefault("idle", figures["idle_grossed_up"])
        figures |= {"efficiency_paid": figures["efficiency_in_efficiency"], "efficiency_total": figures["net"]}
    if case.has("ar", "wages", "cost", "actual_cost"):
        figures["rate"] = price(cost_of(case, paid, "wages", "cost", "actual_cost"), paid, pay_rate)
        if standard is not None:
            figures["total"] = figures["rate"] + figures["net"]  # type: ignore[operator]
    return figures


# --- overhead ---------------------------------------------------------------------------------------------------------
VOH = ("voh_actual", "voh_cost")
FOH = ("foh_actual", "foh_cost")
FIXED = ("budget", "foh_budget", "budgeted_foh")
BASE = ("denominator_hours", "budget_hours", "capacity_hours", "normal_hours", "budget_units")
HOURS = ("ah", "hours", "actual_hours")


def overhead(case: Given) -> Figures:
    """Variable, fixed or both, told in four, three and two variances."""
    standard = allowed(case) if case.has(*ALLOWED) else case.number(*UNITS)
    has_fixed = case.has(*FOH, *FIXED)
    variable_rate = None
    if case.has(*VOH, "ar") or not has_fixed:
        variable_rate = _rate(case, ("voh_rate", "vr", "sr", "rate"), ("voh_budget",))
    fixed = _fixed(case, standard) if has_fixed else None
    if variable_rate is None:
        assert fixed is not None
        plain = {"spending": fixed.spending, "volume": fixed.volume, "total": fixed.total}
        return _fixed_figures(fixed) | plain | {"capacity": fixed.capacity, "efficiency": fixed.efficiency}
    variable = variable_overhead(
        actual=cost_of(case, case.number(*HOURS), *VOH, "actual"),
        hours=case.number(*HOURS),
        standard_hours=standard,
        rate=variable_rate,
    )
    figures: Figures = {
        "voh_rate": variable_rate,
        "voh_spending": variable.spending,
        "voh_efficiency": variable.efficiency,
        "voh_total": variable.total,
        "spending": variable.spending,
        "efficiency": variable.efficiency,
        "total": variable.total,
    }
    if fixed is None:
        given = case.number("foh_total", default=Fraction(0))
        return figures | {"overhead_total": variable.total + given}
    return figures | _fixed_figures(fixed) | _ways(Overhead(variable=variable, fixed=fixed))


def _rate(case: Given, stated: tuple[str, ...], budgets: tuple[str, ...]) -> Fraction:
    return case.number(*stated) if case.has(*stated) else overhead_rate(case.number(*budgets), case.number(*BASE))


def _fixed(case: Given, standard: Fraction) -> FixedOverhead:
    rate = _rate(case, ("foh_rate", "fr", "rate"), FIXED)
    budget = case.number(*FIXED) if case.has(*FIXED) else rate * case.number(*BASE)
    if case.has(*BASE):
        assert overhead_rate(budget, case.number(*BASE)) == rate, "budget, base and rate do not agree"
    return fixed_overhead(
        actual=case.number(*FOH, "actual"),
        budget=budget,
        standard_hours=standard,
        rate=rate,
        hours=case.maybe(*HOURS),
    )


def _fixed_figures(fixed: FixedOverhead) -> Figures:
    return {
        "foh_rate": fixed.rate,
        "applied": fixed.applied,
        "foh_spending": fixed.spending,
        "foh_volume": fixed.volume,
        "foh_capacity": fixed.capacity,
        "foh_efficiency": fixed.efficiency,
        "foh_total": fixed.total,
    }


def _ways(both: Overhead) -> Figures:
    return {
        "spending": both.spending,
        "efficiency": both.variable.efficiency,
        "volume": both.fixed.volume,
        "controllable": both.controllable,
        "total": both.total,
        "overhead_total": both.total,
    }


# --- several of them in one case --------------------------------------------------------------------------------------
def several(case: Given) -> Figures:
    """Material, labour, overhead of one output, each in a part of its own; the total leaves the receipt's PPV out."""
    units = case.maybe(*UNITS)
    figures: Figures = {}
    total = Fraction(0)
    for name in case.values:
        if name in UNITS:
            continue
        made = _part_of(case, name, units)
        wanted = {"dm": ("price", "usage"), "dl": ("rate", "efficiency")}.get(
            name, ("spending", "efficiency", "volume")
        )
        total += total_of(made[key] for key in wanted if isinstance(made.get(key), Fraction))
        figures |= {f"{name}_{key}": value for key, value in made.items()}
    return figures | {"total": total}


def _part_of(case: Given, name: str, units: Fraction | None) -> Figures:
    part = case.part(name)
    match name:
        case "dm" | "material":
            return material(part, units)
        case "dl" | "labour":
            return labour(part, units)
        case "voh":
            return _voh_part(case, part, units)
        case "foh":
            return _foh_part(case, part, units)
    raise UnknownShape(f"{name} is none of dm, dl, voh, foh")


def _hours_allowed(case: Given, part: Given, units: Fraction | None) -> Fraction:
    """Overhead is absorbed on labour hours where it names no hours of its own."""
    return allowed(part if part.has("sh", "sh_per") else case.part("dl"), units)


def _voh_part(case: Given, part: Given, units: Fraction | None) -> Figures:
    hours = part.number("ah") if "ah" in part else case.part("dl").number("ah")
    made = variable_overhead(
        actual=cost_of(part, hours, "actual", "cost"),
        hours=hours,
        standard_hours=_hours_allowed(case, part, units),
        rate=part.number("rate", "sr", "vr"),
    )
    return {"spending": made.spending, "efficiency": made.efficiency, "total": made.total}


def _foh_part(case: Given, part: Given, units: Fraction | None) -> Figures:
    rate = _rate(part, ("rate", "sr", "fr"), ("budget",))
    made = fixed_overhead(
        actual=part.number("actual", "cost"),
        budget=part.number("budget") if "budget" in part else rate * part.number(*BASE),
        standard_hours=_hours_allowed(case, part, units),
        rate=rate,
    )
    return {"spending": made.spending, "volume": made.volume, "total": made.total, "applied": made.applied}


# --- mix and yield ----------------------------------------------------------------------------------------------------
def batch_usage(case: Given) -> Figures:
    """Inputs that share no unit: usage of each, and no mix."""
    lines = case.lines("lines")
    made = [usage(line.number("aq"), line.number("sq"), line.number("sp")) for line in lines]
    standard = total_of(line.number("sq") * line.number("sp") for line in lines)
    for line in lines:
        line.text("i")
    return {
        "std_batch": standard,
        "std_per_lb": standard / case.number("batch_output"),
        "std_per_unit": standard / case.number("batch_output"),
        "usage": made,
        "usage_total": total_of(made),
    }


def mix(case: Given) -> Figures:
    """Standard quantities are for the standard output; both forms of the yield must agree."""
    actual_output = case.number("actual_output", "output")
    inputs = [_mix_input(line, actual_output / _standard_output(case)) for line in case.lines("lines")]
    made = mix_and_yield(inputs)
    put_in = total_of(each.actual_qty for each in inputs)
    per_output = total_of(each.standard_qty * each.standard_price for each in inputs) / actual_output
    from_input = put_in * actual_output / total_of(each.standard_qty for each in inputs)
    assert yield_on_output(from_input, actual_output, per_output) == made.yield_
    return _mix_figures(made)


def _standard_output(case: Given) -> Fraction:
    """Stated, or the standard input less its normal loss."""
    if "std_output" in case:
        return case.number("std_output")
    lost = Loss(share=case.number("loss_pct", "normal_loss_pct", default=Fraction(0)) / 100, base=LossBase.INPUT)
    put_in = total_of(line.number("sq") for line in case.lines("lines"))
    return put_in - lost.of_input(put_in)


def _mix_input(line: Given, flex: Fraction) -> MixInput:
    return MixInput(
        name=line.text("i"),
        uom="one unit",
        standard_qty=line.number("sq") * flex,
        actual_qty=line.number("aq"),
        standard_price=line.number("sp"),
        actual_price=line.number("ac") / line.number("aq") if "ac" in line else line.maybe("ap"),
    )


def _mix_figures(made: MixYield) -> Figures:
    shown = distribute(to_minor(made.usage, 2), {"mix": made.mix * 100, "yield_": made.yield_ * 100})
    return {
        "price": made.price,
        "mix": made.mix,
        "yield_": made.yield_,
        "usage": made.usage,
        "total": made.total,
        "price_by_input": [line.price for line in made.lines],
        "mix_by_input": [line.mix for line in made.lines],
        "yield_by_input": [line.yield_ for line in made.lines],
        "usage_by_input": [line.usage for line in made.lines],
        "mix_rounded": Fraction(shown["mix"], 100),
        "yield_rounded": Fraction(shown["yield_"], 100),
        "usage_rounded": Fraction(to_minor(made.usage, 2), 100),
    }


def mix_ladder(case: Given) -> Figures:
    return _mix_figures(
        ladder(
            actual_cost=case.number("actual_cost"),
            at_standard_price=case.number("aq_sp"),
            at_standard_mix=case.number("stdmix_aq_sp"),
            standard_cost=case.number("std_cost"),
        )
    )
