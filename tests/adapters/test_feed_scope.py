"""A device that follows lines: what it is told, what it is not, and that a changed scope loses and doubles nothing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import update

from floorledger.adapters import hub_tables as t
from floorledger.adapters.database import writing
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.finding import Finding, Severity
from floorledger.main.installation import Installation
from floorledger.services.availability import Availability
from floorledger.services.cases import case_of
from floorledger.services.publish import publish_master
from floorledger.services.records import FeedKind, Page, Place, Standing
from floorledger.services.scope import NEWEST
from tests.rig import OPERATOR, Rig
from tests.services.floor import SEALANT, TANK, good, hold, hold_lot, issue, release, tally, undo

POSTED = frozenset({Standing.ACCEPTED})
OTHER = {"order_no": "WO1003", "operation_no": "10", "work_center": "130"}
"""An order whose routing has the work centres 130, 110 and 230; WO1001 has 100 alone."""


class LinkOf:
    """The way to the rig's hub as a web server makes it: it says whose it is."""

    def __init__(self, rig: Rig, device_id: str) -> None:
        self._hub = rig.hub
        self._device_id = device_id
        self.push, self.photo, self.document = rig.hub.push, rig.hub.photo, rig.hub.document

    def pull(self, place: Place, limit: int, _device_id: str | None = None) -> Page:
        return self._hub.pull(place, limit, self._device_id)


def device_at(rig: Rig, device_id: str, lines: str | None) -> Installation:
    device = rig.second_device(device_id, link=LinkOf(rig, device_id))
    follow(rig, device_id, lines)
    return device


def follow(rig: Rig, device_id: str, lines: str | None) -> None:
    with writing(rig.hub.store.engine) as connection:
        connection.execute(update(t.device).where(t.device.c.device_id == device_id).values(lines=lines))


@pytest.fixture
def line(rig: Rig) -> Iterator[Installation]:
    """A device at the line of work centre 130."""
    device = device_at(rig, "T-130", "130")
    yield device
    device.close()


def work(rig: Rig) -> dict[str, str]:
    """Something of each sort on both orders, by the rig's own device; all of it is settled."""
    made = {
        "pieces here": rig.record(good(rig, "1"), **OTHER),
        "pieces there": rig.record(good(rig, "1")),
        "lot there": rig.record(issue(rig, TANK, "1")),
        "hold there": rig.record(hold_lot(SEALANT)),
    }
    made["undo there"] = rig.record(undo(made["pieces there"].event_id))
    rig.installation.settle()
    return {name: each.event_id for name, each in made.items()}


def known(device: Installation, ids: dict[str, str]) -> set[str]:
    return {name for name, event_id in ids.items() if device.store.event(event_id) is not None}


def rows_of(store: SqlTerminalStore, event_id: str) -> set[str]:
    with store.engine.connect() as connection:
        return set(connection.exec_driver_sql("SELECT kind FROM feed_row WHERE ref = ?", (event_id,)).scalars())


@pytest.mark.both_databases
def test_a_line_is_told_of_its_orders_and_of_what_lines_share(rig, line):
    """Lots, holds and undos of other lines arrive, so that stock is known (I7); their pieces and journals do not."""
    ids = work(rig)
    line.settle()
    assert known(line, ids) == {"pieces here", "lot there", "hold there", "undo there"}
    assert rows_of(line.store, ids["pieces here"]) >= {"receipt", "standing", "prediction"}
    assert rows_of(line.store, ids["lot there"]) == {"receipt", "standing"}
    assert line.store.master() == rig.installation.store.master()
    assert (line.store.policy(), line.store.people()) == (
        rig.installation.store.policy(),
        rig.installation.store.people(),
    )
    mine = [event.event_id for event, _ in line.store.consumers(*TANK)]
    assert mine == [event.event_id for event, _ in rig.installation.store.consumers(*TANK)] == [ids["lot there"]]
    assert line.store.place().pos == rig.hub.store.feed(0, 10_000)[-1].pos, "it knows that nothing else is for it"


def test_a_device_is_told_everything_of_its_own_events_wherever_they_are(rig, line):
    line.settle()
    event_id = line.capture.record(rig.draft(good(rig, "1")), OPERATOR).event_id
    line.settle()
    assert rows_of(line.store, event_id) >= {"receipt", "standing", "prediction"}


def test_an_own_entry_in_conflict_counts_no_more_where_what_stands_is_of_another_line(rig, line):
    """Found by the simulation (seed 120): the hub's entry is not told here, and the own one went on counting (I7)."""
    line.settle()
    held = line.capture.record(rig.draft(hold(rig, "2"), **OTHER), OPERATOR).event_id
    line.settle()
    event_id = rig.record(good(rig, "3")).event_id
    rig.installation.settle()
    line.capture.record(rig.draft(release(rig, held, "1"), event_id=event_id, **OTHER), OPERATOR)
    assert line.capture.availability.remaining_held(held) == 1_000_000
    line.settle()
    assert line.capture.availability.remaining_held(held) == 2_000_000
    assert line.store.event(event_id)[1] is Standing.REJECTED
    follow(rig, "T-130", "100 130")
    line.settle()
    assert line.store.event(event_id) == rig.installation.store.event(event_id), "then it counts here, too"


