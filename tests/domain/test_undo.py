"""The undo planner: every obstacle, and plans whose steps can be taken one after another (pains.md P02, P03, P27)."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.check import check
from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Consumption,
    Coproduct,
    Detail,
    Disposition,
    Downtime,
    Fate,
    Hold,
    Inspection,
    OrderState,
    OrderStatus,
    Output,
    PieceState,
    Release,
    Return,
    Rework,
    ReworkStep,
    ScrapOutput,
    SubconReceipt,
)
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.event import Event
from floorledger.domain.number import micro
from floorledger.domain.policy import Role
from floorledger.domain.position import OperationTally
from floorledger.domain.posting import JournalLine
from floorledger.domain.undo import Obstacle, UndoFacts, blockers, made_lot
from floorledger.domain.undo_plan import Plan, plan
from tests.domain.stories import POLICIES, SHOP, Story, facts, moves, new, orders, rules, undo_of
from tests.plants import Books, event, hours, pieces, qty
from tests.plants import facts as claim_facts
from tests.workshop import workshop

HOLD_10 = Hold(hold_code="LEAK", qty=pieces("10"))


def story(*happened: tuple[str | None, Detail]) -> tuple[Story, list[Event]]:
    """What happened in order WO5, told; and its entries."""
    told = Story(Books("WO5", workshop(), POLICIES[0]))
    events = [told.at(operation_no, detail) for operation_no, detail in happened]
    told.books.take_all(events)
    return told, events


def release(hold: Event, number: str) -> Release:
    return Release(hold_event_id=hold.event_id, qty=pieces(number))


def scrap(number: str, state: PieceState | None = PieceState.GOOD) -> ScrapOutput:
    return ScrapOutput(qty=pieces(number), reason_code="F", taken_from=state)


def rework(step: ReworkStep, number: str) -> Rework:
    return Rework(step=step, qty=pieces(number), cause_code="BURR")


def brass(amount: str, **more: str) -> Consumption:
    return Consumption(item="BRASS", qty=qty(amount, SHOP, "BRASS"), **more)  # type: ignore[arg-type]


def found(facts_: UndoFacts) -> list[str]:
    return [blocker.obstacle.value for blocker in blockers(facts_)]


def planned(told: Story, target: Event, **more: object) -> Plan:
    lines = {event_id: posted for event_id, (_, posted) in told.books.made.items()}
    return plan(facts(told, target, **more), lambda event_id: lines.get(event_id, ()), "MIS")


def undone_by(way: Plan) -> list[str]:
    return [step.detail.target_event_id for step in way.steps if isinstance(step.detail, Reversal)]


# --- what stands in the way -------------------------------------------------------------------------------------------
WHOLE = event(HOLD_10, order_no="WO5")
OUTPUT = event(Output(qty=pieces("5"), lot="P1"), order_no="WO5", operation_no="30")


@pytest.mark.parametrize(
    ("known", "obstacle", "code", "said"),
    [
        (UndoFacts(target=None), "unknown", "R02", "not known"),
        (UndoFacts(target=OUTPUT, undone=True), "undone already", "R07", "undone already"),
        (UndoFacts(target=OUTPUT, not_booked=True), "not booked by the ERP", "P01", "booked alone"),
        (UndoFacts(target=OUTPUT, shipped=micro("3")), "shipped", "M05", "3 have left the plant"),
        (
            UndoFacts(target=OUTPUT, posted_on=date(2026, 10, 31), closed_through=date(2026, 10, 31)),
            "period locked",
            "P04",
            "2026-10-31",
        ),
        (
            UndoFacts(target=event(HOLD_10), reserved=True, hold_remaining=micro("10")),
            "loss reserved",
            "R07",
            "reserve",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_the_facts_say(known, obstacle, code, said):
    (blocker,) = blockers(known)
    assert (blocker.obstacle.value, blocker.code) == (obstacle, code)
    assert said in blocker.text
    assert blocker.text.endswith(".")
    assert blocker.approvable == (blocker.obstacle is Obstacle.PERIOD)


STAYING = [
    Reversal(target_event_id="e", reason_code="MIS"),
    Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK"),
    OrderStatus(state=OrderState.STARTED),
    ScanRefused(fault_code="C01"),
    SignIn(),
    SignOut(),
    Clock(jump_ms=7),
    Config(setting="tone", after="low"),
    Unknown(written_type="MAGIC", written_version=9),
]


@pytest.mark.parametrize("detail", STAYING, ids=lambda detail: type(detail).__name__)
def test_what_is_evidence_or_not_understood_stays(detail):
    """And the check on the device says so before the hub does."""
    assert found(UndoFacts(target=event(detail))) == ["of a kind that stays"]
    checked = check(event(undo_of("e")), claim_facts(target=event(detail)))
    assert ("R07", "This kind of entry cannot be undone.") in [(each.code, each.text) for each in checked]


@pytest.mark.parametrize(
    "detail", [Downtime(reason_code="JAM", duration_s=60), Inspection(characteristic="bore", readings=(), uom="MMT")]
)
def test_a_wrong_report_without_money_can_be_undone(detail):
    assert found(UndoFacts(target=event(detail))) == []


def test_what_waits_can_be_taken_back_whatever_else_is_so():
    assert found(UndoFacts(target=OUTPUT, accepted=False, not_booked=True, shipped=micro("3"))) == []


def test_a_period_that_ended_before_the_posting_is_in_nobodys_way():
    assert found(UndoFacts(target=OUTPUT, posted_on=date(2026, 11, 1), closed_through=date(2026, 10, 31))) == []


def test_a_closed_order_is_reopened_by_a_controller_first():
    told, (output, *_) = story(("30", Output(qty=pieces("5"))), (None, OrderStatus(state=OrderState.CLOSED)))
    assert found(facts(told, output)) == ["order closed"]


MOVED = [
    # what was reported, what took it away
    (("30", Output(qty=pieces("5"))), ("30", rework(ReworkStep.START, "5"))),
    (("30", Output(qty=pieces("5"))), ("30", scrap("1"))),
    (("20", SubconReceipt(purchase_order="PO1", good=pieces("5"))), ("20", scrap("1"))),
    (("10", brass("4")), ("10", Return(item="BRASS", qty=qty("1", SHOP, "BRASS")))),
]


@pytest.mark.parametrize(("reported", "took"), MOVED, ids=["rework", "scrap", "from the vendor", "returned"])
def test_what_has_moved_on_is_said_with_what_took_it(reported, took):
    told, (target, taker) = story(reported, took)
    (blocker,) = blockers(facts(told, target))
    assert (blocker.obstacle, blocker.code, blocker.events) == (Obstacle.MOVED_ON, "Q05", (taker.event_id,))
    assert found(facts(told, taker)) == []


def test_an_issue_that_a_return_names_stays_until_the_return_is_undone():
    """Enough of the item is left in the order, but a return would have the price of an issue that never was."""
    told, (issue, _) = story(("10", brass("4")), ("10", brass("4")))
    back = told.at("10", Return(item="BRASS", qty=qty("1", SHOP, "BRASS"), issue_event_id=issue.event_id))
    told.books.take(back)
    (blocker,) = blockers(facts(told, issue))
    assert (blocker.obstacle, blocker.events) == (Obstacle.MOVED_ON, (back.event_id,))


def test_rework_that_is_done_stands_before_its_start():
    told, (_, start, done) = story(
        ("10", Output(qty=pieces("5"))), ("10", rework(ReworkStep.START, "5")), ("10", rework(ReworkStep.DONE, "2"))
    )
    (blocker,) = blockers(facts(told, start))
    assert (blocker.obstacle, blocker.events) == (Obstacle.MOVED_ON, (done.event_id,))


def test_another_place_another_order_and_another_item_are_in_nobodys_way():
    told, (target, *_) = story(
        ("10", Output(qty=pieces("5"))),
        ("10", Output(qty=pieces("5"))),
        ("10", rework(ReworkStep.START, "5")),
        ("10", brass("4")),
        ("10", Return(item="SEAL", qty=qty("1", SHOP, "SEAL"))),
    )
    assert found(facts(told, target)) == []
    elsewhere = event(rework(ReworkStep.START, "9"), order_no="WO9", operation_no="10")
    alone, (one,) = story(("10", Output(qty=pieces("5"))))
    assert found(facts(alone, one, later=(elsewhere,))) == []


def test_a_tally_that_was_below_zero_before_blocks_nothing_else():
    """An approved return of more than was issued is no reason to keep a wrong time or output."""
    told, (back, labour, output) = story(
        ("10", Return(item="BRASS", qty=qty("1", SHOP, "BRASS"))), ("10", hours("1")), ("10", Output(qty=pieces("5")))
    )
    assert [found(facts(told, target)) for target in (back, labour, output)] == [[], [], []]


def test_a_hold_that_is_decided_in_part():
    told, (hold,) = story(("10", HOLD_10))
    freed = told.at("10", release(hold, "4"))
    gone = told.at("10", Disposition(hold_event_id=hold.event_id, fate=Fate.SCRAP, qty=pieces("6"), reason_code="Q"))
    told.books.take_all([freed, gone])
    (blocker,) = blockers(facts(told, hold))
    assert (blocker.obstacle, blocker.events) == (Obstacle.DECIDED, (gone.event_id, freed.event_id))


def test_a_lot_that_is_free_again():
    told, (hold,) = story((None, Hold(hold_code="Q", item="BRASS", lot="L1")))
    assert found(facts(told, hold)) == []
    freed = told.at(None, Release(hold_event_id=hold.event_id))
    told.books.take(freed)
    (blocker,) = blockers(facts(told, hold))
    assert (blocker.obstacle, blocker.events) == (Obstacle.DECIDED, (freed.event_id,))


def test_the_decision_on_a_lot_can_be_undone_though_the_order_has_no_such_pieces():
    told, (hold,) = story((None, Hold(hold_code="Q", item="BRASS", lot="L1", qty=qty("10", SHOP, "BRASS"))))
    part = qty("4", SHOP, "BRASS")
    gone = told.at(None, Disposition(hold_event_id=hold.event_id, fate=Fate.SCRAP, qty=part, reason_code="Q"))
    told.books.take(gone)
    assert found(facts(told, gone)) == []


def test_a_hold_under_review_keeps_its_reserve_until_it_is_decided():
    """Undone, it would leave the reserve on the books for ever; the review itself is a word that stays."""
    told, (hold,) = story(("10", HOLD_10))
    review = told.at(None, Decision(target_event_id=hold.event_id, verdict=Verdict.UNDER_REVIEW, reason_code="Q"))
    told.books.take(review)
    assert told.books.balance(Role.RESERVE) == -2200  # a third of 10 x 6.60
    assert found(facts(told, hold)) == ["loss reserved"]
    assert planned(told, hold).steps == ()
    told.books.take(told.at("10", release(hold, "10")))
    assert told.books.balance(Role.RESERVE) == 0
    assert found(facts(told, hold)) == ["loss reserved", "hold decided"]
    assert planned(told, hold).steps == ()


DOWNSTREAM = [
    ("10", Output(qty=pieces("5"))),
    ("10", rework(ReworkStep.DONE, "5")),
    ("10", release(event(HOLD_10), "5")),
]


@pytest.mark.parametrize(("operation_no", "detail"), DOWNSTREAM, ids=["output", "rework done", "release"])
@pytest.mark.parametrize(
    "next_report",
    [
        SubconReceipt(purchase_order="PO1", good=pieces("8")),
        Output(qty=pieces("8")),
        scrap("8", None),
        Hold(hold_code="Q", qty=pieces("8")),
    ],
    ids=["receipt", "output", "scrap", "hold"],
)
def test_what_the_next_operation_has_reported_needs_an_approval(operation_no, detail, next_report):
    """Eight came through of 5 + 5; without the second five, three would have come from nowhere."""
    told, (_, target, after) = story(("10", Output(qty=pieces("5"))), (operation_no, detail), ("20", next_report))
    (blocker,) = blockers(facts(told, target))
    assert (blocker.obstacle, blocker.code, blocker.approvable) == (Obstacle.DOWNSTREAM, "Q06", True)
    assert blocker.events == (after.event_id,)
    assert "Operation 20 has reported 8 pieces; only 5" in blocker.text


def test_what_the_next_operation_has_not_used_up_can_be_undone():
    told, (_, target, *_) = story(
        ("10", Output(qty=pieces("5"))),
        ("10", Output(qty=pieces("5"))),
        ("20", Output(qty=pieces("5"))),
        ("20", rework(ReworkStep.START, "5")),
        ("20", rework(ReworkStep.DONE, "5")),
    )
    assert found(facts(told, target)) == []


def test_the_last_operation_and_one_outside_the_routing_have_nothing_behind_them():
    told, events = story(("30", Output(qty=pieces("5"))), ("40", Output(qty=pieces("5"))))
    assert [found(facts(told, each)) for each in events] == [[], []]


@pytest.mark.parametrize(
    ("made", "lot"),
    [
        (Output(qty=pieces("5"), lot="P1"), ("VALVE", "P1")),
        (Coproduct(item="STRIP", qty=pieces("5"), lot="P2"), ("STRIP", "P2")),
        (Output(qty=pieces("5")), None),
        (Coproduct(item="STRIP", qty=pieces("5")), None),
        (brass("1", lot="P1"), None),
    ],
)
def test_the_lot_that_an_entry_made(made, lot):
    assert made_lot(event(made, order_no="WO5"), workshop()) == lot


def test_only_the_consumption_of_this_items_lot_stands_in_the_way():
    told, (target,) = story(("30", Output(qty=pieces("5"), lot="P1")))
    other_item = event(brass("1", lot="P1"), order_no="WO5")
    other_lot = event(Consumption(item="VALVE", qty=pieces("1"), lot="P2"), order_no="WO7")
    same = event(Consumption(item="VALVE", qty=pieces("1"), lot="P1"), order_no="WO7")
    known = facts(told, target, made=("VALVE", "P1"), later=(other_item, same, other_lot))
    (blocker,) = blockers(known)
    assert (blocker.obstacle, blocker.code, blocker.events) == (Obstacle.DOWNSTREAM, "Q06", (same.event_id,))
    assert not blocker.approvable


# --- ways ------------------------------------------------------------------------------------------------------------


def test_what_nothing_blocks_is_one_step_with_its_journal():
    told, (output,) = story(("30", Output(qty=pieces("10"))))
    way = planned(told, output)
    (step,) = way.steps
    assert way.simple
    assert (step.detail, step.order_no, step.operation_no) == (undo_of(output.event_id), "WO5", "30")
    assert [(line.role, line.amount_minor) for line in step.journal] == [(Role.FG, -12740), (Role.WIP, 12740)]
    assert step.text.startswith("Undo output of 2026-11-20")


def test_a_locked_period_moves_the_date_and_blocks_nothing():
    told, (output,) = story(("30", Output(qty=pieces("10"))))
    way = planned(told, output, posted_on=date(2026, 10, 31), closed_through=date(2026, 10, 31))
    assert way.simple
    assert undone_by(way) == [output.event_id]


DEAD_ENDS = [
    {"target": None},
    {"undone": True},
    {"not_booked": True},
    {"shipped": micro("1")},
    {"target": event(SignIn())},
]


@pytest.mark.parametrize("known", DEAD_ENDS, ids=["unknown", "undone", "not booked", "shipped", "stays"])
def test_where_nothing_can_be_done_here_no_step_is_shown(known):
    way = plan(UndoFacts(**({"target": OUTPUT} | known)), lambda _: (), "MIS")
    assert (way.steps, way.simple) == ((), False)


def test_what_is_blocked_by_something_unknown_has_no_way():
    """The pieces went somewhere, but the entry that took them is not here."""
    told, (output, _) = story(("10", Output(qty=pieces("5"))), ("10", rework(ReworkStep.START, "5")))
    assert planned(told, output, later=()).steps == ()


def test_a_chain_is_undone_from_its_end():
    """Ten made, four of them in rework, where they are lost: each step is in the way of the one before."""
    told, events = story(
        ("30", Output(qty=pieces("10"))), ("30", rework(ReworkStep.START, "4")), ("30", scrap("4", PieceState.REWORK))
    )
    way = planned(told, events[0])
    assert undone_by(way) == [each.event_id for each in reversed(events)]
    assert not way.simple


def test_no_more_is_undone_than_must_be():
    """Five are left over; only the second scrap took what the second output made."""
    told, (_, second, _, last_scrap) = story(
        ("10", Output(qty=pieces("5"))), ("10", Output(qty=pieces("5"))), ("10", scrap("3")), ("10", scrap("4"))
    )
    assert undone_by(planned(told, second)) == [last_scrap.event_id, second.event_id]


def test_what_is_undone_on_the_way_is_undone_once():
    """Both reports of the second operation stand on the third's, which is taken back for the first of them already."""
    told, (first, half, other_half, third) = story(
        ("10", Output(qty=pieces("10"))),
        ("20", Output(qty=pieces("5"))),
        ("20", Output(qty=pieces("5"))),
        ("30", Output(qty=pieces("10"))),
    )
    ids = [each.event_id for each in (third, other_half, half, first)]
    assert undone_by(planned(told, first)) == ids


