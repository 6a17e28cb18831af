"""Changing what else refuses to be changed, for the two reasons there are: purging a log, and erasing personal data."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text


@contextmanager
def unlocked(connection: Connection, table: str, action: str) -> Iterator[None]:
    """Let this transaction ``delete`` from or ``update`` an append-only table; the refusal is back before the commit.

    A table without that refusal, as in a scratch database, needs none of this.
    """
    trigger = f"{table}_no_{action}"
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
        yield
        connection.exec_driver_sql(f"ALTER TABLE {table} ENABLE TRIGGER {trigger}")
        return
    query = text("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = :name")
    refusal: str | None = connection.scalar(query, {"name": trigger})
    if refusal is not None:
        connection.exec_driver_sql(f"DROP TRIGGER {trigger}")
    yield
    if refusal is not None:
        connection.exec_driver_sql(refusal)
