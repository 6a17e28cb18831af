"""Catch weight: wheels of cheese are counted and weighed; both are kept, both must balance (domain.md B4.4)."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.catch_weight import Balance, CatchWeight, measured, weighed
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.detail import Consumption, Output, Return
from floorledger.domain.event import Event
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, micro
from floorledger.domain.policy import Role
from floorledger.domain.position import ComponentTally, Position
from floorledger.domain.unit import Measured, Quantity, UnitRefusal, ends_with
from tests.domain.sayings import findings, said
from tests.plants import Books, event, facts, line_plant, pieces, policy

WHEELS = CatchWeight(uom="KGM", nominal=Fraction(2), tolerance=Fraction(1, 10), decimals=3)
"""A wheel has 2 kg, give or take ten per cent."""


def wheels(number: str, kilos: str | None = None) -> Quantity:
    counted = pieces(number)
    if kilos is None:
        return counted
    both = measured(counted, WHEELS, kilos)
    assert isinstance(both, Quantity)
    return both


def cheese_plant() -> MasterData:
    """Screws of the line plant, now of cheese: four for each gear, 200 for the order."""
    master = line_plant()
    items = tuple(replace(held, catch_weight=WHEELS) if held.item == "SCREW" else held for held in master.items)
    return replace(master, items=items)


# --- two measured quantities ------------------------------------------------------------------------------------------
def test_both_are_stored_and_neither_is_computed_from_the_other():
    both = wheels("40", "81.25")
    assert (both.base, both.uom_base) == (micro("40"), "PCS")
    assert both.second == Measured(amount=micro("81.25"), uom="KGM")
    assert str(both.second) == "81.25 KGM"
    assert (both.factor_num, both.factor_den) == (1, 1), "of the pieces; there is none to the kilograms"


def test_both_are_in_the_bytes_that_are_signed():
    happened = event(Consumption(item="SCREW", qty=wheels("40", "81.25")))
    body = to_bytes(happened)
    assert b'"second":{"amount":"81.25","uom":"KGM"}' in body
    assert from_bytes(Event, body) == happened


def test_an_event_without_a_second_measure_reads_as_before():
    body = to_bytes(event(Consumption(item="SCREW", qty=wheels("40"))))
    assert b"second" not in body
    assert from_bytes(Event, body).detail.qty.second is None


@pytest.mark.parametrize(
    ("kilos", "code", "says"),
    [
        ("0", "Q05", "above zero"),
        ("-3", "Q05", "above zero"),
        ("heavy", "Q05", "heavy is not a number of KGM."),
        ("1e3", "Q05", "is not a number"),
        ("80.0001", "M02", "80.0001 KGM is finer than it is kept (3 decimals)."),
    ],
)
def test_what_no_scale_shows_is_refused(kilos, code, says):
    refusal = measured(pieces("40"), WHEELS, kilos)
    assert isinstance(refusal, UnitRefusal)
    assert refusal.code == code
    assert says in refusal.text
    assert refusal.text.endswith("Nothing was recorded.")


@pytest.mark.parametrize("amount", [0, -1])
def test_no_second_measure_turns_an_entry_round(amount):
    with pytest.raises(ValueError, match="above zero"):
        Measured(amount=Micro(amount), uom="KGM")


# --- nominal and band (Q08) -------------------------------------------------------------------------------------------
BAND = [
    # wheels, kilograms, is it usual: 2 kg each, 1.8 to 2.2
    ("40", "80", True),
    ("40", "72", True),
    ("40", "71.999", False),
    ("40", "88", True),
    ("40", "88.001", False),
    ("1", "1.8", True),
    ("1", "2.201", False),
]


@pytest.mark.parametrize(("number", "kilos", "usual"), BAND)
def test_the_band_around_the_nominal(number, kilos, usual):
    finding = weighed(wheels(number, kilos), WHEELS, "Cheese")
    assert (finding is None) is usual


def test_figures_outside_the_band():
    finding = weighed(wheels("40", "8.1"), WHEELS, "Cheese")
    assert (finding.code, finding.severity, finding.expected, finding.actual, finding.unit) == (
        "Q08",
        "block",
        "72 to 88",
        "8.1",
        "KGM",
    )
    assert finding.text == (
        "40 PCS of Cheese measure 8.1 KGM; 72 to 88 KGM is usual. That is 9.877 times less than expected; "
        "fits a slipped decimal point (10) within 2 %. Is one of the two numbers wrong?"
    )


def test_a_weight_that_no_slip_explains():
    finding = weighed(wheels("40", "60"), WHEELS, "Cheese")
    assert finding.text == "40 PCS of Cheese measure 60 KGM; 72 to 88 KGM is usual. Is one of the two numbers wrong?"


def test_a_band_of_nothing_is_the_data_stewards_and_still_no_crash():
    finding = weighed(wheels("40", "60"), replace(WHEELS, nominal=Fraction(0)), "Cheese")
    assert finding.expected == "0 to 0"


@pytest.mark.parametrize("second", [None, Measured(amount=micro("80"), uom="LBR")])
def test_one_measure_is_not_enough(second):
    finding = weighed(replace(wheels("40"), second=second), WHEELS, "Cheese")
    assert (finding.code, finding.text) == (
        "Q08",
        "40 PCS of Cheese need their measure in KGM too (72 to 88 is usual).",
    )


def test_an_issue_is_held_against_the_band():
    known = facts(master=cheese_plant(), position=Position(order_no="WO9"))
    place = {"order_no": "WO9", "operation_no": "30"}
    assert said(Consumption(item="SCREW", qty=wheels("40", "80")), known, **place) == []
    assert said(Consumption(item="SCREW", qty=wheels("40", "800")), known, **place) == ["Q08 block"]
    assert said(Consumption(item="SCREW", qty=wheels("40")), known, **place) == ["Q08 block"]


def test_what_is_made_is_held_against_the_band_too():
    master = line_plant()
    gear = replace(master.items[0], catch_weight=WHEELS)
    known = facts(master=replace(master, items=(gear, *master.items[1:])), position=Position(order_no="WO9"))
    place = {"order_no": "WO9", "operation_no": "10"}
    assert said(Output(qty=wheels("10", "20")), known, **place) == []
    (finding,) = findings(Output(qty=wheels("10", "2")), known, **place)
    assert finding.code == "Q08"


# --- valued on one ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("kilos", ["7.2", "8", "8.8"])
def test_the_price_is_of_the_base_unit_whatever_the_scale_says(kilos):
    """Four wheels at 0.10 each, light or heavy; usage counts wheels too."""
    books = Books(order_no="WO9", master=cheese_plant(), rules=policy())
    books.take(event(Consumption(item="SCREW", qty=wheels("4", kilos)), order_no="WO9", operation_no="30"))
    assert books.balance(Role.RM) == -40
    assert books.position.used("SCREW") == micro("4")


# --- both must balance ------------------------------------------------------------------------------------------------
def test_issue_and_return_reach_zero_together():
    """40 wheels of 81.25 kg in; 25 of 50.5 and 15 of 30.75 out."""
    held = Balance().plus(wheels("40", "81.25")).minus(wheels("25", "50.5"))
    assert held == Balance(base=micro("15"), second=micro("30.75"))
    assert held.minus(wheels("15", "30.75")) == Balance()


@pytest.mark.parametrize(
    ("number", "kilos"),
    [
        ("15", "30"),  # no wheel left, 0.75 kg left
        ("14", "30.75"),  # one wheel left of nothing
        ("16", "30"),  # more wheels than there are
        ("14", "31"),
    ],
)
def test_one_measure_does_not_reach_zero_without_the_other(number, kilos):
    held = Balance(base=micro("15"), second=micro("30.75"))
    refusal = held.minus(wheels(number, kilos))
    assert isinstance(refusal, UnitRefusal)
    assert refusal.text == (
        f"15 PCS and 30.75 KGM are there; taking {number} PCS and {kilos} KGM would leave one without the other. "
        f"Nothing was recorded; weigh and count again."
    )


def test_a_balance_needs_both_measures():
    with pytest.raises(ValueError, match="two measures"):
        Balance().plus(wheels("40"))


@given(st.lists(st.tuples(st.integers(1, 500), st.integers(1, 10**6)), min_size=1, max_size=8))
def test_what_went_in_comes_out_to_nothing_on_both_sides(deliveries):
    quantities = [wheels(str(number), f"{grams // 1000}.{grams % 1000:03}") for number, grams in deliveries]
    held = Balance()
    for each in quantities:
        held = held.plus(each)
    for each in quantities:
        held = held.minus(each)
        assert isinstance(held, Balance)
        assert (held.base == 0) == (held.second == 0)
    assert held == Balance()


def test_the_band_is_part_of_the_snapshot():
    master = cheese_plant()
    assert from_bytes(MasterData, to_bytes(master)) == master
    assert [held.item for held in master.items if isinstance(held, Item) and held.catch_weight] == ["SCREW"]


@pytest.mark.parametrize(
    ("number", "kilos", "ends"),
    [
        ("40", "81.25", True),
        ("10", "20", True),
        ("40", "80", False),
        ("39", "81.25", False),
        ("39", "82", False),
    ],
)
def test_a_return_ends_with_its_issue_in_both_measures(number, kilos, ends):
    assert ends_with(wheels(number, kilos), wheels("40", "81.25")) is ends


def test_a_return_is_measured_in_both_units_too():
    issue = event(Consumption(item="SCREW", qty=wheels("40", "81.25")))
    position = Position(order_no="WO9", components=(ComponentTally(item="SCREW", used=micro("40")),))
    known = facts(master=cheese_plant(), position=position, target=issue)

    def back(qty: Quantity) -> list[str]:
        detail = Return(item="SCREW", qty=qty, issue_event_id=issue.event_id)
        return said(detail, known, order_no="WO9", operation_no="30")

    assert back(wheels("40", "81.25")) == []
    assert back(wheels("10", "20")) == []
    assert back(wheels("40", "80")) == ["Q05 block"]
    assert back(wheels("10")) == ["Q08 block"]
    assert back(wheels("40")) == ["Q08 block", "Q05 block"]
