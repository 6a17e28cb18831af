"""What a scan does next: from any screen the natural thing (ui.md, "Scan first")."""

from collections.abc import Callable
from dataclasses import replace

from floorledger.domain.barcode import Fault, Scan, ScanKind, is_self_test, parse
from floorledger.domain.detail import OrderState, OrderStatus, ScanRefused
from floorledger.domain.master import MasterData
from floorledger.services.capture import Draft
from floorledger.services.panel import Place, opened
from floorledger.services.ports import StoreFault
from floorledger.services.terminal_base import Answer, TerminalBase
from floorledger.services.views import (
    Action,
    Field,
    LastScan,
    TerminalView,
    Tone,
)


class TerminalScans(TerminalBase):
    """Understands scans and acts on them."""

    def scan(self, raw: bytes) -> TerminalView:
        """Do the natural next thing; what is refused is kept as an event too."""
        shown = raw.decode("ascii", "replace").replace("\x1d", "\N{SYMBOL FOR GROUP SEPARATOR}")
        return self._answered(shown, lambda: self._understand(raw))

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

    def _understand(self, raw: bytes) -> Answer:
        understood = parse(raw, gs1=self._gs1, settings=self._scanner)
        if isinstance(understood, Fault):
            return self._refuse(raw, understood.code.value, understood.text)
        return self._take(understood)

    def _take(self, scan: Scan) -> Answer:
        master = self._store.master()
        if master is None:
            return Answer(Tone.REFUSED, "This terminal has no master data yet. Connect it to the hub once.")
        if scan.kind is ScanKind.BADGE:
            return self._badge(scan)
        self._forget_pin()
        if is_self_test(scan):
            self._scanner = replace(self._scanner, self_tested=True)
            return Answer(Tone.TAKEN, "The scanner passed its self-test.")
        if self._person is None:
            return Answer(Tone.LOOK, "Nobody is signed in.", "Scan your badge first.")
        match scan.kind:
            case ScanKind.ORDER:
                return self._order(scan, master)
            case ScanKind.LOT:
                return self._lot(scan, master, scan.get("item") or "", scan.get("lot") or "")
            case ScanKind.REASON:
                return self._reason(scan, master)
            case ScanKind.COMMAND:
                return self._command(scan)
            case ScanKind.GS1 if scan.get("10"):
                return self._lot_number(scan, master)
            case _:
                return self._refuse(scan.raw, "C01", "This label is understood, but nothing here uses it.")

    def _forget_pin(self) -> None:
        """Something else than the PIN is wanted: digits go to the work again."""
        self._pin_for, self._pin = None, ""

    def _refuse(self, raw: bytes, code: str, text: str) -> Answer:
        """A refused scan is an event too; without master data it can only be shown."""
        if self._store.master() is not None:
            draft = Draft(
                detail=ScanRefused(fault_code=code),
                occurred_start=self._clock.now(),
                work_center=self._home,
                scan_raw=raw,
            )
            self._record([draft])
        meaning, _, following = text.partition(". ")
        return Answer(Tone.REFUSED, f"{meaning.rstrip('.')}.", following)

    def _badge(self, scan: Scan) -> Answer:
        badge = scan.get("badge")
        person = next((person for person in self._store.people() if person.badge == badge), None)
        if person is None:
            return self._refuse(scan.raw, "C01", f"Badge {badge} is not known here. Ask your supervisor.")
        if set(person.roles) != {"operator"}:
            self._pin_for, self._pin = person, ""
            return Answer(Tone.LOOK, f"{person.name}, badge {badge}.", "Enter your PIN.")
        self._sign_in(person, "badge", scan.raw)
        return Answer(Tone.TAKEN, f"{person.name} is signed in.", "Scan the order.")

    def _order(self, scan: Scan, master: MasterData) -> Answer:
        order_no, operation_no = scan.get("order") or "", scan.get("operation") or ""
        standard = master.standard_of(order_no)
        steps = {} if standard is None else {step.operation_no: step for step in standard.operations}
        if operation_no not in steps:
            text = f"Order {order_no}, operation {operation_no} is not known here. Ask planning to release it."
            return self._refuse(scan.raw, "M01", text)
        step = steps[operation_no]
        self._place = Place(order_no=order_no, operation_no=operation_no, work_center=step.work_center)
        self._panel = None
        if self._availability.position(order_no).state in (None, OrderState.RELEASED):
            self._record([self._draft(OrderStatus(state=OrderState.STARTED), scan.raw)])
        return Answer(
            Tone.TAKEN, f"Order {order_no}, operation {operation_no} {step.description}.", "Press or scan what you do."
        )

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
        if item is None or (item_no, lot) not in master.lot_by_key:
            return self._refuse(scan.raw, "M05", f"Lot {lot} of {item_no} is not known here. Ask the warehouse.")
        if self._panel is not None and self._panel.action is Action.HOLD:
            self._panel = replace(self._panel, hold=None, item=item_no, lot=lot, scan_raw=scan.raw)
            return Answer(Tone.TAKEN, f"Hold {item.description}, lot {lot}.", "Choose why, then Record or scan OK.")
        panel = opened(Action.CONSUME)
        self._panel = replace(panel, item=item_no, lot=lot, uom=self._usual_unit(item_no, master), scan_raw=scan.raw)
        return Answer(
            Tone.TAKEN, f"{item.description}, lot {lot}.", "Enter the quantity, then press Record or scan OK."
        )

    def _usual_unit(self, item_no: str, master: MasterData) -> str | None:
        """The unit in which the bill of materials of this order asks for the component."""
        standard = None if self._place is None else master.standard_of(self._place.order_no)
        if standard is None:
            return None
        return next((line.uom for line in standard.bom if line.item == item_no), None)

    def _reason(self, scan: Scan, master: MasterData) -> Answer:
        group, code = scan.get("group") or "", scan.get("code") or ""
        reason = next((each for each in master.reasons if (each.group, each.code) == (group, code)), None)
        if reason is None:
            return self._refuse(scan.raw, "C01", f"Reason {group}/{code} is not known here.")
        action = {"SCR": Action.REPORT, "HLD": Action.HOLD, "DWN": Action.TIME, "UND": Action.UNDO}.get(group)
        if action is None:
            return self._refuse(scan.raw, "C01", "This reason is not for the terminal.")
        panel = self._panel if self._panel is not None and self._panel.action is action else self._fresh(action)
        panel = replace(panel, reason=code)
        if group == "SCR":
            panel = replace(panel, active=Field.SCRAP)
        if group == "DWN":
            panel = replace(panel, category="stop")
        self._panel = panel
        return Answer(Tone.TAKEN, f"{reason.text}.", "Enter the number, then press Record or scan OK.")

    def _command(self, scan: Scan) -> Answer:
        digit = scan.get("digit")
        if digit is not None:
            return self._digit(digit)
        verb = scan.get("verb")
        match verb:
            case "OK":
                return self._recorded_answer(keep=False)
            case "CANCEL":
                self._panel = None
                return Answer(Tone.TAKEN, "Closed. Nothing was recorded.")
            case "POINT" | "BACKSPACE":
                return self._digit("." if verb == "POINT" else "back")
            case "SIGNOUT":
                self._leave(scan.raw)
                return Answer(Tone.TAKEN, "Signed out.")
            case _:
                return self._open_by_command(scan, verb or "")

    def _open_by_command(self, scan: Scan, verb: str) -> Answer:
        actions = {
            "GOOD": (Action.REPORT, Field.GOOD),
            "SCRAP": (Action.REPORT, Field.SCRAP),
            "CONSUME": (Action.CONSUME, Field.QTY),
            "HOLD": (Action.HOLD, Field.QTY),
            "TIME": (Action.TIME, Field.MINUTES),
            "UNDO": (Action.UNDO, Field.QTY),
        }
        if verb not in actions:
            return self._refuse(scan.raw, "C01", f"The command {verb} is not in use here yet.")
        action, field = actions[verb]
        same = self._panel is not None and self._panel.action is action
        panel = self._panel if same and self._panel is not None else self._fresh(action)
        self._panel = replace(panel, active=field)
        following = (
            "Scan OK to undo it." if action is Action.UNDO else "Enter the number, then press Record or scan OK."
        )
        return Answer(Tone.TAKEN, "", following)

    def _digit(self, key: str) -> Answer:
        if self._panel is None:
            return Answer(Tone.LOOK, "No panel is open for a number.", "Scan GOOD, a lot or another command first.")
        self._panel = self._panel.press(key)
        return Answer(Tone.TAKEN, self._panel.text(self._panel.active), "Press Record or scan OK.")
