"""Completing and closing: preconditions, WIP exactly zero, variances as declared (B2.4, I5)."""

from dataclasses import replace

import pytest

from floorledger.domain.detail import OrderState
from floorledger.domain.policy import ScrapMode
from floorledger.services.order_books import OrderBooks
from floorledger.services.plant import Plant
from floorledger.services.records import Standing
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR
from tests.services.effects_bench import (
    OTHER_OPERATOR,
    OTHER_SUPERVISOR,
    change_policy,
    last,
    lines,
    position,
    report,
    run_order,
    wip,
)
from tests.services.floor import (
    CLOSE,
    COMPLETE,
    SEALANT,
    TANK,
    approve,
    good,
    hold,
    issue,
    reject,
    release,
    undo,
)


@pytest.mark.parametrize("mode", ScrapMode)
def test_closing_leaves_no_wip_and_settles_each_variance_role(rig, mode):
    change_policy(rig, scrap_mode=mode)
    run_order(rig)
    report(rig, COMPLETE, SUPERVISOR)
    assert wip(rig) != 0
    with rig.hub.store.begin() as tx:
        roles = OrderBooks(tx, Plant.load(tx)).variance("WO1001").by_role
    closed = report(rig, CLOSE, CONTROLLER)
    assert rig.codes(closed) == []
    assert position(rig).state is OrderState.CLOSED
    assert wip(rig) == 0
    account_of = rig.installation.store.policy().account_of
    booked = rig.hub.ledger.trial_balance()
    assert {role: booked[account_of[role]] for role in roles} == roles
    assert len(lines(rig, closed)) == 2 * len(roles) > 0
    assert sum(booked.values()) == 0


@pytest.mark.parametrize("who", [OPERATOR, SUPERVISOR, QUALITY], ids=["operator", "supervisor", "quality"])
def test_only_a_controller_closes(rig, who):
    report(rig, COMPLETE, SUPERVISOR)
    closed = report(rig, CLOSE, who)
    assert rig.codes(closed) == ["S01"]
    report(rig, approve(closed), OTHER_SUPERVISOR)
    assert position(rig).state is OrderState.TECHNICALLY_COMPLETE


def test_an_operator_does_not_complete(rig):
    completed = report(rig, COMPLETE)
    assert rig.codes(completed) == ["S01"]
    assert position(rig).state is None


def test_an_order_that_is_not_complete_is_not_closed(rig):
    closed = report(rig, CLOSE, CONTROLLER)
    assert rig.codes(closed) == ["M04"]
    assert position(rig).state is None


def test_an_order_with_an_open_exception_is_not_closed(rig):
    waiting = report(rig, issue(rig, SEALANT, "320", "PCS"))
    report(rig, COMPLETE, SUPERVISOR)
    closed = report(rig, CLOSE, CONTROLLER)
    assert rig.codes(closed) == ["F01"]
    report(rig, reject(waiting), SUPERVISOR)
    report(rig, reject(closed), SUPERVISOR)
    assert rig.codes(report(rig, CLOSE, CONTROLLER)) == []
    assert position(rig).state is OrderState.CLOSED


def test_an_order_with_held_pieces_is_not_closed_by_anybody(rig):
    """Not by an approval either: the pieces would vanish into a variance."""
    held = last(rig, hold(rig, "2"))
    report(rig, COMPLETE, SUPERVISOR)
    closed = report(rig, CLOSE, OTHER_OPERATOR)
    assert rig.codes(closed) == ["F01", "S01"]
    report(rig, approve(closed), CONTROLLER)
    assert (rig.codes(closed), position(rig).state) == (["F01"], OrderState.TECHNICALLY_COMPLETE)
    last(rig, release(rig, held, "2"), QUALITY)
    report(rig, approve(closed), CONTROLLER)
    assert (rig.codes(closed), position(rig).state) == ([], OrderState.CLOSED)
    assert wip(rig) == 0


def test_a_closed_order_takes_nothing_more(rig):
    run_order(rig)
    report(rig, COMPLETE, SUPERVISOR)
    report(rig, CLOSE, CONTROLLER)
    late = report(rig, issue(rig, TANK, "1"))
    assert "M04" in rig.codes(late)
    assert wip(rig) == 0


@pytest.mark.parametrize("header", ["WO1001", "WO1002", None])
def test_a_closed_orders_entries_are_not_undone_whatever_the_header_says(rig, header):
    output = last(rig, good(rig, "1"))
    report(rig, COMPLETE, SUPERVISOR)
    report(rig, CLOSE, CONTROLLER)
    tried = report(rig, undo(output), order_no=header)
    assert rig.codes(tried) == ["M04"]
    assert wip(rig) == 0


def test_an_order_closed_twice_settles_once(rig):
    run_order(rig)
    report(rig, COMPLETE, SUPERVISOR)
    report(rig, CLOSE, CONTROLLER)
    balance = rig.hub.ledger.trial_balance()
    again = report(rig, CLOSE, CONTROLLER)
    assert rig.standing(again) is Standing.WAITING
    assert rig.hub.ledger.trial_balance() == balance


def test_what_an_approval_adds_to_a_closed_order_is_settled_by_closing_it_again(rig):
    """The one way to leave WIP on a closed order, and the way out of it."""
    run_order(rig)
    report(rig, COMPLETE, SUPERVISOR)
    report(rig, CLOSE, CONTROLLER)
    late = report(rig, issue(rig, TANK, "1"))
    report(rig, approve(late), SUPERVISOR)
    assert wip(rig) == 1494
    again = report(rig, CLOSE, replace(CONTROLLER, person_id="psn-09d4"))
    report(rig, approve(again), CONTROLLER)
    assert rig.standing(again) is Standing.ACCEPTED
    assert wip(rig) == 0
