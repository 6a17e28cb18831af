"""The plant's control policy: tolerances, automation, account roles (domain.md B5.1, B2.1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from floorledger.domain.codec import CodecError, to_bytes, version_of
from floorledger.domain.event import EventType
from floorledger.domain.tolerance import Fault, Rule, Scope, Tolerances, applied, faults, scopes, ties


class Role(StrEnum):
    """Account roles that a plant maps to its general ledger (B2.1)."""

    RM = "RM"
    RM_VENDOR = "RM_VENDOR"
    WIP = "WIP"
    FG = "FG"
    BYPROD = "BYPROD"
    SCRAP_INV = "SCRAP_INV"
    SCRAP_EXP = "SCRAP_EXP"
    REWORK_EXP = "REWORK_EXP"
    RESERVE = "RESERVE"
    RESERVE_EXP = "RESERVE_EXP"
    LABOUR_ABS = "LABOUR_ABS"
    MACH_ABS = "MACH_ABS"
    VOH_ABS = "VOH_ABS"
    FOH_ABS = "FOH_ABS"
    GRIR = "GRIR"
    PPV = "PPV"
    V_PRICE = "V_PRICE"
    V_QTY = "V_QTY"
    V_SUBST = "V_SUBST"
    V_SCRAP = "V_SCRAP"
    V_LOT = "V_LOT"
    V_RATE = "V_RATE"
    V_EFF = "V_EFF"
    V_OUTPRICE = "V_OUTPRICE"
    V_REMAIN = "V_REMAIN"
    V_ROUND = "V_ROUND"
    INV_ADJ = "INV_ADJ"
    COST_CHANGE = "COST_CHANGE"


class ScrapMode(StrEnum):
    """A: scrap stays in WIP until close. B: scrap is expensed when reported (B2.2)."""

    A = "A"
    B = "B"


class Costing(StrEnum):
    """At standard cost differences are variances; at actual cost they correct the value of the goods (B2.2, B2.3)."""

    STANDARD = "standard"
    ACTUAL = "actual"


class WipMethod(StrEnum):
    """What an order that is not complete keeps in WIP (B2.4).

    Target: the target cost of what was confirmed and not delivered; what was spent beyond it is variance already.
    Actual: what was charged less the deliveries at standard; all variance waits until the order is complete.
    """

    TARGET = "target"
    ACTUAL = "actual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The ledger account of a role."""

    role: Role
    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedLoss:
    """How probable (0 to 1) it is that what is held under a code is lost: finance's reserve for it (B2.2)."""

    hold_code: str
    probability: Fraction


class Risk(StrEnum):
    """What makes an entry one that somebody may want to see before or after it posts."""

    UNUSUAL_SCRAP = "unusual scrap"
    NEGATIVE_CORRECTION = "negative correction"
    RETROSPECTIVE_LABOUR = "retrospective labour"
    QUALITY_WRITE_OFF = "quality write-off"
    UNPLANNED_CONSUMPTION = "unplanned consumption"
    HIGH_VALUE = "high value"


