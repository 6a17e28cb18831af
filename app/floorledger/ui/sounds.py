"""The three tones that answer a scan: taken, look, refused.

Every answer is also a word, an icon and a flash of the bottom line, so a silent terminal loses nothing.
"""

import shutil
import sys
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication

from floorledger.services.views import Tone

COMMANDS = ("pw-play", "paplay", "aplay", "afplay")
"""Programs that play a file and are part of the desktop, in the order tried."""

BEEPS = {Tone.TAKEN: 1, Tone.LOOK: 2, Tone.REFUSED: 3}
BEEP_GAP_MS = 180


class Player(Protocol):
    """Plays a tone and returns at once."""

    def play(self, tone: Tone) -> None:
        """Play the tone."""


class SilentPlayer:
    """Plays nothing; remembers what it would have played."""

    def __init__(self) -> None:
        self.played: list[Tone] = []

    def play(self, tone: Tone) -> None:
        """Remember the tone."""
        self.played.append(tone)


class BeepPlayer:
    """The system's beep, once for taken, twice for look, three times for refused: all that is sure to be there."""

    def play(self, tone: Tone) -> None:
        """Beep as often as the tone says."""
        for number in range(BEEPS[tone]):
            QTimer.singleShot(number * BEEP_GAP_MS, QApplication.beep)


class CommandPlayer:
    """Plays a tone's file with a program of the desktop."""

    def __init__(self, command: str, files: dict[Tone, Path]) -> None:
        self._command, self._files = command, files

    def play(self, tone: Tone) -> None:
        """Start the program and do not wait for it; its output goes nowhere."""
        process = QProcess()
        process.setProgram(self._command)
        process.setArguments([str(self._files[tone])])
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.startDetached()


if sys.platform == "win32":
    import winsound

    class WindowsPlayer:
        """Plays a tone's file with the system's own player."""

        def __init__(self, files: dict[Tone, Path]) -> None:
            self._files = files

        def play(self, tone: Tone) -> None:
            """Play and do not wait."""
            flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
            winsound.PlaySound(str(self._files[tone]), flags)


def platform_player(sounds_dir: Path) -> Player:
    """Choose what this machine has: its player for the tone files, and else its beep."""
    files = {tone: sounds_dir / f"{tone.value}.wav" for tone in Tone}
    if not all(path.is_file() for path in files.values()):
        return BeepPlayer()
    if sys.platform == "win32":
        return WindowsPlayer(files)
    command = next((found for name in COMMANDS if (found := shutil.which(name))), None)
    return CommandPlayer(command, files) if command else BeepPlayer()
