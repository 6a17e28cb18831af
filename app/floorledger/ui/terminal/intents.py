"""From a tap to the service and back: every intent runs on the worker, every answer is a view."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from floorledger.domain.scale import Weight
from floorledger.services.faces import TerminalService
from floorledger.services.views import Action, Field, Page, TerminalView
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.paper import Paper


class Intents(QObject):
    """Asks the service through the worker and tells each view that comes back.

    What must not happen twice by a trembling finger (record, undo, sign out) is asked once until it is answered.
    """

    answered = Signal(object)
    scan_answered = Signal(object)

    def __init__(self, service: TerminalService, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._service, self._tasks = service, tasks
        self.paper: Paper | None = None
        self._under_way: set[str] = set()
        self._opening = 0
        self._weighing = False
        self._newer: list[Weight | None] = []

    def look(self) -> None:
        """Ask for the state now, unless something is being asked anyway."""
        if not self._tasks.closed and self._tasks.pending == 0:
            self._ask(self._service.view)

    def scan(self, raw: bytes, device: str = "") -> None:
        """Hand over a scan as it was received."""
        if not self._tasks.closed:
            self._tasks.run(lambda: self._service.scan(raw, device), self.scan_answered.emit)

    def broken_scan(self, raw: bytes) -> None:
        """Hand over what was no whole frame."""
        if not self._tasks.closed:
            self._tasks.run(lambda: self._service.broken_scan(raw), self.scan_answered.emit)

    def weigh(self, weight: Weight | None) -> None:
        """Hand over the newest weight; of those that come while one is being shown only the newest counts."""
        if self._weighing or self._tasks.closed:
            self._newer = [weight]
            return
        self._weighing = True
        self._tasks.run(lambda: self._service.weigh(weight), self._weighed, self._not_weighed)

    def _weighed(self, view: TerminalView) -> None:
        self._weighing = False
        self.answered.emit(view)
        newer, self._newer = self._newer, []
        for weight in newer:
            self.weigh(weight)

    def _not_weighed(self, error: Exception) -> None:
        self._weighing, self._newer = False, []
        raise error

    @property
    def opening(self) -> bool:
        """True while a panel was asked for and is not yet on the screen; what is typed now belongs to it."""
        return self._opening > 0

    def open(self, action: Action) -> None:
        """Open a panel."""
        if self._tasks.closed:
            return
        self._opening += 1
        self._tasks.run(lambda: self._service.open(action), self._opened, self._not_opened)

    def show(self, page: Page, key: str = "") -> None:
        """Show a page in the middle."""
        self._ask(lambda: self._service.show(page, key))

    def press(self, key: str) -> None:
        """Press a key of the number pad."""
        self._ask(lambda: self._service.press(key))

    def focus(self, field: Field) -> None:
        """Let digits go to another number."""
        self._ask(lambda: self._service.focus(field))

    def choose(self, group: str, key: str) -> None:
        """Choose an option of the panel."""
        self._ask(lambda: self._service.choose(group, key))

    def open_job(self, order_no: str, operation_no: str) -> None:
        """Open a job of the list."""
        self._ask_once("open job", lambda: self._service.open_job(order_no, operation_no))

    def take_weight(self) -> None:
        """Take what the scale shows."""
        self._ask_once("weight", self._service.take_weight)

    def ask_photo(self) -> None:
        """Order a picture."""
        self._ask_once("photo", self._service.ask_photo)

    def remove_photo(self) -> None:
        """Take the picture out of the entry."""
        self._ask_once("no photo", self._service.remove_photo)

    def take_suggestion(self) -> None:
        """Replace the number by the suggested one."""
        self._ask_once("suggestion", self._service.take_suggestion)

    def record(self, *, keep: bool = False) -> None:
        """Record what the panel holds."""
        self._ask_once("record", lambda: self._service.record(keep=keep))

    def cancel(self) -> None:
        """Close the panel."""
        self._ask(self._service.cancel)

    def undo(self, event_id: str) -> None:
        """Reverse an event of the tape."""
        self._ask_once("undo", lambda: self._service.undo(event_id))

    def sign_out(self) -> None:
        """Sign out."""
        self._ask_once("sign out", self._service.sign_out)

    def ask_supervisor(self) -> None:
        """Put what a check stops to a supervisor."""
        self._ask_once("supervisor", self._service.ask_supervisor)

    def explain(self, code: str) -> None:
        """Give a reason."""
        self._ask(lambda: self._service.explain(code))

    def acknowledge(self) -> None:
        """Say that the hand-over was read."""
        self._ask(self._service.acknowledge)

    def lock(self) -> None:
        """Lock at once."""
        self._ask(self._service.lock)

    def leave_kiosk(self) -> None:
        """Ask to leave the full screen."""
        self._ask(self._service.leave_kiosk)

    def enter_kiosk(self) -> None:
        """Go back to the full screen."""
        self._ask(self._service.enter_kiosk)

    def set_online(self, *, online: bool) -> None:
        """Turn the demo's offline switch."""
        self._ask(lambda: self._service.set_online(online))

    def _opened(self, view: TerminalView) -> None:
        self._opening -= 1
        self.answered.emit(view)

    def _not_opened(self, error: Exception) -> None:
        self._opening -= 1
        raise error

    def _ask(self, call: Callable[[], TerminalView]) -> None:
        if not self._tasks.closed:
            self._tasks.run(call, self.answered.emit)

    def _ask_once(self, name: str, call: Callable[[], TerminalView]) -> None:
        """Ask unless the same is under way; an error ends it too and is reported like any other."""
        if name in self._under_way or self._tasks.closed:
            return
        self._under_way.add(name)

        def done(view: TerminalView) -> None:
            self._under_way.discard(name)
            self.answered.emit(view)

        def failed(error: Exception) -> None:
            self._under_way.discard(name)
            raise error

        self._tasks.run(call, done, failed)
