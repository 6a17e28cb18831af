"""Holds and releases at the hub: every piece in one place, every lot free when the last hold ends (D9, B1.4)."""

import pytest

from floorledger.domain.detail import Release
from floorledger.domain.number import micro
from floorledger.services.records import Standing
from tests.rig import QUALITY, SUPERVISOR
from tests.services.effects_bench import OTHER_SUPERVISOR, held_lots, last, lines, operation, report
from tests.services.floor import (
    TANK,
    approve,
    good,
    hold,
    hold_lot,
    issue,
    release,
    undo,
)

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
