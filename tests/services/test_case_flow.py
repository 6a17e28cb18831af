"""An exception's way: under review, assigned, ended by a decision, never deleted (B5.2, B5.3)."""

import pytest
from sqlalchemy import delete, select
from sqlalchemy.exc import DBAPIError

from floorledger.adapters import hub_tables as t
from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.domain.codec import from_bytes
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.device_detail import Clock
from floorledger.domain.exception import CaseChange, ExceptionState
from floorledger.services.records import FeedKind, Standing
from tests.rig import OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import OTHER_SUPERVISOR, report
from tests.services.floor import approve, scrap
from tests.services.invariants import check_all


def about(rig: Rig, event_id: str, verdict: Verdict, **more: object) -> Decision:
    """A word on the one open exception of an event."""
    (case,) = rig.open_cases(event_id)
    values = {"reason_code": "WHY", "exception_id": case.exception_id} | more
    return Decision(target_event_id=event_id, verdict=verdict, **values)


def steps(rig: Rig) -> list[CaseChange]:
    """The steps that the feed told."""
    rows = rig.hub.store.feed(0, 10_000)
    return [from_bytes(CaseChange, row.body) for row in rows if row.kind is FeedKind.EXCEPTION_CHANGE]


def shown(rig: Rig, exception_id: str) -> tuple[ExceptionState, str]:
    """What the device's cache says of an exception: state and owner."""
    row = SqlCacheQueries(rig.installation.store.engine).case(exception_id)
    assert row is not None
    return row.state, row.now.owner


def moved_clock(rig: Rig) -> str:
    """A device's clock moved by an hour: it posts nothing, and somebody is to look at it."""
    made = report(rig, Clock(jump_ms=3_600_000), OPERATOR)
    assert (rig.standing(made), rig.codes(made)) == (Standing.ACCEPTED, ["S03"])
    return made


@pytest.mark.both_databases
def test_from_open_to_its_end_each_step_says_who_when_and_why(rig):
    target = report(rig, scrap(rig, "9"))
    (case,) = rig.open_cases(target)
    looked = report(rig, about(rig, target, Verdict.UNDER_REVIEW), SUPERVISOR)
    assert shown(rig, case.exception_id) == (ExceptionState.UNDER_REVIEW, "supervisor")
    rig.clock.forward(5)
    given = report(rig, about(rig, target, Verdict.ASSIGN, assignee="quality", reason_code="QA"), SUPERVISOR)
    assert shown(rig, case.exception_id) == (ExceptionState.ASSIGNED, "quality")
    said = report(rig, about(rig, target, Verdict.COMMENT, reason_code="SEEN"), QUALITY)
    assert shown(rig, case.exception_id) == (ExceptionState.ASSIGNED, "quality")
    report(rig, approve(target), OTHER_SUPERVISOR)
    assert shown(rig, case.exception_id)[0] is ExceptionState.APPROVED
    assert [(each.by_event_id, each.actor, each.why, each.state) for each in steps(rig)] == [
        (looked, SUPERVISOR.person_id, "WHY", ExceptionState.UNDER_REVIEW),
        (given, SUPERVISOR.person_id, "QA", ExceptionState.ASSIGNED),
        (said, QUALITY.person_id, "SEEN", ExceptionState.ASSIGNED),
    ]
    assert (steps(rig)[1].at - steps(rig)[0].at).total_seconds() == 300
    check_all(rig)


@pytest.mark.both_databases
def test_no_step_is_ever_taken_away(rig):
    target = report(rig, scrap(rig, "9"))
    report(rig, about(rig, target, Verdict.UNDER_REVIEW), SUPERVISOR)
    for table in (t.case_change, t.case):
        with rig.hub.store.engine.begin() as connection:
            assert connection.execute(select(table)).first() is not None
        with pytest.raises(DBAPIError, match="append-only"), rig.hub.store.engine.begin() as connection:
            connection.execute(delete(table))


@pytest.mark.parametrize(
    ("verdict", "state"),
    [(Verdict.ACCEPT, ExceptionState.ACCEPTED), (Verdict.DISMISS, ExceptionState.DISMISSED)],
)
def test_what_has_posted_is_accepted_with_a_reason_or_dismissed(rig, verdict, state):
    target = moved_clock(rig)
    (case,) = rig.open_cases(target)
    assert rig.codes(report(rig, about(rig, target, verdict, reason_code=" "), SUPERVISOR)) == ["S02"]
    assert rig.codes(report(rig, about(rig, target, verdict), OPERATOR)) == ["S01"]
    made = report(rig, about(rig, target, verdict), SUPERVISOR)
    assert (rig.codes(made), rig.codes(target)) == ([], [])
    assert shown(rig, case.exception_id)[0] is state
    again = Decision(target_event_id=target, verdict=verdict, reason_code="WHY", exception_id=case.exception_id)
    assert rig.codes(report(rig, again, SUPERVISOR)) == ["R07"]
    check_all(rig)


@pytest.mark.parametrize("verdict", [Verdict.ACCEPT, Verdict.DISMISS, Verdict.RETRY])
def test_what_waits_is_approved_or_rejected_and_nothing_else_ends_that(rig, verdict):
    """Ended otherwise the event would have neither its effect nor an open exception (I2)."""
    target = report(rig, scrap(rig, "9"))
    made = report(rig, about(rig, target, verdict), SUPERVISOR)
    assert (rig.codes(made), rig.standing(target), rig.codes(target)) == (["R07"], Standing.WAITING, ["Q07"])
    check_all(rig)


def test_who_captured_it_does_not_dismiss_it(rig):
    made = report(rig, Clock(jump_ms=3_600_000), SUPERVISOR)
    assert rig.codes(report(rig, about(rig, made, Verdict.DISMISS), SUPERVISOR)) == ["S01"]
    assert rig.codes(report(rig, about(rig, made, Verdict.DISMISS), OTHER_SUPERVISOR)) == []
