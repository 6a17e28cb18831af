"""Figures of a hub for whoever watches over it; reading them holds up no writer."""

from sqlalchemy import Engine, func, select

from floorledger.adapters import tables as t
from floorledger.adapters.database import reading

_COUNTED = {"events": t.event, "to_post": t.to_post, "feed": t.feed}


def counts(engine: Engine) -> dict[str, int]:
    """Rows of the tables that tell how a hub is doing."""
    with reading(engine) as connection:
        return {
            name: connection.scalar(select(func.count()).select_from(table)) or 0 for name, table in _COUNTED.items()
        }
