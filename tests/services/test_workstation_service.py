"""Deciding at the workstation: through the log, by another person, with a PIN, and in plain words."""

from dataclasses import replace

import pytest

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import OrderState
from floorledger.domain.event import EventType
from floorledger.domain.exception import ExceptionState
from floorledger.services.records import Standing
from floorledger.services.workstation import Workstation
from floorledger.services.workstation_views import ExceptionRow
from tests.rig import CONTROLLER, OPERATOR, SUPERVISOR, Rig
from tests.services.workstation_bench import (
    OTHER_SUPERVISOR,
    PINS,
    QUALITY,
    complete_and_close,
    consume,
    order_state,
    queries_of,
    run_order,
    silicone_by_piece,
    workstation,
)


@pytest.fixture
def desk(rig: Rig) -> Workstation:
    return workstation(rig)


def the_case(desk: Workstation, code: str = "Q04") -> ExceptionRow:
    (row,) = [row for row in desk.exceptions() if row.code == code]
    return row


def decide(
    desk: Workstation, *, approve: bool = True, pin: str = "9357", code: str = "Q04", reason: str = "counted"
) -> str:
    return desk.decide(the_case(desk, code).exception_id, approve=approve, reason=reason, pin=pin)


def decisions(rig: Rig) -> int:
    return queries_of(rig).event_counts().get(EventType.DECISION.value, 0)


def test_an_approval_by_another_person_posts_and_ends_the_exception(rig, desk):
    recorded = silicone_by_piece(rig)
    rig.installation.settle()
    detail = desk.exception(the_case(desk).exception_id)
    assert (detail.can_decide, detail.why_not) == (True, "")
    promised = [(row.role, row.debit, row.credit) for row in detail.journal]
    assert promised == [("WIP", "5491.20", ""), ("RM", "", "5491.20")]
    assert {row.booked for row in detail.journal} == {""}

    assert decide(desk).startswith("Approved")
    assert the_case(desk).state == "waiting"
    rig.installation.settle()
    assert the_case(desk).state == ExceptionState.APPROVED
    assert rig.installation.store.event(recorded.event_id)[1] is Standing.ACCEPTED
    assert rig.hub.ledger.trial_balance() == {"1400": 549120, "1310": -549120}
    after = desk.exception(the_case(desk).exception_id)
    assert [(row.role, row.debit, row.credit, row.line_id) for row in after.journal] == [
        (row.role, row.debit, row.credit, row.line_id) for row in detail.journal
    ]
    assert {row.booked for row in after.journal} == {"5491.20"}
    assert after.why_not == "This exception is approved already."


def test_the_decision_is_an_event_of_the_person_with_its_reason(rig, desk):
    recorded = silicone_by_piece(rig)
    rig.installation.settle()
    decide(desk, reason="counted on the shelf")
    rig.installation.settle()
    texts = [row.text for row in desk.exception(the_case(desk).exception_id).trail]
    assert any("Ines Ferreira decided to approve (OK) · “counted on the shelf”" in text for text in texts)
    (answer,) = [
        event for event, _ in rig.installation.store.events_of_order("WO1001") if event.event_type is EventType.DECISION
    ]
    assert answer.detail == Decision(target_event_id=recorded.event_id, verdict=Verdict.APPROVE, reason_code="OK")
    assert (answer.actor, answer.auth_method) == ("psn-e853", "badge+pin")
    assert answer.note_hash is not None


def test_a_rejection_posts_nothing(rig, desk):
    recorded = silicone_by_piece(rig)
    rig.installation.settle()
    assert decide(desk, approve=False, reason="Not accepted").startswith("Rejected")
    rig.installation.settle()
    assert the_case(desk).state == ExceptionState.REJECTED
    assert rig.installation.store.event(recorded.event_id)[1] is Standing.REJECTED
    assert rig.hub.ledger.trial_balance() == {}
    assert any("decided to reject (NO)" in row.text for row in desk.exception(the_case(desk).exception_id).trail)


def test_offline_the_decision_waits_on_the_device(rig, desk):
    silicone_by_piece(rig)
    rig.installation.settle()
    rig.installation.sync.go(online=False)
    assert "safe on this device" in decide(desk)
    assert desk.view().waiting == 1
    assert not desk.view().online
    assert decide(desk) == "A decision on this event is on its way to the hub. Nothing was recorded."
    assert decisions(rig) == 1
    rig.installation.sync.go(online=True)
    rig.installation.settle()
    assert the_case(desk).state == ExceptionState.APPROVED


