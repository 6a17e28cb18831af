"""The life of a hold (domain.md B1.4): states, decisions in parts, and what cannot be decided (pains.md P26)."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Detail, Disposition, Fate, Hold, Output, Release
from floorledger.domain.event import Event
from floorledger.domain.hold import TWO_PERSONS, HoldFacts, HoldPart, HoldState, refusal, shape_refusal, status_of
from floorledger.domain.number import NONE, micro
from floorledger.domain.policy import ExpectedLoss, Role, ScrapMode
from floorledger.domain.unit import Quantity
from tests.domain.stories import moves, new, orders, rules
from tests.plants import Books, event, kilos, pieces, policy
from tests.workshop import workshop

HUNDRED = event(Hold(hold_code="LEAK", qty=pieces("100")), event_id="hold", order_no="WO5", operation_no="30")
LOT = event(Hold(hold_code="LEAK", item="BRASS", lot="L1"), event_id="hold", order_no=None, operation_no=None)
PART_LOT = replace(LOT, detail=Hold(hold_code="LEAK", item="BRASS", lot="L1", qty=kilos("100")))


def release(number: str | None) -> Release:
    return Release(hold_event_id="hold", qty=None if number is None else pieces(number))


def decide(fate: Fate, number: str, **more: str) -> Disposition:
    return Disposition(hold_event_id="hold", fate=fate, qty=pieces(number), reason_code="Q", **more)  # type: ignore[arg-type]


def word(verdict: Verdict, target: str = "hold") -> Decision:
    return Decision(target_event_id=target, verdict=verdict, reason_code="Q")


def there(detail: Detail, **header: object) -> Event:
    """At the place where the hundred pieces are on hold."""
    return event(detail, **({"order_no": "WO5", "operation_no": "30"} | header))


# --- states -----------------------------------------------------------------------------------------------------------
HOLD, REVIEW, DECIDED = HoldState
LIVES: list[tuple[str, Event, list[Detail], HoldState, str]] = [
    ("held", HUNDRED, [], HOLD, "100"),
    ("under review", HUNDRED, [word(Verdict.UNDER_REVIEW)], REVIEW, "100"),
    ("other words change nothing", HUNDRED, [word(Verdict.COMMENT), word(Verdict.ASSIGN)], HOLD, "100"),
    ("a word about something else", HUNDRED, [word(Verdict.UNDER_REVIEW, "other")], HOLD, "100"),
    ("released in part", HUNDRED, [release("30")], HOLD, "70"),
    ("released", HUNDRED, [release("30"), release("70")], DECIDED, "0"),
    ("a part decided, the rest still under review", HUNDRED, [word(Verdict.UNDER_REVIEW), release("30")], REVIEW, "70"),
    ("a late word does not open it again", HUNDRED, [release("100"), word(Verdict.UNDER_REVIEW)], DECIDED, "0"),
    ("another hold's decision", HUNDRED, [replace(release("30"), hold_event_id="other")], HOLD, "100"),
    ("what has nothing to do with it", HUNDRED, [Output(qty=pieces("100"))], HOLD, "100"),
    ("a whole lot", LOT, [], HOLD, "0"),
    ("a whole lot, freed", LOT, [release(None)], DECIDED, "0"),
    ("a part of a whole lot scrapped: the rest is still held", LOT, [decide(Fate.SCRAP, "5")], HOLD, "0"),
    ("and freed", LOT, [decide(Fate.SCRAP, "5"), release(None)], DECIDED, "0"),
    ("a part of a lot", PART_LOT, [decide(Fate.RETURN, "60")], HOLD, "40"),
    ("all of a part of a lot", PART_LOT, [decide(Fate.RETURN, "60"), decide(Fate.SCRAP, "40")], DECIDED, "0"),
    *((fate.value, HUNDRED, [decide(fate, "100")], DECIDED, "0") for fate in Fate),
]


@pytest.mark.parametrize(("hold", "later", "state", "left"), [row[1:] for row in LIVES], ids=[row[0] for row in LIVES])
def test_states(hold, later, state, left):
    status = status_of(hold, [there(detail) for detail in later])
    assert (status.state, status.remaining) == (state, micro(left))


def test_what_is_no_hold_has_no_life():
    with pytest.raises(AssertionError, match="is no hold"):
        status_of(there(Output(qty=pieces("1"))), [])


def test_p26_a_hundred_become_eighty_accepted_and_twenty_rejected():
    """The hold is split; each part knows its fate, and the books hold eighty at standard and none of the twenty."""
    accepted = there(decide(Fate.USE_AS_IS, "80", concession="C1"))
    rejected = there(decide(Fate.SCRAP, "20"))
    status = status_of(HUNDRED, [accepted, rejected])
    assert status.state is DECIDED
    assert status.parts == (
        HoldPart(event_id=accepted.event_id, fate=Fate.USE_AS_IS, qty=micro("80")),
        HoldPart(event_id=rejected.event_id, fate=Fate.SCRAP, qty=micro("20")),
    )
    losses = (ExpectedLoss(hold_code="LEAK", probability=Fraction(1, 2)),)
    books = Books("WO5", workshop(), policy(scrap_mode=ScrapMode.B, expected_losses=losses))
    books.take_all([HUNDRED, there(word(Verdict.UNDER_REVIEW))])
    assert books.balance(Role.RESERVE) == -61000  # half of 100 x 12.20
    books.take(accepted)
    assert (books.balance(Role.FG), books.balance(Role.RESERVE)) == (101920, -12200)  # 80 x 12.74, half of 20 x 12.20
    books.take(rejected)
    assert (books.balance(Role.SCRAP_EXP), books.balance(Role.RESERVE)) == (24400, 0)  # 20 x 12.20
    assert books.balance(Role.RESERVE_EXP) == 0
    tally = books.position.operation("30")
    assert (tally.good, tally.scrap, tally.held) == (micro("80"), micro("20"), NONE)


def test_a_part_may_go_any_way_and_all_parts_are_one_hold():
    """A hundred: released, used, reworked, downgraded and scrapped, twenty each; every piece is in one place (D9)."""
    books = Books("WO5", workshop(), policy()).take_all([HUNDRED, there(release("20"))])
    for fate in (Fate.USE_AS_IS, Fate.REWORK, Fate.DOWNGRADE, Fate.SCRAP):
        books.take(there(decide(fate, "20", **({"to_item": "VALVE-B"} if fate is Fate.DOWNGRADE else {}))))
    tally = books.position.operation("30")
    assert [tally.good, tally.rework, tally.scrap, tally.held] == [micro("40"), micro("20"), micro("40"), NONE]
    assert tally.reported == micro("100")
    assert books.position.made("VALVE-B") == micro("20")


def test_scrap_and_use_as_is_need_two_persons():
    assert {Fate.SCRAP, Fate.USE_AS_IS} == TWO_PERSONS


@given(order_no=orders, by=rules, what=moves("hold", "hold lot", "review", "decide", "decide", "decide", "undo"))
def test_the_parts_of_a_hold_never_exceed_it(order_no, by, what):
    told = new(order_no, by).tell(what)
    for held in told.books.counted():
        if isinstance(held.detail, Hold) and held.detail.qty is not None:
            status = told.books.hold(held.event_id)
            assert sum(part.qty for part in status.parts) + status.remaining == held.detail.qty.base
            assert (status.state is DECIDED) == (status.remaining == 0)


# --- what cannot be decided -------------------------------------------------------------------------------------------
OF_LOT = {"order_no": None, "operation_no": None}
ALL = HoldFacts(hold=HUNDRED, remaining=micro("100"))
SOME = HoldFacts(hold=HUNDRED, remaining=micro("20"))
OPEN = HoldFacts(hold=LOT, lot_open=True)
COUNTED = HoldFacts(hold=PART_LOT, remaining=micro("100"), lot_open=True)

REFUSED = [
    # what, decision, what is known, code, words
    ("unknown hold", there(release("1")), HoldFacts(hold=None), "R02", "not known here"),
    ("no hold", there(release("1")), HoldFacts(hold=there(Output(qty=pieces("1")))), "R02", "not known here"),
    ("free lot", event(release(None), **OF_LOT), replace(OPEN, lot_open=False), "Q05", "not on hold any more"),
    (
        "decision on a free lot",
        event(decide(Fate.SCRAP, "1"), **OF_LOT),
        replace(COUNTED, lot_open=False),
        "Q05",
        "not on hold any more",
    ),
    ("lot that nobody counted", event(release("1"), **OF_LOT), OPEN, "Q05", "never counted"),
    ("how many?", there(release(None)), ALL, "Q05", "say how many"),
    ("how many of a counted lot?", event(release(None), **OF_LOT), COUNTED, "Q05", "say how many"),
    ("more than is left", there(release("21")), SOME, "Q05", "than are on hold"),
    ("more decided than is left", there(decide(Fate.SCRAP, "21")), SOME, "Q05", "than are on hold"),
    ("more of a lot", event(decide(Fate.SCRAP, "101"), **OF_LOT), COUNTED, "Q05", "than are on hold"),
    ("another operation", there(release("1"), operation_no="20"), ALL, "Q06", "order WO5, operation 30"),
    ("another order", there(decide(Fate.REWORK, "1"), order_no="WO7"), ALL, "Q06", "only there"),
    ("lot at an operation", there(decide(Fate.SCRAP, "1")), COUNTED, "Q06", "without an operation"),
    ("whole lot at an operation", there(decide(Fate.SCRAP, "1")), OPEN, "Q06", "without an operation"),
]


@pytest.mark.parametrize(
    ("happened", "known", "code", "words"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_what_cannot_be_decided(happened, known, code, words):
    found = refusal(happened, known)
    assert found is not None
    assert found[0] == code
    assert words in found[1]
    assert found[1].endswith(".")


ALLOWED = [
    ("all of it", there(release("100")), ALL),
    ("the rest of it", there(decide(Fate.SCRAP, "20")), SOME),
    ("a whole lot", event(release(None), **OF_LOT), OPEN),
    ("a whole lot, by a device that stands at an operation", there(release(None)), OPEN),
    ("a part of a whole lot", event(decide(Fate.RETURN, "5"), **OF_LOT), OPEN),
    ("a part of a counted lot", event(decide(Fate.RETURN, "5"), **OF_LOT), COUNTED),
    ("a part of a counted lot is freed", event(release("5"), **OF_LOT), COUNTED),
    ("the lot of an order's component", event(decide(Fate.RETURN, "5"), order_no="WO5", operation_no=None), COUNTED),
    ("what is no decision on a hold", there(Output(qty=pieces("1"))), HoldFacts(hold=None)),
    ("a word", there(word(Verdict.UNDER_REVIEW)), HoldFacts(hold=None)),
]


@pytest.mark.parametrize(("happened", "known"), [row[1:] for row in ALLOWED], ids=[row[0] for row in ALLOWED])
def test_what_can_be_decided(happened, known):
    assert refusal(happened, known) is None


SHAPES = [
    (pieces("1"), None, None, True),
    (None, "BRASS", "L1", True),
    (pieces("1"), "BRASS", "L1", True),
    (None, None, None, False),
    (None, "BRASS", None, False),
    (None, None, "L1", False),
    (pieces("1"), "BRASS", None, False),
    (pieces("1"), None, "L1", False),
]


@pytest.mark.parametrize(("qty", "item", "lot", "possible"), SHAPES)
def test_the_shape_of_a_hold(qty: Quantity | None, item, lot, possible):
    text = shape_refusal(Hold(hold_code="Q", qty=qty, item=item, lot=lot))
    assert (text is None) == possible
    assert text is None or text.endswith(".")


@given(number=st.integers(1, 200), left=st.integers(0, 200))
def test_never_more_than_is_left(number, left):
    found = refusal(there(release(str(number))), HoldFacts(hold=HUNDRED, remaining=micro(str(left))))
    assert (found is None) == (number <= left)
