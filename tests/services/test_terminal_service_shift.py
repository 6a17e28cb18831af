"""The terminal over a shift: offline, the tape, the receipt, a whole job by scans."""

import pytest

from floorledger.domain.detail import OrderState
from floorledger.domain.event import EventType
from floorledger.domain.policy import Role
from floorledger.services.records import Outcome, Standing
from floorledger.services.tape import LABELS
from floorledger.services.terminal_ports import HubFault
from floorledger.services.views import Step, Tone
from tests.rig import CONTROLLER, SUPERVISOR
from tests.services.floor import CLOSE, COMPLETE, reject
from tests.services.terminal_bench import MARA, TOMASZ, Bench


@pytest.fixture
def bench(rig) -> Bench:
    return Bench(rig)


# --- offline ----------------------------------------------------------------------------------------------------------


def test_offline_is_a_normal_state_and_the_count_is_shown(bench):
    bench.at_work()
    bench.settle()
    assert (bench.view.link.online, bench.view.link.waiting) == (True, 0)
    since = bench.rig.clock.now()
    bench.terminal.set_online(False)
    for _ in range(3):
        bench.report("1")
        bench.settle()
        bench.rig.clock.forward(2)
    link = bench.view.link
    assert (link.online, link.since, link.waiting) == (False, since, 3)
    assert bench.view.job.good == "3"
    bench.terminal.set_online(True)
    bench.settle()
    assert (bench.view.link.online, bench.view.link.waiting) == (True, 0)


def test_a_whole_shift_offline(bench):
    """P04: sign-in, order, pieces, components, holds, undo and sign-out, all without a network."""
    bench.terminal.set_online(False)
    bench.at_work("30")
    bench.report("3")
    bench.lot("SP-BOM2001", "R2001-A")
    bench.command("3", "OK")
    bench.reason("HLD", "LEAK")
    bench.command("1", "OK")
    bench.command("UNDO", "OK")
    bench.command("SIGNOUT")
    assert {row.step for row in bench.view.receipt.owed} == {Step.CAPTURED}
    recorded = [entry.event.event_id for entry in bench.log()]
    bench.terminal.set_online(True)
    bench.settle()
    assert [event.event_id for event, _ in bench.rig.hub.store.standings()] == recorded
    assert {standing for _, standing in bench.rig.hub.store.standings()} == {Standing.ACCEPTED}


def test_a_hub_that_is_away_shows_as_offline_and_heals_by_itself(bench, monkeypatch):
    bench.at_work()

    def away(*_: object) -> None:
        raise HubFault(Outcome.UNREACHABLE, "The hub cannot be reached.")

    with monkeypatch.context() as patch:
        patch.setattr(type(bench.rig.hub), "push", away)
        bench.settle()
        since = bench.rig.clock.now()
        bench.rig.clock.forward(5)
        bench.settle()
        assert (bench.view.link.online, bench.view.link.since) == (False, since)
    bench.settle()
    assert bench.view.link.online


# --- the tape ---------------------------------------------------------------------------------------------------------


def test_the_tape_shows_how_far_each_entry_has_come(bench):
    bench.at_work("30")
    bench.report("1")
    bench.report("2")
    assert [(row.text, row.step) for row in bench.tape[:2]] == [
        ("+2 PCS good", Step.CAPTURED),
        ("+1 PCS good", Step.CAPTURED),
    ]
    assert bench.view.tape_owed == 4, "the sign-in and the start of the order as well"
    bench.settle()
    assert [(row.step, row.steps) for row in bench.tape] == [(Step.VERIFIED, 5)] * 2 + [(Step.ACCEPTED, 3)] * 2
    assert bench.view.tape_owed == 0


def test_only_what_an_operator_may_take_back_offers_undo(bench):
    bench.at_work()
    bench.terminal.scan(b"nonsense")
    bench.report("1")
    assert {row.text: row.can_undo for row in bench.tape} == {
        "+1 PCS good": True,
        "Scan of an unknown label": False,
        "Order started": False,
        "Signed in": False,
    }


def test_a_rejected_entry_says_so(bench):
    bench.at_work()
    bench.command("GOOD", "4", "0")
    bench.keep()
    target = bench.tape[0].event_id
    bench.settle()
    bench.rig.record(reject(target), SUPERVISOR, order_no=None)
    bench.settle()
    row = next(row for row in bench.tape if row.event_id == target)
    assert (row.mark, row.mark_text, row.can_undo) == ("refused", "rejected", False)
    assert bench.view.job.good == "0"


# --- the receipt ------------------------------------------------------------------------------------------------------


def test_the_receipt_says_nothing_owed_when_nothing_is(bench):
    bench.at_work("30")
    bench.report("4")
    bench.command("TIME", "2", "0", "OK")
    bench.settle()
    bench.rig.clock.forward(30)
    bench.command("SIGNOUT")
    receipt = bench.view.receipt
    assert bench.view.person is None
    assert (receipt.person, receipt.shift, receipt.business_date.isoformat()) == ("Mara Lindt", "Early", "2026-11-20")
    assert receipt.nothing_owed
    assert {line.label: (line.count, line.detail) for line in receipt.lines} == {
        "Sign-ins": (1, ""),
        "Order status": (1, ""),
        "Good": (1, "4 PCS"),
        "Time": (1, "20 min"),
        "Sign-outs": (1, ""),
    }
    assert {line.label: line.count for line in receipt.steps} == {
        "captured": 4,
        "sent": 4,
        "accepted": 4,
        "posted": 2,
        "verified": 2,
    }


