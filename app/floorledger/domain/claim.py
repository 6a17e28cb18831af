"""What is checked, and what the checks may know."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from typing import Protocol

from floorledger.domain.codec import tag
from floorledger.domain.detail import (
    Byproduct,
    Consumption,
    Coproduct,
    Count,
    Detail,
    Hold,
    Return,
    ScrapComponent,
    SubconSend,
    Transfer,
)
from floorledger.domain.event import CaptureMethod, Event, EventType
from floorledger.domain.exception import ExceptionCase
from floorledger.domain.interval import elapsed
from floorledger.domain.master import MasterData
from floorledger.domain.number import NONE, Micro
from floorledger.domain.policy import Policy
from floorledger.domain.position import Position
from floorledger.domain.tolerance import Scope, Tolerances


class Claim(Protocol):
    """What somebody says has happened: an event, or one about to be."""

    @property
    def event_id(self) -> str:
        """The event's id; empty while nothing is recorded: who records does not learn what will be sampled."""

    @property
    def detail(self) -> Detail:
        """The type's own fields."""

    @property
    def order_no(self) -> str | None:
        """The order, where there is one."""

    @property
    def operation_no(self) -> str | None:
        """The operation, where there is one."""

    @property
    def work_center(self) -> str | None:
        """The work centre, where there is one."""

    @property
    def actor(self) -> str:
        """The person id."""

    @property
    def occurred_start(self) -> datetime:
        """When it began."""

    @property
    def occurred_end(self) -> datetime | None:
        """When it ended, None for a point in time."""

    @property
    def captured_at(self) -> datetime:
        """When it was confirmed."""

    @property
    def capture_method(self) -> CaptureMethod:
        """How the facts reached the device."""

    @property
    def note_hash(self) -> bytes | None:
        """What names a free text beside it: a reason was given; None where none was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """One person's labour entries that share time with the claim, and the claim itself (domain/tending.py).

    ``paid_s`` is the sum of what they are paid for, ``clock_s`` the clock time that they cover.
    """

    paid_s: int
    clock_s: int


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Ratios of earlier orders for one item: their median, and the median distance from it (MAD)."""

    median: Fraction
    mad: Fraction
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the checks may know.

    ``position`` holds everything known of the order before this claim. ``roles`` are those of the actor. ``target`` is
    the event that the claim names: what a reversal or decision is about, the hold of a release or disposition, the
    issue of a return. ``target_open`` says whether it still waits, ``target_review`` whether it has posted and somebody
    is to look at it. ``hold`` is the hold behind a target that is a disposition. ``approvers`` have approved the target
    already where two must. ``case`` is the open exception that a decision names. None means not known here:
    ``lot_issued`` is what was taken from the claim's lot or item since its stock was counted, ``wip_minor`` what the
    order holds, ``working_since`` the last report at the operation.
    """

    master: MasterData
    policy: Policy
    now: datetime
    roles: frozenset[str] = frozenset()
    position: Position | None = None
    held_lots: frozenset[tuple[str, str]] = frozenset()
    target: Event | None = None
    target_open: bool = False
    target_review: bool = False
    target_reversed: bool = False
    remaining_held: int = 0
    hold: Event | None = None
    case: ExceptionCase | None = None
    approvers: frozenset[str] = frozenset()
    lot_issued: Micro = NONE
    wip_minor: int | None = None
    working_since: datetime | None = None
    overlap: Overlap | None = None
    scrap_history: History | None = None


def event_type_of(detail: Detail) -> EventType:
    """The type, which follows from the detail."""
    return EventType(tag(type(detail)))


def item_of(detail: Detail) -> str | None:
    """The item that a detail names; None where it is the order's."""
    match detail:
        case (
            Consumption(item=item)
            | Return(item=item)
            | ScrapComponent(item=item)
            | Coproduct(item=item)
            | Byproduct(item=item)
            | SubconSend(item=item)
            | Transfer(item=item)
            | Count(item=item)
            | Hold(item=item)
        ):
            return item
        case _:
            return None


def lot_of(detail: Detail) -> tuple[str, str] | None:
    """The (item, lot) of stock that a detail moves or holds; None where it names none."""
    item = item_of(detail)
    match detail:
        case (
            Consumption(lot=str(lot))
            | Return(lot=str(lot))
            | ScrapComponent(lot=str(lot))
            | SubconSend(lot=str(lot))
            | Transfer(lot=str(lot))
            | Count(lot=str(lot))
        ) if item is not None:
            return item, lot
        case _:
            return None


def taken_from_lot(detail: Detail) -> Micro:
    """What a detail takes out of its lot, in base units; below zero for what comes back, zero for what stays there."""
    match detail:
        case Consumption(qty=qty) | ScrapComponent(qty=qty, issued=False) | SubconSend(qty=qty):
            return qty.base
        case Return(qty=qty):
            return Micro(-qty.base)
        case _:
            return NONE


def limits(claim: Claim, facts: Facts) -> Tolerances:
    """The tolerances that hold for a claim: by its item's group, or its order's item's, order type and event type."""
    master, order = facts.master, facts.master.order_by_no.get(claim.order_no or "")
    item_no = item_of(claim.detail) or (None if order is None else order.item)
    item = master.item_by_no.get(item_no or "")
    return facts.policy.within(
        Scope(
            plant=master.plant,
            item_group=None if item is None else item.group,
            order_type=None if order is None else order.order_type,
            event_type=event_type_of(claim.detail),
        )
    )


def delay(claim: Claim) -> timedelta:
    """How long after it was over it was entered; below zero where it lies ahead."""
    return elapsed(claim.occurred_end or claim.occurred_start, claim.captured_at)
