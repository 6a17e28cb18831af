"""The fault classes of storage at the counts of reliability.md: damage, power cuts, kills, failing disks."""

from pathlib import Path

import pytest

from tests.system.simulate import crash, damage, disk, disk_full, disk_opens, kill
from tests.system.simulate.traced import MISSING, is_here

CHUNKS = 4
traced = pytest.mark.skipif(not is_here(), reason=MISSING)


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory, rig_template: Path) -> damage.Template:
    return damage.Template(tmp_path_factory.mktemp("damage"), rig_template)


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory, rig_template: Path) -> crash.Recording:
    return crash.Recording(tmp_path_factory.mktemp("crash"), rig_template)


@pytest.fixture(scope="module")
def plant(tmp_path_factory: pytest.TempPathFactory, rig_template: Path) -> kill.Template:
    return kill.Template(tmp_path_factory.mktemp("kill"), rig_template)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_damage_is_found_explained_and_repaired(damaged, chunk):
    sums = damage.sweep(200 // CHUNKS, chunk * 200 // CHUNKS, damaged)
    assert sums.violations == []
    assert sums.first["at start"]
    assert sums.first["in the background"]
    assert sums.fates["repaired"]


@pytest.mark.parametrize("number", [292, 601, 1608, 1832, 3217])
def test_damage_that_once_ended_a_start_or_a_check(damaged, number):
    """Found by 4,000 runs: a key twice, no number of the schema, a fault that names no text, a page only work needs."""
    assert damage.sweep(1, number, damaged).violations == []


@traced
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_power_cut_loses_nothing_that_was_acknowledged(recording, chunk):
    sums = crash.sweep(500 // CHUNKS, chunk * 500 // CHUNKS, recording)
    assert sums.violations == []
    assert sums.lost == 0
    assert sums.acknowledged > 100
    assert sums.unanswered, "cuts within a commit are among them"


@traced
@pytest.mark.parametrize("setting", kill.SETTINGS)
@pytest.mark.parametrize("half", range(2))
def test_a_process_killed_at_any_step_loses_and_doubles_nothing(plant, setting, half):
    sums = kill.Sums()
    for step in kill.steps_of(setting, 0, plant)[half::2]:
        kill.run(setting, step, 0, plant, sums)
    assert sums.violations == []
    assert sums.runs > 20
    assert "pwrite64" in sums.killed
    assert {"fsync", "fdatasync"} & set(sums.killed), sums.killed


@traced
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_failing_disk_is_said_and_worked_on_behind(plant, chunk):
    sums = disk.Sums()
    faults = list(disk.plan(plant, whole=False, settings=(kill.IN_ONE, kill.HUB)))
    for fault in faults[chunk * len(faults) // CHUNKS : (chunk + 1) * len(faults) // CHUNKS]:
        disk.run(fault, plant, sums)
    assert sums.violations == []
    assert sums.refused
    assert set(sums.faults) == {f"{error} {lasts}" for error in disk.ERRORS for lasts in (disk.ONCE, disk.UNTIL_MENDED)}


@traced
def test_files_that_cannot_be_opened_are_said_and_the_next_start_works(plant):
    """WAL, journal and side files are among them: each database has one opening at least of its own file and of two."""
    sums = disk.Sums()
    faults = list(disk.plan(plant, whole=False, settings=(disk_opens.STARTING,)))
    for fault in faults:
        disk.run(fault, plant, sums)
    assert sums.violations == []
    assert len(faults) >= 9
    assert sums.refused
    assert {name.split()[0] for name in sums.faults} == set(disk_opens.ERRORS)


def test_a_disk_that_fills_up_refuses_in_words_and_is_worked_on_when_there_is_room(plant):
    if reason := disk_full.why_not():
        pytest.skip(reason)
    filled = disk_full.fill(plant)
    assert filled.violations == []
    assert disk.odd_words(filled.refused) == []
    assert filled.refused
    assert filled.acknowledged > disk_full.STEPS
