"""Sync on the device: claim, send with no transaction open, store the outcome; then pull rows and cursor together."""

from dataclasses import dataclass, replace
from datetime import datetime

from floorledger.services.documents import WantedDocuments
from floorledger.services.ports import Clock, DocumentStore
from floorledger.services.records import Outcome, Page, Photo, Place, Push, PushResult
from floorledger.services.repair import ANOTHER_LIFE
from floorledger.services.scope import life_of
from floorledger.services.terminal_ports import HubFault, HubLink, TerminalStore

BATCH = 200
PAGE = 10 * BATCH
"""So many rows of the feed are asked for at once."""
FAR = 10_000
"""A place that moved over so many rows for others is kept even without a row of one's own."""
_PHOTO_PAUSE_S = 60
"""A picture that could not be sent is tried again after this long; events go on meanwhile."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the feed is known here and how far it goes, by positions; ``begun`` is where this stretch began."""

    done: int
    end: int
    begun: int

    @property
    def percent(self) -> int:
        """Whole percent of the stretch; 100 when all of it is known."""
        return 100 if self.done >= self.end else 100 * (self.done - self.begun) // (self.end - self.begun)


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one round over the network brought: the hub's answers and the feed rows, or why it did not work.

    ``photo_fault`` says why the picture could not be sent; events and feed are as good as without it.
    """

    results: tuple[PushResult, ...] = ()
    page: Page | None = None
    fault: str | None = None
    retry_after_s: int | None = None
    document: bytes | None = None
    photo: PushResult | None = None
    photo_fault: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What is to be sent, from where the feed goes on, and the document that is fetched along the way, if any.

    ``photo`` belongs to an event that the hub holds already. There is one at a time: pictures are large, and on a slow
    line an event waits for one of them at most.
    """

    batch: Push
    place: Place
    document: str | None = None
    photo: Photo | None = None


class Sync:
    """Three steps, so that the network runs on a thread of its own and never holds up a scan.

    ``claim`` and ``store`` run where the database lives, ``exchange`` anywhere.
    """

    def __init__(
        self,
        store: TerminalStore,
        link: HubLink,
        clock: Clock,
        device_id: str,
        documents: DocumentStore | None = None,
    ) -> None:
        self._store = store
        self._link = link
        self._clock = clock
        self._device_id = device_id
        self._wanted = None if documents is None else WantedDocuments(documents, clock)
        self.online = True
        self.offline_since: datetime | None = None
        self.last_contact: datetime | None = None
        self._not_before_ns: int | None = None
        self._no_photo_before_ns: int | None = None
        self._begun: int | None = None
        self.progress = Progress(0, 0, 0)
        self.is_behind_a_new_hub = False
        """The hub was restored: nothing is exchanged any more until the installation was opened anew."""

    def go(self, *, online: bool) -> None:
        """The offline switch; going offline keeps the time."""
        if self.online and not online:
            self.offline_since = self._clock.now()
        elif online:
            self.offline_since = None
        self.online = online

    def claim(self) -> Claim | None:
        """What to send now; None while offline by the switch, or while the hub asks to be left alone."""
        if not self.online or self.is_behind_a_new_hub or self._before(self._not_before_ns):
            return None
        events = tuple(self._store.waiting(BATCH))
        notes = tuple(self._store.notes_of([row.event_id for row in events]))
        wanted = None if self._wanted is None else self._wanted.next(self._store.master())
        paused = self._before(self._no_photo_before_ns)
        photo = None if paused else self._store.waiting_photo()
        return Claim(Push(self._device_id, events, notes, self._store.behind()), self._store.place(), wanted, photo)

    def _before(self, end_ns: int | None) -> bool:
        """Whether a pause still lasts, by the clock that nobody can set back (I11)."""
        return end_ns is not None and self._clock.monotonic_ns() < end_ns

    def _after(self, pause_s: int | None) -> int | None:
        """When a pause that begins now is over; None for no pause."""
        return None if pause_s is None else self._clock.monotonic_ns() + pause_s * 10**9

    def exchange(self, claim: Claim) -> Exchange:
        """Send and pull. An event whose fate is unknown is sent again: the hub answers ALREADY_THERE (I8)."""
        results: list[PushResult] = []
        try:
            if claim.batch.events:
                results = self._link.push(claim.batch)
            page = self._link.pull(claim.place, PAGE)
        except HubFault as fault:
            return Exchange(tuple(results), None, str(fault), fault.retry_after_s)
        photo, photo_fault = self._sent_photo(claim.photo)
        return Exchange(
            tuple(results),
            page,
            document=self._fetched(claim.document),
            photo=photo,
            photo_fault=photo_fault,
        )

    def _sent_photo(self, photo: Photo | None) -> tuple[PushResult | None, str | None]:
        """A picture comes after events and feed; one that cannot be sent holds nothing up."""
        if photo is None:
            return None, None
        try:
            return self._link.photo(photo), None
        except HubFault as fault:
            return None, str(fault)

    def _fetched(self, sha256: str | None) -> bytes | None:
        """A document comes last: what it meets on its way takes nothing from what came before it."""
        if sha256 is None:
            return None
        try:
            return self._link.document(sha256)
        except HubFault:
            return None

    def store(self, exchange: Exchange) -> bool:
        """Keep what came; returns whether there may be more to do at once."""
        now = self._clock.now()
        if exchange.results:
            self._store.answered(exchange.results, now)
        try:
            moved = exchange.page is not None and self._taken(exchange.page)
        except HubFault as fault:
            exchange, moved = replace(exchange, page=None, fault=str(fault)), False
        fetched = exchange.document is not None and self._wanted is not None and self._wanted.keep(exchange.document)
        if exchange.fault is not None:
            self.offline_since = self.offline_since or now
            self._not_before_ns = self._after(exchange.retry_after_s)
            return False
        if exchange.photo is not None:
            self._store.photo_answered(exchange.photo)
        if exchange.photo_fault is not None:
            self._no_photo_before_ns = self._after(_PHOTO_PAUSE_S)
        if self.online:
            self.offline_since, self.last_contact = None, now
        accepted = any(result.outcome is Outcome.ACCEPTED for result in exchange.results)
        return accepted or moved or exchange.photo is not None or fetched

    def _taken(self, page: Page) -> bool:
        """Keep a page; whether there may be more. A place that only moved on is kept with the next rows or the last."""
        before = self._store.place()
        if before.scope and life_of(before.scope) != life_of(page.place.scope):
            self._store.distrust(ANOTHER_LIFE)
            self.is_behind_a_new_hub = True
            return False
        if page.rows or page.place.scope != before.scope or page.place.pos >= before.pos + FAR:
            self._store.adopt(self._device_id, page.rows)
            self._store.apply_feed(page.rows, page.place)
        begun = self._begun if self._begun is not None and page.place.scope == before.scope else before.pos
        self._begun = None if page.place.pos >= page.end else begun
        self.progress = Progress(page.place.pos, page.end, begun)
        return bool(page.rows) or page.place.pos < page.end

    def round(self) -> bool:
        """Claim, exchange and store in one go, for commands without a screen."""
        claim = self.claim()
        return claim is not None and self.store(self.exchange(claim))

    def drain(self, limit: int = 10_000) -> int:
        """Rounds until nothing moves; returns how many it took."""
        for number in range(limit):
            if not self.round():
                return number
        return limit
