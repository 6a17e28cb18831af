"""What an event does at the hub: the effect declared for it, or an open exception (I2, I5, D16)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from floorledger.domain.event import Downtime, Hold, OrderState, Release, SignIn
from floorledger.domain.number import micro
from floorledger.domain.policy import Role, ScrapMode
from floorledger.services.effects import Effects, Plant
from floorledger.services.publish import publish
from floorledger.services.records import Standing
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.floor import (
    CLOSE,
    COMPLETE,
    SEALANT,
    TANK,
    approve,
    good,
    hold,
    hold_lot,
    issue,
    labour,
    machine,
    pieces,
    reject,
    release,
    scrap,
    status,
    tally,
    undo,
)

OTHER_SUPERVISOR = replace(SUPERVISOR, person_id="psn-41ab")
OTHER_OPERATOR = replace(OPERATOR, person_id="psn-b27e")
FG = {"1330": 9929, "1400": -9929}
"""One reservoir into stock: 99.288 at standard."""


def report(rig: Rig, detail: object, session=OPERATOR, **draft: object) -> str:
    """Record one event and let the hub have it."""
    event_id = rig.record(detail, session, **draft).event_id
    rig.installation.settle()
    return event_id


def last(rig: Rig, detail: object, session=OPERATOR) -> str:
    """The same at the last operation of WO1001."""
    return report(rig, detail, session, operation_no="30")


def position(rig: Rig, order_no: str = "WO1001"):
    with rig.hub.store.begin() as tx:
        return tx.position(order_no)


def operation(rig: Rig, operation_no: str = "10") -> tuple[int, int, int]:
    """Good, scrap and held pieces at an operation."""
    found = position(rig).operation(operation_no)
    return tuple(part // micro("1") for part in (found.good, found.scrap, found.held))


def lines(rig: Rig, event_id: str) -> list[tuple[str, str, int]]:
    with rig.hub.store.begin() as tx:
        return [(line.role.value, line.cost_line, line.amount_minor) for line in tx.lines_of_event(event_id)]


def held_lots(rig: Rig):
    with rig.hub.store.begin() as tx:
        return tx.held_lots()


def change_policy(rig: Rig, **changes: object) -> None:
    """Publish another policy and let the device have it."""
    store = rig.installation.store
    people = store.people()
    publish(
        rig.hub.store,
        rig.clock.now(),
        master=store.master(),
        policy=replace(store.policy(), **changes),
        people=people,
    )
    rig.installation.settle()


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


# --- holds ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("session", [SUPERVISOR, QUALITY], ids=["supervisor", "quality"])
def test_pieces_are_held_then_released_and_post_once(rig, session):
    held = last(rig, hold(rig, "2"))
    assert operation(rig, "30") == (0, 0, 2)
    assert lines(rig, held) == []
    freed = last(rig, release(rig, held, "2"), session)
    assert operation(rig, "30") == (2, 0, 0)
    assert len(lines(rig, freed)) == 2
    again = last(rig, release(rig, held, "2"), session)
    assert (rig.standing(again), rig.codes(again)) == (Standing.WAITING, ["Q05"])
    assert rig.hub.ledger.trial_balance() == {"1330": 19858, "1400": -19858}


def test_a_hold_is_released_in_parts_and_never_beyond(rig):
    held = last(rig, hold(rig, "5"))
    last(rig, release(rig, held, "3"), QUALITY)
    too_much = last(rig, release(rig, held, "3"), QUALITY)
    assert rig.codes(too_much) == ["Q05"]
    last(rig, release(rig, held, "2"), QUALITY)
    assert operation(rig, "30") == (5, 0, 0)


def test_an_approval_cannot_release_more_than_is_held(rig):
    held = last(rig, hold(rig, "2"))
    too_much = last(rig, release(rig, held, "3"), QUALITY)
    report(rig, approve(too_much), SUPERVISOR)
    assert (rig.standing(too_much), rig.codes(too_much)) == (Standing.WAITING, ["Q05"])
    assert operation(rig, "30") == (0, 0, 2)


def test_an_operator_cannot_release(rig):
    held = last(rig, hold(rig, "2"))
    asked = last(rig, release(rig, held, "2"))
    assert (rig.standing(asked), rig.codes(asked)) == (Standing.WAITING, ["S01"])
    assert operation(rig, "30") == (0, 0, 2)
    report(rig, approve(asked), SUPERVISOR)
    assert operation(rig, "30") == (2, 0, 0)


def test_undoing_a_release_that_only_waited_frees_nothing(rig):
    held = last(rig, hold(rig, "2"))
    asked = last(rig, release(rig, held, "2"))
    last(rig, undo(asked))
    too_much = last(rig, release(rig, held, "3"), SUPERVISOR)
    assert rig.codes(too_much) == ["Q05"], "two pieces are held, as before"
    assert operation(rig, "30") == (0, 0, 2)


def test_undoing_a_release_holds_its_pieces_again(rig):
    held = last(rig, hold(rig, "2"))
    freed = last(rig, release(rig, held, "2"), SUPERVISOR)
    last(rig, undo(freed), SUPERVISOR)
    assert operation(rig, "30") == (0, 0, 2)
    assert not any(rig.hub.ledger.trial_balance().values())
    assert rig.installation.capture.availability.remaining_held(held) == micro("2")
    last(rig, release(rig, held, "2"), SUPERVISOR)
    assert operation(rig, "30") == (2, 0, 0)


def test_a_hold_that_was_released_in_part_is_not_undone_as_a_whole(rig):
    """Two of its pieces are good by now; taking back five would leave minus two on hold."""
    held = last(rig, hold(rig, "5"))
    last(rig, release(rig, held, "2"), SUPERVISOR)
    tried = last(rig, undo(held), SUPERVISOR)
    assert (rig.standing(tried), rig.codes(tried)) == (Standing.WAITING, ["R07"])
    assert operation(rig, "30") == (2, 0, 3)


def test_an_undone_hold_cannot_be_released(rig):
    held = last(rig, hold(rig, "2"))
    last(rig, undo(held))
    assert rig.installation.capture.availability.remaining_held(held) == 0
    late = last(rig, release(rig, held, "2"), SUPERVISOR)
    assert rig.codes(late) == ["Q05"]
    assert operation(rig, "30") == (0, 0, 0)


@pytest.mark.parametrize(
    "elsewhere",
    [{"operation_no": "30"}, {"order_no": "WO1002"}, {"order_no": None, "operation_no": None}],
    ids=["another operation", "another order", "nowhere"],
)
def test_pieces_are_released_where_they_were_held(rig, elsewhere):
    """Held at operation 10 and released at 30, pieces would be made out of nothing (D9)."""
    held = report(rig, hold(rig, "2"))
    moved = report(rig, release(rig, held, "2"), SUPERVISOR, **elsewhere)
    assert rig.standing(moved) is Standing.WAITING
    report(rig, approve(moved), OTHER_SUPERVISOR)
    assert rig.standing(moved) is Standing.WAITING
    assert operation(rig, "10") == (0, 0, 2)
    assert operation(rig, "30") == (0, 0, 0)
    assert rig.hub.ledger.trial_balance() == {}


# --- lots -------------------------------------------------------------------------------------------------------------


def test_a_held_lot_is_not_used_until_it_is_released(rig):
    held = report(rig, hold_lot(TANK))
    blocked = rig.record(issue(rig, TANK, "1"))
    assert [finding.code for finding in blocked.findings] == ["M05"]
    rig.installation.settle()
    assert rig.codes(blocked.event_id) == ["M05"]
    report(rig, release(rig, held, None), QUALITY)
    freed = rig.record(issue(rig, TANK, "1"))
    rig.installation.settle()
    assert (freed.findings, rig.standing(freed.event_id)) == ((), Standing.ACCEPTED)


def test_a_lot_held_twice_is_free_after_both_releases(rig):
    first, second = report(rig, hold_lot(TANK)), report(rig, hold_lot(TANK))
    report(rig, release(rig, first, None), QUALITY)
    assert held_lots(rig) == rig.installation.capture.availability.held_lots() == {TANK}
    report(rig, release(rig, second, None), QUALITY)
    assert held_lots(rig) == rig.installation.capture.availability.held_lots() == frozenset()


def test_undoing_the_hold_of_a_lot_frees_it(rig):
    held = report(rig, hold_lot(TANK))
    report(rig, undo(held))
    assert held_lots(rig) == rig.installation.capture.availability.held_lots() == frozenset()


@pytest.mark.parametrize("make", [lambda _rig: hold_lot(TANK), lambda rig: hold(rig, "2")], ids=["lot", "pieces"])
def test_an_undo_is_no_back_door_around_a_release(rig, make):
    """What quality has set aside an operator does not take back, neither by Release nor by Undo; their own they do."""
    made = make(rig)
    theirs = report(rig, made, QUALITY)
    tried = report(rig, undo(theirs))
    assert (rig.standing(tried), rig.codes(tried)) == (Standing.WAITING, ["S01"])
    report(rig, approve(tried), SUPERVISOR)
    assert rig.standing(tried) is Standing.ACCEPTED
    own = report(rig, made)
    assert rig.standing(report(rig, undo(own))) is Standing.ACCEPTED
    assert (held_lots(rig), operation(rig)) == (frozenset(), (0, 0, 0))


def test_undoing_the_release_of_a_lot_holds_it_again(rig):
    held = report(rig, hold_lot(TANK))
    freed = report(rig, release(rig, held, None), QUALITY)
    report(rig, undo(freed), QUALITY)
    assert held_lots(rig) == rig.installation.capture.availability.held_lots() == {TANK}


def test_undoing_what_only_waited_moves_no_lot(rig):
    """A release that an operator asked for and took back; and a hold that nobody decided on."""
    held = report(rig, hold_lot(TANK))
    asked = report(rig, release(rig, held, None))
    report(rig, undo(asked))
    assert held_lots(rig) == rig.installation.capture.availability.held_lots() == {TANK}


def test_what_was_never_held_is_not_released(rig):
    """An id that nobody knows, an entry that is no hold, pieces without a number: each waits, none stops the others."""
    output, held = report(rig, good(rig, "1")), report(rig, hold(rig, "2"))
    wrong = [
        report(rig, Release(hold_event_id=target, qty=None), SUPERVISOR)
        for target in ("00000000-0000-7000-8000-000000000000", output, held)
    ]
    after = report(rig, good(rig, "1"))
    assert [rig.standing(event_id) for event_id in wrong] == [Standing.WAITING] * 3
    assert all(rig.codes(event_id) for event_id in wrong)
    assert rig.standing(after) is Standing.ACCEPTED
    assert operation(rig) == (2, 0, 2)


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


# --- decisions --------------------------------------------------------------------------------------------------------


def test_an_approved_event_posts_at_the_time_of_its_approval_in_the_hubs_order(rig):
    """Rounding follows the order in which the hub accepts: the first 7 minutes come last (D6)."""
    change_policy(rig, time_block_h=0)
    first = report(rig, labour(7))
    assert rig.codes(first) == ["T02"]
    change_policy(rig, time_block_h=24)
    second = report(rig, labour(7))
    decision = report(rig, approve(first), SUPERVISOR)
    assert [rig.standing(each) for each in (first, second, decision)] == [Standing.ACCEPTED] * 3
    assert rig.codes(first) == []
    assert list(posting_dates(rig)) == [second, first]
    assert (len(lines(rig, first)), lines(rig, decision)) == (6, [])


def test_a_rejected_event_posts_nothing_and_counts_nowhere(rig):
    target = report(rig, issue(rig, SEALANT, "320", "PCS"))
    report(rig, reject(target), SUPERVISOR)
    assert (rig.standing(target), rig.codes(target)) == (Standing.REJECTED, [])
    assert rig.installation.store.event(target)[1] is Standing.REJECTED
    assert tally(rig.installation.capture.availability.position("WO1001")) == tally(position(rig))
    assert position(rig).used(SEALANT[0]) == 0
    assert rig.hub.ledger.trial_balance() == {}


@pytest.mark.parametrize(
    ("who", "code"),
    [(SUPERVISOR, []), (QUALITY, []), (CONTROLLER, []), (OTHER_OPERATOR, ["S01"])],
    ids=["supervisor", "quality", "controller", "operator"],
)
def test_who_decides(rig, who, code):
    target = report(rig, issue(rig, SEALANT, "320", "PCS"))
    decision = report(rig, reject(target), who)
    assert rig.codes(decision) == code
    assert rig.standing(target) is (Standing.WAITING if code else Standing.REJECTED)


@pytest.mark.parametrize("verdict", [approve, reject])
def test_nobody_decides_on_their_own_entry(rig, verdict):
    target = report(rig, issue(rig, SEALANT, "320", "PCS"), SUPERVISOR)
    decision = report(rig, verdict(target), SUPERVISOR)
    assert rig.codes(decision) == ["S01"]
    assert rig.standing(target) is Standing.WAITING
    assert rig.hub.ledger.trial_balance() == {}


def test_the_roles_are_the_hubs_and_not_what_a_device_claims(rig):
    target = report(rig, issue(rig, SEALANT, "320", "PCS"))
    pretender = replace(OTHER_OPERATOR, roles=frozenset({"supervisor"}))
    decision = report(rig, approve(target), pretender)
    assert rig.codes(decision) == ["S01"]
    stranger = report(rig, approve(target), replace(SUPERVISOR, person_id="psn-0000"))
    assert rig.codes(stranger) == ["S01"]
    assert rig.standing(target) is Standing.WAITING


@pytest.mark.parametrize("first", [approve, reject])
@pytest.mark.parametrize("second", [approve, reject])
def test_the_first_decision_counts(rig, first, second):
    target = report(rig, scrap(rig, "9"))
    assert rig.codes(target) == ["Q07"]
    report(rig, first(target), SUPERVISOR)
    before = (rig.standing(target), operation(rig), rig.hub.ledger.trial_balance())
    late = report(rig, second(target), OTHER_SUPERVISOR)
    assert rig.codes(late) == ["R07"]
    assert (rig.standing(target), operation(rig), rig.hub.ledger.trial_balance()) == before


def test_a_decision_on_a_decision_takes_no_effect_behind_the_back(rig):
    """An operator's own approval waits; by the time somebody looks at it, the event is decided."""
    target = report(rig, scrap(rig, "9"))
    own = report(rig, approve(target), OPERATOR)
    report(rig, reject(target), SUPERVISOR)
    report(rig, approve(own), OTHER_SUPERVISOR)
    report(rig, approve(own), QUALITY)
    assert rig.standing(target) is Standing.REJECTED
    assert operation(rig) == (0, 0, 0)
    assert rig.standing(report(rig, good(rig, "1"))) is Standing.ACCEPTED, "the way is free for others"


