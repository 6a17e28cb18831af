"""The wizard fits: no text cut off, controls large, apart and named; in each state and size, in wordy texts too."""

import pytest

from floorledger.ui import theme as themes
from floorledger.ui.tasks import Tasks
from tests.ui import fit
from tests.ui.conftest import FONTS
from tests.ui.setup_pictures import SIZES, show_scene, window_of
from tests.ui.setup_scenes import SCENES
from tests.ui.test_terminal_fit import complaints
from tests.ui.test_terminal_languages import wordy  # noqa: F401 - a fixture

LEAST = (1024, 740)


@pytest.fixture
def tasks(qtbot):
    worker = Tasks()
    yield worker
    assert worker.close()


@pytest.mark.parametrize(
    ("theme_name", "size"),
    [("light", LEAST), ("light", SIZES[1]), ("light", (1920, 1080)), ("contrast", SIZES[0])],
)
def test_every_state_fits(qtbot, qapp, tasks, theme_name, size):
    theme = themes.apply(qapp, theme_name, FONTS)
    window, found = window_of(SCENES["hub"], theme, tasks, size), {}
    qtbot.addWidget(window)
    for name, view in SCENES.items():
        show_scene(window, view, tasks)
        assert (window.width(), window.height()) == size, name
        found[name] = complaints(window)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("size", [LEAST, SIZES[1]], ids="{0[0]}x{0[1]}".format)
def test_longer_words_fit(qtbot, light, tasks, wordy, size):  # noqa: F811 - the fixture
    window, found = window_of(SCENES["hub"], light, tasks, size), {}
    qtbot.addWidget(window)
    for name, view in SCENES.items():
        show_scene(window, view, tasks)
        assert (window.width(), window.height()) == size, name
        found[name] = [*fit.cut_off(window), *fit.outside(window), *fit.overlaps(window)]
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert {"Finish", "Address of the hub", "Speed {0} · change"} <= wordy.asked
