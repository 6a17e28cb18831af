"""What a piece should cost, worked out on paper beside the plants of tests/plants.py."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.master import MasterData
from floorledger.domain.routing import OtherOutput, OtherOutputKind, Standard
from floorledger.domain.scrap import LossBase
from floorledger.domain.standard import (
    CostElement,
    CostKind,
    accumulated_cost,
    elements,
    lack,
    lot_fixed_cost,
    output_value,
    rate_of,
    run_cost,
    unit_cost,
)
from tests.plants import line_plant, reference_plant
from tests.workshop import workshop

MATERIAL, LABOUR, MACHINE, VOH, FOH, *_ = CostKind


def parts_of(master: MasterData, *, absorb_foh: bool = True) -> tuple[CostElement, ...]:
    return elements(master.standards[0], master.item_by_no, master.work_center_by_no, absorb_foh=absorb_foh)


LINE = [
    # kind, name, operation, per piece, per order, price
    (MATERIAL, "STEEL", "10", "1/2", "0", "4"),
    (MATERIAL, "SCREW", "30", "4", "0", "1/10"),
    (MATERIAL, "OIL", "20", "0", "2", "5"),
    (LABOUR, "10", "10", "1/20", "1/2", "36"),
    (MACHINE, "10", "10", "1/10", "1/2", "60"),
    (VOH, "10", "10", "1/20", "1/2", "12"),
    (FOH, "10", "10", "1/20", "1/2", "24"),
    (LABOUR, "20", "20", "1/10", "0", "30"),
    (MACHINE, "20", "20", "1/5", "0", "48"),
    (VOH, "20", "20", "1/10", "0", "6"),
    (FOH, "20", "20", "1/10", "0", "12"),
    (LABOUR, "30", "30", "1/30", "0", "36"),
    (MACHINE, "30", "30", "0", "0", "60"),
    (VOH, "30", "30", "1/30", "0", "12"),
    (FOH, "30", "30", "1/30", "0", "24"),
]


@pytest.mark.parametrize("absorb_foh", [True, False])
def test_cost_elements_of_the_line(absorb_foh):
    expected = [
        CostElement(
            kind=kind,
            name=name,
            operation_no=operation,
            per_piece=Fraction(per_piece),
            per_order=Fraction(per_order),
            price=Fraction(price),
        )
        for kind, name, operation, per_piece, per_order, price in LINE
        if absorb_foh or kind is not FOH
    ]
    assert list(parts_of(line_plant(), absorb_foh=absorb_foh)) == expected


def test_postings_and_variances_meet_under_the_cost_line():
    assert [part.cost_line for part in parts_of(reference_plant())] == [
        "material:RESIN",
        "labour:10",
        "machine:10",
        "voh:10",
        "foh:10",
    ]


@pytest.mark.parametrize(
    ("master", "absorb_foh", "run", "fixed", "unit"),
    [
        pytest.param(reference_plant(), True, "10.00", "50.00", "10.50", id="G54"),
        pytest.param(line_plant(), True, "28.80", "76.00", "30.32", id="line"),
        pytest.param(line_plant(), False, "25.60", "64.00", "26.88", id="line without fixed overhead"),
    ],
)
def test_cost_of_a_piece(master, absorb_foh, run, fixed, unit):
    parts = parts_of(master, absorb_foh=absorb_foh)
    assert run_cost(parts) == Fraction(run)
    assert lot_fixed_cost(parts) == Fraction(fixed)
    assert unit_cost(parts, master.standards[0].costing_lot) == Fraction(unit)


@pytest.mark.parametrize(("operation", "cost"), [("10", "11.60"), ("20", "26.00"), ("30", "28.80")])
def test_cost_gathered_up_to_an_operation_without_setup(operation, cost):
    master = line_plant()
    assert accumulated_cost(parts_of(master), master.standards[0], operation) == Fraction(cost)


def test_an_operation_outside_the_routing_has_gathered_nothing_that_is_known():
    master = line_plant()
    with pytest.raises(KeyError, match="operation 40 is not in the routing of GEAR"):
        accumulated_cost(parts_of(master), master.standards[0], "40")


@given(lot=st.fractions(min_value=Fraction(1, 10), max_value=10**6))
def test_setup_is_spread_over_the_costing_lot(lot):
    parts = parts_of(line_plant())
    assert (unit_cost(parts, lot) - run_cost(parts)) * lot == lot_fixed_cost(parts)


def test_rates_of_a_work_centre():
    center = line_plant().work_center_by_no["M2"]
    assert {kind: rate_of(center, kind) for kind in (LABOUR, MACHINE, VOH, FOH)} == {
        LABOUR: 30,
        MACHINE: 48,
        VOH: 6,
        FOH: 12,
    }


# --- what is missing --------------------------------------------------------------------------------------------------
def changed(**changes: object) -> Standard:
    return replace(line_plant().standards[0], **changes)  # type: ignore[arg-type]


STEEL = line_plant().standards[0].bom[0]
CUT = line_plant().standards[0].operations[0]


@pytest.mark.parametrize(
    ("standard", "missing"),
    [
        (changed(), None),
        (changed(bom=()), None),
        (changed(costing_lot=Fraction(1, 2)), None),
        (changed(operations=()), "operations in the routing of GEAR"),
        (changed(costing_lot=Fraction(0)), "costing lot above zero for GEAR"),
        (changed(costing_lot=Fraction(-1)), "costing lot above zero for GEAR"),
        (changed(operations=(replace(CUT, work_center="M9"),), bom=()), "work centre M9"),
        (changed(bom=(replace(STEEL, item="GHOST"),)), "item GHOST"),
        (changed(bom=(replace(STEEL, operation_no="40"),)), "operation 40 for STEEL in the routing of GEAR"),
    ],
)
def test_what_a_standard_lacks(standard, missing):
    master = line_plant()
    assert lack(standard, master.item_by_no, master.work_center_by_no) == missing


# --- looking up -------------------------------------------------------------------------------------------------------
def test_the_master_finds_by_number():
    master = line_plant()
    assert master.standard_of("WO9") is master.standards[0]
    assert master.standard_of("WO404") is None
    assert master.standard_of(None) is None
    assert replace(master, standards=()).standard_of("WO9") is None
    assert master.standards[0].last_operation.operation_no == "30"
    assert reference_plant().lot_by_key["RESIN", "OLD"].on_hand == 10_000_000


def test_an_item_knows_its_units_and_its_base_unit():
    screw = line_plant().item_by_no["SCREW"]
    assert [screw.factor(uom).value for uom in ("PCS", "DZN", "BOX")] == [1, 12, 200]
    assert screw.factor("KGM") is None


def test_equal_content_has_an_equal_version():
    assert line_plant().version == line_plant().version
    assert line_plant().version != reference_plant().version
    assert replace(line_plant(), label="other").version != line_plant().version
    assert len(line_plant().version) == 16


@pytest.mark.parametrize(
    ("share", "base", "unit"),
    [
        ("0", LossBase.GOOD, "30.32"),
        ("1/10", LossBase.GOOD, "33.20"),  # 28.80 x 1.1 + 1.52
        ("1/10", LossBase.INPUT, "33.52"),  # 28.80 / 0.9 + 1.52
    ],
)
def test_planned_scrap_is_in_the_value_of_a_good_piece_and_not_in_the_cost_gathered(share, base, unit):
    plant = line_plant()
    made = replace(plant.standards[0], planned_scrap=Fraction(share), planned_scrap_base=base)
    parts = parts_of(replace(plant, standards=(made,)))
    assert unit_cost(parts, made.costing_lot) == Fraction(unit)
    assert run_cost(parts) == accumulated_cost(parts, made, "30") == Fraction("28.80")


# --- work outside, several outputs, repair ----------------------------------------------------------------------------
SHOP = workshop()
VALVE, REWORK, _, PLATE = SHOP.standards


def costs(standard: Standard, master: MasterData = SHOP) -> tuple[CostElement, ...]:
    return elements(standard, master.item_by_no, master.work_center_by_no)


def test_work_outside_is_a_cost_of_a_piece():
    (service,) = (part for part in costs(VALVE) if part.kind is CostKind.SERVICE)
    assert (service.cost_line, service.operation_no) == ("service:20", "20")
    assert (service.per_piece, service.per_order, service.price) == (1, 0, Fraction("1.50"))


@pytest.mark.parametrize(
    ("standard", "operation", "cost"),
    [(VALVE, "10", "6.60"), (VALVE, "20", "8.60"), (VALVE, "30", "12.20"), (REWORK, "10", "17.54")],
)
def test_cost_gathered_with_work_outside_and_in_rework(standard, operation, cost):
    assert accumulated_cost(costs(standard), standard, operation) == Fraction(cost)


OUTPUTS = {"PLATE": "6.225", "STRIP": "1.0375", "WASHER": "0.30", "SWARF": "0.50", "OFFCUT": "0.20"}


@pytest.mark.parametrize(("item", "value"), OUTPUTS.items())
def test_the_value_of_each_output(item, value):
    assert output_value(costs(PLATE), PLATE, SHOP.item_by_no, item) == Fraction(value)


def test_the_outputs_of_a_piece_are_worth_what_it_cost():
    """A plate, two strips, a washer, .2 kg of swarf and half an offcut: 8.80."""
    each = {"PLATE": Fraction(1)} | {output.item: output.qty_per for output in PLATE.outputs}
    assert sum(qty * Fraction(OUTPUTS[item]) for item, qty in each.items()) == Fraction("8.80")
    assert unit_cost(costs(PLATE), PLATE.costing_lot) == Fraction("8.80")


def test_the_only_output_has_the_whole_cost():
    assert output_value(costs(VALVE), VALVE, SHOP.item_by_no, "VALVE") == Fraction("12.74")


@pytest.mark.parametrize("item", ["BRASS", "STRIP"])
def test_what_a_standard_does_not_yield_has_no_value_there(item):
    with pytest.raises(KeyError, match=f"output {item} of VALVE"):
        output_value(costs(VALVE), VALVE, SHOP.item_by_no, item)


@given(
    shares=st.lists(st.fractions(min_value=0, max_value=Fraction(1, 4)), min_size=1, max_size=3),
    fixed=st.lists(st.fractions(min_value=0, max_value=2), max_size=2),
    per=st.fractions(min_value=Fraction(1, 10), max_value=10),
)
def test_whatever_the_shares_the_outputs_sum_to_the_cost(shares, fixed, per):
    names = iter(("STRIP", "WASHER", "SWARF", "OFFCUT", "SEAL"))
    outputs = tuple(
        OtherOutput(item=next(names), kind=OtherOutputKind.COPRODUCT, qty_per=per, **known)
        for known in [{"cost_share": each} for each in shares] + [{"value": each} for each in fixed]
    )
    plate = replace(PLATE, outputs=outputs)
    parts = costs(plate)
    whole = output_value(parts, plate, SHOP.item_by_no, "PLATE")
    whole += sum(per * output_value(parts, plate, SHOP.item_by_no, each.item) for each in outputs)
    assert whole == unit_cost(parts, plate.costing_lot)


STRIP, SWARF = PLATE.outputs[0], PLATE.outputs[2]


@pytest.mark.parametrize(
    ("output", "missing"),
    [
        (replace(STRIP, item="GHOST"), "item GHOST"),
        (replace(STRIP, qty_per=Fraction(0)), "quantity above zero for the output STRIP"),
        (replace(SWARF, item="STRIP"), "value of the output STRIP"),
        (SWARF, None),
        (replace(SWARF, item="STRIP", value=Fraction(0)), None),
    ],
)
def test_what_an_output_lacks(output, missing):
    assert lack(replace(PLATE, outputs=(output,)), SHOP.item_by_no, SHOP.work_center_by_no) == missing


def test_a_variant_is_another_way_to_the_same_item():
    assert SHOP.standard_of("WO7") is REWORK
    assert SHOP.standard_by_item["VALVE"] is VALVE
