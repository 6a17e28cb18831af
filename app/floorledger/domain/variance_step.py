"""The steps of a decomposition, in their fixed order; each calls the formula of its name (domain.md B3.1, B3.2)."""

from collections.abc import Iterator
from fractions import Fraction

from floorledger.domain.difference import Category, Part, value_only
from floorledger.domain.formula import lot_size, output_price, substitution, usage
from floorledger.domain.item import Item
from floorledger.domain.measured import Measured, conversion_kinds
from floorledger.domain.mix_yield import MixInput, MixUndefined, mix_and_yield
from floorledger.domain.number import to_fraction
from floorledger.domain.policy import Costing
from floorledger.domain.scrap import scrap_variance
from floorledger.domain.standard import CostElement, CostKind, accumulated_cost, rate_of, run_cost

_NONE = Fraction(0)
_CATEGORY = {
    CostKind.MATERIAL: Category.USAGE,
    CostKind.SERVICE: Category.USAGE,
    CostKind.LABOUR: Category.LABOUR_EFFICIENCY,
    CostKind.MACHINE: Category.MACHINE_EFFICIENCY,
    CostKind.VOH: Category.VOH_EFFICIENCY,
    CostKind.FOH: Category.FOH_EFFICIENCY,
}


def steps(order: Measured) -> list[Part]:
    """All parts but rounding, in the order of calculation."""
    return [
        *_cost_changes(order),
        *_prices(order),
        *_rates(order),
        *_substitutions(order),
        *_scrap(order),
        *_lot_size(order),
        *_usage(order),
        *_other_outputs(order),
        *_output_price(order),
    ]


def _cost_changes(order: Measured) -> Iterator[Part]:
    """Revaluations of what is in WIP: a new standard, no production variance."""
    for line, amount in order.booked.of_kind("revaluation").items():
        yield value_only(Category.COST_CHANGE, line, amount)


# --- price and rate ---------------------------------------------------------------------------------------------------
def _prices(order: Measured) -> Iterator[Part]:
    """What was used, as it was booked, less the same quantity at plan price."""
    for item_no in sorted({tally.item for tally in order.position.components} | order.at_vendors.keys()):
        item, line = order.master.item_by_no[item_no], f"{CostKind.MATERIAL}:{item_no}"
        used = order.whole_use(item_no)
        amount = _booked_value(order, item, line) - used * item.standard_price
        if amount:
            yield _part(Category.PRICE, line, used, used, item.base_uom, amount)
    for element in order.costs:
        off = order.off_standard(element.cost_line) if element.kind is CostKind.SERVICE else _NONE
        if off:
            pieces = order.used(element)
            yield _part(Category.PRICE, element.cost_line, pieces, pieces, "pieces", off)


def _booked_value(order: Measured, item: Item, line: str) -> Fraction:
    """At actual cost the ledger knows the price; at standard it is known, and the ledger must agree."""
    at_actual = item.average_price is not None or order.policy.costing is Costing.ACTUAL
    if at_actual and order.booked.by_line:
        return order.booked.by_line.get(line, _NONE)
    return order.at_own[line] + order.off_standard(line)


def _rates(order: Measured) -> list[Part]:
    """Hours at another work centre than planned, or at another rate than its own standard: the difference x hours.

    An operation outside the routing allows nothing; its hours are all efficiency.
    """
    planned = {step.operation_no: step.work_center for step in order.standard.operations}
    centers = order.master.work_center_by_no
    parts: list[Part] = []
    lines: dict[str, Fraction] = {}
    for tally in order.position.times:
        home = planned.get(tally.operation_no)
        hours = Fraction(tally.worked_s, 3600)
        for kind in conversion_kinds(tally.kind, order.policy):
            line = f"{kind}:{tally.operation_no}"
            lines[line] = lines.get(line, _NONE) + hours
            if tally.work_center == home:
                continue
            gap = rate_of(centers[tally.work_center], kind)
            if home is None:
                parts.append(_part(_CATEGORY[kind], line, _NONE, hours, "h", usage(hours, _NONE, gap)))
                continue
            gap -= rate_of(centers[home], kind)
            parts.append(_part(Category.RATE, line, hours, hours, "h", hours * gap))
    late = [(line, hours, order.off_standard(line)) for line, hours in lines.items()]
    return parts + [_part(Category.RATE, line, hours, hours, "h", off) for line, hours, off in late if off]


def _substitutions(order: Measured) -> Iterator[Part]:
    """What stood in for a planned component less what it replaced, both at standard."""
    for tally in order.position.components:
        planned = tally.substitute_for
        if planned is None or planned not in order.planned_items:
            continue
        item, used = order.master.item_by_no[tally.item], to_fraction(tally.used)
        replaced = order.replaced[tally.item, planned]
        price = order.master.item_by_no[planned].standard_price
        amount = substitution(used, item.standard_price, replaced, price)
        yield _part(Category.SUBSTITUTION, f"{CostKind.MATERIAL}:{tally.item}", replaced, used, item.base_uom, amount)


