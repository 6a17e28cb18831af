"""Orders at the hub: returns, inspections, rework orders, closing, reopening and closing again (B1.4, B2.4)."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.domain.detail import (
    Consumption,
    Disposition,
    Fate,
    Hold,
    Inspection,
    OrderState,
    OrderStatus,
    Output,
    Return,
    SubconReceipt,
    SubconSend,
)
from floorledger.domain.number import micro
from floorledger.domain.policy import Role
from floorledger.services.finance import Finance
from floorledger.services.publish import publish_master
from floorledger.services.records import Standing
from tests.plants import hours, pieces
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import amount, at_shop, everything, lines, moved, open_shop, position
from tests.services.floor import CLOSE, COMPLETE, approve, reject, undo
from tests.services.invariants import check_all, check_closed

REOPEN = OrderStatus(state=OrderState.REOPENED)
PRESS, REWORK_ORDER = "WO6 10 M1", "WO7 10 M1"


def issue(rig: Rig, figure: str, lot: str | None = None) -> str:
    return at_shop(rig, Consumption(item="BRASS", qty=amount(rig, f"{figure} kg of BRASS"), lot=lot))


def give_back(rig: Rig, figure: str, issue_id: str | None = None, **more: object) -> str:
    back = Return(item="BRASS", qty=amount(rig, f"{figure} kg of BRASS"), issue_event_id=issue_id, **more)
    return at_shop(rig, back)


def dearer_brass(rig: Rig, price: int) -> None:
    master = rig.installation.store.master()
    items = tuple(
        replace(item, standard_price=Fraction(price)) if item.item == "BRASS" else item for item in master.items
    )
    publish_master(rig.hub.store, rig.clock.now(), replace(master, items=items))
    rig.installation.settle()


# --- returns ----------------------------------------------------------------------------------------------------------


def test_a_return_takes_the_price_of_its_issue_back(rig):
    """Two kilograms at 8.00, then brass costs 10.00: half a kilogram of that issue is 4.00, of no issue 5.00."""
    open_shop(rig)
    first = issue(rig, "2")
    dearer_brass(rig, 10)
    named, unnamed = give_back(rig, "0.5", first), give_back(rig, "0.5")
    assert lines(rig, named) == moved("RM", "WIP", "material:BRASS", 400)
    assert lines(rig, unnamed) == moved("RM", "WIP", "material:BRASS", 500)
    assert position(rig, "WO5").used("BRASS") == micro("1")
    check_all(rig)


def test_an_approved_return_has_the_price_of_its_issue_too(rig):
    """It waited for its reason; meanwhile the price has changed."""
    open_shop(rig)
    first = issue(rig, "2")
    back = Return(item="BRASS", qty=amount(rig, "0.5 kg of BRASS"), issue_event_id=first)
    late = at_shop(rig, back, occurred_start=rig.clock.now() + timedelta(hours=25))
    assert rig.codes(late) == ["T03"]
    dearer_brass(rig, 10)
    at_shop(rig, approve(late), SUPERVISOR)
    assert lines(rig, late) == moved("RM", "WIP", "material:BRASS", 400)
    check_all(rig)


def test_more_than_was_issued_waits(rig):
    open_shop(rig)
    first = issue(rig, "2")
    for back in (give_back(rig, "2.5", first), give_back(rig, "2.5")):
        assert (rig.standing(back), rig.codes(back)) == (Standing.WAITING, ["Q05"])
    assert position(rig, "WO5").used("BRASS") == micro("2")
    check_all(rig)


@pytest.mark.parametrize(
    ("named", "code"),
    [
        (lambda rig: at_shop(rig, Output(qty=pieces("1"))), "R02"),
        (lambda rig: issue(rig, "1", lot="B1"), "R02"),
        (lambda _rig: "00000000-0000-7000-8000-000000000000", "R02"),
        (lambda rig: undone(rig, issue(rig, "1")), "R07"),
    ],
    ids=["no issue", "an issue of a lot", "unknown", "undone"],
)
def test_a_return_names_an_issue_of_the_same(rig, named, code):
    open_shop(rig)
    issue(rig, "5")
    back = give_back(rig, "0.5", named(rig))
    assert rig.codes(back) == [code]
    check_all(rig)


def undone(rig: Rig, event_id: str) -> str:
    at_shop(rig, undo(event_id))
    return event_id


def test_an_issue_that_came_back_in_part_is_not_undone_before_its_return(rig):
    open_shop(rig)
    before = everything(rig)
    first = issue(rig, "2")
    back = give_back(rig, "0.5", first)
    tried = at_shop(rig, undo(first))
    assert (rig.standing(tried), rig.codes(tried)) == (Standing.WAITING, ["Q05"])
    for target in (back, first):
        assert rig.standing(at_shop(rig, undo(target))) is Standing.ACCEPTED
    assert everything(rig) == before


# --- inspections ------------------------------------------------------------------------------------------------------

OUTSIDE = Inspection(
    characteristic="bore", readings=(micro("5.01"), micro("5.2")), uom="MMT", lower=micro("4.95"), upper=micro("5.05")
)


def test_a_failed_inspection_posts_nothing_and_is_looked_at(rig):
    open_shop(rig)
    failed = at_shop(rig, OUTSIDE)
    (case,) = rig.open_cases(failed)
    assert (rig.standing(failed), lines(rig, failed)) == (Standing.ACCEPTED, [])
    assert (case.code, case.review, case.owner) == ("Q08", True, "supervisor")
    check_all(rig)


def test_the_look_at_an_inspection_ends_with_an_approval_and_not_with_a_rejection(rig):
    open_shop(rig)
    failed = at_shop(rig, OUTSIDE)
    no = at_shop(rig, reject(failed), SUPERVISOR)
    assert (rig.codes(no), rig.codes(failed)) == (["R07"], ["Q08"])
    at_shop(rig, approve(failed), SUPERVISOR)
    assert (rig.standing(failed), rig.codes(failed)) == (Standing.ACCEPTED, [])
    check_all(rig)


def test_the_look_at_an_inspection_ends_when_it_is_undone(rig):
    open_shop(rig)
    failed = at_shop(rig, OUTSIDE)
    at_shop(rig, undo(failed))
    assert rig.codes(failed) == []
    check_all(rig)


def test_a_look_afterwards_holds_no_closing_up(rig):
    open_shop(rig)
    at_shop(rig, OUTSIDE)
    at_shop(rig, COMPLETE, SUPERVISOR, "WO5 - -")
    assert rig.codes(at_shop(rig, CLOSE, CONTROLLER, "WO5 - -")) == []
    check_closed(rig, ["WO5"])


# --- a rework order ---------------------------------------------------------------------------------------------------


def test_a_rework_order_is_expense_as_a_whole(rig):
    """Ten valves out of stock (127.40) and an hour (30 + 6 + 12) less nine back (114.66): 60.74 of rework."""
    open_shop(rig)
    at_shop(rig, Consumption(item="VALVE", qty=pieces("10")), where=REWORK_ORDER)
    at_shop(rig, hours("1"), where=REWORK_ORDER)
    made = at_shop(rig, Output(qty=pieces("9")), where=REWORK_ORDER)
    assert lines(rig, made) == moved("FG", "WIP", "output", 11466)
    at_shop(rig, COMPLETE, SUPERVISOR, "WO7 - -")
    closed = at_shop(rig, CLOSE, CONTROLLER, "WO7 - -")
    assert lines(rig, closed) == moved("REWORK_EXP", "WIP", "close:REWORK_EXP", 6074)
    check_closed(rig, ["WO7"])
    check_all(rig)


# --- closing, reopening, closing again --------------------------------------------------------------------------------


def run_small(rig: Rig) -> dict[str, str]:
    """WO6: ten plates of steel, a strip, some swarf; complete."""
    made = {
        "steel": at_shop(rig, Consumption(item="STEEL", qty=amount(rig, "11 kg of STEEL")), where=PRESS),
        "hour": at_shop(rig, hours("1"), where=PRESS),
        "plates": at_shop(rig, Output(qty=pieces("10")), where=PRESS),
    }
    at_shop(rig, COMPLETE, SUPERVISOR, "WO6 - -")
    return made


def owed(rig: Rig) -> dict[str, int]:
    account_of = rig.installation.store.policy().account_of
    found = {role.value: rig.hub.ledger.order_balance("WO6", account_of[role]) for role in Role if role.value[0] == "V"}
    return {role: cents for role, cents in found.items() if cents and role != "VOH_ABS"}


def test_a_second_closing_settles_only_the_difference(rig):
    """Steel is 4.00: eleven kilograms for ten plates. Undone, it is the whole 44.00 that leaves again.

    11 x 4.00 + 48.00 - 10 x 6.225 = 29.75 in WIP. After the undo of the steel 44.00 less: V_QTY alone changes.
    """
    open_shop(rig)
    made = run_small(rig)
    first = at_shop(rig, CLOSE, CONTROLLER, "WO6 - -")
    settled = owed(rig)
    assert sum(settled.values()) == 2975
    check_closed(rig, ["WO6"])
    assert rig.standing(at_shop(rig, REOPEN, CONTROLLER, "WO6 - -")) is Standing.ACCEPTED
    assert position(rig, "WO6").state is OrderState.REOPENED
    mirror = at_shop(rig, undo(made["steel"]), where=PRESS)
    assert lines(rig, mirror) == moved("WIP", "RM", "material:STEEL", -4400)
    at_shop(rig, COMPLETE, SUPERVISOR, "WO6 - -")
    again = at_shop(rig, CLOSE, CONTROLLER, "WO6 - -")
    assert lines(rig, again) == moved("V_QTY", "WIP", "close:V_QTY", -4400)
    assert owed(rig) == settled | {"V_QTY": settled["V_QTY"] - 4400}
    check_closed(rig, ["WO6"])
    check_all(rig)
    figures = Finance(rig.installation.store, SqlCacheQueries(rig.installation.store.engine))
    assert [2 * figures.closing_role_count(rig.event(each)) for each in (first, again)] == [
        len(lines(rig, first)),
        len(lines(rig, again)),
    ]


def test_reopened_for_nothing_it_closes_without_a_line(rig):
    open_shop(rig)
    run_small(rig)
    at_shop(rig, CLOSE, CONTROLLER, "WO6 - -")
    before = rig.hub.ledger.trial_balance()
    at_shop(rig, REOPEN, CONTROLLER, "WO6 - -")
    at_shop(rig, COMPLETE, SUPERVISOR, "WO6 - -")
    again = at_shop(rig, CLOSE, CONTROLLER, "WO6 - -")
    assert (rig.standing(again), lines(rig, again)) == (Standing.ACCEPTED, [])
    assert rig.hub.ledger.trial_balance() == before
    check_closed(rig, ["WO6"])
    check_all(rig)


def test_closed_three_times_each_settles_its_part(rig):
    open_shop(rig)
    made = run_small(rig)
    at_shop(rig, CLOSE, CONTROLLER, "WO6 - -")
    for change in (lambda: undo(made["hour"]), lambda: hours("0.5")):
        at_shop(rig, REOPEN, CONTROLLER, "WO6 - -")
        at_shop(rig, change(), where=PRESS)
        at_shop(rig, COMPLETE, SUPERVISOR, "WO6 - -")
        assert rig.codes(at_shop(rig, CLOSE, CONTROLLER, "WO6 - -")) == []
        check_closed(rig, ["WO6"])
    check_all(rig)


@pytest.mark.parametrize("who", [OPERATOR, SUPERVISOR, QUALITY], ids=["operator", "supervisor", "quality"])
def test_only_a_controller_reopens(rig, who):
    open_shop(rig)
    run_small(rig)
    at_shop(rig, CLOSE, CONTROLLER, "WO6 - -")
    tried = at_shop(rig, REOPEN, who, "WO6 - -")
    assert rig.codes(tried) == ["S01"]
    other = QUALITY if who is SUPERVISOR else SUPERVISOR
    at_shop(rig, approve(tried), other, "- - -")
    assert position(rig, "WO6").state is OrderState.CLOSED
    check_all(rig)


def test_what_is_not_closed_is_not_reopened(rig):
    open_shop(rig)
    tried = at_shop(rig, REOPEN, CONTROLLER, "WO6 - -")
    assert rig.codes(tried) == ["M04"]


def test_a_reopened_order_takes_entries_again_and_is_not_closed_before_it_is_complete(rig):
    open_shop(rig)
    run_small(rig)
    at_shop(rig, CLOSE, CONTROLLER, "WO6 - -")
    at_shop(rig, REOPEN, CONTROLLER, "WO6 - -")
    more = at_shop(rig, hours("0.5"), where=PRESS)
    assert rig.standing(more) is Standing.ACCEPTED
    assert rig.codes(at_shop(rig, CLOSE, CONTROLLER, "WO6 - -")) == ["M04"]
    check_all(rig)


def test_pieces_in_rework_and_a_silent_vendor_hold_a_closing_up(rig):
    """Neither may vanish into a variance (B2.4)."""
    open_shop(rig)
    held = at_shop(rig, Hold(hold_code="CRACK", qty=pieces("2")))
    rework = Disposition(hold_event_id=held, fate=Fate.REWORK, qty=pieces("2"), reason_code="QA")
    sent_to_rework = at_shop(rig, rework, QUALITY)
    sent = SubconSend(purchase_order="PO-1", item="NICKEL", qty=amount(rig, "1 kg of NICKEL"))
    at_shop(rig, sent, where="WO5 20 VENDOR")
    at_shop(rig, COMPLETE, SUPERVISOR, "WO5 - -")
    tried = at_shop(rig, CLOSE, CONTROLLER, "WO5 - -")
    assert set(rig.codes(tried)) == {"F01"}
    at_shop(rig, undo(sent_to_rework), SUPERVISOR)
    at_shop(rig, undo(held), SUPERVISOR)
    at_shop(rig, SubconReceipt(purchase_order="PO-1", bad=pieces("1")), where="WO5 20 VENDOR")
    at_shop(rig, reject(tried), SUPERVISOR)
    assert rig.codes(at_shop(rig, CLOSE, CONTROLLER, "WO5 - -")) == []
    check_closed(rig, ["WO5"])
    check_all(rig)
