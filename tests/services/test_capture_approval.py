"""An entry and its approval on the spot: one transaction, the hub's own rules, no word of one's own."""

from dataclasses import replace
from datetime import timedelta

import pytest

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.finding import Severity
from floorledger.services.approval import asked_of, decision_code
from floorledger.services.capture import Session
from floorledger.services.ports import StoreFault
from floorledger.services.records import Standing
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR
from tests.services.floor import good

COLLEAGUE = Session(person_id="psn-b27e", roles=frozenset({"operator"}))


@pytest.fixture
def capture(rig):
    return rig.installation.capture


def over(rig, amount="40"):
    """WO1001 asks for 16."""
    return rig.draft(good(rig, amount), note="Counted again, it is right")


def approved(rig, *drafts, approver=SUPERVISOR):
    asked_at = rig.clock.now() - timedelta(seconds=30)
    return rig.installation.capture.record_approved(drafts, OPERATOR, approver, code="OK", asked_at=asked_at)


def log_of(rig):
    return [row.event() for row in rig.installation.store.waiting(100)]


def test_the_entry_is_the_operators_and_the_approval_behind_it_the_supervisors(rig):
    (recorded,) = approved(rig, over(rig))
    entry, decision = log_of(rig)
    assert (entry.event_id, entry.actor, entry.auth_method) == (recorded.event_id, OPERATOR.person_id, "badge")
    assert decision.detail == Decision(target_event_id=entry.event_id, verdict=Verdict.APPROVE, reason_code="OK")
    assert (decision.actor, decision.auth_method) == (SUPERVISOR.person_id, "badge+pin")
    assert decision.captured_at - decision.occurred_start == timedelta(seconds=30)
    assert not [finding for finding in decision.findings if finding.severity is Severity.BLOCK]


def test_the_hub_accepts_both_and_the_reason_travels(rig):
    (recorded,) = approved(rig, over(rig))
    decision = log_of(rig)[1]
    rig.installation.settle()
    assert rig.standing(recorded.event_id) is Standing.ACCEPTED
    assert rig.standing(decision.event_id) is Standing.ACCEPTED
    assert rig.open_cases(recorded.event_id) == []
    notes = {note.event_id: note.text for note in rig.installation.store.notes_of([recorded.event_id])}
    assert notes == {recorded.event_id: "Counted again, it is right"}
    assert rig.installation.capture.availability.position("WO1001").operation("10").good == 40 * 10**6


def test_what_is_within_tolerance_beside_it_needs_no_approval(rig):
    approved(rig, rig.draft(good(rig, "1")), over(rig))
    kinds = [type(event.detail).__name__ for event in log_of(rig)]
    assert kinds == ["Output", "Output", "Decision"]


def test_both_are_in_the_log_or_neither(rig, monkeypatch):
    def full(*_: object) -> None:
        raise StoreFault("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(type(rig.installation.store), "append", full)
        with pytest.raises(StoreFault):
            approved(rig, over(rig))
    assert log_of(rig) == []


@pytest.mark.parametrize(
    ("approver", "text"),
    [
        (replace(OPERATOR, roles=frozenset({"supervisor"})), "Who captured an event cannot decide on it"),
        (COLLEAGUE, "Only a supervisor or controller can decide on this."),
    ],
    ids=["the operator themselves", "a colleague"],
)
def test_who_may_not_approve_is_told_before_anything_is_recorded(rig, capture, approver, text):
    found = capture.preview_approval(over(rig), OPERATOR, approver)
    assert [finding.severity for finding in found] == [Severity.BLOCK]
    assert found[0].text.startswith(text)


def test_the_ladder_holds_on_the_spot(rig, capture):
    """A reservoir at operation 10 is worth 99.288 EUR: 40 are for a supervisor, to 10,000; 200 for a controller; 400
    for two."""
    named = {}
    for amount in ("40", "200", "400"):
        asked = asked_of(
            [over(rig, amount)], capture, OPERATOR, rig.installation.store.people(), rig.installation.store.master()
        )
        named[amount] = ([person.name for person in asked.approvers], asked.value_minor)
    assert named["40"][0] == ["Ines Ferreira", "Jonas Brandt", "Kofi Mensah", "Petra Novak"]
    assert named["200"][0] == ["Petra Novak"]
    assert named["400"][0] == []


def test_nothing_is_asked_where_nothing_is_blocked(rig, capture):
    master = rig.installation.store.master()
    drafts = [rig.draft(good(rig, "1"))]
    assert asked_of(drafts, capture, OPERATOR, rig.installation.store.people(), master) is None
    assert decision_code(master) == "OK"


@pytest.mark.parametrize("approver", [QUALITY, CONTROLLER])
def test_other_deciders_are_taken_too(rig, approver):
    (recorded,) = approved(rig, over(rig), approver=approver)
    rig.installation.settle()
    assert rig.standing(recorded.event_id) is Standing.ACCEPTED
