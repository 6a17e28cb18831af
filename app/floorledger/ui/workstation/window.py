"""The workstation's window: the rail, the pages, the keys, and the steady refresh."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from floorledger.services.faces import WorkstationService
from floorledger.services.workstation_views import WorkstationView
from floorledger.ui.errors import ErrorPanel, Errors
from floorledger.ui.kit import Kit
from floorledger.ui.language import said
from floorledger.ui.tables.view import RowTable
from floorledger.ui.tasks import Tasks
from floorledger.ui.theme import WORKSTATION, Theme, dress
from floorledger.ui.told import ToldWorkstation
from floorledger.ui.workstation.desk import Desk, Reading
from floorledger.ui.workstation.exceptions import ExceptionsPage
from floorledger.ui.workstation.orders import OrdersPage
from floorledger.ui.workstation.page import Page
from floorledger.ui.workstation.rail import Place, Rail
from floorledger.ui.workstation.sheet import workstation_sheet
from floorledger.ui.workstation.today import TodayPage
from floorledger.ui.workstation.trace import TracePage
from floorledger.ui.workstation.variances import VariancesPage

EVERY_MS = 2000
SMALLEST = (1280, 800)
FIRST = (1440, 900)


MAKERS: dict[str, Callable[[Desk], Page]] = {
    "today": TodayPage,
    "exceptions": ExceptionsPage,
    "orders": OrdersPage,
    "variances": VariancesPage,
    "trace": TracePage,
}


class WorkstationWindow(QWidget):
    """The controller's window over a service. ``errors`` shows unexpected faults in place where it is given."""

    def __init__(
        self, service: WorkstationService, tasks: Tasks, theme: Theme, *, errors: Errors | None = None
    ) -> None:
        super().__init__()
        self._desk = Desk(
            service=ToldWorkstation(service, said), tasks=tasks, theme=theme, kit=Kit(theme=theme, sizes=WORKSTATION)
        )
        self._frame: Reading[WorkstationView] = Reading(self._desk, self._show_frame, self._frame_failed)
        self._back = "today"
        self._view: WorkstationView | None = None
        self._comfortable = False
        self.setWindowTitle(self.tr("Floorledger"))
        self.setAccessibleName(self.tr("Workstation"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress(self, look="ground")
        self.setStyleSheet(workstation_sheet(theme.tokens))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self.pages: dict[str, Page] = {}
        self.stack = QStackedWidget()
        self._make_rail()
        self._lay_out(errors)
        self._bind_keys()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.refresh_seen)
        self.go("today")

    def _make_rail(self) -> None:
        self.rail = Rail(
            self._desk,
            (
                Place("today", self.tr("Today"), "Ctrl+1"),
                Place("exceptions", self.tr("Exceptions"), "Ctrl+2"),
                Place("orders", self.tr("Orders & WIP"), "Ctrl+3"),
                Place("variances", self.tr("Variances"), "Ctrl+4"),
            ),
        )
        self.rail.chosen.connect(self.go)

    def _lay_out(self, errors: Errors | None) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if errors is not None:
            column.addWidget(ErrorPanel(errors, self))
        column.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def _bind_keys(self) -> None:
        """Bind the keys that work everywhere; a page binds its own."""
        for number, key in enumerate(("today", "exceptions", "orders", "variances"), start=1):
            self._bind(f"Ctrl+{number}", key)
        QShortcut(QKeySequence("/"), self).activated.connect(lambda: self.page().focus_filter())
        QShortcut(QKeySequence("Esc"), self).activated.connect(lambda: self.page().escape())
        QShortcut(QKeySequence("F5"), self).activated.connect(self.refresh)

    def _bind(self, keys: str, key: str) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(lambda: self.go(key))

    def page_of(self, key: str) -> Page:
        """Give a page, made when it is first wanted: the window opens with one."""
        if key not in self.pages:
            page = self.pages[key] = MAKERS[key](self._desk)
            page.go.connect(self.go)
            self.stack.addWidget(page)
            self._fit_rows(page)
            if self._view is not None:
                page.set_frame(self._view)
        return self.pages[key]

    @property
    def today(self) -> TodayPage:
        """Today."""
        return cast("TodayPage", self.page_of("today"))

    @property
    def exceptions(self) -> ExceptionsPage:
        """The queue."""
        return cast("ExceptionsPage", self.page_of("exceptions"))

    @property
    def orders(self) -> OrdersPage:
        """Orders and WIP."""
        return cast("OrdersPage", self.page_of("orders"))

    @property
    def variances(self) -> VariancesPage:
        """Variances."""
        return cast("VariancesPage", self.page_of("variances"))

    @property
    def trace(self) -> TracePage:
        """The trace."""
        return cast("TracePage", self.page_of("trace"))

    def page(self) -> Page:
        """Give the page on screen."""
        return self.pages[self.page_key()]

    def page_key(self) -> str:
        """Give the name of the page on screen."""
        return next((key for key, page in self.pages.items() if page is self.stack.currentWidget()), "today")

    def go(self, target: str, argument: str = "") -> None:
        """Open a page and show there what is asked for: a filter, an order, an exception, a ledger line."""
        key = {"exception": "exceptions", "back": self._back}.get(target, target)
        if key not in MAKERS:
            return
        page = self.page_of(key)
        if target == "trace":
            self._back = self.page_key() if self.page_key() != "trace" else self._back
            self.trace.open(argument)
        elif target == "exception":
            self.exceptions.show_exception(argument)
        elif argument:
            page.show_argument(argument)
        self.stack.setCurrentWidget(page)
        self.rail.mark(key)
        self.refresh()
        self.page().focus_first()

    def refresh(self) -> None:
        """Read the frame and the page on screen anew; returns at once."""
        self._frame.ask(self._desk.service.view)
        self.page().refresh()

    def set_comfortable(self, *, on: bool) -> None:
        """Choose between dense and comfortable rows in every table."""
        self._comfortable = on
        for page in self.pages.values():
            self._fit_rows(page)

    def _fit_rows(self, page: Page) -> None:
        for table in page.findChildren(RowTable):
            table.set_comfortable(on=self._comfortable)

    def refresh_seen(self) -> None:
        """Refresh what somebody can see, and only when the last answer has come."""
        if self.isVisible() and not self.isMinimized() and not self._frame.busy and not self.page().busy():
            self.refresh()

    def _show_frame(self, view: WorkstationView) -> None:
        self._view = view
        self.rail.show_frame(view)
        for page in self.pages.values():
            page.set_frame(view)

    def _frame_failed(self, error: Exception) -> None:
        self.page().fail(error)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to refresh."""
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._timer.stop()
