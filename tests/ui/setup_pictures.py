"""Pictures of the first start: ``python -m tests.ui.setup_pictures OUTDIR [scene ...]``."""

import functools
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from floorledger.main.wizard import self_test_picture
from floorledger.ui import theme as themes
from floorledger.ui.picture import grab
from floorledger.ui.setup.window import SetupWindow
from floorledger.ui.tasks import Tasks
from floorledger.ui.tokens import THEMES
from tests.ui.pictures import FONTS, settle
from tests.ui.setup_scenes import SCENES

SIZES = ((1024, 768), (1280, 800))


class Still:
    """Stands in for the service: shows one view, whatever is asked."""

    def __init__(self, view):
        self.shown = view
        self.asked = []

    def view(self):
        return self.shown

    def __getattr__(self, name):
        def ask(*given, **named):
            self.asked.append((name, *given, *named.values()))
            return self.shown

        return ask


@functools.cache
def _label():
    return self_test_picture()


def window_of(view, theme, tasks, size):
    """The wizard's window with a view at a size; its service is ``window.service``."""
    service = Still(view)
    window = SetupWindow(lambda: service, tasks, theme, self_test=_label(), poll_ms=0)
    window.service = service
    window.resize(*size)
    window.show()
    settle(tasks)
    return window


def show_scene(window, view, tasks):
    """Let the window show another view."""
    window.service.shown = view
    window.heard(b"", "")
    settle(tasks)


def main(out, names):
    app = QApplication.instance() or QApplication([])
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    out.mkdir(parents=True, exist_ok=True)
    tasks = Tasks()
    for theme_name in THEMES:
        theme = themes.apply(app, theme_name, FONTS)
        for size in SIZES:
            window = window_of(SCENES["hub"], theme, tasks, size)
            for name in names or SCENES:
                show_scene(window, SCENES[name], tasks)
                grab(window, out / f"{name}-{theme_name}-{size[0]}x{size[1]}.png")
            window.close()
            window.deleteLater()
            settle(tasks)
    tasks.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
