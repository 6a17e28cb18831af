"""What posts and is looked at all the same, stages of automation, and approvals by two, at the hub (D16, B5.3)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Count, Disposition, Fate, Return
from floorledger.domain.exception import ExceptionState
from floorledger.domain.finding import Severity
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro
from floorledger.domain.policy import Automation, Risk, Rung, Stage
from floorledger.services.publish import publish
from floorledger.services.records import Standing
from tests.rig import CONTROLLER, QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import OTHER_SUPERVISOR, change_policy, last, lines, position, report, run_order
from tests.services.floor import (
    CLOSE,
    COMPLETE,
    SEALANT,
    TANK,
    approve,
    good,
    hold,
    issue,
    labour,
    pieces,
    quantity,
    reject,
    undo,
)

UNPLANNED = ("SP-BOM1302", "R1302-A")
OTHER_CONTROLLER = replace(CONTROLLER, person_id="psn-9d21")


def case(rig: Rig, event_id: str):
    (found,) = rig.open_cases(event_id)
    return found


def ended(rig: Rig, event_id: str) -> list[ExceptionState]:
    """How an event's exceptions ended, as the device knows it."""
    engine = rig.installation.store.engine
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT state FROM exception_case WHERE event_id = ?", (event_id,))
        return sorted(ExceptionState(state) for (state,) in rows)


def only_stage(rig: Rig, *automation: Automation) -> None:
    change_policy(rig, automation=automation)


# --- posted, and looked at --------------------------------------------------------------------------------------------
def test_what_posts_and_is_reviewed_has_its_journal_and_an_exception(rig):
    event_id = report(rig, issue(rig, UNPLANNED, "1"))
    assert rig.standing(event_id) is Standing.ACCEPTED
    assert [role for role, _, _ in lines(rig, event_id)] == ["WIP", "RM"]
    found = case(rig, event_id)
    assert (found.code, found.severity, found.review, found.cause) == ("Q03", Severity.WARN, True, "unplanned")
    assert (found.item, found.actor, found.shift) == ("SP-BOM1302", "psn-6f1c", "Early")
    assert [notice.recipient for notice in found.notices] == ["production supervision", "plant finance"]
    assert found.escalate_to == "production manager and cost controller"
    assert rig.clock.now() < found.first_action_at < found.due_at


def test_a_look_ends_by_an_approval_and_nothing_posts_twice(rig):
    event_id = report(rig, issue(rig, UNPLANNED, "1"))
    before = rig.hub.ledger.trial_balance()
    decision = report(rig, approve(event_id), SUPERVISOR)
    assert (rig.standing(decision), rig.codes(event_id)) == (Standing.ACCEPTED, [])
    assert ended(rig, event_id) == [ExceptionState.APPROVED]
    assert rig.hub.ledger.trial_balance() == before
    assert position(rig).used("SP-BOM1302") == micro("1")
    again = report(rig, approve(event_id), OTHER_SUPERVISOR)
    assert rig.codes(again) == ["R07"], "there is nothing to decide on any more"


def test_a_look_is_not_rejected_away(rig):
    event_id = report(rig, issue(rig, UNPLANNED, "1"))
    for decision in (reject(event_id), replace(reject(event_id), verdict=Verdict.CORRECT)):
        tried = report(rig, decision, SUPERVISOR)
        assert (rig.standing(tried), rig.codes(tried)) == (Standing.WAITING, ["R07"])
    assert (rig.standing(event_id), rig.codes(event_id)) == (Standing.ACCEPTED, ["Q03"])
    assert position(rig).used("SP-BOM1302") == micro("1")


def test_an_undo_ends_the_look(rig):
    event_id = report(rig, issue(rig, UNPLANNED, "1"))
    report(rig, undo(event_id))
    assert (rig.codes(event_id), ended(rig, event_id)) == ([], [ExceptionState.REVERSED])
    assert not any(rig.hub.ledger.trial_balance().values())


def test_who_recorded_it_does_not_look_at_it(rig):
    event_id = report(rig, issue(rig, UNPLANNED, "1"), SUPERVISOR)
    assert rig.codes(report(rig, approve(event_id), SUPERVISOR)) == ["S01"]
    assert rig.codes(event_id) == ["Q03"]


def test_a_comment_or_an_assignment_ends_nothing(rig):
    event_id = report(rig, issue(rig, UNPLANNED, "1"))
    for verdict in (Verdict.COMMENT, Verdict.ASSIGN):
        detail = Decision(target_event_id=event_id, verdict=verdict, reason_code="", assignee="quality")
        assert rig.standing(report(rig, detail, SUPERVISOR)) is Standing.ACCEPTED
    assert rig.codes(event_id) == ["Q03"]


