"""Ways to a printer: a raw socket, a queue of the system, a folder. Each ends in time, whatever the printer does.

A label is no entry: when printing fails nothing is lost, and the sentences say so.
"""

import re
import shutil
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from floorledger.services.printing import Printer, PrintJob, PrintOutcome, Sent
from floorledger.services.settings import PrinterKind, PrinterLanguage, PrinterSettings

RAW_PORT = 9100
CONNECT_S = 3.0
SEND_S = 10.0
_DRAIN_S = 1.0
_PIECE = 16 * 1024
_SAFE = "Nothing was lost: everything recorded is safe."
_QUEUE_NAME = re.compile(r"[^\s/#-][^\s/#]{0,126}")


class RawPrinter:
    """A printer that takes jobs on a TCP port, as label printers do on 9100.

    ``connect_s`` is the most seconds for reaching it, ``send_s`` those for handing a whole job over.
    """

    def __init__(
        self, host: str, port: int = RAW_PORT, *, connect_s: float = CONNECT_S, send_s: float = SEND_S
    ) -> None:
        self._host, self._port = host, port
        self._connect_s, self._send_s = connect_s, send_s

    def print(self, job: PrintJob) -> PrintOutcome:
        """See services.printing.Printer."""
        name = f"{self._host}:{self._port}"
        try:
            line = socket.create_connection((self._host, self._port), self._connect_s)
        except (OSError, UnicodeError):
            text = (
                f"The printer at {name} cannot be reached. {_SAFE} Check that it is on and connected, then print again."
            )
            return PrintOutcome(sent=Sent.UNREACHABLE, text=text)
        with line:
            try:
                _send(line, job.content, self._send_s)
            except OSError:
                text = (
                    f"The printer at {name} stopped taking the job, and a part of it may come out. {_SAFE} "
                    "Look for an empty roll or an open cover, then print again."
                )
                return PrintOutcome(sent=Sent.REFUSED, text=text)
        return PrintOutcome(sent=Sent.SENT, text=f"{job.title} was sent to the printer at {name}.")


def _send(line: socket.socket, content: bytes, within_s: float) -> None:
    """Send all of it and wait a moment for the printer to take it. Raises OSError, TimeoutError among them."""
    until = time.monotonic() + within_s
    rest = memoryview(content)
    while rest:
        line.settimeout(_left(until))
        rest = rest[line.send(rest[:_PIECE]) :]
    line.shutdown(socket.SHUT_WR)
    line.settimeout(min(_DRAIN_S, _left(until)))
    with suppress(TimeoutError):  # most printers close at once, some only when the label is out
        line.recv(1024)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError("the printer takes nothing any more")
    return left


class QueuePrinter:
    """A queue of the system's print service (CUPS), by its ``lp`` command in a process of its own."""

    def __init__(self, queue: str, *, command: str = "lp", within_s: float = SEND_S) -> None:
        """Raises ValueError for what cannot be the name of a queue."""
        if not _QUEUE_NAME.fullmatch(queue):
            raise ValueError(f"{queue!r} cannot be the name of a print queue")
        self._queue, self._command, self._within_s = queue, command, within_s

    def print(self, job: PrintJob) -> PrintOutcome:
        """See services.printing.Printer."""
        command = shutil.which(self._command)
        if command is None:
            text = (
                f"This machine has no print queues (its {self._command} command is missing). {_SAFE} "
                "Set the printer up with its network address instead, or save a file."
            )
            return PrintOutcome(sent=Sent.REFUSED, text=text)
        raw = ("-o", "raw") if job.language is PrinterLanguage.ZPL else ()
        arguments = (command, "-d", self._queue, "-t", _printable(job.title), *raw)
        try:
            done = subprocess.run(  # noqa: S603 - no shell, and the queue's name was checked
                arguments, input=job.content, capture_output=True, timeout=self._within_s, check=False
            )
        except subprocess.TimeoutExpired:
            text = f"The print queue {self._queue} does not answer. {_SAFE} Ask whoever runs it, then print again."
            return PrintOutcome(sent=Sent.UNREACHABLE, text=text)
        if done.returncode != 0:
            said = _printable(done.stderr.decode(errors="replace")).strip() or "it gave no reason"
            text = f"The print queue {self._queue} refused the job ({said}). {_SAFE} Choose another printer."
            return PrintOutcome(sent=Sent.REFUSED, text=text)
        return PrintOutcome(sent=Sent.SENT, text=f"{job.title} was handed to the print queue {self._queue}.")


class FolderPrinter:
    """Jobs as files in a folder: the archive, and the way where there is no printer."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def print(self, job: PrintJob) -> PrintOutcome:
        """See services.printing.Printer. No file is ever written over."""
        stem = re.sub(r"[^A-Za-z0-9]+", "-", job.title).strip("-").lower()[:60] or "label"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path = self._write(stem, job)
        except OSError as fault:
            reason = fault.strerror or "no reason given"
            text = f"The file could not be saved in {self._folder} ({reason}). {_SAFE} Choose another printer."
            return PrintOutcome(sent=Sent.REFUSED, text=text)
        return PrintOutcome(sent=Sent.SENT, text=f"Saved as {path.absolute()}.")

    def _write(self, stem: str, job: PrintJob) -> Path:
        number = 1
        while True:
            path = self._folder / f"{stem}{'' if number == 1 else f'-{number}'}.{job.language.value}"
            with suppress(FileExistsError):
                with path.open("xb") as file:
                    file.write(job.content)
                return path
            number += 1


def printer_of(settings: PrinterSettings, archive: Path) -> Printer:
    """The way to a printer as it is set up; ``archive`` is the folder of a FILE printer that names none.

    Raises ValueError for settings that name no way.
    """
    match settings.kind:
        case PrinterKind.RAW if settings.host:
            return RawPrinter(settings.host, settings.port)
        case PrinterKind.QUEUE if settings.queue:
            return QueuePrinter(settings.queue)
        case PrinterKind.FILE:
            return FolderPrinter(Path(settings.folder) if settings.folder else archive)
        case _:
            raise ValueError(f"The printer {settings.name} has no address in the settings.")


def _printable(text: str) -> str:
    """Somebody else's words on one line, short, without control characters."""
    return "".join(letter if letter.isprintable() else " " for letter in text[:120])
