"""The units of an item: its own by lot and day, one hop to the base, and what needs no factor at all (B4.2, B4.3)."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.detail import Consumption, Return
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro, micro_text, to_fraction
from floorledger.domain.position import ComponentTally, Position
from floorledger.domain.unit import Factor, Quantity, to_base
from floorledger.domain.uom import TABLE, UnitCode
from tests.domain.sayings import said
from tests.plants import event, facts, line_plant

SPRING, SUMMER, AUTUMN = date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1)


def density(kilos: str, lot: str | None = None, since: date | None = SPRING) -> Factor:
    """1 litre is so many kilograms."""
    value = Fraction(kilos)
    return Factor("LTR", value.numerator, value.denominator, "laboratory", lot=lot, valid_from=since)


SYRUP = Item(
    item="SYRUP",
    description="Syrup",
    base_uom="KGM",
    decimals=5,
    standard_price=Fraction(2),
    units=(density("1.30"), density("1.32", since=SUMMER), density("1.35", lot="L7"), density("1.36", "L7", AUTUMN)),
)


@pytest.mark.parametrize(
    ("lot", "on", "kilos"),
    [
        (None, None, None),  # without a day no density can be taken
        (None, date(2026, 2, 28), None),
        (None, SPRING, "1.30"),
        (None, date(2026, 5, 31), "1.30"),
        (None, SUMMER, "1.32"),
        ("L8", AUTUMN, "1.32"),
        ("L7", date(2026, 2, 28), None),
        ("L7", SUMMER, "1.35"),  # the lot's own, though the item's is newer
        ("L7", AUTUMN, "1.36"),
        ("L7", date(2027, 1, 1), "1.36"),
    ],
)
def test_a_density_is_of_a_lot_and_a_day(lot, on, kilos):
    found = SYRUP.factor("LTR", lot, on)
    assert (found and found.value) == (Fraction(kilos) if kilos else None)


def test_the_base_unit_needs_no_day():
    assert SYRUP.factor("KGM", "L7", None) == Factor("KGM", 1, 1, "base unit")


def plant(*items: Item, codes: tuple[UnitCode, ...] = ()) -> MasterData:
    return replace(line_plant(), items=items, unit_codes=codes)


def item(base_uom: str, *units: Factor, decimals: int = 5) -> Item:
    return Item(
        item="X", description="X", base_uom=base_uom, decimals=decimals, standard_price=Fraction(1), units=units
    )


BY_DEFINITION = [
    # base unit of the item, entered in, what one of it is
    ("KGM", "LBR", "45359237/100000000"),
    ("KG", "LB", "45359237/100000000"),  # by the codes that ERPs use
    ("GLL", "OZA", "1/128"),
    ("PCS", "DZN", "12"),
    ("PCS", "EA", "1"),
    ("PR", "PCS", "1/2"),
    ("HUR", "MIN", "1/60"),
    ("KGM", "LTR", None),  # a density
    ("KGM", "MTR", None),
    ("PCS", "BOX", None),  # only the item knows
    ("KGM", "ST", None),  # a short ton, or a piece: not said here
    ("KOLLI", "KGM", None),
]


@pytest.mark.parametrize(("base", "uom", "value"), BY_DEFINITION)
def test_units_of_the_same_kind_need_no_factor_of_the_item(base, uom, value):
    held = item(base)
    found = plant(held).factor(held, uom)
    assert (found and found.value) == (Fraction(value) if value else None)
    assert found is None or found.source == "definition"
    assert held.factor(uom) is None


def test_the_items_own_factor_comes_first():
    held = item("PCS", Factor("BOX", 200, 1, "supplier"))
    assert plant(held).factor(held, "BOX") == Factor("BOX", 200, 1, "supplier")


def test_one_hop_through_the_base_and_no_second():
    """Pieces of 2 kg: 10 KGM are 5 pieces. Pounds would have to go by kilograms first, so they are not a unit."""
    held = item("PCS", Factor("KGM", 1, 2, "drawing"))
    master = plant(held)
    assert master.factor(held, "KGM").value == Fraction(1, 2)
    assert master.factor(held, "LBR") is None


@pytest.mark.parametrize(("means", "value"), [("H87", "1"), ("STN", None), ("DZN", "12"), ("KEG", None)])
def test_the_plant_says_what_st_is(means, value):
    held = item("PCS")
    master = plant(held, codes=(UnitCode("ST", means, "plant 1000"),))
    found = master.factor(held, "ST")
    assert (found and found.value) == (Fraction(value) if value else None)


def test_a_short_ton_at_an_american_plant():
    held = item("KGM")
    found = plant(held, codes=(UnitCode("ST", "STN", "plant US01"),)).factor(held, "ST")
    assert found.value == Fraction(45359237, 50000)


def test_two_meanings_of_one_code_are_none():
    held = item("PCS")
    both = (UnitCode("ST", "H87", "one list"), UnitCode("ST", "STN", "another"))
    assert plant(held, codes=both).factor(held, "ST") is None
    assert plant(held, codes=(both[0], both[0])).factor(held, "ST").value == 1


@pytest.mark.parametrize(
    ("uom", "factor", "decimals"),
    [
        ("PCS", Factor("PCS", 1, 2, "drawing"), 0),  # pieces come whole, of a base in kilograms too
        ("PCS", Factor("PCS", 1, 2, "drawing", decimals=2), 2),  # unless the plant says how finely
        ("BOX", Factor("BOX", 10, 1, "supplier"), None),
        ("LBR", None, None),
    ],
)
def test_whole_units_are_entered_whole(uom, factor, decimals):
    held = item("KGM", *([factor] if factor else []))
    assert plant(held).factor(held, uom).decimals == decimals


def test_half_a_piece_of_something_that_is_weighed_is_refused():
    held = item("KGM", Factor("PCS", 1, 2, "drawing"))
    master = plant(held)
    made = to_base(micro("2.5"), master.factor(held, "PCS"), "KGM", 5)
    assert made.text == "2.5 PCS: PCS are counted whole. Nothing was recorded."
    assert micro_text(to_base(micro("3"), master.factor(held, "PCS"), "KGM", 5).base) == "1.5"


def test_an_item_may_take_decimals_of_its_base_unit_all_the_same():
    """A cartridge of adhesive is a piece of which there is a half (decisions.md D19)."""
    held = item("PCS", Factor("ML", 1, 200, "supplier"), decimals=4)
    master = plant(held)
    assert to_base(micro("0.5"), master.factor(held, "PCS"), "PCS", 4).base == micro("0.5")


def test_entered_to_item_unit_to_base_to_another_unit():
    """The paint of AdventureWorks: 8 fluid ounces are a sixteenth of a gallon, and half a pound by its density."""
    paint = item("GLL", Factor("LBR", 1, 8, "data sheet", valid_from=SPRING))
    master = plant(paint)
    made = to_base(micro("8"), master.factor(paint, "OZA"), "GLL", 5)
    assert isinstance(made, Quantity)
    assert micro_text(made.base) == "0.0625"
    assert to_fraction(made.base) / master.factor(paint, "LBR", on=SUMMER).value == Fraction(1, 2)


def test_units_in_use_are_what_the_plant_can_confuse():
    held = item("KGM", Factor("BOX", 10, 1, "supplier"))
    assert plant(held).common_codes == {"KGM", "XBX"}
    assert plant(held, codes=(UnitCode("LBS", "LBR", "us"),)).common_codes == {"KGM", "XBX", "LBR"}
    assert plant(item("KOLLI")).common_codes == frozenset()
    assert plant(held).meaning("BOX") == TABLE["XBX"]


def test_codes_and_limits_of_factors_are_part_of_the_snapshot():
    master = plant(SYRUP, codes=(UnitCode("ST", "H87", "plant 1000"),))
    assert from_bytes(MasterData, to_bytes(master)) == master
    assert master.version != plant(SYRUP).version


RETURNED = [
    # issued, factor then; returned, factor now; what is said
    ("2", 20, "1", 20, []),
    ("2", 20, "2", 20, []),
    ("2", 20, "2", 18, ["Q05 block"]),  # no box would be left, and four pieces
    ("2", 20, "2", 24, ["Q05 block"]),  # more than was issued
    ("3", 20, "2", 30, ["Q05 block"]),  # a box would be left, and no pieces
]


@pytest.mark.parametrize(("issued", "then", "back", "now", "expected"), RETURNED)
def test_what_comes_back_of_an_issue_ends_with_it_in_every_unit(issued, then, back, now, expected):
    master = line_plant()

    def boxes(number: str, size: int) -> Quantity:
        made = to_base(micro(number), Factor("BOX", size, 1, "supplier"), "PCS", 0)
        assert isinstance(made, Quantity)
        return made

    issue = event(Consumption(item="SCREW", qty=boxes(issued, then)))
    position = Position(order_no="WO9", components=(ComponentTally(item="SCREW", used=micro("100")),))
    known = facts(master=master, position=position, target=issue)
    returned = Return(item="SCREW", qty=boxes(back, now), issue_event_id=issue.event_id)
    assert said(returned, known, order_no="WO9", operation_no="30") == expected
