"""SQLCipher, which is an extra: its driver, and how a connection is given its key."""

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any

from floorledger.services.ports import StoreFault

_MODULE = "sqlcipher3.dbapi2"


def sqlcipher() -> ModuleType:
    """The driver. Raises StoreFault where it is not installed."""
    try:
        return importlib.import_module(_MODULE)
    except ModuleNotFoundError as error:
        raise StoreFault(
            "An encrypted log takes SQLCipher, which is not installed here. Nothing was changed; "
            "install it with: pip install floorledger[sqlcipher]"
        ) from error


def give_key(connection: Any, key: bytes) -> None:
    """The first words on a connection; what SQLCipher finds wrong it raises, and does not print too."""
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")


def connected(path: Path, key: bytes | None) -> Any:
    """A connection of SQLCipher's to a plain or an encrypted file."""
    connection = sqlcipher().connect(str(path), isolation_level=None, timeout=10)
    if key is not None:
        give_key(connection, key)
    return connection
