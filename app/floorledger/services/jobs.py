"""The job list: operations of released orders, as far as each is (pains.md P23).

A plant has thousands of orders and an operator looks at the first few. What follows from the master data is put in
order once for a version of it; the cache answers for the orders that have been begun; a page goes to the screen.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain, pairwise

from floorledger.domain.calendar import local
from floorledger.domain.detail import OrderState
from floorledger.domain.item import Item
from floorledger.domain.master import MasterData
from floorledger.domain.number import NONE, Micro, micro_text
from floorledger.domain.order import Order
from floorledger.domain.routing import Operation
from floorledger.services.job_views import JobList, JobRow, JobSort, JobState
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.workstation_ports import CacheQueries, PieceTally

PAGE = 30
"""Rows of the list at first, and how many come with each further tap."""

_OVER = frozenset({OrderState.TECHNICALLY_COMPLETE, OrderState.CLOSED})
_LATEST = datetime.max.replace(tzinfo=UTC)
_RANK = {JobState.STARTED: 0, JobState.READY: 1, JobState.WAITS: 1, JobState.DONE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class JobWish:
    """What the operator wants to see of the list; ``rows`` is how many."""

    search: str = ""
    sort: JobSort = JobSort.DUE
    everywhere: bool = False
    rows: int = PAGE

    def press(self, key: str) -> "JobWish":
        """A key of the number pad or of the keyboard goes to the search."""
        match key:
            case "back":
                return replace(self, search=self.search[:-1], rows=PAGE)
            case "clear":
                return replace(self, search="", rows=PAGE)
            case letter if len(letter) == 1 and letter.isprintable() and len(self.search) < MOST_LETTERS:
                return replace(self, search=self.search + letter, rows=PAGE)
            case _:
                return self

    def choose(self, key: str) -> "JobWish":
        """Turn a switch of the list: "due", "order", "here", "everywhere", "more"."""
        match key:
            case "due" | "order":
                return replace(self, sort=JobSort(key), rows=PAGE)
            case "here" | "everywhere":
                return replace(self, everywhere=key == "everywhere", rows=PAGE)
            case "more":
                return replace(self, rows=self.rows + PAGE)
            case _:
                return self


MOST_LETTERS = 24
"""A search takes no more letters than an order number and an item have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """An operation of an order, with the one before it and what a search looks in."""

    order: Order
    step: Operation
    before: Operation | None
    item: Item
    text: str


@dataclass(frozen=True, slots=True)
class _Known:
    """What the cache says of the orders that have been begun, by (order, operation)."""

    over: frozenset[str]
    begun: Mapping[tuple[str, str], bool]
    pieces: Mapping[tuple[str, str], PieceTally]


class Jobs:
    """The list of one terminal; what was read is kept until the store or the master data change."""

    def __init__(self, store: TerminalStore, queries: CacheQueries, home: str) -> None:
        self._store = store
        self._queries = queries
        self._home = home
        self._revision = -1
        self._known = _Known(frozenset(), {}, {})
        self._master: MasterData | None = None
        self._jobs: tuple[_Job, ...] = ()

    def list(self, wish: JobWish, place: tuple[str, str] | None) -> JobList:
        """The beginning of the list as wished; ``place`` is the order and operation at the terminal."""
        self._read()
        words = wish.search.casefold().split()
        found = [
            (job, state)
            for job in self._jobs
            if (wish.everywhere or job.step.work_center == self._home) and job.order.order_no not in self._known.over
            if all(word in job.text for word in words)
            for state in (self._state(job),)
        ]
        found.sort(key=_by_due if wish.sort is JobSort.DUE else _by_order)
        return JobList(
            rows=tuple(self._row(job, state, place) for job, state in found[: wish.rows]),
            total=len(found),
            search=wish.search,
            sort=wish.sort,
            everywhere=wish.everywhere,
        )

    def _read(self) -> None:
        """Four questions to the cache where anything has changed, whatever the number of orders."""
        master = self._store.master()
        if master is None or (master is self._master and self._revision == self._store.revision):
            return
        if master is not self._master:
            self._master, self._jobs = master, tuple(_jobs(master))
        self._revision = self._store.revision
        states = self._queries.order_states()
        over = frozenset(order_no for order_no, state in states.items() if state in _OVER)
        open_orders = self._queries.known_orders() - over
        tallies = self._queries.pieces(open_orders)
        self._known = _Known(
            over,
            self._queries.begun(open_orders),
            {(tally.order_no, tally.operation_no): tally for tally in tallies},
        )

    def _state(self, job: _Job) -> JobState:
        key = (job.order.order_no, job.step.operation_no)
        good = _good(self._known.pieces.get(key))
        final = self._known.begun.get(key)
        if final or good >= job.order.planned:
            return JobState.DONE
        if final is not None:
            return JobState.STARTED
        before = None if job.before is None else (job.order.order_no, job.before.operation_no)
        waits = before is not None and _good(self._known.pieces.get(before)) == 0
        return JobState.WAITS if waits else JobState.READY

    def _row(self, job: _Job, state: JobState, place: tuple[str, str] | None) -> JobRow:
        master, key = self._master, (job.order.order_no, job.step.operation_no)
        assert master is not None
        tally, center = self._known.pieces.get(key), master.work_center_by_no.get(job.step.work_center)
        elsewhere = job.step.work_center != self._home
        return JobRow(
            order_no=job.order.order_no,
            operation_no=job.step.operation_no,
            operation=job.step.description,
            item=job.item.item,
            description=job.item.description,
            unit=job.item.base_uom,
            planned=micro_text(job.order.planned),
            good=micro_text(_good(tally)),
            held=micro_text(NONE if tally is None else Micro(tally.held)),
            due=None if job.order.due is None else local(job.order.due, master.time_zone),
            state=state,
            waits_for=job.before.operation_no if state is JobState.WAITS and job.before is not None else "",
            work_center=(job.step.work_center if center is None else center.name) if elsewhere else "",
            here=key == place,
        )


def _good(tally: PieceTally | None) -> Micro:
    return NONE if tally is None else Micro(tally.good)


def _jobs(master: MasterData) -> Iterable[_Job]:
    """Every operation of every order that can be worked on."""
    for order in master.orders:
        standard, item = master.standard_of(order.order_no), master.item_by_no.get(order.item)
        if standard is None or item is None:
            continue
        for before, step in pairwise(chain((None,), standard.operations)):
            assert step is not None
            text = f"{order.order_no} {item.item} {item.description} {step.description}".casefold()
            yield _Job(order=order, step=step, before=before, item=item, text=text)


def _by_due(found: tuple[_Job, JobState]) -> tuple[int, datetime, str, str]:
    job, state = found
    return _RANK[state], job.order.due or _LATEST, job.order.order_no, job.step.operation_no


def _by_order(found: tuple[_Job, JobState]) -> tuple[str, str]:
    job, _ = found
    return job.order.order_no, job.step.operation_no
