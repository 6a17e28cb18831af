"""Our journal in another system's words, against that system's own posting matrix (decisions.md D13).

``tests/golden/posting_matrix.json`` has the 34 rows of Business Central's executable posting test (its source is in the
file): which account a value entry debits when its amount is positive, and which it credits. Real events go through our
valuation, journal and closing; the result is then said in those accounts by the conversion stated here.

The conversion. Accounts: all stock is inventory; labour, machine and work outside are direct cost applied, overheads
are overhead applied; counted differences and new standards are inventory adjustment. Variances by domain.md B3.3:
quantity and scrap are material, lot size and efficiency capacity. That system passes WIP through inventory when an
order finishes (output at actual cost, then the variance back out of inventory), where we settle WIP against the
variance at once: so in a closing entry our WIP stands for its inventory. Sign: see :func:`change_of_value`.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import pytest

from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
    OrderState,
    OrderStatus,
    Output,
    Return,
    ScrapOutput,
    SubconReceipt,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.number import micro
from floorledger.domain.policy import Role
from floorledger.domain.posting import CLOSING, JournalLine, journal
from floorledger.domain.valuation import cost_change
from tests.plants import Books, event, hours, pieces, policy, qty, reference_plant
from tests.workshop import workshop

MATRIX = json.loads((Path(__file__).parents[1] / "golden" / "posting_matrix.json").read_text())
SHOP, REFERENCE = workshop(), reference_plant()

# --- the conversion ---------------------------------------------------------------------------------------------------
ACCOUNT = {
    Role.RM: "INVT",
    Role.FG: "INVT",
    Role.BYPROD: "INVT",
    Role.WIP: "WIP",
    Role.LABOUR_ABS: "DIRCOST",
    Role.MACH_ABS: "DIRCOST",
    Role.GRIR: "DIRCOST",
    Role.VOH_ABS: "OVHDCOST",
    Role.FOH_ABS: "OVHDCOST",
    Role.INV_ADJ: "INVTADJMT",
    Role.COST_CHANGE: "INVTADJMT",
    Role.V_QTY: "MATVAR",
    Role.V_SCRAP: "MATVAR",
    Role.V_LOT: "CAPVAR",
    Role.V_EFF: "CAPVAR",
    Role.V_ROUND: "INVTADJMT",
}


def account(line: JournalLine) -> str:
    """The other system's account of a line."""
    if line.cost_line.startswith(CLOSING) and line.role is Role.WIP:
        return "INVT"
    return ACCOUNT[line.role]


def change_of_value(pair: tuple[JournalLine, JournalLine], valued: str) -> Fraction:
    """The amount of the other system's value entry, in currency: the only place where its sign and ours meet.

    Its amount is a change of the value of inventory (or of WIP, for capacity); ours are debit positive. So it is our
    amount on that account: an unfavourable variance, which we debit to the variance, is negative.
    """
    (line,) = (line for line in pair if account(line) == valued)
    return Fraction(line.amount_minor, 100)


# --- our events -------------------------------------------------------------------------------------------------------
Lines = tuple[JournalLine, ...]


def posted(*details: Detail, order_no: str = "WO5", operation_no: str = "10") -> Lines:
    """The journal of the last event in the workshop."""
    books = Books(order_no, SHOP, policy())
    *_, last = (books.take(event(each, order_no=order_no, operation_no=operation_no)) for each in details)
    return last


def closed(*details: Detail) -> Lines:
    """The closing entry of the reference order."""
    books = Books("WO1", REFERENCE, policy())
    states = [OrderStatus(state=state) for state in (OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED)]
    *_, last = (books.take(event(each)) for each in (*details, *states))
    return last


def resin(amount: str) -> Consumption:
    return Consumption(item="RESIN", qty=qty(amount, REFERENCE, "RESIN"), lot="R7")


def revalued(item: str, price: str, stock: Role) -> Lines:
    """A new standard for 100 in stock, as a journal."""
    exact = cost_change(SHOP.item_by_no[item], Fraction(price), micro("100"), stock)
    return journal("", exact, {}, SHOP.minor_digits)[0]


def of(item: str, amount: str) -> dict[str, object]:
    return {"item": item, "qty": qty(amount, SHOP, item)}


SETUP = hours("1.25", category=TimeCategory.SETUP)


def close_hundred(kilos: str, hours_: str, *more: Detail, good: str = "100") -> Lines:
    """A hundred pumps: 200 kg, ten hours and the setup are standard."""
    return closed(resin(kilos), SETUP, hours(hours_), Output(qty=pieces(good)), *more)


