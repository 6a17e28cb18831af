"""What each event type does to the ledger: declared by hand (decisions.md D4), never derived from the posting code.

This table is the yardstick that the journal is counted against (reliability.md I5): a double posting keeps every
trial balance at zero, but not this count.

| event                                         | ledger lines                            |
|-----------------------------------------------|-----------------------------------------|
| OUTPUT, RELEASE of pieces, at receipt point   | 2  (FG / WIP)                           |
| OUTPUT, RELEASE elsewhere, of a lot           | 0  a confirmation                       |
| CONSUMPTION                                   | 2  (WIP / RM)                           |
| SCRAP_OUTPUT                                  | 0 in mode A, 2 in mode B (SCRAP_EXP/WIP)|
| TIME, labour                                  | 6  (labour, VOH, FOH), 4 without FOH    |
| TIME, machine                                 | 2  (WIP / MACH_ABS)                     |
| ORDER_STATUS closed                           | 2 for each variance role that is not 0  |
| REVERSAL                                      | as many as its target made              |
| all others                                    | 0  deliberately non-financial           |
"""

from floorledger.domain.detail import OrderState, OrderStatus, Release, Time, TimeKind
from floorledger.domain.event import Event, EventType
from floorledger.domain.policy import Policy, ScrapMode

NON_FINANCIAL = frozenset(
    {
        EventType.DOWNTIME,
        EventType.HOLD,
        EventType.SCAN_REFUSED,
        EventType.DECISION,
        EventType.SIGN_IN,
        EventType.SIGN_OUT,
    }
)
FINANCIAL = frozenset(
    {
        EventType.ORDER_STATUS,
        EventType.OUTPUT,
        EventType.CONSUMPTION,
        EventType.SCRAP_OUTPUT,
        EventType.TIME,
        EventType.RELEASE,
        EventType.REVERSAL,
    }
)


def ledger_lines_expected(
    event: Event,
    policy: Policy,
    *,
    receipt_operation: str | None,
    variance_roles: int = 0,
    target_lines: int = 0,
) -> int:
    """Ledger lines that an accepted event must have made.

    ``receipt_operation`` is the order's last operation; ``variance_roles`` counts the variance roles of a closing that
    are not zero; ``target_lines`` is this same figure for a reversal's target, 0 if the target never posted.
    """
    at_receipt = receipt_operation is not None and event.operation_no == receipt_operation
    match event.event_type, event.detail:
        case EventType.OUTPUT, _:
            return 2 if at_receipt else 0
        case EventType.RELEASE, Release(qty=qty):
            return 2 if at_receipt and qty is not None else 0
        case EventType.CONSUMPTION, _:
            return 2
        case EventType.SCRAP_OUTPUT, _:
            return 2 if policy.scrap_mode is ScrapMode.B else 0
        case EventType.TIME, Time(kind=TimeKind.LABOUR):
            return 6 if policy.absorb_foh else 4
        case EventType.TIME, _:
            return 2
        case EventType.ORDER_STATUS, OrderStatus(state=OrderState.CLOSED):
            return 2 * variance_roles
        case EventType.REVERSAL, _:
            return target_lines
        case _:
            return 0
