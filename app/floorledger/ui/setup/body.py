"""What stands in the wizard's window: languages above, the step's page, its answer, and the ways on and back."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from floorledger.services.setup_views import SetupView, Step
from floorledger.ui.kit import Kit
from floorledger.ui.language import said
from floorledger.ui.setup.answer_note import AnswerNote
from floorledger.ui.setup.center_page import CenterPage
from floorledger.ui.setup.devices_page import DevicesPage
from floorledger.ui.setup.hub_page import HubPage
from floorledger.ui.setup.steps import Steps
from floorledger.ui.terminal.language_row import LanguageRow
from floorledger.ui.theme import dress


class Body(QFrame):
    """All that is made anew for another size or language."""

    def __init__(self, kit: Kit, self_test: QImage | None) -> None:
        super().__init__()
        self._kit = kit
        self.languages = LanguageRow(kit)
        self.hub, self.center, self.devices = HubPage(kit), CenterPage(kit), DevicesPage(kit, self_test)
        self._steps, self._note = Steps(kit), AnswerNote(kit)
        self.quit = kit.button(self.tr("Quit"), size="small")
        self.back = kit.button(self.tr("Back"))
        self.go = kit.button(self.tr("Next"), look="primary")
        self._quit_says = kit.text(tone="mute", lines=2)
        self._pages = QStackedWidget()
        for page in (self.hub, self.center, self.devices):
            self._pages.addWidget(page)
        column = kit.column(self)
        column.addWidget(self._header())
        column.addWidget(self._steps)
        frame = QWidget()
        middle = kit.column(frame, gap=12)
        kit.edges(middle, 20, 10, 20, 12)
        middle.addWidget(self._pages, 1)
        middle.addWidget(self._note)
        column.addWidget(frame, 1)
        column.addWidget(self._footer())

    def render_view(self, view: SetupView, *, waiting: bool) -> None:
        """Show the view."""
        self._steps.show_step(view.step)
        self._pages.setCurrentIndex(view.step)
        self.hub.render_view(view)
        self.center.render_view(view)
        self.devices.render_view(view)
        self._note.say(None if view.step is Step.HUB else view.tone, said(view.note))
        self.back.setEnabled(view.step is not Step.HUB and not waiting)
        self.go.setEnabled(not waiting)
        self.go.setText(self._go_says(view, waiting=waiting))
        self.go.setAccessibleName(self.go.text())
        joined = self.tr("Quitting keeps the enrolment, nothing else.")
        self._quit_says.setText(joined if view.joined else self.tr("Quitting leaves nothing behind."))

    def _go_says(self, view: SetupView, *, waiting: bool) -> str:
        if waiting:
            return self.tr("One moment…")
        if view.step is Step.DEVICES:
            return self.tr("Finish")
        return self.tr("Next") if view.step is Step.CENTER or view.inside or view.plant.name else self.tr("Connect")

    def _header(self) -> QFrame:
        kit = self._kit
        header = QFrame()
        dress(header, look="header")
        row = kit.row(header, gap=12)
        kit.edges(row, 20, 6, 20, 6)
        row.addWidget(kit.line(self.tr("Floorledger: first start"), size="mid", weight="bold"), 1)
        row.addWidget(self.languages)
        return header

    def _footer(self) -> QFrame:
        kit = self._kit
        footer = QFrame()
        dress(footer, look="footer")
        row = kit.row(footer, gap=12)
        kit.edges(row, 20, 10, 20, 10)
        row.addWidget(self.quit)
        row.addWidget(self._quit_says, 1)
        for button in (self.back, self.go):
            button.setMinimumWidth(kit.px(200))
            row.addWidget(button)
        return footer
