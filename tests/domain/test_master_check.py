"""Vetting a master snapshot: units that are switched off, records that do not fit."""

from dataclasses import replace
from fractions import Fraction
from graphlib import CycleError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.finding import Severity
from floorledger.domain.item import Item, Lot
from floorledger.domain.master import MasterData, Reason
from floorledger.domain.master_check import MasterFinding, bottom_up, vet
from floorledger.domain.number import micro
from floorledger.domain.order import Order
from floorledger.domain.routing import BomLine, Operation, Standard, WorkCenter
from floorledger.domain.unit import Factor

PACKAGES = frozenset({"Set", "Box"})
COUNTED = frozenset({"PCS"})


def item(no: str, *units: Factor, base_uom: str = "PCS", decimals: int = 0, price: str = "2.50") -> Item:
    return Item(
        item=no,
        description=no.title(),
        base_uom=base_uom,
        decimals=decimals,
        standard_price=Fraction(price),
        units=units,
    )


def unit(uom: str, num: int, den: int = 1) -> Factor:
    return Factor(uom, num, den, "test")


def step(no: str = "10", center: str = "100", run: str = "5") -> Operation:
    zero = Fraction(0)
    return Operation(
        operation_no=no,
        description="Assembly",
        work_center=center,
        setup_labour_min=zero,
        run_labour_min=Fraction(run),
        setup_machine_min=zero,
        run_machine_min=zero,
    )


def line(component: str, qty: str = "1", operation_no: str = "10", uom: str = "PCS") -> BomLine:
    return BomLine(item=component, qty_per=Fraction(qty), operation_no=operation_no, uom=uom)


def made(no: str, *bom: BomLine, operations: tuple[Operation, ...] = (step(),), lot: str = "100") -> Standard:
    return Standard(item=no, costing_lot=Fraction(lot), bom=bom, operations=operations, label="test")


CENTER = WorkCenter(
    work_center="100",
    name="Assembly",
    labour_rate=Fraction(72),
    machine_rate=Fraction(0),
    voh_rate=Fraction(18),
    foh_rate=Fraction(29),
)

SOUND = MasterData(
    plant="P1",
    plant_name="Test",
    currency="EUR",
    minor_digits=2,
    time_zone="Europe/Berlin",
    label="test",
    shifts=(),
    items=(
        item("PUMP"),
        item("SCREW", unit("Box", 200)),
        item("GLUE", unit("ML", 1, 200), decimals=4),
    ),
    standards=(made("PUMP", line("SCREW", "4"), line("GLUE", "0.1", uom="ML")),),
    work_centers=(CENTER,),
    orders=(Order(order_no="WO1", item="PUMP", planned=micro("10")),),
    lots=(Lot(item="GLUE", lot="G1", on_hand=micro("2.5")),),
    reasons=(Reason(group="SCR", code="SEAL", text="Leaking seal"),),
)


def check(master: MasterData) -> tuple[MasterData, tuple[MasterFinding, ...]]:
    return vet(master, PACKAGES, COUNTED)


def only(master: MasterData) -> MasterFinding:
    _, (finding,) = check(master)
    return finding


def with_item(changed: Item) -> MasterData:
    return replace(SOUND, items=tuple(changed if held.item == changed.item else held for held in SOUND.items))


def with_standard(*standards: Standard) -> MasterData:
    return replace(SOUND, standards=standards)


def test_a_sound_master_passes_unchanged() -> None:
    assert check(SOUND) == (SOUND, ())


def test_a_package_smaller_than_a_piece_is_switched_off() -> None:
    safe, (finding,) = check(with_item(item("SCREW", unit("Box", 200), unit("Set", 1, 200))))
    assert safe.item_by_no["SCREW"].units == (unit("Box", 200),)
    assert (finding.code, finding.severity, finding.subject) == ("M03", Severity.WARN, "SCREW Set")
    assert finding.text == (
        "SCREW Screw: the master data says 1 Set = 0.005 PCS: a package smaller than one piece. "
        "Probably inverted: 1 Set = 200 PCS. "
        "The unit Set is switched off for this item until the data steward corrects it; PCS stays safe to use."
    )


