"""The count of ledger lines: the table written by hand against what the posting code makes (D4, I5)."""

from dataclasses import replace

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
    TimeCategory,
    TimeKind,
    Verdict,
)
from floorledger.domain.effect import FINANCIAL, NON_FINANCIAL, ledger_lines_expected
from floorledger.domain.event import Event, EventType
from floorledger.domain.policy import Policy, Role, ScrapMode
from floorledger.domain.posting import NotPostable
from tests.plants import Books, event, hours, line_plant, pieces, policy, qty

LINE = line_plant()
A, B = policy(), policy(scrap_mode=ScrapMode.B)
A_NO_FOH, B_NO_FOH = policy(absorb_foh=False), policy(scrap_mode=ScrapMode.B, absorb_foh=False)
POLICIES = (A, B, A_NO_FOH, B_NO_FOH)


def expected(happened: Event, rules: Policy, **more: int) -> int:
    return ledger_lines_expected(happened, rules, receipt_operation="30", **more)


ROWS = [
    # what, detail, operation, lines under A, B, A without FOH, B without FOH
    ("output at the receipt point", Output(qty=pieces("1")), "30", (2, 2, 2, 2)),
    ("final output", Output(qty=pieces("1"), final=True), "30", (2, 2, 2, 2)),
    ("output before it", Output(qty=pieces("1")), "20", (0, 0, 0, 0)),
    ("output of no operation", Output(qty=pieces("1")), None, (0, 0, 0, 0)),
    ("release at the receipt point", Release(hold_event_id="h", qty=pieces("1")), "30", (2, 2, 2, 2)),
    ("release before it", Release(hold_event_id="h", qty=pieces("1")), "10", (0, 0, 0, 0)),
    ("release of a lot", Release(hold_event_id="h"), "30", (0, 0, 0, 0)),
    ("consumption", Consumption(item="STEEL", qty=qty("1", LINE, "STEEL")), "10", (2, 2, 2, 2)),
    ("unplanned", Consumption(item="GLUE", qty=qty("1", LINE, "GLUE"), planned=False), None, (2, 2, 2, 2)),
    ("scrap", ScrapOutput(qty=pieces("1"), reason_code="F"), "30", (0, 2, 0, 2)),
    ("scrap upstream", ScrapOutput(qty=pieces("1"), reason_code="F"), "10", (0, 2, 0, 2)),
    ("labour", hours("1"), "10", (6, 6, 4, 4)),
    ("setup labour", hours("1", category=TimeCategory.SETUP), "30", (6, 6, 4, 4)),
    ("machine", hours("1", TimeKind.MACHINE), "20", (2, 2, 2, 2)),
    ("stop", Downtime(reason_code="JAM", duration_s=60), "10", (0, 0, 0, 0)),
    ("hold", Hold(hold_code="Q", qty=pieces("1")), "30", (0, 0, 0, 0)),
    ("started", OrderStatus(state=OrderState.STARTED), None, (0, 0, 0, 0)),
    ("complete", OrderStatus(state=OrderState.TECHNICALLY_COMPLETE), None, (0, 0, 0, 0)),
    ("closed without variance", OrderStatus(state=OrderState.CLOSED), None, (0, 0, 0, 0)),
    ("reversal of nothing", Reversal(target_event_id="e", reason_code="M"), "30", (0, 0, 0, 0)),
    ("decision", Decision(target_event_id="e", verdict=Verdict.APPROVE, reason_code="OK"), "30", (0, 0, 0, 0)),
    ("refused scan", ScanRefused(fault_code="C01"), "30", (0, 0, 0, 0)),
    ("sign in", SignIn(), "30", (0, 0, 0, 0)),
    ("sign out", SignOut(), "30", (0, 0, 0, 0)),
]


