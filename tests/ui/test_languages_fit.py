"""Each shipped language in its place: nothing cut off, nothing outside, nothing on each other, nothing in English."""

import pytest

from floorledger.ui.language import LANGUAGES
from floorledger.ui.tasks import Tasks
from floorledger.ui.workstation.window import WorkstationWindow
from tests.ui import fit, workstation_pictures
from tests.ui.fake_workstation import FakeWorkstationService
from tests.ui.languages import speaking
from tests.ui.pictures import OPENED, SIZES, settle, show_scene, window_of
from tests.ui.terminal_scenes import SCENES


@pytest.fixture
def tasks(qtbot):
    worker = Tasks()
    yield worker
    assert worker.close()


def complaints(window):
    return [*fit.cut_off(window), *fit.outside(window), *fit.overlaps(window)]


@pytest.mark.parametrize("size", SIZES[:2], ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_terminal_scene_fits(qtbot, light, tasks, language, size):
    found = {}
    with speaking(language):
        window = window_of(SCENES["sign-in"], light, tasks, size)
        qtbot.addWidget(window)
        for name in (*SCENES, "tape-open"):
            show_scene(window, SCENES[OPENED[name][0] if name in OPENED else name], tasks)
            if name in OPENED:
                OPENED[name][1](window)
                settle(tasks)
            found[name] = complaints(window)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_workstation_fits(qtbot, qapp, light, tasks, language):
    found = {}
    with speaking(language):
        window = WorkstationWindow(FakeWorkstationService(), tasks, light)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        workstation_pictures.settle(qapp, tasks)
        for pose, steps in workstation_pictures.POSES.items():
            for step in steps:
                step(window)
                workstation_pictures.settle(qapp, tasks)
            found[pose] = complaints(window)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
