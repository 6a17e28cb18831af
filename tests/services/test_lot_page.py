"""A lot's page on a device: from the log to the lines, with what was undone left out and what is unknown said."""

from dataclasses import replace
from datetime import date

import pytest

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import (
    Consumption,
    Coproduct,
    Hold,
    Output,
    Return,
    Rework,
    ReworkStep,
    ScrapComponent,
    ScrapOutput,
    SubconSend,
)
from floorledger.domain.genealogy import MoveKind
from floorledger.domain.item import Lot
from floorledger.domain.number import micro
from floorledger.services.genealogy import Lots
from floorledger.services.job_views import LotLineKind
from floorledger.services.tape import tape_row
from tests.plants import pieces
from tests.services.effects_bench import SHOP_LOTS, amount, at_shop, open_shop
from tests.workshop import workshop

FIRST, LAST, PRESS, REWORK_ORDER = "WO5 10 M1", "WO5 30 M1", "WO6 10 M1", "WO7 10 M1"


@pytest.fixture
def floor(rig):
    made = (
        Lot(item="VALVE", lot="V9", on_hand=micro("10"), shipped=micro("3"), expires=date(2027, 1, 31)),
        Lot(item="VALVE", lot="V10", on_hand=micro("0")),
        Lot(item="STRIP", lot="S1", on_hand=micro("0")),
    )
    open_shop(rig, replace(workshop(), lots=(*SHOP_LOTS, *made)))
    return rig


def page(rig, key):
    at = rig.installation
    return Lots(at.store, SqlCacheQueries(at.store.engine), at.capture.availability).page(key)


def lines(found):
    return [(line.level, line.kind, line.text, line.amount, line.unit) for line in found]


def issue(rig, figure, lot="B1", where=FIRST):
    return at_shop(rig, Consumption(item="BRASS", qty=amount(rig, f"{figure} kg of BRASS"), lot=lot), where=where)


def undo(rig, event_id, where):
    return at_shop(rig, Reversal(target_event_id=event_id, reason_code="MIS"), where=where)


def test_from_brass_to_valves_and_on_into_their_rework(floor):
    """2.5 kg of brass went into ten valves; four of these were reworked into a lot of their own."""
    issue(floor, "2.5")
    at_shop(floor, Output(qty=pieces("10"), lot="V9"), where=LAST)
    at_shop(floor, Consumption(item="VALVE", qty=pieces("4"), lot="V9"), where=REWORK_ORDER)
    at_shop(floor, Output(qty=pieces("4"), lot="V10"), where=REWORK_ORDER)
    lot, made, used = LotLineKind.LOT, LotLineKind.MADE, LotLineKind.USED
    assert lines(page(floor, "VALVE|V10").came_from) == [
        (0, made, "WO7 · Valve", "4", "PCS"),
        (1, lot, "Valve, lot V9", "4", "PCS"),
        (2, made, "WO5 · Valve", "10", "PCS"),
        (3, lot, "Brass, lot B1", "2.5", "KGM"),
    ]
    assert lines(page(floor, "BRASS|B1").went_to) == [
        (0, used, "WO5 · Valve", "2.5", "KGM"),
        (1, lot, "Valve, lot V9", "10", "PCS"),
        (2, used, "WO7 · Valve", "4", "PCS"),
        (3, lot, "Valve, lot V10", "4", "PCS"),
    ]


def test_what_was_undone_does_not_count(floor):
    taken = issue(floor, "2.5")
    valves = at_shop(floor, Output(qty=pieces("10"), lot="V10"), where=LAST)
    undo(floor, taken, FIRST)
    assert page(floor, "BRASS|B1").went_to == ()
    assert [line.kind for line in page(floor, "VALVE|V10").came_from] == [LotLineKind.MADE]
    undo(floor, valves, LAST)
    assert page(floor, "VALVE|V10").came_from == ()


def test_what_came_back_is_taken_off(floor):
    taken = issue(floor, "2.5")
    back = Return(item="BRASS", qty=amount(floor, "1 kg of BRASS"), lot="B1", issue_event_id=taken)
    at_shop(floor, back, where=FIRST)
    assert [(line.amount, line.unit) for line in page(floor, "BRASS|B1").went_to] == [("1.5", "KGM")]


def test_scrap_from_stock_leaves_the_lot_and_scrap_of_an_issue_left_it_before(floor):
    issue(floor, "2.5")
    for issued in (True, False):
        scrap = ScrapComponent(
            item="BRASS", qty=amount(floor, "0.5 kg of BRASS"), reason_code="BENT", issued=issued, lot="B1"
        )
        at_shop(floor, scrap, where=FIRST)
    assert lines(page(floor, "BRASS|B1").went_to) == [
        (0, LotLineKind.USED, "WO5 · Valve", "2.5", "KGM"),
        (0, LotLineKind.SCRAPPED, "", "0.5", "KGM"),
    ]


