"""One database file in the place of another at one stroke, and the note that a file is not to be trusted any more.

A crash at any point leaves the old file, of which a repair begins anew, or the new one: once ``prepare`` has written
its note, the next start puts the new file in place.
"""

import os
from pathlib import Path


def finish(path: Path) -> None:
    """Put the new file in the old one's place, where everything for that is ready: also after a crash amid it."""
    swap, new = _swap(path), path.with_name(path.name + ".new")
    if not swap.exists():
        return
    if new.exists():
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        new.replace(path)
        synced(path.parent)
    distrusted(path).unlink(missing_ok=True)
    swap.unlink()


def distrusted(path: Path) -> Path:
    """The file that says why a database is to be repaired at the next start, where somebody found that."""
    return path.with_name(path.name + ".distrusted")


def distrust(path: Path, why: str) -> None:
    """Have the database repaired at the next start."""
    put(distrusted(path), why)


def prepare(path: Path, kept: str) -> None:
    """Everything is ready: the new file is whole, and the old one is kept under this name."""
    put(_swap(path), kept)


def _swap(path: Path) -> Path:
    return path.with_name(path.name + ".swap")


def put(path: Path, content: str) -> None:
    """A small file that is on the disk when this returns."""
    path.write_text(content + "\n", encoding="utf-8")
    synced(path)
    synced(path.parent)


def synced(path: Path) -> None:
    """Wait until a file, or a folder's names, are on the disk. Folders cannot be opened on Windows."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
