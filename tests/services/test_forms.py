"""Every kind of entry through the terminal by command labels alone, and what is recorded of it."""

import pytest

from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Disposition,
    Downtime,
    Fate,
    Hold,
    Inspection,
    Output,
    PieceState,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Time,
    TimeCategory,
    Transfer,
)
from floorledger.domain.event import CaptureMethod
from floorledger.domain.label import VERBS, ScanKind
from floorledger.domain.number import micro
from floorledger.domain.scale import Weight
from floorledger.services.forms.registry import FORMS
from floorledger.services.views import Action, Tone
from tests.services.effects_bench import open_shop
from tests.services.terminal_bench import KOFI, MARA, TOMASZ, Bench
from tests.shift_plant import VENDOR_ORDER, shift_plant


@pytest.fixture
def bench(rig):
    open_shop(rig, shift_plant(), time_block_h=48)
    return Bench(rig)


def at(bench, order_no="WO5", operation_no="10", badge=MARA):
    bench.sign_in(badge)
    bench.order(order_no, operation_no)
    return bench


def newest(bench):
    return bench.log()[-1].event


def pick(bench, group, text):
    """Choose by command: CHOOSE until the group is asked, then the digit of the text."""
    for _ in range(8):
        bench.command("CHOOSE")
        active = next((each for each in (*bench.panel.groups,) if each.active), None)
        if active is not None and active.key == group:
            at_end = [choice.text.endswith(text) for choice in active.choices]
            return bench.command(str(at_end.index(True) + 1))
    raise AssertionError(f"{group} is never asked: {[each.key for each in bench.panel.groups]}")


def test_every_action_has_a_form_and_a_command():
    from floorledger.services.terminal_command import _OPENS

    assert set(FORMS) == set(Action)
    assert {action for action, _ in _OPENS.values()} == set(Action)
    assert set(_OPENS) <= VERBS


def test_pieces_read_from_the_counter_and_the_next_report_begins_there(bench):
    at(bench).command("GOOD")
    pick(bench, "entry", "Read the counter")
    bench.command(*"100", "NEXT", *"112", "NEXT", "2")
    assert "Choose why it is scrap" in bench.panel.record_blocked
    bench.reason("SCR", "BURR")
    assert bench.command("OK")[0] is Tone.TAKEN
    good, lost = (entry.event.detail for entry in bench.log()[-2:])
    assert isinstance(good, Output)
    assert isinstance(lost, ScrapOutput)
    assert (good.qty.base, good.counter_end, lost.qty.base) == (micro("10"), micro("112"), micro("2"))
    bench.command("GOOD")
    pick(bench, "entry", "Read the counter")
    assert [number.text for number in bench.panel.numbers] == ["112", "", ""]
    assert bench.panel.numbers[1].active
    bench.command(*"111")
    assert bench.panel.record_blocked == "The counter went back from 112 to 111. Check both readings."


def test_a_scanned_scrap_reason_is_never_dropped_beside_good_pieces(bench):
    at(bench).command("GOOD", "9")
    bench.reason("SCR", "BURR")
    missing = "Enter how many are scrap; 0 where none is."
    assert bench.panel.record_blocked == missing
    assert bench.command("OK") == (Tone.LOOK, missing)
    bench.command("0")
    assert bench.panel.record_blocked is None
    bench.command("BACKSPACE", "2", "OK")
    assert [type(entry.event.detail) for entry in bench.log()[-2:]] == [Output, ScrapOutput]


def test_the_counter_is_asked_for_in_the_order_of_its_readings(bench):
    at(bench).command("GOOD")
    pick(bench, "entry", "Read the counter")
    assert bench.panel.record_blocked == "Enter what the counter showed before."
    bench.command(*"100")
    assert bench.panel.record_blocked == "Enter what the counter shows now."