def test_who_captured_it_cannot_decide_here(rig, desk):
    silicone_by_piece(rig, SUPERVISOR)
    rig.installation.settle()
    detail = desk.exception(the_case(desk).exception_id)
    assert not detail.can_decide
    assert detail.why_not == "You captured this event. Somebody else has to decide on it."
    assert decide(desk) == f"{detail.why_not} Nothing was recorded."
    assert decisions(rig) == 0
    assert workstation(rig, OTHER_SUPERVISOR).exception(the_case(desk).exception_id).can_decide


def test_a_self_approval_forced_past_the_workstation_waits_at_the_hub(rig, desk):
    recorded = silicone_by_piece(rig, SUPERVISOR)
    rig.installation.settle()
    forced = rig.record(
        Decision(target_event_id=recorded.event_id, verdict=Verdict.APPROVE, reason_code="OK"),
        SUPERVISOR,
        order_no=None,
        operation_no=None,
    )
    assert [finding.code for finding in forced.findings] == ["S01"]
    rig.installation.settle()
    assert rig.installation.store.event(recorded.event_id)[1] is Standing.WAITING
    assert rig.installation.store.event(forced.event_id)[1] is Standing.WAITING
    assert the_case(desk, "S01").event_id == forced.event_id
    assert the_case(desk, "Q04").state == ExceptionState.OPEN
    assert rig.hub.ledger.trial_balance() == {}
    texts = [row.text for row in desk.exception(the_case(desk, "Q04").exception_id).trail]
    assert any("without effect: Who captured an event cannot decide on it." in text for text in texts)


@pytest.mark.parametrize(("session", "able"), [(OPERATOR, False), (QUALITY, True), (CONTROLLER, True)])
def test_the_role_decides_who_may(rig, session, able):
    silicone_by_piece(rig, OTHER_SUPERVISOR)
    rig.installation.settle()
    at = workstation(rig, session)
    detail = at.exception(the_case(at).exception_id)
    assert detail.can_decide is able
    answer = decide(at, pin=PINS[session.person_id])
    assert answer.startswith("Approved") is able
    assert decisions(rig) == int(able)


def test_a_wrong_pin_records_nothing_and_five_lock_the_person_out(rig, desk):
    silicone_by_piece(rig)
    rig.installation.settle()
    wrong = "This PIN is not right. Try again. Nothing was recorded."
    locked = "Too many wrong PINs. Wait until 06:05, then try again. Nothing was recorded."
    assert decide(desk, pin="0000") == wrong
    assert decide(desk, reason=" ") == "Write a reason; it is kept with the decision. Nothing was recorded."
    assert {decide(desk, pin="") for _ in range(3)} == {wrong}
    assert decide(desk, pin="") == locked
    assert decide(desk, pin="0000") == locked
    rig.clock.forward(4.5)
    assert decide(desk) == locked
    assert decisions(rig) == 0
    rig.clock.forward(1)
    assert decide(desk, pin="0000") == wrong
    assert decide(desk).startswith("Approved")


def test_a_right_pin_starts_the_count_anew(rig, desk):
    def complete(order_no: str, pin: str) -> str:
        return desk.set_state(order_no, OrderState.TECHNICALLY_COMPLETE, pin)

    assert all("not right" in complete("WO1001", "1") for _ in range(4))
    assert "Nothing" not in complete("WO1001", "9357")
    assert "not right" in complete("WO1002", "1")
    assert "Nothing" not in complete("WO1002", "9357")


def test_a_mistake_in_the_master_data_is_not_decided(rig, desk):
    row = next(row for row in desk.exceptions() if row.code == "M03")
    detail = desk.exception(row.exception_id)
    assert (detail.can_decide, detail.row.event_id) == (False, None)
    assert detail.why_not.startswith("This one is mended in the master data")
    assert [finding.text for finding in detail.findings] == [row.text]
    answer = desk.decide(row.exception_id, approve=True, reason="x", pin="9357")
    assert answer == f"{detail.why_not} Nothing was recorded."
    assert desk.decide("no such", approve=True, reason="x", pin="9357").endswith("Nothing was recorded.")
    with pytest.raises(KeyError):
        desk.exception("no such")


