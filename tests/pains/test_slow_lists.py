"""P23, slow lists: 9.3 s for 5,509 orders elsewhere. Here the work is counted, which no slow machine changes.

``python -m tests.bench`` holds the time beside the bare query's.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.services.jobs import PAGE, Jobs, JobWish
from floorledger.services.views import Page
from tests.many_orders import ORDERS, open_busy_shop
from tests.rig import Rig
from tests.services.terminal_bench import Bench, QuickPins

QUESTIONS = 4
"""States, orders known, pieces, operations begun: as many for one order as for five thousand."""


@contextmanager
def statements(rig: Rig) -> Iterator[list[str]]:
    """Every SELECT that the device's database is asked meanwhile."""
    asked: list[str] = []

    def note(_connection, _cursor, statement, *_more):
        if statement.lstrip().upper().startswith("SELECT"):
            asked.append(statement)

    engine = rig.installation.store.engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


def jobs_of(rig: Rig) -> Jobs:
    store = rig.installation.store
    store.master()  # read once for a version, whoever asks first
    return Jobs(store, SqlCacheQueries(store.engine), "M1")


@pytest.mark.parametrize("orders", [1, ORDERS])
def test_p23_a_list_takes_four_questions_whatever_its_length(rig, orders):
    open_busy_shop(rig, orders, begun=min(orders, 200))
    jobs = jobs_of(rig)
    with statements(rig) as asked:
        found = jobs.list(JobWish(), None)
    assert len(asked) == QUESTIONS
    assert found.total == 2 * orders + 4, "operations 10 and 30 of each, and those of the three other orders"
    assert len(found.rows) == min(found.total, PAGE)


def test_p23_searching_sorting_and_turning_pages_ask_nothing_more(rig):
    open_busy_shop(rig)
    jobs = jobs_of(rig)
    jobs.list(JobWish(), None)
    wishes = [JobWish(search="0123"), JobWish().choose("order"), JobWish().choose("everywhere"), JobWish(rows=8 * PAGE)]
    with statements(rig) as asked:
        lengths = [len(jobs.list(wish, None).rows) for wish in wishes]
    assert (asked, lengths) == ([], [22, PAGE, PAGE, 8 * PAGE])


def test_p23_only_the_events_of_begun_orders_are_read(rig):
    """Of 5,509 orders 200 have five entries each; of the rest the cache knows nothing, and is not asked about it."""
    open_busy_shop(rig, begun=200)
    queries = SqlCacheQueries(rig.installation.store.engine)
    assert len(queries.known_orders()) == 200
    assert len(queries.pieces(queries.known_orders())) == 200
    plan = _plan(rig, "SELECT DISTINCT order_no FROM known WHERE order_no IS NOT NULL")
    assert "USING COVERING INDEX known_order" in plan


def _plan(rig: Rig, query: str) -> str:
    with rig.installation.store.engine.connect() as connection:
        return " ".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}"))


def test_p23_the_terminal_with_its_list_open_asks_no_more_than_without(rig):
    """What is polled every second: the list is read again only when something was recorded or heard."""
    open_busy_shop(rig)
    bench = Bench(rig)
    bench.terminal = rig.terminal(pins=QuickPins(), work_center="M1")
    bench.sign_in()
    bench.terminal.view()
    with statements(rig) as closed:
        bench.terminal.view()
    view = bench.terminal.show(Page.JOBS)
    assert (len(view.jobs.rows), view.jobs.total) == (PAGE, 2 * ORDERS + 4)
    with statements(rig) as opened:
        bench.terminal.view()
    assert len(opened) == len(closed)
