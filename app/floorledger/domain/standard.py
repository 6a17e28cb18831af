"""What a piece should cost: cost elements, rolled up exactly (domain.md B2.2, B3; decisions.md D10-D12)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from floorledger.domain.item import Item
from floorledger.domain.number import total_of
from floorledger.domain.routing import BomLine, Operation, OtherOutput, Standard, WorkCenter


class CostKind(StrEnum):
    """The kinds of cost that go into WIP."""

    MATERIAL = "material"
    LABOUR = "labour"
    MACHINE = "machine"
    VOH = "voh"
    FOH = "foh"
    SERVICE = "service"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostElement:
    """One line of a standard: quantities in the item's base unit or in hours, price in currency per that unit.

    ``per_order`` is lot-independent: setup, or a component with a fixed quantity. ``planned_scrap`` is what the planned
    scrap of a good piece uses up besides.
    """

    kind: CostKind
    name: str
    operation_no: str
    per_piece: Fraction
    per_order: Fraction
    price: Fraction
    planned_scrap: Fraction = Fraction(0)

    @property
    def cost_line(self) -> str:
        """The key under which postings and variances of this element meet."""
        return f"{self.kind}:{self.name}"


def lack(standard: Standard, items: Mapping[str, Item], work_centers: Mapping[str, WorkCenter]) -> str | None:
    """What the master data has not, without which a standard has no value; None where it has everything."""
    numbers = [operation.operation_no for operation in standard.operations]
    if not numbers:
        return f"operations in the routing of {standard.item}"
    if standard.costing_lot <= 0:
        return f"costing lot above zero for {standard.item}"
    for operation in standard.operations:
        if operation.work_center not in work_centers:
            return f"work centre {operation.work_center}"
    for line in standard.bom:
        if line.item not in items:
            return f"item {line.item}"
        if line.operation_no not in numbers:
            return f"operation {line.operation_no} for {line.item} in the routing of {standard.item}"
    return next((lacking for output in standard.outputs if (lacking := _output_lack(output, items))), None)


def _output_lack(output: OtherOutput, items: Mapping[str, Item]) -> str | None:
    if output.item not in items:
        return f"item {output.item}"
    if output.qty_per <= 0:
        return f"quantity above zero for the output {output.item}"
    if output.cost_share is None and output.value is None and items[output.item].nrv is None:
        return f"value of the output {output.item}"
    return None


def elements(
    standard: Standard, items: Mapping[str, Item], work_centers: Mapping[str, WorkCenter], *, absorb_foh: bool = True
) -> tuple[CostElement, ...]:
    """Every cost element of a standard. Raises KeyError naming an item or work centre that the master lacks."""
    materials = [_material(line, items[line.item]) for line in standard.bom]
    conversion = [
        element
        for operation in standard.operations
        for element in _conversion(operation, work_centers[operation.work_center])
        if absorb_foh or element.kind is not CostKind.FOH
    ]
    services = [_service(step, step.service_price) for step in standard.operations if step.service_price is not None]
    scrapped = standard.planned_loss.per_good()
    return tuple(replace(each, planned_scrap=each.per_piece * scrapped) for each in materials + conversion + services)


def _material(line: BomLine, item: Item) -> CostElement:
    zero = Fraction(0)
    return CostElement(
        kind=CostKind.MATERIAL,
        name=line.item,
        operation_no=line.operation_no,
        per_piece=zero if line.fixed else line.qty_per,
        per_order=line.qty_per if line.fixed else zero,
        price=item.standard_price,
    )


def _conversion(operation: Operation, center: WorkCenter) -> list[CostElement]:
    labour = (operation.run_labour_min / 60, operation.setup_labour_min / 60)
    machine = (operation.run_machine_min / 60, operation.setup_machine_min / 60)
    return [
        CostElement(
            kind=kind,
            name=operation.operation_no,
            operation_no=operation.operation_no,
            per_piece=hours[0],
            per_order=hours[1],
            price=rate_of(center, kind),
        )
        for kind, hours in (
            (CostKind.LABOUR, labour),
            (CostKind.MACHINE, machine),
            (CostKind.VOH, labour),
            (CostKind.FOH, labour),
        )
    ]


def _service(operation: Operation, price: Fraction) -> CostElement:
    return CostElement(
        kind=CostKind.SERVICE,
        name=operation.operation_no,
        operation_no=operation.operation_no,
        per_piece=Fraction(1),
        per_order=Fraction(0),
        price=price,
    )


def rate_of(center: WorkCenter, kind: CostKind) -> Fraction:
    """The work centre's rate per hour for a kind of conversion cost. Raises KeyError for any other kind of cost."""
    return {
        CostKind.LABOUR: center.labour_rate,
        CostKind.MACHINE: center.machine_rate,
        CostKind.VOH: center.voh_rate,
        CostKind.FOH: center.foh_rate,
    }[kind]


def unit_cost(parts: tuple[CostElement, ...], costing_lot: Fraction) -> Fraction:
    """Standard cost of one good piece, with its planned scrap and the lot-independent cost spread over the lot."""
    planned_scrap = total_of(part.planned_scrap * part.price for part in parts)
    return run_cost(parts) + planned_scrap + lot_fixed_cost(parts) / costing_lot


def output_value(parts: tuple[CostElement, ...], standard: Standard, items: Mapping[str, Item], item: str) -> Fraction:
    """What one base unit of an output is valued at when it is received (B2.2, B3.1 joint cost).

    By-products and co-products with a fixed value come off the cost of a piece; what is left is shared by the cost
    shares, and the main product has the rest. Raises KeyError where the standard does not yield ``item``.
    """
    fixed = {each.item: _fixed_value(each, items) for each in standard.outputs if each.cost_share is None}
    shared = unit_cost(parts, standard.costing_lot) - total_of(
        each.qty_per * fixed[each.item] for each in standard.outputs if each.item in fixed
    )
    if item == standard.item:
        return shared * (1 - total_of(each.cost_share for each in standard.outputs if each.cost_share is not None))
    other = next((each for each in standard.outputs if each.item == item), None)
    if other is None:
        raise KeyError(f"output {item} of {standard.item}")
    return fixed[item] if other.cost_share is None else shared * other.cost_share / other.qty_per


def _fixed_value(output: OtherOutput, items: Mapping[str, Item]) -> Fraction:
    value = items[output.item].nrv if output.value is None else output.value
    if value is None:
        raise KeyError(f"value of the by-product {output.item}")
    return value


def run_cost(parts: tuple[CostElement, ...]) -> Fraction:
    """Cost of one piece without planned scrap and without the lot-independent part."""
    return total_of(part.per_piece * part.price for part in parts)


def lot_fixed_cost(parts: tuple[CostElement, ...]) -> Fraction:
    """Cost of one order whatever its size."""
    return total_of(part.per_order * part.price for part in parts)


def accumulated_cost(parts: tuple[CostElement, ...], standard: Standard, operation_no: str) -> Fraction:
    """Cost of one piece up to and including an operation, without lot-fixed cost (decisions.md D10).

    Raises KeyError where the routing has no such operation.
    """
    numbers = [operation.operation_no for operation in standard.operations]
    if operation_no not in numbers:
        raise KeyError(f"operation {operation_no} is not in the routing of {standard.item}")
    reached = frozenset(numbers[: numbers.index(operation_no) + 1])
    return run_cost(tuple(part for part in parts if part.operation_no in reached))
