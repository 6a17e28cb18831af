"""The full look at a device's database, in the background some while after the start, and what a repair had to say."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from floorledger.main.desk import Desk
from floorledger.ui.tasks import Tasks

LOOK_MS = 120_000
"""When nobody waits for the machine any more; the look takes a reader's view and holds up no scan."""


class Checkup(QObject):
    """Says through ``report`` what was repaired on the way, and on the terminal what will be at the next start."""

    def __init__(self, desk: Desk, database: Tasks, report: Callable[[Exception], object]) -> None:
        super().__init__()
        self._desk, self._database, self._report = desk, database, report
        self._own: Tasks | None = None
        timer = QTimer(self, interval=LOOK_MS, singleShot=True)
        timer.timeout.connect(self._look)
        timer.start()

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

    def say(self, text: str) -> None:
        """Say what was done to the database."""
        from floorledger.services.ports import StoreFault

        self._report(StoreFault(text))

    def close(self) -> None:
        """End the thread; a look under way is finished first."""
        if self._own is not None:
            self._own.close()
