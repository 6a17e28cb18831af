"""Opening a device's database: looked at first, repaired where it cannot be trusted, then brought to its schema."""

import logging
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from floorledger.adapters.credentials import Ed25519Signer, verify
from floorledger.adapters.database import migrate, open_engine
from floorledger.adapters.head_mark import HeadMark
from floorledger.adapters.salvage import salvage
from floorledger.adapters.swap import distrust, distrusted, finish
from floorledger.adapters.terminal_check import at_start, everything
from floorledger.adapters.terminal_rebuild import Site, rebuild
from floorledger.adapters.terminal_store import SqlTerminalStore
from floorledger.domain.chain import Verify
from floorledger.main.assets import asset
from floorledger.services.ports import Clock, HubFault, HubLink
from floorledger.services.records import Place
from floorledger.services.repair import ANOTHER_LIFE, Repaired, Salvage

log = logging.getLogger(__name__)
DATABASE = "terminal.db"


@dataclass(frozen=True, slots=True)
class Opened:
    """The device's store, and the repair that it needed, if it did."""

    store: SqlTerminalStore
    repaired: Repaired | None = None


def open_store(folder: Path, device_id: str, key: Ed25519Signer | None, link: HubLink, clock: Clock) -> Opened:
    """The device's store. A device without a key has no log that could be looked at.

    Raises StoreFault where the database cannot be used, nor be repaired without the hub; then nothing was changed.
    """
    path = folder / DATABASE
    finish(path)
    why = _reasons(path, key)
    repaired = None
    if why and key is not None and not _can_wait(why, link):
        site = _site(path, device_id, key, link, clock)
        repaired = rebuild(site, _salvaged(path, device_id, site.verify), why)
        log.warning("%s", repaired.text())
    engine = open_engine(f"sqlite:///{path}")
    migrate(engine, "terminal", asset("db", "migrations"))
    store = SqlTerminalStore(engine, mark=HeadMark(path))
    HeadMark(path).set(*store.head())
    return Opened(store, repaired)


def check(engine: Engine, public_key: bytes, folder: Path) -> list[str]:
    """Look at everything; what is found is repaired at the next start. Takes a while, so not on the way of a scan."""
    with tempfile.TemporaryDirectory(prefix="floorledger-check-") as beside:
        found = everything(engine, _verify(public_key), Path(beside) / "again.db")
    said = [f"{damage.check}: {damage.text}" for damage in found]
    if said:
        distrust(folder / DATABASE, "\n".join(said))
    return said


def _reasons(path: Path, key: Ed25519Signer | None) -> list[str]:
    """Why the database cannot be trusted; empty where it can."""
    if key is None or not path.exists():
        return []
    if distrusted(path).exists():
        return distrusted(path).read_text(encoding="utf-8").splitlines() or ["somebody found it damaged"]
    engine = open_engine(f"sqlite:///{path}")
    try:
        found = at_start(engine, _verify(key.public_key), HeadMark(path).last())
    finally:
        engine.dispose()
    return [] if found is None else [f"{found.check}: {found.text}"]


def _can_wait(why: list[str], link: HubLink) -> bool:
    """Whether the database may serve as it is until the hub can be asked."""
    if why != [ANOTHER_LIFE]:
        return False
    try:
        link.pull(Place(), 1)
    except HubFault:
        return True
    return False


def _salvaged(path: Path, device_id: str, holds: Verify) -> Salvage:
    return salvage(path, device_id, holds) if path.exists() else Salvage()


def _verify(public_key: bytes) -> Verify:
    return lambda message, signature: verify(public_key, message, signature)


def _site(path: Path, device_id: str, key: Ed25519Signer, link: HubLink, clock: Clock) -> Site:
    return Site(
        path=path,
        scripts=asset("db", "migrations"),
        device_id=device_id,
        signer=key,
        verify=_verify(key.public_key),
        link=link,
        now=clock.now(),
    )
