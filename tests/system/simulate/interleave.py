"""``interleave --runs N --from S``: two app instances on one machine, and two terminals on one order, step by step.

Half of the runs each. Which of the real steps comes next follows from the seed.
"""

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import Engine

from floorledger.adapters.credentials import Ed25519Signer
from floorledger.adapters.instance_lock import InstanceLock
from floorledger.domain.decision import Reversal
from floorledger.domain.detail import Hold, Output
from floorledger.domain.number import micro
from floorledger.services.capture import Draft
from floorledger.services.ports import StoreFault
from floorledger.services.records import Standing
from tests.system.simulate.chance import Plan
from tests.system.simulate.judge import Judge
from tests.system.simulate.kernel import Killed
from tests.system.simulate.machine import Machine, SimClock
from tests.system.simulate.plant import plant_folder
from tests.system.simulate.terminal import TerminalMachine
from tests.system.simulate.work import Hands
from tests.system.simulate.world import World, chosen_by

_INSTANCES = ("terminal restart", "reply lost", "request lost", "never sent", "slow")
_RIVALS = ("reply lost", "request lost", "never sent", "slow", "duplicated", "reordered")
_ORDER, _STEP, _PLANNED = "WO1001", "10", 16
_KINDS = ("good", "good", "scrap", "hold", "hold", "release", "release", "undo", "undo", "dispose")


class Instance(TerminalMachine):
    """An app instance that shares its data directory with another: one of them is refused until the other is gone."""

    def __init__(self, world: World, name: str, url: str, clock: SimClock, key: Ed25519Signer) -> None:
        super().__init__(world, name, url, clock, key)
        self._folder = Path(url.removeprefix("sqlite:///")).with_suffix("")
        self._lock: InstanceLock | None = None
        self.owners = Counter[str]()

    def begin(self, engine: Engine) -> None:
        try:
            self._lock = InstanceLock(self._folder)
        except StoreFault:
            self.owners["refused"] += 1
            self.stop("is refused")
            if not self.world.chance.is_quiet:
                self.world.kernel.after(self.world.chance.seconds("again", 5, 40), self.start)
            return
        self.owners["owner"] += 1
        if sum(each.is_up and each._lock is not None for each in self.world.machines if isinstance(each, Instance)) > 1:
            self.world.violate("two instances own one data directory", self.name)
        super().begin(engine)
        self.world.kernel.after(self.world.chance.seconds("shift", 5, 60), self._leave)

    def _leave(self) -> None:
        """The window is closed; somebody opens another later."""
        if self.is_up and not self.world.chance.is_quiet:
            self.stop("is closed")
            self.world.kernel.after(self.world.chance.seconds("again", 5, 40), self.start)

    def stop(self, why: str) -> None:
        super().stop(why)
        self._let_go()

    def close(self) -> None:
        super().close()
        self._let_go()

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


class SharedWorld(World):
    """One terminal of which two instances are started."""

    def __init__(self, plan: Plan, template: Path, folder: Path) -> None:
        super().__init__(plan, template, folder, Instance)
        first = self.terminals[0]
        self.second = Instance(self, first.name, f"sqlite:///{folder / 'T-1.db'}", first.clock, first.key)
        self.second.told, self.second.hands.ids = first.told, first.hands.ids

    @property
    def machines(self) -> list[Machine]:
        return [*super().machines, self.second]

    def run(self) -> None:
        super().run()
        if self.second.is_up:  # whoever owns the data is asked
            self.terminals[0] = self.second


class Rivals(Hands):
    """Two terminals that report, hold, release and undo the same pieces."""

    def kind(self) -> str:
        return self._chance.choice(_KINDS)

    def _draft(self, detail: object, **draft: object) -> Draft:
        return super()._draft(detail, **(draft | {"order_no": _ORDER, "operation_no": _STEP, "work_center": "100"}))


def _rival(world: World, name: str, url: str, clock: SimClock, key: Ed25519Signer) -> TerminalMachine:
    machine = TerminalMachine(world, name, url, clock, key)
    machine.hands = Rivals(machine)
    return machine


def _judge_order(world: World) -> None:
    """No piece twice, nothing undone twice, nothing released that is not held."""
    standings = world.store.standings()
    counted = [event for event, standing in standings if standing is Standing.ACCEPTED]
    undone = Counter(event.detail.target_event_id for event in counted if isinstance(event.detail, Reversal))
    if any(times > 1 for times in undone.values()):
        world.violate("undone twice", undone)
    with world.store.begin() as tx:
        at = tx.position(_ORDER).operation(_STEP)
        held = [tx.accepted.remaining_held(event.event_id) for event in counted if isinstance(event.detail, Hold)]
    if min(at.good, at.scrap, at.held, at.rework) < 0 or min(held, default=0) < 0:
        world.violate("pieces below zero", at)
    good = sum(
        event.detail.qty.base for event in counted if isinstance(event.detail, Output) and event.event_id not in undone
    )
    if good > micro(str(_PLANNED)):  # domain.md B5.1: 5 % more at most, and nobody has approved anything here
        world.violate("more good pieces were reported than the order has", at)


def run(seed: int, template: Path) -> World:
    """One interleaving; even seeds are instances, odd ones rivals."""
    shared = seed % 2 == 0
    plan = Plan(seed, 1 if shared else 2, 10 if shared else 8, _INSTANCES if shared else _RIVALS)
    with tempfile.TemporaryDirectory(dir=template) as folder, chosen_by(seed):
        world = SharedWorld(plan, template, Path(folder)) if shared else World(plan, template, Path(folder), _rival)
        try:
            world.run()
            Judge(world).judge()
            if not shared:
                _judge_order(world)
        except (Exception, Killed) as error:  # noqa: BLE001 - whatever it is, it comes from the seed
            world.broke("broke", error)  # type: ignore[arg-type]
        finally:
            world.close()
        return world


def main(arguments: list[str]) -> int:
    """Run interleavings and print what happened; 1 when something did not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.system.simulate interleave", description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--from", type=int, default=0, dest="start")
    asked = parser.parse_args(arguments)
    start, events, effects, failed = time.monotonic(), 0, 0, 0
    faults: Counter[str] = Counter()
    with plant_folder() as template:
        for seed in range(asked.start, asked.start + asked.runs):
            world = run(seed, template)
            events += sum(len(each.told.acknowledged) for each in world.terminals)
            effects += len(world.erp.documents)
            faults += world.chance.struck
            for each in world.machines:
                faults += each.owners if isinstance(each, Instance) else Counter()
            failed += bool(world.violations)
            for violation in world.violations:
                print(f"Run {seed}: {violation}")
                print(f"  again: python -m tests.system.simulate interleave --runs 1 --from {seed}")
    print(
        f"interleavings {asked.runs}, events {events}, effects in the ERP {effects}, {time.monotonic() - start:.0f} s"
    )
    print("faults: " + ", ".join(f"{name} {faults[name]}" for name in sorted(faults)))
    print(f"violations in {failed} runs")
    return 1 if failed else 0
