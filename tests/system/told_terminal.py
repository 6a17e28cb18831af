"""A terminal as a process of its own: the command line as a user gives it, with somebody who reads the screen aloud.

Run as a program. The window is the product's; beside it the answer to each scan is written to the standard output, one
line of JSON each, and before the first one what the screen shows after the start.
"""

import json
import sys

from floorledger.cli import main
from floorledger.main import app
from floorledger.services.views import TerminalView
from floorledger.ui.terminal.window import TerminalWindow


def _read_aloud(view: TerminalView, kind: str) -> None:
    last, panel = view.last_scan, view.panel
    heard = {
        "kind": kind,
        "shown": "" if last is None else last.shown,
        "tone": "" if last is None else last.tone.value,
        "meaning": "" if last is None else last.meaning,
        "saved": [row.text for row in view.saved_unanswered],
        "online": view.link.online,
        "groups": [] if panel is None else [*_groups(panel)],
        "numbers": {} if panel is None else {number.label: number.text for number in panel.numbers},
        "objections": [] if panel is None else [finding.text for finding in panel.findings],
    }
    sys.stdout.write(json.dumps(heard) + "\n")
    sys.stdout.flush()


def _groups(panel):
    units = [choice.text for choice in panel.units]
    if units:
        yield {"title": "Unit", "choices": units}
    for group in panel.groups:
        yield {"title": group.title, "choices": [choice.text for choice in group.choices]}


class ToldWindow(TerminalWindow):
    """The terminal's window, read aloud."""

    def __init__(self, *parts, **named) -> None:
        super().__init__(*parts, **named)
        self._begun = False
        self.answered.connect(lambda view: _read_aloud(view, "answer"))

    def render_view(self, view: TerminalView) -> None:
        super().render_view(view)
        if not self._begun:
            self._begun = True
            _read_aloud(view, "start")


if __name__ == "__main__":
    app.TerminalWindow = ToldWindow
    sys.exit(main())
