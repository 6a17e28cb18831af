"""The full look at a device's database, in the background some while after the start, and what a repair had to say."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from floorledger.main.desk import Desk
from floorledger.ui.tasks import Tasks

SAY_MS = 3_000
"""After the first picture: what was repaired on the way is said."""
LOOK_MS = 120_000
"""When nobody waits for the machine any more; the look takes a reader's view and holds up no scan."""


class Checkup(QObject):
    """Says through ``report`` what was repaired at this start, and what will be at the next."""

    def __init__(self, desk: Desk, database: Tasks, report: Callable[[Exception], object]) -> None:
        super().__init__()
        self._desk, self._database, self._report = desk, database, report
        self._own: Tasks | None = None
        for wait_ms, act in ((SAY_MS, self._say), (LOOK_MS, self._look)):
            timer = QTimer(self, interval=wait_ms, singleShot=True)
            timer.timeout.connect(act)
            timer.start()

    def _say(self) -> None:
        if not self._database.closed:
            self._database.run(lambda: self._desk.installation.repaired, self._tell)

    def _tell(self, repaired: object) -> None:
        if repaired is not None:
            self._say_it(str(repaired))

    def _look(self) -> None:
        if self._database.closed:
            return
        self._own = Tasks(self._report)
        self._own.run(self._found, self._warn)

    def _found(self) -> list[str]:
        from floorledger.main.terminal_opening import check

        at = self._desk.installation
        return check(at.store.engine, at.public_key, Path(self._desk.folder))

    def _warn(self, found: list[str]) -> None:
        """Let it stand on the terminal until the restart: a note that can be closed is forgotten."""
        if found and not self._database.closed:
            from floorledger.services.repair import warning

            text = warning(found)
            self._database.run(lambda: self._desk.terminal.warn(text))

    def _say_it(self, text: str) -> None:
        from floorledger.services.ports import StoreFault

        self._report(StoreFault(text))

    def close(self) -> None:
        """End the thread; a look under way is finished first."""
        if self._own is not None:
            self._own.close()
