"""Prices that are not the plan's: moving average, a standard that changed under way, an item made another way."""

from dataclasses import replace
from fractions import Fraction

import pytest

from floorledger.domain.difference import Booked, Category, booked_of
from floorledger.domain.master import MasterData
from floorledger.domain.order import OrderType
from floorledger.domain.policy import Role
from floorledger.domain.posting import JournalLine
from floorledger.domain.routing import Standard
from floorledger.domain.variance import decompose
from tests.domain.order_story import AS_PLANNED, COMPLETE, books_of, events_of, figures, happened, plant, swap
from tests.plants import Books, policy

F = Fraction


def test_moving_average_is_a_price_variance_at_settlement():
    """25 kg of steel at 4.40 instead of 4.00."""
    books = books_of(AS_PLANNED, plant(items={"STEEL": {"average_price": F("4.40")}}))
    variance = books.variance()
    assert figures(variance) == {"price": 1000, "total": 1000}
    assert variance.by_role == {Role.V_PRICE: 1000}
    (part,) = [part for part in variance.parts if part.category is Category.PRICE]
    assert (part.cost_line, part.standard_qty, part.actual_qty, part.unit, part.amount) == (
        "material:STEEL", 25, 25, "KGM", 10,
    )  # fmt: skip


def test_the_average_may_move_between_issues_and_usage_stays_at_plan_price():
    """10 kg at 4.40 and 16 kg at 4.20: 11.20 + 0.00 above plan is 7.20 price; 1 kg more is 4.00 usage."""
    first, then = (plant(items={"STEEL": {"average_price": F(price)}}) for price in ("4.40", "4.20"))
    books = Books("WO9", first, policy()).take_all(events_of("10 M1 steel 10 KGM", first))
    books.master = then
    story = swap(AS_PLANNED, ("10 M1 steel 25 KGM", "10 M1 steel 16 KGM"))
    books.take_all([*events_of(story, then), happened("30", "M1", COMPLETE)])
    assert figures(books.variance()) == {"price": 720, "usage": 400, "total": 1120}


def test_a_return_takes_its_price_back_too():
    books = books_of(
        swap(AS_PLANNED, ("10 M1 steel 25 KGM", "10 M1 steel 30 KGM\n10 M1 back-steel 5 KGM")),
        plant(items={"STEEL": {"average_price": F("4.40")}}),
    )
    assert figures(books.variance()) == {"price": 1000, "total": 1000}


# --- a standard that changed while the order was open -----------------------------------------------------------------
OWN = plant()
DEARER = plant(items={"STEEL": {"standard_price": F("4.50")}})
"""Steel at 4.50: a gear is 30.57 instead of 30.32."""


def across(*, revalued: bool = False, lose: str = "") -> tuple[Books, MasterData]:
    """10 kg of steel and all hours at the old standard; 15 kg and the output at the new one."""
    early, late = AS_PLANNED.replace("10 M1 steel 25 KGM", "10 M1 steel 10 KGM").split("30 M1 labour 5/3")
    books = Books("WO9", OWN, policy()).take_all(events_of(early + "30 M1 labour 5/3", OWN))
    if revalued:
        books.lines += (
            JournalLine(
                role=role, cost_line="revaluation:STEEL", order_no="WO9", amount_minor=sign * 500, exact=F(sign * 5)
            )
            for role, sign in ((Role.WIP, 1), (Role.COST_CHANGE, -1))
        )
    books.master = DEARER
    books.take_all(events_of("10 M1 steel 15 KGM" + late, DEARER))
    books.take(happened("30", "M1", COMPLETE))
    books.lines = [line for line in books.lines if not lose or line.cost_line != lose]
    return books, DEARER


def test_what_was_booked_at_a_later_standard_is_price_and_output_price():
    """15 kg x 0.50 too dear; 50 gears x 0.25 more were taken out of WIP."""
    books, later = across()
    variance = decompose(books.position, booked_of(books.lines), OWN, policy(), later=[later])
    assert figures(variance) == {"price": 750, "output_price": -1250, "total": -500}
    assert variance.by_role == {Role.V_PRICE: 750, Role.V_OUTPRICE: -1250}


