"""A hold with a photo through the real application: by command labels, from a folder where a phone drops pictures."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from floorledger.domain.label import ScanKind, label
from floorledger.main.app import App
from floorledger.main.desk import Desk
from floorledger.services.settings import CameraSettings, Settings, TerminalSettings
from floorledger.services.views import TerminalView

PICTURE = Path(__file__).parents[1] / "ui" / "held.jpg"


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    folder = tmp_path / "phone"
    folder.mkdir()
    return folder


@pytest.fixture
def app(qapp: QApplication, tmp_path: Path, phone: Path) -> Iterator[App]:
    settings = Settings(terminal=TerminalSettings(scan_sound=False), camera=CameraSettings(folder=str(phone)))
    made = App(qapp, Desk(tmp_path / "plant", demo=True, use_keyring=False, settings=settings), demo=True, poll_ms=0)
    made.terminal.show()
    yield made
    made.close()
    made.terminal.close()


def until(app: App, holds: Callable[[TerminalView], bool]) -> TerminalView:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        app.qt.processEvents()
        view = app.terminal.view
        if view is not None and app.tasks.pending == 0 and holds(view):
            return view
        time.sleep(0.002)
    raise AssertionError(app.terminal.view)


def scan(app: App, kind: ScanKind, *parts: str) -> None:
    app.terminal.scan(label(kind, *parts).encode())


def test_a_hold_gets_its_photo_and_the_hub_gets_both(app: App, phone: Path) -> None:
    for kind, *parts in (
        (ScanKind.BADGE, "1042"),
        (ScanKind.ORDER, "WO1001", "30"),
        (ScanKind.REASON, "HLD", "LEAK"),
        (ScanKind.COMMAND, "2"),
        (ScanKind.COMMAND, "PHOTO"),
    ):
        scan(app, kind, *parts)
    until(app, lambda view: view.last_scan is not None and view.last_scan.meaning.startswith("No picture came into"))
    (phone / "IMG_0001.JPG").write_bytes(PICTURE.read_bytes())
    scan(app, ScanKind.COMMAND, "PHOTO")
    until(app, lambda view: view.panel is not None and view.panel.photo is not None)
    scan(app, ScanKind.COMMAND, "OK")
    until(app, lambda view: view.panel is None)
    installation = app.desk.installation
    assert installation.hub_side is not None
    engine = installation.hub_side.store.engine

    def arrived(_view: TerminalView) -> bool:
        with engine.connect() as connection:
            return connection.exec_driver_sql("SELECT 1 FROM photo").first() is not None

    until(app, arrived)
