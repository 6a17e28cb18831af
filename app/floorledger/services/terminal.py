"""The operator's terminal: scans and taps. Implements faces.TerminalService."""

from dataclasses import replace

from floorledger.services.forms.undoing import about
from floorledger.services.terminal_lock import tap
from floorledger.services.terminal_scan import TerminalScans
from floorledger.services.views import (
    Action,
    Field,
    Page,
    TerminalView,
    Tone,
)


class Terminal(TerminalScans):
    """One terminal; every call answers with all there is to show."""

    @tap
    def open(self, action: Action) -> TerminalView:
        """Open a panel; one that is open already stays as it is."""
        self._people.forget()
        if self._panel is None or self._panel.action is not action:
            self._put_aside()
            self._panel = self._fresh(action)
        self._page = Page.WORK
        return self.view()

    def _put_aside(self) -> None:
        """Say what was begun in the panel that another now replaces."""
        lost = self._begun()
        if lost:
            self._say(Tone.LOOK, lost[0], "Enter it again, or go on.")

    @tap
    def show(self, page: Page, key: str = "") -> TerminalView:
        """Show a page in the middle."""
        self._people.forget()
        self._put_aside()
        self._open_page(page, key)
        return self.view()

    def press(self, key: str) -> TerminalView:
        """A key of the number pad or of the PIN, or a letter for the search of the job list."""
        if self._pressed(key):
            return self.view()
        if self._page is Page.JOBS and self._panel is None:
            self._pages.wish = self._pages.wish.press(key)
        elif self._page is Page.PRINT and self._panel is None:
            self._printing.press(key)
        elif self._panel is not None and key.isalpha() and len(key) == 1:
            self._say(Tone.LOOK, "Only digits are entered here; the letter was not taken.", "A label is scanned.")
        elif self._panel is not None and self._page is not Page.UNDO:
            if self._panel.weighed is self._panel.active:
                self._say(Tone.LOOK, "The weight was taken back: what you enter counts.", "Press Record or scan OK.")
            self._panel = replace(self._panel.press(key), typed=True, group=None)
        return self.view()

    @tap
    def focus(self, field: Field) -> TerminalView:
        """Let digits go to another number."""
        if self._panel is not None:
            self._panel = replace(self._panel, active=field, group=None)
        return self.view()

    @tap
    def record(self, *, keep: bool = False) -> TerminalView:
        """Record what the panel holds."""
        answer = self._recorded_answer(keep=keep)
        self._say(answer.tone, answer.meaning, answer.next)
        return self.view()

    def cancel(self) -> TerminalView:
        """Close the panel, the page or the PIN entry; nothing is recorded."""
        if not self._step_back():
            self.attend()
            self._close_page()
        return self.view()

    @tap
    def undo(self, event_id: str) -> TerminalView:
        """Reverse an entry of the tape at once, or show what that takes; a panel with other work in it stays open."""
        open_before, empty = self._panel, self._fresh(Action.UNDO)
        self._panel, self._page = None if empty is None else replace(about(empty, event_id), typed=True), Page.WORK
        self.record()
        other = open_before is not None and open_before.action is not Action.UNDO
        self._panel = open_before if other else self._panel
        return self.view()

    def set_online(self, online: bool) -> TerminalView:
        """The demo's offline switch."""
        self._sync.go(online=online)
        return self.view()
