"""Substitution, mix and yield, planned scrap, co- and by-products, work outside: orders worked out on paper."""

from dataclasses import replace
from fractions import Fraction

import pytest

from floorledger.domain.detail import Fate, OrderState, OrderStatus
from floorledger.domain.difference import Category, booked_of
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Role, ScrapMode
from floorledger.domain.scrap import LossBase
from floorledger.domain.variance import Variance, decompose
from tests.domain.order_story import (
    AS_PLANNED,
    books_of,
    dispose,
    figures,
    happened,
    plant,
    swap,
    with_alloy,
    with_outputs,
    with_vendor,
)
from tests.plants import policy

F = Fraction
A, B = policy(), policy(scrap_mode=ScrapMode.B)
STEEL = "10 M1 steel 25 KGM"


def parts_of(variance: Variance, *categories: Category) -> list[tuple[str, str, str, str]]:
    """Cost line, standard quantity, actual quantity, amount."""
    return [
        (part.cost_line, str(part.standard_qty), str(part.actual_qty), str(part.amount))
        for part in variance.parts
        if part.category in categories and part.amount
    ]


# --- substitution -----------------------------------------------------------------------------------------------------
def test_a_substitute_in_the_same_unit_replaces_one_for_one():
    """20 kg of steel and 6 of alloy where 25 of steel were allowed: 6 x (5 - 4), and 1 kg too much at 4."""
    story = swap(AS_PLANNED, (STEEL, "10 M1 steel 20 KGM\n10 M1 alloy-steel 6 KGM"))
    variance = books_of(story, plant()).variance()
    assert figures(variance) == {"substitution": 600, "usage": 400, "total": 1000}
    assert variance.by_role == {Role.V_SUBST: 600, Role.V_QTY: 400}
    assert parts_of(variance, Category.SUBSTITUTION, Category.USAGE) == [
        ("material:ALLOY", "6", "6", "6"),
        ("material:STEEL", "25", "26", "4"),
    ]


def test_a_substitute_in_another_unit_replaces_what_the_planned_one_falls_short_of():
    """1 of 2 l of oil, and half a cartridge of glue for the rest: 4.50 instead of 5.00."""
    story = swap(AS_PLANNED, ("20 M2 oil 2 LTR", "20 M2 oil 1 LTR\n20 M2 glue-oil 100 ML"))
    assert figures(books_of(story, plant()).variance()) == {"substitution": -50, "total": -50}


def test_two_substitutes_share_the_shortfall_by_value():
    """Half a cartridge of glue (4.50) and 9 kg of steel (36.00) for 2 l of oil: they replace 2/9 and 16/9 of them."""
    story = swap(AS_PLANNED, ("20 M2 oil 2 LTR", "20 M2 glue-oil 100 ML\n20 M2 steel-oil 9 KGM"))
    variance = books_of(story, plant()).variance()
    assert figures(variance) == {"substitution": 3050, "total": 3050}
    assert parts_of(variance, Category.SUBSTITUTION) == [
        ("material:GLUE", "2/9", "1/2", str(F("4.50") - F(10, 9))),
        ("material:STEEL", "16/9", "9", str(36 - F(80, 9))),
    ]


def test_a_substitute_at_moving_average_has_its_price_apart():
    """6 kg of alloy at 5.50: 3.00 is price, the substitution stays at standard."""
    story = swap(AS_PLANNED, (STEEL, "10 M1 steel 19 KGM\n10 M1 alloy-steel 6 KGM"))
    variance = books_of(story, plant(items={"ALLOY": {"average_price": F("5.50")}})).variance()
    assert figures(variance) == {"price": 300, "substitution": 600, "total": 900}


def test_what_replaces_something_unplanned_is_unplanned_itself():
    story = AS_PLANNED + "10 M1 alloy-glue 1 KGM"
    assert figures(books_of(story, plant()).variance()) == {"usage": 500, "total": 500}