def test_a_decision_that_names_itself_waits(rig):
    own_id = "00000000-0000-7000-8000-00000000dec1"
    for number, verdict in enumerate((approve, reject)):
        event_id = own_id[:-1] + str(number)
        decision = report(rig, verdict(event_id), SUPERVISOR, event_id=event_id)
        assert rig.standing(decision) is Standing.WAITING
        report(rig, approve(decision), OTHER_SUPERVISOR)
        assert rig.standing(decision) is Standing.WAITING
    assert rig.standing(report(rig, good(rig, "1"))) is Standing.ACCEPTED


def test_an_approval_makes_up_no_value(rig):
    """A consumption of an item nobody knows has no price, whoever approves it."""
    strange = replace(issue(rig, TANK, "1"), item="GHOST")
    target = report(rig, strange)
    assert "M01" in rig.codes(target)
    report(rig, approve(target), SUPERVISOR)
    assert (rig.standing(target), rig.codes(target)) == (Standing.WAITING, ["M01"])
    report(rig, reject(target), SUPERVISOR)
    assert (rig.standing(target), rig.codes(target)) == (Standing.REJECTED, [])


ANYTHING = {
    "good": lambda rig: good(rig, "1"),
    "final": lambda rig: good(rig, "1", final=True),
    "scrap": lambda rig: scrap(rig, "1"),
    "hold": lambda rig: hold(rig, "1"),
    "hold of a lot": lambda _rig: Hold(hold_code="LOT", item="GHOST", lot="GHOST"),
    "hold of nothing": lambda _rig: Hold(hold_code="LOT"),
    "hold of everything": lambda rig: replace(hold_lot(TANK), qty=pieces(rig, "1")),
    "issue": lambda rig: issue(rig, TANK, "1"),
    "labour": lambda _rig: labour(5),
    "machine": lambda _rig: machine(5),
    "stop": lambda _rig: Downtime(reason_code="MAT", duration_s=60),
    "release": lambda rig: release(rig, "none", "1"),
    "undo": lambda _rig: undo("none"),
    "approve": lambda _rig: approve("none"),
    "sign in": lambda _rig: SignIn(),
    "start": lambda _rig: status(OrderState.STARTED),
    "close": lambda _rig: CLOSE,
    "complete": lambda _rig: COMPLETE,
    "close again": lambda _rig: CLOSE,
}


