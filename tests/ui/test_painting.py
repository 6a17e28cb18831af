"""What waits for the first picture: begun once it is painted, no sooner, and loud when it fails."""

import time

from PySide6.QtWidgets import QApplication, QWidget

from floorledger.ui.painting import FirstPicture
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.paper import Paper
from floorledger.ui.terminal.window import TerminalWindow
from floorledger.ui.terminal.work_page import WorkPage
from tests.ui.fake_terminal import FakeTerminalService
from tests.ui.pictures import settle
from tests.ui.terminal_scenes import SCENES


class Asked(FakeTerminalService):
    """Counts how often the state was asked for."""

    looks = 0

    def view(self):
        self.looks += 1
        return super().view()


def test_a_widget_is_seen_once_and_not_before_it_is_painted(qtbot):
    widget, seen = QWidget(), []
    qtbot.addWidget(widget)
    FirstPicture(widget).seen.connect(lambda: seen.append(1))
    widget.show()
    assert seen == []
    qtbot.waitUntil(lambda: seen == [1])
    widget.update()
    QApplication.processEvents()
    QApplication.processEvents()
    assert seen == [1]


def test_the_terminal_is_seen_before_the_service_is_asked_and_the_work_page_made(qtbot, light):
    tasks, service = Tasks(), Asked(SCENES["sign-in"])
    window = TerminalWindow(service, tasks, light, poll_ms=0)
    qtbot.addWidget(window)
    window.show()
    time.sleep(0.05)
    assert (service.looks, tasks.pending, window.findChildren(WorkPage)) == (0, 0, [])
    settle(tasks)
    assert (service.looks, window.view) == (1, SCENES["sign-in"])
    assert len(window.findChildren(WorkPage)) == 1
    tasks.close()


def test_printing_that_cannot_be_made_is_reported_and_tried_again(qtbot):
    faults, made = [], []

    def make():
        made.append(1)
        raise ImportError("No module named 'zxingcpp'")

    paper = Paper(make, faults.append)
    assert made == []
    for number in (1, 2):
        paper.document("a" * 64, "image/png", lambda _: faults.append("answered"))
        settle(paper)
        assert [str(fault) for fault in faults] == ["No module named 'zxingcpp'"] * number
    assert made == [1, 1]
    paper.close()