# --- mix and yield ----------------------------------------------------------------------------------------------------
def test_usage_of_a_configured_mix_splits_into_mix_and_yield():
    """Allowed 25 and 12.5, used 30 and 10: standard mix of 40 is 26.67 and 13.33.

    Mix 3.33 x 4 - 3.33 x 5 = -3.33; yield 1.67 x 4 + 0.83 x 5 = 10.83; together 5 x 4 - 2.5 x 5 = 7.50.
    """
    story = swap(AS_PLANNED, (STEEL, "10 M1 steel 30 KGM\n10 M1 alloy 10 KGM"))
    variance = books_of(story, plant(standard=with_alloy)).variance()
    assert figures(variance) == {"mix": -333, "yield": 1083, "total": 750}
    assert variance.by_role == {Role.V_QTY: 750}
    assert parts_of(variance, Category.MIX, Category.YIELD) == [
        ("material:STEEL", "25", "30", "40/3"),
        ("material:STEEL", "25", "30", "20/3"),
        ("material:ALLOY", "25/2", "10", "-50/3"),
        ("material:ALLOY", "25/2", "10", "25/6"),
    ]


@pytest.mark.parametrize("mix", [("STEEL", "OIL"), ("GLUE", "RING"), ()])
def test_inputs_without_a_common_unit_keep_their_usage(mix):
    """G17: no mix of kilograms and litres; nor of what is not on the bill of materials."""
    master = plant(standard=lambda made: replace(with_alloy(made), mix_items=mix))
    story = swap(AS_PLANNED, (STEEL, "10 M1 steel 30 KGM\n10 M1 alloy 10 KGM"))
    assert figures(books_of(story, master).variance()) == {"usage": 750, "total": 750}


# --- planned scrap ----------------------------------------------------------------------------------------------------
FIVE_LOST = swap(
    AS_PLANNED,
    (STEEL, "10 M1 steel 27.5 KGM"),
    ("30 M1 screw 200 PCS", "30 M1 screw 220 PCS"),
    ("10 M1 machine 5.5", "10 M1 machine 6"),
    ("10 M1 labour 2.5", "10 M1 labour 2.75"),
    ("10 M1 good 50", "10 M1 good 55"),
    ("20 M2 labour 5", "20 M2 labour 5.5"),
    ("20 M2 machine 10", "20 M2 machine 11"),
    ("20 M2 good 50", "20 M2 good 55"),
    ("30 M1 labour 5/3", "30 M1 labour 11/6"),
)
"""Everything for 55 pieces, of which 5 are scrapped at the end."""


@pytest.mark.parametrize(
    ("share", "base", "scrapped", "scrap"),
    [
        ("1/10", LossBase.GOOD, 5, 0),
        ("0", LossBase.GOOD, 5, 14400),
        ("1/11", LossBase.INPUT, 5, 0),
        ("1/5", LossBase.GOOD, 5, -14400),
    ],
)
def test_planned_scrap_is_in_the_standard_and_not_in_the_variance(share, base, scrapped, scrap):
    """A piece is 28.80 without setup. A tenth of the good pieces, or an eleventh of the input, are five of 50."""
    master = plant(
        standard=lambda made: replace(made, planned_scrap=F(share), planned_scrap_base=base),
    )
    variance = books_of(FIVE_LOST + f"30 M1 scrap {scrapped}", master).variance()
    assert figures(variance) == ({"scrap": scrap, "total": scrap} if scrap else {})


def test_planned_scrap_raises_the_value_of_good_pieces():
    """28.80 x 1.1 + 1.52."""
    books = books_of(FIVE_LOST, plant(standard=lambda made: replace(made, planned_scrap=F(1, 10))))
    assert -sum(line.amount_minor for line in books.lines if line.cost_line == "output" and line.role is Role.WIP) == (
        50 * 3320
    )


# --- what leaves WIP before the close ---------------------------------------------------------------------------------
def test_what_is_won_back_from_scrap_lowers_its_variance():
    """2 scrapped at packing, 57.60, and 1 kg of swarf for 2.00."""
    story = swap(AS_PLANNED, ("30 M1 good 50", "30 M1 good 48\n30 M1 recovered-2 1 KGM"))
    variance = books_of(story, plant()).variance()
    assert figures(variance) == {"scrap": 5560, "lot_size": 304, "total": 5864}
    assert books_of(story, plant(), B).variance().parts_minor[Category.SCRAP] == -200


@pytest.mark.parametrize(("rules", "usage"), [(A, 800), (B, 0)])
def test_a_component_lost_after_its_issue_is_usage_or_expensed_already(rules, usage):
    story = swap(AS_PLANNED, (STEEL, "10 M1 steel 27 KGM\n10 M1 lost-steel 2 KGM"))
    assert books_of(story, plant(), rules).variance().parts_minor[Category.USAGE] == usage


