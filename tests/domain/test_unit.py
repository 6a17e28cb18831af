"""Units: one exact conversion at record time, refused where it cannot be right (domain.md B4)."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.detail import Consumption
from floorledger.domain.event import Event
from floorledger.domain.number import MICRO, Micro, micro, micro_text, to_fraction
from floorledger.domain.position import Position, apply
from floorledger.domain.unit import (
    Factor,
    Left,
    Quantity,
    UnitRefusal,
    all_left,
    comes_back,
    implausible,
    reported,
    required,
    to_base,
)
from tests.plants import event

PIECE = Factor("PCS", 1, 1, "base unit")
DOZEN = Factor("DZN", 12, 1, "Rec 20")
PAIR = Factor("PR", 2, 1, "Rec 20")
SET = Factor("Set", 1, 200, "supplier")
KILO = Factor("KGM", 1, 1, "base unit")
GRAM = Factor("GRM", 1, 1000, "Rec 20")
POUND = Factor("LBR", 45359237, 100000000, "Rec 20")
THIRD = Factor("CAN", 1, 3, "supplier")

TAKEN = [
    # entered, factor, base unit, decimals, base
    ("12", PIECE, "PCS", 0, "12"),
    ("1", DOZEN, "PCS", 0, "12"),
    ("0.5", DOZEN, "PCS", 0, "6"),
    ("0.25", DOZEN, "PCS", 0, "3"),
    ("2.5", PAIR, "PCS", 0, "5"),
    ("200", SET, "PCS", 0, "1"),
    ("1", SET, "PCS", 5, "0.005"),
    ("1500", GRAM, "KGM", 5, "1.5"),
    ("1", POUND, "KGM", 5, "0.45359"),
    ("100", POUND, "KGM", 5, "45.35924"),  # 45.359237
    ("1", THIRD, "LTR", 3, "0.333"),
    ("2", THIRD, "LTR", 3, "0.667"),
    ("0.0025", KILO, "KGM", 3, "0.003"),  # half away from zero; half even would say 0.002
    ("0.0015", KILO, "KGM", 3, "0.002"),
    ("0.00249", KILO, "KGM", 3, "0.002"),
    ("0.000001", KILO, "KGM", 6, "0.000001"),
    ("999999999999", PIECE, "PCS", 0, "999999999999"),
]


@pytest.mark.parametrize(("entered", "factor", "uom", "decimals", "base"), TAKEN)
def test_one_conversion(entered, factor, uom, decimals, base):
    made = to_base(micro(entered), factor, uom, decimals)
    assert made == Quantity(
        entered=micro(entered),
        uom_entered=factor.uom,
        factor_num=factor.num,
        factor_den=factor.den,
        base=micro(base),
        uom_base=uom,
        factor_source=factor.source,
    )


REFUSED = [
    # entered, factor, base unit, decimals, code, what the sentence says
    ("0.3", DOZEN, "PCS", 0, "M02", "0.3 DZN would be 3.6 PCS"),  # B4.5
    ("0.5", PIECE, "PCS", 0, "M02", "0.5 PCS would be 0.5 PCS"),
    ("0.000001", DOZEN, "PCS", 0, "M02", "counted whole"),
    ("1", SET, "PCS", 0, "M02", "1 Set would be 0.005 PCS"),
    ("1", THIRD, "PCS", 0, "M02", "1 CAN would be 0.333333 PCS"),
    ("0.004", GRAM, "KGM", 5, "M02", "too little to show in KGM"),
    ("0.0004", KILO, "KGM", 3, "M02", "too little"),
    ("0", PIECE, "PCS", 0, "Q05", "above zero"),
    ("0", KILO, "KGM", 5, "Q05", "above zero"),
    ("-1", PIECE, "PCS", 0, "Q05", "above zero"),
    ("-0.3", DOZEN, "PCS", 0, "Q05", "use Undo"),
    ("999999999999", DOZEN, "PCS", 0, "Q05", "more than can be"),
    ("500000000000", PAIR, "PCS", 0, "Q05", "more than can be"),
    ("83333333333.333333", DOZEN, "KGM", 0, "M02", "counted whole"),
]


@pytest.mark.parametrize(("entered", "factor", "uom", "decimals", "code", "says"), REFUSED)
def test_refused_and_said_why(entered, factor, uom, decimals, code, says):
    refusal = to_base(micro(entered), factor, uom, decimals)
    assert isinstance(refusal, UnitRefusal)
    assert refusal.code == code
    assert says in refusal.text
    assert refusal.text.endswith(".")


factors = st.builds(
    Factor,
    uom=st.just("U"),
    num=st.integers(min_value=1, max_value=10**6),
    den=st.integers(min_value=1, max_value=10**6),
    source=st.just("test"),
)


@given(entered=st.integers(1, 10**10).map(Micro), factor=factors, decimals=st.integers(0, 6))
def test_what_is_taken_is_exact_or_rounded_once_to_the_items_precision(entered, factor, decimals):
    made = to_base(entered, factor, "B", decimals)
    exact = to_fraction(entered) * factor.value
    step = Fraction(1, 10**decimals)
    if isinstance(made, UnitRefusal):
        assert exact % 1 != 0 if decimals == 0 else (exact < step / 2 or factor.value < step)
        return
    base = to_fraction(made.base)
    assert base > 0
    assert base % step == 0
    assert abs(base - exact) <= step / 2
    assert decimals > 0 or base == exact
    assert (made.entered, made.factor_num, made.factor_den) == (entered, factor.num, factor.den)


@given(pieces=st.integers(1, 10**6), factor=st.sampled_from([PIECE, DOZEN, PAIR, SET]))
def test_counted_pieces_come_back_from_their_base_exactly(pieces, factor):
    made = to_base(Micro(pieces * MICRO), factor, "PCS", 0)
    if isinstance(made, Quantity):
        assert to_fraction(made.base) / factor.value == pieces


def test_a_later_change_of_the_factor_does_not_touch_what_was_recorded():
    made = to_base(micro("2"), Factor("BOX", 20, 1, "supplier, 2025"), "PCS", 0)
    to_base(micro("2"), Factor("BOX", 24, 1, "supplier, 2026"), "PCS", 0)
    assert isinstance(made, Quantity)
    assert (made.base, made.factor_num, made.factor_source) == (micro("40"), 20, "supplier, 2025")


@pytest.mark.parametrize(
    ("factor", "shown"),
    [(PIECE, "24 PCS"), (DOZEN, "24 DZN (288 PCS)")],
)
def test_both_quantities_are_shown_where_they_differ(factor, shown):
    made = to_base(micro("24"), factor, "PCS", 0)
    assert isinstance(made, Quantity)
    assert str(made) == shown
    assert made.entered_text == shown.partition(" (")[0]


@pytest.mark.parametrize("name", ["entered", "base", "factor_num", "factor_den"])
@pytest.mark.parametrize("value", [0, -1])
def test_no_quantity_turns_an_entry_round(name, value):
    fields = {"entered": 1, "factor_num": 1, "factor_den": 1, "base": 1} | {name: value}
    with pytest.raises(ValueError, match="above zero"):
        Quantity(uom_entered="PCS", uom_base="PCS", factor_source="test", **fields)


IMPLAUSIBLE = [
    # factor, base unit is counted, what the sentence says (nothing: plausible); decisions.md D19
    (Factor("Set", 1, 200, ""), True, "Probably inverted: 1 Set = 200 PCS"),
    (Factor("Set", 199, 200, ""), True, "a package smaller than one piece"),
    (Factor("Set", 1, 1, ""), True, None),
    (Factor("Set", 4, 1, ""), True, None),
    (Factor("Set", 1, 200, ""), False, None),
    (Factor("ML", 1, 200, ""), True, None),
    (Factor("GRM", 1, 1000, ""), False, None),
    (Factor("Set", 0, 1, ""), True, "is not above zero"),
    (Factor("ML", 0, 1, ""), False, "is not above zero"),
    (Factor("ML", -1, 200, ""), False, "is not above zero"),
]


@pytest.mark.parametrize(("factor", "counted", "says"), IMPLAUSIBLE)
def test_factors_that_cannot_be_right(factor, counted, says):
    why = implausible(factor, "PCS", base_is_counted=counted, package_units=frozenset({"Set", "Box"}))
    assert (why is None) == (says is None)
    if says is not None:
        assert says in why
        assert why.endswith(".")


# --- precision per item and unit (B4.5) -------------------------------------------------------------------------------
WHOLE_BOX = Factor("BOX", 200, 1, "supplier", decimals=0)
HALF_LITRES = Factor("LTR", 9, 10, "density", decimals=1)


@pytest.mark.parametrize(
    ("entered", "factor", "says"),
    [
        ("1", WHOLE_BOX, None),
        ("0.5", WHOLE_BOX, "0.5 BOX: BOX are counted whole. Nothing was recorded."),
        ("1.5", HALF_LITRES, None),
        ("1.25", HALF_LITRES, "1.25 LTR: LTR are taken with 1 decimals at most. Nothing was recorded."),
    ],
)
def test_a_unit_of_an_item_has_its_own_precision(entered, factor, says):
    made = to_base(micro(entered), factor, "KGM", 5)
    assert isinstance(made, Quantity) if says is None else (made.code, made.text) == ("M02", says)


# --- entered -> base -> entered (B4.6) --------------------------------------------------------------------------------
COMES_BACK = [
    # factor, decimals of the base unit, does it
    (GRAM, 3, True),  # a gram is the last digit of a kilogram
    (GRAM, 2, False),  # a gram and five become the same hundredth
    (POUND, 0, True),  # what is counted whole is exact or refused
    (POUND, 1, True),
    (SET, 2, False),
    (SET, 3, True),
    (THIRD, 0, True),
    (THIRD, 1, True),
    (Factor("LBR", 45359237, 100000000, "Rec 20", decimals=4), 5, True),  # 0.0001 lb is 4.5 steps of 0.00001 kg
    (Factor("LBR", 45359237, 100000000, "Rec 20", decimals=5), 5, False),  # 0.00001 lb is less than half of one
    (Factor("GRM", 1, 1000, "Rec 20", decimals=2), 5, True),
    (Factor("GRM", 1, 1000, "Rec 20", decimals=3), 5, False),
]


@pytest.mark.parametrize(("factor", "decimals", "does"), COMES_BACK)
def test_a_unit_comes_back_where_its_step_is_no_finer_than_the_bases(factor, decimals, does):
    assert comes_back(factor, decimals) is does


def test_a_unit_that_would_not_come_back_is_refused_at_entry():
    refusal = to_base(micro("1499"), GRAM, "TNE", 2)
    assert isinstance(refusal, UnitRefusal)
    assert (refusal.code, refusal.text) == (
        "M03",
        "1499 GRM could not be told from its neighbours in TNE, which are kept with 2 decimals here. "
        "Nothing was recorded; enter it in TNE.",
    )


@given(
    steps=st.integers(1, 10**9),
    factor=factors,
    own=st.integers(0, 3),
    decimals=st.integers(0, 6),
)
def test_what_is_taken_comes_back_as_it_was_entered(steps, factor, own, decimals):
    """The round trip: base units shown in the entered unit, at the unit's precision, are what was entered."""
    entered = Micro(steps * 10 ** (6 - own))
    made = to_base(entered, replace(factor, decimals=own), "B", decimals)
    if isinstance(made, Quantity):
        assert reported(to_fraction(made.base), factor, own) == entered


