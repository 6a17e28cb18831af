"""Identities of any order with any event that moves its value, at any later standard; baselines; what is frozen."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.detail import Downtime, OrderState, OrderStatus
from floorledger.domain.difference import Category, booked_of
from floorledger.domain.number import total_of
from floorledger.domain.policy import Role, ScrapMode, WipMethod
from floorledger.domain.routing import Standard
from floorledger.domain.variance import QuantityBase, Variance, decompose, fingerprint, hash_of_events
from tests.domain.order_story import (
    AS_PLANNED,
    COMPLETE,
    books_of,
    events_of,
    figures,
    happened,
    plant,
    swap,
    with_alloy,
    with_outputs,
    with_vendor,
)
from tests.plants import Books, policy

F = Fraction


def everything(made: Standard) -> Standard:
    """All of it in one standard: alloy as a mix, other outputs, planned scrap; drilling inside and outside."""
    made = with_outputs(with_alloy(made))
    outside = with_vendor(made)
    cut, drill, pack = made.operations
    drill = replace(drill, service_price=F(3))
    return replace(outside, operations=(cut, drill, pack), planned_scrap=F(1, 20))


OWN = plant(standard=everything, items={"ALLOY": {"average_price": F("5.20")}})
LATER = plant(
    standard=lambda made: replace(everything(made), costing_lot=F(40)),
    items={"STEEL": {"standard_price": F("4.30")}, "SCREW": {"standard_price": F("0.08")}, "SWARF": {"nrv": F(3)}},
)
PLACES = st.sampled_from(["10 M1", "20 M2", "20 M3", "30 M1", "40 M3"])
PIECES = st.sampled_from(["good", "scrap", "hold", "rework", "reworked", "vendor-good", "vendor-bad"])
AMOUNTS = {
    "STEEL": st.integers(1, 4000).map(lambda n: f"{n}.{n % 97:02d} KGM"),
    "ALLOY": st.integers(1, 40).map(lambda n: f"{n}.{n % 89:02d} KGM"),
    "OIL": st.integers(1, 4).map(lambda n: f"{n}.125 LTR"),
    "SCREW": st.integers(1, 300).map(lambda n: f"{n} PCS"),
    "GLUE": st.integers(1, 999).map(lambda n: f"{n} ML"),
}
VERBS = [
    ("{item}", "STEEL"), ("{item}", "ALLOY"), ("{item}", "OIL"), ("{item}", "SCREW"), ("{item}", "GLUE"),
    ("{item}-steel", "ALLOY"), ("{item}-oil", "GLUE"), ("{item}-screw", "GLUE"), ("{item}-glue", "SCREW"),
    ("back-{item}", "STEEL"), ("lost-{item}", "SCREW"),
]  # fmt: skip


@st.composite
def lines(draw) -> str:
    """One line of a story; pieces only where the routing has an operation."""
    place = draw(PLACES)
    kind = draw(st.sampled_from(["pieces", "time", "item", "output"]))
    if kind == "pieces" and not place.startswith("40"):
        what = draw(PIECES)
        where = "20 M2" if what.startswith("vendor") else place
        return f"{where} {what} {draw(st.integers(1, 60))}"
    if kind == "output":
        return draw(st.sampled_from(["30 M1 ring 7 PCS", "30 M1 swarf 1.37 KGM", "30 M1 recovered-2 0.3 KGM"]))
    if kind == "item":
        verb, item = draw(st.sampled_from(VERBS))
        return f"{place} {verb.format(item=item.lower())} {draw(AMOUNTS[item])}"
    return f"{place} {draw(st.sampled_from(['setup', 'labour', 'machine']))} {draw(st.integers(0, 9000))}/3600"


stories = st.lists(lines(), max_size=16)


def booked(
    story: list[str],
    cut: int = 16,
    mode: ScrapMode = ScrapMode.A,
    *,
    foh: bool = True,
    digits: int = 2,
    complete: bool = True,
) -> Books:
    """The first ``cut`` lines at the order's own standard, the rest at the later one."""
    rules = policy(scrap_mode=mode, absorb_foh=foh)
    books = Books("WO9", replace(OWN, minor_digits=digits), rules)
    books.take_all(events_of("\n".join(story[:cut]), OWN))
    books.master = replace(LATER, minor_digits=digits)
    books.take_all(events_of("\n".join(story[cut:]), OWN))
    if complete:
        books.take(happened("30", "M1", COMPLETE))
    return books


