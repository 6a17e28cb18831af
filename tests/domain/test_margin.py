"""Margin by product, plant and customer: figures worked out by hand, groups that sum to the whole."""

from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.detail import Consumption, OrderState, OrderStatus, Output, ScrapOutput, TimeCategory
from floorledger.domain.margin import NOBODY, Axis, Margin, OrderResult, margins
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro
from floorledger.domain.order import Order
from floorledger.domain.variance import Variance
from tests import plants

ORDER = Order(order_no="WO1", item="PUMP", planned=micro("100"))
PLANT = plants.reference_plant()


def priced(master: MasterData = PLANT, **prices: str) -> MasterData:
    """The plant with sales prices by item."""
    items = tuple(
        replace(item, sales_price=Fraction(prices[item.item])) if item.item in prices else item for item in master.items
    )
    return replace(master, items=items)


@cache
def g54() -> Variance:
    """90 good and 10 scrapped of 100 (B3.4): 945.00 at standard, 140.00 of variance, 1,085.00 in all."""
    return (
        plants.Books("WO1", PLANT, plants.policy())
        .take_all(
            plants.event(detail)
            for detail in (
                Consumption(item="RESIN", qty=plants.kilos("205"), lot="R7"),
                plants.hours("10.5"),
                plants.hours("1.25", category=TimeCategory.SETUP),
                Output(qty=plants.pieces("90")),
                ScrapOutput(qty=plants.pieces("10"), reason_code="FLASH"),
                OrderStatus(state=OrderState.TECHNICALLY_COMPLETE),
            )
        )
        .variance()
    )


def cost(standard_minor: int, total_minor: int) -> Variance:
    """A variance of which only two figures matter."""
    return replace(
        g54(), standard_minor=standard_minor, total_minor=total_minor, actual_minor=standard_minor + total_minor
    )


def result(
    delivered: str, variance: Variance, *, order_no: str = "WO1", item: str = "PUMP", customer: str | None = None
) -> OrderResult:
    order = replace(ORDER, order_no=order_no, item=item, customer=customer)
    return OrderResult(order=order, delivered=micro(delivered), variance=variance)


def figures(margin: Margin) -> tuple[object, ...]:
    return margin.key, margin.orders, margin.revenue_minor, margin.standard_minor, margin.actual_minor


def test_the_reference_order():
    """90 at 15.00 are 1,350.00: 405.00 over the standard of 945.00, 265.00 over the 1,085.00 that it cost."""
    report = margins([result("90", g54())], priced(PUMP="15"), [Axis.PRODUCT])
    assert [figures(each) for each in report.margins] == [(("PUMP",), 1, 135_000, 40_500, 26_500)]
    assert report.margins[0].delivered == micro("90")
    assert report.unpriced_orders == ()


def test_an_order_that_delivered_nothing_earns_nothing_and_costs_its_variance():
    report = margins([result("0", cost(0, 7_000))], priced(PUMP="15"), [Axis.PRODUCT])
    assert [figures(each) for each in report.margins] == [(("PUMP",), 1, 0, 0, -7_000)]


def test_revenue_is_rounded_once_for_each_order_half_away_from_zero():
    """3 at 0.125 are 0.375, so 0.38; two such orders are 0.76 and never 0.75."""
    two = [result("3", cost(0, 0), order_no=number) for number in ("WO1", "WO2")]
    report = margins(two, priced(PUMP="0.125"), [Axis.PRODUCT])
    assert report.margins[0].revenue_minor == 76


@pytest.mark.parametrize(("digits", "revenue"), [(0, 1), (2, 134), (3, 1_338)])
def test_amounts_are_in_the_currencys_minor_unit(digits, revenue):
    """3 at 0.446 are 1.338."""
    report = margins([result("3", cost(0, 0))], replace(priced(PUMP="0.446"), minor_digits=digits), [Axis.PRODUCT])
    assert report.margins[0].revenue_minor == revenue


