"""The posting worker: predicted journals into the ERP exactly once, then read back (design.md, I2, I8).

Journals wait in lanes, one for each order. A poster leases lanes, books their journals in hub order with no transaction
open, and keeps what came of it. A crash at any step is harmless: whoever takes the lane next looks in the ERP first.
"""

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from floorledger.domain.calendar import open_date
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.policy import Policy
from floorledger.services.case_flow import booked, refused_again
from floorledger.services.cases import case_of
from floorledger.services.hub_ports import HubStore, HubTx
from floorledger.services.plant import Plant
from floorledger.services.ports import Clock, StoreFault
from floorledger.services.posting_ports import DOUBT, LONGEST_PAUSE, Ledger, LedgerAway, Waiting
from floorledger.services.records import LedgerLine, Outcome, Posted, Prediction
from floorledger.services.sightings import Sightings

POISON = 8
"""After so many breakdowns over the same journal it is set aside; somebody has to look at it (I9)."""
_KEEP_AFTER_NS = 2 * 10**9
"""What was booked is kept, and leases are renewed, at least this often."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Booking:
    """What came of posting one prediction."""

    prediction: Prediction
    outcome: Outcome
    posted: Posted | None = None
    partial: bool = False
    broke: str = ""

    @property
    def order_no(self) -> str:
        return self.prediction.lines[0].order_no

    @property
    def may_be_under_way(self) -> bool:
        """Whether it may still arrive, so that sending it again would book it twice; also once it is set aside."""
        return self.posted is None and self.outcome not in (*_SET_ASIDE, Outcome.UNREACHABLE)


class _NothingBooked(StoreFault):
    """The ledger in our own database could not be used: nothing is under way."""


class _LaneLost(Exception):
    """Another poster has taken the order over, and sends what is left of it."""


class Poster:
    """Works through what is predicted and not posted. Any number of them may run, each as a ``holder`` of its own."""

    def __init__(self, store: HubStore, ledger: Ledger, clock: Clock, holder: str = "hub") -> None:
        self._store = store
        self._ledger = ledger
        self._clock = clock
        self._name = holder
        self._sightings = Sightings(clock)
        self._breakdowns = 0
        self._chance = random.Random(holder)  # noqa: S311 - pauses that differ, not secrets
        self.is_erp_away = False

    def run(self, limit: int = 200) -> int:
        """Post up to ``limit`` journals; returns how many were settled, one way or the other.

        An order whose journal is in doubt, or broke the connector, rests for a while; the other orders go on.
        ``is_erp_away`` says afterwards whether the ERP could not be reached, which ends a run. A run that breaks off
        leaves its lanes leased, and goes on as another holder: what it sent last may be under way, and perhaps nobody
        could write that down.
        """
        holder = f"{self._name}/{self._breakdowns}"
        try:
            return self._run(holder, limit)
        except BaseException:
            self._breakdowns += 1
            raise

    def _run(self, holder: str, limit: int) -> int:
        with self._store.begin() as tx:
            fresh = self._sightings.too_fresh(tx.lanes.in_question(holder))
            waiting = tx.lanes.take(holder, tx.lanes.now(self._clock.now()), limit, fresh)
            plant = Plant.load(tx) if waiting else None
        if plant is None:
            return 0
        work = _Round(self._store, self._clock, self._sightings, holder, {each.order_no for each in waiting})
        try:
            self._work_through(waiting, plant, work)
        except _NothingBooked:
            work.let_go()
            raise
        work.let_go()
        return work.settled

    def _work_through(self, waiting: list[Waiting], plant: Plant, work: "_Round") -> None:
        self.is_erp_away = False
        withheld: set[str | None] = set()
        for each in waiting:
            event_id = each.prediction.event_id
            if event_id in withheld or not work.may(each.order_no):
                continue
            booking = self._try(each, plant, partial(work.may, each.order_no))
            if booking is None:
                continue
            if booking.outcome is Outcome.UNREACHABLE:
                self.is_erp_away = True
                return
            settled = booking.outcome is not Outcome.IN_DOUBT or (booking.broke and each.attempts + 1 >= POISON)
            if settled:
                work.add(booking)
                if booking.posted is None:
                    withheld.add(self._undo_of(event_id))
            if booking.may_be_under_way:
                work.rest(each.order_no, self._pause(0 if settled else each.attempts), booking.broke or _NO_ANSWER)

    def _try(self, waiting: Waiting, plant: Plant, may: Callable[[], bool]) -> _Booking | None:
        """Book; a connector that breaks down leaves its journal in doubt, and says so. None for a lane that is lost."""
        try:
            return self._book(waiting.prediction, plant, may)
        except _LaneLost:
            return None
        except StoreFault as fault:
            raise _NothingBooked(str(fault)) from fault
        except LedgerAway:
            return _Booking(waiting.prediction, Outcome.UNREACHABLE)
        except Exception as error:
            log.exception("the connector broke down over the journal of %s", waiting.prediction.event_id)
            return _Booking(waiting.prediction, Outcome.IN_DOUBT, broke=f"{type(error).__name__}: {error}")

    def _pause(self, attempts: int) -> timedelta:
        """Doubling from half a minute, up to a quarter more by chance so that lanes do not all come back at once."""
        grown: timedelta = min(DOUBT * 2**attempts, LONGEST_PAUSE * 4 / 5)
        return grown * (1 + self._chance.random() / 4)

    def _undo_of(self, event_id: str) -> str | None:
        with self._store.begin() as tx:
            return tx.accepted.reversal_of(event_id)

    def _book(self, prediction: Prediction, plant: Plant, may: Callable[[], bool]) -> _Booking:
        """Book each date's lines as a document of its own; one that the ERP refuses after the first is P05 (B5.2).

        What waited until its period was closed goes into the one that is open now (D15).
        """
        documents: list[str] = []
        verified = True
        moved: date | None = None
        for number, (predicted, lines) in enumerate(_by_date(prediction, plant.policy).items(), start=1):
            day = self._open_date(predicted, plant)
            moved = moved if day == predicted else day
            key = prediction.event_id if number == 1 else f"{prediction.event_id}#{number}"
            outcome, document = self._document(key, day, lines, may)
            if document is None:
                return _Booking(prediction, outcome, partial=bool(documents))
            documents.append(document)
            verified &= sorted(self._ledger.read_back(document), key=_order) == sorted(lines, key=_order)
        posted = Posted(
            event_id=prediction.event_id, erp_document=", ".join(documents), verified=verified, posting_date=moved
        )
        return _Booking(prediction, Outcome.ACCEPTED, posted)

    def _open_date(self, day: date, plant: Plant) -> date:
        return open_date(day, self._clock.now(), plant.master.time_zone, plant.policy.closed_through)

    def _document(
        self, key: str, day: date, lines: list[LedgerLine], may: Callable[[], bool]
    ) -> tuple[Outcome, str | None]:
        """Book, unless the ERP has it already: an earlier run may have died or lost the answer (I8).

        Whether the lane is still ours is asked last: the question may have taken longer than a lease.
        """
        document = self._ledger.find(key)
        if document is not None:
            return Outcome.ALREADY_THERE, document
        if not may():
            raise _LaneLost
        outcome = self._ledger.post(key, day, lines)
        if outcome in (Outcome.UNREACHABLE, Outcome.CONFLICT, Outcome.REFUSED):
            return outcome, None
        try:
            return outcome, self._ledger.find(key)
        except LedgerAway:  # what was sent may be under way all the same
            return Outcome.IN_DOUBT, None


class _Round:
    """One run's bookings: kept now and then, with the leases renewed in the same transaction."""

    def __init__(self, store: HubStore, clock: Clock, sightings: Sightings, holder: str, orders: set[str]) -> None:
        self._store = store
        self._clock = clock
        self._sightings = sightings
        self._holder = holder
        self._held: frozenset[str] = frozenset(orders)
        self._resting: set[str] = set()
        self._bookings: list[_Booking] = []
        self._kept_ns = clock.monotonic_ns()
        self.settled = 0

    def may(self, order_no: str) -> bool:
        """Whether the lane is still ours and nothing before it rests."""
        if self._clock.monotonic_ns() - self._kept_ns > _KEEP_AFTER_NS:
            self.keep()
        return order_no in self._held and order_no not in self._resting

    def add(self, booking: _Booking) -> None:
        """Something was settled."""
        self._bookings.append(booking)

    def rest(self, order_no: str, pause: timedelta, said: str) -> None:
        """Leave a lane alone for a while."""
        self.keep()
        self._resting.add(order_no)
        with self._store.begin() as tx:
            tx.lanes.put_off(order_no, tx.lanes.now(self._clock.now()) + pause, said)

    def keep(self) -> None:
        """Keep what was settled in lanes that are still ours; of the others the next holder finds it in the ERP."""
        with self._store.begin() as tx:
            self._write(tx)
        self._bookings = []
        self._kept_ns = self._clock.monotonic_ns()

    def let_go(self) -> None:
        """Keep the rest and give the lanes back; nothing is under way that is not written down."""
        with self._store.begin() as tx:
            self._write(tx)
            tx.lanes.let_go(self._holder)
            self._sightings.too_fresh(tx.lanes.in_question(self._holder))

    def _write(self, tx: HubTx) -> None:
        self._held &= tx.lanes.hold(self._holder, tx.lanes.now(self._clock.now()))
        for booking in self._bookings:
            if booking.order_no in self._held:
                _keep(tx, booking, self._clock)
                self.settled += 1


