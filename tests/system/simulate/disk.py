"""``python -m tests.system.simulate disk --runs N --from S``: a disk that is full, broken or read-only, at every write.

A real process works on real files while strace lets its n-th write, fsync or truncation fail with ENOSPC, EIO or EROFS,
or its n-th opening of a database's files with EMFILE, ENOSPC or EROFS: once, or from there on until the disk is mended.
What is refused must be refused in words and is entered again; nothing that said "recorded" may be missing (I12), no
other exception may come out, and once the disk is mended the same process goes on. A hub whose disk fails answers 503,
and its devices keep their entries. Where it can be mounted, a real small disk fills up as well.
"""

import argparse
import os
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from floorledger.domain.detail import Detail
from floorledger.services.ports import StoreFault
from tests.rig import Rig
from tests.services.floor import labour, scrap
from tests.system.simulate import disk_full, disk_opens, kill, quick
from tests.system.simulate.quick import compiled_once
from tests.system.simulate.traced import MISSING, Ended, Said, Traced, is_here

CALLS = "write,pwrite64,fsync,fdatasync,ftruncate"
ERRORS = ("ENOSPC", "EIO", "EROFS")
ONCE, UNTIL_MENDED = "once", "until it is mended"
SETTINGS = (kill.IN_ONE, kill.HUB, disk_opens.STARTING)
_WORDS = ("Nothing was recorded", "Nothing was stored", "cannot use its database", "is safe")


@dataclass
class Sums:
    """What came of many runs."""

    runs: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    refused: int = 0
    stored_though_refused: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    effects: int = 0
    violations: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Fault:
    """One run: which setting, the n-th call, which error, how long."""

    setting: str
    step: tuple[str, int]
    error: str
    lasts: str

    @property
    def inject(self) -> str:
        """As strace takes it."""
        call, number = self.step
        if self.lasts == ONCE:
            return f"{call}:error={self.error}:when={number}"
        return f"{_calls_of(self.setting)}:error={self.error}:when={number}+"


def _calls_of(setting: str) -> str:
    return "openat" if setting == disk_opens.STARTING else CALLS


def _errors_of(setting: str) -> tuple[str, ...]:
    return disk_opens.ERRORS if setting == disk_opens.STARTING else ERRORS


def in_one(folder: Path, said: Said, fault: Fault | None) -> Callable[[], None]:
    """Work, be refused, enter it again; in the end work on a disk that is mended."""
    rig = kill.opened(folder)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})

    def work() -> None:
        _enter(rig, said, scrap(rig, "1"))
        if fault is not None and fault.lasts == UNTIL_MENDED:
            said.tell("asks", "mend the disk")
            signal.sigwait({signal.SIGUSR1})
        refused = len(said.told.get("refused", []))
        _enter(rig, said, labour(3))
        if fault is None or fault.lasts == UNTIL_MENDED:
            assert len(said.told.get("refused", [])) == refused, "the disk is mended, and it still refuses"
        said.tell("done", "")

    return work


def _enter(rig: Rig, said: Said, detail: Detail) -> None:
    rig.clock.forward(1)
    try:
        recorded = rig.record(detail, note="Note")
        said.tell("acknowledged", recorded.event_id)
    except StoreFault as refusal:
        said.tell("refused", str(refusal))
    try:
        rig.installation.settle()
    except StoreFault as refusal:
        said.tell("refused", str(refusal))


def processes(fault: Fault | None, setting: str, plant: Path, said: Said) -> Ended:
    """Let it work under the fault, or under none."""
    inject, log = "" if fault is None else fault.inject, plant.with_suffix(".strace")
    if setting == kill.IN_ONE:
        traced = Traced(lambda: in_one(plant, said, fault), log, inject, CALLS)
        return _waited(traced, fault, said)
    if setting == disk_opens.STARTING:
        lasts = fault is not None and fault.lasts == UNTIL_MENDED
        files = disk_opens.watched(plant)
        traced = Traced(lambda: disk_opens.starting(plant, said, _enter, mended=lasts), log, inject, "openat", files)
        return _waited(traced, fault, said)
    port = kill.free_port()
    traced = Traced(lambda: kill.as_hub(plant, port), log, inject, CALLS)
    with suppress(TimeoutError):
        kill.wait_for(port)
    url = f"http://127.0.0.1:{port}"
    kill.ended(kill.forked(lambda: kill.as_device(plant, said, 0, url)))
    traced.release()
    return traced.stop()


def _waited(traced: Traced, fault: Fault | None, said: Said) -> Ended:
    if fault is not None and fault.lasts == UNTIL_MENDED:
        _mend(traced, said)
    return traced.wait()


