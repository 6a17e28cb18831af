"""The terminal: scans that are not taken, undo, holds and releases."""

import pytest

from floorledger.domain.event import EventType
from floorledger.domain.label import ScanKind, label
from floorledger.services.records import Standing
from floorledger.services.views import (
    Action,
    Step,
    Tone,
)
from tests.services.terminal_bench import INES, KOFI, Bench


@pytest.fixture
def bench(rig) -> Bench:
    return Bench(rig)


def test_undo_from_the_tape_leaves_no_other_undo_open_to_be_pressed_by_mistake(bench):
    bench.at_work()
    bench.report("10")
    bench.report("2")
    older = bench.tape[1]
    bench.terminal.open(Action.UNDO)
    bench.terminal.undo(older.event_id)
    assert bench.answer() == (Tone.TAKEN, "Recorded.")
    assert bench.view.panel is None
    assert [entry.event.event_type for entry in bench.log()].count(EventType.REVERSAL) == 1


def test_the_list_of_jobs_is_named_as_it_is(bench):
    bench.at_work()
    assert bench.command("JOBS") == (Tone.TAKEN, "The jobs of this work centre.")
    bench.terminal.choose("jobs", "everywhere")
    assert bench.command("JOBS") == (Tone.TAKEN, "The jobs of all work centres.")


# --- refused scans ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"CMD/OK/X", "C03"),
        (b"what is this", "C01"),
        (b"\xff\xfe\x00", "C01"),
        (b"4006381333931", "C02"),
        (b"", "C01"),
        (label(ScanKind.LOCATION, "A12").encode(), "C01"),
    ],
)
def test_what_is_not_taken_is_kept_as_it_was_read(bench, raw, code):
    bench.at_work()
    bench.terminal.scan(raw)
    tone, meaning = bench.answer()
    assert tone is Tone.REFUSED
    assert meaning.endswith(".")
    event = bench.log()[-1].event
    assert (event.event_type, event.detail.fault_code, event.scan_raw) == (EventType.SCAN_REFUSED, code, raw)
    assert (bench.tape[0].mark, bench.tape[0].mark_text) == ("refused", "not taken")


def test_half_a_scan_is_refused_and_kept(bench):
    bench.at_work()
    bench.command("GOOD", "1")
    bench.terminal.broken_scan(b"CMD/5/" * 100)
    assert bench.answer()[0] is Tone.REFUSED
    assert bench.panel.numbers[0].text == "1"
    assert bench.log()[-1].event.event_type is EventType.SCAN_REFUSED


def test_the_self_test_label_is_understood(bench):
    bench.sign_in()
    bench.terminal.scan(b"]C191FLOORLEDGER\x1d92SELFTEST")
    assert bench.answer() == (Tone.TAKEN, "The scanner passed its self-test.")


# --- undo -------------------------------------------------------------------------------------------------------------


def test_undo_from_the_tape(bench):
    bench.at_work()
    bench.report("4")
    bench.settle()
    row = bench.tape[0]
    assert row.can_undo
    bench.terminal.undo(row.event_id)
    assert bench.answer() == (Tone.TAKEN, "Recorded.")
    assert (bench.texts()[0], bench.view.job.good) == ("Undo", "0")
    assert (bench.tape[1].mark, bench.tape[1].can_undo) == ("undone", False)
    bench.settle()
    assert bench.rig.standing(bench.tape[0].event_id) is Standing.ACCEPTED


def test_undo_by_scan_takes_the_newest_that_can_be_undone(bench):
    bench.at_work()
    bench.report("3")
    bench.report("5")
    bench.command("UNDO")
    assert bench.panel.title == "Undo: +5 PCS good"
    bench.command("OK")
    bench.command("UNDO", "OK")
    assert bench.view.job.good == "0"
    bench.command("UNDO")
    assert bench.panel.record_blocked == "There is nothing to undo."


