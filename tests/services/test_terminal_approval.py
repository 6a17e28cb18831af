"""Beyond tolerance: a reason, then a supervisor on the spot or sent for approval; never a dead end."""

import pytest

from floorledger.domain.decision import Decision
from floorledger.domain.detail import Output
from floorledger.domain.label import ScanKind
from floorledger.services.people_views import Purpose
from floorledger.services.records import Standing
from floorledger.services.views import Tone
from tests.services.terminal_bench import INES, KOFI, MARA, PETRA, PINS, TOMASZ, Bench

WHO = "Ines Ferreira, Jonas Brandt, Kofi Mensah and 1 more may approve this here."


@pytest.fixture
def bench(rig) -> Bench:
    """Mara has typed 40 of 16 pieces, worth 3,971.52 EUR at standard."""
    bench = Bench(rig).at_work()
    bench.command("GOOD", "4", "0")
    return bench


def asked(bench):
    approval = bench.view.people.approval
    assert approval is not None
    return approval


def explained(bench):
    bench.terminal.ask_supervisor()
    bench.terminal.explain("COUNTED")
    return bench


def outputs(bench):
    return [entry.event for entry in bench.log() if isinstance(entry.event.detail, Output)]


def test_what_is_asked_says_what_it_is_worth_who_may_and_where_it_goes(bench):
    bench.terminal.ask_supervisor()
    approval = asked(bench)
    assert approval.entries == ("+40 PCS good",)
    assert [finding.code for finding in approval.findings] == ["Q01"]
    assert (approval.value, approval.who) == ("3971.52 EUR", WHO)
    assert approval.goes_to == "It goes to the supervisor. Until then it is safe here, and not in the ledger."
    assert [reason.code for reason in approval.reasons] == ["COUNTED", "MORE", "PLAN", "TOLD"]
    assert approval.needs_reason


@pytest.mark.parametrize("way", ["badge", "send", "scan"])
def test_the_reason_comes_first(bench, way):
    bench.terminal.ask_supervisor()
    match way:
        case "badge":
            answer = bench.badge(INES)
        case "send":
            bench.terminal.record(keep=True)
            answer = bench.answer()
        case _:
            answer = bench.command("OK")
    assert answer == (Tone.LOOK, "Say why first.")
    assert outputs(bench) == []


def test_a_supervisor_approves_on_the_spot_and_the_operator_goes_on(bench):
    explained(bench)
    bench.rig.clock.forward(0.5)
    assert bench.badge(INES) == (Tone.LOOK, "Ines Ferreira, badge 2011.")
    pin = bench.view.people.pin
    assert (pin.purpose, pin.name) == (Purpose.APPROVE, "Ines Ferreira")
    bench.keys(PINS[INES])
    assert bench.answer() == (Tone.TAKEN, "Recorded, and approved by Ines Ferreira.")
    assert (bench.view.person, bench.view.panel, bench.view.people.approval) == ("Mara Lindt", None, None)
    entry, decision = [entry.event for entry in bench.log()][-2:]
    assert (entry.actor, entry.auth_method) == ("psn-6f1c", "badge")
    assert isinstance(decision.detail, Decision)
    assert (decision.actor, decision.auth_method, decision.detail.target_event_id) == (
        "psn-e853",
        "badge+pin",
        entry.event_id,
    )
    bench.settle()
    assert bench.rig.standing(entry.event_id) is Standing.ACCEPTED
    assert bench.rig.open_cases(entry.event_id) == []
    assert bench.view.job.good == "40"
    notes = bench.rig.installation.store.notes_of([entry.event_id])
    assert [note.text for note in notes] == ["Counted again, it is right"]


def test_offline_it_is_recorded_and_checked_by_the_hub_later(bench):
    bench.settle()
    bench.terminal.set_online(False)
    explained(bench)
    bench.badge(INES)
    bench.keys(PINS[INES])
    assert bench.view.last_scan.next == "It counts when the hub has checked it too."
    bench.terminal.set_online(True)
    bench.settle()
    assert bench.rig.standing(outputs(bench)[0].event_id) is Standing.ACCEPTED


def test_sent_it_goes_to_its_owner_and_waits(bench):
    explained(bench)
    bench.terminal.record(keep=True)
    assert bench.answer() == (Tone.LOOK, "Sent to the supervisor for approval.")
    assert bench.view.last_scan.next == "It is safe, and not in the ledger until then. Go on."
    bench.settle()
    (entry,) = outputs(bench)
    assert bench.rig.standing(entry.event_id) is Standing.WAITING
    assert (bench.view.panel, bench.view.people.approval) == (None, None)


