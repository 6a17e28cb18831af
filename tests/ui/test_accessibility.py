"""What a screen reader, a keyboard and a weak eye meet: contrast of the pixels as rendered, and the order of Tab."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from floorledger.ui import theme as themes
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.number_box import NumberBox
from floorledger.ui.tokens import contrast
from tests.ui import fit
from tests.ui.conftest import FONTS
from tests.ui.pictures import show_scene, window_of
from tests.ui.terminal_scenes import SCENES

LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
"""WCAG 2.2: AA for normal text, AAA in the high-contrast theme."""
FADE = 40
"""What scrolls fades out at its lower end, to say that there is more; a text is read once it has come up from there."""
LARGE = 24
"""From this size on text counts as large (18 pt), and 3:1 (4.5:1 for AAA) is enough."""


@pytest.fixture
def tasks(qtbot):
    worker = Tasks()
    yield worker
    assert worker.close()


def colours(image, rect):
    """How often each colour was painted in a place."""
    inside = rect.intersected(image.rect())
    part = image.copy(inside).convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(part.constBits(), np.uint32).reshape(part.height(), part.bytesPerLine() // 4)
    values, counts = np.unique(pixels[:, : part.width()] & 0xFFFFFF, return_counts=True)
    return {f"#{value:06x}": count for value, count in zip(values.tolist(), counts.tolist(), strict=True)}


def ground_of(image, rect):
    """The colour that covers most of a place, as it was painted."""
    counted = colours(image, rect)
    return max(counted, key=counted.get)


def furthest(image, rect, ground):
    """The painted colour that stands out most from the ground: the ink where letters are whole."""
    return max(colours(image, rect), key=lambda colour: contrast(colour, ground))


def faint(window, least):
    """Texts whose rendered ink does not stand out enough from the ground they were painted on."""
    image = window.grab().toImage()
    found = []
    for label in fit.shown(window, QLabel):
        if not label.text().strip() or not label.isEnabled():
            continue
        view = fit.viewport_of(label)
        rect = fit.place_in(label, window)
        if view is not None and not fit.place_in(view, window).adjusted(0, 0, 0, -FADE).contains(rect):
            continue
        ground = ground_of(image, rect)
        wanted = least if label.fontInfo().pixelSize() < LARGE else (3.0 if least < 7 else 4.5)
        ratio = contrast(furthest(image, rect, ground), ground)
        if ratio < wanted * 0.93:  # thin strokes never reach the whole ink; 7 % is what antialiasing takes at 15 px
            found.append(f"{label.text()!r}: {ratio:.2f}:1 of {wanted}")
    return found


def test_the_measure_sees_grey_on_grey(qtbot, light):
    window = QWidget()
    window.setStyleSheet("background:#b0b0b0")
    label = QLabel("Nobody reads this", window)
    label.setStyleSheet("color:#9a9a9a; font-size:15px")
    qtbot.addWidget(window)
    window.resize(300, 60)
    window.show()
    assert len(faint(window, 4.5)) == 1
    label.setStyleSheet("color:#101010; font-size:15px")
    assert faint(window, 4.5) == []


@pytest.mark.parametrize("theme_name", list(LEAST))
def test_every_rendered_text_can_be_read(qtbot, qapp, tasks, theme_name):
    theme = themes.apply(qapp, theme_name, FONTS)
    window = window_of(SCENES["sign-in"], theme, tasks, (1280, 800))
    qtbot.addWidget(window)
    found = {}
    for name, view in SCENES.items():
        show_scene(window, view, tasks)
        found[name] = faint(window, LEAST[theme_name])
    assert {name: texts for name, texts in found.items() if texts} == {}


def tab_chain(window):
    """The controls that Tab reaches, in its order, until it comes round."""
    window.activateWindow()
    window.setFocus()
    chain = []
    for _ in range(400):
        QApplication.sendEvent(window.focusWidget() or window, _tab())
        current = window.focusWidget()
        if current is None or current in chain:
            return chain
        chain.append(current)
    raise AssertionError("Tab never comes round")


def _tab():
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t")


def reachable(window):
    """Every control that can be pressed: none may be left out by taking no focus."""
    return [control for control in fit.shown(window, QAbstractButton) if control.isEnabled()]


@pytest.mark.parametrize("scene", ["pin", "ready", "consume-look", "report-scrap", "more", "receipt-owed"])
def test_tab_reaches_every_control_once_and_by_columns(qtbot, light, tasks, scene):
    window = window_of(SCENES[scene], light, tasks, (1280, 800), labels=None)
    qtbot.addWidget(window)
    show_scene(window, SCENES[scene], tasks)
    chain = tab_chain(window)
    missed = [fit.name_of(control) for control in reachable(window) if control not in chain]
    assert missed == []
    middle = [one for one in chain if isinstance(one, QAbstractButton) and not isinstance(one, NumberBox)]
    actions = [one for one in middle if one.property("look") == "action"]
    places = [(one.mapTo(window, QPoint(0, 0)).y(), one.mapTo(window, QPoint(0, 0)).x()) for one in actions]
    assert places == sorted(places), "the buttons of what is done most are reached in reading order"


def test_every_control_says_its_name(qtbot, light, tasks):
    window = window_of(SCENES["sign-in"], light, tasks, (1280, 800))
    qtbot.addWidget(window)
    for view in SCENES.values():
        show_scene(window, view, tasks)
        assert fit.nameless(window) == []
