"""What is said of an exception itself at the workstation: to take it, give it away, end it, hand over again."""

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.exception import SET_ASIDE, STANDING
from floorledger.domain.people import DECIDERS, owners_of
from floorledger.services.records import Standing
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.workstation_decision import Decisions, nothing, reason_code
from floorledger.services.workstation_facts import Plant
from floorledger.services.workstation_ports import CaseRow

_DONE = {
    Verdict.UNDER_REVIEW: "Under review: the exception stays open and is yours to end",
    Verdict.ASSIGN: "Assigned: the exception moves to its new owner",
    Verdict.COMMENT: "Kept: the comment stands in the trail",
    Verdict.ACCEPT: "Accepted with your reason: the exception ends",
    Verdict.DISMISS: "Dismissed as a false alarm: the exception ends",
    Verdict.RETRY: "Handed over again: the journal goes to the ERP",
}


class CaseSteps:
    """Each word is a decision event through Capture; the checks say who may say it (domain/check_case.py)."""

    def __init__(self, decisions: Decisions, store: TerminalStore) -> None:
        self._decisions = decisions
        self._store = store

    def offered(self, row: CaseRow) -> tuple[str, ...]:
        """What may be said of an exception by who sits here, as values of Verdict."""
        if row.state not in STANDING:
            return ()
        if not owners_of(self._decisions.me().roles) & {*DECIDERS, row.case.owner, row.case.escalate_to}:
            return (Verdict.COMMENT.value,)
        found = None if row.case.event_id is None else self._store.event(row.case.event_id)
        waits = found is not None and found[1] is Standing.WAITING
        set_aside = row.case.code in SET_ASIDE and found is not None and not waits
        ending = () if waits or set_aside else (Verdict.ACCEPT, Verdict.DISMISS)
        again = (Verdict.RETRY,) if set_aside else ()
        offered = (Verdict.UNDER_REVIEW, Verdict.ASSIGN, Verdict.COMMENT, *again, *ending)
        return tuple(verdict.value for verdict in offered)

    def take(self, row: CaseRow, verdict: str, plant: Plant, *, reason: str, pin: str, assignee: str) -> str:
        """Record it; one plain line on what happened or why nothing was recorded."""
        if verdict not in self.offered(row):
            return nothing("This cannot be said of this exception any more.")
        words = reason.strip()
        if not words:
            return nothing("Write a reason; it is kept with the decision.")
        wrong = self._decisions.refused_pin(pin)
        if wrong is not None:
            return nothing(wrong)
        said = Verdict(verdict)
        decision = Decision(
            target_event_id=row.case.event_id or "",
            verdict=said,
            reason_code=reason_code(plant, words, approve=True),
            assignee=assignee.strip() or None,
            exception_id=row.case.exception_id,
        )
        order_no = row.case.order_no if row.case.order_no in plant.master.order_by_no else None
        return self._decisions.record(decision, order_no, _DONE[said], note=words)
