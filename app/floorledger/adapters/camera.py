"""Ways to a picture without a camera library: a command that writes one, or a folder where one is dropped (D20).

Both implement services.photos.Camera and may take seconds, so they run on a thread of their own.
"""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Timer

from floorledger.services.photos import Camera, CameraFault
from floorledger.services.ports import Clock
from floorledger.services.settings import CameraSettings

RAW_LIMIT = 32 * 2**20
"""Bytes of a picture as a camera gives it; it is made small before it is kept."""

_PICTURES = frozenset((".jpg", ".jpeg", ".png"))


class CommandCamera:
    """A command that writes a picture to its standard output, such as ``fswebcam -q -``. No shell is involved."""

    def __init__(self, command: Sequence[str], *, within_s: float = 15) -> None:
        self._command, self._within_s = tuple(command), within_s

    def take(self) -> bytes:
        """See services.photos.Camera. What the command started ends with it."""
        program = shutil.which(self._command[0])
        if program is None:
            raise CameraFault(f"The camera's command {self._command[0]} is not on this machine. Ask IT to set it up.")
        try:
            running = subprocess.Popen(  # noqa: S603 - no shell, and the command is the settings' own
                (program, *self._command[1:]),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError as fault:
            text = f"The camera's command {self._command[0]} cannot be started. Ask IT to set it up."
            raise CameraFault(text) from fault
        return self._output(running)

    def _output(self, running: subprocess.Popen[bytes]) -> bytes:
        """What it writes before it ends, up to a limit of bytes and of time."""
        assert running.stdout is not None, "it was opened with a pipe"
        is_late = Event()

        def give_up() -> None:
            is_late.set()
            _kill(running)

        timer = Timer(self._within_s, give_up)
        timer.start()
        try:
            with running.stdout as output:
                content = output.read(RAW_LIMIT + 1)
            if len(content) > RAW_LIMIT:
                raise CameraFault("The camera's picture is too large. Ask IT to set the camera to smaller pictures.")
            code = running.wait()
        finally:
            timer.cancel()
            if running.poll() is None:
                _kill(running)
                running.wait()
        if is_late.is_set():
            raise CameraFault("The camera does not answer. Check its cable, then take the picture again.")
        if code != 0 or not content:
            raise CameraFault("The camera gave no picture. Check its cable, then take the picture again.")
        return content


def _kill(running: subprocess.Popen[bytes]) -> None:
    """End the command and, where the system knows groups of processes, whatever it started and left behind."""
    with suppress(ProcessLookupError):  # all of it ended meanwhile
        if os.name == "posix":
            os.killpg(running.pid, signal.SIGKILL)
        else:
            running.kill()


class FolderCamera:
    """The newest picture in a folder where a phone or a tethered camera drops its pictures.

    Only one of the last minutes is taken, and none twice, so that an old picture does not get to a new hold.
    """

    def __init__(self, folder: Path, clock: Clock, *, within_s: int = 300) -> None:
        self._folder, self._clock, self._within_s = folder, clock, within_s
        self._taken: tuple[str, int] | None = None

    def take(self) -> bytes:
        """See services.photos.Camera."""
        try:
            dropped, path = max(self._pictures(), default=(0, None))
            if path is None or dropped < (self._clock.now().timestamp() - self._within_s) * 10**9:
                minutes = self._within_s // 60
                raise CameraFault(
                    f"No picture came into {self._folder} within the last {minutes} min. Take one, then press again."
                )
            if (path.name, dropped) == self._taken:
                raise CameraFault(f"The picture {path.name} was taken already. Take another, then press again.")
            with path.open("rb") as file:
                content = file.read(RAW_LIMIT + 1)
        except OSError as fault:
            raise CameraFault(f"The folder {self._folder} cannot be read. Ask IT to set it up.") from fault
        if len(content) > RAW_LIMIT:
            raise CameraFault(f"The picture {path.name} is too large. Set the camera to smaller pictures.")
        self._taken = (path.name, dropped)
        return content

    def _pictures(self) -> Iterator[tuple[int, Path]]:
        """Pictures with when they were dropped, in nanoseconds."""
        for path in self._folder.iterdir():
            if path.suffix.lower() in _PICTURES and path.is_file():
                yield path.stat().st_mtime_ns, path


def camera_of(settings: CameraSettings, clock: Clock) -> Camera | None:
    """The camera as it is set up; None where there is none."""
    if settings.command is not None:
        return CommandCamera(shlex.split(settings.command, posix=os.name == "posix"))
    if settings.folder is not None:
        return FolderCamera(Path(settings.folder), clock, within_s=60 * settings.within_min)
    return None
