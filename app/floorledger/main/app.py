"""The application with its windows. Nothing heavy is imported before the first window is painted (stack.md)."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from floorledger.main.assets import asset
from floorledger.main.checkup import Checkup
from floorledger.main.desk import Desk, late_terminal
from floorledger.main.last_language import keep_language, last_language
from floorledger.main.presence import Presence
from floorledger.services.faces import PaperService, WorkstationService
from floorledger.services.settings import CameraSettings, Language, Settings
from floorledger.services.views import OPEN_PAGES, Page
from floorledger.ui.errors import Errors
from floorledger.ui.language import Languages
from floorledger.ui.sounds import SilentPlayer, platform_player
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.header import Scanner
from floorledger.ui.terminal.measures import show_sized
from floorledger.ui.terminal.paper import Paper
from floorledger.ui.terminal.window import TerminalWindow
from floorledger.ui.theme import Theme, apply

if TYPE_CHECKING:
    from collections.abc import Callable

    from floorledger.main.devices import Devices
    from floorledger.services.terminal_ports import HubLink
    from floorledger.ui.terminal.photo_booth import PhotoBooth
    from floorledger.ui.workstation.window import WorkstationWindow

SYNC_MS = 700
QUIET_MS = 2800
"""How often the hub is asked while nothing goes and nothing comes."""
POLL_MS = 5000
"""How often the terminal is looked at for what time alone changes: clock, ages, idle lock."""


class Network(QObject):
    """Keeps the device in step with its hub: claim on the database worker, exchange on a thread of its own."""

    moved = Signal()
    arriving = Signal(int)
    repaired = Signal(str)

    def __init__(self, desk: Desk, database: Tasks, errors: Errors, every_ms: int = SYNC_MS) -> None:
        super().__init__()
        self._desk = desk
        self._database = database
        self._wire = Tasks(errors.report)
        self._busy = False
        self._every_ms = every_ms
        desk.told = self.arriving.emit
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self.tick)
        QTimer.singleShot(0, self._timer, self._timer.start)  # counted from the running loop: the window paints first

    @property
    def busy(self) -> bool:
        """Whether a round is under way."""
        return self._busy

    def tick(self) -> None:
        """Begin a round unless one is under way."""
        if self._busy or self._database.closed:
            return
        self._busy = True
        self._database.run(self._desk.claim, self._claimed, self._failed)

    def wake(self) -> None:
        """Somebody works: look often again."""
        if self._timer.interval() != self._every_ms:
            self._timer.setInterval(self._every_ms)

    def _claimed(self, claim: object) -> None:
        if said := self._desk.repair():
            self.repaired.emit(said)
        if claim is None or self._wire.closed:
            self._busy = False
            return
        self._wire.run(lambda: self._desk.exchange(claim), self._exchanged, self._failed)  # type: ignore[arg-type]

    def _exchanged(self, exchange: object) -> None:
        if self._database.closed:
            self._busy = False
            return
        self._database.run(lambda: self._desk.keep(exchange), self._kept, self._failed)  # type: ignore[arg-type]

    def _kept(self, more: bool) -> None:
        self._busy = False
        if more:
            self.wake()
            self.moved.emit()
            self.tick()
        elif self._timer.interval() < QUIET_MS:
            self._timer.setInterval(min(2 * self._timer.interval(), QUIET_MS))

    def _failed(self, error: Exception) -> None:
        self._busy = False
        raise error

    def close(self) -> None:
        """End the network's thread; a round under way is finished first."""
        self._timer.stop()
        self._wire.close()


