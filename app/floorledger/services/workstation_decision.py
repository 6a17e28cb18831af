"""Deciding on an exception and moving an order's state: always an event through Capture, never around the log."""

from dataclasses import replace

from floorledger.domain.check_control import is_half
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Detail, OrderState, OrderStatus
from floorledger.domain.event import CaptureMethod
from floorledger.domain.exception import STANDING
from floorledger.domain.finding import Severity
from floorledger.domain.people import DECIDERS
from floorledger.domain.posting import NotPostable
from floorledger.services.capture import Capture, Draft, NotReady, Session
from floorledger.services.finance import Finance
from floorledger.services.pin_guard import PinGuard
from floorledger.services.ports import Clock, StoreFault
from floorledger.services.records import Person, Standing
from floorledger.services.sync import Sync
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.workstation_facts import Plant
from floorledger.services.workstation_journal import predicted
from floorledger.services.workstation_ports import CacheQueries, CaseRow

REASON_GROUP = "DEC"
_FINISHED = (OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED)
_NOT_BY_DECISION = {
    "M": "This one is mended in the master data: correct the record and publish it again. No event waits for it.",
    "P": "The event is accepted; what is missing is the ERP's booking. Mend the cause in the ERP, not the event.",
    "R": "The event is accepted; the difference to the ERP is mended there, not by a decision.",
    "S": "This one is about a device's log. Look at the device; a decision on an event does not mend it.",
    "C": "The first event with this id stands; the other content was never taken. There is nothing to decide.",
}
"""Exceptions behind which no event waits, by the first letter of their code."""


