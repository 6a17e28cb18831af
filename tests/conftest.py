"""Fixtures for every room."""

import gc
import os
import shutil
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported anywhere

from collections.abc import Iterator
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from tests.memory import in_memory
from tests.postgres import QUICK, Server
from tests.rig import Rig
from tests.system.simulate.quick import compiled_once

_TOGETHER = frozenset({"tests/services/test_production_log_real.py", "tests/system/test_played_shift.py"})
"""Files of which each worker would make the same costly fixture."""


@pytest.fixture(scope="session", autouse=True)
def _statements_compiled_once() -> Iterator[None]:
    """Of the databases of thousands of tests each would compile the same ones again."""
    with compiled_once():
        yield


@pytest.fixture(scope="session")
def rig_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo plant's folder to copy; made once, closed."""
    folder = tmp_path_factory.mktemp("template") / "plant"
    Rig(folder).close()
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """A PostgreSQL server for tests that do not end it the hard way."""
    server = Server(**QUICK)
    yield server
    server.remove()


@pytest.fixture(scope="session")
def postgres_template(postgres: Server, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The same demo plant with its hub on PostgreSQL: its folder and the database, both to copy."""
    folder, url = tmp_path_factory.mktemp("template") / "plant", postgres.new_hub()
    Rig(folder, database=url).close()
    return folder, url.rpartition("/")[2]


class _Together(LoadScopeScheduling):
    """Each test goes to the worker that is free, those of some files to one worker."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return path if path in _TOGETHER else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> _Together:
    """What ``--dist loadgroup`` would do, which does not see its groups under pytest 9.2 (pytest-xdist 3.8)."""
    return _Together(config, log)


def pytest_configure(config: pytest.Config) -> None:
    """Rooms that touch the hub's SQL say ``pytestmark = pytest.mark.both_databases``."""
    config.addinivalue_line("markers", "both_databases: run with the hub on SQLite and on PostgreSQL")
    memory = in_memory()
    if config.option.basetemp is None and memory is not None:  # workers are given theirs inside
        folder = tempfile.mkdtemp(prefix="floorledger-tests-", dir=memory)
        config.option.basetemp = folder
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole systems first: they take longest, and no worker is to be left with them at the end."""
    items.sort(key=lambda item: item.path.parent.name != "system")


def pytest_collection_finish() -> None:
    """What is imported and collected by now stays: to look through it for garbage again and again took a tenth."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a marked test on both databases."""
    if "database" in metafunc.fixturenames and metafunc.definition.get_closest_marker("both_databases"):
        metafunc.parametrize("database", ["sqlite", "postgresql"])


@pytest.fixture
def database() -> str:
    """Where the hub of a test stands."""
    return "sqlite"


@pytest.fixture
def rig(request: pytest.FixtureRequest, tmp_path: Path, database: str) -> Iterator[Rig]:
    """A demo plant on real databases."""
    if database == "sqlite":
        plant = Rig(tmp_path / "plant", request.getfixturevalue("rig_template"))
        yield plant
        plant.close()
        return
    server: Server = request.getfixturevalue("postgres")
    folder, template = request.getfixturevalue("postgres_template")
    plant = Rig(tmp_path / "plant", folder, server.new_database(template))
    yield plant
    plant.close()
    server.drop(plant.database or "")
