"""A scale on a serial port: its newest weight, told when it changes and taken back when the scale falls silent."""

import time
from collections.abc import Callable
from dataclasses import replace

from floorledger.adapters.framing import Dropped
from floorledger.adapters.port_discovery import PortLister, serial_ports
from floorledger.adapters.serial_port import USUAL_LINE, Line, PortState, SerialPort
from floorledger.domain.number import Micro
from floorledger.domain.scale import Shows, Weight, read_weight


class SerialScale(SerialPort):
    """Reads one scale until closed. ``on_weight`` gets None when there is no weight any more.

    A scale sends up to fifty lines a second. Told are changes, and of those of a moving load at most seven a second.
    """

    SILENT_S = 2.0
    MOVING_S = 0.15
    UNREADABLE = 5

    def __init__(
        self,
        address: str,
        *,
        on_weight: Callable[[Weight | None], None],
        on_state: Callable[[PortState], None],
        unit: str = "",
        line: Line = USUAL_LINE,
        clock: Callable[[], float] = time.monotonic,
        lister: PortLister = serial_ports,
    ) -> None:
        super().__init__(
            address,
            on_frame=self._line_came,
            on_state=self._state_came,
            on_dropped=self._garbage_came,
            on_quiet=self._quiet,
            line=line,
            clock=clock,
            lister=lister,
        )
        self._on_weight = on_weight
        self._tell_state = on_state
        self._unit = unit
        self._told: Weight | None = None
        self._told_at = self._heard_at = float("-inf")
        self._tare: Micro | None = None
        self._unreadable = 0

    def _line_came(self, frame: bytes, now: float) -> None:
        weight = read_weight(frame, self._unit)
        if weight is None:
            self._unread()
            return
        self._unreadable, self._heard_at = 0, now
        self.report(PortState.READY)
        if weight.shows is Shows.TARE:
            self._tare = weight.value
            return
        if weight.shows is Shows.NET:
            weight = replace(weight, tare=self._tare)
        if self._is_news(weight, now):
            self._tell(weight, now)

    def _is_news(self, weight: Weight, now: float) -> bool:
        if self._told is not None and replace(weight, raw=self._told.raw) == self._told:
            return False
        return weight.stable or now - self._told_at >= self.MOVING_S

    def _tell(self, weight: Weight | None, now: float) -> None:
        self._told, self._told_at = weight, now
        self._on_weight(weight)

    def _unread(self) -> None:
        """Now and then a line is cut or a menu is printed; line after line unread is another baud rate or format."""
        self._unreadable += 1
        if self._unreadable >= self.UNREADABLE:
            self.report(PortState.GARBLED)

    def _garbage_came(self, dropped: Dropped) -> None:
        self._unread()

    def _quiet(self, now: float) -> None:
        if self._told is not None and now - self._heard_at >= self.SILENT_S:
            self._tell(None, now)

    def _state_came(self, state: PortState) -> None:
        if state is not PortState.READY and self._told is not None:
            self._tell(None, self._told_at)
        self._tell_state(state)
