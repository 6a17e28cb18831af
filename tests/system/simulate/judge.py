"""Whether the invariants of reliability.md hold after a run: measured in the ERP and in the logs, never by statuses."""

from collections import Counter
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from sqlalchemy import select

from floorledger.adapters import hub_tables, terminal_tables
from floorledger.adapters.credentials import verify
from floorledger.adapters.database import reading
from floorledger.adapters.projection import sealed
from floorledger.domain.chain import SealedEvent, verify_chain
from floorledger.domain.codec import decode
from floorledger.domain.detail import OrderState, OrderStatus
from floorledger.domain.event import Event
from floorledger.domain.exception import ExceptionCase
from floorledger.services.control import expected_lines
from floorledger.services.intake import anchor_message
from floorledger.services.plant import Plant
from floorledger.services.records import FeedKind, LedgerLine, MasterSwitch, Prediction, Standing
from tests.services.invariants import check_devices, settled_roles
from tests.system.simulate.judge_line import check_line
from tests.system.simulate.terminal import TerminalMachine
from tests.system.simulate.world import World

NOT_BOOKED = frozenset({"P01", "P02", "P05", "P06", "R06"})
"""Exceptions of what has its effect at the hub and is not, or not as predicted, in the ERP."""
_CLOSED = OrderStatus(state=OrderState.CLOSED)


