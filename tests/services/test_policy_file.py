"""The policy as a file that people edit: read exactly, refused with every wrong line named, all at once."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.adapters.demo_plant import load
from floorledger.domain.event import EventType
from floorledger.domain.master import MasterData, Reason
from floorledger.domain.order import OrderType
from floorledger.domain.policy import Automation, Risk, Role, Rung, ScrapMode, Stage
from floorledger.domain.tolerance import Scope
from floorledger.services.policy_file import PolicyFault, read_policy
from tests.plants import policy, reference_plant

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "resources" / "policy" / "demo.yaml"

TEXT = """\
scrap_mode: A
absorb_foh: true
duplicate_scan_ms: 700
package_units: [Set]
counted_units: [PCS]
tolerances:
  over_completion_warn: 0 %
  over_completion_block: 5 %
  under_completion_warn: 2 %
  under_completion_block: 10 %
  sequence_block: 2 %
  consumption_warn: 5 %
  consumption_block: 25 %
  consumption_floor: 50
  scrap_block: 50 %
  future_warn_min: 15
  future_block_h: 24
  late_warn_h: 24
  time_block_h: 24
accounts:
""" + "".join(f"  {role}: {number}\n" for number, role in enumerate(Role, start=1000))


def master(minor_digits: int = 2) -> MasterData:
    plant = reference_plant()
    groups = {"PUMP": "pumps", "RESIN": "resins"}
    items = tuple(replace(item, group=groups[item.item]) for item in plant.items)
    reasons = (*plant.reasons, Reason(group="HLD", code="LEAK", text="Leak"))
    return replace(plant, items=items, reasons=reasons, minor_digits=minor_digits)


def read(text: str, minor_digits: int = 2):
    return read_policy(text, master(minor_digits), "plant.yaml")


def problems(text: str) -> list[str]:
    """``["12: ..."]``: line and sentence of each problem."""
    with pytest.raises(PolicyFault) as refused:
        read(text)
    assert str(refused.value).count("\n") == len(refused.value.problems) - 1
    assert all(line.startswith("plant.yaml, line ") and line.endswith(".") for line in str(refused.value).splitlines())
    return [f"{line}: {sentence}" for line, sentence in refused.value.problems]


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def changed(old: str, new: str) -> str:
    assert TEXT.count(old) == 1, old
    return TEXT.replace(old, new)


# --- what it says -----------------------------------------------------------------------------------------------------
def test_the_file_says_what_the_record_holds():
    assert read(TEXT) == policy()


def test_the_file_that_ships_is_sound():
    plant = load(ROOT / "db" / "demo").master
    found = read_policy(DEMO.read_text(encoding="utf-8"), plant, "demo.yaml")
    assert found.scrap_mode is ScrapMode.A
    assert found.account_of[Role.WIP] == "1400"
    assert found.within(Scope(item_group="fasteners", event_type=EventType.CONSUMPTION)).consumption_warn == Fraction(
        1, 10
    )
    assert {rule.risk for rule in found.automation} == set(Risk)


def test_equal_content_has_an_equal_version_whatever_the_text_looks_like():
    other = "# a comment\n" + TEXT.replace(" 5 %\n", " 0.05\n").replace("true", "yes").replace("[Set]", "\n  - Set")
    assert other != TEXT
    assert read(other).version == read(TEXT).version
    assert read(changed("duplicate_scan_ms: 700", "duplicate_scan_ms: 701")).version != read(TEXT).version


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.05", Fraction(1, 20)),  # as a float it would be 0.05000000000000000277
        ("5 %", Fraction(1, 20)),
        ("5%", Fraction(1, 20)),
        ("0.1 %", Fraction(1, 1000)),
        ("1", Fraction(1)),
        ("0.000000001", Fraction(1, 10**9)),
        ('"0.05"', Fraction(1, 20)),
        ("100 %", Fraction(1)),
    ],
)
def test_numbers_are_read_exactly(text, value):
    assert read(changed("scrap_block: 50 %", f"scrap_block: {text}")).scrap_block == value


@given(digits=st.integers(0, 10**9))
def test_no_decimal_passes_through_a_float(digits):
    text = f"0.{digits:09d}" if digits < 10**9 else "1"
    assert read(changed("scrap_block: 50 %", f"scrap_block: {text}")).scrap_block == Fraction(digits, 10**9)


@pytest.mark.parametrize(
    ("digits", "amount", "minor"), [(2, "50", 5000), (2, "50.25", 5025), (0, "50", 50), (3, "1.001", 1001)]
)
def test_amounts_are_in_the_plants_currency(digits, amount, minor):
    text = changed("consumption_floor: 50", f"consumption_floor: {amount}")
    assert read(text, digits).consumption_floor_minor == minor


MORE = """\
closed_through: 2026-10-31
vendor_stock: true
negative_stock: yes
negative_wip: no
inspection_hold_code: LEAK
hold_review_h: 72
clock_jump_warn_s: 30
hasty_approval_s: 5
line_materiality: 1 %
line_materiality_floor: 20.00
plant_materiality: 1000
always_investigate: [S01, F01]
expected_losses:
  LEAK: 30 %
