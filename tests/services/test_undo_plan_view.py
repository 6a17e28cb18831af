"""Undo at the terminal: at once where nothing is in the way, else the way back in place, confirmed as a whole."""

from dataclasses import replace

import pytest

from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Consumption, Hold, Output
from floorledger.domain.event import EventType
from floorledger.domain.item import Lot
from floorledger.domain.label import ScanKind
from floorledger.domain.number import micro
from floorledger.services.records import Standing
from floorledger.services.views import Action, Page, Tone
from tests.plants import pieces
from tests.rig import CONTROLLER, SUPERVISOR
from tests.services.effects_bench import OTHER_OPERATOR, SHOP_LOTS, amount, at_shop, everything, open_shop
from tests.services.floor import CLOSE, COMPLETE
from tests.services.terminal_bench import MARA, TOMASZ, Bench
from tests.workshop import workshop

FIRST, PLATED, LAST, REWORK_ORDER = "WO5 10 M1", "WO5 20 VENDOR", "WO5 30 M1", "WO7 10 M1"


@pytest.fixture
def bench(rig) -> Bench:
    made = Lot(item="VALVE", lot="V9", on_hand=micro("10")), Lot(item="VALVE", lot="V8", on_hand=micro("1"),
                                                                 shipped=micro("3"))  # fmt: skip
    open_shop(rig, replace(workshop(), lots=(*SHOP_LOTS, *made)))
    one = Bench(rig)
    one.sign_in(MARA)
    return one


def made(bench, count="10", where=FIRST, **more) -> str:
    return at_shop(bench.rig, Output(qty=pieces(count), **more), where=where)


def reversals(bench) -> list[str]:
    return [entry.event.detail.target_event_id for entry in bench.log() if entry.event.event_type is EventType.REVERSAL]


def undone(bench, *event_ids) -> None:
    """These entries were undone, in this order, and the hub took it."""
    bench.settle()
    assert reversals(bench) == list(event_ids)
    made = [entry.event.event_id for entry in bench.log() if isinstance(entry.event.detail, Reversal)]
    assert {bench.rig.standing(event_id) for event_id in made} == {Standing.ACCEPTED}


# --- simple -----------------------------------------------------------------------------------------------------------


def test_what_nothing_blocks_is_undone_at_once(bench):
    entry = made(bench)
    bench.terminal.undo(entry)
    assert (bench.view.undo, bench.answer()) == (None, (Tone.TAKEN, "Recorded."))
    undone(bench, entry)


def test_a_colleagues_entry_is_undone_only_after_its_owner_was_named(bench):
    bench.badge(TOMASZ)
    bench.order("WO5", "10")
    bench.report("3")
    theirs = bench.log()[-1].event.event_id
    bench.badge(MARA)
    bench.terminal.undo(theirs)
    assert bench.answer() == (Tone.LOOK, "This is an entry of Tomasz Zielony.")
    assert reversals(bench) == []
    shown = bench.view.undo
    assert shown.reasons == ("This is an entry of Tomasz Zielony. Undo it only where that is agreed.",)
    assert (shown.confirm, len(shown.steps)) == ("Undo it", 1)
    assert bench.command("OK") == (Tone.TAKEN, "The entry is undone.")
    undone(bench, theirs)


def test_the_list_of_what_can_be_undone_names_colleagues(bench):
    bench.badge(TOMASZ)
    bench.order("WO5", "10")
    bench.report("3")
    bench.badge(MARA)
    bench.report("4")
    bench.terminal.open(Action.UNDO)
    mine, other = [choice.text for choice in bench.panel.choices("entries")][:2]
    assert (mine.endswith("+4 PCS good"), other.endswith("+3 PCS good · Tomasz Zielony")) == (True, True)


# --- more than one entry ----------------------------------------------------------------------------------------------


