"""The table of units: exact by definition, unlike what is printed; codes that mean one thing or nothing (B4.1-2)."""

import csv
import json
import re
from fractions import Fraction
from itertools import product
from pathlib import Path

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.uom import RETIRED, TABLE, Kind, Unclear, meaning, ratio

ROOT = Path(__file__).resolve().parents[2]
REC20 = ROOT.parent / "shared" / "data" / "unece" / "units-of-measure.csv"
GOLDEN = json.loads((ROOT / "tests" / "golden" / "uom.json").read_text(encoding="utf-8"))
UNITS = {unit["code"]: unit for unit in GOLDEN["units"]}
KINDS = {kind.name.lower(): kind for kind in Kind}
DIMENSIONAL = {code: uom for code, uom in TABLE.items() if uom.factor is not None}
SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def printed(text: str) -> Fraction | None:
    """What Rec 20 prints as a conversion factor: ``2,834 952 x 10⁻² kg``; a bare unit is 1."""
    number = r"(?:\d[\d ]*(?:,[\d ]*\d)?)"
    match = re.match(rf"({number})?\s*(?:x\s*)?(?:10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?\s*(k?m[²³]?|kg|s|)$", text.replace("\xa0", " "))
    if match is None:
        return None
    mantissa, power, unit = match.groups()
    thousands = 10**6 if unit == "km²" else 1
    value = Fraction((mantissa or "1").replace(" ", "").replace(",", "."))
    return value * Fraction(10) ** int((power or "0").translate(SUPERSCRIPTS)) * thousands


def ppm(shown: Fraction, exact: Fraction) -> Fraction:
    """How many millionths of it something is off."""
    return (shown / exact - 1) * 10**6


# --- the golden units -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("code", UNITS)
def test_a_golden_unit_is_exact(code):
    unit, uom = UNITS[code], TABLE[code]
    assert uom.factor == Fraction(unit["exact_factor"])
    assert uom.kind is KINDS[unit["quantity"]]
    assert uom.whole == ("integer only" in unit["definition"])


@pytest.mark.parametrize("code", [code for code, unit in UNITS.items() if unit["rec20_printed"] not in ("", None)])
def test_what_rec_20_prints_is_off_by_what_the_golden_file_says(code):
    shown = printed(UNITS[code]["rec20_printed"])
    assert shown is not None
    assert round(float(ppm(shown, DIMENSIONAL[code].factor)), 4) == UNITS[code]["rec20_error_ppm"]


def test_no_printed_decimal_was_loaded_where_it_is_wrong():
    wrong = {code for code, unit in UNITS.items() if unit["rec20_error_ppm"]}
    assert wrong == {"ONZ", "STN", "LTN", "GLL", "OZA", "GLI"}
    for code in wrong:
        assert TABLE[code].factor != printed(UNITS[code]["rec20_printed"])


@pytest.mark.parametrize("case", GOLDEN["conversions"], ids=lambda case: f"{case['from_']} to {case['to']}")
def test_a_golden_conversion(case):
    one = ratio(TABLE[case["from_"]], TABLE[case["to"]])
    assert Fraction(case["qty"]) * one == Fraction(case["expected"])


ODOO = {
    "minute->hour": ("MIN", "HUR", "2.0"),
    "oz->g": ("ONZ", "GRM", "-0.816"),
    "lb->g": ("LBR", "GRM", "-0.816"),
    "US gal->L": ("GLL", "LTR", "-1.0"),
    "in3->L": ("INQ", "LTR", "2.197"),
    "ft2->m2": ("FTK", "MTK", "-0.431"),
}


@pytest.mark.parametrize("name", GOLDEN["odoo_shipped_factor_errors"])
def test_what_odoo_ships_is_off_by_so_many_millionths(name):
    shipped = GOLDEN["odoo_shipped_factor_errors"][name]
    of, to, off = ODOO[name]
    exact = ratio(TABLE[of], TABLE[to])
    assert round(float(ppm(Fraction(shipped["shipped"]), exact)), 3) == shipped["error_ppm"] == float(off)


# --- the whole of Rec 20, where it is at hand -------------------------------------------------------------------------
@pytest.fixture(scope="module")
def rec20() -> dict[str, dict[str, str]]:
    if not REC20.exists():
        pytest.skip("Rec 20 is not beside this checkout")
    with REC20.open(encoding="utf-8") as file:
        return {row["CommonCode"]: row for row in csv.DictReader(file)}


def test_every_code_of_rec_20_is_in_force(rec20):
    ours = {code for code in TABLE if not code.startswith("X")}
    assert {code: rec20[code]["Status"] for code in ours} == dict.fromkeys(ours, "")


