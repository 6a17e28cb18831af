"""The closed table of exception codes: complete, owned, and where each is raised (domain.md B5.2)."""

import ast
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from floorledger.domain.deadline import first_action_by, resolve_by
from floorledger.domain.exception import CODES, OWNERSHIP, Group, Limit, ownership
from floorledger.domain.finding import Finding, Severity, worst
from floorledger.domain.plant_time import FiscalPeriod, Shift
from tests.plants import reference_plant

APP = Path(__file__).resolve().parents[2] / "app" / "floorledger"

B5_2 = """
C01 C02 C03 C04 C05
M01 M02 M03 M04 M05
Q01 Q02 Q03 Q04 Q05 Q06 Q07 Q08
T01 T02 T03 T04 T05 T06
P01 P02 P03 P04 P05 P06
R01 R02 R03 R04 R05 R06 R07
F01 F02 F03 F04 F05
S01 S02 S03 S04 S05
"""

RAISED = {
    "C01": "services/terminal_scan.py",
    "C02": "services/terminal_scan.py domain/check_stock.py domain/check_control.py services/log_row.py",
    "C03": "domain/barcode.py",
    "C04": "domain/barcode.py",
    "C05": "services/intake.py services/log_quirks.py",
    "M01": "domain/check_order.py domain/check_consumption.py domain/check_stock.py domain/check_output.py",
    "M02": "domain/unit.py domain/master_check.py",
    "M03": "domain/master_check.py domain/unit.py",
    "M04": "domain/check_order.py domain/close.py domain/undo.py",
    "M05": "domain/check_stock.py domain/check_quality.py",
    "Q01": "domain/check_quantity.py domain/check_output.py",
    "Q02": "domain/check_quantity.py",
    "Q03": "domain/check_consumption.py",
    "Q04": "domain/check_slip.py domain/plausibility.py",
    "Q05": "domain/check_consumption.py domain/check_stock.py domain/check_quality.py domain/check_order.py",
    "Q06": "domain/check_quantity.py domain/plausibility.py",
    "Q07": "domain/check_quantity.py",
    "Q08": "domain/check_quality.py domain/catch_weight.py",
    "T01": "domain/check_time.py domain/tending.py",
    "T02": "domain/check_time.py domain/punch.py",
    "T03": "domain/check_time.py",
    "T04": "domain/check_time.py",
    "T05": "domain/check_time.py domain/punch.py",
    "T06": "domain/check_time.py",
    "P01": "services/posting.py",
    "P02": "domain/check_order.py",
    "P04": "domain/undo.py",
    "P05": "services/posting.py",
    "P06": "services/posting.py",
    "R02": "domain/check_control.py domain/check_consumption.py domain/undo.py",
    "R03": "domain/check_stock.py",
    "R04": "services/posting.py",
    "R06": "services/posting.py",
    "R07": "domain/check_control.py domain/undo.py",
    "F01": "domain/close.py services/order_books.py",
    "F03": "domain/check_quantity.py",
    "F04": "domain/check_order.py domain/prices.py",
    "F05": "domain/check_time.py domain/automation.py services/event_journal.py",
    "S01": "domain/check_order.py domain/check_control.py domain/check_quality.py domain/segregation.py",
    "S02": "domain/check_control.py domain/check_quality.py",
    "S03": "domain/check_control.py",
    "S04": "services/intake.py",
    "S05": "services/intake.py",
}
"""Where each code is raised, at least."""

NOT_RAISED = {
    "P03": "the embedded ledger locks nothing; an ERP connector says so",
    "R01": "the reconciliation with the ERP's own lines finds it (domain.md B7)",
    "R05": "the reconciliation with the ERP's own lines finds it (domain.md B7)",
    "F02": "ageing of work in process belongs to the close (domain.md B7)",
}
"""Codes that nobody raises yet, each with the reason."""


def codes_in(path: str) -> set[str]:
    tree = ast.parse((APP / path).read_text(encoding="utf-8"))
    words = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return {word for word in words if re.fullmatch(r"[CMQTPRFS]0\d", word)}


def test_the_table_is_that_of_the_rules():
    assert list(CODES) == B5_2.split()
    assert all(each.code == code and each.meaning for code, each in CODES.items())


def test_every_code_is_raised_or_has_a_reason():
    assert set(RAISED) | set(NOT_RAISED) == set(CODES)
    assert not set(RAISED) & set(NOT_RAISED)


@pytest.mark.parametrize("code", RAISED)
def test_where_a_code_is_raised(code):
    for path in RAISED[code].split():
        assert code in codes_in(path), f"{code} is not in {path} any more"


def test_nobody_raises_a_code_that_is_said_not_to_be_raised():
    everywhere = {
        code: path
        for path in sorted(APP.rglob("*.py"))
        if path.name not in ("exception.py", "log_report.py")
        for code in codes_in(str(path.relative_to(APP)))
    }
    assert {code: everywhere[code] for code in NOT_RAISED if code in everywhere} == {}
    assert set(everywhere) <= set(CODES), "a code outside the table"


