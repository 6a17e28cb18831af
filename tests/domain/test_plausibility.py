"""What cannot be, each with a caught and a passing case from a real row (pains.md, idea 7).

Figures of the machining log (Production_Data.csv, domain.md A2; line numbers with the header as line 1) are carried as
numbers. A standard there is the median of minutes for each good piece over the production rows of an activity and part:

| activity, part                        | rows | median     | line | pieces | minutes |
|---------------------------------------|------|------------|------|--------|---------|
| Round Grinding - Machine 2, Cable Head | 103 | 292/13 min |  937 |     27 |       1 |
| Turning & Milling - Machine 9, Piston  |  20 | 355/6 min  | 1170 |      6 |     359 |

The demo plant's figures are Microsoft's Contoso ones (db/demo): one tank for each reservoir. Ours are the 16
ordered and the 60 tanks in lot R2001-A.
"""

import csv
from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction
from pathlib import Path
from statistics import median

import pytest

from floorledger.adapters.demo_plant import load
from floorledger.domain.claim import Facts
from floorledger.domain.detail import Consumption, Output, TimeKind
from floorledger.domain.finding import Finding
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro
from floorledger.domain.position import ComponentTally, OperationTally, Position, TimeTally
from floorledger.domain.unit import UnitRefusal, to_base
from tests.domain.sayings import findings, said
from tests.plants import NOON, facts, pieces, policy, qty, reference_plant
from tests.workshop import workshop

ROOT = Path(__file__).resolve().parents[2]
LOG = ROOT.parent / "shared" / "data" / "prod4tu" / "Production_Data.csv"
DEMO = load(ROOT / "db" / "demo").master
GRINDING, PISTON = Fraction(292, 13), Fraction(355, 6)


# --- time x rate ------------------------------------------------------------------------------------------------------
def machine(minutes_each: Fraction, planned: str = "100") -> Facts:
    """A plant whose only operation takes a machine so many minutes for each piece; no material, so nothing else."""
    master = reference_plant()
    (standard,) = master.standards
    step = replace(standard.operations[0], run_machine_min=minutes_each)
    return facts(
        master=replace(
            master,
            standards=(replace(standard, operations=(step,), bom=()),),
            orders=(replace(master.orders[0], planned=micro(planned)),),
        )
    )


def made(number: str, minutes: int) -> dict[str, object]:
    return {
        "detail": Output(qty=pieces(number)),
        "occurred_start": NOON - timedelta(minutes=minutes),
        "occurred_end": NOON,
    }


@pytest.mark.parametrize(
    ("each", "number", "minutes", "expected"),
    [
        (GRINDING, "27", 1, ["Q04 block"]),  # line 937 of the log
        (PISTON, "6", 359, []),  # line 1170 of the log
        (PISTON, "60", 359, ["Q04 warn"]),  # the same row with a slipped decimal point
        (Fraction(2), "75", 100, []),  # 50 are possible, and half as much again is allowed
        (Fraction(2), "76", 100, ["Q04 warn"]),
        (Fraction(1), "100", 10, ["Q04 warn"]),  # exactly ten times
        (Fraction(1), "101", 10, ["Q01 warn", "Q04 block"]),
        (Fraction(0), "100", 1, ["Q04 block"]),  # no machine: 100 x 6 minutes of labour
    ],
)
def test_time_times_rate(each, number, minutes, expected):
    assert said(**made(number, minutes), known=machine(each)) == expected


def test_the_rows_are_in_the_log():
    if not LOG.is_file():
        pytest.skip("the machining log is not on this machine")
    rows = list(csv.DictReader(LOG.read_text(encoding="utf-8").splitlines()))

    def at(text: str) -> datetime:
        return datetime.fromisoformat(text.replace("/", "-"))

    def minutes(row: dict[str, str]) -> Fraction:
        return Fraction(int((at(row["Complete Timestamp"]) - at(row["Start Timestamp"])).total_seconds()), 60)

    def kind(row: dict[str, str]) -> tuple[str, ...]:
        return row["Activity"], row["Part Desc."], row["Report Type"]

    for line, each, number, took in ((937, GRINDING, 27, 1), (1170, PISTON, 6, 359)):
        row = rows[line - 2]
        assert (int(row["Qty Completed"]), minutes(row)) == (number, took)
        alike = [
            minutes(other) / int(other["Qty Completed"])
            for other in rows
            if (other["Activity"], other["Part Desc."], other["Report Type"])
            == (row["Activity"], row["Part Desc."], "D")
            if int(other["Qty Completed"]) > 0 and minutes(other) > 0
        ]
        assert median(alike) == each


