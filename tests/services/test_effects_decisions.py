"""Decisions at the hub: who, on what, once; and no odd event stops the others (B5.3, I9)."""

from dataclasses import replace

import pytest

from floorledger.domain.detail import Downtime, Hold, OrderState
from floorledger.domain.device_detail import SignIn
from floorledger.services.records import Standing
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR
from tests.services.effects_bench import (
    OTHER_OPERATOR,
    OTHER_SUPERVISOR,
    change_policy,
    lines,
    operation,
    position,
    posting_dates,
    report,
)
from tests.services.floor import (
    CLOSE,
    COMPLETE,
    SEALANT,
    TANK,
    approve,
    good,
    hold,
    hold_lot,
    issue,
    labour,
    machine,
    pieces,
    reject,
    release,
    scrap,
    status,
    tally,
    undo,
)


def test_an_approved_event_posts_at_the_time_of_its_approval_in_the_hubs_order(rig):
    """Rounding follows the order in which the hub accepts: the first 7 minutes come last (D6)."""
    change_policy(rig, time_block_h=0)
    first = report(rig, labour(7))
    assert rig.codes(first) == ["T02"]
    change_policy(rig, time_block_h=24)
    second = report(rig, labour(7))
    decision = report(rig, approve(first), SUPERVISOR)
    assert [rig.standing(each) for each in (first, second, decision)] == [Standing.ACCEPTED] * 3
    assert rig.codes(first) == []
    assert list(posting_dates(rig)) == [second, first]
    assert (len(lines(rig, first)), lines(rig, decision)) == (6, [])


def test_a_rejected_event_posts_nothing_and_counts_nowhere(rig):
    target = report(rig, issue(rig, SEALANT, "320", "PCS"))
    report(rig, reject(target), SUPERVISOR)
    assert (rig.standing(target), rig.codes(target)) == (Standing.REJECTED, [])
    assert rig.installation.store.event(target)[1] is Standing.REJECTED
    assert tally(rig.installation.capture.availability.position("WO1001")) == tally(position(rig))
    assert position(rig).used(SEALANT[0]) == 0
    assert rig.hub.ledger.trial_balance() == {}


@pytest.mark.parametrize(
    ("who", "code"),
    [(SUPERVISOR, []), (QUALITY, []), (CONTROLLER, []), (OTHER_OPERATOR, ["S01"])],
    ids=["supervisor", "quality", "controller", "operator"],
)
def test_who_decides(rig, who, code):
    target = report(rig, issue(rig, SEALANT, "320", "PCS"))
    decision = report(rig, reject(target), who)
    assert rig.codes(decision) == code
    assert rig.standing(target) is (Standing.WAITING if code else Standing.REJECTED)


@pytest.mark.parametrize("verdict", [approve, reject])
def test_nobody_decides_on_their_own_entry(rig, verdict):
    target = report(rig, issue(rig, SEALANT, "320", "PCS"), SUPERVISOR)
    decision = report(rig, verdict(target), SUPERVISOR)
    assert rig.codes(decision) == ["S01"]
    assert rig.standing(target) is Standing.WAITING
    assert rig.hub.ledger.trial_balance() == {}


def test_the_roles_are_the_hubs_and_not_what_a_device_claims(rig):
    target = report(rig, issue(rig, SEALANT, "320", "PCS"))
    pretender = replace(OTHER_OPERATOR, roles=frozenset({"supervisor"}))
    decision = report(rig, approve(target), pretender)
    assert rig.codes(decision) == ["S01"]
    stranger = report(rig, approve(target), replace(SUPERVISOR, person_id="psn-0000"))
    assert rig.codes(stranger) == ["M01", "S01"]
    assert rig.standing(target) is Standing.WAITING


@pytest.mark.parametrize("first", [approve, reject])
@pytest.mark.parametrize("second", [approve, reject])
def test_the_first_decision_counts(rig, first, second):
    target = report(rig, scrap(rig, "9"))
    assert rig.codes(target) == ["Q07"]
    report(rig, first(target), SUPERVISOR)
    before = (rig.standing(target), operation(rig), rig.hub.ledger.trial_balance())
    late = report(rig, second(target), OTHER_SUPERVISOR)
    assert rig.codes(late) == ["R07"]
    assert (rig.standing(target), operation(rig), rig.hub.ledger.trial_balance()) == before


