"""Control totals: what the ledger must hold, counted by the declared effects and never by the posting code (D4, I5)."""

from collections.abc import Callable, Iterable, Mapping

from floorledger.domain.decision import Decision, Reversal, Verdict
from floorledger.domain.detail import Disposition, Hold, OrderState, OrderStatus, Release, Time
from floorledger.domain.effect import Circumstances, ledger_lines_expected
from floorledger.domain.event import Event
from floorledger.domain.master import MasterData
from floorledger.domain.period import split_at_periods
from floorledger.domain.policy import Policy
from floorledger.domain.routing import Standard
from floorledger.services.records import Standing


def _is_closing(event: Event) -> bool:
    return isinstance(event.detail, OrderStatus) and event.detail.state is OrderState.CLOSED


def expected_lines(
    events: Iterable[tuple[Event, Standing]],
    master: MasterData,
    policy: Policy,
    variance_roles: Callable[[Event], int],
) -> dict[str, int]:
    """Ledger lines by event id that the accepted events, in hub order, must have made.

    ``variance_roles`` gives, for a closing, how many variance roles it had to settle: a later closing of the order
    settles only what has changed. What waits or was rejected makes none, and neither does its reversal.
    """
    accepted = [event for event, standing in events if standing is Standing.ACCEPTED]
    accepted.sort(key=lambda event: isinstance(event.detail, Reversal))  # an undo may have arrived before its target
    holds = _Holds({event.event_id: event for event in accepted}, policy)
    expected: dict[str, int] = {}
    for event in accepted:
        standard = master.standard_of(event.order_no)
        target = event.detail.target_event_id if isinstance(event.detail, Reversal) else ""
        at = Circumstances(
            receipt_operation=None if standard is None else standard.last_operation.operation_no,
            variance_roles=variance_roles(event) if event.order_no and _is_closing(event) else 0,
            target_lines=expected.get(target, 0),
            lot_held=holds.is_of_lot(event),
            reserves=holds.reserves(event),
            vendor_components=0 if standard is None else _vendor_components(event, standard),
            periods=_periods(event, master),
        )
        expected[event.event_id] = ledger_lines_expected(event, policy, at)
    return expected


def _periods(event: Event, master: MasterData) -> int:
    if not isinstance(event.detail, Time):
        return 1
    return len(split_at_periods(event.occurred_start, event.occurred_end, event.detail.worked_s, master))


def _vendor_components(event: Event, standard: Standard) -> int:
    return len({line.item for line in standard.bom if line.operation_no == event.operation_no and not line.fixed})


class _Holds:
    """Which holds are of lots, and which have a reserve, as the accepted events say."""

    def __init__(self, accepted: Mapping[str, Event], policy: Policy) -> None:
        self._accepted = accepted
        self._policy = policy
        self._reserved: set[str] = set()

    def _named(self, event: Event) -> Event | None:
        match event.detail:
            case (
                Release(hold_event_id=hold_id) | Disposition(hold_event_id=hold_id) | Decision(target_event_id=hold_id)
            ):
                held = self._accepted.get(hold_id)
                return held if held is not None and isinstance(held.detail, Hold) else None
            case _:
                return None

    def is_of_lot(self, event: Event) -> bool:
        """Whether the event decides on a lot in stock."""
        held = self._named(event)
        return held is not None and isinstance(held.detail, Hold) and held.detail.item is not None

    def reserves(self, event: Event) -> bool:
        """Whether the event makes a reserve, once for each hold, or decides on what has one."""
        held = self._named(event)
        if held is None or not isinstance(held.detail, Hold):
            return False
        if not isinstance(event.detail, Decision):
            return held.event_id in self._reserved
        review = event.detail.verdict is Verdict.UNDER_REVIEW and held.event_id not in self._reserved
        if not review or held.detail.qty is None or not self._policy.expected_loss(held.detail.hold_code):
            return False
        self._reserved.add(held.event_id)
        return True
