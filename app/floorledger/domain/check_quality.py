"""Checks of quality's entries: release, disposition, rework, inspection, holds that wait too long (domain.md B1.4)."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from floorledger.domain.check_basis import basis, item_worth, piece_value, worth
from floorledger.domain.check_quantity import released
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.detail import Disposition, Fate, Hold, Inspection, Release, Rework, ReworkStep
from floorledger.domain.event import Event
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.hold import TWO_PERSONS
from floorledger.domain.number import MICRO, NONE, Micro, micro_text, to_fraction
from floorledger.domain.people import DECIDERS, DISPOSERS
from floorledger.domain.policy import Policy
from floorledger.domain.unit import Quantity, to_base


def release(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Quality or a supervisor releases (B1.4); never more than is on hold."""
    detail = claim.detail
    assert isinstance(detail, Release)
    if not facts.roles & DECIDERS:
        yield Finding(
            code="S01", severity=Severity.BLOCK, text="Only quality or a supervisor releases what is on hold."
        )
    if detail.qty is not None and detail.qty.base > facts.remaining_held:
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text="More pieces are released than are on hold. Check the number; nothing was released.",
        )
    yield from released(claim, facts)


def disposition(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Who decides on held material, on how much of it, and what a second person must confirm (B1.4, B5.3)."""
    detail = claim.detail
    assert isinstance(detail, Disposition)
    if not facts.roles & DISPOSERS:
        yield Finding(
            code="S01", severity=Severity.BLOCK, text="Only quality or a supervisor decides on what is on hold."
        )
    if facts.target is None or not isinstance(facts.target.detail, Hold):
        yield Finding(code="R02", severity=Severity.BLOCK, text="The hold to decide on is not known here.")
    elif facts.target.detail.qty is not None and detail.qty.base > facts.remaining_held:
        left = Micro(facts.remaining_held)
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text=f"{micro_text(detail.qty.base)} {detail.qty.uom_base} are decided on, {micro_text(left)} are on hold.",
            expected=micro_text(left),
            actual=micro_text(detail.qty.base),
            unit=detail.qty.uom_base,
            value_minor=_held_worth(claim, facts, Micro(detail.qty.base - left)),
        )
    yield from _two_persons(claim, facts, detail)
    yield from _papers(facts, detail)


def _two_persons(claim: Claim, facts: Facts, detail: Disposition) -> Iterator[Finding]:
    if detail.fate not in TWO_PERSONS:
        return
    value = _held_worth(claim, facts, detail.qty.base)
    if detail.fate is Fate.SCRAP and facts.target is not None and facts.target.actor == claim.actor:
        yield Finding(
            code="S01",
            severity=Severity.BLOCK,
            text="Who counted what is on hold does not decide to scrap it. Ask somebody else to decide.",
            value_minor=value,
        )
    else:
        yield Finding(
            code="S01",
            severity=Severity.BLOCK,
            text=f"To {_DONE[detail.fate]} what was on hold takes two persons. It waits until another one approves it.",
            value_minor=value,
        )


_DONE = {Fate.SCRAP: "scrap", Fate.USE_AS_IS: "use as it is"}


def _held_worth(claim: Claim, facts: Facts, qty: Micro) -> int:
    """What held pieces, or a held lot, are worth."""
    hold = None if facts.target is None else facts.target.detail
    item = facts.master.item_by_no.get(hold.item or "") if isinstance(hold, Hold) else None
    if item is not None:
        return item_worth(facts, qty, item)
    known = basis(claim, facts)
    return 0 if known is None else worth(facts, to_fraction(qty), piece_value(facts, known))


def _papers(facts: Facts, detail: Disposition) -> Iterator[Finding]:
    if detail.fate is Fate.USE_AS_IS and not (detail.concession or "").strip():
        yield Finding(
            code="S02", severity=Severity.BLOCK, text="Use as is needs a concession. Name the paper that allows it."
        )
    if detail.fate is not Fate.DOWNGRADE:
        return
    if not detail.to_item:
        yield Finding(code="M01", severity=Severity.BLOCK, text="A downgrade names the lower item. Choose it.")
    elif detail.to_item not in facts.master.item_by_no:
        yield Finding(code="M01", severity=Severity.BLOCK, text=f"Item {detail.to_item} is not known here.")


def rework(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Rework begins with pieces that are good here, and ends with pieces that are in it (D9)."""
    detail, known = claim.detail, basis(claim, facts)
    assert isinstance(detail, Rework)
    if known is None or detail.order_no is not None:
        return
    begins = detail.step is ReworkStep.START
    there = known.tally.good if begins else known.tally.rework
    if detail.qty.base > there:
        what = "go into rework; there are only" if begins else "come out of rework; in it are only"
        yield Finding(
            code="Q05",
            severity=Severity.BLOCK,
            text=f"{micro_text(detail.qty.base)} {detail.qty.uom_base} would {what} {micro_text(there)} here.",
            expected=micro_text(there),
            actual=micro_text(detail.qty.base),
            unit=detail.qty.uom_base,
            value_minor=worth(facts, to_fraction(Micro(detail.qty.base - there)), piece_value(facts, known)),
        )


def inspection(claim: Claim, facts: Facts) -> Iterator[Finding]:
    """Readings outside their limits; what to do with the pieces is said where the plant has a rule for it."""
    detail = claim.detail
    assert isinstance(detail, Inspection)
    if not detail.failed:
        return
    held = hold_after(claim, facts)
    then = "Keep the pieces apart and call quality." if held is None else "The pieces that failed go on hold."
    known = basis(claim, facts)
    qty = NONE if held is None or held.qty is None else held.qty.base
    yield Finding(
        code="Q08",
        severity=Severity.WARN,
        text=f"{len(detail.failed)} of {len(detail.readings)} readings of {detail.characteristic} lie outside "
        f"{_band(detail)}: {', '.join(map(micro_text, detail.failed))} {detail.uom}. {then}",
        expected=_band(detail),
        actual=", ".join(map(micro_text, detail.failed)),
        unit=detail.uom,
        value_minor=0 if known is None else worth(facts, to_fraction(qty), piece_value(facts, known)),
        review=True,
    )


def _band(detail: Inspection) -> str:
    lower, upper = (None if limit is None else micro_text(limit) for limit in (detail.lower, detail.upper))
    if lower is None:
        return f"up to {upper}"
    return f"{lower} and more" if upper is None else f"{lower} to {upper}"


def hold_after(claim: Claim, facts: Facts) -> Hold | None:
    """The hold that a failed inspection leads to by the plant's rule: the pieces whose readings failed; else None.

    One reading is of one piece; what is not counted in pieces is left to people. The rule proposes: who inspects
    records the hold, so that it is an event of a person like every other.
    """
    detail, known, code = claim.detail, basis(claim, facts), facts.policy.inspection_hold_code
    if not isinstance(detail, Inspection) or not detail.failed or known is None or code is None:
        return None
    item = facts.master.item_by_no.get(known.order.item)
    if item is None or item.decimals > 0:
        return None
    found = to_base(Micro(len(detail.failed) * MICRO), item.base, item.base_uom, 0)
    return Hold(hold_code=code, qty=found) if isinstance(found, Quantity) else None


def aged(holds: Iterable[tuple[Event, Micro]], now: datetime, policy: Policy) -> Iterator[tuple[Event, Finding]]:
    """Holds on which nobody has decided within the plant's time (B1.4); with each what remains of it."""
    for hold, left in holds:
        age = now - hold.occurred_at
        if age > timedelta(hours=policy.hold_review_h):
            detail = hold.detail
            assert isinstance(detail, Hold)
            pieces = f"{micro_text(left)} pieces of order {hold.order_no}"
            what = pieces if detail.lot is None else f"Lot {detail.lot}"
            yield (
                hold,
                Finding(
                    code="M05",
                    severity=Severity.WARN,
                    text=f"{what}: on hold for {age // timedelta(hours=1)} hours without a decision; "
                    f"{policy.hold_review_h} are allowed.",
                    expected=str(policy.hold_review_h),
                    actual=str(age // timedelta(hours=1)),
                    unit="h",
                    review=True,
                ),
            )
