"""Pieces against the order, components against what the pieces need: each tolerance on both sides of its border."""

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.claim import Facts, History
from floorledger.domain.detail import Consumption, Hold, Output, Release, ScrapOutput, Transfer
from floorledger.domain.finding import Finding
from floorledger.domain.history import history_of
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro
from floorledger.domain.position import ComponentTally, OperationTally, Position
from floorledger.domain.unit import Factor
from tests.domain.sayings import findings, said
from tests.plants import facts, line_plant, pieces, policy, qty, reference_plant


def so_far(good: str = "0", scrap: str = "0", held: str = "0", used: str = "0") -> Position:
    """What order WO1 has reported at operation 10, and used of its resin."""
    return Position(
        order_no="WO1",
        operations=(OperationTally(operation_no="10", good=micro(good), scrap=micro(scrap), held=micro(held)),),
        components=(ComponentTally(item="RESIN", used=micro(used)),),
    )


def output(number: str, **changes: object) -> Output:
    return Output(qty=pieces(number), **changes)  # type: ignore[arg-type]


def scrap(number: str) -> ScrapOutput:
    return ScrapOutput(qty=pieces(number), reason_code="FLASH")


# --- pieces, against an order for 100 ---------------------------------------------------------------------------------
PIECES = [
    # what, good so far, detail, findings
    ("as planned", "0", output("100"), []),
    ("one too many", "0", output("101"), ["Q01 warn"]),
    ("five per cent too many", "0", output("105"), ["Q01 warn"]),
    ("more than five per cent", "0", output("106"), ["Q01 block"]),
    ("the last pieces", "90", output("10"), []),
    ("one more than the last", "90", output("11"), ["Q01 warn"]),
    ("far more than the last", "90", output("16"), ["Q01 block"]),
    ("after too many already", "106", output("1"), ["Q01 block"]),
    ("final and complete", "0", output("100", final=True), []),
    ("final, two per cent short", "0", output("98", final=True), []),
    ("final, three per cent short", "0", output("97", final=True), ["Q02 warn"]),
    ("final, ten per cent short", "0", output("90", final=True), ["Q02 warn"]),
    ("final, eleven per cent short", "0", output("89", final=True), ["Q02 block"]),
    ("not final, far short", "0", output("1"), []),
    ("final in two parts", "60", output("38", final=True), []),
    ("final in two parts, too few", "60", output("29", final=True), ["Q02 block"]),
    ("final and too many", "0", output("106", final=True), ["Q01 block"]),
    ("half of the order scrapped", "0", scrap("50"), []),
    ("more than half", "0", scrap("51"), ["Q07 block"]),
    ("scrap does not complete an order", "100", scrap("10"), []),
]


