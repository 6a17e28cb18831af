"""Closing an order: what must hold first, where its variance goes, and that nothing is left in WIP (B2.2, B2.4)."""

from dataclasses import replace

import pytest
from hypothesis import given

from floorledger.domain.close import READY, closing_roles, unmet
from floorledger.domain.detail import (
    Disposition,
    Fate,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    Rework,
    ReworkStep,
    SubconReceipt,
    SubconSend,
)
from floorledger.domain.event import Event, EventType
from floorledger.domain.order import OrderType
from floorledger.domain.policy import Costing, Role
from floorledger.domain.position import Position, apply
from tests.domain.stories import LOSSES, SHOP, Story, everything, moves, new, orders, rules, told
from tests.plants import event, pieces, policy, qty

COMPLETE = OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)
HELD = event(Hold(hold_code="Q", qty=pieces("5")), event_id="h", operation_no="20")


def at(detail, operation_no: str = "20") -> Event:
    return event(detail, operation_no=operation_no)


def send(order: str) -> Event:
    return at(SubconSend(purchase_order=order, item="NICKEL", qty=qty("1", SHOP, "NICKEL")))


def received(order: str, **pieces_back: object) -> Event:
    return at(SubconReceipt(purchase_order=order, **pieces_back))  # type: ignore[arg-type]


def rework(step: ReworkStep, number: str) -> Event:
    return at(Rework(step=step, qty=pieces(number), cause_code="BURR"))


def found(*happened: Event) -> list[str]:
    position = Position(order_no="WO1")
    for each in happened:
        position = apply(position, each)
    return [f"{code} {text}" for code, text in unmet(position)]


UNMET = [
    ("nothing happened", [], ["M04 Order WO1 is not technically complete; complete it, then close it again."]),
    ("complete", [at(COMPLETE)], []),
    ("closed once", [at(COMPLETE), at(OrderStatus(state=OrderState.CLOSED))], []),
    (
        "reopened",
        [at(COMPLETE), at(OrderStatus(state=OrderState.CLOSED)), at(OrderStatus(state=OrderState.REOPENED))],
        ["M04 Order WO1 is not technically complete; complete it, then close it again."],
    ),
    (
        "held pieces",
        [at(COMPLETE), HELD],
        ["F01 Order WO1 has pieces on hold; decide on them, then close it again."],
    ),
    (
        "held pieces of which some are decided",
        [at(COMPLETE), HELD, at(Disposition(hold_event_id="h", fate=Fate.SCRAP, qty=pieces("4"), reason_code="Q"))],
        ["F01 Order WO1 has pieces on hold; decide on them, then close it again."],
    ),
    ("held pieces, all decided", [at(COMPLETE), HELD, at(Release(hold_event_id="h", qty=pieces("5")))], []),
    ("a lot on hold", [at(COMPLETE), event(Hold(hold_code="Q", item="BRASS", lot="L1"))], []),
    (
        "pieces in rework",
        [at(COMPLETE), at(Output(qty=pieces("5"))), rework(ReworkStep.START, "3"), rework(ReworkStep.DONE, "1")],
        ["F01 Order WO1 has 2 pieces in rework; report them, then close it again."],
    ),
    (
        "at two vendors, one of whom has sent something back",
        [at(COMPLETE), send("PO1"), send("PO2"), received("PO1", bad=pieces("1"))],
        ["F01 Nothing came back on purchase order PO2 yet; receive it, then close the order again."],
    ),
    ("back from the vendor", [at(COMPLETE), send("PO1"), received("PO1", good=pieces("1"))], []),
    (
        "all at once",
        [HELD, at(Output(qty=pieces("5"))), rework(ReworkStep.START, "5"), send("PO1")],
        [
            "M04 Order WO1 is not technically complete; complete it, then close it again.",
            "F01 Order WO1 has pieces on hold; decide on them, then close it again.",
            "F01 Order WO1 has 5 pieces in rework; report them, then close it again.",
            "F01 Nothing came back on purchase order PO1 yet; receive it, then close the order again.",
        ],
    ),
]


@pytest.mark.parametrize(("happened", "said"), [row[1:] for row in UNMET], ids=[row[0] for row in UNMET])
def test_what_must_hold_before_an_order_is_closed(happened, said):
    assert found(*happened) == said


def test_technical_completion_ends_what_was_not_reported_as_final():
    assert set(READY) == {OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED}


