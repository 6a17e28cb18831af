"""What a command label does: the whole shift can be worked by the command sheet alone (ui.md, "Scan first")."""

from dataclasses import replace

from floorledger.domain.barcode import Scan
from floorledger.domain.device_detail import ScanRefused
from floorledger.services.capture import Draft
from floorledger.services.forms.ground import Ground
from floorledger.services.forms.panel_state import PanelState
from floorledger.services.forms.registry import FORMS
from floorledger.services.terminal_base import Answer
from floorledger.services.terminal_lock import tap
from floorledger.services.terminal_photo import TerminalPhoto
from floorledger.services.views import Action, Field, Group, NumberField, Page, TerminalView, Tone


class TerminalCommands(TerminalPhoto):
    """Commands, and the choices and digits that they make possible."""

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

    def _command(self, scan: Scan) -> Answer:
        verb = scan.get("verb") or ""
        key = scan.get("digit") or _KEYS.get(verb)
        if key is not None:
            return self._digit(key)
        if verb in _WORKS_ON_PANEL or (verb == "NEXT" and not self._reads_a_document):
            return self._in_panel(verb)
        if verb in _OPENS:
            return self._open_by_command(*_OPENS[verb])
        match verb:
            case "OK" | "KEEP":
                return self._recorded_answer(keep=verb == "KEEP")
            case "CANCEL":
                self._close_page()
                return Answer(Tone.TAKEN, "Closed. Nothing was recorded.")
            case "SIGNOUT":
                self._leave(scan.raw)
                return Answer(Tone.TAKEN, "Signed out.")
            case _:
                return self._page_command(scan, verb)

    @property
    def _reads_a_document(self) -> bool:
        return self._page is Page.DOCUMENT and self._panel is None

    def _page_command(self, scan: Scan, verb: str) -> Answer:
        match verb:
            case "NEXT":
                return self._turn_page()
            case "PHOTO":
                return self._asked_photo()
            case "DRAWING":
                return self._show_drawing()
            case "JOBS" | "PRINT":
                self._open_page(Page(verb.lower()))
                all_of_them = verb == "JOBS" and self._pages.wish.everywhere
                shown = "The jobs of all work centres." if all_of_them else _PAGES[verb]
                return Answer(Tone.TAKEN, shown, "Scan OK, or CANCEL to go back.")
            case _:
                return self._refuse(scan.raw, "C01", f"The command {verb} is not in use here.")

    def _in_panel(self, verb: str) -> Answer:
        """Commands that work on the open panel, so that a whole shift needs no finger on the glass."""
        panel, ground = self._panel, self._ground()
        if panel is None or ground is None:
            return Answer(Tone.LOOK, "No panel is open for this.", "Scan GOOD, a lot or another command first.")
        form = FORMS[panel.action]
        match verb:
            case "WEIGH":
                return self._weighed()
            case "NEXT":
                return self._next_number(form.numbers(panel, ground), panel)
            case "FINAL":
                if not any(group.key == "final" for group in form.groups(panel, ground)):
                    return Answer(Tone.LOOK, "Only a report of pieces can be the last one.", "Scan GOOD first.")
                self._panel = panel.with_pick("final", "no" if panel.pick("final") == "yes" else "yes")
                last = "That was the last." if self._panel.pick("final") == "yes" else "More will come."
                return Answer(Tone.TAKEN, last, "Enter the number, then press Record or scan OK.")
            case "SUGGEST":
                self.take_suggestion()
                return Answer(Tone.TAKEN, "The suggested number was taken.", "Press Record or scan OK.")
            case _:
                return self._choose_next(panel, ground)

    def _next_number(self, numbers: tuple[NumberField, ...], panel: PanelState) -> Answer:
        """Let digits go to the number after the one they go to now."""
        if not numbers:
            return Answer(Tone.LOOK, "There is no number to enter here.")
        fields = [number.field for number in numbers]
        at = fields.index(panel.active) if panel.active in fields else -1
        wanted = numbers[(at + 1) % len(numbers)]
        self._panel = replace(panel, active=wanted.field, group=None)
        return Answer(Tone.TAKEN, f"{wanted.label}.", "Enter the number, then press Record or scan OK.")

    def _choose_next(self, panel: PanelState, ground: Ground) -> Answer:
        """Let the next digit choose in the next group of the panel."""
        groups = self._choosable(panel, ground)
        if not groups:
            return Answer(Tone.LOOK, "There is nothing to choose here.", "Enter the number.")
        keys = [group.key for group in groups]
        open_ones = [group.key for group in groups if not any(choice.chosen for choice in group.choices)]
        first = open_ones[0] if open_ones else keys[0]
        wanted = keys[(keys.index(panel.group) + 1) % len(keys)] if panel.group in keys else first
        self._panel = replace(panel, group=wanted)
        title = next(group.title for group in groups if group.key == wanted)
        asked = title if title.endswith("?") else f"{title}."
        return Answer(Tone.TAKEN, asked, "Scan the digit of your choice.")

    @staticmethod
    def _choosable(panel: PanelState, ground: Ground) -> tuple[Group, ...]:
        form = FORMS[panel.action]
        units = form.units(panel, ground)
        own = (Group(key="units", title="Unit", choices=units),) if units else ()
        return (*own, *(group for group in form.groups(panel, ground) if group.choices))

    @tap
    def take_suggestion(self) -> TerminalView:
        """Replace the number by what was probably meant."""
        suggested = next((finding.suggested for finding in self._findings() if finding.suggested), None)
        if self._panel is not None and suggested is not None:
            number, _, uom = suggested.partition(" ")
            panel = self._panel.with_text(self._panel.active, number)
            self._panel = panel.with_pick("units", uom or panel.pick("units"))
        return self.view()

    @tap
    def take_weight(self) -> TerminalView:
        """Put what the scale shows into the open panel."""
        answer = self._weighed()
        self._say(answer.tone, answer.meaning, answer.next)
        return self.view()

    def _weighed(self) -> Answer:
        panel, ground = self._panel, self._ground()
        wanted = None if panel is None or ground is None else FORMS[panel.action].weighed_in(panel, ground)
        if panel is None or ground is None or wanted is None:
            return Answer(Tone.LOOK, "Nothing here is weighed.", "Scan the lot or choose the component first.")
        field, units = wanted
        offer = self._instruments.offer(units, ground.master)
        if isinstance(offer, str):
            return Answer(Tone.LOOK, offer, "The number is as it was.")
        taken = replace(panel.with_text(field, offer.text), active=field, weighed=field, group=None)
        self._panel = taken.with_pick("units", offer.unit) if field is Field.QTY else taken
        return Answer(Tone.TAKEN, f"{offer.text} {offer.unit} from the scale.", "Press Record or scan OK.")

    @tap
    def choose(self, group: str, key: str) -> TerminalView:
        """Choose in a group of the panel, or turn a switch of the job list; a narrower reason is the reason."""
        if group == "jobs":
            self._pages.wish = self._pages.wish.choose(key)
            return self.view()
        if group.startswith("print "):
            self._printing.choose(group.removeprefix("print "), key, self._place)
            return self.view()
        ground = self._ground()
        if self._panel is not None and ground is not None:
            name = "reasons" if group.startswith("reasons ") else group
            self._panel = FORMS[self._panel.action].picked(self._panel, name, key, ground)
        return self.view()

    def _open_by_command(self, action: Action, field: Field | None) -> Answer:
        ground = self._ground()
        assert ground is not None, "a command is taken under master data"
        form = FORMS[action]
        panel = self._panel if self._panel is not None and self._panel.action is action else form.fresh(ground)
        if field is not None:
            panel = replace(panel, active=field, group=None)
        self._panel, self._page = panel, Page.WORK
        following = (
            "Scan OK to undo it." if action is Action.UNDO else "Enter the number, then press Record or scan OK."
        )
        return Answer(Tone.TAKEN, form.title_of(panel, ground), following)

    def _digit(self, key: str) -> Answer:
        panel, ground = self._panel, self._ground()
        if self._page is Page.JOBS and panel is None:
            return self._search(key)
        if self._page is Page.PRINT and panel is None:
            copies = self._printing.press(key)
            return Answer(Tone.TAKEN, f"{copies} copies.", "Scan OK to print.")
        if panel is None or ground is None or self._page is Page.UNDO:
            return Answer(Tone.LOOK, "No panel is open for a number.", "Scan GOOD, a lot or another command first.")
        if panel.group is not None and key.isdigit():
            return self._chosen_by_digit(panel, ground, int(key))
        if panel.weighed is panel.active:
            self._panel = panel.press(key)
            return Answer(Tone.LOOK, "The weight was taken back: what you enter counts.", "Press Record or scan OK.")
        self._panel = panel.press(key)
        return Answer(Tone.TAKEN, self._panel.text(self._panel.active), "Press Record or scan OK.")

    def _chosen_by_digit(self, panel: PanelState, ground: Ground, digit: int) -> Answer:
        """The choice with this number, as its tile shows it; nine can be told by a digit."""
        group = next((each for each in self._choosable(panel, ground) if each.key == panel.group), None)
        if group is None or not 1 <= digit <= len(group.choices):
            return Answer(Tone.LOOK, f"There is no choice {digit} here.", "Scan the digit of your choice.")
        choice = group.choices[digit - 1]
        self.choose(group.key, choice.key)
        return Answer(Tone.TAKEN, f"{choice.text}.", "Press Record or scan OK.")