@pytest.mark.parametrize(("good", "detail", "expected"), [row[1:] for row in PIECES], ids=[row[0] for row in PIECES])
def test_pieces(good, detail, expected):
    """With two kilograms of resin issued for each piece, as the standard says."""
    used = 2 * (int(good) + detail.qty.base // 10**6)
    assert said(detail, facts(position=so_far(good, used=str(used)))) == expected


def test_scrap_adds_up_to_half_of_the_order():
    assert said(scrap("10"), facts(position=so_far(scrap="40"))) == []
    assert said(scrap("11"), facts(position=so_far(scrap="40"))) == ["Q07 block"]


@pytest.mark.parametrize(
    ("good", "released", "expected"), [("90", "10", []), ("90", "11", ["Q01 warn"]), ("90", "16", ["Q01 block"])]
)
def test_released_pieces_complete_an_order_like_reported_ones(good, released, expected):
    """Held first and released then, too many pieces would otherwise reach the stock of finished goods unseen."""
    known = facts(position=so_far(good, held="20"), roles=frozenset({"quality"}), remaining_held=micro("20"))
    assert said(Release(hold_event_id="h", qty=pieces(released)), known) == expected
    assert said(Release(hold_event_id="h"), known) == []


def only(found: tuple[Finding, ...]) -> dict[str, object]:
    (finding,) = found
    return {
        name: getattr(finding, name)
        for name in ("code", "expected", "actual", "unit", "suggested", "value_minor", "text")
        if getattr(finding, name)
    }


def test_figures_of_over_completion():
    """Six pieces at 10.50."""
    assert only(findings(output("16"), facts(position=so_far("90")))) == {
        "code": "Q01",
        "expected": "100",
        "actual": "106",
        "unit": "PCS",
        "value_minor": 6300,
        "text": "106 of 100 PCS would be reported: 6 more than the order asks for.",
    }


def test_figures_of_under_completion():
    assert only(findings(output("97", final=True), facts(position=so_far(used="194")))) == {
        "code": "Q02",
        "expected": "100",
        "actual": "97",
        "unit": "PCS",
        "value_minor": 3150,
        "text": "Final at 97 of 100 PCS.",
    }
    (blocked,) = findings(output("89", final=True), facts(position=so_far(used="178")))
    assert blocked.text == "Final at 89 of 100 PCS. Say why, or leave it to the supervisor."


def test_figures_of_scrap():
    assert only(findings(scrap("11"), facts(position=so_far(scrap="40")))) == {
        "code": "Q07",
        "expected": "100",
        "actual": "51",
        "unit": "PCS",
        "value_minor": 53550,
        "text": "51 of 100 PCS scrapped: more than 50 % of the order.",
    }


def test_the_value_at_stake_is_what_the_pieces_have_cost_so_far_as_the_plant_absorbs_it():
    master = line_plant()
    position = Position(order_no="WO9")
    known = [facts(master=master, position=position, policy=policy(absorb_foh=foh)) for foh in (True, False)]
    worth = [findings(scrap("26"), each, order_no="WO9")[0].value_minor for each in known]
    assert worth == [30160, 27040]  # 26 x 11.60 up to operation 10, 26 x 10.40 without fixed overhead


@pytest.mark.parametrize(
    ("good", "twice"), [("106", False), ("189", False), ("190", True), ("200", True), ("210", True), ("211", False)]
)
def test_about_twice_the_order_asks_whether_it_is_one_side_or_a_repeat(good, twice):
    over = next(finding for finding in findings(output(good), facts()) if finding.code == "Q01")
    assert ("reported twice" in over.text) is twice


# --- one operation after another --------------------------------------------------------------------------------------
def upstream(good: str, here: OperationTally | None = None) -> Facts:
    before = OperationTally(operation_no="10", good=micro(good), scrap=micro("40"))
    tallies = (before,) if here is None else (before, here)
    return facts(master=line_plant(), position=Position(order_no="WO9", operations=tallies))


SEQUENCE = [
    ("as many as came", "50", None, output("50"), []),
    ("two per cent more", "50", None, output("51"), ["Q01 warn", "Q06 warn"]),
    ("more than two per cent", "40", None, output("41"), ["Q06 block"]),
    ("nothing came yet", "0", None, output("5"), ["Q06 warn"]),
    ("scrapped pieces came too", "20", None, scrap("20"), []),
    ("more scrap than came", "20", None, scrap("21"), ["Q06 block"]),
    ("good, scrap and held together", "20", ("10", "4", "6"), output("1"), ["Q06 block"]),
    ("good, scrap and held together, all there", "21", ("10", "4", "6"), output("1"), []),
]


@pytest.mark.parametrize(
    ("came", "here", "detail", "expected"), [row[1:] for row in SEQUENCE], ids=[row[0] for row in SEQUENCE]
)
def test_no_more_pieces_than_the_operation_before_let_through(came, here, detail, expected):
    tally = None
    if here is not None:
        good, lost, held = map(micro, here)
        tally = OperationTally(operation_no="20", good=good, scrap=lost, held=held)
    assert said(detail, upstream(came, tally), order_no="WO9", operation_no="20") == expected


def test_the_first_operation_has_none_before_it():
    known = facts(master=line_plant(), position=Position(order_no="WO9"))
    assert said(output("50"), known, order_no="WO9", operation_no="10") == []


def test_figures_of_the_sequence():
    assert only(findings(output("41"), upstream("40"), order_no="WO9", operation_no="20")) == {
        "code": "Q06",
        "expected": "40",
        "actual": "41",
        "unit": "PCS",
        "text": "41 PCS here, but operation 10 has reported 40 good.",
    }


# --- components, of an order that needs 200 kg of resin at 3.00 -------------------------------------------------------
def resin(amount: str, lot: str | None = "R7") -> Consumption:
    return Consumption(item="RESIN", qty=qty(amount, reference_plant(), "RESIN"), lot=lot)


USED = [
    # what, used so far, issued now, findings
    ("as needed", "0", "200", []),
    ("five per cent more", "0", "210", []),
    ("more, but for less than 50.00", "0", "216.66", []),
    ("more, and for 50.01", "0", "216.67", ["Q03 warn"]),
    ("25 per cent more", "0", "250", ["Q03 warn"]),
    ("more than 25 per cent", "0", "250.00001", ["Q03 block"]),
    ("in parts, as needed", "150", "50", []),
    ("in parts, five per cent more", "150", "60", []),
    ("in parts, more and for 50.01", "150", "66.67", ["Q03 warn"]),
    ("in parts, more than 25 per cent", "150", "100.00001", ["Q03 block"]),
    ("ten times", "0", "2000", ["Q04 block"]),
    ("nothing that fits", "0", "900", ["Q03 block"]),
]


@pytest.mark.parametrize(("used", "issued", "expected"), [row[1:] for row in USED], ids=[row[0] for row in USED])
def test_consumption(used, issued, expected):
    assert said(resin(issued), facts(position=so_far(used=used))) == expected


def test_a_slip_is_blocked_even_where_it_is_cheap():
    """Ten times what is needed of something at a cent, for less than the floor of 50.00."""
    master = reference_plant()
    cheap = replace(master, items=(master.items[0], replace(master.items[1], standard_price=Fraction(1, 100))))
    assert said(resin("250.00001"), facts(master=cheap)) == ["Q03 block"]
    assert said(resin("250"), facts(master=cheap)) == []
    assert said(resin("2000"), facts(master=cheap)) == ["Q04 block"]


def test_five_per_cent_is_allowed_whatever_it_is_worth():
    """Resin at 300.00: five per cent are 3000.00."""
    master = reference_plant()
    dear = replace(master, items=(master.items[0], replace(master.items[1], standard_price=Fraction(300))))
    assert said(resin("210"), facts(master=dear)) == []
    assert said(resin("210.00001"), facts(master=dear)) == ["Q03 warn"]


def test_figures_of_an_excess():
    assert only(findings(resin("100"), facts(position=so_far(used="150.5")))) == {
        "code": "Q03",
        "expected": "200",
        "actual": "250.5",
        "unit": "KGM",
        "value_minor": 15150,
        "text": "With 100 KGM the order has used 250.5 KGM of Resin; it needs 200 KGM.",
    }


def test_an_excess_is_told_in_the_unit_that_was_typed():
    """100 kg in grams upon 150.5 kg used; 200 kg are needed."""
    assert only(findings(resin("100000 GRM"), facts(position=so_far(used="150.5"))))["text"] == (
        "With 100000 GRM the order has used 250500 GRM (250.5 KGM) of Resin; it needs 200000 GRM (200 KGM)."
    )


def test_what_a_lot_has_left_is_told_in_the_unit_that_was_typed():
    """The lot R7 has 1000 kg."""
    much = qty("1001000 GRM", reference_plant(), "RESIN")
    assert only(findings(Transfer(item="RESIN", qty=much, lot="R7", from_location="A", to_location="B")))["text"] == (
        "Lot R7 of Resin has 1000000 GRM (1000 KGM) left by what is known here; "
        "1001000 GRM (1001 KGM) would be taken. Check the lot and the number."
    )


def test_figures_of_a_slip():
    assert only(findings(resin("2000"))) == {
        "code": "Q04",
        "expected": "200",
        "actual": "2000",
        "unit": "KGM",
        "suggested": "200 KGM",
        "value_minor": 540000,
        "text": "2000 KGM of Resin is 10 times what the whole order needs (200 KGM). It fits a slipped decimal point. "
        "Was it 200 KGM?",
    }


# --- what was probably meant ------------------------------------------------------------------------------------------
def slip(item_no: str, amount: str, used: str = "0", master: MasterData | None = None) -> str | None:
    """The suggestion for an issue to the order for 50 gears: 25 kg of steel, 200 screws, 2 l of oil."""
    master = master or line_plant()
    position = Position(order_no="WO9", components=(ComponentTally(item=item_no, used=micro(used)),))
    issue = Consumption(item=item_no, qty=qty(amount, master, item_no))
    found = findings(issue, facts(master=master, position=position), order_no="WO9", operation_no="10")
    return found[0].suggested if found else None


SLIPS = [
    # what, item, issued, used so far, meant
    ("ten times", "STEEL", "250 KGM", "0", "25 KGM"),
    ("nearly ten times", "STEEL", "240 KGM", "0", "24 KGM"),
    ("a hundred times", "STEEL", "2500 KGM", "0", "25 KGM"),
    ("grams entered as kilograms", "STEEL", "25000 KGM", "0", "25000 GRM"),
    ("grams entered as kilograms, a little more", "STEEL", "26500 KGM", "0", "26500 GRM"),
    ("ten times in grams", "STEEL", "250000 GRM", "0", "25000 GRM"),
    ("twice", "STEEL", "50 KGM", "0", "25 KGM"),
    ("a tenth less than twice", "STEEL", "45 KGM", "0", "22.5 KGM"),
    ("a tenth more than twice", "STEEL", "55 KGM", "0", "27.5 KGM"),
    ("less than that", "STEEL", "44.99 KGM", "0", None),
    ("more than that", "STEEL", "55.01 KGM", "0", None),
    ("sixty times", "STEEL", "1500 KGM", "0", "25 KGM"),
    ("a dozen times", "STEEL", "300 KGM", "0", "25 KGM"),
    ("pieces entered as dozens", "SCREW", "200 DZN", "0", "200 PCS"),
    ("pieces entered as dozens, no whole dozens", "SCREW", "199 DZN", "0", "199 PCS"),
    ("pieces entered as boxes", "SCREW", "200 BOX", "0", "200 PCS"),
    ("dozens entered as boxes", "SCREW", "17 BOX", "0", "17 DZN"),
    ("ten times in pieces", "SCREW", "2000 PCS", "0", "200 PCS"),
    ("ten times in boxes", "SCREW", "10 BOX", "0", "1 BOX"),
    ("a thousand times, of a fixed quantity", "OIL", "2000 LTR", "0", "2 LTR"),
    # nothing fits
    ("three times", "STEEL", "75 KGM", "0", None),
    ("thirty times", "STEEL", "750 KGM", "0", None),
    ("ten times, but no whole pieces", "SCREW", "2005 PCS", "0", None),
    # what was used already leaves no room for what would have been meant
    ("twice, with half of it used", "STEEL", "50 KGM", "12.5", None),
    ("ten times, with all of it used", "STEEL", "250 KGM", "25", None),
    ("ten times, with a fifth used", "STEEL", "250 KGM", "5", "25 KGM"),
    ("ten times, with a quarter used", "STEEL", "250 KGM", "6.25", "25 KGM"),
    ("ten times, with more than a quarter used", "STEEL", "250 KGM", "6.26", None),
    ("grams as kilograms, with all of it used", "STEEL", "25000 KGM", "25", None),
]


@pytest.mark.parametrize(("item", "issued", "used", "meant"), [r[1:] for r in SLIPS], ids=[r[0] for r in SLIPS])
def test_what_was_probably_meant(item, issued, used, meant):
    assert slip(item, issued, used) == meant


def with_glue(per_piece: Fraction) -> MasterData:
    """Gears that need glue, in cartridges of 200 ml as the demo's sealant has them."""
    master = line_plant()
    bom = (replace(master.standards[0].bom[0], item="GLUE", qty_per=per_piece, uom="PCS"),)
    return replace(master, standards=(replace(master.standards[0], bom=bom),))


@pytest.mark.parametrize(
    ("issued", "meant"),
    [
        ("1000 PCS", "1000 ML"),  # 20 ml each: 5 cartridges
        ("950 PCS", "950 ML"),
        ("5 PCS", None),
        ("1000 ML", None),
        ("10000 ML", "1000 ML"),
    ],
)
def test_the_items_own_unit_comes_first(issued, meant):
    assert slip("GLUE", issued, master=with_glue(Fraction(1, 10))) == meant


def test_the_items_own_unit_is_suggested_where_it_leaves_room():
    assert slip("GLUE", "1000 PCS", "1.25", with_glue(Fraction(1, 10))) == "1000 ML"
    assert slip("GLUE", "1000 PCS", "1.26", with_glue(Fraction(1, 10))) is None


def test_another_name_for_the_same_unit_is_no_slip():
    master = line_plant()
    each = [replace(item, units=(*item.units, Factor("EA", 1, 1, "Rec 20"))) for item in master.items]
    assert slip("SCREW", "215 PCS", master=replace(master, items=tuple(each))) is None


def test_an_order_may_need_less_than_one_piece():
    """Half a cartridge for all fifty gears."""
    known = facts(master=with_glue(Fraction(1, 100)), position=Position(order_no="WO9"))
    glue = Consumption(item="GLUE", qty=qty("100 ML", line_plant(), "GLUE"))
    assert said(glue, known, order_no="WO9", operation_no="10") == []


def test_the_items_own_unit_is_named():
    (finding,) = findings(
        Consumption(item="GLUE", qty=qty("1000 PCS", line_plant(), "GLUE")),
        facts(master=with_glue(Fraction(1, 10)), position=Position(order_no="WO9")),
        order_no="WO9",
    )
    assert finding.text == (
        "1000 PCS of Glue is 200 times what the whole order needs (5 PCS). It fits ML entered as PCS. Was it 1000 ML?"
    )


def test_a_unit_that_is_larger_than_the_one_entered_is_no_slip():
    """Meant in boxes and entered in pieces, it would be too little, not too much."""
    assert slip("SCREW", "240 PCS") is None


@given(
    number=st.integers(1, 10**6),
    used=st.integers(0, 400),
    unit=st.sampled_from([("SCREW", "PCS"), ("SCREW", "DZN"), ("SCREW", "BOX"), ("STEEL", "KGM"), ("STEEL", "GRM")]),
)
def test_what_is_suggested_can_be_entered_and_would_not_be_blocked(number, used, unit):
    item_no, uom = unit
    meant = slip(item_no, f"{number} {uom}", str(used))
    if meant is not None:
        position = Position(order_no="WO9", components=(ComponentTally(item=item_no, used=micro(str(used))),))
        again = Consumption(item=item_no, qty=qty(meant, line_plant(), item_no))
        known = facts(master=line_plant(), position=position)
        assert "block" not in " ".join(said(again, known, order_no="WO9", operation_no="10"))


# --- components and lots ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("lot", "changes", "expected"),
    [
        ("R7", {}, []),
        (None, {}, ["M05 block"]),
        ("R8", {}, ["M05 block"]),
        ("OLD", {}, ["M05 block"]),
        ("R7", {"held_lots": frozenset({("RESIN", "R7")})}, ["M05 block"]),
        ("R7", {"held_lots": frozenset({("RESIN", "R8"), ("PUMP", "R7")})}, []),
    ],
)
def test_lots(lot, changes, expected):
    assert said(resin("2", lot), facts(**changes)) == expected


