"""The terminal: numbers, and what Record makes of a panel (D17)."""

import pytest

from floorledger.domain.detail import Output
from floorledger.domain.event import CaptureMethod, EventType
from floorledger.domain.finding import Severity
from floorledger.domain.label import ScanKind, label
from floorledger.domain.number import micro
from floorledger.services.records import Standing
from floorledger.services.views import (
    Action,
    Field,
    Tone,
)
from tests.services.terminal_bench import Bench


@pytest.fixture
def bench(rig) -> Bench:
    return Bench(rig)


# --- numbers ----------------------------------------------------------------------------------------------------------


def test_digits_come_from_the_command_sheet(bench):
    bench.at_work()
    bench.command("GOOD", "1", "3", "BACKSPACE", "2")
    assert bench.panel.numbers[0].text == "12"
    bench.command("OK")
    assert bench.log()[-1].event.detail.qty.base == micro("12")


def test_a_decimal_point_comes_from_the_command_sheet(bench):
    bench.at_work()
    bench.lot("SP-BOM2005", "SIL-2605")
    bench.command("2", "POINT", "5", "OK")
    assert bench.log()[-1].event.detail.qty.base == micro("0.0125")


@pytest.mark.parametrize(
    "raw",
    [
        b"4006381333931",  # an article number
        b"320",
        b"16",
        b"]C13006000012",  # a count in a GS1 label
        b"]A0Q16",  # a quantity of MH10
        label(ScanKind.LOCATION, "12").encode(),
        label(ScanKind.BADGE, "12").encode(),
    ],
)
def test_a_data_scan_never_enters_a_number(bench, raw):
    """D17: whatever is in front of the reader while a number is being typed."""
    bench.at_work()
    bench.command("GOOD", "1")
    bench.terminal.scan(raw)
    assert bench.panel.numbers[0].text == "1"
    assert bench.answer()[0] is Tone.REFUSED
    assert all(not isinstance(entry.event.detail, Output) for entry in bench.log())


def test_an_order_scan_while_typing_leaves_no_number_behind(bench):
    bench.at_work()
    bench.command("GOOD", "5")
    bench.order("WO1001", "20")
    assert bench.view.panel is None
    assert bench.view.job.operation_no == "20"


def test_a_number_has_seven_digits_at_most(bench):
    bench.at_work()
    bench.command("GOOD")
    bench.keys("4006381333931")
    assert bench.panel.numbers[0].text == "4006381"


def test_a_digit_with_no_panel_open_goes_nowhere(bench):
    bench.at_work()
    assert bench.command("7")[0] is Tone.LOOK
    bench.terminal.press("7")
    assert (bench.view.panel, len(bench.log())) == (None, 2)


def test_fields_are_chosen_by_tap_and_by_command(bench):
    bench.at_work()
    bench.command("GOOD", "9", "SCRAP", "1")
    bench.terminal.focus(Field.GOOD)
    bench.keys("0")
    assert {number.field: number.text for number in bench.panel.numbers} == {Field.GOOD: "90", Field.SCRAP: "1"}
    assert [number.field for number in bench.panel.numbers if number.active] == [Field.GOOD]


@pytest.mark.parametrize(
    ("action", "number", "missing"),
    [
        (Action.REPORT, "", "Enter good or scrap pieces."),
        (Action.REPORT, "0", "Enter good or scrap pieces."),
        (Action.REPORT, "1.5", "counted whole"),
        (Action.CONSUME, "5", "Choose the component"),
        (Action.HOLD, "5", "Choose why"),
        (Action.TIME, "", "Enter the minutes"),
        (Action.TIME, "1.5", "Enter the minutes, whole ones."),
        (Action.TIME, "0", "Enter the minutes"),
    ],
)
def test_what_is_missing_is_said_and_nothing_recorded(bench, action, number, missing):
    bench.at_work()
    bench.terminal.open(action)
    bench.keys(number)
    assert missing in bench.panel.record_blocked
    bench.terminal.record()
    assert bench.answer()[0] is Tone.LOOK
    assert len(bench.log()) == 2


