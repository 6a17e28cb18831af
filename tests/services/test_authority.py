"""Who may do what, at the hub: one person who may not and one who may, for each rule (domain.md B5.3)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from floorledger.domain.detail import Disposition, Fate, OrderState
from floorledger.domain.device_detail import SignIn
from floorledger.services.capture import Session
from floorledger.services.people import role_conflict, roles_at, with_history
from floorledger.services.publish import publish
from floorledger.services.records import Held, Person, Standing
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR, HandClock, Rig
from tests.services.effects_bench import OTHER_SUPERVISOR, report
from tests.services.floor import approve, good, hold, labour, pieces, reject, scrap, status

ADMIN = Session(person_id="psn-adm", auth_method="badge+pin", roles=frozenset({"admin"}))


def change(rig: Rig, person_id: str, **values: object) -> None:
    """Publish one person with other roles, or blocked; the devices do not know it yet."""
    store = rig.installation.store
    people = tuple(replace(each, **values) if each.person_id == person_id else each for each in store.people())
    publish(rig.hub.store, rig.clock.now(), master=store.master(), policy=store.policy(), people=people)


def waits(rig: Rig, event_id: str) -> list[str]:
    """The codes behind an event that waits; an empty list for one that took effect."""
    assert rig.standing(event_id) is (Standing.WAITING if rig.codes(event_id) else Standing.ACCEPTED)
    return rig.codes(event_id)


def scrapping(rig: Rig, hold_id: str) -> Disposition:
    """Two of what is held are scrapped."""
    return Disposition(hold_event_id=hold_id, fate=Fate.SCRAP, qty=pieces(rig, "2"), reason_code="LEAK")


# --- who recorded it --------------------------------------------------------------------------------------------------


def test_nobody_known_records_nothing_and_nothing_is_lost(rig):
    """The event is kept and waits; when the person is entered, it can be decided on."""
    stranger = report(rig, labour(7), replace(OPERATOR, person_id="psn-0000"))
    assert (waits(rig, stranger), waits(rig, report(rig, labour(7)))) == (["M01"], [])
    report(rig, approve(stranger), SUPERVISOR)
    assert waits(rig, stranger) == []


def test_without_a_role_nothing_takes_effect_but_evidence(rig):
    change(rig, OPERATOR.person_id, roles=())
    rig.clock.forward(1)
    assert waits(rig, report(rig, labour(7))) == ["S01"]
    assert waits(rig, report(rig, SignIn(), order_no=None, operation_no=None)) == []


def test_what_was_recorded_before_somebody_was_blocked_still_counts(rig):
    before = rig.record(labour(7)).event_id
    rig.clock.forward(5)
    change(rig, OPERATOR.person_id, blocked_at=rig.clock.now())
    after = rig.record(labour(7)).event_id
    rig.installation.settle()
    assert (waits(rig, before), waits(rig, after)) == ([], ["S01"])


# --- who decides ------------------------------------------------------------------------------------------------------


def test_who_recorded_does_not_approve(rig):
    target = report(rig, scrap(rig, "9"), SUPERVISOR)
    assert waits(rig, report(rig, approve(target), SUPERVISOR)) == ["S01"]
    assert waits(rig, report(rig, approve(target), OTHER_SUPERVISOR)) == []
    assert waits(rig, target) == []


@pytest.mark.parametrize("auth_method", ["badge", "none", "import"])
def test_a_badge_alone_decides_nothing(rig, auth_method):
    target = report(rig, scrap(rig, "9"))
    for word in (approve, reject):
        assert waits(rig, report(rig, word(target), replace(SUPERVISOR, auth_method=auth_method))) == ["S02"]
    assert waits(rig, report(rig, approve(target), SUPERVISOR)) == []


def test_a_pin_that_nobody_set_attests_nothing(rig):
    target = report(rig, scrap(rig, "9"))
    change(rig, SUPERVISOR.person_id, pin_verifier="")
    assert waits(rig, report(rig, approve(target), SUPERVISOR)) == ["S02"]
    assert waits(rig, report(rig, approve(target), OTHER_SUPERVISOR)) == []


def test_an_approval_counts_by_the_role_of_its_time(rig):
    """Given offline by a supervisor who has another role by the time it arrives; and the other way round."""
    rig.installation.sync.go(online=False)
    first, second = (rig.record(detail).event_id for detail in (scrap(rig, "9"), good(rig, "40")))
    early = rig.record(approve(first), SUPERVISOR).event_id
    rig.clock.forward(10)
    change(rig, SUPERVISOR.person_id, roles=("operator",))
    late = rig.record(approve(second), SUPERVISOR).event_id
    rig.installation.sync.go(online=True)
    rig.installation.settle()
    assert (waits(rig, early), waits(rig, late)) == ([], ["S01"])


@pytest.mark.parametrize("changed", [{"roles": ()}, {"blocked_at": HandClock().now()}], ids=["no role", "blocked"])
def test_an_approval_by_who_was_blocked_since_waits_whatever_its_time(rig, changed):
    """Its time is its device's word only; and a stolen badge is what people are blocked for."""
    target = rig.record(scrap(rig, "9")).event_id
    mine, others = (rig.record(approve(target), who).event_id for who in (SUPERVISOR, OTHER_SUPERVISOR))
    rig.clock.forward(10)
    change(rig, SUPERVISOR.person_id, **changed)
    rig.installation.settle()
    assert "S01" in waits(rig, mine)
    assert waits(rig, others) == []