def lot_until(day: date) -> MasterData:
    """A plant on Berlin's clock whose resin may be used until a day."""
    master = reference_plant()
    return replace(master, time_zone="Europe/Berlin", lots=(replace(master.lots[0], expires=day),))


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-19T12:00:00+01:00", []),
        ("2026-11-20T23:59:00+01:00", []),
        ("2026-11-20T22:59:00+00:00", []),
        ("2026-11-20T23:00:00+00:00", ["M05 block"]),  # the 21st by the plant's clock
        ("2026-11-21T00:00:00+01:00", ["M05 block"]),
    ],
)
def test_a_lot_is_good_until_the_end_of_its_day_in_the_plant(moment, expected):
    at = datetime.fromisoformat(moment)
    known = facts(master=lot_until(date(2026, 11, 20)), now=at)
    assert said(resin("2"), known, occurred_start=at, captured_at=at.astimezone(UTC)) == expected


def test_a_component_without_lots_needs_none():
    master = line_plant()
    screws = Consumption(item="SCREW", qty=qty("4", master, "SCREW"))
    known = facts(master=master, position=Position(order_no="WO9"))
    assert said(screws, known, order_no="WO9", operation_no="30") == []
    assert said(replace(screws, lot="X"), known, order_no="WO9", operation_no="30") == ["M05 block"]