def test_a_counter_that_moved_only_by_scrap_reports_no_good_piece(bench):
    at(bench).command("GOOD")
    pick(bench, "entry", "Read the counter")
    bench.command("5", "NEXT", "7", "NEXT", "2")
    bench.reason("SCR", "BURR")
    bench.command("OK")
    assert isinstance(newest(bench).detail, ScrapOutput)
    assert [type(entry.event.detail) for entry in bench.log()].count(Output) == 0


def test_that_was_the_last_by_command(bench):
    at(bench).command("GOOD", *"100", "FINAL")
    bench.command("OK")
    assert newest(bench).detail.final is True
    bench.command("CONSUME", "FINAL")
    assert bench.answer()[0] is Tone.LOOK


def test_a_component_in_its_second_unit_and_back_again(bench):
    at(bench)
    bench.lot("BRASS", "B1")
    pick_unit(bench, "GRM")
    bench.command(*"500", "OK")
    issued = newest(bench).detail
    assert isinstance(issued, Consumption)
    assert (issued.lot, issued.qty.base, issued.qty.uom_entered) == ("B1", micro("0.5"), "GRM")
    bench.command("RETURN")
    pick(bench, "components", "Brass")
    bench.lot("BRASS", "B1")
    bench.command("0", "POINT", "1", "OK")
    back = newest(bench).detail
    assert isinstance(back, Return)
    assert (back.item, back.qty.base) == ("BRASS", micro("0.1"))


def lots_offered(bench):
    return [choice.key for choice in bench.panel.choices("lots")]


def test_only_lots_that_the_order_was_given_are_offered_to_be_put_back(bench):
    at(bench)
    bench.lot("BRASS", "B2")
    bench.command("2", "OK")
    bench.command("CONSUME")
    pick(bench, "components", "Brass")
    assert lots_offered(bench) == ["B1", "B2"], "any lot may be issued"
    bench.command("RETURN")
    pick(bench, "components", "Brass")
    assert lots_offered(bench) == ["B2"]
    bench.lot("BRASS", "B1")
    assert lots_offered(bench) == ["B1", "B2"], "a lot that is scanned is in the operator's hand"
    bench.lot("BRASS", "B2")
    bench.command("2", "OK")
    assert isinstance(newest(bench).detail, Return), bench.answer()
    assert newest(bench).detail.lot == "B2"
    bench.lot("BRASS", "B1")
    bench.command("1", "OK", "RETURN")
    pick(bench, "components", "Brass")
    assert lots_offered(bench) == ["B1"], "B2 is put back as a whole"
    undone = bench.log()[-2].event
    assert undone.detail.lot == "B2"
    bench.terminal.undo(undone.event_id)
    assert lots_offered(bench) == ["B1", "B2"], "putting it back was undone"


def test_a_letter_between_digits_is_said_not_to_be_taken(bench):
    at(bench).command("GOOD")
    bench.keys("1")
    bench.keys("a")
    assert bench.answer() == (Tone.LOOK, "Only digits are entered here; the letter was not taken.")
    bench.keys("2")
    assert bench.panel.numbers[0].text == "12"


def test_keep_names_the_one_whom_the_question_goes_to(bench):
    """B5.2: a lot that is on hold (M05) is the data steward's, too much of a component (Q03) the supervisor's."""
    at(bench).command("HOLD")
    bench.lot("BRASS", "B1")
    bench.reason("HLD", "DIM")
    bench.command("OK", "CONSUME")
    pick(bench, "components", "Brass")
    bench.lot("BRASS", "B1")
    bench.command("1")
    assert bench.panel.findings[0].code == "M05"
    assert bench.panel.keep == "Keep 1, ask: data steward"


HELD_ARE_REPORTED = "Held pieces count as reported: enter only pieces that you do not report as good or scrap."


