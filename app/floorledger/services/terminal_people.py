"""The people at a terminal: who comes and goes, what is kept for them, and what a supervisor lets happen there."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from floorledger.domain.barcode import Scan, ScanKind
from floorledger.domain.device_detail import SignIn, SignOut
from floorledger.services.approval import (
    REASON_GROUP,
    Approval,
    approval_view,
)
from floorledger.services.handover import begun, handed_over, left_behind
from floorledger.services.people_views import CrewMember, LockView, PeopleView, PinView, Purpose
from floorledger.services.ports import StoreFault
from floorledger.services.records import Person
from floorledger.services.shift_receipt import build_receipt
from floorledger.services.sign_on import Asked, Kept, needs_pin
from floorledger.services.terminal_approval import TerminalApproval
from floorledger.services.terminal_base import Answer, session_of
from floorledger.services.views import Page, TerminalView, Tone

_GO_ON = "Scan or press what you do."
_PIN_KEYS = frozenset({"POINT", "BACKSPACE"})


class TerminalPeople(TerminalApproval):
    """The crew, its PINs, what is kept for each of it, and the hand-over."""

    # --- coming and going ---------------------------------------------------------------------------------------------

    def _badge_of(self, person: Person, raw: bytes) -> Answer:
        """A known person's badge: approve, open the kiosk, unlock, or come to work."""
        people, locked = self._people, self._is_locked()
        if person.blocked_at is not None:
            self._keep_scan(raw, "S01")
            return Answer(Tone.REFUSED, f"{person.name} is blocked.", "Ask your supervisor.")
        if people.leaving:
            return self._asked_to_leave(person, raw)
        if people.approval is not None and not locked:
            return self._asked_to_approve(people.approval, person, raw)
        if not needs_pin(person, self._store.policy()):
            return self._come(person, "badge", raw)
        if not person.pin_verifier:
            self._keep_scan(raw, "S01")
            return Answer(Tone.REFUSED, f"{person.name} has no PIN yet.", "Ask whoever keeps the users.")
        return self._ask_pin(person, Purpose.UNLOCK if locked and self._is_active(person) else Purpose.SIGN_IN, raw)

    def _come(self, person: Person, method: str, raw: bytes) -> Answer:
        """To work: back to one's own entry, or beside the crew. Nobody is in before the log says so.

        Raises StoreFault.
        """
        people, back = self._people, self._is_active(person)
        known = person.person_id in {each.person_id for each in people.crew}
        if not known:
            self._capture.record_many([self._draft(SignIn(), raw)], session_of(person, method))
        if not known or people.unread:
            now = self._clock.now()
            people.handover = handed_over(self._store, person, self._availability, now, people.lost)
            people.lost, people.unread = (), False
        people.join(person)
        people.asked = None
        people.lock.unlock()
        if not back:
            self._change_to(person)
        self._person, self._method, self._receipt = person, method, None
        if self._panel is not None:
            return Answer(Tone.TAKEN, f"{person.name} is back at work.", "Your entry is as you left it.")
        following = "Scan the order." if self._place is None else _GO_ON
        if known:
            return Answer(Tone.TAKEN, f"{person.name} is at work.", following)
        return Answer(Tone.TAKEN, f"{person.name} is signed in.", following)

    def _change_to(self, person: Person) -> None:
        """Keep what the one before had begun, and bring back what the one who comes had."""
        people = self._people
        if self._person is not None and self._panel is not None:
            people.kept[self._person.person_id] = Kept(place=self._place, panel=self._panel)
        kept = people.kept.pop(person.person_id, None)
        self._panel, self._page, people.approval = None, Page.WORK, None
        if kept is not None:
            self._panel, self._place = kept.panel, kept.place

    def sign_out(self) -> TerminalView:
        """Sign the active person out and show the shift receipt."""
        try:
            self._leave()
        except StoreFault as fault:
            self._say(Tone.REFUSED, str(fault), "You are still signed in.")
        return self.view()

    def _leave(self, raw: bytes | None = None) -> None:
        """The active person goes; the rest of the crew stays, and scans a badge to go on. Raises StoreFault."""
        person, people = self._person, self._people
        if person is not None:
            lost = begun(super().view().panel)
            self._record([self._draft(SignOut(), raw)])
            now, people.lost, people.unread = self._clock.now(), lost, True
            left = (*lost, *left_behind(self._store, person, self._availability, now))
            self._receipt = replace(build_receipt(self._store, person, self._home, now), handover=left)
            with suppress(StoreFault):  # at worst the next start shows again what was answered
                self._store.mark_shown()
            people.part(person)
        people.forget()
        people.handover = None
        people.lock.unlock()
        self._person, self._panel, self._page = None, None, Page.WORK
        if not people.crew:
            self._place = None

    def acknowledge(self) -> TerminalView:
        """The hand-over was read."""
        self._people.handover = None
        return self.view()

    # --- the PIN ------------------------------------------------------------------------------------------------------

    def _pressed(self, key: str) -> bool:
        """Whether a key was the PIN's; while an approval is asked it goes nowhere else."""
        here, people = self.attend(), self._people
        if people.asked is None:
            return people.approval is not None or not here
        people.asked = people.asked.press(key)
        if people.asked.complete:
            self._try(people.asked)
        return True

    def _try(self, asked: Asked) -> None:
        self._people.asked = replace(asked, typed="")
        refusal = self._guard.refusal(asked.person, asked.typed)
        if refusal is not None:
            self._say(Tone.REFUSED, refusal, "You may scan another badge.")
            return
        try:
            answer = self._let(asked)
        except StoreFault as fault:
            answer = Answer(Tone.REFUSED, str(fault), "Nothing was recorded.")
        self._say(answer.tone, answer.meaning, answer.next)

    def _let(self, asked: Asked) -> Answer:
        """What the right PIN was asked for. Raises StoreFault."""
        match asked.purpose:
            case Purpose.APPROVE:
                return self._approved_by(asked.person)
            case Purpose.LEAVE_KIOSK:
                return self._opened_by(asked.person)
            case _:
                return self._come(asked.person, "badge+pin", asked.raw)

    def _step_back(self) -> bool:
        """Close what lies over the work: the PIN, the way out of the kiosk, the approval. False when nothing does."""
        people = self._people
        if people.asked is not None:
            people.asked = None
        elif people.leaving:
            people.leaving = False
        elif people.approval is not None:
            people.approval = None
        else:
            return self._is_locked()
        return True

    # --- what a scan means before it means anything else --------------------------------------------------------------

    def _held_back(self, scan: Scan) -> Answer | None:
        """The answer to a scan that is no badge, where lock, PIN, approval or hand-over come first; None else."""
        people, verb = self._people, scan.get("verb")
        if self._is_locked():
            return Answer(Tone.LOOK, "The terminal is locked.", "Scan your badge first.")
        people.lock.touch()
        if people.asked is not None and (scan.get("digit") is not None or verb in _PIN_KEYS):
            return Answer(Tone.LOOK, "A PIN is not scanned; anybody could read it along.", "Type it on the glass.")
        if verb == "CANCEL" and self._step_back():
            return Answer(Tone.TAKEN, "Closed. Nothing was recorded.")
        people.asked = None
        if people.approval is not None:
            answer = self._to_approval(people.approval, scan)
            if answer is None:
                people.approval = None
            return answer
        if verb == "OK" and self._panel is None and people.handover is not None:
            people.handover = None
            return Answer(Tone.TAKEN, "The hand-over is read.", _GO_ON)
        return None

    def _to_approval(self, asked: Approval, scan: Scan) -> Answer | None:
        """A scan while an approval is asked; None where it is something else, which comes first then."""
        if scan.kind is ScanKind.REASON and scan.get("group") == REASON_GROUP:
            return self._explained(asked, scan.get("code") or "")
        digit = scan.get("digit")
        if digit is not None:
            number = int(digit) - 1
            return self._explained(asked, asked.reasons[number].code if 0 <= number < len(asked.reasons) else "")
        if scan.kind is ScanKind.COMMAND and scan.get("verb") in ("OK", "KEEP"):
            return self._sent()
        return None

    # --- the view -----------------------------------------------------------------------------------------------------

    def view(self) -> TerminalView:
        """The state now, with its people."""
        locked = self._is_locked()
        view = super().view()
        people = self._people_view(view, locked=locked)
        return replace(view, people=people, faces=() if locked else view.faces)

    def _people_view(self, view: TerminalView, *, locked: bool) -> PeopleView:
        people, asked, master = self._people, self._people.asked, self._store.master()
        return PeopleView(
            crew=tuple(
                CrewMember(person_id=each.person_id, name=each.name, badge=each.badge, active=self._is_active(each))
                for each in people.crew
            ),
            pin=None
            if asked is None
            else PinView(
                name=asked.person.name,
                purpose=asked.purpose,
                typed=len(asked.typed),
                length=asked.person.pin_digits,
            ),
            lock=self._lock_view(view) if locked else None,
            approval=None if people.approval is None or master is None else approval_view(people.approval, master),
            handover=people.handover,
            leaving=people.leaving,
            kiosk_open=people.kiosk_open,
        )

    def _lock_view(self, view: TerminalView) -> LockView:
        kept = "" if view.panel is None else view.panel.title
        since = view.now - timedelta(seconds=self._people.lock.idle_s)
        return LockView(name=view.person or "", since=since, kept=kept)
