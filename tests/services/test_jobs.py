"""The job list of a work centre: what is on it, in which order, what a search finds, and how far each operation is."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Hold, Output
from floorledger.domain.number import micro
from floorledger.domain.order import Order
from floorledger.services.job_views import JobSort, JobState
from floorledger.services.jobs import PAGE, Jobs, JobWish
from tests.plants import hours, pieces
from tests.rig import CONTROLLER, SUPERVISOR
from tests.services.effects_bench import SHOP_LOTS, at_shop, open_shop
from tests.services.floor import CLOSE, COMPLETE
from tests.workshop import workshop

MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def shop():
    """The workshop's orders with due dates, and one more that nobody has begun: WO6 first, then WO8, WO7, WO5."""
    known = workshop()
    days = {"WO5": 9, "WO6": 1, "WO7": 5}
    orders = [replace(order, due=MONDAY + timedelta(days=days[order.order_no])) for order in known.orders]
    more = Order(order_no="WO8", item="PLATE", planned=micro("40"), due=MONDAY + timedelta(days=2))
    return replace(known, orders=(*orders, more), lots=SHOP_LOTS)


@pytest.fixture
def floor(rig):
    open_shop(rig, shop())
    return rig


def jobs_of(rig, home="M1"):
    store = rig.installation.store
    return Jobs(store, SqlCacheQueries(store.engine), home)


def listed(rig, wish=None, home="M1"):
    return jobs_of(rig, home).list(wish or JobWish(), None)


def places(found):
    return [(row.order_no, row.operation_no) for row in found.rows]


def states(found):
    return {(row.order_no, row.operation_no): row.state for row in found.rows}


# --- what is on it ----------------------------------------------------------------------------------------------------


def test_the_operations_of_this_work_centre_by_due_date(floor):
    """Operation 20 of WO5 is the vendor's."""
    found = listed(floor)
    assert places(found) == [("WO6", "10"), ("WO8", "10"), ("WO7", "10"), ("WO5", "10"), ("WO5", "30")]
    assert (found.total, found.rows[0].due) == (5, MONDAY + timedelta(days=1))
    assert places(listed(floor, home="VENDOR")) == [("WO5", "20")]


def test_all_work_centres_say_whose_an_operation_is(floor):
    found = listed(floor, JobWish(everywhere=True), home="VENDOR")
    assert {row.work_center for row in found.rows if row.operation_no != "20"} == {"M1"}
    assert [row.work_center for row in found.rows if row.operation_no == "20"] == [""]


def test_what_is_complete_or_closed_is_off_the_list(floor):
    at_shop(floor, Output(qty=pieces("100"), final=True), where="WO6 10 M1")
    at_shop(floor, COMPLETE, SUPERVISOR, "WO6 - -")
    assert "WO6" not in {row.order_no for row in listed(floor).rows}
    at_shop(floor, CLOSE, CONTROLLER, "WO6 - -")
    assert "WO6" not in {row.order_no for row in listed(floor).rows}


# --- how far each is --------------------------------------------------------------------------------------------------


def test_what_is_started_comes_first_then_by_due(floor):
    at_shop(floor, Output(qty=pieces("3")), where="WO5 10 M1")
    at_shop(floor, hours("1"), where="WO7 10 M1")
    found = listed(floor)
    assert places(found)[:2] == [("WO7", "10"), ("WO5", "10")]
    assert states(found) == {
        ("WO7", "10"): JobState.STARTED,
        ("WO5", "10"): JobState.STARTED,
        ("WO6", "10"): JobState.READY,
        ("WO8", "10"): JobState.READY,
        ("WO5", "30"): JobState.WAITS,
    }
    assert [row.waits_for for row in found.rows if row.operation_no == "30"] == ["20"]


def test_an_operation_can_begin_once_the_one_before_it_has_passed_on_pieces(floor):
    at_shop(floor, Output(qty=pieces("3")), where="WO5 20 VENDOR")
    assert states(listed(floor))[("WO5", "30")] is JobState.READY


def test_what_is_made_is_done_and_comes_last(floor):
    at_shop(floor, Output(qty=pieces("40")), where="WO8 10 M1")
    at_shop(floor, Output(qty=pieces("95"), final=True), where="WO6 10 M1")
    found = listed(floor)
    assert places(found)[-2:] == [("WO6", "10"), ("WO8", "10")]
    assert {states(found)[each] for each in (("WO6", "10"), ("WO8", "10"))} == {JobState.DONE}


def test_an_undone_start_was_none(floor):
    made = at_shop(floor, Output(qty=pieces("3")), where="WO5 10 M1")
    at_shop(floor, Reversal(target_event_id=made, reason_code="MIS"), where="WO5 10 M1")
    assert states(listed(floor))[("WO5", "10")] is JobState.READY


def test_good_and_held_pieces_are_those_of_every_other_screen(floor):
    at_shop(floor, Output(qty=pieces("7")), where="WO5 10 M1")
    at_shop(floor, Hold(hold_code="LEAK", qty=pieces("2")), where="WO5 10 M1")
    row = next(row for row in listed(floor).rows if (row.order_no, row.operation_no) == ("WO5", "10"))
    tally = floor.installation.capture.availability.position("WO5").operation("10")
    assert (row.good, row.held, row.planned, row.unit) == ("7", "2", "100", "PCS")
    assert (tally.good, tally.held) == (micro("7"), micro("2"))


def test_the_list_follows_what_is_recorded(floor):
    jobs = jobs_of(floor)
    assert jobs.list(JobWish(), None).rows[0].order_no == "WO6"
    at_shop(floor, Output(qty=pieces("3")), where="WO7 10 M1")
    assert jobs.list(JobWish(), ("WO7", "10")).rows[0].here


# --- wishes -----------------------------------------------------------------------------------------------------------


def test_by_order(floor):
    found = listed(floor, JobWish().choose("order"))
    assert places(found) == [("WO5", "10"), ("WO5", "30"), ("WO6", "10"), ("WO7", "10"), ("WO8", "10")]


@pytest.mark.parametrize(
    ("typed", "orders"),
    [("8", ["WO8"]), ("wo7", ["WO7"]), ("plate", ["WO6", "WO8"]), ("VALVE 7", ["WO7"]), ("valve 9", []), (" ", None)],
)
def test_a_search_finds_every_word_in_order_item_or_operation(floor, typed, orders):
    wish = JobWish()
    for key in typed:
        wish = wish.press(key)
    found = listed(floor, wish)
    assert found.search == typed
    if orders is not None:
        assert [row.order_no for row in found.rows] == orders


def test_keys_of_the_search(floor):
    wish = JobWish(rows=3 * PAGE).press("4").press("8")
    assert (wish.search, wish.rows) == ("48", PAGE)
    assert wish.press("back").search == "4"
    assert wish.press("clear").search == ""
    assert wish.press("\x1d") == wish
    long = JobWish()
    for _ in range(100):
        long = long.press("7")
    assert len(long.search) == 24


def test_switches():
    wish = JobWish().choose("everywhere").choose("order").choose("more").choose("more")
    assert (wish.everywhere, wish.sort, wish.rows) == (True, JobSort.ORDER, 3 * PAGE)
    assert wish.choose("due").choose("here") == JobWish()
    assert wish.choose("nonsense") == wish


def test_a_terminal_without_master_data_has_an_empty_list(tmp_path, rig):
    device = rig.second_device("empty", enrolled=False)
    try:
        jobs = Jobs(device.store, SqlCacheQueries(device.store.engine), "M1")
        assert jobs.list(JobWish(), None).total == 0
    finally:
        device.close()
