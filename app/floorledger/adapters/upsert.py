"""Insert what may be there already, in the words of either database."""

from functools import cache

from sqlalchemy import Connection, Insert, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert(connection: Connection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """An insert that can say what happens on a conflict."""
    return _insert(table, connection.dialect.name)


def insert_new(connection: Connection, table: Table) -> Insert:
    """An insert that leaves alone what is there."""
    return _new(table, connection.dialect.name)


@cache
def upsert(table: Table, dialect: str, *keys: str) -> Insert:
    """An insert that replaces every other column of the row with the same ``keys``."""
    query = _insert(table, dialect)
    rest = {column.name: query.excluded[column.name] for column in table.columns if column.name not in keys}
    return query.on_conflict_do_update(index_elements=keys, set_=rest)


@cache
def _new(table: Table, dialect: str) -> Insert:
    return _insert(table, dialect).on_conflict_do_nothing()


def _insert(table: Table, dialect: str) -> postgresql.Insert | sqlite.Insert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