def test_every_retired_code_is_withdrawn_in_rec_20(rec20):
    assert {rec20[code]["Status"] for code in RETIRED} == {"X", "D"}
    assert sum(row["Status"] in ("X", "D") for row in rec20.values()) == 380


def test_what_rec_20_prints_is_near_except_for_one_that_is_ten_times_off(rec20):
    """It prints a troy ounce as 3.11 g; it is 31.1 g."""
    off = {}
    for code, uom in DIMENSIONAL.items():
        shown = printed(rec20[code]["ConversionFactor"])
        if shown is not None and uom.kind is not Kind.LINEAR:
            off[code] = abs(ppm(shown, uom.factor))
    assert len(off) >= 60
    assert {code for code, wrong in off.items() if wrong > 1} == {"APZ"}
    assert round(DIMENSIONAL["APZ"].factor / printed(rec20["APZ"]["ConversionFactor"])) == 10


# --- a second opinion -------------------------------------------------------------------------------------------------
PINT = {
    "KGM": "kilogram",
    "GRM": "gram",
    "MGM": "milligram",
    "MC": "microgram",
    "DTN": "decitonne",
    "TNE": "tonne",
    "LBR": "pound",
    "ONZ": "ounce",
    "APZ": "troy_ounce",
    "GRN": "grain",
    "STI": "stone",
    "CWA": "US_hundredweight",
    "CWI": "UK_hundredweight",
    "STN": "short_ton",
    "LTN": "long_ton",
    "MTR": "metre",
    "DMT": "decimetre",
    "CMT": "centimetre",
    "MMT": "millimetre",
    "4H": "micrometre",
    "KMT": "kilometre",
    "INH": "inch",
    "FOT": "foot",
    "YRD": "yard",
    "SMI": "mile",
    "LM": "metre",
    "LF": "foot",
    "LY": "yard",
    "MTK": "metre ** 2",
    "DMK": "decimetre ** 2",
    "CMK": "centimetre ** 2",
    "MMK": "millimetre ** 2",
    "KMK": "kilometre ** 2",
    "H18": "hectare",
    "INK": "square_inch",
    "FTK": "square_foot",
    "YDK": "square_yard",
    "MIK": "square_mile",
    "MTQ": "metre ** 3",
    "DMQ": "decimetre ** 3",
    "CMQ": "centimetre ** 3",
    "MMQ": "millimetre ** 3",
    "LTR": "litre",
    "HLT": "hectolitre",
    "DLT": "decilitre",
    "CLT": "centilitre",
    "MLT": "millilitre",
    "4G": "microlitre",
    "INQ": "cubic_inch",
    "FTQ": "cubic_foot",
    "YDQ": "cubic_yard",
    "GLL": "gallon",
    "QTL": "liquid_quart",
    "PTL": "liquid_pint",
    "OZA": "fluid_ounce",
    "BLL": "oil_barrel",
    "GLI": "imperial_gallon",
    "QTI": "imperial_quart",
    "PTI": "imperial_pint",
    "OZI": "imperial_fluid_ounce",
    "SEC": "second",
    "MIN": "minute",
    "HUR": "hour",
    "DAY": "day",
    "WEE": "week",
}
"""Pint's names. It counts nothing but ones, so dozens and pairs have no counterpart there."""


@pytest.fixture(scope="module")
def registry() -> pint.UnitRegistry:
    return pint.UnitRegistry(non_int_type=Fraction)


def test_pint_knows_every_unit_but_the_counted_ones():
    assert set(PINT) == {code for code, uom in DIMENSIONAL.items() if uom.kind is not Kind.COUNT}


@pytest.mark.parametrize("kind", sorted({TABLE[code].kind for code in PINT}))
def test_pint_agrees_exactly_on_every_pair(registry, kind):
    """Pint is built on the same definitions, so with rationals nothing may differ, not in the last digit."""
    codes = [code for code in PINT if TABLE[code].kind is kind]
    for one, other in product(codes, codes):
        theirs = registry.Quantity(Fraction(1), PINT[one]).to(PINT[other]).magnitude
        assert isinstance(theirs, Fraction | int)
        assert ratio(TABLE[one], TABLE[other]) == theirs, (one, other)


# --- properties -------------------------------------------------------------------------------------------------------
codes = st.sampled_from(sorted(DIMENSIONAL))


@given(codes, codes, codes)
def test_conversions_go_back_and_chain_exactly(one, two, three):
    a, b, c = (TABLE[code] for code in (one, two, three))
    there = ratio(a, b)
    assert (there is None) == (a.kind is not b.kind)
    if there is not None:
        assert there * ratio(b, a) == 1
        if ratio(b, c) is not None:
            assert there * ratio(b, c) == ratio(a, c)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LTR", "KGM"),  # a density, which belongs to an item
        ("LM", "MTR"),  # of a uniform width: bought by the metre, measured by the square metre
        ("LM", "MTK"),
        ("XBX", "H87"),  # what is in a box belongs to an item
        ("XBX", "XCT"),
        ("XBX", "XBX"),  # two codes may both be boxes, of six and of twelve
        ("ZZ", "ZZ"),
        ("HUR", "H87"),
    ],
)
def test_what_only_the_item_knows_has_no_factor(one, other):
    assert ratio(TABLE[one], TABLE[other]) is None


