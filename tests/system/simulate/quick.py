"""What makes many runs on real files quick."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from unittest import mock

from sqlalchemy import create_engine

from floorledger.adapters import database

_COMPILED: dict[object, object] = {}
"""Statements compiled once for all databases of all runs; nothing else is shared."""


@contextmanager
def compiled_once() -> Iterator[None]:
    """Engines that are made inside share their compiled statements."""
    make = partial(create_engine, execution_options={"compiled_cache": _COMPILED})
    with mock.patch.object(database, "create_engine", make):
        yield


_MEMORY = Path("/dev/shm")


def folder() -> "tempfile.TemporaryDirectory[str]":
    """A folder for one run, in memory where the machine has that."""
    return tempfile.TemporaryDirectory(prefix="floorledger-", dir=_MEMORY if _MEMORY.is_dir() else None)