def test_a_decided_hold_is_undone_with_what_became_of_its_pieces():
    told, (hold,) = story(("30", HOLD_10))
    freed = told.at("30", release(hold, "10"))
    begun = told.at("30", rework(ReworkStep.START, "2"))
    told.books.take_all([freed, begun])
    assert undone_by(planned(told, hold)) == [begun.event_id, freed.event_id, hold.event_id]


def test_another_orders_consumption_is_a_step_too():
    told, (output,) = story(("30", Output(qty=pieces("5"), lot="P1")))
    used = event(Consumption(item="VALVE", qty=pieces("1"), lot="P1"), order_no="WO7")
    way = planned(told, output, made=("VALVE", "P1"), later=(used,))
    assert undone_by(way) == [used.event_id, output.event_id]


def test_a_hold_downstream_that_quality_looks_at_stays_so_an_approval_is_needed():
    """Its reserve could not be dissolved; what else the next operation reported is not undone in vain."""
    told, (output, hold) = story(("10", Output(qty=pieces("10"))), ("20", HOLD_10))
    told.books.take(
        told.at(None, Decision(target_event_id=hold.event_id, verdict=Verdict.UNDER_REVIEW, reason_code="Q"))
    )
    told.books.take(told.at("20", Output(qty=pieces("5"))))
    way = planned(told, output)
    assert undone_by(way) == [output.event_id]
    assert [blocker.approvable for blocker in way.blockers] == [True]


