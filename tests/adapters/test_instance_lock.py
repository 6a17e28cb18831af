"""One process owns a data directory, until it ends, however it ends."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from floorledger.adapters.instance_lock import InstanceLock
from floorledger.services.ports import StoreFault

OWNER = """
import sys
from pathlib import Path
from floorledger.adapters.instance_lock import InstanceLock
from floorledger.services.ports import StoreFault
try:
    lock = InstanceLock(Path(sys.argv[1]))
except StoreFault as fault:
    print(fault, flush=True)
    sys.exit(3)
print("mine", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the data directory."""
    command = [sys.executable, "-c", OWNER, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "mine\n"
        yield process
        process.kill()


def test_a_second_process_is_refused(tmp_path, owner):
    with pytest.raises(StoreFault, match=r"Another Floorledger is using .*Nothing was changed"):
        InstanceLock(tmp_path)
    command = [sys.executable, "-c", OWNER, str(tmp_path)]
    second = subprocess.run(command, input="", capture_output=True, text=True, check=False)
    assert second.returncode == 3
    assert "Another Floorledger is using" in second.stdout


def test_another_data_directory_is_free(tmp_path, owner):
    InstanceLock(tmp_path / "other").release()


def test_kill_9_lets_go(tmp_path, owner):
    owner.kill()
    owner.wait()
    InstanceLock(tmp_path).release()


def test_ending_lets_go(tmp_path, owner):
    assert owner.stdin is not None
    owner.stdin.close()
    assert owner.wait() == 0
    InstanceLock(tmp_path).release()


def test_a_second_owner_in_the_same_process_is_refused_until_the_first_lets_go(tmp_path):
    first = InstanceLock(tmp_path / "new" / "folder")
    with pytest.raises(StoreFault):
        InstanceLock(tmp_path / "new" / "folder")
    first.release()
    InstanceLock(tmp_path / "new" / "folder").release()
