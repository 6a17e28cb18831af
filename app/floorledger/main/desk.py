"""What the windows work with: the installation opened late, on the worker, so that the first window paints at once."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from floorledger.services.faces import TerminalService, WorkstationService
from floorledger.services.settings import Settings
from floorledger.services.views import Action, Field, Page, TerminalView

if TYPE_CHECKING:
    from floorledger.adapters.instance_lock import InstanceLock
    from floorledger.domain.scale import Weight
    from floorledger.main.exception_watch import ExceptionWatch
    from floorledger.main.installation import Installation
    from floorledger.services.clock_watch import ClockWatch
    from floorledger.services.pallets import PalletNumbers
    from floorledger.services.ports import Clock
    from floorledger.services.print_request import PrintRequest
    from floorledger.services.printing import PrintOutcome
    from floorledger.services.sync import Claim, Exchange
    from floorledger.services.terminal import Terminal
    from floorledger.services.terminal_ports import HubLink

DEMO_CENTER = "100"
_PAUSE_NS = 60 * 10**9
"""Between two tries to go on with a restored hub: each may take all of the plant's data."""


class Desk:
    """Opens the data directory on first use; every method but the constructor runs on the worker."""

    def __init__(
        self,
        folder: Path,
        *,
        demo: bool,
        clock: "Clock | None" = None,
        link: "Callable[[Path], HubLink | None] | None" = None,
        use_keyring: bool = True,
        settings: Settings | None = None,
    ) -> None:
        self.folder = folder
        self.settings = settings or Settings()
        self._demo = demo
        self._clock = clock
        self._link = link
        self._use_keyring = use_keyring
        self._lock: InstanceLock | None = None
        self._installation: Installation | None = None
        self._terminal: Terminal | None = None
        self._watch: ExceptionWatch | None = None
        self._clocks: ClockWatch | None = None
        self._way: HubLink | None = None
        self._repair = ""
        self._tried_ns: int | None = None
        self.told: Callable[[int], object] = lambda _percent: None
        """Hears how far it is, in whole percent, while opening takes the plant's data anew; called on the worker."""

    @property
    def installation(self) -> "Installation":
        """The installation. Raises StoreFault when it cannot be opened."""
        if self._installation is None:
            self._open()
        assert self._installation is not None
        return self._installation

    def _open(self) -> None:
        from floorledger.adapters.instance_lock import InstanceLock
        from floorledger.main.installation import open_installation, set_up_demo
        from floorledger.services.clock_watch import ClockWatch

        self._lock = self._lock or InstanceLock(self.folder)
        link = self._way = self._way or (None if self._link is None else self._link(self.folder))
        installation = open_installation(
            self.folder,
            clock=self._clock,
            link=link,
            use_keyring=self._use_keyring,
            told=self.told,
        )
        if self._demo and installation.hub_side is not None:
            set_up_demo(installation.hub_side, installation.pins, installation.clock)
            installation.settle()
        contact = getattr(link, "contact", None)
        self._clocks = ClockWatch(installation.store, installation.capture, installation.clock, contact)
        if installation.hub_side is not None:
            from floorledger.main.exception_watch import ExceptionWatch

            self._watch = ExceptionWatch(installation.hub_side, installation.secrets)
        self._installation = installation
        self._repair = "" if installation.repaired is None else installation.repaired.text()

    @property
    def terminal(self) -> "Terminal":
        """The terminal's service."""
        from floorledger.adapters.cache_queries import SqlCacheQueries
        from floorledger.adapters.gs1 import read_elements
        from floorledger.services.terminal import Terminal
        from floorledger.services.terminal_print import PrintDesk
        from floorledger.ui.print.words import label_words

        if self._terminal is None:
            at = self.installation
            self._terminal = Terminal(
                at.store,
                at.capture,
                at.sync,
                at.pins,
                at.clock,
                read_elements,
                work_center=self.settings.terminal.work_center or (DEMO_CENTER if self._demo else ""),
                scanners={device.name: device.scanner() for device in self.settings.devices if device.scans},
                idle_lock_min=self.settings.terminal.idle_lock_min,
                queries=SqlCacheQueries(at.store.engine),
                printing=PrintDesk(at.store, self.settings.printers, label_words, self._pallets()),
                has_camera=self.settings.camera.is_set,
            )
        return self._terminal

    def _pallets(self) -> "PalletNumbers | None":
        """The pallet numbers of this device; None where the settings have no company prefix."""
        from socket import gethostname

        from floorledger.adapters.pallet_book import PalletFile
        from floorledger.services.pallets import PalletNumbers
        from floorledger.services.settings import host_span

        pallets = self.settings.pallets
        if pallets.company_prefix is None:
            return None
        span = host_span(pallets, gethostname())
        return PalletNumbers(pallets, span, self.installation.device_id, PalletFile(self.folder))

    def workstation(self) -> WorkstationService:
        """The workstation's service for whoever is signed in."""
        from floorledger.adapters.cache_queries import SqlCacheQueries
        from floorledger.services.workstation import Workstation

        at, person = self.installation, self.terminal.person
        assert person is not None, "the workstation opens after a sign-in"
        return Workstation(
            at.store,
            SqlCacheQueries(at.store.engine),
            at.capture,
            at.sync,
            at.pins,
            at.clock,
            person,
            export=at.export,
            signature=at.signature_holds,
            guard=self.terminal.guard,
        )

    def claim(self) -> "Claim | None":
        """What to send now; where the hub was restored, the installation is opened anew before, as a start does."""
        if self.installation.sync.is_behind_a_new_hub and self.terminal.is_free and self._may_try():
            self._open_again()
        return self.installation.sync.claim()

    def _open_again(self) -> None:
        """Take the plant's data from the restored hub, and what it lost of this device's back into the queue.

        Nobody is at work here, and whoever comes signs in as after a start. Where the hub goes away amid it, what was
        here before is opened, and it is tried again in a while. Raises StoreFault.
        """
        self._let_go()
        self._installation = self._terminal = self._watch = self._clocks = None
        at = self.installation
        self._tried_ns = at.clock.monotonic_ns() if at.repaired is None else None

    def _may_try(self) -> bool:
        tried, now = self._tried_ns, self.installation.clock.monotonic_ns()
        return tried is None or now - tried >= _PAUSE_NS

    def repair(self) -> str:
        """What was repaired since this was last asked, in words; empty where nothing was."""
        said, self._repair = self._repair, ""
        return said

    def exchange(self, claim: "Claim") -> "Exchange":
        """Send and pull, and let a hub inside look after its exceptions; runs on the network's thread."""
        if self._watch is not None:
            self._watch.now_and_then()
        return self.installation.sync.exchange(claim)

    def keep(self, exchange: "Exchange") -> bool:
        """Store what came; True when there may be more at once."""
        more = self.installation.sync.store(exchange)
        if self._clocks is not None:
            self._clocks.look()
        return more

    def close(self) -> None:
        """Everything shown was answered; let go of the data directory."""
        self._let_go()
        if self._lock is not None:
            self._lock.release()

    def _let_go(self) -> None:
        if self._installation is not None:
            self._installation.store.mark_shown()
            self._installation.close()


