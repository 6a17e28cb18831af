"""The undo planner on a device: what it offers can be taken, step by step, and then it is as if it had never been.

Each story is told twice, with the entry and without it; after the plan both ledgers say the same (pains.md P02, P03).
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Consumption,
    Coproduct,
    Detail,
    Disposition,
    Fate,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    Return,
    Rework,
    ReworkStep,
)
from floorledger.domain.exception import ExceptionEnd, ExceptionState
from floorledger.domain.item import Lot
from floorledger.domain.number import micro
from floorledger.domain.policy import ExpectedLoss
from floorledger.domain.posting import JournalLine
from floorledger.domain.undo import Obstacle
from floorledger.domain.undo_plan import Plan, Step
from floorledger.services.device_facts import DeviceFacts
from floorledger.services.posting import Poster
from floorledger.services.publish import publish_master
from floorledger.services.records import Standing
from tests.plants import hours, pieces
from tests.rig import CONTROLLER, OPERATOR, QUALITY, SUPERVISOR, Rig
from tests.services.effects_bench import (
    amount,
    at_shop,
    change_policy,
    everything,
    lines,
    open_shop,
    position,
    posting_dates,
)
from tests.services.floor import CLOSE, COMPLETE, approve, undo
from tests.services.invariants import check_all, check_closed
from tests.services.memory_ledger import Fault, MemoryLedger
from tests.services.random_floor import Floor, floor_of, make, moves

FIRST, PLATED, LAST, PRESS, REWORK_ORDER = "WO5 10 M1", "WO5 20 VENDOR", "WO5 30 M1", "WO6 10 M1", "WO7 10 M1"
SESSION = {None: OPERATOR, "supervisor": SUPERVISOR, "controller": CONTROLLER, "quality": QUALITY}


def planned(rig: Rig, event_id: str) -> Plan:
    """What the device says about taking an entry back."""
    store = rig.installation.store
    queries = SqlCacheQueries(store.engine)
    return DeviceFacts(store, queries).plan_undo(event_id, store.master(), store.policy(), "MIS")


def obstacles(plan: Plan) -> list[Obstacle]:
    return [blocker.obstacle for blocker in plan.blockers]


def take(rig: Rig, step: Step, session=None) -> str:
    """Record a step as the plan has it, and see that it had the effect that the plan showed."""
    where = f"{step.order_no or '-'} {step.operation_no or '-'} -"
    event_id = at_shop(rig, step.detail, session or SESSION[step.role], where)
    assert rig.standing(event_id) is Standing.ACCEPTED, (step, rig.open_cases(event_id))
    if isinstance(step.detail, Reversal):
        assert lines(rig, event_id) == [shown(line) for line in step.journal]
    return event_id


def shown(line: JournalLine) -> tuple[str, str, int]:
    return (line.role.value, line.cost_line, line.amount_minor)


def take_all(rig: Rig, plan: Plan, session=None) -> None:
    assert plan.steps, plan.blockers
    for step in plan.steps:
        take(rig, step, session)
    assert Obstacle.UNDONE in obstacles(planned(rig, plan.target_event_id))
    check_all(rig)


@pytest.fixture
def other(tmp_path: Path, rig_template: Path) -> Iterator[Rig]:
    """The same plant, on which the entry is never made."""
    plant = Rig(tmp_path / "other", rig_template)
    yield plant
    plant.close()


def told(rig: Rig, story: list[tuple[str, str, Callable[[dict[str, str]], Detail], object]]) -> dict[str, str]:
    """A story by name; what is built on a name that is not there is left out."""
    made: dict[str, str] = {}
    for name, where, detail, session in story:
        try:
            made[name] = at_shop(rig, detail(made), session, where)
        except KeyError:
            continue
        assert rig.standing(made[name]) is Standing.ACCEPTED, (name, rig.open_cases(made[name]))
    return made


def never(rig: Rig, story: list, *names: str) -> tuple[object, ...]:
    """The plant after the story without some of its entries."""
    told(rig, [each for each in story if each[0] not in names])
    return everything(rig)


def good(count: str, **more: object) -> Callable[[dict[str, str]], Detail]:
    return lambda _made: Output(qty=pieces(count), **more)


def brass(rig: Rig, figure: str) -> Callable[[dict[str, str]], Detail]:
    return lambda _made: Consumption(item="BRASS", qty=amount(rig, f"{figure} kg of BRASS"))


# --- nothing in the way -----------------------------------------------------------------------------------------------


def test_what_nothing_blocks_is_one_step_that_can_be_taken(rig, other):
    for plant in (rig, other):
        open_shop(plant)
    story = [("brass", FIRST, brass(rig, "2"), OPERATOR), ("pieces", LAST, good("3"), OPERATOR)]
    made = told(rig, story)
    plan = planned(rig, made["pieces"])
    assert (plan.simple, len(plan.steps)) == (True, 1)
    take_all(rig, plan)
    assert everything(rig) == never(other, story, "pieces")


def test_an_unknown_entry_has_no_plan(rig):
    plan = planned(rig, "00000000-0000-7000-8000-000000000000")
    assert (obstacles(plan), plan.steps) == ([Obstacle.UNKNOWN], ())


# --- used downstream --------------------------------------------------------------------------------------------------


def test_what_the_next_operations_reported_is_undone_first(rig, other):
    """Ten cut, ten plated outside, eight assembled: back from the end. What came before stays."""
    for plant in (rig, other):
        open_shop(plant)
    story = [
        ("brass", FIRST, brass(rig, "3"), OPERATOR),
        ("cut", FIRST, good("10"), OPERATOR),
        ("plated", PLATED, good("10"), OPERATOR),
        ("done", LAST, good("8"), OPERATOR),
        ("hour", FIRST, lambda _made: hours("1"), OPERATOR),
    ]
    made = told(rig, story)
    plan = planned(rig, made["cut"])
    assert obstacles(plan) == [Obstacle.DOWNSTREAM]
    assert [step.detail.target_event_id for step in plan.steps] == [made["done"], made["plated"], made["cut"]]
    take_all(rig, plan)
    assert everything(rig) == never(other, story, "cut", "plated", "done")


def test_pieces_that_were_reworked_and_scrapped_since(rig, other):
    for plant in (rig, other):
        open_shop(plant)
    story = [
        ("made", LAST, good("5"), OPERATOR),
        ("start", LAST, lambda _made: Rework(step=ReworkStep.START, qty=pieces("4"), cause_code="BURR"), OPERATOR),
        ("end", LAST, lambda _made: Rework(step=ReworkStep.DONE, qty=pieces("3"), cause_code="BURR"), OPERATOR),
    ]
    made = told(rig, story)
    plan = planned(rig, made["start"])
    assert [step.detail.target_event_id for step in plan.steps] == [made["end"], made["start"]]
    take_all(rig, plan)
    assert everything(rig) == never(other, story, "start", "end")


def test_an_issue_that_came_back_in_part(rig, other):
    for plant in (rig, other):
        open_shop(plant)
    back = lambda made: Return(item="BRASS", qty=amount(rig, "1 kg of BRASS"), issue_event_id=made["issue"])  # noqa: E731
    story = [
        ("other issue", FIRST, brass(rig, "5"), OPERATOR),
        ("issue", FIRST, brass(rig, "2"), OPERATOR),
        ("back", FIRST, back, OPERATOR),
    ]
    made = told(rig, story)
    plan = planned(rig, made["issue"])
    assert [step.detail.target_event_id for step in plan.steps] == [made["back"], made["issue"]]
    take_all(rig, plan)
    assert everything(rig) == never(other, story, "issue", "back")


# --- a lot that was consumed elsewhere --------------------------------------------------------------------------------


def with_lot(rig: Rig, item: str, lot: str, **changes: object) -> None:
    """The plant gets to know a lot."""
    master = rig.installation.store.master()
    known = Lot(item=item, lot=lot, on_hand=micro("50"), **changes)
    publish_master(rig.hub.store, rig.clock.now(), replace(master, lots=(*master.lots, known)))
    rig.installation.settle()


def test_a_lot_that_another_order_consumed(rig, other):
    """WO7 reworks valves of the lot that WO5 made: its issue goes first, in WO7."""
    for plant in (rig, other):
        open_shop(plant)
        with_lot(plant, "VALVE", "V9")
    story = [
        ("made", LAST, good("10", lot="V9"), OPERATOR),
        ("issue", REWORK_ORDER, lambda _made: Consumption(item="VALVE", lot="V9", qty=pieces("4")), OPERATOR),
        ("foreign", REWORK_ORDER, lambda _made: Consumption(item="VALVE", lot="V1", qty=pieces("2")), OPERATOR),
    ]
    made = told(rig, story)
    plan = planned(rig, made["made"])
    assert obstacles(plan) == [Obstacle.DOWNSTREAM]
    assert [(step.detail.target_event_id, step.order_no) for step in plan.steps] == [
        (made["issue"], "WO7"),
        (made["made"], "WO5"),
    ]
    take_all(rig, plan)
    assert everything(rig) == never(other, story, "made", "issue")


def test_a_coproducts_lot_that_was_consumed(rig, other):
    for plant in (rig, other):
        open_shop(plant)
        with_lot(plant, "STRIP", "S1")
    story = [
        ("made", PRESS, lambda _made: Coproduct(item="STRIP", qty=pieces("6"), lot="S1"), OPERATOR),
        ("used", FIRST, lambda _made: Consumption(item="STRIP", lot="S1", qty=pieces("2"), planned=False), OPERATOR),
    ]
    made = told(rig, story)
    take_all(rig, planned(rig, made["made"]))
    assert everything(rig) == never(other, story, "made", "used")


def test_what_has_left_the_plant_was_made(rig):
    open_shop(rig)
    with_lot(rig, "VALVE", "V9", shipped=micro("3"))
    made = at_shop(rig, Output(qty=pieces("10"), lot="V9"), where=LAST)
    plan = planned(rig, made)
    assert (obstacles(plan), plan.steps) == ([Obstacle.SHIPPED], ())
    tried = at_shop(rig, undo(made), where=LAST)
    assert (rig.standing(tried), rig.codes(tried)) == (Standing.WAITING, ["M05"])


# --- a closed order ---------------------------------------------------------------------------------------------------


def closed_order(rig: Rig) -> list:
    return [
        ("steel", PRESS, lambda _made: Consumption(item="STEEL", qty=amount(rig, "11 kg of STEEL")), OPERATOR),
        ("hour", PRESS, lambda _made: hours("1"), OPERATOR),
        ("plates", PRESS, good("10"), OPERATOR),
        ("complete", "WO6 - -", lambda _made: COMPLETE, SUPERVISOR),
        ("close", "WO6 - -", lambda _made: CLOSE, CONTROLLER),
    ]


def test_an_entry_of_a_closed_order(rig, other):
    """Reopened, undone, completed and closed again by who may: the variance is as if the steel had never been."""
    for plant in (rig, other):
        open_shop(plant)
    made = told(rig, closed_order(rig))
    plan = planned(rig, made["steel"])
    assert obstacles(plan) == [Obstacle.CLOSED]
    assert [step.role for step in plan.steps] == ["controller", None, "supervisor", "controller"]
    assert [step.detail for step in plan.steps if not isinstance(step.detail, Reversal)] == [
        OrderStatus(state=OrderState.REOPENED),
        COMPLETE,
        CLOSE,
    ]
    take_all(rig, plan)
    check_closed(rig, ["WO6"])
    assert everything(rig) == never(other, closed_order(other), "steel")


def test_two_entries_of_a_closed_order_that_build_on_each_other(rig, other):
    def story(plant: Rig) -> list:
        first, *rest = closed_order(plant)
        back = ("back", PRESS, lambda made: Return(
            item="STEEL", qty=amount(plant, "1 kg of STEEL"), issue_event_id=made["steel"]), OPERATOR)  # fmt: skip
        return [first, back, *rest]

    for plant in (rig, other):
        open_shop(plant)
    made = told(rig, story(rig))
    plan = planned(rig, made["steel"])
    assert Obstacle.CLOSED in obstacles(plan)
    assert [type(step.detail) for step in plan.steps] == [OrderStatus, Reversal, Reversal, OrderStatus, OrderStatus]
    take_all(rig, plan)
    check_closed(rig, ["WO6"])
    assert everything(rig) == never(other, story(other), "steel", "back")


def test_a_reopened_orders_entry_is_simply_undone(rig):
    open_shop(rig)
    made = told(rig, closed_order(rig))
    at_shop(rig, OrderStatus(state=OrderState.REOPENED), CONTROLLER, "WO6 - -")
    plan = planned(rig, made["hour"])
    assert (plan.blockers, len(plan.steps)) == ((), 1)
    take_all(rig, plan)


# --- holds that were decided ------------------------------------------------------------------------------------------


def test_a_hold_that_was_released_in_part_and_scrapped_in_part(rig, other):
    for plant in (rig, other):
        open_shop(plant)
    story = [
        ("hold", LAST, lambda _made: Hold(hold_code="CRACK", qty=pieces("6")), OPERATOR),
        ("free", LAST, lambda made: Release(hold_event_id=made["hold"], qty=pieces("2")), QUALITY),
        ("rework", LAST, lambda made: Disposition(
            hold_event_id=made["hold"], fate=Fate.REWORK, qty=pieces("3"), reason_code="QA"), QUALITY),
    ]  # fmt: skip
    made = told(rig, story)
    plan = planned(rig, made["hold"])
    assert obstacles(plan) == [Obstacle.DECIDED]
    assert [step.detail.target_event_id for step in plan.steps] == [made["rework"], made["free"], made["hold"]]
    take_all(rig, plan)
    assert everything(rig) == never(other, story, "hold", "free", "rework")


def test_a_hold_whose_released_pieces_were_used_since(rig, other):
    for plant in (rig, other):
        open_shop(plant)
    story = [
        ("hold", LAST, lambda _made: Hold(hold_code="CRACK", qty=pieces("4")), OPERATOR),
        ("free", LAST, lambda made: Release(hold_event_id=made["hold"], qty=pieces("4")), QUALITY),
        ("again", LAST, lambda made: made["hold"] and Rework(step=ReworkStep.START, qty=pieces("3"), cause_code="R"),
         OPERATOR),
    ]  # fmt: skip
    made = told(rig, story)
    plan = planned(rig, made["hold"])
    assert [step.detail.target_event_id for step in plan.steps] == [made["again"], made["free"], made["hold"]]
    take_all(rig, plan)
    assert everything(rig) == never(other, story, "hold", "free", "again")


@pytest.mark.parametrize("qty", [None, "10 kg of BRASS"], ids=["whole", "some"])
def test_the_hold_of_a_lot_that_was_decided(rig, other, qty):
    for plant in (rig, other):
        open_shop(plant)
    some = None if qty is None else amount(rig, qty)
    sent = {"fate": Fate.RETURN, "qty": amount(rig, "2 kg of BRASS"), "reason_code": "QA"}
    left = None if qty is None else amount(rig, "8 kg of BRASS")
    story = [
        ("hold", "- - -", lambda _made: Hold(hold_code="CRACK", item="BRASS", lot="B1", qty=some), OPERATOR),
        ("sent", "- - -", lambda made: Disposition(hold_event_id=made["hold"], **sent), QUALITY),
        ("free", "- - -", lambda made: Release(hold_event_id=made["hold"], qty=left), QUALITY),
    ]
    made = told(rig, story)
    plan = planned(rig, made["hold"])
    assert plan.steps[-1].detail.target_event_id == made["hold"]
    take_all(rig, plan)
    assert everything(rig)[2] == frozenset()
    if qty is not None:  # of a lot that nobody counted a part may be gone for good, and the rest is free all the same
        assert everything(rig) == never(other, story, "hold", "sent", "free")


def test_a_reserve_leaves_only_by_a_decision(rig):
    open_shop(rig, expected_losses=(ExpectedLoss(hold_code="CRACK", probability=Fraction(1, 4)),))
    hold = at_shop(rig, Hold(hold_code="CRACK", qty=pieces("4")), where=PLATED)
    looked = Decision(target_event_id=hold, verdict=Verdict.UNDER_REVIEW, reason_code="QA")
    at_shop(rig, looked, QUALITY, "- - -")
    plan = planned(rig, hold)
    assert (obstacles(plan), plan.steps) == ([Obstacle.RESERVED], ())
    tried = at_shop(rig, undo(hold), where=PLATED)
    assert rig.codes(tried) == ["R07"]


# --- a locked period --------------------------------------------------------------------------------------------------


def test_a_locked_period_moves_the_date_and_nothing_else(rig, other):
    """Posted on the twentieth; the month is closed by the second of December, when the undo posts."""
    for plant in (rig, other):
        open_shop(plant)
    story = [("kept", FIRST, brass(rig, "1"), OPERATOR), ("brass", FIRST, brass(rig, "2"), OPERATOR)]
    made = told(rig, story)
    change_policy(rig, closed_through=date(2026, 11, 30))
    rig.clock.time = datetime(2026, 12, 2, 6, tzinfo=UTC)
    plan = planned(rig, made["brass"])
    assert (obstacles(plan), plan.simple) == ([Obstacle.PERIOD], True)
    (step,) = plan.steps
    mirror = take(rig, step)
    assert posting_dates(rig)[mirror] == date(2026, 12, 2)
    assert everything(rig) == never(other, story, "brass")


def test_a_closed_order_in_a_locked_period(rig, other):
    for plant in (rig, other):
        open_shop(plant)
    made = told(rig, closed_order(rig))
    change_policy(rig, closed_through=date(2026, 11, 30))
    rig.clock.time = datetime(2026, 12, 2, 6, tzinfo=UTC)
    plan = planned(rig, made["hour"])
    assert set(obstacles(plan)) == {Obstacle.CLOSED, Obstacle.PERIOD}
    take_all(rig, plan)
    assert everything(rig) == never(other, closed_order(other), "hour")


# --- what the ERP has not got -----------------------------------------------------------------------------------------


def test_what_the_erp_refused_is_not_undone_here_and_what_it_took_after_all_is(rig):
    open_shop(rig)
    erp = MemoryLedger()
    erp.plan(Fault.REFUSES)
    at = rig.installation
    made = rig.record(brass(rig, "2")({}), order_no="WO5", operation_no="10", work_center="M1").event_id
    at.store.answered(rig.hub.hub.push(at.sync.claim().batch), rig.clock.now())
    Poster(rig.hub.store, erp, rig.clock).run()
    at.settle()
    plan = planned(rig, made)
    assert (obstacles(plan), plan.steps) == ([Obstacle.NOT_BOOKED], ())
    (case,) = rig.open_cases(made)
    with rig.hub.store.begin() as tx:  # somebody has booked it there by hand
        tx.end_exception(
            ExceptionEnd(
                exception_id=case.exception_id,
                state=ExceptionState.APPROVED,
                ended_at=rig.clock.now(),
                by_event_id=made,
            )
        )
    at.settle()
    plan = planned(rig, made)
    assert (plan.blockers, len(plan.steps)) == ((), 1)
    take(rig, plan.steps[0])


# --- what waits -------------------------------------------------------------------------------------------------------


def test_what_waits_is_taken_back_alone(rig):
    open_shop(rig)
    at_shop(rig, Output(qty=pieces("100")), where=FIRST)
    waits = at_shop(rig, Output(qty=pieces("20")), where=FIRST)
    assert rig.codes(waits) == ["Q01"]
    plan = planned(rig, waits)
    assert (plan.simple, len(plan.steps)) == (True, 1)
    take_all(rig, plan)
    assert rig.standing(waits) is Standing.REVERSED


def test_what_was_approved_late_is_planned_like_the_rest(rig):
    open_shop(rig)
    at_shop(rig, Output(qty=pieces("100")), where=FIRST)
    waited = at_shop(rig, Output(qty=pieces("20")), where=FIRST)
    at_shop(rig, approve(waited), SUPERVISOR, "- - -")
    at_shop(rig, Rework(step=ReworkStep.START, qty=pieces("110"), cause_code="R"), where=FIRST)
    plan = planned(rig, waited)
    assert obstacles(plan) == [Obstacle.MOVED_ON]
    take_all(rig, plan)
    assert position(rig, "WO5").operation("10").good == micro("100")


# --- any story --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def template(rig_template: Path) -> Path:
    return rig_template


@settings(
    max_examples=int(os.environ.get("FLOORLEDGER_EXAMPLES", "5")),
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    derandomize="FLOORLEDGER_EXAMPLES" not in os.environ,
    suppress_health_check=list(HealthCheck),
)
@given(sequence=moves(20, 40), picks=st.lists(st.integers(0, 1000), min_size=4, max_size=4))
def test_whatever_has_happened_a_plan_that_is_offered_can_be_taken(template, sequence, picks):
    """And where none is offered, the hub lets no undo through either."""
    with floor_of(template) as floor:
        for move in sequence:
            make(floor, move)
        floor.settle()
        for pick in picks:
            target = floor.ids[pick % len(floor.ids)]
            if rig_knows(floor, target):
                taken_or_refused(floor, target)


def rig_knows(floor: Floor, event_id: str) -> bool:
    return floor.rig.standing(event_id) in (Standing.ACCEPTED, Standing.WAITING)


def taken_or_refused(floor: Floor, target: str) -> None:
    plan = planned(floor.rig, target)
    note(f"{plan}")
    if not plan.steps:
        tried = at_shop(floor.rig, undo(target), SUPERVISOR, "- - -")
        assert floor.rig.standing(tried) is Standing.WAITING, plan.blockers
        return
    for step in plan.steps:
        take(floor.rig, step, CONTROLLER if step.role == "controller" else SUPERVISOR)
    assert Obstacle.UNDONE in obstacles(planned(floor.rig, target))
    floor.settle()
    check_all(floor.rig, *floor.devices[1:])
