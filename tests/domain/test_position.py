"""Where pieces, components and hours are: one place each, and nothing left of what was taken back (D9)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.detail import (
    Consumption,
    Decision,
    Downtime,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    Reversal,
    ScanRefused,
    ScrapOutput,
    SignIn,
    SignOut,
    Time,
    TimeCategory,
    TimeKind,
    Verdict,
)
from floorledger.domain.event import Event
from floorledger.domain.number import NONE, micro, micro_text
from floorledger.domain.position import Position, apply
from tests.plants import event, hours, kilos, pieces


def after(*happened: Event) -> Position:
    position = Position(order_no="WO1")
    for each in happened:
        position = apply(position, each)
    return position


def at(operation_no: str, detail) -> Event:
    return event(detail, operation_no=operation_no)


def held_at(position: Position, operation_no: str) -> str:
    """``"good/scrap/held"`` of an operation."""
    tally = position.operation(operation_no)
    return "/".join(micro_text(value) for value in (tally.good, tally.scrap, tally.held))


def contents(position: Position) -> tuple:
    """The position without what is zero and without the order in which things were first seen."""
    return (
        position.order_no,
        position.state,
        {(t.operation_no, t.good, t.scrap, t.held) for t in position.operations if t.good or t.scrap or t.held},
        {(t.item, t.used) for t in position.components if t.used},
        {(t.operation_no, t.work_center, t.kind, t.worked_s) for t in position.times if t.worked_s},
    )


PIECES = [
    ("output is good", [("10", Output(qty=pieces("5")))], {"10": "5/0/0"}),
    ("scrap is scrap", [("10", ScrapOutput(qty=pieces("5"), reason_code="F"))], {"10": "0/5/0"}),
    ("a hold is neither", [("10", Hold(hold_code="Q", qty=pieces("5")))], {"10": "0/0/5"}),
    (
        "a release moves pieces, it makes none",
        [("10", Hold(hold_code="Q", qty=pieces("5"))), ("10", Release(hold_event_id="h", qty=pieces("2")))],
        {"10": "2/0/3"},
    ),
    (
        "released in parts until nothing is held",
        [
            ("10", Hold(hold_code="Q", qty=pieces("5"))),
            ("10", Release(hold_event_id="h", qty=pieces("2"))),
            ("10", Release(hold_event_id="h", qty=pieces("3"))),
        ],
        {"10": "5/0/0"},
    ),
    (
        "each operation for itself",
        [
            ("10", Output(qty=pieces("8"))),
            ("20", Output(qty=pieces("6"))),
            ("20", ScrapOutput(qty=pieces("1"), reason_code="F")),
            ("20", Hold(hold_code="Q", qty=pieces("1"))),
            ("10", Output(qty=pieces("2"))),
        ],
        {"10": "10/0/0", "20": "6/1/1", "30": "0/0/0"},
    ),
    ("the hold of a lot moves no pieces", [("10", Hold(hold_code="Q", item="RESIN", lot="R7"))], {"10": "0/0/0"}),
    (
        "nor does one that names a quantity of a component",
        [("10", Hold(hold_code="Q", item="RESIN", lot="R7", qty=kilos("5")))],
        {"10": "0/0/0"},
    ),
    ("nor the release of a lot", [("10", Release(hold_event_id="h"))], {"10": "0/0/0"}),
    ("rework is still one piece", [("10", Output(qty=pieces("5"), rework=True))], {"10": "5/0/0"}),
]


@pytest.mark.parametrize(("story", "expected"), [row[1:] for row in PIECES], ids=[row[0] for row in PIECES])
def test_every_piece_is_in_one_place(story, expected):
    position = after(*(at(operation_no, detail) for operation_no, detail in story))
    assert {number: held_at(position, number) for number in expected} == expected


def test_reported_and_held_add_up():
    position = after(
        at("10", Output(qty=pieces("5"))),
        at("10", ScrapOutput(qty=pieces("2"), reason_code="F")),
        at("10", Hold(hold_code="Q", qty=pieces("3"))),
        at("20", Hold(hold_code="Q", qty=pieces("1"))),
    )
    assert position.operation("10").reported == micro("10")
    assert position.held == micro("4")


def test_what_was_never_reported_is_zero():
    position = Position(order_no="WO1")
    assert position.operation("10").reported == NONE
    assert position.operation(None).operation_no == ""
    assert position.used("RESIN") == NONE
    assert position.held == NONE


def test_components_add_up_by_item():
    position = after(
        event(Consumption(item="RESIN", qty=kilos("2"), lot="R7")),
        event(Consumption(item="GLUE", qty=pieces("1"), planned=False)),
        event(Consumption(item="RESIN", qty=kilos("0.5"), lot="R8")),
    )
    assert position.used("RESIN") == micro("2.5")
    assert position.used("GLUE") == micro("1")


def test_hours_add_up_by_operation_work_centre_and_kind():
    position = after(
        event(hours("1"), operation_no="10", work_center="M1"),
        event(hours("2", category=TimeCategory.SETUP), operation_no="10", work_center="M1"),
        event(hours("4"), operation_no="10", work_center="M2"),
        event(hours("8"), operation_no="20", work_center="M1"),
        event(hours("16", TimeKind.MACHINE), operation_no="10", work_center="M1"),
    )
    tallies = {(t.operation_no, t.work_center, t.kind): Fraction(t.worked_s, 3600) for t in position.times}
    assert tallies == {
        ("10", "M1", TimeKind.LABOUR): 3,
        ("10", "M2", TimeKind.LABOUR): 4,
        ("20", "M1", TimeKind.LABOUR): 8,
        ("10", "M1", TimeKind.MACHINE): 16,
    }


def test_worked_time_counts_not_paid_time():
    time = Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=60, paid_s=3600, crew=3)
    assert [tally.worked_s for tally in after(event(time)).times] == [60]


@pytest.mark.parametrize(
    "detail",
    [
        Downtime(reason_code="JAM", duration_s=60),
        ScanRefused(fault_code="C01"),
        Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK"),
        Reversal(target_event_id="e", reason_code="MIS"),
        SignIn(),
        SignOut(),
    ],
    ids=lambda detail: type(detail).__name__,
)
def test_what_moves_nothing(detail):
    before = after(event(Output(qty=pieces("5"))))
    assert apply(before, event(detail)) == before


RELEASED, STARTED, COMPLETE, CLOSED, REOPENED = OrderState


@pytest.mark.parametrize(
    ("states", "last"),
    [
        ([], None),
        ([RELEASED], RELEASED),
        ([RELEASED, STARTED], STARTED),
        ([STARTED, COMPLETE], COMPLETE),
        ([COMPLETE, CLOSED], CLOSED),
        ([COMPLETE, CLOSED, COMPLETE], COMPLETE),
        # from a device that was offline
        ([STARTED, COMPLETE, STARTED], COMPLETE),
        ([STARTED, COMPLETE, RELEASED], COMPLETE),
        ([COMPLETE, CLOSED, STARTED], CLOSED),
        ([STARTED, RELEASED], RELEASED),
    ],
    ids=str,
)
def test_a_late_report_from_the_floor_does_not_reopen_an_order(states, last):
    assert after(*(event(OrderStatus(state=state)) for state in states)).state is last


# --- taking back ------------------------------------------------------------------------------------------------------
operations = st.sampled_from(["10", "20", "30"])
amounts = st.integers(1, 50).map(lambda number: pieces(str(number)))
moves = st.one_of(
    st.builds(Output, qty=amounts),
    st.builds(ScrapOutput, qty=amounts, reason_code=st.just("F")),
    st.builds(Hold, hold_code=st.just("Q"), qty=amounts),
    st.builds(Release, hold_event_id=st.just("h"), qty=amounts),
    st.builds(Consumption, item=st.sampled_from(["A", "B"]), qty=amounts),
    st.builds(
        Time,
        category=st.sampled_from(TimeCategory),
        kind=st.sampled_from(TimeKind),
        worked_s=st.integers(0, 9999),
        paid_s=st.just(0),
    ),
)
stories = st.lists(st.tuples(operations, moves).map(lambda pair: at(*pair)), max_size=12)


@given(story=stories, data=st.data())
def test_reversing_some_events_leaves_what_the_others_make(story, data):
    """In whatever order: the position is what it would be had the reversed events never been."""
    undone = data.draw(st.permutations(story).map(lambda shuffled: shuffled[: len(shuffled) // 2]))
    position = after(*story)
    for each in undone:
        position = apply(position, each, sign=-1)
    assert contents(position) == contents(after(*(each for each in story if each not in undone)))


@given(story=stories)
def test_reversing_everything_gives_exactly_nothing(story):
    position = after(*story)
    for each in story:
        position = apply(position, each, sign=-1)
    assert contents(position) == contents(Position(order_no="WO1"))


@given(story=stories, data=st.data())
def test_the_order_of_events_does_not_matter(story, data):
    assert contents(after(*story)) == contents(after(*data.draw(st.permutations(story))))


@given(story=stories)
def test_pieces_are_neither_made_nor_lost(story):
    """All places together hold what output, scrap and holds reported: a release only moves."""
    position = after(*story)
    reported = sum(each.detail.qty.base for each in story if isinstance(each.detail, Output | ScrapOutput | Hold))
    assert sum(tally.reported for tally in position.operations) == reported
