"""The terminal's pages: a job is opened from the list, and an undo that is not simple is confirmed as a whole."""

from floorledger.domain.detail import OrderState, OrderStatus
from floorledger.domain.document import DocumentRef
from floorledger.services.documents import documents_of
from floorledger.services.forms.panel_state import Place
from floorledger.services.job_views import UndoView
from floorledger.services.ports import StoreFault
from floorledger.services.print_request import PrintRequest
from floorledger.services.printing import PrintOutcome, Sent
from floorledger.services.terminal_base import Answer
from floorledger.services.terminal_lock import tap
from floorledger.services.terminal_people import TerminalPeople
from floorledger.services.undo_view import WayBack, colleague, count_of
from floorledger.services.views import Action, Page, TerminalView, Tone

_USUAL_REASON = "MIS"


class TerminalPages(TerminalPeople):
    """What scans and taps mean on a page."""

    @tap
    def open_job(self, order_no: str, operation_no: str) -> TerminalView:
        """Open a job of the list, as a scan of its order label does."""
        try:
            answer = self._go_to(order_no, operation_no)
        except StoreFault as fault:
            answer = Answer(Tone.REFUSED, str(fault), "Nothing was recorded.")
        if answer is not None:
            self._say(answer.tone, answer.meaning, answer.next)
        return self.view()

    def _go_to(self, order_no: str, operation_no: str, raw: bytes | None = None) -> Answer | None:
        """Stand at an operation of an order; None where it is not known here. Raises StoreFault."""
        master = self._store.master()
        standard = None if master is None else master.standard_of(order_no)
        steps = {} if standard is None else {step.operation_no: step for step in standard.operations}
        if operation_no not in steps:
            return None
        step = steps[operation_no]
        self._place = Place(order_no=order_no, operation_no=operation_no, work_center=step.work_center)
        self._panel, self._page = None, Page.WORK
        if self._availability.position(order_no).state in (None, OrderState.RELEASED):
            self._record([self._draft(OrderStatus(state=OrderState.STARTED), raw)])
        text = f"Order {order_no}, operation {operation_no} {step.description}."
        return Answer(Tone.TAKEN, text, "Press or scan what you do.")

    def _recorded_answer(self, *, keep: bool) -> Answer:
        """OK on a page does what the page is there for."""
        panel = self._panel
        if self._page is Page.UNDO:
            return self._undo_all()
        if self._page is Page.JOBS and panel is None:
            return self._open_first_job()
        if self._page is Page.PRINT and panel is None:
            return self._print()
        if panel is not None and panel.action is Action.UNDO and panel.target is not None and not keep:
            shown = self._show_way_back(panel.target, panel.pick("reasons") or _USUAL_REASON)
            if shown is not None:
                self._panel = None
                return shown
        return super()._recorded_answer(keep=keep)

    def _open_first_job(self) -> Answer:
        first = self._pages.first_job()
        opened = None if first is None else self._go_to(first.order_no, first.operation_no)
        return opened or Answer(Tone.LOOK, "No job here matches.", "Scan CANCEL, or the order label.")

    def _open_page(self, page: Page, key: str = "") -> None:
        """Show a page; the job list begins with all jobs."""
        self._panel, self._page, self._page_key = None, page, key
        self._pages.wish = self._pages.wish.press("clear")
        if page is Page.PRINT:
            self._printing.open()

    def _print(self) -> Answer:
        """Hand the chosen label over; what came of it is said when the printer has answered."""
        refused = self._printing.send(self._place)
        if refused is not None:
            return Answer(Tone.LOOK, refused, "Choose something else, or scan CANCEL to go back.")
        return Answer(Tone.TAKEN, "On its way to the printer.", "Go on; what came of it is said here.")

    def _show_drawing(self) -> Answer:
        """Open the first document of the job."""
        found = self._documents()
        if not found:
            return Answer(Tone.LOOK, "This job has no drawing and no work instruction.", "Scan or press what you do.")
        self._open_page(Page.DOCUMENT, found[0].sha256)
        return Answer(Tone.TAKEN, f"{found[0].title}.", "Scan NEXT for the next page, CANCEL to go back.")

    def _turn_page(self) -> Answer:
        """Go on to the next page; behind the last one comes the first."""
        sha256, _, page = self._page_key.partition("|")
        number = int(page) + 1 if page.isdigit() else 1
        self._page_key = f"{sha256}|{number}"
        return Answer(Tone.TAKEN, "The next page.", "Scan NEXT for the next page, CANCEL to go back.")

    def _documents(self) -> tuple[DocumentRef, ...]:
        master, place = self._store.master(), self._place
        return () if master is None or place is None else documents_of(place.order_no, place.operation_no, master)

    def print_request(self) -> PrintRequest | str:
        """What would be printed now, or why nothing can be."""
        return self._printing.request(self._place)

    def print_ordered(self, number: int) -> PrintRequest | None:
        """The job of a number of ``TerminalView.print_order``; None when it was answered."""
        return self._printing.ordered(number)

    def printed(self, number: int, outcome: PrintOutcome) -> TerminalView:
        """Say what came of a job, once."""
        if self._printing.answered(number):
            sent = outcome.sent is Sent.SENT
            self._say(Tone.TAKEN if sent else Tone.REFUSED, outcome.text, "")
        return self.view()

    def _close_page(self) -> None:
        """Close what is on top: the way back of an undo leaves the panel below it as it was."""
        if self._page is not Page.UNDO:
            self._panel = None
        self._page = Page.WORK

    def _search(self, key: str) -> Answer:
        """A digit, a letter or a step back goes to the search of the job list."""
        self._pages.wish = self._pages.wish.press(key)
        first = self._pages.first_job()
        if first is None:
            return Answer(Tone.LOOK, "No job here matches.", "Scan CANCEL, or the order label.")
        return Answer(Tone.TAKEN, f"{first.order_no}, operation {first.operation_no}.", "Scan OK to open it.")

    def _way(self, event_id: str, reason_code: str) -> WayBack | None:
        """What an undo takes where it is not simple; one of a colleague's entry is asked for first."""
        way = None if self._person is None else self._pages.way_back(event_id, self._person, reason_code)
        if way is None or self._person is None:
            return None
        return None if self._pages.is_simple(way, self._person) and not self._colleague(event_id) else way

    def _colleague(self, event_id: str) -> str:
        """Who else made an entry, by name; "" for one's own."""
        found = self._store.event(event_id)
        me = "" if self._person is None else self._person.person_id
        return "" if found is None else colleague(found[0], me, self._store)

    def _show_way_back(self, event_id: str, reason_code: str) -> Answer | None:
        """Show the plan where more than an own entry is to be undone, or nothing can be; None where it is simple.

        What was being entered stays and is shown again afterwards.
        """
        if self._way(event_id, reason_code) is None:
            return None
        self._page, self._page_key, self._undo_reason = Page.UNDO, event_id, reason_code
        self._shown_undo = self._undo_shown()
        if self._shown_undo is None or not self._shown_undo.confirm:
            return Answer(Tone.LOOK, "This cannot be undone here.", "Read what to do instead. Scan CANCEL to go back.")
        name = self._colleague(event_id)
        text = f"This is an entry of {name}." if name else "This undo takes more than one tap."
        return Answer(Tone.LOOK, text, "Look at the steps, then scan OK or CANCEL.")

    def _undo_shown(self) -> UndoView | None:
        master = self._store.master()
        if self._person is None or master is None:
            return None
        return self._pages.undo(self._page_key, self._person, master)

    def _undo_all(self) -> Answer:
        """Record the plan as it was shown, in one transaction; a plan that has changed is shown again first."""
        before, now = self._shown_undo, self._undo_shown()
        if now != before:
            self._shown_undo = now
            return Answer(Tone.LOOK, "Something has changed meanwhile.", "Look at the steps again, then scan OK.")
        way = self._way(self._page_key, self._undo_reason)
        if way is None or not way.drafts:
            return Answer(Tone.LOOK, "This cannot be undone here.", "Read what to do instead. Scan CANCEL to go back.")
        try:
            self._record(list(way.drafts))
        except StoreFault as fault:
            return Answer(Tone.REFUSED, str(fault), "Nothing was recorded.")
        self._page = Page.WORK
        if way.asks:
            return Answer(Tone.LOOK, "Kept. Your undo waits for a decision.", "Go on.")
        if way.rest:
            return Answer(Tone.TAKEN, "Your part of the undo is recorded.", "The others have to do the rest.")
        undone = count_of(way.drafts)
        text = f"{undone} entries are undone." if undone > 1 else "The entry is undone."
        return Answer(Tone.TAKEN, text, "Scan or press what you do next.")