def test_held_pieces_are_said_to_be_reported_before_they_are_entered_twice(bench):
    """decisions.md D9: held is one of the four places of a reported piece."""
    at(bench).command("GOOD")
    assert bench.panel.then == ""
    bench.command("HOLD")
    assert bench.panel.then == HELD_ARE_REPORTED
    bench.command("3")
    bench.reason("HLD", "DIM")
    bench.command("OK", "GOOD")
    assert bench.panel.then == "3 PCS on hold count as reported; do not enter them again."
    bench.command("4")
    said = "3 PCS on hold count as reported; do not enter them again. Then 4 of 100 PCS good."
    assert bench.panel.then.startswith(said)
    bench.command("CANCEL", "HOLD")
    bench.lot("BRASS", "B1")
    assert bench.panel.then == "", "a lot of a component was never reported"


def pick_unit(bench, unit):
    bench.command("CHOOSE")
    for _ in range(6):
        if bench.answer()[1] == "Unit.":
            break
        bench.command("CHOOSE")
    names = [choice.text for choice in bench.panel.units]
    bench.command(str(names.index(unit) + 1))


def test_a_component_that_is_counted_and_weighed(bench):
    at(bench, "WO5", "30").command("CONSUME")
    pick(bench, "components", "Seal")
    assert [(number.label, number.unit) for number in bench.panel.numbers] == [("Quantity", "PCS"), ("Weight", "KGM")]
    bench.command(*"10", "NEXT", "0", "POINT", "1", "OK")
    detail = newest(bench).detail
    assert detail.qty.second is not None
    assert (detail.qty.base, detail.qty.second.amount) == (micro("10"), micro("0.1"))


def test_a_substitute_says_what_it_stands_for(bench):
    at(bench)
    bench.lot("NICKEL", "N1")
    bench.lot("STEEL", "S1")
    pick(bench, "stands for", "Brass")
    bench.command("1", "KEEP")
    detail = newest(bench).detail
    assert (detail.item, detail.substitute_for, detail.planned) == ("STEEL", "BRASS", False)


def test_a_component_that_was_lost_in_stock_and_one_that_was_issued(bench):
    at(bench)
    for where, issued in (("Still in stock", False), ("Issued to this order", True)):
        bench.lot("BRASS", "B2")
        bench.command("2", "OK")
        bench.command("LOSS")
        bench.lot("BRASS", "B2")
        pick(bench, "issued", where)
        bench.reason("SCR", "CRACK")
        bench.command("1")
        assert bench.command("OK")[0] is Tone.TAKEN
        detail = newest(bench).detail
        assert isinstance(detail, ScrapComponent)
        assert (detail.issued, detail.reason_code, detail.lot) == (issued, "CRACK", "B2")


def test_a_stop_takes_the_narrower_reason(bench):
    at(bench)
    bench.reason("DWN", "TOOL")
    bench.command("9")
    assert bench.panel.record_blocked == "Choose the reason more exactly."
    pick(bench, "reasons 1", "Tool worn")
    bench.rig.clock.forward(10)
    bench.command("OK")
    stop = newest(bench).detail
    assert (stop.reason_code, stop.duration_s, stop.planned) == ("WORN", 540, False)
    bench.reason("BRK", "REST")
    bench.rig.clock.forward(16)
    bench.command(*"15", "OK")
    rest = newest(bench).detail
    assert isinstance(rest, Downtime)
    assert (rest.reason_code, rest.planned) == ("REST", True)


def test_minutes_since_the_last_entry_are_one_choice(bench):
    at(bench)
    bench.rig.clock.forward(30)
    bench.command("TIME", *"30", "OK")
    bench.rig.clock.forward(12)
    bench.command("TIME")
    pick(bench, "since", "Since the last entry: 12 min")
    bench.command("OK")
    assert newest(bench).detail == Time(
        category=TimeCategory.RUN, kind=newest(bench).detail.kind, worked_s=720, paid_s=720
    )


def test_rework_goes_in_and_comes_back(bench):
    at(bench).report("10")
    for step, expected in (("Pieces go into rework", ReworkStep.START), ("Pieces are good again", ReworkStep.DONE)):
        bench.command("REWORK")
        pick(bench, "steps", step)
        bench.reason("SCR", "BURR")
        bench.command("4", "OK")
        detail = newest(bench).detail
        assert isinstance(detail, Rework)
        assert (detail.step, detail.cause_code) == (expected, "BURR")
    tally = bench.rig.installation.capture.availability.position("WO5").operation("10")
    assert (tally.of(PieceState.GOOD), tally.of(PieceState.REWORK)) == (micro("10"), 0)


