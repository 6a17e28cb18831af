"""How old the terminal's knowledge of the others' work is (pains.md idea 8)."""

from datetime import datetime, timedelta

from floorledger.services.job_views import Freshness
from floorledger.services.sync import Sync
from floorledger.services.workstation_ports import CacheQueries

STALE_AFTER = timedelta(minutes=5)
"""A terminal in touch hears its hub every second; after this long its stock, lots, jobs and prices show their age."""


def freshness(sync: Sync, queries: CacheQueries, now: datetime) -> Freshness:
    """When the hub was last heard in this run, else by what it last answered or told before the restart."""
    heard = sync.last_contact or queries.last_heard()
    return Freshness(heard_at=heard, stale=heard is None or now - heard >= STALE_AFTER)
