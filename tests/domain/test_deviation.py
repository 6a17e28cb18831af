"""Departures from the bill of materials: what kind each is, and what production and finance are to do about it.

Order WO1 makes 100 pumps from 2 kg of resin each at 3.00; order WO9 makes 50 gears, with glue on no bill of materials.
"""

from dataclasses import replace

import pytest

from floorledger.domain.allowance import allowances
from floorledger.domain.claim import Facts
from floorledger.domain.detail import Consumption, Output
from floorledger.domain.event import CaptureMethod
from floorledger.domain.finding import Cause, Finding, Notice, Severity
from floorledger.domain.number import micro
from floorledger.domain.position import ComponentTally, OperationTally, Position
from tests.domain.sayings import findings, said
from tests.plants import facts, line_plant, pieces, policy, qty, reference_plant


def pump(good: str = "0", used: str = "0", substitute: str = "0", **changes: object) -> Facts:
    position = Position(
        order_no="WO1",
        operations=(OperationTally(operation_no="10", good=micro(good)),),
        components=(
            ComponentTally(item="RESIN", used=micro(used)),
            ComponentTally(item="OTHER", used=micro(substitute), substitute_for="RESIN"),
        ),
    )
    return facts(**({"position": position} | changes))


def resin(amount: str, lot: str | None = "R7") -> Consumption:
    return Consumption(item="RESIN", qty=qty(f"{amount} KGM", reference_plant(), "RESIN"), lot=lot)


def final(number: str) -> Output:
    return Output(qty=pieces(number), final=True)


def gear(detail: object) -> tuple[Finding, ...]:
    known = facts(master=line_plant(), position=Position(order_no="WO9"))
    return findings(detail, known, order_no="WO9", operation_no="10", work_center="M2")


def causes(found: tuple[Finding, ...]) -> list[str]:
    return [f"{each.code} {each.severity} {each.cause}" for each in found if each.cause is not None]


GLUE = Consumption(item="GLUE", qty=qty("600 ML", line_plant(), "GLUE"), planned=False)

KINDS = [
    ("over-used", resin("220"), pump(), "Q03 warn over-used"),
    ("far over-used", resin("260"), pump(), "Q03 block over-used"),
    ("a factor slip", resin("2000"), pump(), "Q04 block wrong unit or factor"),
    ("a held lot", resin("2"), pump(held_lots=frozenset({("RESIN", "R7")})), "M05 block wrong lot"),
    ("an expired lot", resin("2", "OLD"), pump(), "M05 block wrong lot"),
    ("an unknown lot", resin("2", "R9"), pump(), "M05 block wrong lot"),
    ("no lot", resin("2", None), pump(), "M05 block wrong lot"),
    ("too little at final", final("100"), pump(used="150"), "Q03 warn under-used at final"),
    ("nothing at final", final("100"), pump(), "Q03 warn under-used at final"),
    ("too little at final, by a slip", final("100"), pump(used="20"), "Q04 warn wrong unit or factor"),
    ("too much at final", final("100"), pump(used="220"), "Q03 warn over-used"),
    ("the whole order's at a partial final", final("60"), pump(used="200"), "Q03 block over-used"),
]


@pytest.mark.parametrize(("detail", "known", "expected"), [row[1:] for row in KINDS], ids=[row[0] for row in KINDS])
def test_kinds(detail, known, expected):
    assert causes(findings(detail, known)) == [expected]


NONE = [
    ("as planned", resin("200"), pump()),
    ("five per cent more", resin("210"), pump()),
    ("as planned at final", final("100"), pump(used="200")),
    ("five per cent less at final", final("100"), pump(used="190")),
    ("less, but for less than 50.00, at final", final("100"), pump(used="183.34")),
    ("five per cent more at final", final("100"), pump(used="210")),
    ("little, not final", Output(qty=pieces("100")), pump()),
    ("a substitute was used instead", final("100"), pump(used="50", substitute="150")),
]


@pytest.mark.parametrize(("detail", "known"), [row[1:] for row in NONE], ids=[row[0] for row in NONE])
def test_no_departure(detail, known):
    assert causes(findings(detail, known)) == []


def test_unplanned_and_substituted_components():
    assert causes(gear(GLUE)) == ["Q03 warn unplanned"]
    (found,) = gear(replace(GLUE, substitute_for="OIL"))
    assert causes((found,)) == ["Q03 warn substituted"]
    assert found.text == "Glue is used in place of Oil."
    assert causes(gear(replace(GLUE, substitute_for="GHOST"))) == ["Q03 warn unplanned"], "there is nothing to replace"


def test_an_unplanned_component_without_its_lot_is_blocked():
    """It is managed in lots (B5.1)."""
    master = line_plant()
    items = tuple(replace(item, lot_managed=item.item == "GLUE") for item in master.items)
    known = facts(master=replace(master, items=items), position=Position(order_no="WO9"))
    assert said(GLUE, known, order_no="WO9", operation_no="10") == ["M05 block", "Q03 warn"]


def test_both_are_told_and_each_what_is_theirs_to_do():
    """3 cartridges at 9.00."""
    (found,) = gear(GLUE)
    assert found.notices == (
        Notice(
            recipient="production supervision",
            task="Find out at work centre M2 why it was used, and name the planned component if it replaces one.",
        ),
        Notice(
            recipient="plant finance",
            task="Review 27.00 EUR of unplanned material before close; it becomes a usage variance.",
        ),
    )


