"""Who may do what, held by the hub against the identity on each event and never by what a screen allowed (B5.3).

Whatever a device sent is kept; what its actor had no right to do waits with an exception until somebody else decides.
"""

from collections.abc import Iterator
from datetime import datetime

from floorledger.domain.check_control import NO_BUSINESS, takes_two
from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import OrderState, OrderStatus
from floorledger.domain.event import Event
from floorledger.domain.exception import CaseChange
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.people import DECIDERS
from floorledger.services.hub_facts import HubFacts
from floorledger.services.hub_ports import HubTx
from floorledger.services.people import roles_at
from floorledger.services.plant import Plant
from floorledger.services.records import Person

_ATTESTED = "badge+pin"
_ENDING = frozenset({Verdict.APPROVE, Verdict.OVERRIDE, Verdict.REJECT, Verdict.CORRECT})
ONE_OF_TWO = "One of two has approved this. It posts when a second person approves it."


REVOKED_KEY = Finding(
    code="S04",
    severity=Severity.BLOCK,
    text="The key of this device was ended before this arrived. Ask who recorded it, then decide on it.",
)
"""What was recorded before a theft and never sent is nobody's to throw away; nor can it be told from what a thief signs
and dates back. So it is kept, takes no effect by itself, and somebody decides (reliability.md: nothing lost)."""


def objections(event: Event, plant: Plant, tx: HubTx, *, revoked: bool = False) -> tuple[Finding, ...]:
    """What keeps an event from its effect because of who it is from; evidence that posts nothing needs no decision."""
    if isinstance(event.detail, NO_BUSINESS):
        return ()
    distrusted = (REVOKED_KEY,) if revoked else ()
    person = plant.people.get(event.actor)
    if person is None:
        text = "The hub knows nobody by this person's id. Have the person entered, then decide on the event."
        return (*distrusted, Finding(code="M01", severity=Severity.BLOCK, text=text))
    return (*distrusted, *_of_person(event, person), *_reopened(event, tx))


def _of_person(event: Event, person: Person) -> Iterator[Finding]:
    roles = roles_at(person, event.captured_at)
    if not roles:
        yield _refused("S01", "Who recorded this had no role at the plant at that time, or was blocked.")
    elif roles & DECIDERS and isinstance(event.detail, Decision) and event.detail.verdict in _ENDING:
        yield from _of_decider(event, person)


def _of_decider(event: Event, person: Person) -> Iterator[Finding]:
    """An approval given offline is held against more: its time is only its device's word."""
    if person.blocked_at is not None or not person.roles:
        yield _refused("S01", "Who decided this has been blocked since. Somebody else has to decide on the event.")
    elif person.badge and (event.auth_method != _ATTESTED or not person.pin_verifier):
        yield _refused("S02", "The decision is not attested by a PIN, so it does not count. Decide on the event anew.")


def _reopened(event: Event, tx: HubTx) -> Iterator[Finding]:
    """Who reopened an order does not post in it."""
    if event.order_no is None or isinstance(event.detail, OrderStatus | Decision):
        return
    is_open_again = tx.position(event.order_no).state is OrderState.REOPENED
    if is_open_again and event.actor in tx.authority.reopeners(event.order_no):
        yield _refused("S01", "Who reopened the order does not post in it. Somebody else has to approve this.")


def _refused(code: str, text: str) -> Finding:
    return Finding(code=code, severity=Severity.BLOCK, text=text)


def is_half(decision: Event, target: Event, facts: HubFacts) -> bool:
    """Whether an approval is the first of the two that its target takes."""
    return takes_two(target, facts.plain()) and not facts.approvals(decision, target.event_id)


def note_half(tx: HubTx, decision: Event, target_id: str, at: datetime) -> None:
    """Keep the first of two approvals with the exceptions that stay open for the second, and tell it."""
    for case in tx.cases.of(event_id=target_id):
        now = tx.cases.now(case.exception_id)
        assert now is not None, "an open exception stands somewhere"
        tx.cases.change(
            CaseChange(
                exception_id=case.exception_id,
                at=at,
                state=now.state,
                owner=now.owner,
                why=ONE_OF_TWO,
                escalation=now.escalation,
                by_event_id=decision.event_id,
                actor=decision.actor,
            )
        )
