"""The job at the terminal: pace against the standard, components for what was reported, the operations beside it."""

from dataclasses import replace

import pytest

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Consumption, Output, Return, ScrapOutput, Time, TimeCategory, TimeKind
from floorledger.domain.item import Lot
from floorledger.domain.number import micro
from floorledger.services.forms.panel_state import Place
from floorledger.services.freshness import STALE_AFTER, freshness
from floorledger.services.job import JobFacts
from floorledger.services.job_views import JobState, Pace
from tests.plants import pieces
from tests.services.effects_bench import SHOP_LOTS, amount, at_shop, open_shop
from tests.workshop import workshop

FIRST = "WO5 10 M1"


@pytest.fixture
def floor(rig):
    second = Lot(item="BRASS", lot="B2", on_hand=micro("100"))
    open_shop(rig, replace(workshop(), lots=(*SHOP_LOTS, second)))
    return rig


def job(rig, operation_no="10", order_no="WO5"):
    at = rig.installation
    facts = JobFacts(at.store, at.capture.availability)
    return facts.job(Place(order_no=order_no, operation_no=operation_no, work_center="M1"), at.store.master())


def minutes(count, kind=TimeKind.MACHINE, category=TimeCategory.RUN):
    return Time(category=category, kind=kind, worked_s=60 * count, paid_s=60 * count)


# --- pace -------------------------------------------------------------------------------------------------------------


def test_the_standard_goes_by_what_takes_longer(floor):
    """Operation 10 takes two minutes of labour and three of the machine: three, twenty in an hour."""
    assert job(floor).pace == Pace(standard_min="3", standard_hour="20")
    assert job(floor, "30").pace == Pace(standard_min="4", standard_hour="15")


def test_booked_run_time_over_all_reported_pieces(floor):
    """35 machine minutes for eight good and two scrapped: 3.5 each, 17.14 in an hour. Set-up and labour are apart."""
    at_shop(floor, minutes(35), where=FIRST)
    at_shop(floor, minutes(20, category=TimeCategory.SETUP), where=FIRST)
    at_shop(floor, minutes(90, TimeKind.LABOUR), where=FIRST)
    at_shop(floor, Output(qty=pieces("8")), where=FIRST)
    at_shop(floor, ScrapOutput(qty=pieces("2"), reason_code="BENT"), where=FIRST)
    assert (job(floor).pace.actual_min, job(floor).pace.actual_hour) == ("3.5", "17")


def test_undone_time_and_time_elsewhere_are_no_pace(floor):
    at_shop(floor, minutes(30), where=FIRST)
    wrong = at_shop(floor, minutes(400), where=FIRST)
    at_shop(floor, Reversal(target_event_id=wrong, reason_code="MIS"), where=FIRST)
    at_shop(floor, minutes(50, TimeKind.LABOUR), where="WO5 30 M1")
    at_shop(floor, Output(qty=pieces("10")), where=FIRST)
    assert job(floor).pace.actual_min == "3"


def test_without_pieces_or_time_nothing_is_claimed(floor):
    at_shop(floor, minutes(30), where=FIRST)
    assert job(floor).pace.actual_min is None
    assert job(floor, "20").pace is None, "work outside has no standard minutes"


def test_what_is_left_by_the_standard(floor):
    at_shop(floor, Output(qty=pieces("40")), where=FIRST)
    assert (job(floor).left, job(floor).minutes_left) == ("60", 180)


# --- components -------------------------------------------------------------------------------------------------------


def test_expected_is_for_what_was_reported_and_planned_for_the_whole_order(floor):
    """A quarter kilogram of brass each: ten reported pieces need 2.5, the order's hundred 25."""
    (before,) = job(floor).components
    assert (before.used, before.expected, before.planned, before.unit) == ("0", "0", "25", "KGM")
    at_shop(floor, Output(qty=pieces("8")), where=FIRST)
    at_shop(floor, ScrapOutput(qty=pieces("2"), reason_code="BENT"), where=FIRST)
    at_shop(floor, Consumption(item="BRASS", qty=amount(floor, "3 kg of BRASS"), lot="B1"), where=FIRST)
    at_shop(floor, Return(item="BRASS", qty=amount(floor, "0.4 kg of BRASS"), lot="B1"), where=FIRST)
    (after,) = job(floor).components
    assert (after.used, after.expected, after.planned, after.lot) == ("2.6", "2.5", "25", "B1")


def test_the_lot_shown_is_the_last_one_that_stands(floor):
    for lot in ("B1", "B2"):
        issued = at_shop(floor, Consumption(item="BRASS", qty=amount(floor, "1 kg of BRASS"), lot=lot), where=FIRST)
    assert job(floor).components[0].lot == "B2"
    at_shop(floor, Reversal(target_event_id=issued, reason_code="MIS"), where=FIRST)
    assert job(floor).components[0].lot == "B1"


# --- before and after -------------------------------------------------------------------------------------------------


def test_the_operations_beside_it(floor):
    first, middle, last = (job(floor, number) for number in ("10", "20", "30"))
    assert (first.before, last.after) == (None, None)
    assert (first.after.operation_no, first.after.state) == ("20", JobState.WAITS)
    assert (middle.before.state, middle.after.state) == (JobState.READY, JobState.WAITS)
    at_shop(floor, Output(qty=pieces("40")), where=FIRST)
    assert (job(floor, "20").before.good, job(floor, "20").before.state) == ("40", JobState.STARTED)
    assert job(floor).after.state is JobState.READY
    at_shop(floor, Output(qty=pieces("60"), final=True), where=FIRST)
    assert job(floor, "20").before.state is JobState.DONE


def test_what_is_not_known_here_is_no_job(floor):
    assert (job(floor, "99"), job(floor, "10", "WO404")) == (None, None)


# --- how old it is ----------------------------------------------------------------------------------------------------


def age(rig):
    at = rig.installation
    found = freshness(at.sync, SqlCacheQueries(at.store.engine), rig.clock.now())
    return found.stale, None if found.heard_at is None else rig.clock.now() - found.heard_at


def test_what_was_heard_just_now_shows_no_age(floor):
    floor.installation.settle()
    assert age(floor)[0] is False


def test_offline_it_is_as_old_as_the_last_contact(floor):
    floor.installation.settle()
    floor.installation.sync.go(online=False)
    floor.clock.forward(4)
    assert age(floor)[0] is False
    floor.clock.forward(1)
    assert age(floor) == (True, STALE_AFTER)


def test_after_a_restart_offline_the_age_goes_on(floor):
    """The last answer of the hub is in the log; a restart does not make old knowledge new."""
    at_shop(floor, Output(qty=pieces("4")), where=FIRST)
    floor.clock.forward(47)
    floor.reopen()
    floor.installation.sync.go(online=False)
    stale, length = age(floor)
    assert (stale, length.total_seconds()) == (True, 47 * 60)


def test_a_device_that_never_heard_the_hub_says_so(rig):
    device = rig.second_device("alone", enrolled=False)
    try:
        found = freshness(device.sync, SqlCacheQueries(device.store.engine), rig.clock.now())
        assert (found.heard_at, found.stale) == (None, True)
    finally:
        device.close()
