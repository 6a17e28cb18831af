"""Who decides on what and on how much: verdicts, authority, the approval ladder (domain.md B5.3; pains.md P14)."""

from dataclasses import replace
from fractions import Fraction

import pytest

from floorledger.domain.claim import Facts
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Consumption, Detail, Hold, Output
from floorledger.domain.event import Event
from floorledger.domain.finding import Severity
from floorledger.domain.number import micro
from floorledger.domain.policy import Policy, Rung
from floorledger.domain.position import OperationTally, Position
from tests.domain.sayings import findings, said
from tests.plants import event, facts, kilos, pieces, policy

LADDER = (
    Rung(up_to_minor=25_000, roles=("supervisor", "quality")),
    Rung(up_to_minor=250_000, roles=("production manager",)),
    Rung(up_to_minor=2_500_000, roles=("controller",)),
)


def word(verdict: Verdict, reason: str = "OK", assignee: str | None = None) -> Decision:
    return Decision(target_event_id="e", verdict=verdict, reason_code=reason, assignee=assignee)


def waiting(detail: Detail | None = None, **changes: object) -> Event:
    return event(detail or Output(qty=pieces("1")), **({"actor": "P9"} | changes))


def known(role: str = "supervisor", target: Event | None = None, **changes: object) -> Facts:
    values = {"roles": frozenset({role}), "target": target or waiting(), "target_open": True}
    return facts(**(values | changes))


# --- verdicts ---------------------------------------------------------------------------------------------------------
ENDING = [Verdict.APPROVE, Verdict.OVERRIDE, Verdict.REJECT, Verdict.CORRECT]


@pytest.mark.parametrize("verdict", ENDING)
def test_what_ends_a_wait(verdict):
    assert said(word(verdict), known(), actor="P2") == []
    assert said(word(verdict), known(), actor="P9") == ["S01 block"], "who captured it"
    assert said(word(verdict), known("operator"), actor="P2") == ["S01 block"]
    assert said(word(verdict), known(target_open=False), actor="P2") == ["R07 block"]
    assert said(word(verdict, reason=" "), known(), actor="P2") == ["S02 block"], "without a reason"


def test_who_had_it_recorded_does_not_decide_either():
    target = waiting(actor="P1", on_behalf_of="P2")
    assert said(word(Verdict.APPROVE), known(target=target), actor="P2") == ["S01 block"]
    assert said(word(Verdict.APPROVE), known(target=target), actor="P3") == []


@pytest.mark.parametrize("role", ["operator", "supervisor", ""])
def test_anybody_may_comment_at_any_time(role):
    for changes in ({}, {"target_open": False}, {"target": waiting(actor="P2")}):
        assert said(word(Verdict.COMMENT, reason=""), known(role, **changes), actor="P2") == []
    assert said(word(Verdict.COMMENT), known(role, target_open=False), actor="P9") == [], "who captured it too"


def test_an_assignment_names_somebody():
    assert said(word(Verdict.ASSIGN, assignee="quality"), known(), actor="P2") == []
    assert said(word(Verdict.ASSIGN, assignee=" "), known(), actor="P2") == ["C02 block"]
    assert said(word(Verdict.ASSIGN), known(), actor="P2") == ["C02 block"]
    assert said(word(Verdict.ASSIGN, assignee="quality"), known("operator"), actor="P2") == ["S01 block"]


def test_only_quality_takes_a_hold_under_review():
    hold = waiting(Hold(hold_code="LEAK", qty=pieces("5")))
    for role, expected in (("quality", []), ("supervisor", ["S01 block"]), ("operator", ["S01 block"])):
        assert said(word(Verdict.UNDER_REVIEW), known(role, hold, target_open=False), actor="P2") == expected
    assert said(word(Verdict.UNDER_REVIEW), known("supervisor"), actor="P2") == [], "of what waits, any who decide"


# --- what has posted and is looked at ---------------------------------------------------------------------------------
def test_a_look_at_what_has_posted_ends_by_approval_only():
    posted = {"target_open": False, "target_review": True}
    assert said(word(Verdict.APPROVE), known(**posted), actor="P2") == []
    assert said(word(Verdict.OVERRIDE), known(**posted), actor="P2") == []
    for verdict in (Verdict.REJECT, Verdict.CORRECT):
        (finding,) = findings(word(verdict), known(**posted), actor="P2")
        assert finding.code == "R07"
        assert finding.text == "This has posted already, so it cannot be rejected any more. Undo it instead."
    assert said(word(Verdict.APPROVE), known(**posted), actor="P9") == ["S01 block"]


# --- the ladder: RESIN at 3.00 a kilogram -----------------------------------------------------------------------------
def resin(amount: str) -> Event:
    return waiting(Consumption(item="RESIN", qty=kilos(amount), lot="R7"))