def test_an_order_is_completed_by_the_supervisor_and_closed_by_the_controller(rig, desk):
    run_order(rig)
    controller = workstation(rig, CONTROLLER)
    assert "is not technically complete" in controller.set_state("WO1001", "closed", "5518")
    assert desk.set_state("WO1001", "technically complete", "9357").startswith("Order WO1001 is technically complete")
    rig.installation.settle()
    assert "already" in desk.set_state("WO1001", "technically complete", "9357")
    assert "Only a controller" in desk.set_state("WO1001", "closed", "9357")
    assert controller.set_state("WO1001", "closed", "5518").startswith("Order WO1001 is closed")
    assert "on its way" in controller.set_state("WO1001", "closed", "5518")
    rig.installation.settle()
    assert "already" in controller.set_state("WO1001", "technically complete", "5518")
    assert "already" in controller.set_state("WO1001", "closed", "5518")
    (row,) = [row for row in desk.orders() if row.order_no == "WO1001"]
    assert (row.state, row.good, row.scrap, row.planned, row.wip) == ("closed", "15", "1", "16", "0.00")
    for order_no, state in (("WO9999", "closed"), ("WO1002", "started"), ("WO1002", "gone")):
        assert controller.set_state(order_no, state, "5518").endswith("Nothing was recorded.")


def test_what_is_approved_after_a_closing_is_settled_by_closing_again(rig, desk):
    run_order(rig)
    complete_and_close(rig)
    consume(rig, "SP-BOM2001", "1")
    rig.installation.settle()
    assert decide(desk, code="M04").startswith("Approved")
    rig.installation.settle()
    (row,) = [row for row in desk.orders() if row.order_no == "WO1001"]
    assert (row.state, row.wip) == ("closed", "14.94")
    controller = workstation(rig, CONTROLLER)
    assert controller.set_state("WO1001", "closed", "5518").startswith("Order WO1001 is closed")
    rig.installation.settle()
    (row,) = [row for row in desk.orders() if row.order_no == "WO1001"]
    assert row.wip == "0.00"
    usage = controller.lines_of("WO1001", "close:V_QTY")
    assert [(line.role, line.debit, line.credit) for line in usage] == [("V_QTY", "14.94", ""), ("WIP", "", "14.94")]
    assert controller.variance("WO1001").total == "207.76"


def test_an_order_with_an_open_exception_is_not_closed(rig, desk):
    silicone_by_piece(rig)
    order_state(rig, OrderState.TECHNICALLY_COMPLETE, SUPERVISOR)
    answer = workstation(rig, CONTROLLER).set_state("WO1001", "closed", "5518")
    assert answer == "Order WO1001 has 1 open exception; decide first. Nothing was recorded."


def test_the_queue_is_sorted_by_money_and_time(rig, desk):
    silicone_by_piece(rig)
    consume(rig, "SP-BOM2004", "30")
    rig.installation.settle()
    rows = [row for row in desk.exceptions() if row.code != "M03"]
    assert [(row.code, row.value, row.due_h, row.owner) for row in rows] == [
        ("Q04", "5463.74", 24, "supervisor"),
        ("Q03", "522.00", 24, "supervisor"),
    ]
    rig.clock.forward(24 * 60 + 1)
    assert {row.due_h for row in desk.exceptions() if row.code != "M03"} == {-1}
    assert desk.exceptions()[0].code == "Q04"
    decide(desk)
    rig.installation.settle()
    assert desk.exceptions()[-1].code == "Q04"


def test_the_frame_says_who_and_how_fresh(rig, desk):
    rig.installation.settle()
    rig.clock.forward(2)
    view = desk.view()
    assert (view.plant, view.currency) == ("Airpot Works (demo)", "EUR")
    assert (view.person, view.badge) == ("Ines Ferreira", "2011")
    assert (view.period, view.feed_age_s, view.online, view.waiting) == ("November 2026", 120, True, 0)
    assert view.open_exceptions == len(desk.exceptions())
    rig.installation.sync.last_contact = None
    silicone_by_piece(rig)
    rig.installation.settle()
    rig.installation.sync.last_contact = None
    rig.clock.forward(1)
    assert (desk.view().feed_age_s, desk.view().online) == (60, False)


def test_somebody_who_left_the_plant_decides_nothing(rig, desk):

    silicone_by_piece(rig)
    rig.installation.settle()
    stranger = replace(desk._decisions.me(), person_id="psn-gone")
    at = rig.installation

    gone = Workstation(at.store, queries_of(rig), at.capture, at.sync, at.pins, at.clock, stranger)
    assert decide(gone) == "Only a supervisor, quality or a controller can decide on this. Nothing was recorded."
