"""A power cut between the commit and the answer: SIGKILL at that very point, in a process of its own (I1)."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rig import Rig
from tests.services.terminal_bench import MARA, Bench

_CHILD = """
import os, signal, sys
from pathlib import Path
from tests.rig import Rig
from tests.services.terminal_bench import Bench

rig = Rig(Path(sys.argv[1]))
bench = Bench(rig)
bench.terminal.set_online(False)
bench.at_work()
bench.report("4")
store, commit = rig.installation.store, rig.installation.store.append

def commit_and_die(*rows):
    if sys.argv[2] == "after":
        commit(*rows)
    os.kill(os.getpid(), signal.SIGKILL)

store.append = commit_and_die
bench.command("GOOD", "5")
bench.reason("SCR", "SEAL")
bench.command("1", "OK")
"""


@pytest.fixture
def cut(tmp_path: Path, rig_template: Path):
    """A terminal on which the power went ``before`` or ``after`` the second record's commit; opened again."""
    opened: list[Rig] = []

    def at(moment: str) -> Bench:
        folder = tmp_path / moment
        Rig(folder, rig_template).close()
        path = os.pathsep.join(each for each in sys.path if each)
        command = [sys.executable, "-c", _CHILD, str(folder), moment]
        child = subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, capture_output=True, timeout=120)
        assert child.returncode == -signal.SIGKILL, child.stderr.decode()
        opened.append(Rig(folder))
        return Bench(opened[-1])

    yield at
    for rig in opened:
        rig.close()


def test_what_was_committed_and_not_answered_is_shown_and_in_once(cut):
    bench = cut("after")
    saved = [row.text for row in bench.view.saved_unanswered]
    assert saved == ["+5 PCS good", "\N{MINUS SIGN}1 PCS scrap, Leaking seal"], (
        "what was answered before is not among it"
    )
    bench.badge(MARA)
    assert bench.view.saved_unanswered == ()
    bench.order()
    bench.settle()
    assert (bench.view.job.good, bench.view.job.scrap) == ("9", "1")


def test_what_was_not_committed_is_not_there_and_nothing_else_is_lost(cut):
    bench = cut("before")
    assert "+5 PCS good" not in [row.text for row in bench.view.saved_unanswered]
    bench.badge(MARA)
    bench.order()
    bench.settle()
    assert (bench.view.job.good, bench.view.job.scrap) == ("4", "0")
