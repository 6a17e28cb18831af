"""The deterministic simulation in the test command: D23's seeds, the same run from the same seed, and that it can fail.

FLOORLEDGER_SEEDS and FLOORLEDGER_EVENTS run more; ``python -m tests.system.simulate`` prints what was covered, too.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from floorledger.services.posting import Poster
from floorledger.services.records import Outcome
from tests.system.simulate import interleave, sweep
from tests.system.simulate.chance import RATES, Plan
from tests.system.simulate.kernel import Kernel
from tests.system.simulate.plant import plant_folder

ROOT = Path(__file__).resolve().parents[2]
SEEDS = int(os.environ.get("FLOORLEDGER_SEEDS", "200"))
EVENTS = int(os.environ.get("FLOORLEDGER_EVENTS", "50"))
"""Of a seed's terminals together."""
CHUNKS = 10
INTERLEAVINGS, INTERLEAVED = 100, 4
"""Half of them two instances, half two terminals."""


@pytest.fixture(scope="module")
def template() -> Iterator[Path]:
    with plant_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the chunks of this test run share, also where several processes run them."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "simulation"
    folder.mkdir(exist_ok=True)
    return folder


def hold_the_union(reached: Path, chunk: int, sums: sweep.Sums) -> None:
    """Once the last chunk is through, all of them together have met everything; some alone say nothing about it."""
    half = reached / f"{chunk}.part"
    half.write_text(json.dumps(sorted(sums.reached())))
    half.replace(reached / f"{chunk}.json")
    found = list(reached.glob("*.json"))
    if len(found) == CHUNKS and SEEDS >= 200:
        together = {each for path in found for each in json.loads(path.read_text())}
        assert [each for each in sweep.EVERYTHING if each not in together] == []


@pytest.mark.timeout(0)
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_whatever_goes_wrong_nothing_is_lost_and_nothing_is_there_twice(template, reached, chunk):
    """I1 to I9 and I11, with two to four terminals; every outcome, retry, crash point and fault is met by some seed."""
    plans = (Plan.of(seed) for seed in range(chunk, SEEDS, CHUNKS))
    sums = sweep.sweep((replace(plan, events=-(-EVENTS // plan.terminals)) for plan in plans), template)
    assert [(ran.plan.command, ran.violations) for ran in sums.failed] == []
    assert set(sums.seen.outcomes) == set(Outcome), "every answer was met"
    hold_the_union(reached, chunk, sums)


@pytest.mark.parametrize("chunk", range(INTERLEAVED))
def test_whatever_comes_first_two_instances_and_two_terminals_agree(template, chunk):
    for seed in range(chunk, INTERLEAVINGS, INTERLEAVED):
        assert interleave.run(seed, template).violations == [], seed


def test_the_same_seed_is_the_same_run_in_another_process_too():
    """Also where strings have other hashes, so that no order comes from a set."""

    def traces(hash_seed: str) -> str:
        command = [sys.executable, "-m", "tests.system.simulate", "--seeds", "3", "--from", "7", "--events", "8"]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        )
        return re.search("trace ([0-9a-f]{16})", done.stdout).group(1)

    assert traces("1") == traces("2")


def test_another_seed_is_another_run_and_the_same_is_the_same(template):
    plan = replace(Plan.of(7), events=6)
    first, again, other = (sweep.run(each, template) for each in (plan, plan, replace(plan, seed=8)))
    assert first.trace_hash == again.trace_hash != other.trace_hash
    assert first.trace == again.trace


def test_a_poster_that_sends_again_without_a_look_is_found_and_made_small(template, monkeypatch):
    """The simulation can fail, and says how to see it again (I8, under the temper that books each repeat)."""

    def blindly(self, key, day, lines, _may):
        outcome = self._ledger.post(key, day, lines)
        return outcome, None if outcome in (Outcome.UNREACHABLE, Outcome.REFUSED) else self._ledger.find(key)

    monkeypatch.setattr(Poster, "_document", blindly)
    plans = (replace(Plan.of(seed, 2), events=12) for seed in range(30))
    failed = next(ran for ran in (sweep.run(plan, template) for plan in plans) if ran.violations)
    small = sweep.shrink(failed, template, tries=40)
    assert any("booked twice" in each for each in small.violations)
    assert small.plan.terminals * small.plan.events < 24
    assert len(small.plan.kinds) < len(RATES)
    assert f"--seeds 1 --from {small.plan.seed} --terminals {small.plan.terminals}" in small.plan.command
    assert sweep.run(small.plan, template).violations == small.violations


def test_tasks_take_turns_in_the_order_of_their_time_and_what_is_killed_stays_still():
    kernel, said = Kernel(), []

    def count(name: str, pause_s: float) -> None:
        for number in range(3):
            said.append((name, number, kernel.now_ns // 10**9))
            kernel.sleep(pause_s)

    kernel.spawn("slow", lambda: count("slow", 4))
    doomed = kernel.spawn("quick", lambda: count("quick", 3), after_s=1)
    kernel.after(6, lambda: kernel.kill(doomed))
    kernel.run(20)
    assert said == [("slow", 0, 0), ("quick", 0, 1), ("slow", 1, 4), ("quick", 1, 4), ("slow", 2, 8)]
    kernel.close()
