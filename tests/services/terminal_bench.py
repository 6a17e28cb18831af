"""A terminal worked by scans and taps, with short words for both."""

from contextlib import suppress

from floorledger.domain.label import ScanKind, label
from floorledger.services.records import TapeEntry
from floorledger.services.terminal import Terminal
from floorledger.services.views import (
    Panel,
    TapeRow,
    TerminalView,
    Tone,
)
from tests.rig import Rig

MARA, TOMASZ = "1042", "1043"
INES, JONAS, KOFI, PETRA = "2011", "2012", "3007", "4003"
PINS = {INES: "9357", JONAS: "8046", KOFI: "2764", PETRA: "5518"}


class QuickPins:
    """Verifiers that cost nothing; the real ones are tested where they live."""

    def make(self, pin: str) -> str:
        return pin

    def matches(self, verifier: str, pin: str) -> bool:
        return bool(verifier) and PINS.get(verifier_owner(verifier)) == pin


_OWNERS: dict[str, str] = {}


def verifier_owner(verifier: str) -> str:
    """The badge behind a verifier of the demo plant."""
    return _OWNERS.get(verifier, "")


def _answer(view: TerminalView) -> tuple[Tone, str]:
    assert view.last_scan is not None
    return view.last_scan.tone, view.last_scan.meaning


class Bench:
    """The terminal's service with an operator's hands."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        _OWNERS.update({person.pin_verifier: person.badge for person in rig.installation.store.people()})
        self.terminal: Terminal = rig.terminal(pins=QuickPins(), idle_lock_min=0)

    @property
    def view(self) -> TerminalView:
        return self.terminal.view()

    @property
    def panel(self) -> Panel:
        panel = self.view.panel
        assert panel is not None, "no panel is open"
        return panel

    @property
    def tape(self) -> tuple[TapeRow, ...]:
        return self.view.tape

    def texts(self) -> list[str]:
        """The tape, newest first, in words."""
        return [row.text for row in self.tape]

    def answer(self) -> tuple[Tone, str]:
        """How the last scan or tap was answered."""
        return _answer(self.view)

    def log(self) -> list[TapeEntry]:
        """Everything recorded, oldest first."""
        return list(reversed(self.rig.installation.store.tape(self.rig.clock.now().replace(year=2020), 1000)))

    # --- hands

    def scan(self, kind: ScanKind, *parts: str) -> tuple[Tone, str]:
        return _answer(self.terminal.scan(label(kind, *parts).encode()))

    def badge(self, badge: str) -> tuple[Tone, str]:
        return self.scan(ScanKind.BADGE, badge)

    def order(self, order_no: str = "WO1001", operation_no: str = "10") -> tuple[Tone, str]:
        return self.scan(ScanKind.ORDER, order_no, operation_no)

    def lot(self, item: str, lot: str) -> tuple[Tone, str]:
        return self.scan(ScanKind.LOT, item, lot)

    def reason(self, group: str, code: str) -> tuple[Tone, str]:
        return self.scan(ScanKind.REASON, group, code)

    def command(self, *verbs: str) -> tuple[Tone, str]:
        """Labels of the command sheet, one after the other."""
        return [self.scan(ScanKind.COMMAND, verb) for verb in verbs][-1]

    def keys(self, number: str) -> None:
        """The number pad."""
        for key in number:
            self.terminal.press(key)

    def sign_in(self, badge: str = MARA) -> None:
        self.badge(badge)
        if badge in PINS:
            self.keys(PINS[badge])
        assert self.view.person is not None

    def at_work(self, operation_no: str = "10") -> "Bench":
        """Mara at an operation of WO1001."""
        self.sign_in()
        self.order("WO1001", operation_no)
        return self

    def report(self, number: str) -> tuple[Tone, str]:
        """Good pieces by command sheet."""
        return self.command("GOOD", *number, "OK")

    def keep(self, reason: str = "COUNTED") -> tuple[Tone, str]:
        """Say why, and send what is stopped for approval."""
        self.terminal.ask_supervisor()
        self.terminal.explain(reason)
        return _answer(self.terminal.record(keep=True))

    def settle(self) -> None:
        self.rig.installation.settle()

    def kill(self) -> None:
        """The process dies without saying goodbye; another starts."""
        with suppress(Exception):
            self.rig.installation.close()
        self.rig._open()
        self.terminal = self.rig.terminal(pins=QuickPins(), idle_lock_min=0)

    def end(self) -> None:
        """The app is closed by hand and started again."""
        self.rig.installation.store.mark_shown()
        self.kill()
