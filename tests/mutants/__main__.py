"""Plant each bug in a copy of the product and run what must notice: ``python -m tests.mutants [--only ROOM] [word]``.

Exits non-zero when a bug survives, cannot be planted any more, or breaks the copy so that no test ran.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.mutant import SIMULATION, Mutant
from tests.mutants.planted import DOMAIN, ROOMS

ROOT = Path(__file__).resolve().parents[2]
_TESTS_FAILED = 1  # pytest's exit code; 0 is all passed, anything above 1 means that the tests did not run
_INI = """[pytest]
addopts = -q -x --import-mode=importlib --tb=no -rf -p no:cacheprovider
markers =
    both_databases
"""
_SERVER = "test_feed_order"
"""Needs PostgreSQL to notice; every other test is run on SQLite only, which is quicker."""
_SEEDS = ("--seeds", "40", "--from", "1000", "--events", "20", "--first")
"""What the simulation looks at; the first seed that fails ends it."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one planted bug."""

    mutant: Mutant
    fate: str
    by: str
    seconds: float

    @property
    def is_killed(self) -> bool:
        return self.fate == "killed"


class Copy:
    """A copy of the product, which the tests import instead of the installed one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        ignored = shutil.ignore_patterns("__pycache__")
        for part in ("app/floorledger", "db/migrations"):
            shutil.copytree(ROOT / part, folder / part, ignore=ignored)
        (folder / "db" / "demo").symlink_to(ROOT / "db" / "demo")
        (folder / "resources").symlink_to(ROOT / "resources")
        (folder / "pytest.ini").write_text(_INI)

    def wrong_product(self) -> str:
        """Where the product would be imported from, if not from here; empty when all is well."""
        code = "import floorledger; print(floorledger.__file__)"
        answer = subprocess.run(
            [sys.executable, "-c", code], env=self._environment(), cwd=ROOT, capture_output=True, text=True, check=True
        )
        return "" if Path(answer.stdout.strip()).is_relative_to(self._folder) else answer.stdout.strip()

    @contextmanager
    def planted(self, mutant: Mutant) -> Iterator[None]:
        """One bug, while inside. Raises LookupError when its place is not found exactly once."""
        file = self._folder / mutant.path
        sound = file.read_text()
        if sound.count(mutant.original) != 1:
            raise LookupError(f"found {sound.count(mutant.original)} times")
        file.write_text(sound.replace(mutant.original, mutant.planted))
        try:
            yield
        finally:
            file.write_text(sound)

    def run(self, *runs: str) -> tuple[int, str]:
        """The exit code, and the first test or seed that failed; the simulation runs after the tests."""
        tests = [each for each in runs if each != SIMULATION]
        code, by = self._pytest(tests) if tests else (0, "")
        return self._simulate() if code == 0 and SIMULATION in runs else (code, by)

    def _pytest(self, tests: list[str]) -> tuple[int, str]:
        deep = all(test.startswith("tests/domain/") for test in tests)
        conftest = ROOT / "tests" / "domain" if deep else ROOT / "tests"
        command = ["-B", "-m", "pytest", "-c", str(self._folder / "pytest.ini"), f"--rootdir={ROOT}"]
        here = () if any(_SERVER in test for test in tests) else ("-k", "not postgresql")
        done = self._python(*command, f"--confcutdir={conftest}", *here, *tests)
        failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
        first = failed[0].split(" - ")[0].rpartition("::")[2] if failed else ""
        return done.returncode, first or done.stdout[-300:] + done.stderr[-300:]

    def _simulate(self) -> tuple[int, str]:
        done = self._python("-B", "-m", "tests.system.simulate", *_SEEDS)
        failed = [line for line in done.stdout.splitlines() if line.startswith("Seed ")]
        said = done.stdout.partition("--trace\n")[2].strip().splitlines()
        by = (
            f"simulation, seed {failed[0].split()[1]}: {said[0].strip()[:80]}"
            if failed and said
            else done.stderr[-300:]
        )
        return (done.returncode if failed or done.returncode == 0 else 3), by

    def _python(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, *words]
        return subprocess.run(command, env=self._environment(), cwd=ROOT, capture_output=True, text=True, check=False)

    def _environment(self) -> dict[str, str]:
        return os.environ | {
            "PYTHONPATH": os.pathsep.join((str(self._folder / "app"), str(ROOT))),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTEST_ADDOPTS": "",
            "HYPOTHESIS_PROFILE": "domain-fixed",
            "HYPOTHESIS_STORAGE_DIRECTORY": str(self._folder / "hypothesis"),
        }


def hunt(copy: Copy, mutant: Mutant) -> Result:
    """Plant one bug and look whether it is noticed."""
    start = time.monotonic()
    try:
        with copy.planted(mutant):
            code, by = copy.run(*mutant.runs)
    except LookupError as error:
        return Result(mutant, "not planted", str(error), 0)
    fate = "killed" if code == _TESTS_FAILED else "survived" if code == 0 else "broken"
    return Result(mutant, fate, "" if code == 0 else by, time.monotonic() - start)


def _hunt_all(copies: list[Copy], mutants: list[Mutant]) -> list[Result]:
    """Every copy works through its share, so that two bugs are never in the same copy."""

    def share(number: int) -> list[Result]:
        return [_told(hunt(copies[number], mutant)) for mutant in mutants[number :: len(copies)]]

    with ThreadPoolExecutor(len(copies)) as pool:
        return [result for results in pool.map(share, range(len(copies))) for result in results]


def _told(result: Result) -> Result:
    name = result.mutant.file.removeprefix("app/floorledger/")
    print(f"{result.fate:<11} {name:<18} {result.mutant.why:<74} {result.seconds:4.1f} s  {result.by}", flush=True)
    return result


def main(arguments: list[str]) -> int:
    """Hunt the bugs of a room, or of all; of them those whose file or reason holds one of the words."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--only", choices=sorted(ROOMS), help="the bugs of one room")
    parser.add_argument("words", nargs="*")
    asked = parser.parse_args(arguments)
    rooms = [ROOMS[asked.only]] if asked.only else list(ROOMS.values())
    mutants = [
        each
        for room in rooms
        for each in room
        if not asked.words or any(word in each.file + each.why for word in asked.words)
    ]
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="floorledger-mutants-") as folder:
        copies = [Copy(Path(folder) / str(number)) for number in range(min(os.cpu_count() or 1, 4))]
        wrong = copies[0].wrong_product()
        if wrong:
            print(f"The tests would run against {wrong}, not against the copy.")
            return 2
        code, by = _sound(copies[0], mutants)
        if code:
            print(f"The tests are red without any planted bug: {by}")
            return 2
        results = _hunt_all(copies, mutants)
    left = [result for result in results if not result.is_killed]
    print(f"{len(results) - len(left)} of {len(results)} planted bugs killed in {time.monotonic() - start:.0f} s.")
    return 1 if left else 0


def _sound(copy: Copy, mutants: list[Mutant]) -> tuple[int, str]:
    """Everything that is to notice something is green without it; the rooms one after the other."""
    for room in (True, False):
        runs = sorted({run for mutant in mutants if (mutant in DOMAIN) is room for run in mutant.runs})
        served = [run for run in runs if _SERVER in run]
        for some in (served, [run for run in runs if run not in served]):
            code, by = copy.run(*some) if some else (0, "")
            if code:
                return code, by
    return 0, ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
