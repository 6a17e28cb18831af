"""A terminal on the floor: the real window and services, and a serial scanner at a real pty."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from floorledger.domain.label import ScanKind, label
from floorledger.main.app import App
from floorledger.main.desk import Desk
from floorledger.services.records import TapeEntry
from floorledger.services.settings import DeviceSettings, Language, Settings, TerminalSettings, one_scanner
from floorledger.services.views import TerminalView, Tone
from tests.pty_device import Device, pty
from tests.rig import HandClock

HEADERS = (ScanKind.BADGE, "1042"), (ScanKind.ORDER, "WO1001", "10")


class Floor:
    """Scans go in at the pty; what the window shows and the log holds comes out."""

    def __init__(self, qapp: QApplication, folder: Path, device: Device, *others: DeviceSettings) -> None:
        settings = Settings(
            terminal=TerminalSettings(language=Language.ENGLISH, scan_sound=False),
            devices=(one_scanner(str(device.path)), *others),
        )
        self.clock = HandClock()
        self.device = device
        desk = Desk(folder, demo=True, clock=self.clock, use_keyring=False, settings=settings)
        self.app = App(qapp, desk, demo=True, poll_ms=0)
        self.answers: list[TerminalView] = []
        self.app.terminal.answered.connect(self.answers.append)
        self.app.terminal.show()

    @property
    def view(self) -> TerminalView:
        view = self.app.terminal.view
        assert view is not None
        return view

    def send(self, raw: bytes, *, pause_s: float = 0.0) -> TerminalView:
        """One frame, byte by byte where there is a pause, until the window has answered it."""
        before = len(self.answers)
        self.device.send(*([bytes([byte]) for byte in raw] if pause_s else [raw]), pause_s=pause_s)
        self.until(lambda: len(self.answers) > before, "an answer")
        return self.answers[-1]

    def scan(self, kind: ScanKind, *parts: str) -> Tone:
        """A label of ours."""
        last = self.send(label(kind, *parts).encode() + b"\r\n").last_scan
        assert last is not None
        return last.tone

    def at_work(self) -> "Floor":
        """Mara at the first operation of WO1001."""
        for kind, *parts in HEADERS:
            assert self.scan(kind, *parts) is Tone.TAKEN
        return self

    def settle(self, for_s: float = 0.0) -> None:
        """Wait until nothing is under way, and at least this long."""
        end = time.monotonic() + for_s
        self.until(lambda: self.app.tasks.pending == 0 and time.monotonic() >= end, "rest")

    def until(self, done: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + 20
        while not done():
            assert time.monotonic() < end, f"waited for {what}"
            self.app.qt.processEvents()
            time.sleep(0.001)

    def log(self) -> list[TapeEntry]:
        """Everything recorded, oldest first; ask when settled."""
        store = self.app.desk.installation.store
        return list(reversed(store.tape(self.clock.now().replace(year=2020), 10_000)))

    def close(self) -> None:
        self.app.close()
        self.app.terminal.close()


@contextmanager
def floor(qapp: QApplication, folder: Path, *others: DeviceSettings, template: Path | None = None) -> Iterator[Floor]:
    """A floor until the block is over; on a copy of a rig's folder where there is one, which is quicker."""
    if template is not None:
        shutil.copytree(template, folder / "plant")
    for device in pty(folder / "scanner"):
        made = Floor(qapp, folder / "plant", device, *others)
        try:
            yield made
        finally:
            made.close()
