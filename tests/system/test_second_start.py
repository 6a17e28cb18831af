"""Starting the application a second time brings the open window to the front, and touches nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

COMMAND = [sys.executable, "-m", "floorledger", "run", "--demo", "--data-dir"]
LONGEST_S = 60


def start(folder: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, str(folder), *words],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_second_start_hands_over_and_after_a_kill_the_next_one_opens(tmp_path: Path) -> None:
    door, first = tmp_path / "owner.door", start(tmp_path)
    try:
        until = time.monotonic() + LONGEST_S
        while not door.exists() and first.poll() is None and time.monotonic() < until:
            time.sleep(0.1)
        second = start(tmp_path, "--page", "jobs")
        said, _ = second.communicate(timeout=LONGEST_S)
        assert (second.returncode, "its window was brought to the front" in said) == (0, True)
        assert first.poll() is None, "the first one goes on"
        told = door.read_text()
    finally:
        first.send_signal(signal.SIGKILL)
        first.communicate()
    assert door.exists(), "nobody was left to take it away"
    third = start(tmp_path)
    try:
        until = time.monotonic() + LONGEST_S
        while door.read_text() == told and third.poll() is None and time.monotonic() < until:
            time.sleep(0.1)
        assert (third.poll(), door.read_text() == told) == (None, False), "it opened, with a door of its own"
    finally:
        third.send_signal(signal.SIGKILL)
        third.communicate()
