"""From the byte on the pty to the tick painted in the window, with what of it is the durable commit and its fsync.

All in one run: the fsync of the same bytes is timed in turn with the scans, on the same disk. Beside it the memory
after many events, the share of a core that the waiting window takes, and what is in the time at its slowest.
"""

import gc
import os
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from floorledger.domain.detail import Time, TimeCategory, TimeKind
from floorledger.domain.label import ScanKind, label
from floorledger.main.app import POLL_MS
from floorledger.services.capture import Draft
from floorledger.services.views import Tone
from tests.bench.figures import p50_p99, percentile, row
from tests.floor import Floor, floor
from tests.rig import OPERATOR

_IDLE_S = 10.0
_REST_S = 0.06
"""Between two labels a hand needs longer than this."""
_ROUND = ("GOOD", "1", "OK", "UNDO", "OK")
"""One piece reported and taken back, so that the order never fills up."""
_EVENTS = 10_000
_BATCH = 100


class PaintWatch(QObject):
    """Notes when the window was told to paint what has changed; it is painted when the loop comes back."""

    painted = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """All paint events of a window come out of its one update request."""
        if event.type() == QEvent.Type.UpdateRequest:
            self.painted = time.perf_counter()
        return False


class Spans:
    """Times every call of a function."""

    def __init__(self, owner: object, name: str) -> None:
        self.last = 0.0
        self._call: Callable[..., object] = getattr(owner, name)
        setattr(owner, name, self._timed)

    def _timed(self, *args: object, **named: object) -> object:
        begun = time.perf_counter()
        try:
            return self._call(*args, **named)
        finally:
            self.last += time.perf_counter() - begun

    def take(self) -> float:
        """The time since it was last taken, in seconds."""
        spent, self.last = self.last, 0.0
        return spent


def report(folder: Path, scans: int) -> None:
    with _mara(folder / "scan") as mara:
        probe = Probe(mara)
        mara.app.network._timer.stop()
        with (folder / "scan.log").open("ab", buffering=0) as bare:
            alone = [probe.scan(number, bare, rest_s=_REST_S) for number in range(scans)]
            _say(probe, alone)
            in_a_row = [probe.scan(number, bare) for number in range(scans // 4)]
            mara.app.network._timer.start()
            beside = [probe.scan(number, bare, rest_s=_REST_S) for number in range(scans // 4)]
        row("  the same without a pause between two (p50/p99)", p50_p99(in_a_row), f"{len(in_a_row)} scans")
        row("  the same with the hub in this process (p50/p99)", p50_p99(beside), f"{len(beside)} scans")
        _idle(mara)


def _say(probe: "Probe", alone: list[float]) -> None:
    commits = [spent for spent in probe.taken["commit"] if spent]
    row("byte on the pty -> tick painted (p50/p99)", p50_p99(alone), f"{len(alone)} scans, hub elsewhere")
    row("  those that record something (p50/p99)", p50_p99(probe.recording), f"{len(probe.recording)} of all")
    row("  of it the service, on the worker (p50/p99)", p50_p99(probe.taken["service"]))
    row("    of it the durable commit (p50/p99)", p50_p99(commits), _share(commits, probe.recording))
    row("    a bare fsync of as many bytes (p50/p99)", p50_p99(probe.fsync), _share(probe.fsync, probe.recording))
    row("  of it rendering, on the GUI's thread (p50/p99)", p50_p99(probe.taken["rendering"]))


@contextmanager
def _mara(folder: Path) -> Iterator[Floor]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(["floorledger"])
    folder.mkdir()
    with floor(qt, folder) as mara:
        assert mara.app.devices is not None
        # The reader takes the same label within 700 ms for one scan; here each is meant.
        mara.app.devices.count_mode(on=True)
        mara.at_work().settle()
        yield mara


class Probe:
    """Scans, one by one, and where the time went."""

    def __init__(self, mara: Floor) -> None:
        self._mara = mara
        self._watch = PaintWatch()
        self._answered = 0.0
        mara.app.terminal.answered.connect(self._note)
        mara.app.terminal.installEventFilter(self._watch)
        self._spans = {
            "commit": Spans(mara.app.desk.installation.store, "append"),
            "service": Spans(mara.app.desk.terminal, "scan"),
            "rendering": Spans(mara.app.terminal._screen, "render_view"),
        }
        self.taken: dict[str, list[float]] = {name: [] for name in self._spans}
        self.recording: list[float] = []
        self.fsync: list[float] = []

    def scan(self, number: int, bare: FileIO, rest_s: float = 0.0) -> float:
        """Seconds from the write to the paint that shows the answer; beside it the fsync of as many bytes.

        Afterwards the window has ``rest_s`` for what it does behind the tick, such as the tape's new row.
        """
        verb = _ROUND[number % len(_ROUND)]
        spent = self._shown(label(ScanKind.COMMAND, verb).encode() + b"\r\n")
        for name, span in self._spans.items():
            self.taken[name].append(span.take())
        if verb == "OK":
            self.recording.append(spent)
            begun = time.perf_counter()
            bare.write(b"x" * 1200)
            os.fsync(bare.fileno())
            self.fsync.append(time.perf_counter() - begun)
        rested = time.perf_counter() + rest_s
        while time.perf_counter() < rested:
            self._mara.app.qt.processEvents()
            time.sleep(0.002)
        return spent

    def _note(self) -> None:
        self._answered = time.perf_counter()

    def _shown(self, raw: bytes) -> float:
        mara = self._mara
        begun = time.perf_counter()
        mara.device.send(raw)
        while self._answered < begun or self._watch.painted < self._answered:
            mara.app.qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        painted = time.perf_counter()
        last = mara.answers[-1].last_scan
        assert last is not None
        assert last.tone is Tone.TAKEN, last
        return painted - begun


def _share(part: list[float], whole: list[float]) -> str:
    return f"{100 * percentile(part, 0.5) / percentile(whole, 0.5):.0f} % of a recording scan at p50"


def _idle(mara: Floor) -> None:
    """The waiting window: no scan, its usual polls and the look for news of the hub."""
    mara.app.terminal._poll.start(POLL_MS)
    mara.settle(5.0)
    begun, used = time.perf_counter(), _cpu()
    waiting = QEventLoop()
    QTimer.singleShot(int(_IDLE_S * 1000), waiting.quit)
    waiting.exec()
    spent = time.perf_counter() - begun
    row("CPU share of the waiting window", f"{100 * (_cpu() - used) / spent:.2f} %", f"of one core, over {spent:.0f} s")


def _cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def memory(folder: Path, events: int = _EVENTS) -> None:
    """Resident memory of the terminal before and after many events were recorded, sent and shown."""
    with _mara(folder / "memory") as mara:
        at = mara.app.desk.installation
        draft = Draft(
            detail=Time(category=TimeCategory.RUN, kind=TimeKind.MACHINE, worked_s=60, paid_s=0),
            occurred_start=mara.clock.now(),
            order_no="WO1001",
            operation_no="10",
            work_center="100",
        )
        before = _resident_mib()
        for _ in range(events // _BATCH):
            at.capture.record_many([draft] * _BATCH, OPERATOR)
            mara.clock.forward(1)
            mara.app.terminal.refresh()
            mara.settle()
        gc.collect()
        row("resident memory before -> after", f"{before:.0f} -> {_resident_mib():.0f} MiB", f"{events} events")


def _resident_mib() -> float:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return float("nan")