def test_a_decision_on_a_decision_takes_no_effect_behind_the_back(rig):
    """An operator's own approval waits; by the time somebody looks at it, the event is decided."""
    target = report(rig, scrap(rig, "9"))
    own = report(rig, approve(target), OPERATOR)
    report(rig, reject(target), SUPERVISOR)
    report(rig, approve(own), OTHER_SUPERVISOR)
    report(rig, approve(own), QUALITY)
    assert rig.standing(target) is Standing.REJECTED
    assert operation(rig) == (0, 0, 0)
    assert rig.standing(report(rig, good(rig, "1"))) is Standing.ACCEPTED, "the way is free for others"


def test_a_decision_that_names_itself_waits(rig):
    own_id = "00000000-0000-7000-8000-00000000dec1"
    for number, verdict in enumerate((approve, reject)):
        event_id = own_id[:-1] + str(number)
        decision = report(rig, verdict(event_id), SUPERVISOR, event_id=event_id)
        assert rig.standing(decision) is Standing.WAITING
        report(rig, approve(decision), OTHER_SUPERVISOR)
        assert rig.standing(decision) is Standing.WAITING
    assert rig.standing(report(rig, good(rig, "1"))) is Standing.ACCEPTED


def test_an_approval_makes_up_no_value(rig):
    """A consumption of an item nobody knows has no price, whoever approves it."""
    strange = replace(issue(rig, TANK, "1"), item="GHOST")
    target = report(rig, strange)
    assert "M01" in rig.codes(target)
    report(rig, approve(target), SUPERVISOR)
    assert (rig.standing(target), rig.codes(target)) == (Standing.WAITING, ["M01"])
    report(rig, reject(target), SUPERVISOR)
    assert (rig.standing(target), rig.codes(target)) == (Standing.REJECTED, [])


ANYTHING = {
    "good": lambda rig: good(rig, "1"),
    "final": lambda rig: good(rig, "1", final=True),
    "scrap": lambda rig: scrap(rig, "1"),
    "hold": lambda rig: hold(rig, "1"),
    "hold of a lot": lambda _rig: Hold(hold_code="LOT", item="GHOST", lot="GHOST"),
    "hold of nothing": lambda _rig: Hold(hold_code="LOT"),
    "hold of everything": lambda rig: replace(hold_lot(TANK), qty=pieces(rig, "1")),
    "issue": lambda rig: issue(rig, TANK, "1"),
    "labour": lambda _rig: labour(5),
    "machine": lambda _rig: machine(5),
    "stop": lambda _rig: Downtime(reason_code="MAT", duration_s=60),
    "release": lambda rig: release(rig, "none", "1"),
    "undo": lambda _rig: undo("none"),
    "approve": lambda _rig: approve("none"),
    "sign in": lambda _rig: SignIn(),
    "start": lambda _rig: status(OrderState.STARTED),
    "close": lambda _rig: CLOSE,
    "complete": lambda _rig: COMPLETE,
    "close again": lambda _rig: CLOSE,
}


@pytest.mark.parametrize("order_no", ["WO1001", "WO9999", None])
@pytest.mark.parametrize("where", [("10", "100"), ("99", "nowhere"), (None, None)], ids=["known", "unknown", "none"])
def test_one_odd_event_never_stops_the_others(rig, order_no, where):
    """Whatever is recorded wherever, and even approved: it has its effect or an exception, and the next passes (I9)."""
    operation_no, work_center = where
    draft = {"order_no": order_no, "operation_no": operation_no, "work_center": work_center}
    odd = {name: rig.record(make(rig), **draft).event_id for name, make in ANYTHING.items()}
    rig.installation.settle()
    for event_id in odd.values():
        rig.record(approve(event_id), CONTROLLER, order_no=None, operation_no=None)
    last_one = report(rig, good(rig, "1"), order_no="WO1003")
    assert rig.installation.store.waiting_count() == 0
    assert rig.standing(last_one) is Standing.ACCEPTED
    halves = [name for name, each in odd.items() if (rig.standing(each) is Standing.ACCEPTED) == bool(rig.codes(each))]
    assert halves == []
    assert sum(rig.hub.ledger.trial_balance().values()) == 0
