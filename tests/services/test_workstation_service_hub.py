"""What an approval may and may not do at the hub, also when it is forced past the workstation's own checks."""

from fractions import Fraction

import pytest

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import Hold, OrderState, Output, Release, ScrapOutput
from floorledger.domain.number import micro
from floorledger.domain.policy import Role, Rung, ScrapMode
from floorledger.domain.posting import CLOSING, JournalLine, NotPostable, settlement
from floorledger.domain.valuation import exact_lines
from floorledger.services.records import Standing
from tests import plants
from tests.rig import CONTROLLER, OPERATOR, SUPERVISOR, Rig
from tests.services.effects_bench import change_policy
from tests.services.workstation_bench import (
    OTHER_SUPERVISOR,
    complete_and_close,
    consume,
    order_state,
    pieces,
    queries_of,
    run_order,
    silicone_by_piece,
    worked,
    workstation,
)


def force(rig: Rig, event_id: str, session=SUPERVISOR, verdict: Verdict = Verdict.APPROVE):
    """Record a decision through Capture, whatever the workstation would say."""
    decision = Decision(target_event_id=event_id, verdict=verdict, reason_code="OK")
    recorded = rig.record(decision, session, order_no=None, operation_no=None, work_center=None)
    rig.installation.settle()
    return recorded


def standing(rig: Rig, recorded) -> Standing:
    return rig.installation.store.event(recorded.event_id)[1]


def open_codes(rig: Rig, recorded) -> list[str]:
    with rig.hub.store.begin() as tx:
        return [case.code for case in tx.open_exceptions(event_id=recorded.event_id)]


def test_an_event_without_a_price_keeps_an_open_exception_after_an_approval(rig):
    recorded = rig.record(worked(60), work_center="999")
    rig.installation.settle()
    desk = workstation(rig)
    (row,) = [row for row in desk.exceptions() if row.event_id == recorded.event_id]
    assert any("An approval would post nothing" in each.text for each in desk.exception(row.exception_id).findings)
    answer = desk.decide(row.exception_id, approve=True, reason="ok", pin="9357")
    assert answer.startswith("An approval would post nothing: Work centre 999 is unknown")
    for _ in range(2):
        force(rig, recorded.event_id)
        assert standing(rig, recorded) is Standing.WAITING
        assert open_codes(rig, recorded) == ["M01"]
    assert [row.state for row in desk.exceptions() if row.event_id == recorded.event_id] == [
        "open",
        "approved",
        "approved",
    ]
    force(rig, recorded.event_id, verdict=Verdict.REJECT)
    assert open_codes(rig, recorded) == []
    assert standing(rig, recorded) is Standing.REJECTED


def test_an_entry_is_undone_once_even_if_the_second_undo_is_approved(rig):
    used = consume(rig, "SP-BOM2001", "4")
    rig.installation.settle()
    undo = Reversal(target_event_id=used.event_id, reason_code="MIS")
    rig.record(undo)
    second = rig.record(undo, OTHER_SUPERVISOR)
    rig.installation.settle()
    assert open_codes(rig, second) == ["R07"]
    force(rig, second.event_id)
    assert standing(rig, second) is Standing.WAITING
    assert open_codes(rig, second) == ["R07"]
    assert rig.hub.ledger.trial_balance() == {"1400": 0, "1310": 0}


def test_undoing_what_nobody_knows_is_not_approved_into_being(rig):
    lost = rig.record(Reversal(target_event_id="0199-nowhere", reason_code="MIS"))
    rig.installation.settle()
    force(rig, lost.event_id)
    assert open_codes(rig, lost) == ["R02"]


def test_a_reversal_without_an_order_leaves_the_running_sums_right(rig):
    first = consume(rig, "SP-BOM2005", "33", "ML")
    rig.installation.settle()
    rig.record(Reversal(target_event_id=first.event_id, reason_code="MIS"), order_no=None, operation_no=None)
    rig.installation.settle()
    with rig.hub.store.begin() as tx:
        sums = {(each.exact, each.posted_minor) for each in tx.journals.running("WO1001").values()}
    assert sums == {(Fraction(0), 0)}


def test_a_self_approval_is_not_approved_by_somebody_else(rig):
    recorded = silicone_by_piece(rig, SUPERVISOR)
    rig.installation.settle()
    own = force(rig, recorded.event_id, SUPERVISOR)
    assert open_codes(rig, own) == ["S01"]
    desk = workstation(rig, OTHER_SUPERVISOR)
    (row,) = [row for row in desk.exceptions() if row.event_id == own.event_id]
    answer = desk.decide(row.exception_id, approve=True, reason="fine", pin="8046")
    assert answer.startswith("A decision cannot be approved.")
    force(rig, recorded.event_id, OTHER_SUPERVISOR)
    force(rig, own.event_id, OTHER_SUPERVISOR)
    assert rig.hub.ledger.trial_balance() == {"1400": 549120, "1310": -549120}
    assert desk.decide(row.exception_id, approve=False, reason="no", pin="8046").startswith("Rejected")
    rig.installation.settle()
    assert standing(rig, own) is Standing.REJECTED


