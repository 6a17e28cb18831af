"""A device on a serial or USB-COM port: opened, read, found again when it was unplugged (domain.md B6.2).

The port is read by one thread. Nothing is silent: what is not handed on as a frame is handed on as :class:`Dropped`.
Callbacks run on that thread, so a user interface passes the signal of a queued connection.
"""

import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self

import serial

from floorledger.adapters.framing import BY_LINE, Dropped, Framer, Framing
from floorledger.adapters.port_discovery import PortLister, locate, serial_ports
from floorledger.services.settings import Parity, Suffix

if sys.platform == "win32":
    _PORT_ERRORS: tuple[type[Exception], ...] = (OSError,)
else:
    import termios

    # pyserial lets termios.error through when a port vanishes while it opens; its own SerialException is an OSError.
    _PORT_ERRORS = (OSError, termios.error)

_PARITIES = {Parity.NONE: serial.PARITY_NONE, Parity.EVEN: serial.PARITY_EVEN, Parity.ODD: serial.PARITY_ODD}


class PortState(StrEnum):
    """READY once the port is open, LOST while it is not (and is tried again), STOPPED at the end.

    GARBLED is open but not understood: most often another baud rate or format than the device's.
    """

    READY = "ready"
    GARBLED = "garbled"
    LOST = "lost"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """How the bits travel, and how they make frames."""

    baudrate: int = 9600
    bytesize: int = 8
    parity: Parity = Parity.NONE
    stopbits: int = 1
    framing: Framing = BY_LINE


USUAL_LINE = Line()


class SerialPort:
    """Reads one port until closed; reconnects by itself, each failed attempt waiting longer (0.1 s to 2 s).

    ``address`` is a path or ``usb:VID:PID[:SERIAL]``, looked up anew at each attempt: a device plugged in elsewhere is
    the same device. ``on_frame`` gets the frame and the time it was read; ``on_quiet`` is told of each read without
    bytes.
    """

    FIRST_RETRY_S = 0.1
    LAST_RETRY_S = 2.0
    READ_TIMEOUT_S = 0.2
    CLOSE_TIMEOUT_S = 0.5

    def __init__(
        self,
        address: str,
        *,
        on_frame: Callable[[bytes, float], None],
        on_state: Callable[[PortState], None],
        on_dropped: Callable[[Dropped], None],
        on_quiet: Callable[[float], None] | None = None,
        line: Line = USUAL_LINE,
        clock: Callable[[], float] = time.monotonic,
        lister: PortLister = serial_ports,
    ) -> None:
        self.why_lost = ""
        self._address = address
        self._line = line
        self._on_frame = on_frame
        self._on_state = on_state
        self._on_dropped = on_dropped
        self._on_quiet = on_quiet
        # A read that times out must prove a pause, so it lasts a little longer than one.
        framing = line.framing
        self._timeout_s = framing.gap_s + 0.01 if framing.suffix is Suffix.GAP else self.READ_TIMEOUT_S
        self._clock = clock
        self._lister = lister
        self._framer = Framer(framing)
        self._state: PortState | None = None
        self._retry_s = self.FIRST_RETRY_S
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"port {address}", daemon=True)

    def start(self) -> None:
        """Begin to read. A port is started once."""
        self._thread.start()

    def close(self) -> None:
        """Stop reading. Raises TimeoutError when a callback keeps the thread longer than half a second."""
        self._stop.set()
        if not self._thread.is_alive() or self._thread is threading.current_thread():
            return
        self._thread.join(self.CLOSE_TIMEOUT_S)
        if self._thread.is_alive():
            raise TimeoutError(f"{self._thread.name} is still busy in a callback")

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def report(self, state: PortState) -> None:
        """Tell a state that is another than before; on the reading thread."""
        if state is not self._state:
            self._state = state
            self._on_state(state)

    def _run(self) -> None:
        try:
            while not self._stop.is_set():
                port = self._open()
                if port is not None:
                    with port:
                        self.report(PortState.READY)
                        self._read(port)
                # The lost port is closed by now: held open, it would come back under another name.
                self._stop.wait(self._retry_s)
                self._retry_s = min(2 * self._retry_s, self.LAST_RETRY_S)
        finally:
            # Also when a callback raised: a device that is no longer read must not look alive.
            self.report(PortState.STOPPED)

    def _open(self) -> serial.Serial | None:
        try:
            return serial.Serial(
                locate(self._address, self._lister),
                self._line.baudrate,
                bytesize=self._line.bytesize,
                parity=_PARITIES[self._line.parity],
                stopbits=self._line.stopbits,
                timeout=self._timeout_s,
                exclusive=True,
            )
        except _PORT_ERRORS as refused:
            self._lose(refused)
            return None

    def _read(self, port: serial.Serial) -> None:
        """Until the port is lost or reading is stopped."""
        heard = self._clock()
        while not self._stop.is_set():
            try:
                waiting = port.in_waiting
                data = port.read(waiting or 1)
            except _PORT_ERRORS as lost:
                self._deliver(self._framer.cut_off())
                self._lose(lost)
                return
            self._retry_s = self.FIRST_RETRY_S
            # Bytes that were already waiting prove no pause: this thread may have been late, not the device.
            heard = heard if waiting else self._clock()
            self._deliver(self._framer.feed(data, heard))
            if not data and self._on_quiet is not None:
                self._on_quiet(self._clock())
        self._deliver(self._framer.cut_off())

    def _deliver(self, found: Iterable[bytes | Dropped]) -> None:
        for one in found:
            if isinstance(one, Dropped):
                self._on_dropped(one)
            else:
                self._on_frame(one, self._clock())

    def _lose(self, why: Exception) -> None:
        self.why_lost = str(why)
        self.report(PortState.LOST)
