"""Words for everything a variance can name, and what is shown of an order with all of it."""

from dataclasses import replace
from fractions import Fraction

import pytest

from floorledger.domain.difference import Category, Part
from floorledger.services.variance_text import LABELS, OrderVariance, cost_line_words, variance_view
from tests.domain.order_story import AS_PLANNED, books_of, plant, with_alloy, with_outputs


def shown(story: str = AS_PLANNED) -> OrderVariance:
    master = plant(
        standard=lambda made: replace(with_outputs(with_alloy(made)), planned_scrap=Fraction(1, 10)),
        items={"STEEL": {"average_price": Fraction("4.40")}},
    )
    books = books_of(story, master)
    return OrderVariance(order=master.orders[0], state="closed", variance=books.variance(), master=master)


def test_every_category_has_its_word():
    assert set(LABELS) == set(Category)
    assert all(label[0].isupper() for label in LABELS.values())


@pytest.mark.parametrize(
    ("cost_line", "words"),
    [
        ("material:STEEL", "STEEL Steel"),
        ("material:GONE", "GONE"),
        ("output", "GEAR Gear"),
        ("coproduct:RING", "RING Ring, co-product"),
        ("byproduct:SWARF", "SWARF Swarf, by-product"),
        ("component scrap:STEEL", "STEEL Steel, scrapped after issue"),
        ("revaluation:STEEL", "STEEL Steel, revalued"),
        ("service:20", "20 Drill, work outside"),
        ("recovered:30", "30 Pack, won back from scrap"),
        ("downgrade:30:GEAR-B", "30 Pack, made a lower item GEAR-B"),
        ("downgrade loss:30", "30 Pack, lost by the downgrade"),
        ("labour:10", "10 Cut, labour"),
        ("scrap:10", "10 Cut"),
        ("scrap:40", "40 not in the routing"),
        ("scrap:planned", "planned for the good pieces"),
        ("scrap:expensed", "expensed when reported"),
    ],
)
def test_cost_lines_in_words(cost_line, words):
    nothing = Fraction(0)
    part = Part(
        category=Category.USAGE, cost_line=cost_line, standard_qty=nothing, actual_qty=nothing, unit="h", amount=nothing
    )
    assert cost_line_words(part, shown()) == words


def test_the_rows_of_each_part_sum_to_it():
    view = variance_view(shown(AS_PLANNED + "10 M1 alloy 11 KGM\n30 M1 scrap 3\n30 M1 ring 49 PCS\n30 M1 swarf 5 KGM"))
    labels = {part.label for part in view.parts}
    assert {"Price", "Scrap", "Mix", "Yield", "Usage"} <= labels
    for part in view.parts:
        assert sum(Fraction(row.amount) for row in view.rows if row.category == part.label) == Fraction(part.amount)
    assert sum(Fraction(part.amount) for part in view.parts) == Fraction(view.total)