@pytest.mark.parametrize("order_no", ["WO1001", "WO9999", None])
@pytest.mark.parametrize("where", [("10", "100"), ("99", "nowhere"), (None, None)], ids=["known", "unknown", "none"])
def test_one_odd_event_never_stops_the_others(rig, order_no, where):
    """Whatever is recorded wherever, and even approved: it has its effect or an exception, and the next passes (I9)."""
    operation_no, work_center = where
    draft = {"order_no": order_no, "operation_no": operation_no, "work_center": work_center}
    odd = {name: rig.record(make(rig), **draft).event_id for name, make in ANYTHING.items()}
    rig.installation.settle()
    for event_id in odd.values():
        rig.record(approve(event_id), CONTROLLER, order_no=None, operation_no=None)
    last_one = report(rig, good(rig, "1"), order_no="WO1003")
    assert rig.installation.store.waiting_count() == 0
    assert rig.standing(last_one) is Standing.ACCEPTED
    halves = [name for name, each in odd.items() if (rig.standing(each) is Standing.ACCEPTED) == bool(rig.codes(each))]
    assert halves == []
    assert sum(rig.hub.ledger.trial_balance().values()) == 0


# --- completing and closing -------------------------------------------------------------------------------------------


def run_order(rig: Rig) -> None:
    """WO1001 made: a piece lost, a little too much heat, an hour saved."""
    for lot, amount in ((TANK, "16"), (("SP-BOM2002", "R2002-A"), "17"), (("SP-BOM2003", "R2003-A"), "32")):
        rig.record(issue(rig, lot, amount))
    rig.record(issue(rig, SEALANT, "320", "ML"))
    for number, (operation_no, minutes, amount) in enumerate((("10", 99, "16"), ("20", 131, "15"), ("30", 140, "15"))):
        rig.record(labour(minutes), operation_no=operation_no)
        rig.record(good(rig, amount), operation_no=operation_no)
        if number == 1:
            rig.record(scrap(rig, "1"), operation_no=operation_no)
    rig.installation.settle()


