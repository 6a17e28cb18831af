"""The operator's terminal: scans and taps. Implements faces.TerminalService."""

from dataclasses import replace

from floorledger.domain.number import Micro, micro_text
from floorledger.services.panel import opened
from floorledger.services.terminal_scan import TerminalScans
from floorledger.services.views import Action, Field, LastScan, TerminalView, Tone

PIN_LENGTH = 4


class Terminal(TerminalScans):
    """One terminal; every call answers with all there is to show."""

    def open(self, action: Action) -> TerminalView:
        """Open a panel."""
        self._panel = self._fresh(action)
        return self.view()

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
        refusal = self._guard.refusal(person, pin)
        if refusal is None:
            self._sign_in(person, "badge+pin")
            self._say(Tone.TAKEN, f"{person.name} is signed in.", "")
        else:
            self._say(Tone.REFUSED, refusal, "You may scan another badge.")

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

    def cancel(self) -> TerminalView:
        """Close the panel or the PIN entry; nothing is recorded."""
        self._panel, self._pin_for, self._pin = None, None, ""
        return self.view()

    def undo(self, event_id: str) -> TerminalView:
        """Reverse an entry of the tape: opens the undo panel for it and records at once (there is Undo everywhere)."""
        self._panel = replace(opened(Action.UNDO), target=event_id, reason="MIS", typed=True)
        return self.record()

    def set_online(self, online: bool) -> TerminalView:
        """The demo's offline switch."""
        self._sync.go(online=online)
        return self.view()
