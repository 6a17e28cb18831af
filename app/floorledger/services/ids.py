"""Ids: UUIDv7 made on the device, UUIDv5 for importers (decisions.md D3)."""

import secrets
import uuid
from datetime import datetime

_IMPORT_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "floorledger:import")


def uuid7(now: datetime) -> str:
    """A UUIDv7 (RFC 9562): 48 bits of milliseconds, the rest random."""
    millis = int(now.timestamp() * 1000)
    bits = millis << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=bits))


def import_id(source: str, content: str) -> str:
    """The id of imported content: the same row of the same source always gets the same id."""
    return str(uuid.uuid5(_IMPORT_NAMESPACE, f"{source}\n{content}"))
