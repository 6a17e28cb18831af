"""The job list of a plant with 5,509 orders beside the same questions bare, in turn, in one run (pains.md P23)."""

import time
from pathlib import Path

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.services.jobs import Jobs, JobWish
from tests.bench.figures import p50_p99, percentile, row
from tests.many_orders import ORDERS, open_busy_shop
from tests.rig import Rig

_TIMES = 40


def report(folder: Path) -> None:
    """With 200 orders begun, as on a plant at work, and with every order begun, the worst there is."""
    for begun in (200, ORDERS):
        rig = Rig(folder / f"jobs-{begun}")
        open_busy_shop(rig, begun=begun)
        _measure(rig, begun)
        rig.close()


def _measure(rig: Rig, begun: int) -> None:
    store, queries = rig.installation.store, SqlCacheQueries(rig.installation.store.engine)
    jobs = Jobs(store, queries, "M1")
    jobs.list(JobWish(), None)
    lists: list[float] = []
    bare: list[float] = []
    turned: list[float] = []
    for _ in range(_TIMES):
        store.revision += 1
        lists.append(_seconds(lambda: jobs.list(JobWish(), None)))
        bare.append(_seconds(lambda: _questions(queries)))
        turned.append(_seconds(lambda: jobs.list(JobWish(search="123"), None)))
    note = f"{ORDERS} orders, {begun} begun"
    row("job list after a change (p50/p99)", p50_p99(lists), note)
    row("the same questions bare (p50/p99)", p50_p99(bare))
    row("ratio at p50", f"{percentile(lists, 0.5) / percentile(bare, 0.5):.1f}")
    row("search in the list as it is (p50/p99)", p50_p99(turned))


def _questions(queries: SqlCacheQueries) -> None:
    queries.order_states()
    known = queries.known_orders()
    queries.pieces(known)
    queries.begun(known)


def _seconds(call: object) -> float:
    assert callable(call)
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun
