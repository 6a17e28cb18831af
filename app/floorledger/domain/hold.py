"""The life of a hold: on hold, under review, decided in parts (domain.md B1.4; pains.md P26)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Disposition, Fate, Hold, Release
from floorledger.domain.event import Event
from floorledger.domain.number import NONE, Micro


class HoldState(StrEnum):
    """Where held material is on its way; a part of it may be further than the rest."""

    HOLD = "hold"
    UNDER_REVIEW = "under review"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldPart:
    """A part of a hold that was decided: ``fate`` is None for a plain release; ``qty`` in the base unit."""

    event_id: str
    fate: Fate | None
    qty: Micro


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldStatus:
    """A hold as its events add up to it; ``remaining`` is NONE also for a lot held without a quantity."""

    state: HoldState
    remaining: Micro
    parts: tuple[HoldPart, ...] = ()


TWO_PERSONS = frozenset({Fate.SCRAP, Fate.USE_AS_IS})
"""Fates that a second person must approve (B1.4)."""


def status_of(hold: Event, later: Iterable[Event]) -> HoldStatus:
    """Where a hold stands after ``later`` events, those that were undone left out.

    A partial decision splits it: the part goes its way, the rest stays on hold.
    """
    assert isinstance(hold.detail, Hold), f"{hold.event_id} is no hold"
    status = HoldStatus(state=HoldState.HOLD, remaining=NONE if hold.detail.qty is None else hold.detail.qty.base)
    for event in later:
        status = _after(status, hold, event)
    return status


def _after(status: HoldStatus, hold: Event, event: Event) -> HoldStatus:
    match event.detail:
        case Decision(target_event_id=target, verdict=Verdict.UNDER_REVIEW) if target == hold.event_id:
            return replace(status, state=HoldState.UNDER_REVIEW) if status.state is HoldState.HOLD else status
        case Release(hold_event_id=target, qty=None) if target == hold.event_id:
            part = HoldPart(event_id=event.event_id, fate=None, qty=status.remaining)
            return HoldStatus(state=HoldState.DECIDED, remaining=NONE, parts=(*status.parts, part))
        case Release(hold_event_id=target, qty=qty) if target == hold.event_id and qty is not None:
            return _split(status, hold, HoldPart(event_id=event.event_id, fate=None, qty=qty.base))
        case Disposition(hold_event_id=target, qty=qty, fate=fate) if target == hold.event_id:
            return _split(status, hold, HoldPart(event_id=event.event_id, fate=fate, qty=qty.base))
        case _:
            return status


def _split(status: HoldStatus, hold: Event, part: HoldPart) -> HoldStatus:
    """A part is decided; of a lot that nobody counted the rest stays on hold until it is released as a whole."""
    counted = isinstance(hold.detail, Hold) and hold.detail.qty is not None
    left = Micro(max(status.remaining - part.qty, 0))
    state = HoldState.DECIDED if counted and not left else status.state
    return HoldStatus(state=state, remaining=left, parts=(*status.parts, part))


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldFacts:
    """What is known of the hold that a release or disposition names. ``lot_open``: its lot is still kept back."""

    hold: Event | None
    remaining: Micro = NONE
    lot_open: bool = False


def refusal(event: Event, facts: HoldFacts) -> tuple[str, str] | None:
    """Why held material cannot be decided on like this: a code of B5.2 and a sentence; None where it can (D9)."""
    detail, hold = event.detail, facts.hold
    if not isinstance(detail, Release | Disposition):
        return None
    if hold is None or not isinstance(hold.detail, Hold):
        return "R02", "The hold to decide on is not known here."
    in_stock, counted = hold.detail.item is not None, hold.detail.qty is not None
    if in_stock and not facts.lot_open:
        return "Q05", "This lot is not on hold any more, or was never counted in pieces."
    if in_stock and detail.qty is not None and event.operation_no is not None:
        return "Q06", "This lot is in stock, not in an order's line; decide on it without an operation."
    if not counted:
        return _of_whole_lot(detail)
    if detail.qty is None:
        return "Q05", "Pieces are on hold here; say how many of them are released."
    if detail.qty.base > facts.remaining:
        return "Q05", "More pieces would be released than are on hold."
    if not in_stock and (event.order_no, event.operation_no) != (hold.order_no, hold.operation_no):
        place = f"order {hold.order_no}, operation {hold.operation_no}"
        return "Q06", f"These pieces are on hold at {place}; only there can they be released."
    return None


def _of_whole_lot(detail: Release | Disposition) -> tuple[str, str] | None:
    if isinstance(detail, Release) and detail.qty is not None:
        return "Q05", "This lot is not on hold any more, or was never counted in pieces."
    return None


def shape_refusal(hold: Hold) -> str | None:
    """Why a hold makes no sense: it is of an order's pieces, or of a lot of an item (all of it, or a quantity)."""
    if (hold.item is None) != (hold.lot is None) or (hold.item is None and hold.qty is None):
        return "A hold is of pieces of an order, or of a lot of an item, and not of both."
    return None