def test_a_second_closing_settles_nothing_twice(rig):
    run_order(rig)
    complete_and_close(rig)
    before = rig.hub.ledger.trial_balance()
    again = order_state(rig, OrderState.CLOSED, CONTROLLER)
    assert set(open_codes(rig, again)) == {"M04"}
    force(rig, again.event_id, SUPERVISOR)
    assert set(open_codes(rig, again)) == {"M04"}
    force(rig, again.event_id, SUPERVISOR, Verdict.REJECT)
    other = order_state(rig, OrderState.CLOSED, SUPERVISOR)
    force(rig, other.event_id, CONTROLLER)
    assert open_codes(rig, other) == ["M04"]
    assert rig.hub.ledger.trial_balance() == before
    assert queries_of(rig).wip_by_order() == {"WO1001": 0}


def test_what_came_after_a_closing_is_settled_by_the_next(rig):
    lines = [
        JournalLine(role=role, cost_line=f"{CLOSING}V_QTY", order_no="W", amount_minor=amount, exact=Fraction(0))
        for role, amount in ((Role.V_QTY, 500), (Role.WIP, -500))
    ]
    made = settlement("W", {Role.V_QTY: 700, Role.V_EFF: -30}, lines, 2)
    assert [(line.role, line.amount_minor, line.cost_line, line.exact) for line in made] == [
        (Role.V_QTY, 200, "close:V_QTY", Fraction(2)),
        (Role.WIP, -200, "close:V_QTY", Fraction(-2)),
        (Role.V_EFF, -30, "close:V_EFF", Fraction(-3, 10)),
        (Role.WIP, 30, "close:V_EFF", Fraction(3, 10)),
    ]
    assert settlement("W", {Role.V_QTY: 500}, lines, 2) == ()


def test_an_order_in_work_is_not_closed_by_an_approval(rig):
    consume(rig, "SP-BOM2001", "4")
    early = order_state(rig, OrderState.CLOSED, CONTROLLER)
    assert set(open_codes(rig, early)) == {"M04"}
    refused = force(rig, early.event_id, SUPERVISOR)
    assert [finding.code for finding in refused.findings] == ["S01"]
    other = order_state(rig, OrderState.CLOSED, SUPERVISOR)
    for done in (refused, early):
        force(rig, done.event_id, OTHER_SUPERVISOR, Verdict.REJECT)
    force(rig, other.event_id, CONTROLLER)
    assert open_codes(rig, other) == ["M04"]
    assert queries_of(rig).wip_by_order() == {"WO1001": 5976}


def test_no_more_is_released_than_is_on_hold_even_if_it_is_approved(rig):
    hold = rig.record(Hold(hold_code="CRACK", qty=pieces(rig, "2")))
    rig.installation.settle()
    released = rig.record(Release(hold_event_id=hold.event_id, qty=pieces(rig, "3")), SUPERVISOR)
    rig.installation.settle()
    assert open_codes(rig, released) == ["Q05"]
    force(rig, released.event_id, OTHER_SUPERVISOR)
    assert open_codes(rig, released) == ["Q05"]
    with rig.hub.store.begin() as tx:
        assert tx.accepted.remaining_held(hold.event_id) == micro("2")


def test_scrap_outside_the_routing_has_no_value_but_stops_nothing():
    lost = plants.event(ScrapOutput(qty=plants.pieces("1"), reason_code="FLASH"), operation_no="77")
    with pytest.raises(NotPostable, match="Operation 77 is not in the routing"):
        exact_lines(lost, plants.reference_plant(), plants.policy(scrap_mode=ScrapMode.B))


def test_an_operator_decides_nothing_at_the_hub(rig):
    recorded = silicone_by_piece(rig, SUPERVISOR)
    rig.installation.settle()
    tried = force(rig, recorded.event_id, OPERATOR)
    assert open_codes(rig, tried) == ["S01"]
    assert standing(rig, recorded) is Standing.WAITING


def test_two_persons_approve_at_two_workstations_and_each_hears_what_it_does(rig):
    """40 reservoirs at 99.288 EUR are beyond what one supervisor may approve under this ladder (B5.3)."""
    change_policy(rig, ladder=(Rung(up_to_minor=5000, roles=("supervisor",)),))
    recorded = rig.record(Output(qty=pieces(rig, "40")))
    rig.installation.settle()
    first, second = workstation(rig), workstation(rig, OTHER_SUPERVISOR)
    (row,) = [row for row in first.exceptions() if row.event_id == recorded.event_id]
    told = first.decide(row.exception_id, approve=True, reason="counted", pin="9357")
    assert told.startswith("One of two: yours counts, and a second person has to approve it, as soon as")
    rig.installation.settle()
    assert (standing(rig, recorded), open_codes(rig, recorded)) == (Standing.WAITING, ["Q01"])
    again = first.decide(row.exception_id, approve=True, reason="counted", pin="9357")
    assert again == "You have approved this before. It takes somebody else's approval as well. Nothing was recorded."
    assert second.decide(row.exception_id, approve=True, reason="counted", pin="8046").startswith("Approved")
    rig.installation.settle()
    assert (standing(rig, recorded), open_codes(rig, recorded)) == (Standing.ACCEPTED, [])