_KEYS = {"POINT": ".", "BACKSPACE": "back"}
_WORKS_ON_PANEL = frozenset(("WEIGH", "CHOOSE", "FINAL", "SUGGEST"))
_OPENS: dict[str, tuple[Action, Field | None]] = {
    "GOOD": (Action.REPORT, Field.GOOD),
    "SCRAP": (Action.REPORT, Field.SCRAP),
    "CONSUME": (Action.CONSUME, Field.QTY),
    "HOLD": (Action.HOLD, Field.QTY),
    "TIME": (Action.TIME, Field.MINUTES),
    "UNDO": (Action.UNDO, None),
    "REWORK": (Action.REWORK, Field.QTY),
    "BYPRODUCT": (Action.OUTPUTS, Field.QTY),
    "RETURN": (Action.RETURN, Field.QTY),
    "LOSS": (Action.COMPONENT_SCRAP, Field.QTY),
    "DECIDE": (Action.DISPOSE, Field.QTY),
    "INSPECT": (Action.INSPECT, Field.READING),
    "SENDOUT": (Action.SEND_OUT, Field.QTY),
    "TAKEBACK": (Action.TAKE_BACK, Field.GOOD),
    "MOVE": (Action.TRANSFER, Field.QTY),
    "COUNT": (Action.COUNT, Field.QTY),
}
_PAGES = {"JOBS": "The jobs of this work centre.", "PRINT": "Labels to print."}
