"""Taking pictures beside the worker: a camera takes seconds, a scan never waits for it."""

from PySide6.QtCore import QObject, Signal

from floorledger.services.faces import TerminalService
from floorledger.services.photos import Camera, CameraFault
from floorledger.services.views import TerminalView
from floorledger.ui.photo import fitted
from floorledger.ui.tasks import OnError, Tasks


class PhotoBooth(QObject):
    """Takes what the open panel orders, each order once, on a thread of its own."""

    answered = Signal(object)

    def __init__(self, camera: Camera, report: OnError, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._camera, self._report = camera, report
        self._slow = Tasks(report, self)
        self._terminal: TerminalService | None = None
        self._worker: Tasks | None = None
        self._ordered: int | None = None

    @property
    def pending(self) -> int:
        """How much is under way."""
        return self._slow.pending

    def serve(self, terminal: TerminalService, worker: Tasks) -> None:
        """Work for a terminal, whose calls run on its worker."""
        self._terminal, self._worker = terminal, worker

    def follow(self, view: TerminalView) -> None:
        """Take the picture that a view orders."""
        number = None if view.panel is None else view.panel.photo_order
        if number is None or number == self._ordered or self._slow.closed:
            return
        self._ordered = number
        self._slow.run(
            self._take, lambda taken: self._hand_over(number, taken), lambda error: self._failed(number, error)
        )

    def close(self, wait_s: float = 10.0) -> bool:
        """End the thread; a picture under way is finished first."""
        return self._slow.close(wait_s)

    def _take(self) -> bytes | str:
        """On the slow thread: the picture, made small, or why there is none."""
        try:
            content = self._camera.take()
        except CameraFault as fault:
            return str(fault)
        return fitted(content) or "What the camera gave is no picture. Check the camera."

    def _hand_over(self, number: int, taken: bytes | str) -> None:
        terminal = self._terminal
        if terminal is None or self._worker is None or self._worker.closed:
            return
        if isinstance(taken, bytes):
            self._worker.run(lambda: terminal.keep_photo(number, taken), self.answered.emit)
        else:
            self._worker.run(lambda: terminal.no_photo(number, taken), self.answered.emit)

    def _failed(self, number: int, error: Exception) -> None:
        """Report what nobody foresaw; the entry is not held up by it."""
        self._hand_over(number, "The camera failed.")
        self._report(error)
