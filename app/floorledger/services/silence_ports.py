"""What the watch for silent devices needs of the hub's database."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from floorledger.services.records import Silence


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceSeen:
    """An enrolled device as it was seen last; ``waiting`` is what it said then to hold, None where it said nothing."""

    device_id: str
    name: str
    seen_at: datetime
    waiting: int | None
    revoked: bool


class SilenceBook(Protocol):
    """What is known of devices inside one transaction of the hub."""

    def seen(self) -> list[DeviceSeen]:
        """Every device that was ever seen, by id."""

    def told(self) -> dict[str, Silence]:
        """What the feed said last of each device that was silent once."""
