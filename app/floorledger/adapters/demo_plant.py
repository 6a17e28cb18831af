"""The demo plant: carried-over figures (contoso.json) and our own (demo.json) as one master snapshot.

Every rule applied here is stated in the README beside the two files (decisions.md D19). Nothing is guessed: a figure
that a rule needs and the files lack is an error when the plant loads.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

from floorledger.adapters.demo_documents import DemoError, documented
from floorledger.adapters.demo_records import (
    Contoso,
    DemoFigures,
    DemoPerson,
    MachineCenter,
    MadeItem,
    SourceBomLine,
    SourceCenter,
    SourceOperation,
)
from floorledger.domain.codec import CodecError, from_json, loads
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.master_check import MasterFinding, bottom_up, vet
from floorledger.domain.routing import BomLine, Operation, Standard, WorkCenter
from floorledger.domain.standard import elements, unit_cost
from floorledger.domain.unit import Factor

T = TypeVar("T")

FACTOR_SOURCE = "contoso item unit"
_ZERO = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPlant:
    """The vetted snapshot, who works there, what the vetting found, the units it was vetted with, its documents."""

    master: MasterData
    persons: tuple[DemoPerson, ...]
    findings: tuple[MasterFinding, ...]
    package_units: tuple[str, ...]
    counted_units: tuple[str, ...]
    documents: tuple[Path, ...] = ()


def load(folder: Path) -> DemoPlant:
    """Build the demo plant from ``contoso.json`` and ``demo.json`` in ``folder``.

    Raises DemoError where a file does not read or the two do not fit together.
    """
    contoso = _read(Contoso, folder / "contoso.json")
    demo = _read(DemoFigures, folder / "demo.json")
    master, paths = documented(_snapshot(contoso, demo), folder)
    master, findings = vet(master, frozenset(demo.package_units), frozenset(demo.counted_units))
    return DemoPlant(
        master=master,
        persons=demo.persons,
        findings=findings,
        package_units=demo.package_units,
        counted_units=demo.counted_units,
        documents=paths,
    )


def _read(kind: type[T], path: Path) -> T:
    try:
        return from_json(kind, loads(path.read_bytes()))
    except CodecError as error:
        raise DemoError(f"{path.name}: {error}") from error


def _snapshot(contoso: Contoso, demo: DemoFigures) -> MasterData:
    centers = _work_centers(contoso, demo)
    items = _items(contoso, demo)
    standards = tuple(_inspected(_standard(made, contoso, demo, items), demo) for made in demo.made_items)
    return MasterData(
        plant=demo.plant,
        plant_name=demo.plant_name,
        currency=demo.currency,
        minor_digits=demo.minor_digits,
        time_zone=demo.time_zone,
        label=demo.label,
        shifts=demo.shifts,
        items=tuple(_priced(items, standards, centers).values()),
        standards=standards,
        work_centers=centers,
        orders=demo.orders,
        lots=demo.lots,
        reasons=demo.reasons,
        locations=demo.locations,
    )


def _items(contoso: Contoso, demo: DemoFigures) -> dict[str, Item]:
    """Bought items (they have a last direct cost) and made items; the rest has no value and is left out."""
    made = {entry.item for entry in demo.made_items}
    decimals = {entry.item: entry.decimals for entry in demo.measured_items}
    groups = {item: entry.group for entry in demo.item_groups for item in entry.items}
    return {
        record.no: Item(
            item=record.no,
            description=record.desc.removesuffix("."),
            base_uom=record.base_uom.partition(" ")[0],
            decimals=decimals.get(record.no, 0),
            standard_price=record.unit_cost_lastdirect,
            lot_managed=record.no in demo.lot_managed_items,
            group=groups.get(record.no),
            sales_price=record.unit_price or None,
            units=tuple(
                Factor(unit.uom, unit.qty_per.numerator, unit.qty_per.denominator, FACTOR_SOURCE)
                for unit in contoso.item_uom
                if unit.item == record.no
            ),
        )
        for record in contoso.items
        if record.unit_cost_lastdirect > 0 or record.no in made
    }


def _work_centers(contoso: Contoso, demo: DemoFigures) -> tuple[WorkCenter, ...]:
    """Work centres that are costed by time, then the machine centres under them."""
    plain = [_work_center(record, demo) for record in contoso.work_centers if record.unit_cost_calc == "Time"]
    return (*plain, *(_machine_center(record, plain, demo) for record in demo.machine_centers))


def _work_center(record: SourceCenter, demo: DemoFigures) -> WorkCenter:
    if record.uom != "Minutes":
        raise DemoError(f"work centre {record.no} is costed per {record.uom}; the rule is for minutes")
    rate = record.direct_unit_cost * 60
    return WorkCenter(
        work_center=record.no,
        name=record.name,
        labour_rate=rate,
        machine_rate=_ZERO,
        voh_rate=rate * demo.voh_percent / 100,
        foh_rate=rate * demo.foh_percent / 100,
    )


def _machine_center(record: MachineCenter, centers: Iterable[WorkCenter], demo: DemoFigures) -> WorkCenter:
    """It takes over the rates of the work centre with the same first digit and adds its own machine rate."""
    parents = [center for center in centers if center.work_center[0] == record.no[0]]
    if len(parents) != 1:
        raise DemoError(f"machine centre {record.no} has {len(parents)} work centres with the same first digit")
    parent = parents[0]
    return replace(
        parent,
        work_center=record.no,
        name=record.name,
        machine_rate=parent.labour_rate * demo.machine_percent / 100,
    )


def _standard(made: MadeItem, contoso: Contoso, demo: DemoFigures, items: dict[str, Item]) -> Standard:
    operations = _operations(made.routing, contoso)
    links = {link.link: link.operation_no for link in demo.routing_links if link.routing == made.routing}
    first = operations[0].operation_no
    return Standard(
        item=made.item,
        costing_lot=demo.costing_lot,
        bom=tuple(
            _bom_line(line, items, links.get(line.routing_link, first))
            for line in contoso.bom_lines
            if line.bom == made.item and line.version == ""
        ),
        operations=operations,
        label=demo.label,
    )


def _inspected(standard: Standard, demo: DemoFigures) -> Standard:
    """With what is to be measured at its operations."""
    wanted = {each.operation_no: each.characteristics for each in demo.inspections if each.item == standard.item}
    steps = (replace(step, characteristics=wanted.get(step.operation_no, ())) for step in standard.operations)
    return replace(standard, operations=tuple(steps))


def _bom_line(line: SourceBomLine, items: dict[str, Item], operation_no: str) -> BomLine:
    """A component in its base unit, exactly; ``uom`` stays the unit in which the source states it."""
    item = items.get(line.item)
    if item is None:
        raise DemoError(f"{line.bom} is made from {line.item}, which has no value in the source")
    uom = line.uom or item.base_uom
    factor = item.factor(uom)
    if factor is None:
        raise DemoError(f"{line.bom} states {line.item} in {uom}, which is not a unit of that item")
    return BomLine(
        item=line.item,
        qty_per=line.qty_per * factor.value,
        operation_no=operation_no,
        fixed=line.formula.strip() == "Fixed Quantity",
        uom=uom,
    )


def _operations(routing: str, contoso: Contoso) -> tuple[Operation, ...]:
    """The operations of a serial routing in the order in which each names its next."""
    lines = {line.op: line for line in contoso.routing_lines if line.routing == routing and line.version == ""}
    followers = {line.next for line in lines.values()}
    ordered: list[SourceOperation] = []
    step = next((op for op in lines if op not in followers), "")
    while step in lines:
        ordered.append(lines.pop(step))
        step = ordered[-1].next
    if not ordered or lines or step:
        raise DemoError(f"the routing {routing} is not one line of operations")
    return tuple(_operation(line) for line in ordered)


def _operation(line: SourceOperation) -> Operation:
    """Times at a work centre are labour; at a machine centre they are labour and machine both."""
    at_machine = line.type == "Machine Center"
    return Operation(
        operation_no=line.op,
        description=line.desc,
        work_center=line.no,
        setup_labour_min=line.setup,
        run_labour_min=line.run,
        setup_machine_min=line.setup if at_machine else _ZERO,
        run_machine_min=line.run if at_machine else _ZERO,
    )


def _priced(
    items: dict[str, Item], standards: tuple[Standard, ...], centers: tuple[WorkCenter, ...]
) -> dict[str, Item]:
    """Items with the rolled-up cost of each made item as its price, components first."""
    by_no = {center.work_center: center for center in centers}
    priced = dict(items)
    for standard in bottom_up(standards):
        cost = unit_cost(elements(standard, priced, by_no), standard.costing_lot)
        priced[standard.item] = replace(priced[standard.item], standard_price=cost)
    return priced
