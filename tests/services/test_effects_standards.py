"""An order is measured by the standard under which it was begun; other prices are said as such (B3.2).

Until the change brass is 8.00 a kilogram, an hour at M1 is 30.00 + 6.00 + 12.00, a valve 12.74, plating 1.50, and a
plate 6.225 with its strips at 1.0375.
"""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from floorledger.domain.detail import Consumption, Coproduct, Output, ScrapOutput, SubconReceipt, SubconSend, TimeKind
from floorledger.domain.difference import Category
from floorledger.domain.master import MasterData
from floorledger.domain.policy import ScrapMode
from floorledger.domain.routing import Standard
from floorledger.services.order_books import OrderBooks
from floorledger.services.plant import Plant
from floorledger.services.publish import publish_master
from floorledger.services.records import Standing
from tests.plants import hours, pieces
from tests.rig import CONTROLLER, SUPERVISOR, Rig
from tests.services.effects_bench import amount, at_shop, open_shop, spot
from tests.services.floor import CLOSE, COMPLETE, undo
from tests.services.invariants import check_all, check_closed

FIRST, PLATING, LAST, PRESS = "WO5 10 M1", "WO5 20 VENDOR", "WO5 30 M1", "WO6 10 M1"
Change = Callable[[MasterData], MasterData]


def item(number: str, **changes: object) -> Change:
    return lambda master: replace(
        master, items=tuple(replace(each, **changes) if each.item == number else each for each in master.items)
    )


def center(**changes: object) -> Change:
    return lambda master: replace(
        master,
        work_centers=tuple(
            replace(each, **changes) if each.work_center == "M1" else each for each in master.work_centers
        ),
    )


def standard(number: str, change: Callable[[Standard], Standard]) -> Change:
    return lambda master: replace(
        master, standards=tuple(change(each) if each.item == number else each for each in master.standards)
    )


def step(number: str, **changes: object) -> Callable[[Standard], Standard]:
    return lambda made: replace(
        made,
        operations=tuple(replace(each, **changes) if each.operation_no == number else each for each in made.operations),
    )


def line(number: str, **changes: object) -> Callable[[Standard], Standard]:
    return lambda made: replace(
        made, bom=tuple(replace(each, **changes) if each.item == number else each for each in made.bom)
    )


DEARER_BRASS = item("BRASS", standard_price=Fraction(10))
DEARER_HOURS = center(labour_rate=Fraction(45))
DEARER_PLATING = standard("VALVE", step("20", service_price=Fraction(2)))
CHANGES: dict[str, Change] = {
    "material": DEARER_BRASS,
    "cheaper material": item("BRASS", standard_price=Fraction(1)),
    "a free material": item("BRASS", standard_price=Fraction(0)),
    "moving average": item("SEAL", average_price=Fraction("0.60")),
    "labour": DEARER_HOURS,
    "overheads": center(voh_rate=Fraction(9), foh_rate=Fraction(15)),
    "machine": center(machine_rate=Fraction(90)),
    "service": DEARER_PLATING,
    "minutes": standard("VALVE", step("30", run_labour_min=Fraction(6))),
    "setup": standard("VALVE", step("10", setup_labour_min=Fraction(60))),
    "costing lot": standard("VALVE", lambda made: replace(made, costing_lot=Fraction(50))),
    "bill of materials": standard("VALVE", line("BRASS", qty_per=Fraction("0.3"))),
    "planned scrap": standard("VALVE", lambda made: replace(made, planned_scrap=Fraction(1, 10))),
    "a fixed co-product": standard("PLATE", lambda made: replace(made, outputs=tuple(
        replace(each, value=Fraction("0.50")) if each.item == "WASHER" else each for each in made.outputs))),
    "everything": lambda master: DEARER_BRASS(DEARER_HOURS(DEARER_PLATING(master))),
}  # fmt: skip


def work(rig: Rig, pieces_made: str, *, scrap: bool = True) -> None:
    """Something of everything on both orders; the hub takes it in one batch."""
    entries = (
        (FIRST, Consumption(item="BRASS", qty=amount(rig, "2 kg of BRASS"))),
        (FIRST, hours("0.5")),
        (FIRST, hours("0.25", TimeKind.MACHINE)),
        (FIRST, Output(qty=pieces(pieces_made))),
        (PLATING, SubconSend(purchase_order="PO-1", item="NICKEL", qty=amount(rig, "2 kg of NICKEL"))),
        (PLATING, SubconReceipt(purchase_order="PO-1", good=pieces(pieces_made))),
        (LAST, Consumption(item="SEAL", qty=pieces(pieces_made))),
        (LAST, Output(qty=pieces(pieces_made))),
        (PRESS, Consumption(item="STEEL", qty=amount(rig, "10 kg of STEEL"))),
        (PRESS, hours("1")),
        (PRESS, Output(qty=pieces(pieces_made))),
        (PRESS, Coproduct(item="STRIP", qty=pieces(pieces_made))),
        (PRESS, Coproduct(item="WASHER", qty=pieces(pieces_made))),
        *([(FIRST, ScrapOutput(qty=pieces("1"), reason_code="SCR"))] if scrap else []),
    )
    ids = [rig.record(detail, **spot(where)).event_id for where, detail in entries]
    rig.installation.settle()
    for event_id in ids:
        assert rig.standing(event_id) is Standing.ACCEPTED, rig.open_cases(event_id)