def test_an_order_without_a_price_is_named_and_counted_nowhere():
    report = margins(
        [result("1", cost(100, 0)), result("1", cost(100, 0), order_no="WO2", item="RESIN")],
        priced(PUMP="2"),
        [Axis.PRODUCT],
    )
    assert [figures(each) for each in report.margins] == [(("PUMP",), 1, 200, 100, 100)]
    assert report.unpriced_orders == ("WO2",)


def test_a_price_of_zero_is_a_price():
    report = margins([result("1", cost(100, 0))], priced(PUMP="0"), [Axis.PRODUCT])
    assert [figures(each) for each in report.margins] == [(("PUMP",), 1, 0, -100, -100)]


def test_an_unknown_item_is_an_error():
    with pytest.raises(KeyError, match="GHOST"):
        margins([result("1", cost(0, 0), item="GHOST")], PLANT, [Axis.PRODUCT])


BOOK = [
    # order, item, customer, pieces, standard, variance: revenue at 10.00 a pump and 4.00 a kilogram
    ("WO1", "PUMP", "ACME", "10", 6_000, 500),
    ("WO2", "PUMP", None, "5", 3_000, -200),
    ("WO3", "PUMP", "ACME", "1", 600, 0),
    ("WO4", "RESIN", "ACME", "2.5", 700, 30),
    ("WO5", "RESIN", None, "0", 0, 11),
]
RESULTS = [
    result(amount, cost(standard, more), order_no=order_no, item=item, customer=customer)
    for order_no, item, customer, amount, standard, more in BOOK
]
PRICED = priced(PUMP="10", RESIN="4")
BY = {
    (Axis.PRODUCT,): [(("PUMP",), 3, 16_000, 6_400, 6_100), (("RESIN",), 2, 1_000, 300, 259)],
    (Axis.CUSTOMER,): [(("ACME",), 3, 12_000, 4_700, 4_170), ((NOBODY,), 2, 5_000, 2_000, 2_189)],
    (Axis.PLANT,): [(("T1",), 5, 17_000, 6_700, 6_359)],
    (Axis.CUSTOMER, Axis.PRODUCT): [
        (("ACME", "PUMP"), 2, 11_000, 4_400, 3_900),
        (("ACME", "RESIN"), 1, 1_000, 300, 270),
        ((NOBODY, "PUMP"), 1, 5_000, 2_000, 2_200),
        ((NOBODY, "RESIN"), 1, 0, 0, -11),
    ],
    (): [((), 5, 17_000, 6_700, 6_359)],
}


@pytest.mark.parametrize("axes", BY, ids=lambda axes: "+".join(axes) or "all")
def test_margins_by(axes):
    assert [figures(each) for each in margins(RESULTS, PRICED, axes).margins] == BY[axes]


@pytest.mark.parametrize("order", list(permutations(range(3)))[1:])
def test_the_order_of_the_results_changes_nothing(order):
    first = [RESULTS[at] for at in (0, 1, 3)]
    other = [first[at] for at in order]
    axes = [Axis.PRODUCT, Axis.CUSTOMER]
    assert margins(other, PRICED, axes) == margins(first, PRICED, axes)


amounts = st.integers(-(10**9), 10**9)
results = st.lists(
    st.builds(
        lambda item, customer, pieces, standard, more: OrderResult(
            order=replace(ORDER, item=item, customer=customer), delivered=pieces, variance=cost(standard, more)
        ),
        st.sampled_from(("PUMP", "RESIN")),
        st.sampled_from((None, "A", "B")),
        st.integers(0, 10**12),
        amounts,
        amounts,
    ),
    max_size=12,
)


@given(results, st.lists(st.sampled_from(Axis), max_size=3, unique=True))
def test_groups_always_sum_to_the_whole(found, axes):
    """To the minor unit, by whatever they are grouped."""
    whole = margins(found, priced(PUMP="9.99999", RESIN="1/3"), []).margins
    parts = margins(found, priced(PUMP="9.99999", RESIN="1/3"), axes).margins
    for figure in ("orders", "delivered", "revenue_minor", "standard_cost_minor", "actual_cost_minor"):
        assert sum(getattr(each, figure) for each in parts) == sum(getattr(each, figure) for each in whole), figure
    assert len({each.key for each in parts}) == len(parts)