def test_without_an_order_nothing_can_be_reported(bench):
    bench.sign_in()
    bench.command("GOOD", "1")
    assert bench.panel.record_blocked == "Scan the order first."
    assert bench.command("OK")[0] is Tone.LOOK
    assert len(bench.log()) == 1


# --- recording --------------------------------------------------------------------------------------------------------


def test_ok_with_nothing_open_records_nothing(bench):
    bench.at_work()
    assert bench.command("OK") == (Tone.LOOK, "There is nothing to record.")
    assert len(bench.log()) == 2


def test_two_quick_oks_record_once(bench):
    bench.at_work()
    bench.command("GOOD", "4", "OK", "OK")
    bench.terminal.record()
    assert [row.text for row in bench.tape if "good" in row.text] == ["+4 PCS good"]


def test_good_and_scrap_go_in_together(bench):
    bench.at_work()
    bench.command("GOOD", "1", "5")
    bench.reason("SCR", "SEAL")
    bench.command("1", "OK")
    made, lost = bench.log()[-2:]
    assert (made.event.event_type, lost.event.event_type) == (EventType.OUTPUT, EventType.SCRAP_OUTPUT)
    assert made.event.captured_at == lost.event.captured_at
    assert (bench.view.job.good, bench.view.job.scrap, bench.view.job.scrap_percent) == ("15", "1", "6.3")


def test_scrap_needs_a_reason_and_then_neither_is_recorded(bench):
    bench.at_work()
    bench.command("GOOD", "5", "SCRAP", "1", "OK")
    assert bench.answer() == (Tone.LOOK, "Choose why it is scrap, or scan the reason.")
    assert len(bench.log()) == 2
    bench.terminal.choose("reasons", "SEAL")
    bench.command("OK")
    assert len(bench.log()) == 4


def test_final_is_said_and_never_guessed(bench):
    bench.at_work()
    bench.report("8")
    bench.command("GOOD", "8")
    bench.terminal.choose("final", "yes")
    bench.command("OK")
    finals = [entry.event.detail.final for entry in bench.log() if entry.event.event_type is EventType.OUTPUT]
    assert finals == [False, True]


def test_the_job_follows_what_is_reported_before_the_hub_knows(bench):
    bench.at_work()
    bench.terminal.set_online(False)
    bench.report("12")
    assert (bench.view.job.good, bench.view.job.left, bench.view.job.minutes_left) == ("12", "4", 20)
    bench.command("GOOD", "4")
    assert bench.panel.then == "Then 16 of 16 PCS good."


def test_more_than_the_order_asks_for_is_kept_waits_and_is_shown_as_pending(bench):
    bench.at_work()
    bench.report("16")
    bench.command("GOOD", "4")
    assert bench.panel.keep == "Keep 4, ask: supervisor"
    tone, why = bench.command("OK")
    assert tone is Tone.LOOK
    assert why == bench.panel.findings[0].text, "the check's own words, not that something is wrong"
    bench.keep()
    tone, meaning = bench.answer()
    assert tone is Tone.LOOK
    assert meaning == "Sent to the supervisor for approval."
    bench.settle()
    job = bench.view.job
    assert (job.good, job.pending, job.left) == ("16", "4", "0")
    row = bench.tape[0]
    assert (row.mark, row.mark_text, row.owner) == ("look", "waits for a decision", "supervisor")
    assert bench.rig.standing(row.event_id) is Standing.WAITING


def test_one_too_many_warns_and_posts(bench):
    """Under five per cent is a warning: 16 and one more is 6 per cent, so a larger order shows it."""
    bench.sign_in()
    bench.order("WO1003", "10")
    bench.command("GOOD", "2", "1")
    assert [(each.code, each.severity) for each in bench.panel.findings] == [("Q01", Severity.WARN)]
    assert bench.command("OK") == (Tone.TAKEN, "Recorded.")


