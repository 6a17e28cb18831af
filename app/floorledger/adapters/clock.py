"""The machine's clock."""

import time
from datetime import datetime


class SystemClock:
    """Wall time with the local offset, and the monotonic clock."""

    def now(self) -> datetime:
        """Now, with the machine's offset."""
        return datetime.now().astimezone()

    def monotonic_ns(self) -> int:
        """Nanoseconds that never go back."""
        return time.monotonic_ns()
