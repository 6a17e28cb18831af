"""A floor of real processes: a hub, a terminal with its scanner on a pty, and a desk that speaks with the hub too."""

import json
import os
import queue
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from floorledger.adapters.clock import SystemClock
from floorledger.adapters.credentials import SecretStore
from floorledger.domain.chain import read_event
from floorledger.domain.event import Event
from floorledger.domain.label import DIGITS, REPEATED, VERBS, ScanKind, label
from floorledger.domain.master import MasterData
from floorledger.domain.policy import Policy
from floorledger.main.hub_server import issue_code
from floorledger.main.installation import DOCUMENTS, HubSide, Installation, open_hub, open_installation
from floorledger.main.remote_hub import connect, enrol_device
from floorledger.main.setup_commands import apply_file
from floorledger.services.publish import publish
from floorledger.services.records import Person

WAIT_S = 30
REPEAT_S, ENTRY_REPEAT_S = 0.72, 0.27
"""How long a hand that scans the same label again waits: longer than the reader's own double reads (domain.md B6.2)."""
SELF_TEST = b"]C191FLOORLEDGER\x1d92SELFTEST"
SETTINGS = """
[hub]
url = "{url}"
[terminal]
language = "en"
work_center = "{work_center}"
[[devices]]
name = "Hand scanner"
kind = "scanner"
port = "{port}"
"""
_ENV = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}


def until(true: Callable[[], object], what: str) -> None:
    """Wait until something is so."""
    end = time.monotonic() + WAIT_S
    while not true():
        assert time.monotonic() < end, f"waited {WAIT_S} s in vain: {what}"
        time.sleep(0.01)


def frame(word: str) -> bytes:
    """A label's bytes: ``BDG:1042``, ``WO:WO5/10``, ``LOT:BRASS/B1``, ``RSN:DWN/TOOL``, ``LOC:LINE``, or a command."""
    kinds = {
        "BDG": ScanKind.BADGE,
        "WO": ScanKind.ORDER,
        "LOT": ScanKind.LOT,
        "RSN": ScanKind.REASON,
        "LOC": ScanKind.LOCATION,
    }
    prefix, colon, rest = word.partition(":")
    if colon and prefix in kinds:
        return label(kinds[prefix], *rest.split("/")).encode()
    return label(ScanKind.COMMAND, word).encode() if word in VERBS | DIGITS else word.encode()


class HubProcess:
    """A hub of its own, served by the command line; it can go and come back at the same address."""

    def __init__(self, folder: Path, master: MasterData, policy: Policy, people: tuple[Person, ...]) -> None:
        self.folder, self.url = folder, f"sqlite:///{folder / 'hub.db'}"
        folder.mkdir()
        side = self.open()
        publish(side.store, side.hub.clock.now(), master=master, policy=policy, people=people)
        self.shut(side)
        self._process: subprocess.Popen[str] | None = None
        self.address, self._port = "", "0"

    def open(self) -> HubSide:
        """The hub's databases, while it is not served."""
        secrets = SecretStore(self.folder / "data" / "keys", use_keyring=False)
        ledger = f"sqlite:///{self.folder / 'ledger.db'}"
        return open_hub(self.url, ledger, secrets, SystemClock(), documents=self.folder / DOCUMENTS)

    @staticmethod
    def shut(side: HubSide) -> None:
        side.store.engine.dispose()
        side.ledger.engine.dispose()

    def start(self) -> None:
        command = ["hub", "serve", "--db", self.url, "--port", self._port, "--data-dir", str(self.folder / "data")]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "floorledger", *command], stdout=subprocess.PIPE, text=True, env=_ENV
        )
        assert self._process.stdout is not None
        told = re.search(r"http://127\.0\.0\.1:(\d+)", self._process.stdout.readline())
        assert told is not None, "the hub did not start"
        self.address, self._port = told.group(0), told.group(1)

    def stop(self) -> None:
        if self._process is None:
            return
        process, self._process = self._process, None
        assert process.stdout is not None
        with process.stdout:
            process.terminate()
            assert process.wait(WAIT_S) == 0, "the hub ends in order"

    def code(self, name: str) -> str:
        """A code to enrol a device with."""
        return issue_code(self.url, name).code

    @contextmanager
    def desk(self, folder: Path) -> Iterator[Installation]:
        """Another device, for those whose work is not scanned."""
        enrol_device(folder, self.address, self.code("desk"), use_keyring=False)
        link = connect(folder, use_keyring=False)
        assert link is not None
        with link:
            device = open_installation(folder, link=link, use_keyring=False)
            device.settle()
            yield device
            device.close()


