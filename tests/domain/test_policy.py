"""The plant's policy: complete and sound when it loads, named by its content; the most specific rule wins."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from floorledger.domain.check import check
from floorledger.domain.codec import from_bytes, to_bytes
from floorledger.domain.detail import Consumption, Output
from floorledger.domain.event import EventType
from floorledger.domain.number import micro
from floorledger.domain.order import OrderType
from floorledger.domain.policy import Account, Automation, Policy, Risk, Role, Rung, ScrapMode, Stage
from floorledger.domain.position import ComponentTally, Position
from floorledger.domain.tolerance import NAMES, Rule, Scope, Setting
from tests.domain.sayings import said
from tests.plants import event, facts, pieces, policy, qty, reference_plant


def rule(value: str, **scope: object) -> Rule:
    """Another tolerance for consumption."""
    return Rule(scope=Scope(**scope), settings=(Setting(name="consumption_warn", value=value),))  # type: ignore[arg-type]


def sample(**changes: object) -> Automation:
    values = {"risk": Risk.HIGH_VALUE, "stage": Stage.SAMPLE} | changes
    return Automation(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize("role", Role)
def test_every_role_needs_an_account(role):
    accounts = tuple(entry for entry in policy().accounts if entry.role is not role)
    with pytest.raises(ValueError, match=f"no account for {role}$"):
        policy(accounts=accounts)


def test_all_missing_roles_are_named():
    with pytest.raises(ValueError, match=r"no account for FG, WIP$"):
        policy(accounts=tuple(entry for entry in policy().accounts if entry.role not in (Role.FG, Role.WIP)))


def test_accounts_by_role():
    rules = policy(accounts=tuple(Account(role=role, account=f"4-{role}") for role in Role))
    assert rules.account_of[Role.WIP] == "4-WIP"
    assert set(rules.account_of) == set(Role)


@pytest.mark.parametrize(
    "change",
    [
        {"scrap_mode": ScrapMode.B},
        {"absorb_foh": False},
        {"over_completion_block": Fraction(6, 100)},
        {"future_warn_min": 16},
        {"closed_through": date(2026, 10, 31)},
        {"package_units": ()},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_version_follows_the_content(change):
    assert policy().version == policy().version
    assert replace(policy(), **change).version != policy().version


def test_a_policy_travels_and_comes_back():
    """With everything in it, and old ones without what is new."""
    rules = (rule("1/10", item_group="screws"), rule("1/4", item_group="nuts"))
    full = policy(
        rules=rules,
        automation=(Automation(risk=Risk.HIGH_VALUE, stage=Stage.SAMPLE, share=Fraction(1, 3), least_minor=5),),
        ladder=(Rung(up_to_minor=100, roles=("supervisor",)),),
        over_completion_reason=Fraction(1, 50),
    )
    assert from_bytes(Policy, to_bytes(full)) == full
    assert from_bytes(Policy, to_bytes(full)).version == full.version


# --- what cannot be ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"over_completion_warn": Fraction(6, 100)}, "over_completion_warn is above over_completion_block"),
        ({"over_completion_reason": Fraction(6, 100)}, "over_completion_reason is above over_completion_block"),
        ({"over_completion_most": Fraction(4, 100)}, "over_completion_block is above over_completion_most"),
        ({"under_completion_warn": Fraction(11, 100)}, "under_completion_warn is above under_completion_block"),
        ({"consumption_warn": Fraction(26, 100)}, "consumption_warn is above consumption_block"),
        ({"pace_warn": Fraction(10)}, "pace_warn is above pace_block"),
        ({"future_warn_min": 24 * 60 + 1}, "future_warn_min is above future_block_h"),
        ({"scrap_block": Fraction(101, 100)}, "scrap_block is 101 %, more than 100 %; five per cent is written 5 %"),
        ({"consumption_block": Fraction(5)}, "consumption_block is 500 %"),
        ({"scrap_sd": Fraction(21)}, "scrap_sd is 21, more than 20"),
        ({"sequence_block": Fraction(-1, 100)}, "sequence_block is below zero"),
        ({"late_warn_h": -1}, "late_warn_h is below zero"),
        ({"ladder": (Rung(up_to_minor=0, roles=("a",)),)}, "the approval limit of a is not above the one before it"),
        (
            {"ladder": (Rung(up_to_minor=9, roles=("a",)), Rung(up_to_minor=9, roles=("b", "c")))},
            "the approval limit of b and c is not above the one before it",
        ),
        ({"automation": (sample(share=Fraction(11, 10)),)}, "the share of high value is not between 0 % and 100 %"),
        ({"automation": (sample(least_minor=-1),)}, "the amount of high value is below zero"),
        ({"automation": (sample(), sample())}, "high value has two stages for all event types"),
    ],
)
def test_a_policy_that_cannot_be_applied_does_not_load(changes, why):
    with pytest.raises(ValueError, match="the policy has ") as refused:
        policy(**changes)
    assert why in str(refused.value)


def test_everything_wrong_is_said_at_once():
    with pytest.raises(ValueError, match=r"no account for WIP; scrap_block .*; over_completion_warn "):
        policy(
            accounts=tuple(entry for entry in policy().accounts if entry.role is not Role.WIP),
            over_completion_warn=Fraction(6, 100),
            scrap_block=Fraction(2),
        )


def test_the_borders_themselves_are_sound():
    policy(
        over_completion_warn=Fraction(5, 100),
        over_completion_reason=Fraction(5, 100),
        over_completion_most=Fraction(5, 100),
        scrap_block=Fraction(1),
        future_warn_min=24 * 60,
        automation=(sample(share=Fraction(0)), sample(event_type=EventType.OUTPUT)),
    )


# --- the most specific rule wins --------------------------------------------------------------------------------------
EVERYWHERE = Scope(plant="T1", item_group="screws", order_type=OrderType.REWORK, event_type=EventType.CONSUMPTION)


def warn(rules: tuple[Rule, ...], **changes: object) -> Fraction:
    """The consumption tolerance in the scope of a screw in a rework order."""
    return policy(rules=rules).within(replace(EVERYWHERE, **changes)).consumption_warn


def test_without_rules_the_defaults_hold():
    assert policy().within(EVERYWHERE) is not None
    assert warn(()) == Fraction(5, 100)


def test_a_rule_holds_where_it_fits_and_nowhere_else():
    for scope in (
        {"plant": "T1"},
        {"item_group": "screws"},
        {"order_type": OrderType.REWORK},
        {"event_type": EventType.CONSUMPTION},
    ):
        rules = (rule("1/10", **scope),)
        assert warn(rules) == Fraction(1, 10)
        (name,) = scope
        assert warn(rules, **{name: None}) == Fraction(5, 100)
        other = {"order_type": OrderType.PRODUCTION, "event_type": EventType.OUTPUT}.get(name, "other")
        assert warn(rules, **{name: other}) == Fraction(5, 100)


def test_the_more_specific_rule_wins_in_any_order():
    rules = (rule("1/10", item_group="screws"), rule("3/20", item_group="screws", order_type=OrderType.REWORK))
    for order in (rules, rules[::-1]):
        assert warn(order) == Fraction(3, 20)
        assert warn(order, order_type=OrderType.PRODUCTION) == Fraction(1, 10)


def test_each_tolerance_has_its_own_most_specific_rule():
    """A rule speaks only for what it sets; for the rest a less specific one counts."""
    rules = (
        rule("1/10", item_group="screws"),
        Rule(
            scope=Scope(item_group="screws", order_type=OrderType.REWORK),
            settings=(Setting(name="consumption_floor_minor", value="7"),),
        ),
    )
    limits = policy(rules=rules).within(EVERYWHERE)
    assert (limits.consumption_warn, limits.consumption_floor_minor) == (Fraction(1, 10), 7)
    assert limits.consumption_block == Fraction(1, 4)


def test_two_rules_of_equal_weight_are_refused_where_both_may_fit():
    one, other = rule("1/10", item_group="screws"), rule("3/20", order_type=OrderType.REWORK)
    with pytest.raises(ValueError, match="rules 1 and 2 both speak for consumption_warn where neither"):
        policy(rules=(one, other))
    with pytest.raises(ValueError, match="rules 1 and 2 both speak"):
        policy(rules=(one, one))


@pytest.mark.parametrize(
    "rules",
    [
        lambda: (rule("1/10", item_group="screws"), rule("1/10", item_group="nuts")),  # never both
        lambda: (rule("1/10", item_group="screws"), rule("1/5", plant="T1", order_type=OrderType.REWORK)),
        lambda: (
            rule("1/10", item_group="screws"),
            Rule(scope=Scope(order_type=OrderType.REWORK), settings=(Setting(name="late_warn_h", value="1"),)),
        ),
        lambda: (  # a third one settles it
            rule("1/10", item_group="screws"),
            rule("3/20", order_type=OrderType.REWORK),
            rule("1/5", item_group="screws", order_type=OrderType.REWORK),
        ),
    ],
)
def test_rules_that_do_not_collide(rules):
    assert policy(rules=rules()).within(EVERYWHERE).consumption_warn in (Fraction(1, 10), Fraction(1, 5))


def test_a_rule_is_held_against_the_defaults_and_against_its_neighbours():
    with pytest.raises(ValueError, match="consumption_warn is above consumption_block"):
        policy(rules=(rule("1/3", item_group="screws"),))
    lower = Rule(scope=Scope(order_type=OrderType.REWORK), settings=(Setting(name="consumption_block", value="1/10"),))
    assert policy(rules=(lower,))
    with pytest.raises(ValueError, match="consumption_warn is above consumption_block"):
        policy(rules=(lower, rule("1/5", item_group="screws")))


def test_a_rule_for_something_unknown_does_not_load():
    broken = Rule(scope=Scope(plant="T1"), settings=(Setting(name="mood", value="1"),))
    with pytest.raises(ValueError, match="mood"):
        policy(rules=(broken,))
    with pytest.raises(ValueError, match="consumption_warn"):
        policy(rules=(rule("much", plant="T1"),))


def test_every_tolerance_may_stand_in_a_rule():
    for name in NAMES:
        held = getattr(policy(), name)
        value = "1/20" if held is None else str(held)
        settings = (Setting(name=name, value=value),)
        assert policy(rules=(Rule(scope=Scope(plant="T1"), settings=settings),))


# --- what the checks make of it ---------------------------------------------------------------------------------------
def test_checks_use_the_tolerances_of_the_item_the_order_and_the_type():
    """220 kg of 200: ten per cent more, and 60.00 worth."""
    master = reference_plant()
    resin = replace(master.items[1], group="resins")
    master = replace(master, items=(master.items[0], resin))
    issue = Consumption(item="RESIN", qty=qty("220 KGM", master, "RESIN"), lot="R7")
    assert said(issue, facts(master=master)) == ["Q03 warn"]
    generous = policy(rules=(rule("1/10", item_group="resins"),))
    assert said(issue, facts(master=master, policy=generous)) == []
    elsewhere = policy(rules=(rule("1/10", item_group="metals"),))
    assert said(issue, facts(master=master, policy=elsewhere)) == ["Q03 warn"]
    for scope in ({"plant": "T1"}, {"order_type": OrderType.PRODUCTION}, {"event_type": EventType.CONSUMPTION}):
        assert said(issue, facts(master=master, policy=policy(rules=(rule("1/10", **scope),)))) == []
    for scope in ({"plant": "T2"}, {"order_type": OrderType.REWORK}, {"event_type": EventType.OUTPUT}):
        assert said(issue, facts(master=master, policy=policy(rules=(rule("1/10", **scope),)))) == ["Q03 warn"]


def test_at_a_final_report_the_tolerances_are_those_of_the_report():
    """The finished item has no group of its own; its components' groups do not count there."""
    master = replace(reference_plant(), items=tuple(replace(i, group=i.item.lower()) for i in reference_plant().items))
    components = (ComponentTally(item="RESIN", used=micro("220")),)
    known = facts(master=master, position=Position(order_no="WO1", components=components))
    final = event(Output(qty=pieces("100"), final=True))
    assert [each.code for each in check(final, known)] == ["Q03"]
    for group, expected in (("resin", ["Q03"]), ("pump", [])):
        rules = policy(rules=(rule("1/10", item_group=group),))
        assert [each.code for each in check(final, replace(known, policy=rules))] == expected