def test_what_is_too_fast_says_what_is_possible():
    (finding,) = findings(**made("6", 59), known=machine(PISTON))
    assert finding.text == (
        "6 PCS in 59 minutes: operation 10 needs 59.167 minutes for each, so about 1 is possible. "
        "Is the number right, or is there time that nobody entered?"
    )
    (none,) = findings(**made("6", 1), known=machine(PISTON))
    assert none.text.startswith(
        "6 PCS in 1 minute: operation 10 needs 59.167 minutes for each, so not one is possible."
    )
    assert (finding.expected, finding.actual, finding.unit) == ("1", "6", "PCS")
    assert finding.value_minor > 0


def test_a_report_of_one_moment_is_held_against_the_one_before():
    """Twenty minutes since then: 20 at two minutes each are twice what is possible."""
    known = replace(machine(Fraction(2)), working_since=NOON - timedelta(minutes=20))
    assert said(Output(qty=pieces("20")), known) == ["Q04 warn"]
    assert said(Output(qty=pieces("15")), known) == []
    assert said(Output(qty=pieces("20")), replace(known, working_since=None)) == []
    assert said(Output(qty=pieces("20")), replace(known, working_since=NOON)) == [], "no time, no rate"


def test_what_is_known_on_the_device_alone_warns_only():
    """The hub does not know the report before; what waited on the device must not post there unseen."""
    known = replace(machine(Fraction(2)), working_since=NOON - timedelta(minutes=1))
    assert said(Output(qty=pieces("90")), known) == ["Q04 warn"]


def worked(minutes: int, reported: str = "0", kind: TimeKind = TimeKind.MACHINE) -> Position:
    return Position(
        order_no="WO1",
        operations=(OperationTally(operation_no="10", good=micro(reported)),),
        times=(TimeTally(operation_no="10", work_center="M1", kind=kind, worked_s=60 * minutes),),
    )


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (worked(100), []),  # 75 pieces at two minutes are half as much again as 100 minutes make
        (worked(99), ["Q04 warn"]),
        (worked(140, "20"), []),  # the 20 before took 40 of the 140
        (worked(139, "20"), ["Q04 warn"]),
        (worked(100, kind=TimeKind.LABOUR), ["Q04 block"]),  # the machine's minutes count where it has a standard
    ],
)
def test_hours_reported_before_the_pieces_count_for_them(position, expected):
    """A report of 10 minutes, as where the hours of a job are entered first and all its pieces at the end."""
    known = replace(machine(Fraction(2)), position=position)
    assert said(**made("75", 10), known=known) == expected


def test_a_slip_never_suggests_a_part_of_a_counted_piece():
    """Eleven entered where one is left: eleven twelfths of a piece cannot have been meant, one dozen of twelve can."""
    left_one = replace(machine(Fraction(0), "12"), position=worked(0, "11"))
    assert [finding.code for finding in findings(Output(qty=pieces("11")), left_one)] == ["Q01"]
    assert "Was it 1 PCS?" in findings(Output(qty=pieces("12")), left_one)[-1].text


# --- more out than in -------------------------------------------------------------------------------------------------
def reservoirs(tanks: str, made_so_far: str = "0") -> Facts:
    position = Position(
        order_no="WO1001",
        operations=(OperationTally(operation_no="10", good=micro(made_so_far)),),
        components=(ComponentTally(item="SP-BOM2001", used=micro(tanks)),),
    )
    return facts(master=DEMO, policy=policy(negative_wip=True), position=position)


def reported(number: str, known: Facts) -> list[str]:
    return said(Output(qty=pieces(number)), known, order_no="WO1001", operation_no="10", work_center="100")


def test_no_more_reservoirs_than_tanks():
    assert reported("8", reservoirs("8")) == []
    assert reported("16", reservoirs("8")) == ["Q06 warn"]
    assert reported("8", reservoirs("8", "8")) == ["Q06 warn"]


def test_a_tank_that_is_recorded_late_is_no_miracle():
    """Nothing was issued yet, or nearly enough: a quarter may be missing."""
    assert reported("16", reservoirs("0")) == []
    assert reported("16", reservoirs("12")) == []
    assert reported("16", reservoirs("11")) == ["Q06 warn"]


def test_more_out_than_in_says_both():
    (finding,) = findings(Output(qty=pieces("16")), reservoirs("8"), order_no="WO1001", operation_no="10")
    tank = DEMO.item_by_no["SP-BOM2001"].description
    assert finding.text == f"16 PCS need 16 PCS of {tank}; 8 was issued. More comes out than went in."
    assert (finding.expected, finding.actual) == ("8", "16")


