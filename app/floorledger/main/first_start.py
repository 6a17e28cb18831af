"""The first start: the installation that is being set up, and the wizard over it. See services/setup.py."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from floorledger.adapters.instance_lock import InstanceLock
from floorledger.adapters.port_discovery import PortLister, serial_ports
from floorledger.main.folder import write_whole
from floorledger.main.remote_hub import connect, enrol_device, hub_address
from floorledger.services.arrival import arrival
from floorledger.services.ports import StoreFault
from floorledger.services.records import Outcome
from floorledger.services.settings import FILE_NAME, Settings
from floorledger.services.settings_file import SettingsFault, load_settings, write_settings
from floorledger.services.setup_views import FoundPort, Known, Plant
from floorledger.services.terminal_ports import HubFault

if TYPE_CHECKING:
    from floorledger.domain.master import MasterData
    from floorledger.main.installation import Installation

DRAFT_NAME = "setup.toml"
"""What was chosen in a first start that is not finished."""

CA_NAME = "hub-ca.pem"
"""The plant's CA, copied here: the stick it came on goes."""


class FolderPlace:
    """Implements services.setup_views.Place in a data directory. Owns the directory from its first use to close().

    ``told`` hears how much of the plant is here, in whole percent, as it comes: that of a large plant takes minutes.
    """

    def __init__(
        self,
        folder: Path,
        *,
        lister: PortLister = serial_ports,
        use_keyring: bool = True,
        told: Callable[[int], object] = lambda _percent: None,
    ) -> None:
        self._folder = folder
        self._lister = lister
        self._use_keyring = use_keyring
        self._told = told
        self._lock: InstanceLock | None = None

    def known(self) -> Known:
        """See Place. Raises StoreFault where another Floorledger has the directory, SettingsFault for a bad draft."""
        ca = self._folder / CA_NAME
        has_cache = (self._folder / "terminal.db").exists()
        return Known(
            joined=hub_address(self._folder, use_keyring=self._use_keyring) if self._folder.exists() else None,
            ca=CA_NAME if ca.exists() else None,
            is_hub=(self._folder / "hub.db").exists(),
            draft=self._draft(),
            plant=self._cached() if has_cache else Plant(),
        )

    def join(self, url: str, code: str, ca: str) -> Plant:
        """See Place."""
        self.own()
        enrol_device(self._folder, url, code, ca=self._copied(ca), use_keyring=self._use_keyring)
        return self.plant()

    def trust(self, ca: str) -> None:
        """Trust this CA file from now on, as after its renewal; none leaves all as it is. Raises StoreFault."""
        self.own()
        self._copied(ca)

    def plant(self) -> Plant:
        """See Place; what came before is not asked again, so this works without a network then."""
        with self._opened() as at:
            return _plant(_pulled(at, self._told))

    def load_demo(self) -> Plant:
        """See Place."""
        from floorledger.main.installation import set_up_demo

        with self._opened() as at:
            if at.hub_side is None:
                raise StoreFault("This terminal has its hub elsewhere; the demo plant is for a hub of its own.")
            set_up_demo(at.hub_side, at.pins, at.clock)
            return _plant(_pulled(at, self._told))

    def keep(self, settings: Settings) -> None:
        """See Place."""
        self.own()
        write_whole(self._folder / DRAFT_NAME, write_settings(settings))

    def finish(self, settings: Settings) -> None:
        """See Place."""
        self.own()
        write_whole(self._folder / FILE_NAME, write_settings(settings))
        self.forget()

    def forget(self) -> None:
        """See Place."""
        (self._folder / DRAFT_NAME).unlink(missing_ok=True)

    def ports(self) -> Sequence[FoundPort]:
        """See Place."""
        return [
            FoundPort(address=port.address, title=port.description or port.path, usb=port.vid is not None)
            for port in self._lister()
        ]

    def close(self) -> None:
        """Let go of the directory."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def own(self) -> None:
        """Take the directory, as its first use does. Raises StoreFault where another Floorledger has it."""
        self._lock = self._lock or InstanceLock(self._folder)

    def _draft(self) -> Settings | None:
        """What an unfinished start had chosen; one that cannot be read is as none."""
        path = self._folder / DRAFT_NAME
        with suppress(SettingsFault):
            return load_settings(path) if path.exists() else None
        return None

    def _copied(self, ca: str) -> Path | None:
        """The CA in the data directory. Raises StoreFault where the file cannot be read."""
        own = self._folder / CA_NAME
        if not ca or ca == CA_NAME:
            return own if own.exists() else None
        try:
            shutil.copyfile(Path(ca).expanduser(), own)
        except OSError as error:
            raise StoreFault(f"The CA file {ca} cannot be read ({error.strerror}). Nothing was changed.") from error
        return own

    def _cached(self) -> Plant:
        with self._opened() as at:
            return _plant(at.store.master())

    @contextmanager
    def _opened(self) -> "Iterator[Installation]":
        from floorledger.main.installation import open_installation

        self.own()
        ca = self._folder / CA_NAME
        link = connect(self._folder, ca=ca if ca.exists() else None, use_keyring=self._use_keyring)
        try:
            installation = open_installation(self._folder, link=link, use_keyring=self._use_keyring)
            try:
                yield installation
            finally:
                installation.close()
        finally:
            if link is not None:
                link.close()


def resolved(settings: Settings, folder: Path) -> Settings:
    """The settings with the CA as a full path, as the terminal opens with them."""
    ca = settings.hub.ca
    return settings if ca is None else replace(settings, hub=replace(settings.hub, ca=str(folder / ca)))


def _pulled(at: "Installation", told: Callable[[int], object]) -> "MasterData | None":
    """The master data, asked for page by page until it came; None where the hub has none. Raises HubFault."""
    while at.store.master() is None:
        claim = at.sync.claim()
        if claim is None:
            raise HubFault(Outcome.UNREACHABLE, "The hub asks this device to wait. Try again in a minute.")
        exchange = at.sync.exchange(claim)
        more = at.sync.store(exchange)
        arriving = arrival(at.store, at.sync)
        if arriving is not None and arriving.percent is not None:
            told(arriving.percent)
        if exchange.fault is not None:
            raise HubFault(Outcome.UNREACHABLE, exchange.fault)
        if not more and at.store.master() is None:
            return None
    return at.store.master()


def _plant(master: "MasterData | None") -> Plant:
    if master is None:
        return Plant()
    centers = tuple((center.work_center, center.name) for center in master.work_centers)
    return Plant(name=master.plant_name or master.plant, centers=centers)
