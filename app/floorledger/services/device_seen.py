"""When a device was last seen at the hub, and what it said of itself then: its clock, its queue, its version.

Devices ask every few seconds; a write for each would cost more than their events. So what they say is gathered and
written together now and then. A process that is killed loses a few seconds of it, and of nothing else.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

EVERY_S = 20
"""How often what was gathered is written."""
_MOST = 2**31
_VERSION_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Seen:
    """``offset_ms`` is the device's clock less the hub's, ``waiting`` are entries that the hub has not answered for."""

    at: datetime
    offset_ms: int | None = None
    waiting: int | None = None
    version: str | None = None

    def values(self, device_id: str) -> dict[str, object]:
        """As a row; the time in UTC."""
        return {
            "device_id": device_id,
            "seen_at": self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "offset_ms": self.offset_ms,
            "waiting": self.waiting,
            "version": self.version,
        }


def seen_of(headers: Mapping[str, str], at: datetime) -> Seen:
    """What a device says of itself in a request; what cannot be read is not said."""
    version = headers.get("floorledger-version", "")[:_VERSION_LENGTH]
    return Seen(
        at,
        _number(headers.get("floorledger-offset-ms", "")),
        _number(headers.get("floorledger-waiting", "")),
        version if version.isprintable() and version else None,
    )


def _number(text: str) -> int | None:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(_MOST))):
        return None
    return int(text) if abs(int(text)) < _MOST else None


class Gathering:
    """What devices said since it was last written; any thread may note."""

    def __init__(self, write: Callable[[Mapping[str, Seen]], None], monotonic_ns: Callable[[], int]) -> None:
        self._write = write
        self._monotonic_ns = monotonic_ns
        self._written_ns: int | None = None
        self._seen: dict[str, Seen] = {}
        self._lock = threading.Lock()

    def note(self, device_id: str, seen: Seen) -> None:
        """A device was seen. Raises what writing raises; what was gathered is then lost."""
        with self._lock:
            self._seen[device_id] = seen
            now_ns = self._monotonic_ns()
            if self._written_ns is not None and now_ns - self._written_ns < EVERY_S * 10**9:
                return
            self._written_ns, due, self._seen = now_ns, self._seen, {}
        self._write(due)