def test_a_closed_order_is_reopened_completed_and_closed_again():
    states = (OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED)
    told, (output, *_) = story(("30", Output(qty=pieces("5"))), *((None, OrderStatus(state=state)) for state in states))
    way = planned(told, output)
    assert [(type(step.detail).__name__, step.role) for step in way.steps] == [
        ("OrderStatus", "controller"),
        ("Reversal", None),
        ("OrderStatus", "supervisor"),
        ("OrderStatus", "controller"),
    ]
    assert [step.order_no for step in way.steps] == ["WO5"] * 4
    taken(told, way)
    assert told.books.position.state is OrderState.CLOSED
    assert (told.books.balance(Role.FG), told.books.balance(Role.WIP)) == (0, 0)


# --- steps that can be taken ------------------------------------------------------------------------------------------


def taken(told: Story, way: Plan) -> list[JournalLine]:
    """Take the steps of a plan one after another; none may be blocked when its turn comes."""
    posted: list[JournalLine] = []
    for step in way.steps:
        if isinstance(step.detail, Reversal):
            target, _ = told.books.made[step.detail.target_event_id]
            hard = [each for each in blockers(facts(told, target)) if not each.approvable]
            assert not hard, (hard, target)
        made = told.books.take(event(step.detail, order_no=step.order_no, operation_no=step.operation_no))
        if isinstance(step.detail, Reversal):
            assert [(each.role, each.amount_minor) for each in made] == [
                (each.role, each.amount_minor) for each in step.journal
            ]
        posted += made
    return posted