def weighed_plant() -> MasterData:
    """An order that makes an alloy in kilograms from brass and nickel in kilograms."""
    master = workshop()
    alloy = replace(master.item_by_no["BRASS"], item="ALLOY", description="Alloy")
    valve = next(standard for standard in master.standards if standard.item == "VALVE" and not standard.variant)
    made_of = tuple(replace(line, operation_no="10") for line in valve.bom[:2])
    standard = replace(valve, item="ALLOY", bom=made_of, operations=valve.operations[:1])
    order = replace(master.orders[0], order_no="WO8", item="ALLOY")
    return replace(master, items=(*master.items, alloy), standards=(standard,), orders=(order,))


@pytest.mark.parametrize(("kilos", "expected"), [("30", []), ("30.001", ["Q06 block"]), ("31", ["Q06 block"])])
def test_no_more_kilograms_come_out_than_went_in(kilos, expected):
    """20 kg of brass and 10 of nickel went in."""
    master = weighed_plant()
    components = (ComponentTally(item="BRASS", used=micro("20")), ComponentTally(item="NICKEL", used=micro("10")))
    known = facts(master=master, position=Position(order_no="WO8", components=components))
    detail = Output(qty=qty(f"{kilos} KGM", master, "ALLOY"))
    assert said(detail, known, order_no="WO8", operation_no="10") == expected


def test_a_component_that_is_not_weighed_leaves_the_balance_open():
    master = weighed_plant()
    components = (ComponentTally(item="BRASS", used=micro("20")), ComponentTally(item="SEAL", used=micro("1")))
    known = facts(master=master, position=Position(order_no="WO8", components=components))
    assert "Q06 block" not in said(Output(qty=qty("21 KGM", master, "ALLOY")), known, order_no="WO8", operation_no="10")


# --- what a lot has left ----------------------------------------------------------------------------------------------
def tanks(number: str, **known: object) -> tuple[Finding, ...]:
    """An issue of tanks to a large order, so that only the lot is in question."""
    orders = tuple(replace(order, planned=micro("1000")) for order in DEMO.orders)
    detail = Consumption(item="SP-BOM2001", lot="R2001-A", qty=qty(f"{number} PCS", DEMO, "SP-BOM2001"))
    master = replace(DEMO, orders=orders)
    return findings(
        detail,
        facts(master=master, position=Position(order_no="WO1001"), **known),
        order_no="WO1001",
        operation_no="10",
    )


def test_no_more_out_of_a_lot_than_it_has():
    assert tanks("60") == ()
    (finding,) = tanks("61")
    assert (finding.code, finding.severity, finding.expected, finding.actual) == ("Q05", "block", "60", "61")
    assert finding.text.startswith("Lot R2001-A of ")
    assert finding.value_minor > 0


def test_known_issues_come_off():
    assert tanks("40", lot_issued=micro("20")) == ()
    (finding,) = tanks("41", lot_issued=micro("20"))
    assert finding.expected == "40"
    assert tanks("1", lot_issued=micro("99"))[0].expected == "0"


def test_a_plant_may_allow_negative_stock():
    assert tanks("61", policy=policy(negative_stock=True)) == ()


# --- integer slips ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("number", "good", "meant"),
    [
        ("10", "0", None),  # Case 1 of the log: ten cable heads, reported one and nine
        ("9", "1", None),
        ("100", "0", "10 PCS"),
        ("1000", "0", "10 PCS"),
        ("90", "1", "9 PCS"),
        ("20", "0", None),  # twice as many is a double report or a large order (31 times in the log)
        ("50", "0", None),
        ("5", "10", None),  # nothing is left, so there is no ratio
    ],
)
def test_pieces_with_a_slipped_decimal_point(number, good, meant):
    position = Position(order_no="WO1", operations=(OperationTally(operation_no="10", good=micro(good)),))
    known = replace(machine(Fraction(0), planned="10"), position=position)
    found = [each.suggested for each in findings(Output(qty=pieces(number)), known) if each.code == "Q04"]
    assert found == ([meant] if meant else [])


@pytest.mark.parametrize(("number", "expected"), [("123456", 0), ("1234567", 1), ("400638133393", 1)])
def test_a_bar_code_in_the_field_of_pieces(number, expected):
    position = Position(order_no="WO1", operations=(OperationTally(operation_no="10", good=micro("100")),))
    known = replace(machine(Fraction(0)), position=position)
    found = [each for each in findings(Output(qty=pieces(number)), known) if "bar code" in each.text]
    assert len(found) == expected


def test_a_whole_ean_is_more_than_can_be():
    item = reference_plant().item_by_no["PUMP"]
    assert isinstance(to_base(4006381333931 * 10**6, item.base, item.base_uom, 0), UnitRefusal)
