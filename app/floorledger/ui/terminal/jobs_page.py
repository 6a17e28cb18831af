"""The jobs of the work centre: searched by digits, letters or a scan, opened by a tap."""

from datetime import datetime

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from floorledger.services.job_views import JobList, JobSort
from floorledger.services.views import TerminalView
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.freshness_line import FreshnessLine
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.job_row import JobButton
from floorledger.ui.terminal.middle import MiddlePage
from floorledger.ui.terminal.number_pad import NumberPad
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.theme import dress


class JobsPage(MiddlePage):
    """A page of the list; what is typed goes to the search, and a scan does what it does anywhere."""

    def __init__(self, kit: Kit, intents: Intents) -> None:
        super().__init__()
        self._intents = intents
        dress(self, look="card")
        self._kit = kit
        self._list: JobList | None = None
        self._at: datetime | None = None
        self._now: datetime | None = None
        self._title = kit.text(weight="semi", tone="mute", lines=2)
        self._age = FreshnessLine(kit)
        self._search = self._button(self.tr("Search"), checkable=True)
        self._sort = self._button("")
        self._where = self._button("")
        self._close = kit.button("", size="small", name=self.tr("Close the job list"))
        self._close.setFixedWidth(kit.sizes.target)
        kit.put_icon(self._close, "close")
        self._pad = NumberPad(kit)
        self._pad.setFixedWidth(kit.px(216 if kit.narrow else 240))
        self._pad.hide()
        self._rows_box = QWidget()
        self._rows = kit.column(self._rows_box)
        kit.edges(self._rows, 0, 0, 12, 0)
        self._empty = kit.text(
            self.tr(
                "No job here matches. Press Search to change the number, or scan the order label: it opens any job."
            ),
            tone="mute",
        )
        self._more = kit.button("", size="small")
        self._area: QScrollArea = scrolled(kit, self._rows_box)
        self._lay_out()
        self._wire()

    def render_view(self, view: TerminalView) -> None:
        """Show the list of the view; rows are made anew only where the list or the minute is another."""
        found = view.jobs
        if found is None:
            return
        self._age.show_age(view.freshness, view.now)
        minute = view.now.replace(second=0, microsecond=0)
        if (found, minute) == (self._list, self._at):
            return
        if self._list is not None and found.search != self._list.search:
            self._area.verticalScrollBar().setValue(0)
        self._list, self._at, self._now = found, minute, view.now
        self._say(found)
        self._show_rows(found, view.now)

    def hideEvent(self, event: QHideEvent) -> None:
        """Put the pad away with the page; what it would clear is not this page's any more."""
        super().hideEvent(event)
        with QSignalBlocker(self._search):
            self._search.setChecked(False)
        self._pad.hide()

    def open_pad(self) -> None:
        """Open the number pad for the search."""
        self._search.setChecked(True)

    def _say(self, found: JobList) -> None:
        searched = self.tr("Jobs with “{0}”").format(found.search)
        self._title.setText(searched if found.search else self.tr("Jobs"))
        count = self.tr("%Ln in all", "", found.total)
        self._title.setText(" · ".join((self._title.text(), count)))
        by_due = found.sort is JobSort.DUE
        self._sort.setText(self.tr("By due date") if by_due else self.tr("By order"))
        self._sort.setAccessibleName(self._sort.text())
        self._where.setText(self.tr("All centres") if found.everywhere else self.tr("This centre"))
        self._where.setAccessibleName(self._where.text())
        rest = found.total - len(found.rows)
        self._more.setVisible(rest > 0)
        self._more.setText(self.tr("Show more, %Ln are left", "", rest))
        self._more.setAccessibleName(self._more.text())
        self._empty.setVisible(not found.rows)

    def _show_rows(self, found: JobList, now: datetime) -> None:
        for old in self._rows_box.findChildren(JobButton):
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, row in enumerate(found.rows):
            button = JobButton(self._kit, row, now, slim=self._search.isChecked())
            button.opened.connect(self._intents.open_job)
            self._rows.insertWidget(place, button)
            button.show()

    def _button(self, text: str, *, checkable: bool = False) -> QPushButton:
        button = self._kit.button(text, look="choice", size="small")
        button.setCheckable(checkable)
        return button

    def _wire(self) -> None:
        self._search.toggled.connect(self._search_by_pad)
        ask = self._intents
        self._sort.clicked.connect(lambda: ask.choose("jobs", "order" if self._sorted_by_due() else "due"))
        self._where.clicked.connect(lambda: ask.choose("jobs", "here" if self._everywhere() else "everywhere"))
        self._more.clicked.connect(lambda: ask.choose("jobs", "more"))
        self._pad.pressed_key.connect(ask.press)
        self._close.clicked.connect(ask.cancel)

    def _search_by_pad(self, wanted: bool) -> None:
        """Open the pad; closing it clears what was searched for."""
        self._pad.setVisible(wanted)
        if self._list is not None and self._now is not None:
            self._show_rows(self._list, self._now)
        if not wanted:
            self._intents.press("clear")

    def _sorted_by_due(self) -> bool:
        return self._list is None or self._list.sort is JobSort.DUE

    def _everywhere(self) -> bool:
        return self._list is not None and self._list.everywhere

    def _lay_out(self) -> None:
        kit = self._kit
        column = kit.column(self, gap=12)
        kit.edges(column, 14, 12, 14, 8)
        switches = kit.row(gap=12)
        for button in (self._search, self._sort, self._where):
            switches.addWidget(button, 1)
        switches.addWidget(self._close)
        column.addWidget(self._title)
        column.addLayout(switches)
        column.addWidget(self._age)
        self._rows.addWidget(self._empty)
        self._rows.addWidget(self._more)
        self._rows.addStretch(1)
        body = kit.row(gap=12)
        body.addWidget(self._area, 1)
        pad = QVBoxLayout()
        pad.addWidget(self._pad)
        pad.addStretch(1)
        body.addLayout(pad)
        column.addLayout(body, 1)
