"""What is checked, and what the checks may know."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from floorledger.domain.detail import Detail
from floorledger.domain.event import Event
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Policy
from floorledger.domain.position import Position


class Claim(Protocol):
    """What somebody says has happened: an event, or one about to be."""

    @property
    def detail(self) -> Detail:
        """The type's own fields."""

    @property
    def order_no(self) -> str | None:
        """The order, where there is one."""

    @property
    def operation_no(self) -> str | None:
        """The operation, where there is one."""

    @property
    def actor(self) -> str:
        """The person id."""

    @property
    def occurred_start(self) -> datetime:
        """When it began."""

    @property
    def occurred_end(self) -> datetime | None:
        """When it ended, None for a point in time."""

    @property
    def captured_at(self) -> datetime:
        """When it was confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the checks may know.

    ``position`` holds everything known of the order before this claim. ``roles`` are those of the actor. ``target`` is
    the event that a reversal, release or decision names; ``target_open`` says whether it still waits.
    """

    master: MasterData
    policy: Policy
    now: datetime
    roles: frozenset[str] = frozenset()
    position: Position | None = None
    held_lots: frozenset[tuple[str, str]] = frozenset()
    target: Event | None = None
    target_open: bool = False
    target_reversed: bool = False
    remaining_held: int = 0
