"""Terminals that the hub has not heard of: what they hold is in no figure of the page."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from floorledger.services.workstation_views import SilentDevice
from floorledger.ui import figures
from floorledger.ui.theme import State
from floorledger.ui.workstation.desk import Desk
from floorledger.ui.workstation.page import Note

MOST = 3
"""More would push the figures off the page; the tool tip has them all."""


class SilentNote(Note):
    """A line for each; blue while nothing is known to wait on them, amber else."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._shown: tuple[str, ...] = ()

    def show_devices(self, devices: Sequence[SilentDevice], now: datetime) -> None:
        """Say who is silent, for how long at ``now``, and what waits there."""
        lines = tuple(self._line(each, figures.span(now - each.since)) for each in devices)
        if lines == self._shown:
            return
        self._shown = lines
        seen = [*lines[:MOST]]
        if len(lines) > MOST:
            seen.append(self.tr("and %Ln more terminals", "", len(lines) - MOST))
        state = State.LOOK if any(each.waiting for each in devices) else State.WAIT
        self.say("\n".join(seen), state, "\n".join(lines))

    def _line(self, device: SilentDevice, age: str) -> str:
        if device.waiting is None:
            words = self.tr("Terminal {0} at {1} has not been heard of for {2}.")
        elif device.waiting == 0:
            words = self.tr("Terminal {0} at {1} has not been heard of for {2}; nothing waited on it then.")
        else:
            words = self.tr(
                "Terminal {0} at {1} has not been heard of for {2}; %Ln entries wait on it.", "", device.waiting
            )
        return words.format(device.device_id, device.name, age)