def wip(rig: Rig) -> int:
    return rig.hub.ledger.order_balance("WO1001", rig.installation.store.policy().account_of[Role.WIP])


@pytest.mark.parametrize("mode", ScrapMode)
def test_closing_leaves_no_wip_and_settles_each_variance_role(rig, mode):
    change_policy(rig, scrap_mode=mode)
    run_order(rig)
    report(rig, COMPLETE, SUPERVISOR)
    assert wip(rig) != 0
    with rig.hub.store.begin() as tx:
        roles = Effects(tx, Plant.load(tx), rig.clock.now()).variance("WO1001").by_role
    closed = report(rig, CLOSE, CONTROLLER)
    assert rig.codes(closed) == []
    assert position(rig).state is OrderState.CLOSED
    assert wip(rig) == 0
    account_of = rig.installation.store.policy().account_of
    booked = rig.hub.ledger.trial_balance()
    assert {role: booked[account_of[role]] for role in roles} == roles
    assert len(lines(rig, closed)) == 2 * len(roles) > 0
    assert sum(booked.values()) == 0


@pytest.mark.parametrize("who", [OPERATOR, SUPERVISOR, QUALITY], ids=["operator", "supervisor", "quality"])
def test_only_a_controller_closes(rig, who):
    report(rig, COMPLETE, SUPERVISOR)
    closed = report(rig, CLOSE, who)
    assert rig.codes(closed) == ["S01"]
    report(rig, approve(closed), OTHER_SUPERVISOR)
    assert position(rig).state is OrderState.TECHNICALLY_COMPLETE


