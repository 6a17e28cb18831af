"""What a scan does next: from any screen the natural thing (ui.md, "Scan first")."""

from collections.abc import Callable
from dataclasses import replace

from floorledger.domain.barcode import Fault, Scan, ScanKind, is_self_test, parse
from floorledger.domain.master import MasterData
from floorledger.services.arrival import arrival
from floorledger.services.forms.panel_state import PanelState
from floorledger.services.forms.registry import FORMS
from floorledger.services.forms.work_time import PAUSE, REASONS, STOP
from floorledger.services.job_views import lot_key
from floorledger.services.ports import StoreFault
from floorledger.services.terminal_base import Answer
from floorledger.services.terminal_command import TerminalCommands
from floorledger.services.views import (
    Action,
    Arrival,
    Field,
    LastScan,
    Page,
    TerminalView,
    Tone,
)


class TerminalScans(TerminalCommands):
    """Understands scans and acts on them."""

    def scan(self, raw: bytes, device: str = "") -> TerminalView:
        """Do the natural next thing; what is refused is kept as an event too. ``device`` is the scanner's name."""
        shown = raw.decode("ascii", "replace").replace("\x1d", "\N{SYMBOL FOR GROUP SEPARATOR}")
        return self._answered(shown, lambda: self._understand(raw, device))

    def broken_scan(self, raw: bytes) -> TerminalView:
        """Refuse bytes that were no whole frame; half a label could read as a shorter one."""
        text = "The scan arrived incomplete. Nothing was recorded; scan again."
        return self._answered("", lambda: self._refuse(raw[:256], "C01", text))

    def _answered(self, shown: str, act: Callable[[], Answer]) -> TerminalView:
        """Every scan is answered, also on a disk that takes nothing any more (I12)."""
        self._saved_unanswered = ()
        try:
            answer = act()
        except StoreFault as fault:
            answer = Answer(Tone.REFUSED, str(fault), "Nothing was recorded.")
        self._last = LastScan(shown=shown, meaning=answer.meaning, next=answer.next, tone=answer.tone)
        return self.view()

    def _understand(self, raw: bytes, device: str) -> Answer:
        settings = self._instruments.scanner(device, self._clock.now(), self._store.master())
        understood = parse(raw, gs1=self._gs1, settings=settings)
        if isinstance(understood, Fault):
            return self._refuse(raw, understood.code.value, understood.text)
        return self._take(understood, device)

    def _take(self, scan: Scan, device: str) -> Answer:
        master, arriving = self._store.master(), arrival(self._store, self._sync)
        if master is None or arriving is not None:
            return _not_here_yet(arriving or Arrival())
        if scan.kind is ScanKind.BADGE:
            return self._badge(scan)
        held_back = self._held_back(scan)
        if held_back is not None:
            return held_back
        if is_self_test(scan):
            self._instruments.passed(device, self._clock.now(), master)
            return Answer(Tone.TAKEN, "The scanner passed its self-test.")
        if self._person is None:
            return Answer(Tone.LOOK, "Nobody is signed in.", "Scan your badge first.")
        before, lost = self._panel, self._would_be_lost(scan)
        answer = self._act(scan, master)
        replaced = before is not None and (self._panel is None or self._panel.action is not before.action)
        return replace(answer, tone=Tone.LOOK, next=lost[0]) if lost and replaced else answer

    def _would_be_lost(self, scan: Scan) -> tuple[str, ...]:
        """What was begun and not recorded, in words, for a scan that may put something else in its place."""
        return () if scan.get("digit") or scan.get("verb") in _ENDS else self._begun()

    def _act(self, scan: Scan, master: MasterData) -> Answer:
        match scan.kind:
            case ScanKind.ORDER | ScanKind.LOT | ScanKind.GS1:
                return self._material(scan, master)
            case ScanKind.REASON:
                return self._reason(scan, master)
            case ScanKind.LOCATION:
                return self._location(scan)
            case ScanKind.COMMAND:
                return self._command(scan)
            case _:
                return self._refuse(scan.raw, "C01", _UNUSED)

    def _material(self, scan: Scan, master: MasterData) -> Answer:
        match scan.kind:
            case ScanKind.ORDER:
                return self._order(scan)
            case ScanKind.LOT:
                return self._lot(scan, master, scan.get("item") or "", scan.get("lot") or "")
            case _ if scan.get("10"):
                return self._lot_number(scan, master)
            case _:
                return self._refuse(scan.raw, "C01", _UNUSED)

    def _badge(self, scan: Scan) -> Answer:
        """What is kept of the scan is not the badge: an event names its person by id only (decisions.md D2)."""
        badge = scan.get("badge") or ""
        raw = scan.raw.replace(badge.encode(), b"badge")
        person = next((person for person in self._store.people() if person.badge == badge), None)
        if person is None:
            return self._refuse(raw, "C01", f"Badge {badge} is not known here. Ask your supervisor.")
        return self._badge_of(person, raw)

    def _order(self, scan: Scan) -> Answer:
        order_no, operation_no = scan.get("order") or "", scan.get("operation") or ""
        text = f"Order {order_no}, operation {operation_no} is not known here. Ask planning to release it."
        return self._go_to(order_no, operation_no, scan.raw) or self._refuse(scan.raw, "M01", text)

    def _lot_number(self, scan: Scan, master: MasterData) -> Answer:
        """A GS1 label names the lot; the demo plant has no GTINs, so the lot number alone must be enough."""
        found = [lot for lot in master.lots if lot.lot == scan.get("10")]
        if len(found) != 1:
            code = "C02" if found else "C01"
            text = f"Lot {scan.get('10')} {'stands for several items' if found else 'is not known'} here."
            return self._refuse(scan.raw, code, f"{text} Nothing was recorded; choose the component by hand.")
        return self._lot(scan, master, found[0].item, found[0].lot)

    def _lot(self, scan: Scan, master: MasterData, item_no: str, lot: str) -> Answer:
        item = master.item_by_no.get(item_no)
        if item is not None and self._page is Page.LOT and self._panel is None:
            self._page_key = lot_key(item_no, lot)
            return Answer(Tone.TAKEN, f"{item.description}, lot {lot}.", "Scan CANCEL to go back.")
        if item is not None and self._page is Page.PRINT and self._panel is None:
            self._printing.scan_lot(item_no, lot)
            return Answer(Tone.TAKEN, f"{item.description}, lot {lot}.", "Scan OK to print its label.")
        if item is None or (item_no, lot) not in master.lot_by_key:
            return self._refuse(scan.raw, "M05", f"Lot {lot} of {item_no} is not known here. Ask the warehouse.")
        panel, ground = self._panel, self._ground()
        assert ground is not None, "a lot is known only from master data"
        about = None if panel is None else FORMS[panel.action].lot(panel, item_no, lot, ground)
        if about is None:
            consume = FORMS[Action.CONSUME]
            about = consume.lot(consume.fresh(ground), item_no, lot, ground)
        assert about is not None, "components have lots"
        self._panel, self._page = replace(about, scan_raw=scan.raw), Page.WORK
        if about.action is Action.HOLD:
            return Answer(Tone.TAKEN, f"Hold {item.description}, lot {lot}.", "Choose why, then Record or scan OK.")
        return Answer(
            Tone.TAKEN, f"{item.description}, lot {lot}.", "Enter the quantity, then press Record or scan OK."
        )

    def _location(self, scan: Scan) -> Answer:
        """A place belongs to the open panel where it has use for one; else stock is to be moved."""
        place, ground = scan.get("location") or "", self._ground()
        known = {} if ground is None else {each.location: each.name for each in ground.master.locations}
        if ground is None or place not in known:
            return self._refuse(scan.raw, "C01", f"Place {place} is not known here. Ask the warehouse.")
        panel = self._panel
        about = None if panel is None else FORMS[panel.action].location(panel, place, ground)
        if about is None:
            move = FORMS[Action.TRANSFER]
            about = move.location(move.fresh(ground), place, ground)
        assert about is not None, "stock moves between places"
        self._panel, self._page = replace(about, scan_raw=scan.raw), Page.WORK
        return Answer(Tone.TAKEN, f"{known[place]}.", "Scan the lot or the other place, then enter the quantity.")

    def _reason(self, scan: Scan, master: MasterData) -> Answer:
        group, code = scan.get("group") or "", scan.get("code") or ""
        reason = next((each for each in master.reasons if (each.group, each.code) == (group, code)), None)
        if reason is None:
            return self._refuse(scan.raw, "C01", f"Reason {group}/{code} is not known here.")
        action = _OPENED_BY.get(group)
        if action is None:
            return self._refuse(scan.raw, "C01", "This reason is not for the terminal.")
        panel = self._panel
        if panel is None or group not in _reason_groups(panel):
            panel = self._fresh(action)
        assert panel is not None, "reasons are master data"
        panel = panel.with_pick("reasons", code)
        if group == "SCR" and panel.action is Action.REPORT:
            panel = replace(panel, active=Field.SCRAP)
        if panel.action is Action.TIME:
            stop = STOP if group == REASONS[STOP] else PAUSE
            panel = panel.with_pick("categories", stop).with_pick("reasons", code)
        self._panel, self._page = panel, Page.WORK
        return Answer(Tone.TAKEN, f"{reason.text}.", "Enter the number, then press Record or scan OK.")


