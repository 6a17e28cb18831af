"""The terminal: sign-in, scans and taps, and what they record (ui.md, "Scan first")."""

import pytest

from floorledger.domain.event import CaptureMethod, EventType, Output, SignIn
from floorledger.domain.finding import Severity
from floorledger.domain.label import ScanKind, label
from floorledger.domain.number import micro
from floorledger.services.records import Standing
from floorledger.services.views import (
    Action,
    Field,
    Step,
    Tone,
)
from tests.services.terminal_bench import INES, KOFI, MARA, PETRA, TOMASZ, Bench


@pytest.fixture
def bench(rig) -> Bench:
    return Bench(rig)


# --- signing in -------------------------------------------------------------------------------------------------------


def test_an_operator_signs_in_by_badge(bench):
    tone, meaning = bench.badge(MARA)
    assert (tone, bench.view.person, bench.view.badge) == (Tone.TAKEN, "Mara Lindt", MARA)
    assert "Mara Lindt" in meaning
    (entry,) = bench.log()
    assert (entry.event.detail, entry.event.actor, entry.event.auth_method) == (SignIn(), "psn-6f1c", "badge")
    assert entry.event.scan_raw == label(ScanKind.BADGE, MARA).encode()


def test_a_badge_nobody_knows_is_refused_and_kept(bench):
    tone, meaning = bench.badge("9999")
    assert (tone, bench.view.person) == (Tone.REFUSED, None)
    assert "not known here" in meaning
    (entry,) = bench.log()
    assert (entry.event.event_type, entry.event.actor) == (EventType.SCAN_REFUSED, "nobody")
    assert entry.event.scan_raw == label(ScanKind.BADGE, "9999").encode()


@pytest.mark.parametrize("badge", [INES, KOFI, PETRA])
def test_whoever_decides_needs_a_pin_as_well(bench, badge):
    bench.badge(badge)
    assert (bench.view.person, bench.view.pin_digits) == (None, 0)
    assert bench.view.pin_for is not None
    assert bench.log() == []
    bench.keys("93")
    assert bench.view.pin_digits == 2
    bench.terminal.press("clear")
    bench.sign_in(badge)
    (entry,) = bench.log()
    assert entry.event.auth_method == "badge+pin"


def test_the_faces_follow_the_roles(bench):
    faces = {}
    for badge in (MARA, INES, KOFI, PETRA):
        bench.sign_in(badge)
        faces[badge] = bench.view.faces
    both = ("terminal", "workstation")
    assert faces == {MARA: ("terminal",), INES: both, KOFI: both, PETRA: ("workstation",)}


def test_a_wrong_pin_signs_nobody_in_and_five_of_them_lock(bench):
    bench.badge(INES)
    for _ in range(5):
        bench.keys("0000")
        assert bench.answer() == (Tone.REFUSED, "This PIN is not right. Try again.")
    bench.keys("9357")
    tone, meaning = bench.answer()
    assert tone is Tone.REFUSED
    assert "Too many wrong PINs. Wait until 06:05" in meaning
    assert (bench.view.person, bench.log()) == (None, [])
    bench.rig.clock.forward(6)
    bench.keys("9357")
    assert bench.view.person == "Ines Ferreira"


def test_a_pin_can_be_corrected_and_given_up(bench):
    bench.badge(INES)
    bench.keys("99")
    bench.terminal.press("back")
    bench.keys("357")
    assert bench.view.person == "Ines Ferreira"
    bench.badge(KOFI)
    bench.keys("27")
    bench.terminal.cancel()
    assert (bench.view.pin_for, bench.view.person) == (None, "Ines Ferreira")


def test_digits_go_to_the_work_again_once_something_else_is_scanned(bench):
    """A supervisor's badge by mistake: the lot scanned next must not leave its quantity in the PIN."""
    bench.at_work()
    bench.badge(INES)
    bench.lot("SP-BOM2001", "R2001-A")
    bench.keys("16")
    assert bench.view.pin_for is None
    assert bench.panel.numbers[0].text == "16"


