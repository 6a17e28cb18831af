"""What becomes of held material: every fate, of pieces and of lots, in parts, by two persons, with its reserve (B1.4).

A valve has cost 12.20 at its last operation and 8.60 after plating; in stock it is worth 12.74, brass 8.00 a kilogram,
a valve of second choice 5.00.
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Consumption, Disposition, Fate, Hold, Output, Release, Rework, ReworkStep
from floorledger.domain.number import micro
from floorledger.domain.policy import ExpectedLoss, ScrapMode
from floorledger.services.records import Standing
from tests.plants import pieces
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import (
    OTHER_SUPERVISOR,
    amount,
    at_shop,
    everything,
    held_lots,
    lines,
    moved,
    open_shop,
    position,
)
from tests.services.floor import approve, reject, undo
from tests.services.invariants import check_all

LAST, PLATED, NOWHERE = "WO5 30 M1", "WO5 20 VENDOR", "- - -"
LOSS = ExpectedLoss(hold_code="CRACK", probability=Fraction(1, 4))
B = {"scrap_mode": ScrapMode.B}
TWO_PERSONS = (Fate.SCRAP, Fate.USE_AS_IS)


def held(rig: Rig, count: str, where: str = LAST, session=OPERATOR) -> str:
    """Pieces of WO5 on hold."""
    return at_shop(rig, Hold(hold_code="CRACK", qty=pieces(count)), session, where)


def held_lot(rig: Rig, item: str = "BRASS", lot: str = "B1", qty: str | None = None) -> str:
    """A lot on hold, all of it or some."""
    some = None if qty is None else amount(rig, qty)
    return at_shop(rig, Hold(hold_code="CRACK", item=item, lot=lot, qty=some), OPERATOR, NOWHERE)


def decided(hold_id: str, fate: Fate, qty: object, **more: object) -> Disposition:
    paper = {"concession": "C-17"} if fate is Fate.USE_AS_IS else {}
    lower = {"to_item": "VALVE-B"} if fate is Fate.DOWNGRADE else {}
    return Disposition(hold_event_id=hold_id, fate=fate, qty=qty, reason_code="QA", **(paper | lower | more))


def dispose(rig: Rig, hold_id: str, fate: Fate, qty: object, where: str = LAST) -> str:
    """Quality decides; where it takes two, a supervisor approves."""
    made = at_shop(rig, decided(hold_id, fate, qty), QUALITY, where)
    if fate in TWO_PERSONS:
        assert (rig.standing(made), rig.codes(made)) == (Standing.WAITING, ["S01"])
        assert lines(rig, made) == []
        at_shop(rig, approve(made), SUPERVISOR, NOWHERE)
    assert rig.standing(made) is Standing.ACCEPTED, rig.open_cases(made)
    return made


def states(rig: Rig, operation_no: str = "30") -> tuple[int, int, int, int]:
    """Good, scrapped, held, in rework."""
    found = position(rig, "WO5").operation(operation_no)
    return tuple(part // micro("1") for part in (found.good, found.scrap, found.held, found.rework))


# --- pieces of an order -----------------------------------------------------------------------------------------------

LOWER = moved("FG", "WIP", "downgrade:30:VALVE-B", 1500) + moved("SCRAP_EXP", "WIP", "downgrade loss:30", 2160)
OF_PIECES = [
    (Fate.USE_AS_IS, {}, moved("FG", "WIP", "output", 3822), (3, 0, 7, 0)),
    (Fate.REWORK, {}, [], (0, 0, 7, 3)),
    (Fate.SCRAP, {}, [], (0, 3, 7, 0)),
    (Fate.SCRAP, B, moved("SCRAP_EXP", "WIP", "scrap:30", 3660), (0, 3, 7, 0)),
    (Fate.DOWNGRADE, {}, LOWER, (0, 3, 7, 0)),
    (Fate.DOWNGRADE, B, LOWER, (0, 3, 7, 0)),
]


@pytest.mark.parametrize(("fate", "policy", "made", "after"), OF_PIECES, ids=str)
def test_a_part_of_held_pieces_goes_its_way_and_comes_back(rig, fate, policy, made, after):
    open_shop(rig, **policy)
    hold_id = held(rig, "10")
    before = everything(rig)
    disposed = dispose(rig, hold_id, fate, pieces("3"))
    assert (lines(rig, disposed), states(rig)) == (made, after)
    check_all(rig)
    back = at_shop(rig, undo(disposed), SUPERVISOR, LAST)
    assert rig.standing(back) is Standing.ACCEPTED, rig.open_cases(back)
    assert (everything(rig), states(rig)) == (before, (0, 0, 10, 0))
    assert rig.installation.capture.availability.remaining_held(hold_id) == micro("10")
    check_all(rig)


def test_before_the_receipt_point_a_use_as_is_moves_no_value(rig):
    open_shop(rig)
    used = dispose(rig, held(rig, "4", PLATED), Fate.USE_AS_IS, pieces("4"), PLATED)
    assert (lines(rig, used), states(rig, "20")) == ([], (4, 0, 0, 0))
    check_all(rig)


def test_a_hundred_become_eighty_accepted_and_twenty_rejected(rig):
    """pains.md P26: impossible elsewhere. 80 at 12.74 into stock; 20 stay in WIP as scrap in mode A."""
    open_shop(rig)
    hold_id = held(rig, "100")
    used, lost = (dispose(rig, hold_id, *what) for what in ((Fate.USE_AS_IS, pieces("80")), (Fate.SCRAP, pieces("20"))))
    assert (lines(rig, used), lines(rig, lost)) == (moved("FG", "WIP", "output", 101920), [])
    assert states(rig) == (80, 20, 0, 0)
    more = at_shop(rig, decided(hold_id, Fate.REWORK, pieces("1")), QUALITY, LAST)
    assert rig.codes(more) == ["Q05"]
    check_all(rig)


def test_reworked_pieces_come_out_good(rig):
    """Held, sent to rework, reported good: into stock at 12.74 each when they are done, not before."""
    open_shop(rig)
    dispose(rig, held(rig, "5"), Fate.REWORK, pieces("5"))
    done = at_shop(rig, Rework(step=ReworkStep.DONE, qty=pieces("4"), cause_code="BURR"), where=LAST)
    assert lines(rig, done) == moved("FG", "WIP", "output", 5096)
    assert states(rig) == (4, 0, 0, 1)
    check_all(rig)


def test_pieces_of_an_order_go_back_to_no_supplier(rig):
    """Also where somebody approves it: it has no meaning that could be posted."""
    open_shop(rig)
    hold_id = held(rig, "3")
    sent = at_shop(rig, decided(hold_id, Fate.RETURN, pieces("3")), QUALITY, LAST)
    assert (rig.standing(sent), rig.codes(sent)) == (Standing.WAITING, ["M04"])
    at_shop(rig, approve(sent), SUPERVISOR, NOWHERE)
    assert (rig.standing(sent), rig.codes(sent)) == (Standing.WAITING, ["M04"])
    assert states(rig) == (0, 0, 3, 0)
    check_all(rig)


@pytest.mark.parametrize("where", ["WO5 10 M1", "WO6 10 M1", NOWHERE])
def test_pieces_are_decided_on_where_they_are_held(rig, where):
    open_shop(rig)
    hold_id = held(rig, "3")
    elsewhere = at_shop(rig, decided(hold_id, Fate.REWORK, pieces("2")), QUALITY, where)
    at_shop(rig, approve(elsewhere), SUPERVISOR, NOWHERE)
    assert rig.standing(elsewhere) is Standing.WAITING
    assert states(rig) == (0, 0, 3, 0)
    check_all(rig)


@pytest.mark.parametrize("fate", Fate)
def test_more_than_is_held_is_decided_by_nobody(rig, fate):
    open_shop(rig)
    hold_id = held(rig, "3")
    too_much = at_shop(rig, decided(hold_id, fate, pieces("4")), QUALITY, LAST)
    assert "Q05" in rig.codes(too_much)
    at_shop(rig, approve(too_much), SUPERVISOR, NOWHERE)
    assert rig.standing(too_much) is Standing.WAITING
    assert states(rig) == (0, 0, 3, 0)
    check_all(rig)


# --- who decides ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [OPERATOR, CONTROLLER], ids=["operator", "controller"])
def test_quality_or_a_supervisor_decides(rig, who):
    open_shop(rig)
    asked = at_shop(rig, decided(held(rig, "3"), Fate.REWORK, pieces("3")), who, LAST)
    assert (rig.standing(asked), rig.codes(asked)) == (Standing.WAITING, ["S01"])
    assert states(rig) == (0, 0, 3, 0)


@pytest.mark.parametrize("fate", TWO_PERSONS)
def test_the_second_person_is_another_one(rig, fate):
    open_shop(rig)
    asked = at_shop(rig, decided(held(rig, "3"), fate, pieces("3")), QUALITY, LAST)
    own = at_shop(rig, approve(asked), QUALITY, NOWHERE)
    assert (rig.standing(asked), rig.codes(own)) == (Standing.WAITING, ["S01"])
    controller = at_shop(rig, approve(asked), CONTROLLER, NOWHERE)
    assert (rig.standing(asked), rig.codes(controller)) == (Standing.WAITING, ["S01"])
    at_shop(rig, approve(asked), SUPERVISOR, NOWHERE)
    assert rig.standing(asked) is Standing.ACCEPTED
    check_all(rig)


def test_who_counted_the_pieces_neither_scraps_them_nor_approves_it(rig):
    """Scrap disposition and scrap count are a forbidden pair (B5.3)."""
    open_shop(rig)
    hold_id = held(rig, "3", session=SUPERVISOR)
    own = at_shop(rig, decided(hold_id, Fate.SCRAP, pieces("3")), SUPERVISOR, LAST)
    assert rig.codes(own) == ["S01"]
    at_shop(rig, reject(own), OTHER_SUPERVISOR, NOWHERE)
    asked = at_shop(rig, decided(hold_id, Fate.SCRAP, pieces("3")), QUALITY, LAST)
    counted = at_shop(rig, approve(asked), SUPERVISOR, NOWHERE)
    assert (rig.standing(asked), rig.codes(counted)) == (Standing.WAITING, ["S01"])
    at_shop(rig, approve(asked), OTHER_SUPERVISOR, NOWHERE)
    assert (rig.standing(asked), states(rig)) == (Standing.ACCEPTED, (0, 3, 0, 0))
    check_all(rig)


@pytest.mark.parametrize(
    ("fate", "missing", "code"),
    [
        (Fate.USE_AS_IS, {"concession": None}, "S02"),
        (Fate.DOWNGRADE, {"to_item": None}, "M01"),
        (Fate.DOWNGRADE, {"to_item": "GHOST"}, "M01"),
    ],
)
def test_a_decision_without_its_paper_waits(rig, fate, missing, code):
    open_shop(rig)
    asked = at_shop(rig, replace(decided(held(rig, "3"), fate, pieces("3")), **missing), QUALITY, LAST)
    assert code in rig.codes(asked)
    assert states(rig) == (0, 0, 3, 0)


# --- lots in stock ----------------------------------------------------------------------------------------------------

OF_BRASS = [
    (Fate.SCRAP, moved("SCRAP_EXP", "RM", "stock scrap:BRASS", 1600)),
    (Fate.RETURN, moved("GRIR", "RM", "returned:BRASS", 1600)),
    (Fate.USE_AS_IS, []),
    (Fate.REWORK, []),
]


@pytest.mark.parametrize("held_qty", [None, "10 kg of BRASS"], ids=["the whole lot", "ten kilograms of it"])
@pytest.mark.parametrize(("fate", "made"), OF_BRASS, ids=str)
def test_a_part_of_a_held_lot_leaves_the_stock_and_comes_back(rig, fate, made, held_qty):
    """Two kilograms of brass are 16.00; what is not decided on stays on hold."""
    open_shop(rig)
    hold_id = held_lot(rig, qty=held_qty)
    before = everything(rig)
    disposed = dispose(rig, hold_id, fate, amount(rig, "2 kg of BRASS"), NOWHERE)
    assert lines(rig, disposed) == made
    assert held_lots(rig) == {("BRASS", "B1")}
    check_all(rig)
    back = at_shop(rig, undo(disposed), SUPERVISOR, NOWHERE)
    assert rig.standing(back) is Standing.ACCEPTED, rig.open_cases(back)
    assert everything(rig) == before
    check_all(rig)


def test_a_finished_lot_of_lower_choice(rig):
    """Three valves at 12.74 become second choice at 5.00: 15.00 from stock to stock, 23.22 lost."""
    open_shop(rig)
    lower = dispose(rig, held_lot(rig, "VALVE", "V1"), Fate.DOWNGRADE, pieces("3"), NOWHERE)
    assert lines(rig, lower) == moved("FG", "FG", "stock downgrade:VALVE:VALVE-B", 1500) + moved(
        "SCRAP_EXP", "FG", "stock downgrade loss:VALVE", 2322
    )
    check_all(rig)


def test_a_lot_held_by_quantity_is_free_when_the_last_of_it_is_decided(rig):
    open_shop(rig)
    hold_id = held_lot(rig, qty="10 kg of BRASS")
    dispose(rig, hold_id, Fate.SCRAP, amount(rig, "4 kg of BRASS"), NOWHERE)
    blocked = at_shop(rig, Consumption(item="BRASS", lot="B1", qty=amount(rig, "1 kg of BRASS")))
    assert rig.codes(blocked) == ["M05"]
    freed = at_shop(rig, Release(hold_event_id=hold_id, qty=amount(rig, "6 kg of BRASS")), QUALITY, NOWHERE)
    assert (rig.standing(freed), held_lots(rig)) == (Standing.ACCEPTED, frozenset())
    check_all(rig)
    at_shop(rig, undo(freed), QUALITY, NOWHERE)
    assert held_lots(rig) == {("BRASS", "B1")}
    check_all(rig)
    late = at_shop(rig, decided(hold_id, Fate.RETURN, amount(rig, "7 kg of BRASS")), QUALITY, NOWHERE)
    assert "Q05" in rig.codes(late), "six are left"
    check_all(rig)


def test_a_decision_about_a_lot_moves_no_pieces_of_the_order_in_its_header(rig):
    """It was taken at the terminal where WO5 was open; at an operation it says what cannot be, and waits."""
    open_shop(rig)
    at_shop(rig, Output(qty=pieces("5")), where=LAST)
    hold_id = at_shop(rig, Hold(hold_code="CRACK", item="BRASS", lot="B1"), where=LAST)
    back = decided(hold_id, Fate.RETURN, amount(rig, "2 kg of BRASS"))
    misplaced, placed = (at_shop(rig, back, QUALITY, where) for where in (LAST, "WO5 - -"))
    assert (rig.standing(misplaced), rig.codes(misplaced)) == (Standing.WAITING, ["Q06"])
    assert lines(rig, placed) == moved("GRIR", "RM", "returned:BRASS", 1600)
    assert states(rig) == (5, 0, 0, 0)
    check_all(rig)


# --- the loss that finance expects ------------------------------------------------------------------------------------


def review(hold_id: str) -> Decision:
    return Decision(target_event_id=hold_id, verdict=Verdict.UNDER_REVIEW, reason_code="QA")


def reserve(rig: Rig) -> int:
    account_of = rig.installation.store.policy().account_of
    return rig.hub.ledger.trial_balance().get(next(a for r, a in account_of.items() if r.value == "RESERVE"), 0)


def test_a_review_reserves_and_each_decision_dissolves_its_share(rig):
    """Ten plated valves at 8.60, a quarter expected lost: 21.50; four released take 8.60 of it, six scrapped 12.90."""
    open_shop(rig, expected_losses=(LOSS,), **B)
    hold_id = held(rig, "10", PLATED)
    looked_at = at_shop(rig, review(hold_id), QUALITY, NOWHERE)
    line = f"reserve:{hold_id}"
    assert lines(rig, looked_at) == moved("RESERVE_EXP", "RESERVE", line, 2150)
    freed = at_shop(rig, Release(hold_event_id=hold_id, qty=pieces("4")), QUALITY, PLATED)
    assert lines(rig, freed) == moved("RESERVE", "RESERVE_EXP", line, 860)
    check_all(rig)
    lost = dispose(rig, hold_id, Fate.SCRAP, pieces("6"), PLATED)
    assert lines(rig, lost) == moved("SCRAP_EXP", "WIP", "scrap:20", 5160) + moved("RESERVE", "RESERVE_EXP", line, 1290)
    assert reserve(rig) == 0
    check_all(rig)


def test_undoing_a_decision_brings_its_share_of_the_reserve_back(rig):
    open_shop(rig, expected_losses=(LOSS,))
    hold_id = held(rig, "10", PLATED)
    at_shop(rig, review(hold_id), QUALITY, NOWHERE)
    before = everything(rig)
    freed = at_shop(rig, Release(hold_event_id=hold_id, qty=pieces("4")), QUALITY, PLATED)
    at_shop(rig, undo(freed), QUALITY, PLATED)
    assert (everything(rig), reserve(rig)) == (before, -2150)
    check_all(rig)


def test_a_reserve_of_a_lot(rig):
    """Ten kilograms at 8.00, a quarter: 20.00. All of it is released, so all of it is dissolved."""
    open_shop(rig, expected_losses=(LOSS,))
    hold_id = held_lot(rig, qty="10 kg of BRASS")
    at_shop(rig, review(hold_id), QUALITY, NOWHERE)
    assert reserve(rig) == -2000
    dispose(rig, hold_id, Fate.RETURN, amount(rig, "10 kg of BRASS"), NOWHERE)
    assert (reserve(rig), held_lots(rig)) == (0, frozenset())
    check_all(rig)


def test_it_is_reserved_once_and_only_by_quality(rig):
    open_shop(rig, expected_losses=(LOSS,))
    hold_id = held(rig, "10", PLATED)
    floor = at_shop(rig, review(hold_id), SUPERVISOR, NOWHERE)
    assert (rig.codes(floor), reserve(rig)) == (["S01"], 0)
    at_shop(rig, review(hold_id), QUALITY, NOWHERE)
    again = at_shop(rig, review(hold_id), QUALITY, NOWHERE)
    assert (rig.standing(again), lines(rig, again), reserve(rig)) == (Standing.ACCEPTED, [], -2150)
    check_all(rig)


def test_a_hold_without_an_expected_loss_is_reviewed_for_nothing(rig):
    open_shop(rig)
    looked_at = at_shop(rig, review(held(rig, "10", PLATED)), QUALITY, NOWHERE)
    assert (rig.standing(looked_at), lines(rig, looked_at)) == (Standing.ACCEPTED, [])
    check_all(rig)


def test_a_reserved_hold_is_not_simply_undone(rig):
    """Its reserve would stay on the books for nothing; a release dissolves it."""
    open_shop(rig, expected_losses=(LOSS,))
    hold_id = held(rig, "10", PLATED)
    at_shop(rig, review(hold_id), QUALITY, NOWHERE)
    tried = at_shop(rig, undo(hold_id), QUALITY, PLATED)
    assert (rig.standing(tried), rig.codes(tried)) == (Standing.WAITING, ["R07"])
    at_shop(rig, Release(hold_event_id=hold_id, qty=pieces("10")), QUALITY, PLATED)
    assert reserve(rig) == 0
    check_all(rig)
