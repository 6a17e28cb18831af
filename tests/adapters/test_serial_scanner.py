"""The serial scanner: framing without a port, and reading on real pty pairs."""

import contextlib
import itertools
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorledger.adapters.serial_scanner import (
    Dropped,
    Framer,
    Framing,
    PortState,
    RepeatFilter,
    SerialScanner,
    Suffix,
    Why,
)

SCAN = b"]d201095060001343521727123110AB-1\x1d21SN0001"
READY, LOST, STOPPED = PortState


# --- Framing, without a port


def frames(framing: Framing, *chunks: bytes, step_s: float = 0.001) -> list[bytes | Dropped]:
    framer = Framer(framing)
    now = 100.0
    out: list[bytes | Dropped] = []
    for chunk in chunks:
        out += framer.feed(chunk, now := now + step_s)
    return out


@pytest.mark.parametrize(
    ("framing", "chunks", "expected"),
    [
        (Framing(), [b"A\rB\r"], [b"A", b"B"]),
        (Framing(), [b"A\nB\n"], [b"A", b"B"]),
        (Framing(), [b"A\r\nB\r\n"], [b"A", b"B"]),
        (Framing(), [b"A\r", b"\nB\r", b"\n"], [b"A", b"B"]),
        (Framing(), [b"\r\n\r\n"], []),
        (Framing(), [b"A", b"B", b"\r"], [b"AB"]),
        (Framing(), [b"A\tB\r"], [b"A\tB"]),
        (Framing(), [b"A \x00\x1d\xff\r"], [b"A \x00\x1d\xff"]),
        (Framing(), [b"A"], []),
        (Framing(suffix=Suffix.CR), [b"A\r\nB\r"], [b"A", b"\nB"]),
        (Framing(suffix=Suffix.LF), [b"A\r\nB\n"], [b"A\r", b"B"]),
        (Framing(suffix=Suffix.CRLF), [b"A\rB\r", b"\nC\r\n"], [b"A\rB", b"C"]),
        (Framing(suffix=Suffix.TAB), [b"A\rB\tC\t"], [b"A\rB", b"C"]),
        (Framing(prefix=b"\x02"), [b"\x02A\rB\r\x02\r"], [b"A", b"B"]),
        (Framing(prefix=b"\x02"), [b"\x02\x02A\r"], [b"\x02A"]),
    ],
)
def test_suffixes(framing: Framing, chunks: list[bytes], expected: list[bytes]):
    assert frames(framing, *chunks) == expected


GAP = Framing(suffix=Suffix.GAP)


@pytest.mark.parametrize(
    ("chunks", "step_s", "expected"),
    [
        ([b"A", b"B", b""], 0.049, []),
        ([b"A", b"B", b"", b""], 0.049, [b"AB"]),
        ([b"A", b"B", b""], 0.051, [b"A", b"B"]),
        ([b"A\rB\n", b""], 0.051, [b"A\rB\n"]),
        ([b"", b"", b""], 0.051, []),
    ],
)
def test_a_gap_ends_a_frame(chunks: list[bytes], step_s: float, expected: list[bytes]):
    assert frames(GAP, *chunks, step_s=step_s) == expected


@pytest.mark.parametrize("framing", [Framing(max_bytes=8), Framing(max_bytes=8, suffix=Suffix.CRLF)])
@pytest.mark.parametrize(
    "chunks",
    [
        [b"x" * 100 + b"\r\n"],
        [b"x"] * 100 + [b"\r", b"\n"],
        [b"x" * 9 + b"\r\n"],
        [b"x" * 50, b"y" * 50 + b"\r", b"\n"],
    ],
)
def test_an_oversized_frame_is_reported_once_and_the_next_is_good(framing: Framing, chunks: list[bytes]):
    assert frames(framing, *chunks, b"12345678\r\n", b"A\r\n") == [
        Dropped(Why.OVERSIZE, b"xxxxxxxx"),
        b"12345678",
        b"A",
    ]


def test_an_oversized_frame_is_reported_before_its_end_comes():
    assert frames(Framing(max_bytes=8), b"x" * 20) == [Dropped(Why.OVERSIZE, b"xxxxxxxx")]


def test_an_endless_frame_does_not_fill_the_memory():
    framer = Framer(Framing(max_bytes=8))
    for _ in range(100):
        framer.feed(b"x" * 1000, 1.0)
    assert len(framer._buffer) < 20


def test_an_oversized_frame_ends_with_the_gap():
    framing = Framing(suffix=Suffix.GAP, max_bytes=8)
    assert frames(framing, b"x" * 20, b"", b"A", b"", step_s=0.06) == [Dropped(Why.OVERSIZE, b"xxxxxxxx"), b"A"]


def test_what_was_unfinished_is_told_when_the_line_is_cut():
    framer = Framer(Framing())
    framer.feed(b"A\rhalf", 1.0)
    assert framer.cut_off() == [Dropped(Why.CUT_OFF, b"half")]
    assert framer.cut_off() == []
    assert framer.feed(b"B\r", 2.0) == [b"B"]


