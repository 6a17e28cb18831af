"""The tape as the screen shows it: read again only when the store has changed, or when old entries leave it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from floorledger.domain.master import MasterData
from floorledger.services.records import TapeEntry
from floorledger.services.tape import owed, tape_row
from floorledger.services.terminal_ports import TerminalStore
from floorledger.services.views import TapeRow

_SHIFT = timedelta(hours=12)
_ROWS = 100
_LEAVES_AFTER = timedelta(minutes=1)


class TapeFacts:
    """The last hundred entries of twelve hours, and how many entries wait to be sent."""

    def __init__(self, store: TerminalStore) -> None:
        self._store = store
        self._revision = -1
        self._read_at: datetime | None = None
        self._master: MasterData | None = None
        self._made: dict[str, tuple[TapeEntry, TapeRow]] = {}
        self.rows: tuple[TapeRow, ...] = ()
        self.owed = 0
        self.waiting = 0

    def look(self, now: datetime) -> None:
        """Read what has changed."""
        fresh = self._read_at is not None and timedelta(0) <= now - self._read_at < _LEAVES_AFTER
        if fresh and self._revision == self._store.revision:
            return
        self._revision, self._read_at = self._store.revision, now
        self.rows = self._rows(self._store.tape(now - _SHIFT, _ROWS))
        self.owed = sum(map(owed, self.rows))
        self.waiting = self._store.waiting_count()

    def _rows(self, entries: Sequence[TapeEntry]) -> tuple[TapeRow, ...]:
        """Rows of entries; an entry that is the same as before keeps its row."""
        master = self._store.master()
        before = self._made if master is self._master else {}
        self._master, self._made = master, {}
        for entry in entries:
            made = before.get(entry.event.event_id)
            row = made[1] if made is not None and made[0] is entry else tape_row(entry, master)
            self._made[entry.event.event_id] = (entry, row)
        return tuple(row for _, row in self._made.values())