def test_co_and_by_products(bench):
    at(bench, "WO6").report("10")
    for text, number, kind in (("Strip", "20", Coproduct), ("Swarf", "2", Byproduct)):
        bench.command("BYPRODUCT")
        pick(bench, "outputs", text)
        bench.command(*number, "OK")
        assert isinstance(newest(bench).detail, kind)
    assert newest(bench).detail.qty.uom_base == "KGM"


def test_an_order_that_yields_nothing_else_says_so(bench):
    at(bench).command("BYPRODUCT")
    assert bench.panel.record_blocked == "This order yields nothing beside its product."


def test_a_sample_with_a_reading_out_of_its_limits_holds_the_piece(bench):
    at(bench).command("INSPECT")
    assert [number.label for number in bench.panel.numbers] == ["No. 1", "No. 2", "No. 3"]
    bench.command(*"12", "NEXT", *"12", "POINT", "2", "NEXT")
    assert bench.panel.record_blocked == "Enter all readings; the sample has 3."
    bench.command(*"12", "OK")
    found = next(entry.event.detail for entry in bench.log() if isinstance(entry.event.detail, Inspection))
    assert (found.characteristic, found.readings, found.lower) == (
        "Bore",
        (micro("12"), micro("12.2"), micro("12")),
        micro("11.9"),
    )


def test_part_of_a_hold_is_decided(bench):
    at(bench).command("HOLD", *"10")
    bench.reason("HLD", "DIM")
    bench.command("OK")
    assert isinstance(newest(bench).detail, Hold)
    bench.command("SIGNOUT")
    at(bench, badge=KOFI).command("DECIDE")
    pick(bench, "holds", "10 PCS · op 10")
    assert bench.panel.numbers[0].text == "10"
    pick(bench, "fates", "Rework")
    bench.reason("HLD", "DIM")
    bench.command("BACKSPACE", "BACKSPACE", "4", "OK")
    detail = newest(bench).detail
    assert isinstance(detail, Disposition)
    assert (detail.fate, detail.qty.base) == (Fate.REWORK, micro("4"))
    assert newest(bench).operation_no == "10"


def test_a_use_as_it_is_names_its_paper_and_a_downgrade_its_item(bench):
    at(bench).command("HOLD", "5")
    bench.reason("HLD", "DIM")
    bench.command("OK", "SIGNOUT")
    at(bench, badge=KOFI).command("DECIDE")
    pick(bench, "holds", "5 PCS · op 10")
    pick(bench, "fates", "Use as it is")
    bench.reason("HLD", "DIM")
    bench.command("BACKSPACE", "2", "NEXT", *"4711", "KEEP")
    assert newest(bench).detail.concession == "4711"
    bench.command("DECIDE")
    pick(bench, "holds", "3 PCS · op 10")
    pick(bench, "fates", "Downgrade")
    pick(bench, "to", "Valve-B")
    bench.reason("HLD", "DIM")
    bench.command("BACKSPACE", "2", "OK")
    assert newest(bench).detail.to_item == "VALVE-B"


def test_a_hold_says_how_a_lot_is_held(bench):
    at(bench).command("HOLD")
    assert bench.panel.record_blocked == "Choose why, or scan the reason. To hold a lot, scan its label."
    bench.lot("BRASS", "B1")
    assert bench.panel.record_blocked == "Choose why, or scan the reason."