def test_an_operator_does_not_complete(rig):
    completed = report(rig, COMPLETE)
    assert rig.codes(completed) == ["S01"]
    assert position(rig).state is None


def test_an_order_that_is_not_complete_is_not_closed(rig):
    closed = report(rig, CLOSE, CONTROLLER)
    assert rig.codes(closed) == ["M04"]
    assert position(rig).state is None


def test_an_order_with_an_open_exception_is_not_closed(rig):
    waiting = report(rig, issue(rig, SEALANT, "320", "PCS"))
    report(rig, COMPLETE, SUPERVISOR)
    closed = report(rig, CLOSE, CONTROLLER)
    assert rig.codes(closed) == ["F01"]
    report(rig, reject(waiting), SUPERVISOR)
    report(rig, reject(closed), SUPERVISOR)
    assert rig.codes(report(rig, CLOSE, CONTROLLER)) == []
    assert position(rig).state is OrderState.CLOSED


def test_an_order_with_held_pieces_is_not_closed_by_anybody(rig):
    """Not by an approval either: the pieces would vanish into a variance."""
    held = last(rig, hold(rig, "2"))
    report(rig, COMPLETE, SUPERVISOR)
    closed = report(rig, CLOSE, OTHER_OPERATOR)
    assert rig.codes(closed) == ["F01", "S01"]
    report(rig, approve(closed), CONTROLLER)
    assert (rig.codes(closed), position(rig).state) == (["F01"], OrderState.TECHNICALLY_COMPLETE)
    last(rig, release(rig, held, "2"), QUALITY)
    report(rig, approve(closed), CONTROLLER)
    assert (rig.codes(closed), position(rig).state) == ([], OrderState.CLOSED)
    assert wip(rig) == 0


