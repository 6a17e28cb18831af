"""The terminal's state and what every scan and tap needs: sign-in, panels, findings, recording, the view."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from floorledger.domain.barcode import Gs1Reader, ScannerSettings
from floorledger.domain.calendar import shift_at
from floorledger.domain.detail import OrderStatus
from floorledger.domain.device_detail import ScanRefused, SignIn, SignOut
from floorledger.domain.event import CaptureMethod
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.master import MasterData
from floorledger.domain.number import total_of
from floorledger.domain.overlap import free_end, labour_of
from floorledger.domain.posting import NotPostable
from floorledger.domain.scale import Weight
from floorledger.services.capture import Capture, Draft, NotReady, Recorded, Session
from floorledger.services.forms.ground import Ground, Mate
from floorledger.services.forms.panel_state import Incomplete, PanelState, Place
from floorledger.services.forms.registry import FORMS
from floorledger.services.handover import begun
from floorledger.services.instruments import Instruments
from floorledger.services.job_views import UndoView
from floorledger.services.pages import Pages
from floorledger.services.panel_view import PanelFacts, panel_view
from floorledger.services.pin_guard import REMEMBERED, PinGuard, tries_of
from floorledger.services.ports import Clock, PinCheck, StoreFault
from floorledger.services.records import Person
from floorledger.services.sign_on import IdleLock, PeopleState
from floorledger.services.sync import Sync
from floorledger.services.tape import tape_row
from floorledger.services.tape_facts import TapeFacts
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.terminal_print import PrintDesk
from floorledger.services.terminal_view import ViewState, build_view
from floorledger.services.views import (
    Action,
    LastScan,
    Page,
    ShiftReceipt,
    TerminalView,
    Tone,
)
from floorledger.services.workstation_ports import CacheQueries


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a scan: how it was answered, what it means, what to do next."""

    tone: Tone
    meaning: str
    next: str = ""


