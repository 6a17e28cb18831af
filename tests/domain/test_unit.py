"""Units: one exact conversion at record time, refused where it cannot be right (domain.md B4)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.number import MICRO, Micro, micro, to_fraction
from floorledger.domain.unit import Factor, Quantity, UnitRefusal, implausible, to_base

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
