"""Orders, roles, decisions, reversals, releases, closings and times: each finding on both sides of its border."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.check import check
from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import (
    Consumption,
    Downtime,
    Hold,
    OrderState,
    OrderStatus,
    Output,
    Release,
    ScrapOutput,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.device_detail import ScanRefused, SignIn, SignOut
from floorledger.domain.finding import Finding, Severity, worst
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro
from floorledger.domain.position import OperationTally, Position
from tests.domain.sayings import findings, said
from tests.domain.strategies import ANY_DETAIL
from tests.plants import NOON, event, facts, hours, kilos, pieces, policy, reference_plant

OUTPUT = Output(qty=pieces("5"))
SCRAP = ScrapOutput(qty=pieces("1"), reason_code="FLASH")
ISSUE = Consumption(item="RESIN", qty=kilos("2"), lot="R7")
HOLD = Hold(hold_code="QA", qty=pieces("5"))
HOLD_LOT = Hold(hold_code="QA", item="RESIN", lot="R7")
STOP = Downtime(reason_code="JAM", duration_s=600)
COMPLETE = OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)
CLOSE = OrderStatus(state=OrderState.CLOSED)


def roles(*names: str) -> frozenset[str]:
    return frozenset(names)


def order_in(state: OrderState | None, *tallies: OperationTally) -> Position:
    return Position(order_no="WO1", state=state, operations=tallies)


# --- the order --------------------------------------------------------------------------------------------------------
NEEDS_ORDER = [
    # what, detail, findings without an order, findings without an operation
    ("output", OUTPUT, ["M01 block"], ["M01 block"]),
    ("scrap", SCRAP, ["M01 block"], ["M01 block"]),
    ("hours", hours("1"), ["M01 block"], ["M01 block"]),
    ("held pieces", HOLD, ["M01 block"], ["M01 block"]),
    ("consumption", ISSUE, ["M01 block"], []),
    ("order status", OrderStatus(state=OrderState.STARTED), ["M01 block"], []),
    ("held lot", HOLD_LOT, [], []),
    ("held lot with a quantity", replace(HOLD_LOT, qty=kilos("5")), [], []),
    ("stop", STOP, [], []),
    ("refused scan", ScanRefused(fault_code="C01"), [], []),
    ("sign in", SignIn(), [], []),
    ("sign out", SignOut(), [], []),
]


@pytest.mark.parametrize(
    ("detail", "no_order", "no_operation"), [r[1:] for r in NEEDS_ORDER], ids=[r[0] for r in NEEDS_ORDER]
)
def test_what_needs_an_order_and_an_operation(detail, no_order, no_operation):
    assert said(detail) == []
    assert said(detail, order_no=None, operation_no=None) == no_order
    assert said(detail, operation_no=None) == no_operation


def plant(**changes: object) -> MasterData:
    return replace(reference_plant(), **changes)  # type: ignore[arg-type]


def standard(**changes: object) -> MasterData:
    master = reference_plant()
    return replace(master, standards=(replace(master.standards[0], **changes),))  # type: ignore[arg-type]


RESIN_AT_99 = replace(reference_plant().standards[0].bom[0], operation_no="99")
ORDERS = [
    ("known and released", {}, {}, []),
    ("unknown order", {"order_no": "WO404"}, {}, ["M01 block"]),
    ("unknown operation", {"operation_no": "99"}, {}, ["M01 block"]),
    ("order for nothing", {}, {"orders": (replace(reference_plant().orders[0], planned=0),)}, ["M04 block"]),
    ("order below zero", {}, {"orders": (replace(reference_plant().orders[0], planned=-1),)}, ["M04 block"]),
    ("no standard", {}, {"standards": ()}, ["F04 block"]),
    ("no operations", {}, {"standards": standard(operations=()).standards}, ["F04 block", "M01 block"]),
    ("no costing lot", {}, {"standards": standard(costing_lot=Fraction(0)).standards}, ["F04 block"]),
    ("no work centre", {}, {"work_centers": ()}, ["F04 block"]),
    ("component unknown", {}, {"items": reference_plant().items[:1]}, ["F04 block"]),
    ("component nowhere", {}, {"standards": standard(bom=(RESIN_AT_99,)).standards}, ["F04 block"]),
]


@pytest.mark.parametrize(("header", "changes", "expected"), [r[1:] for r in ORDERS], ids=[r[0] for r in ORDERS])
@pytest.mark.parametrize("detail", [OUTPUT, SCRAP, hours("1"), HOLD, ISSUE], ids=lambda detail: type(detail).__name__)
def test_orders(detail, header, changes, expected):
    found = said(detail, facts(master=plant(**changes)), **header)
    unknown_item = isinstance(detail, Consumption) and changes.get("items")
    assert found == expected + (["M01 block"] if unknown_item else [])


def test_a_standard_that_lacks_something_says_what():
    assert findings(OUTPUT, facts(master=plant(work_centers=())))[0].text == (
        "The master data has no work centre M1, so PUMP has no value yet."
    )


@pytest.mark.parametrize("state", [None, OrderState.RELEASED, OrderState.STARTED, OrderState.TECHNICALLY_COMPLETE])
@pytest.mark.parametrize("detail", [OUTPUT, SCRAP, ISSUE, hours("1"), HOLD, STOP])
def test_an_order_takes_reports_until_it_is_closed(detail, state):
    assert said(detail, facts(position=order_in(state))) == []


@pytest.mark.parametrize(
    "detail", [OUTPUT, SCRAP, ISSUE, hours("1"), HOLD, STOP, OrderStatus(state=OrderState.STARTED)]
)
def test_a_closed_order_takes_nothing(detail):
    assert said(detail, facts(position=order_in(OrderState.CLOSED))) == ["M04 block"]


def test_what_waits_on_a_closed_order_can_still_be_decided():
    known = facts(
        position=order_in(OrderState.CLOSED), roles=roles("supervisor"), target=event(OUTPUT), target_open=True
    )
    decision = Decision(target_event_id="e", verdict=Verdict.REJECT, reason_code="NO")
    assert said(decision, known, actor="P2") == []


# --- who may ----------------------------------------------------------------------------------------------------------
READY = order_in(OrderState.TECHNICALLY_COMPLETE)
PEOPLE = ("operator", "supervisor", "quality", "controller", "planner", "admin", "")
MAY = [
    # what, detail, what is known, who may
    ("complete", COMPLETE, {}, {"supervisor", "controller"}),
    ("close", CLOSE, {"position": READY}, {"controller"}),
    (
        "release pieces",
        Release(hold_event_id="h", qty=pieces("5")),
        {"remaining_held": micro("5")},
        {"supervisor", "controller", "quality"},
    ),
    ("release a lot", Release(hold_event_id="h"), {}, {"supervisor", "controller", "quality"}),
    (
        "decide",
        Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK"),
        {"target": event(OUTPUT, actor="P9"), "target_open": True},
        {"supervisor", "controller", "quality"},
    ),
    (
        "approve a closing",
        Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK"),
        {"target": event(CLOSE, actor="P9"), "target_open": True},
        {"controller"},
    ),
    (
        "reject a closing",
        Decision(target_event_id="e", verdict=Verdict.REJECT, reason_code="NO"),
        {"target": event(CLOSE, actor="P9"), "target_open": True},
        {"supervisor", "controller", "quality"},
    ),
    ("start", OrderStatus(state=OrderState.STARTED), {}, set(PEOPLE)),
    ("hold", HOLD, {}, set(PEOPLE)),
    (
        "undo somebody else's hold",
        Reversal(target_event_id="e", reason_code="MIS"),
        {"target": event(HOLD, actor="P9")},
        {"supervisor", "controller", "quality"},
    ),
    (
        "undo somebody else's hold of a lot",
        Reversal(target_event_id="e", reason_code="MIS"),
        {"target": event(HOLD_LOT, actor="P9")},
        {"supervisor", "controller", "quality"},
    ),
    ("undo one's own hold", Reversal(target_event_id="e", reason_code="MIS"), {"target": event(HOLD)}, set(PEOPLE)),
    (
        "undo somebody else's output",
        Reversal(target_event_id="e", reason_code="MIS"),
        {"target": event(OUTPUT, actor="P9")},
        set(PEOPLE),
    ),
    ("undo", Reversal(target_event_id="e", reason_code="MIS"), {"target": event(OUTPUT)}, set(PEOPLE)),
]


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize(("detail", "known", "may"), [row[1:] for row in MAY], ids=[row[0] for row in MAY])
def test_roles(detail, known, may, person):
    """Who administers users records nothing of the business, whatever else is wrong with it (B5.3)."""
    expected = ["S01 block"] * ((person not in may) + (person == "admin"))
    assert said(detail, facts(roles=roles(person), **known)) == expected


def test_one_of_several_roles_is_enough():
    assert said(CLOSE, facts(position=READY, roles=roles("operator", "controller"))) == []


# --- closing ----------------------------------------------------------------------------------------------------------
HELD = OperationTally(operation_no="10", held=micro("1"))
FREED = OperationTally(operation_no="10", good=micro("1"))


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (order_in(OrderState.TECHNICALLY_COMPLETE), []),
        (order_in(OrderState.TECHNICALLY_COMPLETE, FREED), []),
        (order_in(OrderState.TECHNICALLY_COMPLETE, HELD), ["F01 block"]),
        (order_in(OrderState.STARTED), ["M04 block"]),
        (order_in(OrderState.RELEASED), ["M04 block"]),
        (order_in(None), ["M04 block"]),
        (order_in(OrderState.STARTED, HELD), ["M04 block", "F01 block"]),
        (order_in(OrderState.CLOSED), []),  # a second closing settles what an approval posted since
        (order_in(OrderState.CLOSED, HELD), ["F01 block"]),
    ],
)
def test_preconditions_of_closing(position, expected):
    assert said(CLOSE, facts(position=position, roles=roles("controller"))) == expected


# --- reversals and decisions ------------------------------------------------------------------------------------------
UNDO = Reversal(target_event_id="e", reason_code="MIS")


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"target": event(OUTPUT)}, []),
        ({"target": event(ISSUE)}, []),
        ({"target": event(hours("1"))}, []),
        ({"target": event(HOLD)}, []),
        ({"target": event(Release(hold_event_id="h"))}, []),
        ({"target": event(OUTPUT), "target_reversed": True}, ["R07 block"]),
        ({"target": event(UNDO)}, ["R07 block"]),
        ({"target": event(Decision(target_event_id="e", verdict=Verdict.REJECT, reason_code="NO"))}, ["R07 block"]),
        ({"target": event(COMPLETE)}, ["R07 block"]),
        ({}, ["R02 block"]),
        ({"target_reversed": True}, ["R02 block"]),
    ],
)
def test_reversals(known, expected):
    assert said(UNDO, facts(**known)) == expected


APPROVAL = Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK")
REJECTION = replace(APPROVAL, verdict=Verdict.REJECT)


@pytest.mark.parametrize(
    ("decision", "known", "actor", "expected"),
    [
        (APPROVAL, {"target": event(OUTPUT, actor="P1"), "target_open": True}, "P2", []),
        (REJECTION, {"target": event(OUTPUT, actor="P1"), "target_open": True}, "P2", []),
        (APPROVAL, {"target": event(OUTPUT, actor="P1"), "target_open": True}, "P1", ["S01 block"]),
        (REJECTION, {"target": event(OUTPUT, actor="P1"), "target_open": True}, "P1", ["S01 block"]),
        (APPROVAL, {"target": event(OUTPUT, actor="P1"), "target_open": False}, "P2", ["R07 block"]),
        (APPROVAL, {}, "P2", ["R02 block"]),
        (APPROVAL, {"target": event(APPROVAL, actor="P1"), "target_open": True}, "P2", ["S01 block"]),
        (REJECTION, {"target": event(APPROVAL, actor="P1"), "target_open": True}, "P2", []),
    ],
)
def test_decisions(decision, known, actor, expected):
    assert said(decision, facts(roles=roles("supervisor"), **known), actor=actor) == expected


@pytest.mark.parametrize(
    ("released", "held", "expected"),
    [("5", "5", []), ("4", "5", []), ("6", "5", ["Q05 block"]), ("1", "0", ["Q05 block"])],
)
def test_no_more_is_released_than_is_held(released, held, expected):
    known = facts(roles=roles("quality"), remaining_held=micro(held))
    assert said(Release(hold_event_id="h", qty=pieces(released)), known) == expected


# --- times ------------------------------------------------------------------------------------------------------------
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
WHEN = [
    ("now", timedelta(0), []),
    ("15 minutes ahead", 15 * 60 * SECOND, []),
    ("a second more", 15 * 60 * SECOND + SECOND, ["T03 warn"]),
    ("24 hours ahead", 24 * HOUR, ["T03 warn"]),
    ("a second more than a day", 24 * HOUR + SECOND, ["T03 block"]),
    ("24 hours late", -24 * HOUR, []),
    ("a second later", -24 * HOUR - SECOND, ["T04 warn"]),
    ("a year late", -365 * 24 * HOUR, ["T04 warn"]),
]


@pytest.mark.parametrize(("shift", "expected"), [row[1:] for row in WHEN], ids=[row[0] for row in WHEN])
def test_future_and_late(shift, expected):
    assert said(OUTPUT, occurred_start=NOON + shift) == expected
    assert said(OUTPUT, occurred_start=NOON - 900 * HOUR, occurred_end=NOON + shift) == expected, "the end counts"


def test_late_is_counted_from_capture_not_from_now():
    """The hub may hear of it much later; that is not the operator's delay."""
    assert said(OUTPUT, facts(now=NOON + 100 * HOUR)) == []
    assert said(OUTPUT, facts(now=NOON + 100 * HOUR), captured_at=NOON + 25 * HOUR) == ["T04 warn"]


