"""The life of a hub's database: a name that it gets when it is made, and a new one when it is restored.

What devices know of the feed holds for one life only: after a restore the same positions may hold other rows.
"""

from uuid import uuid4

from sqlalchemy import Connection, Engine, select

from floorledger.adapters import hub_tables as t
from floorledger.adapters.database import reading, writing
from floorledger.adapters.upsert import insert_new, upsert

_NAME = "life"
_LIFE = select(t.setting.c.value).where(t.setting.c.name == _NAME)


def life_in(connection: Connection) -> str:
    """The life's name as seen by this connection; empty before the first start."""
    value: bytes | None = connection.scalar(_LIFE)
    return "" if value is None else value.decode()


def begin_life(engine: Engine) -> None:
    """Give a new database its life; a second call changes nothing."""
    with reading(engine) as connection:
        if life_in(connection):
            return
    with writing(engine) as connection:
        connection.execute(insert_new(connection, t.setting), {"name": _NAME, "value": _new()})


def begin_again(connection: Connection) -> None:
    """A new life, for a database that went back to an older state."""
    connection.execute(upsert(t.setting, connection.dialect.name, "name"), {"name": _NAME, "value": _new()})


def _new() -> bytes:
    return uuid4().hex.encode()
