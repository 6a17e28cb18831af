"""The machine's clock."""

import sys
import time
from datetime import datetime


class SystemClock:
    """Wall time with the local offset, and the monotonic clock."""

    def now(self) -> datetime:
        """Now, with the machine's offset."""
        return datetime.now().astimezone()

    def monotonic_ns(self) -> int:
        """Nanoseconds that never go back; where the system says so, those that it slept are counted too."""
        if sys.platform == "linux":
            return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
        return time.monotonic_ns()