class Decisions:
    """What the person at the workstation may decide, and the way a decision takes."""

    def __init__(
        self,
        store: TerminalStore,
        queries: CacheQueries,
        capture: Capture,
        sync: Sync,
        guard: PinGuard,
        clock: Clock,
        finance: Finance,
        person: Person,
    ) -> None:
        self._store = store
        self._queries = queries
        self._capture = capture
        self._sync = sync
        self._guard = guard
        self._clock = clock
        self._finance = finance
        self._person = person

    def me(self) -> Person:
        """The person as the newest documents know them: roles and PIN may have changed since sign-in."""
        found = (person for person in self._store.people() if person.person_id == self._person.person_id)
        me = next(found, None)
        if me is None or me.blocked_at is not None:
            return replace(self._person, roles=(), pin_verifier="")
        return me

    def why_not(self, row: CaseRow) -> str:
        """Why the person cannot decide on an exception; empty when they can."""
        case = row.case
        found = None if case.event_id is None else self._store.event(case.event_id)
        if row.state not in STANDING:
            return f"This exception is {row.state} already."
        if found is None or (found[1] is not Standing.WAITING and not case.review):
            return _NOT_BY_DECISION.get(case.code[0], "The event is not waiting for a decision.")
        if not frozenset(self.me().roles) & DECIDERS:
            return "Only a supervisor, quality or a controller can decide on this."
        if found[0].actor == self._person.person_id:
            return "You captured this event. Somebody else has to decide on it."
        if case.event_id in self._queries.on_the_way():
            return "A decision on this event is on its way to the hub."
        return ""

    def refused_pin(self, pin: str) -> str | None:
        """Why a PIN is not taken; None where it is the person's."""
        return self._guard.refusal(self.me(), pin)

    def decide(self, row: CaseRow, plant: Plant, *, approve: bool, reason: str, pin: str) -> str:
        """Record a decision; one plain line on what happened or why nothing was recorded."""
        words = reason.strip()
        refusal = self.why_not(row) or ("" if words else "Write a reason; it is kept with the decision.")
        if row.case.review and not approve:
            refusal = refusal or "This has posted already, so it cannot be rejected any more. Undo it instead."
        refusal = refusal or (self._not_postable(row, plant) if approve and not row.case.review else "")
        event_id = row.case.event_id
        if refusal or event_id is None:
            return nothing(refusal)
        wrong = self._guard.refusal(self.me(), pin)
        if wrong is not None:
            return nothing(wrong)
        verdict = Verdict.APPROVE if approve else Verdict.REJECT
        decision = Decision(
            target_event_id=event_id, verdict=verdict, reason_code=reason_code(plant, words, approve=approve)
        )
        order_no = row.case.order_no if row.case.order_no in plant.master.order_by_no else None
        done = "Approved: the event posts" if approve else "Rejected: the event will not post; the rejection counts"
        done = "Looked at: the exception ends" if row.case.review else done
        return self.record(decision, order_no, done, note=words)

    def _not_postable(self, row: CaseRow, plant: Plant) -> str:
        """Why an approval would post nothing; empty when it would."""
        found = None if row.case.event_id is None else self._store.event(row.case.event_id)
        if found is None:
            return "The event is not known here."
        try:
            predicted(found[0], plant, self._finance, self._queries)
        except NotPostable as problem:
            return f"An approval would post nothing: {problem.text}"
        return ""

    def set_state(self, order_no: str, state: str, pin: str, plant: Plant) -> str:
        """Complete or close an order; one plain line on what came of it."""
        wanted = next((each for each in OrderState if each == state), None)
        if wanted not in _FINISHED:
            return nothing("Here an order is completed or closed; other states come from the floor and from planning.")
        obstacle = self._obstacle(order_no, wanted, plant)
        if obstacle:
            return nothing(obstacle)
        wrong = self._guard.refusal(self.me(), pin)
        if wrong is not None:
            return nothing(wrong)
        return self.record(OrderStatus(state=wanted), order_no, f"Order {order_no} is {wanted}")

    def _obstacle(self, order_no: str, wanted: OrderState, plant: Plant) -> str:
        """What the hub would refuse and the device's checks cannot see (B2.4)."""
        if order_no not in plant.master.order_by_no:
            return f"Order {order_no} is not known here."
        accepted, recorded = self._finance.position_of(order_no).state, self._queries.order_states().get(order_no)
        if recorded is wanted and accepted is not wanted:
            return f"That order {order_no} is {wanted} is on its way to the hub."
        if wanted is OrderState.CLOSED:
            return self._unsettled(order_no, accepted)
        return f"Order {order_no} is {accepted} already." if accepted in _FINISHED else ""

    def _unsettled(self, order_no: str, state: OrderState | None) -> str:
        """Why an order cannot be settled, for the first time or for what was posted since; empty when it can."""
        waiting = self._queries.open_count(order_no)
        if waiting:
            return f"Order {order_no} has {waiting} open {'exception' if waiting == 1 else 'exceptions'}; decide first."
        try:
            residual, owed = self._finance.variance_of(order_no).residual_minor, self._finance.settlement_of(order_no)
        except KeyError:
            return f"Order {order_no} has no complete standard, so it has no variance to settle."
        if residual:
            return f"Order {order_no} has a residual that nothing explains; find it before closing."
        return f"Order {order_no} is closed already." if state is OrderState.CLOSED and not owed else ""

    def record(self, detail: Detail, order_no: str | None, done: str, note: str | None = None) -> str:
        """Record an event of the person's and say what comes of it, or why nothing was recorded."""
        me = self.me()
        session = Session(person_id=me.person_id, auth_method="badge+pin", roles=frozenset(me.roles))
        draft = Draft(
            detail=detail,
            occurred_start=self._clock.now(),
            order_no=order_no,
            capture_method=CaptureMethod.TYPED,
            note=note,
        )
        try:
            found = self._capture.preview(draft, session)
            blocking = [each for each in found if each.severity is Severity.BLOCK]
            if blocking:
                return nothing(" ".join(finding.text for finding in blocking))
            done = "One of two: yours counts, and a second person has to approve it," if is_half(found) else done
            self._capture.record(draft, session)
        except (NotReady, StoreFault) as fault:
            return str(fault)
        if reachable(self._sync):
            return f"{done} as soon as the hub has taken it."
        return f"{done} when the hub can be reached again; until then it is safe on this device."


def reachable(sync: Sync) -> bool:
    """Whether the hub answered last time, and the offline switch is off."""
    return sync.online and sync.offline_since is None


def reason_code(plant: Plant, reason: str, *, approve: bool) -> str:
    """The reason code that was named, else the plant's first for an approval and its last for a rejection."""
    codes = [entry for entry in plant.master.reasons if entry.group == REASON_GROUP]
    for entry in codes:
        if reason.casefold() in (entry.code.casefold(), entry.text.casefold()):
            return entry.code
    if not codes:
        return Verdict.APPROVE.value if approve else Verdict.REJECT.value
    return (codes[0] if approve else codes[-1]).code


def nothing(why: str) -> str:
    """Say that nothing was recorded, and why."""
    return f"{why} Nothing was recorded."
