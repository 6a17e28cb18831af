"""Which port an address means; the machine's list of ports is a fake (decisions.md D21)."""

from types import SimpleNamespace

import pytest
from serial.tools import list_ports

from floorledger.adapters.port_discovery import PortInfo, PortMissing, locate, serial_ports

SCANNER = PortInfo(path="/dev/ttyACM0", vid=0x0C2E, pid=0x0B61, serial="S1")
TWIN = PortInfo(path="/dev/ttyACM1", vid=0x0C2E, pid=0x0B61, serial="S2")
OTHER = PortInfo(path="/dev/ttyUSB0", vid=0x0403, pid=0x6001)
PLAIN = PortInfo(path="/dev/ttyS0")


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/dev/ttyS9", "/dev/ttyS9"),
        ("COM3", "COM3"),
        ("usb:0403:6001", "/dev/ttyUSB0"),
        ("usb:0C2E:0B61:S2", "/dev/ttyACM1"),
        ("usb:0c2e:0b61:S1", "/dev/ttyACM0"),
    ],
)
def test_the_port_of_an_address(address: str, path: str):
    assert locate(address, lambda: [SCANNER, TWIN, OTHER, PLAIN]) == path


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("usb:0C2E:0B62", "no device usb:0C2E:0B62 is plugged in"),
        ("usb:0C2E:0B61:S3", "is plugged in"),
        ("usb:0C2E:0B61", "/dev/ttyACM0, /dev/ttyACM1 are all usb:0C2E:0B61: give the serial number"),
    ],
)
def test_none_or_several(address: str, why: str):
    with pytest.raises(PortMissing, match=why):
        locate(address, lambda: [SCANNER, TWIN, PLAIN])


def test_each_port_has_an_address_that_finds_it_again():
    ports = [SCANNER, TWIN, OTHER, PLAIN]
    assert [port.address for port in ports] == ["usb:0C2E:0B61:S1", "usb:0C2E:0B61:S2", "usb:0403:6001", "/dev/ttyS0"]
    assert [locate(port.address, lambda: ports) for port in ports] == [port.path for port in ports]


def test_the_machine_is_asked_and_usb_comes_first(monkeypatch: pytest.MonkeyPatch):
    listed = [
        SimpleNamespace(device="/dev/ttyS0", description="n/a", vid=None, pid=None, serial_number=None),
        SimpleNamespace(device="/dev/ttyACM0", description="Scanner", vid=0x0C2E, pid=0x0B61, serial_number="S1"),
    ]
    monkeypatch.setattr(list_ports, "comports", lambda: listed)
    assert serial_ports() == [
        PortInfo(path="/dev/ttyACM0", description="Scanner", vid=0x0C2E, pid=0x0B61, serial="S1"),
        PortInfo(path="/dev/ttyS0", description="n/a"),
    ]