def _keep(tx: HubTx, booking: _Booking, clock: Clock) -> None:
    event_id = booking.prediction.event_id
    if booking.posted is None:
        tx.lanes.remove([event_id])
        _raise(tx, event_id, booking.prediction, clock, *_why(booking))
        refused_again(tx, event_id, clock.now(), *_why(booking))
        undo = tx.accepted.reversal_of(event_id)
        if undo is not None:
            tx.lanes.remove([undo])
            _raise(tx, undo, booking.prediction, clock, *_UNDO_ALONE)
        return
    tx.posted(booking.posted)
    booked(tx, event_id, clock.now())
    if not booking.posted.verified:
        text = "The ERP booked other lines than were predicted."
        _raise(tx, event_id, booking.prediction, clock, "R04", text)


def _why(booking: _Booking) -> tuple[str, str]:
    if booking.partial:
        return _PARTIAL
    if booking.broke:
        return _POISON
    return _SET_ASIDE.get(booking.outcome, _NO_DOCUMENT)


def _raise(tx: HubTx, event_id: str, prediction: Prediction, clock: Clock, code: str, text: str) -> None:
    value = sum(abs(line.amount_minor) for line in prediction.lines) // 2
    finding = Finding(code=code, severity=Severity.BLOCK, text=text, value_minor=value)
    order_no, plant = prediction.lines[0].order_no, Plant.load(tx).master
    tx.open_exception(case_of(finding, clock.now(), event_id=event_id, order_no=order_no, plant=plant))


