"""A small discrete-event kernel: simulated time, and tasks that take turns, one at a time, in a fixed order.

A task is a thread that runs only while it has its turn, so that real code may wait in the middle of a call. What comes
next follows from (time, number) alone: the same seed gives the same run.
"""

import heapq
import threading
from collections.abc import Callable

SECOND = 10**9
Work = Callable[[], None]


class Killed(BaseException):
    """The task's process died. No ``except Exception`` sees it, as nothing sees a kill -9."""


class Task:
    """Something that takes time; :meth:`Kernel.sleep` inside it lets others go on."""

    def __init__(self, kernel: "Kernel", name: str, work: Work) -> None:
        self.name = name
        self.is_killed = False
        self.is_over = False
        self._kernel = kernel
        self._work = work
        self._turn = threading.Lock()
        self._turn.acquire()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def resume(self) -> None:
        """Give the task its turn, until it sleeps or is over."""
        if self.is_over:
            return
        self._kernel.running = self
        if not self._thread.ident:
            self._thread.start()
        else:
            self._turn.release()
        self._kernel.turn.acquire()
        self._kernel.running = None
        if self.is_over:
            self._thread.join()

    def pause(self) -> None:
        """Give the turn back and wait for the next. Raises Killed when the process has died meanwhile."""
        self._kernel.turn.release()
        self._turn.acquire()
        if self.is_killed:
            raise Killed(self.name)

    def _run(self) -> None:
        try:
            if not self.is_killed:
                self._work()
        except Killed:
            pass
        except BaseException as error:  # noqa: BLE001 - told to whoever runs the kernel
            self._kernel.failed = self._kernel.failed or error
        finally:
            self.is_over = True
            self._kernel.turn.release()


class Kernel:
    """Simulated time in nanoseconds since the start, and what happens when."""

    def __init__(self) -> None:
        self.now_ns = 0
        self.turn = threading.Lock()
        self.turn.acquire()
        self.running: Task | None = None
        self.failed: BaseException | None = None
        self._queue: list[tuple[int, int, Work]] = []
        self._count = 0
        self._tasks: list[Task] = []

    def after(self, seconds: float, work: Work) -> None:
        """Do something later, in one go."""
        self._count += 1
        heapq.heappush(self._queue, (self.now_ns + int(seconds * SECOND), self._count, work))

    def spawn(self, name: str, work: Work, after_s: float = 0.0) -> Task:
        """Begin a task later."""
        task = Task(self, name, work)
        self._tasks.append(task)
        self.after(after_s, task.resume)
        return task

    def sleep(self, seconds: float) -> None:
        """Let time pass for the task whose turn it is; outside of tasks time does not pass."""
        task = self.running
        if task is None:
            return
        self.after(seconds, task.resume)
        task.pause()

    def kill(self, task: Task) -> None:
        """End a task at its next turn, which comes at once; whose turn it is ends by itself."""
        if not task.is_over and not task.is_killed:
            task.is_killed = True
            if task is not self.running:
                self.after(0, task.resume)

    def run(self, seconds: float) -> None:
        """Let so much time pass. Raises what a task raised."""
        end = self.now_ns + int(seconds * SECOND)
        while self._queue and self._queue[0][0] <= end and self.failed is None:
            at, _, work = heapq.heappop(self._queue)
            self.now_ns = max(self.now_ns, at)
            work()
        if self.failed is not None:
            raise self.failed
        self.now_ns = end

    def close(self) -> None:
        """End every task."""
        for task in self._tasks:
            task.is_killed = True
            task.resume()