@given(number=st.integers(1, 10**12).map(Micro), decimals=st.integers(1, 6))
def test_the_unit_itself_comes_back_within_its_precision(number, decimals):
    made = to_base(number, KILO, "KGM", decimals)
    if isinstance(made, Quantity):
        assert abs(made.base - number) <= 10 ** (6 - decimals) / 2


# --- rounding of requirements and of reports (B4.5) -------------------------------------------------------------------
@pytest.mark.parametrize(
    ("base", "factor", "decimals", "needed", "shown"),
    [
        ("2.4", PIECE, 0, "3", "2"),
        ("2.5", PIECE, 0, "3", "3"),
        ("3", PIECE, 0, "3", "3"),
        ("100", DOZEN, 0, "9", "8"),  # 8.33
        ("0.001", POUND, 2, "0.01", "0"),
        ("1", POUND, 5, "2.20463", "2.20462"),  # 2.204622
        ("0.0025", KILO, 3, "0.003", "0.003"),
    ],
)
def test_a_requirement_is_rounded_up_and_a_report_half_away(base, factor, decimals, needed, shown):
    value = Fraction(base)
    assert micro_text(required(value, factor, decimals)) == needed
    assert micro_text(reported(value, factor, decimals)) == shown


# --- a quantity taken in parts: both sides reach zero together (B4.5, B2.5.4) -----------------------------------------
def litres(amount: str, decimals: int = 3) -> Quantity:
    made = to_base(micro(amount), THIRD, "LTR", decimals)
    assert isinstance(made, Quantity)
    return made


