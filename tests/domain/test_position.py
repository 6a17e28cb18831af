"""Where pieces, components and hours are: one place each, and nothing left of what was taken back (D9)."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
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
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    SubconSend,
    Time,
    TimeCategory,
    TimeKind,
    Transfer,
)
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.event import Event, EventType
from floorledger.domain.number import NONE, micro, micro_text
from floorledger.domain.position import STATE_AFTER, OperationTally, Position, apply, shortfall
from tests.plants import event, hours, kilos, pieces


def after(*happened: Event) -> Position:
    position = Position(order_no="WO1")
    for each in happened:
        position = apply(position, each)
    return position


def at(operation_no: str, detail) -> Event:
    return event(detail, operation_no=operation_no)


def held_at(position: Position, operation_no: str) -> str:
    """``"good/scrap/held/rework"`` of an operation."""
    tally = position.operation(operation_no)
    return "/".join(micro_text(value) for value in (tally.good, tally.scrap, tally.held, tally.rework))


def contents(position: Position) -> tuple:
    """The position without what is zero and without the order in which things were first seen."""
    return (
        position.order_no,
        position.state,
        {tally for tally in position.operations if tally != OperationTally(operation_no=tally.operation_no)},
        {tally for tally in position.components if tally.used},
        {tally for tally in position.times if tally.worked_s},
        {tally for tally in position.products if tally.made},
        {tally for tally in position.vendors if tally.sent or tally.received},
    )


def decide(fate: Fate, number: str, **more: str) -> Disposition:
    return Disposition(hold_event_id="h", fate=fate, qty=pieces(number), reason_code="Q", **more)  # type: ignore[arg-type]


def scrap(number: str, state: PieceState | None = None) -> ScrapOutput:
    return ScrapOutput(qty=pieces(number), reason_code="F", taken_from=state)


def rework(step: ReworkStep, number: str, **more: str) -> Rework:
    return Rework(step=step, qty=pieces(number), cause_code="BURR", **more)  # type: ignore[arg-type]


def received(**back: object) -> SubconReceipt:
    return SubconReceipt(purchase_order="PO1", **back)  # type: ignore[arg-type]


GOOD_5, HOLD_5 = ("10", Output(qty=pieces("5"))), ("10", Hold(hold_code="Q", qty=pieces("5")))


PIECES = [
    ("output is good", [("10", Output(qty=pieces("5")))], {"10": "5/0/0/0"}),
    ("scrap is scrap", [("10", ScrapOutput(qty=pieces("5"), reason_code="F"))], {"10": "0/5/0/0"}),
    ("a hold is neither", [("10", Hold(hold_code="Q", qty=pieces("5")))], {"10": "0/0/5/0"}),
    (
        "a release moves pieces, it makes none",
        [("10", Hold(hold_code="Q", qty=pieces("5"))), ("10", Release(hold_event_id="h", qty=pieces("2")))],
        {"10": "2/0/3/0"},
    ),
    (
        "released in parts until nothing is held",
        [
            ("10", Hold(hold_code="Q", qty=pieces("5"))),
            ("10", Release(hold_event_id="h", qty=pieces("2"))),
            ("10", Release(hold_event_id="h", qty=pieces("3"))),
        ],
        {"10": "5/0/0/0"},
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
        {"10": "10/0/0/0", "20": "6/1/1/0", "30": "0/0/0/0"},
    ),
    ("the hold of a lot moves no pieces", [("10", Hold(hold_code="Q", item="RESIN", lot="R7"))], {"10": "0/0/0/0"}),
    (
        "nor does one that names a quantity of a component",
        [("10", Hold(hold_code="Q", item="RESIN", lot="R7", qty=kilos("5")))],
        {"10": "0/0/0/0"},
    ),
    ("nor the release of a lot", [("10", Release(hold_event_id="h"))], {"10": "0/0/0/0"}),
    ("rework is still one piece", [("10", Output(qty=pieces("5"), rework=True))], {"10": "5/0/0/0"}),
    *(
        (f"a decision: {fate.value}", [HOLD_5, ("10", decide(fate, "2"))], {"10": expected})
        for fate, expected in (
            (Fate.USE_AS_IS, "2/0/3/0"),
            (Fate.REWORK, "0/0/3/2"),
            (Fate.SCRAP, "0/2/3/0"),
            (Fate.DOWNGRADE, "0/2/3/0"),
        )
    ),
    ("a decision on a lot moves no pieces", [GOOD_5, (None, decide(Fate.SCRAP, "2"))], {"10": "5/0/0/0"}),
    ("scrap of what was good", [GOOD_5, ("10", scrap("2", PieceState.GOOD))], {"10": "3/2/0/0"}),
    ("rework in the order begins", [GOOD_5, ("10", rework(ReworkStep.START, "2"))], {"10": "3/0/0/2"}),
    (
        "and is done",
        [GOOD_5, ("10", rework(ReworkStep.START, "2")), ("10", rework(ReworkStep.DONE, "2"))],
        {"10": "5/0/0/0"},
    ),
    (
        "or comes to nothing",
        [GOOD_5, ("10", rework(ReworkStep.START, "2")), ("10", scrap("2", PieceState.REWORK))],
        {"10": "3/2/0/0"},
    ),
    (
        "rework in an order of its own leaves the pieces delivered",
        [GOOD_5, ("10", rework(ReworkStep.START, "2", order_no="WO7"))],
        {"10": "5/0/0/0"},
    ),
    ("what a vendor sends back", [("20", received(good=pieces("8"), bad=pieces("2")))], {"20": "8/2/0/0"}),
    ("nothing good of it", [("20", received(bad=pieces("2")))], {"20": "0/2/0/0"}),
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


MOVES_NOTHING = [
    Downtime(reason_code="JAM", duration_s=60),
    ScanRefused(fault_code="C01"),
    Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK"),
    Reversal(target_event_id="e", reason_code="MIS"),
    SignIn(),
    SignOut(),
    Clock(jump_ms=7),
    Config(setting="tone", after="low"),
    Unknown(written_type="MAGIC", written_version=9),
    Inspection(characteristic="bore", readings=(), uom="MMT"),
    Transfer(item="RESIN", qty=kilos("1"), from_location="A", to_location="B"),
    Count(item="RESIN", book=micro("1")),
    ScrapComponent(item="RESIN", qty=kilos("1"), reason_code="F", issued=True),
    hours("1", category=TimeCategory.INDIRECT),
    Release(hold_event_id="h"),
]


@pytest.mark.parametrize("detail", MOVES_NOTHING, ids=lambda detail: type(detail).__name__)
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
items = st.sampled_from(["A", "B"])
moves = st.one_of(
    st.builds(Output, qty=amounts, final=st.booleans()),
    st.builds(ScrapOutput, qty=amounts, reason_code=st.just("F"), taken_from=st.none() | st.sampled_from(PieceState)),
    st.builds(Hold, hold_code=st.just("Q"), qty=amounts),
    st.builds(Release, hold_event_id=st.just("h"), qty=amounts),
    st.builds(
        Disposition,
        hold_event_id=st.just("h"),
        fate=st.sampled_from(Fate),
        qty=amounts,
        reason_code=st.just("Q"),
        to_item=items,
    ),
    st.builds(Rework, step=st.sampled_from(ReworkStep), qty=amounts, cause_code=st.just("B")),
    st.builds(Consumption, item=items, qty=amounts, substitute_for=st.none() | items),
    st.builds(Return, item=items, qty=amounts, substitute_for=st.none() | items),
    st.builds(Coproduct, item=items, qty=amounts),
    st.builds(Byproduct, item=items, qty=amounts),
    st.builds(SubconSend, purchase_order=items, item=items, qty=amounts),
    st.builds(SubconReceipt, purchase_order=items, good=st.none() | amounts, bad=st.none() | amounts),
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


def reported_by(detail: object) -> int:
    """Pieces that an entry reports for the first time."""
    match detail:
        case Output(qty=qty) | Hold(qty=qty) if qty is not None:
            return qty.base
        case ScrapOutput(qty=qty, taken_from=None):
            return qty.base
        case SubconReceipt(good=good, bad=bad):
            return sum(0 if qty is None else qty.base for qty in (good, bad))
        case _:
            return 0


@given(story=stories)
def test_pieces_are_neither_made_nor_lost(story):
    """All places together hold what was reported: a release, a decision, rework and scrap of good pieces only move."""
    position = after(*story)
    reported = sum(reported_by(each.detail) for each in story)
    assert sum(tally.reported for tally in position.operations) == reported


def test_every_type_is_said_to_move_something_or_nothing():
    """A type that is added later must be decided on here."""
    moving = {event(detail).event_type for _, story, _ in PIECES for _, detail in story}
    others = {EventType.CONSUMPTION, EventType.RETURN, EventType.COPRODUCT, EventType.BYPRODUCT, EventType.TIME}
    still = {event(detail).event_type for detail in MOVES_NOTHING}
    assert moving | others | {EventType.SUBCON_SEND, EventType.ORDER_STATUS} | still == set(EventType)


# --- components, products, vendors ------------------------------------------------------------------------------------


def test_a_return_takes_from_what_its_issue_said():
    """Two kilos for itself, three in place of glue, of which one came back."""
    position = after(
        event(Consumption(item="RESIN", qty=kilos("2"))),
        event(Consumption(item="RESIN", qty=kilos("3"), substitute_for="GLUE")),
        event(Return(item="RESIN", qty=kilos("1"), substitute_for="GLUE")),
    )
    assert {(tally.substitute_for, micro_text(tally.used)) for tally in position.components} == {
        (None, "2"),
        ("GLUE", "2"),
    }
    assert position.used("RESIN") == micro("4")


def test_products_add_up_with_what_was_downgraded():
    position = after(
        event(Coproduct(item="STRIP", qty=pieces("4"))),
        event(Byproduct(item="SWARF", qty=kilos("1.5"))),
        event(Coproduct(item="STRIP", qty=pieces("6"))),
        at("10", Hold(hold_code="Q", qty=pieces("5"))),
        at("10", decide(Fate.DOWNGRADE, "2", to_item="STRIP")),
    )
    assert [position.made(item) for item in ("STRIP", "SWARF", "GHOST")] == [micro("12"), micro("1.5"), NONE]


def test_what_is_at_a_vendor_and_what_came_back():
    sent = [event(SubconSend(purchase_order=order, item="RESIN", qty=kilos("5"))) for order in ("PO1", "PO2")]
    position = after(*sent, at("20", received(good=pieces("8"), bad=pieces("2"))))
    assert position.at_vendors == ("PO2",)
    assert [(each.purchase_order, each.sent, each.received) for each in position.vendors] == [
        ("PO2", micro("5"), NONE),
        ("PO1", micro("5"), micro("10")),
    ]
    tally = position.operation("20")
    assert (tally.vendor_good, tally.vendor_bad) == (micro("8"), micro("2"))


def test_where_decided_pieces_go_is_said_of_every_fate():
    assert set(STATE_AFTER) == set(Fate)


# --- remaining and lost (pains.md P13) --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("story", "remaining", "lost"),
    [
        ([], "100", "0"),
        ([Output(qty=pieces("60"))], "40", "0"),
        ([Output(qty=pieces("60")), scrap("10"), Hold(hold_code="Q", qty=pieces("5"))], "25", "0"),
        ([Output(qty=pieces("60"), final=True)], "0", "40"),
        ([Output(qty=pieces("60"), final=True), Output(qty=pieces("15"))], "0", "25"),
        ([Output(qty=pieces("110"))], "0", "0"),
        ([Output(qty=pieces("110"), final=True)], "0", "0"),
    ],
    ids=["nothing yet", "a part", "of every kind", "final", "late after final", "over", "over and final"],
)
def test_what_is_not_reported_remains_until_a_final_report_says_that_no_more_will_come(story, remaining, lost):
    tally = after(*(at("10", detail) for detail in story)).operation("10")
    assert (tally.remaining(micro("100")), tally.lost(micro("100"))) == (micro(remaining), micro(lost))


def test_a_final_report_that_is_undone_leaves_the_rest_to_come():
    first, final = at("10", Output(qty=pieces("60"))), at("10", Output(qty=pieces("20"), final=True))
    position = apply(after(first, final), final, sign=-1)
    assert position.operation("10").remaining(micro("100")) == micro("40")


# --- below zero -------------------------------------------------------------------------------------------------------


def test_a_shortfall_is_what_fell_below_zero_not_what_was_there_before():
    owed = after(at("10", rework(ReworkStep.START, "2")), event(Return(item="RESIN", qty=kilos("1"))))
    assert shortfall(Position(order_no="WO1"), owed) == {("10", "good"), ("", "RESIN", "")}
    assert shortfall(owed, apply(owed, at("20", Output(qty=pieces("1"))))) == set()
    assert shortfall(owed, apply(owed, at("10", Output(qty=pieces("1"))))) == set()
    assert shortfall(owed, apply(owed, at("10", rework(ReworkStep.START, "1")))) == {("10", "good")}


def test_the_pieces_of_every_state():
    tally = after(*(at(number, detail) for number, detail in (GOOD_5, HOLD_5))).operation("10")
    assert {state: tally.of(state) for state in PieceState} == {
        PieceState.GOOD: micro("5"),
        PieceState.SCRAP: NONE,
        PieceState.REWORK: NONE,
        PieceState.HELD: micro("5"),
    }