class CloseWatch(QObject):
    """Tells when a window is closed."""

    closed = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Watch for the close event and let everything through."""
        if event.type() == QEvent.Type.Close:
            self.closed.emit()
        return False


class App:
    """The windows over one desk."""

    def __init__(
        self,
        qt: QApplication,
        desk: Desk,
        *,
        demo: bool,
        poll_ms: int = POLL_MS,
    ) -> None:
        self.qt = qt
        settings = desk.settings.terminal
        self.languages = _speaking(qt, desk)
        self.theme: Theme = apply(qt, settings.theme, asset("resources", "fonts"))
        self.errors = Errors()
        self.tasks = Tasks(self.errors.report)
        self.desk = desk
        self.paper = Paper(self._paper_room, self.errors.report)
        self.booth = self._with_camera(desk.settings.camera)
        self.terminal = TerminalWindow(
            late_terminal(desk),
            self.tasks,
            self.theme,
            player=platform_player(asset("resources", "sounds")) if settings.scan_sound else SilentPlayer(),
            errors=self.errors,
            labels=_labels() if demo else None,
            receipts_dir=desk.folder,
            paper=self.paper,
            booth=self.booth,
            poll_ms=poll_ms,
            kiosk=settings.kiosk,
        )
        self.languages.changed.connect(self.terminal.speak)
        self.terminal.language_wanted.connect(self._speak)
        self.network = Network(desk, self.tasks, self.errors)
        self.network.moved.connect(self.terminal.refresh)
        self.network.arriving.connect(self.terminal.arrive)
        self.network.repaired.connect(self.terminal.refresh)
        self.checkup = Checkup(desk, self.tasks, self.errors.report)
        self.network.repaired.connect(self.checkup.say)
        self.network.moved.connect(self._heard)
        self.terminal.answered.connect(lambda _view: self.network.wake())
        self.presence = Presence(qt, self.terminal, self.network.tick, kiosk=settings.kiosk)
        self.workstation: WorkstationWindow | None = None
        self._only_workstation = False
        self._watch = CloseWatch()
        self._watch.closed.connect(self._workstation_closed)
        self.terminal.show_scanner(Scanner.NONE)
        self.devices = self._connected() if desk.settings.devices else None
        self.terminal.person_changed.connect(self._person_changed)
        self.terminal.face_wanted.connect(lambda _face: self.open_workstation())

    def _speak(self, language: str) -> None:
        """Change the language now, and keep it for the next start."""
        self.languages.use(language)
        self.tasks.run(lambda: keep_language(self.desk.folder, language))

    def _paper_room(self) -> PaperService:
        from floorledger.main.paper import PaperRoom

        return PaperRoom(self.desk.folder, self.desk.settings.printers)

    def _with_camera(self, settings: CameraSettings) -> "PhotoBooth | None":
        if not settings.is_set:
            return None
        from floorledger.adapters.camera import camera_of
        from floorledger.adapters.clock import SystemClock
        from floorledger.ui.terminal.photo_booth import PhotoBooth

        camera = camera_of(settings, SystemClock())
        return None if camera is None else PhotoBooth(camera, self.errors.report)

    def _connected(self) -> "Devices":
        from floorledger.main.devices import Devices

        devices = Devices(self.desk.settings.devices)
        devices.scanned.connect(self.terminal.scan)
        devices.broken.connect(self.terminal.broken_scan)
        devices.weighed.connect(self.terminal.weigh)
        devices.state.connect(self.terminal.show_scanner)
        self.terminal.counting.connect(lambda on: devices.count_mode(on=on))
        devices.start()
        return devices

    def _person_changed(self, faces: tuple[str, ...]) -> None:
        """Who signs in decides which face opens; nobody's workstation stays open."""
        if self.workstation is not None:
            self.workstation.removeEventFilter(self._watch)
            self.workstation.close()
            self.workstation = None
        self._only_workstation = faces[:1] == ("workstation",)
        if self._only_workstation:
            self.open_workstation()

    def _heard(self) -> None:
        """What the hub told stands on the workstation at once, and not only with its own steady refresh."""
        if self.workstation is not None:
            self.workstation.refresh_seen()

    def _workstation_closed(self) -> None:
        """Closing the window is how who has no other face signs out."""
        self.workstation = None
        if self._only_workstation:
            self.terminal.sign_out()

    def come_forward(self, page: str = "") -> None:
        """Bring the windows to the front and show a page of the terminal; an unknown one changes nothing."""
        for window in (self.terminal, self.workstation):
            if window is not None:
                window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
                window.raise_()
                window.activateWindow()
        if page in OPEN_PAGES:
            self.tasks.run(lambda: self.desk.terminal.show(Page(page)), lambda _view: self.terminal.refresh())

    def open_workstation(self) -> None:
        """Open the workstation for whoever is signed in."""
        self.tasks.run(self.desk.workstation, self._show_workstation)

    def _show_workstation(self, service: WorkstationService) -> None:
        from floorledger.ui.workstation.window import WorkstationWindow

        window = WorkstationWindow(service, self.tasks, self.theme, errors=self.errors)
        window.installEventFilter(self._watch)
        self.workstation = window
        self.presence.lift(window)
        window.show()

    def close(self) -> None:
        """End the threads in order: devices, network, then database, which lets go of the data directory last."""
        self.presence.close()
        if self.devices is not None:
            self.devices.close()
        self.paper.close()
        if self.booth is not None:
            self.booth.close()
        self.checkup.close()
        self.network.close()
        if not self.tasks.closed:
            self.tasks.run(self.desk.close)
        self.tasks.close()
        self.languages.close()