def test_nothing_but_a_badge_does_anything_before_a_sign_in(bench):
    for kind, *parts in (
        (ScanKind.ORDER, "WO1001", "10"),
        (ScanKind.LOT, "SP-BOM2001", "R2001-A"),
        (ScanKind.REASON, "SCR", "SEAL"),
        (ScanKind.COMMAND, "GOOD"),
        (ScanKind.COMMAND, "OK"),
    ):
        assert bench.scan(kind, *parts) == (Tone.LOOK, "Nobody is signed in.")
    assert (bench.view.job, bench.view.panel, bench.log()) == (None, None, [])


def test_the_next_badge_takes_the_terminal_over(bench):
    bench.at_work()
    bench.sign_in(TOMASZ)
    assert (bench.view.person, bench.view.job) == ("Tomasz Zielony", None)
    kinds = [entry.event.event_type for entry in bench.log()]
    assert kinds == [EventType.SIGN_IN, EventType.ORDER_STATUS, EventType.SIGN_OUT, EventType.SIGN_IN]


def test_before_the_first_pull_the_terminal_says_what_to_do(rig):
    rig.installation.settle()
    device = rig.second_device("T-2")
    rig.close()
    rig.installation = device
    bench = Bench(rig)
    tone, meaning = bench.badge(MARA)
    assert (tone, meaning) == (Tone.REFUSED, "This terminal has no master data yet. Connect it to the hub once.")
    bench.terminal.scan(b"no label at all")
    assert bench.answer()[0] is Tone.REFUSED
    bench.terminal.open(Action.REPORT)
    bench.terminal.press("1")
    bench.terminal.record()
    assert bench.log() == []


# --- orders and panels ------------------------------------------------------------------------------------------------


def test_an_order_scan_opens_the_job_and_starts_the_order_once(bench):
    bench.sign_in()
    tone, meaning = bench.order()
    job = bench.view.job
    assert (tone, meaning) == (Tone.TAKEN, "Order WO1001, operation 10 Reservoir assembly.")
    assert (job.description, job.planned, job.good, job.left, job.unit) == (
        "Reservoir Assembly",
        "16",
        "0",
        "16",
        "PCS",
    )
    bench.order("WO1001", "20")
    bench.order("WO1001", "10")
    kinds = [entry.event.event_type for entry in bench.log()]
    assert kinds == [EventType.SIGN_IN, EventType.ORDER_STATUS]


@pytest.mark.parametrize(("order_no", "operation_no"), [("WO9999", "10"), ("WO1001", "99")])
def test_an_order_or_operation_nobody_knows_is_refused_and_kept(bench, order_no, operation_no):
    bench.sign_in()
    tone, meaning = bench.order(order_no, operation_no)
    assert (tone, bench.view.job) == (Tone.REFUSED, None)
    assert "not known here" in meaning
    assert bench.log()[-1].event.event_type is EventType.SCAN_REFUSED


def test_a_lot_scan_opens_consume_filled_in(bench):
    bench.at_work()
    tone, meaning = bench.lot("SP-BOM2005", "SIL-2605")
    assert (tone, meaning) == (Tone.TAKEN, "Silicone adhesive, lot SIL-2605.")
    panel = bench.panel
    assert (panel.action, panel.title) == (Action.CONSUME, "Consume Silicone adhesive, lot SIL-2605")
    assert [(number.text, number.unit) for number in panel.numbers] == [("", "ML")], "the unit of the parts list"
    assert [choice.key for choice in panel.units if choice.chosen] == ["ML"]
    assert [choice.key for choice in panel.lots if choice.chosen] == ["SIL-2605"]
    assert panel.record_blocked == "Enter the quantity."


def test_a_lot_nobody_knows_is_refused_and_kept(bench):
    bench.at_work()
    tone, meaning = bench.lot("SP-BOM2005", "NO-SUCH")
    assert (tone, bench.view.panel) == (Tone.REFUSED, None)
    assert "not known here" in meaning


def test_a_suppliers_label_opens_the_lot_it_names(bench):
    bench.at_work()
    bench.terminal.scan(b"]C1010401234567890110SIL-2605")
    assert bench.answer() == (Tone.TAKEN, "Silicone adhesive, lot SIL-2605.")
    bench.terminal.scan(b"]C1010401234567890110ELSEWHERE")
    assert bench.answer()[0] is Tone.REFUSED


