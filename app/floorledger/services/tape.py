"""The tape and the shift receipt: how far each event of the shift has come, in words an operator uses."""

from collections import Counter
from collections.abc import Iterable

from floorledger.domain.decision import Decision, Reversal
from floorledger.domain.detail import Downtime, OrderStatus, Output, ScrapOutput, Time
from floorledger.domain.device_detail import Clock, Config, ScanRefused, SignIn, SignOut, Unknown
from floorledger.domain.event import Event, EventType
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, micro_text
from floorledger.services.job_views import lot_key, made_by
from floorledger.services.records import Outcome, Standing, TapeEntry
from floorledger.services.views import ReceiptLine, Step, TapeRow
from floorledger.services.words import words

_STEPS = list(Step)
_CONFIRMATION_STEPS = 3
_NOT_UNDOABLE = (Reversal, Decision, OrderStatus, ScanRefused, SignIn, SignOut, Clock, Config, Unknown)


def tape_row(entry: TapeEntry, master: MasterData | None) -> TapeRow:
    """One entry of the tape; reasons are named as the plant names them."""
    step = _step(entry)
    mark, mark_text = _mark(entry)
    steps = _CONFIRMATION_STEPS if entry.lines == 0 else len(_STEPS)
    return TapeRow(
        event_id=entry.event.event_id,
        at=entry.event.captured_at,
        text=words(entry.event.detail, master),
        step=step,
        steps=steps,
        mark=mark,
        mark_text=mark_text,
        owner=entry.owner,
        can_undo=not isinstance(entry.event.detail, _NOT_UNDOABLE)
        and entry.reversed_by is None
        and entry.standing in (Standing.CAPTURED, Standing.ACCEPTED, Standing.WAITING),
        lot=_lot(entry.event),
    )


def _lot(event: Event) -> str:
    """The lot that an entry is about; what an order makes is named by the order."""
    lot, item = getattr(event.detail, "lot", None), getattr(event.detail, "item", None)
    if not lot or (item is None and event.order_no is None):
        return ""
    return lot_key(made_by(event.order_no or "") if item is None else item, lot)


def _step(entry: TapeEntry) -> Step:
    if entry.verified:
        return Step.VERIFIED
    if entry.verified is False:
        return Step.POSTED
    if entry.standing in (Standing.ACCEPTED, Standing.REVERSED):
        return Step.ACCEPTED
    if entry.answer in (Outcome.ACCEPTED, Outcome.ALREADY_THERE) or entry.standing is not Standing.CAPTURED:
        return Step.SENT
    return Step.CAPTURED


def _mark(entry: TapeEntry) -> tuple[str, str]:
    if isinstance(entry.event.detail, ScanRefused):
        return "refused", "not taken"
    if entry.answer in (Outcome.REFUSED, Outcome.CONFLICT):
        return "refused", entry.answer_text
    if entry.reversed_by is not None:
        return "undone", "undone"
    match entry.standing:
        case Standing.WAITING:
            return "look", "waits for a decision"
        case Standing.REJECTED:
            return "refused", "rejected"
        case _:
            return "", ""


def owed(row: TapeRow) -> bool:
    """Whether something is still to come for an entry."""
    if row.mark in ("refused", "undone"):
        return row.mark_text not in ("not taken", "undone", "rejected")
    return row.step != _STEPS[row.steps - 1]


def receipt_lines(entries: Iterable[TapeEntry]) -> tuple[ReceiptLine, ...]:
    """What counts of the shift, by type, with sums where a sum makes sense: what was undone is told as undone only."""
    counts: Counter[EventType] = Counter()
    sums: dict[EventType, dict[str, int]] = {}
    for entry in entries:
        if entry.reversed_by is not None:
            continue
        counts[entry.event.event_type] += 1
        match entry.event.detail:
            case Output(qty=qty) | ScrapOutput(qty=qty):
                units = sums.setdefault(entry.event.event_type, {})
                units[qty.uom_base] = units.get(qty.uom_base, 0) + qty.base
            case Time(worked_s=seconds) | Downtime(duration_s=seconds):
                units = sums.setdefault(entry.event.event_type, {})
                units["min"] = units.get("min", 0) + seconds // 60 * 10**6
    return tuple(
        ReceiptLine(
            label=LABELS.get(kind, kind.value.replace("_", " ").lower()),
            count=count,
            detail=", ".join(f"{micro_text(Micro(total))} {unit}" for unit, total in sums.get(kind, {}).items()),
        )
        for kind, count in counts.items()
    )


LABELS = {
    EventType.OUTPUT: "Good",
    EventType.SCRAP_OUTPUT: "Scrap",
    EventType.COPRODUCT: "Co-products",
    EventType.BYPRODUCT: "By-products",
    EventType.REWORK: "Rework",
    EventType.CONSUMPTION: "Components issued",
    EventType.RETURN: "Components put back",
    EventType.SCRAP_COMPONENT: "Component scrap",
    EventType.TIME: "Time",
    EventType.DOWNTIME: "Stops",
    EventType.HOLD: "Holds",
    EventType.RELEASE: "Releases",
    EventType.DISPOSITION: "Decisions on holds",
    EventType.SUBCON_SEND: "Sent to vendors",
    EventType.SUBCON_RECEIPT: "Back from vendors",
    EventType.TRANSFER: "Stock moved",
    EventType.COUNT: "Counts",
    EventType.INSPECTION: "Inspections",
    EventType.DECISION: "Approvals",
    EventType.REVERSAL: "Undone",
    EventType.SCAN_REFUSED: "Scans not taken",
    EventType.SIGN_IN: "Sign-ins",
    EventType.SIGN_OUT: "Sign-outs",
    EventType.ORDER_STATUS: "Order status",
}


def step_lines(rows: Iterable[TapeRow]) -> tuple[ReceiptLine, ...]:
    """How many entries have reached each step."""
    reached = [_STEPS.index(row.step) for row in rows]
    return tuple(
        ReceiptLine(label=step.value, count=sum(number >= at for number in reached)) for at, step in enumerate(_STEPS)
    )
