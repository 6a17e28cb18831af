"""The wizard's window showing one scene after the other; tests/ui/gallery.py makes pictures of it."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


from floorledger.main.wizard import self_test_picture
from floorledger.ui.setup.window import SetupWindow
from tests.ui.pictures import settle

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


def window_of(view, theme, tasks, size):
    """The wizard's window with a view at a size; its service is ``window.service``."""
    service = Still(view)
    window = SetupWindow(lambda: service, tasks, theme, self_test=self_test_picture(), poll_ms=0)
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