def test_a_closed_order_takes_nothing_more(rig):
    run_order(rig)
    report(rig, COMPLETE, SUPERVISOR)
    report(rig, CLOSE, CONTROLLER)
    late = report(rig, issue(rig, TANK, "1"))
    assert "M04" in rig.codes(late)
    assert wip(rig) == 0


@pytest.mark.parametrize("header", ["WO1001", "WO1002", None])
def test_a_closed_orders_entries_are_not_undone_whatever_the_header_says(rig, header):
    output = last(rig, good(rig, "1"))
    report(rig, COMPLETE, SUPERVISOR)
    report(rig, CLOSE, CONTROLLER)
    tried = report(rig, undo(output), order_no=header)
    assert rig.codes(tried) == ["M04"]
    assert wip(rig) == 0


def test_an_order_closed_twice_settles_once(rig):
    run_order(rig)
    report(rig, COMPLETE, SUPERVISOR)
    report(rig, CLOSE, CONTROLLER)
    balance = rig.hub.ledger.trial_balance()
    again = report(rig, CLOSE, CONTROLLER)
    assert rig.standing(again) is Standing.WAITING
    assert rig.hub.ledger.trial_balance() == balance


def test_what_an_approval_adds_to_a_closed_order_is_settled_by_closing_it_again(rig):
    """The one way to leave WIP on a closed order, and the way out of it."""
    run_order(rig)
    report(rig, COMPLETE, SUPERVISOR)
    report(rig, CLOSE, CONTROLLER)
    late = report(rig, issue(rig, TANK, "1"))
    report(rig, approve(late), SUPERVISOR)
    assert wip(rig) == 1494
    again = report(rig, CLOSE, replace(CONTROLLER, person_id="psn-09d4"))
    report(rig, approve(again), CONTROLLER)
    assert rig.standing(again) is Standing.ACCEPTED
    assert wip(rig) == 0


# --- late, future, other periods --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hours", "severity"),
    [(-48, "T04 info"), (-24, ""), (0, ""), (0.2, ""), (1, "T03 warn"), (23, "T03 warn"), (25, "T03 block")],
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


def posting_dates(rig: Rig) -> dict[str, date]:
    with rig.hub.ledger.engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT event_id, posting_date FROM entry ORDER BY entry_no")
        return {event_id: date.fromisoformat(day) for event_id, day in found}


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