def test_the_way_back_is_shown_and_recorded_as_a_whole(bench):
    """Ten turned, ten plated, eight assembled: back from the end, in one transaction."""
    before = everything(bench.rig)
    cut, plated, done = made(bench), made(bench, where=PLATED), made(bench, "8", where=LAST)
    log = len(bench.log())
    bench.terminal.undo(cut)
    plan = bench.view.undo
    assert (bench.answer(), bench.view.page) == ((Tone.LOOK, "This undo takes more than one tap."), Page.UNDO)
    assert len(bench.log()) == log, "looking records nothing"
    assert plan.title == "Undo: +10 PCS good"
    assert plan.reasons == ("Operation 20 has reported 10 pieces; only 0 would have come from operation 10.",)
    assert [(step.text, step.where, step.operation_no, step.who) for step in plan.steps] == [
        ("Undo +8 PCS good", "WO5", "30", ""),
        ("Undo +10 PCS good", "WO5", "20", ""),
        ("Undo +10 PCS good", "WO5", "10", ""),
    ]
    assert (plan.confirm, plan.instead) == ("Undo all 3 entries", "")
    bench.terminal.record()
    assert (bench.answer(), bench.view.page) == ((Tone.TAKEN, "3 entries are undone."), Page.WORK)
    undone(bench, done, plated, cut)
    groups = {entry.event.corrects_group for entry in bench.log() if entry.event.event_type is EventType.REVERSAL}
    assert groups == {cut}
    assert everything(bench.rig) == before


def test_each_step_says_what_money_it_moves(bench):
    """Eight valves went into stock at 12.74: 101.92 come back into WIP. A confirmation moves nothing."""
    cut, _, _ = made(bench), made(bench, where=PLATED), made(bench, "8", where=LAST)
    bench.terminal.undo(cut)
    assert [step.money for step in bench.view.undo.steps] == ["Into WIP EUR 101.92.", "", ""]


def test_the_whole_of_it_by_scans(bench):
    cut, done = made(bench), made(bench, where=PLATED)
    bench.terminal.open(Action.UNDO)
    bench.terminal.cancel()
    bench.terminal.undo(cut)
    assert bench.command("5")[0] is Tone.LOOK, "a digit means nothing here"
    bench.command("OK")
    undone(bench, done, cut)


def test_the_undo_panel_asks_the_planner_too(bench):
    """The newest entry of this terminal is what the next operation consumed meanwhile, from elsewhere."""
    cut = made(bench, lot="V9", where=LAST)
    at_shop(bench.rig, Consumption(item="VALVE", lot="V9", qty=pieces("4")), where=REWORK_ORDER)
    bench.terminal.open(Action.UNDO)
    panel = replace(bench.terminal._panel, target=cut)
    bench.terminal._panel = panel
    bench.command("OK")
    assert [(step.where, step.operation_no) for step in bench.view.undo.steps] == [("WO7", "10"), ("WO5", "30")]


def test_leaving_it_records_nothing_and_what_was_typed_is_still_there(bench):
    cut, _ = made(bench), made(bench, where=PLATED)
    bench.order("WO6", "10")
    bench.command("GOOD", "1", "2")
    log = len(bench.log())
    bench.terminal.undo(cut)
    bench.keys("7")
    assert bench.view.page is Page.UNDO
    bench.command("CANCEL")
    assert (bench.view.page, bench.panel.numbers[0].text, len(bench.log())) == (Page.WORK, "12", log)
    bench.command("OK")
    assert bench.view.job.good == "12"


def test_what_changed_meanwhile_is_shown_before_it_is_recorded(bench):
    cut, plated = made(bench), made(bench, where=PLATED)
    bench.terminal.undo(cut)
    done = made(bench, "8", where=LAST)
    bench.terminal.record()
    assert bench.answer() == (Tone.LOOK, "Something has changed meanwhile.")
    assert (len(bench.view.undo.steps), reversals(bench)) == (3, [])
    bench.terminal.record()
    undone(bench, done, plated, cut)


def test_a_trembling_finger_undoes_it_once(bench):
    cut, plated = made(bench), made(bench, where=PLATED)
    bench.terminal.undo(cut)
    for _ in range(3):
        bench.terminal.record()
    undone(bench, plated, cut)


# --- offline ----------------------------------------------------------------------------------------------------------


def test_offline_the_planner_counts_what_has_yet_to_be_sent(bench):
    bench.terminal.set_online(False)
    for operation_no in ("10", "20"):
        bench.order("WO5", operation_no)
        bench.report("6")
    cut = next(row.event_id for row in reversed(bench.tape) if row.text == "+6 PCS good")
    bench.terminal.undo(cut)
    plan = bench.view.undo
    assert [(step.where, step.operation_no) for step in plan.steps] == [("WO5", "20"), ("WO5", "10")]
    assert [step.money for step in plan.steps] == ["", ""], "the hub has not valued them yet"
    assert plan.note == "The hub checks this again when it hears of it; what it cannot take waits for a decision."
    bench.terminal.record()
    bench.terminal.set_online(True)
    bench.settle()
    plated = next(row.event_id for row in bench.tape if row.text == "+6 PCS good")
    undone(bench, plated, cut)