def test_a_look_does_not_hold_up_the_closing(rig):
    """Only exceptions of severity block do (B2.4)."""
    run_order(rig)
    looked_at = report(rig, issue(rig, UNPLANNED, "1"))
    assert rig.codes(looked_at) == ["Q03"]
    report(rig, COMPLETE, SUPERVISOR)
    closed = report(rig, CLOSE, CONTROLLER)
    assert rig.standing(closed) is Standing.ACCEPTED, rig.open_cases(closed)


def test_what_waits_for_something_else_is_not_looked_at_too(rig):
    """The decision that it waits for is the look."""
    expired = (UNPLANNED[0], "GONE")
    event_id = report(rig, issue(rig, expired, "1"))
    assert rig.codes(event_id) == ["M05"]


# --- stages -----------------------------------------------------------------------------------------------------------
def test_what_is_looked_at_first_waits_on_the_device_and_at_the_hub(rig):
    only_stage(rig, Automation(risk=Risk.HIGH_VALUE, stage=Stage.REVIEW_FIRST, least_minor=9_900))
    recorded = rig.record(good(rig, "1"), operation_no="30")  # 99.29
    assert "F05" in [finding.code for finding in recorded.findings]
    rig.installation.settle()
    assert (rig.standing(recorded.event_id), rig.codes(recorded.event_id)) == (Standing.WAITING, ["F05"])
    assert rig.hub.ledger.trial_balance() == {}
    report(rig, approve(recorded.event_id), SUPERVISOR)
    assert rig.standing(recorded.event_id) is Standing.ACCEPTED
    assert rig.hub.ledger.trial_balance() != {}


def test_an_undo_that_is_looked_at_first_takes_nothing_back_before(rig):
    only_stage(rig, Automation(risk=Risk.NEGATIVE_CORRECTION, stage=Stage.REVIEW_FIRST))
    target = last(rig, good(rig, "1"))
    tried = report(rig, undo(target))
    assert rig.codes(tried) == ["Q05"]
    assert position(rig).operation("30").good == micro("1")
    report(rig, approve(tried), SUPERVISOR)
    assert position(rig).operation("30").good == 0


def test_a_sampled_entry_posts_and_who_recorded_it_learns_nothing(rig):
    only_stage(rig, Automation(risk=Risk.HIGH_VALUE, stage=Stage.SAMPLE))
    recorded = rig.record(labour(60))
    assert recorded.findings == ()
    rig.installation.settle()
    assert rig.standing(recorded.event_id) is Standing.ACCEPTED
    found = case(rig, recorded.event_id)
    assert (found.code, found.severity, found.review) == ("F05", Severity.INFO, True)


def test_labour_that_is_entered_late_may_be_sampled(rig):
    only_stage(rig, Automation(risk=Risk.RETROSPECTIVE_LABOUR, stage=Stage.SAMPLE))
    late = report(rig, labour(60), occurred_start=rig.clock.now() - timedelta(days=2))
    assert rig.codes(late) == ["T04"]
    assert rig.codes(report(rig, labour(60))) == []


# --- two persons ------------------------------------------------------------------------------------------------------
def two_controllers(rig: Rig) -> None:
    """Another controller, a ladder on which everything is above the last rung, and a plant that looks at all money."""
    store = rig.installation.store
    one = next(person for person in store.people() if person.person_id == CONTROLLER.person_id)
    other = replace(one, person_id=OTHER_CONTROLLER.person_id, badge="4999")
    publish(
        rig.hub.store,
        rig.clock.now(),
        master=store.master(),
        policy=replace(store.policy(), ladder=(Rung(up_to_minor=1, roles=("controller",)),), plant_materiality_minor=0),
        people=(*store.people(), other),
    )
    rig.installation.settle()


def test_above_the_last_rung_the_second_approval_posts_both(rig):
    two_controllers(rig)
    target = report(rig, issue(rig, TANK, "25"))
    assert rig.codes(target) == ["Q03"]
    first = report(rig, approve(target), CONTROLLER)
    assert (rig.standing(first), rig.codes(first)) == (Standing.ACCEPTED, []), "it counts as one of two"
    assert rig.standing(target) is Standing.WAITING
    again = report(rig, approve(target), CONTROLLER)
    assert rig.standing(target) is Standing.WAITING, "the same person is not a second one"
    second = report(rig, approve(target), OTHER_CONTROLLER)
    assert [rig.standing(each) for each in (target, first, again, second)] == [Standing.ACCEPTED] * 4
    assert not any(rig.codes(each) for each in (target, first, again, second))
    assert position(rig).used("SP-BOM2001") == micro("25"), "once"


def test_somebody_without_the_role_is_no_second_person(rig):
    two_controllers(rig)
    target = report(rig, issue(rig, TANK, "25"))
    assert rig.codes(report(rig, approve(target), SUPERVISOR)) == ["S01"]
    assert rig.codes(report(rig, approve(target), CONTROLLER)) == [], "the first of two, not the second"
    assert rig.standing(target) is Standing.WAITING


