"""The top line: place, shift and badge, clock, scanner and link."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from floorledger.services.views import Link, TerminalView
from floorledger.ui import figures
from floorledger.ui.kit import Kit, Pill
from floorledger.ui.theme import State, dress
from floorledger.ui.tips import tip


class Scanner(StrEnum):
    """What the terminal knows of its scanners and scales; of several, the worst."""

    READY = "ready"
    GARBLED = "garbled"
    """Connected, but what it sends is not understood."""
    LOST = "lost"
    NONE = "none"


class Header(QFrame):
    """Says where, who and when, and whether scanner and hub can be reached."""

    workstation_wanted = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        dress(self, look="header")
        self.setFixedHeight(kit.sizes.target + 1)
        self._kit = kit
        self._place = kit.line(size="mid", weight="bold")
        self._who = kit.line(tone="mute")
        self._clock = kit.word(size="mid")
        self._clock.setAccessibleDescription(self.tr("Time"))
        self._scanner, self._link = Pill(kit), Pill(kit)
        self._switch = kit.button(self.tr("Workstation"), look="flat", size="small")
        self._switch.clicked.connect(self.workstation_wanted)
        row = kit.row(self, gap=10 if kit.narrow else 14)
        kit.edges(row, 20, 0, 16, 0)
        row.addWidget(self._place)
        row.addWidget(self._who)
        row.addStretch(1)
        row.addWidget(self._switch)
        row.addWidget(self._clock)
        row.addWidget(self._scanner)
        row.addWidget(self._link)
        self._state, self._named, self._untested = Scanner.READY, tuple[str, ...](), tuple[str, ...]()
        self.show_scanner(Scanner.READY)

    def render_view(self, view: TerminalView) -> None:
        """Show the view's part of the line."""
        self._place.setText(view.place)
        self._who.setText(self._who_is(view))
        names = [] if view.person is None else [view.person, *self._others(view)]
        self._who.setToolTip(tip("\n".join(names)))
        self._who.setAccessibleDescription(", ".join(names))
        for label, least in ((self._place, 120 if self._kit.narrow else 240), (self._who, 150)):
            label.setMinimumWidth(min(label.sizeHint().width(), self._kit.px(least)))
        self._clock.setText(figures.clock(view.now))
        self._switch.setText(self._workstation(view.own_cases))
        self._switch.setVisible("workstation" in view.faces)
        self._show_link(view.link, view)
        if view.untested != self._untested:
            self._untested = view.untested
            self.show_scanner(self._state, self._named)

    def show_scanner(self, scanner: Scanner, named: tuple[str, ...] = ()) -> None:
        """Show the worst state of all devices, and whose it is; else whether a scanner waits for its self-test."""
        self._state, self._named = scanner, named
        if scanner is Scanner.LOST:
            self._scanner.say(self._lost(named), State.LOOK, "look")
        elif scanner is Scanner.GARBLED:
            self._scanner.say(self.tr("{0} not understood").format(", ".join(named)), State.LOOK, "look")
        elif scanner is Scanner.NONE:
            self._scanner.say(self.tr("No scanner"), State.NONE, "ring")
        elif self._untested:
            self._scanner.say(self.tr("Scan the self-test label"), State.LOOK, "look")
        else:
            self._scanner.say(self.tr("Scanner ready"), State.NONE, "dot")
        self._scanner.setAccessibleDescription(", ".join(named if scanner is not Scanner.READY else self._untested))

    def _workstation(self, own_cases: int) -> str:
        """Say where exceptions wait for who is signed in; the line changes, and nothing takes the focus."""
        return self.tr("Workstation · %Ln for you", "", own_cases) if own_cases else self.tr("Workstation")

    def _lost(self, named: tuple[str, ...]) -> str:
        if len(named) > 1:
            return self.tr("%Ln devices lost", "", len(named))
        return self.tr("{0} lost").format(named[0]) if named else self.tr("Scanner lost")

    def _who_is(self, view: TerminalView) -> str:
        if view.person is None:
            return view.shift
        parts = [view.shift, self._crew(view.person, self._others(view))]
        if view.badge:
            parts.append(self.tr("badge {0}").format(view.badge))
        return " · ".join(part for part in parts if part)

    @staticmethod
    def _others(view: TerminalView) -> list[str]:
        """Name who else is signed in; entries are not theirs."""
        return [mate.name for mate in view.people.crew if not mate.active]

    def _crew(self, active: str, others: list[str]) -> str:
        """Name two at work both; of more the active one, with the number of the others."""
        if len(others) == 1:
            return self.tr("{0} with {1}").format(active, others[0])
        return f"{active} +{figures.figure(str(len(others)))}" if others else active

    def _show_link(self, link: Link, view: TerminalView) -> None:
        if link.damaged is not None:
            self._link.say(self.tr("Restart needed"), State.STOP, "refused")
        elif link.restored:
            self._link.say(self.tr("Hub restored"), State.LOOK, "look")
        elif link.online and link.waiting == 0:
            self._link.say(self.tr("Online · 0 waiting"), State.NONE, "dot")
        elif link.online:
            self._link.say(self.tr("Online · %Ln waiting", "", link.waiting), State.NONE, "dot")
        else:
            since = figures.span(view.now - link.since) if link.since else ""
            words = (self.tr("Offline"), since, self.tr("%Ln waiting, all safe here", "", link.waiting))
            self._link.say(f"{words[0]} {words[1]}".strip() + " · " + words[2], State.WAIT, "offline")
