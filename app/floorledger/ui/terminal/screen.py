"""All parts of the terminal at one size, wired to the intents. A change of size or theme makes a new one."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from floorledger.services.views import TerminalView, Tone
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.actions import Actions
from floorledger.ui.terminal.components import ComponentsCard
from floorledger.ui.terminal.header import Header
from floorledger.ui.terminal.idle import Idle
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.job_card import JobCard
from floorledger.ui.terminal.notices import Notices
from floorledger.ui.terminal.panel import ActionPanel
from floorledger.ui.terminal.receipt_screen import ReceiptScreen
from floorledger.ui.terminal.scan_line import ScanLine
from floorledger.ui.terminal.sign_in import SignIn
from floorledger.ui.terminal.tape import Tape


class Screen(QWidget):
    """Header, the page that fits the view, and the last scan."""

    def __init__(self, kit: Kit, intents: Intents, *, with_demo: bool, can_save: bool) -> None:
        super().__init__()
        self._kit, self._intents = kit, intents
        self.header = Header(kit)
        self.scan_line = ScanLine(kit, with_demo=with_demo)
        self.sign_in = SignIn(kit)
        self.receipt = ReceiptScreen(kit, can_save=can_save)
        self.job, self.components = JobCard(kit), ComponentsCard(kit)
        self.notices, self.buttons, self.idle = Notices(kit), Actions(kit), Idle(kit)
        self.panel, self.tape = ActionPanel(kit), Tape(kit)
        self._middle = QStackedWidget()
        self._pages = QStackedWidget()
        for page in (self._work_page(), self.sign_in, self.receipt):
            self._pages.addWidget(page)
        column = kit.column(self)
        column.addWidget(self.header)
        column.addWidget(self._pages, 1)
        column.addWidget(self.scan_line)
        self._wire()

    def render_view(self, view: TerminalView) -> None:
        """Show a view: each part shows its own."""
        self.header.render_view(view)
        self.scan_line.show_scan(view.last_scan)
        if view.pin_for is not None:
            self._show_sign_in(view)
        elif view.person is not None:
            self._show_work(view)
        elif view.receipt is not None:
            self.receipt.show_receipt(view.receipt)
            self._pages.setCurrentWidget(self.receipt)
        else:
            self._show_sign_in(view)

    def answer(self, tone: Tone) -> None:
        """Make an answer seen."""
        self.scan_line.light(tone)

    def _show_sign_in(self, view: TerminalView) -> None:
        self.sign_in.render_view(view)
        self._pages.setCurrentWidget(self.sign_in)

    def _show_work(self, view: TerminalView) -> None:
        self.job.render_job(view.job)
        self.components.setVisible(view.job is not None)
        if view.job is not None:
            self.components.render_rows(view.job.components)
        self.notices.render_view(view)
        self.buttons.render_view(view)
        self.tape.render_view(view)
        if view.panel is not None:
            self.panel.render_panel(view.panel)
            self._middle.setCurrentWidget(self.panel)
        else:
            self.idle.render_view(view)
            self._middle.setCurrentWidget(self.idle)
        self._pages.setCurrentIndex(0)

    def _work_page(self) -> QWidget:
        kit, page = self._kit, QWidget()
        row = kit.row(page, pad=12, gap=12)
        left = QWidget()
        left.setFixedWidth(kit.px(258 if kit.narrow else 350))
        left_column = kit.column(left, gap=12)
        left_column.addWidget(self.job)
        left_column.addWidget(self.components, 1)
        left_column.addWidget(self.notices)
        left_column.addStretch(0)
        self.tape.setFixedWidth(kit.px(236 if kit.narrow else 296))
        self._middle.addWidget(self.idle)
        self._middle.addWidget(self.panel)
        middle = QVBoxLayout()
        middle.setSpacing(kit.px(12))
        middle.addWidget(self.buttons)
        middle.addWidget(self._middle, 1)
        self._join(row, left, middle)
        return page

    def _join(self, row: QHBoxLayout, left: QWidget, middle: QVBoxLayout) -> None:
        row.addWidget(left)
        row.addLayout(middle, 1)
        row.addWidget(self.tape)

    def _wire(self) -> None:
        """Let every tap ask for what it means."""
        ask = self._intents
        self.buttons.wanted.connect(ask.open)
        self.buttons.sign_out_wanted.connect(ask.sign_out)
        self.panel.key_pressed.connect(ask.press)
        self.panel.field_wanted.connect(ask.focus)
        self.panel.choice_made.connect(ask.choose)
        self.panel.suggestion_taken.connect(ask.take_suggestion)
        self.panel.record_wanted.connect(lambda keep: ask.record(keep=keep))
        self.panel.cancel_wanted.connect(ask.cancel)
        self.tape.undo_wanted.connect(ask.undo)
        self.sign_in.key_pressed.connect(ask.press)
        self.sign_in.pin_done.connect(lambda: ask.record())
        self.sign_in.pin_left.connect(ask.cancel)
