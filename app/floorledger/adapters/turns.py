"""First come, first served among the writers of one process.

SQLite lets whoever polls at the right moment go first: a thread that writes again and again keeps the others waiting
until they are told that the database is locked (pains.md P08, P09).
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from floorledger.services.ports import StoreFault

BUSY = "Another program holds the database. Nothing was recorded; try again."


class Turns:
    """A turn that is handed from one writer to the next; it is never free while somebody waits."""

    def __init__(self, patience_s: int) -> None:
        self._patience_s = patience_s
        self._guard = Lock()
        self._is_taken = False
        self._waiting: deque[Lock] = deque()

    @contextmanager
    def mine(self) -> Iterator[None]:
        """Have the turn. Raises StoreFault when those before have not ended within the patience."""
        self._take()
        try:
            yield
        finally:
            self._hand_on()

    def _take(self) -> None:
        gate = Lock()
        with self._guard:
            if not self._is_taken:
                self._is_taken = True
                return
            gate.acquire()
            self._waiting.append(gate)
        if not gate.acquire(timeout=self._patience_s):
            self._give_up(gate)

    def _give_up(self, gate: Lock) -> None:
        """Leave the queue, unless the turn has just come."""
        with self._guard:
            if gate in self._waiting:
                self._waiting.remove(gate)
                raise StoreFault(BUSY)

    def _hand_on(self) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False