def test_the_receipt_sums_what_counts_not_what_was_undone(bench):
    bench.at_work()
    for made in ("10", "9"):
        bench.command("GOOD", *made)
        bench.reason("SCR", "SEAL")
        bench.command("1", "OK")
        bench.settle()
        if made == "10":
            bench.command("UNDO", "OK")
            bench.settle()
            bench.command("UNDO", "OK")
            bench.settle()
    bench.command("SIGNOUT")
    lines = {line.label: (line.count, line.detail) for line in bench.view.receipt.lines}
    assert (lines["Good"], lines["Scrap"], lines["Undone"]) == ((1, "9 PCS"), (1, "1 PCS"), (2, ""))


def test_every_type_of_entry_has_words_of_its_own_on_the_receipt():
    assert set(EventType) - set(LABELS) == {EventType.CLOCK, EventType.CONFIG, EventType.UNKNOWN}


def test_the_receipt_says_exactly_what_is_owed(bench):
    bench.at_work("30")
    bench.report("4")
    bench.settle()
    bench.terminal.set_online(False)
    bench.report("2")
    bench.command("GOOD", "4", "0")
    bench.keep()
    bench.terminal.scan(b"nonsense")
    bench.command("SIGNOUT")
    receipt = bench.view.receipt
    assert not receipt.nothing_owed
    assert [(row.text, row.step) for row in receipt.owed] == [
        ("+2 PCS good", Step.CAPTURED),
        ("+40 PCS good", Step.CAPTURED),
    ]


def test_what_waits_for_a_decision_is_owed(bench):
    bench.at_work()
    bench.command("GOOD", "4", "0")
    bench.keep()
    bench.settle()
    bench.command("SIGNOUT")
    ((row,), receipt) = (bench.view.receipt.owed, bench.view.receipt)
    assert (row.mark_text, row.owner) == ("waits for a decision", "supervisor")
    assert not receipt.nothing_owed


def test_the_receipt_is_the_persons_own(bench):
    bench.at_work()
    bench.report("4")
    bench.sign_in(TOMASZ)
    bench.command("SIGNOUT")
    assert [line.label for line in bench.view.receipt.lines] == ["Sign-ins", "Sign-outs"]


@pytest.mark.parametrize("minutes", [-5, 0, 3, 59])
def test_signing_out_after_the_end_of_the_shift_still_shows_the_shift(bench, minutes):
    """Early ends at 14:00. Two entries are not sent yet: a receipt of the late shift would say nothing is owed."""
    bench.at_work("30")
    bench.settle()
    bench.terminal.set_online(False)
    for _ in range(2):
        bench.rig.clock.forward(60)
        bench.report("1")
    bench.rig.clock.forward(6 * 60 + minutes)
    bench.command("SIGNOUT")
    receipt = bench.view.receipt
    assert (receipt.shift, receipt.business_date.isoformat()) == ("Early", "2026-11-20")
    assert [row.text for row in receipt.owed] == ["+1 PCS good"] * 2


def test_a_break_does_not_cut_the_receipt_in_two(bench):
    bench.at_work("30")
    bench.report("1")
    bench.command("SIGNOUT")
    bench.rig.clock.forward(30)
    bench.at_work("30")
    bench.report("1")
    bench.command("SIGNOUT")
    assert {line.label: line.count for line in bench.view.receipt.lines}["Good"] == 2


def test_the_receipt_goes_with_the_next_sign_in(bench):
    bench.at_work()
    bench.command("SIGNOUT")
    assert bench.view.receipt is not None
    bench.sign_in(TOMASZ)
    assert bench.view.receipt is None


# --- a whole job by scans ---------------------------------------------------------------------------------------------


def test_a_whole_small_job_by_scans_alone(bench):
    """Not a tap: 16 reservoirs through three operations, one lost; then closed to the cent (acceptance by hand)."""
    rig = bench.rig
    bench.badge(MARA)
    for operation_no, minutes, amount in (("10", "99", "16"), ("20", "143", "15"), ("30", "154", "15")):
        bench.order("WO1001", operation_no)
        if operation_no == "10":
            for item, lot, number in (
                ("SP-BOM2001", "R2001-A", "16"),
                ("SP-BOM2002", "R2002-A", "16"),
                ("SP-BOM2003", "R2003-A", "32"),
                ("SP-BOM2005", "SIL-2605", "320"),
            ):
                bench.lot(item, lot)
                assert bench.command(*number, "OK") == (Tone.TAKEN, "Recorded.")
        rig.clock.forward(int(minutes))
        assert bench.command("TIME", *minutes, "OK")[0] is Tone.TAKEN
        bench.command("GOOD", *amount)
        if operation_no == "20":
            bench.reason("SCR", "WIRE")
            bench.command("1")
        assert bench.command("OK")[0] is Tone.TAKEN
        bench.settle()
    bench.command("SIGNOUT")
    bench.settle()
    assert bench.view.receipt.nothing_owed
    assert {entry.event.capture_method.value for entry in bench.log()} == {"scan"}
    rig.record(COMPLETE, SUPERVISOR)
    rig.record(CLOSE, CONTROLLER)
    bench.settle()
    account_of = rig.installation.store.policy().account_of
    assert rig.hub.ledger.order_balance("WO1001", account_of[Role.WIP]) == 0
    assert sum(rig.hub.ledger.trial_balance().values()) == 0
    assert rig.hub.ledger.order_balance("WO1001", account_of[Role.FG]) == 148932, "15 times 99.288"
    with rig.hub.store.begin() as tx:
        position = tx.position("WO1001")
    assert position.state is OrderState.CLOSED
    assert all(standing is Standing.ACCEPTED for _, standing in rig.hub.store.standings())
