"""The hub's watch: missed times, small ones that add up, and what the events show afterwards (B5.1-B5.3)."""

import threading
from datetime import timedelta
from fractions import Fraction

import pytest

from floorledger.adapters.recorded import SqlRecorded
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.exception import ExceptionCase, ExceptionState
from floorledger.domain.finding import Finding, Severity
from floorledger.services.cases import case_of
from floorledger.services.escalation import Escalation
from floorledger.services.plant import Plant
from floorledger.services.records import Standing
from tests.rig import QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import OTHER_SUPERVISOR, change_policy, report
from tests.services.floor import approve, good, hold, release, scrap, undo
from tests.services.invariants import check_all
from tests.services.test_case_flow import about, shown, steps


def watch(rig: Rig) -> Escalation:
    """The watch of one hub process."""
    return Escalation(rig.hub.store, SqlRecorded(rig.hub.store.engine), rig.clock)


def look(rig: Rig, at: Escalation | None = None) -> int:
    """One look, and the device hears of it."""
    count = (at or watch(rig)).run(rig.clock.now())
    rig.installation.settle()
    return count


def small(rig: Rig, number: int, value_minor: int = 90_000, **changes: object) -> str:
    """A deviation that posted: more SIL than allowed, worth less than the plant's 2,500.00 looks at."""
    finding = Finding(
        code="Q03",
        severity=Severity.WARN,
        text="12 of 16 PCS scrapped: more than 50 % of the order.",
        expected="10",
        actual="12",
        value_minor=value_minor,
        review=True,
    )
    with rig.hub.store.begin() as tx:
        case = case_of(finding, rig.clock.now(), subject=f"{number}", plant=Plant.load(tx).master)
        values = {"item": "SP-BOM2005", "actor": f"P{number}", "shift": f"S{number}"} | changes
        made = ExceptionCase(**({name: getattr(case, name) for name in case.__slots__} | values))
        tx.open_exception(made)
    return made.exception_id


def test_what_nobody_began_goes_up_and_once_more_when_its_limit_is_missed(rig):
    """Friday 06:00: a supervisor has 8 h of shifts to begin, and until Saturday 06:00, the next day with a shift."""
    target = report(rig, scrap(rig, "9"))
    (case,) = rig.open_cases(target)
    assert (case.first_action_at - rig.clock.now(), case.due_at - rig.clock.now()) == (
        timedelta(hours=8),
        timedelta(days=1),
    )
    at = watch(rig)
    look(rig, at)
    assert shown(rig, case.exception_id) == (ExceptionState.OPEN, "supervisor")
    rig.clock.forward(8 * 60 + 1)
    assert look(rig, at) >= 1
    assert shown(rig, case.exception_id) == (ExceptionState.OPEN, "production manager and cost controller")
    mine = [each for each in steps(rig) if each.exception_id == case.exception_id]
    assert [(each.escalation, each.why, each.by_event_id) for each in mine] == [(1, "Nobody began in time.", None)]
    assert look(rig, at) == 0
    rig.clock.time = case.due_at
    rig.clock.ticks += int((case.due_at - case.opened_at).total_seconds()) * 10**9
    look(rig)
    mine = [each for each in steps(rig) if each.exception_id == case.exception_id]
    assert [each.escalation for each in mine] == [1, 2]
    assert look(rig) == 0
    check_all(rig)


def test_who_has_begun_is_not_escalated_before_the_limit(rig):
    target = report(rig, scrap(rig, "9"))
    (case,) = rig.open_cases(target)
    report(rig, about(rig, target, Verdict.UNDER_REVIEW), SUPERVISOR)
    rig.clock.forward(8 * 60 + 1)
    look(rig)
    assert shown(rig, case.exception_id) == (ExceptionState.UNDER_REVIEW, "supervisor")


def test_a_clock_that_jumps_escalates_nothing_and_one_that_goes_back_nothing_twice(rig):
    target = report(rig, scrap(rig, "9"))
    (case,) = rig.open_cases(target)
    at = watch(rig)
    look(rig, at)
    right = rig.clock.time
    rig.clock.time += timedelta(days=365)
    assert look(rig, at) == 0
    rig.clock.time = right
    assert look(rig, at) == 0
    assert look(rig, at) == 0
    assert shown(rig, case.exception_id)[1] == "supervisor"
    rig.clock.forward(8 * 60 + 1)
    look(rig, at)
    done = len(steps(rig))
    rig.clock.time -= timedelta(days=365)
    look(rig, at), look(rig, at), look(rig)
    rig.clock.time += timedelta(days=365)
    look(rig, at), look(rig, at), look(rig)
    assert len(steps(rig)) == done