def test_three_thirds_are_one():
    """0.333 and 0.334 and 0.333: nothing is left over, as it would be with 3 x 0.333."""
    left, parts = all_left(litres("3")), []
    for _ in range(3):
        part, left = left.take(micro("1"), 3)
        parts.append(micro_text(part.base))
    assert parts == ["0.333", "0.334", "0.333"]
    assert (left.entered, left.base) == (0, 0)


TAKEN_OUT = [
    # of a whole, taken before, taken now, what the refusal says
    ("3", (), "4", "3 CAN are left"),
    ("3", ("1", "1"), "2", "1 CAN are left"),
    ("3", (), "0", "3 CAN are left"),
    ("3", (), "-1", "3 CAN are left"),
    ("3", (), "0.001", "0.001 CAN cannot be kept apart in LTR"),  # 0.000333
    ("3", (), "2.999", "2.999 CAN cannot be kept apart"),  # cans would be left, and no litres
]


@pytest.mark.parametrize(("whole", "before", "now", "says"), TAKEN_OUT)
def test_no_part_leaves_something_on_one_side_only(whole, before, now, says):
    left = all_left(litres(whole))
    for each in before:
        _, left = left.take(micro(each), 3)
    refusal = left.take(micro(now), 3)
    assert isinstance(refusal, UnitRefusal)
    assert says in refusal.text


