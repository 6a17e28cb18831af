"""Fixtures for every room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rig import Rig


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    """A demo plant on real databases."""
    plant = Rig(tmp_path / "plant")
    yield plant
    plant.close()