class TerminalBase:
    """State of one terminal. The scans and the taps are in the classes above it."""

    def __init__(
        self,
        store: TerminalStore,
        capture: Capture,
        sync: Sync,
        pins: PinCheck,
        clock: Clock,
        gs1: Gs1Reader,
        work_center: str,
        queries: CacheQueries,
        scanners: Mapping[str, ScannerSettings] | None = None,
        idle_lock_min: int | None = None,
        printing: PrintDesk | None = None,
        *,
        has_camera: bool = False,
    ) -> None:
        self._store = store
        self._capture = capture
        self._sync = sync
        self._guard = PinGuard(pins, clock, tries_of(store.pin_events(clock.now() - REMEMBERED)), self._tell_wrong_pin)
        self._clock = clock
        self._gs1 = gs1
        self._instruments = Instruments(scanners or {})
        self._home = work_center
        self._availability = capture.availability
        self._person: Person | None = None
        self._people = PeopleState(lock=IdleLock(clock), idle_lock_min=idle_lock_min)
        self._method = "badge"
        self._place: Place | None = None
        self._panel: PanelState | None = None
        self._tape = TapeFacts(store)
        self._page = Page.WORK
        self._page_key = ""
        self._pages = Pages(store, queries, sync, capture, clock, work_center)
        self._printing = printing or PrintDesk(store)
        self._has_camera, self._photo_orders = has_camera, 0
        self._shown_undo: UndoView | None = None
        self._undo_reason = ""
        self._last: LastScan | None = None
        self._damaged: str | None = None
        self._receipt: ShiftReceipt | None = None
        self._saved_unanswered = tuple(tape_row(entry, store.master()) for entry in store.unshown())

    def view(self) -> TerminalView:
        """The state now."""
        view = build_view(
            ViewState(
                person=self._person,
                home=self._home,
                panel=self._panel_facts(),
                last_scan=self._last,
                receipt=self._receipt,
                saved_unanswered=self._saved_unanswered,
                page=self._page,
                page_key=self._page_key,
                damaged=self._damaged,
            ),
            self._store,
            self._tape,
            self._sync,
            self._clock.now(),
        )
        view = self._instruments.onto(view, self._clock.now(), self._store.master())
        view = self._pages.onto(view, self._place, self._person)
        shown = self._printing.view(self._place) if self._page is Page.PRINT and self._person is not None else None
        return replace(view, printing=shown, print_order=self._printing.order)

    def warn(self, text: str) -> None:
        """Say from now on what a check of the database found."""
        self._damaged = text

    def weigh(self, weight: Weight | None) -> TerminalView:
        """Offer the newest weight of the scale; None takes it back."""
        self._instruments.weigh(weight, self._clock.now())
        return self.view()

    @property
    def guard(self) -> PinGuard:
        """Counts wrong PINs, for the workstation too."""
        return self._guard

    @property
    def person(self) -> Person | None:
        """Who is signed in, for the composition root."""
        return self._person

    def _tell_wrong_pin(self, person: Person, code: str) -> None:
        """A wrong PIN is kept as that person's refused badge: proven is the badge alone. Raises StoreFault."""
        session = session_of(person, "badge")
        self._capture.record_many([self._draft(ScanRefused(fault_code=code))], session)

    def _say(self, tone: Tone, meaning: str, following: str) -> None:
        self._last = LastScan(shown="", meaning=meaning, next=following, tone=tone)

    def _ground(self) -> Ground | None:
        """What the forms may know; None without master data."""
        master = self._store.master()
        if master is None:
            return None
        crew = tuple(Mate(person_id=person.person_id, name=person.name) for person in self._people.crew)
        me = None if self._person is None else Mate(person_id=self._person.person_id, name=self._person.name)
        return Ground(
            master=master,
            place=self._place,
            availability=self._availability,
            store=self._store,
            tape=self._tape,
            now=self._clock.now(),
            me=me,
            crew=crew,
            roles=frozenset() if self._person is None else frozenset(self._person.roles),
        )

    def _panel_facts(self) -> PanelFacts | None:
        ground = self._ground()
        if self._panel is None or ground is None:
            return None
        wanted, blocked = self._wanted()
        return PanelFacts(
            panel=self._panel,
            ground=ground,
            findings=self._findings_of(wanted),
            estimate=self._estimate(wanted),
            blocked=blocked,
            has_camera=self._has_camera,
            weigh=self._on_the_scale(self._panel, ground),
        )

    def _on_the_scale(self, panel: PanelState, ground: Ground) -> str | None:
        """What a tap would take from the scale; None while there is nothing to take."""
        wanted = FORMS[panel.action].weighed_in(panel, ground)
        offer = None if wanted is None else self._instruments.offer(wanted[1], ground.master)
        return None if offer is None or isinstance(offer, str) else f"{offer.text} {offer.unit}"

    def _begun(self) -> tuple[str, ...]:
        """What was typed into the open panel and not recorded, in words."""
        ground = self._ground()
        if self._panel is None or ground is None:
            return ()
        return begun(panel_view(PanelFacts(panel=self._panel, ground=ground)))

    def _fresh(self, action: Action) -> PanelState | None:
        """An empty panel; None without master data."""
        ground = self._ground()
        return None if ground is None else FORMS[action].fresh(ground)

    def _recorded(self) -> Answer:
        """Record what the panel holds, unless something lacks or a check stops it."""
        wanted, blocked = self._wanted()
        objections = [each.text for each in self._findings_of(wanted) if each.severity is Severity.BLOCK]
        if self._panel is None or blocked is not None:
            return Answer(Tone.LOOK, blocked or "There is nothing to record.", "Scan or press what you do.")
        if objections:
            return Answer(Tone.LOOK, objections[0], "Correct the number, or keep it and ask.")
        try:
            self._record(wanted)
        except StoreFault as fault:
            return Answer(Tone.REFUSED, str(fault), "Nothing was recorded.")
        self._panel = None
        return Answer(Tone.TAKEN, "Recorded.", "Scan or press what you do next.")

    def _session(self) -> Session:
        if self._person is None:
            return Session(person_id="nobody", auth_method="none")
        return session_of(self._person, self._method)

    def _draft(self, detail: OrderStatus | SignIn | SignOut | ScanRefused, raw: bytes | None = None) -> Draft:
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
        ground = self._ground()
        if ground is None:
            raise Incomplete("This terminal has no master data yet. Connect it to the hub once.")
        return [self._in_free_time(draft, ground.master) for draft in FORMS[panel.action].drafts(panel, ground)]

    def _in_free_time(self, draft: Draft, master: MasterData) -> Draft:
        """Minutes that are typed say how long, not when: they lie before the person's labour that is in already.

        Where the shift has no room left they end now, and the checks say that more is paid than the clock has.
        """
        own = labour_of(draft.detail, draft.occurred_start, draft.occurred_end)
        shift = None if own is None else shift_at(own.interval.end, master)
        if own is None or shift is None or draft.occurred_end is None:
            return draft
        end = free_end(
            own.interval, self._availability.labour(draft.on_behalf_of or self._session().person_id, own.interval)
        )
        earlier = own.interval.end - end
        if own.interval.start - earlier < shift.interval.start:
            return draft
        return replace(draft, occurred_start=draft.occurred_start - earlier, occurred_end=draft.occurred_end - earlier)

    def _wanted(self) -> tuple[list[Draft], str | None]:
        """What Record would record, and why it is off, in words; findings that block offer their own way on."""
        if self._panel is None:
            return [], None
        if self._person is None:
            return [], "Scan your badge first."
        try:
            return self._drafts(self._panel), None
        except Incomplete as missing:
            return [], str(missing)

    def _findings(self) -> tuple[Finding, ...]:
        """What the checks say to the open panel."""
        return self._findings_of(self._wanted()[0])

    def _findings_of(self, wanted: list[Draft]) -> tuple[Finding, ...]:
        session = self._session()
        try:
            return tuple(finding for draft in wanted for finding in self._capture.preview(draft, session))
        except NotReady:
            return ()

    def _estimate(self, wanted: list[Draft]) -> Fraction | None:
        """What the drafts would put into WIP; None where they touch no money, or a reversal, which shows its entry."""
        if self._panel is None or self._panel.action is Action.UNDO:
            return None
        session = self._session()
        try:
            return total_of([self._capture.estimate(draft, session) for draft in wanted]) or None
        except (NotReady, NotPostable):
            return None

    def _record(self, wanted: list[Draft]) -> list[Recorded]:
        return self._capture.record_many(wanted, self._session())


def session_of(person: Person, method: str) -> Session:
    """Somebody at the device, by how they proved who they are."""
    return Session(person_id=person.person_id, auth_method=method, roles=frozenset(person.roles))
