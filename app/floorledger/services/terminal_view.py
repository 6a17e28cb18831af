"""From the terminal's state to what it shows."""

from dataclasses import dataclass
from datetime import datetime

from floorledger.domain.calendar import business_day, local
from floorledger.domain.master import MasterData
from floorledger.domain.people import owners_of
from floorledger.services.arrival import arrival
from floorledger.services.panel_view import PanelFacts, panel_view
from floorledger.services.records import Person
from floorledger.services.sync import Sync
from floorledger.services.tape_facts import TapeFacts
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.views import (
    LastScan,
    Link,
    Page,
    ShiftReceipt,
    TapeRow,
    TerminalView,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewState:
    """The terminal's own state, before anything is looked up."""

    person: Person | None
    home: str
    panel: PanelFacts | None
    last_scan: LastScan | None
    receipt: ShiftReceipt | None
    saved_unanswered: tuple[TapeRow, ...]
    page: Page = Page.WORK
    page_key: str = ""
    damaged: str | None = None


def build_view(state: ViewState, store: TerminalStore, tape: TapeFacts, sync: Sync, now: datetime) -> TerminalView:
    """Everything the terminal shows but its pages (services/pages.py)."""
    master = store.master()
    tape.look(now)
    clock = now if master is None else local(now, master.time_zone)
    return TerminalView(
        plant="" if master is None else master.plant_name,
        place=home_name(state.home, master),
        now=clock,
        shift="" if master is None else business_day(now, master)[1],
        link=Link(
            online=sync.offline_since is None,
            since=sync.offline_since,
            waiting=tape.waiting,
            damaged=state.damaged,
            restored=sync.is_behind_a_new_hub,
            arriving=arrival(store, sync),
        ),
        person=None if state.person is None else state.person.name,
        badge=None if state.person is None else state.person.badge,
        faces=() if state.person is None else faces_of(state.person),
        own_cases=_own_cases(state.person, store),
        panel=None if state.panel is None else panel_view(state.panel),
        tape=() if state.person is None else tape.rows,
        tape_owed=0 if state.person is None else tape.owed,
        last_scan=state.last_scan,
        receipt=state.receipt,
        saved_unanswered=state.saved_unanswered,
        page=state.page,
        page_key=state.page_key,
    )


def _own_cases(person: Person | None, store: TerminalStore) -> int:
    """How many exceptions wait for who is signed in, where that person has a workstation to look at them."""
    if person is None or "workstation" not in faces_of(person):
        return 0
    return store.own_cases(owners_of(person.roles))


def faces_of(person: Person) -> tuple[str, ...]:
    """The faces a person may open, the natural one first (ui.md)."""
    roles = set(person.roles)
    if roles & {"controller"}:
        return ("workstation",)
    if roles & {"supervisor", "quality"}:
        return ("terminal", "workstation")
    return ("terminal",)


def home_name(home: str, master: MasterData | None) -> str:
    """The work centre's name and number."""
    center = None if master is None else master.work_center_by_no.get(home)
    return home if center is None else f"{center.name} · {home}"
