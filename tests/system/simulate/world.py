"""One run: a plant's terminals, its hub and its ERP, from the first event to the end of the healing."""

import asyncio
import hashlib
import logging
import secrets
import traceback
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from unittest import mock

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import update

from floorledger.adapters import hub_tables as t
from floorledger.adapters.credentials import Ed25519Signer
from floorledger.adapters.database import writing
from floorledger.adapters.hub_store import SqlHubStore
from tests.services.memory_ledger import Temper
from tests.system.simulate.chance import Chance, Plan
from tests.system.simulate.erp import SimErp
from tests.system.simulate.hub import HubMachine
from tests.system.simulate.kernel import Kernel
from tests.system.simulate.machine import PLANT_ZONE, Machine, SimClock, quick_engine
from tests.system.simulate.plant import copy
from tests.system.simulate.terminal import TerminalMachine
from tests.system.simulate.wire import in_one_thread

Cast = Callable[["World", str, str, SimClock, Ed25519Signer], TerminalMachine]
"""Makes a terminal."""
HEALING_S = 300
"""After the faults stop the outbox is empty or excepted within this time (reliability.md I9)."""
LATE_S = 100
"""After so long nothing of before is under way any more."""
_LONGEST_S = 6 * 3600
_LINES = ("100", "110", "M1", "M1 VENDOR")
"""Work centres of which a terminal may follow some: WO1001 is made at 100, WO1002 at 100 and 110, the others at M1."""
_STARTS = (
    datetime(2026, 11, 20, 6, 0, tzinfo=PLANT_ZONE),
    datetime(2026, 11, 20, 14, 0, tzinfo=PLANT_ZONE),
    datetime(2026, 10, 25, 1, 57, tzinfo=PLANT_ZONE),  # clocks go back at 3:00
    datetime(2027, 3, 28, 1, 57, tzinfo=PLANT_ZONE),  # clocks go forward at 2:00
    datetime(2026, 11, 30, 23, 57, tzinfo=PLANT_ZONE),
)
_JUMPS = (timedelta(days=365), timedelta(days=-365), timedelta(hours=1), timedelta(hours=-1), timedelta(seconds=-90))


@dataclass
class Seen:
    """What a run went through: the answers, what was tried again, where something died."""

    outcomes: Counter[str] = field(default_factory=Counter)
    erp_outcomes: Counter[str] = field(default_factory=Counter)
    retries: Counter[str] = field(default_factory=Counter)
    crashes: Counter[str] = field(default_factory=Counter)