@pytest.mark.parametrize(
    ("badge", "meaning"),
    [
        (MARA, "Somebody else has to approve what you enter."),
        (TOMASZ, "Tomasz Zielony cannot approve this."),
    ],
)
def test_who_may_not_is_told_who_may_and_the_entry_stays(bench, badge, meaning):
    explained(bench)
    assert bench.badge(badge) == (Tone.REFUSED, meaning)
    assert bench.view.last_scan.next == WHO
    assert (bench.view.people.pin, bench.view.person, asked(bench).entries) == (None, "Mara Lindt", ("+40 PCS good",))


def test_a_value_above_a_supervisors_limit_takes_a_controller(rig):
    bench = Bench(rig).at_work()
    bench.command("GOOD", "2", "0", "0")
    explained(bench)
    assert bench.badge(INES) == (Tone.REFUSED, "Ines Ferreira cannot approve this.")
    assert asked(bench).who == "Petra Novak may approve this here."
    bench.badge(PETRA)
    bench.keys(PINS[PETRA])
    bench.settle()
    assert bench.rig.standing(outputs(bench)[0].event_id) is Standing.ACCEPTED


def test_where_it_takes_two_it_can_still_be_sent(rig):
    bench = Bench(rig).at_work()
    bench.command("GOOD", "4", "0", "0")
    explained(bench)
    assert asked(bench).who == "Nobody can approve this here on the spot. Send it; it waits safely."
    assert not asked(bench).can_here
    bench.terminal.record(keep=True)
    assert len(outputs(bench)) == 1


def test_a_supervisor_does_not_approve_their_own(rig):
    bench = Bench(rig)
    bench.sign_in(INES)
    bench.order()
    bench.command("GOOD", "4", "0")
    explained(bench)
    assert bench.badge(INES) == (Tone.REFUSED, "Somebody else has to approve what you enter.")
    assert "Ines" not in asked(bench).who
    bench.badge(KOFI)
    bench.keys(PINS[KOFI])
    assert bench.answer() == (Tone.TAKEN, "Recorded, and approved by Kofi Mensah.")


def test_a_wrong_pin_records_nothing_and_counts(bench):
    explained(bench)
    bench.badge(INES)
    bench.keys("0000")
    assert bench.answer() == (Tone.REFUSED, "This PIN is not right. Try again.")
    assert outputs(bench) == []
    bench.keys(PINS[INES])
    assert len(outputs(bench)) == 1


def test_going_back_leads_to_the_number_and_there_nothing_is_lost(bench):
    explained(bench)
    bench.badge(INES)
    bench.terminal.cancel()
    assert (bench.view.people.pin, asked(bench).entries) == (None, ("+40 PCS good",))
    bench.terminal.cancel()
    assert bench.view.people.approval is None
    assert [number.text for number in bench.panel.numbers] == ["40", ""]


def test_by_scans_alone(bench):
    """KEEP, the reason by its digit on the sheet or by its own label, then KEEP again."""
    bench.command("KEEP")
    assert bench.command("2") == (Tone.TAKEN, "The work took more than planned.")
    assert bench.reason("OVR", "PLAN") == (Tone.TAKEN, "The plan is wrong.")
    assert bench.command("9") == (Tone.LOOK, "This reason is not known here.")
    assert bench.command("KEEP") == (Tone.LOOK, "Sent to the supervisor for approval.")


def test_another_scan_comes_first_and_closes_the_question(bench):
    explained(bench)
    assert bench.scan(ScanKind.LOT, "SP-BOM2001", "R2001-A")[0] is Tone.LOOK, "what was asked about is not recorded"
    assert bench.view.people.approval is None
    assert bench.panel.title.startswith("Consume")


def test_digits_on_the_pad_go_into_no_number_behind_the_question(bench):
    bench.terminal.ask_supervisor()
    bench.keys("77")
    bench.terminal.cancel()
    assert [number.text for number in bench.panel.numbers] == ["40", ""]


def test_where_nothing_is_stopped_nothing_is_asked(rig):
    bench = Bench(rig).at_work()
    bench.command("GOOD", "2")
    bench.terminal.ask_supervisor()
    assert bench.answer() == (Tone.LOOK, "Nothing here needs an approval.")
    assert bench.command("KEEP") == (Tone.TAKEN, "Recorded.")