@pytest.mark.parametrize(
    ("held", "reason"),
    [
        (item("SCREW", unit("Set", 4)), "a package of four pieces"),
        (item("SCREW", unit("Set", 1)), "a package of one piece"),
        (item("GLUE", unit("ML", 1, 200), decimals=4), "a measure may be smaller than a cartridge"),
        (item("SCREW", unit("Set", 1, 2), base_uom="KG", decimals=3), "half a kilogram is a package"),
        (item("SCREW", unit("PCS", 1)), "the base unit named again"),
        (item("SCREW", unit("Box", 2), unit("Box", 4, 2)), "the same factor twice"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.item,
)
def test_units_that_are_kept(held: Item, reason: str) -> None:
    safe, findings = check(replace(SOUND, items=(*SOUND.items, replace(held, item="MORE"))))
    assert findings == (), reason
    assert safe.item_by_no["MORE"].units == held.units


@pytest.mark.parametrize(
    ("factor", "says"),
    [
        (unit("ML", 0), "not above zero"),
        (unit("ML", -1, 200), "not above zero"),
        (unit("ML", 1, 0), "1/0 PCS, which is no number"),
        (unit("PCS", 4), "it is the base unit"),
    ],
)
def test_factors_that_can_never_be(factor: Factor, says: str) -> None:
    safe, (finding,) = check(with_item(item("SCREW", factor)))
    assert finding.code == "M03"
    assert says in finding.text
    assert safe.item_by_no["SCREW"].units == ()


def test_two_meanings_of_one_unit_are_both_off() -> None:
    safe, findings = check(with_item(item("SCREW", unit("Box", 200), unit("Box", 100))))
    assert [finding.code for finding in findings] == ["M03", "M03"]
    assert safe.item_by_no["SCREW"].factor("Box") is None


def test_a_bill_in_a_unit_that_was_switched_off_is_found() -> None:
    master = replace(
        with_item(item("SCREW", unit("Set", 1, 200))), standards=(made("PUMP", line("SCREW", "0.02", uom="Set")),)
    )
    _, findings = check(master)
    assert [(finding.code, finding.subject) for finding in findings] == [
        ("M03", "SCREW Set"),
        ("M02", "PUMP SCREW"),
    ]


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["Set", "ML"]))
def test_what_is_left_is_never_a_package_below_one_piece(num: int, den: int, uom: str) -> None:
    safe, findings = check(with_item(item("SCREW", unit(uom, num, den))))
    kept = safe.item_by_no["SCREW"].factor(uom)
    assert (kept is None) == (uom == "Set" and num < den)
    assert len(findings) == (kept is None)
    assert check(safe) == (safe, ())