def test_a_revaluation_of_wip_is_taken_out_as_cost_change():
    """10 kg in WIP x 0.50: with it nothing is left."""
    books, later = across(revalued=True)
    variance = decompose(books.position, booked_of(books.lines), OWN, policy(), later=[later])
    assert figures(variance) == {"cost_change": 500, "price": 750, "output_price": -1250}
    assert variance.by_role[Role.COST_CHANGE] == 500


def test_without_the_later_standard_no_price_explains_it():
    books, _ = across()
    variance = decompose(books.position, booked_of(books.lines), OWN, policy())
    assert figures(variance) == {"residual": -500}


@pytest.mark.parametrize(("line", "residual"), [("material:SCREW", -2000), ("labour:10", -10800), ("output", 151600)])
def test_a_lost_posting_is_no_price(line, residual):
    """Only steel has another price: what else is missing stays unexplained, and closing is blocked (D7)."""
    books = books_of(AS_PLANNED, OWN)
    booked = booked_of([each for each in books.lines if each.cost_line != line])
    later = plant(items={"GLUE": {"standard_price": F(1)}})
    for newest in ((), (later,)):
        variance = decompose(books.position, booked, OWN, policy(), later=newest)
        assert variance.residual_minor == residual


def test_a_price_explains_no_more_than_it_can():
    """All the steel is missing: 100.00, where the new price could make 12.50 of difference."""
    books, later = across(lose="material:STEEL")
    variance = decompose(books.position, booked_of(books.lines), OWN, policy(), later=[later])
    assert variance.residual_minor == -10000
    assert Category.PRICE not in variance.parts_minor


def test_hours_at_a_later_rate_are_a_rate_variance():
    """Drilling at 33.00 instead of 30.00 for 5 h; the gear is 0.30 dearer."""
    m1, m2, m3 = OWN.work_centers
    later = replace(OWN, work_centers=(m1, replace(m2, labour_rate=F(33)), m3))
    books = books_of(AS_PLANNED, later)
    variance = decompose(books.position, booked_of(books.lines), OWN, policy(), later=[later])
    assert figures(variance) == {"rate": 1500, "output_price": -1500}


def test_without_lines_everything_is_taken_to_be_at_standard():
    books = books_of(AS_PLANNED, plant(items={"STEEL": {"average_price": F("4.40")}}))
    booked = booked_of(books.lines)
    bare = Booked(wip_minor=booked.wip_minor, lines=booked.lines)
    assert decompose(books.position, bare, books.master, policy()) == books.variance()


# --- another way to the same item -------------------------------------------------------------------------------------
def rework_plant(gear_price: str) -> MasterData:
    """Order WO9 reworks gears: each is taken from stock and packed again, 2 minutes at 36 + 12 + 24 an hour."""
    base = plant(items={"GEAR": {"standard_price": F(gear_price)}})
    (made,) = base.standards
    again = Standard(
        item="GEAR",
        variant="rework",
        costing_lot=F(50),
        bom=(replace(made.bom[0], item="GEAR", qty_per=F(1), operation_no="30", uom="PCS"),),
        operations=(made.last_operation,),
        label="rework",
    )
    order = replace(base.orders[0], variant="rework", order_type=OrderType.REWORK)
    return replace(base, standards=(made, again), orders=(order,))


@pytest.mark.parametrize(
    ("gear_price", "parts"),
    [
        ("30.32", {"output_price": 1200, "total": 1200}),
        ("0", {"price": 15160, "output_price": -13960, "total": 1200}),
    ],
)
def test_rework_costs_what_it_adds_whoever_prices_the_component(gear_price, parts):
    """5 gears of 30.32 in, 10 minutes, 5 gears of 30.32 out: 12.00, which is expense (B2.2)."""
    books = books_of("30 M1 gear 5 PCS\n30 M1 labour 1/6\n30 M1 good 5", rework_plant(gear_price))
    assert figures(books.variance()) == parts
    assert books.balance(Role.WIP) == 1200
