"""Golden cases of whole orders and of data files: driven through posting, decomposition and the importers."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from floorledger.domain.actual_cost import purchase_price_variance
from floorledger.domain.actual_value import Receipt
from floorledger.domain.detail import Consumption, Detail, OrderState, OrderStatus, Output, ScrapOutput, TimeCategory
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, round_half_away, total_of
from floorledger.domain.policy import Role
from floorledger.domain.standard import elements, unit_cost
from floorledger.domain.variance import Category
from floorledger.services.log_quirks import quirks_of
from floorledger.services.production_log import read_log
from tests.domain.golden_case import DATA, Given, UnknownShape
from tests.domain.golden_formulas import Figures
from tests.plants import Books, event, hours, kilos, pieces, policy, reference_plant


# --- a whole order ----------------------------------------------------------------------------------------------------
def whole_order(case: Given) -> Figures:
    """The reference plant with the case's figures; what happened is posted and decomposed by the product."""
    standard, actual = case.part("std"), case.part("actual")
    master = _plant(case, standard, actual)
    books = Books("WO1", master, policy())
    home = _rate(standard) == _actual_rate(standard, actual)
    there = {"work_center": "M1" if home else "M9"}
    setup = _hours(actual.number("setup_cost") / _rate(standard))
    books.take(event(hours(setup, category=TimeCategory.SETUP)))
    books.take(event(Consumption(item="RESIN", qty=kilos(_text(actual.number("mat_qty"))), lot="R7")))
    books.take(event(hours(_hours(actual.number("run_hours"))), **there))
    made: list[Detail] = [Output(qty=pieces(_text(case.number("good"))), final=True)]
    if case.number("scrap"):
        made.append(ScrapOutput(qty=pieces(_text(case.number("scrap"))), reason_code="FLASH"))
    books.take_all(event(detail) for detail in made)
    books.take(event(OrderStatus(state=OrderState.TECHNICALLY_COMPLETE)))
    return _order_figures(books)


def _rate(standard: Given) -> Fraction:
    return standard.number("labour_rate") + standard.number("voh_rate")


def _actual_rate(standard: Given, actual: Given) -> Fraction:
    """Labour and variable overhead per hour as charged; overhead is given in total."""
    voh = actual.number("voh", default=actual.number("run_hours") * standard.number("voh_rate"))
    return actual.number("labour_rate") + voh / actual.number("run_hours")


def _plant(case: Given, standard: Given, actual: Given) -> MasterData:
    """Labour and overhead share one base; an hour charged at another rate was worked at work centre M9."""
    plant = reference_plant()
    pump, resin = plant.items
    (made,) = plant.standards
    (operation,) = made.operations
    (center,) = plant.work_centers
    paid = actual.number("mat_price")
    resin = replace(
        resin,
        standard_price=standard.number("mat_price"),
        average_price=None if paid == standard.number("mat_price") else paid,
    )
    operation = replace(
        operation,
        setup_labour_min=60 * standard.number("setup_cost") / _rate(standard),
        run_labour_min=60 * standard.number("run_hours"),
    )
    made = replace(
        made,
        costing_lot=standard.number("std_lot"),
        bom=(replace(made.bom[0], qty_per=standard.number("mat_qty")),),
        operations=(operation,),
        planned_scrap=case.number("planned_scrap") / case.number("order_qty"),
    )
    home = replace(center, labour_rate=standard.number("labour_rate"), voh_rate=standard.number("voh_rate"))
    labour = actual.number("labour_rate")
    away = replace(home, work_center="M9", labour_rate=labour, voh_rate=_actual_rate(standard, actual) - labour)
    order = replace(plant.orders[0], planned=Micro(int(case.number("order_qty") * 10**6)))
    return replace(plant, items=(pump, resin), standards=(made,), work_centers=(home, away), orders=(order,))


def _text(quantity: Fraction) -> str:
    whole, rest = divmod(round_half_away(quantity * 10**5), 10**5)
    assert Fraction(whole * 10**5 + rest, 10**5) == quantity
    return f"{whole}.{rest:05d}" if rest else f"{whole}"


def _hours(quantity: Fraction) -> str:
    return f"{quantity.numerator}/{quantity.denominator}"


