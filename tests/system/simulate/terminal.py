"""A terminal: somebody reports, the network thread sends and pulls; either may be cut off at any step."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine

from floorledger.adapters.credentials import Ed25519Signer
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.chain import SealedEvent
from floorledger.services.capture import Capture
from floorledger.services.records import FeedRow, Note, Outcome, Photo, Place, PushResult
from floorledger.services.sync import Claim, Exchange, Sync
from tests.system.simulate.machine import Machine, SimClock
from tests.system.simulate.network import SimLink
from tests.system.simulate.work import Hands

BUSY_S, QUIET_S = 4.0, 40.0
"""How often the hub is asked: slower than the app does, so that a run has fewer rounds of nothing."""


class _Store(SqlTerminalStore):
    """The real store; each of its transactions is a step."""

    def __init__(self, engine: Engine, machine: "TerminalMachine") -> None:
        super().__init__(engine)
        self._machine = machine

    def append(self, rows: Sequence[SealedEvent], notes: Sequence[Note], photos: Sequence[Photo] = ()) -> None:
        self._machine.told.tried = [row.event_id for row in rows]
        with self._machine.step("record"):
            super().append(rows, notes, photos)

    def answered(self, results: Sequence[PushResult], at: datetime) -> None:
        with self._machine.step("store answers"):
            super().answered(results, at)

    def apply_feed(self, rows: Sequence[FeedRow], place: Place | None = None) -> None:
        with self._machine.step("store feed"):
            super().apply_feed(rows, place)

    def photo_answered(self, result: PushResult) -> None:
        with self._machine.step("store photo answer"):
            super().photo_answered(result)

    def mark_shown(self) -> None:
        with self._machine.step("mark shown"):
            super().mark_shown()


@dataclass
class Told:
    """What somebody at a terminal has entered and not been answered yet, and what was answered."""

    tried: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)


class TerminalMachine(Machine):
    """The app's services without its windows."""

    crash = "terminal restart"

    def __init__(self, world: object, name: str, url: str, clock: SimClock, key: Ed25519Signer) -> None:
        super().__init__(world, name, url, clock)  # type: ignore[arg-type]
        self.key = key
        self.told = Told()
        self.hands = Hands(self)
        self.lines: str | None = None
        """The work centres that it follows, None for the whole plant."""
        self._unsettled: dict[str, Outcome] = {}

    def begin(self, engine: Engine) -> None:
        self.store = _Store(engine, self)
        self.capture = Capture(self.store, self.key, self.clock, self.name)
        self._link = SimLink(self)
        self.sync = Sync(self.store, self._link, self.clock, self.name)
        self._look_back()
        self.spawn("hands", self.hands.work, self.world.chance.seconds("work", 0.5, 20))
        self.spawn("network", self._keep_in_step, self.world.chance.seconds("network", 0.1, 3))

    def _look_back(self) -> None:
        """What was saved and never answered is shown at restart, and it is one transaction at most (I1)."""
        shown = {entry.event.event_id for entry in self.store.unshown()}
        saved = self.store.known_ids(self.told.tried) - set(self.told.acknowledged)
        if not saved <= shown:
            self.world.violate("saved, not answered, and not shown at restart (I1)", sorted(saved - shown))
        if saved:
            self.world.seen.retries["saved, not answered, shown at restart"] += 1
        self.told.acknowledged += sorted(saved)
        self.told.tried = []
        self.store.mark_shown()

    # --- the network's thread

    def _keep_in_step(self) -> None:
        pause_s = BUSY_S
        while True:
            with self.step("claim"):
                claim = self.sync.claim()
            more = False
            if claim is not None:
                with self.step("exchange"):
                    exchange = self._exchange(claim)
                more = self.sync.store(exchange)
            pause_s = BUSY_S if more else min(2 * pause_s, QUIET_S)
            self.world.kernel.sleep(0.05 if more else pause_s)

    def _exchange(self, claim: Claim) -> Exchange:
        for row in claim.batch.events:
            earlier = self._unsettled.get(row.event_id)
            if earlier is not None:
                self.world.seen.retries[f"sent again after {earlier.value}"] += 1
        exchange = self.sync.exchange(claim)
        told = {result.event_id: result.outcome for result in exchange.results}
        failed = self._link.push_failed
        self._unsettled = {row.event_id: told.get(row.event_id, failed) for row in claim.batch.events}
        if exchange.fault:
            self.tell(f"fault: {exchange.fault}")
        return exchange
