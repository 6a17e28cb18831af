"""Several devices at once: two scanners, a scale and a keyboard scanner at one window, on real ptys."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from floorledger.adapters.port_discovery import PortInfo
from floorledger.domain.scale import Weight, read_weight
from floorledger.main.devices import Devices
from floorledger.services.settings import DeviceKind, DeviceSettings
from floorledger.ui.terminal.header import Scanner
from tests.pty_device import Device, pty

WEIGHT = b"ST,GS,+  12.345kg"


class Watch:
    """What the devices told, and how to wait for it."""

    def __init__(self, devices: Devices) -> None:
        self.scans: list[tuple[str, bytes]] = []
        self.broken: list[bytes] = []
        self.weights: list[Weight | None] = []
        self.states: list[tuple[Scanner, tuple[str, ...]]] = []
        devices.scanned.connect(lambda raw, name: self.scans.append((name, raw)))
        devices.broken.connect(self.broken.append)
        devices.weighed.connect(self.weights.append)
        devices.state.connect(lambda worst, names: self.states.append((worst, names)))

    def until(self, done: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + 10
        while not done() and time.monotonic() < end:
            QTest.qWait(5)
        assert done(), f"{what}: {self.__dict__}"

    def until_state(self, worst: Scanner, *names: str) -> None:
        self.until(lambda: self.states[-1:] == [(worst, names)], f"{worst} of {names}")


@pytest.fixture
def ports(tmp_path: Path) -> Iterator[list[Device]]:
    made = [pty(tmp_path / name) for name in ("hand", "fixed", "scale")]
    yield [next(each) for each in made]
    for each in made:
        next(each, None)


@pytest.fixture
def started(qapp: QApplication, ports: list[Device]) -> Iterator[tuple[Watch, Devices]]:
    hand, fixed, scale = ports
    settings = (
        DeviceSettings(name="Hand", kind=DeviceKind.SCANNER, port="usb:0C2E:0B61"),
        DeviceSettings(name="Fixed", kind=DeviceKind.SCANNER, port=str(fixed.path)),
        DeviceSettings(name="Scale", kind=DeviceKind.SCALE, port=str(scale.path)),
        DeviceSettings(name="Keys", kind=DeviceKind.WEDGE, gap_ms=500),
    )

    def listed() -> list[PortInfo]:
        return [PortInfo(path=str(hand.path), vid=0x0C2E, pid=0x0B61)] if hand.path.exists() else []

    devices = Devices(settings, lister=listed)
    watch = Watch(devices)
    devices.start()
    try:
        watch.until_state(Scanner.READY, "Hand", "Fixed", "Scale", "Keys")
        yield watch, devices
    finally:
        devices.close()


def test_each_device_is_heard_under_its_name(started: tuple[Watch, Devices], ports: list[Device]):
    watch, _ = started
    hand, fixed, scale = ports
    hand.send(b"WO/10", pause_s=0.002)
    scale.send(WEIGHT[:9])
    fixed.send(b"BDG/1042/6\r")
    scale.send(WEIGHT[9:] + b"\r\n")
    hand.send(b"01/30/M\r\n")
    window = QWidget()
    window.show()
    for character in "CMD/OK/F":
        QTest.keyClick(window.windowHandle(), character)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    watch.until(lambda: len(watch.scans) == 3 and bool(watch.weights), "three scans and a weight")
    window.close()
    assert set(watch.scans) == {("Hand", b"WO/1001/30/M"), ("Fixed", b"BDG/1042/6"), ("Keys", b"CMD/OK/F")}
    assert watch.weights == [read_weight(WEIGHT)]
    assert watch.broken == []


def test_one_unplugged_the_others_go_on(started: tuple[Watch, Devices], ports: list[Device]):
    watch, _ = started
    hand, fixed, _scale = ports
    hand.send(b"half a lab")
    time.sleep(0.4)  # what nobody has read yet when the cable goes is on no disk and on no screen
    hand.unplug()
    watch.until_state(Scanner.LOST, "Hand")
    assert len(watch.broken) == 1
    assert b"half a lab".startswith(watch.broken[0]), "of what was on the wire as much as had been read"
    fixed.send(b"BDG/1042/6\r")
    watch.until(lambda: watch.scans == [("Fixed", b"BDG/1042/6")], "the other scanner")
    hand.plug_in()
    watch.until_state(Scanner.READY, "Hand", "Fixed", "Scale", "Keys")
    hand.send(b"BDG/1043/4\r")
    watch.until(lambda: len(watch.scans) == 2, "the scanner that is back")


def test_the_worst_state_is_told_with_names(started: tuple[Watch, Devices], ports: list[Device]):
    watch, _ = started
    hand, fixed, scale = ports
    scale.send(b"\xfe\r\n" * 9)
    watch.until_state(Scanner.GARBLED, "Scale")
    fixed.unplug()
    watch.until_state(Scanner.LOST, "Fixed")
    hand.unplug()
    watch.until_state(Scanner.LOST, "Hand", "Fixed")


def test_in_count_mode_the_same_label_counts_each_time(started: tuple[Watch, Devices], ports: list[Device]):
    watch, devices = started
    hand = ports[0]
    hand.send(b"A\rA\rB\r")
    watch.until(lambda: len(watch.scans) == 2, "a label read twice is one scan")
    devices.count_mode(on=True)
    hand.send(b"C\rC\rC\r")
    watch.until(lambda: len(watch.scans) == 5, "three scans")
    assert watch.broken == []


def test_a_megabyte_of_noise_at_one_disturbs_no_other(started: tuple[Watch, Devices], ports: list[Device]):
    watch, _ = started
    hand, fixed, _scale = ports
    hand.send(b"\x00\xff~" * 350_000)
    fixed.send(b"BDG/1042/6\r")
    watch.until(lambda: len(watch.broken) == 1 and len(watch.scans) == 1, "one refusal, one scan")
    hand.send(b"\rWO/1001/30/M\r")
    watch.until(lambda: len(watch.scans) == 2, "the next scan")
    assert len(watch.broken[0]) == 4096
