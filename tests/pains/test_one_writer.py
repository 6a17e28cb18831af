"""P08 of pains.md: "database is locked", and counts lost because a baseline advanced before its rows were committed.

One writer at a time that others wait for; the place in the feed, and the hub's head of a device's log, move in the same
transaction as the rows behind them. Processes of their own are killed before one statement after another.
"""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import Engine, event

from floorledger.adapters.database import open_engine, writing
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.device_detail import SignIn
from floorledger.domain.number import micro
from floorledger.services.posting import Poster
from floorledger.services.records import FeedKind, Outcome, Push
from tests.hub.plant import Device
from tests.queued import queued
from tests.rig import Rig
from tests.services.floor import TANK, good, issue, labour, tally

STEP = 7
"""Every so many statements one is chosen to die before; the last is the commit."""


def killed(url: str, number: int, act: Callable[[Engine], object]) -> bool:
    """Let a process act on a database and kill it before its statement ``number``; whether it came to that."""
    child = os.fork()
    if child == 0:
        try:
            engine, seen = open_engine(url), []

            def count(*_: object) -> None:
                seen.append(1)
                if len(seen) == number:
                    os.kill(os.getpid(), signal.SIGKILL)

            event.listen(engine, "before_cursor_execute", count)
            event.listen(engine, "commit", count)
            act(engine)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def kills(url: str, act: Callable[[Engine], object]) -> Iterator[int]:
    """Kill it here and there, until it gets to its end."""
    number = 1
    while killed(url, number, act):
        yield number
        number += STEP if number > 1 else 1


def let_go(rig: Rig) -> None:
    """No connection of this process's is open while another one is forked."""
    for engine in (rig.installation.store.engine, rig.hub.store.engine, rig.hub.ledger.engine):
        engine.dispose()


# --- one writer ------------------------------------------------------------------------------------------------------


@pytest.mark.both_databases
def test_p08_who_comes_while_another_writes_waits_and_is_never_told_of_a_lock(rig):
    """Four devices send, the ERP's journals are posted and somebody reads, all at once; nothing is refused."""
    devices = [Device(f"T-{number}", rig.clock) for number in range(4)]
    batches = {}
    for device in devices:
        rig.hub.store.enrol(device.device_id, device.signer.public_key, device.device_id)
        kinds = (issue(rig, TANK, "1"), SignIn(), labour(1))
        batches[device.device_id] = [
            Push(device.device_id, tuple(device.seal(kind, **_place(kind)) for kind in kinds)) for _ in range(4)
        ]

    def send(device: Device) -> list[Outcome]:
        return [each.outcome for batch in batches[device.device_id] for each in rig.hub.hub.push(batch)]

    posters = [Poster(rig.hub.store, rig.hub.ledger, rig.clock, holder=name) for name in ("one", "another")]

    def look(poster: Poster) -> int:
        return max(poster.run() + len(rig.hub.store.feed(0, 10_000)) for _ in range(8))

    with ThreadPoolExecutor(6) as threads:
        sent, others = threads.map(send, devices), threads.map(look, posters)
        assert [set(outcomes) for outcomes in sent] == [{Outcome.ACCEPTED}] * 4
        assert min(others) >= 0
    told = [row.ref for row in rig.hub.store.feed(0, 10_000) if row.kind is FeedKind.RECEIPT]
    for device in devices:
        ids = [row.event_id for batch in batches[device.device_id] for row in batch.events]
        assert [ref for ref in told if ref in ids] == ids, "each device's events, all of them, in its order"
    while rig.hub.poster.run():
        pass
    assert queued(rig.hub.store) == []


def _place(kind: object) -> dict[str, object]:
    if isinstance(kind, SignIn):
        return {}
    return {"order_no": "WO1001", "operation_no": "10", "work_center": "100"}


def test_p08_a_terminal_whose_database_another_program_holds_waits_for_it(rig):
    """A copy of the file is being made, say; the entry is recorded when the other has let go."""
    with ThreadPoolExecutor(1) as threads:
        with writing(open_engine(str(rig.installation.store.engine.url))) as other:
            other.exec_driver_sql("UPDATE place SET pos = pos")
            entry = threads.submit(rig.record, good(rig, "4"))
            with pytest.raises(TimeoutError):
                entry.result(0.2)
        assert entry.result(20).event_id
    assert rig.installation.capture.availability.position("WO1001").operation("10").good == micro("4")


# --- no baseline before its rows --------------------------------------------------------------------------------------


def test_p08_the_place_in_the_feed_moves_with_the_rows_behind_it_or_not_at_all(rig):
    """Killed before every few statements of taking a page: what comes next starts where the rows that are there end."""
    rig.installation.settle()
    ids = [rig.record(good(rig, "2")).event_id, rig.record(issue(rig, TANK, "1")).event_id]
    rig.hub.push(rig.installation.sync.claim().batch)
    rig.hub.poster.run()
    store = rig.installation.store
    page = rig.hub.pull(store.place(), 100)
    before = (store.cursor(), *_known(store, ids))
    url = f"sqlite:///{store.engine.url.database}"
    let_go(rig)
    for number in kills(url, lambda engine: SqlTerminalStore(engine).apply_feed(page.rows, page.place)):
        fresh = SqlTerminalStore(store.engine)
        assert (fresh.cursor(), *_known(fresh, ids)) == before, number
        let_go(rig)
    assert number > 10, "it was killed at more than its beginning"
    fresh = SqlTerminalStore(store.engine)
    assert fresh.cursor() == page.rows[-1].pos
    rig.reopen()
    rig.installation.settle()
    with rig.hub.store.begin() as tx:
        assert tally(rig.installation.capture.availability.position("WO1001")) == tally(tx.position("WO1001"))


def _known(store: SqlTerminalStore, ids: list[str]) -> list[object]:
    return [store.event(event_id)[1] for event_id in ids]


@pytest.mark.both_databases
def test_p08_the_hubs_head_of_a_log_moves_with_the_events_behind_it_or_not_at_all(rig):
    """Killed in the middle of a batch: all of it comes again and every piece is counted once."""
    ids = [rig.record(good(rig, "2")).event_id for _ in range(3)]
    batch = rig.installation.sync.claim().batch
    let_go(rig)
    url = rig.database or f"sqlite:///{rig.hub.store.engine.url.database}"

    def push(engine: Engine) -> None:
        replace(rig.hub.hub, store=SqlHubStore(engine)).push(batch)

    for number in kills(url, push):
        assert (rig.hub.store.standings(), _good(rig)) == ([], 0), number
        let_go(rig)
    assert number > 10, "it was killed at more than its beginning"
    assert [answer.outcome for answer in rig.hub.hub.push(batch)] == [Outcome.ALREADY_THERE] * 3
    rig.installation.settle()
    assert [each.event_id for each, _ in rig.hub.store.standings()] == ids
    assert _good(rig) == micro("6")


def _good(rig: Rig) -> int:
    with rig.hub.store.begin() as tx:
        return tx.position("WO1001").operation("10").good
