"""A hub's database on PostgreSQL: a schema of its own, one writer at a time, and its faults in plain words.

Every write transaction takes one advisory lock before its first statement and holds it until it has committed. So rows
become visible in the order of their numbers, from however many processes: no reader of the feed can step over a row
that commits late, which a sequence alone does not give.
"""

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, OperationalError

LOCK_TIMEOUT_MS = 10_000
"""How long a writer waits for the one before it."""
DEAD_PEER_MS = 60_000
"""A transaction whose process does nothing for so long is ended, so that it lets go of the writer's lock."""

_TAKE_TURN = "SELECT pg_advisory_xact_lock(hashtext('floorledger'), hashtext(current_schema()))"
_READ_ONLY = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"


def open_postgres(url: URL, schema: str) -> Engine:
    """An engine whose tables live in ``schema``; synchronous commits, connections tried before use."""
    settings = {
        "search_path": schema,
        "synchronous_commit": "on",
        "lock_timeout": str(LOCK_TIMEOUT_MS),
        "idle_in_transaction_session_timeout": str(DEAD_PEER_MS),
    }
    options = " ".join(f"-c {name}={value}" for name, value in settings.items())
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        connect_args={"options": options, "application_name": f"floorledger {schema}", "connect_timeout": 10},
        pool_pre_ping=True,
        hide_parameters=True,  # a fault's text goes to logs, and what people wrote does not
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql(_READ_ONLY if reading else _TAKE_TURN)


def make_schema(engine: Engine, schema: str) -> None:
    """The schema, where it is not there yet; several processes may ask for it at once."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("SELECT pg_advisory_lock(hashtext('floorledger schema'))"))
        try:
            connection.execute(text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(hashtext('floorledger schema'))"))


_FAULTS = {
    "08": "The plant's database does not answer. Nothing was recorded; see that it runs and that its address is right.",
    "25006": "The plant's database is read-only. Nothing was recorded; call plant IT.",
    "28": "The plant's database refuses this hub's user. Nothing was changed; check the database's address and user.",
    "3D000": "The plant's database does not exist on its server. Create it, then start the hub again.",
    "42501": "This hub's user may not write in the plant's database. Nothing was changed; call plant IT.",
    "53100": "The disk of the plant's database is full. Nothing was recorded; free some space.",
    "53": "The plant's database has no room for another connection. Nothing was recorded; it is tried again by itself.",
    "55P03": "Another process of the hub holds the database. Nothing was recorded; it is tried again by itself.",
    "40": "Two processes of the hub got in each other's way. Nothing was recorded; it is tried again by itself.",
    "57": "The plant's database was stopped or is starting. Nothing was recorded; it is tried again by itself.",
    "58": "The disk of the plant's database does not answer. Nothing was recorded; call plant IT.",
    "XX001": "The plant's database is damaged. Nothing was recorded; call plant IT.",
    "XX002": "The plant's database is damaged. Nothing was recorded; call plant IT.",
}
"""By SQLSTATE, or the first two characters of it (PostgreSQL, appendix A: error codes)."""


def fault_text(error: DBAPIError) -> str | None:
    """What to tell people of an environment's fault; None for what is a bug."""
    state: str | None = getattr(error.orig, "sqlstate", None)
    if state is None:  # the server was never reached, or the line broke
        is_server = type(error.orig).__module__.partition(".")[0] == "psycopg"
        return _FAULTS["08"] if is_server and isinstance(error, OperationalError) else None
    return _FAULTS.get(state) or _FAULTS.get(state[:2])
