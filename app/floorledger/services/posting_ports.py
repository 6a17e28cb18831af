"""What the posting worker needs: a queue of journals in lanes, one lane for each order, and the ERP's ledger."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from floorledger.services.records import LedgerLine, Outcome, Prediction

LEASE = timedelta(seconds=60)
"""How long a lane stays with the poster that took it, unless it renews; longer than one request to an ERP may take."""
DOUBT = timedelta(seconds=30)
"""Before a lane in doubt is looked at again: a request without an answer may still be under way in the ERP (I8)."""
LONGEST_PAUSE = timedelta(minutes=4)
"""A lane is tried again after this long at the latest (reliability.md I9: five minutes)."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A journal that is not in the ERP yet. ``attempts`` is how often its lane failed since it last moved."""

    prediction: Prediction
    attempts: int

    @property
    def order_no(self) -> str:
        """Its lane."""
        return self.prediction.lines[0].order_no


@dataclass(frozen=True, slots=True)
class Mark:
    """What says that a lane's request may be under way: another's lease with its newest end, or a failure's pause.

    Both ends tell one lease or failure from the next, and nothing more: they are not compared with any clock.
    """

    order_no: str
    holder: str | None
    held_until: str | None
    not_before: str | None


class Lanes(Protocol):
    """The queue inside one write transaction.

    One holder at a time works on a lane, so that an order's journals reach the ERP one by one in hub order. ``now`` is
    the moment to judge pauses by; several processes judge by their database's clock. Leases end by no clock: see
    services.sightings.
    """

    def now(self, here: datetime) -> datetime:
        """The moment that pauses are judged by; ``here`` where this process is the only one."""

    def in_question(self, holder: str) -> list[Mark]:
        """The lanes that others have leased or that failed."""

    def take(self, holder: str, now: datetime, limit: int, but_for: Collection[str] = ()) -> list[Waiting]:
        """Lease every lane that is due, ``but_for`` these orders, and give their oldest journals, at most ``limit``."""

    def hold(self, holder: str, now: datetime) -> frozenset[str]:
        """Renew the leases that are still this holder's; their orders."""

    def let_go(self, holder: str) -> None:
        """End the leases."""

    def put_off(self, order_no: str, not_before: datetime, said: str) -> None:
        """A lane failed: it rests until then. ``said`` is why, for whoever looks."""

    def put_back(self, event_id: str) -> bool:
        """Queue a journal that was set aside, behind what its order has; False where it waits already or is posted.

        A lane that rests goes on resting: something else of it may be under way.
        """

    def remove(self, event_ids: Sequence[str]) -> None:
        """Take journals out of the queue and count their lanes' failures anew."""


class LedgerAway(Exception):
    """The ERP cannot be asked just now; nothing was sent that could change it."""


class Ledger(Protocol):
    """The connector's contract to an ERP's ledger (erp.md). HTTP 200 proves nothing: read back."""

    def post(self, event_id: str, posting_date: date, lines: Sequence[LedgerLine]) -> Outcome:
        """Book one event's journal; the event id is the idempotency key."""

    def find(self, event_id: str) -> str | None:
        """The document that holds an event, None where there is none. Raises LedgerAway."""

    def read_back(self, document: str) -> list[LedgerLine]:
        """The lines of a document as booked. Raises LedgerAway."""