def test_undo_is_there_offline_and_for_what_waits(bench):
    bench.at_work()
    bench.terminal.set_online(False)
    bench.command("GOOD", "4", "0")
    bench.keep()
    waiting = bench.tape[0].event_id
    bench.terminal.set_online(True)
    bench.settle()
    bench.terminal.set_online(False)
    bench.terminal.undo(waiting)
    bench.terminal.set_online(True)
    bench.settle()
    assert bench.rig.standing(waiting) is Standing.REVERSED
    assert bench.rig.codes(waiting) == []


def test_the_same_entry_is_not_undone_twice(bench):
    bench.at_work()
    bench.report("4")
    target = bench.tape[0].event_id
    bench.terminal.undo(target)
    bench.terminal.undo(target)
    assert bench.answer()[0] is Tone.LOOK
    assert len([row for row in bench.tape if row.text == "Undo"]) == 1


def test_undo_stands_where_its_entry_stood(bench):
    bench.at_work("10")
    bench.report("4")
    target = bench.tape[0].event_id
    bench.order("WO1002", "10")
    bench.terminal.undo(target)
    event = bench.log()[-1].event
    assert (event.order_no, event.operation_no) == ("WO1001", "10")


def test_undo_from_the_tape_leaves_what_is_being_typed(bench):
    bench.at_work()
    bench.report("4")
    target = bench.tape[0].event_id
    bench.command("GOOD", "1", "2")
    bench.terminal.undo(target)
    assert bench.panel.numbers[0].text == "12"
    bench.command("OK")
    assert bench.view.job.good == "12"


# --- holds ------------------------------------------------------------------------------------------------------------


def test_a_hold_is_released_by_a_supervisor_where_it_was_made(bench):
    bench.at_work("30")
    bench.reason("HLD", "LEAK")
    bench.command("2", "OK")
    bench.settle()
    assert bench.view.job.held == "2"
    bench.terminal.open(Action.HOLD)
    assert bench.panel.choices("holds") == (), "an operator releases nothing"
    bench.terminal.cancel()
    bench.sign_in(INES)
    bench.order("WO1001", "10")
    bench.terminal.open(Action.HOLD)
    (choice,) = bench.panel.choices("holds")
    assert choice.text == "2 PCS · op 30"
    bench.terminal.choose("holds", choice.key)
    assert (bench.panel.title, bench.panel.numbers[0].text) == ("Release", "2")
    bench.terminal.record()
    bench.settle()
    event = bench.log()[-1].event
    assert (event.event_type, event.operation_no) == (EventType.RELEASE, "30")
    assert bench.rig.standing(event.event_id) is Standing.ACCEPTED
    bench.order("WO1001", "30")
    assert (bench.view.job.good, bench.view.job.held) == ("2", "0")


def test_more_than_is_held_is_not_released(bench):
    bench.at_work("30")
    bench.reason("HLD", "LEAK")
    bench.command("2", "OK")
    bench.sign_in(KOFI)
    bench.order("WO1001", "30")
    bench.terminal.open(Action.HOLD)
    bench.terminal.choose("holds", bench.panel.choices("holds")[0].key)
    bench.terminal.press("clear")
    assert bench.panel.record_blocked == "Enter the quantity."
    bench.keys("3")
    assert [finding.code for finding in bench.panel.findings] == ["Q05"]


def test_a_lot_is_held_by_scan_and_released_by_quality(bench):
    bench.at_work()
    bench.reason("HLD", "LOT")
    bench.lot("SP-BOM2001", "R2001-A")
    assert bench.panel.title == "Hold Reservoir, lot R2001-A"
    assert bench.panel.numbers == ()
    bench.command("OK")
    bench.settle()
    bench.lot("SP-BOM2001", "R2001-A")
    bench.keys("1")
    assert [finding.code for finding in bench.panel.findings] == ["M05"]
    bench.sign_in(KOFI)
    bench.order()
    bench.terminal.open(Action.HOLD)
    (choice,) = bench.panel.choices("holds")
    assert choice.text == "Lot R2001-A · Reservoir"
    bench.terminal.choose("holds", choice.key)
    assert (bench.panel.numbers, bench.panel.record_blocked) == ((), None)
    bench.terminal.record()
    bench.settle()
    assert bench.rig.installation.capture.availability.held_lots() == frozenset()
    assert bench.tape[0].step is Step.ACCEPTED
