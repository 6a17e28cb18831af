"""A device at the other end of a pty, and a list of what the product told of it."""

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from floorledger.adapters.framing import Dropped
from floorledger.adapters.serial_port import PortState
from floorledger.adapters.serial_scanner import SerialScanner
from floorledger.domain.scale import Weight

Told = bytes | Dropped | PortState | Weight | None


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
        self.told: list[Told] = []
        self._news = threading.Condition()

    def scanner(self, **options: object) -> SerialScanner:
        return SerialScanner(
            str(self.device.path), on_frame=self.tell, on_state=self.tell, on_dropped=self.tell, **options
        )

    def tell(self, what: Told) -> None:
        with self._news:
            self.told.append(what)
            self._news.notify()

    def wait(self, done: Callable[[list], bool], what: str) -> None:
        with self._news:
            assert self._news.wait_for(lambda: done(self.told), timeout=5), f"{what}; told so far: {self.told[-5:]}"

    def expect(self, *what: Told) -> None:
        """Wait until exactly these have been told since the last time."""
        self.wait(lambda told: len(told) >= len(what), f"waited for {len(what)}")
        with self._news:
            assert self.told[: len(what)] == list(what)
            del self.told[: len(what)]


def pty(link: Path) -> Iterator[Device]:
    """A device until the test is over; for fixtures."""
    if sys.platform == "win32":
        pytest.skip("ptys stand in for serial ports on POSIX only")
    device = Device(link)
    yield device
    device.unplug()
