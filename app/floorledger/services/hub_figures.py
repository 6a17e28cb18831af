"""What whoever watches over a hub is told: whether it can work, and figures of its queues."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class HubFigures:
    """A moment of a hub's database. Ages are in seconds; ``open_exceptions`` is by group, a code's first letter."""

    feed_end: int
    to_post: int
    oldest_to_post_s: int
    open_exceptions: Mapping[str, int]
    silent_s: Mapping[str, int]
    """How long ago each device was seen last."""
    database_bytes: int


class Watched(Protocol):
    """A hub as seen by whoever watches over it."""

    def faults(self) -> list[str]:
        """Why the hub cannot take events or post them just now, in sentences; none when it can."""

    def figures(self) -> HubFigures:
        """Figures of now. Raises StoreFault."""

    def posting_faults(self) -> int:
        """How often posting broke down since this process started."""