_SET_ASIDE = {
    Outcome.REFUSED: ("P01", "The ERP refuses the journal of this event; it is not booked. Mend the cause in the ERP."),
    Outcome.CONFLICT: ("R06", "The ERP holds another journal under this event's id; this one is not booked."),
}
_NO_ANSWER = "no answer from the ERP"
_NO_DOCUMENT = ("P06", "The ERP said that it took the journal of this event, but holds no document for it. Look there.")
_PARTIAL = ("P05", "The ERP booked this event in one period and refuses it in another. Mend the cause in the ERP.")
_POISON = (
    "P02",
    "The journal of this event cannot be handed to the ERP: it breaks the connector. It is not tried again.",
)
_UNDO_ALONE = ("P01", "What this undoes is not booked in the ERP, so the undo is not booked either. Mend the first.")


def _by_date(prediction: Prediction, policy: Policy) -> dict[date, list[LedgerLine]]:
    """The lines by posting date; every date's lines balance, since both sides of an amount have the same."""
    by_date: dict[date, list[LedgerLine]] = {}
    for line in prediction.lines:
        made = LedgerLine(policy.account_of[line.role], line.amount_minor, line.cost_line, line.order_no)
        by_date.setdefault(line.posting_date or prediction.posting_date, []).append(made)
    return by_date


def _order(line: LedgerLine) -> tuple[str, str, int, str]:
    return (line.order_no, line.cost_line, line.amount_minor, line.account)