def publish_changed(rig: Rig, change: Change) -> None:
    publish_master(rig.hub.store, rig.clock.now(), change(rig.installation.store.master()))
    rig.installation.settle()


def variance(rig: Rig, order_no: str):
    with rig.hub.store.begin() as tx:
        return OrderBooks(tx, Plant.load(tx)).variance(order_no)


def close(rig: Rig, *orders: str) -> None:
    for order_no in orders:
        at_shop(rig, COMPLETE, SUPERVISOR, f"{order_no} - -")
        assert variance(rig, order_no).residual_minor == 0, variance(rig, order_no)
        closed = at_shop(rig, CLOSE, CONTROLLER, f"{order_no} - -")
        assert rig.standing(closed) is Standing.ACCEPTED, rig.open_cases(closed)
    check_closed(rig, orders)
    check_all(rig)


# --- by hand ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "where", "entry", "more"),
    [
        (DEARER_BRASS, FIRST, lambda rig: Consumption(item="BRASS", qty=amount(rig, "3 kg of BRASS")),
         {Category.PRICE: 600}),
        (DEARER_HOURS, FIRST, lambda _rig: hours("0.5"), {Category.RATE: 750}),
        (center(machine_rate=Fraction(40)), FIRST, lambda _rig: hours("0.5", TimeKind.MACHINE), {Category.RATE: -1000}),
        (DEARER_PLATING, PLATING, lambda _rig: SubconReceipt(purchase_order="PO-1", good=pieces("5")),
         {Category.PRICE: 250}),
    ],
    ids=["material", "labour", "machine", "service"],
)  # fmt: skip
def test_what_is_dearer_than_the_orders_own_standard_is_price_or_rate(rig, change, where, entry, more):
    """Three kilograms at 2.00 more, half an hour at 15.00 more and at 20.00 less, five pieces at 0.50 more.

    Whatever else the entry does to the order, the same entry under the old prices does as well.
    """
    open_shop(rig)
    at_shop(rig, Output(qty=pieces("10")), where=FIRST)
    at_shop(rig, SubconSend(purchase_order="PO-1", item="NICKEL", qty=amount(rig, "2 kg of NICKEL")), where=PLATING)
    publish_changed(rig, change)
    at_shop(rig, entry(rig), where=where)
    found = variance(rig, "WO5")
    priced = {category: cents for category, cents in found.parts_minor.items() if category in more}
    assert (priced, found.residual_minor) == (more, 0)


def test_pieces_received_at_a_dearer_standard_are_output_price(rig):
    """With brass at 10.00 a valve is 13.24: ten of them take 5.00 more out of the order than it was to cost."""
    open_shop(rig)
    at_shop(rig, Output(qty=pieces("4")), where=LAST)
    publish_changed(rig, DEARER_BRASS)
    at_shop(rig, Output(qty=pieces("10")), where=LAST)
    found = variance(rig, "WO5")
    assert (found.parts_minor[Category.OUTPUT_PRICE], found.residual_minor) == (-500, 0)


# --- any change -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ScrapMode)
@pytest.mark.parametrize("name", CHANGES)
def test_a_change_between_two_entries_leaves_nothing_unexplained(rig, name, mode):
    open_shop(rig, scrap_mode=mode)
    work(rig, "6")
    publish_changed(rig, CHANGES[name])
    work(rig, "7")
    close(rig, "WO5", "WO6")


@pytest.mark.parametrize("name", ["material", "labour", "service", "moving average", "everything"])
def test_a_price_that_was_wrong_for_a_day_leaves_nothing_unexplained(rig, name):
    """Published wrong, used, and put right again: the newest prices are the order's own, the booking was neither's."""
    open_shop(rig)
    right = rig.installation.store.master()
    work(rig, "6")
    publish_changed(rig, CHANGES[name])
    work(rig, "7")
    publish_changed(rig, lambda _master: right)
    work(rig, "2")
    close(rig, "WO5", "WO6")


def test_prices_that_rise_twice_leave_nothing_unexplained(rig):
    open_shop(rig)
    work(rig, "6")
    for price in (30, 9):
        publish_changed(rig, item("BRASS", standard_price=Fraction(price)))
        work(rig, "3")
    close(rig, "WO5", "WO6")


@pytest.mark.parametrize("name", CHANGES)
def test_an_undo_after_a_change_leaves_nothing_unexplained(rig, name):
    """An issue under the old prices is taken back at them, after others were booked at the new ones."""
    open_shop(rig)
    first = at_shop(rig, Consumption(item="BRASS", qty=amount(rig, "2 kg of BRASS")), where=FIRST)
    hour = at_shop(rig, hours("1"), where=FIRST)
    publish_changed(rig, CHANGES[name])
    work(rig, "5")
    for target in (first, hour):
        assert rig.standing(at_shop(rig, undo(target), where=FIRST)) is Standing.ACCEPTED
    close(rig, "WO5")


def test_an_order_begun_after_a_change_knows_nothing_of_it(rig):
    open_shop(rig)
    publish_changed(rig, CHANGES["everything"])
    work(rig, "6")
    found = variance(rig, "WO5")
    assert Category.RATE not in {category for category, cents in found.parts_minor.items() if cents}
    assert found.parts_minor.get(Category.OUTPUT_PRICE, 0) == 0
    close(rig, "WO5", "WO6")
