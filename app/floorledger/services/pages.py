"""What stands beside and in the middle of the terminal: job, job list, a lot's page, the way back of an undo."""

from dataclasses import replace

from floorledger.domain.master import MasterData
from floorledger.services.availability import COUNTED
from floorledger.services.capture import Capture
from floorledger.services.device_facts import DeviceFacts
from floorledger.services.forms.panel_state import Place
from floorledger.services.freshness import freshness
from floorledger.services.genealogy import Lots
from floorledger.services.job import JobFacts
from floorledger.services.job_views import JobRow, UndoView
from floorledger.services.jobs import Jobs, JobWish
from floorledger.services.ports import Clock
from floorledger.services.records import Person
from floorledger.services.sync import Sync
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.undo_view import WayBack, undo_view, way_back, who_may
from floorledger.services.views import Page, TerminalView
from floorledger.services.workstation_ports import CacheQueries


class Pages:
    """Answers for the pages of one terminal; only the page that is open is looked up."""

    def __init__(
        self, store: TerminalStore, queries: CacheQueries, sync: Sync, capture: Capture, clock: Clock, home: str
    ) -> None:
        self._store = store
        self._queries = queries
        self._sync = sync
        self._clock = clock
        self._facts = DeviceFacts(store, queries, COUNTED, capture.availability)
        self._job = JobFacts(store, capture.availability)
        self._jobs = Jobs(store, queries, home)
        self._lots = Lots(store, queries, capture.availability)
        self.wish = JobWish()

    def onto(self, view: TerminalView, place: Place | None, person: Person | None) -> TerminalView:
        """The view with the job and with what its page shows."""
        master = self._store.master()
        if person is None or master is None:
            return view
        return replace(
            view,
            job=self._job.job(place, master),
            freshness=freshness(self._sync, self._queries, self._clock.now()),
            jobs=self._jobs.list(self.wish, _key(place)) if view.page is Page.JOBS else None,
            lot=self._lots.page(view.page_key) if view.page is Page.LOT else None,
            undo=self.undo(view.page_key, person, master) if view.page is Page.UNDO else None,
        )

    def first_job(self) -> JobRow | None:
        """The job at the top of the list, which OK opens."""
        rows = self._jobs.list(replace(self.wish, rows=1), None).rows
        return rows[0] if rows else None

    def undo(self, event_id: str, person: Person, master: MasterData) -> UndoView | None:
        """The way back of an entry in words."""
        way = self.way_back(event_id, person, "")
        return None if way is None else undo_view(way, person, self._store, master)

    def way_back(self, event_id: str, person: Person, reason_code: str) -> WayBack | None:
        """What the undo of an entry takes; None without master data or policy."""
        master, policy = self._store.master(), self._store.policy()
        if master is None or policy is None:
            return None
        plan = self._facts.plan_undo(event_id, master, policy, reason_code)
        return way_back(plan, person, self._store, self._clock, reason_code)

    def is_simple(self, way: WayBack, person: Person) -> bool:
        """Whether the entry is undone at once, by itself and by this person."""
        return way.plan.simple and not any(who_may(step, person, self._store) for step in way.plan.steps)


def _key(place: Place | None) -> tuple[str, str] | None:
    return None if place is None else (place.order_no, place.operation_no)