@pytest.mark.parametrize("rules", [A, B])
def test_a_downgrade_has_left_wip_in_both_modes(rules):
    """Two held at packing become blanks of 10.00; 37.60 is expensed, so no scrap is left for the close."""
    books = books_of(swap(AS_PLANNED, ("30 M1 good 50", "30 M1 good 48")), plant(), rules, complete=False)
    dispose(books, "30", "2", Fate.DOWNGRADE, "BLANK")
    books.take(happened("30", "M1", OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)))
    assert figures(books.variance()) == {"lot_size": 304, "total": 304}
    assert (books.balance(Role.SCRAP_EXP), books.balance(Role.RM)) == (3760, 2000 - 13000)


def test_pieces_in_rework_stay_in_wip():
    """Two finished gears back for rework: 2 x 28.80 wait in the line, and their setup share is open again."""
    variance = books_of(AS_PLANNED + "30 M1 rework 2", plant(), complete=False).variance()
    assert figures(variance) == {"open": 2 * 2880 + 2 * 152}
    done = books_of(AS_PLANNED + "30 M1 rework 2\n30 M1 reworked 2\n30 M1 labour 1/2", plant())
    assert figures(done.variance()) == {
        "labour_efficiency": 1800, "voh_efficiency": 600, "foh_efficiency": 1200, "total": 3600,
    }  # fmt: skip


# --- co- and by-products ----------------------------------------------------------------------------------------------
WITH_OUTPUTS = plant(standard=with_outputs)
"""30.32 less 0.20 of swarf is 30.12: 22.59 for the gear, 7.53 for its ring."""


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("30 M1 ring 50 PCS\n30 M1 swarf 5 KGM", {}),
        ("30 M1 ring 48 PCS\n30 M1 swarf 6 KGM", {"usage": 1506 - 200, "total": 1306}),
        ("", {"usage": 37650 + 1000, "total": 38650}),
    ],
)
def test_other_outputs_less_than_the_gears_bring_are_usage(more, expected):
    variance = books_of(f"{AS_PLANNED}\n{more}", WITH_OUTPUTS).variance()
    assert figures(variance) == expected
    assert variance.standard_minor == 151600


def test_other_outputs_may_still_come_while_the_order_is_open():
    variance = books_of(AS_PLANNED, WITH_OUTPUTS, complete=False).variance()
    assert figures(variance) == {"open": 38650}


# --- work outside -----------------------------------------------------------------------------------------------------
OUTSIDE: MasterData = plant(standard=with_vendor)
SENT = """
    10 M1 steel 25 KGM
    20 M2 oil 2 LTR
    30 M1 screw 196 PCS
    10 M1 setup 0.5
    10 M1 machine 5.5
    10 M1 labour 2.5
    10 M1 good 50
    20 M2 vendor-good 49
    20 M2 vendor-bad 1
    30 M1 labour 49/30
    30 M1 good 49
"""


@pytest.mark.parametrize(("rules", "scrap"), [(A, 1478), (B, 0)])
def test_service_and_our_components_at_the_vendor(rules, scrap):
    """A piece is 14.78 after drilling: 11.60 + 3.00 + 0.18. The bad one is not paid for: 3.00 less than allowed."""
    variance = books_of(SENT, OUTSIDE, rules).variance()
    expected = {"scrap": scrap, "lot_size": 152, "usage": -300, "total": scrap + 152 - 300}
    assert figures(variance) == {name: amount for name, amount in expected.items() if amount}
    assert parts_of(variance, Category.USAGE) == [("service:20", "50", "49", "-3")]


def test_a_later_service_price_is_a_price_variance():
    """49 pieces at 3.50."""
    (made,) = OUTSIDE.standards
    cut, drill, pack = made.operations
    dearer = replace(made, operations=(cut, replace(drill, service_price=F("3.50")), pack))
    later = replace(OUTSIDE, standards=(dearer,))
    books = books_of(SENT, later)
    variance = decompose(books.position, booked_of(books.lines), OUTSIDE, A, later=[later])
    assert (variance.parts_minor[Category.PRICE], variance.parts_minor[Category.OUTPUT_PRICE]) == (2450, -2450)
    assert variance.residual_minor == 0
