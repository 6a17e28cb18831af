"""What a device says of itself: who is at it, its scans, clock and settings (domain.md B1.2; decisions.md D1).

A field added after a type was first released is optional, as in detail.py.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanRefused:
    """A scan that was not taken; the bytes are in the header's ``scan_raw``."""

    fault_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """A person takes the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOut:
    """A person leaves the terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The device's clock was moved: by ``jump_ms`` against its monotonic clock (evidence, D1).

    Or it goes wrong all along: ``offset_ms`` is then by how much it is ahead of the hub's, and nothing was moved.
    """

    jump_ms: int
    offset_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """A setting of the device was changed; ``before`` is None where it had none."""

    setting: str
    after: str
    before: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """What a newer version wrote: kept and shown, without effect until this version is updated."""

    written_type: str
    written_version: int
