"""The operator's terminal: what a scan or a tap does next (ui.md, "Scan first"). Implements faces.TerminalService."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from floorledger.domain.barcode import Fault, Gs1Reader, Scan, ScanKind, ScannerSettings, is_self_test, parse
from floorledger.domain.event import (
    CaptureMethod,
    Event,
    OrderState,
    OrderStatus,
    ScanRefused,
    SignIn,
    SignOut,
)
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.master import MasterData
from floorledger.domain.number import Micro, micro_text
from floorledger.services.availability import Availability
from floorledger.services.capture import Capture, Draft, NotReady, Recorded, Session
from floorledger.services.panel import Incomplete, PanelState, Place, drafts, opened
from floorledger.services.ports import Clock, PinCheck, StoreFault, TerminalStore
from floorledger.services.records import Person
from floorledger.services.sync import Sync
from floorledger.services.tape import tape_row
from floorledger.services.terminal_view import ViewState, build_receipt, build_view
from floorledger.services.views import Action, Field, LastScan, ShiftReceipt, TerminalView, Tone

PIN_LENGTH = 4
_MAX_WRONG_PINS = 5
_LOCK_MINUTES = 5


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of a scan: how it was answered, what it means, what to do next."""

    tone: Tone
    meaning: str
    next: str = ""


