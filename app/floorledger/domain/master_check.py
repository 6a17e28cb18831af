"""Checks of a master snapshot as it loads: units that cannot be right, records that do not fit (domain.md B4.8, B5.2).

A wrong unit is switched off, so that no quantity can be entered in it; everything else is reported and left as it is.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter

from floorledger.domain.finding import Severity
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro_text, to_fraction
from floorledger.domain.routing import BomLine, Operation, Standard, WorkCenter
from floorledger.domain.unit import Factor
from floorledger.domain.unit_check import UnitRules, catch_weights, fault, unclear, unclear_codes


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterFinding:
    """What is wrong with a record: a code of B5.2, the record's key and a plain sentence.

    WARN means the record was made safe; BLOCK means that what depends on it cannot be valued.
    """

    code: str
    severity: Severity
    subject: str
    text: str


def vet(
    master: MasterData, package_units: frozenset[str], counted_uoms: frozenset[str]
) -> tuple[MasterData, tuple[MasterFinding, ...]]:
    """The snapshot without implausible units, and what was found.

    ``package_units`` hold at least one piece; ``counted_uoms`` are base units of which there is no half (B4.8).
    """
    rules = UnitRules(master, package_units, counted_uoms)
    faults = {
        item.item: {factor: why for factor in item.units if (why := fault(factor, item, rules))}
        for item in master.items
    }
    codes = unclear_codes(master)
    safe = replace(master, items=tuple(_without(item, faults[item.item].keys(), codes) for item in master.items))
    off = [
        _switched_off(item, factor, why, master) for item in master.items for factor, why in faults[item.item].items()
    ]
    return safe, (
        *off,
        *(_warn("M02", code, text) for code, text in unclear(master)),
        *(_block("M03", item, text) for item, text in catch_weights(master)),
        *structure(safe),
    )


def _without(item: Item, faulty: Collection[Factor], codes: Collection[str]) -> Item:
    kept = tuple(factor for factor in item.units if factor not in faulty and factor.uom not in codes)
    return item if kept == item.units else replace(item, units=kept)


def _switched_off(item: Item, factor: Factor, why: str, master: MasterData) -> MasterFinding:
    exact = master.by_definition(item, factor.uom) if factor.uom != item.base_uom else None
    remedy = (
        f"The unit {factor.uom} is switched off for this item until the data steward corrects it; "
        f"{item.base_uom} stays safe to use."
        if exact is None
        else f"That factor is switched off; 1 {factor.uom} is taken as {exact.value} {item.base_uom}."
    )
    text = f"{item.item} {item.description}: the master data says {why} {remedy}"
    return _warn("M03", f"{item.item} {factor.uom}", text)


def structure(master: MasterData) -> tuple[MasterFinding, ...]:
    """Records that are there twice, point nowhere or hold figures that cannot be."""
    return (
        *_duplicates(master),
        *(found for center in master.work_centers for found in _work_center(center)),
        *(found for item in master.items for found in _item(item)),
        *(found for standard in master.standards for found in _standard(standard, master)),
        *_circle(master),
        *_orders(master),
        *_lots(master),
    )


def _duplicates(master: MasterData) -> Iterator[MasterFinding]:
    keys: tuple[tuple[str, str, Iterable[Hashable]], ...] = (
        ("M01", "item", (item.item for item in master.items)),
        ("F04", "standard", (f"{made.item} {made.variant}".strip() for made in master.standards)),
        ("F04", "work centre", (center.work_center for center in master.work_centers)),
        ("M04", "order", (order.order_no for order in master.orders)),
        ("M05", "lot", (f"{lot.item} {lot.lot}" for lot in master.lots)),
        ("C02", "reason", (f"{reason.group}/{reason.code}" for reason in master.reasons)),
        *(
            ("F04", f"operation of {standard.item}", (step.operation_no for step in standard.operations))
            for standard in master.standards
        ),
    )
    for code, what, found in keys:
        for key, count in Counter(found).items():
            if count > 1:
                yield _block(
                    code,
                    str(key),
                    f"The {what} {key} is in the master data {count} times, so it is not clear which one "
                    f"counts. Keep one of them.",
                )


def _item(item: Item) -> Iterator[MasterFinding]:
    if not 0 <= item.decimals <= 6:
        text = f"{item.item} has {item.decimals} decimals in {item.base_uom}; between 0 and 6 are possible."
        yield _block("M02", item.item, text)
    if item.standard_price < 0:
        yield _block("F04", item.item, f"The standard price of {item.item} is {item.standard_price}, below zero.")


def _work_center(center: WorkCenter) -> Iterator[MasterFinding]:
    rates = {
        "labour": center.labour_rate,
        "machine": center.machine_rate,
        "variable overhead": center.voh_rate,
        "fixed overhead": center.foh_rate,
    }
    for name, rate in rates.items():
        if rate < 0:
            text = f"The {name} rate of work centre {center.work_center} is {rate} per hour, below zero."
            yield _block("F04", center.work_center, text)


def _standard(standard: Standard, master: MasterData) -> Iterator[MasterFinding]:
    made = standard.item
    if made not in master.item_by_no:
        yield _block("M01", made, f"The standard of {made} is for an item that the master data does not have.")
    if standard.costing_lot <= 0:
        text = f"The costing lot of {made} is {standard.costing_lot}; setup can only be spread over more than zero."
        yield _block("F04", made, text)
    if not standard.operations:
        yield _block("F04", made, f"The standard of {made} has no operations, so nothing can be reported on it.")
    for operation in standard.operations:
        yield from _operation(made, operation, master)
    numbers = {operation.operation_no for operation in standard.operations}
    for line in standard.bom:
        yield from _bom_line(made, line, master, numbers)


def _operation(made: str, operation: Operation, master: MasterData) -> Iterator[MasterFinding]:
    subject = f"{made} {operation.operation_no}"
    if operation.work_center not in master.work_center_by_no:
        text = (
            f"Operation {operation.operation_no} of {made} runs at work centre {operation.work_center}, "
            f"which the master data does not have; without its rates the operation has no standard cost."
        )
        yield _block("F04", subject, text)
    times = {
        "labour setup": operation.setup_labour_min,
        "labour run": operation.run_labour_min,
        "machine setup": operation.setup_machine_min,
        "machine run": operation.run_machine_min,
    }
    for name, minutes in times.items():
        if minutes < 0:
            text = f"The {name} time of operation {operation.operation_no} of {made} is {minutes} minutes, below zero."
            yield _block("F04", subject, text)


def _bom_line(made: str, line: BomLine, master: MasterData, numbers: set[str]) -> Iterator[MasterFinding]:
    subject, item = f"{made} {line.item}", master.item_by_no.get(line.item)
    if line.qty_per <= 0:
        text = f"{made} needs {line.qty_per} of {line.item}; a component needs a quantity above zero."
        yield _block("F04", subject, text)
    if numbers and line.operation_no not in numbers:
        text = f"{line.item} is used at operation {line.operation_no} of {made}, which its routing does not have."
        yield _block("F04", subject, text)
    if item is None:
        yield _block("M01", subject, f"{made} is made from {line.item}, which the master data does not have.")
        return
    if master.factor(item, line.uom) is None and all(factor.uom != line.uom for factor in item.units):
        text = (
            f"{made} states {line.item} in {line.uom}, which is not a unit of that item, or one that is "
            f"switched off; its quantity per piece cannot be trusted."
        )
        yield _block("M02", subject, text)
    if item.standard_price == 0:
        yield _block("F04", subject, f"{line.item}, a component of {made}, has no standard price.")


def bottom_up(standards: tuple[Standard, ...]) -> tuple[Standard, ...]:
    """Plain standards so that every made component comes before what it goes into.

    A variant, such as a rework of the item, may well be made from the item itself.
    Raises graphlib.CycleError (a ValueError) where an item is, directly or not, made from itself.
    """
    by_item = {standard.item: standard for standard in standards if not standard.variant}
    made_from = {item: [line.item for line in standard.bom] for item, standard in by_item.items()}
    return tuple(by_item[item] for item in TopologicalSorter(made_from).static_order() if item in by_item)


def _circle(master: MasterData) -> Iterator[MasterFinding]:
    try:
        bottom_up(master.standards)
    except CycleError as error:
        path = [str(item) for item in error.args[1]]
        text = f"{' goes into '.join(path)}: an item made from itself has no standard cost."
        yield _block("F04", path[0], text)


def _orders(master: MasterData) -> Iterator[MasterFinding]:
    for order in master.orders:
        if order.planned <= 0:
            text = f"Order {order.order_no} is for {micro_text(order.planned)} pieces; it needs more than zero."
            yield _block("M04", order.order_no, text)
        if order.item not in master.item_by_no:
            text = f"Order {order.order_no} is for {order.item}, which the master data does not have."
            yield _block("M01", order.order_no, text)
        elif order.item not in master.standard_by_item:
            text = f"Order {order.order_no} is for {order.item}, which has no standard; nothing on it can be valued."
            yield _block("F04", order.order_no, text)


def _lots(master: MasterData) -> Iterator[MasterFinding]:
    for lot in master.lots:
        subject = f"{lot.item} {lot.lot}"
        item = master.item_by_no.get(lot.item)
        if item is None:
            text = f"Lot {lot.lot} is of {lot.item}, which the master data does not have."
            yield _block("M01", subject, text)
        elif (to_fraction(lot.on_hand) * Fraction(10) ** item.decimals).denominator != 1:
            text = (
                f"Lot {lot.lot} has {micro_text(lot.on_hand)} {item.base_uom} in stock, "
                f"finer than {item.item} is kept ({item.decimals} decimals)."
            )
            yield _block("M02", subject, text)
        if lot.on_hand < 0:
            text = f"Lot {lot.lot} of {lot.item} has {micro_text(lot.on_hand)} in stock, below zero."
            yield _block("Q05", subject, text)


def _block(code: str, subject: str, text: str) -> MasterFinding:
    return MasterFinding(code=code, severity=Severity.BLOCK, subject=subject, text=text)


def _warn(code: str, subject: str, text: str) -> MasterFinding:
    return MasterFinding(code=code, severity=Severity.WARN, subject=subject, text=text)
