"""The screen in front of the work: scan your badge, type a PIN, come back from the lock, leave the full screen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from floorledger.services.people_views import Purpose
from floorledger.services.views import Arrival, Link, TerminalView
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.language_row import LanguageRow
from floorledger.ui.terminal.lock_screen import LeaveCard, LockCard
from floorledger.ui.terminal.notices import Notices
from floorledger.ui.terminal.pin_card import PinCard

if TYPE_CHECKING:
    from floorledger.ui.terminal.arrival_card import ArrivalCard


def in_front(view: TerminalView) -> bool:
    """Tell whether this screen stands before the work now."""
    people = view.people
    asked = people.pin is not None and people.pin.purpose is not Purpose.APPROVE
    return asked or people.leaving or people.lock is not None


class SignIn(QWidget):
    """A calm screen; nothing moves until a badge comes. With ``kiosk`` it has the way out of the full screen."""

    language_wanted = Signal(str)

    def __init__(self, kit: Kit, intents: Intents, *, kiosk: bool) -> None:
        super().__init__()
        self._kit = kit
        self._languages = LanguageRow(kit)
        self._languages.wanted.connect(self.language_wanted)
        self._notices = Notices(kit)
        self._notices.setFixedWidth(kit.px(520))
        self._pin, self._lock, self._leave = PinCard(kit), LockCard(kit), LeaveCard(kit)
        self._pin.key_pressed.connect(intents.press)
        self._pin.left.connect(intents.cancel)
        self._badge, self._pin_page = self._badge_page(), self._around_pin()
        self._arrival: ArrivalCard | None = None
        self._card = QStackedWidget()
        for page in (self._badge, self._pin_page, self._lock, self._leave):
            self._card.addWidget(page)
        self._card.setFixedWidth(kit.px(520))
        self._foot, self._exit = self._feet(intents, kiosk=kiosk)
        column = kit.column(self, pad=12, gap=16)
        column.addStretch(2)
        column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._around_notices())
        column.addStretch(3)
        column.addWidget(self._foot, 0, Qt.AlignmentFlag.AlignHCenter)

    def render_view(self, view: TerminalView) -> None:
        """Ask for a badge, or for the PIN of one; or say for whom the terminal is locked, or what it waits for."""
        people = view.people
        page: QWidget = self._badge
        if people.pin is not None:
            page = self._pin_page
            self._pin.render_pin(people.pin)
        elif people.leaving:
            page = self._leave
        elif people.lock is not None:
            page = self._lock
            self._lock.render_lock(people.lock, people)
        elif view.link.arriving is not None:
            page = self._arriving(view.link.arriving, view.link)
        self._card.setCurrentWidget(page)
        self._foot.setVisible(page is not self._pin_page)
        self._exit.say(leaving=people.leaving, is_open=people.kiosk_open)
        self._notices.render_view(view)
        self._notices.setVisible(page in (self._badge, self._arrival) and not self._notices.isHidden())

    def arrive(self, percent: int) -> None:
        """Show how much of the plant's data is here, whatever the last view said."""
        link = Link(online=True, since=None, waiting=0)
        self._card.setCurrentWidget(self._arriving(Arrival(percent=percent), link))
        self._foot.setVisible(True)

    def _arriving(self, arriving: Arrival, link: Link) -> QWidget:
        if self._arrival is None:
            from floorledger.ui.terminal.arrival_card import ArrivalCard  # late: few terminals ever show it

            self._arrival = ArrivalCard(self._kit)
            self._card.addWidget(self._arrival)
        self._arrival.render_link(arriving, link)
        return self._arrival

    def _feet(self, intents: Intents, *, kiosk: bool) -> tuple[QWidget, "_Exit"]:
        foot = QWidget()
        row = self._kit.row(foot, gap=12)
        row.addWidget(self._languages)
        leave = _Exit(self._kit, intents)
        leave.setVisible(kiosk)
        row.addWidget(leave)
        return foot, leave

    def _badge_page(self) -> QFrame:
        kit = self._kit
        card = kit.card()
        column = kit.column(card, pad=40, gap=12)
        column.addStretch(1)
        column.addWidget(kit.icon("badge", side=kit.px(88)), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(kit.px(8))
        for text in (
            kit.text(self.tr("Scan your badge"), size="big", weight="bold"),
            kit.text(self.tr("The terminal is ready. What was recorded here is safe."), size="mid", tone="mute"),
        ):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addStretch(1)
        return card

    def _around_notices(self) -> QHBoxLayout:
        """Centre the notes between stretches: an aligned widget is measured at the width of the whole screen."""
        row = self._kit.row()
        row.addStretch(1)
        row.addWidget(self._notices)
        row.addStretch(1)
        return row

    def _around_pin(self) -> QFrame:
        card = self._kit.card()
        self._kit.column(card, pad=16).addWidget(self._pin)
        return card


class _Exit(QWidget):
    """The way out of the full screen, back into it, or back from the question."""

    def __init__(self, kit: Kit, intents: Intents) -> None:
        super().__init__()
        row = kit.row(self, gap=12)
        self._leave = kit.button(self.tr("Leave full screen"), size="small")
        self._leave.clicked.connect(intents.leave_kiosk)
        self._back = kit.button(self.tr("Cancel"), size="small")
        self._back.clicked.connect(intents.cancel)
        self._enter = kit.button(self.tr("Full screen"), size="small")
        self._enter.clicked.connect(intents.enter_kiosk)
        for button in (self._leave, self._back, self._enter):
            row.addWidget(button)
        self.say(leaving=False, is_open=False)

    def say(self, *, leaving: bool, is_open: bool) -> None:
        """Offer what can be done now."""
        self._back.setVisible(leaving)
        self._leave.setVisible(not leaving and not is_open)
        self._enter.setVisible(not leaving and is_open)
