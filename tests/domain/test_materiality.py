"""What is large enough to matter: by its kind, against its order, against the plant, and together (domain.md B5.1)."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.exception import ExceptionCase
from floorledger.domain.finding import Severity
from floorledger.domain.materiality import Dimension, aggregate, direction, gathered, is_material, to_investigate
from tests.plants import NOON, policy

RULES = policy(line_materiality=Fraction(1, 200), line_materiality_floor_minor=2_000, plant_materiality_minor=100_000)


def case(number: int, value_minor: int = 100, **changes: object) -> ExceptionCase:
    values = {
        "exception_id": f"x{number}",
        "code": "Q03",
        "severity": Severity.WARN,
        "text": "More was used than the order needs.",
        "owner": "supervisor",
        "opened_at": NOON,
        "due_at": NOON,
        "value_minor": value_minor,
        "order_no": "WO1",
        "expected": "200",
        "actual": "201",
        "item": "RESIN",
        "actor": "P1",
        "shift": "Early",
    }
    return ExceptionCase(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "value", "order_cost", "material"),
    [
        ("Q03", 5_000, 1_000_000, False),  # half a per cent of 10,000.00 is 50.00
        ("Q03", 5_001, 1_000_000, True),
        ("Q03", 2_000, 100_000, False),  # half a per cent is 5.00, and the floor 20.00
        ("Q03", 2_001, 100_000, True),
        ("Q03", 100_000, 0, False),  # of no order: the plant's figure alone
        ("Q03", 100_001, 0, True),
        ("Q03", 0, 100_000, False),
        ("S01", 0, 100_000, True),  # worth nothing, and always looked into
        ("S05", 0, 0, True),
        ("C05", 0, 0, False),
    ],
)
def test_materiality(code, value, order_cost, material):
    assert is_material(code, value, order_cost, RULES) is material


def test_a_plant_without_a_figure_of_its_own_looks_at_orders_only():
    rules = policy(line_materiality=Fraction(1, 200))
    assert not is_material("Q03", 10**12, 0, rules)
    assert is_material("Q03", 501, 100_000, rules)
    assert not is_material("Q03", 500, 100_000, rules)
    assert is_material("Q03", 0, 0, policy(always_investigate=("Q03",)))
    assert not is_material("S01", 0, 0, policy(always_investigate=("Q03",)))


@pytest.mark.parametrize(
    ("expected", "actual", "sign"),
    [("200", "201", 1), ("200", "199.5", -1), ("2", "2.0", 0), (None, "1", 0), ("1", None, 0), ("low", "1", 0)],
)
def test_direction(expected, actual, sign):
    assert direction(case(1, expected=expected, actual=actual)) == sign


def together(*cases: ExceptionCase) -> list[tuple[str, str, int, int, tuple[str, ...]]]:
    return [(each.dimension, each.key, each.sign, each.value_minor, each.exception_ids) for each in aggregate(cases)]


def test_small_ones_that_point_the_same_way_are_one():
    assert together(case(1), case(2, 250)) == [
        (Dimension.ITEM, "RESIN", 1, 350, ("x1", "x2")),
        (Dimension.SHIFT, "Early", 1, 350, ("x1", "x2")),
        (Dimension.WORKER, "P1", 1, 350, ("x1", "x2")),
    ]


def test_what_points_the_other_way_is_another():
    less = case(2, actual="190")
    assert together(case(1), less) == []
    assert together(case(1), less, case(3), case(4, actual="190")) == [
        (dimension, key, sign, 200, ids)
        for dimension, key in ((Dimension.ITEM, "RESIN"), (Dimension.SHIFT, "Early"), (Dimension.WORKER, "P1"))
        for sign, ids in ((-1, ("x2", "x4")), (1, ("x1", "x3")))
    ]


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({"item": "STEEL"}, {Dimension.SHIFT, Dimension.WORKER}),
        ({"actor": "P2"}, {Dimension.ITEM, Dimension.SHIFT}),
        ({"shift": "Late"}, {Dimension.ITEM, Dimension.WORKER}),
        ({"item": None, "actor": None, "shift": None}, set()),
        ({"code": "Q04"}, set()),
    ],
)
def test_what_they_have_in_common(changes, left):
    assert {each[0] for each in together(case(1), case(2, **changes))} == left


def test_the_largest_comes_first():
    found = together(
        *(case(number, 10, actor="P2", item=f"I{number}", shift="Late") for number in (1, 2)), case(3), case(4)
    )
    assert [row[3] for row in found] == [200, 200, 200, 20, 20]


def test_many_small_ones_are_looked_into_and_one_alone_is_not():
    """Of an order of 1,000.00 a single 15.00 is nothing; two of them on one item are more than 20.00."""
    cost = {"WO1": 100_000}
    one, other = case(1, 1_500), case(2, 1_500)
    assert to_investigate([one], cost, RULES) == ()
    assert to_investigate([one, other], cost, RULES) == (one, other)
    assert to_investigate([one, case(2, 1_500, actual="190")], cost, RULES) == ()
    assert to_investigate([one, case(2, 2_500, item="STEEL", actor="P2", shift="Late")], cost, RULES) == (
        case(2, 2_500, item="STEEL", actor="P2", shift="Late"),
    )


def test_what_always_matters_is_there_whatever_it_is_worth():
    breach = case(1, 0, code="S01", order_no=None)
    assert to_investigate([breach, case(2, 0)], {}, RULES) == (breach,)


@given(
    values=st.lists(st.integers(0, 10**6), max_size=12),
    items=st.lists(st.sampled_from(["A", "B", None]), min_size=12, max_size=12),
    actual=st.lists(st.sampled_from(["190", "200", "210", None]), min_size=12, max_size=12),
)
def test_nothing_is_counted_twice_in_a_dimension_and_nothing_is_lost(values, items, actual):
    cases = [case(number, value, item=items[number], actual=actual[number]) for number, value in enumerate(values)]
    for dimension in Dimension:
        members = [each for group in aggregate(cases) if group.dimension is dimension for each in group.exception_ids]
        assert len(members) == len(set(members))
    by_id = {each.exception_id: each for each in cases}
    for group in aggregate(cases):
        assert group.value_minor == sum(by_id[each].value_minor for each in group.exception_ids)
        assert {direction(by_id[each]) for each in group.exception_ids} == {group.sign}
        assert len(group.exception_ids) > 1


def test_small_ones_stand_in_one_group_only_the_one_with_the_largest_sum():
    """900.00 each: three on the resin are 2,700.00, of which two share a worker with a third; 1,000.00 is the limit."""
    cases = [
        case(1, 90_000, actor="P1", shift="S1"),
        case(2, 90_000, actor="P1", shift="S2"),
        case(3, 90_000, actor="P3", shift="S3"),
        case(4, 90_000, actor="P1", shift="S4", item="GLUE"),
        case(5, 100_001, actor="P5", shift="S5"),
        case(6, 0, actor="P1", shift="S6"),
    ]
    (group,) = gathered([replace(each, order_no=None) for each in cases], {}, RULES)
    assert (group.dimension, group.key, group.value_minor) == (Dimension.ITEM, "RESIN", 270_000)
    assert group.exception_ids == ("x1", "x2", "x3")


def test_what_always_matters_is_never_small():
    assert gathered([case(1, 10, code="S01"), case(2, 10, code="S01")], {}, RULES) == ()
