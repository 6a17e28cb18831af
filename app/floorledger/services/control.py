"""Control totals: what the ledger must hold, counted by the declared effects and never by the posting code (D4, I5)."""

from collections.abc import Callable, Iterable

from floorledger.domain.detail import OrderState, OrderStatus, Reversal
from floorledger.domain.effect import ledger_lines_expected
from floorledger.domain.event import Event
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Policy
from floorledger.services.records import Standing


def _is_closing(event: Event) -> bool:
    return isinstance(event.detail, OrderStatus) and event.detail.state is OrderState.CLOSED


def expected_lines(
    events: Iterable[tuple[Event, Standing]],
    master: MasterData,
    policy: Policy,
    variance_roles: Callable[[str], int],
) -> dict[str, int]:
    """Ledger lines by event id that the accepted events must have made.

    ``variance_roles`` gives, for a closed order, how many variance roles are not zero. What waits or was rejected
    makes none, and neither does the reversal of such an event.
    """
    expected: dict[str, int] = {}
    accepted = [event for event, standing in events if standing is Standing.ACCEPTED]
    accepted.sort(key=lambda event: isinstance(event.detail, Reversal))  # an undo may have arrived before its target
    for event in accepted:
        standard = master.standard_of(event.order_no)
        target = event.detail.target_event_id if isinstance(event.detail, Reversal) else ""
        expected[event.event_id] = ledger_lines_expected(
            event,
            policy,
            receipt_operation=None if standard is None else standard.last_operation.operation_no,
            variance_roles=variance_roles(event.order_no) if event.order_no and _is_closing(event) else 0,
            target_lines=expected.get(target, 0),
        )
    return expected
