"""What the rules of who may do what ask of the hub's database (domain.md B5.3)."""

from collections.abc import Sequence
from typing import Protocol


class Authority(Protocol):
    """Who did what before, inside one write transaction."""

    def reopeners(self, order_no: str) -> frozenset[str]:
        """Who reopened an order, by accepted events."""

    def is_revoked(self, device_id: str) -> bool:
        """Whether a device's key was ended, as when it is stolen."""

    def approvals_of(self, target_id: str) -> Sequence[str]:
        """Decisions that were noted on an event's exceptions as one of two approvals, by event id."""