def variance_of(books: Books, **options: object) -> Variance:
    own = replace(OWN, minor_digits=books.master.minor_digits)
    return decompose(
        books.position,
        booked_of(books.lines),
        own,
        books.rules,
        later=[books.master],
        **options,  # type: ignore[arg-type]
    )


@given(
    story=stories,
    cut=st.integers(0, 16),
    mode=st.sampled_from(ScrapMode),
    foh=st.booleans(),
    digits=st.sampled_from([0, 2, 3]),
    complete=st.booleans(),
)
def test_the_parts_are_the_whole(story, cut, mode, foh, digits, complete):
    books = booked(story, cut, mode, foh=foh, digits=digits, complete=complete)
    variance = variance_of(books)
    assert sum(variance.parts_minor.values()) == variance.total_minor
    assert books.balance(Role.WIP) == variance.total_minor + variance.wip_open_minor + variance.residual_minor
    assert variance.standard_minor + variance.total_minor == variance.actual_minor
    assert complete <= (variance.wip_open_minor == 0)
    assert variance.residual_minor == 0


@given(story=stories, foh=st.booleans(), digits=st.sampled_from([0, 2, 3]), complete=st.booleans())
def test_a_wholly_later_standard_leaves_nothing_unexplained(story, foh, digits, complete):
    """Every line at prices that the order's own standard does not have: price, rate and output price take them all."""
    assert variance_of(booked(story, 0, foh=foh, digits=digits, complete=complete)).residual_minor == 0


@given(story=stories, foh=st.booleans())
def test_both_scrap_modes_come_to_the_same_cost_at_close(story, foh):
    """D10: the split differs, the total does not."""
    costs = []
    for mode in ScrapMode:
        books = booked(story, mode=mode, foh=foh)
        spent = variance_of(books).total_minor + books.balance(Role.SCRAP_EXP)
        costs.append(spent)
    assert abs(costs[0] - costs[1]) <= len(story), "cents of the lines that expense scrap"


@given(story=stories, data=st.data())
def test_steps_commute_with_the_order_of_events(story, data):
    first = booked(story)
    again = booked(data.draw(st.permutations(story)))
    assert figures(variance_of(first)) == figures(variance_of(again))


@given(story=stories)
def test_mix_and_yield_are_the_usage_they_stand_for(story):
    """The same order with and without a configured mix: only the split changes, never the total (B3.2)."""
    split = booked(story)
    (made,) = OWN.standards
    plain_master = replace(OWN, standards=(replace(made, mix_items=()),))
    plain = decompose(split.position, booked_of(split.lines), plain_master, split.rules)

    def exact(variance: Variance) -> Fraction:
        wanted = (Category.USAGE, Category.MIX, Category.YIELD)
        return total_of(part.amount for part in variance.parts if part.category in wanted)

    mixed = variance_of(split)
    assert exact(mixed) == exact(plain)
    assert mixed.total_minor == plain.total_minor


# --- what it is measured against --------------------------------------------------------------------------------------
HALF = swap(AS_PLANNED, ("30 M1 good 50", "30 M1 good 25"))


def test_three_baselines_stand_side_by_side():
    """Delivered 25 x 30.32 = 758.00; estimated 50 x 28.80 + 76.00 = 1516.00; charged 1516.00."""
    variance = books_of(HALF, plant()).variance()
    shown = variance.baselines
    assert (shown.standard, shown.expected, shown.actual) == (75800, 151600, 151600)
    assert (shown.to_standard, shown.to_expected, shown.percent_of_standard) == (75800, 0, 100)


def test_the_estimate_has_the_planned_scrap_and_one_setup():
    """50 x 28.80 x 1.1 + 76.00."""
    master = plant(standard=lambda made: replace(made, planned_scrap=F(1, 10)))
    assert books_of("30 M1 labour 1", master).variance().expected_minor == 166000


OPEN = "10 M1 steel 30 KGM\n10 M1 good 50"
"""30 kg of steel for 50 cut pieces: 120.00 charged, 580.00 at target for what waits."""


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        (
            WipMethod.TARGET,
            {
                "usage": 2000, "labour_efficiency": -9000, "machine_efficiency": -30000, "voh_efficiency": -3000,
                "foh_efficiency": -6000, "total": -46000, "open": 58000,
            },
        ),
        (WipMethod.ACTUAL, {"open": 12000}),
    ],
)  # fmt: skip
def test_wip_of_an_open_order_by_both_methods(method, expected):
    books = books_of(OPEN, plant(), complete=False)
    variance = decompose(books.position, booked_of(books.lines), books.master, replace(books.rules, wip_method=method))
    assert figures(variance) == expected
    assert variance.frozen.wip_method is method


