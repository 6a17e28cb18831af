"""The event: what a device knew when the operator confirmed (domain.md B1; decisions.md D1, D4).

Quantities are positive; direction comes from the type. What comes later (receipt, posting, decision) lives in rows of
its own that name the event id, never here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from floorledger.domain.codec import tag
from floorledger.domain.finding import Finding
from floorledger.domain.unit import Quantity

SCHEMA_VERSION = 1


class EventType(StrEnum):
    """The event types in use; the rest of the closed list of B1.2 joins as it is built."""

    ORDER_STATUS = "ORDER_STATUS"
    OUTPUT = "OUTPUT"
    CONSUMPTION = "CONSUMPTION"
    SCRAP_OUTPUT = "SCRAP_OUTPUT"
    TIME = "TIME"
    DOWNTIME = "DOWNTIME"
    HOLD = "HOLD"
    RELEASE = "RELEASE"
    REVERSAL = "REVERSAL"
    SCAN_REFUSED = "SCAN_REFUSED"
    DECISION = "DECISION"
    SIGN_IN = "SIGN_IN"
    SIGN_OUT = "SIGN_OUT"


class OrderState(StrEnum):
    """States of an order's life (B1.2 ORDER_STATUS); closing is a finance act."""

    RELEASED = "released"
    STARTED = "started"
    TECHNICALLY_COMPLETE = "technically complete"
    CLOSED = "closed"


class TimeCategory(StrEnum):
    """What the time went into."""

    SETUP = "setup"
    RUN = "run"


class TimeKind(StrEnum):
    """Whose time it is: labour is not machine (B1.2)."""

    LABOUR = "labour"
    MACHINE = "machine"


class Verdict(StrEnum):
    """What a reviewer decided about an event that waits."""

    APPROVE = "approve"
    REJECT = "reject"


class CaptureMethod(StrEnum):
    """How the facts reached the device."""

    SCAN = "scan"
    TYPED = "typed"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderStatus:
    """An order enters a state."""

    state: OrderState


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Good pieces reported at an operation; ``final`` says that no more will come (explicit, B1.2)."""

    qty: Quantity
    final: bool = False
    lot: str | None = None
    rework: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Consumption:
    """A component issued to the order; ``planned`` is false where the bill of materials does not name it."""

    item: str
    qty: Quantity
    lot: str | None = None
    planned: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ScrapOutput:
    """Pieces lost; the header's operation is where it was detected, ``cause_operation`` where it was caused."""

    qty: Quantity
    reason_code: str
    cause_operation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """Worked and paid time. ``measured`` is false for a default duration, which is not a measurement (A2)."""

    category: TimeCategory
    kind: TimeKind
    worked_s: int
    paid_s: int
    crew: int = 1
    measured: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Downtime:
    """A stop of a work unit; no cost by itself (B2.2)."""

    reason_code: str
    duration_s: int
    planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Pieces of the header's operation, or a component lot, set aside (B1.4); posts no value."""

    hold_code: str
    qty: Quantity | None = None
    item: str | None = None
    lot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """Held pieces or a held lot become usable again; pieces become good where they were held (D9)."""

    hold_event_id: str
    qty: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal:
    """The exact mirror of a whole event."""

    target_event_id: str
    reason_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanRefused:
    """A scan that was not taken; the bytes are in the header's ``scan_raw``."""

    fault_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A reviewer's answer to an event that waits; who captured it cannot decide it (B5.3)."""

    target_event_id: str
    verdict: Verdict
    reason_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """A person takes the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOut:
    """A person leaves the terminal."""


Detail = (
    OrderStatus
    | Output
    | Consumption
    | ScrapOutput
    | Time
    | Downtime
    | Hold
    | Release
    | Reversal
    | ScanRefused
    | Decision
    | SignIn
    | SignOut
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Header of B1.1 and the detail of its type.

    Times carry their original offset. ``monotonic_ns`` and ``hub_offset_ms`` are clock evidence (D1);
    ``master_version`` and ``policy_version`` name what the checks were made against (I6); ``findings`` is what they
    said. ``note_hash`` is the salted SHA-256 of a free text that lives beside the chain (D2).
    """

    event_id: str
    device_id: str
    device_seq: int
    occurred_start: datetime
    occurred_end: datetime | None = None
    captured_at: datetime
    business_date: date
    shift: str
    plant: str
    work_center: str | None = None
    order_no: str | None = None
    operation_no: str | None = None
    actor: str
    auth_method: str
    capture_method: CaptureMethod
    master_version: str
    policy_version: str
    detail: Detail
    monotonic_ns: int
    hub_offset_ms: int | None = None
    on_behalf_of: str | None = None
    scan_raw: bytes | None = None
    note_hash: bytes | None = None
    corrects_group: str | None = None
    findings: tuple[Finding, ...] = ()
    schema_version: int = SCHEMA_VERSION

    @property
    def event_type(self) -> EventType:
        """The type, which follows from the detail."""
        return EventType(tag(type(self.detail)))

    @property
    def occurred_at(self) -> datetime:
        """When it was over: the end where there is one, else the point in time."""
        return self.occurred_end or self.occurred_start