def _order_figures(books: Books) -> Figures:
    variance = books.variance()
    (standard,) = books.master.standards
    parts = elements(standard, books.master.item_by_no, books.master.work_center_by_no)
    assert variance.residual_minor == 0
    lines = [line.amount_minor for line in books.lines if line.role is Role.WIP]
    figures: Figures = {category.value: Fraction(0) for category in Category}
    figures |= {key.value: Fraction(amount, 100) for key, amount in variance.parts_minor.items()}
    return figures | {
        "std_unit_cost": unit_cost(parts, standard.costing_lot),
        "wip_debits": Fraction(sum(amount for amount in lines if amount > 0), 100),
        "wip_credits": Fraction(-sum(amount for amount in lines if amount < 0), 100),
        "total": Fraction(variance.total_minor, 100),
    }


# --- data files -------------------------------------------------------------------------------------------------------
def dataset(case: Given) -> Figures:
    """The figures of data files that are beside the checkout; skips where they are not."""
    names = frozenset(str(name) for name in case.values.get("files", [case.values.get("file")]))
    case.used |= {"file", "files"}
    missing = sorted(name for name in names if not (DATA / name).exists())
    if missing:
        pytest.skip(f"{', '.join(missing)} is not beside this checkout")
    for known, count in DATASETS.items():
        if known <= names:
            return count()
    raise UnknownShape(f"no reader for the data files {sorted(names)}")


def _rows(name: str) -> list[list[str]]:
    """Tab separated, no header row, dot decimals (domain.md A3)."""
    text = Path(DATA / name).read_text(encoding="utf-8-sig")
    return [line.split("\t") for line in text.splitlines() if line]


def purchases() -> Figures:
    """What was received of order lines, against the vendor's standard price.

    Detail: order, line, due, ordered, product, price, total, received, rejected, stocked. Vendor of an order: column 5
    of the header. Standard price: column 4 of the vendor's list, by product and vendor.
    """
    vendors = {row[0]: row[4] for row in _rows("adventureworks/PurchaseOrderHeader.csv")}
    standards = {(row[0], row[1]): Fraction(row[3]) for row in _rows("adventureworks/ProductVendor.csv")}
    lines = _rows("adventureworks/PurchaseOrderDetail.csv")
    variances = []
    for row in lines:
        received = Fraction(row[7])
        bought = Receipt(no=row[1], item=row[4], qty=received, cost=received * Fraction(row[5]))
        variances.append(purchase_price_variance(bought, [], standards[row[4], vendors[row[0]]]))
    return {
        "lines": Fraction(len(lines)),
        "short_receipts": Fraction(sum(Fraction(row[7]) < Fraction(row[3]) for row in lines)),
        "over_receipts": Fraction(sum(Fraction(row[7]) > Fraction(row[3]) for row in lines)),
        "rejected_lines": Fraction(sum(Fraction(row[8]) > 0 for row in lines)),
        "ppv_total": total_of(variances),
        "ppv_unfavourable": Fraction(sum(each > 0 for each in variances)),
        "ppv_favourable": Fraction(sum(each < 0 for each in variances)),
    }


def machining_log() -> Figures:
    """Counted by the product's own importer."""
    log = read_log(DATA / "prod4tu" / "Production_Data.csv")
    found = quirks_of(log)
    return {
        "rows": Fraction(log.row_count),
        "orders": Fraction(found["orders"]),
        "rejected": Fraction(found["scrap_pieces"]),
        "mrb": Fraction(found["hold_pieces"]),
        "rework_rows": Fraction(found["rework_rows"]),
        "exact_duplicates": Fraction(found["exact_duplicates"]),
        "span_mismatch": Fraction(found["span_mismatches"]),
        "bad_span": Fraction(found["corrupted_span"]),
        "over_completed_pairs": Fraction(found["over_completed_pairs"]),
        "exact_double_pairs": Fraction(found["exact_double_pairs"]),
    }


DATASETS = {
    frozenset({"adventureworks/PurchaseOrderDetail.csv", "adventureworks/ProductVendor.csv"}): purchases,
    frozenset({"prod4tu/Production_Data.csv"}): machining_log,
}