def test_an_approval_on_the_spot_is_held_against_the_hubs_own_rules(rig):
    """The terminal let it through, offline and with what it knew; the hub looks again (B5.3)."""
    capture, asked_at = rig.installation.capture, rig.clock.now()
    for pretended, kept in ((replace(OPERATOR, person_id="psn-b27e"), ["S01"]), (SUPERVISOR, [])):
        approver = replace(pretended, roles=frozenset({"supervisor"}), auth_method="badge+pin")
        (entry,) = capture.record_approved(
            [rig.draft(good(rig, "40"))], OPERATOR, approver, code="OK", asked_at=asked_at
        )
        decision = next(
            row.event() for row in rig.installation.store.waiting(10) if row.event().actor != OPERATOR.person_id
        )
        rig.installation.settle()
        assert waits(rig, decision.event_id) == kept
        assert rig.standing(entry.event_id) is (Standing.WAITING if kept else Standing.ACCEPTED)


# --- who may not do both ----------------------------------------------------------------------------------------------


def test_who_counted_what_is_held_does_not_scrap_it(rig):
    report(rig, good(rig, "10"))
    held = report(rig, hold(rig, "4"), QUALITY)
    own = report(rig, scrapping(rig, held), QUALITY)
    assert waits(rig, own) == ["S01"]
    made = report(rig, scrapping(rig, held), SUPERVISOR)
    assert waits(rig, report(rig, approve(made), QUALITY)) == ["S01"], "who counted does not approve it either"
    assert waits(rig, report(rig, approve(made), OTHER_SUPERVISOR)) == []
    assert waits(rig, made) == []


def test_who_administers_users_does_no_business(rig):
    store = rig.installation.store
    people = (*store.people(), replace(store.people()[0], person_id=ADMIN.person_id, badge="9", roles=("admin",)))
    publish(rig.hub.store, rig.clock.now(), master=store.master(), policy=store.policy(), people=people)
    assert waits(rig, report(rig, labour(7), ADMIN)) == ["S01"]
    assert waits(rig, report(rig, SignIn(), ADMIN, order_no=None, operation_no=None)) == []


def test_who_keeps_the_standards_does_not_sign_off_variances(rig):
    change(rig, CONTROLLER.person_id, roles=("controller", "data steward"))
    done = report(rig, status(OrderState.TECHNICALLY_COMPLETE), SUPERVISOR)
    assert "S01" in waits(rig, report(rig, status(OrderState.CLOSED), CONTROLLER))
    assert rig.standing(done) is not None


def test_who_reopened_an_order_does_not_post_in_it(rig):
    both = replace(CONTROLLER, roles=frozenset({"controller", "operator"}))
    change(rig, CONTROLLER.person_id, roles=("controller", "operator"))
    for state, who in (
        (OrderState.TECHNICALLY_COMPLETE, SUPERVISOR),
        (OrderState.CLOSED, both),
        (OrderState.REOPENED, both),
    ):
        assert waits(rig, report(rig, status(state), who)) == []
    assert waits(rig, report(rig, labour(7), both)) == ["S01"]
    assert waits(rig, report(rig, labour(7))) == []


# --- what is kept of people -------------------------------------------------------------------------------------------


def person(*roles: str, **more: object) -> Person:
    values = {"person_id": "p", "name": "P", "badge": "1", "pin_verifier": "x", "roles": roles}
    return Person(**(values | more))


def minutes(count: int) -> Callable[[], object]:
    clock = HandClock()
    clock.forward(count)
    return clock.now()


def test_roles_have_a_history():
    """Operator until minute 10, supervisor until 20, then quality; the moment of a change belongs to what is new."""
    first, second = person("operator"), person("supervisor")
    (second,) = with_history([first], [second], minutes(10))
    (third,) = with_history([second], [person("quality")], minutes(20))
    assert third.held == (
        Held(roles=("operator",), until=minutes(10)),
        Held(roles=("supervisor",), until=minutes(20)),
    )
    found = [min(roles_at(third, minutes(at))) for at in (-1000, 9, 10, 19, 20, 1000)]
    assert found == ["operator", "operator", "supervisor", "supervisor", "quality", "quality"]
    assert with_history([third], [person("quality")], minutes(30)) == (third,)


def test_who_was_blocked_and_is_back_had_no_role_meanwhile():
    blocked = person("operator", blocked_at=minutes(10))
    (back,) = with_history([blocked], [person("operator")], minutes(20))
    assert [sorted(roles_at(back, minutes(at))) for at in (9, 10, 19, 20)] == [["operator"], [], [], ["operator"]]


@pytest.mark.parametrize(
    ("roles", "may"),
    [
        (("operator", "supervisor"), True),
        (("admin",), True),
        (("admin", "operator"), False),
        (("data steward", "controller"), False),
        (("data steward", "supervisor"), True),
    ],
)
def test_roles_that_exclude_each_other(roles, may):
    assert (role_conflict(roles) == "") is may
