"""What an event does at the hub: checks with fresh facts, then a predicted journal or an exception (D6, D16)."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from floorledger.domain.calendar import posting_date
from floorledger.domain.check import check
from floorledger.domain.claim import Facts
from floorledger.domain.codec import from_bytes
from floorledger.domain.detail import Decision, Hold, OrderState, OrderStatus, Release, Reversal, Verdict
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionEnd, ExceptionState
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Policy
from floorledger.domain.position import apply
from floorledger.domain.posting import JournalLine, NotPostable, exact_lines, journal, mirror, settlement
from floorledger.domain.variance import Variance, booked_of, decompose
from floorledger.services.cases import case_of
from floorledger.services.ports import HubTx
from floorledger.services.records import FeedKind, HubFindings, People, Prediction, Standing


class HubNotReady(Exception):
    """The hub has no master data or policy yet."""


@dataclass(frozen=True, slots=True)
class Plant:
    """The facts of one batch: one version of everything (I6)."""

    master: MasterData
    policy: Policy
    roles: dict[str, frozenset[str]]

    @classmethod
    def load(cls, tx: HubTx) -> "Plant":
        """The newest documents. Raises HubNotReady."""
        master, policy, people = (tx.document(kind) for kind in (FeedKind.MASTER, FeedKind.POLICY, FeedKind.PEOPLE))
        if master is None or policy is None or people is None:
            raise HubNotReady("The hub has no master data, policy or people yet; publish them first.")
        return _read_plant(master, policy, people)


@lru_cache(maxsize=4)
def _read_plant(master: bytes, policy: bytes, people: bytes) -> Plant:
    """The documents read, once for as long as they stand."""
    known = from_bytes(People, people).people
    return Plant(
        from_bytes(MasterData, master),
        from_bytes(Policy, policy),
        {person.person_id: frozenset(person.roles) for person in known},
    )


NOT_BOOKED = frozenset({"P01", "P06", "R06"})
"""Exceptions of an accepted event whose journal was set aside: the ERP does not hold it."""
_MOST_MINOR = 10**18
"""Ledgers keep amounts in 64 bits; what is larger comes from a figure that cannot be right."""


def _refuse_beyond_ledger(lines: tuple[JournalLine, ...]) -> None:
    if any(abs(line.amount_minor) > _MOST_MINOR for line in lines):
        raise NotPostable("F05", "The amount is larger than any ledger holds, so a figure behind it cannot be right.")


class Effects:
    """Applies events one by one inside a transaction of the hub."""

    def __init__(self, tx: HubTx, plant: Plant, now: datetime) -> None:
        self._tx = tx
        self._plant = plant
        self._now = now

    def take(self, event: Event) -> None:
        """Check an event that was just kept; accept it, or let it wait with an exception for each blocking finding."""
        findings = check(event, self._facts(event))
        if findings:
            self._tx.tell(FeedKind.FINDINGS, event.event_id, HubFindings(event_id=event.event_id, findings=findings))
        blocking = [finding for finding in findings if finding.severity is Severity.BLOCK]
        if blocking:
            self._wait(event, blocking)
        else:
            self._accept(event)

    def _facts(self, event: Event) -> Facts:
        facts = Facts(
            master=self._plant.master,
            policy=self._plant.policy,
            now=self._now,
            roles=self._plant.roles.get(event.actor, frozenset()),
            position=None if event.order_no is None else self._tx.position(event.order_no),
            held_lots=self._tx.held_lots(),
        )
        match event.detail:
            case Reversal(target_event_id=target_id) | Decision(target_event_id=target_id):
                pass
            case Release(hold_event_id=target_id):
                facts = replace(facts, remaining_held=self._tx.remaining_held(target_id))
            case _:
                return facts
        row = self._tx.find(target_id)
        standing = self._tx.standing(target_id)
        return replace(
            facts,
            target=None if row is None else row.event(),
            target_open=standing is Standing.WAITING,
            target_reversed=standing in (Standing.REVERSED, Standing.REJECTED)
            or self._tx.reversal_of(target_id) is not None,
        )

    def _wait(self, event: Event, findings: list[Finding], decided_by: str = "") -> None:
        self._tx.set_standing(event.event_id, Standing.WAITING)
        for finding in findings:
            self._tx.open_exception(
                case_of(finding, self._now, event_id=event.event_id, order_no=event.order_no, again=decided_by)
            )

    def _accept(self, event: Event, decided_by: str = "") -> None:
        """Make the declared effect; where it cannot be made, the event waits, also against ``decided_by``'s approval.

        An approval overrides a tolerance. It cannot make up a missing price, nor undo or release twice.
        """
        try:
            lines = self._lines(event)
        except NotPostable as problem:
            self._wait(event, [Finding(code=problem.code, severity=Severity.BLOCK, text=problem.text)], decided_by)
            return
        self._tx.set_standing(event.event_id, Standing.ACCEPTED)
        self._move(event)
        day = posting_date(
            event.occurred_at, self._now, self._plant.master.time_zone, self._plant.policy.closed_through
        )
        self._tx.predict(Prediction(event_id=event.event_id, posting_date=day, lines=lines))

    def _lines(self, event: Event) -> tuple[JournalLine, ...]:
        match event.detail:
            case Reversal(target_event_id=target_id):
                target = self._undoable(event, target_id)
                lines, changed = mirror(self._tx.lines_of_event(target_id), self._tx.running(target.order_no or ""))
            case OrderStatus(state=OrderState.CLOSED):
                return self._settlement(event)
            case Hold(qty=qty, item=item, lot=lot) if not (qty is None) == (item is not None) == (lot is not None):
                raise NotPostable("M05", "A hold is of pieces of an order, or of a lot of an item, and not of both.")
            case _:
                if isinstance(event.detail, Release):
                    self._refuse_release(event, event.detail)
                lines, changed = journal(
                    event.order_no or "",
                    exact_lines(event, self._plant.master, self._plant.policy),
                    self._tx.running(event.order_no or ""),
                    self._plant.master.minor_digits,
                )
        _refuse_beyond_ledger(lines)
        self._tx.save_running(changed)
        return lines

    def _refuse_release(self, event: Event, release: Release) -> None:
        """Only what is on hold is released, and pieces only where they are (D9). Raises NotPostable."""
        row = self._tx.find(release.hold_event_id)
        hold = None if row is None else row.event()
        if hold is None or not isinstance(hold.detail, Hold):
            raise NotPostable("R02", "The hold to release is not known here.")
        if hold.detail.qty is None:
            if release.qty is not None or not self._tx.is_lot_hold_open(hold.event_id):
                raise NotPostable("Q05", "This lot is not on hold any more, or was never counted in pieces.")
        elif release.qty is None:
            raise NotPostable("Q05", "Pieces are on hold here; say how many of them are released.")
        elif release.qty.base > self._tx.remaining_held(hold.event_id):
            raise NotPostable("Q05", "More pieces would be released than are on hold.")
        elif (event.order_no, event.operation_no) != (hold.order_no, hold.operation_no):
            place = f"order {hold.order_no}, operation {hold.operation_no}"
            raise NotPostable("Q06", f"These pieces are on hold at {place}; only there can they be released.")

    def _undoable(self, event: Event, target_id: str) -> Event:
        """The event to undo; the reversal's own header may name another order or none."""
        standing = self._tx.standing(target_id)
        if standing is None:
            raise NotPostable("R02", "The entry to undo is not known here.")
        target = self._target(target_id)
        undone = standing in (Standing.REVERSED, Standing.REJECTED) or self._tx.reversal_of(target_id) is not None
        if undone or isinstance(target.detail, Reversal | Decision | OrderStatus):
            raise NotPostable("R07", "This entry has been undone already, or is of a kind that cannot be undone.")
        if standing is Standing.ACCEPTED:
            self._refuse_undo(event, target)
        return target

    def _refuse_undo(self, event: Event, target: Event) -> None:
        """What an accepted entry cannot be taken out from under. Raises NotPostable."""
        if any(case.code in NOT_BOOKED for case in self._tx.open_exceptions(event_id=target.event_id)):
            raise NotPostable(
                "P01", "The ERP has not booked this entry, so an undo would be booked alone. Mend that first."
            )
        match target.detail:
            case Hold(qty=None) if not self._tx.is_lot_hold_open(target.event_id):
                raise NotPostable("R07", "This lot is released already. Undo the release first.")
            case Hold(qty=qty) if qty is not None and qty.base != self._tx.remaining_held(target.event_id):
                raise NotPostable("R07", "Some of these pieces are released already. Undo the release first.")
        order_no = target.order_no
        if order_no is None or order_no == event.order_no:
            return  # the checks have looked at this order
        if self._tx.position(order_no).state is OrderState.CLOSED:
            raise NotPostable("M04", f"Order {order_no} is closed; its entries are not undone any more.")

    def _settlement(self, event: Event) -> tuple[JournalLine, ...]:
        """The closing entry: each variance role against WIP, which becomes exactly zero (B2.2, B2.4)."""
        order_no = event.order_no or ""
        if self._tx.open_exceptions(order_no=order_no):
            raise NotPostable("F01", f"Order {order_no} has open exceptions; decide on them, then close it again.")
        if self._tx.position(order_no).held > 0:
            raise NotPostable("F01", f"Order {order_no} has pieces on hold; decide on them, then close it again.")
        variance = self._known_variance(order_no)
        if not variance.closed:
            raise NotPostable("M04", f"Order {order_no} is not technically complete; complete it, then close it again.")
        if variance.residual_minor:
            raise NotPostable("F01", f"Order {order_no} has a residual that nothing explains; it stays open.")
        lines = settlement(
            order_no, variance.by_role, self._tx.lines_of_order(order_no), self._plant.master.minor_digits
        )
        if not lines and self._tx.position(order_no).state is OrderState.CLOSED:
            raise NotPostable("M04", f"Order {order_no} is closed already, and nothing is left to settle.")
        return lines

    def _known_variance(self, order_no: str) -> Variance:
        try:
            return self.variance(order_no)
        except KeyError as missing:
            text = f"Order {order_no} cannot be valued: the master data has no {missing.args[0]}."
            raise NotPostable("F04", text) from missing

    def variance(self, order_no: str) -> Variance:
        """The order's variance from its accepted events and its predicted lines."""
        lines = self._tx.lines_of_order(order_no)
        return decompose(self._tx.position(order_no), booked_of(lines), self._plant.master, self._plant.policy)

    def _move(self, event: Event) -> None:
        """Move pieces, lots and waiting events as the accepted event says."""
        match event.detail:
            case Reversal(target_event_id=target_id):
                self._take_back(event, target_id)
            case Decision(target_event_id=target_id, verdict=verdict):
                self._decide(event, target_id, verdict)
            case Hold(item=str(item), lot=str(lot)):
                self._tx.hold_lot(event.event_id, item, lot)
            case Release(hold_event_id=hold_id, qty=None):
                self._tx.free_lot(hold_id)
            case _ if event.order_no is not None:
                self._tx.save_position(apply(self._tx.position(event.order_no), event))

    def _take_back(self, event: Event, target_id: str) -> None:
        target = self._target(target_id)
        if self._tx.standing(target_id) is Standing.WAITING:
            self._tx.set_standing(target_id, Standing.REVERSED)
            self._end(target_id, ExceptionState.REVERSED, event)
            return
        match target.detail:
            case Hold(qty=None):
                self._tx.free_lot(target_id)
            case Release(hold_event_id=hold_id, qty=None):
                self._hold_lot_again(hold_id)
            case _ if target.order_no is not None:
                self._tx.save_position(apply(self._tx.position(target.order_no), target, sign=-1))

    def _hold_lot_again(self, hold_id: str) -> None:
        match self._target(hold_id).detail:
            case Hold(item=str(item), lot=str(lot)):
                self._tx.hold_lot(hold_id, item, lot)

    def _target(self, event_id: str) -> Event:
        row = self._tx.find(event_id)
        assert row is not None, "the checks refuse an event whose target is unknown"
        return row.event()

    def _decide(self, event: Event, target_id: str, verdict: Verdict) -> None:
        if verdict is Verdict.REJECT:
            self._tx.set_standing(target_id, Standing.REJECTED)
            self._end(target_id, ExceptionState.REJECTED, event)
            return
        self._end(target_id, ExceptionState.APPROVED, event)
        self._accept(self._target(target_id), decided_by=event.event_id)

    def _end(self, target_id: str, state: ExceptionState, by: Event) -> None:
        for case in self._tx.open_exceptions(event_id=target_id):
            self._tx.end_exception(
                ExceptionEnd(exception_id=case.exception_id, state=state, ended_at=self._now, by_event_id=by.event_id)
            )