def test_a_disposition_to_scrap_waits_for_its_second_person(rig):
    held = report(rig, hold(rig, "4"))
    detail = Disposition(hold_event_id=held, fate=Fate.SCRAP, qty=pieces(rig, "4"), reason_code="LEAK")
    decided = report(rig, detail, QUALITY)
    assert "S01" in rig.codes(decided)
    assert position(rig).operation("10").held == micro("4")
    assert rig.codes(report(rig, approve(decided), QUALITY)) == ["S01"], "not the same one"
    report(rig, approve(decided), SUPERVISOR)
    assert rig.standing(decided) is Standing.ACCEPTED
    assert (position(rig).operation("10").held, position(rig).operation("10").scrap) == (0, micro("4"))


# --- stock ------------------------------------------------------------------------------------------------------------
def take(rig: Rig, amount: str, **draft: object):
    recorded = rig.record(issue(rig, SEALANT, amount, "PCS"), order_no="WO1003", **draft)
    rig.installation.settle()
    return recorded


def test_a_lot_that_has_less_left_is_known_on_the_device_and_at_the_hub(rig):
    """SIL-2605 has twelve cartridges; issued for another order, where nobody planned them."""
    assert [each.code for each in take(rig, "7").findings] == ["Q03"]
    second = take(rig, "5.5")
    assert [each.code for each in second.findings] == ["Q03", "Q05"]
    assert rig.codes(second.event_id) == ["Q05"], "what waits took nothing"
    assert [each.code for each in take(rig, "5").findings] == ["Q03"]
    assert "Q05" in [each.code for each in take(rig, "0.0001").findings]


def test_what_came_back_is_there_again(rig):
    issued = take(rig, "12")
    back = Return(item=SEALANT[0], lot=SEALANT[1], qty=quantity(rig, SEALANT[0], "4"), issue_event_id=issued.event_id)
    assert rig.standing(report(rig, back, order_no="WO1003")) is Standing.ACCEPTED
    assert [each.code for each in take(rig, "4").findings] == ["Q03"]
    assert "Q05" in [each.code for each in take(rig, "1").findings]


def test_an_undone_issue_is_there_again(rig):
    issued = take(rig, "12")
    report(rig, undo(issued.event_id), order_no="WO1003")
    assert [each.code for each in take(rig, "12").findings] == ["Q03"]


def test_stock_that_was_counted_since_has_lost_nothing(rig):
    take(rig, "12")
    master: MasterData = rig.installation.store.master()
    counted = tuple(
        replace(lot, on_hand=micro("5"), as_of=rig.clock.now()) if lot.lot == SEALANT[1] else lot for lot in master.lots
    )
    store = rig.installation.store
    publish(
        rig.hub.store,
        rig.clock.now(),
        master=replace(master, lots=counted),
        policy=store.policy(),
        people=store.people(),
    )
    rig.installation.settle()
    rig.clock.forward(1)
    assert [each.code for each in take(rig, "5").findings] == ["Q03"]
    assert "Q05" in [each.code for each in take(rig, "1").findings]


def test_a_difference_in_stock_waits_for_somebody_else(rig):
    counted = Count(item=TANK[0], lot=TANK[1], book=micro("60"), counted=quantity(rig, TANK[0], "58"))
    event_id = report(rig, counted, order_no=None, operation_no=None)
    assert (rig.standing(event_id), rig.codes(event_id)) == (Standing.WAITING, ["R03"])
    report(rig, approve(event_id), SUPERVISOR, order_no=None, operation_no=None)
    assert rig.standing(event_id) is Standing.ACCEPTED
    assert [role for role, _, _ in lines(rig, event_id)] == ["RM", "INV_ADJ"]


@pytest.mark.parametrize("negative_wip", [False, True])
def test_negative_work_in_process_by_policy(rig, negative_wip):
    change_policy(rig, negative_wip=negative_wip)
    event_id = report(rig, good(rig, "1"), operation_no="30")
    assert rig.codes(event_id) == ([] if negative_wip else ["F03"])


def test_time_limits_follow_the_plants_calendar(rig):
    """The demo plant works around the clock on every day; its period is the calendar month."""
    event_id = report(rig, issue(rig, TANK, "25"))
    found = case(rig, event_id)
    assert (found.first_action_at - found.opened_at, found.due_at - found.opened_at) == (
        timedelta(hours=8),
        timedelta(days=1),
    )
    change_policy(rig, negative_wip=False)
    late = case(rig, report(rig, good(rig, "1"), operation_no="30"))
    assert late.due_at.astimezone(rig.clock.now().tzinfo).date() == date(2026, 12, 1), "the end of the month"