class LateTerminal:
    """The terminal's service before it is there: each call goes through to the desk, on the worker."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def view(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.view()

    def scan(self, raw: bytes, device: str = "") -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.scan(raw, device)

    def weigh(self, weight: "Weight | None") -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.weigh(weight)

    def broken_scan(self, raw: bytes) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.broken_scan(raw)

    def open(self, action: Action) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.open(action)

    def show(self, page: Page, key: str = "") -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.show(page, key)

    def press(self, key: str) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.press(key)

    def focus(self, field: Field) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.focus(field)

    def choose(self, group: str, key: str) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.choose(group, key)

    def take_weight(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.take_weight()

    def ask_photo(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.ask_photo()

    def keep_photo(self, number: int, content: bytes) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.keep_photo(number, content)

    def no_photo(self, number: int, why: str) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.no_photo(number, why)

    def remove_photo(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.remove_photo()

    def take_suggestion(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.take_suggestion()

    def record(self, *, keep: bool = False) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.record(keep=keep)

    def cancel(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.cancel()

    def open_job(self, order_no: str, operation_no: str) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.open_job(order_no, operation_no)

    def undo(self, event_id: str) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.undo(event_id)

    def sign_out(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.sign_out()

    def ask_supervisor(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.ask_supervisor()

    def explain(self, code: str) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.explain(code)

    def acknowledge(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.acknowledge()

    def lock(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.lock()

    def leave_kiosk(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.leave_kiosk()

    def enter_kiosk(self) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.enter_kiosk()

    def print_request(self) -> "PrintRequest | str":
        """See TerminalService."""
        return self._desk.terminal.print_request()

    def print_ordered(self, number: int) -> "PrintRequest | None":
        """See TerminalService."""
        return self._desk.terminal.print_ordered(number)

    def printed(self, number: int, outcome: "PrintOutcome") -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.printed(number, outcome)

    def set_online(self, online: bool) -> TerminalView:
        """See TerminalService."""
        return self._desk.terminal.set_online(online)


def late_terminal(desk: Desk) -> TerminalService:
    """The terminal's service over a desk that opens on first use."""
    return LateTerminal(desk)