def test_decimals_of_an_hour_are_not_minutes():
    """1.30 h is 78 minutes; 1:30 on the clock is 1.5 h."""
    assert Fraction("1.30") * ratio(TABLE["HUR"], TABLE["MIN"]) == 78
    assert 90 * ratio(TABLE["MIN"], TABLE["HUR"]) == Fraction(3, 2)


# --- what a code means ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("code", "means"),
    [
        *((code, code) for code in ("KGM", "LBR", "H87", "XBX", "DZN", "HUR", "ZZ")),
        ("KG", "KGM"),  # a keg in old Rec 20 lists, a kilogram in every ERP
        ("PC", "H87"),
        ("PCS", "H87"),
        ("EA", "EA"),
        ("LB", "LBR"),
        ("ML", "MLT"),
        ("Set", "SET"),
        ("Can", "XCA"),
        ("Box", "XBX"),
        ("PAL", "XPX"),
    ],
)
def test_codes_that_mean_the_same_everywhere(code, means):
    assert meaning(code, {}) == TABLE[means]


@pytest.mark.parametrize(
    ("code", "use"),
    [
        ("BX", "XBX (box)"),
        ("CT", "XCT (carton)"),
        ("RO", "XRO (roll)"),
        ("CS", "XCS (case)"),
        ("BG", "XBG (bag)"),
        ("CA", "XCA (rectangular can) or XCX (cylindrical can)"),
        ("BL", "XBL (compressed bale) or XBN (bale, not compressed)"),
        ("PF", "XPX (pallet)"),
        ("HAR", "H18 (hectare)"),
    ],
)
def test_a_withdrawn_code_is_refused_with_the_one_to_use(code, use):
    what = meaning(code, {})
    assert isinstance(what, Unclear)
    assert what.why == f"it is a code withdrawn from Rec 20; the code to use is {use}"


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("ST", ("H87 (piece)", "STN (short ton (US))", "XST (sheet)")),
        ("TON", ("TNE", "STN", "LTN")),
        ("OZ", ("ONZ", "OZA", "APZ")),
        ("GAL", ("GLL", "GLI")),
        ("M", ("MTR", "MIL")),
        ("MT", ("TNE", "MTR", "XMT")),
    ],
)
def test_a_code_with_several_meanings_is_never_guessed(code, names):
    what = meaning(code, {})
    assert isinstance(what, Unclear)
    assert what.why.startswith("it can be ")
    assert [name for name in names if name not in what.why] == []


def test_a_code_of_nobody_is_not_guessed_either():
    assert meaning("KOLLI", {}) == Unclear("it is no code of Rec 20 or Rec 21 that is in use here")


def test_the_plant_says_what_its_codes_mean():
    """ST is a piece at a German SAP plant and a short ton at an American one (B4.1)."""
    assert meaning("ST", {"ST": "H87"}) == TABLE["H87"]
    assert meaning("ST", {"ST": "STN"}) == TABLE["STN"]
    assert meaning("KG", {"KG": "XKG"}) == TABLE["XKG"], "at a brewery"
    assert meaning("BX", {"BX": "XBX"}) == TABLE["XBX"]


def test_a_plant_cannot_mean_a_withdrawn_code_either():
    assert meaning("KAR", {"KAR": "CT"}) == Unclear(
        "the plant says CT, a code withdrawn from Rec 20; the code to use is XCT (carton)"
    )
    assert meaning("KAR", {"KAR": "?"}) == Unclear("the plant says ?, no code of Rec 20 or Rec 21 that is in use here")


def test_rec_21_codes_carry_the_prefix_and_no_factor():
    packages = {code for code, uom in TABLE.items() if uom.kind is Kind.PACKAGE}
    assert {code for code in packages if not code.startswith("X")} == {"SET", "KT", "NMP"}
    assert {TABLE[code].factor for code in packages} == {None}
    assert packages >= {"XBX", "XCT", "XRO", "XPX", "XCS", "XBG", "XDR", "XPK"}
    assert "XPF" not in packages, "which is a pen for animals; the pallet PF became PX"


def test_every_code_that_is_named_instead_is_in_the_table():
    assert {code for codes_ in RETIRED.values() for code in codes_} <= TABLE.keys()
    assert not RETIRED.keys() & TABLE.keys()
    assert all(uom.code == code for code, uom in TABLE.items())
