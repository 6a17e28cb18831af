"""A hub process: intake, feed, posting and watch on the plant's database, each step of which may be the last."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction

from sqlalchemy import Engine

from floorledger.adapters.credentials import verify
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.hub_tx import SqlHubTx
from floorledger.adapters.recorded import SqlRecorded
from floorledger.services.escalation import Escalation
from floorledger.services.intake import Hub
from floorledger.services.ports import StoreFault
from floorledger.services.posting import Poster
from floorledger.services.publish import publish_master
from floorledger.services.records import Page, Photo, Place, Push, PushResult
from tests.system.simulate.erp import SimLedger
from tests.system.simulate.machine import Machine
from tests.system.simulate.wire import HubEnd

POSTING = "posting"
IDLE_S, WATCH_S = 15.0, 60.0
"""Rarer than the hub's own, so that a run has fewer looks at nothing."""
_LONGEST_PAUSE_S = 60.0


class _Store(SqlHubStore):
    """The real store; each of its transactions is a step of what the process is doing."""

    def __init__(self, engine: Engine, machine: "HubMachine") -> None:
        super().__init__(engine)
        self._machine = machine

    @contextmanager
    def begin(self) -> Iterator[SqlHubTx]:
        machine = self._machine
        if machine.doing == POSTING and machine.world.chance.strikes("hub disk fails"):
            raise StoreFault("The disk is full.")
        with machine.step(machine.doing), super().begin() as tx:
            yield tx


class HubMachine(Machine):
    """Intake and poster in one process, as ``floorledger hub serve`` has them."""

    crash = "hub restart"

    def begin(self, engine: Engine) -> None:
        world = self.world
        self.store = _Store(engine, self)
        self.hub = Hub(self.store, world.hub_key, verify, self.clock)
        self.end = HubEnd(self)
        holder = f"{self.name}-{self.life}"
        self._poster = Poster(self.store, SimLedger(self, world.erp), self.clock, holder)
        self._doing: dict[object, str] = {}
        self._woken = False
        self.spawn("poster", self._post, 0.1)
        self.spawn("watch", self._watch, WATCH_S / 2)

    @property
    def doing(self) -> str:
        """What the running task does, by the name of its step."""
        return self._doing.get(self.world.kernel.running, POSTING)

    @contextmanager
    def _while(self, doing: str) -> Iterator[None]:
        task = self.world.kernel.running
        before = self._doing.get(task)
        self._doing[task] = doing
        try:
            yield
        finally:
            if before is None:
                self._doing.pop(task, None)
            else:
                self._doing[task] = before

    # --- requests, as the routes hand them on

    def push(self, batch: Push) -> list[PushResult]:
        self.tell(f"takes {len(batch.events)} of {batch.device_id}")
        with self._while("intake"):
            results = self.hub.push(batch)
        self._woken = True
        return results

    def pull(self, place: Place, limit: int, device_id: str) -> Page:
        with self.step("feed"):
            return self.hub.pull(place, limit, device_id)

    def photo(self, photo: Photo) -> PushResult:
        with self._while("photo"):
            return self.hub.photo(photo)

    # --- posting

    def _post(self) -> None:
        """As services of the hub do: again at once while something moves, after a pause when it failed."""
        pause_s = 1.0
        while True:
            self._maybe_publish()
            self._woken = False
            try:
                moved = self._poster.run()
            except Exception as error:  # noqa: BLE001 - as the hub's own thread
                self.tell(f"posting failed: {error}")
                self.world.seen.retries["posting failed, tried again"] += 1
                self.world.kernel.sleep(pause_s)
                pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)
                continue
            pause_s = 1.0
            if not moved:
                self._idle()

    def _watch(self) -> None:
        """What was not begun in time, what small ones add up to, and what shows only afterwards."""
        watch = Escalation(self.store, SqlRecorded(self.store.engine), self.clock)
        while True:
            with self._while("watch"):
                watch.run(self.clock.now())
            self.world.kernel.sleep(WATCH_S)

    def _idle(self) -> None:
        for _ in range(5):
            self.world.kernel.sleep(IDLE_S / 5)
            if self._woken:
                return

    def _maybe_publish(self) -> None:
        if self.world.chance.strikes("hub clock jump"):
            self.world.jump(self.clock, "hub clock jump", self.name)
        if not self.world.chance.strikes("master data published"):
            return
        with self._while("publication"):
            with self.store.begin() as tx:
                master = tx.master()
            assert master is not None
            self.world.publications += 1
            number = self.world.publications
            items = tuple(
                replace(each, standard_price=each.standard_price + Fraction(number, 100)) for each in master.items
            )
            changed = replace(master, items=items)
            publish_master(self.store, self.clock.now(), changed)
        self.tell("publishes master data")
