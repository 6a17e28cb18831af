"""The journals that wait for the ERP, looked at without taking them."""

from sqlalchemy import select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.database import reading
from floorledger.adapters.hub_store import SqlHubStore


def queued(store: SqlHubStore) -> list[str]:
    """Their events, in hub order."""
    with reading(store.engine) as connection:
        return list(connection.scalars(select(t.to_post.c.event_id).order_by(t.to_post.c.post_no)))