def test_late_says_how_many_hours():
    (finding,) = findings(OUTPUT, occurred_start=NOON - 49 * HOUR - 1799 * SECOND)
    assert (finding.actual, finding.unit, finding.text) == ("49", "h", "Entered 49 hours after it happened.")


def worked(seconds: int, **changes: object) -> Time:
    values = {"category": TimeCategory.RUN, "kind": TimeKind.LABOUR, "worked_s": seconds, "paid_s": 0}
    return Time(**(values | changes))  # type: ignore[arg-type]


DAY_S = 24 * 3600
DURATIONS = [
    ("nothing", 0, []),
    ("a day", DAY_S, []),
    ("a second more", DAY_S + 1, ["T02 block"]),
    ("below zero", -1, ["T05 block"]),
]


@pytest.mark.parametrize(("seconds", "expected"), [row[1:] for row in DURATIONS], ids=[row[0] for row in DURATIONS])
def test_durations(seconds, expected):
    assert said(worked(seconds), facts(position=None)) == expected  # without a standard to hold it against
    assert said(worked(seconds, kind=TimeKind.MACHINE)) == expected
    assert said(replace(STOP, duration_s=seconds)) == expected


@pytest.mark.parametrize("detail", [worked(60), STOP])
@pytest.mark.parametrize(("minutes", "expected"), [(1, []), (0, []), (-1, ["T05 block"])])
def test_an_end_before_its_start(detail, minutes, expected):
    assert said(detail, occurred_start=NOON, occurred_end=NOON + timedelta(minutes=minutes)) == expected