rules:
  - for: {plant: T1, item_group: resins, order_type: rework, event_type: CONSUMPTION}
    consumption_warn: 0.1
    consumption_floor: 10.00
  - for: {item_group: pumps}
    over_completion_reason: 1 %
    late_warn_h: 48
automation:
  - {risk: high value, stage: review first, from: 100.00}
  - {risk: negative correction, stage: post and sample, event_type: RETURN, share: 25 %}
approval_ladder:
  - {up_to: 250.00, roles: [supervisor, quality]}
  - {up_to: 2500, roles: [controller]}
"""


def test_everything_that_can_be_said():
    found = read(TEXT + MORE)
    assert (found.closed_through, found.vendor_stock, found.negative_stock) == (date(2026, 10, 31), True, True)
    assert (found.negative_wip, found.inspection_hold_code, found.hold_review_h) == (False, "LEAK", 72)
    assert (found.clock_jump_warn_s, found.hasty_approval_s) == (30, 5)
    assert (found.line_materiality, found.line_materiality_floor_minor) == (Fraction(1, 100), 2000)
    assert (found.plant_materiality_minor, found.always_investigate) == (100_000, ("S01", "F01"))
    assert found.expected_loss("LEAK") == Fraction(3, 10)
    everywhere = Scope(plant="T1", item_group="resins", order_type=OrderType.REWORK, event_type=EventType.CONSUMPTION)
    assert found.within(everywhere).consumption_warn == Fraction(1, 10)
    assert found.within(everywhere).consumption_floor_minor == 1000
    assert found.within(Scope(item_group="pumps")).over_completion_reason == Fraction(1, 100)
    assert found.within(Scope(item_group="pumps")).late_warn_h == 48
    assert found.within(Scope()).consumption_warn == Fraction(1, 20)
    assert found.automation == (
        Automation(risk=Risk.HIGH_VALUE, stage=Stage.REVIEW_FIRST, least_minor=10_000),
        Automation(
            risk=Risk.NEGATIVE_CORRECTION,
            stage=Stage.SAMPLE,
            event_type=EventType.RETURN,
            share=Fraction(1, 4),
        ),
    )
    assert found.ladder == (
        Rung(up_to_minor=25_000, roles=("supervisor", "quality")),
        Rung(up_to_minor=250_000, roles=("controller",)),
    )


# --- what cannot be ---------------------------------------------------------------------------------------------------
def one(text: str, part: str) -> str:
    """The one problem of a text, without its line, which must be where ``part`` is."""
    (problem,) = problems(text)
    line, _, sentence = problem.partition(": ")
    assert int(line) == line_of(text, part), problem
    return sentence


WRONG = [
    # what, old, new, where it is seen, what is said
    (
        "unknown key",
        "scrap_mode: A",
        "scrap_mode: A\nscrapmode: B",
        "scrapmode",
        "“scrapmode” is not known in the policy; did you mean “scrap_mode”?",
    ),
    ("nothing near", "scrap_mode: A", "scrap_mode: A\nxyz: 1", "xyz", "“xyz” is not known in the policy"),
    (
        "unknown tolerance",
        "  scrap_block: 50 %",
        "  scrap_block: 50 %\n  consumtion_warn: 1 %",
        "consumtion",
        "“consumtion_warn” is not known in tolerances; did you mean “consumption_warn”?",
    ),
    (
        "twice",
        "scrap_mode: A",
        "scrap_mode: A\nscrap_mode: B",
        "scrap_mode: B",
        "“scrap_mode” is there twice; the first is on line 1",
    ),
    (
        "a tolerance twice",
        "  scrap_block: 50 %",
        "  scrap_block: 50 %\n  scrap_block: 40 %",
        "scrap_block: 40",
        "“scrap_block” is there twice; the first is on line 15",
    ),
    (
        "no number",
        "scrap_block: 50 %",
        "scrap_block: lots",
        "scrap_block",
        "scrap_block: “lots” is not a number; write it as 0.05 or 5 %",
    ),
    (
        "a comma",
        "scrap_block: 50 %",
        "scrap_block: 0,5",
        "scrap_block",
        "scrap_block: “0,5” is not a number; with a point it would be 0.5",
    ),
    (
        "an exponent",
        "scrap_block: 50 %",
        "scrap_block: 5e-1",
        "scrap_block",
        "scrap_block: “5e-1” is not a number; write it as 0.05 or 5 %",
    ),
    (
        "below zero",
        "scrap_block: 50 %",
        "scrap_block: -5 %",
        "scrap_block",
        "scrap_block: “-5 %” is not a number from zero up",
    ),
    ("nothing", "scrap_block: 50 %", "scrap_block:", "scrap_block", "scrap_block: there is no value"),
    ("a list", "scrap_block: 50 %", "scrap_block: [1]", "scrap_block", "scrap_block: this is one value, not a list"),
    (
        "per cent as a ratio",
        "scrap_block: 50 %",
        "scrap_block: 50",
        "scrap_block",
        "scrap_block is 5000 %, more than 100 %; five per cent is written 5 % or 0.05",
    ),
    (
        "no whole number",
        "late_warn_h: 24",
        "late_warn_h: 1.5",
        "late_warn_h",
        "late_warn_h: “1.5” is not a whole number",
    ),
    (
        "hours in per cent",
        "late_warn_h: 24",
        "late_warn_h: 100 %",
        "late_warn_h",
        "late_warn_h: “100 %” is not a whole number",
    ),
    (
        "too many decimals",
        "floor: 50",
        "floor: 50.005",
        "consumption_floor",
        "consumption_floor: “50.005” is not an amount of EUR with at most 2 decimals",
    ),
    (
        "warn above block",
        "consumption_warn: 5 %",
        "consumption_warn: 30 %",
        "consumption_block",
        "consumption_warn is above consumption_block, so it would never be reached",
    ),
    ("no flag", "absorb_foh: true", "absorb_foh: maybe", "absorb_foh", "absorb_foh: “maybe” is neither true nor false"),
    ("unknown mode", "scrap_mode: A", "scrap_mode: C", "scrap_mode", "scrap_mode: “C” is no scrap mode"),
    ("not a list", "package_units: [Set]", "package_units: Set", "package_units", "this is a list"),
    (
        "not a mapping",
        "package_units: [Set]",
        "package_units: [Set]\nexpected_losses: 5 %",
        "expected_losses",
        "expected_losses is a list of names with values, such as “name: value”",
    ),
    ("no account", "  WIP: 1002\n", "", "RM: 1000", "accounts: no account for WIP"),
    ("an empty account", "  WIP: 1002", "  WIP:", "WIP:", "WIP: there is no value"),
    (
        "unknown account role",
        "  WIP: 1002",
        "  WIP: 1002\n  W1P: 3",
        "W1P",
        "“W1P” is not known in accounts; did you mean “WIP”?",
    ),
    ("missing key", "duplicate_scan_ms: 700\n", "", "scrap_mode", "“duplicate_scan_ms” is missing"),
    ("missing tolerance", "  late_warn_h: 24\n", "", "tolerances", "the tolerance “late_warn_h” is missing"),
    (
        "no date",
        "scrap_mode: A",
        "scrap_mode: A\nclosed_through: 31.10.2026",
        "closed_through",
        "closed_through: “31.10.2026” is not a date such as 2026-10-31",
    ),
    (
        "unknown hold code",
        "scrap_mode: A",
        "scrap_mode: A\ninspection_hold_code: LEEK",
        "inspection",
        "inspection_hold_code: “LEEK” is no hold code of this plant; did you mean “LEAK”?",
    ),
    (
        "unknown loss",
        "scrap_mode: A",
        "scrap_mode: A\nexpected_losses: {LEEK: 5 %}",
        "LEEK",
        "“LEEK” is not known in expected_losses; did you mean “LEAK”?",
    ),
    (
        "more than all lost",
        "scrap_mode: A",
        "scrap_mode: A\nexpected_losses: {LEAK: 101 %}",
        "LEAK",
        "LEAK: “101 %” is more than 100 %",
    ),
    (
        "unknown code",
        "scrap_mode: A",
        "scrap_mode: A\nalways_investigate: [S01, S99]",
        "S99",
        "“S99” is no exception code",
    ),
    (
        "unknown risk",
        "scrap_mode: A",
        "scrap_mode: A\nautomation:\n  - {risk: high valu, stage: post}",
        "- {risk",
        "risk: “high valu” is no risk; did you mean “high value”?",
    ),
    (
        "unknown stage",
        "scrap_mode: A",
        "scrap_mode: A\nautomation:\n  - {risk: high value, stage: look}",
        "- {risk",
        "stage: “look” is no stage",
    ),
    (
        "a stage without one",
        "scrap_mode: A",
        "scrap_mode: A\nautomation:\n  - {risk: high value}",
        "- {risk",
        "a stage needs “stage”",
    ),
    (
        "two stages",
        "scrap_mode: A",
        "scrap_mode: A\nautomation:\n  - {risk: high value, stage: post}\n  - {risk: high value, stage: review first}",
        "- {risk: high value, stage: review",
        "high value has two stages for all event types",
    ),
    (
        "unknown approver",
        "scrap_mode: A",
        "scrap_mode: A\napproval_ladder:\n  - {up_to: 5, roles: [boss]}",
        "- {up_to",
        "“boss” is no role that approves",
    ),
    (
        "a ladder that goes down",
        "scrap_mode: A",
        "scrap_mode: A\napproval_ladder:\n  - {up_to: 5, roles: [quality]}\n  - {up_to: 4, roles: [controller]}",
        "- {up_to: 4",
        "the approval limit of controller is not above the one before it",
    ),
]


@pytest.mark.parametrize(("old", "new", "where", "says"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_is_wrong_is_said_where_it_stands(old, new, where, says):
    assert one(changed(old, new), where) == says


TIE = (
    "23: this rule and the one on line 21 both speak for late_warn_h, and neither is more specific; "
    "add a rule for what both name, or narrow one of them"
)
RULES = [
    (
        "unknown group",
        "  - for: {item_group: resin}\n    late_warn_h: 1",
        ["21: item_group: “resin” is no item group of this plant; did you mean “resins”?"],
    ),
    (
        "unknown order type",
        "  - for: {order_type: repair}\n    late_warn_h: 1",
        ["21: order_type: “repair” is no order type"],
    ),
    (
        "unknown event type",
        "  - for: {event_type: CONSUMPTON}\n    late_warn_h: 1",
        ["21: event_type: “CONSUMPTON” is no event type; did you mean “CONSUMPTION”?"],
    ),
    ("unknown dimension", "  - for: {line: 4}\n    late_warn_h: 1", ["21: “line” is not known in “for”"]),
    ("for nothing", "  - late_warn_h: 1", ["21: a rule says what it is “for”, and sets at least one tolerance"]),
    ("sets nothing", "  - for: {plant: T1}", ["21: a rule says what it is “for”, and sets at least one tolerance"]),
    (
        "unknown tolerance",
        "  - for: {plant: T1}\n    late_warn: 1",
        [
            "21: a rule says what it is “for”, and sets at least one tolerance",
            "22: “late_warn” is not known in a rule; did you mean “late_warn_h”?",
        ],
    ),
    (
        "out of order with the defaults",
        "  - for: {plant: T1}\n    consumption_warn: 30 %",
        ["22: consumption_warn is above consumption_block, so it would never be reached"],
    ),
    (
        "a tie",
        "  - for: {item_group: resins}\n    late_warn_h: 1\n  - for: {order_type: rework}\n    late_warn_h: 2",
        [TIE],
    ),
    (
        "the same rule twice",
        "  - for: {plant: T1}\n    late_warn_h: 1\n  - for: {plant: T1}\n    late_warn_h: 1",
        [TIE],
    ),
    ("no list", "  for: {plant: T1}", ["21: rules is a list"]),
]


@pytest.mark.parametrize(("rules", "said"), [row[1:] for row in RULES], ids=[row[0] for row in RULES])
def test_rules_that_cannot_be(rules, said):
    text = changed("accounts:\n", f"rules:\n{rules}\naccounts:\n")
    assert problems(text) == said


def test_all_that_is_wrong_is_said_at_once():
    text = TEXT.replace("scrap_mode: A", "scrap_mode: Z").replace("scrap_block: 50 %", "scrap_block: 0,5")
    text = text.replace("  WIP: 1002\n", "").replace("consumption_warn: 5 %", "consumption_warn: 30 %") + "mood: good\n"
    assert [problem.partition(":")[0] for problem in problems(text)] == [
        str(line_of(text, part)) for part in ("scrap_mode", "consumption_block", "scrap_block", "RM: 1000", "mood")
    ]


def test_what_did_not_read_is_not_held_against_its_neighbour():
    """The warn level is no number, so nothing is said of it and the block level."""
    assert problems(changed("consumption_warn: 5 %", "consumption_warn: x")) == [
        "12: consumption_warn: “x” is not a number; write it as 0.05 or 5 %"
    ]
    assert problems(changed("  consumption_block: 25 %\n", "")) == ["6: the tolerance “consumption_block” is missing"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("# nothing\n", 1),
        ("a: [1\nb: 2\n", 2),
        ("a: b: c\n", 1),
        ("\x00", 1),
        ("- 1\n- 2\n", 1),
        ("--- a\n--- b\n", 2),
    ],
)
def test_what_is_no_such_file(text, line):
    found = problems(text)
    assert found[0].startswith(f"{line}: "), found


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00\xd8", b"scrap_mode: \xe4\n", b"\x00\x01\x02"])
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(PolicyFault) as refused:
        read_policy(raw, master(), "plant.yaml")
    assert str(refused.value).startswith("plant.yaml, line 1: ")


def test_bytes_say_the_same_as_text():
    assert read_policy(TEXT.encode(), master(), "plant.yaml") == read(TEXT)


def test_a_file_that_contains_itself_is_refused_and_not_followed():
    assert problems("&a\nscrap_mode: *a\n")


def test_words_that_yaml_would_make_something_else_of_stay_words():
    """NO is a country in YAML 1.1 and 0131 a number in base eight; here both are what was written."""
    text = changed("  WIP: 1002", "  WIP: 0131").replace("[PCS]", "[NO, 1e3]")
    found = read(text)
    assert found.account_of[Role.WIP] == "0131"
    assert found.counted_units == ("NO", "1e3")


@pytest.mark.parametrize("cut", range(0, len(TEXT) - len("COST_CHANGE: 1027"), 97))
def test_a_file_that_was_cut_off_is_refused(cut):
    """At any place: what is left is no policy, and says so without falling over."""
    assert problems(TEXT[:cut])


@given(junk=st.text(max_size=40), at=st.integers(0, 30))
def test_no_text_makes_the_reader_fall_over(junk, at):
    lines = TEXT.splitlines()
    lines.insert(at, junk)
    try:
        read("\n".join(lines))
    except PolicyFault as refused:
        assert refused.problems  # noqa: PT017
