"""Fixtures for every room."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported anywhere

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.rig import Rig


@pytest.fixture(scope="session")
def rig_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo plant's folder to copy; made once, closed."""
    folder = tmp_path_factory.mktemp("template") / "plant"
    Rig(folder).close()
    return folder


@pytest.fixture
def rig(tmp_path: Path, rig_template: Path) -> Iterator[Rig]:
    """A demo plant on real databases."""
    plant = Rig(tmp_path / "plant", rig_template)
    yield plant
    plant.close()
