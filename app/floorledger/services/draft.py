"""What somebody wants recorded, as the checks see it before it is an event."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from floorledger.domain.decision import Decision, Verdict
from floorledger.domain.detail import Detail, Hold
from floorledger.domain.event import CaptureMethod, Event
from floorledger.domain.number import Micro


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Who is at the device."""

    person_id: str
    auth_method: str = "badge"
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What somebody wants recorded. ``event_id`` is given by importers only; ``note`` is free text.

    ``photo`` is a picture as services.photos.check_photo takes it.
    """

    detail: Detail
    occurred_start: datetime
    occurred_end: datetime | None = None
    order_no: str | None = None
    operation_no: str | None = None
    work_center: str | None = None
    capture_method: CaptureMethod = CaptureMethod.SCAN
    scan_raw: bytes | None = None
    note: str | None = None
    photo: bytes | None = None
    event_id: str | None = None
    on_behalf_of: str | None = None
    corrects_group: str | None = None
    area: str | None = None
    work_unit: str | None = None
    location: str | None = None
    serial: str | None = None
    reason_suggested: str | None = None
    reason_confidence: Micro | None = None


@dataclass(frozen=True, slots=True)
class DraftClaim:
    """A draft as the checks see it: with an actor and a time of capture."""

    draft: Draft
    actor: str
    captured_at: datetime

    @property
    def event_id(self) -> str:
        """An event has none before it is recorded."""
        return ""

    @property
    def detail(self) -> Detail:
        """What it says."""
        return self.draft.detail

    @property
    def order_no(self) -> str | None:
        """The order."""
        return self.draft.order_no

    @property
    def operation_no(self) -> str | None:
        """The operation."""
        return self.draft.operation_no

    @property
    def work_center(self) -> str | None:
        """The work centre."""
        return self.draft.work_center

    @property
    def capture_method(self) -> CaptureMethod:
        """How the facts reached the device."""
        return self.draft.capture_method

    @property
    def note_hash(self) -> bytes | None:
        """Whether a free text is beside it; its salt is not made yet."""
        return None if not self.draft.note else note_hash(b"", self.draft.note)

    @property
    def occurred_start(self) -> datetime:
        """When it began."""
        return self.draft.occurred_start

    @property
    def occurred_end(self) -> datetime | None:
        """When it ended, None for a moment."""
        return self.draft.occurred_end


def approval_of(event: Event, code: str, asked_at: datetime, note: str | None) -> Draft:
    """The approval of an entry at the same terminal; it began when the approver was asked."""
    return Draft(
        detail=Decision(target_event_id=event.event_id, verdict=Verdict.APPROVE, reason_code=code),
        occurred_start=asked_at,
        order_no=event.order_no,
        work_center=event.work_center,
        capture_method=CaptureMethod.TYPED,
        note=note,
    )


def following(inspection: Draft, held: Hold) -> Draft:
    """The hold by the plant's rule, where and by whom the inspection was made, at its end."""
    return replace(
        inspection,
        detail=held,
        occurred_start=inspection.occurred_end or inspection.occurred_start,
        occurred_end=None,
        capture_method=CaptureMethod.MACHINE,
        scan_raw=None,
        note=None,
        photo=None,
        event_id=None,
        corrects_group=None,
        reason_suggested=None,
        reason_confidence=None,
    )


def note_hash(salt: bytes, text: str) -> bytes:
    """The salted hash by which an event names a free text (decisions.md D2)."""
    return hashlib.sha256(salt + text.encode()).digest()


def photo_hash(salt: bytes, content: bytes) -> bytes:
    """The salted hash by which an event names a picture (decisions.md D2)."""
    return hashlib.sha256(salt + content).digest()