def test_an_exception_is_told_to_its_order_also_where_its_event_names_none(rig, line):
    """Found by the simulation (seed 109): the ERP refused an undo, and the line of what it undoes was not told."""
    made = rig.record(good(rig, "1"), **OTHER)
    undone = rig.record(undo(made.event_id), order_no=None, operation_no=None, work_center=None)
    rig.installation.settle()
    finding = Finding(code="P01", severity=Severity.BLOCK, text="The ERP refuses it.")
    with rig.hub.store.begin() as tx:
        case = case_of(finding, rig.clock.now(), event_id=undone.event_id, order_no=OTHER["order_no"])
        tx.open_exception(case)
    line.settle()
    assert line.store.open_case(case.exception_id) == case


@pytest.mark.parametrize("limit", [1, 3, 1000])
def test_pages_of_a_scope_join_and_the_place_goes_past_the_rows_of_others(rig, line, limit):
    work(rig)
    store, place, rows = rig.hub.store, Place(), []
    while True:
        page = store.page(place, limit, "T-130")
        assert page.place.pos <= page.end
        rows += page.rows
        place = page.place
        if not page.rows:
            break
    assert place.pos == page.end
    assert rows == list(store.page(Place(), 10_000, "T-130").rows)
    assert len({row.pos for row in rows}) == len(rows)


def everything(store: SqlTerminalStore) -> dict[str, set[tuple[object, ...]]]:
    """The cache without what says in which order it was filled."""
    names = ("feed_row", "line", "predicted", "posted", "exception_case", "document")
    with store.engine.connect() as connection:
        rows = {name: set(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {name}"))) for name in names}
        rows["known"] = set(map(tuple, connection.exec_driver_sql("SELECT event_id, standing FROM known")))
    return rows


@pytest.mark.parametrize("lines", ["100", "100 130", NEWEST, None])
def test_a_changed_scope_is_read_from_its_beginning_and_loses_and_doubles_nothing(rig, line, lines):
    work(rig)
    line.settle()
    work(rig)
    follow(rig, "T-130", lines)
    line.settle()
    fresh = device_at(rig, "T-new", lines)
    try:
        fresh.settle()
        here, there = everything(line.store), everything(fresh.store)
        assert all(there[name] <= here[name] for name in there), "nothing of the new scope is missing"
        if lines != "100":
            assert here == there
        assert line.store.master() == fresh.store.master()
    finally:
        fresh.close()


@pytest.mark.both_databases
def test_an_order_that_comes_to_a_line_brings_what_was_told_before(rig, line):
    ids = work(rig)
    line.settle()
    assert ids["pieces there"] not in {event.event_id for event, _ in line.store.events_of_order("WO1001")}
    master = rig.installation.store.master()
    standards = tuple(
        replace(made, operations=(*made.operations[:-1], replace(made.operations[-1], work_center="130")))
        if made.item == "SP-BOM2000"
        else made
        for made in master.standards
    )
    publish_master(rig.hub.store, rig.clock.now(), replace(master, standards=standards))
    line.settle()
    assert line.store.place().scope.endswith("130 1")
    assert known(line, ids) == set(ids)
    both = [device.store.events_of_order("WO1001") for device in (line, rig.installation)]
    here, there = (sorted(events, key=lambda known: known[0].event_id) for events in both)
    assert here == there
    assert (tally(Availability(line.store).fold("WO1001", POSTED))) == (
        tally(Availability(rig.installation.store).fold("WO1001", POSTED))
    )


def test_a_first_sync_goes_on_where_it_was_killed(rig, line):
    """The store is opened anew for every page; the progress goes one way, up to all of it."""
    work(rig)
    shown = []
    for _ in range(200):
        store = SqlTerminalStore(line.store.engine)
        page = rig.hub.store.page(store.place(), 2, "T-130")
        store.apply_feed(page.rows, page.place)
        shown.append(page.place.pos)
        if page.place.pos == page.end and not page.rows:
            break
    assert shown == sorted(shown)
    whole = device_at(rig, "T-whole", "130")
    try:
        whole.settle()
        assert everything(whole.store) == everything(line.store)
    finally:
        whole.close()


def test_sync_says_how_far_it_is(rig, line):
    work(rig)
    assert (line.sync.progress.done, line.sync.progress.percent) == (0, 100), "nothing is known to be left yet"
    line.settle()
    end = rig.hub.store.feed(0, 10_000)[-1].pos
    assert (line.sync.progress.done, line.sync.progress.end, line.sync.progress.percent) == (end, end, 100)


def test_who_follows_the_whole_plant_has_its_history(rig):
    """A workstation values orders by the standard they began under, so replaced versions are told to it as well."""
    master = rig.installation.store.master()
    for name in ("One", "Two"):
        publish_master(rig.hub.store, rig.clock.now(), replace(master, plant_name=name))
    kinds = {None: 0, NEWEST: 0}
    for lines in kinds:
        follow(rig, rig.installation.device_id, lines)
        page = rig.hub.store.page(Place(), 10_000, rig.installation.device_id)
        kinds[lines] = sum(row.kind is FeedKind.MASTER for row in page.rows)
    assert kinds == {None: 3, NEWEST: 1}
