"""Printing and documents beside the worker: a printer or a large drawing takes seconds, a scan never waits for it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from floorledger.services.faces import PaperService, TerminalService
from floorledger.services.views import TerminalView
from floorledger.ui.print.pages import Opened, open_document
from floorledger.ui.tasks import OnError, Tasks

if TYPE_CHECKING:
    from floorledger.services.print_request import PrintRequest
    from floorledger.services.printing import PrintOutcome

OnPicture = Callable[[QImage | str], object]
OnDocument = Callable[[Opened | str | None], object]


class Paper(QObject):
    """Asks the terminal's service on its worker for what to print, and does the slow part on a thread of its own.

    ``make`` makes the service when something is first asked of it: nothing of printing stands on the first picture.
    """

    answered = Signal(object)

    def __init__(self, make: Callable[[], PaperService], report: OnError, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._slow = Tasks(report, self)
        self._terminal: TerminalService | None = None
        self._worker: Tasks | None = None
        self._ordered = 0
        self._shown: Opened | None = None

    def serve(self, terminal: TerminalService, worker: Tasks) -> None:
        """Work for a terminal, whose calls run on its worker."""
        self._terminal, self._worker = terminal, worker

    @cached_property
    def _service(self) -> PaperService:
        return self._make()

    @property
    def has_page_printer(self) -> bool:
        """Whether pages can be printed on paper."""
        return self._service.has_page_printer

    @property
    def pending(self) -> int:
        """How much is under way."""
        return self._slow.pending

    def follow(self, view: TerminalView) -> None:
        """Print what a view orders, each order once."""
        number = view.print_order
        if number in (0, self._ordered) or self._terminal is None or self._worker is None or self._worker.closed:
            return
        self._ordered = number
        terminal = self._terminal
        self._worker.run(lambda: terminal.print_ordered(number), lambda request: self._print(number, request))

    def preview(self, on_done: OnPicture) -> None:
        """Paint what would be printed now; ``on_done`` gets the picture, or why there is none."""
        if self._terminal is None or self._worker is None or self._worker.closed:
            return
        self._worker.run(self._terminal.print_request, lambda request: self._paint(request, on_done))

    def print_page(self, title: str, pdf: Callable[[], bytes], on_done: "Callable[[PrintOutcome], object]") -> None:
        """Make a page and hand it over to the printer of pages."""
        if not self._slow.closed:
            self._slow.run(lambda: self._service.print_page(title, pdf()), on_done)

    def document(self, sha256: str, media_type: str, on_done: OnDocument) -> None:
        """Open a document; ``on_done`` gets it, None where it is not here, or why it cannot be shown.

        The one that was open before is closed.
        """
        if not self._slow.closed:
            self._slow.run(lambda: self._open(sha256, media_type), on_done)

    def render(self, document: Opened, page: int, box: tuple[int, int], on_done: Callable[[QImage], object]) -> None:
        """Paint a page of an open document as large as it fits into width and height, in pixels."""
        if not self._slow.closed:
            self._slow.run(lambda: document.render(page, *box), on_done)

    def close(self, wait_s: float = 10.0) -> bool:
        """End the thread; a job under way is finished first."""
        if not self._slow.closed:
            self._slow.run(self._close_shown)
        return self._slow.close(wait_s)

    def _close_shown(self) -> None:
        if self._shown is not None:
            self._shown.close()
        self._shown = None

    def _open(self, sha256: str, media_type: str) -> Opened | str | None:
        from floorledger.services.ports import StoreFault  # late: a window starts sooner without

        try:
            content = self._service.document(sha256)
        except StoreFault as fault:
            return str(fault)
        self._close_shown()
        found = None if content is None else open_document(content, media_type)
        self._shown = None if found is None or isinstance(found, str) else found
        return found

    def _paint(self, request: "PrintRequest | str", on_done: OnPicture) -> None:
        if isinstance(request, str):
            on_done(request)
        elif not self._slow.closed:
            self._slow.run(lambda: self._painted(request), on_done)

    def _painted(self, request: "PrintRequest") -> QImage | str:
        try:
            return QImage.fromData(self._service.preview(request))
        except ValueError as refused:
            return str(refused)

    def _print(self, number: int, request: "PrintRequest | None") -> None:
        if request is not None and not self._slow.closed:
            self._slow.run(lambda: self._service.print(request), lambda outcome: self._printed(number, outcome))

    def _printed(self, number: int, outcome: "PrintOutcome") -> None:
        terminal = self._terminal
        if terminal is not None and self._worker is not None and not self._worker.closed:
            self._worker.run(lambda: terminal.printed(number, outcome), self.answered.emit)