# --- scrap and lot ----------------------------------------------------------------------------------------------------
def _scrap(order: Measured) -> Iterator[Part]:
    """Scrapped pieces at the cost they had gathered, less the planned scrap of the yield and what left WIP for them.

    Planned scrap is in the standard of a good piece, as lost at the end of the routing.
    """
    for number, pieces in order.flow.scrap.items():
        if pieces:
            cost = accumulated_cost(order.costs, order.standard, number)
            amount = scrap_variance(pieces, _NONE, cost)
            yield _part(Category.SCRAP, f"scrap:{number}", _NONE, pieces, "pieces", amount)
    planned = order.standard.planned_loss.of_good(order.flow.good)
    if planned:
        amount = scrap_variance(_NONE, planned, run_cost(order.costs))
        yield _part(Category.SCRAP, "scrap:planned", planned, _NONE, "pieces", amount)
    expensed = sum(order.booked.of_kind("scrap").values(), start=_NONE)
    if expensed:
        yield value_only(Category.SCRAP, "scrap:expensed", expensed)
    for line, amount in order.booked.of_kind("recovered", "downgrade", "downgrade loss").items():
        yield value_only(Category.SCRAP, line, amount)


def _lot_size(order: Measured) -> Iterator[Part]:
    """Standard setup charged less what the good pieces absorbed (D11); settled when the order is complete."""
    lot, good = order.standard.costing_lot, order.flow.good
    for element in order.costs if order.closed else ():
        if element.per_order:
            amount = lot_size(element.per_order * element.price, lot, good)
            absorbed = good / lot * element.per_order
            unit = order.unit(element)
            yield _part(Category.LOT_SIZE, element.cost_line, absorbed, element.per_order, unit, amount)


# --- usage and efficiency ---------------------------------------------------------------------------------------------
def _usage(order: Measured) -> Iterator[Part]:
    """Actual quantity less what output plus scrap allowed, at standard price; unplanned components allow nothing."""
    by_line = {element.cost_line: element for element in order.costs}
    mixed = _mixed(order, by_line)
    for line, element in by_line.items():
        if line in mixed:
            yield from mixed[line]
            continue
        allowed, actual = order.allowed[line], order.used(element)
        amount = usage(actual, allowed, element.price)
        yield _part(_CATEGORY[element.kind], line, allowed, actual, order.unit(element), amount)
    for item_no in dict.fromkeys(tally.item for tally in order.position.components):
        if item_no not in order.planned_items and (used := order.own_use(item_no)):
            item = order.master.item_by_no[item_no]
            amount = usage(used, _NONE, item.standard_price)
            yield _part(Category.USAGE, f"{CostKind.MATERIAL}:{item_no}", _NONE, used, item.base_uom, amount)
    for line, amount in order.booked.of_kind("component scrap").items():
        yield value_only(Category.USAGE, line, amount)


def _mixed(order: Measured, by_line: dict[str, CostElement]) -> dict[str, list[Part]]:
    """Mix and yield of the inputs that the standard names as one mix; empty where they do not share a base unit."""
    lines = [f"{CostKind.MATERIAL}:{item}" for item in order.standard.mix_items]
    inputs = [
        MixInput(
            name=line,
            uom=order.unit(by_line[line]),
            standard_qty=order.allowed[line],
            actual_qty=order.used(by_line[line]),
            standard_price=by_line[line].price,
        )
        for line in lines
        if line in by_line
    ]
    if not any(each.standard_qty > 0 for each in inputs):
        return {}
    try:
        made = mix_and_yield(inputs)
    except MixUndefined:
        return {}
    return {
        line.name: [
            _part(category, line.name, each.standard_qty, each.actual_qty, each.uom, amount)
            for category, amount in ((Category.MIX, line.mix), (Category.YIELD, line.yield_))
        ]
        for line, each in zip(made.lines, inputs, strict=True)
    }


# --- outputs ----------------------------------------------------------------------------------------------------------
def _other_outputs(order: Measured) -> Iterator[Part]:
    """Co- and by-products more or less than the good pieces should bring; until the order is complete they may come."""
    for output in order.standard.outputs if order.closed else ():
        line, made = f"{output.kind}:{output.item}", to_fraction(order.position.made(output.item))
        expected = order.flow.good * output.qty_per
        amount = usage(expected, made, order.other_value(output.item, order.master))
        unit = order.master.item_by_no[output.item].base_uom
        yield _part(Category.USAGE, line, expected, made, unit, amount)


def _output_price(order: Measured) -> Iterator[Part]:
    """Deliveries at target less deliveries at the price posted: the item's plain standard, or a later one."""
    good = order.flow.good
    amount = order.off_standard("output") - output_price(good, order.posted_value(order.master), order.target_value())
    if amount:
        yield _part(Category.OUTPUT_PRICE, "output", good, good, "pieces", amount)
    for output in order.standard.outputs:
        line, made = f"{output.kind}:{output.item}", to_fraction(order.position.made(output.item))
        off = order.off_standard(line)
        if off:
            unit = order.master.item_by_no[output.item].base_uom
            yield _part(Category.OUTPUT_PRICE, line, made, made, unit, off)


def _part(category: Category, line: str, standard: Fraction, actual: Fraction, unit: str, amount: Fraction) -> Part:
    return Part(category=category, cost_line=line, standard_qty=standard, actual_qty=actual, unit=unit, amount=amount)