def test_an_unknown_item():
    assert said(Consumption(item="GHOST", qty=pieces("1"))) == ["M01 block"]


def test_a_component_that_is_not_on_the_bill_of_materials():
    master = line_plant()
    glue = Consumption(item="GLUE", qty=qty("600 ML", master, "GLUE"))
    known = facts(master=master, position=Position(order_no="WO9"))
    assert only(findings(glue, known, order_no="WO9", operation_no="10")) == {
        "code": "Q03",
        "actual": "600 ML (3 PCS)",
        "value_minor": 2700,
        "text": "Glue is not on the bill of materials of GEAR.",
    }
    assert said(glue, known, order_no="WO9", operation_no="10") == ["Q03 warn"]


def test_a_bill_of_materials_that_asks_for_nothing():
    master = line_plant()
    bom = tuple(replace(line, qty_per=Fraction(0)) for line in master.standards[0].bom)
    none = replace(master, standards=(replace(master.standards[0], bom=bom),))
    steel = Consumption(item="STEEL", qty=qty("4", master, "STEEL"))
    assert said(steel, facts(master=none, position=Position(order_no="WO9")), order_no="WO9") == ["Q03 warn"]


def test_a_component_on_two_lines_is_needed_for_both():
    master = line_plant()
    first = master.standards[0].bom[0]
    bom = (first, replace(first, operation_no="20"), replace(first, operation_no="30", qty_per=Fraction(3), fixed=True))
    twice = replace(master, standards=(replace(master.standards[0], bom=bom),))
    known = facts(master=twice, position=Position(order_no="WO9"))

    def steel(amount: str) -> list[str]:
        issue = Consumption(item="STEEL", qty=qty(amount, master, "STEEL"))
        return said(issue, known, order_no="WO9", operation_no="10")

    assert steel("65.5") == []  # 25 + 25 + 3 = 53, and 12.5 kg for 50.00
    assert steel("66.25") == ["Q03 warn"]
    assert steel("66.26") == ["Q03 block"]