def test_a_wrong_unit_is_caught_and_the_suggestion_taken(bench):
    bench.at_work()
    bench.lot("SP-BOM2005", "SIL-2605")
    bench.terminal.choose("units", "PCS")
    bench.keys("320")
    panel = bench.panel
    assert (panel.suggestion, panel.keep) == ("320 ML", "Keep 320, ask the supervisor")
    assert [(finding.code, finding.severity) for finding in panel.findings] == [("Q04", Severity.BLOCK)]
    assert "Was it 320 ML?" in panel.findings[0].text
    assert panel.record_blocked == "This needs another look."
    bench.terminal.record()
    assert bench.answer() == (Tone.LOOK, "This needs another look.")
    assert len(bench.log()) == 2, "nothing was recorded"
    bench.terminal.take_suggestion()
    assert (bench.panel.findings, bench.panel.record_blocked) == ((), None)
    assert [(number.text, number.unit) for number in bench.panel.numbers] == [("320", "ML")]
    bench.terminal.record()
    assert bench.log()[-1].event.detail.qty.base == micro("1.6")
    assert bench.view.panel is None


def test_an_expired_lot_is_caught(bench):
    bench.at_work()
    bench.lot("SP-BOM2005", "SIL-2410")
    bench.keys("20")
    assert [finding.code for finding in bench.panel.findings] == ["M05"]
    assert "expired on 2026-04-30" in bench.panel.findings[0].text
    assert bench.panel.keep is not None
    bench.terminal.cancel()
    assert (bench.view.panel, len(bench.log())) == (None, 2)


@pytest.mark.parametrize(
    ("group", "code", "action", "title"),
    [
        ("SCR", "SEAL", Action.REPORT, "Leaking seal"),
        ("HLD", "LEAK", Action.HOLD, "Leak test to be repeated"),
        ("DWN", "MAT", Action.TIME, "Waiting for material"),
        ("UND", "DUP", Action.UNDO, "Entered twice"),
    ],
)
def test_a_reason_scan_opens_its_panel_with_the_reason(bench, group, code, action, title):
    bench.at_work()
    bench.report("1")
    tone, meaning = bench.reason(group, code)
    assert (tone, meaning) == (Tone.TAKEN, f"{title}.")
    assert bench.panel.action is action
    assert [choice.key for choice in bench.panel.reasons if choice.chosen] == [code]


def test_a_reason_scan_puts_digits_into_scrap(bench):
    bench.at_work()
    bench.reason("SCR", "SEAL")
    bench.keys("3")
    assert {number.field: number.text for number in bench.panel.numbers} == {Field.GOOD: "", Field.SCRAP: "3"}


def test_a_reason_scan_keeps_the_good_pieces_that_are_typed(bench):
    bench.at_work()
    bench.command("GOOD", "1", "2")
    bench.reason("SCR", "SEAL")
    bench.command("1", "OK")
    assert bench.texts()[:2] == ["\N{MINUS SIGN}1 PCS scrap, seal", "+12 PCS good"]


def test_a_reason_nobody_knows_is_refused(bench):
    bench.at_work()
    assert bench.reason("SCR", "NOPE")[0] is Tone.REFUSED


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
    assert bench.panel.keep == "Keep 4, ask the supervisor"
    assert bench.command("OK") == (Tone.LOOK, "This needs another look.")
    bench.terminal.record(keep=True)
    tone, meaning = bench.answer()
    assert tone is Tone.LOOK
    assert "waits for the supervisor" in meaning
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
    assert bench.texts()[0] == "Stop 5 min, tool"


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
        (label(ScanKind.COMMAND, "REWORK").encode(), "C01"),
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
    bench.terminal.record(keep=True)
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
    assert bench.panel.holds == (), "an operator releases nothing"
    bench.terminal.cancel()
    bench.sign_in(INES)
    bench.order("WO1001", "10")
    bench.terminal.open(Action.HOLD)
    (choice,) = bench.panel.holds
    assert choice.text == "2 PCS · 30"
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
    bench.terminal.choose("holds", bench.panel.holds[0].key)
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
    (choice,) = bench.panel.holds
    assert choice.text == "Lot R2001-A · Reservoir"
    bench.terminal.choose("holds", choice.key)
    assert (bench.panel.numbers, bench.panel.record_blocked) == ((), None)
    bench.terminal.record()
    bench.settle()
    assert bench.rig.installation.capture.availability.held_lots() == frozenset()
    assert bench.tape[0].step is Step.ACCEPTED
