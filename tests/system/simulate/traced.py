"""A real process whose system calls strace lets fail, or kills it at: forked from a warm one, so that it costs little.

What the process said is told through shared memory, which takes no system call and outlives it.
"""

import ctypes
import json
import mmap
import os
import re
import shutil
import signal
import subprocess
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

WRITES = "write,pwrite64,fsync,fdatasync,ftruncate,unlink,rename,sendto"
MISSING = "strace is not here; on Debian and Ubuntu it comes with: apt-get install strace"
_ROOM = 1 << 16
_PR_SET_PTRACER = 0x59616D61
_ANYBODY = -1


def is_here() -> bool:
    """Whether there is a strace to work with."""
    return shutil.which("strace") is not None


class Said:
    """What a process says before it may die: a record of JSON in shared memory, written in one piece."""

    def __init__(self) -> None:
        self._room = mmap.mmap(-1, _ROOM)
        self.told: dict[str, list[str]] = {}

    def tell(self, kind: str, what: str) -> None:
        """Add a line; in the process."""
        self.told.setdefault(kind, []).append(what)
        content = json.dumps(self.told).encode() + b"\0"
        self._room[: len(content)] = content

    def heard(self, kind: str) -> list[str]:
        """The lines of a kind; in whoever started the process."""
        content = bytes(self._room).partition(b"\0")[0]
        found: list[str] = json.loads(content or b"{}").get(kind, [])
        return found


@dataclass
class Ended:
    """How a process ended, and how often each of its threads made each of the watched calls."""

    killed: bool
    code: int
    calls: list[tuple[int, str]] = field(default_factory=list)

    @property
    def steps(self) -> list[tuple[str, int]]:
        """Each watched call by its name and number: strace counts every kind of call of every thread by itself."""
        most: Counter[str] = Counter()
        for (_, call), count in Counter(self.calls).items():
            most[call] = max(most[call], count)
        return [(call, number) for call in sorted(most) for number in range(1, most[call] + 1)]


class Traced:
    """A forked process under strace. ``prepare`` runs before strace has hold of it, and gives what is then done."""

    def __init__(
        self,
        prepare: Callable[[], Callable[[], None]],
        log: Path,
        inject: str = "",
        trace: str = WRITES,
        options: tuple[str, ...] = (),
    ) -> None:
        self._log = log
        go, begin = os.pipe()
        ready, prepared = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(ready)
            _be_child(prepare, go, begin, prepared)
        os.close(go)
        os.close(prepared)
        is_prepared = os.read(ready, 1) == b"x"
        os.close(ready)
        if not is_prepared:
            os.waitpid(self.pid, 0)
            raise RuntimeError("a process could not prepare")
        command = ["strace", "-f", "-qq", "-p", str(self.pid), "-o", str(log), "-e", f"trace={trace}", *options]
        command += ["-e", f"inject={inject}"] if inject else []
        self._strace = subprocess.Popen(command, stderr=subprocess.PIPE)
        self._attached()
        os.write(begin, b"x")
        os.close(begin)

    def _attached(self) -> None:
        until = time.monotonic() + 10
        while "TracerPid:\t0" in Path(f"/proc/{self.pid}/status").read_text():
            if self._strace.poll() is not None or time.monotonic() > until:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
                raise OSError("strace cannot get hold of a process")
            time.sleep(0.001)

    def release(self) -> None:
        """Let go of the process: from now on its calls work."""
        with suppress(ProcessLookupError):
            self._strace.send_signal(signal.SIGTERM)
        self._strace.wait(10)

    def stop(self) -> Ended:
        """Ask the process to end, if it still runs, and wait for that."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGTERM)
        return self.wait()

    def wait(self, timeout_s: float = 60) -> Ended:
        """Wait for the end."""
        until = time.monotonic() + timeout_s
        while True:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > until:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
                self.release()
                raise TimeoutError(f"a process did not end within {timeout_s} s")
            time.sleep(0.002)
        self.release()
        if self._strace.stderr is not None:
            self._strace.stderr.close()
        killed = os.WIFSIGNALED(status)
        return Ended(killed, -1 if killed else os.WEXITSTATUS(status), self._calls())

    def _calls(self) -> list[tuple[int, str]]:
        lines = self._log.read_text(errors="replace").splitlines()
        found = (re.match(r"(\d+) +(\w+)\(", line) for line in lines)
        return [(int(each[1]), each[2]) for each in found if each]


def _be_child(prepare: Callable[[], Callable[[], None]], go: int, begin: int, prepared: int) -> None:
    code = 1
    try:
        os.close(begin)
        with suppress(OSError):
            ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANYBODY, 0, 0, 0)
        work = prepare()
        os.write(prepared, b"x")
        os.read(go, 1)
        work()
        code = 0
    except Exception:  # noqa: BLE001 - a forked process has nobody above it
        traceback.print_exc()
    finally:
        os._exit(code)
