"""What one terminal is set up to: its hub, its place, its devices and printers. Kept as a file: settings_file.py."""

from dataclasses import dataclass, field
from enum import StrEnum
from fnmatch import fnmatchcase

from floorledger.domain.barcode import ScannerSettings
from floorledger.domain.number import Micro, micro

FILE_NAME = "floorledger.toml"
"""The settings file in the data directory; the same form may be given to ``run --settings`` for many terminals."""

BY_COMMAND_LINE = "Scanner"
"""How the one scanner of ``run --scanner PORT`` is called."""


class Language(StrEnum):
    """What the terminal speaks; SYSTEM is what the machine is set to."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    SPANISH = "es"
    CHINESE = "zh_CN"


class ThemeName(StrEnum):
    """The themes of ui.md."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class DeviceKind(StrEnum):
    """WEDGE is a scanner that types as a keyboard does; SCANNER and SCALE are on a serial or USB-COM port."""

    SCANNER = "scanner"
    WEDGE = "wedge"
    SCALE = "scale"


class Suffix(StrEnum):
    """What ends a frame. LINE takes CR, LF and CRLF alike; GAP takes a pause on the line."""

    LINE = "line"
    CR = "cr"
    LF = "lf"
    CRLF = "crlf"
    TAB = "tab"
    GAP = "gap"


class Parity(StrEnum):
    """The parity bit of a serial line."""

    NONE = "none"
    EVEN = "even"
    ODD = "odd"


class Keyboard(StrEnum):
    """How a wedge's keys are read: by the machine's layout, or by their place on a US keyboard, whatever the layout."""

    SYSTEM = "system"
    US = "us"


class PrinterKind(StrEnum):
    """RAW is a network socket, QUEUE a printer of the machine, FILE a folder."""

    RAW = "raw"
    QUEUE = "queue"
    FILE = "file"


class PrinterLanguage(StrEnum):
    """What a printer understands."""

    ZPL = "zpl"
    PDF = "pdf"


class Purpose(StrEnum):
    """What is printed there."""

    LABELS = "labels"
    DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True, kw_only=True)
class HubSettings:
    """The plant hub; None where the hub is inside. ``ca`` is the plant's own CA, a PEM file."""

    url: str | None = None
    ca: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HostPlace:
    """Computers whose name fits ``host``, where * and ? stand for any letters, stand at ``work_center``."""

    host: str
    work_center: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalSettings:
    """``work_center`` is None until it was chosen; ``by_host`` chooses it for one of many computers, in this order.

    ``idle_lock_min`` None is as the policy says, 0 never locks. ``encrypt_log`` keeps the log as an encrypted file.
    """

    work_center: str | None = None
    by_host: tuple[HostPlace, ...] = ()
    language: Language = Language.SYSTEM
    theme: ThemeName = ThemeName.LIGHT
    kiosk: bool = False
    idle_lock_min: int | None = None
    scan_sound: bool = True
    encrypt_log: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceSettings:
    """One device. ``port`` is a path (``/dev/ttyACM0``, ``COM3``) or ``usb:VID:PID[:SERIAL]``; a wedge has none.

    ``gap_ms``: with suffix GAP the pause that ends a frame; for a wedge the longest time between two of its keys.
    ``prefix`` and ``gs_substitute`` are the characters sent. ``unit`` is the unit of a scale that sends none.
    What a scanner of the others means is said at domain.barcode.ScannerSettings.
    """

    name: str
    kind: DeviceKind
    port: str | None = None
    baudrate: int = 9600
    bytesize: int = 8
    parity: Parity = Parity.NONE
    stopbits: int = 1
    suffix: Suffix = Suffix.LINE
    prefix: str = ""
    gap_ms: int = 50
    aim_required: bool = True
    gs_substitute: str | None = None
    mh10_bare: bool = False
    keyboard: Keyboard = Keyboard.SYSTEM
    unit: str = ""

    @property
    def scans(self) -> bool:
        """Whether it reads labels."""
        return self.kind is not DeviceKind.SCALE

    def scanner(self) -> ScannerSettings:
        """How its scans are understood."""
        return ScannerSettings(
            aim_required=self.aim_required,
            gs_substitute=None if self.gs_substitute is None else self.gs_substitute.encode(),
            mh10_bare=self.mh10_bare,
            keyboard=self.kind is DeviceKind.WEDGE,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterSettings:
    """One printer: ``host`` and ``port`` for RAW, ``queue`` for QUEUE, ``folder`` for FILE. The label is in mm."""

    name: str
    kind: PrinterKind
    host: str | None = None
    port: int = 9100
    queue: str | None = None
    folder: str | None = None
    language: PrinterLanguage = PrinterLanguage.ZPL
    dpi: int = 203
    width_mm: Micro = field(default=micro("100"))
    height_mm: Micro = field(default=micro("50"))
    purpose: Purpose = Purpose.LABELS


@dataclass(frozen=True, slots=True, kw_only=True)
class CameraSettings:
    """Where a photo comes from; nowhere where neither is set.

    ``command`` writes a picture to its standard output (``fswebcam -q -``). ``folder`` is where a phone or a tethered
    camera drops pictures; the newest one counts, if it came within the last ``within_min`` minutes.
    """

    command: str | None = None
    folder: str | None = None
    within_min: int = 5

    @property
    def is_set(self) -> bool:
        """Whether there is a camera."""
        return self.command is not None or self.folder is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class HostRange:
    """The computer of this name gives pallet numbers of the range ``span``, which no other ever used."""

    host: str
    span: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PalletSettings:
    """What the numbers of pallets (SSCC) begin with; without a company prefix pallets have none.

    ``company_prefix`` is the plant's own from GS1, ``extension`` the digit before it. Every terminal has a range of its
    own, and a device that is enrolled anew needs a new one: its entries count from 1 again.
    """

    company_prefix: str | None = None
    extension: int = 0
    range_by_host: tuple[HostRange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All of a terminal's settings; without a file everything is as in the defaults."""

    hub: HubSettings = field(default_factory=HubSettings)
    terminal: TerminalSettings = field(default_factory=TerminalSettings)
    devices: tuple[DeviceSettings, ...] = ()
    printers: tuple[PrinterSettings, ...] = ()
    camera: CameraSettings = field(default_factory=CameraSettings)
    pallets: PalletSettings = field(default_factory=PalletSettings)


def one_scanner(port: str) -> DeviceSettings:
    """The scanner of ``run --scanner PORT``."""
    return DeviceSettings(name=BY_COMMAND_LINE, kind=DeviceKind.SCANNER, port=port)


def host_center(settings: Settings, host: str) -> str | None:
    """The work centre of a computer: the file's own, else the first of ``[terminal.by_host]`` that fits its name."""
    names = _names(host)
    by_host = (
        each.work_center for each in settings.terminal.by_host for name in names if fnmatchcase(name, each.host.lower())
    )
    return settings.terminal.work_center or next(by_host, None)


def host_span(settings: PalletSettings, host: str) -> str | None:
    """The range of pallet numbers of a computer; None where the settings name none."""
    return next((each.span for each in settings.range_by_host if each.host.lower() in _names(host)), None)


def _names(host: str) -> set[str]:
    """A computer's name, whole and without its domain."""
    return {host.lower(), host.lower().partition(".")[0]}