class Terminal:
    """One terminal; every call answers with all there is to show."""

    def __init__(
        self,
        store: TerminalStore,
        capture: Capture,
        sync: Sync,
        pins: PinCheck,
        clock: Clock,
        gs1: Gs1Reader,
        work_center: str,
        scanner: ScannerSettings | None = None,
    ) -> None:
        self._store = store
        self._capture = capture
        self._sync = sync
        self._pins = pins
        self._clock = clock
        self._gs1 = gs1
        self._scanner = scanner or ScannerSettings()
        self._home = work_center
        self._availability = Availability(store)
        self._person: Person | None = None
        self._pin_for: Person | None = None
        self._pin = ""
        self._wrong_pins = 0
        self._locked_until: datetime | None = None
        self._place: Place | None = None
        self._panel: PanelState | None = None
        self._last: LastScan | None = None
        self._receipt: ShiftReceipt | None = None
        self._saved_unanswered = tuple(tape_row(entry) for entry in store.unshown())

    # --- what is shown ------------------------------------------------------------------------------------------

    def view(self) -> TerminalView:
        """The state now."""
        return build_view(
            ViewState(
                person=self._person,
                pin_for=self._pin_for,
                pin_digits=len(self._pin),
                place=self._place,
                home=self._home,
                panel=self._panel,
                findings=self._findings(),
                blocked=self._blocked(),
                last_scan=self._last,
                receipt=self._receipt,
                saved_unanswered=self._saved_unanswered,
            ),
            self._store,
            self._sync,
            self._availability,
            self._clock.now(),
        )

    # --- scans --------------------------------------------------------------------------------------------------

    def scan(self, raw: bytes) -> TerminalView:
        """Do the natural next thing; what is refused is kept as an event too."""
        shown = raw.decode("ascii", "replace").replace("\x1d", "\N{SYMBOL FOR GROUP SEPARATOR}")
        self._saved_unanswered = ()
        understood = parse(raw, gs1=self._gs1, settings=self._scanner)
        if isinstance(understood, Fault):
            answer = self._refuse(raw, understood.code.value, understood.text)
        else:
            try:
                answer = self._take(understood)
            except StoreFault as fault:
                answer = _Answer(Tone.REFUSED, str(fault), "Nothing was recorded.")
        self._last = LastScan(shown=shown, meaning=answer.meaning, next=answer.next, tone=answer.tone)
        return self.view()

    def _take(self, scan: Scan) -> _Answer:
        master = self._store.master()
        if master is None:
            return _Answer(Tone.REFUSED, "This terminal has no master data yet. Connect it to the hub once.")
        if scan.kind is ScanKind.BADGE:
            return self._badge(scan)
        if is_self_test(scan):
            self._scanner = replace(self._scanner, self_tested=True)
            return _Answer(Tone.TAKEN, "The scanner passed its self-test.")
        if self._person is None:
            return _Answer(Tone.LOOK, "Nobody is signed in.", "Scan your badge first.")
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

    def _refuse(self, raw: bytes, code: str, text: str) -> _Answer:
        """A refused scan is an event too; without master data it can only be shown."""
        if self._store.master() is not None:
            draft = Draft(
                detail=ScanRefused(fault_code=code),
                occurred_start=self._clock.now(),
                work_center=self._home,
                scan_raw=raw,
            )
            self._record([draft])
        return _Answer(Tone.REFUSED, text)

    def _badge(self, scan: Scan) -> _Answer:
        badge = scan.get("badge")
        person = next((person for person in self._store.people() if person.badge == badge), None)
        if person is None:
            return self._refuse(scan.raw, "C01", f"Badge {badge} is not known here. Ask your supervisor.")
        if set(person.roles) != {"operator"}:
            self._pin_for, self._pin = person, ""
            return _Answer(Tone.LOOK, f"{person.name}, badge {badge}.", "Enter your PIN.")
        self._sign_in(person, "badge", scan.raw)
        return _Answer(Tone.TAKEN, f"{person.name} is signed in.", "Scan the order.")

    def _sign_in(self, person: Person, method: str, raw: bytes | None = None) -> None:
        if self._person is not None and self._person != person:
            self.sign_out()
        self._receipt = None
        self._person, self._pin_for, self._pin = person, None, ""
        self._method = method
        self._record([self._draft(SignIn(), raw)])

    def _order(self, scan: Scan, master: MasterData) -> _Answer:
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
        return _Answer(
            Tone.TAKEN, f"Order {order_no}, operation {operation_no} {step.description}.", "Press or scan what you do."
        )

    def _lot_number(self, scan: Scan, master: MasterData) -> _Answer:
        """A GS1 label names the lot; the demo plant has no GTINs, so the lot number alone must be enough."""
        found = [lot for lot in master.lots if lot.lot == scan.get("10")]
        if len(found) != 1:
            code = "C02" if found else "C01"
            text = f"Lot {scan.get('10')} {'stands for several items' if found else 'is not known'} here."
            return self._refuse(scan.raw, code, f"{text} Nothing was recorded; choose the component by hand.")
        return self._lot(scan, master, found[0].item, found[0].lot)

    def _lot(self, scan: Scan, master: MasterData, item_no: str, lot: str) -> _Answer:
        item = master.item_by_no.get(item_no)
        if item is None or (item_no, lot) not in master.lot_by_key:
            return self._refuse(scan.raw, "M05", f"Lot {lot} of {item_no} is not known here. Ask the warehouse.")
        if self._panel is not None and self._panel.action is Action.HOLD:
            self._panel = replace(self._panel, item=item_no, lot=lot, scan_raw=scan.raw)
            return _Answer(Tone.TAKEN, f"Hold {item.description}, lot {lot}.", "Choose why, then Record or scan OK.")
        panel = opened(Action.CONSUME)
        self._panel = replace(panel, item=item_no, lot=lot, uom=self._usual_unit(item_no, master), scan_raw=scan.raw)
        return _Answer(
            Tone.TAKEN, f"{item.description}, lot {lot}.", "Enter the quantity, then press Record or scan OK."
        )

    def _usual_unit(self, item_no: str, master: MasterData) -> str | None:
        """The unit in which the bill of materials of this order asks for the component."""
        standard = None if self._place is None else master.standard_of(self._place.order_no)
        if standard is None:
            return None
        return next((line.uom for line in standard.bom if line.item == item_no), None)

    def _reason(self, scan: Scan, master: MasterData) -> _Answer:
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
        return _Answer(Tone.TAKEN, f"{reason.text}.", "Enter the number, then press Record or scan OK.")

    def _command(self, scan: Scan) -> _Answer:
        digit = scan.get("digit")
        if digit is not None:
            return self._digit(digit)
        verb = scan.get("verb")
        match verb:
            case "OK":
                return self._recorded_answer(keep=False)
            case "CANCEL":
                self._panel = None
                return _Answer(Tone.TAKEN, "Closed. Nothing was recorded.")
            case "POINT" | "BACKSPACE":
                return self._digit("." if verb == "POINT" else "back")
            case "SIGNOUT":
                self.sign_out()
                return _Answer(Tone.TAKEN, "Signed out.")
            case _:
                return self._open_by_command(scan, verb or "")

    def _open_by_command(self, scan: Scan, verb: str) -> _Answer:
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
        return _Answer(Tone.TAKEN, "", following)

    def _digit(self, key: str) -> _Answer:
        if self._panel is None:
            return _Answer(Tone.LOOK, "No panel is open for a number.", "Scan GOOD, a lot or another command first.")
        self._panel = self._panel.press(key)
        return _Answer(Tone.TAKEN, self._panel.text(self._panel.active), "Press Record or scan OK.")

    # --- taps ---------------------------------------------------------------------------------------------------

    def open(self, action: Action) -> TerminalView:
        """Open a panel."""
        self._panel = self._fresh(action)
        return self.view()

    def _fresh(self, action: Action) -> PanelState:
        panel = opened(action)
        if action is not Action.UNDO:
            return panel
        newest = self._store.tape(self._clock.now() - timedelta(hours=12), 50)
        target = next((row.event_id for row in map(tape_row, newest) if row.can_undo), None)
        return replace(panel, target=target, reason="MIS")

    def press(self, key: str) -> TerminalView:
        """A key of the number pad, or of the PIN while one is asked."""
        if self._pin_for is not None:
            self._press_pin(key)
        elif self._panel is not None:
            self._panel = replace(self._panel.press(key), typed=True)
        return self.view()

    def _press_pin(self, key: str) -> None:
        person = self._pin_for
        assert person is not None
        if key in ("back", "clear"):
            self._pin = self._pin[:-1] if key == "back" else ""
        elif key.isdigit() and len(key) == 1:
            self._pin += key
        if len(self._pin) < PIN_LENGTH:
            return
        pin, self._pin = self._pin, ""
        now = self._clock.now()
        if self._locked_until is not None and now < self._locked_until:
            self._say(Tone.REFUSED, "Too many wrong PINs.", f"Wait until {self._locked_until:%H:%M}, then try again.")
        elif self._pins.matches(person.pin_verifier, pin):
            self._wrong_pins, self._locked_until = 0, None
            self._sign_in(person, "badge+pin")
            self._say(Tone.TAKEN, f"{person.name} is signed in.", "")
        else:
            self._wrong_pin(now)

    def _wrong_pin(self, now: datetime) -> None:
        self._wrong_pins += 1
        if self._wrong_pins >= _MAX_WRONG_PINS:
            self._wrong_pins, self._locked_until = 0, now + timedelta(minutes=_LOCK_MINUTES)
        self._say(Tone.REFUSED, "This PIN is not right.", "Try again, or scan another badge.")

    def _say(self, tone: Tone, meaning: str, following: str) -> None:
        self._last = LastScan(shown="", meaning=meaning, next=following, tone=tone)

    def focus(self, field: Field) -> TerminalView:
        """Let digits go to another number."""
        if self._panel is not None and field in dict(self._panel.texts):
            self._panel = replace(self._panel, active=field)
        return self.view()

    def choose(self, group: str, key: str) -> TerminalView:
        """Choose in a group of the panel."""
        panel = self._panel
        if panel is None:
            return self.view()
        match group:
            case "units":
                panel = replace(panel, uom=key)
            case "components":
                master = self._store.master()
                unit = None if master is None else self._usual_unit(key, master)
                panel = replace(panel, item=key, lot=None, uom=unit)
            case "lots":
                panel = replace(panel, lot=key)
            case "reasons":
                panel = replace(panel, reason=key)
            case "categories":
                panel = replace(panel, category=key, reason=None)
            case "final":
                panel = replace(panel, final=key == "yes")
            case "holds":
                left = Micro(self._availability.remaining_held(key))
                panel = replace(panel, hold=key, lot=None).with_text(Field.QTY, micro_text(left))
        self._panel = panel
        return self.view()

    def take_suggestion(self) -> TerminalView:
        """Replace the number by what was probably meant."""
        suggested = next((finding.suggested for finding in self._findings() if finding.suggested), None)
        if self._panel is not None and suggested is not None:
            number, _, uom = suggested.partition(" ")
            self._panel = replace(self._panel.with_text(self._panel.active, number), uom=uom or self._panel.uom)
        return self.view()

    def record(self, *, keep: bool = False) -> TerminalView:
        """Record what the panel holds."""
        answer = self._recorded_answer(keep=keep)
        self._say(answer.tone, answer.meaning, answer.next)
        return self.view()

    def _recorded_answer(self, *, keep: bool) -> _Answer:
        blocked = self._blocked()
        blocking = any(finding.severity is Severity.BLOCK for finding in self._findings())
        if self._panel is None or blocked is not None:
            return _Answer(Tone.LOOK, blocked or "There is nothing to record.", "Scan or press what you do.")
        if blocking and not keep:
            return _Answer(Tone.LOOK, "This needs another look.", "Correct the number, or keep it and ask.")
        try:
            wanted = self._drafts(self._panel)
            self._record(wanted)
        except (StoreFault, Incomplete) as fault:
            return _Answer(Tone.REFUSED, str(fault), "Nothing was recorded.")
        self._panel = None
        if blocking:
            return _Answer(Tone.LOOK, "Kept. It waits for the supervisor and is not in the ledger yet.", "Go on.")
        return _Answer(Tone.TAKEN, "Recorded.", "Scan or press what you do next.")

    def cancel(self) -> TerminalView:
        """Close the panel or the PIN entry; nothing is recorded."""
        self._panel, self._pin_for, self._pin = None, None, ""
        return self.view()

    def undo(self, event_id: str) -> TerminalView:
        """Reverse an entry of the tape: opens the undo panel for it and records at once (there is Undo everywhere)."""
        self._panel = replace(opened(Action.UNDO), target=event_id, reason="MIS", typed=True)
        return self.record()

    def sign_out(self) -> TerminalView:
        """Sign out and show the shift receipt."""
        if self._person is not None:
            self._record([self._draft(SignOut())])
            self._receipt = build_receipt(self._store, self._person, self._home, self._clock.now())
            self._store.mark_shown()
        self._person, self._pin_for, self._place, self._panel = None, None, None, None
        return self.view()

    def set_online(self, online: bool) -> TerminalView:
        """The demo's offline switch."""
        self._sync.go(online=online)
        return self.view()

    @property
    def person(self) -> Person | None:
        """Who is signed in, for the composition root."""
        return self._person

    # --- recording ----------------------------------------------------------------------------------------------

    def _session(self) -> Session:
        if self._person is None:
            return Session(person_id="nobody", auth_method="none")
        return Session(person_id=self._person.person_id, auth_method=self._method, roles=frozenset(self._person.roles))

    def _draft(self, detail: OrderStatus | SignIn | SignOut, raw: bytes | None = None) -> Draft:
        place = self._place if isinstance(detail, OrderStatus) else None
        return Draft(
            detail=detail,
            occurred_start=self._clock.now(),
            order_no=None if place is None else place.order_no,
            work_center=self._home,
            capture_method=CaptureMethod.SCAN if raw else CaptureMethod.TYPED,
            scan_raw=raw,
        )

    def _drafts(self, panel: PanelState) -> list[Draft]:
        master = self._store.master()
        if master is None:
            raise Incomplete("This terminal has no master data yet. Connect it to the hub once.")
        return drafts(panel, self._place_for(panel), master, self._clock.now())

    def _place_for(self, panel: PanelState) -> Place | None:
        """An undo or a release stands where its target stands."""
        named = panel.target or panel.hold
        found = None if named is None else self._store.event(named)
        return self._place if found is None else _place_of(found[0])

    def _findings(self) -> tuple[Finding, ...]:
        if self._panel is None or self._person is None:
            return ()
        try:
            wanted = self._drafts(self._panel)
            session = self._session()
            return tuple(finding for draft in wanted for finding in self._capture.preview(draft, session))
        except (Incomplete, NotReady):
            return ()

    def _blocked(self) -> str | None:
        """Why Record is off, in words; findings that block offer their own way on."""
        if self._panel is None:
            return None
        if self._person is None:
            return "Scan your badge first."
        try:
            self._drafts(self._panel)
        except Incomplete as missing:
            return str(missing)
        return None

    def _record(self, wanted: list[Draft]) -> list[Recorded]:
        return self._capture.record_many(wanted, self._session())


def _place_of(event: Event) -> Place | None:
    if event.order_no is None:
        return None
    return Place(order_no=event.order_no, operation_no=event.operation_no or "", work_center=event.work_center or "")
