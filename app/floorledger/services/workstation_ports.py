"""What the workstation asks of the cache, as a protocol: rows sorted, filtered and summed where the data is."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Protocol

from floorledger.domain.chain import SealedEvent
from floorledger.domain.detail import OrderState
from floorledger.domain.event import Event
from floorledger.domain.exception import CaseChange, CaseNow, ExceptionCase, ExceptionEnd, ExceptionState
from floorledger.domain.finding import Finding
from floorledger.domain.genealogy import LotMove
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Role
from floorledger.domain.posting import JournalLine
from floorledger.services.records import FeedKind, Posted, Receipt, Silence, Standing

SignatureCheck = Callable[[SealedEvent], bool | None]
"""Whether a row's signature is its device's; None where that device's key is not known here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """An exception with where it stands, and how it ended where it has.

    ``value_minor`` is the case's, unless more came to it since.
    """

    case: ExceptionCase
    now: CaseNow
    value_minor: int
    end: ExceptionEnd | None

    @property
    def state(self) -> ExceptionState:
        """Its state."""
        return self.now.state


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """A predicted ledger line; ``document`` and ``verified`` are None until the ERP holds it."""

    event_id: str
    line_no: int
    posting_date: date
    role: Role
    cost_line: str
    order_no: str
    amount_minor: int
    exact: Fraction
    document: str | None
    verified: bool | None

    @property
    def journal_line(self) -> JournalLine:
        """The line as the domain knows it."""
        return JournalLine(
            role=self.role,
            cost_line=self.cost_line,
            order_no=self.order_no,
            amount_minor=self.amount_minor,
            exact=self.exact,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSum:
    """Open exceptions in figures; ``first_due`` is the earliest time limit among them."""

    count: int
    past_due: int
    value_minor: int
    first_due: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpostedSum:
    """What is predicted and not in the ERP: value of the debits, events, and when the oldest was captured."""

    value_minor: int
    events: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPass:
    """Events in the ERP, and how many of these never had an exception."""

    posted: int
    clean: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceTally:
    """Pieces of an order at one operation, scaled, from events that count."""

    order_no: str
    operation_no: str
    good: int
    scrap: int
    held: int


class CacheQueries(Protocol):
    """Questions to the cache that go over more than one event."""

    def open_cases(self, now: datetime, floor_minor: int) -> list[CaseRow]:
        """Open exceptions by money x time to SLA; below ``floor_minor`` time alone decides."""

    def ended_cases(self, limit: int) -> list[CaseRow]:
        """Ended exceptions, the last one first."""

    def document(self, kind: FeedKind, version: str) -> bytes | None:
        """The policy of a version, as it was told."""

    def master(self, version: str) -> MasterData | None:
        """The master data of a version, None where it was never told here."""

    def case(self, exception_id: str) -> CaseRow | None:
        """One exception."""

    def cases_of(self, event_id: str) -> list[CaseRow]:
        """Every exception an event ever had, in order of opening."""

    def changes(self, exception_id: str) -> list[CaseChange]:
        """The steps of an exception, in order."""

    def parts(self, exception_id: str) -> list[CaseRow]:
        """What an exception adds up, in order of opening."""

    def open_sum(self, now: datetime) -> OpenSum:
        """Open exceptions in figures."""

    def open_count(self, order_no: str) -> int:
        """How many open exceptions keep an order from closing: those of severity block (B2.4)."""

    def lines_of_order(self, order_no: str, cost_lines: Sequence[str] | None = None) -> list[LineRow]:
        """The journal lines of an order in hub order; of these cost lines only, where they are named."""

    def lines_of_event(self, event_id: str) -> list[LineRow]:
        """The journal lines of an event."""

    def posted(self, event_id: str) -> Posted | None:
        """What the ERP holds for an event."""

    def hub_findings(self, event_id: str) -> tuple[Finding, ...]:
        """What the hub's checks said."""

    def receipt(self, event_id: str) -> Receipt | None:
        """The hub's receipt for an event."""

    def sealed(self, event_id: str) -> SealedEvent | None:
        """The row of the chain, from the receipt or the own log."""

    def aimed_at(self, event_id: str) -> list[tuple[Event, Standing]]:
        """Decisions, reversals and releases that name an event, in order of arrival."""

    def on_the_way(self) -> frozenset[str]:
        """Events on which a decision was recorded here that the hub has not answered."""

    def standings(self) -> Mapping[Standing, int]:
        """How many known events stand where."""

    def event_counts(self) -> Mapping[str, int]:
        """How many known events there are of each type."""

    def first_pass(self) -> FirstPass:
        """The first-pass posting rate as two counts."""

    def unposted(self) -> UnpostedSum:
        """What is predicted and not in the ERP."""

    def balances(self) -> Mapping[Role, int]:
        """Balance by role in minor units, debit positive."""

    def accepted_of_order(self, order_no: str) -> list[tuple[str, bytes]]:
        """The order's accepted entries: id, and SHA-256 of the body with the id of what undid it, if anything did."""

    def standard_versions(self, order_no: str) -> Sequence[str]:
        """The master data's versions under which the hub took the order's entries, the first entry's first."""

    def wip_by_order(self) -> Mapping[str, int]:
        """WIP balance of every order that has lines, in minor units."""

    def pieces(self, order_nos: Collection[str] | None = None) -> list[PieceTally]:
        """Pieces by order and operation, from events that count; of these orders only, where they are named."""

    def known_orders(self) -> frozenset[str]:
        """Orders of which at least one entry is known."""

    def begun(self, order_nos: Collection[str]) -> Mapping[tuple[str, str], bool]:
        """(order, operation) of these orders at which something counts, and whether an output there was final."""

    def lot_moves(self) -> list[LotMove]:
        """What counted entries did to lots, in the order of their effects; what a lot was made of has no item yet."""

    def silences(self) -> list[Silence]:
        """The devices that the hub has not heard of, who fell silent first before the others."""

    def last_heard(self) -> datetime | None:
        """When the hub last answered or told anything, as far as that was stored."""

    def order_states(self) -> Mapping[str, OrderState]:
        """The last state of every order that was given one by an event that counts."""

    def last_closed(self) -> str | None:
        """The order that was closed last."""

    def last_receipt_at(self) -> datetime | None:
        """When the hub received the newest event that the feed has told of."""