def _mend(traced: Traced, said: Said) -> None:
    until = time.monotonic() + 30
    while not said.heard("asks") and time.monotonic() < until:
        if not Path(f"/proc/{traced.pid}").exists():
            return
        with suppress(ChildProcessError):
            if os.waitid(os.P_PID, traced.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None:
                return
        time.sleep(0.002)
    traced.release()
    os.kill(traced.pid, signal.SIGUSR1)


def steps_of(setting: str, template: kill.Template) -> list[tuple[str, int]]:
    """The calls that write, as the undisturbed process makes them."""
    with quick.folder() as folder:
        plant, said = Path(folder) / "plant", Said()
        shutil.copytree(template.plant, plant)
        steps = processes(None, setting, plant, said).steps
        if not said.heard("done"):
            raise RuntimeError(f"{setting}: the process fails even when nobody disturbs it")
        return steps


def odd_words(refused: list[str]) -> list[str]:
    """Refusals that do not say what is safe."""
    return [text for text in refused if not any(words in text for words in _WORDS)]


def run(fault: Fault, template: kill.Template, sums: Sums) -> None:
    """One fault, from the first entry to the verdict."""
    sums.runs += 1
    sums.faults[f"{fault.error} {fault.lasts}"] += 1
    with quick.folder() as folder:
        plant, said = Path(folder) / "plant", Said()
        shutil.copytree(template.plant, plant)
        try:
            ended = processes(fault, fault.setting, plant, said)
            if fault.setting != kill.HUB:
                assert ended.code == 0, "the process broke down"
                assert said.heard("done")
            acknowledged, refused = said.heard("acknowledged"), said.heard("refused")
            sums.acknowledged += len(acknowledged)
            sums.refused += len(refused)
            assert not (odd := odd_words(refused)), f"refused without saying what is safe: {odd}"
            for text in said.heard("fault"):
                sums.answers[text] += 1
                assert "(HTTP 503)" in text, f"a hub with a failing disk says: {text}"
            figures = kill.Sums()
            kill.judge(plant, acknowledged, figures)
            sums.stored_though_refused += figures.unanswered
            sums.effects += figures.effects
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
            where = f"{fault.setting}, {fault.error} {fault.lasts} at {fault.step[0]} {fault.step[1]}"
            sums.violations.append(f"{where}: {type(error).__name__}: {str(error)[:400]}")


def plan(template: kill.Template, *, whole: bool, settings: tuple[str, ...] = SETTINGS) -> Iterator[Fault]:
    """Every call with one error, once or lasting; ``whole`` is every call with every error both ways."""
    for setting in settings:
        for number, step in enumerate(steps_of(setting, template)):
            ways = [(error, lasts) for error in _errors_of(setting) for lasts in (ONCE, UNTIL_MENDED)]
            for error, lasts in ways if whole else [ways[number % len(ways)]]:
                yield Fault(setting, step, error, lasts)


def main(arguments: list[str]) -> int:
    """Fail and judge; 1 when something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.system.simulate disk", description=__doc__)
    parser.add_argument("--runs", type=int, help="at most; without it every call once")
    parser.add_argument("--from", type=int, default=0, dest="start")
    parser.add_argument("--whole", action="store_true", help="every call with every error, once and lasting")
    asked = parser.parse_args(arguments)
    if not is_here():
        print(MISSING)
        return 2
    began, sums = time.monotonic(), Sums()
    with compiled_once(), quick.folder() as folder:
        template = kill.Template(Path(folder))
        for number, fault in enumerate(plan(template, whole=asked.whole)):
            if number < asked.start or (asked.runs is not None and sums.runs >= asked.runs):
                continue
            before = len(sums.violations)
            run(fault, template, sums)
            for violation in sums.violations[before:]:
                again = f"--runs 1 --from {number}" + (" --whole" if asked.whole else "")
                print(f"  {violation}\n    to repeat it: python -m tests.system.simulate disk {again}")
    print(f"runs {sums.runs}, entries acknowledged {sums.acknowledged}, refused {sums.refused}, ", end="")
    print(f"effects {sums.effects}, {time.monotonic() - began:.0f} s")
    print("faults: " + ", ".join(f"{name} {sums.faults[name]}" for name in sorted(sums.faults)))
    print("a failing hub's answers: " + ", ".join(f"{name} {sums.answers[name]}" for name in sorted(sums.answers)))
    print(f"refused and found stored at restart, and shown: {sums.stored_though_refused}")
    if asked.runs is None:
        sums.violations += _small_disk()
    print(f"violations {len(sums.violations)}")
    return 1 if sums.violations else 0


def _small_disk() -> list[str]:
    """What does not hold on a real disk that fills up."""
    reason = disk_full.why_not()
    if reason:
        print(f"a small disk that fills up: left out, {reason}")
        return []
    with compiled_once(), quick.folder() as folder:
        filled = disk_full.fill(kill.Template(Path(folder)))
    print(f"a small disk that fills up: {filled.acknowledged} acknowledged, {len(filled.refused)} refused")
    return filled.violations


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
