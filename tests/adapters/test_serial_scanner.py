"""The serial scanner, read on real pty pairs."""

import contextlib
import itertools
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from floorledger.adapters.framing import Dropped, Framing, Why
from floorledger.adapters.port_discovery import PortInfo
from floorledger.adapters.serial_port import Line, PortState
from floorledger.adapters.serial_scanner import RepeatFilter, SerialScanner
from floorledger.domain.label import ScanKind, label
from floorledger.services.settings import Suffix
from tests.pty_device import Bench, Device, pty

SCAN = b"]d201095060001343521727123110AB-1\x1d21SN0001"
READY, LOST, STOPPED = PortState.READY, PortState.LOST, PortState.STOPPED


def test_repeats_within_the_window():
    repeats = RepeatFilter()
    seen = [(b"A", 0.0), (b"A", 0.69), (b"A", 1.38), (b"A", 2.09), (b"B", 2.1), (b"A", 2.2), (b"B", 2.9)]
    assert [repeats.is_repeat(frame, now) for frame, now in seen] == [False, True, True, False, False, True, False]


def test_what_is_scanned_twice_on_purpose_counts_sooner():
    """Eleven pieces by the command sheet are two scans of one label; OK stays one scan."""
    one, ok = (label(ScanKind.COMMAND, verb).encode() for verb in ("1", "OK"))
    repeats = RepeatFilter()
    seen = [(one, 0.0), (one, 0.24), (one, 0.48), (one, 0.74), (b"]C0" + one, 1.0), (b"]C0" + one, 1.26), (ok, 1.3)]
    assert [repeats.is_repeat(*each) for each in seen] == [False, True, True, False, False, False, False]
    assert [repeats.is_repeat(ok, now) for now in (1.6, 2.2, 2.95)] == [True, True, False]


# --- On a real pty pair


@pytest.fixture
def device(tmp_path: Path) -> Iterator[Device]:
    yield from pty(tmp_path / "scanner")


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
    with reading(bench, line=Line(framing=Framing(suffix=Suffix.GAP, prefix=b"\x02", gap_s=0.2))):
        bench.device.send(b"\x02half ", b"and half", pause_s=0.005)
        bench.expect(b"half and half")
        bench.device.send(b"\x02next")
        bench.expect(b"next")


def test_a_late_reader_takes_waiting_bytes_for_no_pause(bench: Bench):
    # By this clock every read comes a second after the one before.
    seconds = itertools.count(1.0)
    with reading(bench, line=Line(framing=Framing(suffix=Suffix.GAP)), clock=lambda: next(seconds)):
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


def test_a_scanner_plugged_in_elsewhere_is_found_again_by_its_usb_address(bench: Bench, tmp_path: Path):
    """Unplugged from one socket and put into another it has another name, and is the same scanner."""
    ports: list[PortInfo] = [PortInfo(path=str(bench.device.path), vid=0x0C2E, pid=0x0B61, serial="S1")]
    with SerialScanner(
        "usb:0c2e:0b61",
        on_frame=bench.tell,
        on_state=bench.tell,
        on_dropped=bench.tell,
        lister=lambda: tuple(ports),
    ) as scanner:
        bench.expect(READY)
        bench.device.send(b"A\rhal")
        bench.expect(b"A")
        bench.device.unplug()
        ports.clear()
        bench.expect(Dropped(Why.CUT_OFF, b"hal"), LOST)
        bench.wait(lambda told: "plugged in" in scanner.why_lost, "the listing was asked again")
        elsewhere = Device(tmp_path / "elsewhere")
        ports.append(PortInfo(path=str(elsewhere.path), vid=0x0C2E, pid=0x0B61, serial="S1"))
        bench.expect(READY)
        elsewhere.send(b"B\r")
        bench.expect(b"B")
    bench.expect(STOPPED)
    elsewhere.unplug()


def test_two_scanners_at_once_keep_their_frames_apart(bench: Bench, tmp_path: Path):
    """Each with half a frame under way, chunk by chunk in turn."""
    other = Bench(Device(tmp_path / "other"))
    with reading(bench), reading(other):
        for one, two in zip(SCAN, reversed(SCAN), strict=True):
            bench.device.send(bytes([one]))
            other.device.send(bytes([two]))
        bench.device.send(b"\r")
        bench.expect(SCAN)
        assert other.told == []
        other.device.send(b"\r")
        other.expect(SCAN[::-1])
    other.device.unplug()
