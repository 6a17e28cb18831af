"""Vetting units at load: what cannot be right is switched off and said, what is not clear is never guessed (B4.8)."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.catch_weight import CatchWeight
from floorledger.domain.finding import Severity
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.master_check import MasterFinding, vet
from floorledger.domain.number import MICRO, Micro, to_fraction
from floorledger.domain.routing import BomLine
from floorledger.domain.unit import Factor, Quantity, reported, to_base
from floorledger.domain.uom import UnitCode
from tests.plants import line_plant

JULY = date(2026, 7, 1)


def item(base_uom: str, *units: Factor, decimals: int = 3, no: str = "X") -> Item:
    return Item(
        item=no, description=no.title(), base_uom=base_uom, decimals=decimals, standard_price=Fraction(1), units=units
    )


def plant(*items: Item, codes: tuple[UnitCode, ...] = ()) -> MasterData:
    return replace(line_plant(), items=items, unit_codes=codes, standards=(), orders=(), lots=())


def check(master: MasterData) -> tuple[MasterData, tuple[MasterFinding, ...]]:
    return vet(master, frozenset({"Set"}), frozenset({"PCS"}))


def unit(uom: str, value: str, **limits: object) -> Factor:
    exact = Fraction(value)
    return Factor(uom, exact.numerator, exact.denominator, "test", **limits)  # type: ignore[arg-type]


SOUND = [
    item("KGM", unit("LBR", "45359237/100000000")),
    item("PCS", unit("DZN", "12"), unit("BOX", "144"), decimals=0),
    item("KGM", unit("LTR", "0.9", valid_from=JULY)),
    item("LTR", unit("KGM", "1.25", valid_from=JULY)),
    item("KGM", unit("LTR", "0.9", valid_from=JULY), unit("LTR", "0.95", valid_from=JULY, lot="L7")),
    item("KGM", unit("LTR", "0.9", valid_from=JULY), unit("LTR", "0.95", valid_from=date(2026, 8, 1))),
    item("KGM", unit("LTR", "0.00009", valid_from=JULY), decimals=6),  # hydrogen, by the litre
    item("KGM", unit("LTR", "22.59", valid_from=JULY)),  # osmium
    item("KGM", unit("PCS", "0.002")),
    item("KGM", unit("GRM", "1/1000")),
    item("PCS", unit("GRM", "1/500"), decimals=0),
    item("PCS", unit("XBX", "1"), decimals=0),
]


@pytest.mark.parametrize("held", SOUND, ids=lambda held: f"{held.base_uom} {[str(unit.value) for unit in held.units]}")
def test_units_that_are_right_are_kept(held):
    assert check(plant(held)) == (plant(held), ())


FAULTY = [
    # item, unit that is switched off, why
    (item("KGM", unit("LBR", "0.4536")), "LBR", "by definition it is 45359237/100000000: 16.821 millionths off."),
    (item("HUR", unit("MIN", "0.0166667"), decimals=6), "MIN", "by definition it is 1/60: 2 millionths off."),
    (item("PCS", unit("DZN", "10"), decimals=0), "DZN", "1 DZN = 10 PCS, but by definition it is 12"),
    (item("PCS", unit("EA", "6"), decimals=0), "EA", "but by definition it is 1"),
    (item("KGM", unit("LTR", "0.9")), "LTR", "1 LTR = 9/10 KGM, a density without a date from which it holds."),
    (item("LTR", unit("KGM", "0.9")), "KGM", "a density without a date"),
    (item("KGM", unit("LTR", "0.9", lot="L7")), "LTR", "a density without a date"),
    (item("KGM", unit("LTR", "900", valid_from=JULY)), "LTR", "900000 kg in a cubic metre, which nothing has."),
    (item("LTR", unit("KGM", "0.00001", valid_from=JULY), decimals=6), "KGM", "100000000 kg in a cubic metre"),
    (item("KGM", unit("LTR", "0.00005", valid_from=JULY), decimals=6), "LTR", "0.05 kg in a cubic metre"),
    (item("TNE", unit("GRM", "1/1000000")), "GRM", "1 GRM = 1/1000000 TNE, too fine for the 3 decimals of TNE"),
    (item("LTR", unit("CAN", "1/3", decimals=3)), "CAN", "an entry would not come back."),
    (item("KGM", unit("BOX", "20", decimals=7)), "BOX", "BOX takes 7 decimals; between 0 and 6 are possible."),
    (item("PCS", unit("XBX", "0.5"), decimals=0), "XBX", "a package smaller than one piece."),
    (item("PCS", unit("BOX", "0.005"), decimals=0), "BOX", "Probably inverted: 1 BOX = 200 PCS."),
    (item("EA", unit("BOX", "0.005"), decimals=0), "BOX", "Probably inverted: 1 BOX = 200 EA."),
    (item("KGM", unit("KGM", "2")), "KGM", "it is the base unit, so it can only be 1."),
    (item("KGM", unit("KGM", "2", lot="L7")), "KGM", "it is the base unit, so it can only be 1."),
]


@pytest.mark.parametrize(
    ("held", "uom", "why"), FAULTY, ids=lambda value: value.item if isinstance(value, Item) else ""
)
def test_units_that_cannot_be_right_are_switched_off(held, uom, why):
    safe, (finding,) = check(plant(held))
    assert (finding.code, finding.severity, finding.subject) == ("M03", Severity.WARN, f"X {uom}")
    assert why in finding.text
    assert finding.text.endswith(".")
    assert safe.items[0].units == ()


def test_where_the_definition_is_exact_it_counts_instead():
    safe, (finding,) = check(plant(item("KGM", unit("LBR", "0.4536"))))
    assert finding.text == (
        "X X: the master data says 1 LBR = 567/1250 KGM, but by definition it is 45359237/100000000: "
        "16.821 millionths off. That factor is switched off; 1 LBR is taken as 45359237/100000000 KGM."
    )
    assert safe.factor(safe.items[0], "LBR").value == Fraction(45359237, 10**8)


@pytest.mark.parametrize(
    "units",
    [
        (unit("BOX", "200"), unit("BOX", "100")),
        (unit("BOX", "200", lot="L7"), unit("BOX", "100", lot="L7")),
        (unit("LTR", "0.9", valid_from=JULY), unit("LTR", "0.95", valid_from=JULY)),
    ],
)
def test_two_factors_for_the_same_unit_lot_and_day_are_both_off(units):
    safe, findings = check(plant(item("KGM", *units)))
    assert [finding.code for finding in findings] == ["M03", "M03"]
    assert "something else on another line" in findings[0].text
    assert safe.items[0].units == ()


@pytest.mark.parametrize(
    ("uom", "why"),
    [
        ("ST", "it can be H87 (piece) or STN (short ton (US)) or XST (sheet)"),
        ("BX", "it is a code withdrawn from Rec 20; the code to use is XBX (box)"),
        ("CT", "it is a code withdrawn from Rec 20; the code to use is XCT (carton)"),
        ("RO", "it is a code withdrawn from Rec 20; the code to use is XRO (roll)"),
        ("KOLLI", "it is no code of Rec 20 or Rec 21 that is in use here"),
    ],
)
def test_a_code_that_is_not_clear_is_found_and_switched_off(uom, why):
    safe, (finding,) = check(plant(item("KGM", unit(uom, "20"), no="A"), item("KGM", unit(uom, "25"), no="B")))
    assert (finding.code, finding.severity, finding.subject) == ("M02", Severity.WARN, uom)
    assert finding.text == (
        f"It is not clear what the unit {uom} is: {why}. A, B use it. It is switched off next to a base unit until "
        f"the plant's unit codes say what it means."
    )
    assert [held.units for held in safe.items] == [(), ()]


def test_the_plants_word_makes_it_clear():
    codes = (UnitCode("ST", "H87", "plant 1000"), UnitCode("KAR", "XCT", "plant 1000"))
    master = plant(item("ST", unit("KAR", "20"), decimals=0), codes=codes)
    assert check(master) == (master, ())


def test_a_base_unit_that_is_not_clear_is_found_and_kept():
    safe, (finding,) = check(plant(*(item("ST", no=no) for no in "ABCDE")))
    assert (finding.code, finding.subject) == ("M02", "ST")
    assert "A, B, C and 2 more use it." in finding.text
    assert safe.factor(safe.items[0], "ST").value == 1
    assert safe.factor(safe.items[0], "PCS") is None


def test_a_plants_code_for_nothing_is_found_even_where_nobody_uses_it():
    _, (finding,) = check(plant(item("KGM"), codes=(UnitCode("KAR", "CT", "plant 1000"),)))
    assert finding.text.startswith("It is not clear what the unit KAR is: the plant says CT, a code withdrawn")


def test_a_bill_may_state_a_component_in_any_unit_that_leads_to_its_base():
    master = line_plant()
    standard = master.standards[0]

    def codes_for(uom: str, *units: Factor) -> list[str]:
        items = tuple(replace(held, units=units) if held.item == "STEEL" else held for held in master.items)
        line = BomLine(item="STEEL", qty_per=Fraction(1, 2), operation_no="10", uom=uom)
        found = vet(
            replace(master, items=items, standards=(replace(standard, bom=(line,)),)), frozenset(), frozenset({"PCS"})
        )[1]
        return [finding.code for finding in found]

    assert codes_for("LBR") == []
    assert codes_for("LTR") == ["M02"]
    assert codes_for("LTR", unit("LTR", "7.85", valid_from=JULY)) == []


# --- catch weight -----------------------------------------------------------------------------------------------------
CHEESE = CatchWeight(uom="KGM", nominal=Fraction(2), tolerance=Fraction(1, 10), decimals=3)


def test_a_factor_of_the_second_unit_is_switched_off():
    held = replace(item("PCS", unit("KGM", "0.5"), decimals=0), catch_weight=CHEESE)
    safe, (finding,) = check(plant(held))
    assert "it is measured beside the base unit, so no factor leads from one to the other" in finding.text
    assert safe.items[0].units == ()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"uom": "PCS"}, "X is measured in PCS twice"),
        ({"nominal": Fraction(0)}, "no band that a quantity can be in"),
        ({"tolerance": Fraction(1)}, "no band"),
        ({"tolerance": Fraction(-1, 10)}, "no band"),
        ({"decimals": 7}, "no band"),
        ({"decimals": -1}, "no band"),
    ],
)
def test_a_second_unit_that_cannot_be_measured(changes, says):
    held = replace(item("PCS", decimals=0), catch_weight=replace(CHEESE, **changes))
    _, (finding,) = check(plant(held))
    assert (finding.code, finding.severity) == ("M03", Severity.BLOCK)
    assert says in finding.text


def test_a_second_unit_that_can():
    held = replace(item("PCS", decimals=0), catch_weight=CHEESE)
    assert check(plant(held)) == (plant(held), ())


# --- what is left is safe ---------------------------------------------------------------------------------------------
@given(
    num=st.integers(1, 10**6),
    den=st.integers(1, 10**6),
    decimals=st.integers(0, 6),
    entered=st.integers(1, 10**6),
)
def test_every_whole_entry_in_a_unit_that_was_kept_comes_back(num, den, decimals, entered):
    safe, _ = check(plant(item("KGM", Factor("BOX", num, den, "test"), decimals=decimals)))
    factor = safe.items[0].factor("BOX")
    made = None if factor is None else to_base(Micro(entered * MICRO), factor, "KGM", decimals)
    if isinstance(made, Quantity):
        assert reported(to_fraction(made.base), factor, 0) == entered * MICRO
    elif made is not None:
        assert made.code in ("M02", "Q05"), "not whole, or more than can be; never lost on the way back"
