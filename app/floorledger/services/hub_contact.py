"""What device and hub tell each other beside the protocol's forms, in headers: clocks, the queue, the version.

The offset of the device's clock to the hub's follows from each answer: the hub's time was read somewhere between asking
and being answered, so half of that round trip bounds the error. The median of the quickest answers stands.
"""

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import median_low

from floorledger import __version__

SAMPLES = 15
LONGEST_ROUND_S = 2.0
"""An answer that took longer says too little about the clock."""
_DAYS_MS = 10**12
"""Thirty years: what is further off is no clock."""


@dataclass(frozen=True, slots=True)
class _Sample:
    offset_ms: int
    round_s: float


class Contact:
    """One device's contact with its hub. ``waiting`` is what the device tells of its queue, None for nothing."""

    def __init__(
        self,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._wall = wall
        self._monotonic = monotonic
        self._samples: deque[_Sample] = deque(maxlen=SAMPLES)
        self.waiting: int | None = None
        self.renew = False
        """Whether the hub asked for the token to be renewed."""

    @property
    def offset_ms(self) -> int | None:
        """The device's clock less the hub's: the median of the quicker half of the last answers; None before any."""
        if not self._samples:
            return None
        quickest = sorted(self._samples, key=lambda sample: sample.round_s)
        return median_low(sample.offset_ms for sample in quickest[: (len(quickest) + 1) // 2])

    def begin(self) -> float:
        """A request goes out."""
        return self._monotonic()

    def answered(self, begun: float, headers: Mapping[str, str]) -> None:
        """Its answer has begun to arrive. Where the headers say nothing, or nonsense, nothing is learnt."""
        self.renew = headers.get("floorledger-renew") == "1"
        round_s, here = self._monotonic() - begun, self._wall()
        try:
            there = datetime.fromisoformat(headers.get("floorledger-time", ""))
        except ValueError:
            return
        if there.tzinfo is None or round_s > LONGEST_ROUND_S:
            return
        off_ms = round((here - there).total_seconds() * 1000 - round_s * 500)
        if abs(off_ms) < _DAYS_MS:
            self._samples.append(_Sample(off_ms, round_s))

    def forget(self) -> None:
        """The clock was moved: what was measured before says nothing any more."""
        self._samples.clear()

    def headers(self) -> dict[str, str]:
        """What the device tells with each request."""
        told = {"floorledger-version": __version__}
        for name, value in (("offset-ms", self.offset_ms), ("waiting", self.waiting)):
            if value is not None:
                told[f"floorledger-{name}"] = str(value)
        return told
