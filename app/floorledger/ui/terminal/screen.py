"""All parts of the terminal at one size, wired to the intents. A change of size or theme makes a new one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from floorledger.services.views import LastScan, TerminalView, Tone
from floorledger.ui.kit import Kit
from floorledger.ui.pages import Pages
from floorledger.ui.terminal.header import Header
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.receipt_screen import ReceiptScreen
from floorledger.ui.terminal.scan_line import ScanLine
from floorledger.ui.terminal.sign_in import SignIn, in_front

if TYPE_CHECKING:
    from floorledger.ui.terminal.work_page import WorkPage


class Screen(QWidget):
    """Header, the page that fits the view, and the last scan.

    The first thing shown is the sign-in, so the other pages are made when they are needed, or by :meth:`prepare`.
    """

    save_wanted = Signal()
    print_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self, kit: Kit, intents: Intents, *, with_demo: bool, can_save: bool, kiosk: bool) -> None:
        super().__init__()
        self._kit, self._intents, self._can_save = kit, intents, can_save
        self.header = Header(kit)
        self.scan_line = ScanLine(kit, with_demo=with_demo)
        self._sign_in = SignIn(kit, intents, kiosk=kiosk)
        self._sign_in.language_wanted.connect(self.language_wanted)
        self._work_page: WorkPage | None = None
        self._receipt: ReceiptScreen | None = None
        self._heard: LastScan | None = None
        self._heard_in: tuple[object, ...] = ()
        self._pages = Pages()
        self._pages.addWidget(self._sign_in)
        column = kit.column(self)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)
        column.addWidget(self.scan_line)

    def render_view(self, view: TerminalView) -> None:
        """Show a view: each part shows its own."""
        self.header.render_view(view)
        if view.last_scan is not self._heard:
            self._heard, self._heard_in = view.last_scan, _standing(view)
        self.scan_line.show_scan(view.last_scan, still_next=_standing(view) == self._heard_in)
        page: QWidget = self._sign_in
        if in_front(view):
            self._sign_in.render_view(view)
        elif view.person is not None:
            page = self._work()
            self._work().render_view(view)
        elif view.receipt is not None:
            page = self._receipts()
            self._receipts().show_receipt(view.receipt)
        else:
            self._sign_in.render_view(view)
        self._pages.setCurrentWidget(page)

    def arrive(self, percent: int) -> None:
        """Show how much of the plant's data is here; the next view takes its place."""
        self._sign_in.arrive(percent)
        self._pages.setCurrentWidget(self._sign_in)

    def prepare(self) -> None:
        """Make the page of the work before somebody signs in, so that nobody waits for it."""
        self._work()

    def answer(self, tone: Tone) -> None:
        """Make an answer seen."""
        self.scan_line.light(tone)

    def fold(self) -> bool:
        """Close what was opened in place; False when nothing was."""
        return self._work_page is not None and self._work_page.fold()

    def say_saved(self, words: str) -> None:
        """Say where the receipt was saved."""
        self._receipts().say_saved(words)

    def _work(self) -> "WorkPage":
        if self._work_page is None:
            from floorledger.ui.terminal.work_page import WorkPage  # late: a window is seen sooner without

            self._work_page = WorkPage(self._kit, self._intents)
            self._pages.addWidget(self._work_page)
        return self._work_page

    def _receipts(self) -> ReceiptScreen:
        if self._receipt is None:
            paper = self._intents.paper
            can_print = paper is not None and paper.has_page_printer
            self._receipt = ReceiptScreen(self._kit, can_save=self._can_save, can_print=can_print)
            self._receipt.save_wanted.connect(self.save_wanted)
            self._receipt.print_wanted.connect(self.print_wanted)
            self._pages.addWidget(self._receipt)
        return self._receipt


def _standing(view: TerminalView) -> tuple[object, ...]:
    """Give where an answer was heard: what it says to do next holds only there."""
    action = None if view.panel is None else view.panel.action
    return view.person, view.page, action, view.people.approval is None, view.people.lock is None
