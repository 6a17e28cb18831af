"""The event: what a device knew when the operator confirmed (domain.md B1; decisions.md D1, D4).

Quantities are positive; direction comes from the type. What comes later (receipt, posting, decision) lives in rows of
its own that name the event id, never here.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from floorledger.domain.codec import tag
from floorledger.domain.detail import Detail
from floorledger.domain.finding import Finding
from floorledger.domain.number import Micro

SCHEMA_VERSION = 2
"""Version 1 had thirteen types; version 2 has the whole closed list. A reader takes both (domain/chain.py)."""


class EventType(StrEnum):
    """The closed list of event types (B1.2, D4), and UNKNOWN for what a newer version wrote."""

    ORDER_STATUS = "ORDER_STATUS"
    OUTPUT = "OUTPUT"
    COPRODUCT = "COPRODUCT"
    BYPRODUCT = "BYPRODUCT"
    CONSUMPTION = "CONSUMPTION"
    RETURN = "RETURN"
    SCRAP_OUTPUT = "SCRAP_OUTPUT"
    SCRAP_COMPONENT = "SCRAP_COMPONENT"
    REWORK = "REWORK"
    TIME = "TIME"
    DOWNTIME = "DOWNTIME"
    HOLD = "HOLD"
    RELEASE = "RELEASE"
    DISPOSITION = "DISPOSITION"
    SUBCON_SEND = "SUBCON_SEND"
    SUBCON_RECEIPT = "SUBCON_RECEIPT"
    TRANSFER = "TRANSFER"
    COUNT = "COUNT"
    INSPECTION = "INSPECTION"
    REVERSAL = "REVERSAL"
    SCAN_REFUSED = "SCAN_REFUSED"
    DECISION = "DECISION"
    SIGN_IN = "SIGN_IN"
    SIGN_OUT = "SIGN_OUT"
    CLOCK = "CLOCK"
    CONFIG = "CONFIG"
    UNKNOWN = "UNKNOWN"


class CaptureMethod(StrEnum):
    """How the facts reached the device."""

    SCAN = "scan"
    TYPED = "typed"
    SCALE = "scale"
    MACHINE = "machine"
    IMPORT = "import"
    BACKFLUSH = "backflush"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Header of B1.1 and the detail of its type.

    Times carry their original offset. ``monotonic_ns`` and ``hub_offset_ms`` are clock evidence (D1);
    ``master_version`` and ``policy_version`` name what the checks were made against (I6); ``findings`` is what they
    said. ``note_hash`` and ``photo_hash`` are the salted SHA-256 of a free text and of a picture that live beside the
    chain (D2). ``reason_suggested`` is what a model proposed and ``reason_confidence`` how sure it was (0 to 1), kept
    apart from the human choice.
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
    photo_hash: bytes | None = None
    corrects_group: str | None = None
    area: str | None = None
    work_unit: str | None = None
    location: str | None = None
    serial: str | None = None
    order_type: str | None = None
    reason_suggested: str | None = None
    reason_confidence: Micro | None = None
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
