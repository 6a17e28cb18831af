"""No text cut off, nothing overlapping, every control large enough and named: each state at each size and theme."""

import pytest

from floorledger.ui import theme as themes
from floorledger.ui.tasks import Tasks
from tests.ui import fit
from tests.ui.conftest import FONTS
from tests.ui.pictures import SIZES, show_scene, window_of
from tests.ui.terminal_scenes import SCENES

TARGET, GAP = 64, 12


@pytest.fixture
def tasks(qtbot):
    worker = Tasks()
    yield worker
    assert worker.close()


def complaints(window):
    return [
        *fit.cut_off(window),
        *fit.outside(window),
        *fit.overlaps(window),
        *fit.too_small(window, TARGET),
        *fit.too_near(window, GAP),
        *fit.nameless(window),
    ]


@pytest.mark.parametrize("size", SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize("theme_name", ["light", "dark", "contrast"])
def test_every_state_fits(qtbot, qapp, tasks, theme_name, size):
    theme = themes.apply(qapp, theme_name, FONTS)
    window = window_of(SCENES["sign-in"], theme, tasks, size)
    qtbot.addWidget(window)
    found = {}
    for name in SCENES:
        show_scene(window, SCENES[name], tasks)
        assert (window.width(), window.height()) == size, name
        found[name] = complaints(window)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
