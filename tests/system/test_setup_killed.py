"""A first start that is killed with no warning: what is there is whole, and the next one goes on behind it."""

import subprocess
import sys

import pytest

from floorledger.adapters.gs1 import read_elements
from floorledger.main.chosen import is_due
from floorledger.main.first_start import FolderPlace
from floorledger.services.settings import FILE_NAME
from floorledger.services.settings_file import load_settings
from floorledger.services.setup import Setup
from floorledger.services.setup_views import Step
from tests.hub.plant import HubRig, serving

DIES = """
import os, signal, sys
from pathlib import Path
from floorledger.adapters.gs1 import read_elements
from floorledger.main import first_start
from floorledger.services.setup import Setup

folder, url, code, point = sys.argv[1:]

def die(*_given, **_named):
    os.kill(os.getpid(), signal.SIGKILL)

if point == "enrolled, no plant yet":
    first_start._pulled = die
setup = Setup(first_start.FolderPlace(Path(folder), lister=list, use_keyring=False), read_elements)
if point == "first draft half written":
    Path.replace = lambda path, to, replace=Path.replace: die() if path.suffix == ".new" and "toml" in path.name \
        else replace(path, to)
setup.next(url, code)
if point == "hub kept":
    die()
setup.choose_center("100")
setup.next()
if point == "work centre kept":
    die()
if point == "settings half written":
    Path.replace = die
if point == "settings written, draft still there":
    first_start.FolderPlace.forget = die
setup.next()
"""
AFTER = {
    "enrolled, no plant yet": (Step.HUB, None),
    "first draft half written": (Step.CENTER, None),
    "hub kept": (Step.CENTER, None),
    "work centre kept": (Step.DEVICES, "100"),
    "settings half written": (Step.DEVICES, "100"),
}


@pytest.fixture
def hub(tmp_path):
    rig = HubRig(tmp_path / "hub")
    with serving(rig) as server:
        rig.address = server.url
        yield rig
    rig.close()


def killed(hub, folder, point):
    code = hub.enrolment.issue("Line 4").code
    ended = subprocess.run([sys.executable, "-c", DIES, str(folder), hub.address, code, point], check=False)
    assert ended.returncode == -9


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
@pytest.mark.parametrize("point", AFTER)
def test_the_next_start_goes_on_behind_what_is_whole(hub, tmp_path, point):
    folder = tmp_path / "home"
    killed(hub, folder, point)
    assert is_due(folder, load_settings(folder / FILE_NAME))
    place = FolderPlace(folder, lister=list, use_keyring=False)
    setup = Setup(place, read_elements)
    assert (setup.view().step, setup.view().center) == AFTER[point]
    if setup.view().step is Step.HUB:
        assert setup.next().step is Step.CENTER, setup.view().note
    if setup.view().step is Step.CENTER:
        setup.choose_center("100")
        setup.next()
    assert setup.next().done
    place.close()
    settings = load_settings(folder / FILE_NAME)
    assert (settings.hub.url, settings.terminal.work_center) == (hub.address, "100")
    assert not is_due(folder, settings)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_settings_that_are_written_are_asked_for_no_more(hub, tmp_path):
    folder = tmp_path / "home"
    killed(hub, folder, "settings written, draft still there")
    assert not is_due(folder, load_settings(folder / FILE_NAME))
