"""Whole frames out of a stream of bytes, wherever the chunks split (domain.md B6.2); bytes kept as received."""

from dataclasses import dataclass
from enum import StrEnum

from floorledger.services.settings import Suffix

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
