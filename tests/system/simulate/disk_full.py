"""A real small disk that fills up: a tmpfs of a few megabytes, ever more of which is free. It takes root to mount."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from floorledger.services.ports import StoreFault
from tests.services.floor import labour
from tests.system.simulate import kill, quick
from tests.system.simulate.traced import Said

STEPS = 40
"""How much room is left, from nothing on, in blocks of _BLOCK bytes: somewhere there an entry begins to fit."""
_BLOCK = 4096
_SPARE = 64 << 20
"""Beside what the plant's files take."""


@dataclass
class Filled:
    """What came of one disk."""

    acknowledged: int = 0
    refused: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)


def why_not() -> str:
    """Why this machine cannot mount a disk; nothing where it can."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "it takes root on Linux to mount a small disk"
    with quick.folder() as folder:
        made = _mount(Path(folder), 1 << 20)
        if made.returncode:
            return f"no disk can be mounted here: {made.stderr.decode().strip()}"
        _unmount(Path(folder))
    return ""


def fill(template: kill.Template) -> Filled:
    """Work on a small disk with ever more room left; each refusal in words, and all that was answered is stored."""
    found, said = Filled(), Said()
    with quick.folder() as folder, _disk(Path(folder), template.plant) as disk:
        plant = disk / "plant"
        shutil.copytree(template.plant, plant)
        status = kill.ended(kill.forked(lambda: _filling(plant, disk / "filler", said)), 120)
        (disk / "filler").unlink(missing_ok=True)
        found.acknowledged, found.refused = len(said.heard("acknowledged")), said.heard("refused")
        if status != 0 or not said.heard("done"):
            found.violations.append(f"the process broke down, status {status}")
        try:
            kill.judge(plant, said.heard("acknowledged"), kill.Sums())
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            found.violations.append(f"{type(error).__name__}: {str(error)[:400]}")
    return found


def _filling(plant: Path, filler: Path, said: Said) -> Callable[[], None]:
    rig = kill.opened(plant)

    def entry(number: int) -> None:
        rig.clock.forward(1)
        recorded = rig.record(labour(3), note=f"Note {number} " + "x" * 2000)
        said.tell("acknowledged", recorded.event_id)
        rig.installation.settle()

    def work() -> None:
        for step in range(STEPS):
            _leave(filler, step * _BLOCK)
            try:
                entry(step)
            except StoreFault as refusal:
                said.tell("refused", str(refusal))
            filler.unlink()
            entry(STEPS + step)
        rig.close()
        said.tell("done", "")

    return work


def _leave(filler: Path, room: int) -> None:
    disk = os.statvfs(filler.parent)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(_BLOCK, disk.f_bavail * disk.f_frsize - room))


@contextmanager
def _disk(folder: Path, plant: Path) -> Iterator[Path]:
    size = sum(path.stat().st_size for path in plant.rglob("*") if path.is_file())
    _mount(folder, size + _SPARE).check_returncode()
    try:
        yield folder
    finally:
        _unmount(folder)


def _mount(folder: Path, size: int) -> "subprocess.CompletedProcess[bytes]":
    order = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "floorledger-test", str(folder)]
    return subprocess.run(order, capture_output=True, check=False)


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", "-l", str(folder)], capture_output=True, check=True)
