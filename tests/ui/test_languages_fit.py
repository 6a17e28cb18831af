"""Each shipped language in its place: nothing cut off, nothing outside, nothing on each other, nothing in English."""

import pytest

from floorledger.ui.kit import TextButton
from floorledger.ui.language import LANGUAGES
from floorledger.ui.tables.view import RowTable
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.actions import Actions
from floorledger.ui.text import TextBlock, typeset
from floorledger.ui.told import ToldWorkstation
from floorledger.ui.workstation.keybutton import KeyButton
from floorledger.ui.workstation.window import WorkstationWindow
from tests.heard import unknown
from tests.ui import fit, workstation_pictures
from tests.ui.fake_workstation import FakeWorkstationService
from tests.ui.languages import mirrored, speaking
from tests.ui.pictures import OPENED, SIZES, settle, show_scene, window_of
from tests.ui.terminal_scenes import SCENES

SENTENCES = (
    "1652 of 500 EA would be reported: 1152 more than the order asks for.",
    "With 120 kg the order has used 212.1 kg of Resin, black; it needs 94.8.",
    "473 PCS in 4 minutes: operation 20 needs 3.333 minutes for each, so about 1 is possible.",
    "This overlaps other work of the same person: 480 minutes are paid in 420 by the clock.",
    "Lot R7-112 of Resin, black has 12.5 kg left by what is known here; 120 would be taken.",
    "The ERP holds another journal under this event's id; this one is not booked.",
    "captured by Mara Lindqvist on 01a2 #18204 (scan), signed",
    "booked as document JNL/2026/1187, read back: it differs from the prediction",
)
"""What services really say, for the invented texts of the fake plant: the longest of each kind."""


def lifelike(text):
    """A sentence of the services in place of an invented one."""
    return SENTENCES[sum(map(ord, text)) % len(SENTENCES)] if len(text.split()) > 2 and unknown([text], "") else text


@pytest.fixture
def tasks(qtbot):
    worker = Tasks()
    yield worker
    assert worker.close()


def complaints(window):
    return [*fit.cut_off(window), *fit.outside(window), *fit.overlaps(window), *tight(window), *narrow(window)]


def _is_less(size, least):
    """Tell for width and height whether there is too little of it."""
    return size.width() + fit.SLACK < least.width(), size.height() + fit.SLACK < least.height()


def tight(window):
    """Buttons smaller than their text or a target, and words of the action buttons that are elided or broken."""
    found = [
        f"button tight: {button.text()!r} {button.width()}x{button.height()}"
        for button in (*fit.shown(window, TextButton), *fit.shown(window, KeyButton))
        if any(_is_less(button.size(), button.minimumSizeHint()))
    ]
    for actions in fit.shown(window, Actions):
        for label in fit.shown(actions, TextBlock):
            words = [word for line in label.lines(label.contentsRect().width()) for word in line.split()]
            if words != typeset(label.text()).split():
                found.append(f"words broken: {label.text()!r} {label.width()}")
    return found


def narrow(window):
    """Columns of a table whose title, numbers or states are elided."""
    return [
        f"column narrow: {column.title!r} {table.columnWidth(number)} needs {table._needed(number, column)}"
        for table in fit.shown(window, RowTable)
        for number, column in enumerate(table.rows.columns)
        if not column.stretch and table._needed(number, column) > table.columnWidth(number) + fit.SLACK
    ]


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


@pytest.mark.parametrize("language", [*LANGUAGES, "ar"])
def test_every_page_of_the_workstation_fits(qtbot, qapp, light, tasks, language):
    found = {}
    with mirrored() if language == "ar" else speaking(language):
        service = ToldWorkstation(FakeWorkstationService(), lifelike)
        window = WorkstationWindow(service, tasks, light)
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
