"""The error catalogue: which slip a wrong quantity betrays, how well it fits, and where it is held against entries."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.check_slip import time_slip
from floorledger.domain.detail import Consumption, Output
from floorledger.domain.finding import Finding
from floorledger.domain.item import Lot
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, micro
from floorledger.domain.position import ComponentTally, OperationTally, Position
from floorledger.domain.slip import CATALOGUE, bar_code, explain, fitting, lot_number, meant_hours, pack, possible
from floorledger.domain.unit import Factor
from floorledger.domain.uom import Kind, UnitCode
from tests.domain.sayings import findings, said
from tests.plants import facts, hours, kilos, line_plant, pieces, qty, reference_plant

# --- the catalogue of B4, each factor and its inverse -----------------------------------------------------------------
B4 = [
    # printed in domain.md B4, exactly, what it is called above and below
    ("12", Fraction(12), "dozen", "dozen"),
    ("10", Fraction(10), "a slipped decimal point", "a slipped decimal point"),
    ("100", Fraction(100), "hundred (decimal point, price unit)", "hundred (decimal point, price unit)"),
    ("1000", Fraction(1000), "thousand (g and kg, mm and m)", "thousand (g and kg, mm and m)"),
    ("2.20462262", Fraction(10**8, 45359237), "pound entered as kilogram", "kilogram entered as pound"),
    (
        "28.3495",
        Fraction("28.349523125"),
        "gram entered as ounce (avoirdupois)",
        "ounce (avoirdupois) entered as gram",
    ),
    ("16", Fraction(16), "ounce (avoirdupois) entered as pound", "pound entered as ounce (avoirdupois)"),
    ("25.4", Fraction("25.4"), "millimetre entered as inch", "inch entered as millimetre"),
    ("3.28084", Fraction(1250, 381), "foot entered as metre", "metre entered as foot"),
    ("60", Fraction(60), "hours and minutes", "hours and minutes"),
    ("1.6667", Fraction(5, 3), "decimals of an hour read as minutes", "minutes entered as decimals of an hour"),
    ("3.785", Fraction("3.785411784"), "litre entered as gallon (US)", "gallon (US) entered as litre"),
    (
        "1.20095",
        Fraction(568261250, 473176473),
        "gallon (US) entered as gallon (UK)",
        "gallon (UK) entered as gallon (US)",
    ),
    (
        "1.12",
        Fraction(28, 25),
        "short ton (US) entered as long ton (UK)",
        "long ton (UK) entered as short ton (US)",
    ),
    (
        "1.1023",
        Fraction(10**8, 90718474),
        "short ton (US) entered as tonne (metric ton)",
        "tonne (metric ton) entered as short ton (US)",
    ),
    ("2", Fraction(2), "a double report", "half of it not reported"),
]


@pytest.mark.parametrize(("printed", "exact", "above", "below"), B4, ids=[row[0] for row in B4])
def test_every_factor_of_the_catalogue_and_its_inverse(printed, exact, above, below):
    over, under = explain(Fraction(printed)), explain(1 / Fraction(printed))
    assert (over.slip.factor, over.name) == (exact, above)
    assert (under.slip.factor, under.name) == (exact, below)
    assert over.off < Fraction(1, 1000)


def test_the_catalogue_holds_nothing_else():
    assert {slip.factor for slip in CATALOGUE} == {row[1] for row in B4}


def test_printed_decimals_of_hours_are_their_inverses():
    assert explain(Fraction("0.6")).name == "minutes entered as decimals of an hour"
    assert explain(Fraction("1.6667")).name == "decimals of an hour read as minutes"
    assert explain(Fraction("0.45359237")).off == 0


EXPLAINED = [
    # ratio, packs of the item, in words
    ("12.1", (), "12.1 times expected; fits dozen (12) within 1 %"),
    ("12", (), "12 times expected; fits dozen (12) exactly"),
    ("11.9", (), "11.9 times expected; fits dozen (12) within 1 %"),
    ("10.9", (), "10.9 times expected; fits a slipped decimal point (10) within 9 %"),
    ("11", (), "11 times expected; fits dozen (12) within 9 %"),  # 12/11 is nearer than 11/10
    ("1/12", (), "12 times less than expected; fits dozen (12) exactly"),
    ("1050", (), "1050 times expected; fits thousand (g and kg, mm and m) (1000) within 5 %"),
    ("2.2", (), "2.2 times expected; fits pound entered as kilogram (2.205) within 1 %"),
    ("0.45", (), "2.222 times less than expected; fits kilogram entered as pound (2.205) within 1 %"),
    ("33", ("32",), "33 times expected; fits the pack of 32 (32) within 4 %"),
    ("1/32", ("32",), "32 times less than expected; fits the pack of 32 (32) exactly"),
    ("200", ("1/200",), "200 times expected; fits the pack of 200 (200) exactly"),
    ("12", ("12",), "12 times expected; fits the pack of 12 (12) exactly"),  # its own packs stand first
    ("1.121", (), "1.121 times expected; fits short ton (US) entered as long ton (UK) (1.12) within 1 %"),
]


@pytest.mark.parametrize(("ratio", "packs", "words"), EXPLAINED)
def test_the_nearest_factor_explains_itself(ratio, packs, words):
    assert explain(Fraction(ratio), map(Fraction, packs)).text == words


@pytest.mark.parametrize("ratio", ["1", "1.05", "0.95", "1.3", "5", "7", "0.2", "35", "300", "5000", "0", "-12"])
def test_what_fits_nothing_is_not_explained(ratio):
    assert explain(Fraction(ratio)) is None


def test_a_pack_of_one_explains_nothing():
    assert explain(Fraction(1), [Fraction(1), Fraction(0)]) is None


@given(st.fractions(Fraction(1, 10**4), 10**4))
def test_none_that_was_left_out_lies_nearer(ratio):
    found = fitting(ratio, CATALOGUE)
    if not found or ratio == 0:
        return

    def distance(factor: Fraction) -> Fraction:
        """Grows with the distance of the logarithms, without any logarithm."""
        wanted = ratio if ratio > 1 else 1 / ratio
        return max(wanted / factor, factor / wanted)

    near = [distance(fit.slip.factor) for fit in found]
    assert near == sorted(near)
    assert all(fit.off <= Fraction(1, 10) for fit in found)
    left_out = {slip.factor for slip in CATALOGUE} - {fit.slip.factor for fit in found}
    assert all(distance(factor) >= near[0] or factor < 2 for factor in left_out)


def test_small_factors_have_to_fit_closer():
    """Ten per cent beside a factor of 1.12 would be nearly nothing, or nearly everything."""
    assert explain(Fraction("1.2009")).slip.factor == Fraction(568261250, 473176473)
    assert explain(Fraction("1.17")) is None
    assert explain(Fraction("1.08")) is None


# --- which slips are possible here ------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kind", "units", "count"),
    [
        (None, {"KGM", "LBR"}, 6),  # those that can happen to any quantity
        (Kind.COUNT, {"KGM", "LBR"}, 6),
        (Kind.MASS, {"KGM"}, 6),
        (Kind.MASS, {"KGM", "LBR"}, 7),
        (Kind.MASS, {"KGM", "LBR", "ONZ", "GRM"}, 9),
        (Kind.TIME, set(), 7),
        (Kind.VOLUME, {"GLL", "GLI", "LTR"}, 8),
    ],
)
def test_only_units_in_use_at_the_plant_can_be_confused(kind, units, count):
    assert len(possible(kind, frozenset(units))) == count


def issue(
    item_no: str, amount: str, master: MasterData, lot: str | None = None, used: str = "0"
) -> tuple[Finding, ...]:
    """Findings about an issue to the order for 50 gears: 25 kg of steel, 200 screws, 2 l of oil."""
    detail = Consumption(item=item_no, qty=qty(amount, master, item_no))
    known = facts(master=master, position=Position(order_no="WO9"))
    return findings(detail, known, order_no="WO9", operation_no="10")


def with_pounds() -> MasterData:
    return replace(line_plant(), unit_codes=(UnitCode("LB", "LBR", "supplier labels"),))


def test_pounds_entered_as_kilograms_are_seen_where_pounds_are_in_use():
    """55 lb of steel are 24.9 kg."""
    (finding,) = issue("STEEL", "55 KGM", with_pounds())
    assert (finding.code, finding.suggested) == ("Q04", "24.948 KGM")
    assert finding.text == (
        "55 KGM of Steel is 2.2 times what the whole order needs (25 KGM). "
        "It fits pound entered as kilogram (2.205) within 1 %. Was it 24.948 KGM?"
    )
    (elsewhere,) = issue("STEEL", "55 KGM", line_plant())
    assert elsewhere.suggested == "27.5 KGM", "a double report: nobody here has pounds"


def test_pounds_are_no_explanation_of_screws():
    (finding,) = issue("SCREW", "440 PCS", with_pounds())
    assert (finding.code, finding.suggested) == ("Q04", "220 PCS")


def test_what_is_suggested_has_the_items_precision():
    """A tenth of 11 boxes cannot be entered where boxes come whole."""
    master = line_plant()
    box = Factor("BOX", 200, 1, "supplier", decimals=0)
    items = tuple(replace(held, units=(box,)) if held.item == "SCREW" else held for held in master.items)
    whole = replace(master, items=items)
    assert issue("SCREW", "10 BOX", whole)[0].suggested == "1 BOX"
    assert issue("SCREW", "11 BOX", whole)[0].suggested is None
    assert issue("SCREW", "11 BOX", line_plant())[0].suggested == "1.1 BOX"


# --- labels in the quantity field -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("entered", "digits"),
    [
        ("999999", None),
        ("1234567", 7),
        ("95060001", 8),
        ("9506000134352", 13),
        ("1234567.5", None),
    ],
)
def test_seven_digits_or_more_are_a_bar_code(entered, digits):
    number = Micro(int(Fraction(entered) * 10**6))
    assert bar_code(number) == (f"a bar code of {digits} digits read into the quantity" if digits else None)


@pytest.mark.parametrize(
    ("entered", "lot", "is_it"),
    [
        ("4711", "4711", True),
        ("4711", "0004711", True),
        ("47.11", "4711", False),
        ("4711", "L4711", False),
        ("12", "12", False),  # chance
        ("100", "100", True),
        ("4711", None, False),
    ],
)
def test_a_lot_number_entered_as_the_quantity(entered, lot, is_it):
    assert (lot_number(micro(entered), lot) is not None) is is_it


def lots(*numbers: str) -> MasterData:
    master = reference_plant()
    return replace(master, lots=tuple(Lot(item="RESIN", lot=number, on_hand=micro("900000000")) for number in numbers))


def resin(amount: str, lot: str, planned: str = "100") -> tuple[Finding, ...]:
    master = lots(lot)
    master = replace(master, orders=(replace(master.orders[0], planned=micro(planned)),))
    return findings(Consumption(item="RESIN", qty=kilos(amount), lot=lot), facts(master=master))


def test_the_lot_number_is_told_before_any_factor():
    """2000 of lot 2000, where 200 are needed: ten times, but no slipped decimal point."""
    (finding,) = resin("2000", "2000")
    assert (finding.code, finding.suggested) == ("Q04", None)
    assert finding.text == (
        "2000 KGM of Resin is 10 times what the whole order needs (200 KGM). "
        "It fits the lot number entered as the quantity. Enter the quantity."
    )
    assert resin("200", "200") == (), "as planned: a coincidence"


def test_a_bar_code_is_told_where_no_factor_fits():
    (finding,) = resin("4006381", "R7")
    assert "It fits a bar code of 7 digits read into the quantity." in finding.text
    (known,) = resin("2000000", "R7", planned="1000")
    assert known.suggested == "2000000 GRM", "a thousand times, exactly"


def test_seven_digits_are_no_bar_code_where_the_order_needs_as_many():
    (finding,) = resin("9000000", "R7", planned="1500000")
    assert finding.code == "Q03"


def test_a_label_in_the_quantity_of_something_unplanned():
    """Nothing is expected, so there is no ratio: the rule stands alone (C1)."""
    master = line_plant()
    known = facts(master=master, position=Position(order_no="WO9"))
    glue = Consumption(item="GLUE", qty=qty("4006381 PCS", master, "GLUE"))
    found = findings(glue, known, order_no="WO9", operation_no="10")
    assert [each.code for each in found] == ["Q04", "Q03"]
    assert found[0].text == (
        "4006381 PCS of Glue looks like a bar code of 7 digits read into the quantity. Enter the quantity."
    )


def test_a_bar_code_read_into_the_good_pieces():
    assert said(Output(qty=pieces("4006381"))) == ["Q01 block", "Q04 block"]
    assert said(Output(qty=pieces("999999"))) == ["Q01 block"]
    many = reference_plant()
    many = replace(many, orders=(replace(many.orders[0], planned=micro("1000000")),))
    assert said(Output(qty=pieces("1000000")), facts(master=many)) == []


# --- too little, told at the final report -----------------------------------------------------------------------------
def at_the_end(item_no: str, used: str, master: MasterData | None = None, **changes: object) -> list[Finding]:
    """Findings about the final report of 50 gears at the operation that uses the component, after an issue."""
    master = master or line_plant()
    operations = {"STEEL": "10", "OIL": "20", "SCREW": "30"}
    done = tuple(OperationTally(operation_no=no, good=micro("50")) for no in ("10", "20", "30"))
    here = operations[item_no]
    position = Position(
        order_no="WO9",
        operations=tuple(tally for tally in done if tally.operation_no < here),
        components=(ComponentTally(item=item_no, used=micro(used)),),
    )
    detail = replace(Output(qty=pieces("50"), final=True), **changes)
    found = findings(detail, facts(master=master, position=position), order_no="WO9", operation_no=here)
    return [finding for finding in found if finding.code == "Q04"]


AT_THE_END = [
    # component, issued in all, what it fits
    ("STEEL", "25", None),
    ("STEEL", "20", None),  # less, but no factor
    ("STEEL", "2.5", "a slipped decimal point"),
    ("STEEL", "0.025", "KGM entered as GRM"),
    ("STEEL", "12.5", "half of it not reported"),
    ("STEEL", "0", None),  # perhaps it is issued later
    ("STEEL", "250", None),  # too much was told when it was issued
    ("SCREW", "200", None),
    ("SCREW", "17", "DZN entered as PCS (12) within 2 %"),
    ("SCREW", "1", "BOX entered as PCS"),
    ("OIL", "2", None),
    ("OIL", "0.2", "a slipped decimal point"),
]


@pytest.mark.parametrize(("item_no", "used", "fits"), AT_THE_END)
def test_too_little_is_told_at_the_final_report(item_no, used, fits):
    found = at_the_end(item_no, used)
    assert [finding.severity for finding in found] == (["warn"] if fits else [])
    if fits:
        assert f"It fits {fits}." in found[0].text


def test_figures_of_too_little():
    (finding,) = at_the_end("STEEL", "2.5")
    assert finding.text == (
        "2.5 KGM of Steel was issued; the 50 pieces reported need 25, 10 times that. It fits a slipped decimal point. "
        "Was an issue entered in the wrong unit?"
    )
    assert (finding.expected, finding.actual, finding.unit, finding.value_minor) == ("25", "2.5", "KGM", 9000)


def test_before_the_final_report_little_is_simply_not_all_yet():
    assert at_the_end("STEEL", "2.5", final=False) == []


def test_kilograms_entered_as_pounds_are_seen_at_the_end():
    """25 kg entered as 25 lb: 11.34 kg."""
    (finding,) = at_the_end("STEEL", "11.33981", with_pounds())
    assert "It fits kilogram entered as pound" in finding.text


def test_fewer_pieces_need_less():
    """20 gears reported in all: 2.5 kg is a quarter of their 10 kg, and no factor."""
    assert at_the_end("STEEL", "2.5", qty=pieces("20")) == []


def test_a_component_of_two_operations_is_held_against_both():
    """10 kg for cutting and 10 kg more for packing 50 gears; 2 kg are a tenth of both, 1 kg of the first."""
    master = line_plant()
    line = replace(master.standards[0].bom[0], qty_per=Fraction(1, 5))
    standard = replace(master.standards[0], bom=(line, replace(line, operation_no="30")))
    both = replace(master, standards=(standard,))
    assert len(at_the_end("STEEL", "1", both)) == 1, "cutting alone, so far"
    position = Position(
        order_no="WO9",
        operations=tuple(OperationTally(operation_no=no, good=micro("50")) for no in ("10", "20")),
        components=(ComponentTally(item="STEEL", used=micro("2")),),
    )
    final = Output(qty=pieces("50"), final=True)
    known = facts(master=both, position=position)
    assert said(final, known, order_no="WO9", operation_no="30") == ["Q04 warn"]


def test_an_item_that_is_not_known_is_not_held_against_anything():
    master = line_plant()
    assert said(Output(qty=pieces("50"), final=True), facts(master=master, position=None), order_no="WO9") == []


# --- hours ------------------------------------------------------------------------------------------------------------
HOURS = [
    # entered hours, expected hours, why, meant
    ("1.30", "1.5", "minutes entered as decimals of an hour", "1.5"),
    ("0.30", "0.5", "minutes entered as decimals of an hour", "0.5"),
    ("2.45", "2.75", "minutes entered as decimals of an hour", "2.75"),
    ("0.5", "0.3", "decimals of an hour read as minutes", "0.3"),  # 0.30 h read as 0:30
    ("1.5", "1.3", "decimals of an hour read as minutes", "1.3"),
    ("1.5", "1.5", None, None),
    ("1.5", "1.45", None, None),  # within a tenth: an hour is not always the same
    ("1.75", "1.2", None, None),
    ("3", "1", None, None),
    ("1.305", "1.5", None, None),  # no minutes
]


@pytest.mark.parametrize(("entered", "expected", "why", "meant"), HOURS)
def test_decimals_of_an_hour_are_told_from_minutes(entered, expected, why, meant):
    answer = meant_hours(micro(entered), Fraction(expected))
    assert answer == (None if why is None else (why, Fraction(meant)))


@given(st.integers(0, 20), st.integers(20, 59))
def test_every_time_of_the_clock_entered_as_decimals_comes_back(hours, minutes):
    meant = hours + Fraction(minutes, 60)
    answer = meant_hours(Micro(hours * 10**6 + minutes * 10**4), meant)
    assert answer is None or answer[1] == meant
    assert (answer is None) == (abs((hours + Fraction(minutes, 100)) / meant - 1) <= Fraction(1, 10))


def test_hours_and_minutes_confused_are_sixty_times():
    assert explain(Fraction(90, 1) / Fraction(3, 2)).name == "hours and minutes"


def test_a_pack_is_named_by_its_size():
    assert pack(Fraction(33, 2)).above == "the pack of 16.5"


def labour(minutes: int) -> str:
    """What is said of so many minutes at an operation of 180 standard minutes: 30 of setup and 50 x 3."""
    known = facts(master=line_plant(), position=Position(order_no="WO9"))
    found = findings(hours(str(Fraction(minutes, 60))), known, order_no="WO9", operation_no="10", work_center="M1")
    return " ".join(finding.text for finding in found if finding.code == "F05")


@pytest.mark.parametrize(
    ("minutes", "says"),
    [
        (180, ""),
        (198, ""),  # ten per cent more
        (300, "300 minutes of labour at operation 10; the whole order should take 180. It fits decimals of an hour"),
        (360, "It fits a double report."),
        (450, "the whole order should take 180."),
    ],
)
def test_the_slip_behind_too_many_minutes_is_named(minutes, says):
    assert says in labour(minutes)
    assert (labour(minutes) == "") is (says == "")
    assert ("It fits" in labour(minutes)) is ("It fits" in says)


def test_hours_entered_as_decimals_are_read_back_as_minutes():
    """1.3 h are expected, 1.50 h were booked: 1:30 by the clock and 1.30 in decimals is the same number."""
    assert time_slip(facts(), Fraction(90), Fraction(78)) == "decimals of an hour read as minutes: 78 minutes"
    assert time_slip(facts(), Fraction(90 * 60), Fraction(90)) == "hours and minutes"
    assert time_slip(facts(), Fraction(120), Fraction(90)) is None
