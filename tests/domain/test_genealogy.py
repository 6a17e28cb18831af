"""Where a lot came from and where it went. The stories are told as (kind, order, item, lot, quantity), by hand."""

import pytest

from floorledger.domain.genealogy import Cut, LotMove, MoveKind, genealogy
from floorledger.domain.number import micro

MADE, USED, RETURNED, SCRAPPED = MoveKind.MADE, MoveKind.USED, MoveKind.RETURNED, MoveKind.SCRAPPED
ITEMS = {"A": "ROD", "B": "VALVE", "C": "PUMP", "R": "VALVE"}


def told(*moves):
    return genealogy(
        [
            LotMove(kind=kind, order_no=order, item=item, lot=lot, qty=micro(qty))
            for kind, order, item, lot, qty in moves
        ],
        ITEMS,
    )


def tree(node):
    """A lot as (item, lot, quantity, orders); an order as (number, quantity, lots)."""
    orders = [(order.order_no, order.qty, [tree(lot) for lot in order.lots]) for order in node.orders]
    return (node.item, node.lot, node.qty, orders) if node.cut is Cut.NONE else (node.item, node.lot, node.cut)


CHAIN = (
    (USED, "A", "BRASS", "B1", "5"),
    (MADE, "A", None, "R1", "20"),
    (USED, "B", "ROD", "R1", "12"),
    (USED, "B", "SEAL", "S1", "12"),
    (MADE, "B", None, "V1", "12"),
    (USED, "C", "VALVE", "V1", "10"),
    (MADE, "C", None, "P1", "10"),
)


def test_a_lot_comes_from_the_lots_its_order_consumed_level_by_level():
    assert tree(told(*CHAIN).came_from("PUMP", "P1")) == (
        "PUMP", "P1", 0,
        [("C", micro("10"), [
            ("VALVE", "V1", micro("10"), [("B", micro("12"), [
                ("ROD", "R1", micro("12"), [("A", micro("20"), [("BRASS", "B1", micro("5"), [])])]),
                ("SEAL", "S1", micro("12"), []),
            ])]),
        ])],
    )  # fmt: skip


def test_a_lot_goes_into_the_lots_made_of_it_level_by_level():
    assert tree(told(*CHAIN).went_to("BRASS", "B1")) == (
        "BRASS", "B1", 0,
        [("A", micro("5"), [("ROD", "R1", micro("20"), [("B", micro("12"), [
            ("VALVE", "V1", micro("12"), [("C", micro("10"), [("PUMP", "P1", micro("10"), [])])]),
        ])])])],
    )  # fmt: skip


def test_an_order_that_made_two_lots_split_nothing_between_them():
    """Which of the two the brass is in is known nowhere, so both are said to come from all of it."""
    known = told((USED, "A", "BRASS", "B1", "5"), (MADE, "A", None, "R1", "8"), (MADE, "A", None, "R2", "12"))
    for lot, made in (("R1", "8"), ("R2", "12")):
        assert tree(known.came_from("ROD", lot))[3] == [("A", micro(made), [("BRASS", "B1", micro("5"), [])])]
    assert [tree(lot)[:3] for lot in known.went_to("BRASS", "B1").orders[0].lots] == [
        ("ROD", "R1", micro("8")),
        ("ROD", "R2", micro("12")),
    ]


def test_one_lot_in_two_reports_is_one_lot():
    known = told((MADE, "A", None, "R1", "8"), (MADE, "A", None, "R1", "2.5"))
    assert tree(known.came_from("ROD", "R1")) == ("ROD", "R1", 0, [("A", micro("10.5"), [])])


def test_what_came_back_was_not_used():
    """Five taken, two put back: three. All of another lot put back: that lot is in nothing."""
    known = told(
        (USED, "A", "BRASS", "B1", "5"),
        (RETURNED, "A", "BRASS", "B1", "2"),
        (USED, "A", "BRASS", "B2", "4"),
        (RETURNED, "A", "BRASS", "B2", "4"),
        (MADE, "A", None, "R1", "20"),
    )
    assert tree(known.came_from("ROD", "R1"))[3] == [("A", micro("20"), [("BRASS", "B1", micro("3"), [])])]
    assert tree(known.went_to("BRASS", "B2"))[3] == []


