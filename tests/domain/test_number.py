"""Exact numbers: text to scaled integers and back, rounding half away from zero, splits that sum exactly."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.domain.number import (
    LIMIT,
    MICRO,
    Micro,
    distribute,
    micro,
    micro_text,
    minor_text,
    round_half_away,
    to_fraction,
    to_minor,
    total_of,
)

ratios = st.fractions(min_value=-1000, max_value=1000, max_denominator=60)
scaled = st.integers(min_value=1 - LIMIT * MICRO, max_value=LIMIT * MICRO - 1).map(Micro)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("1", 1_000_000),
        ("12.5", 12_500_000),
        ("0.000001", 1),
        ("-3.25", -3_250_000),
        ("-0", 0),
        ("007", 7_000_000),
        ("1.100000", 1_100_000),
        ("999999999999.999999", 10**18 - 1),
    ],
)
def test_decimal_text_is_read_exactly(text, value):
    assert micro(text) == value


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "1 ", " 1", "1\n", "\t1", "-", "+1", "--1", "1-", ".5", "1.", ".", "1.2.3", "1,5", "1'000", "1_000"),
        *(
            "1e3",
            "1E3",
            "1e-3",
            "0x10",
            "nan",
            "inf",
            "1/2",
            "½",
            "\u0661\u0662",
            "\uff11\uff12",
            "1.0000001",
            "1.0000000",
        ),
        *("1000000000000", "4006381333931000", "one", "1\x00", "1\x1d"),
    ],
    ids=repr,
)
def test_what_is_not_decimal_text(text):
    with pytest.raises(ValueError, match="decimal number"):
        micro(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (1, "0.000001"), (10, "0.00001"), (1_500_000, "1.5"), (-250_000, "-0.25"), (10_000_000, "10")],
)
def test_written_without_needless_zeros(value, text):
    assert micro_text(Micro(value)) == text


@given(value=scaled)
def test_text_and_number_are_inverse(value):
    assert micro(micro_text(value)) == value
    assert to_fraction(value) == Fraction(micro_text(value))


# --- rounding ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("exact", "rounded"),
    [
        ("0", 0),
        ("0.4", 0),
        ("0.5", 1),
        ("-0.5", -1),
        ("1.5", 2),
        ("2.5", 3),  # half even would say 2
        ("-2.5", -3),
        ("2.4999999", 2),
        ("-2.4999999", -2),
        ("2.5000001", 3),
        ("1/3", 0),
        ("2/3", 1),
        ("-2/3", -1),
        ("7", 7),
    ],
)
def test_halves_go_away_from_zero(exact, rounded):
    assert round_half_away(Fraction(exact)) == rounded


@pytest.mark.parametrize(
    ("amount", "digits", "minor"),
    [
        ("14.625", 2, 1463),  # B2.5.3
        ("-14.625", 2, -1463),
        ("14.624", 2, 1462),
        ("14.5", 0, 15),
        ("1.2345", 3, 1235),
        ("0.004", 2, 0),
        ("0.005", 2, 1),
    ],
)
def test_amounts_in_minor_units(amount, digits, minor):
    assert to_minor(Fraction(amount), digits) == minor


@given(value=ratios)
def test_rounding_is_to_the_nearest_and_the_same_on_both_sides_of_zero(value):
    rounded = round_half_away(value)
    assert abs(rounded - value) <= Fraction(1, 2)
    assert round_half_away(-value) == -rounded


@pytest.mark.parametrize(
    ("amount_minor", "digits", "text"),
    [
        (1450, 2, "14.50"),
        (-1450, 2, "-14.50"),
        (5, 2, "0.05"),
        (-5, 2, "-0.05"),
        (0, 2, "0.00"),
        (1450, 0, "1450"),
        (-7, 0, "-7"),
        (1450, 3, "1.450"),
    ],
)
def test_minor_units_as_text(amount_minor, digits, text):
    assert minor_text(amount_minor, digits) == text


# --- splitting --------------------------------------------------------------------------------------------------------
SPLITS = [
    ("thirds", 10, {"a": "10/3", "b": "10/3", "c": "10/3"}, {"a": 4, "b": 3, "c": 3}),
    ("the largest remainder first", 10, {"a": "3.2", "b": "3.1", "c": "3.7"}, {"a": 3, "b": 3, "c": 4}),
    ("a tie goes to the larger share", 10, {"a": "1.5", "b": "8.5"}, {"a": 1, "b": 9}),
    ("a tie of equal shares goes to the first key", 5, {"b": "2.5", "a": "2.5"}, {"a": 3, "b": 2}),
    ("zero stays zero", 1, {"a": "0", "b": "0.5", "c": "0"}, {"a": 0, "b": 1, "c": 0}),
    ("whole parts are left alone", 8, {"a": "5", "b": "1.5", "c": "1.4"}, {"a": 5, "b": 2, "c": 1}),
    ("below zero", -10, {"a": "-10/3", "b": "-10/3", "c": "-10/3"}, {"a": -3, "b": -3, "c": -4}),
    ("both signs", 0, {"a": "2.5", "b": "-2.5"}, {"a": 3, "b": -3}),
    ("both signs, remainders", 1, {"a": "3.6", "b": "-2.9"}, {"a": 4, "b": -3}),
    ("nothing at all", 0, {}, {}),
    ("only zeros", 0, {"a": "0"}, {"a": 0}),
]


@pytest.mark.parametrize(("total", "parts", "expected"), [row[1:] for row in SPLITS], ids=[row[0] for row in SPLITS])
def test_split_by_largest_remainder(total, parts, expected):
    assert distribute(total, {key: Fraction(part) for key, part in parts.items()}) == expected


@pytest.mark.parametrize(
    ("total", "parts"),
    [(1, {"a": "0"}), (1, {}), (-1, {"a": "0.5"}), (3, {"a": "1.5"}), (0, {"a": "1.5"})],
)
def test_a_total_that_the_parts_cannot_make(total, parts):
    with pytest.raises(ValueError, match="does not fit"):
        distribute(total, {key: Fraction(part) for key, part in parts.items()})


shares = st.dictionaries(st.sampled_from("abcdefgh"), ratios)


@given(parts=shares)
def test_a_split_sums_exactly_and_moves_no_part_by_a_whole_unit(parts):
    total = round_half_away(total_of(parts.values()))
    split = distribute(total, parts)
    assert sum(split.values()) == total
    assert all(abs(split[key] - part) < 1 for key, part in parts.items())
    assert all(split[key] == part for key, part in parts.items() if part.denominator == 1)


@given(parts=shares)
def test_a_split_does_not_depend_on_the_order_of_its_parts(parts):
    total = round_half_away(total_of(parts.values()))
    assert distribute(total, parts) == distribute(total, dict(sorted(parts.items(), reverse=True)))
