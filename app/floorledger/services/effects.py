"""What an event does at the hub: checks with fresh facts, then a predicted journal or an exception (D6, D16)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from floorledger.domain.check import check
from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import Disposition, Hold, Release
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionEnd, ExceptionState
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.position import apply
from floorledger.domain.posting import JournalLine, NotPostable
from floorledger.services.authority import is_half, note_half, objections
from floorledger.services.case_flow import follow
from floorledger.services.cases import case_of
from floorledger.services.event_journal import EventJournal
from floorledger.services.hub_facts import HubFacts
from floorledger.services.hub_ports import HubTx
from floorledger.services.plant import Plant
from floorledger.services.records import FeedKind, HubFindings, Prediction, Standing


class Effects:
    """Applies events one by one inside a transaction of the hub."""

    def __init__(self, tx: HubTx, plant: Plant, now: datetime) -> None:
        self._tx = tx
        self._plant = plant
        self._now = now
        self._facts = HubFacts(tx, plant, now)
        self._journal = EventJournal(tx, plant, self._facts, now)

    def take(self, event: Event, *, revoked: bool = False) -> None:
        """Check an event that was just kept; accept it, or let it wait with an exception for each blocking finding.

        What posts and is to be looked at all the same opens an exception too; that one holds nothing up. ``revoked``
        says that its device's key was ended before it arrived.
        """
        found = (
            *objections(event, self._plant, self._tx, revoked=revoked),
            *check(event, self._facts.for_checks(event)),
        )
        findings = found if isinstance(event.detail, Decision) else tuple(map(self._weighed, found))
        if findings:
            self._tx.tell(FeedKind.FINDINGS, event.event_id, HubFindings(event_id=event.event_id, findings=findings))
        blocking = [finding for finding in findings if finding.severity is Severity.BLOCK]
        if blocking:
            self._wait(event, blocking)
            return
        self._accept(event)
        if self._tx.standing(event.event_id) is Standing.ACCEPTED:
            self._open(event, [finding for finding in findings if finding.opens_case])
            if not isinstance(event.detail, Decision):  # its warning is about another entry's money
                self._keep_warnings(event, findings)

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

    def _weighed(self, finding: Finding) -> Finding:
        """A warning about more than the plant's figure is looked at, although it posts (B5.1)."""
        most = self._plant.policy.plant_materiality_minor
        if finding.severity is Severity.WARN and most is not None and finding.value_minor > most:
            return replace(finding, review=True)
        return finding

    def _keep_warnings(self, event: Event, findings: Iterable[Finding]) -> None:
        """What nobody has to answer by itself, and somebody may have to with others of its kind (B5.1)."""
        for finding in findings:
            if finding.severity is Severity.WARN and finding.value_minor and not finding.opens_case:
                self._tx.cases.warn(case_of(finding, self._now, event=event, plant=self._plant.master))

    def _accept(self, event: Event, decided_by: str = "") -> None:
        """Make the declared effect; where it cannot be made, the event waits, also against ``decided_by``'s approval.

        An approval overrides a tolerance. It cannot make up a missing price, nor undo or release twice.
        """
        try:
            lines = self._journal.lines(event)
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
                posting_date=self._journal.posting_date(event),
                lines=lines,
                master_version=master.version,
                policy_version=policy.version,
            )
        )
        if event.order_no is not None:
            self._tx.fix_standard(event.order_no, master.version)

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
        self._tx.cases.forget_warnings(target_id)
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
