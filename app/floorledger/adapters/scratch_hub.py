"""An empty hub in memory, a device and keys for it: for working out what nobody keeps."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, MetaData, StaticPool, create_engine, event

from floorledger.adapters import hub_tables, terminal_tables
from floorledger.adapters.credentials import Ed25519Signer
from floorledger.adapters.database import driver
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.terminal_store import SqlTerminalStore


def scratch_hub() -> SqlHubStore:
    """A hub that lives as long as the object; nothing of it reaches a disk."""
    return SqlHubStore(_in_memory(hub_tables.METADATA))


def scratch_device() -> SqlTerminalStore:
    """A device's log and cache that live as long as the object."""
    return SqlTerminalStore(_in_memory(terminal_tables.METADATA))


def scratch_signer() -> Ed25519Signer:
    """A key that is kept nowhere."""
    return Ed25519Signer(Ed25519PrivateKey.generate())


def _in_memory(schema: MetaData) -> Engine:
    engine = create_engine("sqlite://", module=driver(), poolclass=StaticPool)
    event.listen(engine, "connect", lambda connection, _record: setattr(connection, "isolation_level", None))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    schema.create_all(engine)
    return engine