def test_time_is_recorded_back_from_now(bench):
    bench.at_work()
    bench.rig.clock.forward(30)
    bench.command("TIME", "2", "5", "OK")
    event = bench.log()[-1].event
    assert event.occurred_end == bench.rig.clock.now()
    assert (event.occurred_end - event.occurred_start).total_seconds() == 25 * 60
    assert (event.detail.worked_s, event.work_center) == (1500, "100")


@pytest.mark.parametrize(
    ("category", "words"),
    [
        ("setup", "25 min setup (labour)"),
        ("machine", "25 min run (machine)"),
        ("machine setup", "25 min setup (machine)"),
    ],
)
def test_time_has_its_categories(bench, category, words):
    bench.at_work()
    bench.terminal.open(Action.TIME)
    bench.terminal.choose("categories", category)
    bench.keys("25")
    bench.terminal.record()
    assert bench.texts()[0] == words


def test_a_stop_needs_a_reason(bench):
    bench.at_work()
    bench.terminal.open(Action.TIME)
    bench.terminal.choose("categories", "stop")
    bench.keys("5")
    assert bench.panel.record_blocked == "Choose why it stopped, or scan the reason."
    bench.reason("DWN", "TOOL")
    bench.command("OK")
    assert bench.texts()[0] == "Stop 5 min, Tool defect"


def test_how_a_number_came_in_is_kept(bench):
    bench.at_work()
    bench.report("1")
    bench.command("GOOD")
    bench.keys("1")
    bench.terminal.record()
    assert [entry.event.capture_method for entry in bench.log()[-2:]] == [CaptureMethod.SCAN, CaptureMethod.TYPED]


def test_a_consumption_keeps_the_scan_that_chose_its_lot(bench):
    bench.at_work()
    bench.lot("SP-BOM2001", "R2001-A")
    bench.command("1", "6", "OK")
    assert bench.log()[-1].event.scan_raw == label(ScanKind.LOT, "SP-BOM2001", "R2001-A").encode()


def test_a_component_without_a_lot_is_chosen_by_hand(bench):
    bench.at_work()
    bench.terminal.open(Action.CONSUME)
    bench.terminal.choose("components", "SP-BOM2004")
    bench.keys("1")
    bench.terminal.record()
    assert bench.texts()[0] == "1 PCS SP-BOM2004"
    bench.terminal.open(Action.CONSUME)
    bench.terminal.choose("components", "SP-BOM2001")
    bench.keys("1")
    assert bench.panel.record_blocked == "Choose the lot, or scan it."
    bench.terminal.choose("lots", "R2001-B")
    assert bench.panel.record_blocked is None


def test_minutes_entered_one_after_the_other_do_not_share_time(bench):
    """Set-up, then the run, both typed at the end of the job: each has its own stretch before now."""
    bench.at_work()
    bench.rig.clock.forward(60)
    for category, minutes in (("setup", "10"), ("run", "30")):
        bench.terminal.open(Action.TIME)
        bench.terminal.choose("categories", category)
        bench.keys(minutes)
        bench.terminal.record()
        assert bench.answer()[0] is Tone.TAKEN
    setup, run = (entry.event for entry in bench.log()[-2:])
    assert (setup.occurred_end, run.occurred_end) == (bench.rig.clock.now(), setup.occurred_start)
    assert [finding.code for event in (setup, run) for finding in event.findings if finding.code == "T01"] == []


def test_more_minutes_than_the_shift_has_are_questioned(bench):
    """An hour into the shift, fifty minutes and then thirty more."""
    bench.at_work()
    bench.rig.clock.forward(60)
    bench.terminal.open(Action.TIME)
    bench.keys("50")
    bench.terminal.record()
    bench.terminal.open(Action.TIME)
    bench.keys("30")
    assert "T01" in {finding.code for finding in bench.panel.findings}
