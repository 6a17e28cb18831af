"""The photo at the workstation: in the exception's pane and in the trace, or the words in its place."""

import pytest
from PySide6.QtCore import QSize

from tests.ui.workstation_desk import open_desk


@pytest.fixture
def desk(qtbot, light):
    yield from open_desk(qtbot, light)


def at_exception(desk, exception_id):
    desk.window.go("exception", exception_id)
    desk.settle()
    return desk.window.exceptions.pane.photo


def test_a_photo_stands_in_the_pane(desk):
    box = at_exception(desk, "x04")
    assert box.isVisible()
    assert box.picture.pixmap().deviceIndependentSize().toSize() == QSize(320, 240)
    assert box.picture.accessibleName() == "Photo of what is held"
    assert not box.words.isVisible()


def test_an_erased_photo_is_said_to_be(desk):
    box = at_exception(desk, "x05")
    assert (box.words.isVisible(), box.words.text()) == (True, "The photo was erased.")
    assert not box.picture.isVisible()


def test_where_there_is_none_nothing_is_shown(desk):
    at_exception(desk, "x04")
    assert not at_exception(desk, "x01").isVisible()


def test_a_trace_shows_the_photo_too(desk):
    desk.window.go("variances", "WO 48071")
    desk.settle()
    desk.window.go("trace", "l7")
    desk.settle()
    assert not desk.window.trace.photo.isVisible()
    desk.window.go("trace", "l8")
    desk.settle()
    assert desk.window.trace.photo.isVisible()
