"""Opening a database: engine, durability, and the schema by Alembic migrations (a newer one is refused)."""

import importlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from types import ModuleType
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import DBAPIError

from floorledger.adapters import postgres
from floorledger.adapters.sqlcipher import give_key, sqlcipher
from floorledger.adapters.turns import BUSY, Turns
from floorledger.services.ports import DamageFault, StoreFault


class SchemaTooNew(StoreFault):
    """The database was written by a newer Floorledger; nothing was touched."""


HEADS = {"terminal": "0004", "hub": "0005", "ledger": "0001"}
"""The newest revision of each database; a test holds it against db/migrations."""
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=10000",
    "recursive_triggers=ON",  # without it INSERT OR REPLACE would slip past the triggers that refuse DELETE
)
_DAMAGE = {
    "malformed": "The database is damaged. Nothing was recorded; call plant IT.",
    "not a database": "The database file is damaged. Nothing was recorded; call plant IT.",
}
_FAULTS = {
    "disk is full": "The disk is full. Nothing was recorded; free some space and enter it again.",
    "readonly": "The disk is read-only. Nothing was recorded; call plant IT.",
    "disk I/O error": "The disk does not answer. Nothing was recorded; call plant IT.",
    "database is locked": BUSY,
    "unable to open": "The database cannot be opened. Nothing was recorded; check the data directory.",
    **_DAMAGE,
}
_PATIENCE_S = 10
_TURNS: WeakKeyDictionary[Engine, Turns] = WeakKeyDictionary()
"""Of engines on SQLite; PostgreSQL gives its writers their turns itself."""
_AT_ONCE: WeakSet[Engine] = WeakSet()
"""Engines whose faults are told at the statement."""


def driver() -> ModuleType:
    """The bundled SQLite where there is one: the system's may lack the fix of the WAL-reset race (3.51.3)."""
    try:
        return importlib.import_module("pysqlite3.dbapi2")
    except ModuleNotFoundError:
        return sqlite3


def open_engine(url: str, schema: str = "hub", key: bytes | None = None) -> Engine:
    """An engine for a SQLAlchemy URL; on SQLite with WAL and a full sync at each commit.

    With ``synchronous=FULL`` what was acknowledged survives a power cut; ``NORMAL`` does not (reliability.md). On
    PostgreSQL the tables live in ``schema``. With ``key`` the file is encrypted by SQLCipher. Raises StoreFault.
    """
    where = make_url(url)
    if where.get_backend_name() == "postgresql":
        return postgres.open_postgres(where, schema)
    engine = create_engine(
        where,
        module=_driver_of(key),
        connect_args={"timeout": _PATIENCE_S, "check_same_thread": False},
        hide_parameters=True,
    )
    if key is not None:
        event.listen(engine, "connect", lambda connection, _record: give_key(connection, key))
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    _TURNS[engine] = Turns(_PATIENCE_S)
    return engine


def _driver_of(key: bytes | None) -> ModuleType:
    return driver() if key is None else sqlcipher()


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("reading", False):
        handle: Any = connection.connection.dbapi_connection
        handle.execute("BEGIN")  # touches no file, so it cannot fail; by way of SQLAlchemy it costs ten times as much
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One write transaction; an environment's fault becomes a StoreFault in plain words."""
    with _turn(engine), plain_faults(), engine.begin() as connection:
        yield connection


def _turn(engine: Engine) -> AbstractContextManager[None]:
    turns = _TURNS.get(engine)
    return nullcontext() if turns is None else turns.mine()


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A consistent view that does not take the write lock."""
    with plain_faults(), engine.connect().execution_options(reading=True) as connection:
        yield connection


@contextmanager
def plain_faults() -> Iterator[None]:
    """Turn what the environment did to us into a StoreFault; bugs stay bugs."""
    try:
        yield
    except DBAPIError as error:
        fault = _fault(error)
        if fault is None:
            raise
        raise fault from error


def tell_faults_at_once(engine: Engine) -> None:
    """Let a statement that the environment stops raise the StoreFault itself, not first the end of its transaction.

    Whoever sets aside what breaks our own code, within the transaction, can tell it from that (services/intake.py).
    """
    _AT_ONCE.add(engine)
    if not event.contains(engine, "handle_error", _tell):  # which hears of every engine that shares the dialect
        event.listen(engine, "handle_error", _tell)


def _tell(context: ExceptionContext) -> None:
    if context.engine not in _AT_ONCE or context.is_pre_ping:  # a pooled connection that is gone is made anew
        return
    error = context.sqlalchemy_exception
    fault = _fault(error) if isinstance(error, DBAPIError) else None
    if fault is not None:
        raise fault from error


def _fault(error: DBAPIError) -> StoreFault | None:
    """What the environment did, as people are told it; None for a bug."""
    sign = next((sign for sign in _FAULTS if sign in str(error.orig)), None)
    if sign is not None:
        return (DamageFault if sign in _DAMAGE else StoreFault)(_FAULTS[sign])
    said = postgres.fault_text(error)
    return None if said is None else StoreFault(said)


def migrate(engine: Engine, name: str, scripts: Path) -> None:
    """Bring the schema of database ``name`` to its newest revision.

    A newer schema is refused with SchemaTooNew. An older one is copied beside itself first (SQLite).
    Alembic is imported only when there is something to do: it costs more than half a second at start.
    """
    if engine.dialect.name == "postgresql":
        with plain_faults():
            postgres.make_schema(engine, name)
    with reading(engine) as connection:
        found = revision(connection)
    if found == HEADS[name]:
        return
    if found is not None and not any((scripts / name).glob(f"{found}_*.py")):
        raise SchemaTooNew(
            f"The {name} database has schema {found}, and this Floorledger knows only {HEADS[name]}. "
            "Nothing was changed; install the newer version."
        )
    if found is not None:
        _back_up(engine, found)
    _upgrade(engine, name, scripts)


def has_schema(engine: Engine) -> bool:
    """Whether tables of ours stand there, of whatever revision. Raises StoreFault."""
    with reading(engine) as connection:
        return revision(connection) is not None


def revision(connection: Connection) -> str | None:
    """The revision of the schema that stands there."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return revision


def _back_up(engine: Engine, revision: str) -> None:
    path = engine.url.database
    if engine.dialect.name != "sqlite" or not path:
        return
    with engine.connect().execution_options(reading=True) as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.exec_driver_sql("BEGIN")
    shutil.copy2(path, f"{path}.before-{revision}.bak")


def _upgrade(engine: Engine, name: str, scripts: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts))
    config.set_main_option("version_locations", str(scripts / name))
    config.set_main_option("path_separator", "newline")
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
