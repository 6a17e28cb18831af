"""Where tests keep what nobody reads after them: a hundred thousand commits wait for no disk there."""

import shutil
from pathlib import Path

_MEMORY = Path("/dev/shm")
_ROOM = 4 * 10**9
"""A whole run of the tests takes half of this; a container often has 64 MB."""


def in_memory() -> Path | None:
    """A folder in memory, on a machine that has one with room; otherwise the usual place for temporary files."""
    return _MEMORY if _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM else None
