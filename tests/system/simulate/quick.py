"""What makes many runs on real files quick."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from sqlalchemy import Dialect, Engine, create_engine

from floorledger.adapters import database
from tests.memory import in_memory

_COMPILED: dict[object, object] = {}
"""Statements compiled once for all databases of all runs; nothing else is shared."""
_DIALECTS: dict[object, Dialect] = {}
"""By module of the driver; statements are compiled for a dialect, so engines that share the one share the other."""


@contextmanager
def compiled_once() -> Iterator[None]:
    """Engines that are made inside share their compiled statements."""
    with mock.patch.object(database, "create_engine", _make):
        yield


def _make(*arguments: Any, **settings: Any) -> Engine:
    engine = create_engine(*arguments, execution_options={"compiled_cache": _COMPILED}, **settings)
    module = engine.dialect.dbapi
    if module not in _DIALECTS:
        _DIALECTS[module] = _knowing(module)
    engine.dialect = _DIALECTS[module]
    return engine


def _knowing(module: Any) -> Dialect:
    """A dialect that has seen its database, as it has after the first connection."""
    engine = create_engine("sqlite://", module=module)
    with engine.connect():
        return engine.dialect


def folder() -> "tempfile.TemporaryDirectory[str]":
    """A folder for one run, in memory where the machine has that."""
    return tempfile.TemporaryDirectory(prefix="floorledger-", dir=in_memory())