class TerminalProcess:
    """The terminal in a process of its own, its scanner's cable in the test's hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._port, self._slave = os.openpty()
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.Queue[dict[str, object]] = queue.Queue()
        self._reader: threading.Thread | None = None
        self._scanned: dict[bytes, float] = {}
        self.heard: dict[str, object] = {}

    # --- the process

    def set_up(self, hub: HubProcess, work_center: str) -> None:
        """What a roll-out does on each machine."""
        file = self.folder.with_suffix(".toml")
        port = os.ttyname(self._slave)
        file.write_text(SETTINGS.format(url=hub.address, work_center=work_center, port=port))
        apply_file(self.folder, file, hub.code(work_center), "line-1", use_keyring=False)

    def start(self) -> dict[str, object]:
        """Switch it on; what its screen shows first."""
        command = [sys.executable, str(Path(__file__).with_name("told_terminal.py")), "run"]
        command += ["--data-dir", str(self.folder)]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_ENV)
        self._answers = queue.Queue()
        self._reader = threading.Thread(target=self._listen, args=(self._process, self._answers), daemon=True)
        self._reader.start()
        first = self._next("start")
        self._self_test()
        return first

    @staticmethod
    def _listen(process: subprocess.Popen[str], answers: "queue.Queue[dict[str, object]]") -> None:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("{"):
                answers.put(json.loads(line))

    def _self_test(self) -> None:
        """The first label of a shift, until the scanner is there and the plant has arrived."""
        end = time.monotonic() + WAIT_S
        while time.monotonic() < end:
            self._write(SELF_TEST)
            try:
                if self._answers.get(timeout=REPEAT_S)["tone"] == "taken":
                    return
            except queue.Empty:
                continue
        raise AssertionError("the scanner never passed its self-test")

    def kill(self) -> None:
        """The power is gone."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        self._ended()

    def stop(self) -> None:
        """The window is closed from outside."""
        if self._process is not None:
            self._process.terminate()
            self._ended()

    def close(self) -> None:
        self.stop()
        os.close(self._port)
        os.close(self._slave)

    def _ended(self) -> None:
        assert self._process is not None
        assert self._reader is not None
        assert self._process.stdout is not None
        self._process.wait(WAIT_S)
        self._reader.join(WAIT_S)
        self._process.stdout.close()
        self._process = None

    # --- the scanner

    def scan(self, word: str) -> dict[str, object]:
        """Scan one label and wait for its answer, as a person does; never two of the same within its window."""
        self.send(word)
        heard = self._next("answer")
        self._scanned[frame(word)] = time.monotonic()
        return heard

    def send(self, word: str) -> None:
        """Scan one label; nobody waits for the answer."""
        raw = frame(word)
        self._pause(raw, ENTRY_REPEAT_S if word in REPEATED else REPEAT_S)
        self._write(raw)

    def burst(self, words: Sequence[str], answers: int) -> dict[str, object]:
        """Labels all at once, without a look at the screen; the last of the answers."""
        time.sleep(REPEAT_S)
        self.write(b"".join(frame(word) + b"\r\n" for word in words))
        return [self._next("answer") for _ in range(answers)][-1]

    def write(self, raw: bytes) -> None:
        """Bytes on the cable, as they are."""
        os.write(self._port, raw)

    def choose(self, title: str, text: str) -> dict[str, object]:
        """CHOOSE until the group is asked for, then the digit on the tile."""
        for _ in range(9):
            if str(self.scan("CHOOSE")["meaning"]).rstrip(".") == title:
                group = next(each for each in self.heard["groups"] if each["title"] == title)
                at_end = [choice.endswith(text) for choice in group["choices"]]
                return self.scan(str(at_end.index(True) + 1))
        raise AssertionError(f"{title} is never asked for: {self.heard['groups']}")

    def silent(self, wait_s: float = 0.4) -> bool:
        """Whether nothing more is answered."""
        try:
            self._answers.get(timeout=wait_s)
        except queue.Empty:
            return True
        return False

    def _write(self, raw: bytes) -> None:
        self._scanned[raw] = time.monotonic()
        self.write(raw + b"\r\n")

    def _pause(self, raw: bytes, window_s: float) -> None:
        rest = self._scanned.get(raw, 0.0) + window_s - time.monotonic()
        if rest > 0:
            time.sleep(rest)

    def _next(self, kind: str) -> dict[str, object]:
        """The next thing said; the self-test may have been answered more than once."""
        try:
            self.heard = self._answers.get(timeout=WAIT_S)
            while "SELFTEST" in str(self.heard["shown"]):
                self.heard = self._answers.get(timeout=WAIT_S)
        except queue.Empty:
            raise AssertionError("the terminal never answered") from None
        assert self.heard["kind"] == kind, self.heard
        return self.heard

    # --- its database, read beside it

    def _rows(self, query: str) -> list[tuple]:
        connection = sqlite3.connect(f"file:{self.folder / 'terminal.db'}?mode=ro", uri=True)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def log(self) -> list[Event]:
        """Everything in its own log, oldest first."""
        return [read_event(body) for (body,) in self._rows("SELECT body FROM log ORDER BY device_seq")]

    def count(self) -> int:
        """How many events are in its log."""
        return self._rows("SELECT coalesce(max(device_seq), 0) FROM log")[0][0]

    def unsent(self) -> int:
        """How many wait for the hub's answer."""
        return self._rows("SELECT count(*) FROM log WHERE event_id NOT IN (SELECT event_id FROM answer)")[0][0]

    def standings(self) -> dict[str, str]:
        """How each event stands, as the terminal knows it."""
        return dict(self._rows("SELECT event_id, standing FROM known"))
