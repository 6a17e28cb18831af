"""Every verdict at the hub, and approvals that take two (B5.3; D4)."""

from dataclasses import replace

import pytest

from floorledger.domain.codec import from_bytes
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Output
from floorledger.domain.exception import CaseChange
from floorledger.domain.policy import Rung
from floorledger.services.authority import ONE_OF_TWO
from floorledger.services.publish import publish
from floorledger.services.records import FeedKind, Standing
from tests.plants import pieces
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import (
    OTHER_SUPERVISOR,
    SECOND_CONTROLLER,
    at_shop,
    change_policy,
    lines,
    open_shop,
    operation,
    position,
    report,
    with_second_controller,
)
from tests.services.floor import approve, hold, labour, reject, scrap, undo
from tests.services.invariants import check_all


def say(target: str, verdict: Verdict, **more: object) -> Decision:
    return Decision(**({"target_event_id": target, "verdict": verdict, "reason_code": "WHY"} | more))


AFTER = {
    Verdict.APPROVE: Standing.ACCEPTED,
    Verdict.OVERRIDE: Standing.ACCEPTED,
    Verdict.REJECT: Standing.REJECTED,
    Verdict.CORRECT: Standing.REJECTED,
    Verdict.ASSIGN: Standing.WAITING,
    Verdict.COMMENT: Standing.WAITING,
    Verdict.UNDER_REVIEW: Standing.WAITING,
}
OF_AN_EXCEPTION = {Verdict.ACCEPT, Verdict.DISMISS, Verdict.RETRY}
"""What is said of an exception, named by its id (tests/services/test_case_flow.py)."""


@pytest.mark.parametrize("verdict", sorted(set(Verdict) - OF_AN_EXCEPTION))
def test_what_a_verdict_does_to_what_waits(rig, verdict):
    """Nine of sixteen scrapped wait; only four of the seven verdicts end that."""
    target = report(rig, scrap(rig, "9"))
    assert rig.codes(target) == ["Q07"]
    made = report(rig, say(target, verdict, assignee="quality"), SUPERVISOR)
    assert (rig.standing(made), rig.codes(made), lines(rig, made)) == (Standing.ACCEPTED, [], [])
    assert rig.standing(target) is AFTER[verdict]
    assert rig.codes(target) == (["Q07"] if AFTER[verdict] is Standing.WAITING else [])
    assert operation(rig) == ((0, 9, 0) if AFTER[verdict] is Standing.ACCEPTED else (0, 0, 0))
    check_all(rig)


@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_on_what_has_posted_changes_nothing(rig, verdict):
    target = report(rig, labour(30))
    before = rig.hub.ledger.trial_balance()
    made = report(rig, say(target, verdict, assignee="quality"), SUPERVISOR)
    ends = verdict not in (Verdict.ASSIGN, Verdict.COMMENT, Verdict.UNDER_REVIEW)
    assert rig.codes(made) == (["R07"] if ends else [])
    assert (rig.standing(target), rig.hub.ledger.trial_balance()) == (Standing.ACCEPTED, before)
    check_all(rig)


@pytest.mark.parametrize("verdict", [Verdict.APPROVE, Verdict.OVERRIDE, Verdict.REJECT, Verdict.CORRECT])
def test_a_decision_says_why(rig, verdict):
    target = report(rig, scrap(rig, "9"))
    made = report(rig, say(target, verdict, reason_code=" "), SUPERVISOR)
    assert (rig.codes(made), rig.standing(target)) == (["S02"], Standing.WAITING)


def test_an_assignment_says_to_whom(rig):
    target = report(rig, scrap(rig, "9"))
    assert rig.codes(report(rig, say(target, Verdict.ASSIGN), SUPERVISOR)) == ["C02"]


@pytest.mark.parametrize("verdict", Verdict)
def test_an_operator_only_comments(rig, verdict):
    target = report(rig, scrap(rig, "9"), SUPERVISOR)
    made = report(rig, say(target, verdict, assignee="quality"), OPERATOR)
    assert rig.codes(made) == ([] if verdict is Verdict.COMMENT else ["S01"])
    assert rig.standing(target) is Standing.WAITING
    check_all(rig)


def test_a_word_on_a_hold_leaves_it_held(rig):
    held = report(rig, hold(rig, "2"))
    for verdict in (Verdict.UNDER_REVIEW, Verdict.ASSIGN, Verdict.COMMENT):
        assert rig.codes(report(rig, say(held, verdict, assignee="quality"), QUALITY)) == []
    assert operation(rig) == (0, 0, 2)
    check_all(rig)


def test_a_decision_is_not_undone(rig):
    target = report(rig, scrap(rig, "9"))
    made = report(rig, approve(target), SUPERVISOR)
    tried = report(rig, undo(made), OTHER_SUPERVISOR)
    assert rig.codes(tried) == ["R07"]
    check_all(rig)


# --- approvals that take two ------------------------------------------------------------------------------------------

LADDER = (Rung(up_to_minor=5000, roles=("supervisor",)), Rung(up_to_minor=20000, roles=("controller",)))


