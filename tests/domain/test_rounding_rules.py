"""The eight rounding rules of domain.md B2.5, one named test each or more; every figure worked out by hand."""

import ast
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import floorledger.domain
from floorledger.domain.actual_cost import ActualBooks, Place
from floorledger.domain.actual_value import Receipt, Sale, Valuation
from floorledger.domain.codec import CodecError, canonical
from floorledger.domain.cost_layer import CostMethod, IssueRounding
from floorledger.domain.detail import Consumption
from floorledger.domain.difference import Booked, Category
from floorledger.domain.mix_yield import MixInput, mix_and_yield
from floorledger.domain.number import distribute, micro, minor_text, round_half_away, to_fraction, to_minor
from floorledger.domain.policy import Role
from floorledger.domain.posting import ExactLine, Running, RunningKey, journal
from floorledger.domain.price_unit import UnitPrice, lost_price_unit
from floorledger.domain.unit import Factor, Quantity, to_base
from floorledger.domain.variance import decompose
from tests.plants import Books, event, hours, kilos, policy, reference_plant

F = Fraction
DOMAIN = Path(floorledger.domain.__path__[0])


# --- 1: decimals only, factors are rationals --------------------------------------------------------------------------
def test_rule_1_no_float_is_written_in_the_domain():
    for file in DOMAIN.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), f"{file.name}:{node.lineno}"
            assert not (isinstance(node, ast.Name) and node.id == "float"), f"{file.name}:{node.lineno}"


def test_rule_1_no_float_reaches_a_record():
    with pytest.raises(CodecError, match="float has no canonical form"):
        canonical({"qty": 0.1})  # type: ignore[dict-item]


def test_rule_1_a_third_is_a_third():
    third = to_base(micro("9"), Factor("TRAY", 1, 3, "item"), "KGM", 6)
    assert isinstance(third, Quantity)
    assert to_fraction(third.base) == 3
    assert sum([to_fraction(micro("0.1"))] * 3) == to_fraction(micro("0.3"))


# --- 2: amounts in minor units, quantities by precision ---------------------------------------------------------------
@pytest.mark.parametrize(
    ("digits", "minor", "text"), [(0, 1235, "1235"), (2, 123457, "1234.57"), (3, 1234568, "1234.568")]
)
def test_rule_2_amounts_have_the_decimals_of_their_currency(digits, minor, text):
    """1,234.5675 in yen, euro and dinar."""
    assert to_minor(F("1234.5675"), digits) == minor
    assert minor_text(minor, digits) == text


def test_rule_2_unit_costs_are_not_rounded_at_all():
    """10.00 for 3 pieces: with a unit cost of 3.33333 a million of them would be 3.33 short (D5)."""
    assert F(10, 3) * 3_000_000 == 10_000_000


@pytest.mark.parametrize(("decimals", "base"), [(0, "3"), (2, "2.67"), (5, "2.66667")])
def test_rule_2_quantities_have_the_precision_of_their_item(decimals, base):
    """8 trays of a third; a counted item would refuse what is no whole piece, so here 9 of them."""
    made = to_base(micro("9" if decimals == 0 else "8"), Factor("TRAY", 1, 3, "item"), "KGM", decimals)
    assert isinstance(made, Quantity)
    assert made.base == micro(base)


# --- 3: half away from zero -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("exact", "digits", "minor"),
    [
        ("14.625", 2, 1463),
        ("-14.625", 2, -1463),
        ("14.615", 2, 1462),
        ("0.5", 0, 1),
        ("-0.5", 0, -1),
        ("2.5", 0, 3),
        ("0.0005", 3, 1),
        ("0.00049", 3, 0),
    ],
)
def test_rule_3_halves_go_away_from_zero(exact, digits, minor):
    """Half-even would give 14.62, 0 and 2."""
    assert to_minor(F(exact), digits) == minor


# --- 4: the cumulative rule -------------------------------------------------------------------------------------------
def posted(amounts: list[Fraction], digits: int) -> list[int]:
    running: dict[RunningKey, Running] = {}
    made = []
    for amount in amounts:
        lines, changed = journal("WO1", (ExactLine(role=Role.WIP, cost_line="x", amount=amount),), running, digits)
        running |= changed
        made.append(lines[0].amount_minor)
    return made


@pytest.mark.parametrize(("digits", "parts"), [(0, [3, 4, 3]), (2, [333, 334, 333]), (3, [3333, 3334, 3333])])
def test_rule_4_ten_over_three_in_each_currency(digits, parts):
    assert posted([F(10, 3)] * 3, digits) == parts


def test_rule_4_rounding_each_issue_leaves_the_rest_as_an_entry_of_its_own():
    valuation = Valuation(method=CostMethod.FIFO, minor_digits=2, rounding=IssueRounding.PER_ISSUE)
    books = ActualBooks(valuation=valuation).take(
        Receipt(no="buy", item="C", qty=F(3), cost=F(10)), *(Sale(no=f"{n}", item="C", qty=F(1)) for n in range(3))
    )
    assert [books.value_of(f"{n}") for n in range(3)] == [333, 333, 333]
    assert (books.balance(Place.ROUNDING), books.balance(Place.STOCK)) == (1, 0)


@given(st.lists(st.fractions(-99, 99, max_denominator=999), max_size=20), st.sampled_from([0, 2, 3]))
def test_rule_4_nothing_drifts(amounts, digits):
    assert sum(posted(amounts, digits)) == to_minor(sum(amounts, F(0)), digits)


