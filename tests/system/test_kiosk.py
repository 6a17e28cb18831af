"""The kiosk around the real application: sleep, the lock, and the only way out."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from floorledger.domain.label import ScanKind, label
from floorledger.main.app import App
from floorledger.main.desk import Desk
from floorledger.services.settings import Settings, TerminalSettings
from floorledger.services.views import TerminalView


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path) -> Iterator[App]:
    settings = Settings(terminal=TerminalSettings(kiosk=True))
    made = App(qapp, Desk(tmp_path / "plant", demo=True, use_keyring=False, settings=settings), demo=True, poll_ms=0)
    assert made.presence.kiosk is not None
    made.presence.kiosk.start()
    settle(made)
    yield made
    made.close()
    made.terminal.close()


def settle(app: App) -> TerminalView:
    """Wait until every question is answered; returns what is shown."""
    end = time.monotonic() + 30
    app.terminal.refresh()
    while (app.tasks.pending or app.network.busy) and time.monotonic() < end:
        app.qt.processEvents()
        time.sleep(0.002)
    app.terminal.refresh()
    while app.tasks.pending and time.monotonic() < end:
        app.qt.processEvents()
    app.qt.processEvents()
    assert app.terminal.view is not None
    return app.terminal.view


def badge(app: App, number: str) -> TerminalView:
    app.terminal.scan(label(ScanKind.BADGE, number).encode())
    return settle(app)


def test_sleep_locks_it_and_only_a_supervisor_leaves_it(app: App) -> None:
    assert badge(app, "1042").person == "Mara Lindt"
    app.presence.wake.woke.emit()
    view = settle(app)
    assert view.people.lock is not None
    assert app.terminal.isFullScreen()
    assert not app.terminal.close()
    app.terminal._intents.leave_kiosk()
    settle(app)
    badge(app, "2011")
    for digit in "9357":
        app.terminal._intents.press(digit)
    view = settle(app)
    assert view.people.kiosk_open
    assert view.people.lock is not None, "and what Mara left stays locked"
    assert not app.terminal.isFullScreen()
    app.terminal._intents.enter_kiosk()
    settle(app)
    assert app.terminal.isFullScreen()
    assert badge(app, "1042").people.lock is None


def test_waking_asks_the_hub_at_once(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(app)
    asked = []
    monkeypatch.setattr(app.presence, "_ask_hub", lambda: asked.append(True))
    app.presence.wake.woke.emit()
    settle(app)
    assert asked == [True]
