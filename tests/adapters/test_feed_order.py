"""The feed is in the order of commits on both databases, whoever writes and whenever somebody reads (design.md)."""

import random
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from floorledger.adapters import hub_tables as t
from floorledger.adapters import postgres as postgres_adapter
from floorledger.adapters.database import open_engine, reading
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.hub_tx import SqlHubTx
from floorledger.services.ports import StoreFault
from floorledger.services.records import FeedKind, Place, Standing, StandingChange
from tests.postgres import Server
from tests.rig import Rig

WRITERS = 4
BATCHES = 12


def tell(tx: SqlHubTx, name: str) -> None:
    tx.tell(FeedKind.STANDING, name, StandingChange(event_id=name, standing=Standing.WAITING))


@contextmanager
def another_process(rig: Rig) -> Iterator[SqlHubStore]:
    """A hub process of its own, as far as the database can tell: its engine, its connections."""
    engine = open_engine(rig.hub.store.engine.url.render_as_string(hide_password=False))
    try:
        yield SqlHubStore(engine)
    finally:
        engine.dispose()


def write(rig: Rig, number: int, told: list[str]) -> None:
    """Some batches; what is told in a batch lies before what is written in it after a pause."""
    chance = random.Random(number)
    with another_process(rig) as store:
        for batch in range(BATCHES):
            names = [f"{number}-{batch}-{row}" for row in range(chance.randint(1, 4))]
            with store.begin() as tx:
                for name in names:
                    tell(tx, name)
                    tx.flush()
                    time.sleep(chance.random() / 500)
            told += names
            time.sleep(chance.random() / 200)


@pytest.mark.both_databases
def test_a_reader_that_polls_while_several_write_misses_nothing(rig: Rig) -> None:
    begin = Place(pos=max(row.pos for row in rig.hub.store.feed(0, 10_000)))
    told: list[list[str]] = [[] for _ in range(WRITERS)]
    seen: list[str] = []
    place, ended = begin, False
    with another_process(rig) as store, ThreadPoolExecutor(WRITERS) as pool:
        writers = [pool.submit(write, rig, number, told[number]) for number in range(WRITERS)]
        while not ended:
            ended = all(writer.done() for writer in writers)
            page = store.page(place, 3)
            while page.rows:
                seen += [row.ref for row in page.rows]
                place = page.place
                page = store.page(place, 3)
    assert [writer.exception() for writer in writers] == [None] * WRITERS
    assert sorted(seen) == sorted(name for names in told for name in names)
    for number in range(WRITERS):
        assert [name for name in seen if name.startswith(f"{number}-")] == told[number], "each writer's in its order"
    assert [row.pos for row in rig.hub.store.feed(begin.pos, 10_000)] == list(range(begin.pos + 1, place.pos + 1))


# --- why it holds -----------------------------------------------------------------------------------------------------


@pytest.fixture
def no_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Writers on PostgreSQL that do not wait for each other."""
    monkeypatch.setattr(postgres_adapter, "_TAKE_TURN", "SELECT 1")


def test_without_turns_and_numbers_from_a_sequence_a_reader_steps_over_a_row(postgres: Server, no_turns: None) -> None:
    """What the lock is there for: the first takes its number, the second commits, and the reader has gone by."""
    engine = open_engine(postgres.new_hub())
    row = {"kind": FeedKind.STANDING.value, "ref": "x", "body": b"{}"}
    numbers = select(t.feed.c.pos).order_by(t.feed.c.pos)
    with closing(engine.connect()) as first, closing(engine.connect()) as second:
        first.execute(t.feed.insert().values(row))
        second.execute(t.feed.insert().values(row))
        second.commit()
        with reading(engine) as connection:
            cursor = max(connection.scalars(numbers))
        first.commit()
        with reading(engine) as connection:
            missed = [pos for pos in connection.scalars(numbers) if pos <= cursor]
        assert missed == [1, 2]
        assert cursor == 2, "number 1 was not there when the reader was at 2, and the reader does not come back"
    engine.dispose()


def test_without_turns_the_second_writer_fails_on_the_number_rather_than_slip_in(
    postgres: Server, no_turns: None
) -> None:
    """The numbers are taken from what is committed, so even a lock that does not work loses nothing silently."""
    engine = open_engine(postgres.new_hub())
    store = SqlHubStore(engine)
    both = threading.Barrier(2)
    failed: list[BaseException] = []

    def write_one(name: str) -> None:
        try:
            with store.begin() as tx:
                tell(tx, name)
                both.wait(10)
        except (DBAPIError, StoreFault) as error:
            failed.append(error)

    threads = [threading.Thread(target=write_one, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(failed) == 1
    assert [row.pos for row in store.feed(0, 10)] == [1]
    engine.dispose()