def test_each_kind_says_something_else_and_the_amount():
    tasks = set()
    for detail, known in [(row[1], row[2]) for row in KINDS]:
        for found in findings(detail, known):
            if found.cause is not None:
                supervision, finance = found.notices
                assert (supervision.recipient, finance.recipient) == ("production supervision", "plant finance")
                assert "EUR" in finance.task
                assert "work centre M1" in supervision.task
                tasks.add(supervision.task.split(";")[0])
    assert len(tasks) == 4, "over-used, under-used, slip, wrong lot"


def test_a_slip_says_what_was_probably_meant():
    (found,) = (each for each in findings(resin("2000"), pump()) if each.cause is Cause.SLIP)
    assert found.notices[0].task == (
        "Count again at work centre M1; correct the entry or confirm it. 200 KGM is likely."
    )
    assert found.notices[1].task.startswith("Do not close on 5400.00 EUR")


def test_the_place_is_said_as_far_as_it_is_known():
    def task(**header: object) -> str:
        (found,) = findings(resin("220"), pump(), **header)
        return found.notices[0].task

    assert task().startswith("Check the dosing at work centre M1;")
    assert task(work_center=None).startswith("Check the dosing at operation 10;")
    assert task(work_center=None, operation_no=None).startswith("Check the dosing where it was used;")


@pytest.mark.parametrize(("detail", "known"), [row[1:3] for row in KINDS], ids=[row[0] for row in KINDS])
def test_what_posts_is_reviewed_and_what_waits_has_its_decision(detail, known):
    for found in findings(detail, known):
        if found.cause is not None:
            assert found.opens_case
            assert found.review is (None if found.severity is Severity.BLOCK else True)


def test_what_is_wrong_with_a_lot_is_worth_what_was_taken_of_it():
    (found,) = findings(resin("2", "OLD"), pump())
    assert found.value_minor == 600


# --- what the pieces allow --------------------------------------------------------------------------------------------
def test_the_allowance_follows_the_pieces():
    """Sixty of a hundred pumps: 120 kg are allowed, never nothing and never all 200."""
    known = pump(good="40", used="50")
    (standard,) = reference_plant().standards
    (resin_allowed,) = allowances(known.position, standard, reference_plant().item_by_no, "10", micro("20"))
    assert (resin_allowed.allowed, resin_allowed.used, resin_allowed.proposed) == (
        micro("120"),
        micro("50"),
        micro("70"),
    )


def test_nothing_is_proposed_where_more_was_used_already():
    known = pump(good="40", used="150")
    (standard,) = reference_plant().standards
    (resin_allowed,) = allowances(known.position, standard, reference_plant().item_by_no, "10", micro("20"))
    assert resin_allowed.proposed == 0


def test_small_quantities_are_rounded_up_and_never_away():
    """A gear in three needs a screw of which there is no third: one is proposed, not none (pains.md P10)."""
    master = line_plant()
    third = replace(master.standards[0].bom[1], qty_per=master.standards[0].bom[1].qty_per / 12)
    standard = replace(master.standards[0], bom=(third,))
    position = Position(order_no="WO9")
    (screw,) = allowances(position, standard, master.item_by_no, "30", micro("1"))
    assert screw.proposed == micro("1")
    (screws,) = allowances(position, standard, master.item_by_no, "30", micro("3"))
    assert screws.proposed == micro("1")


def test_what_is_fixed_for_the_order_is_needed_with_the_first_piece():
    master = line_plant()
    for number, expected in (("0", "0"), ("1", "2"), ("50", "2")):
        (oil,) = allowances(Position(order_no="WO9"), master.standards[0], master.item_by_no, "20", micro(number))
        assert oil.proposed == micro(expected)


@pytest.mark.parametrize(
    ("amount", "good", "expected"),
    [
        ("120", "60", []),
        ("120.00001", "60", ["Q03 block"]),
        ("200", "60", ["Q03 block"]),  # the whole order's material for a part of it
        ("200", "100", []),
        ("1", "0", ["Q03 block"]),  # nothing is reported, so nothing was used up
    ],
)
def test_backflush_takes_what_was_reported_and_no_more(amount, good, expected):
    found = said(resin(amount), pump(good=good), capture_method=CaptureMethod.BACKFLUSH)
    assert found == expected
    assert said(resin(amount), pump(good=good)) == [], "a person may issue the whole order's material"


def test_backflush_says_what_is_allowed():
    (found,) = findings(resin("200"), pump(good="60"), capture_method=CaptureMethod.BACKFLUSH)
    assert found.text == (
        "60 pieces are reported, which need 120 KGM of Resin; 200 would be taken. Confirm what was really used."
    )
    assert (found.expected, found.actual, found.value_minor, found.cause) == ("120", "200", 24000, Cause.OVER_USED)


def test_tolerances_of_the_item_count():
    """Ten per cent allowed for this item's group: 220 of 200 is nothing."""
    assert said(resin("220"), pump()) == ["Q03 warn"]
    assert said(resin("220"), pump(policy=policy(consumption_warn=policy().consumption_warn * 2))) == []