class World:
    """Everything of one run; ``folder`` holds its databases."""

    def __init__(self, plan: Plan, template: Path, folder: Path, cast: Cast | None = None) -> None:
        self.plan = plan
        self.chance = Chance(plan)
        self.kernel = Kernel()
        self.loop = asyncio.new_event_loop()
        """What the hub's routes run on."""
        self.seen = Seen()
        self.is_over = False
        self.trace: list[str] = []
        self.violations: list[str] = []
        self.ids: list[str] = []
        self.holds: list[str] = []
        self.issues: list[str] = []
        self.recorded: dict[str, int] = {}
        self.publications = 0
        setting = Random(f"{plan.seed} setting")
        self.start = setting.choice(_STARTS)
        self.erp = SimErp(self, setting.choice(tuple(Temper)))
        self.hub_key = _key(plan.seed, "hub")
        self._route = self.chance.stream("route")
        url = copy(template, "hub", folder / "hub.db")
        self._engine = quick_engine(url)
        self.store = SqlHubStore(self._engine)
        clock = SimClock(self.kernel, self.start)
        processes = 2 if self.chance.strikes("second hub process") else 1
        self.hubs = [HubMachine(self, f"hub-{number}", url, clock) for number in range(1, processes + 1)]
        numbers = range(1, plan.terminals + 1)
        self.terminals = [self._terminal(number, template, folder, cast or TerminalMachine) for number in numbers]

    def _terminal(self, number: int, template: Path, folder: Path, cast: Cast) -> TerminalMachine:
        name = f"T-{number}"
        url = copy(template, "terminal", folder / f"{name}.db")
        key = _key(self.plan.seed, name)
        made = cast(self, name, url, SimClock(self.kernel, self.start), key)
        if self.chance.strikes("terminal of one line"):
            made.lines = self.chance.stream("terminal of one line which").choice(_LINES)
        if self.chance.strikes("late enrolment"):
            self.kernel.after(self.chance.seconds("late enrolment", 30, 300), lambda: self._enrol(made))
        else:
            self._enrol(made)
        return made

    def _enrol(self, terminal: TerminalMachine) -> None:
        self.store.enrol(terminal.name, terminal.key.public_key, terminal.name)
        with writing(self._engine) as connection:
            device = t.device.c.device_id == terminal.name
            connection.execute(update(t.device).where(device).values(lines=terminal.lines))

    @property
    def machines(self) -> list[Machine]:
        """Every process there is."""
        return [*self.hubs, *self.terminals]

    @property
    def _reporters(self) -> list[TerminalMachine]:
        """Where somebody reports, a terminal's second instance among them."""
        return [each for each in self.machines if isinstance(each, TerminalMachine)]

    # --- what machines ask for

    def some_hub(self) -> HubMachine | None:
        """A hub process that listens."""
        listening = [hub for hub in self.hubs if hub.is_up]
        return self._route.choice(listening) if listening else None

    def jump(self, clock: SimClock, kind: str, who: str) -> None:
        """Somebody sets a machine's clock."""
        by = self.chance.stream(f"{kind} by").choice(_JUMPS)
        clock.offset += by
        self.tell(who, f"clock jumps by {by}")

    def tell(self, who: str, what: str) -> None:
        """A line of the trace; it is part of what two runs of a seed have alike."""
        self.trace.append(f"{self.kernel.now_ns / 1e9:.3f} {who} {what}")

    def violate(self, rule: str, what: object) -> None:
        """Something that must never happen has happened."""
        said = f"{rule}: {what}"
        if said in self.violations:
            return
        self.violations.append(said)
        self.tell("violation", self.violations[-1])

    def broke(self, what: str, error: Exception) -> None:
        """The product raised what nobody expects, with the place where it did."""
        at = traceback.extract_tb(error.__traceback__)[-1]
        self.violate(what, f"{type(error).__name__}: {str(error)[:200]} ({Path(at.filename).name}:{at.lineno})")

    # --- the run

    def run(self) -> None:
        """Work with faults until everything is reported, then heal."""
        for machine in self.machines:
            machine.start()
        while any(each.hands.left for each in self._reporters) and self.kernel.now_ns < _LONGEST_S * 10**9:
            self.kernel.run(30)
        self.kernel.run(self.chance.seconds("the end", 0, 60))
        self.chance.is_quiet = True
        self.tell("world", "the faults stop")
        for terminal in self.terminals:
            self._enrol(terminal)
        self.erp.come_back()
        for machine in self.machines:
            machine.start()
        self._heal()
        self.tell("world", "judged")

    def _heal(self) -> None:
        """Five minutes at most; when nothing is left to do before, the rest of them would change nothing."""
        self.kernel.run(LATE_S)
        for _ in range(int((HEALING_S - LATE_S) // 20)):
            if self._is_settled():
                return
            self.kernel.run(20)

    def _is_settled(self) -> bool:
        with self._engine.connect() as connection:
            queued = connection.exec_driver_sql("SELECT count(*) FROM to_post").scalar()
            end = connection.exec_driver_sql("SELECT max(pos) FROM feed").scalar()
        return not queued and all(
            each.store.waiting_count() == 0 and each.sync.progress.done >= end and each.store.waiting_photo() is None
            for each in self._reporters
            if each.is_up
        )

    def trace_hash(self) -> str:
        """One hash for everything that happened and everything that is stored."""
        digest = hashlib.sha256("\n".join(self.trace).encode())
        for row, received_at, anchor in self.store.events():
            digest.update(row.hash + row.signature + anchor + received_at.isoformat().encode())
        for row in self.store.feed(0, 10**9):
            digest.update(row.body)
        digest.update(repr(self.erp.documents).encode())
        return digest.hexdigest()

    def close(self) -> None:
        """End everything."""
        self.is_over = True
        self.kernel.close()
        for machine in self.machines:
            machine.close()
        self._engine.dispose()
        self.loop.close()


def _key(seed: int, name: str) -> Ed25519Signer:
    return Ed25519Signer(Ed25519PrivateKey.from_private_bytes(hashlib.sha256(f"{seed} {name} key".encode()).digest()))


@contextmanager
def chosen_by(seed: int) -> Iterator[None]:
    """Ids, salts and tokens follow from the seed while inside; the product's log lines are not printed."""
    chance = Random(f"{seed} secrets")
    product = logging.getLogger("floorledger")
    level = product.level
    product.setLevel(logging.CRITICAL + 1)
    with (
        mock.patch.object(secrets, "randbits", chance.getrandbits),
        mock.patch.object(secrets, "token_bytes", lambda count=32: chance.randbytes(count)),
        mock.patch.object(secrets, "token_hex", lambda count=32: chance.randbytes(count).hex()),
        mock.patch.object(uuid, "uuid4", side_effect=lambda: uuid.UUID(int=chance.getrandbits(128), version=4)),
        in_one_thread(),
    ):
        try:
            yield
        finally:
            product.setLevel(level)
