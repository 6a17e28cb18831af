"""What a supervisor lets happen at the terminal: an entry beyond tolerance, and leaving the full screen."""

from dataclasses import replace

from floorledger.domain.device_detail import Config
from floorledger.domain.event import CaptureMethod
from floorledger.domain.people import CONFIGURERS
from floorledger.services.approval import Approval, approver_session, asked_of, decision_code
from floorledger.services.capture import Draft, NotReady
from floorledger.services.people_views import Purpose
from floorledger.services.ports import StoreFault
from floorledger.services.records import Person
from floorledger.services.terminal_base import Answer
from floorledger.services.terminal_lock import TerminalLock
from floorledger.services.views import TerminalView, Tone

_GO_ON = "Scan or press what you do."
_OR_SEND = "Scan a supervisor's badge, or send it."
_WHY = "Choose a reason, or scan it."


class TerminalApproval(TerminalLock):
    """Approval on the spot or sent, and the way out of the kiosk."""

    def ask_supervisor(self) -> TerminalView:
        """Put what the checks stop to a supervisor: here and now, or sent for approval."""
        if self.attend():
            asked = self._people.approval = self._question()
            if asked is None:
                self._say(Tone.LOOK, "Nothing here needs an approval.", _GO_ON)
            else:
                self._say(Tone.LOOK, "This needs an approval.", _WHY if asked.needs_reason else _OR_SEND)
        return self.view()

    def explain(self, code: str) -> TerminalView:
        """The operator's reason, by its code."""
        if self.attend() and self._people.approval is not None:
            answer = self._explained(self._people.approval, code)
            self._say(answer.tone, answer.meaning, answer.next)
        return self.view()

    def _explained(self, asked: Approval, code: str) -> Answer:
        reason = next((each for each in asked.reasons if each.code == code), None)
        if reason is None:
            return Answer(Tone.LOOK, "This reason is not known here.", _WHY)
        self._people.approval = replace(asked, chosen=reason)
        return Answer(Tone.TAKEN, f"{reason.text}.", _OR_SEND)

    def _question(self) -> Approval | None:
        """What the open panel would ask a supervisor; None where nothing is blocked."""
        master, (wanted, _) = self._store.master(), self._wanted()
        if master is None:
            return None
        try:
            return asked_of(wanted, self._capture, self._session(), self._store.people(), master)
        except NotReady:
            return None

    def _recorded_answer(self, *, keep: bool) -> Answer:
        """Record what the panel holds; ``keep`` sends it for approval where a check stops it."""
        return self._sent() if keep or self._people.approval is not None else self._recorded()

    def _sent(self) -> Answer:
        """Send what is stopped for approval, once the operator has said why."""
        people = self._people
        people.approval = asked = people.approval or self._question()
        if asked is None:
            return self._recorded()
        if asked.needs_reason:
            return Answer(Tone.LOOK, "Say why first.", _WHY)
        try:
            self._record(_with_reason(asked))
        except StoreFault as fault:
            return Answer(Tone.REFUSED, str(fault), "Nothing was recorded.")
        people.approval, self._panel = None, None
        return Answer(
            Tone.LOOK,
            f"Sent to the {asked.owner} for approval.",
            "It is safe, and not in the ledger until then. Go on.",
        )

    def _asked_to_approve(self, asked: Approval, person: Person, raw: bytes) -> Answer:
        if asked.needs_reason:
            return Answer(Tone.LOOK, "Say why first.", _WHY)
        if asked.may(person):
            return self._ask_pin(person, Purpose.APPROVE, raw)
        self._keep_scan(raw, "S01")
        if self._is_active(person):
            return Answer(Tone.REFUSED, "Somebody else has to approve what you enter.", asked.who)
        return Answer(Tone.REFUSED, f"{person.name} cannot approve this.", asked.who)

    def _approved_by(self, person: Person) -> Answer:
        """The entry, and behind it the approval; the operator stays at work. Raises StoreFault."""
        asked, master, people = self._people.approval, self._store.master(), self._people
        assert asked is not None, "a PIN to approve is asked for an approval"
        assert master is not None, "and an approval is asked under master data"
        self._capture.record_approved(
            _with_reason(asked),
            self._session(),
            approver_session(person),
            code=decision_code(master),
            asked_at=asked.asked_at,
        )
        people.forget()
        self._panel = None
        offline = self._sync.offline_since is not None
        return Answer(
            Tone.TAKEN,
            f"Recorded, and approved by {person.name}.",
            "It counts when the hub has checked it too." if offline else _GO_ON,
        )

    # --- the kiosk ----------------------------------------------------------------------------------------------------

    def leave_kiosk(self) -> TerminalView:
        """Ask for the badge of somebody who may open the kiosk; where nobody is known yet, it opens."""
        people = self._people
        people.kiosk_open = not self._store.people()
        people.leaving, people.asked = not people.kiosk_open, None
        if people.leaving:
            self._say(Tone.LOOK, "A supervisor or an administrator may leave the full screen.", "Scan their badge.")
        return self.view()

    def enter_kiosk(self) -> TerminalView:
        """Close the kiosk again."""
        self._people.kiosk_open, self._people.leaving = False, False
        return self.view()

    def _asked_to_leave(self, person: Person, raw: bytes) -> Answer:
        if CONFIGURERS & frozenset(person.roles) and person.pin_verifier:
            return self._ask_pin(person, Purpose.LEAVE_KIOSK, raw)
        self._keep_scan(raw, "S01")
        text = f"{person.name} may not leave the full screen."
        return Answer(Tone.REFUSED, text, "A supervisor or an administrator may.")

    def _opened_by(self, person: Person) -> Answer:
        """The kiosk is open, and the log says by whom. Raises StoreFault."""
        detail = Config(setting="terminal.kiosk", before="full screen", after="open")
        draft = Draft(
            detail=detail,
            occurred_start=self._clock.now(),
            work_center=self._home,
            capture_method=CaptureMethod.TYPED,
        )
        self._capture.record_many([draft], approver_session(person))
        self._people.asked, self._people.leaving, self._people.kiosk_open = None, False, True
        return Answer(Tone.TAKEN, "The full screen is open.", "Close it when you are done.")


def _with_reason(asked: Approval) -> list[Draft]:
    return [replace(draft, note=asked.note) for draft in asked.drafts]
