"""The steps of an exception between its opening and its end, as decisions say (domain.md B5.2).

Nothing is deleted: each step is a row with who, when and why, and so is the end.
"""

from collections.abc import Iterable
from datetime import datetime

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.event import Event
from floorledger.domain.exception import (
    SET_ASIDE,
    CaseChange,
    CaseNow,
    ExceptionCase,
    ExceptionEnd,
    ExceptionState,
)
from floorledger.services.hub_ports import HubTx

_ENDS = {Verdict.ACCEPT: ExceptionState.ACCEPTED, Verdict.DISMISS: ExceptionState.DISMISSED}
_MOVES = {
    Verdict.ASSIGN: ExceptionState.ASSIGNED,
    Verdict.UNDER_REVIEW: ExceptionState.UNDER_REVIEW,
    Verdict.RETRY: ExceptionState.UNDER_REVIEW,
}
_BOOKED = "The ERP has booked it."


def follow(tx: HubTx, event: Event, detail: Decision, at: datetime) -> None:
    """Do what a decision says about the exception it names, or about all open ones of its event."""
    for case in _meant(tx, detail):
        now = tx.cases.now(case.exception_id)
        assert now is not None, "an open exception stands somewhere"
        if detail.verdict in _ENDS:
            _end(tx, case, _ENDS[detail.verdict], event, at)
            continue
        if detail.verdict is Verdict.RETRY and case.event_id is not None:
            hand_over_again(tx, case.event_id)
        tx.cases.change(_step(case, now, event, detail, at))


def _meant(tx: HubTx, detail: Decision) -> Iterable[ExceptionCase]:
    if detail.exception_id is None:
        return tx.cases.of(event_id=detail.target_event_id)
    case = tx.cases.find(detail.exception_id)
    return () if case is None else (case,)


def _step(case: ExceptionCase, now: CaseNow, event: Event, detail: Decision, at: datetime) -> CaseChange:
    return CaseChange(
        exception_id=case.exception_id,
        at=at,
        state=_MOVES.get(detail.verdict, now.state),
        owner=detail.assignee or now.owner if detail.verdict is Verdict.ASSIGN else now.owner,
        why=detail.reason_code,
        escalation=now.escalation,
        by_event_id=event.event_id,
        actor=event.actor,
    )


def _end(tx: HubTx, case: ExceptionCase, state: ExceptionState, event: Event, at: datetime) -> None:
    """End it, and with it those of its parts that nothing else holds up."""
    parts = (tx.cases.find(part) for part in case.parts or ())
    for each in (case, *(part for part in parts if part is not None and part.review)):
        tx.cases.end(ExceptionEnd(exception_id=each.exception_id, state=state, ended_at=at, by_event_id=event.event_id))


def hand_over_again(tx: HubTx, event_id: str) -> None:
    """Put a journal that was set aside back into its order's lane, and behind it the undo set aside with it.

    An undo goes nowhere before what it undoes.
    """
    row = tx.find(event_id)
    detail = None if row is None else row.event().detail
    if isinstance(detail, Reversal) and _is_set_aside(tx, detail.target_event_id):
        event_id = detail.target_event_id
    tx.lanes.put_back(event_id)
    undo = tx.accepted.reversal_of(event_id)
    if undo is not None and _is_set_aside(tx, undo):
        tx.lanes.put_back(undo)


def _is_set_aside(tx: HubTx, event_id: str) -> bool:
    return any(case.code in SET_ASIDE for case in tx.cases.of(event_id=event_id))


def booked(tx: HubTx, event_id: str, at: datetime) -> None:
    """The ERP holds the event: what said that it does not is over."""
    for case in tx.cases.of(event_id=event_id):
        if case.code in SET_ASIDE:
            tx.cases.end(gone(case.exception_id, at, _BOOKED))


def refused_again(tx: HubTx, event_id: str, at: datetime, code: str, why: str) -> None:
    """A journal that was handed over again was set aside again: it waits for its owner as before."""
    for case in tx.cases.of(event_id=event_id):
        now = tx.cases.now(case.exception_id)
        if case.code == code and now is not None and now.state is not ExceptionState.OPEN:
            tx.cases.change(
                CaseChange(
                    exception_id=case.exception_id,
                    at=at,
                    state=ExceptionState.OPEN,
                    owner=now.owner,
                    why=why,
                    escalation=now.escalation,
                )
            )


def gone(exception_id: str, at: datetime, why: str) -> ExceptionEnd:
    """The end of an exception whose cause is gone."""
    return ExceptionEnd(exception_id=exception_id, state=ExceptionState.CORRECTED, ended_at=at, why=why)
