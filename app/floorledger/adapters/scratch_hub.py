"""An empty hub in memory, for working everything out again."""

from sqlalchemy import StaticPool, create_engine, event

from floorledger.adapters import tables as t
from floorledger.adapters.database import driver
from floorledger.adapters.hub_store import SqlHubStore


def scratch_hub() -> SqlHubStore:
    """A hub that lives as long as the object; nothing of it reaches a disk."""
    engine = create_engine("sqlite://", module=driver(), poolclass=StaticPool)
    event.listen(engine, "connect", lambda connection, _record: setattr(connection, "isolation_level", None))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    t.hub.create_all(engine)
    return SqlHubStore(engine)