def test_without_a_position_the_lot_is_still_checked():
    assert said(resin("10", "OLD"), facts(position=None)) == ["M05 block"]
    assert said(resin("11", "OLD"), facts(position=None)) == ["M05 block", "Q05 block"]
    assert said(output("1000"), facts(position=None)) == []


def test_held_pieces_are_not_good_yet():
    assert said(Hold(hold_code="QA", qty=pieces("200")), facts(position=so_far("100"))) == []


def test_a_factor_of_the_items_own_is_not_used_twice():
    """An item whose units name its base unit again."""
    master = reference_plant()
    resin_item = replace(master.items[1], units=(*master.items[1].units, Factor("KGM", 1, 1, "again")))
    known = facts(master=replace(master, items=(master.items[0], resin_item)))
    assert findings(resin("2000"), known)[0].suggested == "200 KGM"


# --- a pack of the item (B5.1) ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("number", "units", "expected"),
    [
        ("1004", (), ["Q01 warn"]),
        ("1004", (Factor("Set", 4, 1, "supplier"),), ["Q01 warn"]),
        ("1005", (Factor("Set", 4, 1, "supplier"),), ["Q01 block"]),  # more than a pack, and half a per cent
        ("1005", (Factor("Set", 4, 1, "supplier"), Factor("Pallet", 1, 1, "x")), ["Q01 block"]),
        ("1005", (Factor("BOX", 4, 1, "supplier"),), ["Q01 warn"]),  # no package unit here
        ("1005", (Factor("Set", 12, 1, "supplier"), Factor("Set", 4, 1, "other")), ["Q01 block"]),
    ],
)
def test_more_than_a_pack_too_many_waits(number, units, expected):
    master = reference_plant()
    items = (replace(master.items[0], units=units), master.items[1])
    large = replace(master, items=items, orders=(replace(master.orders[0], planned=micro("1000")),))
    assert said(output(number), facts(master=large)) == expected


