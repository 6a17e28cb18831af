"""What each event type does to the ledger: declared by hand (decisions.md D4), never derived from the posting code.

This table is the yardstick that the journal is counted against (reliability.md I5): a double posting keeps every
trial balance at zero, but not this count.

| event                                         | ledger lines                                          |
|-----------------------------------------------|-------------------------------------------------------|
| OUTPUT, and pieces that become good by        |                                                       |
| RELEASE, DISPOSITION use as is, REWORK done   | at the receipt point 2 (FG / WIP), elsewhere 0        |
| REWORK start (inside the order)               | at the receipt point 2 (WIP / FG), elsewhere 0        |
| COPRODUCT, BYPRODUCT                          | 2  (FG or BYPROD / WIP)                               |
| CONSUMPTION, RETURN                           | 2  (WIP / RM, RM / WIP)                               |
| SCRAP_OUTPUT                                  | mode A 0, mode B 2 (SCRAP_EXP / WIP)                  |
| ... of pieces that were good at receipt point | and 2 (WIP / FG)                                      |
| ... with something recovered                  | and 2 (SCRAP_INV / WIP or SCRAP_EXP)                  |
| SCRAP_COMPONENT                               | from stock 2 (SCRAP_EXP / RM), issued 0 (A) or 2 (B)  |
| TIME, in each period that it is posted in     | labour 6, 4 without FOH; machine 2; indirect 0        |
| DISPOSITION of an order's pieces              | scrap 0 (A) or 2 (B); downgrade 4; rework 0           |
| DISPOSITION of a lot in stock                 | scrap, return 2; downgrade 4; use as is, rework 0     |
| DECISION under review, with a reserve         | 2  (RESERVE_EXP / RESERVE)                            |
| RELEASE, DISPOSITION where that is reserved   | and 2 (RESERVE / RESERVE_EXP)                         |
| SUBCON_SEND                                   | 2 where vendor stock is valued, else 0                |
| SUBCON_RECEIPT                                | 2 for the service of good pieces, 2 for each component|
|                                               | used there, good ones as OUTPUT, bad as SCRAP_OUTPUT  |
| COUNT                                         | 2 where it differs (RM / INV_ADJ), else 0             |
| ORDER_STATUS closed                           | 2 for each variance role that is not 0                |
| REVERSAL                                      | as many as its target made                            |
| all others                                    | 0  deliberately non-financial                         |
"""

from dataclasses import dataclass

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import (
    Count,
    Disposition,
    Fate,
    OrderState,
    OrderStatus,
    PieceState,
    Release,
    Rework,
    ScrapComponent,
    ScrapOutput,
    SubconReceipt,
    Time,
    TimeCategory,
    TimeKind,
)
from floorledger.domain.event import Event, EventType
from floorledger.domain.policy import Policy, ScrapMode

NON_FINANCIAL = frozenset(
    {
        EventType.DOWNTIME,
        EventType.HOLD,
        EventType.TRANSFER,
        EventType.INSPECTION,
        EventType.SCAN_REFUSED,
        EventType.SIGN_IN,
        EventType.SIGN_OUT,
        EventType.CLOCK,
        EventType.CONFIG,
        EventType.UNKNOWN,
    }
)
FINANCIAL = frozenset(
    {
        EventType.ORDER_STATUS,
        EventType.OUTPUT,
        EventType.COPRODUCT,
        EventType.BYPRODUCT,
        EventType.CONSUMPTION,
        EventType.RETURN,
        EventType.SCRAP_OUTPUT,
        EventType.SCRAP_COMPONENT,
        EventType.REWORK,
        EventType.TIME,
        EventType.RELEASE,
        EventType.DISPOSITION,
        EventType.SUBCON_SEND,
        EventType.SUBCON_RECEIPT,
        EventType.COUNT,
        EventType.DECISION,
        EventType.REVERSAL,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What the table needs to know beside the event.

    ``receipt_operation`` is the order's last operation; ``variance_roles`` counts the variance roles of a closing that
    are not zero; ``target_lines`` is the figure of a reversal's target, 0 if that never posted; ``lot_held`` says that
    the hold named is of a lot in stock; ``reserves`` that a review reserves, or that a reserve is dissolved;
    ``vendor_components`` counts the components used up at an external operation, ``periods`` those that a time is
    posted in (D14).
    """

    receipt_operation: str | None = None
    variance_roles: int = 0
    target_lines: int = 0
    lot_held: bool = False
    reserves: bool = False
    vendor_components: int = 0
    periods: int = 1


def ledger_lines_expected(event: Event, policy: Policy, at: Circumstances) -> int:
    """Ledger lines that an accepted event must have made."""
    match event.event_type, event.detail:
        case EventType.COPRODUCT | EventType.BYPRODUCT | EventType.CONSUMPTION | EventType.RETURN, _:
            return 2
        case EventType.TIME, Time() as time:
            return at.periods * _hours(time, policy)
        case EventType.SUBCON_SEND, _:
            return 2 if policy.vendor_stock else 0
        case EventType.COUNT, Count(counted=counted, book=book):
            return 0 if (0 if counted is None else counted.base) == book else 2
        case EventType.ORDER_STATUS, OrderStatus(state=OrderState.CLOSED):
            return 2 * at.variance_roles
        case EventType.REVERSAL, _:
            return at.target_lines
        case _:
            receipt = 2 if at.receipt_operation is not None and event.operation_no == at.receipt_operation else 0
            expensed = 2 if policy.scrap_mode is ScrapMode.B else 0
            return _pieces(event, at, receipt, expensed) + _decided(event, at, receipt, expensed)


def _pieces(event: Event, at: Circumstances, receipt: int, expensed: int) -> int:
    """What is reported of an order's pieces and lost components."""
    match event.event_type, event.detail:
        case EventType.OUTPUT, _:
            return receipt
        case EventType.REWORK, Rework(order_no=None):
            return receipt
        case EventType.SCRAP_OUTPUT, ScrapOutput(taken_from=state, recovered=won):
            return expensed + (receipt if state is PieceState.GOOD else 0) + (0 if won is None else 2)
        case EventType.SCRAP_COMPONENT, ScrapComponent(issued=issued):
            return expensed if issued else 2
        case EventType.SUBCON_RECEIPT, SubconReceipt(good=good, bad=bad):
            lines = 2 * at.vendor_components + (0 if bad is None else expensed)
            return lines if good is None else lines + 2 + receipt
        case _:
            return 0


def _hours(time: Time, policy: Policy) -> int:
    if time.category is TimeCategory.INDIRECT:
        return 0
    if time.kind is TimeKind.MACHINE:
        return 2
    return 6 if policy.absorb_foh else 4


def _decided(event: Event, at: Circumstances, receipt: int, expensed: int) -> int:
    """What is decided about held material."""
    reserve = 2 if at.reserves else 0
    match event.detail:
        case Decision(verdict=Verdict.UNDER_REVIEW):
            return reserve
        case Release(qty=qty):
            return reserve + (0 if qty is None or at.lot_held else receipt)
        case Disposition(fate=fate) if at.lot_held:
            return reserve + {Fate.SCRAP: 2, Fate.RETURN: 2, Fate.DOWNGRADE: 4}.get(fate, 0)
        case Disposition(fate=fate):
            return reserve + {Fate.USE_AS_IS: receipt, Fate.SCRAP: expensed, Fate.DOWNGRADE: 4}.get(fate, 0)
        case _:
            return 0