def by_line(lines: list[JournalLine]) -> Counter[tuple[str, str]]:
    sums: Counter[tuple[str, str]] = Counter()
    for line in lines:
        sums[line.role, line.cost_line] += line.amount_minor
    return Counter({key: amount for key, amount in sums.items() if amount})


def contents(books: Books) -> tuple[object, ...]:
    """A position without what is zero and without the order in which things were first seen."""
    at = books.position
    return (
        {t for t in at.operations if t != OperationTally(operation_no=t.operation_no)},
        {(t.item, t.substitute_for, t.used) for t in at.components if t.used},
        {t for t in at.times if t.worked_s},
        {t for t in at.products if t.made},
        {t for t in at.vendors if t.sent or t.received},
    )


@given(order_no=orders, by=rules, what=moves(), pick=st.integers(0, 99))
def test_a_plan_undoes_exactly_what_it_says(order_no, by, what, pick):
    """After its steps books and position are as if the undone entries had never been; nobody else's are touched."""
    told = new(order_no, by).tell(what)
    target = told.some(lambda each: True, pick)
    if target is None:
        return
    way = planned(told, target)
    ids = undone_by(way)
    before = by_line([line for event_id in ids for line in told.books.made[event_id][1]])
    posted = taken(told, way)
    assert by_line(posted) == Counter({key: -amount for key, amount in before.items()})
    never = Books(order_no, SHOP, by)
    never.take_all(each for each in told.books.counted())
    assert contents(told.books) == contents(never)
    if way.steps:
        assert ids[-1] == target.event_id
        assert target not in told.books.counted()
    else:
        assert any(not blocker.approvable for blocker in way.blockers) or target.event_type.value == "HOLD"


@given(order_no=orders, by=rules, what=moves(), pick=st.integers(0, 99))
def test_what_nothing_blocks_is_undone_alone(order_no, by, what, pick):
    told = new(order_no, by).tell(what)
    target = told.some(lambda each: not blockers(facts(told, each)), pick)
    if target is None:
        return
    way = planned(told, target)
    assert (undone_by(way), way.simple, way.blockers) == ([target.event_id], True, ())


def test_undo_is_possible_any_time_without_touching_the_rest():
    """P03: the second of three partial outputs is taken back after all were posted."""
    told, (_, second, _) = story(*(("30", Output(qty=pieces(number))) for number in ("10", "20", "30")))
    taken(told, planned(told, second))
    assert told.books.position.operation("30").good == micro("40")
    assert told.books.balance(Role.FG) == 40 * 1274
    assert replace(facts(told, second), later=()).undone
