"""The rail at the side: the pages with their counts, and at its foot who, where and how fresh."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QStyle, QVBoxLayout, QWidget

from floorledger.services.workstation_views import WorkstationView
from floorledger.ui.figures import figure
from floorledger.ui.theme import WORKSTATION, State, Theme, dress
from floorledger.ui.workstation.desk import Desk
from floorledger.ui.workstation.words import STALE_S, age

WIDTH = 196
_ITEM = 36


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the rail."""

    key: str
    title: str
    shortcut: str


class RailItem(QAbstractButton):
    """A page's name with its count."""

    def __init__(self, theme: Theme, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = ""
        self.setText(place.title)
        self.setShortcut(QKeySequence())  # an ampersand in a title is no mnemonic
        self.setCheckable(True)
        self.setFixedHeight(_ITEM)
        self.setToolTip(place.shortcut)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(place.title)

    def set_count(self, count: str) -> None:
        """Show how many things wait there."""
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}".strip())
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, accent edge, name and count; a frame while it has the focus."""
        painter = QPainter(self)
        area, direction = self.rect(), self.layoutDirection()
        on = self.isChecked()
        if on or self.underMouse():
            painter.fillRect(area, self._theme.colour("panel2"))
        if on:
            painter.fillRect(QStyle.visualRect(direction, area, QRect(0, 0, 4, _ITEM)), self._theme.colour("accent"))
        if self.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.drawRect(area.adjusted(5, 1, -3, -2))
        painter.setFont(self._theme.font(WORKSTATION.small, QFont.Weight.DemiBold if on else QFont.Weight.Normal))
        painter.setPen(self._theme.colour("ink"))
        words = area.adjusted(18, 0, -18, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, int(QStyle.visualAlignment(direction, middle | _LEADING)), self.text())
        painter.setPen(self._theme.colour("mute"))
        painter.drawText(words, int(QStyle.visualAlignment(direction, middle | _TRAILING)), self._count)
        painter.end()


class Rail(QFrame):
    """The pages and the foot. ``chosen`` names the page."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, places: Sequence[Place]) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Pages"))
        dress(self, look="rail")
        self._desk = desk
        self._items: dict[str, RailItem] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout()
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(0)
        brand = desk.kit.word(self.tr("Floorledger"), weight="bold")
        brand.setContentsMargins(18, 0, 18, 12)
        column.addWidget(brand)
        for place in places:
            item = RailItem(desk.theme, place, self)
            item.clicked.connect(lambda _on=False, key=place.key: self.chosen.emit(key))
            group.addButton(item)
            self._items[place.key] = item
            column.addWidget(item)
        column.addStretch(1)
        column.addLayout(self._foot())
        self._edge(column)

    def _edge(self, column: QVBoxLayout) -> None:
        """Put the hairline beside the column."""
        edge = QFrame(self)
        edge.setFixedWidth(1)
        dress(edge, look="railedge")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(edge)

    def _foot(self) -> QVBoxLayout:
        kit = self._desk.kit
        self.mine = kit.text("", tone="mute", lines=2)
        self.mine.hide()
        self.place, self.period = kit.text("", tone="mute", lines=2), kit.text("", tone="mute", lines=2)
        self.fresh = kit.text("", tone="mute", lines=3)
        self.person, self.badge = kit.text("", tone="mute", lines=2), kit.text("", tone="mute", lines=1)
        self._icon = kit.icon("wait", side=14)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.fresh, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(18, 0, 14, 0)
        foot.setSpacing(4)
        foot.addWidget(self.mine)
        foot.addWidget(self.place)
        foot.addWidget(self.period)
        foot.addLayout(line)
        foot.addSpacing(6)
        foot.addWidget(self.person)
        foot.addWidget(self.badge)
        self._icon.hide()
        return foot

    def mark(self, key: str) -> None:
        """Show which page is on screen."""
        if key in self._items:
            self._items[key].setChecked(True)

    def item(self, key: str) -> RailItem:
        """Give a page's item."""
        return self._items[key]

    def show_frame(self, view: WorkstationView) -> None:
        """Fill counts and foot."""
        self._items["exceptions"].set_count(figure(str(view.open_exceptions), self.locale()))
        self.mine.setText(self.tr("%Ln exceptions are yours", "", view.own_exceptions))
        dress(self.mine, state=State.LOOK)
        self.mine.setVisible(view.own_exceptions > 0)
        self.place.setText(view.plant)
        self.period.setText(view.period)
        fresh = self.tr("Feed {0} old").format(age(view.feed_age_s))
        state = State.NONE if view.feed_age_s <= STALE_S else State.LOOK
        if not view.online:
            fresh, state = self.tr("Offline, feed {0} old").format(age(view.feed_age_s)), State.WAIT
        waiting = self.tr("%n waiting", "", view.waiting)
        self.fresh.setText(f"{fresh} · {waiting}")
        dress(self.fresh, state=state)
        self._icon.show_icon("offline" if not view.online else "look", self._desk.theme.ink_of(state))
        self._icon.setVisible(state is not State.NONE)
        self.person.setText(view.person)
        self.badge.setText(self.tr("Badge {0}").format(view.badge))


_LEADING = Qt.AlignmentFlag.AlignLeading
_TRAILING = Qt.AlignmentFlag.AlignTrailing
