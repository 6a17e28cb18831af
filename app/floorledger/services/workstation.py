"""The controller's workstation. Implements services.faces.WorkstationService."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from floorledger.domain.number import NONE, Micro, micro_text
from floorledger.domain.order import Order
from floorledger.domain.people import owners_of
from floorledger.services.arrival import behind
from floorledger.services.capture import Capture
from floorledger.services.finance import Finance
from floorledger.services.pin_guard import PinGuard
from floorledger.services.ports import Clock, PinCheck
from floorledger.services.records import Person
from floorledger.services.sync import Sync
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.variance_text import state_text, variance_view
from floorledger.services.workstation_cases import Cases
from floorledger.services.workstation_decision import Decisions, reachable
from floorledger.services.workstation_facts import Plant
from floorledger.services.workstation_journal import ledger_row, parse_line_id
from floorledger.services.workstation_ports import CacheQueries, PieceTally, SignatureCheck
from floorledger.services.workstation_step import CaseSteps
from floorledger.services.workstation_today import figures
from floorledger.services.workstation_trace import trace_of
from floorledger.services.workstation_views import (
    ExceptionDetail,
    ExceptionRow,
    Figure,
    JournalRow,
    OrderRow,
    SilentDevice,
    Trace,
    VarianceView,
    WorkstationView,
)

Export = Callable[[Path], str]
"""Writes the auditor's bundle into a folder and says so in one plain line."""

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""strftime would follow the process's locale."""


