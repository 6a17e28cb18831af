"""``python -m tests.system.simulate crash --runs N --from S``: power loss and torn writes.

A real process works (device, hub and ledger on real files, the product's own schema, pragmas and statements) while
strace writes down every call that changes a file, with its bytes, and the moment of each answer to the operator. Then
power is cut at any point of that, as often as wished: a write since the file's last fsync is kept, dropped or torn into
sectors of 512 bytes, each of which is on the disk or not; a file made or removed since the folder's last fsync is there
or not. The files are built as they would stand after the cut, and opened.

Real: the program, SQLAlchemy, SQLite, its pragmas, and the order of calls. Not real: the disk. Its model is harsher
than most (any subset of unsynced sectors, in any order) and kinder in one thing: a sector is written whole or not at
all, as SQLite itself takes for granted. A crash VFS would have to live in another SQLite than the one the product uses,
with statements replayed by hand; a recording has neither flaw, and gives any number of cuts for one run.
"""

import argparse
import os
import re
import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from floorledger.adapters.database import driver
from tests.services.floor import labour, scrap
from tests.system.simulate import kill, quick
from tests.system.simulate.quick import compiled_once
from tests.system.simulate.traced import MISSING, Traced, is_here

CALLS = "openat,write,pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat,rename"
SECTOR = 512
ENTRIES = 6
WHOLE_EVERY = 50
"""Of so many cuts one is judged by a whole restart with hub and ledger; the others by what the device's file holds."""
_COMMIT = 8
"""Steps before an answer that belong to its commit."""
_KEPT, _DROPPED, _TORN = "kept", "dropped", "torn"
_CALL = re.compile(r"(\d+) +(\w+)\((.*)\) += (-?\d+)(?:<(.*?)>)?(?: .*)?$")
_PATH = re.compile(r"-?\w+<([^>]*)>")


@dataclass(frozen=True, slots=True)
class Step:
    """One call: what it did to which file; ``ack`` instead where an entry was answered."""

    kind: str
    name: str = ""
    at: int = 0
    content: bytes = b""


@dataclass
class Sums:
    """What came of many cuts."""

    runs: int = 0
    writes: Counter[str] = field(default_factory=Counter)
    cuts: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    lost: int = 0
    unanswered: int = 0
    whole: int = 0
    effects: int = 0
    violations: list[str] = field(default_factory=list)


class Recording:
    """The files before, and every step of the work on them."""

    def __init__(self, folder: Path, rig_template: Path | None = None) -> None:
        self.template = kill.Template(folder / "template", rig_template)
        plant, log, acks = folder / "plant", folder / "log", folder / "acks"
        shutil.copytree(self.template.plant, plant)
        self.before = {path.name: path.read_bytes() for path in plant.iterdir() if path.is_file()}
        traced = Traced(lambda: _work(plant, acks), log, "", CALLS, ("-xx", "-y", "-s", str(1 << 20)))
        ended = traced.wait(120)
        assert ended.code == 0, "the process fails even when nobody disturbs it"
        self.steps = list(_read(log, plant, acks))
        assert sum(step.kind == "ack" for step in self.steps) == ENTRIES
        kinds = Counter(step.kind for step in self.steps)
        assert kinds["write"] > ENTRIES, kinds

    def point(self, chance: Random) -> int:
        """After how many steps the power is cut: anywhere, and every second time within a commit before an answer."""
        if chance.random() < 0.5:
            return chance.randrange(len(self.steps) + 1)
        ack = chance.choice([at for at, step in enumerate(self.steps) if step.kind == "ack"])
        return ack + 1 - chance.randrange(_COMMIT)


def _work(plant: Path, acks: Path) -> Callable[[], None]:
    """Record and settle; opened inside, so that the making of each file is recorded too."""

    def work() -> None:
        rig = kill.opened(plant)
        answered = os.open(acks, os.O_WRONLY | os.O_CREAT)
        for number in range(ENTRIES):
            rig.clock.forward(1)
            recorded = rig.record(scrap(rig, "1") if number % 2 else labour(3), note=f"Note {number}")
            os.write(answered, recorded.event_id.encode())
            if number != ENTRIES - 2:
                rig.installation.settle()

    return work