@pytest.mark.parametrize(
    ("amount", "role", "may"),
    [
        ("83.33", "supervisor", True),  # 249.99
        ("83.33", "quality", True),
        ("83.33", "controller", True),  # one above may always
        ("83.34", "supervisor", False),  # 250.02
        ("83.34", "quality", False),
        ("83.34", "production manager", True),
        ("833.33", "production manager", True),  # 2,499.99
        ("833.34", "production manager", False),
        ("833.34", "controller", True),
        ("8333.33", "controller", True),  # 24,999.99
    ],
)
def test_who_approves_how_much(amount, role, may):
    rules = known(role, resin(amount), policy=policy(ladder=LADDER))
    assert said(word(Verdict.APPROVE), rules, actor="P2") == ([] if may else ["S01 block"])
    assert said(word(Verdict.REJECT), rules, actor="P2") == [], "rejecting costs nothing"
    assert said(word(Verdict.APPROVE), replace(rules, policy=policy()), actor="P2") == []


def test_the_limit_itself_is_still_within_it():
    """100 kg are 300.00."""
    for limit, expected in ((30_000, []), (29_999, ["S01 block"])):
        ladder = (Rung(up_to_minor=limit, roles=("supervisor",)), Rung(up_to_minor=90_000, roles=("controller",)))
        rules = known("supervisor", resin("100"), policy=policy(ladder=ladder))
        assert said(word(Verdict.APPROVE), rules, actor="P2") == expected


def test_what_takes_somebody_else_says_who_and_how_much():
    (finding,) = findings(
        word(Verdict.APPROVE), known("supervisor", resin("100"), policy=policy(ladder=LADDER)), actor="P2"
    )
    assert finding.text == (
        "300.00 EUR takes the approval of somebody else: production manager. The event waits safely."
    )
    assert finding.value_minor == 30_000


def test_above_the_last_rung_two_persons_approve():
    rules = known("controller", resin("9000"), policy=policy(ladder=LADDER))
    (finding,) = findings(word(Verdict.APPROVE), rules, actor="P2")
    assert finding.severity is Severity.WARN, "it is kept, and the entry waits on"
    assert finding.text == "27000.00 EUR takes two persons. This is one of two; it posts when a second one approves."
    assert said(word(Verdict.APPROVE), replace(rules, approvers=frozenset({"P3"})), actor="P2") == []
    assert said(word(Verdict.APPROVE), replace(rules, approvers=frozenset({"P2"})), actor="P2") == ["S01 block"]
    lower = replace(rules, roles=frozenset({"supervisor"}), approvers=frozenset({"P3"}))
    assert said(word(Verdict.APPROVE), lower, actor="P2") == ["S01 block"], "the second one must be a controller too"


# --- over-completion in four steps (P14) ------------------------------------------------------------------------------
def four_steps() -> Policy:
    """More than 0 % is shown, more than 2 % takes a reason, more than 5 % an approval, more than 20 % is never let."""
    return policy(over_completion_reason=Fraction(2, 100), over_completion_most=Fraction(20, 100))


@pytest.mark.parametrize(
    ("number", "note", "expected"),
    [
        ("100", None, []),
        ("101", None, ["Q01 warn"]),
        ("102", None, ["Q01 warn"]),
        ("103", None, ["Q01 block"]),
        ("103", b"why", ["Q01 warn"]),
        ("105", b"why", ["Q01 warn"]),
        ("106", b"why", ["Q01 block"]),
        ("120", b"why", ["Q01 block"]),
        ("121", b"why", ["Q01 block"]),
    ],
)
def test_shown_reasoned_approved_or_never(number, note, expected):
    assert said(Output(qty=pieces(number)), facts(policy=four_steps()), note_hash=note) == expected


def test_each_step_says_what_to_do():
    def text(number: str) -> str:
        return findings(Output(qty=pieces(number)), facts(policy=four_steps()))[0].text

    assert text("101").endswith("1 more than the order asks for.")
    assert text("103").endswith("Say why, or leave it to the supervisor.")
    assert text("106").endswith("6 more than the order asks for.")
    assert text("121").endswith("No approval lets that post; have planning raise the order first.")


@pytest.mark.parametrize(("number", "expected"), [("120", []), ("121", ["Q01 block"])])
def test_no_approval_lets_more_than_the_most(number, expected):
    target = waiting(Output(qty=pieces(number)))
    rules = known(target=target, policy=four_steps(), position=Position(order_no="WO1"))
    assert said(word(Verdict.APPROVE), rules, actor="P2") == expected
    assert said(word(Verdict.APPROVE), replace(rules, policy=policy()), actor="P2") == []


def test_what_was_reported_since_counts_too():
    target = waiting(Output(qty=pieces("21")))
    position = Position(order_no="WO1", operations=(OperationTally(operation_no="10", good=micro("100")),))
    rules = known(target=target, policy=four_steps(), position=position)
    assert said(word(Verdict.APPROVE), rules, actor="P2") == ["Q01 block"]
    elsewhere = replace(rules, position=Position(order_no="WO2"))
    assert said(word(Verdict.APPROVE), elsewhere, actor="P2") == [], "another order's position says nothing"
