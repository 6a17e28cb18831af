"""Joint cost on paper, and splits that sum to the whole whatever rounds them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.joint_cost import (
    ByProduct,
    SplitRule,
    after_by_product,
    by_weight,
    constant_margin,
    in_minor,
    margin_with_by_product,
    net_realisable_value,
)
from floorledger.domain.number import to_minor

F = Fraction


def test_net_realisable_value():
    """Sales 110,000, 90,000, 50,000 after 18,000, 14,000, 0 of further cost: 92 : 76 : 50 of 80,000."""
    sales = {"X": F(110_000), "Y": F(90_000), "Z": F(50_000)}
    weights = net_realisable_value(sales, {"X": F(18_000), "Y": F(14_000)})
    assert weights == {"X": 92_000, "Y": 76_000, "Z": 50_000}
    assert by_weight(F(80_000), weights)["Z"] == F(80_000 * 50, 218)


def test_a_constant_margin_may_leave_a_product_less_than_nothing():
    """Sales 100 and 100, separable 0 and 90, joint 70: margin 20 %, so 80 and -10."""
    made = constant_margin(F(70), {"X": F(100), "Y": F(100)}, {"Y": F(90)})
    assert (made.margin, dict(made.shares)) == (F(1, 5), {"X": 80, "Y": -10})


@pytest.mark.parametrize("weights", [{"X": F(0)}, {"X": F(2), "Y": F(-1)}])
def test_weights_that_share_nothing_are_refused(weights):
    with pytest.raises(ValueError, match="weights above zero"):
        by_weight(F(1), weights)


def test_a_margin_needs_sales():
    with pytest.raises(ValueError, match="sales above zero"):
        constant_margin(F(1), {"X": F(0)}, {})


def test_by_product_in_two_places_and_one_margin():
    for treatment, cost in ((ByProduct.OTHER_INCOME, 72000), (ByProduct.CREDIT_TO_COST, 71550)):
        assert after_by_product(F(72000), F(450), treatment) == cost
        assert margin_with_by_product(F(140_000), F(72000), F(450), treatment) == 68450


THIRDS = {"a": F(10, 3), "b": F(10, 3), "c": F(10, 3)}


@pytest.mark.parametrize(
    ("shares", "rule", "parts"),
    [
        (THIRDS, SplitRule.LARGEST_REMAINDER, {"a": 334, "b": 333, "c": 333}),
        (THIRDS, SplitRule.REST_TO_LAST, {"a": 333, "b": 333, "c": 334}),
        (THIRDS, SplitRule.REST_TO_LARGEST, {"a": 333, "b": 333, "c": 334}),
        ({"a": F("0.006"), "b": F("0.006")}, SplitRule.LARGEST_REMAINDER, {"a": 1, "b": 0}),
        ({"a": F("0.006"), "b": F("0.006")}, SplitRule.REST_TO_LAST, {"a": 1, "b": 0}),
        ({"a": F("5.004"), "b": F("0.005")}, SplitRule.REST_TO_LARGEST, {"a": 500, "b": 1}),
        (
            {"a": F("5.004"), "b": F("1.004"), "c": F("1.004")},
            SplitRule.REST_TO_LARGEST,
            {"a": 501, "b": 100, "c": 100},
        ),
    ],
)
def test_a_split_in_cents_by_each_rule(shares, rule, parts):
    assert in_minor(shares, 2, rule) == parts


@given(
    cost=st.fractions(min_value=0, max_value=10**6, max_denominator=9999),
    weights=st.dictionaries(
        st.text(max_size=3), st.fractions(min_value=F(1, 99), max_value=999, max_denominator=99), min_size=1, max_size=8
    ),
    digits=st.sampled_from([0, 2, 3]),
    rule=st.sampled_from(SplitRule),
)
def test_the_parts_are_the_whole(cost, weights, digits, rule):
    shares = by_weight(cost, weights)
    assert sum(shares.values()) == cost
    assert sum(in_minor(shares, digits, rule).values()) == to_minor(cost, digits)


@given(
    cost=st.fractions(min_value=0, max_value=10**6, max_denominator=9999),
    sales=st.dictionaries(
        st.text(max_size=3), st.fractions(min_value=1, max_value=999, max_denominator=99), min_size=1, max_size=6
    ),
)
def test_every_product_has_the_same_margin(cost, sales):
    separable = {product: value / 7 for product, value in sales.items()}
    made = constant_margin(cost, sales, separable)
    assert sum(made.shares.values()) == cost
    for product, value in sales.items():
        assert (value - made.shares[product] - separable[product]) / value == made.margin


def test_no_share_takes_no_rest():
    with pytest.raises(ValueError, match="no share"):
        in_minor({}, 2, SplitRule.REST_TO_LAST)
    assert in_minor({}, 2) == {}
