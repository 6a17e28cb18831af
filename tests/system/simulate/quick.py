"""What makes many runs on real files quick."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

from sqlalchemy import Dialect, Engine, create_engine

from floorledger.adapters import database

_COMPILED: dict[object, object] = {}
"""Statements compiled once for all databases of all runs; nothing else is shared."""
_DIALECTS: dict[str, Dialect] = {}
"""By driver; statements are compiled for a dialect, so engines that share the one share the other."""


@contextmanager
def compiled_once() -> Iterator[None]:
    """Engines that are made inside share their compiled statements."""
    with mock.patch.object(database, "create_engine", _make):
        yield


def _make(*arguments: Any, **settings: Any) -> Engine:
    engine = create_engine(*arguments, execution_options={"compiled_cache": _COMPILED}, **settings)
    if engine.dialect.driver not in _DIALECTS:
        with engine.connect():  # after which a dialect knows its database
            _DIALECTS[engine.dialect.driver] = engine.dialect
        engine.dispose()  # nobody has prepared this connection
    engine.dialect = _DIALECTS[engine.dialect.driver]
    return engine


_MEMORY = Path("/dev/shm")


def folder() -> "tempfile.TemporaryDirectory[str]":
    """A folder for one run, in memory where the machine has that."""
    return tempfile.TemporaryDirectory(prefix="floorledger-", dir=_MEMORY if _MEMORY.is_dir() else None)
