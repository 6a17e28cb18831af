"""The whole threading story of the faces: one worker thread, results on the GUI thread, in order.

The worker owns the database: every call of a service goes through :meth:`Tasks.run` and runs there, one after another,
in the order asked. Answers come back on the thread that made the ``Tasks`` (the GUI's), so widgets are touched nowhere
else. A signal without arguments wakes the GUI; the answers themselves wait in a queue, so that no Python object
travels through Qt.
"""

import sys
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Answer = TypeVar("Answer")
OnError = Callable[[Exception], object]
Job = Callable[[], None]


def _to_excepthook(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)


class Tasks(QObject):
    """Runs callables in order on one worker thread.

    ``report`` gets every exception that no ``on_error`` took, those of callbacks included; nothing is swallowed.
    """

    idle = Signal()
    _answered = Signal()

    def __init__(self, report: OnError = _to_excepthook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._asked: SimpleQueue[Job | None] = SimpleQueue()
        self._answers: SimpleQueue[Job] = SimpleQueue()
        self._pending = 0
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._worker = Thread(target=self._work, name="floorledger-database", daemon=True)
        self._worker.start()

    @property
    def pending(self) -> int:
        """How many calls are asked and not yet answered on the GUI thread."""
        return self._pending

    @property
    def closed(self) -> bool:
        """True once :meth:`close` was called; later calls are refused."""
        return self._closed

    def run(
        self,
        call: Callable[[], Answer],
        on_done: Callable[[Answer], object] | None = None,
        on_error: OnError | None = None,
    ) -> None:
        """Run ``call`` on the worker; then ``on_done`` with its answer or ``on_error`` on the GUI thread.

        Returns at once. Raises RuntimeError after :meth:`close`.
        """
        if self._closed:
            raise RuntimeError("the worker is closed")
        self._pending += 1
        self._asked.put(lambda: self._answer(call, on_done, on_error or self._report))

    def close(self, wait_s: float = 10.0) -> bool:
        """Finish what was asked and end the worker; True when it ended in time.

        Answers that arrive from now on are dropped, for the widgets are going; errors are still reported.
        """
        if not self._closed:
            self._closed = True
            self._asked.put(None)
        self._worker.join(wait_s)
        self._deliver()
        return not self._worker.is_alive()

    def _work(self) -> None:
        while (job := self._asked.get()) is not None:
            job()
            self._answered.emit()

    def _answer(
        self, call: Callable[[], Answer], on_done: Callable[[Answer], object] | None, on_error: OnError
    ) -> None:
        """On the worker: make the call and queue what the GUI thread has to do."""
        try:
            answer = call()
        except Exception as error:  # noqa: BLE001 - every fault is delivered to the GUI thread
            fault = error
            self._answers.put(lambda: self._failed(fault, on_error))
        else:
            self._answers.put(lambda: self._done(answer, on_done))

    def _done(self, answer: Answer, on_done: Callable[[Answer], object] | None) -> None:
        if on_done is not None and not self._closed:
            on_done(answer)

    def _failed(self, error: Exception, on_error: OnError) -> None:
        (self._report if self._closed else on_error)(error)

    @Slot()
    def _deliver(self) -> None:
        """On the GUI thread: do what the answers ask for."""
        while True:
            try:
                act = self._answers.get_nowait()
            except Empty:
                return
            self._pending -= 1
            try:
                act()
            except Exception as error:  # noqa: BLE001 - a callback's fault is shown like any other
                self._report(error)
            if self._pending == 0:
                self.idle.emit()
