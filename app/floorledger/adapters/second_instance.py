"""One process owns a data directory; a second one hands it what it was started for, and ends.

The first one listens on loopback, at a port and behind a secret that stand in a file which only its user can read. What
comes in is one short line, and all it can do is bring the window to the front or show one of its pages.
"""

import hmac
import json
import os
import secrets
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_FILE = "owner.door"
_LONGEST = 1000
"""Bytes of a request and of its answer."""
_TIMEOUT_S = 3.0
_DONE = b"shown\n"


class FrontDoor:
    """The first process's side; ``asked`` hears the page that is wanted, "" for none, on a thread of its own."""

    def __init__(self, folder: Path, asked: Callable[[str], None]) -> None:
        self._path = folder / _FILE
        self._asked = asked
        self._secret = secrets.token_hex(16)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._write()
        self._thread = threading.Thread(target=self._listen, name="front door", daemon=True)
        self._thread.start()

    def _write(self) -> None:
        new = self._path.with_name(f"{_FILE}.new")
        new.unlink(missing_ok=True)
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(f"{self._socket.getsockname()[1]} {self._secret}")
        new.replace(self._path)

    def _listen(self) -> None:
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return  # closed
            with caller, suppress(OSError):
                caller.settimeout(_TIMEOUT_S)
                self._answer(caller)

    def _answer(self, caller: socket.socket) -> None:
        page = _page_of(_line(caller), self._secret)
        if page is not None:
            self._asked(page)
            caller.sendall(_DONE)

    def close(self) -> None:
        """Nobody hands anything over any more."""
        self._path.unlink(missing_ok=True)
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(_TIMEOUT_S)


def hand_over(folder: Path, page: str = "") -> bool:
    """Ask whoever owns a data directory to come to the front; False where nobody answers there."""
    try:
        port, secret = (folder / _FILE).read_text().split()
        with socket.create_connection(("127.0.0.1", int(port)), timeout=_TIMEOUT_S) as door:
            door.sendall(json.dumps({"secret": secret, "page": page}).encode() + b"\n")
            return _line(door) == _DONE
    except (OSError, ValueError, OverflowError):
        return False


def _line(other: socket.socket) -> bytes:
    """What the other side says, up to the end of the line or the most that is read."""
    said = b""
    while not said.endswith(b"\n") and len(said) <= _LONGEST:
        chunk = other.recv(_LONGEST)
        if not chunk:
            break
        said += chunk
    return said


def _page_of(said: bytes, secret: str) -> str | None:
    """The page that somebody who knows the secret asks for; None for anybody else."""
    try:
        request = json.loads(said)
    except (ValueError, RecursionError):
        return None
    if not isinstance(request, dict):
        return None
    given, page = request.get("secret"), request.get("page")
    if not isinstance(given, str) or not isinstance(page, str):
        return None
    return page if hmac.compare_digest(given.encode(errors="replace"), secret.encode()) else None
