"""Figures of a hub for whoever watches over it; reading them holds up no writer."""

import shutil
from collections import Counter
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select, text

from floorledger.adapters import hub_tables as t
from floorledger.adapters.database import HEADS, reading, revision
from floorledger.domain.codec import from_bytes
from floorledger.domain.exception import ExceptionCase
from floorledger.services.hub_figures import HubFigures
from floorledger.services.ports import StoreFault

LEAST_FREE = 256 * 2**20
"""Bytes that must be free beside a SQLite hub: a day's events of a plant and room for a checkpoint."""


def faults(engine: Engine, folder: Path) -> list[str]:
    """Why the database cannot be worked with, in sentences. ``folder`` is where this process keeps its files."""
    try:
        with reading(engine) as connection:
            found = revision(connection)
            standby = engine.dialect.name == "postgresql" and connection.scalar(text("SELECT pg_is_in_recovery()"))
    except StoreFault as fault:
        return [str(fault)]
    said = []
    if found != HEADS["hub"]:
        said.append(f"The database has schema {found}, and this hub works with {HEADS['hub']}. Restart the hub.")
    if standby:
        said.append("The database is a standby, which takes no writes. Give the hub the primary's address.")
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE:
        said.append(f"The disk of {folder} has {free // 2**20} MB left. Free some space.")
    return said


def figures(engine: Engine, now: datetime) -> HubFigures:
    """Figures of one moment; none of them counts a table that only grows. Raises StoreFault."""
    with reading(engine) as connection:
        return HubFigures(
            feed_end=connection.scalar(select(func.max(t.feed.c.pos))) or 0,
            to_post=connection.scalar(select(func.count()).select_from(t.to_post)) or 0,
            oldest_to_post_s=_oldest(connection, now),
            open_exceptions=_open_exceptions(connection),
            silent_s={row.device_id: _age(row.seen_at, now) for row in connection.execute(select(t.device_seen))},
            database_bytes=_size(connection),
        )


def _oldest(connection: Connection, now: datetime) -> int:
    first = select(t.event.c.received_at).join(t.to_post, t.to_post.c.event_id == t.event.c.event_id)
    received: str | None = connection.scalar(first.order_by(t.to_post.c.post_no).limit(1))
    return 0 if received is None else _age(received, now)


def _open_exceptions(connection: Connection) -> dict[str, int]:
    ended = select(t.case_end.c.exception_id).where(t.case_end.c.exception_id == t.case.c.exception_id)
    bodies = connection.scalars(select(t.case.c.body).where(~ended.exists()))
    return dict(Counter(from_bytes(ExceptionCase, body).code[:1] for body in bodies))


def _size(connection: Connection) -> int:
    if connection.dialect.name == "postgresql":
        return connection.scalar(text("SELECT pg_database_size(current_database())")) or 0
    pages, size = (connection.scalar(text(f"PRAGMA {name}")) or 0 for name in ("page_count", "page_size"))
    return int(pages) * int(size)


def _age(moment: str, now: datetime) -> int:
    return max(0, int((now - datetime.fromisoformat(moment)).total_seconds()))