@dataclass(frozen=True)
class Case:
    """A row of the matrix, the events that make it here, and the amount of the value entry worked out by hand."""

    row: tuple[str, str, str | None]
    what: str
    make: Callable[[], Lines]
    amount: str
    only: Role | None = None


CONSUMPTION, OUTPUT, CAPACITY = "Consumption", "Output", "Capacity"
DIRECT, INDIRECT, VARIANCE = "Direct Cost", "Indirect Cost", "Variance"
UP, DOWN = ("Positive Adjmt.", DIRECT, None), ("Negative Adjmt.", DIRECT, None)
CASES = [
    Case((CONSUMPTION, DIRECT, None), "issue", lambda: posted(Consumption(**of("BRASS", "2.5"))), "-20.00"),
    Case((CONSUMPTION, DIRECT, None), "at average", lambda: posted(Consumption(**of("SEAL", "10"))), "-4.50"),
    Case((CONSUMPTION, DIRECT, None), "return", lambda: posted(Return(**of("BRASS", "1"))), "8.00"),
    Case((CONSUMPTION, DIRECT, None), "made item", lambda: posted(Consumption(**of("VALVE", "1"))), "-12.74"),
    Case((OUTPUT, DIRECT, None), "output", lambda: posted(Output(qty=pieces("10")), operation_no="30"), "127.40"),
    Case(
        (OUTPUT, DIRECT, None), "co-product", lambda: posted(Coproduct(**of("STRIP", "200")), order_no="WO6"), "207.50"
    ),
    Case((OUTPUT, DIRECT, None), "by-product", lambda: posted(Byproduct(**of("SWARF", "4")), order_no="WO6"), "2.00"),
    Case((CAPACITY, DIRECT, None), "labour", lambda: posted(hours("2")), "60.00", Role.LABOUR_ABS),
    Case((CAPACITY, DIRECT, None), "machine", lambda: posted(hours("2", TimeKind.MACHINE)), "120.00"),
    Case(
        (CAPACITY, DIRECT, None),
        "work outside",
        lambda: posted(SubconReceipt(purchase_order="PO1", good=pieces("10")), operation_no="20"),
        "15.00",
        Role.GRIR,
    ),
    Case((CAPACITY, INDIRECT, None), "variable overhead", lambda: posted(hours("2")), "12.00", Role.VOH_ABS),
    Case((CAPACITY, INDIRECT, None), "fixed overhead", lambda: posted(hours("2")), "24.00", Role.FOH_ABS),
    Case(UP, "found", lambda: posted(Count(item="BRASS", book=micro("1"), counted=of("BRASS", "3")["qty"])), "16.00"),
    Case(DOWN, "missing", lambda: posted(Count(item="BRASS", book=micro("4"), counted=of("BRASS", "3")["qty"])), "-8"),
    Case(DOWN, "all missing", lambda: posted(Count(item="BRASS", book=micro("4"))), "-32.00"),
    # five kilos too much at 3.00: unfavourable, so negative there; five saved: favourable, positive
    Case((OUTPUT, VARIANCE, "Material"), "usage", lambda: close_hundred("205", "10"), "-15.00", Role.V_QTY),
    Case((OUTPUT, VARIANCE, "Material"), "saved", lambda: close_hundred("195", "10"), "15.00", Role.V_QTY),
    Case(
        (OUTPUT, VARIANCE, "Material"),
        "ten pumps scrapped at 10.00",
        lambda: close_hundred("200", "10", ScrapOutput(qty=pieces("10"), reason_code="FLASH"), good="90"),
        "-100.00",
        Role.V_SCRAP,
    ),
    # half an hour too long at 30 + 10; half an hour saved; ninety instead of a hundred absorb 45 of the setup's 50
    Case((OUTPUT, VARIANCE, "Capacity"), "efficiency", lambda: close_hundred("200", "10.5"), "-20.00", Role.V_EFF),
    Case((OUTPUT, VARIANCE, "Capacity"), "quicker", lambda: close_hundred("200", "9.5"), "20.00", Role.V_EFF),
    Case(
        (OUTPUT, VARIANCE, "Capacity"), "small lot", lambda: close_hundred("180", "9", good="90"), "-5.00", Role.V_LOT
    ),
    # three seconds: labour .025 and overhead .0083 are booked with .03 and .01, together they are .03
    Case(
        (OUTPUT, "Rounding", None),
        "a cent of rounding",
        lambda: close_hundred("200", "10", replace(hours("1"), worked_s=3)),
        "-0.01",
        Role.V_ROUND,
    ),
    Case(("Purchase", "Revaluation", None), "dearer", lambda: revalued("BRASS", "9", Role.RM), "100.00"),
    Case(("Purchase", "Revaluation", None), "cheaper", lambda: revalued("BRASS", "7.50", Role.RM), "-50.00"),
    Case((OUTPUT, "Revaluation", None), "goods dearer", lambda: revalued("VALVE", "13", Role.FG), "26.00"),
]