def test_a_decision_about_a_lot_stands_at_no_operation(bench):
    at(bench).command("HOLD")
    bench.lot("BRASS", "B2")
    bench.reason("HLD", "DIM")
    bench.command("OK", "SIGNOUT")
    at(bench, badge=KOFI).command("DECIDE")
    pick(bench, "holds", "Lot B2 · Brass")
    pick(bench, "fates", "Scrap")
    bench.reason("HLD", "DIM")
    bench.command("3", "KEEP")
    event = newest(bench)
    assert (event.operation_no, event.detail.qty.uom_base) == (None, "KGM")


def test_work_outside_goes_and_comes_back(bench):
    at(bench).report("20")
    bench.order("WO5", "20")
    bench.command("SENDOUT")
    pick(bench, "components", "Nickel")
    bench.command("2", "OK")
    sent = newest(bench).detail
    assert isinstance(sent, SubconSend)
    assert (sent.purchase_order, sent.qty.base) == (VENDOR_ORDER, micro("2"))
    bench.command("TAKEBACK", *"18", "NEXT", "2", "OK")
    back = newest(bench).detail
    assert isinstance(back, SubconReceipt)
    assert back.good is not None
    assert back.bad is not None
    assert (back.good.base, back.bad.base) == (micro("18"), micro("2"))


def test_stock_moves_between_scanned_places(bench):
    bench.sign_in()
    bench.scan(ScanKind.LOCATION, "STORE")
    bench.lot("BRASS", "B1")
    bench.scan(ScanKind.LOCATION, "LINE")
    bench.command("5", "OK")
    event = newest(bench)
    assert isinstance(event.detail, Transfer)
    assert (event.detail.from_location, event.detail.to_location, event.detail.lot) == ("STORE", "LINE", "B1")
    assert event.order_no is None
    assert bench.scan(ScanKind.LOCATION, "MOON")[0] is Tone.REFUSED


def test_a_count_is_held_against_what_is_left_and_nothing_is_an_answer(bench):
    at(bench)
    bench.lot("BRASS", "B2")
    bench.command("2", "OK", "COUNT")
    bench.lot("BRASS", "B2")
    bench.command(*"18", "OK")
    same = newest(bench).detail
    assert isinstance(same, Count)
    assert (same.book, same.counted.base) == (micro("18"), micro("18"))
    bench.command("COUNT")
    bench.lot("BRASS", "B2")
    bench.command("0")
    assert "by the books" in bench.panel.findings[0].text
    bench.command("KEEP")
    assert newest(bench).detail.counted is None


def test_what_is_scanned_is_not_called_typed(bench):
    at(bench).report("3")
    assert newest(bench).capture_method is CaptureMethod.SCAN
    bench.command("GOOD")
    bench.keys("4")
    bench.command("OK")
    assert newest(bench).capture_method is CaptureMethod.TYPED


def test_a_digit_without_a_choice_of_that_number_is_said(bench):
    assert at(bench).command("REWORK", "CHOOSE") == (Tone.TAKEN, "What happens?")
    assert bench.command("9") == (Tone.LOOK, "There is no choice 9 here.")
    assert bench.panel.numbers[0].text == "", "a digit that chooses nothing does not fall into the number"


def on_the_scale(value, *, stable=True):
    return Weight(value=micro(value), text=value, unit="g", uom="GRM", stable=stable)


def test_what_the_scale_shows_is_taken_with_its_unit_and_never_typed_over(bench):
    at(bench)
    bench.lot("BRASS", "B1")
    bench.terminal.weigh(on_the_scale("250.0", stable=False))
    assert bench.panel.weigh is None
    assert bench.command("WEIGH") == (Tone.LOOK, "The load still moves. Wait until the scale stands still.")
    bench.terminal.weigh(on_the_scale("250.0"))
    assert bench.panel.weigh == "250.0 GRM"
    bench.command("WEIGH", "OK")
    taken = newest(bench)
    assert (taken.capture_method, taken.detail.qty.base) == (CaptureMethod.SCALE, micro("0.25"))
    bench.lot("BRASS", "B1")
    bench.terminal.take_weight()
    bench.keys("3")
    assert bench.answer() == (Tone.LOOK, "The weight was taken back: what you enter counts.")
    assert bench.panel.numbers[0].text == "3"
    bench.command("OK")
    assert newest(bench).capture_method is CaptureMethod.TYPED


