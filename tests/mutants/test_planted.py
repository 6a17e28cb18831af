"""The planted bugs still fit the code; whether tests notice them is asked by ``python -m tests.mutants``."""

from pathlib import Path

import pytest

from tests.mutants.__main__ import Copy, hunt
from tests.mutants.mutant import SIMULATION
from tests.mutants.planted import DOMAIN, SYNC

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("mutant", [*DOMAIN, *SYNC], ids=lambda mutant: f"{mutant.file}: {mutant.why}")
def test_the_place_to_plant_it_is_there_exactly_once(mutant):
    text = (ROOT / mutant.path).read_text()
    assert text.count(mutant.original) == 1
    assert mutant.planted != mutant.original
    compile(text.replace(mutant.original, mutant.planted), mutant.path, "exec")


@pytest.mark.parametrize("room", [DOMAIN, SYNC], ids=["domain", "sync"])
def test_there_are_enough_and_no_two_are_the_same(room):
    assert len(room) >= 20
    assert len({(mutant.file, mutant.original, mutant.planted, mutant.tests) for mutant in room}) == len(room)


def test_the_tests_that_look_for_them_are_there():
    for mutant in (*DOMAIN, *SYNC):
        assert mutant.runs, mutant.why
        assert all(run == SIMULATION or (ROOT / run.partition("::")[0]).is_file() for run in mutant.runs), mutant.why


@pytest.mark.timeout(180)
def test_a_bug_of_sync_is_planted_and_killed_for_real(tmp_path):
    """The newest events sent first; all the others are hunted by the command."""
    mutant = next(each for each in SYNC if each.why.startswith("the newest events are sent first"))
    copy = Copy(tmp_path)
    assert copy.wrong_product() == ""
    result = hunt(copy, mutant)
    assert result.is_killed, result
    assert "simulation, seed" in result.by
