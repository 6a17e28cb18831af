"""Actual cost: layers, late cost through every level, and books that balance whatever happens (domain.md B2.3)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.actual_cost import ActualBooks, Place, purchase_price_variance
from floorledger.domain.actual_value import (
    Charge,
    ChargeKind,
    Delivery,
    Finish,
    Issue,
    Movement,
    Receipt,
    Sale,
    Valuation,
    Work,
)
from floorledger.domain.cost_layer import CostMethod, IssueRounding, LayersExhausted

F = Fraction


def books(*movements: Movement, method=CostMethod.FIFO, rounding=IssueRounding.CUMULATIVE, digits=2) -> ActualBooks:
    return ActualBooks(valuation=Valuation(method=method, minor_digits=digits, rounding=rounding)).take(*movements)


def buy(no, qty, cost, item="C", lot=None) -> Receipt:
    return Receipt(no=no, item=item, qty=F(qty), cost=F(cost), lot=lot)


def use(no, order, qty, item="C", lot=None) -> Issue:
    return Issue(no=no, order_no=order, item=item, qty=F(qty), lot=lot)


def out(no, order, qty, item, expected="0") -> Delivery:
    return Delivery(no=no, order_no=order, item=item, qty=F(qty), expected_unit_cost=F(expected))


def sell(no, qty, item="C", lot=None) -> Sale:
    return Sale(no=no, item=item, qty=F(qty), lot=lot)


def worth(kept: ActualBooks, *numbers: str) -> list[int]:
    return [kept.value_of(no) for no in numbers]


# --- layers -----------------------------------------------------------------------------------------------------------
def test_the_oldest_layer_goes_first():
    kept = books(buy("1", 10, 20), buy("2", 10, 30), sell("a", 12), sell("b", 8))
    assert worth(kept, "a", "b") == [2000 + 600, 2400]


def test_the_average_is_of_what_is_there():
    """10 at 2.00 and 10 at 3.00: 2.50; after 12 of them, 8 at 2.50 and 8 new at 4.50 make 3.50."""
    kept = books(
        buy("1", 10, 20), buy("2", 10, 30), sell("a", 12), buy("3", 8, 36), sell("b", 4), method=CostMethod.AVERAGE
    )
    assert worth(kept, "a", "b") == [3000, 1400]


def test_a_lot_carries_its_own_cost():
    kept = books(buy("1", 10, 20, lot="L1"), buy("2", 10, 30, lot="L2"), sell("a", 4, lot="L2"), method=CostMethod.LOT)
    assert worth(kept, "a") == [1200]
    with pytest.raises(LayersExhausted, match="C: 5"):
        kept.take(sell("b", 11, lot="L2"))


@pytest.mark.parametrize("method", [CostMethod.FIFO, CostMethod.AVERAGE])
def test_ten_over_three_by_the_cumulative_rule(method):
    kept = books(buy("1", 3, 10), sell("a", 1), sell("b", 1), sell("c", 1), method=method)
    assert worth(kept, "a", "b", "c") == [333, 334, 333]
    assert kept.balance(Place.STOCK) == kept.balance(Place.ROUNDING) == 0


def test_rounding_each_issue_leaves_a_cent_as_an_entry_of_its_own():
    kept = books(buy("1", 3, 10), sell("a", 1), sell("b", 1), rounding=IssueRounding.PER_ISSUE)
    assert (kept.balance(Place.STOCK), kept.balance(Place.ROUNDING)) == (334, 0)
    kept = kept.take(sell("c", 1))
    assert worth(kept, "a", "b", "c") == [333, 333, 333]
    assert (kept.balance(Place.STOCK), kept.balance(Place.ROUNDING)) == (0, 1)
    (rest,) = kept.adjustments_of("c")
    assert (rest.debit, rest.credit, rest.amount_minor) == (Place.ROUNDING, Place.STOCK, 1)
    assert (rest.adjusts, rest.cause) == (4, "c")


@pytest.mark.parametrize(
    ("qty", "match"),
    [("11", "1 more is issued than there are layers of"), ("0", "above zero"), ("-1", "above zero")],
)
def test_what_no_layer_holds_is_not_issued(qty, match):
    with pytest.raises(ValueError, match=match):
        books(buy("1", 10, 20), sell("a", qty))


def test_a_layer_of_nothing_is_refused():
    with pytest.raises(ValueError, match="above zero"):
        books(buy("1", 0, 20))


# --- orders and late cost ---------------------------------------------------------------------------------------------
def test_output_at_expected_cost_until_the_order_is_finished():
    """Material 20.00 and 2 h at 15.00 for 4 pieces, expected at 10.00: 40.00 first, 12.50 each at the finish."""
    before = books(
        buy("1", 10, 20),
        use("u", "P", 10),
        Work(no="w", order_no="P", hours=F(2), rate=F(15)),
        out("o1", "P", 1, "F", "10"),
        out("o2", "P", 3, "F", "10"),
    )
    assert worth(before, "o1", "o2") == [1000, 3000]
    assert before.balance(Place.WIP) == 1000
    after = before.take(Finish(no="end", order_no="P"))
    assert worth(after, "o1", "o2") == [1250, 3750]
    assert after.balance(Place.WIP) == 0
    assert [(entry.amount_minor, entry.cause) for entry in after.adjustments_of("o2")] == [(750, "end")]
    assert after.entries[: len(before.entries)] == before.entries


def chain() -> ActualBooks:
    """100 C at 1.00; 40 of them into 10 B; 5 B and 30 C into 3 A; 1 A sold: 40.00, 20.00 + 30.00 = 50.00, 16.67."""
    return books(
        buy("buy", 100, 100),
        use("B-C", "B", 40),
        out("B", "B", 10, "B"),
        Finish(no="B-end", order_no="B"),
        use("A-B", "A", 5, "B"),
        use("A-C", "A", 30),
        out("A", "A", 3, "A"),
        Finish(no="A-end", order_no="A"),
        sell("sale", 1, "A"),
    )


CHAIN = ("buy", "B-C", "B", "A-B", "A-C", "A", "sale")


def test_late_freight_follows_component_wip_output_and_cost_of_sales():
    before = chain()
    assert worth(before, *CHAIN) == [10000, 4000, 4000, 2000, 3000, 5000, 1667]
    after = before.take(Charge(no="freight", target="buy", kind=ChargeKind.ITEM_CHARGE, amount=F(10)))
    assert worth(after, *CHAIN) == [11000, 4400, 4400, 2200, 3300, 5500, 1833]
    assert after.entries[: len(before.entries)] == before.entries, "no entry is ever edited"
    new = after.entries[len(before.entries) :]
    assert [(entry.movement, entry.debit, entry.credit, entry.amount_minor) for entry in new] == [
        ("buy", Place.STOCK, Place.SUPPLIER, 1000),
        ("B-C", Place.WIP, Place.STOCK, 400),
        ("B", Place.STOCK, Place.WIP, 400),
        ("A-B", Place.WIP, Place.STOCK, 200),
        ("A-C", Place.WIP, Place.STOCK, 300),
        ("A", Place.STOCK, Place.WIP, 500),
        ("sale", Place.COST_OF_SALES, Place.STOCK, 166),
    ]
    originals = {entry.entry_no: entry for entry in before.entries}
    assert all(originals[entry.adjusts].movement == entry.movement for entry in new)
    assert {entry.cause for entry in new} == {"freight"}


def test_a_revaluation_is_no_purchase_variance():
    kept = chain().take(Charge(no="r", target="buy", kind=ChargeKind.REVALUATION, amount=F(-10)))
    assert (kept.balance(Place.REVALUATION), kept.balance(Place.SUPPLIER)) == (1000, -10000)
    assert worth(kept, "sale") == [1500]


def test_late_hours_follow_too():
    kept = books(
        Work(no="w", order_no="P", hours=F(2), rate=F(15)), out("o", "P", 1, "F"), Finish(no="end", order_no="P")
    )
    kept = kept.take(Charge(no="wages", target="w", kind=ChargeKind.INVOICE, amount=F(3)))
    assert worth(kept, "w", "o") == [3300, 3300]


def test_purchase_variance_is_on_the_purchased_quantity():
    """100 kg invoiced at 5.10 each with 12.00 of freight, standard 5.00: 22.00; another receipt's freight is not."""
    receipt = buy("1", 100, 510)
    late = [
        Charge(no="a", target="1", kind=ChargeKind.ITEM_CHARGE, amount=F(12)),
        Charge(no="b", target="2", kind=ChargeKind.ITEM_CHARGE, amount=F(99)),
        Charge(no="c", target="1", kind=ChargeKind.REVALUATION, amount=F(-50)),
    ]
    assert purchase_price_variance(receipt, late, F(5)) == 22