def test_a_scale_that_weighs_in_no_unit_of_the_item_is_not_taken(bench):
    at(bench, "WO6")
    bench.terminal.weigh(on_the_scale("250.0"))
    assert bench.command("GOOD", "WEIGH") == (Tone.LOOK, "Nothing here is weighed.")


def test_a_team_is_paid_one_by_one(bench):
    at(bench)
    bench.badge(TOMASZ)
    bench.rig.clock.forward(30)
    bench.command("TIME", *"20")
    (team,) = (group for group in bench.panel.groups if group.key == "team")
    assert [(choice.text, choice.chosen) for choice in team.choices] == [
        ("Mara Lindt", False),
        ("Tomasz Zielony", True),
    ]
    pick(bench, "team", "Mara Lindt")
    bench.command("OK")
    mara, tomasz = sorted((entry.event for entry in bench.log()[-2:]), key=lambda event: event.on_behalf_of or "")[::-1]
    assert (mara.on_behalf_of, tomasz.on_behalf_of) == ("psn-6f1c", None)
    assert mara.actor == tomasz.actor == "psn-b27e"
    assert mara.detail == tomasz.detail


def test_a_command_says_what_it_opens(bench):
    at(bench).report("5")
    assert bench.command("TIME") == (Tone.TAKEN, "Time")
    assert bench.command("UNDO") == (Tone.TAKEN, "Undo: +5 PCS good")


@pytest.mark.parametrize("scan", ["order", "lot", "stop", "JOBS", "TIME"])
def test_what_was_begun_and_is_put_aside_by_another_scan_is_said(bench, scan):
    at(bench).command("GOOD", "7")
    others = {
        "order": lambda: bench.order("WO5", "30"),
        "lot": lambda: bench.lot("BRASS", "B1"),
        "stop": lambda: bench.reason("DWN", "MAT"),
    }
    tone, _ = others.get(scan, lambda: bench.command(scan))()
    assert (tone, bench.view.last_scan.next) == (
        Tone.LOOK,
        "Good and scrap was begun with 7 PCS and not recorded.",
    )


def test_what_is_closed_on_purpose_and_what_goes_on_is_not_called_lost(bench):
    at(bench).command("GOOD", "7")
    for tone, _ in (bench.command("SCRAP"), bench.reason("SCR", "BURR"), bench.command("2"), bench.command("CANCEL")):
        assert tone is Tone.TAKEN


def test_an_older_entry_is_undone_by_command(bench):
    at(bench).report("5")
    bench.lot("BRASS", "B1")
    bench.command("2", "OK", "UNDO")
    pick(bench, "entries", "+5 PCS good")
    assert bench.panel.title == "Undo: +5 PCS good"
    bench.command("OK")
    assert newest(bench).detail.target_event_id == bench.log()[-3].event.event_id


def test_a_lot_label_scanned_again_while_counting_is_one_more_piece(bench):
    at(bench).command("COUNT")
    bench.lot("VALVE", "V1")
    assert bench.panel.numbers[0].text == "", "a number may still be entered"
    bench.lot("VALVE", "V1")
    bench.lot("VALVE", "V1")
    assert bench.panel.numbers[0].text == "3"
    bench.command("OK")
    bench.command("COUNT")
    bench.lot("BRASS", "B1")
    bench.lot("BRASS", "B1")
    assert bench.panel.numbers[0].text == "", "what is weighed is not counted by scans"


def test_a_tap_that_puts_a_begun_panel_aside_says_so(bench):
    at(bench).command("GOOD", "7")
    bench.terminal.open(Action.REPORT)
    assert bench.panel.numbers[0].text == "7", "the same button again changes nothing"
    bench.terminal.open(Action.HOLD)
    assert bench.answer() == (Tone.LOOK, "Good and scrap was begun with 7 PCS and not recorded.")
