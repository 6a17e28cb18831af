"""A barcode scanner on a serial port: whole frames, and a label read twice told from a second scan (domain.md B6.2)."""

import re
import time
from collections.abc import Callable

from floorledger.adapters.framing import Dropped, Why
from floorledger.adapters.port_discovery import PortLister, serial_ports
from floorledger.adapters.serial_port import USUAL_LINE, Line, PortState, SerialPort
from floorledger.domain.label import REPEATED, ScanKind, label

_REPEATED = {label(ScanKind.COMMAND, verb).encode() for verb in REPEATED}
_AIM = re.compile(rb"\][A-Za-z][0-9A-Za-z]")


class RepeatFilter:
    """Tells a label read twice by one pull of the trigger from a second scan (domain.md B6.2: 700 ms).

    A digit of the command sheet, and what else is scanned twice on purpose, counts again after a quarter of a second:
    quicker than a hand pulls the trigger twice, slower than a reader reads again by itself.
    """

    def __init__(self, window_s: float = 0.7, repeated_s: float = 0.25) -> None:
        self._window_s, self._repeated_s = window_s, repeated_s
        self._seen: dict[bytes, float] = {}

    def is_repeat(self, frame: bytes, now: float) -> bool:
        """Whether ``frame`` was last seen within the window. Each sighting counts: a stuck reader stays one scan."""
        self._seen = {known: at for known, at in self._seen.items() if now - at < self._window_of(known)}
        repeat = frame in self._seen
        self._seen[frame] = now
        return repeat

    def _window_of(self, frame: bytes) -> float:
        aim = _AIM.match(frame)
        return self._repeated_s if frame[aim.end() if aim else 0 :] in _REPEATED else self._window_s


class SerialScanner(SerialPort):
    """Reads one scanner until closed. ``count_mode`` may be set at any time: in it every frame counts, repeats too."""

    def __init__(
        self,
        address: str,
        *,
        on_frame: Callable[[bytes], None],
        on_state: Callable[[PortState], None],
        on_dropped: Callable[[Dropped], None],
        line: Line = USUAL_LINE,
        clock: Callable[[], float] = time.monotonic,
        lister: PortLister = serial_ports,
    ) -> None:
        super().__init__(
            address,
            on_frame=self._once,
            on_state=on_state,
            on_dropped=on_dropped,
            line=line,
            clock=clock,
            lister=lister,
        )
        self.count_mode = False
        self._on_scan = on_frame
        self._told_dropped = on_dropped
        self._repeats = RepeatFilter()

    def _once(self, frame: bytes, now: float) -> None:
        if self._repeats.is_repeat(frame, now) and not self.count_mode:
            self._told_dropped(Dropped(Why.REPEAT, frame))
        else:
            self._on_scan(frame)
