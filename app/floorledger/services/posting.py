"""The posting worker: predicted journals into the ERP exactly once, then read back (design.md, I2, I8)."""

from dataclasses import dataclass
from datetime import date

from floorledger.domain.codec import decode
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.policy import Policy
from floorledger.services.cases import case_of
from floorledger.services.plant import Plant
from floorledger.services.ports import Clock, HubStore, HubTx, Ledger
from floorledger.services.records import FeedKind, LedgerLine, Outcome, Posted, Prediction


@dataclass(frozen=True, slots=True)
class _Booking:
    """What came of posting one prediction."""

    prediction: Prediction
    outcome: Outcome
    posted: Posted | None = None
    partial: bool = False


class Poster:
    """Works through what is predicted and not posted, in hub order. One poster per hub."""

    def __init__(self, store: HubStore, ledger: Ledger, clock: Clock) -> None:
        self._store = store
        self._ledger = ledger
        self._clock = clock

    def run(self, limit: int = 200) -> int:
        """Post up to ``limit`` journals; returns how many were settled, one way or the other.

        A crash between the ERP and our own row is harmless: the next run finds the document and does not book again.
        An order whose journal is in doubt waits for the next run; the other orders go on.
        """
        with self._store.begin() as tx:
            pending = tx.pending(limit)
            policy = tx.document(FeedKind.POLICY)
        if not pending or policy is None:
            return 0
        accounts = decode(Policy, policy)
        settled: list[_Booking] = []
        try:
            self._work_through(pending, accounts, settled)
        finally:
            if settled:
                with self._store.begin() as tx:
                    for booking in settled:
                        self._keep(tx, booking)
        return len(settled)

    def _work_through(self, pending: list[Prediction], accounts: Policy, settled: list[_Booking]) -> None:
        """Book one after the other into ``settled``, which keeps what was done also when the ledger breaks down."""
        in_doubt: set[str] = set()
        withheld: set[str | None] = set()
        for prediction in pending:
            order_no = prediction.lines[0].order_no
            if order_no in in_doubt or prediction.event_id in withheld:
                continue
            booking = self._book(prediction, accounts)
            if booking.outcome is Outcome.UNREACHABLE:
                return
            if booking.outcome is Outcome.IN_DOUBT:
                in_doubt.add(order_no)
                continue
            settled.append(booking)
            if booking.posted is None:
                withheld.add(self._undo_of(prediction.event_id))

    def _undo_of(self, event_id: str) -> str | None:
        with self._store.begin() as tx:
            return tx.reversal_of(event_id)

    def _book(self, prediction: Prediction, policy: Policy) -> _Booking:
        """Book each date's lines as a document of its own; one that the ERP refuses after the first is P05 (B5.2)."""
        documents: list[str] = []
        verified = True
        for number, (day, lines) in enumerate(_by_date(prediction, policy).items(), start=1):
            key = prediction.event_id if number == 1 else f"{prediction.event_id}#{number}"
            outcome, document = self._document(key, day, lines)
            if document is None:
                return _Booking(prediction, outcome, partial=bool(documents))
            documents.append(document)
            verified &= sorted(self._ledger.read_back(document), key=_order) == sorted(lines, key=_order)
        posted = Posted(event_id=prediction.event_id, erp_document=", ".join(documents), verified=verified)
        return _Booking(prediction, Outcome.ACCEPTED, posted)

    def _document(self, key: str, day: date, lines: list[LedgerLine]) -> tuple[Outcome, str | None]:
        """Book, unless the ERP has it already: an earlier run may have died or lost the answer (I8)."""
        document = self._ledger.find(key)
        if document is not None:
            return Outcome.ALREADY_THERE, document
        outcome = self._ledger.post(key, day, lines)
        if outcome in (Outcome.UNREACHABLE, Outcome.CONFLICT, Outcome.REFUSED):
            return outcome, None
        return outcome, self._ledger.find(key)

    def _keep(self, tx: HubTx, booking: _Booking) -> None:
        event_id = booking.prediction.event_id
        if booking.posted is None:
            tx.set_aside(event_id)
            why = _PARTIAL if booking.partial else _SET_ASIDE.get(booking.outcome, _NO_DOCUMENT)
            self._raise(tx, event_id, booking.prediction, *why)
            undo = tx.reversal_of(event_id)
            if undo is not None:
                tx.set_aside(undo)
                self._raise(tx, undo, booking.prediction, *_UNDO_ALONE)
            return
        tx.posted(booking.posted)
        if not booking.posted.verified:
            self._raise(tx, event_id, booking.prediction, "R04", "The ERP booked other lines than were predicted.")

    def _raise(self, tx: HubTx, event_id: str, prediction: Prediction, code: str, text: str) -> None:
        value = sum(abs(line.amount_minor) for line in prediction.lines) // 2
        finding = Finding(code=code, severity=Severity.BLOCK, text=text, value_minor=value)
        order_no, plant = prediction.lines[0].order_no, Plant.load(tx).master
        tx.open_exception(case_of(finding, self._clock.now(), event_id=event_id, order_no=order_no, plant=plant))


_SET_ASIDE = {
    Outcome.REFUSED: ("P01", "The ERP refuses the journal of this event; it is not booked. Mend the cause in the ERP."),
    Outcome.CONFLICT: ("R06", "The ERP holds another journal under this event's id; this one is not booked."),
}
_NO_DOCUMENT = ("P06", "The ERP said that it took the journal of this event, but holds no document for it. Look there.")
_PARTIAL = ("P05", "The ERP booked this event in one period and refuses it in another. Mend the cause in the ERP.")
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