@pytest.mark.parametrize(
    ("movements", "error", "match"),
    [
        ((Charge(no="x", target="y", kind=ChargeKind.INVOICE, amount=F(1)),), KeyError, "no receipt and no work"),
        ((buy("1", 1, 1), Finish(no="x", order_no="P")), ValueError, "P delivered nothing"),
        ((buy("1", 1, 1), buy("1", 1, 1)), ValueError, "1 is there already"),
    ],
)
def test_what_has_no_value_is_refused(movements, error, match):
    with pytest.raises(error, match=match):
        books(*movements)


def test_an_order_that_feeds_itself_is_refused():
    """Half of P's output goes into P again: its cost would be 20.00 + half of itself, and so on."""
    movements = (buy("1", 10, 20), use("u", "P", 10), out("o", "P", 2, "F"), use("again", "P", 1, "F"))
    with pytest.raises(ValueError, match="cost of one of P depends on itself"):
        books(*movements, Finish(no="end", order_no="P"))


# --- any story --------------------------------------------------------------------------------------------------------
quantities = st.fractions(min_value=F(1, 9), max_value=20, max_denominator=9)
money = st.fractions(min_value=0, max_value=500, max_denominator=100)


@st.composite
def stories(draw) -> list[Movement]:
    """Receipts; orders P1..P3, each fed by C and by the one before; sales; late cost anywhere after."""
    story: list[Movement] = [
        Receipt(no=f"r{number}", item="C", qty=draw(quantities) + 40, cost=draw(money)) for number in range(3)
    ]
    before: tuple[str, Fraction] | None = None
    for number in range(draw(st.integers(0, 3))):
        order, item = f"P{number}", f"F{number}"
        story.append(use(f"u{number}", order, draw(quantities)))
        if before is not None and draw(st.booleans()):
            story.append(use(f"v{number}", order, before[1] * draw(st.fractions(F(1, 9), 1)), before[0]))
        story.append(Work(no=f"w{number}", order_no=order, hours=draw(quantities), rate=draw(money)))
        qty = draw(quantities)
        story += [out(f"a{number}", order, qty, item, "7.77"), out(f"b{number}", order, qty / 3, item, "7.77")]
        if draw(st.booleans()):
            story.append(Finish(no=f"end{number}", order_no=order))
        before = (item, qty)
    for number in range(draw(st.integers(0, 4))):
        target = draw(st.sampled_from(["r0", "r1", "r2"]))
        kind = draw(st.sampled_from(ChargeKind))
        story.append(Charge(no=f"c{number}", target=target, kind=kind, amount=draw(money) - 100))
    story += [sell(f"s{number}", draw(quantities)) for number in range(draw(st.integers(0, 2)))]
    return story


