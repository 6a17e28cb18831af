"""A barcode scanner on a serial or USB-COM port: whole frames, bytes kept as received (domain.md B6.2).

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

if sys.platform == "win32":
    _PORT_ERRORS: tuple[type[Exception], ...] = (OSError,)
else:
    import termios

    # pyserial lets termios.error through when a port vanishes while it opens; its own SerialException is an OSError.
    _PORT_ERRORS = (OSError, termios.error)


class Suffix(StrEnum):
    """What ends a frame. LINE takes CR, LF and CRLF alike; GAP takes a pause on the line."""

    LINE = "line"
    CR = "cr"
    LF = "lf"
    CRLF = "crlf"
    TAB = "tab"
    GAP = "gap"


_ENDS = {
    Suffix.LINE: (b"\r", b"\n"),
    Suffix.CR: (b"\r",),
    Suffix.LF: (b"\n",),
    Suffix.CRLF: (b"\r\n",),
    Suffix.TAB: (b"\t",),
    Suffix.GAP: (),
}


@dataclass(frozen=True, slots=True)
class Framing:
    """How the scanner marks its frames. ``prefix`` (such as STX) is taken off where it is sent."""

    suffix: Suffix = Suffix.LINE
    prefix: bytes = b""
    gap_s: float = 0.05
    max_bytes: int = 4096


BY_LINE = Framing()


class Why(StrEnum):
    """Why bytes were not handed on as a frame."""

    REPEAT = "repeat"
    """The same scan again within the window: the reader saw the label twice."""
    OVERSIZE = "oversize"
    """Longer than any label: noise, dropped up to the next end of frame."""
    CUT_OFF = "cut off"
    """The port was lost, or reading stopped, in the middle of a frame."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """Bytes that were not handed on; of an oversized frame only its beginning."""

    why: Why
    data: bytes


class PortState(StrEnum):
    """READY once the port is open, LOST while it is not (and is tried again), STOPPED at the end."""

    READY = "ready"
    LOST = "lost"
    STOPPED = "stopped"


class Framer:
    """Cuts a stream of bytes into frames, wherever the chunks split. Empty frames (a LF after a CR) do not count."""

    def __init__(self, framing: Framing) -> None:
        self._framing = framing
        self._ends = _ENDS[framing.suffix]
        self._buffer = bytearray()
        self._skipping = False
        self._heard = 0.0

    def feed(self, data: bytes, now: float) -> list[bytes | Dropped]:
        """The frames that ``data``, arrived at ``now`` (seconds), completes. Feed ``b""`` when the line is silent."""
        out: list[bytes | Dropped] = []
        if not self._ends and now - self._heard >= self._framing.gap_s:
            self._end(out, bytes(self._buffer))
            self._buffer.clear()
        if data:
            self._heard = now
            self._buffer += data
            self._cut(out)
            self._limit(out)
        return out

    def cut_off(self) -> list[Dropped]:
        """Forget an unfinished frame, because the port was lost; says what was forgotten."""
        rest = bytes(self._buffer)
        self._buffer.clear()
        self._skipping = False
        return [Dropped(Why.CUT_OFF, rest)] if rest else []

    def _cut(self, out: list[bytes | Dropped]) -> None:
        at = 0
        while found := [(place, len(end)) for end in self._ends if (place := self._buffer.find(end, at)) >= 0]:
            place, length = min(found)
            self._end(out, bytes(self._buffer[at:place]))
            at = place + length
        del self._buffer[:at]

    def _end(self, out: list[bytes | Dropped], frame: bytes) -> None:
        """One frame is complete, or the rest of an oversized one."""
        skipping, self._skipping = self._skipping, False
        frame = frame.removeprefix(self._framing.prefix)
        if skipping or not frame:
            return
        oversize = len(frame) > self._framing.max_bytes
        out.append(Dropped(Why.OVERSIZE, frame[: self._framing.max_bytes]) if oversize else frame)

    def _limit(self, out: list[bytes | Dropped]) -> None:
        """Once a frame without end is too long, say so at once and keep no more of it than an end could begin in."""
        room = len(self._framing.prefix) + self._framing.max_bytes + 1
        if not self._skipping and len(self._buffer) > room:
            frame = bytes(self._buffer).removeprefix(self._framing.prefix)
            out.append(Dropped(Why.OVERSIZE, frame[: self._framing.max_bytes]))
            self._skipping = True
        if self._skipping:
            del self._buffer[:-1]


class RepeatFilter:
    """Tells a label read twice by one pull of the trigger from a second scan (domain.md B6.2: 700 ms)."""

    def __init__(self, window_s: float = 0.7) -> None:
        self._window_s = window_s
        self._seen: dict[bytes, float] = {}

    def is_repeat(self, frame: bytes, now: float) -> bool:
        """Whether ``frame`` was last seen within the window. Each sighting counts: a stuck reader stays one scan."""
        self._seen = {known: at for known, at in self._seen.items() if now - at < self._window_s}
        repeat = frame in self._seen
        self._seen[frame] = now
        return repeat


class SerialScanner:
    """Reads one port until closed; reconnects by itself, each failed attempt waiting longer (0.1 s to 2 s).

    ``count_mode`` may be set at any time: in it every frame counts, repeats too.
    """

    FIRST_RETRY_S = 0.1
    LAST_RETRY_S = 2.0
    READ_TIMEOUT_S = 0.2
    CLOSE_TIMEOUT_S = 0.5

    def __init__(
        self,
        port: str,
        *,
        on_frame: Callable[[bytes], None],
        on_state: Callable[[PortState], None],
        on_dropped: Callable[[Dropped], None],
        baudrate: int = 9600,
        framing: Framing = BY_LINE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.count_mode = False
        self.why_lost = ""
        self._port = port
        self._baudrate = baudrate
        self._on_frame = on_frame
        self._on_state = on_state
        self._on_dropped = on_dropped
        # A read that times out must prove a pause, so it lasts a little longer than one.
        self._timeout_s = framing.gap_s + 0.01 if framing.suffix is Suffix.GAP else self.READ_TIMEOUT_S
        self._clock = clock
        self._framer = Framer(framing)
        self._repeats = RepeatFilter()
        self._state: PortState | None = None
        self._retry_s = self.FIRST_RETRY_S
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"scanner {port}")

    def start(self) -> None:
        """Begin to read. A scanner is started once."""
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

    def _run(self) -> None:
        try:
            while not self._stop.is_set():
                port = self._open()
                if port is not None:
                    with port:
                        self._report(PortState.READY)
                        self._read(port)
                # The lost port is closed by now: held open, it would come back under another name.
                self._stop.wait(self._retry_s)
                self._retry_s = min(2 * self._retry_s, self.LAST_RETRY_S)
        finally:
            # Also when a callback raised: a scanner that no longer reads must not look alive.
            self._report(PortState.STOPPED)

    def _open(self) -> serial.Serial | None:
        try:
            return serial.Serial(self._port, self._baudrate, timeout=self._timeout_s, exclusive=True)
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
            # Bytes that were already waiting prove no pause: this thread may have been late, not the scanner.
            heard = heard if waiting else self._clock()
            self._deliver(self._framer.feed(data, heard))
        self._deliver(self._framer.cut_off())

    def _deliver(self, found: Iterable[bytes | Dropped]) -> None:
        for one in found:
            if isinstance(one, Dropped):
                self._on_dropped(one)
            elif self._repeats.is_repeat(one, self._clock()) and not self.count_mode:
                self._on_dropped(Dropped(Why.REPEAT, one))
            else:
                self._on_frame(one)

    def _lose(self, why: Exception) -> None:
        self.why_lost = str(why)
        self._report(PortState.LOST)

    def _report(self, state: PortState) -> None:
        if state is not self._state:
            self._state = state
            self._on_state(state)
