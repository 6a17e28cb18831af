"""The wizard of the first start on the screen: its window, the devices it listens to, and what comes of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QApplication

from floorledger.main.assets import asset
from floorledger.services.settings import DeviceSettings, Language, Settings
from floorledger.ui.errors import Errors
from floorledger.ui.language import Languages
from floorledger.ui.setup.window import SetupWindow
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.measures import show_sized
from floorledger.ui.theme import apply

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from floorledger.adapters.port_discovery import PortLister
    from floorledger.main.devices import Devices
    from floorledger.main.first_start import FolderPlace
    from floorledger.services.setup import Setup


class Wizard(QObject):
    """The window over one data directory. ``ended`` comes once everything is closed, with the settings or None."""

    ended = Signal(object)
    arriving = Signal(int)

    def __init__(
        self,
        qt: QApplication,
        folder: Path,
        settings: Settings,
        *,
        use_keyring: bool = True,
        lister: "PortLister | None" = None,
    ) -> None:
        super().__init__()
        self._folder, self._base, self._use_keyring, self._lister = folder, settings, use_keyring, lister
        self._place: FolderPlace | None = None
        self._setup: Setup | None = None
        self._devices: Devices | None = None
        self.languages = Languages(qt, asset("resources", "translations"), asset("resources", "fonts"))
        chosen = settings.terminal.language
        self.languages.use(QLocale.system().name() if chosen is Language.SYSTEM else chosen)
        self.errors = Errors()
        self.tasks = Tasks(self.errors.report)
        theme = apply(qt, settings.terminal.theme, asset("resources", "fonts"))
        self.window = SetupWindow(self._opened, self.tasks, theme, errors=self.errors, self_test=self_test_picture())
        self.window.listening.connect(self._listen)
        self.arriving.connect(self.window.arrive)
        self.window.language_wanted.connect(self.languages.use)
        self.languages.changed.connect(self.window.speak)
        self.window.left.connect(self._left)

    def _opened(self) -> "Setup":
        """On the worker: nothing heavy is imported before the window is painted."""
        from floorledger.adapters.gs1 import read_elements
        from floorledger.adapters.port_discovery import serial_ports
        from floorledger.main.first_start import FolderPlace
        from floorledger.services.setup import Setup

        self._place = FolderPlace(
            self._folder,
            lister=self._lister or serial_ports,
            use_keyring=self._use_keyring,
            told=self.arriving.emit,
        )
        self._setup = Setup(self._place, read_elements, self._base)
        return self._setup

    def _listen(self, devices: tuple[DeviceSettings, ...]) -> None:
        """Open the devices that may be tested, and no others."""
        from floorledger.main.devices import Devices

        self._deafen()
        opened = Devices(devices) if self._lister is None else Devices(devices, lister=self._lister)
        opened.scanned.connect(self.window.heard)
        opened.broken.connect(self.window.heard)
        opened.start()
        self._devices = opened

    def _deafen(self) -> None:
        if self._devices is not None:
            self._devices.close()
            self._devices = None

    def _left(self, done: bool) -> None:
        """Close everything, so that the terminal finds devices and directory free."""
        from floorledger.main.first_start import resolved

        self._deafen()
        self.tasks.close()
        settings = resolved(self._setup.settings, self._folder) if done and self._setup is not None else None
        if self._place is not None:
            self._place.close()
        self.languages.close()
        self.ended.emit(settings)


def run_wizard(qt: QApplication, folder: Path, settings: Settings) -> Settings | None:
    """Ask on the screen what is not set up yet; None when somebody quits."""
    ended: list[Settings | None] = []
    wizard = Wizard(qt, folder, settings)
    wizard.errors.install()
    wizard.ended.connect(ended.append)
    show_sized(wizard.window, 1280, 800)
    qt.exec()
    return ended[0] if ended else None


def self_test_picture() -> "QImage":
    """The self-test label, to be scanned from the screen."""
    from floorledger.adapters.barcode_writer import encode
    from floorledger.domain.number import micro
    from floorledger.services.labels import self_test_label
    from floorledger.services.print_request import PrintRequest
    from floorledger.services.settings import PrinterKind, PrinterSettings
    from floorledger.ui.print.render import preview
    from floorledger.ui.print.words import label_words

    made = self_test_label(label_words())
    paper = PrinterSettings(name="screen", kind=PrinterKind.FILE, width_mm=micro("80"), height_mm=micro("40"))
    return preview(PrintRequest(title=made.name, printer=paper, labels=(made,)), encode)
