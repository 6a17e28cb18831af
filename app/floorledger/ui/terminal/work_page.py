"""The page of someone at work: job and components, buttons and panel, tape."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from floorledger.services.views import Page, TerminalView
from floorledger.ui.kit import Kit
from floorledger.ui.pages import Pages
from floorledger.ui.terminal.actions import Actions
from floorledger.ui.terminal.approval_card import ApprovalCard
from floorledger.ui.terminal.components import ComponentsCard
from floorledger.ui.terminal.document_page import DocumentPage
from floorledger.ui.terminal.handover_card import HandOverCard
from floorledger.ui.terminal.idle import Idle
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.job_card import JobCard
from floorledger.ui.terminal.jobs_page import JobsPage
from floorledger.ui.terminal.lot_page import LotPageCard
from floorledger.ui.terminal.middle import MiddlePage
from floorledger.ui.terminal.more_page import MorePage
from floorledger.ui.terminal.notices import Notices
from floorledger.ui.terminal.panel import ActionPanel
from floorledger.ui.terminal.print_page import PrintPage
from floorledger.ui.terminal.tape import Tape
from floorledger.ui.terminal.undo_plan_card import UndoPlanCard

PAGES: dict[Page, Callable[[Kit, Intents], MiddlePage]] = {
    Page.MORE: MorePage,
    Page.JOBS: JobsPage,
    Page.PRINT: PrintPage,
    Page.DOCUMENT: DocumentPage,
    Page.LOT: LotPageCard,
    Page.UNDO: UndoPlanCard,
}
"""The pages of the middle beside the idle one; each asks for its own intents."""
ROOMY = frozenset({Page.DOCUMENT, Page.PRINT})
"""Pages that have the room of the buttons too; they are closed by their own."""


class WorkPage(QWidget):
    """Three columns; each part shows its own part of the view and asks for its own intents."""

    def __init__(self, kit: Kit, intents: Intents) -> None:
        super().__init__()
        self._kit = kit
        self._job, self._components, self._notices = JobCard(kit), ComponentsCard(kit), Notices(kit)
        self._buttons, self._idle, self._panel = Actions(kit), Idle(kit), ActionPanel(kit)
        self._tape = Tape(kit)
        self._intents = intents
        self._pages: dict[Page, MiddlePage] = {}
        self._cards: dict[Callable[[Kit, Intents], MiddlePage], MiddlePage] = {}
        self._middle = Pages()
        self._lay_out()
        self._wire(intents)

    def render_view(self, view: TerminalView) -> None:
        """Show the view of somebody who is signed in."""
        self._job.render_job(view.job)
        if view.job is not None:
            self._components.render_rows(view.job.components)
            self._components.show_age(view.freshness, view.now)
        self._notices.render_view(view)
        crowded = self._kit.narrow and not self._notices.isHidden()
        self._components.setVisible(view.job is not None and not crowded)
        self._buttons.render_view(view)
        self._tape.render_view(view)
        roomy = view.panel is None and view.page in ROOMY
        self._buttons.setVisible(view.people.approval is None and not roomy)
        if view.people.approval is not None:
            self._show_card(ApprovalCard, view)
        elif view.panel is not None and view.page is not Page.UNDO:
            self._panel.render_panel(view.panel)
            self._middle.setCurrentWidget(self._panel)
        elif view.people.handover is not None and view.page is Page.WORK:
            self._show_card(HandOverCard, view)
        else:
            page = self._page(view.page)
            page.render_view(view)
            self._middle.setCurrentWidget(page)

    def fold(self) -> bool:
        """Close the open entry of the tape; False when none was open."""
        return self._tape.fold()

    def _lay_out(self) -> None:
        kit = self._kit
        row = kit.row(self, pad=12, gap=12)
        left = QWidget()
        left.setFixedWidth(kit.px(258 if kit.narrow else 350))
        left_column = kit.column(left, gap=12)
        left_column.addWidget(self._job)
        left_column.addWidget(self._components, 1)
        left_column.addWidget(self._notices)
        left_column.addStretch(0)
        self._tape.setFixedWidth(kit.px(236 if kit.narrow else 296))
        self._middle.addWidget(self._idle)
        self._middle.addWidget(self._panel)
        middle = QVBoxLayout()
        middle.setSpacing(kit.px(12))
        middle.addWidget(self._buttons)
        middle.addWidget(self._middle, 1)
        row.addWidget(left)
        row.addLayout(middle, 1)
        row.addWidget(self._tape)

    def _show_card(self, kind: Callable[[Kit, Intents], MiddlePage], view: TerminalView) -> None:
        """Show a card that comes before the page, made when it is first wanted."""
        if kind not in self._cards:
            card = self._cards[kind] = kind(self._kit, self._intents)
            self._middle.addWidget(card)
        self._cards[kind].render_view(view)
        self._middle.setCurrentWidget(self._cards[kind])

    def _page(self, page: Page) -> MiddlePage:
        """Make a page when it is first wanted; what has none stands on the idle one."""
        if page not in self._pages and page in PAGES:
            made = self._pages[page] = PAGES[page](self._kit, self._intents)
            self._middle.addWidget(made)
        return self._pages.get(page, self._idle)

    def _wire(self, ask: Intents) -> None:
        """Let every tap ask for what it means."""
        self._buttons.wanted.connect(ask.open)
        self._buttons.page_wanted.connect(ask.show)
        self._buttons.sign_out_wanted.connect(ask.sign_out)
        self._panel.key_pressed.connect(ask.press)
        self._panel.field_wanted.connect(ask.focus)
        self._panel.choice_made.connect(ask.choose)
        self._panel.suggestion_taken.connect(ask.take_suggestion)
        self._panel.weight_taken.connect(ask.take_weight)
        self._panel.photo.wanted.connect(ask.ask_photo)
        self._panel.photo.removed.connect(ask.remove_photo)
        self._panel.record_wanted.connect(lambda keep: ask.ask_supervisor() if keep else ask.record())
        self._panel.cancel_wanted.connect(ask.cancel)
        self._tape.undo_wanted.connect(ask.undo)
        self._job.document_wanted.connect(lambda key: ask.show(Page.DOCUMENT, key))
        for part in (self._components, self._tape):
            part.lot_wanted.connect(lambda key: ask.show(Page.LOT, key))