_ENDS = frozenset(("OK", "KEEP", "CANCEL", "SIGNOUT"))
"""Commands that close a panel on purpose, and say what became of it."""

_UNUSED = "This label is understood, but nothing here uses it."


def _not_here_yet(arriving: Arrival) -> Answer:
    """The answer to a scan before the plant's data are here."""
    if arriving.empty:
        return Answer(Tone.REFUSED, "The hub has no data of the plant yet.", "Ask plant IT.")
    if arriving.percent is None:
        return Answer(Tone.REFUSED, "This terminal has no master data yet. Connect it to the hub once.")
    text = f"{arriving.percent} % of the plant's data is here."
    return Answer(Tone.REFUSED, text, "Scan again when all of it is.")


def _reason_groups(panel: PanelState) -> frozenset[str]:
    """The groups of reasons that an open panel takes one from."""
    if panel.action is Action.TIME:
        return frozenset(REASONS.values())
    own = FORMS[panel.action].reasons
    return frozenset() if own is None else frozenset((own,))


_OPENED_BY = {
    "SCR": Action.REPORT,
    "HLD": Action.HOLD,
    "DWN": Action.TIME,
    "BRK": Action.TIME,
    "UND": Action.UNDO,
}
"""What the scan of a reason opens while no panel takes it."""
