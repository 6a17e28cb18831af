"""What an event does at the hub: the effect declared for it, or an open exception (I2, I5, D16)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from floorledger.domain.detail import OrderState
from floorledger.domain.policy import ScrapMode
from floorledger.services.publish import publish
from floorledger.services.records import Standing
from tests.rig import OPERATOR, SUPERVISOR
from tests.services.effects_bench import (
    FG,
    change_policy,
    last,
    lines,
    operation,
    position,
    posting_dates,
    report,
)
from tests.services.floor import (
    SEALANT,
    approve,
    good,
    hold,
    issue,
    labour,
    machine,
    reject,
    scrap,
    status,
    tally,
    undo,
)

# --- output and consumption -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("operation_no", ["10", "20"])
def test_output_before_the_last_operation_is_a_confirmation(rig, operation_no):
    report(rig, good(rig, "4"))
    event_id = report(rig, good(rig, "4"), operation_no=operation_no)
    assert lines(rig, event_id) == []
    assert rig.standing(event_id) is Standing.ACCEPTED
    assert rig.hub.ledger.trial_balance() == {}


def test_output_of_the_last_operation_moves_value_from_wip_to_stock(rig):
    event_id = last(rig, good(rig, "1"))
    assert lines(rig, event_id) == [("FG", "output", 9929), ("WIP", "output", -9929)]
    assert rig.hub.ledger.trial_balance() == FG


def test_cents_add_up_over_many_small_entries(rig):
    """Sixteen times 99.288 is 1588.608; rounding each alone would give 1588.64."""
    for _ in range(16):
        rig.record(good(rig, "1"), operation_no="30")
    rig.installation.settle()
    assert rig.hub.ledger.trial_balance() == {"1330": 158861, "1400": -158861}


@pytest.mark.parametrize(("detail", "count"), [(labour(60), 6), (machine(60), 2)], ids=["labour", "machine"])
def test_time_posts_by_its_kind(rig, detail, count):
    event_id = report(rig, detail, order_no="WO1002", operation_no="20", work_center="110")
    made = lines(rig, event_id)
    assert len(made) == count
    assert sum(amount for _, _, amount in made) == 0


def test_scrap_posts_by_the_plants_mode(rig):
    quiet = report(rig, scrap(rig, "1"))
    change_policy(rig, scrap_mode=ScrapMode.B)
    loud = report(rig, scrap(rig, "1"))
    assert lines(rig, quiet) == []
    assert [role for role, _, _ in lines(rig, loud)] == ["SCRAP_EXP", "WIP"]


# --- reversals --------------------------------------------------------------------------------------------------------


UNDOABLE = {
    "output": lambda rig: {"detail": good(rig, "3"), "operation_no": "30"},
    "output before the last operation": lambda rig: {"detail": good(rig, "3")},
    "consumption": lambda rig: {"detail": issue(rig, SEALANT, "40", "ML")},
    "scrap": lambda rig: {"detail": scrap(rig, "3")},
    "labour": lambda _rig: {"detail": labour(7)},
    "hold": lambda rig: {"detail": hold(rig, "3")},
}


@pytest.mark.parametrize("name", UNDOABLE)
def test_a_reversal_mirrors_every_line_and_takes_back_the_pieces(rig, name):
    """After entries that leave fractions of cents behind, so that a new calculation would not be the mirror."""
    rig.record(issue(rig, SEALANT, "3", "ML"))
    rig.record(labour(1))
    last(rig, good(rig, "1"))
    before, balance = tally(position(rig)), rig.hub.ledger.trial_balance()
    draft = UNDOABLE[name](rig)
    target = report(rig, **draft)
    made = lines(rig, target)
    mirror = report(rig, undo(target))
    assert lines(rig, mirror) == [(role, line, -amount) for role, line, amount in made]
    assert tally(position(rig)) == before
    assert rig.hub.ledger.trial_balance() == balance
    assert rig.standing(target) is Standing.ACCEPTED, "the entry stands; it is the pair that is nothing"


def test_an_undo_undoes_once(rig):
    target = last(rig, good(rig, "1"))
    last(rig, undo(target))
    again = last(rig, undo(target))
    assert (rig.standing(again), rig.codes(again)) == (Standing.WAITING, ["R07"])
    report(rig, approve(again), SUPERVISOR)
    assert (rig.standing(again), rig.codes(again)) == (Standing.WAITING, ["R07"])
    assert not any(rig.hub.ledger.trial_balance().values())
    assert operation(rig, "30") == (0, 0, 0)


def test_an_undo_of_what_waits_ends_its_exception_and_posts_nothing(rig):
    target = report(rig, issue(rig, SEALANT, "320", "PCS"))
    assert rig.codes(target) == ["Q04"]
    mirror = report(rig, undo(target))
    assert (rig.standing(target), rig.codes(target)) == (Standing.REVERSED, [])
    assert (rig.standing(mirror), lines(rig, mirror)) == (Standing.ACCEPTED, [])
    late = report(rig, approve(target), SUPERVISOR)
    assert rig.codes(late) == ["R07"]
    assert rig.hub.ledger.trial_balance() == {}


def test_some_things_cannot_be_undone(rig):
    started = report(rig, status(OrderState.STARTED))
    waiting = report(rig, issue(rig, SEALANT, "320", "PCS"))
    decided = report(rig, reject(waiting), SUPERVISOR)
    output = report(rig, good(rig, "1"))
    mirror = report(rig, undo(output))
    for target in (started, decided, mirror, waiting):
        tried = report(rig, undo(target))
        assert rig.codes(tried) == ["R07"]
    assert operation(rig) == (0, 0, 0)


def test_an_undo_of_something_unknown_waits_until_it_is_known(rig):
    """The second device's entry has not arrived; once it has, a supervisor lets the undo through."""
    device = rig.second_device("T-2")
    try:
        device.settle()
        target = device.capture.record(rig.draft(good(rig, "4")), OPERATOR).event_id
        early = report(rig, undo(target))
        assert rig.codes(early) == ["R02"]
        device.settle()
        rig.installation.settle()
        report(rig, approve(early), SUPERVISOR)
        assert rig.standing(early) is Standing.ACCEPTED
        assert operation(rig) == (0, 0, 0)
    finally:
        device.close()