def test_the_clock_going_back_is_no_end_before_the_start():
    """02:30 summer time to 02:10 winter time are forty minutes."""
    start = datetime.fromisoformat("2026-10-25T02:30:00+02:00")
    end = datetime.fromisoformat("2026-10-25T02:10:00+01:00")
    assert said(worked(2400), facts(now=end), occurred_start=start, occurred_end=end, captured_at=end) == []


def test_a_default_duration_is_no_measurement():
    assert said(worked(3600, measured=False)) == ["T06 info"]
    assert findings(worked(3659, measured=False))[0].text == "60 minutes is a default duration, not a measurement."
    assert said(worked(DAY_S + 60, measured=False)) == ["T02 block", "T06 info"]


def test_too_long_a_time_is_named_in_minutes():
    (finding,) = findings(worked(DAY_S + 119))
    assert (finding.actual, finding.unit) == ("1441", "min")


def test_the_sentence_follows_the_plants_policy():
    strict = facts(policy=policy(time_block_h=12, future_block_h=2))
    assert findings(worked(13 * 3600), strict)[0].text.startswith("780 minutes is more than 12 hours.")
    assert findings(OUTPUT, strict, occurred_start=NOON + 3 * HOUR)[0].text == (
        "This lies more than 2 hours in the future."
    )