def key(row: dict[str, str | bool | None]) -> tuple[str, str, str | None]:
    return str(row["item_ledger_type"]), str(row["value_entry"]), row["variance"]  # type: ignore[return-value]


def actual_cost_row(wanted: tuple[str, str, str | None]) -> dict[str, str]:
    """The row of the matrix for an entry at actual cost."""
    (row,) = (each for each in MATRIX["rows"] if key(each) == wanted and not each["expected_cost"])
    return row  # type: ignore[no-any-return]


@pytest.mark.parametrize("case", CASES, ids=[f"{case.row[0]} {case.row[1]} {case.what}" for case in CASES])
def test_our_journal_says_what_the_row_says(case):
    lines = case.make()
    pairs = [
        (one, other)
        for one, other in zip(lines[::2], lines[1::2], strict=True)
        if case.only in (None, one.role, other.role)
    ]
    (pair,) = pairs
    row = actual_cost_row(case.row)
    assert {account(line) for line in pair} == {row["debit_when_positive"], row["credit_when_positive"]}
    amount = change_of_value(pair, row["debit_when_positive"])
    assert amount == Fraction(case.amount)
    debited = next(line for line in pair if line.amount_minor > 0)
    assert account(debited) == row["debit_when_positive" if amount > 0 else "credit_when_positive"]


# --- rows without a counterpart ---------------------------------------------------------------------------------------
INTERIM = "expected cost has interim accounts there until it is invoiced; here output is received at standard at once"
BOUGHT = "purchases and their variance are booked in the ERP; no event of the floor is one"
SOLD = "sales are booked in the ERP; no event of the floor is one"
CENTS = "cumulative rounding leaves no cent behind, so there is no rounding entry; an order's cents are its V_ROUND"
LATER = "an adjustment of what was issued or counted follows it there; a new standard revalues what is in stock here"
WITHOUT = {
    ("Purchase", "Direct Cost", None, True): BOUGHT,
    ("Purchase", "Direct Cost", None, False): BOUGHT,
    ("Purchase", "Indirect Cost", None, False): BOUGHT,
    ("Purchase", "Variance", "Purchase", False): BOUGHT,
    ("Purchase", "Rounding", None, False): BOUGHT,
    ("Sale", "Direct Cost", None, True): SOLD,
    ("Sale", "Direct Cost", None, False): SOLD,
    ("Sale", "Revaluation", None, False): SOLD,
    ("Sale", "Rounding", None, False): SOLD,
    ("Positive Adjmt.", "Revaluation", None, False): LATER,
    ("Positive Adjmt.", "Rounding", None, False): CENTS,
    ("Negative Adjmt.", "Revaluation", None, False): LATER,
    ("Negative Adjmt.", "Rounding", None, False): CENTS,
    ("Transfer", "Direct Cost", None, False): "a transfer within the plant changes no value here",
    ("Transfer", "Revaluation", None, False): "a transfer within the plant changes no value here",
    ("Transfer", "Rounding", None, False): "a transfer within the plant changes no value here",
    ("Consumption", "Revaluation", None, False): LATER,
    ("Consumption", "Rounding", None, False): CENTS,
    ("Output", "Direct Cost", None, True): INTERIM,
    ("Output", "Indirect Cost", None, False): "overhead is absorbed on labour hours (capacity), none on output",
    ("Output", "Variance", "Capacity Overhead", False): "overhead efficiency is a part of V_EFF: one account for both",
    ("Output", "Variance", "Manufacturing Overhead", False): "there is no overhead on output, so it has no variance",
    (
        "Output",
        "Variance",
        "Subcontracted",
        False,
    ): "work outside is paid at standard; its invoice is booked in the ERP",
}


def test_every_row_is_compared_or_has_a_reason_why_not():
    rows = [(*key(row), row["expected_cost"]) for row in MATRIX["rows"]]
    assert len(rows) == len(set(rows)) == 34
    compared = {(*case.row, False) for case in CASES}
    assert compared | WITHOUT.keys() == set(rows)
    assert not compared & WITHOUT.keys()
    assert len(compared) == 11


def test_the_source_is_named():
    assert MATRIX["source"].startswith("microsoft/BCApps@")
    assert set(ACCOUNT.values()) <= MATRIX["roles"].keys()