# --- 5: splits by largest remainder -----------------------------------------------------------------------------------
def test_rule_5_labour_over_orders():
    """100.00 of one operator over 1:1:1 hours, and over 2:1:1 where the tie at .00 needs no cent."""
    thirds = {order: F(10_000, 3) for order in ("A", "B", "C")}
    assert distribute(10_000, thirds) == {"A": 3334, "B": 3333, "C": 3333}
    assert distribute(10_000, {"A": F(5000), "B": F(2500), "C": F(2500)}) == {"A": 5000, "B": 2500, "C": 2500}


def test_rule_5_ties_go_to_the_larger_share_then_to_the_key():
    """Remainders of one half each: 1 missing of 3 goes to the 2.5; among equal shares to the first key."""
    assert distribute(4, {"a": F("0.5"), "b": F("2.5"), "c": F(1)}) == {"a": 0, "b": 3, "c": 1}
    assert distribute(1, {"b": F("0.5"), "a": F("0.5")}) == {"b": 0, "a": 1}


# --- 6: the table is the rounded total, split -------------------------------------------------------------------------
def test_rule_6_round_the_total_then_split_it():
    """G20: mix -30, yield 340/9, usage 70/9 = 7.78."""
    made = mix_and_yield(
        [
            MixInput(name="A", uom="KGM", standard_qty=F(940 * 60, 90), actual_qty=F(620), standard_price=F(8)),
            MixInput(name="B", uom="KGM", standard_qty=F(940 * 40, 90), actual_qty=F(430), standard_price=F(5)),
        ]
    )
    total = to_minor(made.usage, 2)
    assert total == 778
    assert distribute(total, {"mix": 100 * made.mix, "yield": 100 * made.yield_}) == {"mix": -3000, "yield": 3778}


def test_rule_6_a_part_of_nothing_gets_no_cent():
    assert distribute(1, {"a": F(0), "b": F("0.3"), "c": F("0.3")}) == {"a": 0, "b": 1, "c": 0}


def test_rule_6_v_round_is_shown_where_the_ledger_has_it():
    """Two thirds of an hour, and a ledger that is a cent off: the cent is no efficiency."""
    books = Books("WO1", reference_plant(), policy())
    books.take_all([event(hours("1/3")), event(hours("1/3"))])
    booked = replace(booked_with(books), wip_minor=booked_with(books).wip_minor + 1)
    variance = decompose(books.position, booked, books.master, books.rules)
    assert variance.parts_minor[Category.ROUNDING] == 1
    assert sum(variance.parts_minor.values()) == variance.total_minor


def booked_with(books: Books) -> Booked:
    lines = [line for line in books.lines if line.role is Role.WIP]
    return Booked(wip_minor=sum(line.amount_minor for line in lines), lines=len(lines))


# --- 7: what is no rounding -------------------------------------------------------------------------------------------
@pytest.mark.parametrize("digits", [0, 2, 3])
@pytest.mark.parametrize(("lines", "off", "rounding", "residual"), [(4, 2, 2, 0), (4, 3, 0, 3), (5, -3, 0, -3)])
def test_rule_7_half_a_minor_unit_for_each_line_and_no_more(digits, lines, off, rounding, residual):
    """Four lines may be two minor units off, in any currency; three are an unexplained variance."""
    master = replace(reference_plant(), minor_digits=digits)
    books = Books("WO1", master, policy())
    books.take(event(hours("1")))
    exact = booked_with(books).wip_minor
    variance = decompose(books.position, Booked(wip_minor=exact + off, lines=lines), master, policy())
    assert variance.parts_minor.get(Category.ROUNDING, 0) == rounding
    assert variance.residual_minor == residual


# --- 8: the price unit ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("per", "value"), [(1, "1125.00"), (100, "11.25"), (1000, "1.125")])
def test_rule_8_the_price_unit_is_part_of_the_price(per, value):
    """250 screws at 4.50 per 1, 100 and 1,000."""
    assert UnitPrice(amount=F("4.50"), per=per).value(F(250)) == F(value)


@pytest.mark.parametrize(
    ("price", "known", "lost"), [("4.5", "0.045", 100), ("0.0045", "4.5", 1000), ("45", "4.5", 10)]
)
def test_rule_8_a_lost_price_unit_is_named(price, known, lost):
    assert lost_price_unit(F(price), F(known)) == lost


@pytest.mark.parametrize(("price", "known"), [("4.5", "4.5"), ("4.6", "4.5"), ("4.5001", "0.045"), ("0", "4.5")])
def test_rule_8_another_price_is_no_lost_unit(price, known):
    assert lost_price_unit(F(price), F(known)) is None


@pytest.mark.parametrize("per", [0, 3, -100])
def test_rule_8_a_price_is_for_something(per):
    with pytest.raises(ValueError, match="a price is per one of"):
        UnitPrice(amount=F(1), per=per)


@pytest.mark.parametrize("digits", [0, 2, 3])
def test_rule_8_a_lost_price_unit_is_a_hundredfold_amount(digits):
    """205 kg of resin at 300.00 per 100: 615 and not 61,500."""
    master = reference_plant()
    price = UnitPrice(amount=F(300), per=100).per_base_unit
    resin = replace(master.items[1], standard_price=price)
    books = Books("WO1", replace(master, items=(master.items[0], resin), minor_digits=digits), policy())
    made = books.take(event(Consumption(item="RESIN", qty=kilos("205"), lot="R7")))
    assert [line.amount_minor for line in made] == [615 * 10**digits, -615 * 10**digits]


def test_round_half_away_is_the_only_rounding():
    """Nothing in the domain calls round(), which is half-even and takes floats."""
    for file in DOMAIN.glob("*.py"):
        calls = [node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call)]
        assert not [node for node in calls if isinstance(node.func, ast.Name) and node.func.id == "round"], file.name
    assert round_half_away(F("0.5")) == 1