class Judge:
    """Reads what is stored, once, and says what does not hold."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._standings = world.store.standings()
        with world.store.begin() as tx:
            cases, plant = tx.open_exceptions(), Plant.load(tx)
        self._master, self._policy = plant.master, plant.policy
        self._cases: dict[str | None, list[ExceptionCase]] = {}
        for case in cases:
            self._cases.setdefault(case.event_id, []).append(case)
        self._feed = world.store.feed(0, 10**9)
        self._predictions = {
            row.ref: decode(Prediction, row.body) for row in self._feed if row.kind is FeedKind.PREDICTION
        }

    def judge(self) -> None:
        """Every rule; what does not hold is kept as a violation of the world."""
        for terminal in self._world.terminals:
            self._log(terminal)
        self._effects()
        self._ledger()
        self._expected()
        self._versions()
        self._devices()

    def _say(self, rule: str, what: object) -> None:
        self._world.violate(rule, what)

    # --- logs: I1, I3, I4, I9, I11

    def _log(self, terminal: TerminalMachine) -> None:
        name = terminal.name
        with reading(terminal.store.engine) as connection:
            own = [
                sealed(row)
                for row in connection.execute(select(terminal_tables.log).order_by(terminal_tables.log.c.device_seq))
            ]
        lost = set(terminal.told.acknowledged) - {row.event_id for row in own}
        if lost:
            self._say("acknowledged and not stored (I1)", f"{name} {sorted(lost)}")
        held = self._held(name)
        if [row for row, _ in held] != own:
            self._say("the hub's log of a device is not the device's (I4)", f"{name}: {len(held)} of {len(own)}")
        faults = list(verify_chain((row for row, _ in held), lambda m, s: verify(terminal.key.public_key, m, s)))
        if faults:
            self._say("the chain does not hold (I4)", faults[0])
        for row, anchor in held:
            message = anchor_message(row.device_id, row.device_seq, row.hash)
            if not verify(self._world.hub_key.public_key, message, anchor):
                self._say("an anchor does not hold (I4)", row.event_id)
        if terminal.store.waiting_count():
            self._say("the outbox is not empty (I9)", f"{name}: {terminal.store.waiting_count()}")
        if terminal.store.waiting_photo() is not None:
            self._say("a picture was not sent (I9)", name)
        self._beside(terminal)

    def _held(self, device_id: str) -> list[tuple[SealedEvent, bytes]]:
        """The device's log at the hub, with what is in conflict, by number."""
        found = []
        with reading(self._world.store.engine) as connection:
            for table in (hub_tables.event, hub_tables.conflict):
                rows = connection.execute(select(table).where(table.c.device_id == device_id))
                found += [(sealed(row), row.anchor) for row in rows]
        arrived = [event.device_seq for event, _ in self._standings if event.device_id == device_id]
        if arrived != sorted(arrived):
            self._say("the hub took a device's events out of order (I11)", device_id)
        return sorted(found, key=lambda each: each[0].device_seq)

    def _beside(self, terminal: TerminalMachine) -> None:
        """Notes and pictures of what the hub took are there, word for word."""
        taken = {event.event_id for event, _ in self._standings if event.device_id == terminal.name}
        for here, there in ((terminal_tables.note, hub_tables.note), (terminal_tables.photo, hub_tables.photo)):
            content = here.c.text if here is terminal_tables.note else here.c.content
            other = there.c.text if there is hub_tables.note else there.c.content
            with reading(terminal.store.engine) as connection:
                own = {row[0]: row[1] for row in connection.execute(select(here.c.event_id, content))}
            with reading(self._world.store.engine) as connection:
                kept = {row[0]: row[1] for row in connection.execute(select(there.c.event_id, other))}
            missing = [each for each in own if each in taken and kept.get(each) != own[each]]
            if missing:
                self._say(f"a {here.name} did not arrive", missing)

    # --- effects: I2, I3, I5, I8

    def _effects(self) -> None:
        """One effect or an open exception, never neither; what the hub says and what the feed told are the same."""
        for event, standing in self._standings:
            cases = [case for case in self._cases.get(event.event_id, []) if not case.review]
            holding = [case.code for case in cases if case.code != "C05"]
            if standing is Standing.ACCEPTED:
                holding = [code for code in holding if code not in NOT_BOOKED and code != "R04"]
            if standing is Standing.CAPTURED or (standing is Standing.WAITING) != bool(holding):
                self._say("neither effect nor exception, or both (I2)", f"{event.event_id} {standing} {holding}")
            if (standing is Standing.ACCEPTED) != (event.event_id in self._predictions):
                self._say("accepted without a journal, or the other way round (I2)", event.event_id)
        arrived = {event.event_id for event, _ in self._standings}
        opened = [decode(ExceptionCase, row.body) for row in self._feed if row.kind is FeedKind.EXCEPTION]
        conflicts = {case.event_id for case in opened if case.code == "C05"}
        for event_id, times in self._world.recorded.items():
            if times > 1 and event_id not in conflicts:
                self._say("one id, two contents, and no exception (I3)", event_id)
            if event_id not in arrived:
                self._say("recorded, and not at the hub (I2)", event_id)

    def _ledger(self) -> None:
        """In the ERP, by event id: every journal once, with the predicted lines; else an exception has it."""
        twice = sorted(key for key, times in self._world.erp.bookings().items() if times > 1)
        if twice:
            self._say("booked twice (I2, I8)", twice)
        by_event: dict[str, Counter[tuple[str, int, str, str]]] = {}
        for key, _, lines in self._world.erp.documents:
            by_event.setdefault(key.partition("#")[0], Counter()).update(map(_line, lines))
        for event_id, prediction in self._predictions.items():
            wanted = Counter(
                (self._policy.account_of[line.role], line.amount_minor, line.cost_line, line.order_no)
                for line in prediction.lines
            )
            codes = {case.code for case in self._cases.get(event_id, [])}
            if by_event.pop(event_id, Counter()) != wanted and not codes & (NOT_BOOKED | {"R04"}):
                self._say("the ERP holds another journal than predicted (I2, I5)", f"{event_id} {sorted(codes)}")
        if by_event:
            self._say("booked and never predicted (I2)", sorted(by_event))
        if sum(line.amount_minor for _, _, lines in self._world.erp.documents for line in lines):
            self._say("the trial balance is not zero (I5)", "")
        self._posted(twice)

    def _posted(self, twice: list[str]) -> None:
        """Nothing waits for posting without an exception, and what is told as posted is what the ERP has (I9)."""
        told = {row.ref for row in self._feed if row.kind is FeedKind.POSTED}
        for event_id, prediction in self._predictions.items():
            codes = {case.code for case in self._cases.get(event_id, [])}
            if prediction.lines and event_id not in told and not codes & NOT_BOOKED:
                self._say("neither posted nor excepted after five minutes (I9)", event_id)
            if event_id in told and self._world.erp.find(event_id) is None:
                self._say("told as posted, and not in the ERP (I2)", f"{event_id} {twice}")

    def _expected(self) -> None:
        """Ledger lines by event, against the table that was written by hand (decisions.md D4)."""
        closings = any(event.detail == _CLOSED and standing is Standing.ACCEPTED for event, standing in self._standings)
        rig: Any = SimpleNamespace(hub=SimpleNamespace(store=self._world.store))
        roles: Callable[[Event], int] = settled_roles(rig) if closings else lambda _event: 0
        expected = expected_lines(self._standings, self._master, self._policy, roles)
        for event_id, count in expected.items():
            predicted = self._predictions.get(event_id)
            if predicted is not None and len(predicted.lines) != count:
                self._say("another number of ledger lines than declared (I5)", f"{event_id} {count}")

    # --- versions and devices: I6, I7

    def _versions(self) -> None:
        """An event was made under a version that was published; a journal under the one that stood (I6)."""
        published: list[str] = []
        for row in self._feed:
            if row.kind is FeedKind.MASTER:
                published.append(decode(MasterSwitch, row.body).version)
            elif row.kind is FeedKind.PREDICTION and decode(Prediction, row.body).master_version != published[-1]:
                self._say("a journal under other master data than stood (I6)", row.ref)
        for event, _ in self._standings:
            if event.master_version not in published:
                self._say("an event under master data that nobody published (I6)", event.event_id)

    def _devices(self) -> None:
        """Every device says what the hub says, one of a line as far as its orders and what lines share go (I7)."""
        rig: Any = SimpleNamespace(hub=SimpleNamespace(store=self._world.store))
        try:
            check_devices(rig, [each for each in self._world.terminals if each.lines is None])
            for each in self._world.terminals:
                if each.lines is not None:
                    check_line(self._world.store, each, self._master)
        except (AssertionError, TypeError, KeyError) as error:
            self._say("a device says something else than the hub (I7)", f"{type(error).__name__} {error}"[:300])


def _line(line: LedgerLine) -> tuple[str, int, str, str]:
    return (line.account, line.amount_minor, line.cost_line, line.order_no)
