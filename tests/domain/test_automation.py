"""Stages of automation: what is risky posts, posts and is sampled, or is looked at first (domain.md B5.1, B5.3)."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.automation import drawn, stage
from floorledger.domain.check import check
from floorledger.domain.claim import Facts
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Consumption, Count, Detail, Disposition, Fate, Hold, Output, Return, ScrapOutput
from floorledger.domain.event import EventType
from floorledger.domain.finding import Severity
from floorledger.domain.number import micro
from floorledger.domain.policy import Automation, Policy, Risk, Stage
from floorledger.domain.position import ComponentTally, Position
from floorledger.domain.worth import worth_minor
from tests.domain.sayings import findings, said
from tests.plants import NOON, event, facts, hours, kilos, line_plant, pieces, policy, qty


def rules(*automation: Automation, **changes: object) -> Policy:
    return policy(automation=automation, negative_wip=True, **changes)


def known(*automation: Automation, **changes: object) -> Facts:
    components = (ComponentTally(item="RESIN", used=micro("200")),)
    values = {"policy": rules(*automation), "position": Position(order_no="WO1", components=components)}
    return facts(**(values | changes))


HELD = event(Hold(hold_code="LEAK", qty=pieces("5")), actor="P9")
SCRAPPED = Disposition(hold_event_id="h", fate=Fate.SCRAP, qty=pieces("5"), reason_code="X")
OUTPUT = event(Output(qty=pieces("10")))
GLUE = {"detail": Consumption(item="GLUE", qty=qty("2 PCS", line_plant(), "GLUE")), "order_no": "WO9"}


def gear(*automation: Automation) -> Facts:
    return facts(policy=rules(*automation), master=line_plant(), position=Position(order_no="WO9"))


# what, the entry, more facts, value at standard in cents
RISKS = [
    (Risk.UNUSUAL_SCRAP, {"detail": ScrapOutput(qty=pieces("51"), reason_code="FLASH")}, {}, 51_000),  # 10.00 a piece
    (Risk.NEGATIVE_CORRECTION, {"detail": Return(item="RESIN", qty=kilos("5"), lot="R7")}, {}, 1_500),
    (Risk.NEGATIVE_CORRECTION, {"detail": Reversal(target_event_id="e", reason_code="M")}, {"target": OUTPUT}, 10_500),
    (Risk.NEGATIVE_CORRECTION, {"detail": Count(item="RESIN", book=micro("9"), counted=None, lot="R7")}, {}, 2_700),
    (Risk.RETROSPECTIVE_LABOUR, {"detail": hours("1"), "occurred_start": NOON - timedelta(hours=25)}, {}, 4_000),
    (
        Risk.QUALITY_WRITE_OFF,
        {"detail": SCRAPPED},
        {"target": HELD, "remaining_held": micro("5"), "roles": frozenset({"quality"})},
        5_000,
    ),
    (
        Risk.QUALITY_WRITE_OFF,
        {
            "detail": Disposition(
                hold_event_id="h", fate=Fate.DOWNGRADE, qty=pieces("5"), reason_code="X", to_item="PUMP"
            )
        },
        {"target": HELD, "remaining_held": micro("5"), "roles": frozenset({"quality"})},
        5_000,
    ),
    (Risk.UNPLANNED_CONSUMPTION, GLUE, {"gear": True}, 1_800),
    (Risk.HIGH_VALUE, {"detail": Output(qty=pieces("10"))}, {}, 10_500),
]
NO_RISK = [
    {"detail": Output(qty=pieces("10"))},
    {"detail": ScrapOutput(qty=pieces("1"), reason_code="FLASH")},
    {"detail": Consumption(item="RESIN", qty=kilos("1"), lot="R7")},
    {"detail": Count(item="RESIN", book=micro("9"), counted=kilos("10"), lot="R7")},
    {"detail": hours("1")},
    {"detail": Disposition(hold_event_id="h", fate=Fate.REWORK, qty=pieces("5"), reason_code="X")},
]


def facts_for(changes: dict[str, object], *automation: Automation) -> Facts:
    if changes.get("gear"):
        return gear(*automation)
    return known(*automation, **changes)


@pytest.mark.parametrize(("risk", "entry", "changes", "value"), RISKS, ids=[f"{r[0]} {r[3]}" for r in RISKS])
def test_each_risk_is_seen_and_valued_at_standard(risk, entry, changes, value):
    rule = Automation(risk=risk, stage=Stage.REVIEW_FIRST)
    happened, rules_known = event(**entry), facts_for(changes, rule)
    assert worth_minor(happened, rules_known) == value
    made = stage(happened, check(happened, replace(rules_known, policy=policy())), rules_known)
    assert (made.stage, made.reasons, made.value_minor) == (Stage.REVIEW_FIRST, (risk,), value)
    found = findings(known=rules_known, **entry)
    assert found[-1].severity is Severity.BLOCK or any(each.severity is Severity.BLOCK for each in found)


@pytest.mark.parametrize("entry", NO_RISK, ids=lambda entry: type(entry["detail"]).__name__)
def test_a_plain_entry_has_no_risk(entry):
    every = tuple(Automation(risk=risk, stage=Stage.REVIEW_FIRST) for risk in Risk if risk is not Risk.HIGH_VALUE)
    happened = event(**entry)
    rules_known = known(*every, target=HELD, remaining_held=micro("5"), roles=frozenset({"quality"}))
    plain = replace(rules_known, policy=policy())
    assert stage(happened, check(happened, plain), rules_known).stage is Stage.POST
    assert check(happened, rules_known) == check(happened, plain)


def high(stage_: Stage, **changes: object) -> Automation:
    return Automation(risk=Risk.HIGH_VALUE, stage=stage_, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(("least", "expected"), [(0, True), (10_500, True), (10_501, False)])
def test_a_rule_is_for_what_is_worth_enough(least, expected):
    """Ten pumps at 10.50."""
    found = said(Output(qty=pieces("10")), known(high(Stage.REVIEW_FIRST, least_minor=least)))
    assert found == (["F05 block"] if expected else [])


def test_what_is_looked_at_first_says_so_and_waits():
    (finding,) = findings(Output(qty=pieces("10")), known(high(Stage.REVIEW_FIRST)))
    assert finding.text == "By the plant's rule somebody looks at this before it posts: high value, 105.00 EUR."
    assert (finding.code, finding.value_minor, finding.opens_case) == ("F05", 10_500, True)


def test_the_rule_for_the_type_comes_before_the_rule_for_all():
    for_all = high(Stage.REVIEW_FIRST)
    for_output = high(Stage.POST, event_type=EventType.OUTPUT)
    assert said(Output(qty=pieces("10")), known(for_all, for_output)) == []
    assert said(hours("1"), known(for_all, for_output)) == ["F05 block"]
    assert said(hours("1"), known(for_output)) == []


def test_the_most_cautious_stage_wins_and_says_why():
    happened = event(Return(item="RESIN", qty=kilos("5"), lot="R7"))
    both = known(high(Stage.SAMPLE), Automation(risk=Risk.NEGATIVE_CORRECTION, stage=Stage.REVIEW_FIRST), position=None)
    made = stage(happened, (), both)
    assert (made.stage, made.reasons) == (Stage.REVIEW_FIRST, (Risk.NEGATIVE_CORRECTION,))
    made = stage(
        happened, (), known(high(Stage.REVIEW_FIRST), Automation(risk=Risk.NEGATIVE_CORRECTION, stage=Stage.POST))
    )
    assert made.reasons == (Risk.HIGH_VALUE,)


def test_what_waits_already_is_not_blocked_twice():
    """More than half of the order is scrapped: that is Q07 and waits; the stage adds nothing."""
    rule = Automation(risk=Risk.UNUSUAL_SCRAP, stage=Stage.REVIEW_FIRST)
    assert said(ScrapOutput(qty=pieces("51"), reason_code="FLASH"), known(rule)) == ["Q07 block"]


# --- samples ----------------------------------------------------------------------------------------------------------
def test_a_sampled_entry_posts_and_opens_an_exception():
    (finding,) = findings(Output(qty=pieces("10")), known(high(Stage.SAMPLE)))
    assert (finding.code, finding.severity, finding.review, finding.opens_case) == ("F05", Severity.INFO, True, True)
    assert finding.text == "Drawn for a look after posting: high value, 105.00 EUR."


def test_who_records_does_not_learn_what_is_drawn():
    """At capture an entry has no id yet."""
    happened = replace(event(Output(qty=pieces("10"))), event_id="")
    assert check(happened, known(high(Stage.SAMPLE))) == ()


def test_what_is_looked_at_already_is_not_drawn():
    """An unplanned component is reviewed anyway."""
    rule = Automation(risk=Risk.UNPLANNED_CONSUMPTION, stage=Stage.SAMPLE)
    found = findings(known=gear(rule), **GLUE)
    assert [each.code for each in found] == ["Q03"]


@given(event_id=st.uuids().map(str), share=st.fractions(min_value=0, max_value=1))
def test_the_draw_is_the_same_every_time_and_grows_with_the_share(event_id, share):
    rule = high(Stage.SAMPLE, share=share)
    assert drawn(event_id, rule) == drawn(event_id, rule)
    assert not drawn(event_id, replace(rule, share=Fraction(0)))
    assert drawn(event_id, replace(rule, share=Fraction(1)))
    if drawn(event_id, rule):
        assert drawn(event_id, replace(rule, share=(share + 1) / 2)), "a larger share draws all of a smaller one"


def test_the_share_is_about_the_share():
    rule = high(Stage.SAMPLE, share=Fraction(1, 5))
    count = sum(drawn(f"00000000-0000-7000-8000-{number:012d}", rule) for number in range(5000))
    assert 900 <= count <= 1100, "a fifth of 5000, within 3.5 standard deviations"


def test_another_risk_draws_others():
    ids = [f"00000000-0000-7000-8000-{number:012d}" for number in range(200)]
    one, other = (
        [drawn(event_id, Automation(risk=risk, stage=Stage.SAMPLE, share=Fraction(1, 2))) for event_id in ids]
        for risk in (Risk.HIGH_VALUE, Risk.NEGATIVE_CORRECTION)
    )
    assert one != other


@pytest.mark.parametrize(
    ("detail", "changes", "value"),
    [
        (Output(qty=pieces("10")), {"order_no": "WO404"}, 0),
        (hours("1"), {"work_center": "X9"}, 0),
        (Consumption(item="GHOST", qty=pieces("1")), {}, 0),
        (Reversal(target_event_id="e", reason_code="M"), {}, 0),
    ],
)
def test_what_has_no_price_is_worth_nothing(detail: Detail, changes, value):
    assert worth_minor(event(detail, **changes), known()) == value
