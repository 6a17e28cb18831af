"""A plant that costs at actual: lots at what they were bought for, no production variance (domain.md B2.3)."""

from dataclasses import replace
from fractions import Fraction

import pytest

from floorledger.domain.detail import Consumption, OrderState, OrderStatus, Output, Return
from floorledger.domain.item import Lot
from floorledger.domain.number import micro
from floorledger.domain.policy import Costing, Role
from floorledger.domain.variance import Category
from tests.plants import Books, event, hours, kilos, pieces, policy, reference_plant

ACTUAL = policy(costing=Costing.ACTUAL)
DEAR = Lot(item="RESIN", lot="R7", on_hand=micro("1000"), unit_cost=Fraction("3.20"))
COMPLETE, CLOSE = OrderStatus(state=OrderState.TECHNICALLY_COMPLETE), OrderStatus(state=OrderState.CLOSED)


def books(rules=ACTUAL) -> Books:
    """90 good of G54: 200 kg of a lot at 3.20 (standard 3.00), 10.25 h at 30 + 10; received at the standard 10.50."""
    made = Books("WO1", replace(reference_plant(), lots=(DEAR,)), rules)
    used = Consumption(item="RESIN", qty=kilos("200"), lot="R7")
    return made.take_all(event(each) for each in (used, hours("10.25"), Output(qty=pieces("90"), final=True), COMPLETE))


def test_a_lot_is_issued_at_what_it_was_bought_for():
    assert (books().balance(Role.RM), books(policy()).balance(Role.RM)) == (-64000, -60000)


def test_at_the_end_the_goods_have_what_they_have_cost_and_nothing_is_a_variance():
    closed = books()
    expected = 90 * 1050
    assert closed.balance(Role.FG) == expected
    closed.take(event(CLOSE))
    assert closed.balance(Role.WIP) == 0
    assert closed.balance(Role.FG) == 64000 + 1025 * 40 == 105000
    assert {line.role for line in closed.lines if line.role.value.startswith("V_")} == set()


def test_the_difference_in_price_is_still_shown_for_what_it_is():
    variance = books().variance()
    assert variance.parts_minor[Category.PRICE] == 200 * 20
    assert variance.residual_minor == 0


@pytest.mark.parametrize(("lot", "price"), [("R7", 320), ("OTHER", 300), (None, 300)])
def test_what_goes_back_has_its_lots_price(lot, price):
    made = books()
    lines = made.take(event(Return(item="RESIN", qty=kilos("10"), lot=lot)))
    assert {line.role: line.amount_minor for line in lines} == {Role.RM: 10 * price, Role.WIP: -10 * price}