# --- all of them ------------------------------------------------------------------------------------------------------
def test_several_findings_at_once_are_all_reported():
    """Too much, of a lot that has expired, for an order that is closed, entered days later: four, not the first."""
    late = NOON - 30 * HOUR
    known = facts(position=order_in(OrderState.CLOSED))
    assert said(Consumption(item="RESIN", qty=kilos("2000"), lot="OLD"), known, occurred_start=late) == [
        "M04 block",
        "M05 block",
        "Q04 block",
        "T04 warn",
    ]


def test_nothing_to_say_about_a_plain_report():
    assert check(event(OUTPUT), facts()) == ()


@given(
    detail=ANY_DETAIL,
    order_no=st.sampled_from([None, "WO1", "WO404"]),
    operation_no=st.sampled_from([None, "10", "99"]),
    state=st.none() | st.sampled_from(OrderState),
    names=st.frozensets(st.sampled_from(PEOPLE)),
    has_target=st.booleans(),
    start=st.datetimes(timezones=st.just(UTC)),
)
def test_no_claim_makes_the_checks_fall_over(detail, order_no, operation_no, state, names, has_target, start):
    """A device must always be able to record what somebody says."""
    known = facts(
        roles=names,
        position=order_in(state),
        target=event(OUTPUT, actor="P9") if has_target else None,
        target_open=True,
    )
    header = {"order_no": order_no, "operation_no": operation_no, "occurred_start": start}
    for facts_known in (known, replace(known, position=None)):
        assert all(isinstance(each, Finding) for each in check(event(detail, **header), facts_known))


@pytest.mark.parametrize(
    ("severities", "highest"),
    [
        ([], None),
        (["info"], "info"),
        (["warn", "info"], "warn"),
        (["info", "block", "warn"], "block"),
        (["block", "block"], "block"),
    ],
)
def test_the_worst_of_several(severities, highest):
    found = tuple(Finding(code="T04", severity=Severity(each), text="A.") for each in severities)
    assert worst(found) == highest