class Stage(StrEnum):
    """How far a plant trusts automation: post, post and look at a sample, or look first. In order of caution."""

    POST = "post"
    SAMPLE = "post and sample"
    REVIEW_FIRST = "review first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Automation:
    """The stage of a risk, for one event type or, with None, for all that have no rule of their own.

    It concerns entries worth at least ``least_minor`` at standard. ``share`` (0 to 1) is the part of them that is
    looked at where the stage is a sample.
    """

    risk: Risk
    stage: Stage
    event_type: EventType | None = None
    least_minor: int = 0
    share: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A step of the approval ladder: what is worth at most ``up_to_minor`` is approved by one of ``roles`` (B5.3)."""

    up_to_minor: int
    roles: tuple[str, ...]


def unclear_stages(automation: tuple[Automation, ...]) -> Iterator[tuple[int, str]]:
    """Stages that contradict each other, and samples that are none: number from 0, and why."""
    seen: dict[tuple[Risk, EventType | None], int] = {}
    for number, each in enumerate(automation):
        if seen.setdefault((each.risk, each.event_type), number) != number:
            yield number, f"{each.risk} has two stages for {each.event_type or 'all event types'}"
        if not 0 <= each.share <= 1:
            yield number, f"the share of {each.risk} is not between 0 % and 100 %"
        if each.least_minor < 0:
            yield number, f"the amount of {each.risk} is below zero"


def broken_rungs(ladder: tuple[Rung, ...]) -> Iterator[tuple[int, str]]:
    """Rungs that are not above the one before: number from 0, and why."""
    for number, (lower, upper) in enumerate(pairwise((Rung(up_to_minor=0, roles=()), *ladder))):
        if upper.up_to_minor <= lower.up_to_minor:
            yield number, f"the approval limit of {' and '.join(upper.roles)} is not above the one before it"


@dataclass(frozen=True, kw_only=True)
class Policy(Tolerances):
    """A plant's control policy; as :class:`Tolerances` it holds the defaults, ``rules`` say where others apply.

    ``closed_through`` is the last date of the last closed period. ``package_units`` are units that hold at least one
    piece, ``counted_units`` those of which there is no half. What is worth more than the last rung of ``ladder`` takes
    two persons; without rungs, anybody who decides at all approves any amount. Materiality: a deviation of more than
    ``line_materiality`` of its order's standard cost and more than the floor, or of more than the plant's figure.
    ``inspection_hold_code`` puts pieces on hold whose readings fail; None leaves that to people.
    ``always_investigate`` are codes that matter whatever they are worth (B5.1). A badge is enough to sign in for whom
    all roles are ``badge_only_roles``; the rest type a PIN as well. A terminal locks after ``idle_lock_min`` minutes
    without input, never with zero.
    Raises ValueError for a policy that cannot be applied, naming all that is wrong.
    """

    scrap_mode: ScrapMode
    absorb_foh: bool
    duplicate_scan_ms: int
    accounts: tuple[Account, ...]
    package_units: tuple[str, ...]
    counted_units: tuple[str, ...]
    closed_through: date | None = None
    vendor_stock: bool = False
    expected_losses: tuple[ExpectedLoss, ...] = ()
    costing: Costing = Costing.STANDARD
    wip_method: WipMethod = WipMethod.TARGET
    rules: tuple[Rule, ...] = ()
    automation: tuple[Automation, ...] = ()
    ladder: tuple[Rung, ...] = ()
    negative_stock: bool = False
    negative_wip: bool = False
    line_materiality: Fraction = Fraction(1, 200)
    line_materiality_floor_minor: int = 0
    plant_materiality_minor: int | None = None
    inspection_hold_code: str | None = None
    always_investigate: tuple[str, ...] = ("S01", "S02", "S03", "S04", "S05")
    hold_review_h: int = 48
    clock_jump_warn_s: int = 60
    hasty_approval_s: int = 10
    badge_only_roles: tuple[str, ...] = ("operator",)
    idle_lock_min: int = 15

    def __post_init__(self) -> None:
        """Refuse a policy that cannot be applied: an error when it loads, not when an event posts."""
        missing = sorted(set(Role) - {account.role for account in self.accounts})
        wrong = [f"no account for {', '.join(missing)}"] if missing else []
        wrong += [fault.text for fault in self._faults()]
        wrong += [
            f"rules {tie.first + 1} and {tie.second + 1} both speak for {tie.name} where neither is more specific"
            for tie in ties(self.rules)
        ]
        wrong += [text for _, text in unclear_stages(self.automation)]
        wrong += [text for _, text in broken_rungs(self.ladder)]
        if wrong:
            raise ValueError(f"the policy has {'; '.join(wrong)}")

    def _faults(self) -> tuple[Fault, ...]:
        try:
            everywhere = [self, *(applied(self, self.rules, scope) for scope in scopes(self.rules))]
        except CodecError as error:
            return (Fault("rules", str(error)),)
        return tuple(dict.fromkeys(fault for limits in everywhere for fault in faults(limits)))

    @cached_property
    def _within(self) -> dict[Scope, Tolerances]:
        return {}

    def within(self, scope: Scope) -> Tolerances:
        """The tolerances that hold for a claim's scope."""
        if not self.rules:
            return self
        if scope not in self._within:
            self._within[scope] = applied(self, self.rules, scope)
        return self._within[scope]

    @cached_property
    def version(self) -> str:
        """The first 16 hex digits of the content's SHA-256."""
        return version_of(to_bytes(self))

    def expected_loss(self, hold_code: str) -> Fraction:
        """The probability (0 to 1) that what is held under a code is lost; zero where finance reserves nothing."""
        return next((each.probability for each in self.expected_losses if each.hold_code == hold_code), Fraction(0))

    @cached_property
    def account_of(self) -> dict[Role, str]:
        """Accounts by role."""
        return {entry.role: entry.account for entry in self.accounts}