@pytest.mark.parametrize(
    ("master", "code", "subject", "says"),
    [
        (with_standard(made("PUMP", line("BOLT"))), "M01", "PUMP BOLT", "made from BOLT, which the master data does"),
        (with_standard(made("PUMP", line("SCREW", "0"))), "F04", "PUMP SCREW", "needs 0 of SCREW"),
        (with_standard(made("PUMP", line("SCREW", "-1"))), "F04", "PUMP SCREW", "needs -1 of SCREW"),
        (with_standard(made("PUMP", line("SCREW", uom="KG"))), "M02", "PUMP SCREW", "in KG, which is not a unit"),
        (with_standard(made("PUMP", line("SCREW", operation_no="90"))), "F04", "PUMP SCREW", "operation 90 of PUMP"),
        (with_item(item("SCREW", price="0")), "F04", "PUMP SCREW", "has no standard price"),
        (with_item(item("PUMP", price="-1")), "F04", "PUMP", "is -1, below zero"),
        (with_item(item("PUMP", decimals=7)), "M02", "PUMP", "7 decimals"),
        (with_standard(made("PUMP", operations=(step(center="900"),))), "F04", "PUMP 10", "work centre 900"),
        (with_standard(made("PUMP", operations=(step(run="-5"),))), "F04", "PUMP 10", "-5 minutes"),
        (with_standard(made("PUMP", operations=())), "F04", "PUMP", "has no operations"),
        (with_standard(made("PUMP", operations=(step(), step()))), "F04", "10", "operation of PUMP 10"),
        (with_standard(made("PUMP", lot="0")), "F04", "PUMP", "costing lot of PUMP is 0"),
        (with_standard(made("PUMP"), made("FAN")), "M01", "FAN", "an item that the master data does not have"),
        (with_standard(made("PUMP", line("PUMP"))), "F04", "PUMP", "PUMP goes into PUMP"),
        (with_standard(), "F04", "WO1", "PUMP, which has no standard"),
        (replace(SOUND, orders=(Order(order_no="WO1", item="FAN", planned=micro("1")),)), "M01", "WO1", "is for FAN"),
        (replace(SOUND, orders=(Order(order_no="WO1", item="PUMP", planned=micro("0")),)), "M04", "WO1", "0 pieces"),
        (replace(SOUND, work_centers=(replace(CENTER, voh_rate=Fraction(-1)),)), "F04", "100", "variable overhead"),
        (replace(SOUND, lots=(Lot(item="OIL", lot="O1", on_hand=micro("1")),)), "M01", "OIL O1", "is of OIL"),
        (replace(SOUND, lots=(Lot(item="SCREW", lot="S", on_hand=micro("0.5")),)), "M02", "SCREW S", "finer than"),
        (replace(SOUND, lots=(Lot(item="GLUE", lot="G", on_hand=micro("-1")),)), "Q05", "GLUE G", "-1 in stock"),
        (replace(SOUND, items=(*SOUND.items, item("PUMP"))), "M01", "PUMP", "2 times"),
        (with_standard(*SOUND.standards, made("PUMP")), "F04", "PUMP", "2 times"),
        (replace(SOUND, work_centers=(CENTER, CENTER)), "F04", "100", "2 times"),
        (replace(SOUND, orders=SOUND.orders * 2), "M04", "WO1", "2 times"),
        (replace(SOUND, lots=SOUND.lots * 3), "M05", "GLUE G1", "3 times"),
        (replace(SOUND, reasons=SOUND.reasons * 2), "C02", "SCR/SEAL", "2 times"),
    ],
)
def test_a_record_that_does_not_fit_is_found_alone(master: MasterData, code: str, subject: str, says: str) -> None:
    finding = only(master)
    assert (finding.code, finding.severity, finding.subject) == (code, Severity.BLOCK, subject)
    assert says in finding.text
    assert finding.text.endswith(".")


def test_structure_is_reported_and_left_as_it_is() -> None:
    broken = with_standard(made("PUMP", line("BOLT"), operations=()))
    safe, findings = check(broken)
    assert safe == broken
    assert [finding.code for finding in findings] == ["F04", "M01"]


def test_bottom_up_puts_components_first() -> None:
    valve, pump, car = made("VALVE", line("SCREW")), made("PUMP", line("VALVE")), made("CAR", line("PUMP"))
    assert bottom_up((car, pump, valve)) == (valve, pump, car)


def test_a_circle_has_no_order() -> None:
    with pytest.raises(CycleError):
        bottom_up((made("A", line("B")), made("B", line("A"))))


def test_the_rework_of_an_item_is_made_from_the_item_and_is_no_second_standard() -> None:
    plain, rework = made("PUMP", line("BOLT")), replace(made("PUMP", line("PUMP")), variant="rework")
    assert bottom_up((plain, rework)) == (plain,)
    master = with_standard(plain)
    sound = replace(master, standards=(plain, rework))
    assert [found for found in check(sound)[1] if found.code == "F04"] == []
    twice = replace(master, standards=(plain, rework, rework))
    assert [found.subject for found in check(twice)[1] if found.code == "F04"] == ["PUMP rework"]