ANY_FRAMING = [
    Framing(),
    Framing(suffix=Suffix.CRLF),
    Framing(suffix=Suffix.TAB),
    Framing(max_bytes=5),
    Framing(max_bytes=5, prefix=b"\x02"),
]


@given(
    st.sampled_from(ANY_FRAMING),
    st.lists(st.binary(max_size=8), max_size=6),
    st.data(),
)
def test_where_the_chunks_split_does_not_matter(framing: Framing, pieces: list[bytes], data: st.DataObject):
    stream = b"".join(
        data.draw(st.sampled_from([b"", b"\x02"])) + piece + data.draw(st.sampled_from([b"\r\n", b"\r", b"\t", b""]))
        for piece in pieces
    )
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=5)))
    chunks = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    assert frames(framing, *chunks) == frames(framing, stream)


def test_repeats_within_the_window():
    repeats = RepeatFilter()
    seen = [(b"A", 0.0), (b"A", 0.69), (b"A", 1.38), (b"A", 2.09), (b"B", 2.1), (b"A", 2.2), (b"B", 2.9)]
    assert [repeats.is_repeat(frame, now) for frame, now in seen] == [False, True, True, False, False, True, False]


# --- On a real pty pair


class Device:
    """The scanner's side of a pty pair; ``path`` is what the product opens."""

    def __init__(self, link: Path) -> None:
        self.path = link
        self.master = -1
        self.plug_in()

    def plug_in(self) -> None:
        self.master, slave = os.openpty()
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(slave))
        os.close(slave)

    def send(self, *chunks: bytes, pause_s: float = 0.0) -> None:
        for chunk in chunks:
            view = memoryview(chunk)
            while view:
                view = view[os.write(self.master, view) :]
            time.sleep(pause_s)

    def change_over(self) -> None:
        """Out and in again before anyone looks."""
        old = self.master
        self.plug_in()
        os.close(old)

    def unplug(self) -> None:
        if self.master >= 0:
            os.close(self.master)
            self.path.unlink()
            self.master = -1


