"""The terminal's window: it renders :class:`TerminalView`; what is tapped, typed or scanned goes to the service.

errors = Errors()
tasks = Tasks(errors.report)
window = TerminalWindow(service, tasks, theme, player=platform_player(sounds), errors=errors)
devices.scanned.connect(window.scan)
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from floorledger.domain.scale import Weight
from floorledger.services.faces import TerminalService
from floorledger.services.views import Action, TerminalView
from floorledger.ui.errors import ErrorPanel, Errors
from floorledger.ui.kit import Kit
from floorledger.ui.language import said
from floorledger.ui.painting import FirstPicture, lay_out_now
from floorledger.ui.sounds import Player, SilentPlayer
from floorledger.ui.tasks import Tasks
from floorledger.ui.terminal.header import Scanner
from floorledger.ui.terminal.intents import Intents
from floorledger.ui.terminal.keys import answer_key
from floorledger.ui.terminal.measures import kit_for, smallest
from floorledger.ui.terminal.paper import Paper
from floorledger.ui.terminal.scan_box import Labels, ScanBox, printable
from floorledger.ui.terminal.screen import Screen
from floorledger.ui.terminal.sheet import terminal_sheet
from floorledger.ui.theme import Theme, dress
from floorledger.ui.told import Teller, told

if TYPE_CHECKING:
    from floorledger.ui.terminal.photo_booth import PhotoBooth

POLL_MS = 2000


class TerminalWindow(QWidget):
    """Shows the terminal; can stand alone or inside another window."""

    face_wanted = Signal(str)
    person_changed = Signal(object)
    kiosk_opened = Signal(bool)
    answered = Signal(object)
    counting = Signal(bool)
    language_wanted = Signal(str)

    def __init__(
        self,
        service: TerminalService,
        tasks: Tasks,
        theme: Theme,
        *,
        player: Player | None = None,
        errors: Errors | None = None,
        labels: Labels | None = None,
        receipts_dir: Path | None = None,
        poll_ms: int = POLL_MS,
        kiosk: bool = False,
        paper: Paper | None = None,
        booth: "PhotoBooth | None" = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Floorledger terminal"))
        self.setMinimumSize(smallest(self.devicePixelRatioF()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        dress(self, look="terminal")
        self._tasks, self._theme = tasks, theme
        self._player: Player = player or SilentPlayer()
        self._labels, self._receipts_dir, self._kiosk = labels, receipts_dir, kiosk
        self._paper, self._booth = paper, booth
        self._view: TerminalView | None = None
        self._teller = Teller(said)
        self._scanner: tuple[Scanner, tuple[str, ...]] = (Scanner.READY, ())
        self._box_open = False
        self._kit = self._measures(theme, self.width())
        self._screen: Screen | None = None
        self._box: ScanBox | None = None
        self._row = self._kit.row(self)
        self._error_panel = ErrorPanel(errors, self) if errors is not None else None
        if errors is not None:
            errors.raised.connect(self._place_extras)
        self._intents = self._asking(service)
        FirstPicture(self).seen.connect(self._go_on)
        self._poll = QTimer(self, interval=poll_ms)
        self._poll.timeout.connect(self._intents.look)
        if poll_ms:
            self._poll.start()

    @property
    def view(self) -> TerminalView | None:
        """What is shown."""
        return self._view

    @property
    def scan_box(self) -> ScanBox | None:
        """The demo's scanner, where there is one."""
        return self._box

    @Slot(bytes)
    @Slot(bytes, str)
    def scan(self, raw: bytes, device: str = "") -> None:
        """Take a scan of a device, whatever is on the screen; it is seen at once and answered when it is stored."""
        if self._screen is not None:
            self._screen.scan_line.show_reading(printable(raw))
        self._intents.scan(raw, device)

    @Slot(int)
    def arrive(self, percent: int) -> None:
        """Show how much of the plant's data is here while the worker takes it and answers nothing else."""
        if self._screen is not None:
            self._screen.arrive(percent)

    @Slot(bytes)
    def broken_scan(self, raw: bytes) -> None:
        """Have what was no whole frame refused."""
        self._intents.broken_scan(raw)

    @Slot(object)
    def weigh(self, weight: Weight | None) -> None:
        """Offer what a scale shows now; None when there is no weight any more."""
        self._intents.weigh(weight)

    def lock(self) -> None:
        """Lock at once, as after the machine slept."""
        self._intents.lock()

    def sign_out(self) -> None:
        """Sign whoever is signed in out."""
        self._intents.sign_out()

    def refresh(self) -> None:
        """Ask for the state now; returns at once."""
        self._intents.look()

    def show_scanner(self, scanner: Scanner, named: tuple[str, ...] = ()) -> None:
        """Show whether the devices can be read, and those that can't by name."""
        self._scanner = (scanner, named)
        if self._screen is not None:
            self._screen.header.show_scanner(scanner, named)

    def show_theme(self, theme: Theme) -> None:
        """Change the theme."""
        self._theme = theme
        self._kit = self._measures(theme, self._room())
        if self._screen is not None:
            self._rebuild()

    def speak(self) -> None:
        """Make everything anew in the language that is spoken now."""
        self.setLocale(QLocale())
        self.setLayoutDirection(QLocale().textDirection())
        self.setWindowTitle(self.tr("Floorledger terminal"))
        self._teller = Teller(said)
        if self._screen is not None:
            self._rebuild()

    def open_scan_box(self, *, is_open: bool) -> None:
        """Open or close the demo's scanner."""
        self._box_open = is_open and self._labels is not None
        self._fit()

    def render_view(self, view: TerminalView) -> None:
        """Show a view; another answer than before is heard and lights up."""
        before, self._view = self._view, view
        if self._screen is not None:
            self._screen.render_view(self._teller.tell(view))
            lay_out_now()
        if self._box is not None:
            self._box.show_online(online=view.link.online)
        if self._paper is not None:
            self._paper.follow(view)
        if self._booth is not None:
            self._booth.follow(view)
        if before is not None and view.last_scan is not None and view.last_scan != before.last_scan:
            self._answer(view)
        if _counts(before) != _counts(view):
            self.counting.emit(_counts(view))
        if before is None or before.badge != view.badge:
            self.person_changed.emit(view.faces)
        if (before is not None and before.people.kiosk_open) != view.people.kiosk_open:
            self.kiosk_opened.emit(view.people.kiosk_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the measures that fit."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is first shown, at the size that there is."""
        super().showEvent(event)
        if self._screen is None:
            self._kit = self._measures(self._theme, self._room())
            self._rebuild()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer keys that no control took."""
        if self._view is None:
            return
        if event.key() == Qt.Key.Key_Escape and self._screen is not None and self._screen.fold():
            return
        if not answer_key(event.key(), self._view, self._intents):
            super().keyPressEvent(event)

    def _asking(self, service: TerminalService) -> Intents:
        intents = Intents(service, self._tasks, self)
        intents.answered.connect(self.render_view)
        intents.scan_answered.connect(self._scan_answered)
        if self._paper is not None:
            intents.paper = self._paper
            self._paper.serve(service, self._tasks)
            self._paper.answered.connect(self._scan_answered)
        if self._booth is not None:
            self._booth.serve(service, self._tasks)
            self._booth.answered.connect(self._scan_answered)
        return intents

    def _scan_answered(self, view: TerminalView) -> None:
        """Show the answer to a scan; the same answer twice is heard twice."""
        before = self._view.last_scan if self._view is not None else None
        self.render_view(view)
        if view.last_scan is not None and (self._view is None or view.last_scan == before):
            self._answer(view)
        self.answered.emit(view)

    def _answer(self, view: TerminalView) -> None:
        if view.last_scan is None or self._screen is None:
            return
        self._player.play(view.last_scan.tone)
        self._screen.answer(view.last_scan.tone)

    def _fit(self) -> None:
        """Make the parts anew where the measures changed, and put the extras in their place."""
        kit = self._measures(self._theme, self._room())
        if self._screen is not None and kit != self._kit:
            same_scale = kit.factor == self._kit.factor
            self._kit = kit
            self._rebuild(keep_box=same_scale)
        self._place_extras()

    def event(self, event: QEvent) -> bool:
        """Follow the window to a screen of another density."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.setMinimumSize(smallest(self.devicePixelRatioF()))
            self._fit()
        return super().event(event)

    def _go_on(self) -> None:
        """Ask for the state, and make what is shown next: both take time, and somebody waits for the first picture."""
        if self._view is None:
            self._intents.look()
        if self._screen is not None:
            self._screen.prepare()

    def _measures(self, theme: Theme, width: int) -> Kit:
        return kit_for(theme, width, self.height(), self.devicePixelRatioF())

    def _room(self) -> int:
        """Give the width that is left for the terminal itself."""
        return self.width() - (self._kit.px(248) if self._docked() else 0)

    def _docked(self) -> bool:
        return self._box_open and self.width() >= self.minimumWidth() + self._kit.px(248)

    def _rebuild(self, *, keep_box: bool = False) -> None:
        for old in (self._screen, None if keep_box else self._box):
            if old is not None:
                self._row.removeWidget(old)
                old.hide()
                old.deleteLater()
        self.setStyleSheet(terminal_sheet(self._kit))
        can_save = self._receipts_dir is not None
        self._screen = Screen(
            self._kit, self._intents, with_demo=self._labels is not None, can_save=can_save, kiosk=self._kiosk
        )
        self._screen.header.show_scanner(*self._scanner)
        self._screen.header.workstation_wanted.connect(lambda: self.face_wanted.emit("workstation"))
        self._screen.scan_line.demo_wanted.connect(lambda: self.open_scan_box(is_open=not self._box_open))
        self._screen.save_wanted.connect(self._save_receipt)
        self._screen.print_wanted.connect(self._print_receipt)
        self._screen.language_wanted.connect(self.language_wanted)
        self._row.addWidget(self._screen, 1)
        if not keep_box:
            self._box = self._new_box()
        if self._view is not None:
            self._screen.render_view(self._teller.tell(self._view))
            QTimer.singleShot(0, self._screen, self._screen.prepare)
        self._place_extras()

    def _new_box(self) -> ScanBox | None:
        if self._labels is None:
            return None
        box = ScanBox(self._kit, self._labels)
        box.scanned.connect(self.scan)
        box.online_switched.connect(lambda online: self._intents.set_online(online=online))
        box.closed.connect(lambda: self.open_scan_box(is_open=False))
        box.show_online(online=self._view is None or self._view.link.online)
        return box

    def _place_extras(self) -> None:
        """Dock the demo's scanner where there is room, else lay it over the tape; keep faults below the header."""
        if self._box is not None:
            self._place_box(self._box)
        if self._error_panel is not None and not self._error_panel.isHidden():
            gap = self._kit.px(12)
            self._error_panel.setFixedWidth(self.width() - 2 * gap)
            self._error_panel.adjustSize()
            self._error_panel.move(gap, self._kit.sizes.target + 1 + gap)
            self._error_panel.raise_()

    def _place_box(self, box: ScanBox) -> None:
        if self._docked():
            self._row.addWidget(box)
        else:
            self._row.removeWidget(box)
            box.setParent(self)
            top = self._kit.sizes.target + 1
            left = self.width() - box.minimumWidth() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else 0
            box.setGeometry(left, top, box.minimumWidth(), self.height() - top - self._kit.px(72))
            box.raise_()
        box.setVisible(self._box_open)

    def _save_receipt(self) -> None:
        receipt = self._view.receipt if self._view is not None else None
        if receipt is None or self._receipts_dir is None:
            return
        from floorledger.ui.receipt_pdf import save_receipt  # late: a window is seen sooner without

        folder = self._receipts_dir
        self._tasks.run(lambda: save_receipt(told(receipt, said), folder), self._say_saved)

    def _print_receipt(self) -> None:
        receipt = self._view.receipt if self._view is not None else None
        if receipt is None or self._paper is None or self._screen is None:
            return
        from floorledger.ui.receipt_pdf import receipt_pdf  # late: a window is seen sooner without

        screen, page = self._screen, told(receipt, said)
        title = self.tr("Shift receipt")
        self._paper.print_page(title, lambda: receipt_pdf(page), lambda outcome: screen.say_saved(said(outcome.text)))

    def _say_saved(self, path: Path) -> None:
        if self._screen is not None:
            self._screen.say_saved(self.tr("Saved as {0}").format(path.name))


def _counts(view: TerminalView | None) -> bool:
    """Tell whether stock is being counted: then a label read again is one more piece."""
    return view is not None and view.panel is not None and view.panel.action is Action.COUNT