# --- scrap against what earlier orders lost (B5.1, C1) ----------------------------------------------------------------
def usual(*percent: int) -> History | None:
    return history_of(Fraction(each, 100) for each in percent)


# 2 % in the middle, 1 % from it in the middle: three robust standard deviations are 3 x 1.4826 = 4.4478 per cent
SPREAD = (0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4, 5)


def test_median_and_spread():
    assert usual(*SPREAD) == History(median=Fraction(2, 100), mad=Fraction(1, 100), count=16)
    assert usual(1, 2) == History(median=Fraction(3, 200), mad=Fraction(1, 200), count=2)
    assert usual() is None


@pytest.mark.parametrize(("lost", "expected"), [("6", []), ("7", ["Q07 warn"])])
def test_scrap_beyond_three_robust_standard_deviations(lost, expected):
    known = facts(position=so_far("50"), scrap_history=usual(*SPREAD))
    assert said(scrap(lost), known) == expected
    assert said(scrap(lost), facts(position=so_far("50"))) == [], "without a history there is nothing to compare with"


def test_below_fifteen_earlier_orders_nothing_is_compared():
    known = facts(position=so_far("50"), scrap_history=usual(*SPREAD[1:-1]))
    assert said(scrap("40"), known) == []


def test_a_history_without_spread_lets_a_little_pass():
    """Nobody ever lost anything: one per cent is a robust standard deviation, so three pass."""
    known = facts(position=so_far("50"), scrap_history=usual(*[0] * 20))
    assert said(scrap("3"), known) == []
    assert said(scrap("4"), known) == ["Q07 warn"]


