"""Who did both: what the checks at the moment cannot see, found in the events afterwards (domain.md B5.3)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Disposition, Fate, Hold, OrderState, OrderStatus
from floorledger.domain.device_detail import ScanRefused, SignIn, SignOut
from floorledger.domain.event import Event
from floorledger.domain.finding import Finding, Severity

_LETTING = (Verdict.APPROVE, Verdict.OVERRIDE)
_LEAST_SWAPS = 3
"""So many quick changes between the same two persons, each with an approval, are hardly chance."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A finding about ``event``, and the other events that show it."""

    event: Event
    finding: Finding
    others: tuple[Event, ...]


def breaches(events: Sequence[Event], hasty: timedelta) -> tuple[Breach, ...]:
    """Everything of this kind in a set of events, in the order in which they were captured.

    ``hasty`` is how soon after an entry its approval, and after a sign-out the next sign-in, is suspicious.
    """
    ordered = sorted(events, key=lambda event: event.captured_at)
    by_id = {event.event_id: event for event in ordered}
    found = [
        *_own_approvals(ordered, by_id),
        *_hasty_approvals(ordered, by_id, hasty),
        *_two_badges(ordered, by_id, hasty),
        *_in_two_places(ordered, hasty),
        *_counted_and_scrapped(ordered, by_id),
        *_reopened_and_posted(ordered),
    ]
    return tuple(sorted(found, key=lambda breach: breach.event.captured_at))


def _breach(event: Event, text: str, *others: Event) -> Breach:
    return Breach(event, Finding(code="S01", severity=Severity.WARN, text=text, review=True), others)


def _approvals(events: Iterable[Event], by_id: dict[str, Event]) -> Iterator[tuple[Event, Event]]:
    """Each approval with what it let through."""
    for event in events:
        if isinstance(event.detail, Decision) and event.detail.verdict in _LETTING:
            target = by_id.get(event.detail.target_event_id)
            if target is not None:
                yield event, target


def _own_approvals(events: Iterable[Event], by_id: dict[str, Event]) -> Iterator[Breach]:
    for approval, target in _approvals(events, by_id):
        if approval.actor in (target.actor, target.on_behalf_of):
            yield _breach(approval, "Somebody approved an entry of their own.", target)


def _hasty_approvals(events: Iterable[Event], by_id: dict[str, Event], hasty: timedelta) -> Iterator[Breach]:
    """Approved before anybody can have looked: a shared PIN, or a badge that was borrowed."""
    for approval, target in _approvals(events, by_id):
        after = approval.captured_at - min(target.captured_at, approval.occurred_start)  # when the approver was asked
        if approval.device_id == target.device_id and approval.actor != target.actor and after <= hasty:
            text = f"Approved {after.seconds} seconds after the entry, on the same device. Was it looked at?"
            yield _breach(approval, text, target)


def _two_badges(events: Sequence[Event], by_id: dict[str, Event], hasty: timedelta) -> Iterator[Breach]:
    """Two persons who take turns at one device within moments, one recording, the other approving: perhaps one."""
    swaps: dict[tuple[str, str], list[Event]] = defaultdict(list)
    signed: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if isinstance(event.detail, SignIn | SignOut):
            signed[event.device_id].append(event)
    for session in signed.values():
        for left, entered in pairwise(session):
            changed = isinstance(left.detail, SignOut) and isinstance(entered.detail, SignIn)
            quick = entered.captured_at - left.captured_at <= hasty
            if changed and quick and left.actor != entered.actor:
                swaps[left.actor, entered.actor].append(entered)
    for approval, target in _approvals(events, by_id):
        came = [swap for swap in swaps[target.actor, approval.actor] if swap.captured_at <= approval.captured_at]
        if len(came) >= _LEAST_SWAPS:
            text = f"Two persons took turns at one device within moments {len(came)} times; one approved the other."
            yield _breach(approval, text, target, *came)


def _in_two_places(events: Sequence[Event], hasty: timedelta) -> Iterator[Breach]:
    """One badge at two devices within moments: shared, or copied."""
    last: dict[str, Event] = {}
    for event in events:
        if isinstance(event.detail, ScanRefused | SignOut):
            continue
        before = last.get(event.actor)
        near = before is not None and event.captured_at - before.captured_at <= hasty
        if before is not None and near and event.device_id != before.device_id:
            yield _breach(event, "One badge was used at two devices within moments. Who was it?", before)
        last[event.actor] = event


def _counted_and_scrapped(events: Iterable[Event], by_id: dict[str, Event]) -> Iterator[Breach]:
    """Who counted held pieces decided, or approved, that they are scrapped."""
    for event in events:
        match event.detail:
            case Disposition(fate=Fate.SCRAP, hold_event_id=hold_id):
                hold = by_id.get(hold_id)
            case Decision(verdict=verdict, target_event_id=target_id) if verdict in _LETTING:
                target = by_id.get(target_id)
                decided = None if target is None else target.detail
                scraps = isinstance(decided, Disposition) and decided.fate is Fate.SCRAP
                hold = by_id.get(decided.hold_event_id) if isinstance(decided, Disposition) and scraps else None
            case _:
                continue
        if hold is not None and isinstance(hold.detail, Hold) and hold.actor == event.actor:
            yield _breach(event, "Who counted what is on hold decided that it is scrapped.", hold)


def _reopened_and_posted(events: Iterable[Event]) -> Iterator[Breach]:
    """Who reopened an order posted in it."""
    reopened: dict[str, Event] = {}
    for event in events:
        match event.detail:
            case OrderStatus(state=OrderState.REOPENED) if event.order_no is not None:
                reopened[event.order_no] = event
            case OrderStatus() | Decision():
                continue
            case _:
                opened = reopened.get(event.order_no or "")
                if opened is not None and opened.actor == event.actor:
                    yield _breach(event, "Who reopened the order posted in it.", opened)
