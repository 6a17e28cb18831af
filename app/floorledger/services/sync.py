"""Sync on the device: claim, send with no transaction open, store the outcome; then pull rows and cursor together."""

from dataclasses import dataclass
from datetime import datetime

from floorledger.services.ports import Clock, HubFault, HubLink, TerminalStore
from floorledger.services.records import FeedRow, Outcome, Push, PushResult

BATCH = 200


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one round over the network brought: the hub's answers and the feed rows, or why it did not work."""

    results: tuple[PushResult, ...] = ()
    rows: tuple[FeedRow, ...] = ()
    fault: str | None = None
    retry_after_s: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What is to be sent, and from where the feed goes on."""

    batch: Push
    cursor: int


class Sync:
    """Three steps, so that the network runs on a thread of its own and never holds up a scan.

    ``claim`` and ``store`` run where the database lives, ``exchange`` anywhere.
    """

    def __init__(self, store: TerminalStore, link: HubLink, clock: Clock, device_id: str) -> None:
        self._store = store
        self._link = link
        self._clock = clock
        self._device_id = device_id
        self.online = True
        self.offline_since: datetime | None = None
        self.last_contact: datetime | None = None
        self._not_before_ns: int | None = None

    def go(self, *, online: bool) -> None:
        """The offline switch; going offline keeps the time."""
        if self.online and not online:
            self.offline_since = self._clock.now()
        elif online:
            self.offline_since = None
        self.online = online

    def claim(self) -> Claim | None:
        """What to send now; None while offline by the switch, or while the hub asks to be left alone."""
        if not self.online or self._left_alone():
            return None
        events = tuple(self._store.waiting(BATCH))
        notes = tuple(self._store.notes_of([row.event_id for row in events]))
        return Claim(Push(self._device_id, events, notes), self._store.cursor())

    def _left_alone(self) -> bool:
        """Whether the hub's pause still lasts, by the clock that nobody can set back (I11)."""
        return self._not_before_ns is not None and self._clock.monotonic_ns() < self._not_before_ns

    def exchange(self, claim: Claim) -> Exchange:
        """Send and pull. An event whose fate is unknown is sent again: the hub answers ALREADY_THERE (I8)."""
        results: list[PushResult] = []
        try:
            if claim.batch.events:
                results = self._link.push(claim.batch)
            rows = self._link.pull(claim.cursor, 10 * BATCH)
        except HubFault as fault:
            return Exchange(tuple(results), (), str(fault), fault.retry_after_s)
        return Exchange(tuple(results), tuple(rows))

    def store(self, exchange: Exchange) -> bool:
        """Keep what came; returns whether there may be more to do at once."""
        now = self._clock.now()
        if exchange.results:
            self._store.answered(exchange.results, now)
        if exchange.rows:
            self._store.apply_feed(exchange.rows)
        if exchange.fault is not None:
            self.offline_since = self.offline_since or now
            pause_s = exchange.retry_after_s
            self._not_before_ns = None if pause_s is None else self._clock.monotonic_ns() + pause_s * 10**9
            return False
        if self.online:
            self.offline_since, self.last_contact = None, now
        accepted = any(result.outcome is Outcome.ACCEPTED for result in exchange.results)
        return accepted or bool(exchange.rows)

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