@pytest.mark.parametrize(("detail", "operation", "lines"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_the_table(detail, operation, lines):
    happened = event(detail, order_no="WO9", operation_no=operation)
    assert tuple(expected(happened, rules) for rules in POLICIES) == lines


def test_the_table_has_every_type():
    assert {event(row[1]).event_type for row in ROWS} == set(EventType)


def test_every_type_is_declared_once():
    assert set(EventType) == FINANCIAL | NON_FINANCIAL
    assert not FINANCIAL & NON_FINANCIAL


def test_what_is_declared_non_financial_makes_no_line():
    for _, detail, operation, lines in ROWS:
        if event(detail).event_type in NON_FINANCIAL:
            assert not any(lines), operation


@pytest.mark.parametrize("detail", [Output(qty=pieces("1")), Release(hold_event_id="h", qty=pieces("1"))])
def test_an_order_without_a_receipt_point_receives_nothing(detail):
    happened = event(detail, operation_no=None)
    assert ledger_lines_expected(happened, A, receipt_operation=None) == 0


@pytest.mark.parametrize(("roles", "lines"), [(0, 0), (1, 2), (5, 10)])
def test_a_closing_makes_two_lines_for_each_variance_role(roles, lines):
    closing = event(OrderStatus(state=OrderState.CLOSED))
    assert expected(closing, A, variance_roles=roles) == lines
    assert expected(event(OrderStatus(state=OrderState.STARTED)), A, variance_roles=roles) == 0


@pytest.mark.parametrize("lines", [0, 2, 4, 6])
def test_a_reversal_makes_as_many_as_its_target(lines):
    assert expected(event(Reversal(target_event_id="e", reason_code="M")), A, target_lines=lines) == lines
    assert expected(event(Output(qty=pieces("1")), operation_no="30"), A, target_lines=9) == 2


# --- against the posting code -----------------------------------------------------------------------------------------
places = st.sampled_from(
    [("10", "M1"), ("20", "M2"), ("20", "M3"), ("30", "M1"), (None, "M1"), ("40", "M2"), ("10", "M9")]
)
counts = st.integers(1, 40).map(lambda number: pieces(str(number)))
details = st.one_of(
    st.builds(Output, qty=counts, final=st.booleans()),
    st.builds(ScrapOutput, qty=counts, reason_code=st.just("F")),
    st.builds(Hold, hold_code=st.just("Q"), qty=st.none() | counts),
    st.builds(Release, hold_event_id=st.just("h"), qty=st.none() | counts),
    st.builds(Consumption, item=st.sampled_from(["STEEL", "SCREW", "OIL", "GLUE", "GHOST"]), qty=counts),
    st.builds(
        lambda seconds, kind, category: replace(hours("1", kind, category), worked_s=seconds),
        st.integers(0, 40_000),
        st.sampled_from(TimeKind),
        st.sampled_from(TimeCategory),
    ),
    st.sampled_from([row[1] for row in ROWS if not isinstance(row[1], Reversal | OrderStatus)]),
    st.sampled_from([OrderState.RELEASED, OrderState.STARTED]).map(lambda state: OrderStatus(state=state)),
)
stories = st.lists(
    st.tuples(places, details).map(
        lambda pair: event(pair[1], order_no="WO9", operation_no=pair[0][0], work_center=pair[0][1])
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize("rules", POLICIES, ids=["A", "B", "A without FOH", "B without FOH"])
@given(story=stories, data=st.data())
def test_the_journal_has_the_declared_number_of_lines(rules, story, data):
    books = Books("WO9", LINE, rules)
    accepted: dict[str, int] = {}

    def hold_to(happened: Event, **more: int) -> None:
        try:
            made = len(books.take(happened))
        except NotPostable:
            return
        assert made == expected(happened, rules, **more), happened
        accepted[happened.event_id] = made

    for happened in story:
        hold_to(happened)
    for target in data.draw(st.lists(st.sampled_from(sorted(accepted)), unique=True) if accepted else st.just([])):
        hold_to(event(Reversal(target_event_id=target, reason_code="M")), target_lines=accepted[target])
    books.take(event(OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)))
    variances = len(books.variance().by_role)
    hold_to(event(OrderStatus(state=OrderState.CLOSED)), variance_roles=variances)


def test_a_double_posting_keeps_the_trial_balance_at_zero_but_not_the_count():
    """Why lines are counted at all (I5)."""
    books = Books("WO9", LINE, A)
    happened = event(Output(qty=pieces("1")), order_no="WO9", operation_no="30")
    books.take(happened)
    books.take(happened)
    assert sum(books.balance(role) for role in Role) == 0
    assert len(books.lines) != expected(happened, A)
