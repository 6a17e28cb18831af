"""The first synchronisation on the real window: said as pages arrive, and answered to while one is stuck."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from floorledger.domain.label import ScanKind, label
from floorledger.main.app import App
from floorledger.main.desk import Desk
from floorledger.services.records import Outcome, Page, Place
from floorledger.services.settings import Language, Settings, TerminalSettings
from floorledger.services.terminal_ports import HubFault
from floorledger.services.views import Arrival
from tests.rig import Rig

BADGE = label(ScanKind.BADGE, "1042").encode()


class Gate:
    """The way to the rig's hub: one row of the feed a page, and each page only when it is let through."""

    def __init__(self, rig: Rig) -> None:
        self._hub = rig.hub
        self.push, self.photo, self.document = rig.hub.push, rig.hub.photo, rig.hub.document
        self.open = threading.Semaphore(0)
        self.waiting = threading.Event()
        self.away = False

    def pull(self, place: Place, limit: int, device_id: str | None = None) -> Page:
        self.waiting.set()
        assert self.open.acquire(timeout=20)
        if self.away:
            raise HubFault(Outcome.UNREACHABLE, "The hub cannot be reached.")
        return self._hub.pull(place, 1, device_id)


@pytest.fixture
def gate(rig: Rig) -> Gate:
    return Gate(rig)


@pytest.fixture
def app(qapp: QApplication, rig: Rig, gate: Gate) -> Iterator[App]:
    settings = Settings(terminal=TerminalSettings(work_center="100", language=Language.ENGLISH, scan_sound=False))
    desk = Desk(
        rig.folder.parent / "new",
        demo=False,
        clock=rig.clock,
        link=lambda _: gate,
        use_keyring=False,
        settings=settings,
    )
    made = App(qapp, desk, demo=False, poll_ms=20)
    made.terminal.resize(1024, 768)
    made.terminal.show()
    yield made
    gate.open.release(100)
    made.close()
    made.terminal.close()
    assert made.errors.faults == []


def shown(app: App) -> Arrival | None:
    assert app.terminal.view is not None
    return app.terminal.view.link.arriving


def test_the_window_says_how_far_it_is_and_answers_while_a_page_is_stuck(qtbot, rig, app, gate):
    end = rig.hub.store.feed(0, 10_000)[-1].pos
    qtbot.waitUntil(lambda: app.terminal.view is not None and gate.waiting.is_set(), timeout=10_000)
    assert shown(app) == Arrival()
    for row in (1, 2):
        gate.open.release()
        qtbot.waitUntil(lambda row=row: shown(app) == Arrival(percent=100 * row // end), timeout=10_000)
    with qtbot.waitSignal(app.terminal.answered, timeout=2_000):
        app.terminal.scan(BADGE)
    assert app.terminal.view.last_scan.meaning == f"{200 // end} % of the plant's data is here."
    gate.away = True
    gate.open.release()
    qtbot.waitUntil(lambda: not app.terminal.view.link.online, timeout=10_000)
    assert shown(app) == Arrival(percent=200 // end), "what is here stays, and it is tried again by itself"
    gate.away = False
    gate.open.release(100)
    qtbot.waitUntil(lambda: shown(app) is None, timeout=10_000)
    with qtbot.waitSignal(app.terminal.answered, timeout=5_000):
        app.terminal.scan(BADGE)
    assert app.terminal.view.person == "Mara Lindt"