# --- not this person's to do ------------------------------------------------------------------------------------------


def test_a_closed_order_goes_to_those_who_may_reopen_it(bench):
    steel = made(bench, "10", where="WO6 10 M1")
    at_shop(bench.rig, Output(qty=pieces("90"), final=True), where="WO6 10 M1")
    at_shop(bench.rig, COMPLETE, SUPERVISOR, "WO6 - -")
    at_shop(bench.rig, CLOSE, CONTROLLER, "WO6 - -")
    bench.terminal.undo(steel)
    plan = bench.view.undo
    assert [(step.text, step.who) for step in plan.steps] == [
        ("Reopen order WO6", "controller"),
        ("Undo +10 PCS good", ""),
        ("Complete order WO6 again", "supervisor"),
        ("Close order WO6 again", "controller"),
    ]
    assert plan.confirm == "Send it for approval"
    bench.terminal.record()
    assert bench.answer() == (Tone.LOOK, "Kept. Your undo waits for a decision.")
    bench.settle()
    (reversal,) = [entry.event for entry in bench.log() if isinstance(entry.event.detail, Reversal)]
    assert bench.rig.standing(reversal.event_id) is Standing.WAITING
    assert bench.rig.codes(reversal.event_id) == ["M04"]


def test_somebody_elses_hold_goes_to_quality(bench):
    held = at_shop(bench.rig, Hold(hold_code="LEAK", qty=pieces("2")), OTHER_OPERATOR, LAST)
    bench.terminal.undo(held)
    plan = bench.view.undo
    assert [(step.who, plan.confirm) for step in plan.steps] == [("quality or supervisor", "Send it for approval")]
    bench.terminal.record()
    bench.settle()
    (reversal,) = [entry.event for entry in bench.log() if isinstance(entry.event.detail, Reversal)]
    assert bench.rig.standing(reversal.event_id) is Standing.WAITING


# --- never a dead end -------------------------------------------------------------------------------------------------


def test_what_has_left_the_plant_says_what_to_do_instead(bench):
    shipped = made(bench, lot="V8", where=LAST)
    bench.terminal.undo(shipped)
    plan = bench.view.undo
    assert (plan.steps, plan.confirm) == ((), "")
    assert plan.instead == "An undo cannot bring it back; ask your supervisor."
    assert bench.answer() == (Tone.LOOK, "This cannot be undone here.")
    bench.terminal.record()
    assert reversals(bench) == []
    bench.terminal.cancel()
    assert bench.view.page is Page.WORK


def test_what_is_undone_already_says_so(bench):
    entry = made(bench)
    bench.terminal.undo(entry)
    bench.terminal.undo(entry)
    assert bench.view.undo.reasons == ("This entry has been undone already.",)
    assert bench.view.undo.instead == "Nothing is left to do; go on."
    assert reversals(bench) == [entry]


def test_an_unknown_entry_says_where_to_undo_it(bench):
    bench.terminal.undo("00000000-0000-7000-8000-000000000000")
    assert bench.view.undo is None or "terminal that recorded it" in bench.view.undo.instead


def test_a_scan_is_never_stolen_by_the_plan(bench):
    cut, _ = made(bench), made(bench, where=PLATED)
    bench.terminal.undo(cut)
    bench.scan(ScanKind.ORDER, "WO6", "10")
    assert (bench.view.job.order_no, bench.view.page) == ("WO6", Page.WORK)
    assert reversals(bench) == []


def test_the_pages_of_a_lot_and_of_the_jobs_are_said_in_sentences(bench):
    """What the services say here is heard by the fixture that knows every sentence's template."""
    at_shop(bench.rig, Consumption(item="BRASS", lot="B1", qty=amount(bench.rig, "2 kg of BRASS")), where=FIRST)
    made(bench, lot="V9", where=LAST)
    for key in ("VALVE|V9", "BRASS|B1", "BRASS|B77"):
        assert bench.terminal.show(Page.LOT, key).lot is not None
    assert bench.terminal.show(Page.JOBS).jobs is not None
    bench.terminal.show(Page.LOT)
    bench.lot("BRASS", "B1")
    assert bench.view.lot.lot == "B1", "a scan of a lot on its page opens that lot's"
