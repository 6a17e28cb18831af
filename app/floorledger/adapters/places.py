"""How far readers of the feed inside the hub have come. Implements services.stream.PlaceKeeper."""

from sqlalchemy import Engine, select, update

from floorledger.adapters import hub_tables as t
from floorledger.adapters.database import reading, writing
from floorledger.adapters.upsert import insert_new


class SqlPlaces:
    """Positions by name."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def place(self, name: str) -> int:
        """The position; 0 at first."""
        with reading(self._engine) as connection:
            return connection.scalar(select(t.place.c.pos).where(t.place.c.name == name)) or 0

    def move(self, name: str, before: int, after: int) -> bool:
        """Move on from ``before``; False where another process has moved meanwhile."""
        moved = update(t.place).where(t.place.c.name == name, t.place.c.pos == before)
        with writing(self._engine) as connection:
            connection.execute(insert_new(connection, t.place), {"name": name, "pos": 0})
            return connection.execute(moved.values(pos=after)).rowcount == 1
