"""Units: P10 (rounded by the product's unit, or to nothing), P11 (0.286 booked as 1), P12 (4.9 instead of 5)."""

from dataclasses import replace
from fractions import Fraction

import pytest

from floorledger.domain.allowance import allowances
from floorledger.domain.catch_weight import Balance, CatchWeight, measured
from floorledger.domain.detail import Consumption, Output, Return
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, micro, micro_text, to_fraction
from floorledger.domain.order import Order
from floorledger.domain.policy import Role
from floorledger.domain.position import Position, apply
from floorledger.domain.routing import BomLine, Standard
from floorledger.domain.unit import Factor, Quantity, UnitRefusal, all_left, reported, to_base
from floorledger.services.views import Action, Tone
from tests.plants import Books, event, line_plant, policy, reference_plant
from tests.services.terminal_bench import Bench

PINCH = Fraction(13, 10_000)


def a_pinch_for_each_gear() -> MasterData:
    """50 gears, counted whole; each needs 0.0013 kg of steel."""
    master = line_plant()
    line = replace(master.standards[0].bom[0], qty_per=PINCH)
    return replace(master, standards=(replace(master.standards[0], bom=(line,)),))


def entered(item: Item, number: str, uom: str, master: MasterData) -> Quantity | UnitRefusal:
    factor = master.factor(item, uom)
    assert factor is not None
    return to_base(micro(number), factor, item.base_uom, item.decimals)


# --- P10: components rounded by the product's unit; small quantities become 0 (odoo#71146, odoo#153199) ---------------
@pytest.mark.parametrize(("gears", "needed"), [("1", "0.0013"), ("7", "0.0091"), ("50", "0.065")])
def test_p10_a_component_is_rounded_by_its_own_precision_not_by_the_products(gears, needed):
    master = a_pinch_for_each_gear()
    position = Position(order_no="WO9")
    (need,) = allowances(position, master.standards[0], master.item_by_no, "10", micro(gears))
    assert micro_text(need.allowed) == needed


def test_p10_what_one_piece_needs_is_never_nothing():
    """Less than the component's own precision is rounded up, so a requirement never vanishes."""
    master = a_pinch_for_each_gear()
    coarse = {no: replace(item, decimals=2) if no == "STEEL" else item for no, item in master.item_by_no.items()}
    (need,) = allowances(Position(order_no="WO9"), master.standards[0], coarse, "10", micro("1"))
    assert micro_text(need.allowed) == "0.01"


def test_p10_a_small_issue_is_recorded_as_it_was_entered():
    """1.3 g for one gear, of an item that is kept in kilograms; the order's pieces have no part in it."""
    master = a_pinch_for_each_gear()
    steel = entered(master.item_by_no["STEEL"], "1.3", "GRM", master)
    assert isinstance(steel, Quantity)
    after = apply(Position(order_no="WO9"), event(Consumption(item="STEEL", qty=steel), order_no="WO9"))
    assert micro_text(after.used("STEEL")) == "0.0013"


def test_p10_what_would_become_zero_is_refused_and_nothing_is_recorded(rig):
    """0.005 ml of adhesive are 0.000025 cartridges; four decimals are kept."""
    bench = Bench(rig).at_work()
    before = len(bench.log())
    bench.lot("SP-BOM2005", "SIL-2605")
    bench.keys("0.005")
    assert bench.panel.action is Action.CONSUME
    assert bench.panel.record_blocked == "0.005 ML is too little to show in PCS. Nothing was recorded."
    assert bench.command("OK")[0] is not Tone.TAKEN
    assert len(bench.log()) == before


# --- P11: 0.286 produced booked as 1 (erpnext#58326) ------------------------------------------------------------------
def syrup_plant(decimals: int) -> MasterData:
    """One item made from another, at 10.00 for each base unit."""
    master = reference_plant()
    syrup = Item(
        item="SYRUP", description="Syrup", base_uom="KGM", decimals=decimals, standard_price=Fraction(0), units=()
    )
    made_from = BomLine(item="RESIN", qty_per=Fraction(10, 3), operation_no="10", uom="KGM")
    step = replace(master.standards[0].operations[0], setup_labour_min=Fraction(0), run_labour_min=Fraction(0))
    standard = Standard(
        item="SYRUP", costing_lot=Fraction(1), bom=(made_from,), operations=(step,), label="test standard"
    )
    return replace(
        master,
        items=(*master.items, syrup),
        standards=(*master.standards, standard),
        orders=(Order(order_no="WO1", item="SYRUP", planned=micro("1")),),
    )


def test_p11_a_fraction_of_what_is_counted_is_refused_not_raised_to_one():
    refusal = entered(line_plant().item_by_no["GEAR"], "0.286", "PCS", line_plant())
    assert isinstance(refusal, UnitRefusal)
    assert refusal.text == (
        "0.286 PCS would be 0.286 PCS, and PCS are counted whole. Nothing was recorded; enter whole PCS."
    )


