"""One process owns a data directory: a lock that the system lets go of when the process ends, however it ends."""

import os
import sys
from pathlib import Path

from floorledger.services.ports import StoreFault


class InstanceLock:
    """Holds ``owner.lock`` of a data directory. Raises StoreFault when another process has it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._handle = os.open(folder / "owner.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            self._take()
        except OSError as error:
            os.close(self._handle)
            raise StoreFault(
                f"Another Floorledger is using {folder}. Nothing was changed; look the figures up in its window, "
                "or close it and run this again, or choose another --data-dir."
            ) from error

    def _take(self) -> None:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(self._handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def release(self) -> None:
        """Let go; closing the handle releases the lock."""
        os.close(self._handle)