def test_pieces_reworked_or_scrapped_inside_the_order_are_no_other_lot(floor):
    issue(floor, "2.5")
    at_shop(floor, Output(qty=pieces("10"), lot="V9"), where=LAST)
    for step in ReworkStep:
        at_shop(floor, Rework(step=step, qty=pieces("2"), cause_code="BURR"), where=LAST)
    at_shop(floor, ScrapOutput(qty=pieces("1"), reason_code="BURR"), where=LAST)
    assert [line.text for line in page(floor, "VALVE|V9").came_from] == ["WO5 · Valve", "Brass, lot B1"]


def test_what_left_the_plant_and_what_is_known_of_the_stock(floor):
    at_shop(floor, Output(qty=pieces("10"), lot="V9"), where=LAST)
    at_shop(floor, Hold(hold_code="LEAK", item="VALVE", lot="V9"), where="- - -")
    found = page(floor, "VALVE|V9")
    assert lines(found.went_to) == [(0, LotLineKind.SHIPPED, "", "3", "PCS")]
    assert found.facts == ("10 PCS in stock.", "Use it until 2027-01-31.", "This lot is on hold.")


def test_what_the_vendor_got_and_a_coproducts_lot(floor):
    at_shop(floor, SubconSend(purchase_order="PO1", item="BRASS", qty=amount(floor, "1 kg of BRASS"), lot="B1"),
            where="WO5 20 VENDOR")  # fmt: skip
    at_shop(floor, Coproduct(item="STRIP", qty=pieces("6"), lot="S1"), where=PRESS)
    assert [line.text for line in page(floor, "BRASS|B1").went_to] == ["WO5 · Valve"]
    assert [(line.text, line.amount) for line in page(floor, "STRIP|S1").came_from] == [("WO6 · Plate", "6")]


def test_what_is_not_known_is_said(floor):
    issue(floor, "2.5")
    at_shop(floor, Consumption(item="SEAL", qty=pieces("10")), where=LAST)
    used = page(floor, "BRASS|B1").went_to
    assert [line.note for line in used] == ["It has finished nothing yet."]
    at_shop(floor, Output(qty=pieces("10")), where=LAST)
    assert [line.note for line in page(floor, "BRASS|B1").went_to] == ["It finished 10 PCS without naming a lot."]
    at_shop(floor, Output(qty=pieces("2"), lot="V9"), where=LAST)
    assert page(floor, "VALVE|V9").unknown == ("Order WO5 named no lot of SEAL.",)
    assert page(floor, "BRASS|B77").facts == ("The plant's stock list does not name this lot.",)
    assert page(floor, "GOLD|B1") is None


def test_a_lot_in_the_page_opens_its_own(floor):
    issue(floor, "2.5")
    at_shop(floor, Output(qty=pieces("10"), lot="V9"), where=LAST)
    (key,) = [line.key for line in page(floor, "VALVE|V9").came_from if line.key]
    assert page(floor, key).lot == "B1"


def test_the_tape_names_the_lot_of_an_entry_also_where_only_the_order_is_known(floor):
    made = at_shop(floor, Output(qty=pieces("4"), lot="V9"), where=LAST)
    for event_id, lot in ((issue(floor, "2.5"), "B1"), (made, "V9")):
        store = floor.installation.store
        rows = (tape_row(entry, store.master()) for entry in store.tape(floor.clock.now().replace(year=2020), 50))
        key = next(row.lot for row in rows if row.event_id == event_id)
        assert page(floor, key).lot == lot
    assert page(floor, "@WO5|V9").item == "VALVE"
    assert page(floor, "@WO404|V9") is None


def test_the_moves_are_read_in_one_question_however_many_lots(floor):
    """The cache is asked once; a second page of the same state asks nothing (pains.md P23)."""
    at, asked = floor.installation, []

    class Counting(SqlCacheQueries):
        def lot_moves(self):
            asked.append(1)
            return super().lot_moves()

    issue(floor, "2.5")
    at_shop(floor, Output(qty=pieces("10"), lot="V9"), where=LAST)
    lots = Lots(at.store, Counting(at.store.engine), at.capture.availability)
    for key in ("VALVE|V9", "BRASS|B1", "VALVE|V10"):
        lots.page(key)
    assert len(asked) == 1
    issue(floor, "1")
    lots.page("BRASS|B1")
    assert len(asked) == 2


def test_the_query_and_the_events_say_the_same(floor):
    """Each move beside the entry it comes from, in the order in which they became known."""
    issue(floor, "2.5")
    at_shop(floor, Output(qty=pieces("10"), lot="V9"), where=LAST)
    moves = SqlCacheQueries(floor.installation.store.engine).lot_moves()
    assert [(move.kind, move.order_no, move.item, move.lot, move.qty) for move in moves] == [
        (MoveKind.USED, "WO5", "BRASS", "B1", micro("2.5")),
        (MoveKind.MADE, "WO5", None, "V9", micro("10")),
    ]