def test_rework_makes_a_lot_of_a_lot_of_the_same_item():
    known = told(*CHAIN[:5], (USED, "R", "VALVE", "V1", "4"), (MADE, "R", None, "V2", "4"))
    assert [lot.lot for lot in known.came_from("VALVE", "V2").orders[0].lots] == ["V1"]
    assert [(order.order_no, order.lots[0].lot) for order in known.went_to("VALVE", "V1").orders] == [("R", "V2")]


def test_a_lot_that_goes_round_in_a_circle_is_followed_once():
    """An order that consumes from the lot it makes, and two orders that feed each other."""
    own = told((MADE, "B", None, "V1", "4"), (USED, "B", "VALVE", "V1", "1"))
    assert tree(own.came_from("VALVE", "V1")) == (
        "VALVE", "V1", 0, [("B", micro("4"), [("VALVE", "V1", Cut.SHOWN)])]
    )  # fmt: skip
    two = told(
        (MADE, "B", None, "V1", "4"),
        (USED, "B", "PUMP", "P1", "1"),
        (MADE, "C", None, "P1", "4"),
        (USED, "C", "VALVE", "V1", "1"),
    )
    found = two.came_from("VALVE", "V1").orders[0].lots[0]
    assert (found.lot, found.orders[0].lots[0].lot, found.orders[0].lots[0].cut) == ("P1", "V1", Cut.SHOWN)
    assert two.went_to("VALVE", "V1").orders[0].lots[0].orders[0].lots[0].cut is Cut.SHOWN


def test_a_lot_reached_twice_is_shown_once():
    known = told(
        (USED, "A", "BRASS", "B1", "5"),
        (MADE, "A", None, "R1", "20"),
        (USED, "B", "ROD", "R1", "12"),
        (MADE, "B", None, "V1", "12"),
        (USED, "C", "VALVE", "V1", "10"),
        (USED, "C", "ROD", "R1", "3"),
        (MADE, "C", None, "P1", "10"),
    )
    valve, rod = known.came_from("PUMP", "P1").orders[0].lots
    assert valve.orders[0].lots[0].cut is Cut.NONE
    assert (rod.lot, rod.qty, rod.cut) == ("R1", micro("3"), Cut.SHOWN)


@pytest.mark.parametrize(("levels", "last"), [(1, "V1"), (2, "R1")])
def test_what_lies_further_back_is_said_to_lie_there(levels, last):
    node = told(*CHAIN).came_from("PUMP", "P1", levels)
    for _ in range(levels):
        node = node.orders[0].lots[0]
    assert (node.lot, node.cut, node.orders) == (last, Cut.DEEPER, ())


def test_a_bought_lot_is_the_end_and_no_more_is_promised():
    node = told(*CHAIN).came_from("PUMP", "P1", 3).orders[0].lots[0].orders[0].lots[0].orders[0].lots[0]
    assert (node.lot, node.cut) == ("B1", Cut.NONE)


def test_scrap_from_stock_is_in_no_order_and_an_unknown_order_makes_nothing():
    known = told((SCRAPPED, None, "BRASS", "B1", "2"), (SCRAPPED, "A", "BRASS", "B1", "1"), (MADE, "X", None, "Q", "1"))
    assert known.scrapped == {("BRASS", "B1"): micro("3")}
    assert tree(known.went_to("BRASS", "B1"))[3] == []
    assert not known.made.by_order


def test_two_items_may_share_a_lot_number():
    known = told((USED, "A", "BRASS", "1", "5"), (USED, "B", "SEAL", "1", "7"))
    assert [order.order_no for order in known.went_to("BRASS", "1").orders] == ["A"]
