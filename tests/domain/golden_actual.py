"""Golden cases of actual cost and purchase variance: movements into the product's books, and what they are worth."""

from fractions import Fraction

from floorledger.domain.actual_cost import ActualBooks, CostEntry, Place, purchase_price_variance
from floorledger.domain.actual_value import Charge, ChargeKind, Delivery, Finish, Issue, Receipt, Sale, Valuation
from floorledger.domain.cost_layer import CostMethod, IssueRounding
from tests.domain.golden_case import Given
from tests.domain.golden_formulas import Figures

CENTS = 2


def receipt_variance(case: Given) -> Figures:
    """The source's standard-cost item: invoice, then an item charge, then a revaluation that changes nothing paid."""
    receipt = Receipt(no="1", item="I", qty=Fraction(1), cost=case.number("invoice"))
    charge = Charge(no="2", target="1", kind=ChargeKind.ITEM_CHARGE, amount=case.number("item_charge"))
    lowered = case.number("revalue_to") - case.number("std")
    revaluation = Charge(no="3", target="1", kind=ChargeKind.REVALUATION, amount=lowered)
    standard = case.number("std")
    return {
        "ppv_after_invoice": purchase_price_variance(receipt, [], standard),
        "ppv_after_charge": purchase_price_variance(receipt, [charge], standard),
        "ppv_after_revaluation": purchase_price_variance(receipt, [charge, revaluation], standard),
    }


def _money(minor: int) -> Fraction:
    return Fraction(minor, 10**CENTS)


def _fifo() -> ActualBooks:
    return ActualBooks(valuation=Valuation(method=CostMethod.FIFO, minor_digits=CENTS))


def two_levels(case: Given) -> Figures:
    """C bought; B made of C; A made of B and C; output at an expected cost that the finish replaces."""
    bom_b, bom_a = case.part("bom").part("B"), case.part("bom").part("A")
    bought = case.number("purchase_qty")
    made_b, made_a = case.number("order_B"), case.number("order_A")
    books = _fifo().take(
        Receipt(no="buy", item="C", qty=bought, cost=bought * case.number("purchase_cost")),
        Issue(no="B-C", order_no="B", item="C", qty=made_b * bom_b.number("C")),
        Delivery(no="B", order_no="B", item="B", qty=made_b, expected_unit_cost=Fraction(15)),
        Finish(no="B-end", order_no="B"),
        Issue(no="A-C", order_no="A", item="C", qty=made_a * bom_a.number("C")),
        Issue(no="A-B", order_no="A", item="B", qty=made_a * bom_a.number("B")),
        Delivery(no="A", order_no="A", item="A", qty=made_a, expected_unit_cost=Fraction(35)),
        Finish(no="A-end", order_no="A"),
        Sale(no="sale", item="A", qty=case.number("sold_A")),
    )
    value = {movement.no: _money(books.value_of(movement.no)) for movement in books.movements}
    return {
        "raw_to_inventory": value["buy"],
        "B_consumption": value["B-C"],
        "B_unit": value["B"] / made_b,
        "A_consume_C_qty": made_a * bom_a.number("C"),
        "A_consume_C": value["A-C"],
        "A_consume_B": value["A-B"],
        "A_total": value["A"],
        "A_unit": value["A"] / made_a,
        "cogs": value["sale"],
        "wip_balance": _money(books.balance(Place.WIP)),
    }


def revalued(case: Given) -> Figures:
    """Pieces bought, issued one by one; after the first was delivered, the receipt is revalued.

    The source shows changes of inventory: what consumption takes out less is positive there.
    """
    qty, unit, lowered = case.number("qty"), case.number("unit"), case.number("revalued_unit")
    books = _fifo().take(
        Receipt(no="buy", item="C", qty=qty, cost=qty * unit),
        Issue(no="use 1", order_no="1", item="C", qty=Fraction(1)),
        Delivery(no="out 1", order_no="1", item="F", qty=Fraction(1), expected_unit_cost=unit),
        Finish(no="end 1", order_no="1"),
        Issue(no="use 2", order_no="2", item="C", qty=Fraction(1)),
    )
    initial = _money(books.value_of("out 1"))
    books = books.take(
        Charge(no="late", target="buy", kind=ChargeKind.REVALUATION, amount=qty * (lowered - unit)),
        Delivery(no="out 2", order_no="2", item="F", qty=Fraction(1), expected_unit_cost=lowered),
        Finish(no="end 2", order_no="2"),
    )
    uses = {_adjustment(books, "use 1"), _adjustment(books, "use 2")}
    assert len(uses) == 1, "the two issues are adjusted differently"
    return {
        "first_output_initial": initial,
        "revaluation": _adjustment(books, "buy"),
        "consumption_adjust_each": -uses.pop(),
        "first_output_adjust": _adjustment(books, "out 1"),
        "second_output": _money(books.value_of("out 2")),
    }


def _adjustment(books: ActualBooks, movement: str) -> Fraction:
    """The one entry that corrects a movement, which points at the movement's original one."""
    (entry,) = books.adjustments_of(movement)
    assert isinstance(entry, CostEntry)
    original = next(each for each in books.entries if each.entry_no == entry.adjusts)
    assert (original.movement, original.adjusts) == (movement, None)
    return _money(entry.amount_minor)


ROUNDINGS = {
    "average": (CostMethod.AVERAGE, IssueRounding.CUMULATIVE),
    "cumulative": (CostMethod.FIFO, IssueRounding.CUMULATIVE),
    "fifo": (CostMethod.FIFO, IssueRounding.PER_ISSUE),
    "per_issue": (CostMethod.FIFO, IssueRounding.PER_ISSUE),
}


def exhausted(case: Given) -> Figures:
    """A layer issued until nothing is left, under each rounding."""
    qty = case.number("qty", "purchase_qty", "layer_qty")
    cost = case.number("cost", "amount", "total_cost", "layer_cost", "value", "total")
    issues = case.numbers("issues") if "issues" in case else [Fraction(1)] * int(qty)
    figures: Figures = {}
    for word, (method, rounding) in ROUNDINGS.items():
        books = ActualBooks(valuation=Valuation(method=method, minor_digits=CENTS, rounding=rounding)).take(
            Receipt(no="buy", item="C", qty=qty, cost=cost),
            *(Sale(no=str(number), item="C", qty=each) for number, each in enumerate(issues)),
        )
        figures[word] = [_money(books.value_of(str(number))) for number in range(len(issues))]
        rest = _money(books.balance(Place.ROUNDING))
        figures |= {f"{word}_rounding": rest, "rounding_entry": rest, "rounding": rest}
    return figures