def test_a_part_of_what_is_counted_is_counted_too():
    boxes = to_base(micro("2"), Factor("BOX", 15, 1, "supplier"), "PCS", 0)
    assert isinstance(boxes, Quantity)
    half = all_left(boxes).take(micro("0.5"), 0)
    assert isinstance(half, UnitRefusal), "7.5 pieces"
    part, left = all_left(boxes).take(micro("1"), 0)
    assert (part.base, left.base) == (micro("15"), micro("15"))


@given(
    parts=st.lists(st.integers(1, 10**7), min_size=1, max_size=12),
    factor=factors,
    decimals=st.integers(1, 6),
)
def test_parts_always_add_up_and_end_together(parts, factor, decimals):
    whole = to_base(Micro(sum(parts)), factor, "B", decimals)
    if isinstance(whole, UnitRefusal):
        return
    left, taken = all_left(whole), 0
    for part in parts:
        answer = left.take(Micro(part), decimals)
        if isinstance(answer, UnitRefusal):
            continue
        made, left = answer
        taken += made.base
        assert (made.factor_num, made.factor_den) == (whole.factor_num, whole.factor_den)
        assert (left.entered == 0) == (left.base == 0)
    assert taken + left.base == whole.base
    rest = left.take(left.entered, decimals) if left.entered else None
    assert rest is None or rest == (replace(whole, entered=left.entered, base=left.base), emptied(left))


def emptied(left: Left) -> Left:
    return replace(left, entered=Micro(0), base=Micro(0))


# --- history keeps its factor (B4.7) ----------------------------------------------------------------------------------
def test_a_new_factor_leaves_the_log_and_what_is_computed_from_it_alone():
    old = to_base(micro("2"), Factor("BOX", 20, 1, "supplier, 2025"), "PCS", 0)
    assert isinstance(old, Quantity)
    written = to_bytes(event(Consumption(item="SCREW", qty=old)))

    new = to_base(micro("2"), Factor("BOX", 24, 1, "supplier, 2026"), "PCS", 0)
    assert isinstance(new, Quantity)
    read = from_bytes(Event, written)
    assert isinstance(read.detail, Consumption)
    assert read.detail.qty == old
    position = apply(apply(Position(order_no="WO1"), read), event(Consumption(item="SCREW", qty=new)))
    assert position.used("SCREW") == micro("88"), "40 as it was, 48 as it is"