def open_ladder(rig: Rig, **policy: object) -> None:
    """Fifty euros for a supervisor, two hundred for a controller, of whom there are two."""
    open_shop(rig, ladder=LADDER, **policy)
    store = rig.installation.store
    everybody = with_second_controller(store.people())
    publish(rig.hub.store, rig.clock.now(), master=store.master(), policy=store.policy(), people=everybody)
    rig.installation.settle()


def beyond(rig: Rig, count: str, where: str = "WO5 10 M1") -> str:
    """More valves than the order asks for, at 12.74 each; 100 are there already."""
    at_shop(rig, Output(qty=pieces("100")), where=where)
    waits = at_shop(rig, Output(qty=pieces(count)), where=where)
    assert rig.codes(waits) == ["Q01"]
    return waits


@pytest.mark.parametrize(
    ("count", "enough"),
    [("6", (CONTROLLER,)), ("15", (CONTROLLER,)), ("16", (CONTROLLER, SECOND_CONTROLLER))],
    ids=["76.44", "191.10", "203.84"],
)
def test_who_approves_follows_from_what_it_is_worth(rig, count, enough):
    """A supervisor's fifty euros reach for none of them; beyond two hundred it takes two controllers."""
    open_ladder(rig)
    target = beyond(rig, count)
    too_little = at_shop(rig, approve(target), SUPERVISOR, "- - -")
    assert (rig.codes(too_little), rig.standing(target)) == (["S01"], Standing.WAITING)
    for number, who in enumerate(enough, start=1):
        made = at_shop(rig, approve(target), who, "- - -")
        done = number == len(enough)
        assert rig.standing(target) is (Standing.ACCEPTED if done else Standing.WAITING)
        assert (rig.codes(made), rig.standing(made)) == ([], Standing.ACCEPTED)
    assert rig.codes(target) == []
    check_all(rig)


def test_the_first_approval_counts_once_the_second_is_there(rig):
    """It is told on the entry's exception, which stays open for another one; the same person again is not two."""
    open_ladder(rig)
    target = beyond(rig, "20")
    first = at_shop(rig, approve(target), CONTROLLER, "- - -")
    again = at_shop(rig, approve(target), CONTROLLER, "- - -")
    assert (rig.standing(first), rig.standing(target)) == (Standing.ACCEPTED, Standing.WAITING)
    assert (rig.standing(again), rig.codes(again)) == (Standing.ACCEPTED, []), "one of two both times"
    assert (rig.codes(target), told_of(rig, target)) == (["Q01"], [(CONTROLLER.person_id, ONE_OF_TWO)])
    second = at_shop(rig, approve(target), SECOND_CONTROLLER, "- - -")
    assert [rig.standing(each) for each in (target, first, second)] == [Standing.ACCEPTED] * 3
    assert rig.codes(first) == []
    assert position(rig, "WO5").operation("10").good == pieces("120").base
    check_all(rig)


def told_of(rig: Rig, event_id: str) -> list[tuple[str | None, str]]:
    """Who said what on an event's exceptions, as the feed tells it."""
    of = {case.exception_id for case in rig.open_cases(event_id)}
    rows = [row for row in rig.hub.store.feed(0, 100_000) if row.kind is FeedKind.EXCEPTION_CHANGE]
    changes = [from_bytes(CaseChange, row.body) for row in rows]
    return [(each.actor, each.why) for each in changes if each.exception_id in of]


def test_one_rejection_is_enough(rig):
    open_ladder(rig)
    target = beyond(rig, "20")
    first = at_shop(rig, approve(target), CONTROLLER, "- - -")
    at_shop(rig, reject(target), SECOND_CONTROLLER, "- - -")
    late = at_shop(rig, approve(target), SECOND_CONTROLLER, "- - -")
    assert (rig.standing(target), rig.codes(late)) == (Standing.REJECTED, ["R07"])
    assert rig.standing(first) is Standing.ACCEPTED
    check_all(rig)


def test_two_approvals_make_up_no_value(rig):
    """The item has lost its standard since, so the event waits on; with it, the first approval still counts."""
    open_ladder(rig)
    target = beyond(rig, "20", "WO5 30 M1")
    first = at_shop(rig, approve(target), CONTROLLER, "- - -")
    store = rig.installation.store
    master = store.master()
    item = master.order_by_no["WO5"].item
    bare = replace(master, standards=tuple(each for each in master.standards if each.item != item))
    publish(rig.hub.store, rig.clock.now(), master=bare, policy=store.policy(), people=store.people())
    rig.installation.settle()
    at_shop(rig, approve(target), SECOND_CONTROLLER, "- - -")
    assert (rig.standing(target), rig.codes(target)) == (Standing.WAITING, ["F04"])
    publish(rig.hub.store, rig.clock.now(), master=master, policy=store.policy(), people=store.people())
    rig.installation.settle()
    at_shop(rig, approve(target), SECOND_CONTROLLER, "- - -")
    assert [rig.standing(each) for each in (target, first)] == [Standing.ACCEPTED] * 2
    check_all(rig)


def test_a_policy_that_trusts_more_lets_one_approve(rig):
    open_ladder(rig)
    target = beyond(rig, "20")
    change_policy(rig, ladder=())
    at_shop(rig, approve(target), SUPERVISOR, "- - -")
    assert rig.standing(target) is Standing.ACCEPTED
    check_all(rig)
