"""Work that the hub does by itself, beside answering its devices: a thread for each kind."""

import logging
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_IDLE_S = 5.0
"""Work is looked for by itself this often; a wake looks at once."""
_LONGEST_PAUSE_S = 60.0

log = logging.getLogger(__name__)


class Background:
    """Takes a step whenever there may be something to do; a crash is logged and tried again after a pause.

    ``step`` says whether it moved anything. ``quiet`` are faults that say themselves what is wrong: no traceback.
    """

    def __init__(
        self,
        name: str,
        step: Callable[[], bool],
        *,
        idle_s: float = _IDLE_S,
        quiet: tuple[type[Exception], ...] = (),
    ) -> None:
        self._name = name
        self._step = step
        self._idle_s = idle_s
        self._quiet = quiet
        self._woken = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name=name)
        self._chance = random.Random()  # noqa: S311 - pauses that differ, not secrets
        self.failing = False
        self.faults = 0

    def wake(self) -> None:
        """There may be something to do."""
        self._woken.set()

    @contextmanager
    def running(self) -> Iterator[None]:
        """Work in the background; at the end the step under way is finished."""
        self._thread.start()
        try:
            yield
        finally:
            self._stopping.set()
            self._woken.set()
            self._thread.join()

    def _work(self) -> None:
        pause_s = 1.0
        while not self._stopping.is_set():
            self._woken.clear()
            try:
                moved = self._step()
            except Exception as error:  # noqa: BLE001 - told by _tell, and tried again
                self._tell(error, pause_s)
                self._stopping.wait(pause_s * (1 + self._chance.random() / 4))
                pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)
                continue
            self.failing, pause_s = False, 1.0
            if not moved:
                self._woken.wait(self._idle_s)

    def _tell(self, error: Exception, pause_s: float) -> None:
        self.failing, self.faults = True, self.faults + 1
        if isinstance(error, self._quiet):
            log.warning("%s: %s It is tried again in %g seconds.", self._name, error, pause_s)
        else:
            log.exception("%s failed; it is tried again in %g seconds", self._name, pause_s)
