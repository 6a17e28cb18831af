"""A scale on a real pty: changes are told, repetitions are not, and a scale that falls silent has no weight."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from floorledger.adapters.serial_port import PortState
from floorledger.adapters.serial_scale import SerialScale
from floorledger.domain.number import micro
from floorledger.domain.scale import Weight, read_weight
from tests.pty_device import Bench, Device, pty

READY, GARBLED, LOST, STOPPED = PortState


class Hands:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    for device in pty(tmp_path / "scale"):
        yield Bench(device)


def scale(bench: Bench, clock: Callable[[], float], device: Device | None = None) -> SerialScale:
    path = (device or bench.device).path
    return SerialScale(str(path), on_weight=bench.tell, on_state=bench.tell, clock=clock)


def weight(line: bytes) -> Weight:
    found = read_weight(line)
    assert found is not None
    return found


STABLE = b"ST,GS,+  12.345kg"
MOVING = b"US,GS,+  12.300kg"


def test_a_weight_is_told_once_however_often_it_is_sent(bench: Bench):
    with scale(bench, Hands()):
        bench.expect(READY)
        bench.device.send(*[MOVING + b"\r\n"] * 3, *[STABLE + b"\r\n"] * 20, b"ST,GS,+   0.000kg\r\n")
        bench.expect(weight(MOVING), weight(STABLE), weight(b"ST,GS,+   0.000kg"))
    bench.expect(None, STOPPED)


def test_a_moving_load_is_told_seven_times_a_second_at_most_a_stable_one_at_once(bench: Bench):
    clock = Hands()
    with scale(bench, clock):
        bench.expect(READY)
        bench.device.send(*(b"US,GS,+  %2d.000kg\r\n" % load for load in range(10, 30)), STABLE + b"\r\n")
        bench.expect(weight(b"US,GS,+  10.000kg"), weight(STABLE))
        clock.now += 0.16
        bench.device.send(b"US,GS,+  31.000kg\r\n", b"US,GS,+  32.000kg\r\n", STABLE + b"\r\n")
        bench.expect(weight(b"US,GS,+  31.000kg"), weight(STABLE))
    bench.expect(None, STOPPED)


def test_the_tare_goes_with_the_net_weight(bench: Bench):
    with scale(bench, Hands()):
        bench.expect(READY)
        bench.device.send(b"ST,TR,+   1.500kg\r\nST,NT,+  10.845kg\r\n")
        bench.wait(lambda told: len(told) == 1, "a net weight")
        told = bench.told.pop()
        assert isinstance(told, Weight)
        assert (told.value, told.tare) == (micro("10.845"), micro("1.5"))
    bench.expect(None, STOPPED)


def test_a_scale_that_falls_silent_has_no_weight_any_more(bench: Bench):
    clock = Hands()
    with scale(bench, clock):
        bench.expect(READY)
        bench.device.send(STABLE + b"\r\n")
        bench.expect(weight(STABLE))
        clock.now += 2.0
        bench.expect(None)
        bench.device.send(STABLE + b"\r\n")
        bench.expect(weight(STABLE))
    bench.expect(None, STOPPED)


def test_an_unplugged_scale_has_no_weight(bench: Bench):
    with scale(bench, Hands()):
        bench.expect(READY)
        bench.device.send(STABLE + b"\r\nST,GS,+  99")
        bench.expect(weight(STABLE))
        bench.device.unplug()
        bench.expect(None, LOST)
        bench.device.plug_in()
        bench.expect(READY)
        bench.device.send(STABLE + b"\r\n")
        bench.expect(weight(STABLE))
    bench.expect(None, STOPPED)


def test_line_after_line_that_makes_no_weight_is_told_as_a_state(bench: Bench):
    with scale(bench, Hands()):
        bench.expect(READY)
        bench.device.send(*[b"\xf8\x80\x1e\r\n"] * 9)
        bench.expect(GARBLED)
        bench.device.send(STABLE + b"\r\n")
        bench.expect(READY, weight(STABLE))
    bench.expect(None, STOPPED)


def test_a_megabyte_without_a_line_end_then_a_weight(bench: Bench):
    with scale(bench, Hands()):
        bench.expect(READY)
        bench.device.send(b"\xa5" * 2**20, b"\r\n" + STABLE + b"\r\n")
        bench.expect(weight(STABLE))
    bench.expect(None, STOPPED)


@pytest.mark.parametrize("at", range(1, len(STABLE)))
def test_half_a_line_is_no_smaller_weight(at: int):
    """Cut anywhere at its front, a line is no line; cut at its end it is one only where just its unit lost a letter."""
    assert read_weight(STABLE[at:]) is None
    shorter = read_weight(STABLE[:-at])
    assert shorter is None or shorter.value == micro("12.345")