def test_p11_a_fraction_of_what_is_measured_is_booked_as_it_is():
    """0.286 kg at 10.00 are 2.86 in finished goods, and 0.286 in the position; never 1 and 10.00."""
    master = syrup_plant(decimals=3)
    made = entered(master.item_by_no["SYRUP"], "0.286", "KGM", master)
    assert isinstance(made, Quantity)
    books = Books(order_no="WO1", master=master, rules=policy())
    books.take(event(Output(qty=made)))
    assert micro_text(books.position.operation("10").good) == "0.286"
    assert books.balance(Role.FG) == 286


@pytest.mark.parametrize(
    ("amount", "base"), [("0.286", "0.286"), ("0.2864", "0.286"), ("0.9995", "1"), ("0.9994", "0.999")]
)
def test_p11_output_goes_to_the_nearest_step_never_up_to_the_next_unit(amount, base):
    master = syrup_plant(decimals=3)
    made = entered(master.item_by_no["SYRUP"], amount, "KGM", master)
    assert isinstance(made, Quantity)
    assert micro_text(made.base) == base


# --- P12: conversion residue, 4.9 or 5.001 instead of 5; leftover crumbs (erpnext#42608, erpnext#41476) ---------------
FIVE = [
    # entered, factor of the unit, decimals of the base
    ("5", Factor("CAN", 1, 3, "supplier"), 3),
    ("5", Factor("LBR", 45359237, 10**8, "definition"), 5),
    ("5", Factor("PACK", 7, 3, "supplier"), 2),
    ("5", Factor("BOX", 6, 1, "supplier"), 0),
    ("5", Factor("FOT", 381, 1250, "definition"), 4),
    ("5", Factor("ML", 1, 200, "supplier"), 4),
]


@pytest.mark.parametrize(("number", "factor", "decimals"), FIVE, ids=[row[1].uom for row in FIVE])
def test_p12_five_entered_is_five_shown(number, factor, decimals):
    made = to_base(micro(number), factor, "B", decimals)
    assert isinstance(made, Quantity)
    assert made.entered_text == f"5 {factor.uom}"
    assert micro_text(reported(to_fraction(made.base), factor, 2)) == "5"


@pytest.mark.parametrize(("number", "factor", "decimals"), FIVE, ids=[row[1].uom for row in FIVE])
def test_p12_five_taken_one_by_one_leave_nothing_on_either_side(number, factor, decimals):
    made = to_base(micro(number), factor, "B", decimals)
    assert isinstance(made, Quantity)
    left, taken = all_left(made), 0
    for _ in range(5):
        answer = left.take(micro("1"), decimals)
        assert not isinstance(answer, UnitRefusal)
        part, left = answer
        taken += part.base
    assert (left.entered, left.base, taken) == (0, 0, made.base)


def test_p12_issue_and_return_in_parts_leave_no_crumb_in_quantity_or_money():
    """Five cans of a third of a litre out, and one by one back in: nothing is used, and WIP is empty."""
    master = line_plant()
    factor = Factor("CAN", 1, 3, "supplier")
    oil = replace(master.item_by_no["OIL"], units=(factor,))
    master = replace(master, items=tuple(oil if item.item == "OIL" else item for item in master.items))
    issued = entered(oil, "5", "CAN", master)
    assert isinstance(issued, Quantity)
    assert micro_text(issued.base) == "1.667"
    books = Books(order_no="WO9", master=master, rules=policy())
    where = {"order_no": "WO9", "operation_no": "20"}
    happened = event(Consumption(item="OIL", qty=issued), **where)
    books.take(happened)
    left = all_left(issued)
    for _ in range(5):
        answer = left.take(micro("1"), oil.decimals)
        assert not isinstance(answer, UnitRefusal)
        part, left = answer
        books.take(event(Return(item="OIL", qty=part, issue_event_id=happened.event_id), **where))
    assert books.position.used("OIL") == 0
    assert (books.balance(Role.WIP), books.balance(Role.RM)) == (0, 0)


def test_p12_both_measures_of_a_catch_weight_end_together():
    """Three wheels of 6.3 kg come back as one of 2.1 and two of 4.2; 4.1 would leave 100 g of no wheel."""
    spec = CatchWeight(uom="KGM", nominal=Fraction(2), tolerance=Fraction(1, 10), decimals=3)

    def wheels(number: str, kilos: str) -> Quantity:
        counted = to_base(micro(number), Factor("PCS", 1, 1, "base unit"), "PCS", 0)
        assert isinstance(counted, Quantity)
        both = measured(counted, spec, kilos)
        assert isinstance(both, Quantity)
        return both

    left = Balance().plus(wheels("3", "6.3")).minus(wheels("1", "2.1"))
    assert isinstance(left, Balance)
    assert isinstance(left.minus(wheels("2", "4.1")), UnitRefusal)
    assert left.minus(wheels("2", "4.2")) == Balance(base=Micro(0), second=Micro(0))
