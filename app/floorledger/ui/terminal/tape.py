"""The tape: the shift's record, newest first."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from floorledger.services.views import TapeRow, TerminalView
from floorledger.ui import figures
from floorledger.ui.kit import Kit
from floorledger.ui.terminal.scroll import scrolled
from floorledger.ui.terminal.tape_entry import TapeEntry
from floorledger.ui.theme import dress

PAGE = 24


class Tape(QFrame):
    """Entries with their steps; one at a time opens in place. Older ones come by the page."""

    undo_wanted = Signal(str)
    lot_wanted = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="card")
        self._kit = kit
        self._rows: tuple[TapeRow, ...] = ()
        self._now = datetime.min.replace(tzinfo=UTC)
        self._entries: dict[str, TapeEntry] = {}
        self._open = ""
        self._shown = PAGE
        column = kit.column(self, gap=4)
        kit.edges(column, 14, 14, 2, 2)
        self._heading = kit.text(weight="semi", tone="mute", lines=2)
        column.addWidget(self._heading)
        body = QWidget()
        self._list = kit.column(body)
        kit.edges(self._list, 0, 0, 0, 0)
        self._empty = kit.text(self.tr("Nothing recorded in this shift yet."), tone="mute")
        self._list.addWidget(self._empty)
        self._older = kit.button(self.tr("Older entries"), size="small")
        self._older.clicked.connect(self._show_older)
        self._list.addWidget(self._older)
        self._list.addStretch(1)
        column.addWidget(scrolled(kit, body), 1)
        self._after_the_tick = QTimer(self, singleShot=True, interval=0)
        self._after_the_tick.timeout.connect(self._show_rows)

    def render_view(self, view: TerminalView) -> None:
        """Show the tape, as soon as what the operator waits for is painted; entries that are as before stay."""
        self._heading.setText(self._title(view))
        if view.tape != self._rows:
            self._rows, self._now = view.tape, view.now
            self._after_the_tick.start()

    def fold(self) -> bool:
        """Close the open entry; False when none was open."""
        was_open = bool(self._open)
        self._open_entry("")
        return was_open

    def _title(self, view: TerminalView) -> str:
        if not view.tape_owed:
            return self.tr("Tape · %Ln entries, nothing owed", "", len(view.tape))
        entries = self.tr("Tape · %Ln entries", "", len(view.tape))
        return " · ".join((entries, self.tr("%Ln owed", "", view.tape_owed)))

    def _show_rows(self) -> None:
        rows = [replace(row, at=figures.in_zone_of(row.at, self._now)) for row in self._rows[: self._shown]]
        wanted = {row.event_id: row for row in rows}
        for event_id in [key for key, entry in self._entries.items() if wanted.get(key) != entry.row]:
            entry = self._entries.pop(event_id)
            self._list.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        for place, row in enumerate(rows):
            entry = self._entries.get(row.event_id) or self._new_entry(row)
            if self._list.indexOf(entry) != place:
                self._list.insertWidget(place, entry)
                entry.show()
        self._empty.setVisible(not rows)
        self._older.setVisible(len(self._rows) > len(rows))

    def _new_entry(self, row: TapeRow) -> TapeEntry:
        entry = TapeEntry(self._kit, row)
        entry.opened.connect(self._open_entry)
        entry.undo_wanted.connect(self.undo_wanted)
        entry.lot_wanted.connect(self.lot_wanted)
        entry.set_open(is_open=row.event_id == self._open)
        self._entries[row.event_id] = entry
        return entry

    def _open_entry(self, event_id: str) -> None:
        self._open = event_id
        for key, entry in self._entries.items():
            entry.set_open(is_open=key == event_id)

    def _show_older(self) -> None:
        self._shown += PAGE
        self._show_rows()
