"""What comes in from outside, at the counts of reliability.md: replies, scanners, texts, and a short fuzz."""

import sys
from pathlib import Path

import pytest

from floorledger.services.settings_file import SettingsFault, read_settings
from tests.system.fuzz.__main__ import fuzz
from tests.system.fuzz.targets import targets
from tests.system.simulate import inject, replies, scans
from tests.system.simulate.quick import compiled_once


@pytest.mark.parametrize("step", replies.STEPS)
def test_no_reply_changes_anything(tmp_path: Path, step: str) -> None:
    sums = replies.sweep(tmp_path, (step,))
    assert sums.violations == []
    assert sums.steps[step] >= len(replies.REPLIES)
    assert sum(sums.harmless.values()) < sums.steps[step] // 8


@pytest.mark.skipif(sys.platform == "win32", reason="ptys stand in for serial ports on POSIX only")
@pytest.mark.parametrize("chunk", range(2))
def test_a_scanner_that_goes_wrong_is_refused_and_the_next_label_taken(tmp_path: Path, rig_template, chunk) -> None:
    sums = scans.sweep(250, 250 * chunk, tmp_path, rig_template)
    assert sums.violations == []
    assert set(sums.kinds) == set(scans.KINDS)
    assert sums.taken == 250
    assert sums.refused > 200


def test_texts_stay_texts_at_every_way_out(tmp_path: Path, rig_template: Path) -> None:
    sums = inject.sweep(tmp_path, rig_template)
    assert sums.violations == []
    assert sums.events == len(inject.TEXTS)
    assert set(sums.exits) == {*inject.EXITS, "database, hub and back", "scan"}
    assert sums.shown.labels > 1000, "plant texts stand in labels of every picture"
    assert sums.shown.tips > 300


def test_readers_of_what_comes_from_outside_do_not_break(tmp_path: Path, rig_template: Path) -> None:
    with compiled_once(), targets(tmp_path, rig_template) as every:
        for target in every:
            ran = fuzz(target, 3, 0, most=400)
            assert ran.crashes == {}, target.name
            assert ran.cases > 20, target.name


def test_brackets_without_end_are_said() -> None:
    with pytest.raises(SettingsFault, match="brackets within brackets"):
        read_settings(b"[hub]\nurl = " + b"[" * 5000)