def test_half_of_the_order_is_said_once():
    known = facts(position=so_far("40"), scrap_history=usual(*SPREAD))
    assert said(scrap("51"), known) == ["Q07 block"]


def test_unusual_scrap_says_what_is_usual():
    (finding,) = findings(scrap("10"), facts(position=so_far("50"), scrap_history=usual(*SPREAD)))
    assert finding.text == (
        "10 % scrapped here; 16 earlier orders of PUMP lost 2 %, and hardly ever more than 6.448 %."
    )
    assert (finding.expected, finding.actual, finding.unit, finding.value_minor) == ("2", "10", "%", 10500)


# --- a finish on figures that cannot be (pains.md P16) ----------------------------------------------------------------
@pytest.mark.parametrize(
    ("good", "lost", "number", "expected"),
    [
        ("40", "5", "60", []),  # 105 in all: five per cent more than planned
        ("40", "6", "60", ["Q05 block"]),
        ("0", "60", "100", ["Q05 block"]),  # the -60 of the tracker
        ("40", "60", "1", ["Q02 block"]),
    ],
)
def test_a_finish_never_leaves_less_than_nothing(good, lost, number, expected):
    """Of an order for 100; scrap was reported before."""
    in_all = int(good) + int(lost) + int(number)
    known = facts(position=so_far(good, scrap=lost, used=str(2 * in_all)))
    assert said(output(number, final=True), known) == expected
    assert "Q05 block" not in said(output(number), known), "more may come, so it is not final"


def test_less_than_nothing_says_so():
    """Sixty pieces at 10.50."""
    known = facts(position=so_far("0", scrap="60", used="320"))
    (finding,) = findings(output("100", final=True), known)
    assert finding.text == (
        "160 PCS would be reported here in all, good or not, of 100: 60 less than nothing would be left. "
        "Count again before this is final."
    )
    assert (finding.expected, finding.actual, finding.value_minor) == ("100", "160", 63000)


def test_planned_scrap_is_allowed_for():
    master = reference_plant()
    lossy = replace(master, standards=(replace(master.standards[0], planned_scrap=Fraction(1, 5)),))
    known = facts(master=lossy, position=so_far("40", scrap="25", used="250"))
    assert said(output("60", final=True), known) == []