def test_an_undo_with_another_order_in_its_header_takes_back_the_right_pieces(rig):
    """At the hub and on the device alike: what counts is the entry it names."""
    target = last(rig, good(rig, "3"))
    mirror = report(rig, undo(target), order_no="WO1002", operation_no="10")
    assert [line[2] for line in lines(rig, mirror)] == [-line[2] for line in lines(rig, target)]
    for order_no in ("WO1001", "WO1002"):
        device = rig.installation.capture.availability.position(order_no)
        assert tally(device) == tally(position(rig, order_no))


# --- late, future, other periods --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hours", "severity"),
    [(-48, "T04 warn"), (-24, ""), (0, ""), (0.2, ""), (1, "T03 warn"), (23, "T03 warn"), (25, "T03 block")],
)
def test_late_is_told_and_only_the_far_future_waits(rig, hours, severity):
    recorded = rig.record(labour(5), occurred_start=rig.clock.now() + timedelta(hours=hours))
    rig.installation.settle()
    assert " ".join(f"{each.code} {each.severity.value}" for each in recorded.findings) == severity
    waits = severity.endswith("block")
    assert rig.standing(recorded.event_id) is (Standing.WAITING if waits else Standing.ACCEPTED)


def test_what_lies_in_a_closed_period_posts_in_the_open_one(rig):
    change_policy(rig, closed_through=date(2026, 10, 31))
    closed, opened = (report(rig, labour(5), occurred_start=rig.clock.now() - timedelta(days=days)) for days in (40, 2))
    assert posting_dates(rig) == {closed: date(2026, 11, 20), opened: date(2026, 11, 18)}
    assert rig.event(closed).business_date == date(2026, 10, 11), "the floor's figures stay where they were"


def test_an_event_after_midnight_belongs_to_the_night_shift_and_posts_on_its_own_date(rig):
    rig.clock.forward(60 * 20)
    event_id = report(rig, labour(5))
    event = rig.event(event_id)
    assert (event.business_date, event.shift) == (date(2026, 11, 20), "Night")
    assert posting_dates(rig) == {event_id: date(2026, 11, 21)}


def test_people_and_roles_of_today_count(rig):
    """Somebody who was made an operator yesterday decides nothing today."""
    target = report(rig, scrap(rig, "9"))
    store = rig.installation.store
    people = tuple(
        replace(person, roles=("operator",)) if person.person_id == SUPERVISOR.person_id else person
        for person in store.people()
    )
    publish(rig.hub.store, rig.clock.now(), master=store.master(), policy=store.policy(), people=people)
    decision = report(rig, approve(target), SUPERVISOR)
    assert rig.codes(decision) == ["S01"]
