"""Frozen rows about the people at a terminal: the crew, the lock, whose PIN is asked, an approval, a hand-over."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from floorledger.domain.finding import Finding


class Purpose(StrEnum):
    """What a PIN is asked for."""

    SIGN_IN = "sign in"
    UNLOCK = "unlock"
    APPROVE = "approve"
    LEAVE_KIOSK = "leave kiosk"


@dataclass(frozen=True, slots=True, kw_only=True)
class CrewMember:
    """Somebody signed in at the terminal; entries are the active one's."""

    person_id: str
    name: str
    badge: str
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PinView:
    """Whose PIN is asked and what for: ``typed`` of ``length`` digits so far."""

    name: str
    purpose: Purpose
    typed: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LockView:
    """The terminal is locked: who is at work, since when nobody touched it, and what entry is kept for them."""

    name: str
    since: datetime
    kept: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonChoice:
    """A reason that an operator may give."""

    code: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalView:
    """What waits for a supervisor's word. ``value`` is its money, "" where it has none.

    ``who`` says who may approve it here, ``goes_to`` what sending it does; ``needs_reason`` until one is chosen.
    ``can_here`` is False where nobody may approve it at this terminal.
    """

    entries: tuple[str, ...]
    findings: tuple[Finding, ...]
    value: str
    who: str
    goes_to: str
    reasons: tuple[ReasonChoice, ...]
    needs_reason: bool
    can_here: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """What the one who left leaves to the next: whole sentences."""

    name: str
    at: datetime
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleView:
    """Everything the terminal shows of its people. ``leaving`` waits for the badge that opens the kiosk.

    ``kiosk_open`` says that somebody who may has opened it.
    """

    crew: tuple[CrewMember, ...] = ()
    pin: PinView | None = None
    lock: LockView | None = None
    approval: ApprovalView | None = None
    handover: HandOver | None = None
    leaving: bool = False
    kiosk_open: bool = False
