"""Which serial ports there are, and which of them a device's address means (decisions.md D21: a port with a fake)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PortInfo:
    """A serial port; ``vid`` and ``pid`` are those of USB, None elsewhere."""

    path: str
    description: str = ""
    vid: int | None = None
    pid: int | None = None
    serial: str | None = None

    @property
    def address(self) -> str:
        """What stays the same when it is plugged in elsewhere: ``usb:VID:PID[:SERIAL]``, or its path."""
        if self.vid is None or self.pid is None:
            return self.path
        return f"usb:{self.vid:04X}:{self.pid:04X}" + (f":{self.serial}" if self.serial else "")


PortLister = Callable[[], Sequence[PortInfo]]
"""Lists the ports that are there now."""


class PortMissing(OSError):
    """No port, or more than one, has the address; the message is a sentence for the log."""


def serial_ports() -> list[PortInfo]:
    """The machine's serial ports, those of USB first."""
    from serial.tools import list_ports

    found = [
        PortInfo(
            path=port.device, description=port.description or "", vid=port.vid, pid=port.pid, serial=port.serial_number
        )
        for port in list_ports.comports()
    ]
    return sorted(found, key=lambda port: (port.vid is None, port.path))


def locate(address: str, lister: PortLister) -> str:
    """The path of the port that an address means now. Raises PortMissing."""
    if not address.lower().startswith("usb:"):
        return address
    wanted = address.split(":", 3)[1:]
    found = [port for port in lister() if _is_it(port, wanted)]
    if not found:
        raise PortMissing(f"no device {address} is plugged in")
    if len(found) > 1:
        paths = ", ".join(port.path for port in found)
        raise PortMissing(f"{paths} are all {address}: give the serial number of the one that is meant")
    return found[0].path


def _is_it(port: PortInfo, wanted: Sequence[str]) -> bool:
    if port.vid is None or port.pid is None:
        return False
    ids = (f"{port.vid:04X}", f"{port.pid:04X}")
    return ids == (wanted[0].upper(), wanted[1].upper()) and wanted[2:] in ([], [port.serial])
