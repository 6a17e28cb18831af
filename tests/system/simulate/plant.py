"""The plant of a run: databases with the schema and the master data in them, made once and copied for each seed."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from floorledger.adapters.clock import SystemClock
from floorledger.adapters.credentials import verify
from floorledger.adapters.database import migrate, open_engine
from floorledger.adapters.demo_plant import load
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.scratch_hub import scratch_signer
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.main.assets import asset
from floorledger.services.intake import Hub
from floorledger.services.policy_file import read_policy
from floorledger.services.publish import publish
from floorledger.services.records import Person
from floorledger.services.sync import Sync
from tests.memory import in_memory
from tests.services.effects_bench import with_second_controller
from tests.services.random_floor import POLICY, both_plants

_MADE = datetime(2026, 1, 2, 6, tzinfo=UTC)


@contextmanager
def plant_folder() -> Iterator[Path]:
    """A folder with ``hub.db`` and ``terminal.db``, both with the plant; gone at the end."""
    with tempfile.TemporaryDirectory(prefix="floorledger-", dir=in_memory()) as folder:
        _make(Path(folder))
        yield Path(folder)


def copy(template: Path, name: str, target: Path) -> str:
    """One of the databases again; its URL."""
    shutil.copyfile(template / f"{name}.db", target)
    return f"sqlite:///{target}"


def _make(folder: Path) -> None:
    """Everybody and everything, with PINs that nobody can type: verifiers cost seconds."""
    demo = load(asset("db", "demo"))
    people = tuple(
        Person(person_id=each.person_id, name=each.name, badge=each.badge, roles=each.roles, pin_verifier="set")
        for each in demo.persons
    )
    text = asset("resources", "policy", "demo.yaml").read_bytes()
    engines = []
    for name in ("hub", "terminal"):
        engines.append(open_engine(f"sqlite:///{folder / name}.db"))
        migrate(engines[-1], name, asset("db", "migrations"))
    store = SqlHubStore(engines[0])
    policy = replace(read_policy(text, demo.master, "demo.yaml"), **POLICY)
    publish(store, _MADE, master=both_plants(demo.master), policy=policy, people=with_second_controller(people))
    store.enrol("T-none", scratch_signer().public_key, "nobody")
    Sync(
        SqlTerminalStore(engines[1]), Hub(store, scratch_signer(), verify, SystemClock()), SystemClock(), "T-none"
    ).drain()
    for engine in engines:
        engine.dispose()