def _text(hexed: str) -> str:
    return bytes.fromhex(hexed.replace("\\x", "")).decode() if hexed.startswith("\\x") else hexed


def _read(log: Path, plant: Path, acks: Path) -> list[Step]:
    """The steps from strace's words; only files of the plant's folder count, and no shared memory."""
    steps = []
    for line in log.read_text().splitlines():
        found = _CALL.match(line)
        if found is None or found[4].startswith("-"):
            continue
        step = _step(found[2], found[3], int(found[4]), found[5] or "", plant, acks)
        if step is not None and not step.name.endswith("-shm"):
            steps.append(step)
    return steps


def _step(call: str, arguments: str, result: int, opened: str, plant: Path, acks: Path) -> Step | None:
    strings = [_text(each) for each in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', arguments)] if call not in _DATA else []
    if call == "openat":
        path = Path(_text(opened)) if opened else Path(strings[0])
        return Step("open", path.name) if path.parent == plant and "O_CREAT" in arguments else None
    if call in ("unlink", "unlinkat", "rename"):
        path = Path(strings[-1])
        return Step(call, path.name) if path.parent == plant else None
    path = Path(_text(_PATH.match(arguments)[1]))  # type: ignore[index]
    if call in ("fsync", "fdatasync"):
        return Step("sync dir") if path == plant else Step("sync", path.name) if path.parent == plant else None
    if call == "ftruncate":
        return Step("cut", path.name, int(arguments.rpartition(",")[2])) if path.parent == plant else None
    quoted = re.search(r'"((?:\\x[0-9a-f]{2})*)"', arguments)
    content = bytes.fromhex(quoted[1].replace("\\x", ""))[:result]  # type: ignore[index]
    if path == acks:
        return Step("ack", content=content)
    if path.parent != plant:
        return None
    at = int(arguments.rpartition(",")[2]) if call == "pwrite64" else -1
    return Step("write", path.name, at, content)


_DATA = ("write", "pwrite64")


class Disk:
    """What is surely on the disk, and what may be, as the steps go by."""

    def __init__(self, before: dict[str, bytes]) -> None:
        self.sure = {name: bytearray(content) for name, content in before.items()}
        self.open: dict[str, list[Step]] = {}
        self.names = set(before)
        """Names that are surely in the folder."""
        self.now = set(before)
        """Names as the program sees them."""

    def take(self, step: Step) -> None:
        """One more step."""
        match step.kind:
            case "open":
                if step.name not in self.now:
                    self.sure[step.name], self.open[step.name] = bytearray(), []
                self.now.add(step.name)
            case "write" | "cut":
                self.open.setdefault(step.name, []).append(step)
            case "sync":
                _apply(self.sure.setdefault(step.name, bytearray()), self.open.pop(step.name, []))
            case "sync dir":
                self.names = set(self.now)
            case "unlink" | "unlinkat":
                self.now.discard(step.name)

    def after(self, chance: Random, struck: Counter[str]) -> dict[str, bytes]:
        """The files after a power cut now."""
        files = {}
        for name in self.now | self.names:
            is_sure = name in self.now and name in self.names
            if not is_sure and chance.random() < 0.5:
                struck["name lost or back"] += 1
                continue
            content = bytearray(self.sure.get(name, b""))
            for step in self.open.get(name, []):
                fate = chance.choice((_KEPT, _DROPPED, _TORN))
                struck[fate] += 1
                _apply(content, _pieces(step, fate, chance))
            files[name] = bytes(content)
        return files


def _pieces(step: Step, fate: str, chance: Random) -> list[Step]:
    if fate == _DROPPED:
        return []
    if fate == _KEPT or step.kind == "cut":
        return [step]
    cuts = [step.at, *range((step.at // SECTOR + 1) * SECTOR, step.at + len(step.content), SECTOR)]
    ends = [*cuts[1:], step.at + len(step.content)]
    pieces = [
        Step("write", step.name, begin, step.content[begin - step.at : end - step.at])
        for begin, end in zip(cuts, ends, strict=True)
        if chance.random() < 0.5
    ]
    chance.shuffle(pieces)
    return pieces


def _apply(content: bytearray, steps: list[Step]) -> None:
    for step in steps:
        if step.kind == "cut":
            del content[step.at :]
            content.extend(bytes(step.at - len(content)))
        else:
            at = len(content) if step.at < 0 else step.at
            content.extend(bytes(max(0, at + len(step.content) - len(content))))
            content[at : at + len(step.content)] = step.content


def run(number: int, recording: Recording, sums: Sums) -> None:
    """One cut: where and how follow from its number."""
    chance = Random(f"crash {number}")
    point = recording.point(chance)
    disk, acknowledged = Disk(recording.before), []
    for step in recording.steps[:point]:
        if step.kind == "ack":
            acknowledged.append(step.content.decode())
        else:
            disk.take(step)
    last = recording.steps[point - 1] if point else Step("nothing")
    sums.runs += 1
    sums.cuts[f"{last.kind} {last.name}".strip()] += 1
    sums.acknowledged += len(acknowledged)
    with quick.folder() as folder:
        plant = Path(folder) / "plant"
        shutil.copytree(recording.template.plant / "keys", plant / "keys")
        for name, content in disk.after(chance, sums.writes).items():
            (plant / name).write_bytes(content)
        try:
            _judge(plant, acknowledged, sums, whole=number % WHOLE_EVERY == 0)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            sums.violations.append(f"run {number}, cut after step {point}: {type(error).__name__}: {str(error)[:300]}")


def _judge(plant: Path, acknowledged: list[str], sums: Sums, *, whole: bool) -> None:
    if whole:
        figures = kill.Sums()
        kill.judge(plant, acknowledged, figures)
        sums.whole += 1
        sums.unanswered += figures.unanswered
        sums.effects += figures.effects
        return
    with closing(driver().connect(plant / "terminal.db")) as connection:
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
        stored = [each for (each,) in connection.execute("SELECT event_id FROM log ORDER BY device_seq")][1:]
        (shown,) = connection.execute("SELECT max(device_seq) FROM shown").fetchone() or (0,)
        seqs = [each for (each,) in connection.execute("SELECT device_seq FROM log ORDER BY device_seq")]
    sums.lost += len(set(acknowledged) - set(stored))
    assert set(acknowledged) <= set(stored), "acknowledged and lost"
    assert seqs == list(range(1, len(seqs) + 1))
    extra = stored[len(acknowledged) :]
    assert stored[: len(acknowledged)] == acknowledged
    assert len(extra) <= 1, f"more than one saved and not acknowledged: {extra}"
    assert not extra or (shown or 0) < len(seqs), "what was saved and not answered is shown"
    sums.unanswered += len(extra)


def sweep(runs: int, start: int, recording: Recording) -> Sums:
    """Cut after cut."""
    sums = Sums()
    with compiled_once():
        for number in range(start, start + runs):
            run(number, recording, sums)
    return sums


def main(arguments: list[str]) -> int:
    """Cut the power and judge; 1 when something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.system.simulate crash", description=__doc__)
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--from", type=int, default=0, dest="start")
    asked = parser.parse_args(arguments)
    if not is_here():
        print(MISSING)
        return 2
    began = time.monotonic()
    with quick.folder() as folder:
        recording = Recording(Path(folder))
        sums = sweep(asked.runs, asked.start, recording)
    print(f"runs {sums.runs}, of {len(recording.steps)} recorded steps, {time.monotonic() - began:.0f} s")
    for title, counts in (("unsynced writes", sums.writes), ("cut after", sums.cuts)):
        print(f"{title}: " + ", ".join(f"{name} {counts[name]}" for name in sorted(counts)))
    print(f"entries acknowledged before a cut {sums.acknowledged}, of them lost {sums.lost}")
    share = 100 * sums.unanswered / max(1, sums.runs)
    print(f"cuts that left one entry saved and not acknowledged, shown at restart: {sums.unanswered} ({share:.1f} %)")
    print(f"whole restarts {sums.whole}, effects in the ledger {sums.effects}")
    for violation in sums.violations[:20]:
        number = violation.split()[1].rstrip(",")
        print(f"  {violation}\n    to repeat it: python -m tests.system.simulate crash --runs 1 --from {number}")
    print(f"violations {len(sums.violations)}")
    return 1 if sums.violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