# --- owners -----------------------------------------------------------------------------------------------------------
OWNERS = [
    # group, owner, first action, resolve, escalate to
    (Group.CAPTURE, "shift lead", "8 h of shift time", "8 h of shift time", "production manager"),
    (Group.TIME, "shift lead", "8 h of shift time", "8 h of shift time", "production manager"),
    (Group.MASTER, "data steward", "4 h", "1 business day", "planning manager"),
    (Group.QUANTITY, "supervisor", "8 h of shift time", "1 business day", "production manager and cost controller"),
    (Group.POSTING, "integration support", "1 h", "4 h", "IT lead and finance"),
    (Group.RECON, "cost accountant", "1 business day", "before the period closes", "plant controller"),
    (Group.FINANCE, "plant controller", "1 business day", "before the period closes", "CFO delegate"),
    (Group.CONTROL, "compliance", "at once", "2 business days", "internal audit"),
]


@pytest.mark.parametrize(
    ("group", "owner", "first", "resolve", "escalate"), OWNERS, ids=[row[0].name for row in OWNERS]
)
def test_owners(group, owner, first, resolve, escalate):
    owned = OWNERSHIP[group]
    assert (owned.owner, str(owned.first_action), str(owned.resolve), owned.escalate_to) == (
        owner,
        first,
        resolve,
        escalate,
    )


def test_every_group_has_an_owner_and_every_code_a_group():
    assert set(OWNERSHIP) == set(Group)
    assert {each.group for each in CODES.values()} == set(Group)
    assert OWNERSHIP[Group.POSTING].close_week == Limit(hours=1)


def test_a_code_outside_the_table_has_no_owner():
    for code in ("X01", "Q99", ""):
        with pytest.raises(KeyError):
            ownership(code)


# --- until when -------------------------------------------------------------------------------------------------------
def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def plant():
    """Two shifts on weekdays from 6 to 22 o'clock, UTC; Friday 2026-11-20 at noon is the usual moment of the tests."""
    week = (1, 2, 3, 4, 5)
    return replace(
        reference_plant(),
        shifts=(
            Shift(name="Early", start_hour=6, end_hour=14, weekdays=week),
            Shift(name="Late", start_hour=14, end_hour=22, weekdays=week),
        ),
        periods=(FiscalPeriod(name="P11", first=date(2026, 11, 16), last=date(2026, 12, 13)),),
    )


FRIDAY = at("2026-11-20T12:00")
LIMITS = [
    # code, opened, first action, resolved
    ("C05", FRIDAY, at("2026-11-20T20:00"), at("2026-11-20T20:00")),
    ("C05", at("2026-11-20T20:00"), at("2026-11-23T12:00"), at("2026-11-23T12:00")),  # two hours of it on Friday
    ("M03", FRIDAY, at("2026-11-20T16:00"), at("2026-11-23T12:00")),
    ("Q04", FRIDAY, at("2026-11-20T20:00"), at("2026-11-23T12:00")),
    ("P01", at("2026-11-27T12:00"), at("2026-11-27T13:00"), at("2026-11-27T16:00")),
    ("P01", FRIDAY, at("2026-11-20T13:00"), at("2026-11-20T13:00")),  # the first week of the period: it closes the last
    ("R04", FRIDAY, at("2026-11-23T12:00"), at("2026-12-14T00:00")),
    ("F01", FRIDAY, at("2026-11-23T12:00"), at("2026-12-14T00:00")),
    ("S04", FRIDAY, FRIDAY, at("2026-11-24T12:00")),
]


@pytest.mark.parametrize(("code", "opened", "first", "resolved"), LIMITS)
def test_time_limits_follow_the_calendar(code, opened, first, resolved):
    owner = ownership(code)
    assert (first_action_by(owner, opened, plant()), resolve_by(owner, opened, plant())) == (first, resolved)


@pytest.mark.parametrize(
    ("code", "hours"), [("C05", 8), ("M03", 24), ("P01", 4), ("R04", 72), ("F01", 72), ("S04", 48)]
)
def test_without_a_calendar_hours_pass(code, hours):
    assert resolve_by(ownership(code), FRIDAY, None) == FRIDAY + timedelta(hours=hours)


def test_a_plan_without_shifts_falls_back_to_hours():
    never = replace(plant(), shifts=())
    assert resolve_by(ownership("M03"), FRIDAY, never) == FRIDAY + timedelta(hours=24)
    assert resolve_by(ownership("C05"), FRIDAY, never) == FRIDAY + timedelta(hours=8)


# --- findings ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("severity", "review", "opens"),
    [
        (Severity.BLOCK, None, True),
        (Severity.WARN, None, False),
        (Severity.WARN, True, True),
        (Severity.INFO, True, True),
        (Severity.INFO, False, False),
    ],
)
def test_what_opens_an_exception(severity, review, opens):
    assert Finding(code="Q03", severity=severity, text="A.", review=review).opens_case is opens


def test_the_worst_severity():
    found = tuple(Finding(code="Q03", severity=each, text="A.") for each in (Severity.INFO, Severity.BLOCK))
    assert worst(found) is Severity.BLOCK
    assert worst(()) is None
