"""What every test of the faces shares: no display, the fonts, a theme."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from floorledger.ui import theme as themes

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"


@pytest.fixture(autouse=True)
def gone_windows():
    """What a test left for later is deleted now: else the next theme dresses windows of tests that are over."""
    yield
    app = QApplication.instance()
    if app is not None:
        for window in app.topLevelWidgets():
            window.close()
            window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(params=["light", "dark", "contrast"])
def each_theme(request, qapp):
    """Each theme in turn, applied."""
    return themes.apply(qapp, request.param, FONTS)


@pytest.fixture
def light(qapp):
    """The light theme, applied."""
    return themes.apply(qapp, "light", FONTS)


@pytest.fixture
def terminal(qtbot, light, tmp_path):
    """Makes driven terminals and closes them."""
    from tests.ui.driver import Terminal
    from tests.ui.terminal_scenes import OFFLINE

    made = []

    def make(start=OFFLINE, **options):
        made.append(Terminal(qtbot, light, start, tmp_path, **options))
        return made[-1]

    yield make
    for one in made:
        assert one.booth is None or one.booth.close()
        assert one.tasks.close()
