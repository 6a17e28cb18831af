"""What people report at a terminal: anything on the floor, drawn from the seed (tests/services/random_floor)."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING

from sqlalchemy import select

from floorledger.adapters import terminal_tables as t
from floorledger.adapters.database import reading
from floorledger.domain.detail import Hold, OrderState
from floorledger.domain.event import Event
from floorledger.domain.exception import SET_ASIDE, STANDING
from floorledger.services.capture import Draft, Recorded, Session
from tests.rig import CONTROLLER, SUPERVISOR
from tests.services.floor import CLOSE, COMPLETE, status
from tests.services.random_floor import KINDS, ORDERS, WHO, record, report

if TYPE_CHECKING:
    from tests.system.simulate.terminal import TerminalMachine

SIMPLE = ("good", "good", "issue", "labour", "hold", "scrap", "brass", "valves", "stop", "release", "undo")
"""Most of a shift; the rest is anything at all."""
ANYTHING = tuple(kind for kind in KINDS if kind not in ("settle", "offline", "tick", "early close"))
_AGAIN = 0.3
_CASE = t.case.c
_SET_ASIDE = (
    select(_CASE.event_id, _CASE.exception_id)
    .where(_CASE.code.in_(sorted(SET_ASIDE)), _CASE.state.in_(STANDING), _CASE.event_id.is_not(None))
    .order_by(_CASE.exception_id)
)
PICTURE = b"\xff\xd8\xff"
_STATES = {"complete": COMPLETE, "close": CLOSE, "reopen": status(OrderState.REOPENED)}


class Hands:
    """One person after the other at one terminal; they go on after a restart where they were."""

    def __init__(self, machine: "TerminalMachine") -> None:
        self._machine = machine
        self._world = machine.world
        self._chance = machine.world.chance.stream(f"{machine.name} work")
        self.left = machine.world.chance.plan.events
        # what services/random_floor looks for on its floor
        self.ids, self.holds, self.issues, self.places = self._world.ids, self._world.holds, self._world.issues, []
        self.rig = SimpleNamespace(installation=machine, draft=self._draft, clock=machine.clock)

    def work(self) -> None:
        """Report until nothing is left to report."""
        while self.left > 0:
            self._world.kernel.sleep(self._chance.expovariate(1 / 6))
            if self._world.chance.strikes("clock jump"):
                self._world.jump(self._machine.clock, "clock jump", self._machine.name)
            self._report()

    def kind(self) -> str:
        """What is reported next; what the ERP refused is handed over again now and then, as if it had been mended."""
        if self.set_aside() and self._chance.random() < _AGAIN:
            return "try again"
        return self._chance.choice(SIMPLE if self._chance.random() < 0.7 else ANYTHING)

    def _report(self) -> None:
        self.left -= 1
        kind = self.kind()
        one, two, who = self._chance.randrange(41), self._chance.randrange(41), self._chance.randrange(len(WHO))
        self._machine.tell(f"{kind} {one} {two} {who}")
        at = SimpleNamespace(capture=self)
        if kind in _STATES:
            session = SUPERVISOR if kind == "complete" else CONTROLLER
            record(self, at, _STATES[kind], session, f"{ORDERS[two % len(ORDERS)]} - -")
        else:
            report(self, at, kind, WHO[who], one, two)

    def record(self, draft: Draft, session: Session) -> Recorded:
        """What the floor calls a capture: record, and know that it was answered."""
        recorded = self._machine.capture.record(self._beside(draft), session)
        if recorded.event is not None:
            told = self._machine.told
            told.acknowledged += told.tried
            told.tried = []
            self._world.recorded[recorded.event_id] = self._world.recorded.get(recorded.event_id, 0) + 1
            self._machine.tell(f"recorded {recorded.event_id}")
        return recorded

    def _beside(self, draft: Draft) -> Draft:
        """A note or a picture now and then, mostly of what is held, and an id that another terminal has used."""
        drawn = self._chance.random()
        if drawn < 0.1:
            draft = replace(draft, note=f"Note {self.left} of {self._machine.name}")
        elif drawn < (0.5 if isinstance(draft.detail, Hold) else 0.13):
            draft = replace(draft, photo=PICTURE + f"{self.left} {self._machine.name}".encode())
        newest = self._world.ids[-6:]
        known = self._machine.store.known_ids(newest)
        others = [each for each in newest if each not in known]
        if others and self._world.chance.strikes("duplicate id"):
            draft = replace(draft, event_id=others[-1])
        return draft

    def known(self, event_id: str) -> Event | None:
        """An event as this terminal knows it."""
        found = self._machine.store.event(event_id)
        return None if found is None else found[0]

    def waiting(self) -> list[str]:
        """What waits for a decision, as this terminal knows it."""
        with self._machine.store.engine.connect() as connection:
            found = connection.exec_driver_sql(
                "SELECT event_id FROM known WHERE standing = 'waiting' ORDER BY known_no"
            )
            return list(found.scalars())

    def set_aside(self) -> list[tuple[str, str]]:
        """Events that the ERP does not hold, as this terminal knows it, with the exception that says so."""
        with reading(self._machine.store.engine) as connection:
            return [(event_id, exception_id) for event_id, exception_id in connection.execute(_SET_ASIDE)]

    def _draft(self, detail: object, **draft: object) -> Draft:
        now = self._machine.clock.now()
        values = {"detail": detail, "occurred_start": now - timedelta(seconds=1)} | draft
        return Draft(**values)  # type: ignore[arg-type]