@pytest.mark.both_databases
def test_two_processes_that_look_at_once_escalate_once(rig):
    target = report(rig, scrap(rig, "9"))
    rig.clock.forward(8 * 60 + 1)
    start = threading.Barrier(4)

    def work() -> None:
        at = watch(rig)
        start.wait()
        at.run(rig.clock.now())

    threads = [threading.Thread(target=work) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    (case,) = rig.open_cases(target)
    assert len([each for each in steps(rig) if each.exception_id == case.exception_id]) == 1


# --- small ones -------------------------------------------------------------------------------------------------------


def together(rig: Rig) -> list[ExceptionCase]:
    """Open exceptions that add others up."""
    with rig.hub.store.begin() as tx:
        return [each for each in tx.open_exceptions() if each.parts is not None]


@pytest.mark.both_databases
def test_three_times_900_on_one_item_are_one_exception_of_2_700(rig):
    """900.00 does not matter to a plant that looks from 2,500.00 on; 2,700.00 of one item does (B5.1)."""
    ids = [small(rig, number) for number in (1, 2)]
    look(rig)
    assert together(rig) == []
    ids.append(small(rig, 3))
    look(rig)
    (whole,) = together(rig)
    assert (whole.value_minor, set(whole.parts), whole.item, whole.code) == (270_000, set(ids), "SP-BOM2005", "Q03")
    assert (whole.actor, whole.shift, whole.owner) == (None, None, "supervisor")
    assert whole.text == (
        "3 small ones of item SP-BOM2005 in 2026-11 point the same way: consumption departs from the bill of materials."
    )
    look(rig)
    assert {each.exception_id for each in together(rig)} == {whole.exception_id}


def test_more_of_the_kind_joins_what_was_raised_and_the_rest_stays_alone(rig):
    for number in (1, 2, 3):
        small(rig, number)
    look(rig)
    (whole,) = together(rig)
    small(rig, 4)
    small(rig, 5, expected="12", actual="10")
    small(rig, 6, item="SP-BOM2001")
    small(rig, 7, value_minor=250_001)
    assert look(rig) == 1
    assert [each.exception_id for each in together(rig)] == [whole.exception_id]
    (step,) = [each for each in steps(rig) if each.exception_id == whole.exception_id]
    assert (step.value_minor, len(step.added)) == (360_000, 1)


def test_what_adds_up_small_ones_ends_them_with_it(rig):
    for number in (1, 2, 3):
        small(rig, number)
    look(rig)
    (whole,) = together(rig)
    word = Decision(target_event_id="", verdict=Verdict.ACCEPT, reason_code="OK", exception_id=whole.exception_id)
    assert rig.codes(report(rig, word, SUPERVISOR)) == []
    assert shown(rig, whole.exception_id)[0] is ExceptionState.ACCEPTED
    assert {shown(rig, part)[0] for part in whole.parts} == {ExceptionState.ACCEPTED}
    assert look(rig) == 0


def over(rig: Rig, pieces: str, order_no: str = "WO1001") -> str:
    """More than the order asks for, which posts with a warning."""
    return report(rig, good(rig, pieces), order_no=order_no)


@pytest.fixture
def warned(rig: Rig) -> Rig:
    """A plant that warns of each piece too many, and looks at 300.00 of a kind."""
    rules = {"over_completion_warn": Fraction(0), "over_completion_block": Fraction(1, 2)}
    change_policy(rig, **rules, plant_materiality_minor=30_000)
    return rig


@pytest.mark.both_databases
def test_warnings_that_post_are_an_exception_together(warned):
    """64.66 of WO1001 and 257.28 of WO1002, each one piece more than planned, by one person."""
    first = over(warned, "17")
    look(warned)
    assert (together(warned), warned.codes(first)) == ([], [])
    second = over(warned, "13", "WO1002")
    look(warned)
    (whole,) = together(warned)
    assert (whole.code, whole.value_minor, whole.actor, whole.severity) == ("Q01", 32_194, "psn-6f1c", Severity.WARN)
    parts = [case for event_id in (first, second) for case in warned.open_cases(event_id)]
    assert {case.exception_id for case in parts} == set(whole.parts)
    assert {(case.code, case.review, case.afterwards) for case in parts} == {("Q01", True, True)}
    assert all(case.due_at == whole.due_at for case in parts)
    assert look(warned) == 0
    word = Decision(target_event_id="", verdict=Verdict.ACCEPT, reason_code="OK", exception_id=whole.exception_id)
    report(warned, word, SUPERVISOR)
    assert {shown(warned, part)[0] for part in whole.parts} == {ExceptionState.ACCEPTED}
    assert look(warned) == 0
    check_all(warned)


def test_a_warning_counts_once_for_its_order_and_not_when_it_is_undone(warned):
    """18 of 16 are worth 129.32 and say again what 17 of 16 said."""
    over(warned, "17")
    further = over(warned, "1")
    report(warned, undo(over(warned, "13", "WO1002")))
    look(warned)
    assert together(warned) == []
    report(warned, undo(further))
    over(warned, "13", "WO1002")
    look(warned)
    (whole,) = together(warned)
    assert (whole.value_minor, len(whole.parts)) == (32_194, 2)
    check_all(warned)


def test_a_warning_about_what_is_an_exception_already_adds_nothing(warned):
    """18 of 16 say again what the exception over 17 of 16 says."""
    over(warned, "17")
    over(warned, "13", "WO1002")
    look(warned)
    (whole,) = together(warned)
    over(warned, "1")
    assert look(warned) == 0
    assert [step for step in steps(warned) if step.exception_id == whole.exception_id] == []


def test_a_warning_about_more_than_the_plants_figure_is_an_exception_by_itself(warned):
    """14 of 12 are worth 514.56: it posts, and somebody looks at it."""
    over(warned, "13", "WO1002")
    large = over(warned, "1", "WO1002")
    (case,) = warned.open_cases(large)
    assert (case.code, case.value_minor, case.review, case.severity) == ("Q01", 51_456, True, Severity.WARN)
    assert warned.standing(large) is Standing.ACCEPTED
    report(warned, approve(large), SUPERVISOR)
    assert warned.codes(large) == []
    check_all(warned)


def test_warnings_of_long_ago_add_up_to_nothing(warned):
    over(warned, "17")
    warned.clock.forward(101 * 24 * 60)
    over(warned, "13", "WO1002")
    look(warned)
    assert together(warned) == []
    with warned.hub.store.begin() as tx:
        assert [len(tx.cases.warned(warned.clock.now() - timedelta(days=days))) for days in (102, 100)] == [2, 1]


# --- afterwards -------------------------------------------------------------------------------------------------------


def test_a_hold_that_nobody_decides_on_is_raised_once_and_ends_when_it_is_decided(rig):
    """The demo plant allows 48 hours."""
    held = report(rig, hold(rig, "2"))
    rig.clock.forward(48 * 60)
    look(rig)
    assert rig.codes(held) == []
    rig.clock.forward(1)
    look(rig)
    assert rig.codes(held) == ["M05"]
    (case,) = rig.open_cases(held)
    assert look(rig) == 0
    assert rig.codes(report(rig, about(rig, held, Verdict.UNDER_REVIEW), SUPERVISOR)) == ["S01"]
    assert rig.codes(report(rig, about(rig, held, Verdict.UNDER_REVIEW), QUALITY)) == []
    report(rig, release(rig, held, "2"), QUALITY)
    look(rig)
    assert shown(rig, case.exception_id)[0] is ExceptionState.CORRECTED
    check_all(rig)


def test_an_approval_within_seconds_is_looked_at_once_by_somebody_else(rig):
    change_policy(rig, hasty_approval_s=10)
    target = report(rig, scrap(rig, "9"))
    rig.clock.forward(4 / 60)
    approval = report(rig, approve(target), SUPERVISOR)
    at = watch(rig)
    look(rig, at)
    (case,) = rig.open_cases(approval)
    assert (case.code, case.owner, case.severity, case.afterwards) == ("S01", "compliance", Severity.WARN, True)
    assert case.text == "Approved 4 seconds after the entry, on the same device. Was it looked at?"
    look(rig, at), look(rig)
    assert len(rig.open_cases(approval)) == 1
    assert rig.codes(report(rig, about(rig, approval, Verdict.DISMISS), SUPERVISOR)) == ["S01"]
    assert rig.codes(report(rig, about(rig, approval, Verdict.DISMISS), OTHER_SUPERVISOR)) == []
    assert shown(rig, case.exception_id)[0] is ExceptionState.DISMISSED
    look(rig)
    assert rig.codes(approval) == []
    check_all(rig)