def test_a_complete_order_has_one_wip_whatever_the_method():
    books = books_of(AS_PLANNED, plant())
    for method in WipMethod:
        made = decompose(books.position, booked_of(books.lines), books.master, replace(books.rules, wip_method=method))
        assert figures(made) == {}


def test_a_reopened_order_is_open():
    books = books_of(AS_PLANNED + "10 M1 good 10", plant())
    books.take(happened("30", "M1", OrderStatus(state=OrderState.REOPENED)))
    assert not books.variance().closed
    assert books.variance().wip_open_minor == 10 * 1160


def test_the_bridge_to_floor_figures_is_hours_and_no_more_money():
    """50 pieces cut, 49 drilled, 48 packed: labour 3.1 of 3.0, 5 of 4.9, 1.67 of 1.6 h; machine 5.5, and 9.5 of 9.8.

    An hour of downtime on top changes neither hours nor money: its loss is in the efficiency already (B1.5).
    """
    story = swap(
        AS_PLANNED,
        ("10 M1 labour 2.5", "10 M1 labour 2.6"),
        ("10 M1 good 50", "10 M1 good 49\n10 M1 scrap 1"),
        ("20 M2 machine 10", "20 M2 machine 9.5"),
        ("20 M2 good 50", "20 M2 good 48\n20 M2 scrap 1"),
        ("30 M1 good 50", "30 M1 good 48"),
    )
    books = books_of(story, plant(), complete=False)
    stopped = books_of(story, plant(), complete=False)
    stopped.take(happened("20", "M2", Downtime(reason_code="JAM", duration_s=3600)))
    for each in (books, stopped):
        each.take(happened("30", "M1", COMPLETE))
        variance = each.variance()
        assert variance.hours_beyond_standard(Category.LABOUR_EFFICIENCY) == F("0.1") + F("0.1") + F(5, 3) - F(48, 30)
        assert variance.hours_beyond_standard(Category.MACHINE_EFFICIENCY) == F("-0.3")
    assert stopped.variance() == books.variance()


# --- frozen inputs ----------------------------------------------------------------------------------------------------
EVENTS = [("e1", b"\x01" * 32), ("e2", b"\x02" * 32)]


def frozen_variance(**changes: object) -> Variance:
    books = books_of(AS_PLANNED + "10 M1 steel 1 KGM", plant())
    rules = replace(books.rules, wip_method=changes.pop("wip_method", books.rules.wip_method))
    options: dict = {"events_sha256": hash_of_events(EVENTS), "closing_date": date(2026, 11, 30)} | changes
    return decompose(books.position, booked_of(books.lines), books.master, rules, **options)


def test_what_a_variance_was_worked_out_from_is_on_it():
    frozen = frozen_variance().frozen
    master, rules = plant(), policy()
    assert (frozen.master_version, frozen.policy_version) == (master.version, rules.version)
    assert (frozen.closing_date, frozen.events_sha256) == (date(2026, 11, 30), hash_of_events(EVENTS))
    assert frozen.quantity_base is QuantityBase.OUTPUT_PLUS_SCRAP
    assert frozen.sequence[:3] == (Category.COST_CHANGE, Category.PRICE, Category.RATE)
    assert frozen.sequence[-2:] == (Category.OUTPUT_PRICE, Category.ROUNDING)


def test_worked_out_again_it_is_the_same_bit_for_bit():
    assert frozen_variance() == frozen_variance()
    assert fingerprint(frozen_variance()) == fingerprint(frozen_variance())


@pytest.mark.parametrize(
    "changes",
    [{"events_sha256": hash_of_events(EVENTS[:1])}, {"closing_date": None}, {"wip_method": WipMethod.ACTUAL}],
)
def test_any_other_input_has_another_fingerprint(changes):
    assert fingerprint(frozen_variance(**changes)) != fingerprint(frozen_variance())


def test_the_fingerprint_covers_every_part():
    variance = frozen_variance()
    part = replace(variance.parts[0], amount=variance.parts[0].amount + 1)
    assert fingerprint(replace(variance, parts=(part, *variance.parts[1:]))) != fingerprint(variance)


def test_the_hash_of_events_is_of_a_set():
    assert hash_of_events(EVENTS) == hash_of_events(reversed(EVENTS))
    assert hash_of_events(EVENTS) != hash_of_events([("e1", EVENTS[1][1]), ("e2", EVENTS[0][1])])
