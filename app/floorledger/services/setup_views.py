"""What the first start shows and what it works on; services/setup.py does the steps."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import Protocol

from floorledger.services.scanner_test import Heard
from floorledger.services.settings import DeviceKind, DeviceSettings, Language, Settings
from floorledger.services.views import Tone

KEYBOARD = "keyboard"
"""The key of the scanner that types as a keyboard does."""


class Step(IntEnum):
    """What is asked, in this order."""

    HUB = 0
    CENTER = 1
    DEVICES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """What the hub told of itself: ``centers`` are number and name. A hub with nothing published has no name."""

    name: str = ""
    centers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What an earlier start has done: ``joined`` is the hub's address; ``draft`` is what was chosen until it ended."""

    joined: str | None = None
    ca: str | None = None
    is_hub: bool = False
    draft: Settings | None = None
    plant: Plant = field(default_factory=Plant)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPort:
    """A serial port that is there; ``address`` is what the settings call it."""

    address: str
    title: str
    usb: bool


class Place(Protocol):
    """The installation that is being set up."""

    def known(self) -> Known:
        """What is there already; reads only."""

    def join(self, url: str, code: str, ca: str) -> Plant:
        """Enrol at a hub and learn its plant; ``ca`` may be empty. Raises HubFault, StoreFault, OSError."""

    def plant(self) -> Plant:
        """Ask the hub for its plant again. Raises HubFault, StoreFault."""

    def load_demo(self) -> Plant:
        """Make this computer the hub of the demo plant. Raises StoreFault, OSError."""

    def keep(self, settings: Settings) -> None:
        """Keep what is chosen until now. Raises OSError."""

    def finish(self, settings: Settings) -> None:
        """Write the settings; nothing is open any more. Raises OSError."""

    def forget(self) -> None:
        """Drop what was chosen; an enrolment stays. Raises OSError."""

    def ports(self) -> Sequence[FoundPort]:
        """The serial ports that are there now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRow:
    """A device that may be used. ``kind`` is None while it is not; ``heard`` is the last that came from it."""

    key: str
    title: str
    settings: DeviceSettings
    kind: DeviceKind | None = None
    heard: Heard | None = None
    open_now: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupView:
    """All that the wizard shows. ``joined`` is the address of the hub that knows this terminal already."""

    step: Step = Step.HUB
    inside: bool = False
    url: str = ""
    code: str = ""
    ca: str = ""
    joined: str | None = None
    plant: Plant = field(default_factory=Plant)
    center: str | None = None
    devices: tuple[DeviceRow, ...] = ()
    shown_device: str | None = None
    tone: Tone | None = None
    note: str = ""
    language: Language = Language.SYSTEM
    done: bool = False

    @property
    def device(self) -> DeviceRow | None:
        """The device that is looked at."""
        return next((row for row in self.devices if row.key == self.shown_device), None)

    @property
    def listening(self) -> tuple[DeviceSettings, ...]:
        """What to open for a test, each named by its key: a scale too is read as lines, so that each byte is seen."""
        return tuple(_for_test(row) for row in self.devices if row.open_now)


def _for_test(row: DeviceRow) -> DeviceSettings:
    kind = DeviceKind.WEDGE if row.key == KEYBOARD else DeviceKind.SCANNER
    return replace(row.settings, name=row.key, kind=kind)
