"""Events read from our own tables, each decoded once: bodies never change, so equal bytes are the same event."""

from functools import lru_cache

from floorledger.domain.codec import from_bytes
from floorledger.domain.event import Event


@lru_cache(maxsize=4096)
def read_event(body: bytes) -> Event:
    """The event of a stored body. Raises CodecError when the bytes are damaged."""
    return from_bytes(Event, body)