class Workstation:
    """One person's session. Every call reads anew, so that what is shown is what the cache holds.

    ``guard`` may be shared with the terminal, so that wrong PINs count together; ``signature`` checks rows of the chain
    for the trace; ``export`` writes the auditor's bundle.
    """

    def __init__(
        self,
        store: TerminalStore,
        queries: CacheQueries,
        capture: Capture,
        sync: Sync,
        pins: PinCheck,
        clock: Clock,
        session_person: Person,
        *,
        export: Export | None = None,
        signature: SignatureCheck | None = None,
        guard: PinGuard | None = None,
    ) -> None:
        self._store = store
        self._queries = queries
        self._sync = sync
        self._clock = clock
        self._export = export
        self._signature = signature
        self._orders: tuple[int, tuple[OrderRow, ...]] | None = None
        self.finance = Finance(store, queries)
        self._decisions = Decisions(
            store, queries, capture, sync, guard or PinGuard(pins, clock), clock, self.finance, session_person
        )
        self._case_steps = CaseSteps(self._decisions, store)

    def view(self) -> WorkstationView:
        """The frame: who, where, how fresh, and what waits."""
        plant, now = self._plant(), self._clock.now()
        me, today = self._decisions.me(), plant.today(now)
        return WorkstationView(
            plant=plant.master.plant_name,
            person=me.name,
            badge=me.badge,
            now=now,
            period=f"{_MONTHS[today.month - 1]} {today.year}",
            feed_age_s=self._feed_age_s(now),
            online=reachable(self._sync) and self._sync.last_contact is not None,
            waiting=self._store.waiting_count(),
            open_exceptions=self._queries.open_sum(now).count,
            own_exceptions=self._store.own_cases(owners_of(me.roles)),
            arriving=behind(self._sync),
            silent=_silent(self._queries),
            currency=plant.master.currency,
        )

    def today(self) -> tuple[Figure, ...]:
        """What needs me, by money."""
        return figures(self._plant(), self._queries, self.finance, self._clock.now())

    def exceptions(self) -> tuple[ExceptionRow, ...]:
        """Open exceptions first, by money x time to SLA; then what ended last."""
        return self._cases(self._plant()).rows(self._clock.now())

    def exception(self, exception_id: str) -> ExceptionDetail:
        """One exception with its evidence. Raises KeyError for an unknown one."""
        row = self._queries.case(exception_id)
        if row is None:
            raise KeyError(exception_id)
        plant = self._plant()
        steps = self._case_steps.offered(row)
        return self._cases(plant).detail(row, self._clock.now(), self._decisions.why_not(row), steps)

    def decide(self, exception_id: str, *, approve: bool, reason: str, pin: str) -> str:
        """Approve or reject; one plain line on what happened or why nothing was recorded."""
        row = self._queries.case(exception_id)
        if row is None:
            return "This exception is not known here. Nothing was recorded."
        return self._decisions.decide(row, self._plant(), approve=approve, reason=reason, pin=pin)

    def take_step(self, exception_id: str, verdict: str, *, reason: str, pin: str, assignee: str = "") -> str:
        """Say something of an exception itself (a value of Verdict); one plain line on what came of it."""
        row = self._queries.case(exception_id)
        if row is None:
            return "This exception is not known here. Nothing was recorded."
        return self._case_steps.take(row, verdict, self._plant(), reason=reason, pin=pin, assignee=assignee)

    def set_state(self, order_no: str, state: str, pin: str) -> str:
        """Complete or close an order (a value of OrderState); one plain line on what came of it."""
        return self._decisions.set_state(order_no, state, pin, self._plant())

    def orders(self) -> tuple[OrderRow, ...]:
        """Every order of the plant by number, and those only events know; kept until the cache changes."""
        if self._orders is None or self._orders[0] != self._store.revision:
            self._orders = (self._store.revision, self._order_rows())
        return self._orders[1]

    def _order_rows(self) -> tuple[OrderRow, ...]:
        plant = self._plant()
        wip, states = self.finance.wip_by_order(), self._queries.order_states()
        pieces: dict[str, list[PieceTally]] = {}
        for tally in self._queries.pieces():
            pieces.setdefault(tally.order_no, []).append(tally)
        numbers = sorted({*plant.master.order_by_no, *wip, *pieces, *states} - {""})
        return tuple(
            _order_row(
                number,
                plant,
                state_text(states.get(number), begun=number in pieces or number in wip),
                pieces.get(number, []),
                wip.get(number, 0),
            )
            for number in numbers
        )

    def variance(self, order_no: str) -> VarianceView:
        """An order's variance. Raises KeyError for an order that is unknown or has no standard."""
        return variance_view(self.finance.of(order_no))

    def lines_of(self, order_no: str, key: str) -> tuple[JournalRow, ...]:
        """The ledger lines behind a category or cost line of an order's variance; "" gives all. Raises KeyError."""
        plant = self._plant()
        return tuple(ledger_row(row, plant) for row in self.finance.lines_behind(order_no, key))

    def trace(self, line_id: str) -> Trace:
        """From a ledger line to its event. Raises KeyError for a line that is not in the cache."""
        event_id, number = parse_line_id(line_id)
        line = next((row for row in self._queries.lines_of_event(event_id) if row.line_no == number), None)
        found = self._store.event(event_id)
        if line is None or found is None:
            raise KeyError(line_id)
        return trace_of(line, found[0], self._plant(), self._store, self._queries, self._signature)

    def export(self, folder: Path) -> str:
        """Write the auditor's bundle; one plain line."""
        if self._export is None:
            return "This workstation cannot write the auditor's bundle. Nothing was written."
        return self._export(folder)

    def _plant(self) -> Plant:
        master, policy = self.finance.documents()
        return Plant(master, policy, self._store.people())

    def _cases(self, plant: Plant) -> Cases:
        return Cases(self._store, self._queries, self.finance, plant)

    def _feed_age_s(self, now: datetime) -> int:
        """Seconds since the hub last answered; after a start, since what it last told of."""
        heard = self._sync.last_contact or self._queries.last_receipt_at()
        return 0 if heard is None else max(0, int((now - heard).total_seconds()))


def _silent(queries: CacheQueries) -> tuple[SilentDevice, ...]:
    """Who is silent; nobody looks for a terminal on which nothing waits before one on which something does."""
    found = sorted(queries.silences(), key=lambda each: each.waiting == 0)
    return tuple(
        SilentDevice(device_id=each.device_id, name=each.name, since=each.seen_at, waiting=each.waiting)
        for each in found
    )


def _order_row(number: str, plant: Plant, state: str, pieces: list[PieceTally], wip_minor: int) -> OrderRow:
    """An order in a list: good pieces of the last operation, scrap of all."""
    order: Order | None = plant.master.order_by_no.get(number)
    item = None if order is None else plant.master.item_by_no.get(order.item)
    standard = plant.master.standard_of(number)
    last = "" if standard is None else standard.last_operation.operation_no
    return OrderRow(
        order_no=number,
        item="" if order is None else order.item,
        description="not in the master data" if item is None else item.description,
        state=state,
        planned=micro_text(NONE if order is None else order.planned),
        good=micro_text(Micro(sum(tally.good for tally in pieces if tally.operation_no == last))),
        scrap=micro_text(Micro(sum(tally.scrap for tally in pieces))),
        wip=plant.money(wip_minor),
        unit="" if item is None else item.base_uom,
    )
