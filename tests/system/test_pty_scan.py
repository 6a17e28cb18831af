"""From the bytes on a serial port to the tick in the window: a real pty, the real window, the real database."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from floorledger.domain.label import ScanKind, label
from floorledger.main.app import App
from floorledger.main.desk import Desk
from floorledger.services.settings import Settings, one_scanner
from floorledger.services.views import Tone
from tests.rig import HandClock


@pytest.fixture
def scanner() -> Iterator[tuple[int, str]]:
    master, slave = os.openpty()
    yield master, os.ttyname(slave)
    for handle in (master, slave):
        os.close(handle)


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path, scanner: tuple[int, str]) -> Iterator[App]:
    settings = Settings(devices=(one_scanner(scanner[1]),))
    desk = Desk(tmp_path / "plant", demo=True, clock=HandClock(), use_keyring=False, settings=settings)
    window = App(qapp, desk, demo=True, poll_ms=0)
    window.terminal.show()
    yield window
    window.close()
    window.terminal.close()


def answer_to(app: App, port: int, raw: bytes) -> Tone:
    """Write a frame to the port and wait until the window has answered it."""
    answers: list[object] = []
    app.terminal.answered.connect(answers.append)
    os.write(port, raw)
    until = time.monotonic() + 20
    while not answers and time.monotonic() < until:
        app.qt.processEvents()
        time.sleep(0.005)
    app.terminal.answered.disconnect(answers.append)
    assert answers, "the window never answered"
    return answers[-1].last_scan.tone


def code(kind: ScanKind, *parts: str) -> bytes:
    return label(kind, *parts).encode() + b"\r\n"


def test_badge_order_and_good_by_scanner_alone(app: App, scanner: tuple[int, str]) -> None:
    port = scanner[0]
    assert answer_to(app, port, code(ScanKind.BADGE, "1042")) is Tone.TAKEN
    assert answer_to(app, port, code(ScanKind.ORDER, "WO1001", "10")) is Tone.TAKEN
    assert answer_to(app, port, code(ScanKind.COMMAND, "GOOD")) is Tone.TAKEN
    assert answer_to(app, port, code(ScanKind.COMMAND, "4")) is Tone.TAKEN
    assert answer_to(app, port, code(ScanKind.COMMAND, "OK")) is Tone.TAKEN
    view = app.terminal.view
    assert view is not None
    assert view.job is not None
    assert view.job.good == "4"
    assert view.tape[0].text == "+4 PCS good"


def test_a_label_nobody_knows_is_refused_and_kept(app: App, scanner: tuple[int, str]) -> None:
    answer_to(app, scanner[0], code(ScanKind.BADGE, "1042"))
    assert answer_to(app, scanner[0], b"HELLO\r\n") is Tone.REFUSED
    view = app.terminal.view
    assert view is not None
    assert view.tape[0].mark == "refused"