class Bench:
    """A scanner on a device, and everything it told us, in order."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self.told: list[bytes | Dropped | PortState] = []
        self._news = threading.Condition()

    def scanner(self, **options: object) -> SerialScanner:
        return SerialScanner(
            str(self.device.path), on_frame=self.tell, on_state=self.tell, on_dropped=self.tell, **options
        )

    def tell(self, what: bytes | Dropped | PortState) -> None:
        with self._news:
            self.told.append(what)
            self._news.notify()

    def wait(self, done: Callable[[list], bool], what: str) -> None:
        with self._news:
            assert self._news.wait_for(lambda: done(self.told), timeout=5), f"{what}; told so far: {self.told[-5:]}"

    def expect(self, *what: bytes | Dropped | PortState) -> None:
        """Wait until exactly these have been told since the last time."""
        self.wait(lambda told: len(told) >= len(what), f"waited for {len(what)}")
        with self._news:
            assert self.told[: len(what)] == list(what)
            del self.told[: len(what)]


@pytest.fixture
def device(tmp_path: Path) -> Iterator[Device]:
    if sys.platform == "win32":
        pytest.skip("ptys stand in for serial ports on POSIX only")
    device = Device(tmp_path / "scanner")
    yield device
    device.unplug()


@pytest.fixture
def bench(device: Device) -> Bench:
    return Bench(device)


@contextlib.contextmanager
def reading(bench: Bench, **options: object) -> Iterator[SerialScanner]:
    """A started scanner that is READY; afterwards everything told must have been expected."""
    with bench.scanner(**options) as scanner:
        bench.expect(READY)
        yield scanner
    bench.expect(STOPPED)
    assert bench.told == []


def test_a_frame_split_at_every_position(bench: Bench):
    with reading(bench) as scanner:
        scanner.count_mode = True
        for at in range(1, len(SCAN) + 1):
            bench.device.send(SCAN[:at], SCAN[at:] + b"\r", pause_s=0.002)
        bench.expect(*[SCAN] * len(SCAN))


def test_byte_by_byte_with_cr_and_lf_apart(bench: Bench):
    with reading(bench):
        bench.device.send(*(bytes([byte]) for byte in SCAN + b"\r\nB\r\n"), pause_s=0.002)
        bench.expect(SCAN, b"B")


def test_two_frames_in_one_write_and_utf8_split_inside_a_character(bench: Bench):
    text = "LOC/Größe-ß€".encode()
    with reading(bench):
        bench.device.send(b"one\rtwo\r")
        bench.expect(b"one", b"two")
        bench.device.send(text[:7], text[7:-1], text[-1:] + b"\r", pause_s=0.005)
        bench.expect(text)


def test_control_bytes_arrive_as_sent(bench: Bench):
    every = bytes(byte for byte in range(256) if byte not in b"\r\n")
    with reading(bench):
        bench.device.send(every + b"\r")
        bench.expect(every)


def test_a_megabyte_of_noise_then_a_good_scan(bench: Bench):
    noise = bytes(byte for byte in range(256) if byte not in b"\r\n") * 4200
    assert len(noise) > 2**20
    with reading(bench):
        bench.device.send(noise, b"\r" + SCAN + b"\r")
        bench.expect(Dropped(Why.OVERSIZE, noise[:4096]), SCAN)


def test_a_pause_ends_a_frame(bench: Bench):
    with reading(bench, framing=Framing(suffix=Suffix.GAP, prefix=b"\x02", gap_s=0.2)):
        bench.device.send(b"\x02half ", b"and half", pause_s=0.005)
        bench.expect(b"half and half")
        bench.device.send(b"\x02next")
        bench.expect(b"next")


def test_a_late_reader_takes_waiting_bytes_for_no_pause(bench: Bench):
    # By this clock every read comes a second after the one before.
    seconds = itertools.count(1.0)
    with reading(bench, framing=Framing(suffix=Suffix.GAP), clock=lambda: next(seconds)):
        bench.device.send(SCAN)
        bench.expect(SCAN)


def test_unplugged_in_the_middle_of_a_frame_and_back(bench: Bench):
    with reading(bench) as scanner:
        bench.device.send(b"whole\rhalf")
        bench.expect(b"whole")
        bench.device.unplug()
        bench.expect(Dropped(Why.CUT_OFF, b"half"), LOST)
        assert scanner.why_lost
        bench.device.plug_in()
        bench.expect(READY)
        bench.device.send(SCAN + b"\r")
        bench.expect(SCAN)


def test_out_and_in_again_is_told_too(bench: Bench):
    with reading(bench):
        bench.device.change_over()
        bench.expect(LOST, READY)
        bench.device.send(SCAN + b"\r")
        bench.expect(SCAN)


def test_absent_at_the_start(bench: Bench):
    bench.device.unplug()
    with bench.scanner() as scanner:
        bench.expect(LOST)
        assert str(bench.device.path) in scanner.why_lost
        bench.device.plug_in()
        bench.expect(READY)
    bench.expect(STOPPED)


def test_a_port_has_one_reader(bench: Bench):
    second = Bench(bench.device)
    with reading(bench), second.scanner():
        second.expect(LOST)


def test_repeats_are_told_apart_and_counted_in_count_mode(bench: Bench):
    now = [50.0]
    with reading(bench, clock=lambda: now[0]) as scanner:
        bench.device.send(b"A\rA\rB\r")
        bench.expect(b"A", Dropped(Why.REPEAT, b"A"), b"B")
        now[0] += 0.71
        bench.device.send(b"A\r")
        bench.expect(b"A")
        scanner.count_mode = True
        bench.device.send(b"A\rA\r")
        bench.expect(b"A", b"A")


def test_closing_is_quick_and_tells_what_was_unfinished(bench: Bench):
    with bench.scanner() as scanner:
        bench.expect(READY)
        bench.device.send(b"whole\rhalf")
        bench.expect(b"whole")
        began = time.perf_counter()
        scanner.close()
        assert time.perf_counter() - began < 0.5
    bench.expect(Dropped(Why.CUT_OFF, b"half"), STOPPED)


def test_closing_while_it_waits_to_reconnect_is_quick(bench: Bench, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(SerialScanner, "FIRST_RETRY_S", 60.0)
    bench.device.unplug()
    scanner = bench.scanner()
    scanner.start()
    bench.expect(LOST)
    began = time.perf_counter()
    scanner.close()
    assert time.perf_counter() - began < 0.5
    bench.expect(STOPPED)


def test_a_callback_may_close_the_scanner(bench: Bench):
    scanner = SerialScanner(
        str(bench.device.path), on_frame=lambda frame: scanner.close(), on_state=bench.tell, on_dropped=bench.tell
    )
    scanner.start()
    bench.expect(READY)
    bench.device.send(b"A\r")
    bench.expect(STOPPED)
    scanner.close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_callback_that_fails_does_not_leave_a_dead_scanner_looking_alive(bench: Bench):
    def fail(frame: bytes) -> None:
        raise OSError("disk full")

    scanner = SerialScanner(str(bench.device.path), on_frame=fail, on_state=bench.tell, on_dropped=bench.tell)
    with scanner:
        bench.expect(READY)
        bench.device.send(b"A\r")
        bench.expect(STOPPED)


def test_a_callback_that_does_not_return_is_named(bench: Bench):
    go_on = threading.Event()
    entered = threading.Event()

    def block(frame: bytes) -> None:
        entered.set()
        go_on.wait()

    scanner = SerialScanner(str(bench.device.path), on_frame=block, on_state=bench.tell, on_dropped=bench.tell)
    scanner.start()
    bench.expect(READY)
    bench.device.send(b"A\r")
    assert entered.wait(5)
    with pytest.raises(TimeoutError, match="busy in a callback"):
        scanner.close()
    go_on.set()
    bench.expect(STOPPED)
    scanner.close()
