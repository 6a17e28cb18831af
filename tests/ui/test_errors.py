"""Faults in plain words: nothing is swallowed and nothing pops up."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from floorledger.ui.errors import ErrorPanel, Errors, describe


def fault_of(error):
    try:
        raise error
    except type(error) as raised:
        return describe(raised)


def test_the_machines_trouble_is_told_from_a_bug():
    disk, bug = fault_of(OSError(28, "No space left on device")), fault_of(KeyError("nothing"))
    assert "This machine" in disk.what
    assert "program" in bug.what
    for fault in (disk, bug):
        assert fault.safe
        assert fault.do
        assert "Traceback" in fault.details


def test_a_fault_is_kept_logged_and_told(qtbot):
    logged = []
    errors = Errors(log=logged.append)
    with qtbot.waitSignal(errors.raised):
        errors.report(ValueError("odd"))
    assert errors.faults == logged
    assert "odd" in logged[0].details


def test_without_a_log_a_fault_goes_to_stderr(qtbot, capsys):
    Errors().report(ValueError("odd"))
    assert "ValueError: odd" in capsys.readouterr().err


def test_exceptions_of_slots_are_reported_too(qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    errors = Errors(log=lambda fault: None)
    errors.install()
    sys.excepthook(ValueError, ValueError("from a slot"), None)
    assert "from a slot" in errors.faults[0].details


def test_leaving_is_no_fault(qtbot, monkeypatch, capsys):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    errors = Errors(log=lambda fault: None)
    errors.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert errors.faults == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


@pytest.fixture
def panel(qtbot, light):
    made = ErrorPanel(Errors(log=lambda fault: None))
    qtbot.addWidget(made)
    made.resize(900, 160)
    return made


def test_the_panel_shows_the_newest_fault_and_its_details_on_demand(qtbot, panel):
    assert not panel.isVisible()
    panel._errors.report(ValueError("first"))
    panel._errors.report(OSError("second"))
    assert panel.isVisible()
    assert not panel.isModal()
    assert any("This machine" in label.text() for label in panel.findChildren(QLabel))
    more, close = panel.findChildren(QPushButton)
    details = panel.findChild(QPlainTextEdit)
    assert not details.isVisible()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert details.isVisible()
    assert "second" in details.toPlainText()
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