# --- where it goes ----------------------------------------------------------------------------------------------------
BY_ROLE = {Role.V_SCRAP: 10000, Role.V_LOT: 500, Role.V_EFF: -2000, Role.V_QTY: 0}
PRODUCTION = SHOP.order_by_no["WO5"]
REWORK = SHOP.order_by_no["WO7"]
STANDARD, ACTUAL = policy(), policy(costing=Costing.ACTUAL)


@pytest.mark.parametrize(
    ("by_role", "order", "rules_", "owed"),
    [
        (BY_ROLE, PRODUCTION, STANDARD, {Role.V_SCRAP: 10000, Role.V_LOT: 500, Role.V_EFF: -2000}),
        (BY_ROLE, REWORK, STANDARD, {Role.REWORK_EXP: 8500}),
        (BY_ROLE, PRODUCTION, ACTUAL, {Role.FG: 8500}),
        (BY_ROLE, REWORK, ACTUAL, {Role.REWORK_EXP: 8500}),
        ({}, PRODUCTION, STANDARD, {}),
        ({Role.V_LOT: 0}, PRODUCTION, STANDARD, {}),
        ({Role.V_LOT: 54, Role.V_EFF: -54}, REWORK, STANDARD, {}),
        ({Role.V_LOT: 54, Role.V_EFF: -54}, PRODUCTION, ACTUAL, {}),
    ],
    ids=["standard", "rework", "actual", "rework at actual cost", "nothing", "zero", "nothing in all", "nor at actual"],
)
def test_where_a_closing_posts(by_role, order, rules_, owed):
    assert closing_roles(by_role, order, rules_) == owed


def test_the_order_type_decides_not_its_variant():
    repaired = replace(PRODUCTION, variant="rework")
    assert repaired.order_type is OrderType.PRODUCTION
    assert closing_roles({Role.V_QTY: 5}, repaired, STANDARD) == {Role.V_QTY: 5}


# --- nothing is left --------------------------------------------------------------------------------------------------


def assert_settled(story: Story) -> None:
    """WIP and reserves are nothing, and every account together too; what no part explains is nothing (D7)."""
    books = story.books
    assert books.position.state is OrderState.CLOSED
    assert list(unmet(books.position)) == [] or books.position.at_vendors
    assert books.variance().residual_minor == 0
    assert (books.balance(Role.WIP), books.balance(Role.RESERVE)) == (0, 0)
    assert sum(books.balance(role) for role in Role) == 0


@given(order_no=orders, by=rules, what=moves(), late=moves())
def test_nothing_is_left_of_any_order_when_it_is_closed(order_no, by, what, late):
    """All types of events, both scrap modes; and again after it was reopened for what came late."""
    story = new(order_no, by).tell(what).end()
    assert_settled(story)
    story.books.take(story.at(None, OrderStatus(state=OrderState.REOPENED)))
    assert_settled(story.tell(late).end())


@given(order_no=orders, by=rules, what=moves())
def test_nothing_is_left_at_actual_cost_either(order_no, by, what):
    story = new(order_no, replace(by, costing=Costing.ACTUAL)).tell(what).end()
    assert_settled(story)
    closing = list(story.books.made.values())[-1][1]
    wanted = Role.REWORK_EXP if order_no == "WO7" else Role.FG
    assert {line.role for line in closing} <= {wanted, Role.WIP}


@given(order_no=orders, by=rules, what=moves("output", "hold", "review", "decide", "scrap", "rework", "time", "issue"))
def test_both_scrap_modes_agree_on_the_total(order_no, by, what):
    """Where scrap is expensed at once, less is left for the closing; together it is the same loss (D10)."""
    other = next(mode for mode in type(by.scrap_mode) if mode is not by.scrap_mode)
    totals = []
    for rules_ in (by, replace(by, scrap_mode=other)):
        books = new(order_no, rules_).tell(what).end().books
        kept = (Role.RM, Role.FG, Role.WIP, Role.LABOUR_ABS, Role.MACH_ABS, Role.VOH_ABS, Role.FOH_ABS, Role.SCRAP_INV)
        totals.append([books.balance(role) for role in kept])
    assert totals[0] == totals[1]


def test_stories_have_every_type_and_every_decision():
    """What the properties above are about does happen."""
    story = everything("WO5", policy(expected_losses=LOSSES)).end()
    happened = list(told(story))
    fates = {each.detail.fate for each in happened if isinstance(each.detail, Disposition)}
    assert fates == set(Fate)
    others = {each.event_type for each in told(everything("WO6", policy()))}
    assert {each.event_type for each in happened} | others == set(EventType) - {EventType.REVERSAL}
    assert_settled(story)
