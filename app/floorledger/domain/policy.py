"""The plant's control policy: tolerances, automation, account roles (domain.md B5.1, B2.1)."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from floorledger.domain.codec import to_bytes


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The ledger account of a role."""

    role: Role
    account: str


@dataclass(frozen=True, kw_only=True)
class Policy:
    """Tolerances are ratios (0.05 is five per cent); ``*_h`` and ``*_min`` are hours and minutes.

    ``closed_through`` is the last date of the last closed period. ``package_units`` are units that hold at least one
    piece, ``counted_units`` those of which there is no half.
    """

    scrap_mode: ScrapMode
    absorb_foh: bool
    over_completion_warn: Fraction
    over_completion_block: Fraction
    under_completion_warn: Fraction
    under_completion_block: Fraction
    sequence_block: Fraction
    consumption_warn: Fraction
    consumption_block: Fraction
    consumption_floor_minor: int
    scrap_block: Fraction
    future_warn_min: int
    future_block_h: int
    late_warn_h: int
    time_block_h: int
    duplicate_scan_ms: int
    accounts: tuple[Account, ...]
    package_units: tuple[str, ...]
    counted_units: tuple[str, ...]
    closed_through: date | None = None

    def __post_init__(self) -> None:
        """Refuse a policy that does not map every role: an error when it loads, not when an event posts."""
        missing = sorted(set(Role) - {account.role for account in self.accounts})
        if missing:
            raise ValueError(f"the policy has no account for {', '.join(missing)}")

    @cached_property
    def version(self) -> str:
        """The first 16 hex digits of the content's SHA-256."""
        return hashlib.sha256(to_bytes(self)).hexdigest()[:16]

    @cached_property
    def account_of(self) -> dict[Role, str]:
        """Accounts by role."""
        return {entry.role: entry.account for entry in self.accounts}