def _speaking(qt: QApplication, desk: Desk) -> Languages:
    """In the language tapped last, else that of the settings, else the system's."""
    languages = Languages(qt, asset("resources", "translations"), asset("resources", "fonts"))
    chosen = desk.settings.terminal.language
    usual = QLocale.system().name() if chosen is Language.SYSTEM else chosen
    languages.use(last_language(desk.folder) or usual)
    return languages


def _labels() -> dict[str, list[tuple[str, bytes]]]:
    from floorledger.main.labels import demo_labels

    return demo_labels(asset("db", "demo"))


def _remote(ca: Path | None) -> "Callable[[Path], HubLink | None]":
    """The way to a hub elsewhere, if this installation is enrolled at one; imported late, on the worker."""

    def connect(folder: Path) -> "HubLink | None":
        from floorledger.main import remote_hub

        return remote_hub.connect(folder, ca=ca)

    return connect


def _asked_first(qt: QApplication, folder: Path, settings: Settings) -> Settings | None:
    """The settings, asked for where this is the first start; None where somebody quits that."""
    from floorledger.main.chosen import is_due

    with ThreadPoolExecutor(1) as beside:  # a keyring may take its time, and is asked on no thread of Qt's
        due = beside.submit(is_due, folder, settings).result()
    if not due:
        return settings
    from floorledger.main.wizard import run_wizard

    return run_wizard(qt, folder, settings)


class Doorbell(QObject):
    """Somebody started the application a second time; ``rung`` carries the page that was wanted."""

    rung = Signal(str)


def run_window(folder: Path, settings: Settings, *, demo: bool, page: str = "") -> int:
    """Open the application on a screen, on a page where one is named; returns its exit code.

    Where it is open already, its window comes to the front and shows the page, and this process ends.
    """
    from floorledger.adapters.second_instance import FrontDoor, hand_over

    if hand_over(folder, page):
        print(f"Floorledger is open already on {folder}; its window was brought to the front.")
        return 0
    qt = QApplication(sys.argv[:1])
    chosen = settings if demo else _asked_first(qt, folder, settings)
    if chosen is None:
        return 0
    settings = chosen
    ca = None if settings.hub.ca is None else Path(settings.hub.ca)
    app = App(qt, Desk(folder, demo=demo, link=_remote(ca), settings=settings), demo=demo)
    app.errors.install()
    app.terminal.open_scan_box(is_open=demo)
    if app.presence.kiosk is None:
        show_sized(app.terminal, 1528 if demo else 1280, 800)
    else:
        app.presence.kiosk.start()
    bell = Doorbell()
    bell.rung.connect(app.come_forward)
    folder.mkdir(parents=True, exist_ok=True)
    door = FrontDoor(folder, bell.rung.emit)
    if page:
        app.come_forward(page)
    code = qt.exec()
    door.close()
    app.close()
    return code
