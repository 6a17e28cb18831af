"""What an event does at the hub: checks with fresh facts, then a predicted journal or an exception (D6, D16)."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from floorledger.domain.calendar import local, open_date
from floorledger.domain.check import check
from floorledger.domain.close import closing_roles, unmet
from floorledger.domain.detail import (
    Decision,
    Disposition,
    Hold,
    OrderState,
    OrderStatus,
    Release,
    Reversal,
    Time,
    Unknown,
    Verdict,
)
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionEnd, ExceptionState
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.hold import refusal, shape_refusal
from floorledger.domain.master import MasterData
from floorledger.domain.period import PeriodPart, split_at_periods
from floorledger.domain.position import apply, shortfall
from floorledger.domain.posting import JournalLine, NotPostable, Running, RunningKey, journal, mirror, settlement
from floorledger.domain.undo import Obstacle, blockers
from floorledger.domain.valuation import exact_lines
from floorledger.domain.variance import Variance, booked_of, decompose, hash_of_events
from floorledger.services.authority import is_half, note_half, objections
from floorledger.services.case_flow import follow
from floorledger.services.cases import case_of
from floorledger.services.hub_facts import HubFacts
from floorledger.services.hub_ports import HubTx
from floorledger.services.plant import Plant, frozen_master
from floorledger.services.records import FeedKind, HubFindings, Prediction, Standing

_MOST_MINOR = 10**18
"""Ledgers keep amounts in 64 bits; what is larger comes from a figure that cannot be right."""


def _refuse_beyond_ledger(lines: tuple[JournalLine, ...]) -> None:
    if any(abs(line.amount_minor) > _MOST_MINOR for line in lines):
        raise NotPostable("F05", "The amount is larger than any ledger holds, so a figure behind it cannot be right.")


def _refuse_unknown(event: Event) -> None:
    """Accepted now, it would stay without its effect after the update that can read it."""
    if isinstance(event.detail, Unknown):
        text = f"An entry of type {event.detail.written_type} waits for an update of this hub; then decide on it."
        raise NotPostable("P02", text)


@dataclass(frozen=True, slots=True)
class _Part:
    """What of an event is posted on one date; None is the event's own."""

    event: Event
    posting_date: date | None = None


