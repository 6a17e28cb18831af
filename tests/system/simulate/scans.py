"""``python -m tests.system.simulate scans --runs N --from S``: scanners that go wrong, at a real pty.

Each run sends something that no scanner should: half a label and the cable is pulled, noise, a frame of many bytes,
control characters, a label with a wrong check digit, two labels in one, a label without an end. What the reader hands
on goes into the real terminal service over a real database. Nothing but a refusal may come of it: no quantity, no
sign-in, no job changes, and a good label is taken right after.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from sqlalchemy import select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.framing import Dropped, Why
from floorledger.adapters.serial_port import PortState
from floorledger.adapters.serial_scanner import SerialScanner
from floorledger.domain.chain import read_event
from floorledger.domain.event import EventType
from floorledger.domain.label import ScanKind, label
from floorledger.services.terminal import Terminal
from floorledger.services.views import Tone
from tests.pty_device import Bench, Device
from tests.rig import Rig
from tests.system.simulate import quick

KINDS = ("unplugged", "garbage", "large", "control characters", "wrong check digit", "two in one", "unknown")
LARGE = 1 << 20
_LARGE_EVERY = 50
"""Of so many large frames one has a megabyte, the others some kilobytes: a pty takes a while."""
GOOD = tuple(
    label(kind, *parts).encode() for kind, *parts in ((ScanKind.BADGE, "1042"), (ScanKind.ORDER, "WO1001", "10"))
)


@dataclass
class Sums:
    """What came of many runs."""

    runs: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    frames: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    refused: int = 0
    taken: int = 0
    violations: list[str] = field(default_factory=list)


class Place:
    """A scanner at a pty, the reader, and the terminal behind it."""

    def __init__(self, folder: Path, rig_template: Path | None) -> None:
        self.rig = Rig(folder / "plant", rig_template)
        self.terminal: Terminal = self.rig.terminal()
        self.device = Device(folder / "scanner")
        self.bench = Bench(self.device)
        self.scanner: SerialScanner = self.bench.scanner()
        self.scanner.count_mode = True  # the same label counts each time, so that runs need not wait
        self.scanner.start()
        self.bench.wait(lambda told: PortState.READY in told, "ready")
        self.bench.told.clear()
        self.terminal.scan(GOOD[0])
        self.terminal.scan(GOOD[1])

    def close(self) -> None:
        self.scanner.close()
        self.device.unplug()
        self.rig.close()

    def types(self) -> list[str]:
        """What the log holds, by type."""
        with self.rig.installation.store.engine.connect() as connection:
            bodies = list(connection.scalars(select(t.log.c.body).order_by(t.log.c.device_seq)))
        return [read_event(body).event_type.value for body in bodies]

    def plugged(self) -> None:
        """In again, and found."""
        self.bench.wait(lambda told: PortState.LOST in told, "lost")
        self.device.plug_in()
        self.bench.wait(lambda told: PortState.READY in told[told.index(PortState.LOST) :], "found again")


def _noise(chance: Random, size: int) -> bytes:
    return chance.randbytes(size).replace(b"\r", b"\x00").replace(b"\n", b"\x00")


def _wrong(chance: Random) -> bytes:
    good = chance.choice((*GOOD, label(ScanKind.COMMAND, "OK").encode(), label(ScanKind.COMMAND, "5").encode()))
    digit = chance.choice([each for each in b"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ" if each != good[-1]])
    return good[:-1] + bytes([digit])


def sent(kind: str, chance: Random) -> bytes:
    """What the scanner sends, without the end of the frame."""
    match kind:
        case "garbage":
            return _noise(chance, chance.randint(1, 200))
        case "large":
            return _noise(chance, LARGE if chance.randrange(_LARGE_EVERY) == 0 else chance.randint(4096, 20_000))
        case "control characters":
            good = bytearray(chance.choice(GOOD))
            for _ in range(chance.randint(1, 4)):
                good.insert(chance.randrange(len(good) + 1), chance.choice([*range(10), 11, 12, *range(14, 29), 127]))
            return bytes(good)
        case "wrong check digit":
            return _wrong(chance)
        case "two in one":
            return b"".join(chance.choices(GOOD, k=2))
        case "unplugged":
            good = chance.choice(GOOD)
            return good[: chance.randint(1, len(good) - 1)]
    return "".join(chance.choices("0123456789ABCDEF-/.$ %", k=chance.randint(1, 40))).encode()


def run(number: int, place: Place, sums: Sums) -> None:
    """One fault and one good label after it."""
    chance = Random(f"scan {number}")
    kind = KINDS[number % len(KINDS)]
    if kind == "unplugged" and number // len(KINDS) % 10:
        kind = "wrong check digit"  # a reader looks for a lost port at its leisure
    sums.runs += 1
    sums.kinds[kind] += 1
    raw = sent(kind, chance)
    try:
        _one(kind, raw, place, sums)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        sums.violations.append(f"run {number} ({kind}, {raw[:60]!r}): {type(error).__name__}: {str(error)[:300]}")


def _one(kind: str, raw: bytes, place: Place, sums: Sums) -> None:
    bench, terminal = place.bench, place.terminal
    bench.told.clear()
    place.device.send(raw if kind == "unplugged" else raw + b"\r")
    if kind == "unplugged":
        time.sleep(0.05)
        place.device.unplug()
        place.plugged()
    place.device.send(GOOD[1] + b"\r")
    bench.wait(lambda told: GOOD[1] in told[-1:], "the good label")
    for told in [each for each in bench.told if not isinstance(each, PortState)][:-1]:
        job = terminal.view().job
        if isinstance(told, Dropped):
            sums.dropped[told.why.value if isinstance(told.why, Why) else str(told.why)] += 1
            view = terminal.broken_scan(told.data)
        else:
            assert isinstance(told, bytes)
            sums.frames += 1
            view = terminal.scan(told)
        assert view.last_scan is not None
        assert view.last_scan.tone is not Tone.TAKEN, "taken"
        assert (view.job, view.panel) == (job, None), "something changed"
        sums.refused += 1
    view = terminal.scan(GOOD[1])
    assert view.last_scan is not None
    assert view.last_scan.tone is Tone.TAKEN, "the good label is taken"
    sums.taken += 1


def sweep(runs: int, start: int, folder: Path, rig_template: Path | None = None) -> Sums:
    """Fault after fault at one terminal."""
    sums = Sums()
    with quick.compiled_once(), _placed(folder, rig_template) as place:
        before = len(place.types())
        for number in range(start, start + runs):
            run(number, place, sums)
        odd = [each for each in place.types()[before:] if each != EventType.SCAN_REFUSED.value]
        if odd:
            sums.violations.append(f"recorded by noise: {Counter(odd)}")
    return sums


@contextmanager
def _placed(folder: Path, rig_template: Path | None) -> Iterator[Place]:
    place = Place(folder, rig_template)
    try:
        yield place
    finally:
        place.close()


def main(arguments: list[str]) -> int:
    """Send and judge; 1 when something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.system.simulate scans", description=__doc__)
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--from", type=int, default=0, dest="start")
    asked = parser.parse_args(arguments)
    began = time.monotonic()
    with quick.folder() as folder:
        sums = sweep(asked.runs, asked.start, Path(folder))
    print(f"runs {sums.runs}, frames handed on {sums.frames}, {time.monotonic() - began:.0f} s")
    print("faults: " + ", ".join(f"{name} {sums.kinds[name]}" for name in sorted(sums.kinds)))
    print("dropped by the reader: " + ", ".join(f"{name} {sums.dropped[name]}" for name in sorted(sums.dropped)))
    print(f"refused {sums.refused}, good labels taken right after {sums.taken}")
    for violation in sums.violations[:20]:
        again = f"--runs 1 --from {violation.split()[1]}"
        print(f"  {violation}\n    to repeat it: python -m tests.system.simulate scans {again}")
    print(f"violations {len(sums.violations)}")
    return 1 if sums.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
