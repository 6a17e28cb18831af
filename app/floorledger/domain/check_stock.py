"""Checks of stock: the lot, what is left of it, where it goes, what was counted (domain.md B5.1, B1.2)."""

from collections.abc import Iterator

from floorledger.domain.calendar import local
from floorledger.domain.check_basis import item_worth
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.detail import Count, SubconSend, Transfer
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.item import Item
from floorledger.domain.number import NONE, Micro, micro_text, to_fraction
from floorledger.domain.unit import Quantity


def lot(claim: Claim, facts: Facts, item: Item, lot_no: str | None, *, usable: bool = True) -> Iterator[Finding]:
    """The lot is named where it must be, and known; where it is to be ``usable``, neither held nor expired."""
    if lot_no is None:
        if item.lot_managed:
            yield _bad_lot(f"{item.description} needs a lot. Scan its label.")
        return
    known = facts.master.lot_by_key.get((item.item, lot_no))
    if known is None:
        yield _bad_lot(f"Lot {lot_no} of {item.item} is not known here.")
    elif not usable:
        return
    elif (item.item, lot_no) in facts.held_lots:
        yield _bad_lot(f"Lot {lot_no} is on hold. Take another lot.")
    elif known.expires is not None and known.expires < local(claim.occurred_start, facts.master.time_zone).date():
        yield _bad_lot(f"Lot {lot_no} expired on {known.expires.isoformat()}. Take another lot.")


def _bad_lot(text: str) -> Finding:
    return Finding(code="M05", severity=Severity.BLOCK, text=text)


def remaining(claim: Claim, facts: Facts, item: Item, lot_no: str | None, qty: Quantity) -> Iterator[Finding]:
    """Never more out of a lot than it holds by what is known here, unless the plant allows negative stock (B5.1)."""
    known = facts.master.lot_by_key.get((item.item, lot_no or ""))
    if known is None or facts.policy.negative_stock:
        return
    left = Micro(max(known.on_hand - facts.lot_issued, 0))
    if qty.base > left:
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text=f"Lot {lot_no} of {item.description} has {qty.like(to_fraction(left))} left by what is known "
            f"here; {qty} would be taken. Check the lot and the number.",
            expected=micro_text(left),
            actual=micro_text(qty.base),
            unit=item.base_uom,
            value_minor=item_worth(facts, Micro(qty.base - left), item),
        )


def _item(facts: Facts, item_no: str) -> Item | Finding:
    item = facts.master.item_by_no.get(item_no)
    return item or Finding(code="M01", severity=Severity.BLOCK, text=f"Item {item_no} is not known here.")


def moved(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Stock goes from one place to another, and what is on hold stays (B1.4)."""
    detail = claim.detail
    assert isinstance(detail, Transfer)
    if detail.from_location == detail.to_location:
        text = f"From and to are the same place, {detail.to_location}. Scan both."
        yield Finding(code="C02", severity=Severity.BLOCK, text=text)
    yield from _leaves(claim, facts, detail)


def sent(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """A component goes to a vendor."""
    detail = claim.detail
    assert isinstance(detail, SubconSend)
    yield from _leaves(claim, facts, detail)


def _leaves(claim: Claim, facts: Facts, detail: Transfer | SubconSend) -> Iterator[Finding]:
    item = _item(facts, detail.item)
    if isinstance(item, Finding):
        yield item
        return
    yield from lot(claim, facts, item, detail.lot)
    yield from remaining(claim, facts, item, detail.lot, detail.qty)


def counted(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """A count that differs from the books waits for approval, with its value: nothing is adjusted silently (B1.2)."""
    detail = claim.detail
    assert isinstance(detail, Count)
    item = _item(facts, detail.item)
    if isinstance(item, Finding):
        yield item
        return
    yield from lot(claim, facts, item, detail.lot, usable=False)
    found = NONE if detail.counted is None else detail.counted.base
    if found != detail.book:
        difference = Micro(found - detail.book)
        off = f"{_like(detail, item, Micro(abs(difference)))} {'more' if difference > 0 else 'less'}"
        yield Finding(
            code="R03",
            severity=Severity.BLOCK,
            text=f"{_like(detail, item, found)} of {item.description} counted, {_like(detail, item, detail.book)} by "
            f"the books: {off}. Stock changes when it is approved.",
            expected=micro_text(detail.book),
            actual=micro_text(found),
            unit=item.base_uom,
            value_minor=item_worth(facts, difference, item),
        )


def _like(detail: Count, item: Item, amount: Micro) -> str:
    """In the unit of the count, in the item's own where nothing was there to count."""
    if detail.counted is None:
        return f"{micro_text(amount)} {item.base_uom}"
    return detail.counted.like(to_fraction(amount))