class Effects:
    """Applies events one by one inside a transaction of the hub."""

    def __init__(self, tx: HubTx, plant: Plant, now: datetime) -> None:
        self._tx = tx
        self._plant = plant
        self._now = now
        self._facts = HubFacts(tx, plant, now)

    def take(self, event: Event, *, revoked: bool = False) -> None:
        """Check an event that was just kept; accept it, or let it wait with an exception for each blocking finding.

        What posts and is to be looked at all the same opens an exception too; that one holds nothing up. ``revoked``
        says that its device's key was ended before it arrived.
        """
        findings = (
            *objections(event, self._plant, self._tx, revoked=revoked),
            *check(event, self._facts.for_checks(event)),
        )
        if findings:
            self._tx.tell(FeedKind.FINDINGS, event.event_id, HubFindings(event_id=event.event_id, findings=findings))
        blocking = [finding for finding in findings if finding.severity is Severity.BLOCK]
        if blocking:
            self._wait(event, blocking)
            return
        self._accept(event)
        if self._tx.standing(event.event_id) is Standing.ACCEPTED:
            self._open(event, [finding for finding in findings if finding.opens_case])

    def set_aside(self, event: Event, finding: Finding) -> None:
        """Keep an event without its effect until somebody has decided about the finding."""
        self._wait(event, [finding])

    def _wait(self, event: Event, findings: list[Finding], decided_by: str = "") -> None:
        self._tx.set_standing(event.event_id, Standing.WAITING)
        self._open(event, findings, decided_by)

    def _open(self, event: Event, findings: list[Finding], decided_by: str = "") -> None:
        for finding in findings:
            self._tx.open_exception(
                case_of(finding, self._now, event=event, again=decided_by, plant=self._plant.master)
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
        self._predict(event, lines)

    def _predict(self, event: Event, lines: tuple[JournalLine, ...]) -> None:
        """Freeze the journal and what it was made under; an order's first entry fixes the order's own standard."""
        master, policy = self._plant.master, self._plant.policy
        self._tx.journals.predict(
            Prediction(
                event_id=event.event_id,
                posting_date=self._open_date(self._day(event)),
                lines=lines,
                master_version=master.version,
                policy_version=policy.version,
            )
        )
        if event.order_no is not None:
            self._tx.fix_standard(event.order_no, master.version)

    def _lines(self, event: Event) -> tuple[JournalLine, ...]:
        match event.detail:
            case Reversal(target_event_id=target_id):
                target = self._undoable(event, target_id)
                lines, changed = mirror(
                    self._tx.journals.lines_of_event(target_id), self._tx.journals.running(target.order_no or "")
                )
                lines = tuple(self._in_open_period(line) for line in lines)
            case OrderStatus(state=OrderState.CLOSED):
                return self._settlement(event)
            case _:
                lines, changed = self._valued(event)
        _refuse_beyond_ledger(lines)
        self._tx.journals.save_running(changed)
        return lines

    def _valued(self, event: Event) -> tuple[tuple[JournalLine, ...], dict[RunningKey, Running]]:
        """The event's journal at standard. Raises NotPostable."""
        _refuse_unknown(event)
        self._refuse_hold(event)
        self._refuse_pieces_from_nowhere(event)
        related = self._facts.related(event)
        named = related.event
        order_no = named.order_no if named is not None and isinstance(named.detail, Hold) else event.order_no
        exact = tuple(
            replace(line, posting_date=part.posting_date)
            for part in self._parts(event)
            for line in exact_lines(part.event, self._plant.master, self._plant.policy, related)
        )
        return journal(
            order_no or "", exact, self._tx.journals.running(order_no or ""), self._plant.master.minor_digits
        )

    def _parts(self, event: Event) -> list[_Part]:
        """The event itself; hours across the end of a period as a part for each period (D14)."""
        time = event.detail
        if not isinstance(time, Time):
            return [_Part(event)]
        parts = self._periods(event, time)
        if len(parts) == 1:
            return [_Part(event)]
        return [
            _Part(replace(event, detail=replace(time, worked_s=seconds)), self._open_date(day))
            for day, seconds in parts
        ]

    def _periods(self, event: Event, time: Time) -> tuple[PeriodPart, ...]:
        return split_at_periods(event.occurred_start, event.occurred_end, time.worked_s, self._plant.master)

    def _day(self, event: Event) -> date:
        """The plant's date of when it was over; hours that end with their period belong to it (D14)."""
        if isinstance(event.detail, Time):
            return self._periods(event, event.detail)[-1].posting_date
        return local(event.occurred_at, self._plant.master.time_zone).date()

    def _in_open_period(self, line: JournalLine) -> JournalLine:
        """An undo mirrors a line on its own date, unless that period was closed since (B2.2)."""
        day = line.posting_date
        return line if day is None else replace(line, posting_date=self._open_date(day))

    def _open_date(self, day: date) -> date:
        return open_date(day, self._now, self._plant.master.time_zone, self._plant.policy.closed_through)

    def _refuse_hold(self, event: Event) -> None:
        """Only what can be held is held, and only what is on hold is decided on. Raises NotPostable."""
        match event.detail:
            case Hold() as hold:
                text = shape_refusal(hold)
                if text is not None:
                    raise NotPostable("M05", text)
            case Release(hold_event_id=hold_id) | Disposition(hold_event_id=hold_id):
                found = refusal(event, self._facts.hold(hold_id))
                if found is not None:
                    raise NotPostable(*found)

    def _refuse_pieces_from_nowhere(self, event: Event) -> None:
        """An approval overrides a tolerance; it does not take more pieces from a state than are in it (D9)."""
        if event.order_no is None:
            return
        before = self._tx.position(event.order_no)
        for place in sorted(shortfall(before, apply(before, event))):
            if len(place) == 2:  # an operation and a state; what was issued may be reported later (pains.md P18)
                text = f"More pieces would be taken from what is {place[1]} at operation {place[0]} than there are."
                raise NotPostable("Q05", text)

    def _undoable(self, event: Event, target_id: str) -> Event:
        """The event to undo; the reversal's own header may name another order or none. Raises NotPostable."""
        facts = self._facts.undo(target_id)
        for blocker in blockers(facts):
            # the checks have looked at the reversal's own order: who may approve there has approved
            own_order = blocker.obstacle is Obstacle.CLOSED and facts.target and facts.target.order_no == event.order_no
            if not blocker.approvable and not own_order:
                raise NotPostable(blocker.code, blocker.text)
        assert facts.target is not None, "an unknown target is a blocker"
        return facts.target

    def _settlement(self, event: Event) -> tuple[JournalLine, ...]:
        """The closing entry: each variance role against WIP, which becomes exactly zero (B2.2, B2.4)."""
        order_no = event.order_no or ""
        if any(case.severity is Severity.BLOCK for case in self._tx.open_exceptions(order_no=order_no)):
            raise NotPostable("F01", f"Order {order_no} has open exceptions; decide on them, then close it again.")
        for code, text in unmet(self._tx.position(order_no)):
            raise NotPostable(code, text)
        variance = self._known_variance(order_no)
        if variance.residual_minor:
            raise NotPostable("F01", f"Order {order_no} has a residual that nothing explains; it stays open.")
        master = self._plant.master
        owed = closing_roles(variance.by_role, master.order_by_no[order_no], self._plant.policy)
        lines = settlement(order_no, owed, self._tx.journals.lines_of_order(order_no), master.minor_digits)
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
        own, *later = self._masters(order_no)
        return decompose(
            self._tx.position(order_no),
            booked_of(self._tx.journals.lines_of_order(order_no)),
            own,
            self._plant.policy,
            later=[*later, self._plant.master],
            events_sha256=hash_of_events(self._tx.accepted_of_order(order_no)),
        )

    def own_master(self, order_no: str) -> MasterData:
        """The master data that the order was begun under: its variance is against its own standard."""
        return self._masters(order_no)[0]

    def _masters(self, order_no: str) -> list[MasterData]:
        newest = self._plant.master
        return [frozen_master(each, newest) for each in self._tx.standards_of(order_no)] or [newest]

    def _move(self, event: Event) -> None:
        """Move pieces, lots and waiting events as the accepted event says."""
        match event.detail:
            case Reversal(target_event_id=target_id):
                self._take_back(event, target_id)
            case Decision(target_event_id=target_id, verdict=verdict):
                self._decide(event, target_id, verdict)
            case Hold(item=str(item), lot=str(lot)):
                self._tx.accepted.hold_lot(event.event_id, item, lot)
            case Release(hold_event_id=hold_id) | Disposition(hold_event_id=hold_id) if self._is_of_lot(hold_id):
                self._free_if_decided(event, hold_id)
            case _ if event.order_no is not None:
                self._tx.save_position(apply(self._tx.position(event.order_no), event))

    def _is_of_lot(self, hold_id: str) -> bool:
        hold = self._facts.event(hold_id)
        return hold is not None and isinstance(hold.detail, Hold) and hold.detail.item is not None

    def _free_if_decided(self, event: Event, hold_id: str) -> None:
        """A lot is free again when all of it is released, or the last part of what was held is decided."""
        whole = isinstance(event.detail, Release) and event.detail.qty is None
        hold = self._target(hold_id).detail
        counted = isinstance(hold, Hold) and hold.qty is not None
        if whole or (counted and self._tx.accepted.remaining_held(hold_id) <= 0):
            self._tx.accepted.free_lot(hold_id)

    def _take_back(self, event: Event, target_id: str) -> None:
        target = self._target(target_id)
        if self._tx.standing(target_id) is Standing.WAITING:
            self._tx.set_standing(target_id, Standing.REVERSED)
            self._end(target_id, ExceptionState.REVERSED, event)
            return
        self._end(target_id, ExceptionState.REVERSED, event, reviews=True)
        match target.detail:
            case Hold(item=str()):
                self._tx.accepted.free_lot(target_id)
            case Release(hold_event_id=hold_id) | Disposition(hold_event_id=hold_id) if self._is_of_lot(hold_id):
                if not self._tx.accepted.is_lot_hold_open(hold_id):
                    self._hold_lot_again(hold_id)
            case _ if target.order_no is not None:
                self._tx.save_position(apply(self._tx.position(target.order_no), target, sign=-1))

    def _hold_lot_again(self, hold_id: str) -> None:
        match self._target(hold_id).detail:
            case Hold(item=str(item), lot=str(lot)):
                self._tx.accepted.hold_lot(hold_id, item, lot)

    def _target(self, event_id: str) -> Event:
        row = self._tx.find(event_id)
        assert row is not None, "the checks refuse an event whose target is unknown"
        return row.event()

    def _decide(self, event: Event, target_id: str, verdict: Verdict) -> None:
        """Approval and override let the event take effect; rejection and correction end it; the rest is a word.

        What has posted already has its effect: an approval ends the look at it, and nothing else does but an undo.
        """
        match verdict:
            case Verdict.APPROVE | Verdict.OVERRIDE if self._tx.standing(target_id) is Standing.ACCEPTED:
                self._end(target_id, ExceptionState.APPROVED, event, reviews=True)
            case Verdict.APPROVE | Verdict.OVERRIDE if is_half(event, self._target(target_id), self._facts):
                if not self._facts.has_approved(event, target_id):
                    note_half(self._tx, event, target_id, self._now)
            case Verdict.APPROVE | Verdict.OVERRIDE:
                self._end(target_id, ExceptionState.APPROVED, event)
                self._accept(self._target(target_id), decided_by=event.event_id)
            case Verdict.REJECT | Verdict.CORRECT:
                ended = ExceptionState.REJECTED if verdict is Verdict.REJECT else ExceptionState.CORRECTED
                self._tx.set_standing(target_id, Standing.REJECTED)
                self._end(target_id, ended, event)
            case _ if isinstance(event.detail, Decision):
                follow(self._tx, event, event.detail, self._now)

    def _end(self, target_id: str, state: ExceptionState, by: Event, *, reviews: bool = False) -> None:
        """End an event's exceptions, or only the ``reviews`` of what has posted."""
        for case in self._tx.open_exceptions(event_id=target_id):
            if case.review or not reviews:
                end = ExceptionEnd(
                    exception_id=case.exception_id, state=state, ended_at=self._now, by_event_id=by.event_id
                )
                self._tx.end_exception(end)