@given(
    story=stories(),
    method=st.sampled_from([CostMethod.FIFO, CostMethod.AVERAGE]),
    rounding=st.sampled_from(IssueRounding),
    digits=st.sampled_from([0, 2, 3]),
)
def test_late_cost_ends_where_it_would_have_been_from_the_start(story, method, rounding, digits):
    """Whenever a charge comes, the figures become those of books that knew it at once; and every place balances."""
    late = books(*story, method=method, rounding=rounding, digits=digits)
    charges = [each for each in story if isinstance(each, Charge)]
    rest = [each for each in story if not isinstance(each, Charge)]
    early = books(*rest[:3], *charges, *rest[3:], method=method, rounding=rounding, digits=digits)
    assert {each.no: late.value_of(each.no) for each in rest} == {each.no: early.value_of(each.no) for each in rest}
    assert sum(late.balance(place) for place in Place) == 0
    finished = {each.order_no for each in story if isinstance(each, Finish)}
    for order in finished:
        into = sum(late.value_of(m.no) for m in rest if isinstance(m, Issue | Work) and m.order_no == order)
        assert into == sum(late.value_of(m.no) for m in rest if isinstance(m, Delivery) and m.order_no == order)
    originals = {entry.entry_no: entry for entry in late.entries}
    for entry in late.entries:
        if entry.adjusts is not None:
            assert entry.adjusts < entry.entry_no
            assert originals[entry.adjusts].movement == entry.movement
            assert originals[entry.adjusts].adjusts is None
