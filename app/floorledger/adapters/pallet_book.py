"""The printed pallet numbers of a data directory: a file of lines, each forced to the disk before its label is printed.

It lies beside the database and not in it: a database that is built again or begun anew must not forget them.
"""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from floorledger.adapters.swap import synced
from floorledger.services.pallets import BookedPallet
from floorledger.services.ports import StoreFault

FILE_NAME = "pallets.jsonl"


class PalletFile:
    """Implements pallets.PalletBook. One process owns the data directory, so what was read once stays true."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._rows: list[BookedPallet] | None = None

    def rows(self) -> Sequence[BookedPallet]:
        """See PalletBook. A line that a power cut left unfinished was never printed and counts for nothing."""
        if self._rows is None:
            self._rows = self._read()
        return self._rows

    def add(self, row: BookedPallet) -> None:
        """See PalletBook."""
        rows = self._read()
        try:
            with self._path.open("ab") as file:
                file.write(b"\n" * self._is_torn() + json.dumps(asdict(row), sort_keys=True).encode() + b"\n")
                file.flush()
                os.fsync(file.fileno())
            synced(self._path.parent)
        except OSError as error:
            raise StoreFault(f"The book of pallet numbers cannot be written: {error.strerror}.") from error
        self._rows = [*rows, row]

    def _read(self) -> list[BookedPallet]:
        try:
            lines = self._path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return []
        except OSError as error:
            raise StoreFault(f"The book of pallet numbers cannot be read: {error.strerror}.") from error
        return [row for row in map(_row, lines) if row is not None]

    def _is_torn(self) -> bool:
        """Whether the last line was left unfinished."""
        return self._path.stat().st_size > 0 and not self._path.read_bytes().endswith(b"\n")


def _row(line: bytes) -> BookedPallet | None:
    try:
        found = json.loads(line)
        return BookedPallet(**{name: str(found[name]) for name in ("number", "event_id", "device_id", "begin")})
    except (ValueError, KeyError, TypeError):
        return None
